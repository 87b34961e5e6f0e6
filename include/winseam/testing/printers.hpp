// winseam/testing/printers.hpp: how GoogleTest shows winseam's values when an expectation fails.
//
// Include it (matchers.hpp does) and a failure reads `SessionEntry{id: 3, station: "RDP-Tcp#3", state: active}` instead of
// bytes: each value as winseam::to_text() says it, a result as its value or as its error's message.
#pragma once

#include <gtest/gtest-printers.h>

#include <chrono>
#include <cstddef>
#include <ostream>
#include <system_error>
#include <type_traits>
#include <vector>

#include "winseam/call_site.hpp"
#include "winseam/describe.hpp"
#include "winseam/error.hpp"
#include "winseam/fake/misuse.hpp"
#include "winseam/fake/world.hpp"

namespace winseam {

// What winseam itself defines; of the standard library's types GoogleTest knows most, and those below.
template <class T>
concept Printable = is_record<T> || detail::NamedEnum<T> || detail::is_identifier<T> ||
    detail::ShownAsText<T> || detail::HoldsGuid<T> || detail::Object<T>;

template <Printable T>
void PrintTo(const T& value, std::ostream* out) {
  *out << to_text(value);
}
inline void PrintTo(errc code, std::ostream* out) { *out << make_error_code(code).message(); }
inline void PrintTo(const CallSite& place, std::ostream* out) {
  *out << place.file << ':' << place.line;
}

template <class T>
void PrintTo(const result<T>& outcome, std::ostream* out) {
  if (outcome.has_error())
    *out << "error: " << outcome.error().message();
  else if constexpr (std::is_void_v<T>)
    *out << "success";
  else
    ::testing::internal::UniversalPrint(outcome.assume_value(), out);
}

// An object behind an interface: a pointer to one prints as (ptr = 0x55d0, value = open).
template <class T>
requires std::is_abstract_v<T>
void PrintTo(const T&, std::ostream* out) { *out << "open"; }

}  // namespace winseam

namespace winseam::fake {

using winseam::PrintTo;

inline void PrintTo(const Misuse& misuse, std::ostream* out) { *out << to_string(misuse); }
inline void PrintTo(const OpenHandle& handle, std::ostream* out) {
  *out << handle.object << " opened at " << handle.opened_at.file << ':' << handle.opened_at.line;
}

}  // namespace winseam::fake

// What is not winseam's own type is not found by its namespace.
namespace testing::internal {

// These print as winseam::to_text() says them.
struct PrinterOfText {
  template <class T>
  static void Print(const T& value, std::ostream* out) {
    *out << winseam::to_text(value);
  }
};
template <class Rep, class Period>
class UniversalPrinter<std::chrono::duration<Rep, Period>> : public PrinterOfText {};
template <class Duration>
class UniversalPrinter<std::chrono::time_point<std::chrono::system_clock, Duration>>
    : public PrinterOfText {};
template <>
class UniversalPrinter<std::vector<std::byte>> : public PrinterOfText {};

template <>
class UniversalPrinter<std::errc> {
 public:
  static void Print(std::errc code, std::ostream* out) {
    *out << std::make_error_condition(code).message();
  }
};

}  // namespace testing::internal
