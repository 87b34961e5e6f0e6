// winseam/mock/processes.hpp: a GoogleMock double for the processes of a host.
//
//   ::testing::NiceMock<winseam::mock::MockProcesses> mock;
//   EXPECT_CALL(mock, terminate(winseam::ProcessId{4242}, 1));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/session/processes.hpp"

namespace winseam::mock {

class MockProcesses : public Processes {
 public:
  MockProcesses() {
    ON_CALL(*this, enumerate()).WillByDefault([]() -> result<std::vector<ProcessEntry>> {
      return result<std::vector<ProcessEntry>>(errc::call_not_implemented);
    });
    ON_CALL(*this, enumerate_detailed(::testing::_))
        .WillByDefault([](SessionId) -> result<std::vector<ProcessEntryEx>> {
          return result<std::vector<ProcessEntryEx>>(errc::call_not_implemented);
        });
    ON_CALL(*this, terminate(::testing::_, ::testing::_))
        .WillByDefault([](ProcessId, std::uint32_t) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockProcesses() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(Processes& real) {
    ON_CALL(*this, enumerate()).WillByDefault([&real]() -> result<std::vector<ProcessEntry>> {
      return real.enumerate();
    });
    ON_CALL(*this, enumerate_detailed(::testing::_))
        .WillByDefault([&real](SessionId session) -> result<std::vector<ProcessEntryEx>> {
          return real.enumerate_detailed(session);
        });
    ON_CALL(*this, terminate(::testing::_, ::testing::_))
        .WillByDefault([&real](ProcessId process, std::uint32_t exit_code) -> result<void> {
          return real.terminate(process, exit_code);
        });
  }

  MOCK_METHOD(result<std::vector<ProcessEntry>>, enumerate, (), (const, override));
  MOCK_METHOD(result<std::vector<ProcessEntryEx>>, enumerate_detailed, (SessionId),
              (const, override));
  MOCK_METHOD(result<void>, terminate, (ProcessId, std::uint32_t), (override));
};

}  // namespace winseam::mock
