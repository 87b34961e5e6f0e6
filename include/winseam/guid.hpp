// winseam/guid.hpp: the 128-bit identity that WLAN interfaces, media objects and session activities share.
//
//   const auto id = winseam::Guid::parse("6b29fc40-ca47-1067-b31d-00dd010662da");   // braces are accepted too
//   std::string text = to_string(*id);
//
// Threads: a value type.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace winseam {

// A GUID with the field layout of Windows' GUID structure. Default: the null GUID.
struct Guid {
  std::uint32_t data1 = 0;
  std::uint16_t data2 = 0;
  std::uint16_t data3 = 0;
  std::array<std::uint8_t, 8> data4{};

  // The GUID written as 8-4-4-4-12 hexadecimal digits, with or without braces, in either case; nothing else parses.
  static std::optional<Guid> parse(std::string_view text);

  // True for the GUID whose bytes are all zero.
  constexpr bool is_null() const noexcept { return *this == Guid{}; }

  friend constexpr bool operator==(const Guid&, const Guid&) = default;
  friend constexpr std::strong_ordering operator<=>(const Guid&, const Guid&) = default;
};

// The GUID as 8-4-4-4-12 lower-case digits without braces.
std::string to_string(const Guid& guid);

}  // namespace winseam

template <>
struct std::hash<winseam::Guid> {
  std::size_t operator()(const winseam::Guid& guid) const noexcept;
};
