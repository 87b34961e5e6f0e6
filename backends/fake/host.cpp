#include "winseam/fake/host.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "world_state.hpp"

namespace winseam::fake {
namespace {

// The world's lock and the host behind a view, for the length of one member.
struct Hold {
  Hold(WorldState& state, std::size_t index)
      : lock(state.core.engine.lock()), world(state.sessions), host(state.sessions.host(index)) {}

  Session& session(SessionId id) {
    if (Session* found = world.find_session(host, id)) return *found;
    throw std::invalid_argument("host " + host.settings.name + " has no session " +
                                std::to_string(id.value()) +
                                "; add it first, or look whether it has ended");
  }

  Process& process(ProcessId id) {
    if (Process* found = world.find_process(host, id)) return *found;
    throw std::invalid_argument("host " + host.settings.name + " has no process " +
                                std::to_string(id.value()) +
                                "; start it first, or look whether it has ended");
  }

  WorldLock lock;
  SessionWorld& world;
  HostState& host;
};

// A message longer than this arrives in pieces.
constexpr std::size_t chunk_length = 1600;

std::shared_ptr<ChannelState> find_channel(Session& session, std::string_view name) {
  for (const std::shared_ptr<ChannelState>& channel : session.channels)
    if (same_name(channel->spec.name, name)) return channel;
  throw std::invalid_argument("the client of session " + std::to_string(session.id.value()) +
                              " does not offer a channel " + std::string(name) +
                              "; list it in SessionSpec::channels");
}

}  // namespace

std::string Host::name() const { return Hold(*state_, index_).host.settings.name; }

HostSpec Host::describe() const {
  Hold hold(*state_, index_);
  return hold.world.describe(hold.host);
}

std::size_t Host::session_count() const { return Hold(*state_, index_).host.sessions.size(); }

std::size_t Host::process_count() const { return Hold(*state_, index_).host.process_order.size(); }

std::optional<SessionSpec> Host::session(SessionId id) const {
  Hold hold(*state_, index_);
  const Session* session = hold.world.find_session(hold.host, id);
  if (session == nullptr) return std::nullopt;
  return *session->spec;
}

std::optional<ProcessSpec> Host::process(ProcessId id) const {
  Hold hold(*state_, index_);
  const Process* process = hold.world.find_process(hold.host, id);
  if (process == nullptr) return std::nullopt;
  return hold.world.describe(*process);
}

std::optional<EndedProcess> Host::ended_process(ProcessId id) const {
  Hold hold(*state_, index_);
  const Process* const process = hold.host.processes.find(id.value());
  if (process == nullptr) return std::nullopt;
  if (process->ended) return SessionWorld::record_of(*process);
  const auto& older = hold.host.older_ends;
  const auto last = std::find_if(older.rbegin(), older.rend(),
                                 [&](const auto& end) { return end.second.id == id; });
  if (last == older.rend()) return std::nullopt;
  return last->second;
}

std::vector<EndedProcess> Host::ended_processes() const {
  Hold hold(*state_, index_);
  auto ends = hold.host.older_ends;
  hold.host.processes.for_each([&](std::uint32_t, const Process& process) {
    if (process.ended) ends.emplace_back(process.end_number, SessionWorld::record_of(process));
  });
  std::sort(ends.begin(), ends.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<EndedProcess> records;
  records.reserve(ends.size());
  for (auto& end : ends) records.push_back(std::move(end.second));
  return records;
}

std::vector<EndedSession> Host::ended_sessions() const {
  return Hold(*state_, index_).host.ended_sessions;
}

std::vector<ShownMessage> Host::messages() const { return Hold(*state_, index_).host.messages; }

std::optional<SessionId> Host::console() const { return Hold(*state_, index_).host.console; }

std::optional<ShutdownAction> Host::shutdown_requested() const {
  return Hold(*state_, index_).host.shutdown;
}

std::size_t Host::open_handles() const { return Hold(*state_, index_).host.open_handles; }

std::size_t Host::opens() const { return Hold(*state_, index_).host.opens; }

std::size_t Host::closes() const { return Hold(*state_, index_).host.closes; }

SessionId Host::add_session(const SessionSpec& session) {
  Hold hold(*state_, index_);
  return hold.world.add_session(hold.host, session, true).id;
}

result<SessionId> Host::log_on(std::string_view user, const ClientInfo& client) {
  Hold hold(*state_, index_);
  return hold.world.log_on(hold.host, user, client);
}

void Host::lose_client(SessionId id) {
  Hold hold(*state_, index_);
  Session& session = hold.session(id);
  if (session.has_client() && !session.ending) hold.world.drop_client(hold.host, session);
}

void Host::user_input(SessionId id) {
  Hold hold(*state_, index_);
  hold.session(id).spec.change().last_input_at = hold.world.now();
}

void Host::lock(SessionId id) {
  Hold hold(*state_, index_);
  hold.session(id).spec.change().lock = LockState::locked;
  hold.world.notify(hold.host, SessionChange::session_lock, id);
}

void Host::unlock(SessionId id) {
  Hold hold(*state_, index_);
  hold.session(id).spec.change().lock = LockState::unlocked;
  hold.world.notify(hold.host, SessionChange::session_unlock, id);
}

void Host::rename_session(SessionId id, std::string_view station) {
  Hold hold(*state_, index_);
  hold.world.rename(hold.host, hold.session(id), station);
}

void Host::change_license() {
  Hold hold(*state_, index_);
  hold.world.raise(hold.host, EventMask::license);
}

void Host::switch_console_to(std::optional<SessionId> id) {
  Hold hold(*state_, index_);
  if (id) (void)hold.session(*id);
  hold.world.show_on_console(hold.host, id);
}

void Host::release_hang(SessionId id) {
  Hold hold(*state_, index_);
  hold.world.release_hang(hold.host, hold.session(id));
}

void Host::interrupt_waits(SessionId id, errc with) {
  Hold hold(*state_, index_);
  Session& session = hold.session(id);
  ++session.interruptions;
  session.interrupted_with = with;
  state_->core.engine.changed();
}

void Host::set_logoff(SessionId id, const LogoffSpec& logoff) {
  Hold hold(*state_, index_);
  hold.session(id).spec.change().logoff = logoff;
}

void Host::answer_messages(SessionId id, const MessageAnswer& answer) {
  Hold hold(*state_, index_);
  hold.session(id).spec.change().answers.push_back(answer);
}

void Host::add_user(const UserSpec& user) {
  Hold hold(*state_, index_);
  if (hold.world.find_account(hold.host, user.name) != nullptr)
    throw std::invalid_argument("host " + hold.host.settings.name + " has a user " + user.name +
                                " already");
  hold.world.add_account(hold.host, user);
}

void Host::add_rule(const AccessRule& rule) {
  Hold hold(*state_, index_);
  hold.host.settings.access.push_back(rule);
  ++hold.host.rights_epoch;
}

void Host::add_rule(SessionId id, const AccessRule& rule) {
  Hold hold(*state_, index_);
  Session& session = hold.session(id);
  session.spec.change().access.push_back(rule);
  session.has_rules = true;
}

ProcessId Host::start_process(const ProcessSpec& process) {
  Hold hold(*state_, index_);
  return *hold.world.start_process(hold.host, process).spec.id;
}

void Host::end_process(ProcessId id, std::uint32_t exit_code) {
  Hold hold(*state_, index_);
  Process& process = hold.process(id);
  // A process whose termination was started keeps the exit code it was given then.
  if (process.ending)
    hold.world.end_process(hold.host, process, process.exit_code, EndedProcess::How::terminated);
  else
    hold.world.end_process(hold.host, process, exit_code, EndedProcess::How::by_itself);
}

void Host::pin_process(ProcessId id) {
  Hold hold(*state_, index_);
  (void)hold.process(id);
  hold.host.pinned.push_back(id.value());
}

void Host::reuse_process_ids(bool reuse) {
  Hold hold(*state_, index_);
  if (reuse == hold.host.reuse_process_ids) return;
  hold.host.free_process_ids.clear();
  hold.host.sorted_process_ids = 0;
  if (reuse) {
    hold.host.free_process_ids.reserve(hold.host.processes.size());
    hold.host.processes.for_each([&](std::uint32_t id, const Process& process) {
      if (process.ended) hold.host.free_process_ids.push_back(id);
    });
  }
  hold.host.reuse_process_ids = reuse;
}

void Host::set_reachable(bool reachable) {
  Hold hold(*state_, index_);
  hold.world.set_reachable(hold.host, reachable);
}

void Host::crash() {
  Hold hold(*state_, index_);
  hold.world.crash(hold.host);
}

void Host::set_services_ready(bool ready) {
  Hold hold(*state_, index_);
  hold.host.settings.services_ready = ready;
}

void Host::set_session_service_running(bool running) {
  Hold hold(*state_, index_);
  if (running && !hold.host.settings.session_service_running)
    hold.host.settings.logons_disabled = false;
  hold.host.settings.session_service_running = running;
}

void Host::set_windows(WindowsVersion version) {
  Hold hold(*state_, index_);
  hold.host.settings.windows = version;
}

void Host::client_sends(SessionId id, std::string_view channel, std::vector<std::byte> bytes) {
  Hold hold(*state_, index_);
  ChannelState& state = *find_channel(hold.session(id), channel);
  for (std::size_t at = 0; at < bytes.size(); at += chunk_length) {
    const auto begin = bytes.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end =
        bytes.begin() + static_cast<std::ptrdiff_t>(std::min(bytes.size(), at + chunk_length));
    state.inbound.emplace_back(begin, end);
  }
  state_->core.engine.changed();
}

std::vector<std::byte> Host::client_received(SessionId id, std::string_view channel) const {
  Hold hold(*state_, index_);
  return find_channel(hold.session(id), channel)->outbound;
}

}  // namespace winseam::fake
