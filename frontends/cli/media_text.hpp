// media_text.hpp: libraries, media and requests as people and machines read them.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "json_text.hpp"
#include "table.hpp"
#include "winseam/media/objects.hpp"

namespace winseam::cli {

bool is_shelf(const MediaLibrary& library);

// "changer", "stand-alone drive", "shelf".
std::string kind_text(const MediaLibrary& library);

// "A" for 0.
std::string side_letter(std::uint32_t number);

// The name of a state for people: blanks for underscores, the number where there is no name.
std::string words(std::string_view name, std::uint32_t number);
template <class State>
std::string words(State state) {
  return words(name_of(state), static_cast<std::uint32_t>(state));
}

// The same for machines: the name as the library says it, the number where there is none.
OutJson name_or_number(std::string_view name, std::uint32_t number);
template <class State>
OutJson name_json(State state) {
  return name_or_number(name_of(state), static_cast<std::uint32_t>(state));
}

// "ready", "disabled", "unplugged", "door open": how a library, drive or medium stands.
std::string standing_text(const MediaLibrary& library);
std::string standing_text(const MediaDrive& drive);
std::string standing_text(const PhysicalMedium& medium);
Style style_of(const MediaLibrary& library);
Style style_of(const MediaDrive& drive);
Style style_of(const PhysicalMedium& medium);
Style style_of(LibraryRequestState state);
Style style_of(OperatorRequestState state);

// "40.0 GB".
std::string capacity_text(std::int64_t bytes);

// {"id": ..., "name": ...}
template <class Id>
OutJson named_json(const Id& id, std::string_view name) {
  OutJson json;
  json["id"] = to_string(id);
  json["name"] = name;
  return json;
}

// A GUID as text, or null.
template <class Id>
OutJson id_or_null(const std::optional<Id>& id) {
  return id ? OutJson(to_string(*id)) : OutJson(nullptr);
}

}  // namespace winseam::cli
