// json_text.hpp: JSON in and out as text, with failures that people understand.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "failure.hpp"

namespace winseam::cli {

// What the program writes: members stay in the order in which they were added.
using OutJson = nlohmann::ordered_json;

// The document, or "line 3, column 14: not valid JSON: ...". A byte order mark at the beginning is passed over.
Checked<nlohmann::json> parse_json(std::string_view text);

// A value on one line and cut short, to be shown in an error.
std::string short_json(const nlohmann::json& value);

// A document on one line, in valid UTF-8 whatever text is in it.
std::string to_line(const OutJson& document);

}  // namespace winseam::cli
