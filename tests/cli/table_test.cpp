#include "table.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace winseam::cli {
namespace {

std::string printed(const Table& table, bool color) {
  std::ostringstream out;
  table.print(out, color);
  return out.str();
}

TEST(Table, AlignsByColumnsOfTheTerminal) {
  Table table({{"ID", Align::right}, {"USER"}, {"STATE"}});
  table.add({{"3"}, {"J\xC3\xBCrgen"}, {"active"}});
  table.add({{"12"}, {"\xE6\x97\xA5\xE6\x9C\xAC"}, {"idle"}});
  table.add({{"104"}, {""}, {""}});
  EXPECT_EQ(printed(table, false),
            " ID  USER    STATE\n"
            "  3  J\xC3\xBCrgen  active\n"
            " 12  \xE6\x97\xA5\xE6\x9C\xAC    idle\n"
            "104\n");
}

TEST(Table, KeepsEmptyCellsInTheirColumn) {
  Table table({{"A"}, {"B", Align::right}, {"C"}});
  table.add({{""}, {""}, {"x"}});
  EXPECT_EQ(printed(table, false),
            "A  B  C\n"
            "      x\n");
}

TEST(Table, ColoursOnlyWhenAsked) {
  Table table({{"STATE"}, {"N"}});
  table.add({{"active", Style::good}, {"1"}});
  EXPECT_EQ(printed(table, true),
            "\x1b[1mSTATE\x1b[0m   \x1b[1mN\x1b[0m\n"
            "\x1b[32mactive\x1b[0m  1\n");
  EXPECT_EQ(printed(table, false).find('\x1b'), std::string::npos);
}

TEST(Table, TakesControlCharactersOutOfCells) {
  Table table({{"USER"}});
  table.add({{"\x1b]0;title\x07"}});
  EXPECT_EQ(printed(table, false), "USER\n\xEF\xBF\xBD]0;title\xEF\xBF\xBD\n");
}

}  // namespace
}  // namespace winseam::cli
