// Texts that are no JSON at all, or JSON that no scenario ever is.
#include <gtest/gtest.h>

#include "helpers.hpp"

namespace {

using namespace winseam;
using namespace winseam::scenario_tests;
using scenario::Problem;

Problems mistake_at(const std::string& place) {
  return {Problem{"", "valid JSON", "a mistake at " + place}};
}

TEST(SyntaxTest, NothingIsNoScenario) {
  EXPECT_EQ(problems_of(""), mistake_at("line 1, column 1"));
  EXPECT_EQ(problems_of(" "), mistake_at("line 1, column 2"));
  EXPECT_EQ(problems_of("\n\n"), mistake_at("line 3, column 1"));
  EXPECT_EQ(problems_of(std::string_view("\0", 1)), mistake_at("line 1, column 1"));
}

TEST(SyntaxTest, AMistakeIsGivenByLineAndColumn) {
  EXPECT_EQ(problems_of("{\"hosts\": [}"), mistake_at("line 1, column 12"));
  EXPECT_EQ(problems_of("{\n  \"hosts\": [\n    {\"name\" \"pc\"}\n  ]\n}\n"),
            mistake_at("line 3, column 16"));
  EXPECT_EQ(problems_of("{\"hosts\": [],}"), mistake_at("line 1, column 14"));
  EXPECT_EQ(problems_of("{'hosts': []}"), mistake_at("line 1, column 2"));
  EXPECT_EQ(problems_of("{\"hosts\": []"), mistake_at("line 1, column 13"));
  EXPECT_EQ(problems_of("{} {}"), mistake_at("line 1, column 4"));
  EXPECT_EQ(problems_of("{\n// remarks\n}"), mistake_at("line 2, column 1"));
  EXPECT_EQ(problems_of("{\"hosts\": 01}"), mistake_at("line 1, column 12"));
  EXPECT_EQ(problems_of("{\"hosts\": NaN}"), mistake_at("line 1, column 11"));
  EXPECT_EQ(problems_of("{\"a\nb\": 1}"), mistake_at("line 1, column 4"));
}

TEST(SyntaxTest, TextThatIsNotUtf8IsAMistakeWhereItStands) {
  EXPECT_EQ(problems_of("{\"\xFF\": 1}"), mistake_at("line 1, column 3"));
  EXPECT_EQ(problems_of("{\n\"\xC3\": 1}"), mistake_at("line 2, column 3"));
  EXPECT_EQ(problems_of("\xED\xA0\x80"), mistake_at("line 1, column 1"));
  EXPECT_EQ(problems_of("{\"\\ud800\": 1}"), mistake_at("line 1, column 9"));
}

TEST(SyntaxTest, AByteOrderMarkIsSkipped) {
  EXPECT_EQ(problems_of("\xEF\xBB\xBF"
                        R"({"hosts": [{"name": "pc", "local": true}]})"),
            Problems{});
}

TEST(SyntaxTest, ANumberThatFitsNoTypeIsAProblemWithItsPlace) {
  EXPECT_EQ(problems_of("{\"hosts\":\n  1e999}"),
            (Problems{{"", "valid JSON", "a number too large to read at line 2, column 7"}}));
  EXPECT_EQ(problems_of("[-1e999]"),
            (Problems{{"", "valid JSON", "a number too large to read at line 1, column 7"}}));
}

// JSON nested deeper than any stack.
TEST(SyntaxTest, DeepNestingIsReadWithoutRecursion) {
  constexpr std::size_t depth = 20'000;
  EXPECT_EQ(problems_of(std::string(depth, '[')),
            mistake_at("line 1, column " + std::to_string(depth + 1)));
  EXPECT_EQ(problems_of(std::string(depth, '[') + std::string(depth, ']')),
            (Problems{{"", "an object", "a list"}}));
  std::string objects;
  for (std::size_t i = 0; i < depth; ++i) objects += "{\"a\":";
  objects += "1" + std::string(depth, '}');
  EXPECT_EQ(problems_of(R"({"hosts": )" + objects + "}"),
            (Problems{{"/hosts", "a list", "an object"}}));
}

TEST(SyntaxTest, ALongNumberIsNoTrouble) {
  EXPECT_EQ(problems_of(session_with("\"id\": " + std::string(10'000, '1') + "e-9999")).size(), 1U);
  EXPECT_EQ(
      problems_of(session_with("\"id\": 1" + std::string(200, '0'))),
      (Problems{{"/hosts/0/sessions/0/id", "a whole number from 0 to 4294967295", "1e+200"}}));
}

}  // namespace
