// json_values.hpp: values of the interfaces as the program's JSON shows them. Absent is null, never a missing member;
// durations are whole seconds, moments are text in UTC.
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "json_text.hpp"
#include "text.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/names.hpp"
#include "winseam/session/values.hpp"
#include "winseam/time.hpp"

namespace winseam::cli {

// Whole seconds, cut off.
OutJson seconds(Ticks duration);
OutJson seconds(const std::optional<Ticks>& duration);

// "2024-01-01T08:00:00Z" or null.
OutJson moment(const std::optional<TimePoint>& time);

// Text, or null where it is empty or absent.
OutJson text_or_null(std::optional<std::string_view> text);

// A number, or null.
template <class Tag>
OutJson number_or_null(const std::optional<Identifier<Tag>>& id) {
  return id ? OutJson(id->value()) : OutJson(nullptr);
}

// An error as it stands inside a document: {"code": 5, "name": "access_denied", "message": "..."}; null for none.
OutJson error_or_null(const std::error_code& error);

// What a value is called, or null for a number that has no name.
template <class E>
OutJson name_or_null(E value) {
  const auto known = all_values<E>();
  const bool named = std::find(known.begin(), known.end(), value) != known.end();
  return named ? OutJson(name_of(value)) : OutJson(nullptr);
}

}  // namespace winseam::cli
