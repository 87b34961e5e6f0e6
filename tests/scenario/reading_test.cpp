// What can stand at a wrong place or be of a wrong kind: each gives its pointer, what was expected and what was found.
#include <gtest/gtest.h>

#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using scenario::Problem;

struct Case {
  const char* what;
  std::string text;
  Problem problem;
};

void PrintTo(const Case& one, std::ostream* out) { *out << one.what; }

class ReadingTest : public ::testing::TestWithParam<Case> {};

TEST_P(ReadingTest, SaysWhereAndWhat) {
  EXPECT_EQ(problems_of(GetParam().text), Problems{GetParam().problem});
}

const std::string roles =
    "one of user, guest, remote_desktop_user, local_service, network_service, administrator, "
    "system";
const std::string states =
    "one of active, connected, connect_query, shadow, disconnected, idle, listen, reset, down, "
    "init";
const std::string duration = "a duration such as \"2h30m\" or \"1500ms\", 365000d at most";
const std::string milliseconds =
    "a duration in whole milliseconds such as \"2h30m\" or \"1500ms\", 365000d at most";
const std::string moment = "a moment such as \"2024-01-01T08:00:00Z\"";
const std::string address = "an IP address such as \"192.0.2.7\" or \"2001:db8::1\"";
const std::string guid = "a GUID such as \"6b29fc40-ca47-1067-b31d-00dd010662da\"";
const std::string u32 = "a whole number from 0 to 4294967295";

INSTANTIATE_TEST_SUITE_P(
    Types, ReadingTest,
    ::testing::Values(
        Case{"document", "[]", {"", "an object", "a list"}},
        Case{"document null", "null", {"", "an object", "null"}},
        Case{"hosts", R"({"hosts": {}})", {"/hosts", "a list", "an object"}},
        Case{"host", R"({"hosts": [1]})", {"/hosts/0", "an object", "1"}},
        Case{"text", session_with(R"("user": 5)"), {"/hosts/0/sessions/0/user", "a text", "5"}},
        Case{"text null",
             session_with(R"("station": null)"),
             {"/hosts/0/sessions/0/station", "a text", "null"}},
        Case{"truth",
             session_with(R"("console": "yes")"),
             {"/hosts/0/sessions/0/console", "true or false", "\"yes\""}},
        Case{"truth number",
             session_with(R"("console": 1)"),
             {"/hosts/0/sessions/0/console", "true or false", "1"}},
        Case{"number", session_with(R"("id": "2")"), {"/hosts/0/sessions/0/id", u32, "\"2\""}},
        Case{"number true", session_with(R"("id": true)"), {"/hosts/0/sessions/0/id", u32, "true"}},
        Case{"list",
             session_with(R"("capabilities": 7)"),
             {"/hosts/0/sessions/0/capabilities", "a list", "7"}},
        Case{"object in optional",
             session_with(R"("configuration": [])"),
             {"/hosts/0/sessions/0/configuration", "an object", "a list"}},
        Case{"duration number",
             session_with(R"("logoff": {"deleted_after": 5})"),
             {"/hosts/0/sessions/0/logoff/deleted_after", duration, "5"}},
        Case{"moment number",
             R"({"now": 0, "hosts": [{"name": "pc", "local": true}]})",
             {"/now", moment, "0"}}));

INSTANTIATE_TEST_SUITE_P(
    Members, ReadingTest,
    ::testing::Values(
        Case{"no hosts", "{}", {"", "a key \"hosts\": the session hosts", "none"}},
        Case{"no host name",
             R"({"hosts": [{"local": true}]})",
             {"/hosts/0", "a key \"name\": the host's NetBIOS name", "none"}},
        Case{"no user name",
             host_with(R"("users": [{"role": "user"}])"),
             {"/hosts/0/users/0", "a key \"name\": the account's name", "none"}},
        Case{"no listener name",
             host_with(R"("listeners": [{}])"),
             {"/hosts/0/listeners/0", "a key \"name\": of the listener", "none"}},
        Case{"no channel name",
             session_with(R"("channels": [{"dynamic": true}])"),
             {"/hosts/0/sessions/0/channels/0", "a key \"name\": of the virtual channel", "none"}},
        Case{"mistyped",
             session_with(R"("stat": "active")"),
             {"/hosts/0/sessions/0/stat", "a known key (did you mean \"state\"?)", "\"stat\""}},
        Case{"unknown",
             session_with(R"("colour": "red")"),
             {"/hosts/0/sessions/0/colour", "a known key", "\"colour\""}},
        Case{"unknown at the top",
             R"({"hosts": [{"name": "pc", "local": true}], "version": 1})",
             {"/version", "a known key", "\"version\""}},
        Case{"unknown key that a pointer escapes",
             session_with(R"("a/b~c": 1)"),
             {"/hosts/0/sessions/0/a~1b~0c", "a known key", "\"a/b~c\""}},
        Case{"twice",
             session_with(R"("user": "a", "user": "b")"),
             {"/hosts/0/sessions/0/user", "each key once in its object", "\"user\" twice"}},
        Case{"twice after nested ones",
             R"({"hosts": [{"name": "a"}, {"sessions": [[], {}, 1], "name": "b", "name": "c"}]})",
             {"/hosts/1/name", "each key once in its object", "\"name\" twice"}}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, ReadingTest,
    ::testing::Values(
        Case{"below", session_with(R"("id": -1)"), {"/hosts/0/sessions/0/id", u32, "-1"}},
        Case{"fraction", session_with(R"("id": 1.5)"), {"/hosts/0/sessions/0/id", u32, "1.5"}},
        Case{"above",
             session_with(R"("id": 4294967296)"),
             {"/hosts/0/sessions/0/id", u32, "4294967296"}},
        Case{"above 64 bits",
             session_with(R"("id": 18446744073709551616)"),
             {"/hosts/0/sessions/0/id", u32, "1.8446744073709552e+19"}},
        Case{"sixteen bits",
             session_with(R"("client": {"product_id": 65536})"),
             {"/hosts/0/sessions/0/client/product_id", "a whole number from 0 to 65535", "65536"}},
        Case{
            "eight bits",
            session_with(R"("client": {"encryption_level": 256})"),
            {"/hosts/0/sessions/0/client/encryption_level", "a whole number from 0 to 255", "256"}},
        Case{"rate",
             host_with(R"("processes": [{"session": 1, "cpu_rate": -0.5}])"),
             {"/hosts/0/processes/0/cpu_rate", "a number from 0 to 1000000", "-0.5"}},
        Case{"rate too high",
             host_with(R"("processes": [{"session": 1, "cpu_rate": 1e300}])"),
             {"/hosts/0/processes/0/cpu_rate", "a number from 0 to 1000000", "1e+300"}},
        Case{"error code",
             host_with(R"("unreachable_code": 0)"),
             {"/hosts/0/unreachable_code", "a Win32 error number from 1 to 2147483647", "0"}},
        Case{"error code too large",
             host_with(R"("unreachable_code": 2147483648)"),
             {"/hosts/0/unreachable_code", "a Win32 error number from 1 to 2147483647",
              "2147483648"}}));

INSTANTIATE_TEST_SUITE_P(
    Names, ReadingTest,
    ::testing::Values(
        Case{"mistyped",
             session_with(R"("state": "actve")"),
             {"/hosts/0/sessions/0/state", states + " (did you mean \"active\"?)", "\"actve\""}},
        Case{"unlike any",
             session_with(R"("state": "sleeping soundly")"),
             {"/hosts/0/sessions/0/state", states, "\"sleeping soundly\""}},
        Case{"number", session_with(R"("state": 4)"), {"/hosts/0/sessions/0/state", states, "4"}},
        Case{"case matters",
             host_with(R"("users": [{"name": "a", "role": "Guest"}])"),
             {"/hosts/0/users/0/role", roles + " (did you mean \"guest\"?)", "\"Guest\""}},
        Case{"optional",
             session_with(R"("protocol": "x11")"),
             {"/hosts/0/sessions/0/protocol", "one of console, ica, rdp", "\"x11\""}},
        Case{"permission",
             host_with(R"("access": [{"user": "bob", "allow": ["message", "everything"]}])"),
             {"/hosts/0/access/0/allow/1",
              "one of full_control, query_information, set_information, reset, virtual_channels, "
              "remote_control, logon, logoff, message, connect, disconnect",
              "\"everything\""}},
        Case{"permissions not in a list",
             host_with(R"("access": [{"allow": "message"}])"),
             {"/hosts/0/access/0/allow", "a list of permissions", "\"message\""}}));

Case bad_duration(const char* text) {
  return {text,
          session_with(R"("logoff": {"deleted_after": ")" + std::string(text) + "\"}"),
          {"/hosts/0/sessions/0/logoff/deleted_after", duration, '"' + std::string(text) + '"'}};
}
INSTANTIATE_TEST_SUITE_P(
    Durations, ReadingTest,
    ::testing::Values(bad_duration(""), bad_duration("5"), bad_duration("h"), bad_duration("-1s"),
                      bad_duration("+1s"), bad_duration("1.5s"), bad_duration("1 s"),
                      bad_duration("1S"), bad_duration("1w"), bad_duration("50ns"),
                      bad_duration("1s "), bad_duration("365000d1us"),
                      bad_duration("9223372036854775807s"), bad_duration("99999999999999999999s"),
                      bad_duration("922337203685477580us1h")));

INSTANTIATE_TEST_SUITE_P(
    MillisecondDurations, ReadingTest,
    ::testing::Values(
        Case{"finer",
             host_with(R"("processes": [{"session": 1, "user_time": "1ms1us"}])"),
             {"/hosts/0/processes/0/user_time", milliseconds, "\"1ms1us\""}},
        Case{"nonsense",
             host_with(R"("listeners": [{"name": "a", "configuration": {"idle_timeout": "x"}}])"),
             {"/hosts/0/listeners/0/configuration/idle_timeout", milliseconds, "\"x\""}}));

Case bad_moment(const char* text) {
  return {text,
          session_with(R"("connected_at": ")" + std::string(text) + '"'),
          {"/hosts/0/sessions/0/connected_at", moment, '"' + std::string(text) + '"'}};
}
INSTANTIATE_TEST_SUITE_P(
    Moments, ReadingTest,
    ::testing::Values(bad_moment(""), bad_moment("2024-01-01"), bad_moment("2024-01-01T08:00:00"),
                      bad_moment("2024-02-30T08:00:00Z"), bad_moment("2023-02-29T08:00:00Z"),
                      bad_moment("2024-13-01T08:00:00Z"), bad_moment("2024-01-01T24:00:00Z"),
                      bad_moment("2024-01-01T08:60:00Z"), bad_moment("2024-01-01T08:00:60Z"),
                      bad_moment("2024-01-01T08:00:00.Z"),
                      bad_moment("2024-01-01T08:00:00.12345678Z"),
                      bad_moment("2024-01-01T08:00:00+01:00"), bad_moment("1600-12-31T23:59:59Z"),
                      bad_moment("2024-01-01 08:00:00Z"), bad_moment("2024-1-1T08:00:00Z")));

Case bad_address(const char* text) {
  return {text,
          session_with(R"("virtual_address": ")" + std::string(text) + '"'),
          {"/hosts/0/sessions/0/virtual_address", address, '"' + std::string(text) + '"'}};
}
INSTANTIATE_TEST_SUITE_P(Addresses, ReadingTest,
                         ::testing::Values(bad_address("192.0.2"), bad_address("192.0.2.256"),
                                           bad_address("192.0.2.-1"), bad_address("192.0.2.7.1"),
                                           bad_address("192.0..7"), bad_address("thin-17"),
                                           bad_address(":"), bad_address("1:2:3:4:5:6:7"),
                                           bad_address("1:2:3:4:5:6:7:8:9"), bad_address("1::2::3"),
                                           bad_address("12345::1"), bad_address("g::1"),
                                           bad_address("1:2:3:4::5:6:7:8")));

INSTANTIATE_TEST_SUITE_P(
    Codes, ReadingTest,
    ::testing::Values(
        Case{"guid",
             session_with(R"("activity_id": "6b29fc40-ca47-1067-b31d-00dd010662d")"),
             {"/hosts/0/sessions/0/activity_id", guid, "\"6b29fc40-ca47-1067-b31d-00dd010662d\""}},
        Case{"guid number",
             session_with(R"("activity_id": 1)"),
             {"/hosts/0/sessions/0/activity_id", guid, "1"}},
        Case{"half a byte",
             host_with(R"("listeners": [{"name": "a", "dacl": "010"}])"),
             {"/hosts/0/listeners/0/dacl", "bytes in hexadecimal such as \"01000480\"", "\"010\""}},
        Case{
            "no digits",
            host_with(R"("listeners": [{"name": "a", "sacl": "0x01"}])"),
            {"/hosts/0/listeners/0/sacl", "bytes in hexadecimal such as \"01000480\"", "\"0x01\""}},
        Case{
            "bytes as numbers",
            host_with(R"("listeners": [{"name": "a", "sacl": [1]}])"),
            {"/hosts/0/listeners/0/sacl", "bytes in hexadecimal such as \"01000480\"", "a list"}}));

TEST(ReadingManyTest, EveryProblemIsListedInTheOrderOfTheText) {
  EXPECT_EQ(problems_of(R"({"now": 1, "hosts": [{"name": 2, "local": 3}, {"name": "b", "x": 4}]})"),
            (Problems{{"/now", moment, "1"},
                      {"/hosts/0/name", "a text", "2"},
                      {"/hosts/0/local", "true or false", "3"},
                      {"/hosts/1/x", "a known key", "\"x\""}}));
}

TEST(ReadingManyTest, AHundredProblemsAreEnough) {
  std::string list;
  for (int i = 0; i < 500; ++i) list += i == 0 ? "1" : ", 1";
  EXPECT_EQ(problems_of(R"({"hosts": [)" + list + "]}").size(), 100U);
}

TEST(ReadingManyTest, WhatWasFoundIsCutToALine) {
  const Problems long_name =
      problems_of(session_with(R"("state": ")" + std::string(1000, 'x') + '"'));
  ASSERT_EQ(long_name.size(), 1U);
  EXPECT_EQ(long_name[0].found, '"' + std::string(59, 'x') + "...");

  const Problems long_key = problems_of(session_with('"' + std::string(1000, 'k') + R"(": 1)"));
  ASSERT_EQ(long_key.size(), 1U);
  EXPECT_EQ(long_key[0].found, '"' + std::string(59, 'k') + "...");

  // Cut between letters, not within one.
  const Problems umlauts = problems_of(session_with(R"("id": "a)" + [] {
    std::string text;
    for (int i = 0; i < 100; ++i) text += "\xC3\xA4";
    return text;
  }() + '"'));
  ASSERT_EQ(umlauts.size(), 1U);
  EXPECT_EQ(umlauts[0].found.substr(umlauts[0].found.size() - 3), "...");
}

TEST(ReadingManyTest, AProblemPrintsOnOneLine) {
  EXPECT_EQ(to_string(Problem{"/hosts/0/sessions/3/state", "one of active, idle", "\"actve\""}),
            "/hosts/0/sessions/3/state: expected one of active, idle, found \"actve\"");
  EXPECT_EQ(to_string(Problem{"", "valid JSON", "a mistake at line 1, column 1"}),
            "the document: expected valid JSON, found a mistake at line 1, column 1");
  const Problems odd = problems_of(session_with(R"("a\nb\u0001": 1)"));
  ASSERT_EQ(odd.size(), 1U);
  EXPECT_EQ(to_string(odd[0]),
            R"(/hosts/0/sessions/0/a\u000ab\u0001: expected a known key, found "a\nb\u0001")");
}

// What a place may hold at the very edge of being wrong.
TEST(ReadingEdgesTest, TheLargestAndTheSmallestAreRead) {
  const scenario::Loaded loaded = scenario::parse(session_with(
      R"("id": 4294967293, "client": {"encryption_level": 255, "product_id": 65535,)"
      R"( "build_number": 4294967295, "address": ""}, "logoff": {"processes_end_after": "365000d",)"
      R"( "deleted_after": "100ns"}, "connected_at": "1601-01-01T00:00:00Z",)"
      R"( "last_input_at": "9999-12-31T23:59:59.9999999Z", "virtual_address": "::")"));
  ASSERT_EQ(loaded.problems, Problems{});
  const fake::SessionSpec& session = loaded.world->hosts[0].sessions[0];
  EXPECT_EQ(session.id, SessionId{4294967293U});
  EXPECT_EQ(session.client.encryption_level, 255);
  EXPECT_EQ(session.client.product_id, 65535);
  EXPECT_EQ(session.client.build_number, 4294967295U);
  EXPECT_EQ(session.client.address, ClientAddress{});
  EXPECT_EQ(session.logoff.processes_end_after, std::chrono::hours{24 * 365'000});
  EXPECT_EQ(session.logoff.deleted_after, Ticks{1});
  EXPECT_EQ(session.connected_at, TimePoint{Ticks{-116'444'736'000'000'000}});
  EXPECT_EQ(session.last_input_at, TimePoint{Ticks{2'534'023'007'999'999'999}});
  EXPECT_EQ(session.virtual_address, (ClientAddress{ClientAddress::Family::ipv6, {}}));
}

TEST(ReadingEdgesTest, DurationsAddUp) {
  const scenario::Loaded loaded = scenario::parse(session_with(
      R"("answers": [{"response": "yes", "after": "1d2h3m4s5ms6us700ns"}, {"after": "0s"}])"));
  ASSERT_EQ(loaded.problems, Problems{});
  const auto& answers = loaded.world->hosts[0].sessions[0].answers;
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[0].response, MessageResponse::yes);
  EXPECT_EQ(answers[0].after, std::chrono::hours{26} + std::chrono::minutes{3} +
                                  std::chrono::seconds{4} + std::chrono::milliseconds{5} +
                                  std::chrono::microseconds{6} + Ticks{7});
  EXPECT_EQ(answers[1].after, Ticks{0});
}

}  // namespace
