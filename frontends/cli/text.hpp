// text.hpp: values as people read them, and as JSON gives them where it has no type of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "winseam/time.hpp"

namespace winseam::cli {

// The two largest units that matter: "3d 4h", "2h 5m", "45s", "0s". Parts of a second are left out above one second.
std::string human_duration(Ticks duration);

// "2024-01-01 08:00:00" (UTC) for people, "2024-01-01T08:00:00Z" for machines.
std::string human_time(TimePoint time);
std::string iso_time(TimePoint time);

// Time since something began, for logs: "0:05:00".
std::string clock_time(Ticks elapsed);

// "12.3 MiB".
std::string human_bytes(std::uint64_t bytes);

// Text from a host as a terminal may show it: control characters and broken UTF-8 become U+FFFD.
std::string printable(std::string_view text);

// How many columns a terminal gives to UTF-8 text: combining marks none, East Asian wide characters and emoji two.
std::size_t display_width(std::string_view text);

// "1 session", "2 sessions"; the plural is the singular with an s unless given.
std::string counted(std::size_t count, std::string_view singular, std::string_view plural = {});

}  // namespace winseam::cli
