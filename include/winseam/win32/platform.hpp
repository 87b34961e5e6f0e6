// winseam/win32/platform.hpp: the backend that calls Windows.
//
//   int main() {
//     auto platform = winseam::win32::make_platform();        // on Windows: the DLLs of the system directory
//     return run(*platform);
//   }
//
// The backend is written against a table of functions, so that it compiles and runs on every system: a test hands it
// functions of its own, the loopback those of the drop-in frontend.
//
//   winseam::win32::Tables tables;
//   tables.wts.enumerate_sessions_w = &my_enumerate_sessions;
//   auto platform = winseam::win32::make_platform(std::move(tables));
//
// What the system returns is not trusted: a count, size, state or text that cannot be right is errc::invalid_data.
// Text that is no UTF-16 comes back with U+FFFD in its place; text that is no UTF-8 is refused with
// errc::no_unicode_translation, and text with a NUL inside with errc::invalid_parameter.
// A call that needs a missing DLL fails with errc::mod_not_found, one that needs a function which the DLL lacks with
// errc::proc_not_found; the others work. A function that fails and leaves no error code gives errc::gen_failure.
// Threads: as the interfaces say.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "winseam/abi/ntmsapi.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/abi/wtsapi.hpp"
#include "winseam/error.hpp"
#include "winseam/platform.hpp"

namespace winseam::win32 {

// Makes the hidden windows to which a session host sends its notifications (WM_WTSSESSION_CHANGE).
class SessionWindows {
 public:
  // Called with the message's wParam and lParam, one call at a time for one window.
  using Callback = std::function<void(std::uint32_t code, std::uint32_t session)>;

  virtual ~SessionWindows();
  SessionWindows(const SessionWindows&) = delete;
  SessionWindows& operator=(const SessionWindows&) = delete;

  // A new window. Errors: the system's own when it has none to give.
  virtual result<abi::Handle> create(Callback callback) = 0;

  // Destroys a window that create() made, from any thread; returns when its callback is not running and will not run,
  // except when it is called from that callback.
  virtual void destroy(abi::Handle window) noexcept = 0;

 protected:
  SessionWindows() = default;
};

// What the backend calls.
struct Tables {
  // Keeps the DLL, or whatever answers the functions, for as long as any object of the platform lives.
  std::shared_ptr<const void> owner{};

  abi::WtsApi wts{};
  abi::WlanApi wlan{};
  abi::NtmsApi ntms{};

  // False: the DLL is not there, and a null function means mod_not_found rather than proc_not_found.
  bool wts_loaded = true;
  bool wlan_loaded = true;
  bool ntms_loaded = true;

  // Null: subscribing to session changes is not_supported.
  std::shared_ptr<SessionWindows> windows{};

  // True if the functions can tell a closed handle from an open one, and record it, as the drop-in does. Then a call
  // through a closed handle is passed on for the sake of that record. Windows cannot: there such a call would be
  // undefined, so the backend answers invalid_handle by itself. Such functions also end by themselves the waits of what
  // is closed, where waits on media channels are otherwise made in slices.
  bool tells_closed_handles = false;
};

// The functions of this machine: its DLLs, loaded from the system directory only, and from nowhere else. On a system
// other than Windows nothing is loaded, so that every call gives mod_not_found.
Tables system_tables();

// A platform over a table. Never fails: what is missing shows in features() and in the calls that need it.
std::unique_ptr<Platform> make_platform(Tables tables);

// A platform over system_tables().
std::unique_ptr<Platform> make_platform();

}  // namespace winseam::win32
