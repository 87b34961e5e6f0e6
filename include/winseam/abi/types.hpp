// winseam/abi/types.hpp: Windows' basic types with fixed widths, for the C ABI of the DLLs.
//
// The layouts are those of 64-bit Windows. That a call through one of the function tables is the platform's own C call
// is true for x64 and ARM64 alone: there is one calling convention there, and WINAPI means nothing. 32-bit Windows is
// not supported, which the assertion below says at compile time.
//
//   winseam::abi::Dword flags = 0;
//   const winseam::abi::WChar name[] = {'r', 'd', 's', 0};
//
// Threads: value types.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

namespace winseam::abi {

static_assert(sizeof(void*) == 8, "the function tables are those of 64-bit Windows");

using Handle = void*;
using Bool = std::int32_t;
using Byte = std::uint8_t;
using Ushort = std::uint16_t;
using Long = std::int32_t;
using Ulong = std::uint32_t;
using Dword = std::uint32_t;
using LargeInteger = std::int64_t;

// GUID.
struct Guid {
  Ulong data1;
  Ushort data2;
  Ushort data3;
  std::array<Byte, 8> data4;
};

// A UTF-16 unit: wchar_t where that has two bytes (Windows), char16_t elsewhere.
using WChar = std::conditional_t<sizeof(wchar_t) == 2, wchar_t, char16_t>;

// What INVALID_HANDLE_VALUE is as a number.
inline constexpr std::uintptr_t invalid_handle_value = ~std::uintptr_t{0};

// MAX_PATH.
inline constexpr std::uint32_t max_path = 260;

}  // namespace winseam::abi
