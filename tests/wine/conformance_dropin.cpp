// The session suite through the drop-in DLLs: the Win32 backend calls what wtsapi32.dll of the system directory exports,
// which passes it on to winseam_dropin.dll.
//
// The suite arranges and watches a world while calls are under way, so it has to share an address space and its C++ with
// the drop-in. It is therefore part of an engine of its own: a winseam_dropin.dll with everything of the one that is
// installed, and the tests besides. A test acts for several callers, where a process is one: each thread's calls go to
// the drop-in of the caller that it acts for, as with impersonation on Windows.
#include <gtest/gtest.h>
#include <windows.h>

#include <array>
#include <atomic>
#include <cstring>
#include <stdexcept>

#include "dll/exports.hpp"
#include "tests/conformance/loopback.hpp"
#include "winseam/conformance/session_suite.hpp"
#include "wtsapi32_within.hpp"

extern "C" const char* winseam_drop_in_build();

namespace winseam::conformance {
namespace {

// What the system directory's DLL exports.
const win32::Tables& system_dll() {
  static const win32::Tables tables = win32::system_tables();
  return tables;
}

// While it lives, calls of this thread are those of one caller.
template <std::size_t Place>
class Acting {
 public:
  Acting() : before_(dropin::answer_with<abi::WtsApi>(answering)) {}
  ~Acting() { dropin::answer_with<abi::WtsApi>(before_); }
  Acting(const Acting&) = delete;
  Acting& operator=(const Acting&) = delete;

  static const abi::WtsApi& functions() { return system_dll().wts; }

  static inline const abi::WtsApi* answering = nullptr;

 private:
  const abi::WtsApi* before_;
};

struct Place {
  std::atomic<bool> taken{false};
  const abi::WtsApi** answering;
  abi::WtsApi (*table)();
};

template <std::size_t... Places>
std::array<Place, sizeof...(Places)>& make_places(std::index_sequence<Places...>) {
  static std::array<Place, sizeof...(Places)> places{
      Place{{false}, &Acting<Places>::answering, &abi::within_context<Acting<Places>>}...};
  return places;
}

Place& take_place() {
  for (Place& place : make_places(std::make_index_sequence<dropin::DropIn::most_instances>()))
    if (!place.taken.exchange(true)) return place;
  throw std::logic_error("a test acts for more callers than there are places");
}

// A caller's drop-in, and its place among those that the exports may go to.
struct Caller {
  explicit Caller(Place& taken) : place(taken) {}
  ~Caller() {
    *place.answering = nullptr;
    drop_in.reset();
    place.taken = false;
  }
  Place& place;
  std::unique_ptr<dropin::DropIn> drop_in;
};

class DropInStage final : public SessionStage {
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
    const auto caller = std::make_shared<Caller>(take_place());
    caller->drop_in = std::make_unique<dropin::DropIn>(SessionStage::platform(std::move(who)),
                                                       std::move(options));
    *caller->place.answering = &caller->drop_in->table();
    ++made_;

    win32::Tables tables;
    tables.owner = caller;
    tables.wts = caller->place.table();
    // Of kernel32 nothing can be replaced: these few come from the drop-in itself.
    tables.wts.kernel = caller->drop_in->table().kernel;
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
        [] { return std::make_unique<DropInStage>(); },
        {{Uncarried::call_sites,
          "the C functions have no parameter for the place in the caller's source"}}}),
    backend_name);

// Nothing of the above proves anything unless the DLL is ours, and passes its calls to this engine.
TEST(ConformanceOfDropInDll, TheSystemDirectoryHoldsOurs) {
  HMODULE const module = ::LoadLibraryExA("wtsapi32.dll", nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32);
  ASSERT_NE(module, nullptr);
  EXPECT_EQ(reinterpret_cast<void*>(::GetProcAddress(module, "winseam_drop_in_build")),
            reinterpret_cast<void*>(&winseam_drop_in_build));
  EXPECT_TRUE(system_dll().wts_loaded);
  abi::for_each_wts_function(system_dll().wts, [](const char* name, const auto& entry) {
    EXPECT_NE(entry, nullptr) << name;
  });
}

}  // namespace
}  // namespace winseam::conformance

extern "C" int winseam_run_tests(int count, char** arguments) {
  ::testing::InitGoogleMock(&count, arguments);
  return RUN_ALL_TESTS();
}
