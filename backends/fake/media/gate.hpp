// backends/fake/media/gate.hpp: the way into the world for every call through a media session.
//
// The order of the checks is that of the specification: handle, service, then the call's own, which are its arguments,
// the object, rights, enabled and online, state, and resources.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "access.hpp"
#include "sessions/rights.hpp"
#include "world_state.hpp"

namespace winseam::fake {

// What all parts of one session share.
struct MediaIdentity {
  std::shared_ptr<WorldState> state;
  std::shared_ptr<const Caller> caller;
  HandleId handle;
  CallSite opened_at;
  std::uint32_t number = 0;
  std::string server;
  std::string application;
  bool remote = false;
  mutable bool closed = false;  // by the program; guarded by the world's lock, as is the next one
  mutable Standing standing;    // a cache
};

// A call that has passed the first checks; holds the world's lock.
class MediaEntry {
 public:
  MediaEntry(WorldLock lock, const MediaIdentity& identity, MediaSessionHandle& session)
      : lock_(std::move(lock)), identity_(identity), session_(&session), end_(session.end) {}

  WorldLock& lock() { return lock_; }
  MediaWorld& world() { return identity_.state->media(); }
  Engine& engine() { return identity_.state->core.engine; }
  MisuseLog& misuses() { return identity_.state->core.misuses; }
  // Good until the call waits.
  MediaSessionHandle& session() { return *session_; }
  const MediaIdentity& identity() const { return identity_; }
  const MediaSessionEnd& end() const { return *end_; }
  Requester requester() { return world().requester_of(*session_, identity_.handle); }

  MediaCaller who() {
    SessionWorld& sessions = identity_.state->sessions;
    refresh(identity_.standing, *identity_.caller, sessions, sessions.local());
    return media_caller(identity_.standing, *identity_.caller, sessions);
  }
  // What the caller may do; needs no right where nothing is asked for.
  bool may(const MediaGuard& guard, MediaAccess access) {
    return access == MediaAccess::none || has(access_to(guard, who()), access);
  }
  // The same where Windows XP asked for something else.
  bool may(const MediaGuard& guard, MediaAccess access, MediaAccess on_xp) {
    return may(guard, world().quirks().rights == MediaRightsModel::windows_xp ? on_xp : access);
  }
  bool administrator() {
    (void)who();
    return identity_.standing.administrator;
  }

  // Waits, counted as a call that waits in the session; ends early, as done, when the session does.
  WaitEnd wait(const std::function<bool()>& done, std::chrono::milliseconds timeout,
               const std::stop_token& stop = {});
  // The record of a wait that failed.
  void tell(WaitEnd failure, std::string_view operation, std::string explanation);

 private:
  WorldLock lock_;
  const MediaIdentity& identity_;
  MediaSessionHandle* session_;
  std::shared_ptr<const MediaSessionEnd> end_;
};

// Checks handle and service. invalid_handle for a closed one (with a misuse record); not_connected for one whose service
// was lost; a failure that the test asked for.
result<MediaEntry> enter(const MediaIdentity& identity, std::string_view operation);

// What guards an object: its library, its pool, or the computer.
MediaGuard& guard_of(MediaWorld& world, const StoredObject& stored);

}  // namespace winseam::fake
