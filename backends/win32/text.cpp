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
  to = utf::convert_string<char>(text.data(), text.data() + text.size());
}

void put_ascii(WideView text, std::string& to) {
  to.resize(text.size());
  std::transform(text.begin(), text.end(), to.begin(),
                 [](abi::WChar c) { return static_cast<char>(c); });
}

}  // namespace

std::string to_utf8(WideView text) {
  std::string narrow;
  if (std::any_of(text.begin(), text.end(), [](abi::WChar c) { return c >= 0x80; }))
    put_utf8(text, narrow);
  else
    put_ascii(text, narrow);
  return narrow;
}

result<std::string> text_in(const abi::WChar* buffer, std::size_t units) {
  const abi::WChar* const end = std::find(buffer, buffer + units, abi::WChar{});
  if (end == buffer + units) return errc::invalid_data;
  return to_utf8(WideView(buffer, static_cast<std::size_t>(end - buffer)));
}

result<std::string> text_at(const abi::WChar* text) {
  std::string value;
  if (!read_text(text, value)) return errc::invalid_data;
  return value;
}

bool read_text(const abi::WChar* text, std::string& to) {
  if (text == nullptr) {
    to.clear();
    return true;
  }
  // Nearly every text is ASCII, which has the same units in both.
  const abi::WChar* at = text;
  const abi::WChar* const last = text + longest_text;
  while (at != last && *at != 0 && *at < 0x80) ++at;
  if (*at == 0) {
    put_ascii(WideView(text, static_cast<std::size_t>(at - text)), to);
    return true;
  }
  const abi::WChar* const end = std::find(at, last + 1, abi::WChar{});
  if (end == last + 1) return false;
  put_utf8(WideView(text, static_cast<std::size_t>(end - text)), to);
  return true;
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
