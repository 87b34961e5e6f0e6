// winseam/testing/printers.hpp: how GoogleTest shows winseam's values when an expectation fails.
//
// Include it (matchers.hpp does) and a failure reads `SessionEntry{id: 3, station: "RDP-Tcp#3", state: active}` instead of
// bytes: each value as winseam::to_text() says it, a result as its value or as its error's message.
#pragma once

#include <gtest/gtest-printers.h>

#include <chrono>
#include <ostream>
#include <string>

#include "winseam/describe.hpp"
#include "winseam/error.hpp"
#include "winseam/fake/misuse.hpp"
#include "winseam/fake/world.hpp"

namespace winseam {

// Every value of the interfaces that is none of the standard library's.
template <class T>
requires(is_record<T> || detail::NamedEnum<T> || detail::is_identifier<T> ||
         detail::ShownAsText<T> ||
         detail::HoldsGuid<T>) void PrintTo(const T& value, std::ostream* out) {
  if constexpr (std::is_same_v<T, errc>)
    *out << make_error_code(value).message();
  else
    *out << to_text(value);
}

}  // namespace winseam

namespace winseam::fake {

using winseam::PrintTo;

inline void PrintTo(const Misuse& misuse, std::ostream* out) { *out << to_string(misuse); }
inline void PrintTo(const OpenHandle& handle, std::ostream* out) {
  *out << handle.object << " opened at " << handle.opened_at.file << ':' << handle.opened_at.line;
}

}  // namespace winseam::fake

// What is not winseam's own type is not found by its namespace; a result prints its value as the value prints itself.
namespace testing::internal {

template <class T>
class UniversalPrinter<winseam::result<T>> {
 public:
  static void Print(const winseam::result<T>& outcome, std::ostream* out) {
    if (outcome.has_error())
      *out << "error: " << outcome.error().message();
    else if constexpr (std::is_void_v<T>)
      *out << "success";
    else
      UniversalPrint(outcome.assume_value(), out);
  }
};

template <class Rep, class Period>
class UniversalPrinter<std::chrono::duration<Rep, Period>> {
 public:
  static void Print(const std::chrono::duration<Rep, Period>& value, std::ostream* out) {
    *out << winseam::to_text(value);
  }
};

template <class Duration>
class UniversalPrinter<std::chrono::time_point<std::chrono::system_clock, Duration>> {
 public:
  static void Print(const std::chrono::time_point<std::chrono::system_clock, Duration>& value,
                    std::ostream* out) {
    *out << winseam::to_text(value);
  }
};

}  // namespace testing::internal
