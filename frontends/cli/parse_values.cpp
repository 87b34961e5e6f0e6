#include "parse_values.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <limits>
#include <utility>

#include "winseam/names.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

constexpr Ticks longest_duration = 24h * 3650;

Failure not_a_duration(std::string_view text) {
  return wrong_usage(fmt::format(
      "expected a duration of at most ten years such as 90s, 30m, 2h or 1h30m, found '{}'", text));
}

// The length of a unit, zero for what is none.
Ticks unit_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Ticks>, 5> units{{
      {"ms", 1ms},
      {"s", 1s},
      {"m", 1min},
      {"h", 1h},
      {"d", 24h},
  }};
  for (const auto& [unit, length] : units)
    if (unit == name) return length;
  return Ticks{0};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

Checked<std::uint32_t> parse_number(std::string_view text, std::uint32_t most,
                                    std::string_view what) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number > most)
    return wrong_usage(
        fmt::format("expected {}, a number from 0 to {}, found '{}'", what, most, text));
  return number;
}

constexpr std::array heard_sources{NotificationSource::acm, NotificationSource::msm,
                                   NotificationSource::onex, NotificationSource::hosted_network};

template <class E>
Checked<E> choose(std::string_view text) {
  if (const auto value = from_name<E>(text)) return *value;
  std::string names;
  for (const E value : all_values<E>()) {
    names += names.empty() ? "" : ", ";
    names += name_of(value);
  }
  return wrong_usage(fmt::format("expected one of {}, found '{}'", names, text));
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

Checked<Ticks> parse_duration(std::string_view text) {
  if (text.empty()) return not_a_duration(text);
  Ticks sum{0};
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    std::size_t letters = digits;
    while (letters < rest.size() && !is_digit(rest[letters])) ++letters;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + digits, number);
    const Ticks unit = unit_of(rest.substr(digits, letters - digits));
    if (digits == 0 || error != std::errc{} || unit == Ticks{0}) return not_a_duration(text);
    if (number > longest_duration / unit) return not_a_duration(text);
    sum += unit * static_cast<std::int64_t>(number);
    if (sum > longest_duration) return not_a_duration(text);
    rest.remove_prefix(letters);
  }
  return sum;
}

Checked<SessionId> parse_session_id(std::string_view text) {
  WINSEAM_TRY(auto number, parse_number(text, any_session.value() - 1, "a session id"));
  return SessionId{number};
}

Checked<ProcessId> parse_process_id(std::string_view text) {
  WINSEAM_TRY(auto number,
              parse_number(text, std::numeric_limits<std::uint32_t>::max(), "a process id"));
  return ProcessId{number};
}

Checked<std::uint32_t> parse_exit_code(std::string_view text) {
  return parse_number(text, std::numeric_limits<std::uint32_t>::max(), "an exit code");
}

Checked<EventMask> parse_event_mask(std::string_view text) {
  EventMask mask = EventMask::none;
  for (std::string_view rest = text;;) {
    const std::size_t comma = rest.find(',');
    const auto bit = from_name<EventMask>(rest.substr(0, comma));
    if (!bit || *bit == EventMask::none) {
      std::string names = "all";
      for (const EventMask known : all_values<EventMask>())
        if (known != EventMask::none && known != EventMask::all) names += ", " + name_of(known);
      return wrong_usage(
          fmt::format("expected events joined with commas, of {}; found '{}'", names, text));
    }
    mask = mask | *bit;
    if (comma == std::string_view::npos) return mask;
    rest.remove_prefix(comma + 1);
  }
}

Checked<Ssid> parse_ssid(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    constexpr std::size_t digits = 2;
    std::uint8_t byte = 0;
    const std::string_view rest = text.substr(i);
    if (rest.size() >= 2 + digits && rest.starts_with("\\x")) {
      const char* begin = rest.data() + 2;
      const auto read = std::from_chars(begin, begin + digits, byte, 16);
      if (read.ec == std::errc{} && read.ptr == begin + digits) {
        bytes += static_cast<char>(byte);
        i += 1 + digits;
        continue;
      }
    }
    bytes += text[i];
  }
  const std::optional<Ssid> ssid = Ssid::from_text(bytes);
  if (!ssid || ssid->empty())
    return wrong_usage(fmt::format("expected the name of a network, 1 to {} bytes, found '{}'",
                                   Ssid::max_size, text));
  return *ssid;
}

Checked<NotificationSource> parse_sources(std::string_view text) {
  NotificationSource sources = NotificationSource::none;
  for (std::string_view rest = text;;) {
    const std::size_t comma = rest.find(',');
    const std::string_view name = rest.substr(0, comma);
    NotificationSource found = NotificationSource::none;
    for (const NotificationSource source : heard_sources) {
      if (name == "all" || name == name_of(source)) found = found | source;
    }
    if (found == NotificationSource::none) {
      std::string names = "all";
      for (const NotificationSource source : heard_sources) names += ", " + name_of(source);
      return wrong_usage(
          fmt::format("expected sources joined with commas, of {}; found '{}'", names, text));
    }
    sources = sources | found;
    if (comma == std::string_view::npos) return sources;
    rest.remove_prefix(comma + 1);
  }
}

Checked<MessageButtons> parse_buttons(std::string_view text) {
  return choose<MessageButtons>(text);
}

Checked<MessageIcon> parse_icon(std::string_view text) { return choose<MessageIcon>(text); }

bool same_name(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

bool matches(std::string_view pattern, std::string_view name) {
  // After a mismatch only the last star can take more characters, so one place to return to is enough.
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t after_star = std::string_view::npos;
  std::size_t star_took_to = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p;
      star_took_to = n;
    } else if (p < pattern.size() && (pattern[p] == '?' || lower(pattern[p]) == lower(name[n]))) {
      ++p;
      ++n;
    } else if (after_star != std::string_view::npos) {
      p = after_star;
      n = ++star_took_to;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace winseam::cli
