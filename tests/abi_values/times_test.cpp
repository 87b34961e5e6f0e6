// Times by numbers that do not come from the functions themselves.
#include <gtest/gtest.h>

#include "backends/abi_values/filetime.hpp"
#include "backends/abi_values/system_time.hpp"

namespace winseam::abi_values {
namespace {

using namespace std::chrono;

TimePoint at(sys_days day, milliseconds time = {}) {
  return TimePoint(duration_cast<Ticks>(day.time_since_epoch())) + time;
}

bool same(const abi::NtmsSystemTime& a, const abi::NtmsSystemTime& b) {
  return a.year == b.year && a.month == b.month && a.day_of_week == b.day_of_week &&
         a.day == b.day && a.hour == b.hour && a.minute == b.minute && a.second == b.second &&
         a.milliseconds == b.milliseconds;
}

constexpr abi::NtmsSystemTime leap_day{2024, 2, 4, 29, 23, 59, 58, 999};  // a Thursday

TEST(FileTime, CountsFrom1601) {
  EXPECT_EQ(filetime(at(2000y / 1 / 1)), 125'911'584'000'000'000);
  EXPECT_EQ(filetime(at(1601y / 1 / 1)), 0);
  EXPECT_EQ(moment_of(125'911'584'000'000'001), at(2000y / 1 / 1) + Ticks{1});
}

TEST(SystemTime, HoldsDateDayOfWeekAndMilliseconds) {
  const TimePoint time = at(2024y / 2 / 29, 23h + 59min + 58s + 999ms);
  EXPECT_TRUE(same(system_time(time), leap_day));
  EXPECT_EQ(time_of(leap_day), time);
}

TEST(SystemTime, IsCutToMilliseconds) {
  const TimePoint time = at(2024y / 2 / 29, 23h + 59min + 58s + 999ms) + Ticks{9'999};
  EXPECT_TRUE(same(system_time(time), leap_day));
}

TEST(SystemTime, IsAllZeroForNoneAndForWhatIsBeforeItsYears) {
  EXPECT_TRUE(is_zero(system_time(std::nullopt)));
  EXPECT_TRUE(is_zero(system_time(at(1600y / 12 / 31))));
  EXPECT_FALSE(is_zero(system_time(at(1601y / 1 / 1))));
}

TEST(SystemTime, IsNoTimeWhereItIsNoDate) {
  const auto wrong = [](auto field, abi::Ushort value) {
    abi::NtmsSystemTime time = leap_day;
    time.*field = value;
    return time_of(time);
  };
  using Time = abi::NtmsSystemTime;
  EXPECT_EQ(time_of(abi::NtmsSystemTime{}), std::nullopt);
  EXPECT_EQ(wrong(&Time::year, 1600), std::nullopt);
  EXPECT_EQ(wrong(&Time::year, 2023), std::nullopt);
  EXPECT_EQ(wrong(&Time::year, 30828), std::nullopt);
  EXPECT_EQ(wrong(&Time::month, 0), std::nullopt);
  EXPECT_EQ(wrong(&Time::month, 13), std::nullopt);
  EXPECT_EQ(wrong(&Time::day, 30), std::nullopt);
  EXPECT_EQ(wrong(&Time::hour, 24), std::nullopt);
  EXPECT_EQ(wrong(&Time::minute, 60), std::nullopt);
  EXPECT_EQ(wrong(&Time::second, 60), std::nullopt);
  EXPECT_EQ(wrong(&Time::milliseconds, 1000), std::nullopt);
}

TEST(SystemTime, DoesNotReadTheDayOfWeek) {
  abi::NtmsSystemTime time = leap_day;
  time.day_of_week = 6;
  EXPECT_EQ(time_of(time), time_of(leap_day));
  EXPECT_FALSE(is_zero(abi::NtmsSystemTime{0, 0, 6, 0, 0, 0, 0, 0}));
}

}  // namespace
}  // namespace winseam::abi_values
