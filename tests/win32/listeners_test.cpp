// Listeners: lists that grow, names without an end, descriptors that lie.
#include "tests/win32/scripted_api.hpp"

namespace winseam::win32 {
namespace {

using ListenerName = abi::WtsListenerName<WChar>;
using ListenerConfig = abi::WtsListenerConfig<WChar>;

class ListenersTest : public ScriptedApi {
 protected:
  SessionListeners& listeners() { return current().listeners(); }

  // A self-relative descriptor with a null DACL.
  static std::vector<std::byte> descriptor() {
    std::vector<std::byte> bytes(20);
    bytes[0] = std::byte{1};
    bytes[2] = std::byte{4};
    bytes[3] = std::byte{0x80};
    return bytes;
  }
};

TEST_F(ListenersTest, AListThatGrowsMeanwhileIsFetchedAgain) {
  tables.wts.enumerate_listeners_w = [](Handle, void*, Dword, ListenerName* list,
                                        Dword* count) -> Bool {
    ++now->calls;
    const Dword size = now->calls <= 2 ? 1 : 2;  // grows after the first question
    if (list == nullptr) {
      *count = now->calls == 1 ? 1 : 2;
      return 1;
    }
    if (*count < 2) {
      now->error = 122;
      return 0;
    }
    EXPECT_EQ(size, 2U);
    list[0].name = {'A', 0};
    list[1].name = {'B', 0};
    return 1;
  };
  EXPECT_THAT(listeners().enumerate(), IsOkAndHolds(std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(calls, 4);
}

TEST_F(ListenersTest, AListThatGrowsForEverIsGivenUp) {
  tables.wts.enumerate_listeners_w = [](Handle, void*, Dword, ListenerName* list,
                                        Dword* count) -> Bool {
    ++now->calls;
    *count = 1;
    now->error = 122;
    return list == nullptr ? 1 : 0;
  };
  EXPECT_THAT(listeners().enumerate(), FailsWith(errc::insufficient_buffer));
  EXPECT_EQ(calls, 6);
}

TEST_F(ListenersTest, CountsAndNamesAreChecked) {
  static Dword first = 0;
  static Dword second = 0;
  tables.wts.enumerate_listeners_w = [](Handle, void*, Dword, ListenerName* list,
                                        Dword* count) -> Bool {
    if (list != nullptr) list[0].name.fill('x');
    *count = list == nullptr ? first : second;
    return 1;
  };
  first = 0xFFFFFFFF;
  EXPECT_THAT(listeners().enumerate(), FailsWith(errc::invalid_data));
  first = 1;
  second = 2;
  EXPECT_THAT(listeners().enumerate(), FailsWith(errc::invalid_data)) << "more than there was room";
  second = 1;
  EXPECT_THAT(listeners().enumerate(), FailsWith(errc::invalid_data)) << "a name without an end";
}

TEST_F(ListenersTest, AConfigurationThatTheStructureCannotHoldIsRefused) {
  tables.wts.create_listener_w = [](Handle, void*, Dword, WChar*, ListenerConfig*, Dword) -> Bool {
    ++now->calls;
    return 1;
  };
  ListenerConfiguration configuration;
  configuration.comment = std::string(61, 'c');
  EXPECT_THAT(listeners().create("New", configuration), FailsWith(errc::invalid_parameter));
  configuration.comment = std::string(60, 'c');
  configuration.idle_timeout = std::chrono::milliseconds{-1};
  EXPECT_THAT(listeners().create("New", configuration), FailsWith(errc::invalid_parameter));
  configuration.idle_timeout = std::chrono::milliseconds{0x1'0000'0000};
  EXPECT_THAT(listeners().create("New", configuration), FailsWith(errc::invalid_parameter));
  EXPECT_EQ(calls, 0);
  configuration.idle_timeout = {};
  EXPECT_THAT(listeners().create("New", configuration), IsOk());
}

TEST_F(ListenersTest, AConfigurationWithATextWithoutEndIsInvalid) {
  tables.wts.query_listener_config_w = [](Handle, void*, Dword, WChar*,
                                          ListenerConfig* configuration) -> Bool {
    configuration->comment.fill('x');
    return 1;
  };
  EXPECT_THAT(listeners().configuration("New"), FailsWith(errc::invalid_data));
}

TEST_F(ListenersTest, ADescriptorIsFetchedInTwoSteps) {
  tables.wts.get_listener_security_w = [](Handle, void*, Dword, WChar*, Dword information, void* to,
                                          Dword length, Dword* needed) -> Bool {
    EXPECT_EQ(information, 4U);
    *needed = 20;
    if (length < 20) {
      now->error = 122;
      return 0;
    }
    std::memcpy(to, descriptor().data(), 20);
    return 1;
  };
  EXPECT_THAT(listeners().security("New", SecurityPart::dacl), IsOkAndHolds(descriptor()));
}

TEST_F(ListenersTest, ADescriptorsSizeIsChecked) {
  static Dword needs = 0;
  static Bool answers = 0;
  tables.wts.get_listener_security_w = [](Handle, void*, Dword, WChar*, Dword, void*, Dword,
                                          Dword* needed) -> Bool {
    *needed = needs;
    now->error = 122;
    return answers;
  };
  needs = 0xFFFFFFFF;
  EXPECT_THAT(listeners().security("New", SecurityPart::dacl), FailsWith(errc::invalid_data));
  needs = 0;
  EXPECT_THAT(listeners().security("New", SecurityPart::dacl), FailsWith(errc::invalid_data));
  needs = 20;
  EXPECT_THAT(listeners().security("New", SecurityPart::dacl), FailsWith(errc::insufficient_buffer))
      << "it never has enough";
  answers = 1;
  EXPECT_THAT(listeners().security("New", SecurityPart::dacl), FailsWith(errc::invalid_data))
      << "more than there was room";
}

// The function is not told how long the descriptor is, so one that points outside itself must not get there.
TEST_F(ListenersTest, ADescriptorThatPointsOutsideItselfIsNotSent) {
  tables.wts.set_listener_security_w = [](Handle, void*, Dword, WChar*, Dword, void*) -> Bool {
    ++now->calls;
    return 1;
  };
  const auto set = [&](const std::vector<std::byte>& bytes) {
    return listeners().set_security("New", SecurityPart::dacl, bytes);
  };
  EXPECT_THAT(set({}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(set({std::byte{1}}), FailsWith(errc::invalid_security_descr));
  auto bad = descriptor();
  bad[16] = std::byte{20};  // the DACL begins where the descriptor ends
  EXPECT_THAT(set(bad), FailsWith(errc::invalid_security_descr));
  bad.resize(28);
  bad[22] = std::byte{9};  // and says that it is longer than what is there
  EXPECT_THAT(set(bad), FailsWith(errc::invalid_security_descr));
  bad = descriptor();
  bad[4] = std::byte{20};  // so with the owner
  EXPECT_THAT(set(bad), FailsWith(errc::invalid_security_descr));
  bad = descriptor();
  bad[3] = std::byte{0};  // absolute: pointers instead of offsets
  EXPECT_THAT(set(bad), FailsWith(errc::invalid_security_descr));
  EXPECT_EQ(calls, 0);
  EXPECT_THAT(set(descriptor()), IsOk());
  auto with_acl = descriptor();
  with_acl.resize(28);
  with_acl[16] = std::byte{20};
  with_acl[22] = std::byte{8};
  EXPECT_THAT(set(with_acl), IsOk());
}

}  // namespace
}  // namespace winseam::win32
