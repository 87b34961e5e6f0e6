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

// The parts of a server refer to what the server holds.

class Win32Sessions final : public Sessions {
 public:
  explicit Win32Sessions(const SharedHandle& handle) : handle_(handle) {}
  result<std::vector<SessionEntry>> enumerate() const override;
  result<std::vector<SessionEntryEx>> enumerate_detailed() const override;
  result<void> logoff(SessionId session, Wait wait) override;
  result<void> disconnect(SessionId session, Wait wait) override;
  result<MessageResponse> send_message(SessionId session, const MessagePrompt& prompt,
                                       Wait wait) override;

 private:
  const SharedHandle& handle_;
};

class Win32SessionInformation final : public SessionInformation {
 public:
  explicit Win32SessionInformation(const SharedHandle& handle) : handle_(handle) {}
  result<SessionState> state(SessionId session) const override;
  result<SessionId> session_id(SessionId session) const override;
  result<std::string> text(SessionId session, SessionText which) const override;
  result<std::uint32_t> number(SessionId session, SessionNumber which) const override;
  result<ClientProtocol> protocol(SessionId session) const override;
  result<ClientAddress> client_address(SessionId session) const override;
  result<ClientDisplay> client_display(SessionId session) const override;
  result<ClientInfo> client(SessionId session) const override;
  result<SessionSummary> summary(SessionId session) const override;
  result<SessionDetails> details(SessionId session) const override;
  result<SessionConfiguration> configuration(SessionId session) const override;
  result<ClientAddress> virtual_address(SessionId session) const override;
  result<bool> is_remote(SessionId session) const override;
  result<Guid> activity_id(SessionId session) const override;
  result<std::vector<std::uint32_t>> capabilities(SessionId session) const override;
  result<std::vector<std::byte>> raw(SessionId session,
                                     std::uint32_t information_class) const override;

 private:
  const SharedHandle& handle_;
};

class Win32Processes final : public Processes {
 public:
  explicit Win32Processes(const SharedHandle& handle) : handle_(handle) {}
  result<std::vector<ProcessEntry>> enumerate() const override;
  result<std::vector<ProcessEntryEx>> enumerate_detailed(SessionId session) const override;
  result<void> terminate(ProcessId process, std::uint32_t exit_code) override;

 private:
  const SharedHandle& handle_;
};

class Win32SessionEvents final : public SessionEvents {
 public:
  explicit Win32SessionEvents(const SharedHandle& handle) : handle_(handle) {}
  result<EventMask> wait(EventMask mask, std::stop_token stop) override;
  result<void> flush() override;
  result<SessionSubscription> subscribe(NotificationScope scope,
                                        SessionChangeHandler handler) override;

 private:
  const SharedHandle& handle_;
};

class Win32VirtualChannels final : public VirtualChannels {
 public:
  explicit Win32VirtualChannels(const SharedHandle& handle) : handle_(handle) {}
  result<std::unique_ptr<VirtualChannel>> open(SessionId session, std::string_view name,
                                               CallSite opened_at) override;
  result<std::unique_ptr<VirtualChannel>> open_dynamic(SessionId session, std::string_view name,
                                                       ChannelPriority priority, bool compress,
                                                       CallSite opened_at) override;

 private:
  const SharedHandle& handle_;
};

class Win32SessionListeners final : public SessionListeners {
 public:
  explicit Win32SessionListeners(const SharedHandle& handle) : handle_(handle) {}
  result<std::vector<std::string>> enumerate() const override;
  result<ListenerConfiguration> configuration(std::string_view name) const override;
  result<void> create(std::string_view name, const ListenerConfiguration& configuration) override;
  result<void> update(std::string_view name, const ListenerConfiguration& configuration) override;
  result<std::vector<std::byte>> security(std::string_view name, SecurityPart part) const override;
  result<void> set_security(std::string_view name, SecurityPart part,
                            const std::vector<std::byte>& descriptor) override;

 private:
  result<void> write(std::string_view name, const ListenerConfiguration& configuration,
                     abi::Dword flag);
  const SharedHandle& handle_;
};

class Win32SessionServer final : public SessionServer {
 public:
  explicit Win32SessionServer(SharedHandle handle);
  ~Win32SessionServer() override;
  std::string name() const override { return handle_->name(); }
  bool is_current() const override { return handle_->current(); }
  Sessions& sessions() override { return sessions_; }
  const SessionInformation& information() const override { return information_; }
  Processes& processes() override { return processes_; }
  SessionEvents& events() override { return events_; }
  VirtualChannels& channels() override { return channels_; }
  SessionListeners& listeners() override { return listeners_; }
  result<void> shutdown(ShutdownAction action) override;
  result<void> close() override { return handle_->close(); }

 private:
  SharedHandle handle_;
  Win32Sessions sessions_;
  Win32SessionInformation information_;
  Win32Processes processes_;
  Win32SessionEvents events_;
  Win32VirtualChannels channels_;
  Win32SessionListeners listeners_;
};

}  // namespace winseam::win32
