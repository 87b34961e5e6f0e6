#include "system_time.hpp"

#include <chrono>

namespace winseam::abi_values {
namespace {

using namespace std::chrono;

// The years of FILETIME.
constexpr int first_year = 1601;
constexpr int last_year = 30827;

}  // namespace

bool is_zero(const abi::NtmsSystemTime& t) {
  return t.year == 0 && t.month == 0 && t.day_of_week == 0 && t.day == 0 && t.hour == 0 &&
         t.minute == 0 && t.second == 0 && t.milliseconds == 0;
}

std::optional<TimePoint> time_of(const abi::NtmsSystemTime& time) {
  const year_month_day date(year{time.year}, month{time.month}, day{time.day});
  if (time.year < first_year || time.year > last_year || !date.ok() || time.hour > 23 ||
      time.minute > 59 || time.second > 59 || time.milliseconds > 999)
    return std::nullopt;
  const TimePoint midnight(duration_cast<Ticks>(sys_days(date).time_since_epoch()));
  return midnight + hours{time.hour} + minutes{time.minute} + seconds{time.second} +
         milliseconds{time.milliseconds};
}

abi::NtmsSystemTime system_time(const std::optional<TimePoint>& time) {
  abi::NtmsSystemTime to{};
  if (!time) return to;
  const auto midnight = floor<days>(*time);
  const year_month_day date{sys_days(midnight)};
  const int year_number = static_cast<int>(date.year());
  if (year_number < first_year || year_number > last_year) return to;
  const hh_mm_ss clock(floor<milliseconds>(*time - midnight));
  to.year = static_cast<abi::Ushort>(year_number);
  to.month = static_cast<abi::Ushort>(static_cast<unsigned>(date.month()));
  to.day_of_week = static_cast<abi::Ushort>(weekday{sys_days(midnight)}.c_encoding());
  to.day = static_cast<abi::Ushort>(static_cast<unsigned>(date.day()));
  to.hour = static_cast<abi::Ushort>(clock.hours().count());
  to.minute = static_cast<abi::Ushort>(clock.minutes().count());
  to.second = static_cast<abi::Ushort>(clock.seconds().count());
  to.milliseconds = static_cast<abi::Ushort>(clock.subseconds().count());
  return to;
}

}  // namespace winseam::abi_values
