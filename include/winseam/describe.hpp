// winseam/describe.hpp: every value of the interfaces, told piece by piece to whoever wants to write it down.
//
//   std::cerr << winseam::to_text(entry) << '\n';    // SessionEntry{id: 3, station: "RDP-Tcp#3", state: active}
//
// A ValueWriter hears what a value is made of and makes of it what it likes: a line for people (to_text()), JSON, a log.
// Structures are described field by field from the lists in winseam/values; passwords, keys and tokens never come out.
//
// Known are: the structures and enumerations of the interfaces, identifiers, numbers, bool, text, std::error_code, results,
// optionals, variants, lists of known values, bytes, durations and moments. An owned object is the word "open", or null; a
// function the word "function"; a CallSite is nothing at all. Anything else does not compile.
//
// Threads: describing reads the value and calls the writer, on the caller's thread.
#pragma once

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <variant>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/names.hpp"
#include "winseam/time.hpp"

namespace winseam {

// What hears a value. The texts last for the call alone.
class ValueWriter {
 public:
  // An absent value: an empty optional, a null pointer, no object.
  virtual void null() = 0;
  virtual void boolean(bool value) = 0;
  virtual void number(std::int64_t value) = 0;
  virtual void number(std::uint64_t value) = 0;
  virtual void real(double value) = 0;

  // Text of any content, UTF-8 as a rule.
  virtual void text(std::string_view value) = 0;
  virtual void bytes(std::span<const std::byte> value) = 0;

  // A word that stands for a number: an enumerator, flags joined with '|', an error ("access_denied", 5), a duration
  // ("1h30m", the number in its own unit) or a moment ("2024-01-01T08:00:00Z", in ticks since the Unix epoch). An
  // enumerator or error without a name is told as its number.
  virtual void name(std::string_view word, std::int64_t number) = 0;

  // A value that is not told.
  virtual void secret() = 0;

  // A list; the elements come in between.
  virtual void begin_list() = 0;
  virtual void end_list() = 0;

  // A structure; each field's name comes before its value.
  virtual void begin_record(std::string_view type) = 0;
  virtual void field(std::string_view name) = 0;
  virtual void end_record() = 0;

 protected:
  ValueWriter() = default;
  ValueWriter(const ValueWriter&) = default;
  ValueWriter& operator=(const ValueWriter&) = default;
  ~ValueWriter() = default;
};

// Tells the writer what the value is.
template <class T>
void describe(ValueWriter& out, const T& value);

// The value in one line for people: structures as Type{field: value}, lists in brackets, an empty optional as none, bytes
// in hexadecimal (the first 32), secrets as ***.
template <class T>
std::string to_text(const T& value);

// True for the structures in the lists.
template <class T>
inline constexpr bool is_record = false;

template <class T>
struct Setting;  // winseam/wlan/values.hpp
class Features;
void describe_record(ValueWriter& out, const Features& value);
template <>
inline constexpr bool is_record<Features> = true;

#define WINSEAM_RECORD(Record)                                 \
  struct Record;                                               \
  void describe_record(ValueWriter& out, const Record& value); \
  template <>                                                  \
  inline constexpr bool is_record<Record> = true;
#include "winseam/values/all.def"

namespace detail {

template <class T>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<result<T>> = true;

template <class T>
inline constexpr bool is_setting = false;
template <class T>
inline constexpr bool is_setting<Setting<T>> = true;

template <class T>
inline constexpr bool is_identifier = false;
template <class Tag>
inline constexpr bool is_identifier<Identifier<Tag>> = true;

template <class T>
inline constexpr bool is_duration = false;
template <class Rep, class Period>
inline constexpr bool is_duration<std::chrono::duration<Rep, Period>> = true;

template <class T>
concept NamedEnum = std::is_enum_v<T> && requires(T value) {
  name_of(value);
};

template <class T>
concept ShownAsText = requires(const T& value) {
  { to_string(value) } -> std::convertible_to<std::string_view>;
};

template <class T>
concept HoldsGuid = requires(const T& value) {
  { to_string(value.guid()) } -> std::same_as<std::string>;
};

template <class T>
concept Moment = requires(const T& value) {
  typename T::clock;
  {value.time_since_epoch()};
};

template <class T>
concept List = requires(const T& value) {
  value.begin() != value.end();
  value.size();
};

template <class T>
concept Variant = requires(const T& value) {
  value.valueless_by_exception();
  value.index();
};

template <class T>
concept Optional = requires(const T& value) {
  value.has_value();
  *value;
};

template <class T>
concept Function = requires(const T& value) {
  typename T::result_type;
  value.target_type();
  !value;
};

template <class T>
concept StopToken = requires(const T& value) {
  value.stop_requested();
  value.stop_possible();
};

// Owned by whoever holds it: a std::unique_ptr, a subscription.
template <class T>
concept Object = std::is_class_v<T> && std::is_constructible_v<bool, const T&> &&
                 !std::is_copy_constructible_v<T> &&
                 std::is_move_constructible_v<T>;

template <class T>
inline constexpr bool never = false;

// A duration of count * numerator / denominator seconds.
void describe_duration(ValueWriter& out, std::int64_t count, std::int64_t numerator,
                       std::int64_t denominator);
void describe_moment(ValueWriter& out, TimePoint time);
void describe_error(ValueWriter& out, const std::error_code& error);
std::string to_text(const void* value, void (*describe)(ValueWriter& out, const void* value));

// A number without a name has no word, or the same word as every other one.
template <class E>
bool has_name(E value, std::string_view word) {
  if (word.empty()) return false;
  if constexpr (is_listed_enumeration<E>) {
    if (word != "unknown") return true;
    for (const E listed : all_values<E>())
      if (listed == value) return true;
    return false;
  }
  return true;
}

template <class T>
void describe_list(ValueWriter& out, const T& list) {
  using Element = std::remove_cvref_t<decltype(*list.begin())>;
  if constexpr (std::is_same_v<Element, std::byte> || std::is_same_v<Element, std::uint8_t>) {
    out.bytes(std::as_bytes(std::span<const Element>(list)));
  } else if constexpr (std::is_same_v<Element, char>) {
    out.text(std::string_view(list.data(), list.size()));
  } else {
    out.begin_list();
    for (const auto& element : list) describe(out, element);
    out.end_list();
  }
}

// A result as its value, or as a structure "error" with the code.
template <class T>
void describe_result(ValueWriter& out, const result<T>& outcome) {
  if (outcome.has_error()) {
    out.begin_record("error");
    out.field("code");
    describe_error(out, outcome.error());
    out.end_record();
  } else if constexpr (std::is_void_v<T>) {
    out.name("success", 0);
  } else {
    describe(out, outcome.assume_value());
  }
}

}  // namespace detail

template <class T>
void describe(ValueWriter& out, const T& value) {
  if constexpr (is_record<T>) {
    describe_record(out, value);
  } else if constexpr (detail::NamedEnum<T>) {
    if (const auto word = name_of(value); detail::has_name(value, word))
      out.name(word, static_cast<std::int64_t>(value));
    else
      out.number(static_cast<std::int64_t>(value));
  } else if constexpr (std::is_same_v<T, bool>) {
    out.boolean(value);
  } else if constexpr (std::is_same_v<T, std::byte> || std::unsigned_integral<T>) {
    out.number(static_cast<std::uint64_t>(value));
  } else if constexpr (std::signed_integral<T>) {
    out.number(std::int64_t{value});
  } else if constexpr (std::floating_point<T>) {
    out.real(static_cast<double>(value));
  } else if constexpr (std::is_convertible_v<const T&, const char*>) {
    const char* text = value;
    text == nullptr ? out.null() : out.text(text);
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    out.text(value);
  } else if constexpr (std::is_null_pointer_v<T> || std::is_same_v<T, std::nullopt_t>) {
    out.null();
  } else if constexpr (std::is_same_v<T, std::error_code>) {
    detail::describe_error(out, value);
  } else if constexpr (std::is_same_v<T, CallSite>) {
    return;
  } else if constexpr (detail::is_result<T>) {
    detail::describe_result(out, value);
  } else if constexpr (detail::is_identifier<T>) {
    out.number(std::uint64_t{value.value()});
  } else if constexpr (detail::is_duration<T>) {
    detail::describe_duration(out, std::int64_t{value.count()}, T::period::num, T::period::den);
  } else if constexpr (detail::Moment<T>) {
    detail::describe_moment(out, std::chrono::floor<Ticks>(value));
  } else if constexpr (detail::ShownAsText<T>) {
    out.text(to_string(value));
  } else if constexpr (detail::HoldsGuid<T>) {
    out.text(to_string(value.guid()));
  } else if constexpr (std::is_same_v<T, std::monostate>) {
    out.null();
  } else if constexpr (std::is_pointer_v<T>) {
    value != nullptr ? describe(out, *value) : out.null();
  } else if constexpr (detail::is_setting<T>) {
    out.begin_record("Setting");
    out.field("value");
    describe(out, value.value);
    out.field("origin");
    describe(out, value.origin);
    out.end_record();
  } else if constexpr (detail::Optional<T>) {
    value.has_value() ? describe(out, *value) : out.null();
  } else if constexpr (detail::Variant<T>) {
    visit([&out](const auto& held) { describe(out, held); }, value);
  } else if constexpr (detail::List<T>) {
    detail::describe_list(out, value);
  } else if constexpr (detail::Function<T>) {
    value ? out.name("function", 1) : out.null();
  } else if constexpr (detail::StopToken<T>) {
    value.stop_possible() ? out.name(value.stop_requested() ? "stop_requested" : "stop_possible", 1)
                          : out.null();
  } else if constexpr (detail::Object<T>) {
    value ? out.name("open", 1) : out.null();
  } else {
    static_assert(detail::never<T>,
                  "winseam cannot describe this type: add its fields or enumerators to a list in "
                  "include/winseam/values");
  }
}

template <class T>
std::string to_text(const T& value) {
  return detail::to_text(&value, [](ValueWriter& out, const void* described) {
    describe(out, *static_cast<const T*>(described));
  });
}

}  // namespace winseam
