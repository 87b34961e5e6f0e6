#include "script.hpp"

#include <fmt/format.h>

#include <utility>

namespace winseam::cli {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// Takes one word off the text, which begins with no blank. False if a quote is not closed.
bool take_word(std::string_view& text, std::string& word) {
  char quote = 0;
  std::size_t i = 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (quote == 0 && is_blank(c)) break;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (c == quote) {
      quote = 0;
    } else if (quote == '"' && c == '\\' && i + 1 < text.size() &&
               (text[i + 1] == '"' || text[i + 1] == '\\')) {
      word += text[++i];
    } else {
      word += c;
    }
  }
  text.remove_prefix(i);
  return quote == 0;
}

void skip_blanks(std::string_view& text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
}

}  // namespace

Checked<std::vector<ScriptLine>> split_script(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::vector<ScriptLine> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    std::string_view rest = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    skip_blanks(rest);
    if (rest.empty()) continue;
    ScriptLine line{.number = number, .text = std::string(rest)};
    while (!rest.empty() && rest.front() != '#') {
      std::string word;
      if (!take_word(rest, word)) {
        Failure failure = wrong_usage("a quote is not closed; close it on the same line");
        failure.line = number;
        return failure;
      }
      line.words.push_back(std::move(word));
      skip_blanks(rest);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace winseam::cli
