#include "text.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "winseam/fake/world_spec.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

TEST(HumanDuration, ShowsTheTwoLargestUnits) {
  EXPECT_EQ(human_duration(0s), "0s");
  EXPECT_EQ(human_duration(250ms), "250ms");
  EXPECT_EQ(human_duration(1500ms), "1s");
  EXPECT_EQ(human_duration(59s), "59s");
  EXPECT_EQ(human_duration(60s), "1m");
  EXPECT_EQ(human_duration(125min + 7s), "2h 5m");
  EXPECT_EQ(human_duration(24h + 30s), "1d");
  EXPECT_EQ(human_duration(76h), "3d 4h");
  EXPECT_EQ(human_duration(-90s), "-1m 30s");
}

TEST(Time, IsUtcForPeopleAndForMachines) {
  EXPECT_EQ(human_time(fake::default_begin), "2024-01-01 08:00:00");
  EXPECT_EQ(iso_time(fake::default_begin + 61s + 999ms), "2024-01-01T08:01:01Z");
  EXPECT_EQ(clock_time(0s), "0:00:00");
  EXPECT_EQ(clock_time(26h + 5min + 9s), "26:05:09");
}

TEST(HumanBytes, UsesBinaryUnits) {
  EXPECT_EQ(human_bytes(0), "0 B");
  EXPECT_EQ(human_bytes(1023), "1023 B");
  EXPECT_EQ(human_bytes(1536), "1.5 KiB");
  EXPECT_EQ(human_bytes(12U << 20U), "12.0 MiB");
}

TEST(Printable, LetsNothingReachTheTerminalThatWouldMoveIt) {
  EXPECT_EQ(printable("plain \xC3\xA4 text"), "plain \xC3\xA4 text");
  EXPECT_EQ(printable("\x1b[31mred"), "\xEF\xBF\xBD[31mred");
  EXPECT_EQ(printable("two\nlines\t"), "two\xEF\xBF\xBDlines\xEF\xBF\xBD");
  EXPECT_EQ(printable("\xC2\x9b"), "\xEF\xBF\xBD");  // the one-character form of ESC [
  EXPECT_EQ(printable(std::string("\xFF\xC3", 2)), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(printable("\xED\xA0\x80"), "\xEF\xBF\xBD");  // half of a surrogate pair
  EXPECT_EQ(printable("\xF0\x9F\x98\x80"), "\xF0\x9F\x98\x80");
}

TEST(DisplayWidth, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("J\xC3\xBCrgen"), 6U);
  EXPECT_EQ(display_width("e\xCC\x81"), 1U);                 // e and a combining accent
  EXPECT_EQ(display_width("\xE6\x97\xA5\xE6\x9C\xAC"), 4U);  // two wide characters
  EXPECT_EQ(display_width("\xF0\x9F\x98\x80"), 2U);          // an emoji
}

TEST(Counted, ChoosesThePlural) {
  EXPECT_EQ(counted(1, "session"), "1 session");
  EXPECT_EQ(counted(0, "session"), "0 sessions");
  EXPECT_EQ(counted(1, "process", "processes"), "1 process");
  EXPECT_EQ(counted(2, "process", "processes"), "2 processes");
}

}  // namespace
}  // namespace winseam::cli
