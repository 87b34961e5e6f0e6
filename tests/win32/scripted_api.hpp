// A session API whose functions a test writes: C functions have no context, so theirs is the test that runs.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/testing/matchers.hpp"
#include "winseam/win32/platform.hpp"

namespace winseam::win32 {

using abi::Bool;
using abi::Dword;
using abi::Handle;
using abi::Ulong;
using abi::WChar;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;

// Its members are public to the functions, which are no members.
class ScriptedApi : public ::testing::Test {
 public:
  ScriptedApi() {
    now = this;
    tables.wts.kernel.get_last_error = [] { return now->error; };
    tables.wts.open_server_w = [](WChar*) { return now->opens; };
    tables.wts.close_server = [](Handle handle) { now->closed.push_back(handle); };
    tables.wts.free_memory = [](void* memory) { now->take_back(memory, "plain"); };
    tables.wts.free_memory_ex_w = [](abi::WtsTypeClass type, void* memory, Ulong count) -> Bool {
      now->take_back(memory, "class " + std::to_string(static_cast<int>(type)) + " of " +
                                 std::to_string(count));
      return 1;
    };
  }

  ~ScriptedApi() override {
    EXPECT_TRUE(live.empty()) << live.size() << " blocks were never given back";
    for (const auto& [memory, name] : live) std::free(memory);
    now = nullptr;
  }

  // The platform over what the test has put into the tables by now.
  Platform& platform() {
    if (!platform_) platform_ = make_platform(tables);
    return *platform_;
  }
  SessionServer& current() {
    if (!current_) current_ = platform().current_session_server().value();
    return *current_;
  }
  std::unique_ptr<SessionServer> open() { return platform().open_session_server("rds01").value(); }

  // Memory for an answer; `family` says how it has to come back.
  template <class T>
  T* give(const std::vector<T>& values, const std::string& family = "plain") {
    void* const memory = std::calloc(values.size() + 1, sizeof(T));
    if (!values.empty())
      std::memcpy(memory, static_cast<const void*>(values.data()), values.size() * sizeof(T));
    live[memory] = family;
    return static_cast<T*>(memory);
  }

  void take_back(void* memory, const std::string& how) {
    const auto at = live.find(memory);
    ASSERT_NE(at, live.end()) << "given back twice, or never handed out";
    EXPECT_EQ(at->second, how);
    live.erase(at);
    std::free(memory);
  }

  static std::vector<WChar> wide(std::string_view ascii) {
    std::vector<WChar> text(ascii.begin(), ascii.end());
    text.push_back(0);
    return text;
  }

  // Lets every query answer with these bytes.
  template <class T>
  void answer(const std::vector<T>& values, std::size_t bytes) {
    answer_.resize(values.size() * sizeof(T));
    if (!values.empty())
      std::memcpy(answer_.data(), static_cast<const void*>(values.data()), answer_.size());
    answer_bytes_ = static_cast<Dword>(bytes);
    tables.wts.query_session_information_w = [](Handle, Dword, abi::WtsInfoClass, WChar** buffer,
                                                Dword* count) -> Bool {
      *buffer = reinterpret_cast<WChar*>(now->give(now->answer_));
      *count = now->answer_bytes_;
      return 1;
    };
    platform_.reset();
    current_.reset();
  }
  template <class T>
  void answer(const std::vector<T>& values) {
    answer(values, values.size() * sizeof(T));
  }

  static inline ScriptedApi* now = nullptr;
  Tables tables;
  Dword error = 0;
  Handle opens = reinterpret_cast<Handle>(std::uintptr_t{0x77});
  std::vector<Handle> closed;
  std::map<void*, std::string> live;
  int calls = 0;

 private:
  std::vector<std::byte> answer_;
  Dword answer_bytes_ = 0;
  std::unique_ptr<Platform> platform_;
  std::unique_ptr<SessionServer> current_;
};

}  // namespace winseam::win32
