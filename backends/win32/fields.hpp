// backends/win32/fields.hpp: the fields of structures that may be wrong, where that is an error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "abi_values/fields.hpp"
#include "abi_values/system_time.hpp"
#include "steps.hpp"
#include "text.hpp"

namespace winseam::win32 {

// The system's structures. invalid_data for a text without its end, and for a time that is no date.
class CheckedReader final : public abi_values::FieldReader<abi::WChar> {
 public:
  std::string text_in(const abi::WChar* array, std::size_t units) override {
    std::string text;
    steps_.take(text, win32::text_in(array, units));
    return text;
  }
  std::optional<TimePoint> time(const abi::NtmsSystemTime& time) override {
    const std::optional<TimePoint> known = abi_values::time_of(time);
    if (!known && !abi_values::is_zero(time)) steps_.require(errc::invalid_data);
    return known;
  }

  // The value that was read, or the first error.
  template <class T>
  result<T> finish(T value) const {
    return steps_.finish(std::move(value));
  }

 private:
  Steps steps_;
};

// Structures for the system. invalid_parameter for what a field cannot hold; no_unicode_translation.
class CheckedWriter final : public abi_values::FieldWriter<abi::WChar> {
 public:
  void put_text(std::string_view text, abi::WChar* array, std::size_t units) override {
    steps_.require(win32::put_text(text, array, units));
  }
  std::uint32_t within(std::int64_t number, std::uint32_t most) override {
    if (number >= 0 && number <= most) return static_cast<std::uint32_t>(number);
    steps_.require(errc::invalid_parameter);
    return 0;
  }
  abi::Ulong milliseconds(std::chrono::milliseconds time) override {
    return within(time.count(), std::numeric_limits<abi::Ulong>::max());
  }

  // The structure that was written, or the first error.
  template <class T>
  result<T> finish(const T& structure) const {
    return steps_.finish(structure);
  }

 private:
  Steps steps_;
};

}  // namespace winseam::win32
