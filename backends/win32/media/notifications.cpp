// Channels, and the detection of changes in stand-alone drives. Both share the session's handle, so that they know when
// it is closed: they end with it.
#include "media/session.hpp"
#include "media/slices.hpp"

namespace winseam::win32 {
namespace {

class Win32Channel final : public MediaNotificationChannel {
 public:
  Win32Channel(SharedMedia session, abi::Handle channel, MediaObjectType type)
      : session_(std::move(session)), channel_(channel), type_(type) {}

  ~Win32Channel() override {
    if (!closed_ && !session_->closed() && session_->api().close_notification != nullptr)
      (void)session_->api().close_notification(channel_);
  }

  MediaObjectType type() const override { return type_; }

  result<MediaNotification> wait(std::chrono::milliseconds timeout, std::stop_token stop) override {
    if (!usable()) return errc::invalid_handle;
    if (session_->api().wait_for_notification == nullptr) return missing_media(session_->tables());
    abi::NtmsNotificationInformation information{};
    const result<void> seen = wait_in_slices(
        timeout, stop, stop.stop_possible() || !session_->tables().tells_closed_handles,
        [&](abi::Dword time) {
          return done(
              from_win32(session_->api().wait_for_notification(channel_, &information, time)));
        },
        [this] {
          return closed_ || session_->closed() ? make_error_code(errc::no_data) : std::error_code{};
        });
    if (!seen) return seen.error();
    return MediaNotification{static_cast<MediaEvent>(information.operation),
                             MediaObjectId{type_, guid_of(information.object_id)}};
  }

  result<void> close() override {
    if (session_->api().close_notification == nullptr) return missing_media(session_->tables());
    if (!usable()) return errc::invalid_handle;
    // Before the call, so that nobody closes it twice; taken back by a service that refuses it during a wait.
    const bool before = closed_.exchange(true);
    if (before && !session_->tables().tells_closed_handles) return errc::invalid_handle;
    const result<void> closed = done(from_win32(session_->api().close_notification(channel_)));
    if (!closed && closed.error() == errc::busy) closed_ = before;
    return closed;
  }

 private:
  bool usable() const {
    return session_->tables().tells_closed_handles || (!closed_ && !session_->closed());
  }

  SharedMedia session_;
  abi::Handle channel_;
  MediaObjectType type_;
  std::atomic<bool> closed_{false};
};

result<void> detect(const MediaHandle& session, abi::Handle detection, MediaObjectType type,
                    const std::vector<Guid>& ids) {
  if (ids.size() > largest_count) return errc::invalid_parameter;
  std::vector<abi::NtmsGuid> guids;
  guids.reserve(ids.size());
  for (const Guid& id : ids) guids.push_back(abi_of(id));
  return session.call(session.api().set_device_change_detection, detection, guids.data(),
                      static_cast<abi::Dword>(type), static_cast<abi::Dword>(guids.size()));
}

class Win32Watch final : public MediaChangeWatch {
 public:
  Win32Watch(SharedMedia session, abi::Handle detection)
      : session_(std::move(session)), detection_(detection) {}

  ~Win32Watch() override {
    if (!closed_ && !session_->closed()) (void)end();
  }

  result<void> watch(MediaObjectType type, const std::vector<Guid>& ids) override {
    if (closed_ && !session_->tables().tells_closed_handles) return errc::invalid_handle;
    return detect(*session_, detection_, type, ids);
  }

  result<void> close() override {
    if (closed_.exchange(true) && !session_->tables().tells_closed_handles)
      return errc::invalid_handle;
    return end();
  }

 private:
  result<void> end() {
    return session_->call(session_->api().end_device_change_detection, detection_);
  }

  SharedMedia session_;
  abi::Handle detection_;
  std::atomic<bool> closed_{false};
};

}  // namespace

result<std::unique_ptr<MediaNotificationChannel>> Win32MediaNotifications::open(
    MediaObjectType type, CallSite) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  if (handle_->api().open_notification == nullptr) return missing_media(handle_->tables());
  const abi::Handle channel =
      handle_->api().open_notification(session.value(), static_cast<abi::Dword>(type));
  if (!is_handle(channel)) return last_media_error(handle_->tables());
  return std::make_unique<Win32Channel>(handle_, channel, type);
}

result<std::unique_ptr<MediaChangeWatch>> Win32MediaChangeDetection::begin(CallSite) {
  abi::Handle detection = nullptr;
  const result<void> begun =
      handle_->call(handle_->api().begin_device_change_detection, &detection);
  if (!begun) return begun.error();
  // A null would not be a detection but a single look.
  if (!is_handle(detection)) return errc::invalid_data;
  return std::make_unique<Win32Watch>(handle_, detection);
}

result<void> Win32MediaChangeDetection::poll(MediaObjectType type, const std::vector<Guid>& ids) {
  return detect(*handle_, nullptr, type, ids);
}

}  // namespace winseam::win32
