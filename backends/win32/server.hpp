// backends/win32/server.hpp: a session server over its handle, and the parts that share the handle.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <utility>

#include "api.hpp"
#include "text.hpp"
#include "wait_slot.hpp"
#include "winseam/session_server.hpp"

namespace winseam::win32 {

// What all parts of one open server share.
class ServerHandle {
 public:
  ServerHandle(SharedTables tables, abi::Handle handle, std::string name, bool current)
      : tables_(std::move(tables)), handle_(handle), name_(std::move(name)), current_(current) {}

  const Tables& tables() const { return *tables_; }
  const SharedTables& shared_tables() const { return tables_; }
  const abi::WtsApi& api() const { return tables_->wts; }
  const std::string& name() const { return name_; }
  bool current() const { return current_; }
  bool closed() const { return closed_.load(); }
  WaitSlot& waits() { return waits_; }

  // The handle for a call; invalid_handle once it is closed, unless whatever is behind wants to see such calls.
  result<abi::Handle> use() const {
    if (closed() && !tables_->tells_closed_handles) return errc::invalid_handle;
    return handle_;
  }

  // Calls a function whose first parameter is the handle.
  template <class... Parameters, class... Arguments>
  result<void> call(abi::Bool (*function)(abi::Handle, Parameters...),
                    Arguments&&... arguments) const {
    const result<abi::Handle> handle = use();
    if (!handle) return handle.error();
    return done(
        win32::call(*tables_, function, handle.value(), std::forward<Arguments>(arguments)...));
  }

  void flush() const;
  result<void> close();

 private:
  SharedTables tables_;
  abi::Handle handle_;
  std::string name_;
  bool current_;
  std::atomic<bool> closed_{false};
  WaitSlot waits_;
};

using SharedHandle = std::shared_ptr<ServerHandle>;

// The parts of a server refer to what the server holds: Win32Sessions, Win32SessionInformation and so on.
#define WINSEAM_LIST "winseam/calls/session.def"
#define WINSEAM_PART(Interface) Win32##Interface
#define WINSEAM_HELD(name) const SharedHandle& name
#define WINSEAM_MEMBER handle_
#include "winseam/calls/parts.inc"

class Win32SessionServer final : public SessionServer {
 public:
  explicit Win32SessionServer(SharedHandle handle) : handle_(std::move(handle)) {}
  ~Win32SessionServer() override;
  std::string name() const override { return handle_->name(); }
  bool is_current() const override { return handle_->current(); }
  result<void> shutdown(ShutdownAction action) override;
  result<void> close() override { return handle_->close(); }

 private:
  SharedHandle handle_;
#define WINSEAM_ONLY_SessionServer 1
#define WINSEAM_PART(Interface) Win32##Interface
#define WINSEAM_MEMBER handle_
#include "winseam/calls/accessors.inc"
};

}  // namespace winseam::win32
