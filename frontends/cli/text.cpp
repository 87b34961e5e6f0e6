#include "text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "winseam/describe.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

constexpr char32_t broken = 0xFFFD;

// Takes the first code point off a text; U+FFFD for a byte that begins none.
char32_t take_code_point(std::string_view& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  std::size_t length = 1;
  char32_t value = first;
  char32_t least = 0;
  if (first >= 0x80) {
    if (first >= 0xC2 && first <= 0xDF) {
      length = 2;
      value = first & 0x1FU;
      least = 0x80;
    } else if (first >= 0xE0 && first <= 0xEF) {
      length = 3;
      value = first & 0x0FU;
      least = 0x800;
    } else if (first >= 0xF0 && first <= 0xF4) {
      length = 4;
      value = first & 0x07U;
      least = 0x10000;
    } else {
      text.remove_prefix(1);
      return broken;
    }
    for (std::size_t i = 1; i < length; ++i) {
      if (i >= text.size() || (byte(i) & 0xC0U) != 0x80U) {
        text.remove_prefix(1);
        return broken;
      }
      value = (value << 6U) | (byte(i) & 0x3FU);
    }
    if (value < least || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = broken;
  }
  text.remove_prefix(length);
  return value;
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) {
    text += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

using Range = std::pair<char32_t, char32_t>;
constexpr std::array<Range, 9> zero_width{{{0x0300, 0x036F},
                                           {0x0483, 0x0489},
                                           {0x0591, 0x05BD},
                                           {0x064B, 0x065F},
                                           {0x1AB0, 0x1AFF},
                                           {0x200B, 0x200F},
                                           {0x20D0, 0x20FF},
                                           {0xFE00, 0xFE0F},
                                           {0xFE20, 0xFE2F}}};
constexpr std::array<Range, 10> double_width{{{0x1100, 0x115F},
                                              {0x2E80, 0xA4CF},
                                              {0xAC00, 0xD7A3},
                                              {0xF900, 0xFAFF},
                                              {0xFE30, 0xFE6F},
                                              {0xFF00, 0xFF60},
                                              {0xFFE0, 0xFFE6},
                                              {0x1F300, 0x1F64F},
                                              {0x1F900, 0x1F9FF},
                                              {0x20000, 0x3FFFD}}};

template <std::size_t count>
bool within(char32_t c, const std::array<Range, count>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& range) { return c >= range.first && c <= range.second; });
}

}  // namespace

std::string human_duration(Ticks duration) {
  if (duration < Ticks{0}) return "-" + human_duration(-duration);
  if (duration < 1s) {
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    return ms == 0 ? "0s" : fmt::format("{}ms", ms);
  }
  constexpr std::array<std::pair<char, Ticks>, 4> units{
      {{'d', 24h}, {'h', 1h}, {'m', 1min}, {'s', 1s}}};
  std::string text;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (duration < units[i].second) continue;
    text = fmt::format("{}{}", duration / units[i].second, units[i].first);
    if (i + 1 < units.size()) {
      const auto rest = duration % units[i].second / units[i + 1].second;
      if (rest != 0) text += fmt::format(" {}{}", rest, units[i + 1].first);
    }
    break;
  }
  return text;
}

std::string human_time(TimePoint time) {
  std::string text = iso_time(time);
  text[text.find('T')] = ' ';
  text.pop_back();
  return text;
}
std::string iso_time(TimePoint time) {
  return to_text(std::chrono::floor<std::chrono::seconds>(time));
}

std::string clock_time(Ticks elapsed) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(elapsed).count();
  return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string human_bytes(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 4> units{"KiB", "MiB", "GiB", "TiB"};
  if (bytes < 1024) return fmt::format("{} B", bytes);
  double size = static_cast<double>(bytes) / 1024;
  std::size_t unit = 0;
  while (size >= 1024 && unit + 1 < units.size()) {
    size /= 1024;
    ++unit;
  }
  return fmt::format("{:.1f} {}", size, units[unit]);
}

std::string printable(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const char32_t c = take_code_point(text);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    append_utf8(shown, control ? broken : c);
  }
  return shown;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const char32_t c = take_code_point(text);
    if (within(c, zero_width)) continue;
    width += within(c, double_width) ? 2U : 1U;
  }
  return width;
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  if (count != 1 && !plural.empty()) return fmt::format("{} {}", count, plural);
  return fmt::format("{} {}{}", count, singular, count == 1 ? "" : "s");
}

}  // namespace winseam::cli
