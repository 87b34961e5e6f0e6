#include "json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>

#include "text.hpp"

namespace winseam::cli {

Checked<nlohmann::json> parse_json(std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return wrong_usage("not valid JSON: it is empty");
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::parse_error& error) {
    // The parser counts bytes from 1; the place is where it stopped.
    const std::size_t at = std::min(error.byte == 0 ? 0 : error.byte - 1, text.size());
    const std::string_view before = text.substr(0, at);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t begin = before.rfind('\n');
    const std::size_t column = begin == std::string_view::npos ? at + 1 : at - begin;
    std::string_view reason = error.what();
    if (const std::size_t colon = reason.rfind(": ");
        colon != std::string_view::npos && reason.find("; ") == std::string_view::npos)
      reason.remove_prefix(colon + 2);
    else if (const std::size_t detail = reason.find(" - "); detail != std::string_view::npos)
      reason.remove_prefix(detail + 3);
    return wrong_usage(
        fmt::format("line {}, column {}: not valid JSON: {}", line, column, printable(reason)));
  } catch (const nlohmann::json::exception& error) {
    return wrong_usage(fmt::format("not valid JSON: {}", printable(error.what())));
  }
}

std::string short_json(const nlohmann::json& value) {
  constexpr std::size_t most = 40;
  if (value.is_object()) return value.empty() ? "an empty object" : "an object";
  if (value.is_array()) return value.empty() ? "an empty list" : "a list";
  std::string text = value.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
  if (text.size() > most) text = text.substr(0, most - 3) + "...";
  return text;
}

std::string to_line(const OutJson& document) {
  return document.dump(-1, ' ', false, OutJson::error_handler_t::replace);
}

}  // namespace winseam::cli
