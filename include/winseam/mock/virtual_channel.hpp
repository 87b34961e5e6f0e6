// winseam/mock/virtual_channel.hpp: a GoogleMock double for an open virtual channel.
//
//   ::testing::NiceMock<winseam::mock::MockVirtualChannel> mock;
//   EXPECT_CALL(mock, purge_input());
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/channels.hpp"

namespace winseam::mock {

class MockVirtualChannel : public VirtualChannel {
 public:
  MockVirtualChannel() {
    ON_CALL(*this, read(::testing::_, ::testing::_))
        .WillByDefault([](std::span<std::byte>, std::chrono::milliseconds) -> result<std::size_t> {
          return result<std::size_t>(errc::call_not_implemented);
        });
    ON_CALL(*this, write(::testing::_))
        .WillByDefault([](std::span<const std::byte>) -> result<std::size_t> {
          return result<std::size_t>(errc::call_not_implemented);
        });
    ON_CALL(*this, purge_input()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, purge_output()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
    ON_CALL(*this, file_handle()).WillByDefault([]() -> result<std::uintptr_t> {
      return result<std::uintptr_t>(errc::call_not_implemented);
    });
    ON_CALL(*this, close()).WillByDefault([]() -> result<void> {
      return result<void>(errc::call_not_implemented);
    });
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(VirtualChannel& real) {
    ON_CALL(*this, read(::testing::_, ::testing::_))
        .WillByDefault([&real](std::span<std::byte> buffer,
                               std::chrono::milliseconds timeout) -> result<std::size_t> {
          return real.read(buffer, timeout);
        });
    ON_CALL(*this, write(::testing::_))
        .WillByDefault([&real](std::span<const std::byte> bytes) -> result<std::size_t> {
          return real.write(bytes);
        });
    ON_CALL(*this, purge_input()).WillByDefault([&real]() -> result<void> {
      return real.purge_input();
    });
    ON_CALL(*this, purge_output()).WillByDefault([&real]() -> result<void> {
      return real.purge_output();
    });
    ON_CALL(*this, file_handle()).WillByDefault([&real]() -> result<std::uintptr_t> {
      return real.file_handle();
    });
    ON_CALL(*this, close()).WillByDefault([&real]() -> result<void> { return real.close(); });
  }

  MOCK_METHOD(result<std::size_t>, read, (std::span<std::byte>, std::chrono::milliseconds),
              (override));
  MOCK_METHOD(result<std::size_t>, write, (std::span<const std::byte>), (override));
  MOCK_METHOD(result<void>, purge_input, (), (override));
  MOCK_METHOD(result<void>, purge_output, (), (override));
  MOCK_METHOD(result<std::uintptr_t>, file_handle, (), (const, override));
  MOCK_METHOD(result<void>, close, (), (override));
};

}  // namespace winseam::mock
