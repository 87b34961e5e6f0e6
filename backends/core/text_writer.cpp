// to_text(): a value in one line for people.
#include <algorithm>
#include <charconv>
#include <string>

#include "utf8.hpp"
#include "winseam/describe.hpp"

namespace winseam {
namespace {

constexpr std::size_t most_bytes = 32;

class TextWriter final : public ValueWriter {
 public:
  void null() override { value() += "none"; }
  void boolean(bool on) override { value() += on ? "true" : "false"; }
  void number(std::int64_t number) override { value() += std::to_string(number); }
  void number(std::uint64_t number) override { value() += std::to_string(number); }
  void real(double number) override {
    char digits[32];  // enough for the shortest form of any double
    value().append(digits, std::to_chars(std::begin(digits), std::end(digits), number).ptr);
  }
  void text(std::string_view text) override {
    const bool readable =
        is_utf8({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()});
    value() += '"';
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if (c == '"' || c == '\\') {
        (line_ += '\\') += c;
      } else if (c == '\n') {
        line_ += "\\n";
      } else if (byte < 0x20 || byte == 0x7F || (byte >= 0x80 && !readable)) {
        line_ += "\\x";
        append_hex(byte);
      } else {
        line_ += c;
      }
    }
    line_ += '"';
  }
  void bytes(std::span<const std::byte> bytes) override {
    value();
    for (const std::byte byte : bytes.first(std::min(bytes.size(), most_bytes)))
      append_hex(static_cast<unsigned char>(byte));
    if (bytes.size() > most_bytes) line_ += "... (" + std::to_string(bytes.size()) + " bytes)";
    if (bytes.empty()) line_ += "no bytes";
  }
  void name(std::string_view word, std::int64_t) override { value() += word; }
  void secret() override { value() += "***"; }
  void begin_list() override {
    value() += '[';
    first_ = true;
  }
  void end_list() override {
    line_ += ']';
    first_ = false;
  }
  void begin_record(std::string_view type) override {
    (value() += type) += '{';
    first_ = true;
  }
  void field(std::string_view name) override {
    (value() += name) += ": ";
    first_ = true;
  }
  void end_record() override {
    line_ += '}';
    first_ = false;
  }

  std::string take() { return std::move(line_); }

 private:
  // The line, ready for a value: what follows another one is set off from it.
  std::string& value() {
    if (!first_) line_ += ", ";
    first_ = false;
    return line_;
  }
  void append_hex(unsigned char byte) {
    line_ += "0123456789abcdef"[byte >> 4U];
    line_ += "0123456789abcdef"[byte & 0xFU];
  }

  std::string line_;
  bool first_ = true;
};

}  // namespace

std::string detail::to_text(const void* value,
                            void (*describe)(ValueWriter& out, const void* value)) {
  TextWriter writer;
  describe(writer, value);
  return writer.take();
}

}  // namespace winseam
