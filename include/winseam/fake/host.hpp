// winseam/fake/host.hpp: a test's hold on one session host of the world.
//
//   winseam::fake::Host rds01 = world.add_host(winseam::fake::default_host("rds01"));
//   const winseam::SessionId alice = rds01.add_session({.user = "alice"});
//   const winseam::ProcessId spin = rds01.start_process({.name = "spin.exe", .session = alice});
//   // ... the code under test terminates it ...
//   EXPECT_EQ(rds01.ended_process(spin)->exit_code, 1u);
//
// A Host is a view: copy it freely; it must not outlive its World's last object. The verbs speak for the machine and
// its users, so they need no permission. Unknown ids are a programmer's error: std::invalid_argument says what to do.
// Threads: any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/fake/session_spec.hpp"

namespace winseam::fake {

class World;
struct WorldState;

// How a process ended.
struct EndedProcess {
  enum class How : std::uint8_t { by_itself, terminated, logoff };
  ProcessId id{0};
  std::string name{};
  SessionId session{0};
  std::uint32_t exit_code = 0;
  How how = How::by_itself;
  TimePoint at{};

  friend bool operator==(const EndedProcess&, const EndedProcess&) = default;
};

// A message box that was shown.
struct ShownMessage {
  SessionId session{0};
  MessagePrompt prompt{};                     // the title as it was shown
  std::optional<MessageResponse> response{};  // empty while nobody has answered
  TimePoint at{};

  friend bool operator==(const ShownMessage&, const ShownMessage&) = default;
};

// A finished logoff.
struct EndedSession {
  SessionId id{0};
  std::string user{};
  TimePoint at{};

  friend bool operator==(const EndedSession&, const EndedSession&) = default;
};

class Host {
 public:
  // --- look -------------------------------------------------------------------------------------------------------
  std::string name() const;
  HostSpec describe() const;  // the host as a value, sessions by ascending id
  std::size_t session_count() const;
  std::size_t process_count() const;
  std::optional<SessionSpec> session(SessionId id) const;  // empty if there is none
  std::optional<ProcessSpec> process(ProcessId id) const;
  std::optional<EndedProcess> ended_process(ProcessId id) const;  // the newest one of that id
  std::vector<EndedProcess> ended_processes() const;  // in the order in which they ended
  std::vector<EndedSession> ended_sessions() const;
  std::vector<ShownMessage> messages() const;
  std::optional<SessionId> console() const;  // empty while the console is switching
  std::optional<ShutdownAction> shutdown_requested() const;
  std::size_t open_handles() const;  // server handles open to this host
  std::size_t opens() const;         // how many were opened, ever
  std::size_t closes() const;        // how many closes reached the host

  // --- sessions and users -----------------------------------------------------------------------------------------
  // Adds a session and raises what Windows raises for it (created, connected, logon, state_changed).
  SessionId add_session(const SessionSpec& session);
  // A user logs on from a client: resumes the user's disconnected session (the fresh session is deleted) or gets a new
  // one. Refused with ctx_logon_disabled after shutdown(logoff_all), access_denied without Logon permission.
  result<SessionId> log_on(std::string_view user, const ClientInfo& client = {});
  void lose_client(SessionId id);  // the link breaks: the session becomes disconnected
  void user_input(SessionId id);   // the user types: last input is now
  void lock(SessionId id);
  void unlock(SessionId id);
  void rename_session(SessionId id, std::string_view station);
  void change_license();
  void switch_console_to(
      std::optional<SessionId> id);  // fast user switching; empty: the console is switching
  void release_hang(SessionId id);   // the program that holds up a logoff ends at last
  void interrupt_waits(
      SessionId id,
      errc with = errc::operation_aborted);  // waits for its logoff end without result
  void set_logoff(SessionId id, const LogoffSpec& logoff);
  void answer_messages(SessionId id, const MessageAnswer& answer);  // adds to the script
  void add_user(const UserSpec& user);
  void add_rule(const AccessRule& rule);
  void add_rule(SessionId id, const AccessRule& rule);

  // --- processes --------------------------------------------------------------------------------------------------
  ProcessId start_process(const ProcessSpec& process);
  void end_process(ProcessId id, std::uint32_t exit_code = 0);  // the program ends by itself
  void pin_process(
      ProcessId id);  // somebody holds the object: terminating it after its end gives access_denied
  void reuse_process_ids(bool reuse);  // hand out ended processes' ids again, lowest first

  // --- the machine ------------------------------------------------------------------------------------------------
  void set_reachable(
      bool
          reachable);  // false: calls fail at once, waits under way end with rpc_s_server_unavailable
  void crash();        // unreachable, and its sessions and processes are gone
  void set_services_ready(bool ready);
  void set_session_service_running(
      bool running);  // starting it again allows logons that shutdown() had refused
  void set_windows(WindowsVersion version);

  // --- virtual channels -------------------------------------------------------------------------------------------
  void client_sends(SessionId id, std::string_view channel, std::vector<std::byte> bytes);
  std::vector<std::byte> client_received(SessionId id, std::string_view channel) const;

 private:
  friend class World;
  friend struct WorldState;
  Host(std::shared_ptr<WorldState> state, std::size_t index)
      : state_(std::move(state)), index_(index) {}
  std::shared_ptr<WorldState> state_;
  std::size_t index_;
};

}  // namespace winseam::fake
