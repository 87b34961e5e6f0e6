// A WLAN API whose functions a test writes: C functions have no context, so theirs is the test that runs.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "winseam/testing/matchers.hpp"
#include "winseam/win32/platform.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::win32 {

using abi::Bool;
using abi::Byte;
using abi::Dword;
using abi::Handle;
using abi::WChar;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;

// Its members are public to the functions, which are no members. Every function of the table answers `code` until the
// test gives it another.
class ScriptedWlan : public ::testing::Test {
 public:
  ScriptedWlan() {
    now = this;
    abi::for_each_wlan_function(tables.wlan, [](const char*, auto& entry) { answer_code(entry); });
    tables.wlan.allocate_memory = nullptr;
    tables.wlan.free_memory = [](void* memory) { now->take_back(memory); };
    tables.wlan.open_handle = [](Dword version, void*, Dword* negotiated, Handle* client) -> Dword {
      *negotiated = version;
      *client = now->opens;
      return now->code;
    };
    tables.wlan.close_handle = [](Handle client, void*) -> Dword {
      now->closed.push_back(client);
      return now->code;
    };
  }

  ~ScriptedWlan() override {
    client_.reset();
    EXPECT_TRUE(live.empty()) << live.size() << " blocks were never given back";
    for (void* const memory : live) std::free(memory);
    now = nullptr;
  }

  // A client over what the test has put into the table by now.
  std::unique_ptr<WlanClient> open() {
    return make_platform(tables)->open_wlan_client(WlanVersion::vista).value();
  }
  WlanClient& client() {
    if (!client_) client_ = open();
    return *client_;
  }
  void forget_client() { client_.reset(); }

  // Memory for an answer: these bytes, and not one more.
  void* give(const std::vector<std::byte>& bytes) {
    void* const memory = std::malloc(bytes.empty() ? 1 : bytes.size());
    if (!bytes.empty()) std::memcpy(memory, bytes.data(), bytes.size());
    live.push_back(memory);
    return memory;
  }

  // Hands out `answer`, or null for no bytes, and returns `code`.
  template <class T>
  Dword hand_out(T** memory) {
    *memory = answer.empty() ? nullptr : static_cast<T*>(give(answer));
    return code;
  }

  void take_back(void* memory) {
    const auto at = std::find(live.begin(), live.end(), memory);
    ASSERT_NE(at, live.end()) << "given back twice, or never handed out";
    live.erase(at);
    std::free(memory);
  }

  template <class T>
  static void append(std::vector<std::byte>& bytes, const T& value) {
    const auto* const first = reinterpret_cast<const std::byte*>(&value);
    bytes.insert(bytes.end(), first, first + sizeof value);
  }
  template <class... T>
  static std::vector<std::byte> bytes_of(const T&... values) {
    std::vector<std::byte> bytes;
    (append(bytes, values), ...);
    return bytes;
  }

  static std::vector<WChar> wide(std::string_view ascii) {
    std::vector<WChar> text(ascii.begin(), ascii.end());
    text.push_back(0);
    return text;
  }

  // A name that fills its place to the last unit, without a terminator.
  static abi::WlanName endless() {
    abi::WlanName name{};
    name.fill(WChar('x'));
    return name;
  }

  template <class... Parameters>
  static void answer_code(Dword (*&entry)(Parameters...)) {
    entry = [](Parameters...) -> Dword {
      ++now->calls;
      return now->code;
    };
  }
  template <class Entry>
  static void answer_code(Entry&) {}

  static inline ScriptedWlan* now = nullptr;
  Tables tables;
  Dword code = 0;
  int calls = 0;
  Handle opens = reinterpret_cast<Handle>(std::uintptr_t{0x88});
  std::vector<Handle> closed;
  std::vector<void*> live;
  std::vector<std::byte> answer;
  std::optional<Dword> told_size;  // instead of the size that the answer has
  std::uint32_t asked = 0;         // the opcode of the last query or setting

 private:
  std::unique_ptr<WlanClient> client_;
};

}  // namespace winseam::win32
