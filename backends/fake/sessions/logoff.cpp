// The end of a session, step by step; the numbers are those of section 2.3 of the session specification.
#include <string>
#include <utility>

#include "session_world.hpp"

namespace winseam::fake {

void SessionWorld::begin_logoff(HostState& host, Session& session) {
  if (session.ending) return;  // joined: one logoff, however many callers
  session.ending = true;
  // A child session ends with its parent.
  if (session.child)
    if (Session* child = find_session(host, *session.child)) begin_logoff(host, *child);
  session.had_client = session.has_client();
  stop_watching(host, session);
  stop_watchers_of(host, session.id);
  set_state(session, SessionState::reset);  // step 1
  core_.engine.changed();
  if (session.spec->logoff.hangs) return;  // step 2 never ends by itself
  session.end_event =
      core_.engine.after(session.spec->logoff.processes_end_after,
                         [this, &host, id = session.id] { end_of_processes(host, id); });
}

void SessionWorld::release_hang(HostState& host, Session& session) {
  session.spec.change().logoff.hangs = false;
  if (!session.ending || session.user_gone || core_.engine.pending(session.end_event)) return;
  session.end_event =
      core_.engine.after(session.spec->logoff.processes_end_after,
                         [this, &host, id = session.id] { end_of_processes(host, id); });
}

void SessionWorld::end_of_processes(HostState& host, SessionId id) {
  Session* session = find_session(host, id);
  if (session == nullptr) return;
  end_processes_of(host, *session);  // step 3
  const bool had_user = session->has_user();
  session->user_gone = true;
  session->logged_off_user = std::exchange(session->spec.change().user, {});  // step 5
  session->spec.change().domain.clear();
  if (had_user) {
    raise(host, EventMask::logoff | EventMask::state_changed);
    notify(host, SessionChange::session_logoff, id);
  }
  if (session->spec
          ->console) {  // step 6; no disconnect event: the flags of a logoff do not have it
    host.console.reset();
    notify(host, SessionChange::console_disconnect, id);
  } else if (session->had_client) {
    notify(host, SessionChange::remote_disconnect, id);
  }
  break_channels(*session);
  session->end_event = core_.engine.after(session->spec->logoff.deleted_after,
                                          [this, &host, id] { delete_session(host, id); });
}

void SessionWorld::delete_session(HostState& host, SessionId id) {
  Session* session = find_session(host, id);
  if (session == nullptr) return;
  const bool console = session->spec->console;
  if (session->spec->logoff.lingers && session->sync_waiters > 0)
    host.lingering.push_back(SessionEntry{id, *session->spec->station, SessionState::reset});
  host.ended_sessions.push_back(EndedSession{id, session->logged_off_user, now()});
  erase_session(host, *session);  // step 7
  raise(host, EventMask::deleted | EventMask::state_changed);
  if (console)
    (void)add_session(host, {.state = SessionState::connected, .console = true}, true);  // step 8
}

void SessionWorld::erase_session(HostState& host, Session& session) {
  end_processes_of(host, session);
  core_.engine.cancel(session.end_event);
  for (const std::shared_ptr<ChannelState>& channel : session.channels) channel->broken = true;
  if (host.console == session.id) host.console.reset();
  if (session.spec->parent)
    if (Session* parent = find_session(host, *session.spec->parent)) parent->child.reset();
  host.session_order.remove(&session);
  host.listed = false;
  host.sessions.erase(session.id.value());
  core_.engine.changed();
}

}  // namespace winseam::fake
