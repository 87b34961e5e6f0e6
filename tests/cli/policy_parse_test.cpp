#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "policy/parse.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

// What parsing a text that is no policy says; it must be wrong usage on one line.
std::string complaint(std::string_view text) {
  const Checked<Policy> policy = parse_policy(text);
  if (!policy) {
    EXPECT_EQ(policy.assume_error().exit_code, 2);
    EXPECT_EQ(policy.assume_error().message.find('\n'), std::string::npos);
    return policy.assume_error().message;
  }
  return "(it was taken)";
}

TEST(ParsePolicy, ReadsEveryMember) {
  const Checked<Policy> policy = parse_policy(R"({
    "$schema": "policy.schema.json",
    "comment": ["anything"],
    "hosts": ["rds01", "rds02"],
    "logoff_timeout": "2m",
    "log_off": [
      {"state": "disconnected", "longer_than": "2h", "except_users": ["svc", "OFFICE\\bob"]},
      {"state": "active", "idle_longer_than": "8h", "users": ["alice"],
       "warn": {"title": "T", "text": "bye", "grace": "5m"}}
    ],
    "terminate": [
      {"comment": "runaways", "name": "spin*.exe", "cpu_longer_than": "30m", "exit_code": 7,
       "except_users": ["bob"], "warn": {"text": "ends", "grace": "1s"}},
      {"name": "x.exe"}
    ]
  })");
  ASSERT_TRUE(policy) << policy.assume_error().message;
  Policy expected;
  expected.hosts = std::vector<std::string>{"rds01", "rds02"};
  expected.logoff_timeout = 2min;
  expected.log_off = {{.state = SessionState::disconnected,
                       .longer_than = 2h,
                       .users = {.except = {"svc", "OFFICE\\bob"}}},
                      {.state = SessionState::active,
                       .longer_than = 8h,
                       .users = {.only = {"alice"}},
                       .warn = Warning{.title = "T", .text = "bye", .grace = 5min}}};
  expected.terminate = {
      {.name = "spin*.exe",
       .cpu_longer_than = 30min,
       .exit_code = 7,
       .users = {.except = {"bob"}},
       .warn = Warning{.title = "Notice from your administrator", .text = "ends", .grace = 1s}},
      {.name = "x.exe"}};
  EXPECT_EQ(policy.assume_value(), expected);
}

TEST(ParsePolicy, AllMeansNoList) {
  const Checked<Policy> policy =
      parse_policy(R"({"hosts": "all", "terminate": [{"name": "x.exe"}]})");
  ASSERT_TRUE(policy);
  EXPECT_EQ(policy.assume_value().hosts, std::nullopt);
  EXPECT_EQ(policy.assume_value().logoff_timeout, Ticks{60s});
}

TEST(ParsePolicy, NamesThePlaceInTextThatIsNoJson) {
  EXPECT_EQ(complaint(""), "not valid JSON: it is empty");
  EXPECT_EQ(complaint(" \n"), "not valid JSON: it is empty");
  EXPECT_TRUE(complaint("{\n  \"hosts\": [}\n").starts_with("line 2, column 13: not valid JSON: "))
      << complaint("{\n  \"hosts\": [}\n");
  EXPECT_TRUE(complaint("{\"hosts\": \"all\"").starts_with("line 1, column 16: not valid JSON: "))
      << complaint("{\"hosts\": \"all\"");
  EXPECT_TRUE(complaint("\"\xFF\"").starts_with("line 1, column 2: not valid JSON: "))
      << complaint("\"\xFF\"");
}

struct Wrong {
  const char* text;
  const char* says;
};

TEST(ParsePolicy, NamesThePlaceAndWhatWasExpected) {
  const std::vector<Wrong> cases{
      {R"([])", "the policy: expected an object, found an empty list"},
      {R"(7)", "the policy: expected an object, found 7"},
      {R"({"log_off": []})", "/hosts: missing; expected \"all\" or a list of host names"},
      {R"({"hosts": "rds01"})",
       "/hosts: expected \"all\" or a list of host names, found \"rds01\""},
      {R"({"hosts": []})", "/hosts: expected at least one host name, found an empty list"},
      {R"({"hosts": ["a", ""]})", "/hosts/1: expected a name, found \"\""},
      {R"({"hosts": ["a", 7]})", "/hosts/1: expected a name, found 7"},
      {R"({"hosts": ["a", "A"]})", "/hosts/1: expected each name once, found \"A\""},
      {R"({"hosts": "all"})",
       "the policy has no rule; expected at least one in /log_off or /terminate"},
      {R"({"hosts": "all", "log_of": []})",
       "/log_of: unknown member; expected one of $schema, comment, hosts, logoff_timeout, log_off, "
       "terminate"},
      {R"({"hosts": "all", "a/b~c": 1})",
       "/a~1b~0c: unknown member; expected one of $schema, comment, hosts, logoff_timeout, "
       "log_off, "
       "terminate"},
      {R"({"hosts": "all", "logoff_timeout": "0s"})",
       "/logoff_timeout: expected at least \"1s\", found \"0s\""},
      {R"({"hosts": "all", "log_off": {}})",
       "/log_off: expected a list of rules, found an empty object"},
      {R"({"hosts": "all", "log_off": [5]})", "/log_off/0: expected an object, found 5"},
      {R"({"hosts": "all", "log_off": [{"longer_than": "2h"}]})",
       "/log_off/0/state: missing; expected \"disconnected\" or \"active\""},
      {R"({"hosts": "all", "log_off": [{"state": "idle"}]})",
       "/log_off/0/state: expected \"disconnected\" or \"active\", found \"idle\""},
      {R"({"hosts": "all", "log_off": [{"state": "active"}]})",
       "/log_off/0/idle_longer_than: missing; expected a duration such as \"2h\""},
      {R"({"hosts": "all", "log_off": [{"state": "disconnected"}]})",
       "/log_off/0/longer_than: missing; expected a duration such as \"2h\""},
      {R"({"hosts": "all", "log_off": [{"state": "active", "longer_than": "2h"}]})",
       "/log_off/0/longer_than: expected idle_longer_than with the state \"active\", found \"2h\""},
      {R"({"hosts": "all", "log_off": [{"state": "disconnected", "longer_than": 120}]})",
       "/log_off/0/longer_than: expected a duration such as \"90s\", \"30m\" or \"2h\", found 120"},
      {R"({"hosts": "all", "log_off": [{"state": "disconnected", "longer_than": "2 h"}]})",
       "/log_off/0/longer_than: expected a duration such as \"90s\", \"30m\" or \"2h\", found \"2 "
       "h\""},
      {R"({"hosts": "all", "log_off": [{"state": "disconnected", "longer_than": "2h", "users": []}]})",
       "/log_off/0/users: expected at least one user name, found an empty list"},
      {R"({"hosts": "all", "log_off": [{"state": "active", "idle_longer_than": "2h", "warn": {"text": "x"}}]})",
       "/log_off/0/warn/grace: missing; expected the time between warning and deed, such as "
       "\"5m\""},
      {R"({"hosts": "all", "log_off": [{"state": "active", "idle_longer_than": "2h", "warn": {"grace": "5m"}}]})",
       "/log_off/0/warn/text: missing; expected the message to the user"},
      {R"({"hosts": "all", "log_off": [{"state": "active", "idle_longer_than": "2h", "warn": {"text": "x", "grace": "10ms"}}]})",
       "/log_off/0/warn/grace: expected at least \"1s\", found \"10ms\""},
      {R"({"hosts": "all", "terminate": [{}]})",
       "/terminate/0/name: missing; expected the name of a program, such as \"spin*.exe\""},
      {R"({"hosts": "all", "terminate": [{"name": "a"}, {"name": "*"}]})",
       "/terminate/1/cpu_longer_than: missing; expected a limit, since the name fits every "
       "process"},
      {R"({"hosts": "all", "terminate": [{"name": "a", "exit_code": -1}]})",
       "/terminate/0/exit_code: expected a number from 0 to 4294967295, found -1"},
      {R"({"hosts": "all", "terminate": [{"name": "a", "exit_code": 4294967296}]})",
       "/terminate/0/exit_code: expected a number from 0 to 4294967295, found 4294967296"},
      {R"({"hosts": "all", "terminate": [{"name": "a", "exit_code": 1.0}]})",
       "/terminate/0/exit_code: expected a number from 0 to 4294967295, found 1.0"},
      {R"({"hosts": "all", "terminate": [{"name": "a", "exit_code": 259}]})",
       "/terminate/0/exit_code: expected another number: 259 stands for \"still running\", found "
       "259"},
  };
  for (const Wrong& wrong : cases) EXPECT_EQ(complaint(wrong.text), wrong.says) << wrong.text;
}

TEST(ParsePolicy, NoTextMakesItFail) {
  // Deep nesting, cut-off text and bytes that are no text: an answer in words, never a crash.
  const std::string deep(100'000, '[');
  EXPECT_TRUE(parse_policy(deep).has_error());
  const std::string whole =
      R"({"hosts":["a"],"log_off":[{"state":"active","idle_longer_than":"2h","warn":{"text":"x","grace":"5m"}}]})";
  ASSERT_TRUE(parse_policy(whole).has_value());
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_TRUE(parse_policy(whole.substr(0, length)).has_error()) << length;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = '\x01';
    EXPECT_TRUE(parse_policy(broken).has_error()) << at;
  }
}

TEST(ParsePolicy, TakesTheExample) {
  std::ifstream file(WINSEAM_PROJECT_FOLDER "/examples/policies/office.json");
  ASSERT_TRUE(file);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const Checked<Policy> policy = parse_policy(text);
  EXPECT_TRUE(policy) << policy.assume_error().message;
}

}  // namespace
}  // namespace winseam::cli
