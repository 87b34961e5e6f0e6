// Channels, and the detection of changes in stand-alone drives.
#include <algorithm>

#include "media/media_functions.hpp"

namespace winseam::dropin {

Handle MediaFunctions::open_notification(Handle handle, Dword type) {
  const std::shared_ptr<Session> session = find(sessions_, handle, "OpenNtmsNotification");
  if (!session) return failed(errc::invalid_handle);
  auto opened = session->session->notifications().open(
      static_cast<MediaObjectType>(type), CallSite{"ntmsapi.dll", "OpenNtmsNotification", 0});
  if (!opened) return failed(opened.error());
  auto channel = std::make_shared<Channel>();
  channel->channel = std::move(opened).value();
  channel->session = session;
  const Handle value = make_handle(shared_.next_handle++);
  channels_.insert(value, std::move(channel));
  const std::lock_guard lock(session->mutex);
  session->channels.push_back(value);
  return value;
}

Dword MediaFunctions::wait_for_notification(Handle handle,
                                            abi::NtmsNotificationInformation* information,
                                            Dword timeout) {
  static constexpr std::string_view operation = "WaitForNtmsNotification";
  const std::shared_ptr<Channel> channel = find(channels_, handle, operation);
  if (!channel) return code(errc::invalid_handle);
  if (information == nullptr) return refused(channel->ended(), operation);
  const result<MediaNotification> seen = channel->channel->wait(from_win32_timeout(timeout));
  if (!seen) return code(seen);
  information->operation = static_cast<Dword>(seen.value().event);
  information->object_id = abi_of(seen.value().object.guid);
  return 0;
}

// Null is another error here than for a wait. ntms E92
Dword MediaFunctions::close_notification(Handle handle) {
  if (handle == nullptr) return code(errc::invalid_parameter);
  const std::shared_ptr<Channel> channel =
      find(channels_, handle, "CloseNtmsNotification", fake::MisuseKind::close_unknown);
  if (!channel) return code(errc::invalid_handle);
  const result<void> closed = channel->channel->close();
  if (!closed || channel->closed.exchange(true)) return code(closed);
  channels_.retire(handle);
  const std::lock_guard lock(channel->session->mutex);
  std::erase(channel->session->channels, handle);
  return 0;
}

Dword MediaFunctions::begin_device_change_detection(Handle handle, Handle* detection) {
  static constexpr std::string_view operation = "BeginNtmsDeviceChangeDetection";
  const std::shared_ptr<Session> session = find(sessions_, handle, operation);
  if (!session) return code(errc::invalid_handle);
  if (detection == nullptr) return refused(session->closed, operation);
  auto begun = session->session->change_detection().begin(
      CallSite{"ntmsapi.dll", "BeginNtmsDeviceChangeDetection", 0});
  if (!begun) return code(begun);
  auto watch = std::make_shared<Watch>();
  watch->watch = std::move(begun).value();
  watch->session = session;
  const Handle value = make_handle(shared_.next_handle++);
  watches_.insert(value, std::move(watch));
  {
    const std::lock_guard lock(session->mutex);
    session->watches.push_back(value);
  }
  *detection = value;
  return 0;
}

// Without a detection it looks once.
Dword MediaFunctions::set_device_change_detection(Handle handle, Handle detection, NtmsGuid* ids,
                                                  Dword type, Dword count) {
  static constexpr std::string_view operation = "SetNtmsDeviceChangeDetection";
  const std::shared_ptr<Session> session = find(sessions_, handle, operation);
  if (!session) return code(errc::invalid_handle);
  std::shared_ptr<Watch> watch;
  if (detection != nullptr) {
    watch = find(watches_, detection, operation);
    if (!watch || watch->session != session) return code(errc::invalid_handle);
  }
  if (ids == nullptr || count == 0) return refused(session->closed, operation);
  const auto of = static_cast<MediaObjectType>(type);
  const std::vector<Guid> guids = ids_of<Guid>(ids, count);
  return code(watch ? watch->watch->watch(of, guids)
                    : session->session->change_detection().poll(of, guids));
}

Dword MediaFunctions::end_device_change_detection(Handle handle, Handle detection) {
  static constexpr std::string_view operation = "EndNtmsDeviceChangeDetection";
  const std::shared_ptr<Session> session = find(sessions_, handle, operation);
  if (!session) return code(errc::invalid_handle);
  const std::shared_ptr<Watch> watch =
      find(watches_, detection, operation, fake::MisuseKind::close_unknown);
  if (!watch || watch->session != session) return code(errc::invalid_handle);
  const result<void> closed = watch->watch->close();
  if (!closed || watch->closed.exchange(true)) return code(closed);
  watches_.retire(detection);
  const std::lock_guard lock(session->mutex);
  std::erase(session->watches, detection);
  return 0;
}

}  // namespace winseam::dropin
