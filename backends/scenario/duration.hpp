// backends/scenario/duration.hpp: durations and moments as people write them, read.
#pragma once

#include <optional>
#include <string_view>

#include "winseam/time.hpp"

namespace winseam::scenario {

// So long that nobody waits for it, so short that several fit behind any moment a file can name.
inline constexpr Ticks longest_duration = std::chrono::hours{24 * 365'000};

// "2h30m", "1500ms", "0s": whole numbers with d, h, m, s, ms, us or ns, added up, longest_duration at most, as
// winseam::to_text() writes them. Empty for anything else.
std::optional<Ticks> parse_duration(std::string_view text);

// "2024-01-01T08:00:00Z" with up to seven digits of a second after a point, as winseam::to_text() writes it. Empty for
// anything else.
std::optional<TimePoint> parse_time(std::string_view text);

}  // namespace winseam::scenario
