// docs/scenario.md and docs/scenario.schema.json say what the code does.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using Json = nlohmann::json;

std::string file(const std::string& path) {
  std::ifstream in(WINSEAM_PROJECT_FOLDER "/" + path, std::ios::binary);
  EXPECT_TRUE(in.is_open()) << path;
  return {std::istreambuf_iterator<char>(in), {}};
}

// The fenced JSON blocks of a text, in order.
std::vector<std::string> json_blocks(const std::string& text) {
  static constexpr std::string_view fence = "```json\n";
  std::vector<std::string> blocks;
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at)) {
    at += fence.size();
    const std::size_t end = text.find("```", at);
    blocks.push_back(text.substr(at, end - at));
  }
  return blocks;
}

TEST(DocumentationTest, TheSchemaIsTheGeneratedOne) {
  EXPECT_EQ(file("docs/scenario.schema.json"), scenario::schema())
      << "docs/scenario.schema.json is out of date: write winseam::scenario::schema() into it";
}

TEST(DocumentationTest, EveryExampleLoads) {
  const std::vector<std::string> blocks = json_blocks(file("docs/scenario.md"));
  ASSERT_EQ(blocks.size(), 4U);
  for (const std::string& block : blocks) {
    const scenario::Loaded loaded = scenario::parse(block);
    ASSERT_EQ(loaded.problems, Problems{}) << block;
    const fake::World world(*loaded.world, quiet());
    EXPECT_EQ(world.describe().hosts.size(), loaded.world->hosts.size());
  }
}

TEST(DocumentationTest, TheSmallestExampleIsOneHost) {
  const scenario::Loaded loaded = scenario::parse(json_blocks(file("docs/scenario.md")).at(0));
  fake::WorldSpec expected;
  expected.hosts.push_back({.name = "PC", .local = true});
  EXPECT_EQ(loaded.world, expected);
}

TEST(DocumentationTest, TheExampleDoesWhatTheTextSays) {
  const scenario::Loaded loaded = scenario::parse(json_blocks(file("docs/scenario.md")).at(1));
  ASSERT_EQ(loaded.problems, Problems{});
  fake::World world(*loaded.world, quiet());
  auto platform = world.platform({.user = "helen"});
  auto server = platform->open_session_server("rds01").value();
  // helen's rule lets her log bob off, and nobody else.
  EXPECT_EQ(server->sessions().logoff(SessionId{2}, Wait::no).error(), errc::access_denied);
  ASSERT_TRUE(server->sessions().logoff(SessionId{3}, Wait::until_done));
  EXPECT_EQ(world.host("rds01").session(SessionId{3}), std::nullopt);
  EXPECT_EQ(world.elapsed(), std::chrono::seconds{21});
  ASSERT_TRUE(server->close());
}

// Every key of the schema is explained, if only by being named.
void keys(const Json& schema, std::vector<std::string>& found) {
  if (schema.contains("properties"))
    for (const auto& [key, value] : schema["properties"].items()) {
      found.push_back(key);
      keys(value, found);
    }
  if (schema.contains("items")) keys(schema["items"], found);
  if (schema.contains("$defs"))
    for (const Json& definition : schema["$defs"]) keys(definition, found);
}

TEST(DocumentationTest, EveryKeyIsNamed) {
  const std::string text = file("docs/scenario.md");
  std::vector<std::string> names;
  keys(Json::parse(scenario::schema()), names);
  ASSERT_GT(names.size(), 100U);
  for (const std::string& name : names)
    EXPECT_NE(text.find('`' + name + '`'), std::string::npos) << name;
}

}  // namespace
