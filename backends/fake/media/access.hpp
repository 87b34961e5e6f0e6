// backends/fake/media/access.hpp: access lists of the media service, what they grant, and their bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "media_world.hpp"
#include "sessions/rights.hpp"

namespace winseam::fake {

// Who asks.
struct MediaCaller {
  std::string user;
  std::string sid;
  bool administrator = false;
  bool system = false;
};

inline constexpr std::uint32_t read_control = 0x20000;
inline constexpr std::uint32_t write_dac = 0x40000;
inline constexpr std::uint32_t write_owner = 0x80000;

MediaCaller media_caller(const Standing& standing, const Caller& caller, SessionWorld& sessions);

// Administrators and SYSTEM everything, the creator too, everyone use.
MediaGuard default_guard(std::string_view creator = {});

// What a list grants.
MediaAccess access_to(const MediaGuard& guard, const MediaCaller& caller);
std::uint32_t mask_of(const MediaGuard& guard, const MediaCaller& caller);
bool owns(const MediaGuard& guard, const MediaCaller& caller);

// A self-relative descriptor with the parts asked for.
std::vector<std::byte> descriptor_of(const MediaGuard& guard, MediaSecurityParts parts,
                                     SessionWorld& sessions);

// Takes the parts over from a descriptor; false, and nothing is changed, if the bytes are none.
bool take_over(MediaGuard& guard, MediaSecurityParts parts,
               const std::vector<std::byte>& descriptor);

}  // namespace winseam::fake
