// A DLL that is not there, and one that lacks functions.
#include "tests/win32/scripted_api.hpp"
#include "winseam/testing/every_call.hpp"

namespace winseam::win32 {
namespace {

// The plain argument is a setting that is text: both calls refuse it before they look for a function.
bool is_numeric_setting(Operation operation) {
  return operation == Operation::user_configuration_number ||
         operation == Operation::user_configuration_set_number;
}

TEST(MissingTest, WithoutTheDllEveryCallSaysSo) {
  Tables tables;
  tables.wts_loaded = false;
  tables.wlan_loaded = false;
  tables.ntms_loaded = false;
  const auto platform = make_platform(std::move(tables));
  EXPECT_THAT(platform->current_session_server(), FailsWith(errc::mod_not_found));
  const testing::Handles on{.platform = platform.get()};
  for (const testing::EveryCall& call : testing::every_call_on(on))
    if (!is_numeric_setting(call.operation)) {
      EXPECT_EQ(call.make(on), errc::mod_not_found) << to_string(call.operation);
    }
  UserConfiguration& users = platform->user_configuration();
  EXPECT_THAT(users.number(std::nullopt, "a", UserSetting::shadowing),
              FailsWith(errc::mod_not_found));
  EXPECT_THAT(users.set_number(std::nullopt, "a", UserSetting::shadowing, 1),
              FailsWith(errc::mod_not_found));
  EXPECT_EQ(platform->features(), Features{});
  EXPECT_EQ(platform->local_sessions().active_console_session(), std::nullopt);
}

TEST(MissingTest, WithoutTheFunctionEveryCallSaysSo) {
  const auto platform = make_platform(Tables{});
  const auto server = platform->current_session_server().value();
  const testing::Handles on{.server = server.get()};
  for (const testing::EveryCall& call : testing::every_call_on(on))
    if (call.operation != Operation::events_subscribe) {  // below
      EXPECT_EQ(call.make(on), errc::proc_not_found) << to_string(call.operation);
    }
  const testing::Handles local{.platform = platform.get()};
  for (const testing::EveryCall& call : testing::every_call_on(local)) {
    if (call.operation == Operation::platform_current_session_server) continue;  // opens nothing
    if (is_numeric_setting(call.operation)) continue;
    EXPECT_EQ(call.make(local), errc::proc_not_found) << to_string(call.operation);
  }
  UserConfiguration& users = platform->user_configuration();
  EXPECT_THAT(users.number(std::nullopt, "a", UserSetting::shadowing),
              FailsWith(errc::proc_not_found));
  EXPECT_THAT(users.set_number(std::nullopt, "a", UserSetting::shadowing, 1),
              FailsWith(errc::proc_not_found));
  EXPECT_EQ(platform->features(), Features{});
}

TEST(MissingTest, WithoutWindowsNobodyCanSubscribe) {
  const auto platform = make_platform(Tables{});
  const auto server = platform->current_session_server().value();
  EXPECT_THAT(
      server->events().subscribe(NotificationScope::this_session, [](SessionChange, SessionId) {}),
      FailsWith(errc::not_supported));
}

class ShellTest : public ScriptedApi {};

// A function may be there and still be an empty shell.
TEST_F(ShellTest, FeaturesAreWhatAnswers) {
  tables.wts.enumerate_sessions_w = [](Handle, Dword, Dword, abi::WtsSessionInfo<WChar>**,
                                       Dword*) -> Bool { return 1; };
  tables.wts.enumerate_sessions_ex_w = [](Handle, Dword*, Dword, abi::WtsSessionInfo1<WChar>**,
                                          Dword*) -> Bool { return 1; };
  tables.wts.query_session_information_w = [](Handle, Dword, abi::WtsInfoClass, WChar**,
                                              Dword*) -> Bool {
    now->error = 120;
    return 0;
  };
  tables.wts.enumerate_listeners_w = [](Handle, void*, Dword, abi::WtsListenerName<WChar>*,
                                        Dword* count) -> Bool {
    *count = 0;
    return 1;
  };
  tables.wts.is_child_sessions_enabled = [](Bool*) -> Bool {
    now->error = 50;
    return 0;
  };
  EXPECT_EQ(platform().features(),
            (Features{Feature::session_servers, Feature::remote_session_servers,
                      Feature::session_listeners}));
}

}  // namespace
}  // namespace winseam::win32
