#include "json_values.hpp"

#include <chrono>

#include "failure.hpp"

namespace winseam::cli {

OutJson seconds(Ticks duration) {
  return std::chrono::duration_cast<std::chrono::seconds>(duration).count();
}

OutJson seconds(const std::optional<Ticks>& duration) {
  return duration ? seconds(*duration) : OutJson(nullptr);
}

OutJson moment(const std::optional<TimePoint>& time) {
  return time ? OutJson(iso_time(*time)) : OutJson(nullptr);
}

OutJson text_or_null(std::optional<std::string_view> text) {
  return text && !text->empty() ? OutJson(*text) : OutJson(nullptr);
}

OutJson error_or_null(const std::error_code& error) {
  if (!error) return nullptr;
  OutJson document;
  document["code"] = error.value();
  document["name"] = name_of_code(error);
  document["message"] = error.message();
  return document;
}

}  // namespace winseam::cli
