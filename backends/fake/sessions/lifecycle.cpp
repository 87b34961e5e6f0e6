#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "rights.hpp"
#include "session_world.hpp"

namespace winseam::fake {
namespace {

std::string place_of(const HostState& host, SessionId id) {
  return "host " + host.settings.name + ", session " + std::to_string(id.value());
}

}  // namespace

std::string SessionWorld::default_station(HostState& host, const SessionSpec& spec) {
  if (spec.id && spec.id->value() == 0) return "Services";
  if (spec.console) return "Console";
  if (spec.state == SessionState::listen) return "RDP-Tcp";
  if (spec.state == SessionState::disconnected) return "";
  return "RDP-Tcp#" + std::to_string(host.next_station++);
}

Session& SessionWorld::add_session(HostState& host, SessionSpec spec, bool announce) {
  const bool listener = spec.state == SessionState::listen;
  if (!spec.id) {
    std::uint32_t& next = listener ? host.next_listener : host.next_session;
    while (host.sessions.contains(next)) ++next;
    spec.id = SessionId{next++};
  }
  const SessionId id = *spec.id;
  if (host.sessions.contains(id.value()))
    throw std::invalid_argument(place_of(host, id) +
                                ": the id is taken; leave it empty to get an unused one");
  if (listener && id.value() < first_listener_session)
    throw std::invalid_argument(place_of(host, id) +
                                ": a listener (state listen) has an id of 65536 or more");
  if (id.value() >= any_session.value())
    throw std::invalid_argument(place_of(host, id) + ": an id is less than " +
                                std::to_string(any_session.value()));
  if (spec.console && host.console)
    throw std::invalid_argument(place_of(host, id) + ": session " +
                                std::to_string(host.console->value()) +
                                " is on the console already");
  // Ids are never handed out twice in one world.
  if (!listener && id.value() >= host.next_session) host.next_session = id.value() + 1;
  if (listener && id.value() >= host.next_listener) host.next_listener = id.value() + 1;

  if (!spec.station) spec.station = default_station(host, spec);
  if (!spec.protocol)
    spec.protocol = spec.console || id.value() == 0 ? ClientProtocol::console : ClientProtocol::rdp;
  if (spec.domain.empty() && !spec.user.empty()) {
    const Account* account = find_account(host, spec.user);
    spec.domain = account != nullptr ? account->spec.domain : host.settings.name;
  }
  if (spec.state == SessionState::disconnected && !spec.disconnected_at && id.value() != 0)
    spec.disconnected_at = now();
  if (!spec.environment_id) spec.environment_id = host.next_environment;
  host.next_environment = std::max(host.next_environment, *spec.environment_id + 1);

  Session& session = host.sessions.at_or_new(id.value());
  session.id = id;
  session.spec.listed_by(host.listed);
  session.spec.change() = std::move(spec);
  session.has_rules = !session.spec->access.empty();
  for (const ChannelSpec& channel : session.spec->channels) {
    session.channels.push_back(std::make_shared<ChannelState>());
    session.channels.back()->spec = channel;
  }
  host.session_order.add(&session, id.value());
  if (session.spec->console) host.console = id;
  link(host, session);
  if (announce && !listener) {
    if (session.has_client()) {
      raise(host, EventMask::created | EventMask::connected | EventMask::state_changed);
      notify(host,
             session.spec->console ? SessionChange::console_connect : SessionChange::remote_connect,
             id);
    } else {
      raise(host, EventMask::created | EventMask::state_changed);
    }
    if (session.has_user()) {
      raise(host, EventMask::logon | EventMask::state_changed);
      notify(host, SessionChange::session_logon, id);
    }
  }
  if (session.spec->state ==
      SessionState::reset) {  // described in the middle of its end: it goes on ending
    session.spec.change().state = SessionState::connected;
    begin_logoff(host, session);
  }
  return session;
}

const std::vector<SessionEntry>& SessionWorld::listing(HostState& host) {
  if (host.listed) return host.listing;
  host.listing.clear();
  host.listing.reserve(host.sessions.size());
  host.guarded = false;
  host.session_order.for_each([](const Session& session) { return session.id.value(); },
                              [&](const Session& session) {
                                host.listing.push_back(SessionEntry{
                                    session.id, *session.spec->station, session.spec->state});
                                host.guarded = host.guarded || session.has_rules;
                              });
  host.listed = true;
  return host.listing;
}

// Keeps the other ends of a watching and of a parent's child in step, in whatever order sessions are added.
void SessionWorld::link(HostState& host, Session& session) {
  if (session.spec->parent)
    if (Session* parent = find_session(host, *session.spec->parent)) parent->child = session.id;
  if (session.spec->watches)
    if (Session* watched = find_session(host, *session.spec->watches))
      watched->watcher = session.id;
}

void SessionWorld::set_state(Session& session, SessionState state) {
  session.spec.change().state = state;
}

result<SessionId> SessionWorld::log_on(HostState& host, std::string_view user,
                                       const ClientInfo& client) {
  if (host.settings.logons_disabled) return errc::ctx_logon_disabled;
  Caller who{.user = std::string(user)};
  Standing standing;
  refresh(standing, who, *this, host);
  if ((standing.allowed & Permission::logon) == Permission::none ||
      (standing.denied & Permission::logon) != Permission::none)
    return errc::access_denied;

  SessionSpec spec{.user = std::string(user), .state = SessionState::active, .client = client};
  spec.connected_at = spec.logged_on_at = spec.last_input_at = now();
  Session* old = nullptr;
  host.sessions.for_each([&](std::uint32_t id, Session& session) {
    if (session.spec->state == SessionState::disconnected && same_name(session.spec->user, user) &&
        (old == nullptr || id < old->id.value()))
      old = &session;
  });
  if (old == nullptr) return add_session(host, spec, true).id;

  // The client first gets a fresh session; the logon finds the older one, which is resumed, and the fresh one goes.
  raise(host, EventMask::created | EventMask::connected | EventMask::state_changed);
  const SessionId fresh{host.next_session++};
  notify(host, SessionChange::remote_connect, fresh);
  set_state(*old, SessionState::active);
  SessionSpec& described = old->spec.change();
  described.client = client;
  described.connected_at = described.last_input_at = now();
  described.disconnected_at.reset();
  described.lock = LockState::unlocked;
  described.station = default_station(host, described);
  raise(host, EventMask::deleted | EventMask::connected | EventMask::state_changed);
  notify(host, SessionChange::remote_connect, old->id);
  notify(host, SessionChange::session_unlock, old->id);
  return old->id;
}

void SessionWorld::drop_client(HostState& host, Session& session) {
  const bool console = session.spec->console;
  if (session.spec->state == SessionState::shadow) stop_watching(host, session);
  stop_watchers_of(host, session.id);
  set_state(session, SessionState::disconnected);
  SessionSpec& described = session.spec.change();
  described.disconnected_at = now();
  described.station = "";
  described.console = false;
  break_channels(session);
  raise(host, EventMask::disconnected | EventMask::state_changed);
  notify(host, console ? SessionChange::console_disconnect : SessionChange::remote_disconnect,
         session.id);
  if (!console) return;
  // The console is never without a session.
  host.console.reset();
  (void)add_session(host, {.state = SessionState::connected, .console = true}, true);
}

void SessionWorld::show_on_console(HostState& host, std::optional<SessionId> id) {
  if (id == host.console) return;
  if (host.console) {
    if (Session* old = find_session(host, *host.console)) {
      SessionSpec& described = old->spec.change();
      described.console = false;
      described.station = "";
      if (old->has_user()) {
        set_state(*old, SessionState::disconnected);
        described.disconnected_at = now();
      }
      raise(host, EventMask::disconnected | EventMask::state_changed);
      notify(host, SessionChange::console_disconnect, old->id);
      if (!old->has_user()) {  // a logon screen that nobody looks at any more
        erase_session(host, *old);
        raise(host, EventMask::deleted | EventMask::state_changed);
      }
    }
    host.console.reset();
  }
  if (!id) return;
  Session* shown = find_session(host, *id);
  SessionSpec& described = shown->spec.change();
  described.console = true;
  described.station = "Console";
  described.protocol = ClientProtocol::console;
  described.disconnected_at.reset();
  set_state(*shown, shown->has_user() ? SessionState::active : SessionState::connected);
  host.console = id;
  raise(host, EventMask::connected | EventMask::state_changed);
  notify(host, SessionChange::console_connect, *id);
}

void SessionWorld::stop_watching(HostState& host, Session& watcher) {
  if (watcher.spec->state != SessionState::shadow) return;
  const std::optional<SessionId> target =
      std::exchange(watcher.spec.change().watches, std::nullopt);
  set_state(watcher, SessionState::active);
  raise(host, EventMask::state_changed);
  notify(host, SessionChange::session_remote_control, watcher.id);
  Session* watched = target ? find_session(host, *target) : nullptr;
  if (watched == nullptr) return;
  watched->watcher.reset();
  notify(host, SessionChange::session_remote_control, *target);
}

void SessionWorld::stop_watchers_of(HostState& host, SessionId target) {
  const Session* watched = find_session(host, target);
  if (watched == nullptr || !watched->watcher) return;
  if (Session* watcher = find_session(host, *watched->watcher)) stop_watching(host, *watcher);
}

void SessionWorld::break_channels(Session& session) {
  for (const std::shared_ptr<ChannelState>& channel : session.channels) {
    channel->broken = true;
    channel->inbound.clear();
  }
  // A client that comes back offers them afresh; what was opened before stays broken.
  for (std::shared_ptr<ChannelState>& channel : session.channels) {
    auto fresh = std::make_shared<ChannelState>();
    fresh->spec = channel->spec;
    channel = std::move(fresh);
  }
}

void SessionWorld::rename(HostState& host, Session& session, std::string_view station) {
  session.spec.change().station = std::string(station);
  raise(host, EventMask::renamed);
}

}  // namespace winseam::fake
