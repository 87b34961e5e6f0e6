// The conformance suites through the drop-in DLLs: the Win32 backend calls what the DLLs of the system directory export,
// which pass it on to winseam_dropin.dll.
//
// A suite arranges and watches a world while calls are under way, so it has to share an address space and its C++ with
// the drop-in. It is therefore part of an engine of its own: a winseam_dropin.dll with everything of the one that is
// installed, and the tests besides. A test acts for several callers, where a process is one: each thread's calls go to
// the drop-in of the caller that it acts for, as with impersonation on Windows.
#include <gtest/gtest.h>
#include <windows.h>

#include <array>
#include <atomic>
#include <stdexcept>
#include <type_traits>

#include "dll/exports.hpp"
#include "tests/conformance/loopback.hpp"
#include "winseam/conformance/media_suite.hpp"
#include "winseam/conformance/session_suite.hpp"
#include "winseam/conformance/wlan_suite.hpp"

extern "C" const char* winseam_drop_in_build();

namespace winseam::conformance {
namespace {

// What the system directory's DLLs export.
const win32::Tables& system_dlls() {
  static const win32::Tables tables = win32::system_tables();
  return tables;
}
template <class Api>
const Api& system_functions() {
  if constexpr (std::is_same_v<Api, abi::WtsApi>)
    return system_dlls().wts;
  else if constexpr (std::is_same_v<Api, abi::WlanApi>)
    return system_dlls().wlan;
  else
    return system_dlls().ntms;
}

// While it lives, calls of this thread are those of one caller.
template <class Api, std::size_t Place>
class Acting {
 public:
  Acting() : before_(dropin::answer_with<Api>(answering)) {}
  ~Acting() { dropin::answer_with<Api>(before_); }
  Acting(const Acting&) = delete;
  Acting& operator=(const Acting&) = delete;

  static const Api& functions() { return system_functions<Api>(); }

  static inline const Api* answering = nullptr;

 private:
  const Api* before_;
};

// One of the places for callers: which drop-in its functions go to.
struct Place {
  std::atomic<bool> taken{false};
  void (*answer_with)(const dropin::DropIn* drop_in);  // null: nobody
  void (*fill)(win32::Tables& tables);
};

template <std::size_t Number>
void answer_with(const dropin::DropIn* drop_in) {
  const bool none = drop_in == nullptr;
  Acting<abi::WtsApi, Number>::answering = none ? nullptr : &drop_in->table();
  Acting<abi::WlanApi, Number>::answering = none ? nullptr : &drop_in->wlan_table();
  Acting<abi::NtmsApi, Number>::answering = none ? nullptr : &drop_in->media_table();
}

// An entry that stands in a context while it calls the same entry of the context's functions.
template <class Context, auto Entry>
struct Within;
template <class Context, class Api, class Result, class... Parameters,
          Result (*Api::*Entry)(Parameters...)>
struct Within<Context, Entry> {
  static Result call(Parameters... parameters) {
    const Context in_context;
    return (Context::functions().*Entry)(parameters...);
  }
};

template <std::size_t Number>
void fill(win32::Tables& tables) {
#define ACTING(table, Api, member) \
  table.member = &Within<Acting<abi::Api, Number>, &abi::Api::member>::call;
#define WINSEAM_FUNCTION(name, member, result, parameters) ACTING(tables.wts, WtsApi, member)
#include "winseam/abi/wtsapi.def"
#define WINSEAM_FUNCTION(name, member, result, parameters) ACTING(tables.wlan, WlanApi, member)
#include "winseam/abi/wlanapi.def"
#define WINSEAM_FUNCTION(name, member, result, parameters) ACTING(tables.ntms, NtmsApi, member)
#include "winseam/abi/ntmsapi.def"
}

template <std::size_t... Numbers>
std::array<Place, sizeof...(Numbers)>& make_places(std::index_sequence<Numbers...>) {
  static std::array<Place, sizeof...(Numbers)> places{
      Place{{false}, &answer_with<Numbers>, &fill<Numbers>}...};
  return places;
}

Place& take_place() {
  for (Place& place : make_places(std::make_index_sequence<dropin::DropIn::most_instances>()))
    if (!place.taken.exchange(true)) return place;
  throw std::logic_error("a test acts for more callers than there are places");
}

// A caller's drop-in, and its place among those that the exports may go to.
struct Caller {
  Caller(Place& taken, std::unique_ptr<Platform> behind, dropin::Options options)
      : place(taken),
        drop_in(std::make_unique<dropin::DropIn>(std::move(behind), std::move(options))) {
    place.answer_with(drop_in.get());
  }
  ~Caller() {
    place.answer_with(nullptr);
    drop_in.reset();
    place.taken = false;
  }
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;

  Place& place;
  std::unique_ptr<dropin::DropIn> drop_in;
};

// A suite's stage, with the DLLs between the caller and the world.
template <class Stage>
class DropInStage final : public Stage {
 public:
  ~DropInStage() override {
    EXPECT_EQ(ended_, made_) << "a drop-in outlives its test, and so was not looked at";
  }

  std::unique_ptr<Platform> platform(fake::Caller who) override {
    const auto windows = std::make_shared<loopback::PostedWindows>();
    dropin::Options options;
    options.get_last_error = [] { return abi::Dword{::GetLastError()}; };
    options.set_last_error = [](abi::Dword code) { ::SetLastError(code); };
    options.post_message = [windows](abi::Handle window, std::uint32_t message,
                                     std::uintptr_t wparam, std::intptr_t lparam) {
      return windows->post(window, message, wparam, lparam);
    };
    options.is_window = [windows](abi::Handle window) { return windows->exists(window); };
    options.at_end = [this](const dropin::Report& report) {
      ++ended_;
      loopback::expect_clean(report);
    };
    const auto caller =
        std::make_shared<Caller>(take_place(), Stage::platform(std::move(who)), std::move(options));
    ++made_;

    win32::Tables tables;
    tables.owner = caller;
    caller->place.fill(tables);
    // Of kernel32 nothing can be replaced: these few come from the drop-in itself.
    tables.wts.kernel = caller->drop_in->table().kernel;
    tables.ntms.kernel = caller->drop_in->media_table().kernel;
    tables.windows = windows;
    tables.tells_closed_handles = true;
    return win32::make_platform(std::move(tables));
  }

 private:
  std::size_t made_ = 0;
  std::size_t ended_ = 0;
};

INSTANTIATE_TEST_SUITE_P(
    , SessionConformance,
    ::testing::Values(SessionBackend{
        "dropin_dll",
        [] { return std::make_unique<DropInStage<SessionStage>>(); },
        {{Uncarried::call_sites,
          "the C functions have no parameter for the place in the caller's source"}}}),
    backend_name);

INSTANTIATE_TEST_SUITE_P(
    , WlanConformance,
    ::testing::Values(WlanBackend{
        "dropin_dll",
        [] { return std::make_unique<DropInStage<WlanStage>>(); },
        {{WlanUncarried::call_sites,
          "the C functions have no parameter for the place in the caller's source"},
         {WlanUncarried::end_in_listener,
          "WlanRegisterNotification has no way to end a registration inside its own callback"}}}),
    wlan_backend_name);

INSTANTIATE_TEST_SUITE_P(, MediaConformance,
                         ::testing::Values(MediaBackend{
                             "dropin_dll",
                             [] { return std::make_unique<DropInStage<MediaStage>>(); }}),
                         media_backend_name);

// Nothing of the above proves anything unless the DLLs are ours, and pass their calls to this engine.
TEST(ConformanceOfDropInDlls, TheSystemDirectoryHoldsOurs) {
  for (const char* name : {"wtsapi32.dll", "wlanapi.dll", "ntmsapi.dll"}) {
    HMODULE const module = ::LoadLibraryExA(name, nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
    ASSERT_NE(module, nullptr) << name;
    EXPECT_EQ(reinterpret_cast<void*>(::GetProcAddress(module, "winseam_drop_in_build")),
              reinterpret_cast<void*>(&winseam_drop_in_build))
        << name;
    ::FreeLibrary(module);
  }
  const auto expect_there = [](const char* name, const auto& entry) {
    EXPECT_NE(entry, nullptr) << name;
  };
  EXPECT_TRUE(system_dlls().wts_loaded);
  EXPECT_TRUE(system_dlls().wlan_loaded);
  EXPECT_TRUE(system_dlls().ntms_loaded);
  abi::for_each_wts_function(system_dlls().wts, expect_there);
  abi::for_each_wlan_function(system_dlls().wlan, expect_there);
  abi::for_each_ntms_function(system_dlls().ntms, expect_there);
}

}  // namespace
}  // namespace winseam::conformance

WINSEAM_EXPORTED int winseam_run_tests(int count, char** arguments) {
  ::testing::InitGoogleMock(&count, arguments);
  return RUN_ALL_TESTS();
}
