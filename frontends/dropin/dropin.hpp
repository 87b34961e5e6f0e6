// frontends/dropin/dropin.hpp: the C functions of the DLLs in front of any Platform.
//
//   winseam::fake::World world;
//   winseam::dropin::DropIn dropin(world.platform());
//   const winseam::abi::WtsApi& api = dropin.table();
//   winseam::abi::Handle server = api.open_server_w(name);     // what a program written for Windows calls
//   const winseam::abi::WlanApi& wlan = dropin.wlan_table();   // and so on for the other DLLs
//
// C functions have no context, so each drop-in takes one of a few places in the process, whose functions are bound to
// it while it lives: the one piece of process-wide state in the library. Arguments are checked in the order and with the
// codes of the specification before the platform is asked; memory comes from the drop-in's own families, and whoever
// gives it back wrongly is reported. Text in the A forms is UTF-8, as with Windows' UTF-8 code page; text of a caller
// that is no UTF-16 or UTF-8 is read with U+FFFD in its place.
// Threads: the functions from any thread. The drop-in must outlive every call through its table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include "winseam/abi/ntmsapi.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/abi/wtsapi.hpp"
#include "winseam/fake/misuse.hpp"
#include "winseam/platform.hpp"
#include "winseam/time.hpp"

namespace winseam::dropin {

// The thread's last error where there is no kernel32: one number for each thread of the process.
abi::Dword portable_last_error();
void set_portable_last_error(abi::Dword code);

// What a drop-in has seen that the platform behind it cannot: memory, and values that are no handles.
struct Report {
  std::size_t allocations = 0;          // blocks handed out, ever
  std::size_t outstanding = 0;          // of them, not given back
  std::vector<fake::Misuse> misuses{};  // wrong_free, leaked_memory, left_open, ...
};

struct Options {
  abi::Dword (*get_last_error)() = &portable_last_error;
  void (*set_last_error)(abi::Dword code) = &set_portable_last_error;

  // Posts a message to a window, as PostMessage does; called without a lock held. Empty: registering for notifications
  // succeeds and nothing is ever sent.
  std::function<bool(abi::Handle window, std::uint32_t message, std::uintptr_t wparam,
                     std::intptr_t lparam)>
      post_message{};
  // Whether a value is a window; empty: every value but null is.
  std::function<bool(abi::Handle window)> is_window{};

  // Makes an object of the system's that stands for a user's token, for programs that close theirs with the system's
  // CloseHandle; the platform's own token is closed at once then. Null for none. Empty: tokens are the drop-in's own
  // values, closed through the table's close_handle.
  std::function<abi::Handle()> make_token{};

  // What is told as the current time with a session's times. Empty: the world's own time. A world that mirrors the machine
  // has the machine's clock here, which other functions tell as well, and which stands still between its ticks.
  std::function<TimePoint()> current_time{};

  // Record when the null that a failed open gave is used as a handle: it means the current server. A program may do so
  // on purpose, so this is off unless asked for (wts E11).
  bool note_null_after_failed_open = false;

  // After so many blocks memory runs out: how tests reach the error paths.
  std::size_t most_allocations = std::numeric_limits<std::size_t>::max();

  // Called by the destructor; memory that was not given back is among the misuses as leaked_memory.
  std::function<void(const Report&)> at_end{};
};

class Functions;
class MediaFunctions;
class WlanFunctions;

class DropIn {
 public:
  // How many drop-ins may live at a time in one process.
  static constexpr std::size_t most_instances = 16;

  // Throws std::logic_error if there are most_instances already.
  explicit DropIn(std::unique_ptr<Platform> platform, Options options = {});
  ~DropIn();
  DropIn(const DropIn&) = delete;
  DropIn& operator=(const DropIn&) = delete;

  // The functions, every entry filled. Before and after the drop-in's life they fail with ERROR_SERVICE_NOT_ACTIVE.
  const abi::WtsApi& table() const;

  // Those of ntmsapi.dll, which return that code, or INVALID_HANDLE_VALUE.
  const abi::NtmsApi& media_table() const;

  // Those of wlanapi.dll, which return that code.
  const abi::WlanApi& wlan_table() const;

  Report report() const;

  // As report(), with each block that was not given back as leaked_memory, and each WLAN or media handle that was not
  // closed and each window that is still registered as left_open, among the misuses from now on: for a process that ends without destroying its drop-in.
  Report final_report();

 private:
  std::unique_ptr<Functions> functions_;
  std::unique_ptr<MediaFunctions> media_;  // uses what functions_ has
  std::unique_ptr<WlanFunctions> wlan_;    // uses what functions_ has
  std::size_t slot_ = 0;
};

}  // namespace winseam::dropin
