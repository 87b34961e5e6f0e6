// backends/scenario/writer.hpp: values to JSON; what equals its default is left out.
#pragma once

#include <string>

#include "reader.hpp"
#include "winseam/describe.hpp"

namespace winseam::scenario {

class Writer {
 public:
  template <class T>
  static Json write(const T& value);

 private:
  // Walks a structure and a default one of the same type in step.
  template <class T>
  class Object {
   public:
    explicit Object(Json& json) : json_(json) {}
    template <class M>
    void field(const char* name, M& member, const char*) {
      if (collecting_) {
        defaults_.push_back(&member);
        return;
      }
      const M& usual = *static_cast<const M*>(defaults_[next_++]);
      if (!(member == usual)) json_[name] = write(member);
    }
    template <class M>
    void required(const char* name, M& member, const char*) {
      if (collecting_)
        defaults_.push_back(&member);
      else
        (void)next_++, json_[name] = write(member);
    }
    void collected() { collecting_ = false; }

   private:
    Json& json_;
    std::vector<const void*> defaults_;
    std::size_t next_ = 0;
    bool collecting_ = true;
  };
};

template <class T>
Json Writer::write(const T& value) {
  if constexpr (std::is_same_v<T, errc>) {
    return static_cast<std::uint32_t>(value);
  } else if constexpr (std::is_same_v<T, std::error_code>) {
    return to_win32(value);
  } else if constexpr (std::is_same_v<T, MountPriority>) {
    return static_cast<std::int32_t>(value);
  } else if constexpr (IsMediaIdentifier<T>::value) {
    return to_string(value.guid());
  } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (std::is_same_v<T, Ssid> || std::is_same_v<T, MacAddress>) {
    return to_string(value);
  } else if constexpr (std::is_same_v<T, CountryOrRegion>) {
    return std::string(value.begin(), value.end());
  } else if constexpr (std::is_same_v<T, BeaconUnits>) {
    return value.count();
  } else if constexpr (std::is_same_v<T, SessionId> || std::is_same_v<T, ProcessId>) {
    return value.value();
  } else if constexpr (std::is_same_v<T, TimePoint> || std::is_same_v<T, Ticks> ||
                       std::is_same_v<T, std::chrono::milliseconds> ||
                       std::is_same_v<T, std::chrono::seconds>) {
    return to_text(value);
  } else if constexpr (std::is_same_v<T, Guid> || std::is_same_v<T, ClientAddress>) {
    return to_string(value);
  } else if constexpr (std::is_same_v<T, fake::Permission>) {
    Json list = Json::array();
    if (value == fake::Permission::full_control) return Json::array({"full_control"});
    for (const auto& [permission, name] : Names<fake::Permission>::table)
      if (permission != fake::Permission::full_control && (value & permission) == permission)
        list.push_back(name);
    return list;
  } else if constexpr (std::is_same_v<T, std::vector<std::uint8_t>> ||
                       std::is_same_v<T, std::vector<std::byte>>) {
    std::string text;
    for (const auto raw : value) {
      const auto byte = static_cast<std::uint8_t>(raw);
      text += "0123456789abcdef"[byte >> 4U];
      text += "0123456789abcdef"[byte & 0xFU];
    }
    return text;
  } else if constexpr (NamedFlags<T>) {
    Json list = Json::array();
    T left = value;
    for (const auto& [bit, name] : names_table<T>()) {
      if (!has(value, bit)) continue;
      list.push_back(name);
      left = without(left, bit);
    }
    if (left != T{}) list.push_back(static_cast<std::uint32_t>(left));
    return list;
  } else if constexpr (std::is_enum_v<T>) {
    for (const auto& [candidate, name] : names_table<T>())
      if (candidate == value) return std::string(name);
    return static_cast<std::uint32_t>(value);
  } else if constexpr (IsOptional<T>::value) {
    return value ? write(*value) : Json();
  } else if constexpr (IsVector<T>::value) {
    Json list = Json::array();
    for (const auto& item : value) list.push_back(write(item));
    return list;
  } else {
    Json json = Json::object();
    Object<T> object(json);
    T without = usual<T>();
    fields(object, without);
    object.collected();
    T copy = value;
    fields(object, copy);
    return json;
  }
}

}  // namespace winseam::scenario
