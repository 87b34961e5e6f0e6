// The JSON Schema of scenario files, from the same description as reading and writing.
#include <map>
#include <string>

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

// Says each part of a schema that stands in several places once, in $defs, under the name of the first property that it
// describes.
class Definitions {
 public:
  Json shared(const Json& schema) {
    count(schema);
    return referring(schema, "root");
  }
  const Json& all() const { return definitions_; }

 private:
  // A part without what is said of one place alone; null for what is too small to be worth a name.
  static Json part(Json schema) {
    if (!schema.is_object() ||
        !(schema.contains("type") || schema.contains("enum") || schema.contains("anyOf")))
      return nullptr;
    schema.erase("description");
    return schema.dump().size() < worth_a_name ? Json(nullptr) : schema;
  }
  void count(const Json& schema) {
    if (const Json shared = part(schema); !shared.is_null() && ++places_[shared.dump()] > 1) return;
    for (const auto& [key, inner] : schema.items()) {
      if (key == "properties")
        for (const Json& property : inner) count(property);
      else if (inner.is_structured())
        count(inner);
    }
  }
  Json referring(const Json& schema, const std::string& name) {
    const Json shared = part(schema);
    if (shared.is_null() || places_[shared.dump()] < 2) return inside(schema, name);
    std::string& known = names_[shared.dump()];
    if (known.empty()) {
      known = name;
      for (int n = 2; definitions_.contains(known); ++n) known = name + '_' + std::to_string(n);
      definitions_[known] = nullptr;  // the name is taken
      const std::string definition = known;
      definitions_[definition] = inside(shared, name);
    }
    Json reference{{"$ref", "#/$defs/" + names_[shared.dump()]}};
    if (schema.contains("description")) reference["description"] = schema["description"];
    return reference;
  }
  Json inside(Json schema, const std::string& name) {
    for (const auto& [key, value] : schema.items()) {
      if (key == "properties")
        for (const auto& [property, inner] : value.items()) inner = referring(inner, property);
      else if (value.is_structured())
        value = referring(value, name);
    }
    return schema;
  }

  static constexpr std::size_t worth_a_name = 60;
  std::map<std::string, int> places_{};
  std::map<std::string, std::string> names_{};
  Json definitions_ = Json::object();
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
  Definitions definitions;
  const Json shared = definitions.shared(world);
  for (const auto& [key, value] : shared.items()) document[key] = value;
  document["$defs"] = definitions.all();
  return document.dump(2) + '\n';
}

}  // namespace winseam::scenario
