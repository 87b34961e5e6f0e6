// A fake world behind the C functions, as a program written for Windows sees it.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontends/dropin/dropin.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/testing/printers.hpp"

namespace winseam::dropin {

using abi::Bool;
using abi::Dword;
using abi::Handle;
using abi::Ulong;
using abi::WChar;
using abi::WtsInfoClass;
using fake::MisuseKind;

class DropInTest : public ::testing::Test {
 protected:
  DropInTest() { start(); }

  ~DropInTest() override { stop(); }

  // A drop-in for an administrator on the console, with other options or for another caller.
  void start(Options options = {}, fake::Caller caller = {}) {
    dropin_.reset();
    options.at_end = [this](const Report& report) { last_ = report; };
    dropin_ = std::make_unique<DropIn>(world.platform(std::move(caller)), std::move(options));
    api = &dropin_->table();
  }

  // What the drop-in had to say at its end; by default nothing but expected misuses.
  const Report& stop() {
    if (dropin_) {
      dropin_.reset();
      std::vector<MisuseKind> kinds;
      for (const fake::Misuse& misuse : last_.misuses) kinds.push_back(misuse.kind);
      EXPECT_THAT(kinds, ::testing::UnorderedElementsAreArray(expected))
          << ::testing::PrintToString(last_.misuses);
    }
    return last_;
  }

  Report report() const { return dropin_->report(); }
  const abi::WlanApi& wlan_api() const { return dropin_->wlan_table(); }
  Dword error() const { return api->kernel.get_last_error(); }

  // Runs a call that has to fail, and gives its code.
  template <class Call>
  Dword code_of(Call call) {
    api->kernel.set_last_error(0xABCD);
    EXPECT_EQ(call(), Bool{0});
    return error();
  }

  static std::vector<WChar> wide(std::string_view ascii) {
    std::vector<WChar> text(ascii.begin(), ascii.end());
    text.push_back(0);
    return text;
  }

  Handle open(std::string_view name = "LOCALHOST") {
    auto text = wide(name);
    return api->open_server_w(text.data());
  }

  static std::string narrow(const WChar* text) {
    std::string ascii;
    for (; *text != 0; ++text) ascii.push_back(static_cast<char>(*text));
    return ascii;
  }

  fake::World world{fake::WorldOptions{[](const fake::EndReport&) {}}};
  fake::Host local = world.local_host();
  const abi::WtsApi* api = nullptr;
  std::vector<MisuseKind> expected;

 private:
  Report last_;
  std::unique_ptr<DropIn> dropin_;
};

inline constexpr Handle current = nullptr;

// The codes that the functions leave.
inline constexpr Dword file_not_found = 2;
inline constexpr Dword invalid_handle = 6;
inline constexpr Dword not_enough_memory = 8;
inline constexpr Dword not_supported = 50;
inline constexpr Dword invalid_parameter = 87;
inline constexpr Dword insufficient_buffer = 122;
inline constexpr Dword more_data = 234;
inline constexpr Dword service_not_active = 1062;
inline constexpr Dword invalid_security_descr = 1338;
inline constexpr Dword invalid_window_handle = 1400;
inline constexpr Dword bad_stub_data = 1783;
inline constexpr Dword invalid_user_buffer = 1784;

}  // namespace winseam::dropin
