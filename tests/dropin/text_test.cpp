// Text at the border: the A forms, sizes in bytes, cuts, and what is no text.
#include "tests/dropin/dropin_fixture.hpp"

namespace winseam::dropin {
namespace {

class TextTest : public DropInTest {
 protected:
  // The bytes that a query gives in its W or A form.
  std::vector<WChar> ask_w(SessionId id, WtsInfoClass which) {
    WChar* buffer = nullptr;
    Dword bytes = 0;
    EXPECT_EQ(api->query_session_information_w(current, id.value(), which, &buffer, &bytes), 1);
    std::vector<WChar> text(buffer, buffer + bytes / sizeof(WChar));
    api->free_memory(buffer);
    return text;
  }
  std::string ask_a(SessionId id, WtsInfoClass which) {
    char* buffer = nullptr;
    Dword bytes = 0;
    EXPECT_EQ(api->query_session_information_a(current, id.value(), which, &buffer, &bytes), 1);
    std::string text(buffer, buffer + bytes);
    api->free_memory(buffer);
    return text;
  }
};

// wts E24 [wine-test]
TEST_F(TextTest, TheAAndWFormsAgreeInCountAndOrder) {
  (void)local.add_session({.user = "alice"});
  abi::WtsSessionInfo<WChar>* w = nullptr;
  abi::WtsSessionInfo<char>* a = nullptr;
  Dword count_w = 0;
  Dword count_a = 0;
  ASSERT_EQ(api->enumerate_sessions_w(current, 0, 1, &w, &count_w), 1);
  ASSERT_EQ(api->enumerate_sessions_a(current, 0, 1, &a, &count_a), 1);
  ASSERT_EQ(count_w, count_a);
  ASSERT_EQ(count_w, 4U);
  for (Dword i = 0; i != count_w; ++i) {
    EXPECT_EQ(w[i].session_id, a[i].session_id);
    EXPECT_EQ(w[i].state, a[i].state);
    EXPECT_EQ(narrow(w[i].win_station_name), a[i].win_station_name);
  }
  api->free_memory(w);
  api->free_memory(a);
  EXPECT_EQ(report().outstanding, 0U);
}

// wts E25 [wine-test] terminator counted
TEST_F(TextTest, ATextsBytesCountItsTerminator) {
  const SessionId id = local.add_session({.user = "user"});
  EXPECT_EQ(ask_w(id, WtsInfoClass::user_name), wide("user"));
  EXPECT_EQ(ask_a(id, WtsInfoClass::user_name), std::string("user\0", 5));
}

// wts E26 [report: KB307642] form; size by [wine-test] rule
TEST_F(TextTest, WithoutAUserTheTextIsItsTerminator) {
  EXPECT_EQ(ask_w(SessionId{0}, WtsInfoClass::user_name), wide(""));
  EXPECT_EQ(ask_a(SessionId{0}, WtsInfoClass::user_name), std::string(1, '\0'));
}

TEST_F(TextTest, StructuresHaveTheSizesOfTheirForm) {
  const auto size = [&](WtsInfoClass which) {
    WChar* buffer = nullptr;
    char* narrow_buffer = nullptr;
    std::pair<Dword, Dword> sizes{0, 0};
    EXPECT_EQ(api->query_session_information_w(current, 1, which, &buffer, &sizes.first), 1);
    EXPECT_EQ(api->query_session_information_a(current, 1, which, &narrow_buffer, &sizes.second),
              1);
    api->free_memory(buffer);
    api->free_memory(narrow_buffer);
    return sizes;
  };
  EXPECT_EQ(size(WtsInfoClass::session_info), std::pair(Dword{216}, Dword{144}));
  EXPECT_EQ(size(WtsInfoClass::client_info), std::pair(Dword{2304}, Dword{1200}));
  EXPECT_EQ(size(WtsInfoClass::session_info_ex).first, 232U);
  EXPECT_EQ(size(WtsInfoClass::config_info).first, 1668U);
  EXPECT_EQ(size(WtsInfoClass::connect_state).first, 4U);
  EXPECT_EQ(size(WtsInfoClass::client_protocol_type).first, 2U);
  EXPECT_EQ(size(WtsInfoClass::is_remote_session).first, 1U);
  EXPECT_EQ(size(WtsInfoClass::client_address).first, 24U);
  EXPECT_EQ(size(WtsInfoClass::client_display).first, 12U);
}

// wts E93 [docs]
TEST_F(TextTest, ALengthInCharactersCutsTheTitle) {
  const SessionId id = local.add_session({.user = "alice"});
  auto title = wide("Backup soon");
  auto text = wide("x");
  Dword response = 0;
  ASSERT_EQ(api->send_message_w(current, id.value(), title.data(), 11, text.data(), 2, 0, 1,
                                &response, 0),
            1);
  EXPECT_EQ(local.messages().back().prompt.title, "Backu") << "eleven bytes are five characters";
  ASSERT_EQ(api->send_message_w(current, id.value(), title.data(), 22, text.data(), 2, 0, 1,
                                &response, 0),
            1);
  EXPECT_EQ(local.messages().back().prompt.title, "Backup soon");
  EXPECT_EQ(response, abi::id_async);
}

TEST_F(TextTest, ALengthMayCountTheTerminator) {
  const SessionId id = local.add_session({.user = "alice"});
  char title[] = "Backup";
  char text[] = "soon";
  Dword response = 0;
  for (const Dword more : {0U, 1U}) {
    ASSERT_EQ(api->send_message_a(current, id.value(), title, 6 + more, text, 4 + more, 0x44, 9,
                                  &response, 0),
              1);
    const MessagePrompt shown = local.messages().back().prompt;
    EXPECT_EQ(shown.title, "Backup");
    EXPECT_EQ(shown.text, "soon");
    EXPECT_EQ(shown.buttons, MessageButtons::yes_no);
    EXPECT_EQ(shown.icon, MessageIcon::information);
    EXPECT_EQ(shown.timeout, std::chrono::seconds{9});
  }
}

TEST_F(TextTest, AFormsAreUtf8) {
  const SessionId id = local.add_session({.user = "J\xC3\xB6rg"});
  EXPECT_EQ(ask_a(id, WtsInfoClass::user_name), std::string("J\xC3\xB6rg\0", 6));
  const std::vector<WChar> name{'J', 0xF6, 'r', 'g', 0};
  EXPECT_EQ(ask_w(id, WtsInfoClass::user_name), name);
}

// A field that is too short cuts between characters, not inside one.
TEST_F(TextTest, ACutLeavesWholeCharacters) {
  const std::string face = "\xF0\x9F\x98\x80";  // two units in UTF-16, four in UTF-8
  const SessionId id =
      local.add_session({.user = "alice", .client = {.name = std::string(19, 'n') + face}});
  WChar* buffer = nullptr;
  Dword bytes = 0;
  ASSERT_EQ(api->query_session_information_w(current, id.value(), WtsInfoClass::client_info,
                                             &buffer, &bytes),
            1);
  const auto& client = *reinterpret_cast<abi::WtsClient<WChar>*>(buffer);
  EXPECT_EQ(client.client_name[18], WChar{'n'});
  EXPECT_EQ(client.client_name[19], WChar{0}) << "half of it would have fitted";
  api->free_memory(buffer);
}

TEST_F(TextTest, TextThatIsNoUtf16IsReadWithAMark) {
  const SessionId id = local.add_session({.user = "alice"});
  WChar title[] = {'a', 0xD800, 'b'};
  WChar text[] = {'x'};
  Dword response = 0;
  ASSERT_EQ(api->send_message_w(current, id.value(), title, 6, text, 2, 0, 1, &response, 0), 1);
  EXPECT_NE(local.messages().back().prompt.title.find("\xEF\xBF\xBD"), std::string::npos);
}

TEST_F(TextTest, TheAFormsOfTheRestReachTheSameWorld) {
  char server_name[] = "LOCALHOST";
  const Handle server = api->open_server_a(server_name);
  ASSERT_NE(server, nullptr);
  EXPECT_EQ(local.open_handles(), 1U);
  api->close_server(server);
  const Handle second = api->open_server_ex_a(nullptr);
  ASSERT_NE(second, nullptr);
  api->close_server(second);
  local.add_user({.name = "alice", .password = "secret"});
  const SessionId source =
      local.add_session({.user = "alice", .state = SessionState::disconnected});
  const SessionId target = local.add_session({.user = "bob"});
  char wrong[] = "wrong";
  char password[] = "secret";
  EXPECT_EQ(
      code_of([&] { return api->connect_session_a(source.value(), target.value(), wrong, 1); }),
      1326U);
  EXPECT_EQ(api->connect_session_a(source.value(), target.value(), password, 1), 1);
  char user[] = "alice";
  char path[] = "P:\\profile";
  EXPECT_EQ(api->set_user_config_a(nullptr, user, abi::WtsConfigClass::terminal_server_profile_path,
                                   path, sizeof path),
            1);
  char* answer = nullptr;
  Dword bytes = 0;
  ASSERT_EQ(api->query_user_config_a(
                nullptr, user, abi::WtsConfigClass::terminal_server_profile_path, &answer, &bytes),
            1);
  EXPECT_EQ(std::string(answer, bytes), std::string(path, sizeof path));
  api->free_memory(answer);
  char listener[] = "New";
  abi::WtsListenerConfig<char> configuration{};
  configuration.version = 1;
  configuration.port_number = 4000;
  configuration.comment = {'h', 'i'};
  EXPECT_EQ(api->create_listener_a(current, nullptr, 0, listener, &configuration,
                                   abi::wts_listener_create),
            1);
  abi::WtsListenerConfig<char> back{};
  EXPECT_EQ(api->query_listener_config_a(current, nullptr, 0, listener, &back), 1);
  EXPECT_EQ(back.port_number, 4000U);
  EXPECT_EQ(back.comment, configuration.comment);
  char nobody[] = "nowhere";
  EXPECT_EQ(code_of([&] { return api->start_remote_control_session_a(nobody, 1, 0, 0); }), 1722U);
}

// A window hears of what happens by message.
TEST_F(TextTest, AChangeIsPostedAsAMessage) {
  std::vector<std::tuple<Handle, std::uint32_t, std::uintptr_t, std::intptr_t>> posted;
  Options options;
  options.post_message = [&](Handle window, std::uint32_t message, std::uintptr_t wparam,
                             std::intptr_t lparam) {
    posted.emplace_back(window, message, wparam, lparam);
    return true;
  };
  start(std::move(options));
  const SessionId id = local.add_session({.user = "alice"});
  const auto window = reinterpret_cast<Handle>(std::uintptr_t{0x10});
  ASSERT_EQ(api->register_session_notification(window, abi::notify_for_all_sessions), 1);
  local.lock(id);
  world.run_until_idle();
  EXPECT_THAT(posted, ::testing::ElementsAre(std::tuple(window, 0x02B1U, std::uintptr_t{7},
                                                        std::intptr_t{id.value()})));
  EXPECT_EQ(api->unregister_session_notification(window), 1);
  local.unlock(id);
  world.run_until_idle();
  EXPECT_EQ(posted.size(), 1U);
}

}  // namespace
}  // namespace winseam::dropin
