#include "script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace winseam::cli {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<ScriptLine> lines_of(std::string_view text) {
  return split_script(text).assume_value();
}

TEST(SplitScript, SkipsBlankLinesAndKeepsLineNumbers) {
  const auto lines = lines_of("\xEF\xBB\xBFsessions\r\n\n   \t\n  ps --json\nadvance 5s");
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0], (ScriptLine{.number = 1, .text = "sessions", .words = {"sessions"}}));
  EXPECT_EQ(lines[1], (ScriptLine{.number = 4, .text = "ps --json", .words = {"ps", "--json"}}));
  EXPECT_EQ(lines[2].number, 5U);
}

TEST(SplitScript, TakesCommentsAtTheBeginningOfAWord) {
  const auto lines = lines_of("# nothing\nps # the rest\nmsg 3 a#b");
  EXPECT_THAT(lines[0].words, IsEmpty());
  EXPECT_EQ(lines[0].text, "# nothing");
  EXPECT_THAT(lines[1].words, ElementsAre("ps"));
  EXPECT_THAT(lines[2].words, ElementsAre("msg", "3", "a#b"));
}

TEST(SplitScript, Quotes) {
  EXPECT_THAT(lines_of(R"(a "b c" 'd "e" \' f)")[0].words,
              ElementsAre("a", "b c", "d \"e\" \\", "f"));
  EXPECT_THAT(lines_of(R"(a "say \"hi\" \\ \n")")[0].words, ElementsAre("a", R"(say "hi" \ \n)"));
  EXPECT_THAT(lines_of(R"(--as OFFICE\alice '' x"y"z)")[0].words,
              ElementsAre("--as", "OFFICE\\alice", "", "xyz"));
  EXPECT_THAT(lines_of("a '# no comment'")[0].words, ElementsAre("a", "# no comment"));
}

TEST(SplitScript, NamesTheLineOfAnOpenQuote) {
  for (const char* text : {"ps\nmsg 3 \"open\nps", "ps\nmsg 3 'open", "ps\n\"ends with \\\""}) {
    const auto lines = split_script(text);
    ASSERT_TRUE(lines.has_error()) << text;
    EXPECT_EQ(lines.assume_error().line, 2U);
    EXPECT_EQ(lines.assume_error().message, "a quote is not closed; close it on the same line");
  }
}

TEST(SplitScript, TakesAnEmptyText) { EXPECT_THAT(lines_of(""), IsEmpty()); }

}  // namespace
}  // namespace winseam::cli
