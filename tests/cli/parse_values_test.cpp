#include "parse_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

TEST(ParseDuration, TakesUnitsAloneAndTogether) {
  EXPECT_EQ(parse_duration("250ms").assume_value(), Ticks{250ms});
  EXPECT_EQ(parse_duration("90s").assume_value(), Ticks{90s});
  EXPECT_EQ(parse_duration("30m").assume_value(), Ticks{30min});
  EXPECT_EQ(parse_duration("2h").assume_value(), Ticks{2h});
  EXPECT_EQ(parse_duration("1d").assume_value(), Ticks{24h});
  EXPECT_EQ(parse_duration("1h30m").assume_value(), Ticks{90min});
  EXPECT_EQ(parse_duration("0s").assume_value(), Ticks{0});
  EXPECT_EQ(parse_duration("3650d").assume_value(), Ticks{24h * 3650});
}

TEST(ParseDuration, RefusesEverythingElse) {
  for (const char* text : {"", "5", "m", "5 m", "-5m", "5x", "1h30", "5m ", "3651d", "99999999999d",
                           "3650d1ms", "1.5h", "5M"}) {
    const Checked<Ticks> parsed = parse_duration(text);
    ASSERT_TRUE(parsed.has_error()) << text;
    EXPECT_EQ(parsed.assume_error().message,
              "expected a duration of at most ten years such as 90s, 30m, 2h or 1h30m, found '" +
                  std::string(text) + "'");
    EXPECT_EQ(parsed.assume_error().exit_code, 2);
  }
}

TEST(ParseIds, TakeTheWholeRangeAndNoMore) {
  EXPECT_EQ(parse_session_id("0").assume_value(), SessionId{0});
  EXPECT_EQ(parse_session_id("4294967293").assume_value(), SessionId{4294967293U});
  EXPECT_EQ(parse_session_id("4294967294").assume_error().message,
            "expected a session id, a number from 0 to 4294967293, found '4294967294'");
  EXPECT_EQ(parse_process_id("4294967295").assume_value(), ProcessId{4294967295U});
  EXPECT_EQ(parse_process_id("4294967296").assume_error().message,
            "expected a process id, a number from 0 to 4294967295, found '4294967296'");
  EXPECT_EQ(parse_exit_code("4294967295").assume_value(), 4294967295U);
  for (const char* text : {"", "three", "3 ", "-1", "+3", "0x3", "3.0"})
    EXPECT_TRUE(parse_session_id(text).has_error()) << text;
}

TEST(ParseEventMask, JoinsNamesAndListsThemWhenItFails) {
  EXPECT_EQ(parse_event_mask("all").assume_value(), EventMask::all);
  EXPECT_EQ(parse_event_mask("logon,logoff").assume_value(), EventMask::logon | EventMask::logoff);
  for (const char* text : {"", "logon,", "Logon", "none", "logon logoff"})
    EXPECT_THAT(parse_event_mask(text).assume_error().message,
                HasSubstr("all, created, deleted, renamed, connected, disconnected, logon, logoff, "
                          "state_changed, license; found"))
        << text;
}

TEST(ParseButtons, KnowsTheNamesOfTheField) {
  EXPECT_EQ(parse_buttons("yes_no").assume_value(), MessageButtons::yes_no);
  EXPECT_EQ(
      parse_buttons("maybe").assume_error().message,
      "expected one of ok, ok_cancel, abort_retry_ignore, yes_no_cancel, yes_no, retry_cancel, "
      "cancel_try_continue, found 'maybe'");
  EXPECT_EQ(parse_icon("warning").assume_value(), MessageIcon::warning);
  EXPECT_EQ(parse_icon("skull").assume_error().message,
            "expected one of none, error, question, warning, information, found 'skull'");
}

TEST(Matches, FollowsStarsAndQuestionMarksWithoutRegardToCase) {
  EXPECT_TRUE(matches("spin*.exe", "SPIN42.EXE"));
  EXPECT_TRUE(matches("*", ""));
  EXPECT_TRUE(matches("*", "x"));
  EXPECT_TRUE(matches("a?c", "abc"));
  EXPECT_TRUE(matches("*ab*ab", "ababxabab"));
  EXPECT_TRUE(matches("spin.exe", "spin.exe"));
  EXPECT_FALSE(matches("spin*.exe", "spin.ex"));
  EXPECT_FALSE(matches("a?c", "ac"));
  EXPECT_FALSE(matches("", "a"));
  EXPECT_FALSE(matches("spin", "spin.exe"));
  EXPECT_FALSE(matches("*ab*ab", "abxba"));
}

TEST(SameName, ComparesAsciiWithoutRegardToCase) {
  EXPECT_TRUE(same_name("RDS01", "rds01"));
  EXPECT_FALSE(same_name("rds01", "rds1"));
  EXPECT_FALSE(same_name("rds01", "rds02"));
}

}  // namespace
}  // namespace winseam::cli
