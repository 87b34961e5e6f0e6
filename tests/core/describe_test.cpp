#include "winseam/describe.hpp"

#include <gtest/gtest.h>

#include <array>
#include <functional>
#include <limits>
#include <memory>
#include <stop_token>
#include <variant>
#include <vector>

#include "winseam/features.hpp"
#include "winseam/guid.hpp"
#include "winseam/session/events.hpp"
#include "winseam/session/local_sessions.hpp"
#include "winseam/session/values.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan/profiles.hpp"
#include "winseam/wlan/values.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;

TEST(ToText, NamesTheFieldsOfAStructure) {
  const SessionEntry entry{SessionId{3}, "RDP-Tcp#3", SessionState::active};
  EXPECT_EQ(to_text(entry), R"(SessionEntry{id: 3, station: "RDP-Tcp#3", state: active})");
  EXPECT_EQ(to_text(std::vector{entry, entry}),
            R"([SessionEntry{id: 3, station: "RDP-Tcp#3", state: active}, )"
            R"(SessionEntry{id: 3, station: "RDP-Tcp#3", state: active}])");
}

TEST(ToText, NamesAbsentValues) {
  EXPECT_EQ(to_text(ProcessEntry{SessionId{1}, ProcessId{8}, "", std::nullopt}),
            R"(ProcessEntry{session: 1, id: 8, name: "", user_sid: none})");
  EXPECT_EQ(to_text(std::optional<SessionId>{}), "none");
  EXPECT_EQ(to_text(std::optional<SessionId>{SessionId{3}}), "3");
  EXPECT_EQ(to_text(static_cast<const char*>(nullptr)), "none");
  EXPECT_EQ(to_text(nullptr), "none");
}

TEST(ToText, NestsStructures) {
  SessionTimes times;
  times.connected_at = TimePoint{1'704'096'000s};
  EXPECT_EQ(to_text(times),
            "SessionTimes{connected_at: 2024-01-01T08:00:00Z, disconnected_at: none, "
            "last_input_at: none, logged_on_at: none, current_time: 1970-01-01T00:00:00Z}");
  ClientInfo client;
  client.address = {ClientAddress::Family::ipv4, {192, 0, 2, 7}};
  EXPECT_NE(
      to_text(client).find(R"(address: "192.0.2.7", display: ClientDisplay{width: 0, height: 0, )"),
      std::string::npos);
}

TEST(ToText, WritesNumbersAndWords) {
  EXPECT_EQ(to_text(-7), "-7");
  EXPECT_EQ(to_text(std::uint64_t{18446744073709551615U}), "18446744073709551615");
  EXPECT_EQ(to_text(true), "true");
  EXPECT_EQ(to_text(0.25), "0.25");
  EXPECT_EQ(to_text(std::uint8_t{65}), "65");
  EXPECT_EQ(to_text(Wait::until_done), "until_done");
  EXPECT_EQ(to_text(EventMask::logon | EventMask::logoff), "logon|logoff");
  EXPECT_EQ(to_text(LockState::unknown), "unknown");
  EXPECT_EQ(to_text(static_cast<SessionState>(42)), "42");
  EXPECT_EQ(to_text(Features{Feature::wlan_clients, Feature::session_servers}),
            "[session_servers, wlan_clients]");
  EXPECT_EQ(to_text(*Guid::parse("6b29fc40-ca47-1067-b31d-00dd010662da")),
            R"("6b29fc40-ca47-1067-b31d-00dd010662da")");
}

TEST(ToText, KeepsTextOnOneLine) {
  EXPECT_EQ(to_text("plain"), R"("plain")");
  EXPECT_EQ(to_text(std::string("a \"b\"\\\n\x01")), R"("a \"b\"\\\n\x01")");
  EXPECT_EQ(to_text(std::string_view("Gr\xc3\xbc\xc3\x9f")), "\"Gr\xc3\xbc\xc3\x9f\"");
  EXPECT_EQ(to_text(std::string_view("\xff\xc3\xbc")), R"("\xff\xc3\xbc")");
}

TEST(ToText, WritesBytesInHexadecimalUpToALimit) {
  EXPECT_EQ(to_text(std::vector<std::byte>{std::byte{0}, std::byte{0xAB}}), "00ab");
  EXPECT_EQ(to_text(std::array<std::uint8_t, 2>{1, 2}), "0102");
  EXPECT_EQ(to_text(std::vector<std::byte>{}), "no bytes");
  EXPECT_EQ(to_text(std::vector<std::byte>(32)), std::string(64, '0'));
  EXPECT_EQ(to_text(std::vector<std::byte>(480)), std::string(64, '0') + "... (480 bytes)");
}

TEST(ToText, WritesDurationsInTheirUnits) {
  EXPECT_EQ(to_text(0s), "0s");
  EXPECT_EQ(to_text(90min), "1h30m");
  EXPECT_EQ(to_text(250ms), "250ms");
  EXPECT_EQ(to_text(Ticks{15'000'001}), "1s500ms100ns");
  EXPECT_EQ(to_text(-2s), "-2s");
  EXPECT_EQ(to_text(std::chrono::duration<std::uint16_t, std::ratio<1024, 1'000'000>>{100}),
            "102ms400us");
  EXPECT_EQ(to_text(std::chrono::milliseconds::max()), "ever");
  EXPECT_EQ(to_text(std::chrono::hours::max()), "ever");
}

TEST(ToText, WritesMomentsWithTheFractionTheyHave) {
  EXPECT_EQ(to_text(TimePoint{}), "1970-01-01T00:00:00Z");
  EXPECT_EQ(to_text(TimePoint{Ticks{15'000'000}}), "1970-01-01T00:00:01.5Z");
  EXPECT_EQ(to_text(TimePoint{-1s}), "1969-12-31T23:59:59Z");
}

TEST(ToText, WritesResultsAndErrors) {
  EXPECT_EQ(to_text(result<int>(3)), "3");
  EXPECT_EQ(to_text(result<void>(success())), "success");
  EXPECT_EQ(to_text(result<void>(errc::access_denied)), "error{code: access_denied}");
  EXPECT_EQ(to_text(errc::access_denied), "access_denied");
  EXPECT_EQ(to_text(from_win32(1234567)), "1234567");
  EXPECT_EQ(to_text(std::error_code{}), "success");
  EXPECT_EQ(to_text(std::make_error_code(std::errc::timed_out)),
            "generic:" + std::to_string(static_cast<int>(std::errc::timed_out)));
}

TEST(ToText, SaysWhetherThereIsAnObject) {
  EXPECT_EQ(to_text(std::unique_ptr<UserToken>{}), "none");
  EXPECT_EQ(to_text(result<std::unique_ptr<int>>(std::make_unique<int>(1))), "open");
  EXPECT_EQ(to_text(SessionSubscription{}), "none");
  EXPECT_EQ(to_text(SessionChangeHandler{}), "none");
  EXPECT_EQ(to_text(SessionChangeHandler{[](SessionChange, SessionId) {}}), "function");
  std::stop_source stop;
  EXPECT_EQ(to_text(std::stop_token{}), "none");
  EXPECT_EQ(to_text(stop.get_token()), "stop_possible");
  stop.request_stop();
  EXPECT_EQ(to_text(stop.get_token()), "stop_requested");
  EXPECT_EQ(to_text(std::variant<int, std::string>{"b"}), R"("b")");
  EXPECT_EQ(to_text(CallSite::current()), "");
}

TEST(Names, GoBothWays) {
  EXPECT_EQ(from_name<SessionState>("disconnected"), SessionState::disconnected);
  EXPECT_EQ(from_name<SessionState>("Disconnected"), std::nullopt);
  EXPECT_EQ(from_name<MessageResponse>("continue"), MessageResponse::continue_);
  EXPECT_EQ(all_values<SessionState>().size(), 10U);
  for (const Feature feature : all_values<Feature>())
    EXPECT_EQ(from_name<Feature>(name_of(feature)), feature);
}

TEST(Names, SetsOfBitsEndWithWhatHasNoName) {
  EXPECT_EQ(name_of(HotkeyModifier::shift | static_cast<HotkeyModifier>(0x60)), "shift|0x60");
  EXPECT_EQ(name_of(HotkeyModifier::none), "none");
}

TEST(Describe, KeysAndWhatMayHoldThemAreMasked) {
  const std::vector<std::byte> key(8, std::byte{'k'});
  EXPECT_EQ(to_text(HostedNetworkKey{.key = key}).find("6b6b"), std::string::npos);
  EXPECT_NE(to_text(HostedNetworkKey{.key = key}).find("***"), std::string::npos);
  for (const std::string& text :
       {to_text(SharedKey{.material = "hush"}), to_text(StoredProfile{.xml = "hush"}),
        to_text(ConnectionParameters{.profile = "hush"})}) {
    EXPECT_EQ(text.find("hush"), std::string::npos) << text;
    EXPECT_NE(text.find("***"), std::string::npos) << text;
  }
}

}  // namespace
