#include "reader.hpp"

#include <charconv>

namespace winseam::scenario {

std::string describe(const Json& value) {
  constexpr std::size_t longest = 60;
  if (value.is_object()) return "an object";
  if (value.is_array()) return "a list";
  std::string text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > longest) {
    text.resize(longest);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) text.pop_back();
    text += "...";
  }
  return text;
}

std::string pointer_part(std::string_view key) {
  std::string part;
  for (const char c : key) {
    if (c == '~')
      part += "~0";
    else if (c == '/')
      part += "~1";
    else
      part += c;
  }
  return part;
}

std::string nearest(std::string_view typed, const std::vector<std::string>& known) {
  constexpr std::size_t longest = 64;
  if (typed.empty() || typed.size() > longest) return {};
  std::string best;
  std::size_t best_distance = typed.size() / 3 + 1;  // a third of the letters may be wrong
  for (const std::string& name : known) {
    std::vector<std::size_t> row(name.size() + 1);
    for (std::size_t j = 0; j <= name.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= typed.size(); ++i) {
      std::size_t diagonal = row[0];
      row[0] = i;
      for (std::size_t j = 1; j <= name.size(); ++j) {
        const std::size_t change = diagonal + (typed[i - 1] == name[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
      }
    }
    if (row.back() <= best_distance && (best.empty() || row.back() < best_distance)) {
      best = name;
      best_distance = row.back();
    }
  }
  return best;
}

void Reader::read_permissions(const Json& json, fake::Permission& permissions) {
  if (!json.is_array()) {
    wrong(json, "a list of permissions");
    return;
  }
  permissions = fake::Permission::none;
  for (std::size_t i = 0; i < json.size(); ++i)
    at(std::to_string(i), [&] {
      fake::Permission one = fake::Permission::none;
      read_name(json[i], one);
      permissions = permissions | one;
    });
}

void Reader::read_bytes(const Json& json, std::vector<std::uint8_t>& bytes) {
  static constexpr const char* expected = "bytes in hexadecimal such as \"01000480\"";
  if (!json.is_string() || json.get_ref<const std::string&>().size() % 2 != 0) {
    wrong(json, expected);
    return;
  }
  const std::string& text = json.get_ref<const std::string&>();
  std::vector<std::uint8_t> read;
  for (std::size_t i = 0; i < text.size(); i += 2) {
    std::uint8_t byte = 0;
    const auto [end, error] = std::from_chars(text.data() + i, text.data() + i + 2, byte, 16);
    if (error != std::errc{} || end != text.data() + i + 2) {
      wrong(json, expected);
      return;
    }
    read.push_back(byte);
  }
  bytes = std::move(read);
}

void Reader::read_bytes(const Json& json, std::vector<std::byte>& bytes) {
  std::vector<std::uint8_t> read(bytes.size());
  std::transform(bytes.begin(), bytes.end(), read.begin(),
                 [](std::byte byte) { return std::to_integer<std::uint8_t>(byte); });
  read_bytes(json, read);
  bytes.resize(read.size());
  std::transform(read.begin(), read.end(), bytes.begin(),
                 [](std::uint8_t byte) { return static_cast<std::byte>(byte); });
}

void Reader::read_country(const Json& json, CountryOrRegion& country) {
  const std::string text = json.is_string() ? json.get<std::string>() : std::string();
  if (text.size() != country.size() ||
      std::any_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; }))
    wrong(json, "three ASCII characters such as \"DE \"");
  else
    std::copy(text.begin(), text.end(), country.begin());
}

}  // namespace winseam::scenario
