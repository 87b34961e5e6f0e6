// Descriptions that are not made from lists.
#include "winseam/describe.hpp"

#include <array>
#include <limits>
#include <utility>

#include "listed_values.hpp"

namespace winseam {
namespace {

// Appends "1h30m", "250ms", "0s": every unit that is not zero, the largest first.
void append_duration(std::string& text, std::uint64_t seconds, std::uint64_t nanoseconds) {
  using Unit = std::pair<std::string_view, std::uint64_t>;
  static constexpr std::array<Unit, 3> whole{{{"h", 3600}, {"m", 60}, {"s", 1}}};
  static constexpr std::array<Unit, 3> parts{{{"ms", 1'000'000}, {"us", 1'000}, {"ns", 1}}};
  const auto append = [&text](const std::array<Unit, 3>& units, std::uint64_t left) {
    for (const auto& [name, size] : units) {
      if (left >= size) text.append(std::to_string(left / size)).append(name);
      left %= size;
    }
  };
  append(whole, seconds);
  append(parts, nanoseconds);
}

std::string padded(std::int64_t number, std::size_t width) {
  std::string digits = std::to_string(number);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

}  // namespace

namespace detail {

void describe_duration(ValueWriter& out, std::int64_t count, std::int64_t numerator,
                       std::int64_t denominator) {
  if (count == 0) {
    out.name("0s", 0);
    return;
  }
  // What is longer than can be said in its own unit's seconds is a time-out that never comes.
  std::int64_t product = 0;
  const bool ever = count == std::numeric_limits<std::int64_t>::max() ||
                    count == std::numeric_limits<std::int64_t>::min() ||
                    __builtin_mul_overflow(count, numerator, &product);
  std::string text = count < 0 ? "-" : "";
  if (ever) {
    text += "ever";
  } else {
    const auto whole = static_cast<std::uint64_t>(product < 0 ? -product : product);
    const auto unit = static_cast<std::uint64_t>(denominator);
    append_duration(text, whole / unit, whole % unit * 1'000'000'000 / unit);
  }
  out.name(text, count);
}

void describe_moment(ValueWriter& out, TimePoint time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::int64_t ticks = (time - day).count();
  const std::int64_t fraction = ticks % 10'000'000;
  const std::int64_t second = ticks / 10'000'000;
  std::string text = padded(static_cast<int>(date.year()), 4) + '-' +
                     padded(static_cast<unsigned>(date.month()), 2) + '-' +
                     padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(second / 3600, 2) +
                     ':' + padded(second / 60 % 60, 2) + ':' + padded(second % 60, 2);
  if (fraction != 0) {
    text += '.' + padded(fraction, 7);
    text.erase(text.find_last_not_of('0') + 1);
  }
  out.name(text + 'Z', time.time_since_epoch().count());
}

void describe_error(ValueWriter& out, const std::error_code& error) {
  if (!error) {
    out.name("success", 0);
    return;
  }
  const errc code{error.value()};
  if (const std::string_view name = name_of(code); error == code && !name.empty())
    out.name(name, error.value());
  else if (error == code)
    out.number(std::int64_t{error.value()});
  else
    out.name(std::string(error.category().name()) + ':' + std::to_string(error.value()),
             error.value());
}

}  // namespace detail

std::string hexadecimal(std::uint64_t number) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdef"[number & 0xFU]);
    number >>= 4U;
  } while (number != 0);
  return "0x" + digits;
}

}  // namespace winseam
