// The forwarders, and the faults decorator without a rule: both must be invisible.
#include "winseam/forwarding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/decorators/mock_world.hpp"
#include "winseam/faults.hpp"
#include "winseam/testing/every_call.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace {

using namespace winseam;
using ::testing::_;
using ::testing::Return;
using winseam::testing::every_call;
using winseam::testing::EveryCall;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;
using winseam::testing::MockWorld;
using winseam::testing::OpenHandles;

std::unique_ptr<Platform> forwarding(std::unique_ptr<Platform> next) {
  return std::make_unique<ForwardingPlatform>(std::move(next));
}

struct Decorator {
  const char* name;
  std::unique_ptr<Platform> (*wrap)(std::unique_ptr<Platform>);
};

const std::array decorators_to_test{
    Decorator{"forwarding", forwarding},
    Decorator{"faults",
              [](std::unique_ptr<Platform> next) {
                return with_faults(std::move(next), std::make_shared<FaultPlan>());
              }},
    Decorator{"both", [](std::unique_ptr<Platform> next) {
                return forwarding(
                    with_faults(forwarding(std::move(next)), std::make_shared<FaultPlan>()));
              }}};

class Forwarding : public ::testing::TestWithParam<Decorator> {
 protected:
  Forwarding() : platform_(GetParam().wrap(mocks_.take())) {}

  std::unique_ptr<SessionServer> open() { return platform_->open_session_server("rds01").value(); }

  MockWorld mocks_;
  std::unique_ptr<Platform> platform_;
};

INSTANTIATE_TEST_SUITE_P(Decorators, Forwarding, ::testing::ValuesIn(decorators_to_test),
                         [](const auto& tested) { return std::string(tested.param.name); });

constexpr SessionId id{3};

TEST_P(Forwarding, PassesOnThePlatformsCalls) {
  const CallSite here = CallSite::current();
  const Features features{Feature::session_servers, Feature::child_sessions};
  EXPECT_CALL(*mocks_.platform, features()).WillOnce(Return(features));
  EXPECT_EQ(platform_->features(), features);

  const auto from_here = ::testing::Field(&CallSite::line, here.line);
  EXPECT_CALL(*mocks_.platform, open_session_server(std::string_view{"a"}, from_here));
  EXPECT_THAT(platform_->open_session_server("a", here), IsOk());
  EXPECT_CALL(*mocks_.platform,
              open_virtualization_server(std::optional<std::string_view>{"b"}, from_here));
  EXPECT_THAT(platform_->open_virtualization_server("b", here), IsOk());
  EXPECT_CALL(*mocks_.platform,
              open_virtualization_server(std::optional<std::string_view>{}, from_here));
  EXPECT_THAT(platform_->open_virtualization_server(std::nullopt, here), IsOk());
  EXPECT_CALL(*mocks_.platform, current_session_server());
  EXPECT_THAT(platform_->current_session_server(), IsOk());
  EXPECT_CALL(*mocks_.platform, session_servers(std::optional<std::string_view>{"WORK"}))
      .WillOnce(Return(std::vector<std::string>{"rds01"}));
  EXPECT_THAT(platform_->session_servers("WORK"), IsOkAndHolds(std::vector<std::string>{"rds01"}));
}

TEST_P(Forwarding, PassesOnThatNothingCouldBeOpened) {
  using Opened = result<std::unique_ptr<SessionServer>>;
  EXPECT_CALL(*mocks_.platform, open_wlan_client(WlanVersion::xp, _)).WillOnce([](auto&&...) {
    return result<std::unique_ptr<WlanClient>>(errc::service_not_active);
  });
  EXPECT_THAT(platform_->open_wlan_client(WlanVersion::xp), FailsWith(errc::service_not_active));
  EXPECT_CALL(*mocks_.platform, open_media_session(std::optional<std::string_view>{"rsm01"},
                                                   std::string_view{"backup"}, _))
      .WillOnce([](auto&&...) { return result<std::unique_ptr<MediaSession>>(errc::not_ready); });
  EXPECT_THAT(platform_->open_media_session("rsm01", "backup"), FailsWith(errc::not_ready));
  EXPECT_CALL(*mocks_.platform, open_session_server(_, _)).WillOnce([](auto&&...) {
    return Opened(errc::rpc_s_server_unavailable);
  });
  EXPECT_CALL(*mocks_.platform, open_virtualization_server(_, _)).WillOnce([](auto&&...) {
    return Opened(errc::proc_not_found);
  });
  EXPECT_CALL(*mocks_.platform, current_session_server()).WillOnce([] {
    return Opened(errc::mod_not_found);
  });
  EXPECT_THAT(platform_->open_session_server("a"), FailsWith(errc::rpc_s_server_unavailable));
  EXPECT_THAT(platform_->open_virtualization_server("a"), FailsWith(errc::proc_not_found));
  EXPECT_THAT(platform_->current_session_server(), FailsWith(errc::mod_not_found));
}

TEST_P(Forwarding, PassesOnTheServersCalls) {
  ON_CALL(mocks_.server, name()).WillByDefault(Return("rds01"));
  ON_CALL(mocks_.server, is_current()).WillByDefault(Return(true));
  const auto server = open();
  EXPECT_EQ(server->name(), "rds01");
  EXPECT_TRUE(server->is_current());
  EXPECT_CALL(mocks_.server, shutdown(ShutdownAction::power_off)).WillOnce(Return(success()));
  EXPECT_THAT(server->shutdown(ShutdownAction::power_off), IsOk());
  EXPECT_CALL(mocks_.server, close())
      .WillOnce(Return(success()))
      .WillOnce(Return(errc::invalid_handle));
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(server->close(), FailsWith(errc::invalid_handle));
}

TEST_P(Forwarding, PassesOnTheCallsOfSessions) {
  const auto server = open();
  auto& behind = mocks_.server.mock_sessions;
  const std::vector<SessionEntry> entries{{.id = id, .station = "Console"}};
  EXPECT_CALL(behind, enumerate()).WillOnce(Return(entries));
  EXPECT_THAT(server->sessions().enumerate(), IsOkAndHolds(entries));
  const std::vector<SessionEntryEx> detailed{{.id = id, .user = "alice"}};
  EXPECT_CALL(behind, enumerate_detailed()).WillOnce(Return(detailed));
  const auto answer = server->sessions().enumerate_detailed();
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer.value(), detailed);
  EXPECT_CALL(behind, logoff(id, Wait::until_done)).WillOnce(Return(success()));
  EXPECT_THAT(server->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_CALL(behind, disconnect(id, Wait::until_done)).WillOnce(Return(success()));
  EXPECT_THAT(server->sessions().disconnect(id, Wait::until_done), IsOk());
  const MessagePrompt prompt{.title = "t", .text = "x"};
  EXPECT_CALL(behind, send_message(id, prompt, Wait::until_done))
      .WillOnce(Return(MessageResponse::yes));
  EXPECT_THAT(server->sessions().send_message(id, prompt, Wait::until_done),
              IsOkAndHolds(MessageResponse::yes));
}

TEST_P(Forwarding, PassesOnTheCallsOfInformation) {
  const auto server = open();
  const SessionInformation& ask = server->information();
  auto& behind = mocks_.server.mock_information;
  // Expects one call, makes it, and compares the answer.
  const auto same = [](const auto& answer, const auto& expected) {
    ASSERT_THAT(answer, IsOk());
    EXPECT_TRUE(answer.value() == expected);
  };
  EXPECT_CALL(behind, state(id)).WillOnce(Return(SessionState::shadow));
  same(ask.state(id), SessionState::shadow);
  EXPECT_CALL(behind, session_id(current_session)).WillOnce(Return(id));
  same(ask.session_id(current_session), id);
  EXPECT_CALL(behind, text(id, SessionText::client_name)).WillOnce(Return("pc7"));
  same(ask.text(id, SessionText::client_name), std::string("pc7"));
  EXPECT_CALL(behind, number(id, SessionNumber::client_product_id)).WillOnce(Return(7U));
  same(ask.number(id, SessionNumber::client_product_id), 7U);
  EXPECT_CALL(behind, protocol(id)).WillOnce(Return(ClientProtocol::rdp));
  same(ask.protocol(id), ClientProtocol::rdp);
  const ClientAddress address{ClientAddress::Family::ipv4, {192, 0, 2, 7}};
  EXPECT_CALL(behind, client_address(id)).WillOnce(Return(address));
  same(ask.client_address(id), address);
  const ClientDisplay display{1920, 1080, 32};
  EXPECT_CALL(behind, client_display(id)).WillOnce(Return(display));
  same(ask.client_display(id), display);
  const ClientInfo client{.name = "pc7"};
  EXPECT_CALL(behind, client(id)).WillOnce(Return(client));
  same(ask.client(id), client);
  const SessionSummary summary{.id = id, .user = "alice"};
  EXPECT_CALL(behind, summary(id)).WillOnce(Return(summary));
  same(ask.summary(id), summary);
  const SessionDetails details{.id = id, .user = "bob"};
  EXPECT_CALL(behind, details(id)).WillOnce(Return(details));
  same(ask.details(id), details);
  const SessionConfiguration configuration{.logon_user = "alice"};
  EXPECT_CALL(behind, configuration(id)).WillOnce(Return(configuration));
  same(ask.configuration(id), configuration);
  EXPECT_CALL(behind, virtual_address(id)).WillOnce(Return(address));
  same(ask.virtual_address(id), address);
  EXPECT_CALL(behind, is_remote(id)).WillOnce(Return(true));
  same(ask.is_remote(id), true);
  EXPECT_CALL(behind, activity_id(id)).WillOnce(Return(Guid{}));
  same(ask.activity_id(id), Guid{});
  EXPECT_CALL(behind, capabilities(id)).WillOnce(Return(std::vector<std::uint32_t>{59083637}));
  same(ask.capabilities(id), std::vector<std::uint32_t>{59083637});
  EXPECT_CALL(behind, raw(id, 8U)).WillOnce(Return(std::vector<std::byte>(4)));
  same(ask.raw(id, 8), std::vector<std::byte>(4));
}

TEST_P(Forwarding, PassesOnTheCallsOfProcesses) {
  const auto server = open();
  auto& behind = mocks_.server.mock_processes;
  const std::vector<ProcessEntry> entries{{.id = ProcessId{8}, .name = "a.exe"}};
  EXPECT_CALL(behind, enumerate()).WillOnce(Return(entries));
  EXPECT_THAT(server->processes().enumerate(), IsOkAndHolds(entries));
  const std::vector<ProcessEntryEx> detailed{{.id = ProcessId{8}, .threads = 2}};
  EXPECT_CALL(behind, enumerate_detailed(any_session)).WillOnce(Return(detailed));
  const auto answer = server->processes().enumerate_detailed(any_session);
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer.value(), detailed);
  EXPECT_CALL(behind, terminate(ProcessId{8}, 7U)).WillOnce(Return(success()));
  EXPECT_THAT(server->processes().terminate(ProcessId{8}, 7), IsOk());
}

TEST_P(Forwarding, PassesOnTheCallsOfEvents) {
  const auto server = open();
  auto& behind = mocks_.server.mock_events;
  std::stop_source stop;
  EXPECT_CALL(behind, wait(EventMask::logon, _)).WillOnce([&](EventMask, std::stop_token token) {
    EXPECT_EQ(token, stop.get_token());
    return EventMask::none;
  });
  EXPECT_THAT(server->events().wait(EventMask::logon, stop.get_token()),
              IsOkAndHolds(EventMask::none));
  EXPECT_CALL(behind, flush()).WillOnce(Return(success()));
  EXPECT_THAT(server->events().flush(), IsOk());

  // What a backend keeps for a subscription: notes the calls, and its end.
  struct State final : SessionSubscriptionState {
    State(std::vector<std::string>& notes, SessionChangeHandler told)
        : seen(notes), handler(std::move(told)) {}
    ~State() override { seen.emplace_back("ended"); }
    result<void> register_again(NotificationScope scope) override {
      seen.emplace_back(scope == NotificationScope::all_sessions ? "again, all" : "again, this");
      return errc::busy;
    }
    result<void> unregister() override {
      handler(SessionChange::session_lock, id);
      return success();
    }
    std::vector<std::string>& seen;
    SessionChangeHandler handler;
  };
  std::vector<std::string> seen;
  EXPECT_CALL(behind, subscribe(NotificationScope::all_sessions, _))
      .WillOnce([&](NotificationScope, SessionChangeHandler handler) {
        return result<SessionSubscription>(
            SessionSubscription(std::make_unique<State>(seen, std::move(handler))));
      });
  auto subscription = server->events().subscribe(
      NotificationScope::all_sessions, [&](SessionChange, SessionId who) {
        seen.push_back("told of " + std::to_string(who.value()));
      });
  ASSERT_THAT(subscription, IsOk());
  EXPECT_THAT(subscription.value().register_again(NotificationScope::all_sessions),
              FailsWith(errc::busy));
  EXPECT_THAT(subscription.value().unregister(), IsOk());
  EXPECT_THAT(seen, ::testing::ElementsAre("again, all", "told of 3"));
  subscription.value().reset();
  EXPECT_THAT(seen, ::testing::ElementsAre("again, all", "told of 3", "ended"));

  EXPECT_CALL(behind, subscribe(NotificationScope::this_session, _)).WillOnce([](auto&&...) {
    return result<SessionSubscription>(errc::service_not_active);
  });
  EXPECT_THAT(server->events().subscribe(NotificationScope::this_session, [](auto, auto) {}),
              FailsWith(errc::service_not_active));
}

TEST_P(Forwarding, PassesOnTheCallsOfChannels) {
  const auto server = open();
  auto& behind = mocks_.server.mock_channels;
  const CallSite here = CallSite::current();
  const auto from_here = ::testing::Field(&CallSite::line, here.line);
  auto made = std::make_unique<::testing::NiceMock<mock::MockVirtualChannel>>();
  auto& mock = *made;
  EXPECT_CALL(behind, open(id, std::string_view{"BKUP"}, from_here)).WillOnce([&](auto&&...) {
    return result<std::unique_ptr<VirtualChannel>>(std::move(made));
  });
  auto opened = server->channels().open(id, "BKUP", here);
  ASSERT_THAT(opened, IsOk());
  VirtualChannel& channel = *opened.value();

  std::array<std::byte, 3> buffer{};
  EXPECT_CALL(mock, read(_, std::chrono::milliseconds{250}))
      .WillOnce([&](std::span<std::byte> room, std::chrono::milliseconds) {
        EXPECT_EQ(room.data(), buffer.data());
        return room.size();
      });
  EXPECT_THAT(channel.read(buffer, std::chrono::milliseconds{250}), IsOkAndHolds(3U));
  EXPECT_CALL(mock, write(_)).WillOnce([&](std::span<const std::byte> bytes) {
    EXPECT_EQ(bytes.data(), buffer.data());
    return bytes.size() - 1;
  });
  EXPECT_THAT(channel.write(buffer), IsOkAndHolds(2U));
  EXPECT_CALL(mock, purge_input()).WillOnce(Return(success()));
  EXPECT_THAT(channel.purge_input(), IsOk());
  EXPECT_CALL(mock, purge_output()).WillOnce(Return(success()));
  EXPECT_THAT(channel.purge_output(), IsOk());
  EXPECT_CALL(mock, file_handle()).WillOnce(Return(std::uintptr_t{77}));
  EXPECT_THAT(channel.file_handle(), IsOkAndHolds(77U));
  EXPECT_CALL(mock, close()).WillOnce(Return(success()));
  EXPECT_THAT(channel.close(), IsOk());

  EXPECT_CALL(behind,
              open_dynamic(id, std::string_view{"backup"}, ChannelPriority::high, true, from_here))
      .WillOnce(
          [](auto&&...) { return result<std::unique_ptr<VirtualChannel>>(errc::gen_failure); });
  EXPECT_THAT(server->channels().open_dynamic(id, "backup", ChannelPriority::high, true, here),
              FailsWith(errc::gen_failure));
}

TEST_P(Forwarding, PassesOnTheCallsOfListeners) {
  const auto server = open();
  SessionListeners& listeners = server->listeners();
  auto& behind = mocks_.server.mock_listeners;
  const ListenerConfiguration configuration{.port = 3390};
  EXPECT_CALL(behind, enumerate()).WillOnce(Return(std::vector<std::string>{"RDP-Tcp"}));
  EXPECT_THAT(listeners.enumerate(), IsOkAndHolds(std::vector<std::string>{"RDP-Tcp"}));
  EXPECT_CALL(behind, configuration(std::string_view{"a"})).WillOnce(Return(configuration));
  const auto answer = listeners.configuration("a");
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer.value(), configuration);
  EXPECT_CALL(behind, create(std::string_view{"b"}, configuration)).WillOnce(Return(success()));
  EXPECT_THAT(listeners.create("b", configuration), IsOk());
  EXPECT_CALL(behind, update(std::string_view{"c"}, configuration)).WillOnce(Return(success()));
  EXPECT_THAT(listeners.update("c", configuration), IsOk());
  const std::vector<std::byte> descriptor{std::byte{1}, std::byte{2}};
  EXPECT_CALL(behind, security(std::string_view{"d"}, SecurityPart::sacl))
      .WillOnce(Return(descriptor));
  EXPECT_THAT(listeners.security("d", SecurityPart::sacl), IsOkAndHolds(descriptor));
  EXPECT_CALL(behind, set_security(std::string_view{"e"}, SecurityPart::sacl, descriptor))
      .WillOnce(Return(success()));
  EXPECT_THAT(listeners.set_security("e", SecurityPart::sacl, descriptor), IsOk());
}

TEST_P(Forwarding, PassesOnTheCallsOfLocalSessions) {
  LocalSessions& local = platform_->local_sessions();
  auto& behind = mocks_.platform->mock_local_sessions;
  EXPECT_CALL(behind, active_console_session()).WillOnce(Return(id));
  EXPECT_EQ(local.active_console_session(), id);
  EXPECT_CALL(behind, session_of(ProcessId{8})).WillOnce(Return(id));
  EXPECT_THAT(local.session_of(ProcessId{8}), IsOkAndHolds(id));
  const std::optional<std::string_view> password{"pw"};
  EXPECT_CALL(behind, connect(SessionId{4}, id, password, Wait::until_done))
      .WillOnce(Return(success()));
  EXPECT_THAT(local.connect(SessionId{4}, id, password, Wait::until_done), IsOk());
  const std::optional<std::string_view> server{"rds01"};
  EXPECT_CALL(behind, start_remote_control(server, id, std::uint8_t{0x42}, HotkeyModifier::alt))
      .WillOnce(Return(success()));
  EXPECT_THAT(local.start_remote_control(server, id, 0x42, HotkeyModifier::alt), IsOk());
  EXPECT_CALL(behind, stop_remote_control(id)).WillOnce(Return(success()));
  EXPECT_THAT(local.stop_remote_control(id), IsOk());
  EXPECT_CALL(behind, enable_child_sessions(true)).WillOnce(Return(success()));
  EXPECT_THAT(local.enable_child_sessions(true), IsOk());
  EXPECT_CALL(behind, child_sessions_enabled()).WillOnce(Return(true));
  EXPECT_THAT(local.child_sessions_enabled(), IsOkAndHolds(true));
  EXPECT_CALL(behind, child_session()).WillOnce(Return(std::optional<SessionId>(id)));
  EXPECT_THAT(local.child_session(), IsOkAndHolds(std::optional<SessionId>(id)));

  const CallSite here = CallSite::current();
  auto made = std::make_unique<::testing::NiceMock<mock::MockUserToken>>();
  auto& mock = *made;
  ON_CALL(mock, session()).WillByDefault(Return(id));
  ON_CALL(mock, native_handle()).WillByDefault(Return(std::uintptr_t{99}));
  EXPECT_CALL(behind, user_token(id, ::testing::Field(&CallSite::line, here.line)))
      .WillOnce([&](auto&&...) { return result<std::unique_ptr<UserToken>>(std::move(made)); })
      .WillOnce([](auto&&...) { return result<std::unique_ptr<UserToken>>(errc::no_token); });
  const auto token = local.user_token(id, here);
  ASSERT_THAT(token, IsOk());
  EXPECT_EQ(token.value()->session(), id);
  EXPECT_EQ(token.value()->native_handle(), 99U);
  EXPECT_CALL(mock, close()).WillOnce(Return(success()));
  EXPECT_THAT(token.value()->close(), IsOk());
  EXPECT_THAT(local.user_token(id, here), FailsWith(errc::no_token));
}

TEST_P(Forwarding, PassesOnTheCallsOfUserConfiguration) {
  UserConfiguration& settings = platform_->user_configuration();
  auto& behind = mocks_.platform->mock_user_configuration;
  const std::optional<std::string_view> server{"rds01"};
  const std::string_view user = "alice";
  EXPECT_CALL(behind, text(server, user, UserSetting::profile_path)).WillOnce(Return("p"));
  EXPECT_THAT(settings.text(server, user, UserSetting::profile_path), IsOkAndHolds("p"));
  EXPECT_CALL(behind, number(server, user, UserSetting::shadowing)).WillOnce(Return(4U));
  EXPECT_THAT(settings.number(server, user, UserSetting::shadowing), IsOkAndHolds(4U));
  const UserSettings all{.shadowing = 3};
  EXPECT_CALL(behind, all(server, user)).WillOnce(Return(all));
  const auto answer = settings.all(server, user);
  ASSERT_THAT(answer, IsOk());
  EXPECT_EQ(answer.value(), all);
  EXPECT_CALL(behind, set_text(server, user, UserSetting::profile_path, std::string_view{"q"}))
      .WillOnce(Return(success()));
  EXPECT_THAT(settings.set_text(server, user, UserSetting::profile_path, "q"), IsOk());
  EXPECT_CALL(behind, set_number(server, user, UserSetting::shadowing, 2U))
      .WillOnce(Return(success()));
  EXPECT_THAT(settings.set_number(server, user, UserSetting::shadowing, 2), IsOk());
}

// One call in front is one call behind, for all of them.
TEST_P(Forwarding, PassesOnEachCallOnce) {
  MockWorld mocks;
  const auto behind = std::make_shared<FaultPlan>();
  const auto platform = GetParam().wrap(with_faults(mocks.take(), behind));
  for (const EveryCall& call : every_call()) {
    OpenHandles on(*platform);
    const std::size_t before = behind->calls(call.operation);
    const std::size_t all_before = behind->calls();
    (void)call.make(on.handles());
    EXPECT_EQ(behind->calls(call.operation), before + 1) << to_string(call.operation);
    EXPECT_EQ(behind->calls(), all_before + 1) << to_string(call.operation);
  }
}

// Objects keep what they need: a server outlives its platform, a channel, token or subscription its server.
TEST_P(Forwarding, ObjectsOutliveWhatMadeThem) {
  auto on = std::make_unique<OpenHandles>(*platform_);
  auto channel = std::move(on->channel);
  auto token = std::move(on->token);
  auto subscription = std::move(on->subscription);
  auto server = std::move(on->server);
  on.reset();
  platform_.reset();
  EXPECT_THAT(server->sessions().logoff(id, Wait::no), FailsWith(errc::call_not_implemented));
  server.reset();
  EXPECT_THAT(channel->write({}), FailsWith(errc::call_not_implemented));
  EXPECT_THAT(token->close(), IsOk());
  EXPECT_THAT(subscription.unregister(), FailsWith(errc::call_not_implemented));
}

TEST(ForwardingOverride, SeesTheCallsOfTheServersItWraps) {
  struct Counting final : ForwardingPlatform {
    using ForwardingPlatform::ForwardingPlatform;
    using ForwardingPlatform::wrap;
    std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> server) override {
      ++wrapped;
      return ForwardingPlatform::wrap(std::move(server));
    }
    int wrapped = 0;
  };
  MockWorld mocks;
  Counting platform(mocks.take());
  Platform& seam = platform;
  EXPECT_THAT(seam.open_session_server("a"), IsOk());
  EXPECT_THAT(seam.open_virtualization_server("a"), IsOk());
  EXPECT_THAT(seam.current_session_server(), IsOk());
  EXPECT_EQ(platform.wrapped, 3);
}

}  // namespace
