#include "gate.hpp"

namespace winseam::fake {

result<MediaEntry> enter(const MediaIdentity& identity, std::string_view operation) {
  WorldLock lock = identity.state->core.engine.lock();
  MediaWorld& world = identity.state->media();
  if (identity.closed) {
    identity.state->core.misuses.add(MisuseKind::use_after_close, std::string(operation),
                                     describe_media_session(identity.number), identity.opened_at,
                                     "the session was closed before this call");
    return errc::invalid_handle;
  }
  MediaSessionHandle* session = world.sessions.find(identity.handle);
  if (session == nullptr) return errc::invalid_handle;
  if (session->lost || !world.connected || world.settings.service != MediaServiceState::running)
    return errc::not_connected;
  if (const std::optional<errc> failure = world.take_failure()) return *failure;
  world.purge();
  return MediaEntry(std::move(lock), identity, *session);
}

WaitEnd MediaEntry::wait(const std::function<bool()>& done, std::chrono::milliseconds timeout,
                         const std::stop_token& stop) {
  std::optional<TimePoint> deadline;
  // What is beyond the end of time is no deadline.
  const auto left =
      std::chrono::duration_cast<std::chrono::milliseconds>(TimePoint::max() - engine().now());
  if (timeout < left) deadline = engine().now() + std::max(timeout, std::chrono::milliseconds{0});
  ++session_->waiting;
  const WaitEnd end = engine().wait(lock_, done, deadline, stop);
  // The session may be gone by now.
  session_ = world().sessions.find(identity_.handle);
  if (session_ != nullptr) --session_->waiting;
  return end;
}

void MediaEntry::tell(WaitEnd failure, std::string_view operation, std::string explanation) {
  misuses().add(misuse_of(failure), std::string(operation),
                describe_media_session(identity_.number), identity_.opened_at,
                std::move(explanation));
}

MediaGuard& guard_of(MediaWorld& world, const StoredObject& stored) {
  struct Guard {
    MediaWorld& world;
    MediaGuard& operator()(std::monostate) const { return world.computer.guard; }
    MediaGuard& operator()(StoredChanger* object) const { return object->library->guard; }
    MediaGuard& operator()(StoredDrive* object) const { return object->library->guard; }
    MediaGuard& operator()(StoredDoor* object) const { return object->library->guard; }
    MediaGuard& operator()(StoredPort* object) const { return object->library->guard; }
    MediaGuard& operator()(StoredSlot* object) const { return object->library->guard; }
    MediaGuard& operator()(StoredWorkItem* object) const { return object->library->guard; }
    MediaGuard& operator()(StoredLibrary* object) const { return object->guard; }
    MediaGuard& operator()(StoredPool* object) const { return object->guard; }
    MediaGuard& operator()(StoredMedium* object) const { return object->pool->guard; }
    MediaGuard& operator()(StoredSide* object) const { return object->medium->pool->guard; }
    MediaGuard& operator()(StoredLogicalMedium* object) const {
      return object->side->medium->pool->guard;
    }
    MediaGuard& operator()(StoredComputer*) const { return world.computer.guard; }
    MediaGuard& operator()(StoredChangerType*) const { return world.computer.guard; }
    MediaGuard& operator()(StoredDriveType*) const { return world.computer.guard; }
    MediaGuard& operator()(StoredMediaType*) const { return world.computer.guard; }
    MediaGuard& operator()(StoredOperatorRequest*) const { return world.computer.guard; }
  };
  return std::visit(Guard{world}, stored);
}

}  // namespace winseam::fake
