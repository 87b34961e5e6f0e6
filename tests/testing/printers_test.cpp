// What GoogleTest shows of winseam's values.
#include "winseam/testing/printers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "winseam/faults.hpp"
#include "winseam/media/identifiers.hpp"
#include "winseam/media/options.hpp"
#include "winseam/platform.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan/ssid.hpp"
#include "winseam/wlan/state.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;
using ::testing::PrintToString;

const Guid some_guid = *Guid::parse("6b29fc40-ca47-1067-b31d-00dd010662da");
const char* const some_guid_text = R"("6b29fc40-ca47-1067-b31d-00dd010662da")";

TEST(Printers, ShowStructuresFieldByField) {
  EXPECT_EQ(PrintToString(SessionEntry{SessionId{3}, "RDP-Tcp#0", SessionState::active}),
            R"(SessionEntry{id: 3, station: "RDP-Tcp#0", state: active})");
  EXPECT_EQ(PrintToString(std::vector<SessionEntry>{{SessionId{3}, "", SessionState::idle}}),
            R"({ SessionEntry{id: 3, station: "", state: idle} })");
  EXPECT_EQ(PrintToString(ClientDisplay{1024, 768, 32}),
            "ClientDisplay{width: 1024, height: 768, color_depth: 32}");
}

TEST(Printers, ShowEnumerationsByName) {
  EXPECT_EQ(PrintToString(SessionState::disconnected), "disconnected");
  EXPECT_EQ(PrintToString(LockState::locked), "locked");
  EXPECT_EQ(PrintToString(static_cast<LockState>(7)), "7");
  EXPECT_EQ(PrintToString(Wait::until_done), "until_done");
  EXPECT_EQ(PrintToString(EventMask::logoff | EventMask::deleted), "deleted|logoff");
  EXPECT_EQ(PrintToString(Feature::wlan_clients), "wlan_clients");
  EXPECT_EQ(PrintToString(Features{Feature::wlan_clients}), "[wlan_clients]");
  EXPECT_EQ(PrintToString(InterfaceState::connected), "connected");
  EXPECT_EQ(PrintToString(fake::MisuseKind::double_close), "double_close");
  EXPECT_EQ(PrintToString(fake::Role::administrator), "administrator");
}

TEST(Printers, ShowIdentities) {
  EXPECT_EQ(PrintToString(SessionId{3}), "3");
  EXPECT_EQ(PrintToString(ProcessId{8}), "8");
  EXPECT_EQ(PrintToString(some_guid), some_guid_text);
  EXPECT_EQ(PrintToString(DriveId{some_guid}), some_guid_text);
  EXPECT_EQ(PrintToString(MountableId{some_guid}), some_guid_text);
  EXPECT_EQ(PrintToString(Ssid{"Attic"}), R"("Attic")");
  EXPECT_EQ(PrintToString(*MacAddress::parse("02:00:5e:10:00:01")), R"("02:00:5e:10:00:01")");
  EXPECT_EQ(PrintToString(ClientAddress{ClientAddress::Family::ipv4, {192, 0, 2, 7}}),
            R"("192.0.2.7")");
}

TEST(Printers, ShowTimeAndBytes) {
  EXPECT_EQ(PrintToString(Ticks{15'000'000}), "1s500ms");
  EXPECT_EQ(PrintToString(250ms), "250ms");
  EXPECT_EQ(PrintToString(90s), "1m30s");
  EXPECT_EQ(PrintToString(TimePoint{}), "1970-01-01T00:00:00Z");
  EXPECT_EQ(PrintToString(std::optional<TimePoint>{TimePoint{}}), "(1970-01-01T00:00:00Z)");
  EXPECT_EQ(PrintToString(std::vector<std::byte>{std::byte{0xAB}, std::byte{1}}), "ab01");
  EXPECT_EQ(PrintToString(CallSite{"a.cpp", "f", 7}), "a.cpp:7");
}

TEST(Printers, ShowErrors) {
  EXPECT_EQ(PrintToString(errc::busy), "busy (170): it is in use");
  EXPECT_EQ(PrintToString(make_error_code(errc::busy)), "winseam:170");
  EXPECT_EQ(PrintToString(std::errc::permission_denied),
            std::make_error_condition(std::errc::permission_denied).message());
}

TEST(Printers, ShowResults) {
  EXPECT_EQ(PrintToString(result<void>(success())), "success");
  EXPECT_EQ(PrintToString(result<void>(errc::access_denied)),
            "error: access_denied (5): the caller may not do this");
  EXPECT_EQ(PrintToString(result<int>(3)), "3");
  EXPECT_EQ(PrintToString(result<SessionState>(SessionState::active)), "active");
  EXPECT_EQ(PrintToString(result<std::vector<std::string>>(errc::invalid_handle)),
            "error: invalid_handle (6): the handle is closed or was never open");
  EXPECT_EQ(PrintToString(result<std::vector<std::string>>(std::vector<std::string>{"RDP-Tcp"})),
            R"({ "RDP-Tcp" })");
  EXPECT_EQ(PrintToString(result<std::optional<SessionId>>(std::nullopt)), "(nullopt)");
}

TEST(Printers, ShowThatAnObjectIsThere) {
  EXPECT_EQ(PrintToString(SessionSubscription{}), "none");
  EXPECT_EQ(PrintToString(std::unique_ptr<SessionServer>{}), "(nullptr)");
  fake::World world(fake::WorldSpec{.hosts = {{.name = "PC", .local = true}}});
  const auto platform = world.platform({.user = "alice"});
  const auto server = platform->open_session_server("PC");
  ASSERT_FALSE(server.has_error());
  EXPECT_THAT(PrintToString(server), ::testing::EndsWith(", value = open)"));
}

}  // namespace
