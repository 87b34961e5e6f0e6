#include "server.hpp"

namespace winseam::win32 {

void ServerHandle::flush() const {
  abi::Dword ignored = 0;
  if (api().wait_system_event != nullptr)
    (void)api().wait_system_event(handle_, abi::wts_event_flush, &ignored);
}

result<void> ServerHandle::close() {
  if (api().close_server == nullptr) return missing(tables());
  if (current_) {
    // Never sent to Windows: it would not be a handle that was opened.
    if (tables_->tells_closed_handles) api().close_server(handle_);
    return errc::invalid_parameter;
  }
  if (closed_.exchange(true)) {
    if (tables_->tells_closed_handles) api().close_server(handle_);
    return errc::invalid_handle;
  }
  // A waiter would race with the handle's end: it has to leave first.
  if (waits_.occupied()) waits_.release([this] { flush(); });
  api().close_server(handle_);
  return success();
}

Win32SessionServer::~Win32SessionServer() {
  if (!handle_->current() && !handle_->closed()) (void)handle_->close();
}

result<void> Win32SessionServer::shutdown(ShutdownAction action) {
  return handle_->call(handle_->api().shutdown_system, static_cast<abi::Dword>(action));
}

}  // namespace winseam::win32
