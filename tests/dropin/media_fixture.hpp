// A fake media service behind the C functions, as a program written for Windows sees it.
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
#include "winseam/media_session.hpp"
#include "winseam/testing/printers.hpp"

namespace winseam::dropin {

using abi::Dword;
using abi::Handle;
using abi::NtmsGuid;
using abi::WChar;
using fake::MisuseKind;

inline constexpr Dword access_denied = 5;
inline constexpr Dword invalid_handle = 6;
inline constexpr Dword not_enough_memory = 8;
inline constexpr Dword gen_failure = 31;
inline constexpr Dword invalid_parameter = 87;
inline constexpr Dword insufficient_buffer = 122;
inline constexpr Dword invalid_name = 123;
inline constexpr Dword no_data = 232;
inline constexpr Dword service_not_active = 1062;
inline constexpr Dword invalid_computername = 1210;
inline constexpr Dword invalid_security_descr = 1338;
inline constexpr Dword timeout = 1460;
inline constexpr Dword media_unavailable = 4308;
inline constexpr Dword object_not_found = 4312;

inline Handle no_session() { return reinterpret_cast<Handle>(abi::invalid_handle_value); }
inline Handle garbage() { return reinterpret_cast<Handle>(std::uintptr_t{0xBAD}); }

inline NtmsGuid to_abi(const Guid& guid) {
  return {guid.data1, guid.data2, guid.data3, guid.data4};
}
inline Guid guid_of(const NtmsGuid& guid) {
  return {guid.data1, guid.data2, guid.data3, guid.data4};
}

// The library "Tapes" of the fake and an application pool "Backup" that draws from the free pool.
class MediaDropInTest : public ::testing::Test {
 protected:
  using Text = std::basic_string<WChar>;
  using Information = abi::NtmsObjectInformation<WChar>;

  MediaDropInTest() {
    tapes = media.add_library(fake::default_library());
    fake::PoolSpec spec;
    spec.name = "Backup";
    spec.media_type = "DLT";
    spec.allocation = AllocationPolicy::from_free;
    pool = media.add_pool(spec);
    library_id = to_abi(tapes.guid());
    pool_id = to_abi(pool.guid());
    drive_id = to_abi(media.drive(tapes, 0).guid());
    start();
    session = open();
  }

  ~MediaDropInTest() override { stop(); }

  // A drop-in for an administrator on the console, or for another caller.
  void start(fake::Caller caller = {}) { start(world.platform(std::move(caller))); }
  void start(std::unique_ptr<Platform> platform) {
    dropin_.reset();
    Options options;
    options.at_end = [this](const Report& report) { last_ = report; };
    dropin_ = std::make_unique<DropIn>(std::move(platform), std::move(options));
    api = &dropin_->media_table();
  }

  // As for a process that ends without destroying its drop-in.
  Report final_report() { return dropin_->final_report(); }

  // What the drop-in had to say at its end: nothing but expected misuses.
  void stop() {
    if (!dropin_) return;
    if (session != no_session()) {
      EXPECT_EQ(api->close_session(session), 0U);
      session = no_session();
    }
    dropin_.reset();
    std::vector<MisuseKind> kinds;
    for (const fake::Misuse& misuse : last_.misuses) kinds.push_back(misuse.kind);
    EXPECT_THAT(kinds, ::testing::UnorderedElementsAreArray(expected))
        << ::testing::PrintToString(last_.misuses);
    EXPECT_EQ(last_.outstanding, 0U);
  }

  static Text wide(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }
  static std::string narrow(const WChar* text) {
    std::string ascii;
    for (; *text != 0; ++text) ascii.push_back(static_cast<char>(*text));
    return ascii;
  }

  Handle open(std::string_view application = "backup") {
    return api->open_session_w(nullptr, wide(application).c_str(), 0);
  }

  template <class Char = WChar>
  static abi::NtmsObjectInformation<Char> information(Dword type) {
    auto fresh = abi::NtmsObjectInformation<Char>();
    fresh.size = sizeof fresh;
    fresh.type = type;
    return fresh;
  }

  // An LMID of the pool.
  NtmsGuid allocate() {
    NtmsGuid medium{};
    EXPECT_EQ(api->allocate_media(session, &pool_id, nullptr, &medium, 0, 0, nullptr), 0U);
    return medium;
  }

  // Runs a call that has to fail without doing anything, and gives its code. The last error is not its business.
  template <class Call>
  Dword code_of(Call call) {
    const fake::WorldSpec before = world.describe();
    const std::size_t items = media.work_items(tapes).size();
    api->kernel.set_last_error(0xABCD);
    const Dword code = call();
    EXPECT_EQ(api->kernel.get_last_error(), 0xABCDU);
    EXPECT_TRUE(world.describe() == before) << "the call failed and yet something changed";
    EXPECT_EQ(media.work_items(tapes).size(), items);
    return code;
  }

  std::vector<MisuseKind> world_misuses() const {
    std::vector<MisuseKind> kinds;
    for (const fake::Misuse& misuse : world.misuses()) kinds.push_back(misuse.kind);
    return kinds;
  }

  fake::World world{fake::WorldOptions{[](const fake::EndReport&) {}}};
  fake::Media media = world.media();
  LibraryId tapes;
  PoolId pool;
  NtmsGuid library_id{};
  NtmsGuid pool_id{};
  NtmsGuid drive_id{};
  NtmsGuid out{};
  const abi::NtmsApi* api = nullptr;
  Handle session = no_session();
  std::vector<MisuseKind> expected;

 private:
  Report last_;
  std::unique_ptr<DropIn> dropin_;
};

}  // namespace winseam::dropin
