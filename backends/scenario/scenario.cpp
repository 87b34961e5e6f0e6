#include "winseam/scenario/scenario.hpp"

#include <optional>
#include <set>

#include "checks.hpp"
#include "writer.hpp"

namespace winseam::scenario {
namespace {

// "line 3, column 5" for a byte offset.
std::string place(std::string_view text, std::size_t byte) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
    ++column;
    if (text[i] != '\n') continue;
    ++line;
    column = 1;
  }
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// Watches a parse for keys that stand twice in one object, of which JSON would keep the last in silence.
class DuplicateKeys {
 public:
  bool see(Json::parse_event_t event, const Json& parsed) {
    switch (event) {
      case Json::parse_event_t::object_start:
      case Json::parse_event_t::array_start:
        open_.push_back({.list = event == Json::parse_event_t::array_start});
        break;
      case Json::parse_event_t::key:
        open_.back().key = parsed.get_ref<const std::string&>();
        if (!open_.back().keys.insert(open_.back().key).second && !first_)
          first_ = Problem{pointer(), "each key once in its object", describe(parsed) + " twice"};
        break;
      case Json::parse_event_t::object_end:
      case Json::parse_event_t::array_end:
        open_.pop_back();
        [[fallthrough]];
      case Json::parse_event_t::value:
        if (!open_.empty()) ++open_.back().index;
        break;
    }
    return true;
  }
  const std::optional<Problem>& first() const { return first_; }

 private:
  struct Open {
    bool list = false;
    std::size_t index = 0;
    std::string key{};
    std::set<std::string> keys{};
  };
  std::string pointer() const {
    std::string text;
    for (const Open& open : open_)
      text += '/' + (open.list ? std::to_string(open.index) : pointer_part(open.key));
    return text;
  }

  std::vector<Open> open_;
  std::optional<Problem> first_;
};

// Finds out where a text that is JSON holds a number that fits no type; the parser's exception does not tell.
class NumberSearch final : public nlohmann::json_sax<Json> {
 public:
  std::size_t at() const { return at_; }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, const std::string&,
                   const nlohmann::detail::exception&) override {
    at_ = position;
    return false;
  }

 private:
  std::size_t at_ = 0;
};

// Control characters escaped, so that a message stays on its line.
std::string one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
      line += c;
      continue;
    }
    line += "\\u00";
    line += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4U];
    line += "0123456789abcdef"[static_cast<unsigned char>(c) & 0xFU];
  }
  return line;
}

}  // namespace

std::string to_string(const Problem& problem) {
  return one_line((problem.pointer.empty() ? std::string("the document") : problem.pointer) +
                  ": expected " + problem.expected + ", found " + problem.found);
}

Loaded parse(std::string_view text) {
  Loaded loaded;
  Json json;
  DuplicateKeys duplicates;
  try {
    json = Json::parse(text, [&](int, Json::parse_event_t event, const Json& parsed) {
      return duplicates.see(event, parsed);
    });
  } catch (const Json::parse_error& error) {
    loaded.problems.push_back({"", "valid JSON", "a mistake at " + place(text, error.byte)});
    return loaded;
  } catch (const Json::out_of_range&) {
    NumberSearch search;
    (void)Json::sax_parse(text, &search);
    loaded.problems.push_back(
        {"", "valid JSON", "a number too large to read at " + place(text, search.at())});
    return loaded;
  }
  if (duplicates.first()) {
    loaded.problems.push_back(*duplicates.first());
    return loaded;
  }
  fake::WorldSpec world;
  Reader(loaded.problems).read(json, world);
  if (loaded.problems.empty()) check(world, loaded.problems);
  if (loaded.problems.empty()) loaded.world = std::move(world);
  return loaded;
}

std::string write(const fake::WorldSpec& world) {
  return Writer::write(world).dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace winseam::scenario
