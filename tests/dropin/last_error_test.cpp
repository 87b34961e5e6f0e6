// The caller's last error: a function that says nothing through it leaves it alone, whatever happens inside.
#include <utility>

#include "wlan_fixture.hpp"

namespace winseam::dropin {
namespace {

// A thread's last error that is lost as soon as a function begins, as locks and allocations may lose Windows'.
Dword kept = 0;

Dword lose_last_error() { return std::exchange(kept, 0xBAD); }
void keep_last_error(Dword code) { kept = code; }

constexpr Dword before = 0xABCD;

class LastErrorTest : public WlanDropInTest {
 protected:
  LastErrorTest() {
    Options options;
    options.get_last_error = &lose_last_error;
    options.set_last_error = &keep_last_error;
    restart(std::move(options));
    kept = before;
  }
};

// wts 1.5 [assumed]
TEST_F(LastErrorTest, ASuccessLeavesItAlone) {
  abi::WtsSessionInfo<WChar>* sessions = nullptr;
  Dword count = 0;
  ASSERT_EQ(api->enumerate_sessions_w(current, 0, 1, &sessions, &count), 1);
  EXPECT_EQ(kept, before);
  api->free_memory(sessions);
  EXPECT_EQ(kept, before);
}

// wts E2 [assumed]
TEST_F(LastErrorTest, ClosingLeavesItAlone) {
  const Handle server = open();
  ASSERT_NE(server, nullptr);
  kept = before;
  api->close_server(server);
  EXPECT_EQ(kept, before);
}

TEST_F(LastErrorTest, AFailureSaysItsCode) {
  Dword count = 0;
  EXPECT_EQ(api->enumerate_sessions_w(current, 0, 1, nullptr, &count), 0);
  EXPECT_EQ(kept, invalid_parameter);
}

// wts E23 [wine-test]
TEST_F(LastErrorTest, AListOfProcessesClearsIt) {
  abi::WtsProcessInfo<WChar>* processes = nullptr;
  Dword count = 0;
  ASSERT_EQ(api->enumerate_processes_w(current, 0, 1, &processes, &count), 1);
  EXPECT_EQ(kept, 0U);
  api->free_memory(processes);
  EXPECT_EQ(kept, 0U);
}

// Programs look at it although the functions return their codes.
TEST_F(LastErrorTest, WlanFunctionsLeaveItAlone) {
  const Handle client = open_client();
  EXPECT_EQ(kept, before);
  EXPECT_EQ(w->scan(client, &adapter, nullptr, nullptr, nullptr), success_code);
  EXPECT_EQ(kept, before);
  EXPECT_EQ(w->scan(client, nullptr, nullptr, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(kept, before) << "the code is the result";
  close(client);
  EXPECT_EQ(kept, before);
}

// wlan E143 [wine-test]
TEST_F(LastErrorTest, AllocatingNothingSaysItsCode) {
  EXPECT_EQ(w->allocate_memory(0), nullptr);
  EXPECT_EQ(kept, invalid_parameter);
}

}  // namespace
}  // namespace winseam::dropin
