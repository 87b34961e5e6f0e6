#include "media/media_functions.hpp"

namespace winseam::dropin {

template <class Char>
Handle MediaFunctions::open_session(const Char* server, const Char* application, Dword options) {
  if ((options & ~abi::ntms_session_queryexpedite) != 0) return failed(errc::invalid_parameter);
  const std::string name = server != nullptr ? decode(server) : std::string();
  auto opened = shared_.platform.open_media_session(
      server != nullptr ? std::optional<std::string_view>(name) : std::nullopt,
      application != nullptr ? decode(application) : std::string(),
      CallSite{"ntmsapi.dll", "OpenNtmsSession", 0});
  if (!opened) return failed(opened.error());
  auto session = std::make_shared<Session>();
  session->session = std::move(opened).value();
  const Handle handle = make_handle(shared_.next_handle++);
  sessions_.insert(handle, std::move(session));
  return handle;
}

// The handle is gone with every answer that says so: connection_unavail too. What was opened through it goes with it.
Dword MediaFunctions::close_session(Handle handle) {
  const std::shared_ptr<Session> session =
      find(sessions_, handle, "CloseNtmsSession", fake::MisuseKind::close_unknown);
  if (!session) return code(errc::invalid_handle);
  const bool before = session->closed.exchange(true);
  const result<void> closed = session->session->close();
  if (before) return code(closed);
  if (!closed && closed.error() != errc::connection_unavail &&
      closed.error() != errc::invalid_handle) {
    session->closed = false;
    return code(closed);
  }
  sessions_.retire(handle);
  std::vector<Handle> channels;
  std::vector<Handle> watches;
  {
    const std::lock_guard lock(session->mutex);
    channels.swap(session->channels);
    watches.swap(session->watches);
  }
  for (const Handle channel : channels) channels_.retire(channel);
  for (const Handle watch : watches) watches_.retire(watch);
  return code(closed);
}

void MediaFunctions::note_left_open() {
  const auto note = [this](std::string_view operation) {
    return [this, operation](Handle handle, const auto& object) {
      if (object->noted.exchange(true) || object->ended()) return;
      note_stranger(shared_.misuses, fake::MisuseKind::left_open, operation, handle);
    };
  };
  sessions_.each(note("OpenNtmsSession"));
  channels_.each(note("OpenNtmsNotification"));
  watches_.each(note("BeginNtmsDeviceChangeDetection"));
}

template Handle MediaFunctions::open_session(const WChar*, const WChar*, Dword);
template Handle MediaFunctions::open_session(const char*, const char*, Dword);

}  // namespace winseam::dropin
