// winseam/mock/virtual_channels.hpp: a GoogleMock double for the virtual channels of a server.
//
//   ::testing::NiceMock<winseam::mock::MockVirtualChannels> mock;
//   EXPECT_CALL(mock, open(_, std::string_view("BKUP"), _));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/channels.hpp"

namespace winseam::mock {

class MockVirtualChannels : public VirtualChannels {
 public:
  MockVirtualChannels() {
    ON_CALL(*this, open(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](SessionId, std::string_view, CallSite) -> result<std::unique_ptr<VirtualChannel>> {
              return result<std::unique_ptr<VirtualChannel>>(errc::call_not_implemented);
            });
    ON_CALL(*this,
            open_dynamic(::testing::_, ::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](SessionId, std::string_view, ChannelPriority, bool,
                          CallSite) -> result<std::unique_ptr<VirtualChannel>> {
          return result<std::unique_ptr<VirtualChannel>>(errc::call_not_implemented);
        });
  }

  virtual ~MockVirtualChannels() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(VirtualChannels& real) {
    ON_CALL(*this, open(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, std::string_view name,
                               CallSite opened_at) -> result<std::unique_ptr<VirtualChannel>> {
          return real.open(session, name, opened_at);
        });
    ON_CALL(*this,
            open_dynamic(::testing::_, ::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](SessionId session, std::string_view name, ChannelPriority priority,
                               bool compress,
                               CallSite opened_at) -> result<std::unique_ptr<VirtualChannel>> {
          return real.open_dynamic(session, name, priority, compress, opened_at);
        });
  }

  MOCK_METHOD(result<std::unique_ptr<VirtualChannel>>, open,
              (SessionId, std::string_view, CallSite), (override));
  MOCK_METHOD(result<std::unique_ptr<VirtualChannel>>, open_dynamic,
              (SessionId, std::string_view, ChannelPriority, bool, CallSite), (override));
};

}  // namespace winseam::mock
