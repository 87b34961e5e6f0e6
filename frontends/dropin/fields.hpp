// frontends/dropin/fields.hpp: the fields of structures that may be wrong. The functions take them as they are.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "abi_values/fields.hpp"
#include "abi_values/system_time.hpp"
#include "text.hpp"

namespace winseam::dropin {

// A caller's structures: text may fill its array to the end, and times that are no dates are none.
template <class Char>
class LenientReader final : public abi_values::FieldReader<Char> {
 public:
  std::string text_in(const Char* array, std::size_t units) override {
    return decode_up_to(array, units);
  }
  std::optional<TimePoint> time(const abi::NtmsSystemTime& time) override {
    return abi_values::time_of(time);
  }
};

// Structures for a caller: text that is too long for its field is cut, a number is the nearest that its field can hold.
template <class Char>
class CuttingWriter final : public abi_values::FieldWriter<Char> {
 public:
  void put_text(std::string_view text, Char* array, std::size_t units) override {
    dropin::put_text(text, array, units);
  }
  std::uint32_t within(std::int64_t number, std::uint32_t most) override {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number, 0, most));
  }
  // The low bits of a time.
  abi::Ulong milliseconds(std::chrono::milliseconds time) override {
    return static_cast<abi::Ulong>(time.count());
  }
};

}  // namespace winseam::dropin
