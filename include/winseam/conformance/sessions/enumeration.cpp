// Enumerating and querying sessions.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using ::testing::ElementsAre;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

std::vector<std::byte> bytes(std::initializer_list<int> values) {
  std::vector<std::byte> list;
  for (const int value : values) list.push_back(static_cast<std::byte>(value));
  return list;
}

// wts E17 [wine-test]
TEST_P(SessionConformance, AFreshWorldHasServicesAndConsole) {
  const auto entries = cur->sessions().enumerate().value();
  ASSERT_THAT(entries, SizeIs(3));
  EXPECT_EQ(entries[0], (SessionEntry{SessionId{0}, "Services", SessionState::disconnected}));
  EXPECT_EQ(entries[1], (SessionEntry{SessionId{1}, "Console", SessionState::active}));
}

// wts E26 [report: KB307642] form; size by [wine-test] rule
TEST_P(SessionConformance, WithoutAUserTheNameIsAnEmptyText) {
  EXPECT_THAT(h->information().text(SessionId{1}, SessionText::user_name), IsOkAndHolds(""));
  EXPECT_THAT(h->information().text(SessionId{1}, SessionText::domain_name), IsOkAndHolds(""));
  EXPECT_THAT(h->information().raw(SessionId{1}, 5), IsOkAndHolds(bytes({0, 0})));
}

// wts E25 [wine-test] terminator counted
TEST_P(SessionConformance, ATextClassCountsItsTerminator) {
  const SessionId id = host.add_session({.user = "user"});
  EXPECT_THAT(h->information().raw(id, 5),
              IsOkAndHolds(bytes({'u', 0, 's', 0, 'e', 0, 'r', 0, 0, 0})));
}

// wts E27 [report: KB307642][wine-test]
TEST_P(SessionConformance, SessionZeroIsDisconnectedWithoutAUser) {
  EXPECT_THAT(h->information().state(SessionId{0}), IsOkAndHolds(SessionState::disconnected));
  EXPECT_THAT(h->information().text(SessionId{0}, SessionText::user_name), IsOkAndHolds(""));
}

// wts E28 [wine-test]
TEST_P(SessionConformance, StateHasFourBytesAndProtocolTwo) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->information().raw(id, 8), IsOkAndHolds(bytes({0, 0, 0, 0})));
  EXPECT_THAT(h->information().raw(id, 16), IsOkAndHolds(bytes({2, 0})));
  EXPECT_THAT(h->information().protocol(id), IsOkAndHolds(ClientProtocol::rdp));
  EXPECT_THAT(cur->information().protocol(SessionId{1}), IsOkAndHolds(ClientProtocol::console));
}

// wts E29 [report: pywin32 #2152]
TEST_P(SessionConformance, IsRemoteHasOneByte) {
  const SessionId id = local.add_session({.user = "alice"});
  EXPECT_THAT(cur->information().raw(id, 29), IsOkAndHolds(bytes({1})));
  EXPECT_THAT(cur->information().is_remote(id), IsOkAndHolds(true));
  EXPECT_THAT(cur->information().is_remote(SessionId{1}), IsOkAndHolds(false));
  EXPECT_THAT(h->information().is_remote(SessionId{1}), FailsWith(errc::not_supported))
      << "the local server only";
}

// wts E30 [docs]
TEST_P(SessionConformance, OldCounterClassesAreNotSupported) {
  for (std::uint32_t which = 17; which <= 22; ++which)
    EXPECT_THAT(h->information().raw(SessionId{1}, which), FailsWith(errc::not_supported)) << which;
}

// wts E31 [docs]
TEST_P(SessionConformance, AVirtualAddressIsNotSupportedWithoutOne) {
  EXPECT_THAT(h->information().virtual_address(SessionId{1}), FailsWith(errc::not_supported));
  const ClientAddress address{ClientAddress::Family::ipv4, {10, 1, 2, 3}};
  const SessionId id = host.add_session({.user = "alice", .virtual_address = address});
  EXPECT_THAT(h->information().virtual_address(id), IsOkAndHolds(address));
}

// wts E32 [wine]; code [assumed]
TEST_P(SessionConformance, AClassThatIsNoneIsRefused) {
  expect_unchanged([&] {
    EXPECT_THAT(h->information().raw(SessionId{1}, 99), FailsWith(errc::invalid_parameter));
  });
}

// wts E33 [report: Cassia #68]
TEST_P(SessionConformance, ASessionThatEndedMeanwhileIsNotFound) {
  const SessionId id = host.add_session({.user = "alice"});
  ASSERT_TRUE(listed(*h, id));
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  EXPECT_THAT(h->information().state(id), FailsWith(errc::file_not_found));
  EXPECT_THAT(h->information().summary(id), FailsWith(errc::file_not_found));
  EXPECT_THAT(h->information().raw(id, 5), FailsWith(errc::file_not_found));
}

// wts E34 [tsts]
TEST_P(SessionConformance, SessionsThatMayNotBeQueriedAreLeftOut) {
  const SessionId alice = host.add_session({.user = "alice"});
  const SessionId ian = host.add_session({.user = "ian"});
  const auto platform = stage->platform({.user = "ian"});
  const auto server = open(*platform);
  const auto entries = server->sessions().enumerate();
  ASSERT_THAT(entries, IsOk());
  ASSERT_THAT(entries.value(), SizeIs(1));
  EXPECT_EQ(entries.value().front().id, ian);
  EXPECT_FALSE(listed(*server, alice));
}

// wts E35 [docs][tsts]
TEST_P(SessionConformance, QueryingWithoutPermissionIsDenied) {
  const SessionId alice = host.add_session({.user = "alice"});
  const auto platform = stage->platform({.user = "ian"});
  const auto server = open(*platform);
  const SessionInformation& ask = server->information();
  EXPECT_THAT(ask.state(alice), FailsWith(errc::access_denied));
  EXPECT_THAT(ask.text(alice, SessionText::user_name), FailsWith(errc::access_denied));
  EXPECT_THAT(ask.summary(alice), FailsWith(errc::access_denied));
  EXPECT_THAT(ask.raw(alice, 8), FailsWith(errc::access_denied));
}

// wts E36 [report: TechNet]
TEST_P(SessionConformance, ListenersAreEnumerated) {
  const auto entries = h->sessions().enumerate().value();
  EXPECT_EQ(entries.back(),
            (SessionEntry{SessionId{first_listener_session}, "RDP-Tcp", SessionState::listen}));
}

// wts E38 [docs]
TEST_P(SessionConformance, WithoutAUserTheDetailedEntryHasNone) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto entries = h->sessions().enumerate_detailed().value();
  ASSERT_THAT(entries, SizeIs(4));
  EXPECT_EQ(entries[0].user, std::nullopt);
  EXPECT_EQ(entries[0].domain, std::nullopt);
  EXPECT_EQ(entries[2].id, id);
  EXPECT_EQ(entries[2].user, "alice");
  EXPECT_EQ(entries[2].domain, "rds01");
  EXPECT_EQ(entries[2].host, std::nullopt);
  EXPECT_EQ(entries[2].farm, std::nullopt);
}

TEST_P(SessionConformance, OnAVirtualizationHostTheMachineIsNamed) {
  auto spec = fake::default_host("vhost", "");
  spec.kind = fake::HostKind::virtualization_host;
  spec.sessions.push_back({.user = "alice", .virtual_machine = "VM-1", .farm = "pool"});
  spec.sessions.push_back({.user = "bob", .virtual_machine = "VM-2", .farm = "pool"});
  world.add_host(spec);
  const auto server = open(*admin, "vhost");
  const auto entries = server->sessions().enumerate_detailed().value();
  ASSERT_THAT(entries, SizeIs(5));
  EXPECT_EQ(entries[2].host, "VM-1");
  EXPECT_EQ(entries[3].host, "VM-2");
  EXPECT_NE(entries[2].environment_id, entries[3].environment_id);
  EXPECT_EQ(entries[3].farm, "pool");
}

// wts E45 [wine-test]
TEST_P(SessionConformance, TheConsoleSummaryHasNoCounters) {
  const TimePoint before = world.now();
  const auto summary = cur->information().summary(SessionId{1}).value();
  EXPECT_EQ(summary.traffic, SessionTraffic{});
  EXPECT_EQ(summary.station, "Console");
  EXPECT_EQ(summary.state, SessionState::active);
  EXPECT_EQ(summary.times.current_time, before);
}

// wts E45 [wine-test]
TEST_P(SessionConformance, OnTheConsoleNothingIsKnownOfAClient) {
  auto spec = fake::default_host("rds02", "alice");
  spec.sessions[1].traffic.incoming_bytes = 7;
  spec.sessions[1].client = {.name = "THIN-1", .directory = "C:\\client"};
  spec.sessions[1].client.address = {ClientAddress::Family::ipv4, {192, 0, 2, 7}};
  world.add_host(spec);
  const auto server = open(*admin, "rds02");
  const SessionInformation& ask = server->information();
  const SessionId console{1};
  EXPECT_EQ(ask.summary(console).value().traffic, SessionTraffic{});
  EXPECT_EQ(ask.details(console).value().traffic, SessionTraffic{});
  EXPECT_THAT(ask.text(console, SessionText::client_name), IsOkAndHolds(""));
  EXPECT_THAT(ask.text(console, SessionText::client_directory), IsOkAndHolds(""));
  EXPECT_THAT(ask.client_address(console), IsOkAndHolds(ClientAddress{}));
  EXPECT_THAT(ask.client(console), IsOkAndHolds(ClientInfo{}));
  EXPECT_EQ(ask.raw(console, 14).value(), std::vector<std::byte>(24));
}

TEST_P(SessionConformance, ARemoteSummaryHasItsCountersAndTimes) {
  const SessionId id =
      host.add_session({.user = "alice", .traffic = {.incoming_bytes = 7, .outgoing_frames = 9}});
  world.advance(3h);
  host.user_input(id);
  world.advance(1h);
  const auto summary = h->information().summary(id).value();
  EXPECT_EQ(summary.id, id);
  EXPECT_EQ(summary.user, "alice");
  EXPECT_EQ(summary.traffic.incoming_bytes, 7U);
  EXPECT_EQ(summary.traffic.outgoing_frames, 9U);
  EXPECT_EQ(idle_time(summary), Ticks{1h});
}

// wts E46 [report: Cassia]
TEST_P(SessionConformance, IdleTimeOfADisconnectedSessionCountsFromItsDisconnect) {
  const SessionId id = host.add_session({.user = "alice"});
  world.advance(1h);
  ASSERT_THAT(h->sessions().disconnect(id, Wait::until_done), IsOk());
  world.advance(2h);
  EXPECT_EQ(idle_time(h->information().summary(id).value()), Ticks{2h});
}

// wts E47 [report: JWSCL]
TEST_P(SessionConformance, NoLastInputMeansUnknown) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto summary = h->information().summary(id).value();
  EXPECT_EQ(summary.times.last_input_at, std::nullopt);
  EXPECT_EQ(idle_time(summary), std::nullopt);
}

// wts E48 [docs]
TEST_P(SessionConformance, TheLockStateIsSwappedOnWindows7) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_EQ(h->information().details(id).value().lock, LockState::unlocked);
  host.lock(id);
  EXPECT_EQ(h->information().details(id).value().lock, LockState::locked);
  host.set_windows(fake::WindowsVersion::windows_7);
  EXPECT_EQ(h->information().details(id).value().lock, LockState::unlocked);
  host.unlock(id);
  EXPECT_EQ(h->information().details(id).value().lock, LockState::locked);
}

// wts E49 [docs] inconsistent; code [assumed]
TEST_P(SessionConformance, CurrentSessionIsTheCallersOnTheCurrentServerOnly) {
  EXPECT_THAT(cur->information().session_id(current_session), IsOkAndHolds(SessionId{1}));
  const SessionId alice = local.add_session({.user = "alice"});
  const auto platform = stage->platform({.user = "alice", .session = alice});
  const auto mine = platform->current_session_server().value();
  EXPECT_THAT(mine->information().session_id(current_session), IsOkAndHolds(alice));
  EXPECT_THAT(h->information().session_id(current_session), FailsWith(errc::file_not_found));
  EXPECT_THAT(h->sessions().logoff(current_session, Wait::no), FailsWith(errc::file_not_found));
}

// wts E50 [docs]
TEST_P(SessionConformance, ThereIsNoConsoleSessionWhileItSwitches) {
  EXPECT_EQ(admin->local_sessions().active_console_session(), SessionId{1});
  local.switch_console_to(std::nullopt);
  EXPECT_EQ(admin->local_sessions().active_console_session(), std::nullopt);
  const SessionId bob = local.add_session({.user = "bob", .state = SessionState::disconnected});
  local.switch_console_to(bob);
  EXPECT_EQ(admin->local_sessions().active_console_session(), bob);
  EXPECT_THAT(cur->information().state(SessionId{1}), IsOkAndHolds(SessionState::disconnected));
  EXPECT_THAT(cur->information().state(bob), IsOkAndHolds(SessionState::active));
}

// wts E51 [docs][report: windows_exporter #2025]
TEST_P(SessionConformance, WithRemoteUsersOnlyTheConsoleSessionHasNoUser) {
  ASSERT_THAT(cur->sessions().logoff(SessionId{1}, Wait::until_done), IsOk());
  expect_misuse(MisuseKind::caller_killed);
  (void)local.add_session({.user = "alice"});
  const auto console = admin->local_sessions().active_console_session();
  ASSERT_NE(console, std::nullopt);
  EXPECT_THAT(cur->information().text(*console, SessionText::user_name), IsOkAndHolds(""));
}

// wts E52 [docs]
TEST_P(SessionConformance, AnIpv4AddressStandsAtTheThirdByte) {
  const ClientAddress address{ClientAddress::Family::ipv4, {192, 0, 2, 7}};
  const SessionId id = host.add_session({.user = "alice", .client = {.address = address}});
  EXPECT_THAT(h->information().client_address(id), IsOkAndHolds(address));
  const auto raw = h->information().raw(id, 14).value();
  ASSERT_THAT(raw, SizeIs(24));
  EXPECT_EQ(raw[0], std::byte{2});
  EXPECT_EQ(raw[4 + 2], std::byte{192});
  EXPECT_EQ(raw[4 + 5], std::byte{7});
  EXPECT_THAT(cur->information().client_address(SessionId{1}), IsOkAndHolds(ClientAddress{}));
}

TEST_P(SessionConformance, AnIpv6AddressFillsTheFieldFromItsBegin) {
  ClientAddress address{ClientAddress::Family::ipv6, {0x20, 0x01, 0x0d, 0xb8}};
  address.octets[15] = 1;
  const SessionId id = host.add_session({.user = "alice", .client = {.address = address}});
  EXPECT_THAT(h->information().client_address(id), IsOkAndHolds(address));
  const auto raw = h->information().raw(id, 14).value();
  ASSERT_THAT(raw, SizeIs(24));
  EXPECT_EQ(raw[0], std::byte{23});
  EXPECT_EQ(raw[4], std::byte{0x20});
  EXPECT_EQ(raw[4 + 15], std::byte{1});
}

TEST_P(SessionConformance, ADomainWithoutAUserIsNotTold) {
  const SessionId id = host.add_session({.domain = "CORP", .state = SessionState::connected});
  EXPECT_THAT(h->information().text(id, SessionText::domain_name), IsOkAndHolds(""));
}

// wts E53 [header]; truncation [assumed]
TEST_P(SessionConformance, TheSummaryCountsUtf16UnitsAndCutsNoCharacter) {
  std::string clefs;
  for (int i = 0; i < 12; ++i) clefs += "\xF0\x9D\x84\x9E";  // two units each
  const SessionId id = host.add_session({.user = clefs, .domain = "x" + clefs});
  const auto summary = h->information().summary(id).value();
  EXPECT_EQ(summary.user, clefs.substr(0, 4 * 10)) << "20 units";
  EXPECT_EQ(summary.domain, "x" + clefs.substr(0, 4 * 7)) << "15 units: the next would be the 17th";
}

// wts E53 [header]; truncation [assumed]
TEST_P(SessionConformance, ALongDomainIsCutInTheSummaryOnly) {
  const SessionId id = host.add_session({.user = "a-user-name-that-is-long",
                                         .domain = "A-DOMAIN-OF-TWENTY-3",
                                         .station = std::string(40, 's')});
  EXPECT_THAT(h->information().text(id, SessionText::domain_name),
              IsOkAndHolds("A-DOMAIN-OF-TWENTY-3"));
  const auto summary = h->information().summary(id).value();
  EXPECT_EQ(summary.domain, "A-DOMAIN-OF-TWEN");
  EXPECT_EQ(summary.user, "a-user-name-that-is-");
  EXPECT_EQ(summary.station, std::string(31, 's'));
  EXPECT_EQ(h->information().details(id).value().domain, "A-DOMAIN-OF-TWENT");
}

// wts E54 [docs] by construction
TEST_P(SessionConformance, AnEnumerationIsASnapshot) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto before = h->sessions().enumerate().value();
  ASSERT_THAT(h->sessions().logoff(id, Wait::until_done), IsOk());
  ASSERT_THAT(before, SizeIs(4));
  EXPECT_EQ(before[2].id, id);
  EXPECT_EQ(before[2].state, SessionState::active);
}

TEST_P(SessionConformance, EnumerationIsAscendingWithListenersLast) {
  const SessionId nine = host.add_session({.id = SessionId{9}, .user = "alice"});
  const SessionId five = host.add_session({.id = SessionId{5}, .user = "bob"});
  const SessionId next = host.add_session({.user = "carol"});
  std::vector<SessionId> ids;
  const auto entries = h->sessions().enumerate().value();
  for (const SessionEntry& entry : entries) ids.push_back(entry.id);
  EXPECT_THAT(ids, ElementsAre(SessionId{0}, SessionId{1}, five, nine, next, SessionId{65536}));
  EXPECT_EQ(next, SessionId{10}) << "ids are never handed out twice";
}

TEST_P(SessionConformance, StationNamesFollowTheState) {
  const SessionId active = host.add_session({.user = "alice"});
  const SessionId gone = host.add_session({.user = "bob", .state = SessionState::disconnected});
  EXPECT_THAT(h->information().text(active, SessionText::station_name), IsOkAndHolds("RDP-Tcp#0"));
  EXPECT_THAT(h->information().text(gone, SessionText::station_name), IsOkAndHolds(""));
}

TEST_P(SessionConformance, TextsNumbersAndClientComeBackAsGiven) {
  ClientInfo client{.name = "THIN-17",
                    .display = {1920, 1080, 32},
                    .directory = "C:\\client",
                    .build_number = 19045};
  client.product_id = 7;
  client.hardware_id = 99;
  const SessionId id = host.add_session({.user = "alice",
                                         .client = client,
                                         .initial_program = "app.exe",
                                         .application_name = "App",
                                         .working_directory = "C:\\work"});
  const SessionInformation& ask = h->information();
  EXPECT_THAT(ask.text(id, SessionText::initial_program), IsOkAndHolds("app.exe"));
  EXPECT_THAT(ask.text(id, SessionText::application_name), IsOkAndHolds("App"));
  EXPECT_THAT(ask.text(id, SessionText::working_directory), IsOkAndHolds("C:\\work"));
  EXPECT_THAT(ask.text(id, SessionText::user_name), IsOkAndHolds("alice"));
  EXPECT_THAT(ask.text(id, SessionText::domain_name), IsOkAndHolds("rds01"));
  EXPECT_THAT(ask.text(id, SessionText::client_name), IsOkAndHolds("THIN-17"));
  EXPECT_THAT(ask.text(id, SessionText::client_directory), IsOkAndHolds("C:\\client"));
  EXPECT_THAT(ask.number(id, SessionNumber::client_build_number), IsOkAndHolds(19045U));
  EXPECT_THAT(ask.number(id, SessionNumber::client_product_id), IsOkAndHolds(7U));
  EXPECT_THAT(ask.number(id, SessionNumber::client_hardware_id), IsOkAndHolds(0U)) << "always 0";
  EXPECT_THAT(ask.client_display(id), IsOkAndHolds(ClientDisplay{1920, 1080, 32}));
  EXPECT_EQ(ask.client(id).value().name, "THIN-17");
  EXPECT_EQ(ask.configuration(id).value().initial_program, "app.exe");
  EXPECT_EQ(ask.configuration(id).value().logon_user, "alice");
  EXPECT_THAT(ask.session_id(id), IsOkAndHolds(id));
  EXPECT_THAT(cur->information().text(SessionId{1}, SessionText::client_name), IsOkAndHolds(""))
      << "on the console";
}

TEST_P(SessionConformance, NewerClassesNeedANewerWindows) {
  const Guid activity{1, 2, 3, {4}};
  const SessionId id =
      host.add_session({.user = "alice", .activity_id = activity, .capabilities = {59083637}});
  const SessionInformation& ask = h->information();
  EXPECT_THAT(ask.activity_id(id), FailsWith(errc::not_supported));
  EXPECT_THAT(ask.capabilities(id), FailsWith(errc::not_supported));
  host.set_windows(fake::WindowsVersion::windows_11_23h2);
  EXPECT_THAT(ask.activity_id(id), IsOkAndHolds(activity));
  EXPECT_THAT(ask.capabilities(id), FailsWith(errc::not_supported));
  host.set_windows(fake::WindowsVersion::windows_11_24h2);
  EXPECT_THAT(ask.capabilities(id), IsOkAndHolds(ElementsAre(59083637U)));
  host.set_windows(fake::WindowsVersion::vista_sp1);
  EXPECT_THAT(ask.details(id), FailsWith(errc::not_supported));
  EXPECT_THAT(ask.configuration(id), FailsWith(errc::not_supported));
  EXPECT_THAT(h->sessions().enumerate_detailed(), FailsWith(errc::not_supported));
  EXPECT_THAT(ask.text(id, SessionText::application_name), FailsWith(errc::not_supported));
  EXPECT_THAT(ask.summary(id), IsOk());
  host.set_windows(fake::WindowsVersion::vista_rtm);
  EXPECT_THAT(ask.summary(id), FailsWith(errc::not_supported));
  EXPECT_THAT(ask.client(id), FailsWith(errc::not_supported));
}

TEST_P(SessionConformance, UnusedClassesAreNotSupported) {
  for (const std::uint32_t which : {3U, 27U})
    EXPECT_THAT(h->information().raw(SessionId{1}, which), FailsWith(errc::not_supported)) << which;
}

TEST_P(SessionConformance, SessionOfALocalProcess) {
  EXPECT_THAT(admin->local_sessions().session_of(ProcessId{132}), IsOkAndHolds(SessionId{1}));
  EXPECT_THAT(admin->local_sessions().session_of(ProcessId{120}), IsOkAndHolds(SessionId{0}));
  EXPECT_THAT(admin->local_sessions().session_of(ProcessId{9999}),
              FailsWith(errc::invalid_parameter));
}

}  // namespace
}  // namespace winseam::conformance
