// backends/fake/sessions/session_world.hpp: the session hosts of one world and the rules by which they change.
//
// Members are called under the world's lock; they never call user code and never wait.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/core.hpp"
#include "model.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::fake {

class SessionWorld {
 public:
  explicit SessionWorld(Core& core) : core_(core) {}
  SessionWorld(const SessionWorld&) = delete;
  SessionWorld& operator=(const SessionWorld&) = delete;

  // --- hosts (hosts.cpp) ------------------------------------------------------------------------------------------
  // Throws std::invalid_argument, naming the part, for a host that cannot be.
  std::size_t add_host(const HostSpec& spec);
  HostState* find_host(std::string_view name);
  HostState& host(std::size_t index) { return hosts_[index]; }
  std::size_t host_count() const { return hosts_.size(); }
  HostState& local() { return hosts_[local_]; }
  std::size_t local_index() const { return local_; }
  bool has_local() const { return has_local_; }
  HostSpec describe(HostState& host) const;
  void set_reachable(HostState& host, bool reachable);
  void crash(HostState& host);

  // --- sessions (lifecycle.cpp) -----------------------------------------------------------------------------------
  Session* find_session(HostState& host, SessionId id) { return host.sessions.find(id.value()); }
  Session& add_session(HostState& host, SessionSpec spec, bool announce);
  result<SessionId> log_on(HostState& host, std::string_view user, const ClientInfo& client);
  void drop_client(HostState& host, Session& session);  // becomes disconnected
  void show_on_console(HostState& host, std::optional<SessionId> id);
  void stop_watching(HostState& host, Session& watcher);
  void stop_watchers_of(HostState& host, SessionId target);
  void break_channels(Session& session);
  // What enumerating lists, in order, for who may see every session.
  const std::vector<SessionEntry>& listing(HostState& host);
  void link(HostState& host, Session& session);
  void set_state(Session& session, SessionState state);
  void rename(HostState& host, Session& session, std::string_view station);

  // --- logoff (logoff.cpp) ----------------------------------------------------------------------------------------
  void begin_logoff(HostState& host, Session& session);
  void release_hang(HostState& host, Session& session);

  // --- processes (processes.cpp) ----------------------------------------------------------------------------------
  Process* find_process(HostState& host, ProcessId id) {
    Process* const process = host.processes.find(id.value());
    return process == nullptr || process->ended ? nullptr : process;
  }
  static EndedProcess record_of(const Process& process);
  Process& start_process(HostState& host, const ProcessSpec& spec);
  // Ends a process now and keeps its exit code.
  void end_process(HostState& host, Process& process, std::uint32_t exit_code,
                   EndedProcess::How how);
  void end_processes_of(HostState& host, Session& session);
  // Out of its session's list.
  void unlink(Process& process);
  ProcessSpec describe(const Process& process) const;

  // --- events (raise.cpp) -----------------------------------------------------------------------------------------
  void raise(HostState& host, EventMask bits);
  void notify(HostState& host, SessionChange change, SessionId session);

  // --- accounts (accounts.cpp) ------------------------------------------------------------------------------------
  const Account* find_account(const HostState& host, std::string_view user) const;
  Account* find_account(HostState& host, std::string_view user);
  void add_account(HostState& host, const UserSpec& user);

  Core& core() { return core_; }
  TimePoint now() const { return core_.engine.now(); }

  HandleTable<ServerHandle> servers;
  HandleTable<TokenHandle> tokens;
  HandleTable<ChannelHandle> channels;
  std::uint32_t next_handle_number = 1;

  std::vector<OpenHandle> open_handles();

 private:
  void end_of_processes(HostState& host, SessionId id);
  void delete_session(HostState& host, SessionId id);
  void erase_session(HostState& host, Session& session);
  std::string default_station(HostState& host, const SessionSpec& spec);

  Core& core_;
  std::deque<HostState> hosts_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::size_t local_ = 0;
  bool has_local_ = false;
};

// Equal without regard to the case of ASCII letters, as account and host names compare.
bool same_name(std::string_view a, std::string_view b);
std::string lower_case(std::string_view text);

}  // namespace winseam::fake
