#include "text.hpp"

#include <algorithm>
#include <boost/nowide/utf/convert.hpp>
#include <boost/nowide/utf/utf.hpp>
#include <iterator>

namespace winseam::win32 {
namespace {

namespace utf = boost::nowide::utf;

// The longest text that Windows counts in its own strings.
constexpr std::size_t longest_text = 32'767;

void put_utf8(WideView text, std::string& to) {
  // Nearly every text is ASCII, which has the same units in both.
  if (std::any_of(text.begin(), text.end(), [](abi::WChar c) { return c >= 0x80; })) {
    to = utf::convert_string<char>(text.data(), text.data() + text.size());
    return;
  }
  to.resize(text.size());
  std::transform(text.begin(), text.end(), to.begin(),
                 [](abi::WChar c) { return static_cast<char>(c); });
}

}  // namespace

std::string to_utf8(WideView text) {
  std::string narrow;
  put_utf8(text, narrow);
  return narrow;
}

result<std::string> text_in(const abi::WChar* buffer, std::size_t units) {
  const abi::WChar* const end = std::find(buffer, buffer + units, abi::WChar{});
  if (end == buffer + units) return errc::invalid_data;
  return to_utf8(WideView(buffer, static_cast<std::size_t>(end - buffer)));
}

result<std::string> text_at(const abi::WChar* text) {
  if (text == nullptr) return std::string();
  return text_in(text, longest_text + 1);
}

result<void> read_text(const abi::WChar* text, std::string& to) {
  if (text == nullptr) {
    to.clear();
    return success();
  }
  const abi::WChar* const end = std::find(text, text + longest_text + 1, abi::WChar{});
  if (end == text + longest_text + 1) return errc::invalid_data;
  put_utf8(WideView(text, static_cast<std::size_t>(end - text)), to);
  return success();
}

result<WideText> to_wide(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return errc::invalid_parameter;
  WideText wide;
  wide.reserve(text.size());
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const utf::code_point c = utf::utf_traits<char>::decode(at, end);
    if (c == utf::illegal || c == utf::incomplete) return errc::no_unicode_translation;
    utf::utf_traits<abi::WChar>::encode(c, std::back_inserter(wide));
  }
  return wide;
}

result<void> put_text(std::string_view text, abi::WChar* to, std::size_t capacity) {
  const result<WideText> wide = to_wide(text);
  if (!wide) return wide.error();
  if (wide.value().size() >= capacity) return errc::invalid_parameter;
  std::copy(wide.value().begin(), wide.value().end(), to);
  std::fill(to + wide.value().size(), to + capacity, abi::WChar{});
  return success();
}

}  // namespace winseam::win32
