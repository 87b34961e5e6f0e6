// Properties of all texts and all worlds. RapidCheck prints the seed of a failure; RC_PARAMS="seed=..." repeats it.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <nlohmann/json.hpp>

#include "helpers.hpp"
#include "random_world.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using Json = nlohmann::json;

// A text gives a world that can be built and written, or problems; never both, neither, or an exception.
void expect_an_answer(std::string_view text) {
  const scenario::Loaded loaded = scenario::parse(text);
  RC_ASSERT(loaded.world.has_value() == loaded.problems.empty());
  for (const scenario::Problem& problem : loaded.problems) {
    RC_ASSERT(!problem.expected.empty());
    RC_ASSERT(!problem.found.empty());
    RC_ASSERT(problem.pointer.empty() || problem.pointer.front() == '/');
    RC_ASSERT(to_string(problem).find('\n') == std::string::npos);
  }
  RC_CLASSIFY(loaded.world.has_value(), "a world");
  if (!loaded.world) return;
  RC_ASSERT(scenario::parse(scenario::write(*loaded.world)).world == loaded.world);
  fake::World world(*loaded.world, quiet());
  const fake::WorldSpec described = world.describe();
  RC_ASSERT(scenario::parse(scenario::write(described)).world == described);
  // No text holds a moment after the year 9999.
  constexpr TimePoint end_of_texts{Ticks{2'534'023'008'000'000'000}};
  if (described.now >= end_of_texts - std::chrono::seconds{3}) return;
  world.advance(std::chrono::seconds{3});
  const fake::WorldSpec later = world.describe();
  RC_ASSERT(scenario::parse(scenario::write(later)).world == later);
}

// A cut of the office that parses fast: two hosts, an adapter and a library with a few of everything.
const std::string& small_office() {
  static const std::string text = [] {
    Json office = Json::parse(scenario::office());
    const auto cut = [](Json& object, const char* list, std::ptrdiff_t most) {
      if (object.contains(list) && std::ssize(object[list]) > most)
        object[list].erase(object[list].begin() + most, object[list].end());
    };
    cut(office, "hosts", 2);
    for (Json& host : office["hosts"])
      for (const char* list : {"users", "processes"}) cut(host, list, 3);
    cut(office["hosts"][1], "sessions", 6);
    cut(office["wlan"], "radios", 1);
    for (const char* list : {"profiles", "heard"}) cut(office["wlan"]["radios"][0], list, 2);
    cut(office["wlan"], "access_points", 2);
    for (Json& library : office["media"]["libraries"]) cut(library, "cartridges", 5);
    if (!scenario::parse(office.dump()).problems.empty())
      throw std::logic_error("the cut of the office is no world: cut less of it");
    return office.dump();
  }();
  return text;
}

std::string mutated(std::string text) {
  static constexpr std::string_view pieces[] = {"{",
                                                "}",
                                                "[",
                                                "]",
                                                ",",
                                                ":",
                                                "\"",
                                                "\\",
                                                "0",
                                                "-1",
                                                "1e999",
                                                "null",
                                                "true",
                                                "\n",
                                                "\xFF",
                                                "\"id\": 7,",
                                                "65536",
                                                "\"\"",
                                                "99999999999999999999",
                                                "\"reset\"",
                                                "\\u0000",
                                                "\xC3"};
  const int edits = *rc::gen::inRange(1, 5);
  for (int i = 0; i < edits; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto count = std::min(text.size() - at, *rc::gen::inRange<std::size_t>(0, 40));
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        text.erase(at, count);
        break;
      case 1:
        text.insert(at, pieces[*rc::gen::inRange<std::size_t>(0, std::size(pieces))]);
        break;
      case 2:
        text.insert(at, text.substr(at, count));
        break;
      default:
        if (at < text.size()) text[at] = *rc::gen::arbitrary<char>();
    }
  }
  return text;
}

RC_GTEST_PROP(ScenarioProperties, AnyTextIsAnswered, (const std::string& text)) {
  expect_an_answer(text);
}

RC_GTEST_PROP(ScenarioProperties, AnyChangeOfBytesIsAnswered, ()) {
  expect_an_answer(mutated(small_office()));
}

RC_GTEST_PROP(ScenarioProperties, AnyBeginningIsAnswered, ()) {
  const std::string_view text = scenario::office();
  // Cutting at a random place costs what stands before it: look near the beginning.
  const auto length = *rc::gen::inRange<std::size_t>(0, 8000);
  const scenario::Loaded loaded = scenario::parse(text.substr(0, length));
  RC_ASSERT(!loaded.world.has_value());
  RC_ASSERT(loaded.problems.size() == 1U);
  RC_ASSERT(loaded.problems.front().expected == "valid JSON");
}

// The nodes of a document, deepest last.
void collect(Json& node, std::vector<Json*>& nodes) {
  nodes.push_back(&node);
  if (!node.is_structured()) return;
  for (Json& child : node) collect(child, nodes);
}

RC_GTEST_PROP(ScenarioProperties, AnyChangeOfNodesIsAnswered, ()) {
  Json document = Json::parse(small_office());
  const int edits = *rc::gen::inRange(1, 6);
  for (int i = 0; i < edits; ++i) {
    std::vector<Json*> nodes;
    collect(document, nodes);
    Json& node = *nodes[*rc::gen::inRange<std::size_t>(0, nodes.size())];
    // Something from elsewhere in the document fits more often than anything made up.
    const Json other = *nodes[*rc::gen::inRange<std::size_t>(0, nodes.size())];
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
        node = other;
        break;
      case 1:
        node = nullptr;
        break;
      case 2:
        node = *rc::gen::arbitrary<std::uint32_t>();
        break;
      case 3:
        node = *rc::gen::element<std::string>("reset", "shadow", "listen", "365000d", "0s", "::1",
                                              "9999-12-31T23:59:59Z", "RDS01", "");
        break;
      case 4:
        if (node.is_structured() && !node.empty()) node.erase(node.begin());
        break;
      case 5:
        if (node.is_array()) node.push_back(other);
        break;
      case 6:
        if (node.is_object()) {
          node.erase("id");
          node["watches"] = *rc::gen::inRange(0, 14);
          node["parent"] = *rc::gen::inRange(0, 14);
        }
        break;
      default:
        if (node.is_number_unsigned()) node = *rc::gen::inRange(0, 12);
    }
  }
  expect_an_answer(document.dump());
}

RC_GTEST_PROP(ScenarioProperties, AWorldIsReadAsItWasWritten, (std::uint64_t seed)) {
  const fake::WorldSpec world = random_world(seed);
  const std::string text = scenario::write(world);
  const scenario::Loaded loaded = scenario::parse(text);
  for (const scenario::Problem& problem : loaded.problems) RC_LOG() << to_string(problem) << '\n';
  RC_ASSERT(loaded.problems.empty());
  RC_ASSERT(*loaded.world == world);
  RC_ASSERT(scenario::write(*loaded.world) == text);
}

RC_GTEST_PROP(ScenarioProperties, AWorldMayBeBuiltAndDescribed, (std::uint64_t seed)) {
  const fake::World world(random_world(seed), quiet());
  const fake::WorldSpec described = world.describe();
  const scenario::Loaded loaded = scenario::parse(scenario::write(described));
  for (const scenario::Problem& problem : loaded.problems) RC_LOG() << to_string(problem) << '\n';
  RC_ASSERT(loaded.problems.empty());
  RC_ASSERT(*loaded.world == described);
  const fake::World twin(*loaded.world, quiet());
  RC_ASSERT(twin.describe() == described);
}

}  // namespace
