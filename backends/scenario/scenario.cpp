#include "winseam/scenario/scenario.hpp"

#include <map>
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
  bool see(int, Json::parse_event_t event, Json& parsed) {
    if (event == Json::parse_event_t::object_start) keys_.emplace_back();
    if (event == Json::parse_event_t::object_end && !keys_.empty()) keys_.pop_back();
    if (event == Json::parse_event_t::key && !keys_.empty() && first_.empty() &&
        !keys_.back().insert(parsed.get<std::string>()).second)
      first_ = parsed.get<std::string>();
    return true;
  }
  const std::string& first() const { return first_; }

 private:
  std::vector<std::set<std::string>> keys_;
  std::string first_;
};

}  // namespace

std::string to_string(const Problem& problem) {
  return (problem.pointer.empty() ? std::string("the document") : problem.pointer) + ": expected " +
         problem.expected + ", found " + problem.found;
}

Loaded parse(std::string_view text) {
  Loaded loaded;
  Json json;
  DuplicateKeys duplicates;
  try {
    json = Json::parse(text, [&](int depth, Json::parse_event_t event, Json& parsed) {
      return duplicates.see(depth, event, parsed);
    });
  } catch (const Json::parse_error& error) {
    loaded.problems.push_back({"", "valid JSON", "a mistake at " + place(text, error.byte)});
    return loaded;
  } catch (const Json::exception& error) {  // such as a number that fits no type
    loaded.problems.push_back({"", "valid JSON", error.what()});
    return loaded;
  }
  if (!duplicates.first().empty()) {
    loaded.problems.push_back(
        {"", "each key once in its object", '"' + duplicates.first() + "\" twice"});
    return loaded;
  }
  fake::WorldSpec world;
  Reader(loaded.problems).read(json, world);
  if (loaded.problems.empty()) check(world, loaded.problems);
  if (loaded.problems.empty()) loaded.world = std::move(world);
  return loaded;
}

std::string write(const fake::WorldSpec& world) { return Writer::write(world).dump(2) + '\n'; }

}  // namespace winseam::scenario
