#include "near_names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace winseam::cli {
namespace {

constexpr std::size_t most_offered = 3;
constexpr std::size_t most_listed = 8;

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lowered;
}

// How many letters must be put in, left out or changed.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, change}));
    }
  }
  return row.back();
}

std::string quoted(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most_listed; ++i)
    text += (i == 0 ? "'" : ", '") + names[i] + "'";
  return names.size() > most_listed ? text + ", ..." : text;
}

}  // namespace

std::vector<std::string> near_names(std::string_view typed, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 256;
  const std::string wanted = lower(typed.substr(0, longest));
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& name : known) {
    const std::string candidate = lower(std::string_view(name).substr(0, longest));
    const bool holds = wanted.size() > 1 && candidate.find(wanted) != std::string::npos;
    const std::size_t wrong = distance(wanted, candidate);
    if (holds || wrong <= (wanted.size() + 1) / 3) found.emplace_back(holds ? 0 : wrong, name);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  // What is only somewhat alike is no help beside what is more so.
  std::vector<std::string> names;
  for (auto& [wrong, name] : found)
    if (names.size() < most_offered && wrong == found.front().first)
      names.push_back(std::move(name));
  return names;
}

std::string suggestion(std::string_view typed, const std::vector<std::string>& known,
                       std::string_view none) {
  if (known.empty()) return std::string(none);
  const std::vector<std::string> near = near_names(typed, known);
  if (!near.empty()) return fmt::format("did you mean {}?", quoted(near));
  return fmt::format("there {} {}", known.size() == 1 ? "is" : "are", quoted(known));
}

}  // namespace winseam::cli
