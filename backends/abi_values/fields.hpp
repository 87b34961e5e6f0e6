// backends/abi_values/fields.hpp: the fields of a structure that may hold what they should not, or not hold what they
// should.
//
// The backend, which the system may tell anything, refuses what cannot be; the drop-in, like Windows, takes what its
// callers give it, and cuts what is too long for them. Each says so in a class of its own; all other fields are read and
// written alike.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "winseam/abi/ntms_structures.hpp"
#include "winseam/abi/wts_structures.hpp"
#include "winseam/time.hpp"

namespace winseam::abi_values {

// What structures say, as values.
template <class Char>
class FieldReader {
 public:
  // A text in an array of so many units, which a wrong one fills to the end.
  virtual std::string text_in(const Char* array, std::size_t units) = 0;

  // Empty for all zero.
  virtual std::optional<TimePoint> time(const abi::NtmsSystemTime& time) = 0;

  template <std::size_t Length>
  std::string text(const abi::FixedText<Char, Length>& field) {
    return text_in(field.data(), Length);
  }

  // Where there is always one: all zero is the epoch.
  TimePoint known_time(const abi::NtmsSystemTime& field) {
    return time(field).value_or(TimePoint{});
  }

 protected:
  FieldReader() = default;
  FieldReader(const FieldReader&) = default;
  FieldReader& operator=(const FieldReader&) = default;
  ~FieldReader() = default;
};

// Values for structures.
template <class Char>
class FieldWriter {
 public:
  // Fills an array of so many units with a text and zeros behind it.
  virtual void put_text(std::string_view text, Char* array, std::size_t units) = 0;

  // The number, or what stands for it where it is negative or greater than `most`; no more than `most`.
  virtual std::uint32_t within(std::int64_t number, std::uint32_t most) = 0;

  // The same for a time in a field that is as wide as its number.
  virtual abi::Ulong milliseconds(std::chrono::milliseconds time) = 0;

  template <std::size_t Length>
  void put(std::string_view text, abi::FixedText<Char, Length>& field) {
    put_text(text, field.data(), Length);
  }

  template <class Number>
  void put(std::chrono::seconds time, Number& field) {
    field = static_cast<Number>(within(time.count(), std::numeric_limits<Number>::max()));
  }

 protected:
  FieldWriter() = default;
  FieldWriter(const FieldWriter&) = default;
  FieldWriter& operator=(const FieldWriter&) = default;
  ~FieldWriter() = default;
};

}  // namespace winseam::abi_values
