// Channels, and the detection of changes in stand-alone drives.
#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

class FakeChannel final : public MediaNotificationChannel {
 public:
  // The identity of the session is copied: the channel may outlive it.
  FakeChannel(const MediaIdentity& identity, HandleId handle, std::uint32_t number,
              MediaObjectType type, CallSite opened_at)
      : state_(identity.state),
        handle_(handle),
        number_(number),
        type_(type),
        opened_at_(opened_at) {}

  ~FakeChannel() override {
    const WorldLock lock = state_->core.engine.lock();
    state_->media().close_channel(handle_);
  }

  MediaObjectType type() const override { return type_; }

  result<MediaNotification> wait(std::chrono::milliseconds timeout, std::stop_token stop) override {
    static constexpr std::string_view operation = "MediaNotificationChannel::wait";
    WorldLock lock = state_->core.engine.lock();
    MediaWorld& world = state_->media();
    MediaChannelHandle* channel = world.channels.find(handle_);
    if (channel == nullptr) {
      note(MisuseKind::use_after_close, operation, "the channel or its session was closed before");
      return errc::invalid_handle;
    }
    MediaSessionHandle* session = world.sessions.find(channel->session);
    const HandleId session_id = channel->session;
    if (channel->broken) return errc::no_data;
    if (session->lost || !world.connected) return errc::not_connected;
    if (const std::optional<errc> failure = world.take_failure()) return *failure;
    ++channel->waiting;
    ++session->waiting;
    std::optional<TimePoint> deadline;
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(TimePoint::max() - world.now());
    if (timeout < left) deadline = world.now() + std::max(timeout, std::chrono::milliseconds{0});
    const auto has_event = [&world](const MediaChannelHandle& open) {
      return !open.events.empty() && (!world.held || open.steps > 0);
    };
    const WaitEnd end = world.engine().wait(
        lock,
        [&] {
          const MediaChannelHandle* open = world.channels.find(handle_);
          return open == nullptr || open->broken || has_event(*open) || !world.connected;
        },
        deadline, stop);
    channel = world.channels.find(handle_);
    if (channel == nullptr) return errc::no_data;
    --channel->waiting;
    if (MediaSessionHandle* still = world.sessions.find(session_id)) --still->waiting;
    if (channel->broken) return errc::no_data;
    if (has_event(*channel)) {
      if (world.held) --channel->steps;
      const MediaNotification event = channel->events.front();
      channel->events.pop_front();
      return event;
    }
    if (!world.connected) return errc::not_connected;
    if (end == WaitEnd::deadline) return errc::timeout;
    if (end == WaitEnd::stopped) return errc::operation_aborted;
    note(misuse_of(end), operation, "no event of this type can come any more");
    return errc::possible_deadlock;
  }

  result<void> close() override {
    const WorldLock lock = state_->core.engine.lock();
    MediaWorld& world = state_->media();
    const MediaChannelHandle* channel = world.channels.find(handle_);
    if (channel == nullptr) {
      note(MisuseKind::double_close, "MediaNotificationChannel::close",
           "the channel or its session was closed before");
      return errc::invalid_handle;
    }
    if (world.quirks().close_channel_refused && channel->waiting > 0) return errc::busy;
    world.close_channel(handle_);
    return success();
  }

 private:
  void note(MisuseKind kind, std::string_view operation, std::string explanation) {
    state_->core.misuses.add(kind, std::string(operation),
                             "media-channel#" + std::to_string(number_), opened_at_,
                             std::move(explanation));
  }

  std::shared_ptr<WorldState> state_;
  HandleId handle_;
  std::uint32_t number_;
  MediaObjectType type_;
  CallSite opened_at_;
};

// The libraries that a detection asks for; empty drives of which are looked at.
result<std::vector<StoredLibrary*>> libraries_of(MediaWorld& world, MediaObjectType type,
                                                 const std::vector<Guid>& ids) {
  if (!world.settings.change_detection) return errc::call_not_implemented;
  if (ids.empty() || (type != MediaObjectType::library && type != MediaObjectType::media_type &&
                      type != MediaObjectType::medium))
    return errc::invalid_parameter;
  std::vector<StoredLibrary*> libraries;
  for (const Guid& id : ids) {
    if (type == MediaObjectType::library) {
      StoredLibrary* library = world.find_as<StoredLibrary>(id);
      if (library == nullptr || !library->stand_alone) return errc::invalid_library;
      libraries.push_back(library);
      continue;
    }
    const StoredMediaType* media_type = world.find_as<StoredMediaType>(id);
    if (const StoredMedium* medium = world.find_as<StoredMedium>(id)) media_type = medium->type;
    if (media_type == nullptr) return errc::invalid_media;
    for (StoredLibrary& library : world.libraries)
      if (library.stand_alone && world.takes(library, *media_type)) libraries.push_back(&library);
  }
  return libraries;
}

void look(MediaWorld& world, const std::vector<StoredLibrary*>& libraries) {
  for (const StoredLibrary* library : libraries)
    for (const auto& drive : library->drives)
      if (drive != nullptr) world.notice_drive(*drive);
}

class FakeWatch final : public MediaChangeWatch {
 public:
  FakeWatch(const MediaIdentity& identity, HandleId handle)
      : state_(identity.state), handle_(handle) {}

  ~FakeWatch() override {
    const WorldLock lock = state_->core.engine.lock();
    state_->media().close_watch(handle_);
  }

  result<void> watch(MediaObjectType type, const std::vector<Guid>& ids) override {
    const WorldLock lock = state_->core.engine.lock();
    MediaWorld& world = state_->media();
    MediaWatchHandle* open = world.watches.find(handle_);
    if (open == nullptr) return errc::invalid_handle;
    if (world.sessions.find(open->session)->lost || !world.connected) return errc::not_connected;
    result<std::vector<StoredLibrary*>> libraries = libraries_of(world, type, ids);
    if (!libraries) return libraries.error();
    for (StoredLibrary* library : libraries.value()) open->libraries.push_back(library);
    look(world, libraries.value());
    return success();
  }

  result<void> close() override {
    const WorldLock lock = state_->core.engine.lock();
    if (state_->media().watches.find(handle_) == nullptr) return errc::invalid_handle;
    state_->media().close_watch(handle_);
    return success();
  }

 private:
  std::shared_ptr<WorldState> state_;
  HandleId handle_;
};

}  // namespace

result<std::unique_ptr<MediaNotificationChannel>> FakeMediaNotifications::open(MediaObjectType type,
                                                                               CallSite opened_at) {
  result<MediaEntry> entered = enter(identity_, "MediaNotifications::open");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (!entry.may(entry.world().computer.guard, MediaAccess::use, MediaAccess::none))
    return errc::access_denied;
  const HandleId id = entry.world().open_channel(identity_.handle, type, opened_at);
  return std::make_unique<FakeChannel>(identity_, id, entry.world().channels.find(id)->number, type,
                                       opened_at);
}

result<std::unique_ptr<MediaChangeWatch>> FakeMediaChangeDetection::begin(CallSite opened_at) {
  result<MediaEntry> entered = enter(identity_, "MediaChangeDetection::begin");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (!world.settings.change_detection) return errc::call_not_implemented;
  MediaWatchHandle watch;
  watch.number = world.next_handle_number++;
  watch.opened_at = opened_at;
  watch.session = identity_.handle;
  const HandleId id = world.watches.insert(std::move(watch));
  std::list<HandleId>& of_session = entry.session().watches;
  world.watches.find(id)->of_session = of_session.insert(of_session.end(), id);
  return std::make_unique<FakeWatch>(identity_, id);
}

result<void> FakeMediaChangeDetection::poll(MediaObjectType type, const std::vector<Guid>& ids) {
  result<MediaEntry> entered = enter(identity_, "MediaChangeDetection::poll");
  if (!entered) return entered.error();
  MediaWorld& world = entered.value().world();
  const result<std::vector<StoredLibrary*>> libraries = libraries_of(world, type, ids);
  if (!libraries) return libraries.error();
  look(world, libraries.value());
  return success();
}

}  // namespace winseam::fake
