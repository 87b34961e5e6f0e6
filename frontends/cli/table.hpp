// table.hpp: rows for people: aligned columns, coloured where it helps.
//
//   Table table({{"ID", Align::right}, {"STATE"}});
//   table.add({{"3"}, {"active", Style::good}});
//   table.print(out, color);
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace winseam::cli {

enum class Align { left, right };
enum class Style { plain, good, attention, bad, faint, heading };

// The text in a style: as it is without colour.
std::string styled(std::string_view text, Style style, bool color);

class Table {
 public:
  struct Column {
    std::string title;
    Align align = Align::left;
  };
  struct Cell {
    std::string text;  // printed as printable() makes it
    Style style = Style::plain;
  };

  explicit Table(std::vector<Column> columns);

  // One row; as many cells as there are columns.
  void add(std::vector<Cell> cells);

  bool empty() const { return rows_.empty(); }

  // The heading and the rows. Lines carry no blanks at their ends.
  void print(std::ostream& out, bool color) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace winseam::cli
