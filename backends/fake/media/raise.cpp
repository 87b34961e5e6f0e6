#include <utility>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

// More events than this that nobody has taken break a channel.
constexpr std::size_t channel_capacity = 1024;

}  // namespace

void MediaWorld::raise(const MediaNotification& notification) {
  if (settings.service != MediaServiceState::running) return;
  const auto at = channels_by_type_.find(static_cast<std::uint32_t>(notification.object.type));
  if (at == channels_by_type_.end()) return;
  for (const HandleId id : at->second) {
    MediaChannelHandle& channel = *channels.find(id);
    if (channel.broken) continue;
    if (channel.events.size() >= channel_capacity) {
      channel.events.clear();
      channel.broken = true;
    } else {
      channel.events.push_back(notification);
    }
  }
  engine().changed();
}

void MediaWorld::tell(MediaObjectType type, const Guid& id, MediaEvent event) {
  raise(MediaNotification{event, MediaObjectId{type, id}});
}

void MediaWorld::touch(const StoredObject& stored) {
  header_of(stored)->modified = now();
  const Guid id = std::visit(
      [](const auto& pointer) {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(pointer)>>)
          return pointer->object.id.guid();
        else
          return Guid{};
      },
      stored);
  tell(type_of(stored), id, MediaEvent::update);
}

void MediaWorld::break_channels() {
  channels.for_each([](HandleId, MediaChannelHandle& channel) {
    channel.events.clear();
    channel.broken = true;
  });
  engine().changed();
}

}  // namespace winseam::fake
