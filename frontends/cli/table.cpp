#include "table.hpp"

#include <fmt/color.h>
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "text.hpp"

namespace winseam::cli {
namespace {

std::string blanks(std::size_t count) { return std::string(count, ' '); }

}  // namespace

std::string styled(std::string_view text, Style style, bool color) {
  if (!color || text.empty()) return std::string(text);
  const auto in = [&](fmt::text_style how) { return fmt::format(how, "{}", text); };
  switch (style) {
    case Style::plain:
      break;
    case Style::good:
      return in(fmt::fg(fmt::terminal_color::green));
    case Style::attention:
      return in(fmt::fg(fmt::terminal_color::yellow));
    case Style::bad:
      return in(fmt::fg(fmt::terminal_color::red));
    case Style::faint:
      return in(fmt::fg(fmt::terminal_color::bright_black));
    case Style::heading:
      return in(fmt::emphasis::bold);
  }
  return std::string(text);
}

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

void Table::add(std::vector<Cell> cells) {
  cells.resize(columns_.size());
  for (Cell& cell : cells) cell.text = printable(cell.text);
  rows_.push_back(std::move(cells));
}

void Table::print(std::ostream& out, bool color) const {
  std::vector<std::size_t> widths;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    std::size_t width = display_width(columns_[column].title);
    for (const auto& row : rows_) width = std::max(width, display_width(row[column].text));
    widths.push_back(width);
  }
  const auto print_row = [&](const auto& text_of, const auto& style_of) {
    // Blanks are printed only once something follows them.
    std::size_t owed = 0;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      const std::string& text = text_of(column);
      const std::size_t padding = widths[column] - display_width(text);
      if (column > 0) owed += 2;
      if (text.empty()) {
        owed += widths[column];
        continue;
      }
      const bool right = columns_[column].align == Align::right;
      out << blanks(owed + (right ? padding : 0)) << styled(text, style_of(column), color);
      owed = right ? 0 : padding;
    }
    out << '\n';
  };
  print_row([&](std::size_t column) -> const std::string& { return columns_[column].title; },
            [](std::size_t) { return Style::heading; });
  for (const auto& row : rows_)
    print_row([&](std::size_t column) -> const std::string& { return row[column].text; },
              [&](std::size_t column) { return row[column].style; });
}

}  // namespace winseam::cli
