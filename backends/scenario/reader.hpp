// backends/scenario/reader.hpp: JSON to values; remembers where it is and what was wrong.
#pragma once

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "address.hpp"
#include "duration.hpp"
#include "fields.hpp"
#include "names_media.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::scenario {

using Json = nlohmann::ordered_json;

// What stands at a place, for a message; never longer than a line.
std::string describe(const Json& value);

// The known name nearest to a mistyped one; empty if none is near.
std::string nearest(std::string_view typed, const std::vector<std::string>& known);

// A key as a part of a JSON pointer.
std::string pointer_part(std::string_view key);

class Reader {
 public:
  explicit Reader(std::vector<Problem>& problems) : problems_(problems) {}

  template <class T>
  void read(const Json& json, T& value);

 private:
  // One object being read: the fields ask for their keys, and what nobody asked for is unknown.
  template <class T>
  class Object {
   public:
    Object(Reader& reader, const Json& json) : reader_(reader), json_(json) {}
    template <class M>
    void field(const char* name, M& member, const char*) {
      known_.emplace_back(name);
      const auto at = json_.find(name);
      if (at != json_.end()) reader_.at(name, [&] { reader_.read(*at, member); });
    }
    template <class M>
    void required(const char* name, M& member, const char* meaning) {
      field(name, member, meaning);
      if (json_.find(name) == json_.end())
        reader_.problem(std::string("a key \"") + name + '"' +
                            (*meaning != '\0' ? std::string(": ") + meaning : ""),
                        "none");
    }
    void finish() {
      for (const auto& item : json_.items()) {
        const std::string& key = item.key();
        if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
        const std::string near = nearest(key, known_);
        reader_.at(key, [&] {
          reader_.problem(
              near.empty() ? "a known key" : "a known key (did you mean \"" + near + "\"?)",
              describe(Json(key)));
        });
      }
    }

   private:
    Reader& reader_;
    const Json& json_;
    std::vector<std::string> known_;
  };

  template <class Go>
  void at(std::string_view key, Go go) {
    const std::size_t length = pointer_.size();
    pointer_ += '/' + pointer_part(key);
    go();
    pointer_.resize(length);
  }

  void problem(std::string expected, std::string found) {
    if (problems_.size() < most_problems)
      problems_.push_back({pointer_, std::move(expected), std::move(found)});
  }
  void wrong(const Json& json, std::string expected) {
    problem(std::move(expected), describe(json));
  }

  template <class Number>
  void read_number(const Json& json, Number& number) {
    constexpr std::uint64_t largest = std::numeric_limits<Number>::max();
    if (json.is_number_unsigned() && json.get<std::uint64_t>() <= largest)
      number = static_cast<Number>(json.get<std::uint64_t>());
    else
      wrong(json, "a whole number from 0 to " + std::to_string(largest));
  }

  // Names, and numbers of bits without one.
  template <NamedFlags T>
  void read_flags(const Json& json, T& flags) {
    if (!json.is_array()) {
      wrong(json, "a list of " + list_of_names<T>());
      return;
    }
    flags = T{};
    for (std::size_t i = 0; i < json.size(); ++i)
      at(std::to_string(i), [&] {
        std::optional<T> one;
        if (json[i].is_number_unsigned() &&
            json[i].get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max())
          one = static_cast<T>(json[i].get<std::uint32_t>());
        else if (json[i].is_string())
          one = find_name<T>(json[i].get_ref<const std::string&>());
        if (one)
          flags = flags | *one;
        else
          wrong(json[i], names_of<T>(json[i].is_string() ? json[i].get_ref<const std::string&>()
                                                         : std::string()));
      });
  }

  template <class T>
  static std::optional<T> find_name(std::string_view name) {
    for (const auto& [value, text] : names_table<T>())
      if (text == name) return value;
    return std::nullopt;
  }

  template <class T>
  static std::string list_of_names() {
    std::string text;
    for (const auto& [value, name] : names_table<T>())
      text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
  }

  template <class T>
  std::string names_of(std::string_view typed) {
    std::string text = "one of " + list_of_names<T>();
    std::vector<std::string> known;
    for (const auto& [value, name] : names_table<T>()) known.emplace_back(name);
    if (std::is_same_v<T, ReasonCode>) text = "a reason such as association_timeout";
    if (takes_numbers<T> || NamedFlags<T>) text += ", or a number from 0 to 4294967295";
    const std::string near = nearest(typed, known);
    return near.empty() ? text : text + " (did you mean \"" + near + "\"?)";
  }

  template <class T>
  void read_name(const Json& json, T& value) {
    if (takes_numbers<T> && json.is_number_unsigned() &&
        json.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max()) {
      value = static_cast<T>(json.get<std::uint32_t>());
      return;
    }
    const auto name =
        json.is_string() ? find_name<T>(json.get_ref<const std::string&>()) : std::optional<T>{};
    if (name)
      value = *name;
    else
      wrong(json,
            names_of<T>(json.is_string() ? json.get_ref<const std::string&>() : std::string()));
  }

  void read_permissions(const Json& json, fake::Permission& permissions);
  void read_bytes(const Json& json, std::vector<std::uint8_t>& bytes);
  void read_bytes(const Json& json, std::vector<std::byte>& bytes);
  void read_country(const Json& json, CountryOrRegion& country);

  static constexpr std::size_t most_problems = 100;
  static constexpr auto lowest_priority = static_cast<std::int32_t>(MountPriority::lowest);
  static constexpr auto highest_priority = static_cast<std::int32_t>(MountPriority::highest);
  std::vector<Problem>& problems_;
  std::string pointer_;
};

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsMediaIdentifier : std::false_type {};
template <class Tag>
struct IsMediaIdentifier<MediaIdentifier<Tag>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
void Reader::read(const Json& json, T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    if (json.is_boolean())
      value = json.get<bool>();
    else
      wrong(json, "true or false");
  } else if constexpr (std::is_same_v<T, double>) {
    if (json.is_number() && json.get<double>() >= 0 && json.get<double>() <= 1'000'000)
      value = json.get<double>();
    else
      wrong(json, "a number from 0 to 1000000");
  } else if constexpr (std::is_same_v<T, errc>) {
    std::uint32_t number = 0;
    if (json.is_number_unsigned() && json.get<std::uint64_t>() != 0 &&
        json.get<std::uint64_t>() <= 0x7FFFFFFF) {
      read_number(json, number);
      value = static_cast<errc>(number);
    } else {
      wrong(json, "a Win32 error number from 1 to 2147483647");
    }
  } else if constexpr (std::is_same_v<T, std::error_code>) {
    std::uint32_t number = 0;
    if (json.is_number_unsigned() && json.get<std::uint64_t>() <= 0x7FFFFFFF) {
      read_number(json, number);
      value = number == 0 ? std::error_code() : make_error_code(static_cast<errc>(number));
    } else {
      wrong(json, "a Win32 error number from 0 to 2147483647");
    }
  } else if constexpr (std::is_unsigned_v<T>) {
    read_number(json, value);
  } else if constexpr (std::is_same_v<T, MountPriority>) {
    if (json.is_number_integer() && json.get<std::int64_t>() >= lowest_priority &&
        json.get<std::int64_t>() <= highest_priority)
      value = static_cast<T>(json.get<std::int32_t>());
    else
      wrong(json, "a whole number from -15 to 15");
  } else if constexpr (std::is_same_v<T, std::int64_t>) {
    if (json.is_number_integer() &&
        (!json.is_number_unsigned() ||
         json.get<std::uint64_t>() <= std::uint64_t{std::numeric_limits<T>::max()}))
      value = json.get<T>();
    else
      wrong(json, "a whole number from -9223372036854775808 to 9223372036854775807");
  } else if constexpr (IsMediaIdentifier<T>::value) {
    Guid guid = value.guid();
    read(json, guid);
    value = T{guid};
  } else if constexpr (std::is_same_v<T, std::int32_t>) {
    if (json.is_number_integer() && json.get<std::int64_t>() >= std::numeric_limits<T>::min() &&
        json.get<std::int64_t>() <= std::numeric_limits<T>::max())
      value = json.get<T>();
    else
      wrong(json, "a whole number from -2147483648 to 2147483647");
  } else if constexpr (std::is_same_v<T, BeaconUnits>) {
    std::uint16_t units = value.count();
    read_number(json, units);
    value = T{units};
  } else if constexpr (std::is_same_v<T, Ssid>) {
    const auto ssid =
        json.is_string() ? parse_ssid(json.get_ref<const std::string&>()) : std::nullopt;
    if (ssid)
      value = *ssid;
    else
      wrong(json, "an SSID of at most 32 bytes, with \\xNN for a byte that is no text");
  } else if constexpr (std::is_same_v<T, MacAddress>) {
    const auto address =
        json.is_string() ? MacAddress::parse(json.get_ref<const std::string&>()) : std::nullopt;
    if (address)
      value = *address;
    else
      wrong(json, "an address such as \"02:00:5e:10:00:01\"");
  } else if constexpr (std::is_same_v<T, CountryOrRegion>) {
    read_country(json, value);
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (json.is_string())
      value = json.get<std::string>();
    else
      wrong(json, "a text");
  } else if constexpr (std::is_same_v<T, SessionId> || std::is_same_v<T, ProcessId>) {
    std::uint32_t number = value.value();
    read_number(json, number);
    value = T{number};
  } else if constexpr (std::is_same_v<T, TimePoint>) {
    const auto time =
        json.is_string() ? parse_time(json.get_ref<const std::string&>()) : std::nullopt;
    if (time)
      value = *time;
    else
      wrong(json, "a moment such as \"2024-01-01T08:00:00Z\"");
  } else if constexpr (std::is_same_v<T, Ticks>) {
    const auto duration =
        json.is_string() ? parse_duration(json.get_ref<const std::string&>()) : std::nullopt;
    if (duration)
      value = *duration;
    else
      wrong(json, "a duration such as \"2h30m\" or \"1500ms\", 365000d at most");
  } else if constexpr (std::is_same_v<T, std::chrono::milliseconds>) {
    const auto duration =
        json.is_string() ? parse_duration(json.get_ref<const std::string&>()) : std::nullopt;
    if (duration && *duration == std::chrono::floor<std::chrono::milliseconds>(*duration))
      value = std::chrono::floor<std::chrono::milliseconds>(*duration);
    else
      wrong(json,
            "a duration in whole milliseconds such as \"2h30m\" or \"1500ms\", 365000d at most");
  } else if constexpr (std::is_same_v<T, std::chrono::seconds>) {
    const auto duration =
        json.is_string() ? parse_duration(json.get_ref<const std::string&>()) : std::nullopt;
    if (duration && *duration == std::chrono::floor<std::chrono::seconds>(*duration))
      value = std::chrono::floor<std::chrono::seconds>(*duration);
    else
      wrong(json, "a duration in whole seconds such as \"90s\" or \"2m\", 365000d at most");
  } else if constexpr (std::is_same_v<T, Guid>) {
    const auto guid =
        json.is_string() ? Guid::parse(json.get_ref<const std::string&>()) : std::nullopt;
    if (guid)
      value = *guid;
    else
      wrong(json, "a GUID such as \"6b29fc40-ca47-1067-b31d-00dd010662da\"");
  } else if constexpr (std::is_same_v<T, ClientAddress>) {
    const auto address =
        json.is_string() ? parse_address(json.get_ref<const std::string&>()) : std::nullopt;
    if (address)
      value = *address;
    else
      wrong(json, "an IP address such as \"192.0.2.7\" or \"2001:db8::1\"");
  } else if constexpr (std::is_same_v<T, fake::Permission>) {
    read_permissions(json, value);
  } else if constexpr (std::is_same_v<T, std::vector<std::uint8_t>> ||
                       std::is_same_v<T, std::vector<std::byte>>) {
    read_bytes(json, value);
  } else if constexpr (NamedFlags<T>) {
    read_flags(json, value);
  } else if constexpr (std::is_enum_v<T>) {
    read_name(json, value);
  } else if constexpr (IsOptional<T>::value) {
    typename T::value_type inner = [] {
      if constexpr (std::is_same_v<typename T::value_type, SessionId> ||
                    std::is_same_v<typename T::value_type, ProcessId>)
        return typename T::value_type{0};
      else
        return typename T::value_type{};
    }();
    const std::size_t before = problems_.size();
    read(json, inner);
    if (problems_.size() == before) value = std::move(inner);
  } else if constexpr (IsVector<T>::value) {
    if (!json.is_array()) {
      wrong(json, "a list");
      return;
    }
    value.clear();
    value.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i)
      at(std::to_string(i),
         [&] { read(json[i], value.emplace_back(usual<typename T::value_type>())); });
  } else {
    if (!json.is_object()) {
      wrong(json, "an object");
      return;
    }
    Object<T> object(*this, json);
    fields(object, value);
    object.finish();
  }
}

}  // namespace winseam::scenario
