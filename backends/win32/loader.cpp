// The only file of the library that includes an OS header: the DLL's functions, and the windows for notifications.
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>

#include "winseam/win32/platform.hpp"

namespace winseam::win32 {
namespace {

// The last error as a winseam error.
std::error_code system_error() {
  const DWORD code = ::GetLastError();
  return code != 0 ? from_win32(code) : make_error_code(errc::gen_failure);
}

// A DLL of the system directory; never one that lies beside the program or in the current directory.
class Library {
 public:
  explicit Library(const wchar_t* name)
      : module_(::LoadLibraryExW(name, nullptr, LOAD_LIBRARY_SEARCH_SYSTEM32)) {}
  ~Library() {
    if (module_ != nullptr) ::FreeLibrary(module_);
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  explicit operator bool() const { return module_ != nullptr; }

  template <class Function>
  void find(const char* name, Function*& entry) const {
    entry = reinterpret_cast<Function*>(reinterpret_cast<void*>(::GetProcAddress(module_, name)));
  }

 private:
  HMODULE module_;
};

abi::Dword get_last_error() { return ::GetLastError(); }
void set_last_error(abi::Dword code) { ::SetLastError(code); }
abi::Bool close_handle(abi::Handle object) { return ::CloseHandle(object); }
abi::Dword active_console_session_id() { return ::WTSGetActiveConsoleSessionId(); }
abi::Bool process_id_to_session_id(abi::Dword process, abi::Dword* session) {
  DWORD id = 0;
  const BOOL done = ::ProcessIdToSessionId(process, &id);
  if (done) *session = id;
  return done;
}

// Hidden windows, each with a thread of its own that runs its message loop. Destroying one ends its thread.
class SystemWindows final : public SessionWindows {
 public:
  ~SystemWindows() override {
    std::unordered_map<abi::Handle, std::shared_ptr<Window>> left;
    {
      const std::lock_guard lock(mutex_);
      left.swap(windows_);
    }
    for (auto& [handle, window] : left) end(*window);
  }

  result<abi::Handle> create(Callback callback) override {
    auto window = std::make_shared<Window>();
    window->callback = std::move(callback);
    window->thread = std::thread([window] { run(*window); });
    {
      std::unique_lock lock(window->mutex);
      window->ready.wait(lock, [&] { return window->begun; });
    }
    if (window->handle == nullptr) {
      window->thread.join();
      return window->failure;
    }
    const std::lock_guard lock(mutex_);
    windows_.emplace(window->handle, window);
    return abi::Handle{window->handle};
  }

  void destroy(abi::Handle handle) noexcept override {
    std::shared_ptr<Window> window;
    {
      const std::lock_guard lock(mutex_);
      const auto at = windows_.find(handle);
      if (at == windows_.end()) return;
      window = at->second;
      windows_.erase(at);
    }
    end(*window);
  }

 private:
  struct Window {
    std::atomic<bool> ended{false};
    Callback callback;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable ready;
    bool begun = false;
    HWND handle = nullptr;
    std::error_code failure;
  };

  static LRESULT CALLBACK on_message(HWND handle, UINT message, WPARAM wparam, LPARAM lparam) {
    auto* const window = reinterpret_cast<Window*>(::GetWindowLongPtrW(handle, GWLP_USERDATA));
    if (message == abi::wm_wts_session_change && window != nullptr) {
      try {
        if (!window->ended)
          window->callback(static_cast<std::uint32_t>(wparam), static_cast<std::uint32_t>(lparam));
      } catch (...) {  // the system's frames are above: nothing may pass through them
      }
      return 0;
    }
    if (message == WM_CLOSE) {
      ::DestroyWindow(handle);
      return 0;
    }
    if (message == WM_DESTROY) {
      ::PostQuitMessage(0);
      return 0;
    }
    return ::DefWindowProcW(handle, message, wparam, lparam);
  }

  static void run(Window& window) {
    static const wchar_t class_name[] = L"winseam session notifications";
    WNDCLASSW description{};
    description.lpfnWndProc = &on_message;
    description.hInstance = ::GetModuleHandleW(nullptr);
    description.lpszClassName = class_name;
    HWND handle = nullptr;
    if (::RegisterClassW(&description) != 0 || ::GetLastError() == ERROR_CLASS_ALREADY_EXISTS)
      handle = ::CreateWindowExW(0, class_name, L"", 0, 0, 0, 0, 0, nullptr, nullptr,
                                 description.hInstance, nullptr);
    {
      const std::lock_guard lock(window.mutex);
      if (handle == nullptr)
        window.failure = system_error();
      else
        ::SetWindowLongPtrW(handle, GWLP_USERDATA, reinterpret_cast<LONG_PTR>(&window));
      window.handle = handle;
      window.begun = true;
    }
    window.ready.notify_all();
    if (handle == nullptr) return;
    MSG message{};
    while (::GetMessageW(&message, nullptr, 0, 0) > 0) ::DispatchMessageW(&message);
  }

  // From inside its own callback a window cannot be waited for: its thread, which keeps it alive, ends by itself.
  static void end(Window& window) noexcept {
    window.ended = true;
    ::PostMessageW(window.handle, WM_CLOSE, 0, 0);
    if (window.thread.get_id() == std::this_thread::get_id())
      window.thread.detach();
    else
      window.thread.join();
  }

  std::mutex mutex_;
  std::unordered_map<abi::Handle, std::shared_ptr<Window>> windows_;
};

// Those that are loaded, for as long as their functions are used.
struct Libraries {
  Library wts{L"wtsapi32.dll"};
  Library wlan{L"wlanapi.dll"};
  Library ntms{L"ntmsapi.dll"};
};

}  // namespace

Tables system_tables() {
  Tables tables;
  tables.wts.kernel = {&get_last_error, &set_last_error, &close_handle, &active_console_session_id,
                       &process_id_to_session_id};
  const auto libraries = std::make_shared<const Libraries>();
  tables.wts_loaded = static_cast<bool>(libraries->wts);
  if (tables.wts_loaded)
    abi::for_each_wts_function(
        tables.wts, [&](const char* name, auto& entry) { libraries->wts.find(name, entry); });
  tables.wlan_loaded = static_cast<bool>(libraries->wlan);
  if (tables.wlan_loaded)
    abi::for_each_wlan_function(
        tables.wlan, [&](const char* name, auto& entry) { libraries->wlan.find(name, entry); });
  tables.ntms.kernel = {&get_last_error, &set_last_error};
  tables.ntms_loaded = static_cast<bool>(libraries->ntms);
  if (tables.ntms_loaded)
    abi::for_each_ntms_function(
        tables.ntms, [&](const char* name, auto& entry) { libraries->ntms.find(name, entry); });
  tables.owner = libraries;
  tables.windows = std::make_shared<SystemWindows>();
  return tables;
}

}  // namespace winseam::win32
