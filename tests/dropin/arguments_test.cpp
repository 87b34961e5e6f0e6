// Arguments that are wrong: which code comes back, and that nothing else does.
#include "tests/dropin/dropin_fixture.hpp"

namespace winseam::dropin {
namespace {

using SessionInfo = abi::WtsSessionInfo<WChar>;
using SessionInfo1 = abi::WtsSessionInfo1<WChar>;
using ProcessInfo = abi::WtsProcessInfo<WChar>;

class ArgumentsTest : public DropInTest {
 protected:
  ~ArgumentsTest() override { EXPECT_EQ(report().outstanding, 0U); }

  // What the out-parameters hold before a call that must not touch them.
  template <class T>
  static T* mark() {
    return reinterpret_cast<T*>(std::uintptr_t{0xDEAD0});
  }
};

// wts E18 [wine-test] processes; sessions [assumed]
TEST_F(ArgumentsTest, ReservedMustBeZero) {
  auto* sessions = mark<SessionInfo>();
  auto* processes = mark<ProcessInfo>();
  Dword count = 77;
  EXPECT_EQ(code_of([&] { return api->enumerate_sessions_w(current, 1, 1, &sessions, &count); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->enumerate_processes_w(current, 1, 1, &processes, &count); }),
            invalid_parameter);
  EXPECT_EQ(sessions, mark<SessionInfo>());
  EXPECT_EQ(processes, mark<ProcessInfo>());
  EXPECT_EQ(count, 77U);
  EXPECT_EQ(report().allocations, 0U) << "nothing was allocated";
}

// wts E19 [wine-test]
TEST_F(ArgumentsTest, TheVersionMustBeOne) {
  auto* processes = mark<ProcessInfo>();
  auto* sessions = mark<SessionInfo>();
  Dword count = 77;
  for (const Dword version : {0U, 2U}) {
    EXPECT_EQ(code_of([&] {
                return api->enumerate_processes_w(current, 0, version, &processes, &count);
              }),
              invalid_parameter);
    EXPECT_EQ(
        code_of([&] { return api->enumerate_sessions_w(current, 0, version, &sessions, &count); }),
        invalid_parameter);
  }
  EXPECT_EQ(processes, mark<ProcessInfo>());
  EXPECT_EQ(count, 77U);
}

// wts E20 [wine-test]
TEST_F(ArgumentsTest, TheListAndItsCountNeedAPlace) {
  auto* processes = mark<ProcessInfo>();
  auto* sessions = mark<SessionInfo>();
  Dword count = 77;
  EXPECT_EQ(code_of([&] { return api->enumerate_processes_w(current, 0, 1, nullptr, &count); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->enumerate_processes_w(current, 0, 1, &processes, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->enumerate_sessions_w(current, 0, 1, nullptr, &count); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->enumerate_sessions_w(current, 0, 1, &sessions, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(count, 77U);
  EXPECT_EQ(processes, mark<ProcessInfo>());
}

// wts E21 [wine-test]
TEST_F(ArgumentsTest, TheOtherPlaceOfAProcessListStaysUntouched) {
  auto* processes = mark<WChar>();
  Dword count = 77;
  Dword level = 1;
  EXPECT_EQ(code_of([&] {
              return api->enumerate_processes_ex_w(current, &level, abi::wts_any_session, nullptr,
                                                   &count);
            }),
            invalid_parameter);
  EXPECT_EQ(count, 77U);
  EXPECT_EQ(code_of([&] {
              return api->enumerate_processes_ex_w(current, &level, abi::wts_any_session,
                                                   &processes, nullptr);
            }),
            invalid_parameter);
  EXPECT_EQ(processes, mark<WChar>());
  EXPECT_EQ(level, 1U);
}

// wts E22 [wine-test]
TEST_F(ArgumentsTest, AQueryWithoutAPlaceHasACodeOfItsOwn) {
  auto* buffer = mark<WChar>();
  Dword bytes = 77;
  EXPECT_EQ(code_of([&] {
              return api->query_session_information_w(current, 1, WtsInfoClass::user_name, nullptr,
                                                      &bytes);
            }),
            invalid_user_buffer);
  EXPECT_EQ(bytes, 77U);
  EXPECT_EQ(code_of([&] {
              return api->query_session_information_w(current, 1, WtsInfoClass::user_name, &buffer,
                                                      nullptr);
            }),
            invalid_user_buffer);
  EXPECT_EQ(buffer, mark<WChar>());
}

// wts E23 [wine-test]
TEST_F(ArgumentsTest, ASuccessfulProcessListSetsTheLastErrorToZero) {
  ProcessInfo* processes = nullptr;
  Dword count = 0;
  api->kernel.set_last_error(0xDEAD);
  ASSERT_EQ(api->enumerate_processes_w(current, 0, 1, &processes, &count), 1);
  EXPECT_EQ(error(), 0U);
  EXPECT_EQ(count, local.process_count());
  api->free_memory(processes);
  WChar* detailed = nullptr;
  Dword level = 1;
  api->kernel.set_last_error(0xDEAD);
  ASSERT_EQ(api->enumerate_processes_ex_w(current, &level, abi::wts_any_session, &detailed, &count),
            1);
  EXPECT_EQ(error(), 0U);
  EXPECT_EQ(api->free_memory_ex_w(abi::WtsTypeClass::process_info_level1, detailed, count), 1);
}

// wts E32 [wine]; code [assumed]
TEST_F(ArgumentsTest, AClassThatIsNoneClearsThePlaces) {
  for (const int which : {99, -1, 3, 17, 27}) {
    auto* buffer = mark<WChar>();
    Dword bytes = 77;
    EXPECT_EQ(code_of([&] {
                return api->query_session_information_w(current, 1, WtsInfoClass(which), &buffer,
                                                        &bytes);
              }),
              which == 99 || which == -1 ? invalid_parameter : not_supported)
        << which;
    EXPECT_EQ(buffer, nullptr);
    EXPECT_EQ(bytes, 0U);
  }
}

// wts E37 [docs]; code [assumed]
TEST_F(ArgumentsTest, TheLevelOfASessionListIsOneAndStaysOne) {
  auto* sessions = mark<SessionInfo1>();
  Dword count = 77;
  for (Dword level : {0U, 2U}) {
    const Dword before = level;
    EXPECT_EQ(code_of([&] {
                return api->enumerate_sessions_ex_w(current, &level, 0, &sessions, &count);
              }),
              invalid_parameter);
    EXPECT_EQ(level, before);
  }
  Dword level = 1;
  EXPECT_EQ(
      code_of([&] { return api->enumerate_sessions_ex_w(current, &level, 1, &sessions, &count); }),
      invalid_parameter)
      << "the filter is reserved";
  EXPECT_EQ(
      code_of([&] { return api->enumerate_sessions_ex_w(current, nullptr, 0, &sessions, &count); }),
      invalid_parameter);
  EXPECT_EQ(sessions, mark<SessionInfo1>());
  EXPECT_EQ(count, 77U);
  ASSERT_EQ(api->enumerate_sessions_ex_w(current, &level, 0, &sessions, &count), 1);
  EXPECT_EQ(level, 1U);
  EXPECT_EQ(sessions[0].user_name, nullptr) << "null, not an empty text: nobody is logged on";
  EXPECT_EQ(api->free_memory_ex_w(abi::WtsTypeClass::session_info_level1, sessions, count), 1);
}

// wts E41 [docs]
TEST_F(ArgumentsTest, AProcessListSaysWhichLevelItHas) {
  auto* processes = mark<WChar>();
  Dword count = 77;
  Dword level = 5;
  EXPECT_EQ(code_of([&] {
              return api->enumerate_processes_ex_w(current, &level, abi::wts_any_session,
                                                   &processes, &count);
            }),
            invalid_parameter);
  EXPECT_EQ(level, 1U);
  EXPECT_EQ(processes, mark<WChar>());
  EXPECT_EQ(count, 77U);
  level = 0;
  ASSERT_EQ(
      api->enumerate_processes_ex_w(current, &level, abi::wts_any_session, &processes, &count), 1);
  EXPECT_EQ(narrow(reinterpret_cast<ProcessInfo*>(processes)[1].process_name), "System");
  EXPECT_EQ(api->free_memory_ex_w(abi::WtsTypeClass::process_info_level0, processes, count), 1);
}

TEST_F(ArgumentsTest, AMessageNeedsItsTextsAndAPlaceForTheAnswer) {
  auto text = wide("text");
  Dword response = 77;
  const auto send = [&](WChar* title, Dword title_length, WChar* message, Dword message_length,
                        Dword* answer) {
    return code_of([&] {
      return api->send_message_w(current, 1, title, title_length, message, message_length, 0, 1,
                                 answer, 0);
    });
  };
  EXPECT_EQ(send(nullptr, 8, text.data(), 8, &response), invalid_parameter);
  EXPECT_EQ(send(text.data(), 8, nullptr, 8, &response), invalid_parameter);
  EXPECT_EQ(send(text.data(), 8, text.data(), 8, nullptr), invalid_parameter);
  EXPECT_EQ(send(text.data(), 1025, text.data(), 8, &response), bad_stub_data)
      << "not read: the text is shorter";
  EXPECT_EQ(response, 77U);
  EXPECT_TRUE(local.messages().empty());
}

TEST_F(ArgumentsTest, OtherPlacesAndNamesThatAreNull) {
  Handle channel = nullptr;
  (void)channel;
  char buffer[8] = {};
  Ulong count = 77;
  Dword bytes = 77;
  auto name = wide("RDP-Tcp");
  abi::WtsListenerConfig<WChar> configuration{};
  WChar* text = mark<WChar>();
  EXPECT_EQ(code_of([&] { return api->wait_system_event(current, 1, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->wait_system_event(current, 0x80000001, &bytes); }),
            invalid_parameter)
      << "a flush stands alone";
  // wts E127 [wine-test]
  EXPECT_EQ(code_of([&] { return api->query_user_token(abi::wts_current_session, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->connect_session_w(1, 2, nullptr, 0); }), invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->is_child_sessions_enabled(nullptr); }), invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->get_child_session_id(nullptr); }), invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->kernel.process_id_to_session_id(4, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] {
              return api->query_user_config_w(nullptr, nullptr, abi::WtsConfigClass::user, &text,
                                              &bytes);
            }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] {
              return api->query_user_config_w(nullptr, name.data(), abi::WtsConfigClass(20), &text,
                                              &bytes);
            }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] {
              return api->set_user_config_w(
                  nullptr, name.data(), abi::WtsConfigClass::shadowing_settings, name.data(), 2);
            }),
            invalid_parameter)
      << "a number has four bytes";
  EXPECT_EQ(code_of([&] {
              return api->query_listener_config_w(current, nullptr, 0, nullptr, &configuration);
            }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] {
              return api->query_listener_config_w(current, &bytes, 0, name.data(), &configuration);
            }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] {
              return api->create_listener_w(current, nullptr, 0, name.data(), &configuration, 3);
            }),
            invalid_parameter);
  EXPECT_EQ(
      code_of([&] { return api->enumerate_listeners_w(current, nullptr, 1, nullptr, &bytes); }),
      invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->virtual_channel_read(current, 0, nullptr, 8, &count); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->virtual_channel_write(current, buffer, 8, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(api->virtual_channel_open(current, 1, nullptr), nullptr);
  EXPECT_EQ(error(), invalid_parameter);
  EXPECT_EQ(api->virtual_channel_open_ex(1, buffer, 0x10), nullptr);
  EXPECT_EQ(error(), invalid_parameter);
  EXPECT_EQ(api->open_server_w(nullptr), nullptr);
  EXPECT_EQ(error(), invalid_parameter);
  EXPECT_EQ(text, mark<WChar>());
  EXPECT_EQ(bytes, 77U);
  EXPECT_EQ(count, 77U);
}

TEST_F(ArgumentsTest, AWindowHasToBeOneAndTheScopeToo) {
  Options options;
  options.is_window = [](Handle window) {
    return window == reinterpret_cast<Handle>(std::uintptr_t{0x10});
  };
  start(std::move(options));
  const auto window = reinterpret_cast<Handle>(std::uintptr_t{0x10});
  EXPECT_EQ(code_of([&] { return api->register_session_notification(nullptr, 0); }),
            invalid_window_handle);
  EXPECT_EQ(code_of([&] { return api->register_session_notification(&options, 0); }),
            invalid_window_handle);
  EXPECT_EQ(code_of([&] { return api->register_session_notification(window, 2); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->unregister_session_notification(window); }),
            invalid_parameter);
  EXPECT_EQ(api->register_session_notification(window, 0), 1);
  EXPECT_EQ(api->unregister_session_notification(window), 1);
  EXPECT_EQ(code_of([&] { return api->unregister_session_notification(window); }),
            invalid_parameter);
}

// wts E134 [docs]
TEST_F(ArgumentsTest, AShortBufferForADescriptorGetsNothingButTheSize) {
  auto name = wide("RDP-Tcp");
  std::vector<unsigned char> buffer(3, 0xEE);
  Dword needed = 0;
  EXPECT_EQ(code_of([&] {
              return api->get_listener_security_w(current, nullptr, 0, name.data(), 4,
                                                  buffer.data(), 3, &needed);
            }),
            insufficient_buffer);
  EXPECT_EQ(needed, 4U);
  EXPECT_EQ(buffer, std::vector<unsigned char>(3, 0xEE));
  EXPECT_EQ(code_of([&] {
              return api->get_listener_security_w(current, nullptr, 0, name.data(), 4, nullptr, 0,
                                                  &needed);
            }),
            insufficient_buffer);
  buffer.resize(4);
  EXPECT_EQ(
      api->get_listener_security_w(current, nullptr, 0, name.data(), 4, buffer.data(), 4, &needed),
      1);
  EXPECT_EQ(buffer[2], 4);
  EXPECT_EQ(code_of([&] {
              return api->get_listener_security_w(current, nullptr, 0, name.data(), 1,
                                                  buffer.data(), 4, &needed);
            }),
            invalid_parameter)
      << "only the DACL and the SACL can be asked for";
  unsigned char absolute[40] = {1, 0, 4, 0};
  EXPECT_EQ(code_of([&] {
              return api->set_listener_security_w(current, nullptr, 0, name.data(), 4, absolute);
            }),
            invalid_security_descr);
}

// wts E133 [docs]
TEST_F(ArgumentsTest, ListenersAreCountedThenNamed) {
  Dword count = 77;
  ASSERT_EQ(api->enumerate_listeners_w(current, nullptr, 0, nullptr, &count), 1);
  EXPECT_EQ(count, 1U);
  abi::WtsListenerName<WChar> names[2];
  count = 0;
  EXPECT_EQ(code_of([&] { return api->enumerate_listeners_w(current, nullptr, 0, names, &count); }),
            insufficient_buffer);
  EXPECT_EQ(count, 1U);
  count = 2;
  ASSERT_EQ(api->enumerate_listeners_w(current, nullptr, 0, names, &count), 1);
  EXPECT_EQ(count, 1U);
  EXPECT_EQ(narrow(names[0].name.data()), "RDP-Tcp");
}

}  // namespace
}  // namespace winseam::dropin
