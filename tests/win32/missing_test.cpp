// A DLL that is not there, and one that lacks functions.
#include "tests/win32/scripted_api.hpp"

namespace winseam::win32 {
namespace {

std::vector<std::pair<std::string, std::error_code>> every_call(Platform& platform,
                                                                SessionServer* server) {
  constexpr SessionId id{1};
  std::vector<std::pair<std::string, std::error_code>> answers;
  const auto note = [&](const char* name, const auto& outcome) {
    answers.emplace_back(name, outcome.has_error() ? outcome.error() : std::error_code{});
  };
  note("open", platform.open_session_server("rds01"));
  note("open_virtualization", platform.open_virtualization_server(std::nullopt));
  note("servers", platform.session_servers(std::nullopt));
  LocalSessions& local = platform.local_sessions();
  note("session_of", local.session_of(ProcessId{4}));
  note("connect", local.connect(id, SessionId{2}, "", Wait::no));
  note("start", local.start_remote_control(std::nullopt, id, 0, HotkeyModifier::none));
  note("stop", local.stop_remote_control(id));
  note("token", local.user_token(id));
  note("enable", local.enable_child_sessions(true));
  note("enabled", local.child_sessions_enabled());
  note("child", local.child_session());
  UserConfiguration& users = platform.user_configuration();
  note("user_text", users.text(std::nullopt, "a", UserSetting::profile_path));
  note("user_number", users.number(std::nullopt, "a", UserSetting::shadowing));
  note("user_all", users.all(std::nullopt, "a"));
  note("set_user_text", users.set_text(std::nullopt, "a", UserSetting::profile_path, "x"));
  note("set_user_number", users.set_number(std::nullopt, "a", UserSetting::shadowing, 1));
  if (server == nullptr) return answers;
  note("enumerate", server->sessions().enumerate());
  note("detailed", server->sessions().enumerate_detailed());
  note("logoff", server->sessions().logoff(id, Wait::no));
  note("disconnect", server->sessions().disconnect(id, Wait::no));
  note("message", server->sessions().send_message(id, {.title = "t"}, Wait::no));
  note("state", server->information().state(id));
  note("processes", server->processes().enumerate());
  note("processes_detailed", server->processes().enumerate_detailed(id));
  note("terminate", server->processes().terminate(ProcessId{4}, 1));
  note("wait", server->events().wait(EventMask::all));
  note("flush", server->events().flush());
  note("channel", server->channels().open(id, "x"));
  note("dynamic", server->channels().open_dynamic(id, "x", ChannelPriority::low, true));
  note("listeners", server->listeners().enumerate());
  note("listener", server->listeners().configuration("x"));
  note("create", server->listeners().create("x", {}));
  note("security", server->listeners().security("x", SecurityPart::dacl));
  note("shutdown", server->shutdown(ShutdownAction::reboot));
  return answers;
}

TEST(MissingTest, WithoutTheDllEveryCallSaysSo) {
  Tables tables;
  tables.wts_loaded = false;
  const auto platform = make_platform(std::move(tables));
  EXPECT_THAT(platform->current_session_server(), FailsWith(errc::mod_not_found));
  for (const auto& [name, error] : every_call(*platform, nullptr))
    EXPECT_EQ(error, errc::mod_not_found) << name;
  EXPECT_EQ(platform->features(), Features{});
  EXPECT_EQ(platform->local_sessions().active_console_session(), std::nullopt);
}

TEST(MissingTest, WithoutTheFunctionEveryCallSaysSo) {
  const auto platform = make_platform(Tables{});
  const auto server = platform->current_session_server().value();
  for (const auto& [name, error] : every_call(*platform, server.get()))
    EXPECT_EQ(error, errc::proc_not_found) << name;
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
