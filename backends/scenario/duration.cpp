#include "duration.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <limits>

namespace winseam::scenario {
namespace {

struct Unit {
  std::string_view name;
  std::int64_t ticks;  // of 100 ns; 0 marks nanoseconds, of which a hundred make a tick
};

// Longest names first, so that "ms" is not taken for "m".
constexpr std::array units{Unit{"ms", 10'000},
                           Unit{"us", 10},
                           Unit{"ns", 0},
                           Unit{"d", 864'000'000'000},
                           Unit{"h", 36'000'000'000},
                           Unit{"m", 600'000'000},
                           Unit{"s", 10'000'000}};

template <class Number>
bool take_number(std::string_view& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end == text.data() || text.front() == '-') return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

bool take_digits(std::string_view& text, std::size_t count, unsigned& number) {
  if (text.size() < count) return false;
  std::string_view digits = text.substr(0, count);
  for (const char c : digits)
    if (c < '0' || c > '9') return false;
  (void)take_number(digits, number);
  text.remove_prefix(count);
  return true;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text.front() != c) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

std::optional<Ticks> parse_duration(std::string_view text) {
  if (text.empty()) return std::nullopt;
  std::int64_t total = 0;
  while (!text.empty()) {
    std::int64_t number = 0;
    if (!take_number(text, number)) return std::nullopt;
    const Unit* unit = nullptr;
    for (const Unit& candidate : units)
      if (text.substr(0, candidate.name.size()) == candidate.name) {
        unit = &candidate;
        break;
      }
    if (unit == nullptr) return std::nullopt;
    text.remove_prefix(unit->name.size());
    std::int64_t ticks = 0;
    if (unit->ticks == 0) {
      if (number % 100 != 0) return std::nullopt;
      ticks = number / 100;
    } else if (__builtin_mul_overflow(number, unit->ticks, &ticks)) {
      return std::nullopt;
    }
    if (__builtin_add_overflow(total, ticks, &total)) return std::nullopt;
  }
  if (Ticks{total} > longest_duration) return std::nullopt;
  return Ticks{total};
}

std::optional<TimePoint> parse_time(std::string_view text) {
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
  unsigned hour = 0;
  unsigned minute = 0;
  unsigned second = 0;
  if (!take_digits(text, 4, year) || !take(text, '-') || !take_digits(text, 2, month) ||
      !take(text, '-') || !take_digits(text, 2, day) || !take(text, 'T') ||
      !take_digits(text, 2, hour) || !take(text, ':') || !take_digits(text, 2, minute) ||
      !take(text, ':') || !take_digits(text, 2, second))
    return std::nullopt;
  std::int64_t fraction = 0;
  if (take(text, '.')) {
    std::int64_t weight = 1'000'000;
    std::size_t digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
      if (++digits > 7) return std::nullopt;
      fraction += (text.front() - '0') * weight;
      weight /= 10;
      text.remove_prefix(1);
    }
    if (digits == 0) return std::nullopt;
  }
  if (text != "Z") return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)},
                                         std::chrono::month{month}, std::chrono::day{day}};
  // FILETIME begins in 1601.
  if (!date.ok() || year < 1601 || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  const auto days = std::chrono::sys_days{date}.time_since_epoch();
  return TimePoint{Ticks{days} + std::chrono::hours{hour} + std::chrono::minutes{minute} +
                   std::chrono::seconds{second} + Ticks{fraction}};
}

}  // namespace winseam::scenario
