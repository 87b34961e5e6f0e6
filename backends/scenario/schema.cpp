// The JSON Schema of scenario files, from the same description as reading and writing.
#include "reader.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::scenario {
namespace {

class Schema {
 public:
  template <class T>
  static Json of() {
    if constexpr (std::is_same_v<T, bool>) {
      return {{"type", "boolean"}};
    } else if constexpr (std::is_same_v<T, double>) {
      return {{"type", "number"}, {"minimum", 0}, {"maximum", 1'000'000}};
    } else if constexpr (std::is_same_v<T, errc>) {
      return {{"type", "integer"}, {"minimum", 1}, {"maximum", 0x7FFFFFFF}};
    } else if constexpr (std::is_same_v<T, std::error_code>) {
      return {{"type", "integer"}, {"minimum", 0}, {"maximum", 0x7FFFFFFF}};
    } else if constexpr (std::is_same_v<T, MountPriority>) {
      return {{"type", "integer"}, {"minimum", -15}, {"maximum", 15}};
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      return {{"type", "integer"}};
    } else if constexpr (IsMediaIdentifier<T>::value) {
      return of<Guid>();
    } else if constexpr (NamedFlags<T>) {
      return {{"type", "array"}, {"items", names<T>()}};
    } else if constexpr (std::is_unsigned_v<T>) {
      return {{"type", "integer"}, {"minimum", 0}, {"maximum", std::numeric_limits<T>::max()}};
    } else if constexpr (std::is_same_v<T, std::int32_t>) {
      return {{"type", "integer"},
              {"minimum", std::numeric_limits<T>::min()},
              {"maximum", std::numeric_limits<T>::max()}};
    } else if constexpr (std::is_same_v<T, BeaconUnits>) {
      return of<std::uint16_t>();
    } else if constexpr (std::is_same_v<T, MacAddress>) {
      return {{"type", "string"}, {"pattern", "^[0-9A-Fa-f]{2}([:-][0-9A-Fa-f]{2}){5}$"}};
    } else if constexpr (std::is_same_v<T, Ssid>) {
      return {{"type", "string"}, {"pattern", "^([^\\\\]|\\\\x[0-9A-Fa-f]{2})*$"}};
    } else if constexpr (std::is_same_v<T, CountryOrRegion>) {
      return {{"type", "string"}, {"minLength", 3}, {"maxLength", 3}};
    } else if constexpr (std::is_same_v<T, SessionId> || std::is_same_v<T, ProcessId>) {
      return of<std::uint32_t>();
    } else if constexpr (std::is_same_v<T, std::string>) {
      return {{"type", "string"}};
    } else if constexpr (std::is_same_v<T, TimePoint>) {
      return {
          {"type", "string"},
          {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,7})?Z$"}};
    } else if constexpr (std::is_same_v<T, Ticks> || std::is_same_v<T, std::chrono::milliseconds> ||
                         std::is_same_v<T, std::chrono::seconds>) {
      return {{"type", "string"}, {"pattern", "^([0-9]+(d|h|m|s|ms|us|ns))+$"}};
    } else if constexpr (std::is_same_v<T, Guid>) {
      return {{"type", "string"},
              {"pattern", "^\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\\}?$"}};
    } else if constexpr (std::is_same_v<T, ClientAddress>) {
      return {{"type", "string"}, {"pattern", "^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*)$"}};
    } else if constexpr (std::is_same_v<T, fake::Permission>) {
      return {{"type", "array"}, {"items", names<fake::Permission>()}};
    } else if constexpr (std::is_same_v<T, std::vector<std::uint8_t>> ||
                         std::is_same_v<T, std::vector<std::byte>>) {
      return {{"type", "string"}, {"pattern", "^([0-9A-Fa-f]{2})*$"}};
    } else if constexpr (std::is_enum_v<T>) {
      return names<T>();
    } else if constexpr (IsOptional<T>::value) {
      return of<typename T::value_type>();
    } else if constexpr (IsVector<T>::value) {
      return {{"type", "array"}, {"items", of<typename T::value_type>()}};
    } else {
      Object object;
      T value{};
      fields(object, value);
      return object.json();
    }
  }

 private:
  class Object {
   public:
    template <class M>
    void field(const char* name, M&, const char* meaning) {
      Json schema = of<M>();
      if (*meaning != '\0') schema["description"] = meaning;
      properties_[name] = std::move(schema);
    }
    template <class M>
    void required(const char* name, M& member, const char* meaning) {
      field(name, member, meaning);
      required_.push_back(name);
    }
    Json json() const {
      Json schema{{"type", "object"}, {"properties", properties_}, {"additionalProperties", false}};
      if (!required_.empty()) schema["required"] = required_;
      return schema;
    }

   private:
    Json properties_ = Json::object();
    Json required_ = Json::array();
  };

  template <class T>
  static Json names() {
    Json list = Json::array();
    for (const auto& [value, name] : names_table<T>()) list.push_back(name);
    if (takes_numbers<T> || NamedFlags<T>)
      return {{"anyOf", Json::array({Json{{"enum", list}}, of<std::uint32_t>()})}};
    return {{"enum", list}};
  }
};

}  // namespace

std::string schema() {
  Json document{
      {"$schema", "https://json-schema.org/draft/2020-12/schema"},
      {"title", "winseam scenario"},
      {"description",
       "A world of session hosts, wireless networks and media libraries, as winseam --scenario and "
       "winseam::scenario::parse read it"}};
  const Json world = Schema::of<fake::WorldSpec>();
  for (const auto& [key, value] : world.items()) document[key] = value;
  return document.dump(2) + '\n';
}

}  // namespace winseam::scenario
