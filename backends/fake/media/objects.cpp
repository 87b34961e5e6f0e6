#include <algorithm>
#include <stdexcept>
#include <type_traits>

#include "ids.hpp"
#include "media_world.hpp"
#include "sessions/session_world.hpp"

namespace winseam::fake {
namespace {

std::uint32_t count(std::size_t n) { return static_cast<std::uint32_t>(n); }

MediaObject shown(const StoredLibrary& stored) {
  MediaLibrary object = stored.object;
  if (!stored.connected) object.type = LibraryType::offline;
  object.media_count = count(stored.media.size());
  object.media_type_count = count(stored.types.size());
  object.request_count = count(stored.items.size());
  return object;
}

MediaObject shown(const StoredPool& stored) {
  MediaPool object = stored.object;
  object.media_count = count(stored.media.size());
  object.logical_media_count = count(stored.logical_media.size());
  object.pool_count = count(stored.pools.size());
  return object;
}

MediaObject shown(const StoredMedium& stored) {
  PhysicalMedium object = stored.object;
  object.library = stored.library->object.id;
  object.pool = stored.pool->object.id;
  object.media_type = stored.type->object.id;
  object.media_type_code = stored.type->object.code;
  if (stored.home != nullptr) object.home_slot = stored.home->object.id;
  if (stored.slot != nullptr) {
    object.location = stored.slot->object.id;
  } else if (stored.drive != nullptr) {
    object.location = stored.drive->object.id;
  } else if (stored.port != nullptr) {
    object.location = stored.port->object.id;
  } else {
    object.location = SlotId{};  // on the shelf it counts as in some slot
  }
  return object;
}

MediaObject shown(const StoredSlot& stored) {
  StorageSlot object = stored.object;
  if (!stored.present) {
    object.state = SlotState::not_present;
  } else if (stored.needs_inventory) {
    object.state = SlotState::needs_inventory;
  } else {
    object.state = stored.empty() ? SlotState::empty : SlotState::full;
  }
  return object;
}

MediaObject shown(const StoredPort& stored) {
  LibraryPort object = stored.object;
  object.content = stored.medium == nullptr ? PortContent::empty : PortContent::full;
  return object;
}

template <class Stored>
MediaObject shown(const Stored& stored) {
  return stored.object;
}

}  // namespace

StoredObject MediaWorld::find(const Guid& id) const { return by_id_.find(id); }

std::optional<MediaObject> MediaWorld::show(const StoredObject& stored) const {
  return std::visit(
      [](const auto& pointer) -> std::optional<MediaObject> {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(pointer)>>)
          return shown(*pointer);
        else
          return std::nullopt;
      },
      stored);
}

MediaObjectType MediaWorld::type_of(const StoredObject& stored) {
  return std::visit(
      [](const auto& pointer) {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(pointer)>>)
          return object_type_of<std::decay_t<decltype(pointer->object.id)>>;
        else
          return MediaObjectType::unknown;
      },
      stored);
}

MediaObjectHeader* MediaWorld::header_of(const StoredObject& stored) {
  return std::visit(
      [](const auto& pointer) -> MediaObjectHeader* {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(pointer)>>)
          return &pointer->object.header;
        else
          return nullptr;
      },
      stored);
}

StoredDrive* MediaWorld::find_device(std::string_view name) const {
  const auto at = drive_by_device_.find(lower_case(name));
  return at == drive_by_device_.end() ? nullptr : at->second;
}

void MediaWorld::forget_device(const StoredDrive& drive) {
  const auto at = drive_by_device_.find(lower_case(drive.object.device_name));
  if (at != drive_by_device_.end() && at->second == &drive) drive_by_device_.erase(at);
}

StoredSide* MediaWorld::find_side(const Guid& id) const {
  const StoredObject found = find(id);
  if (auto* const* side = std::get_if<StoredSide*>(&found)) return *side;
  if (auto* const* logical = std::get_if<StoredLogicalMedium*>(&found)) return (*logical)->side;
  return nullptr;
}

StoredPool* MediaWorld::find_pool(std::string_view full_name) const {
  const auto at = pool_by_name_.find(std::string(full_name));
  return at == pool_by_name_.end() ? nullptr : at->second;
}

StoredMediaType* MediaWorld::find_type(std::string_view name) const {
  const auto at = type_by_name_.find(std::string(name));
  return at == type_by_name_.end() ? nullptr : at->second;
}

void MediaWorld::count_label(const MediaLabel& label, bool in) {
  if (label.type.empty() && label.id.empty()) return;
  std::size_t& count_of = labels_[{label.type, label.id}];
  count_of += in ? 1 : static_cast<std::size_t>(-1);
  if (count_of == 0) labels_.erase({label.type, label.id});
}

void MediaWorld::set_label(StoredSide& side, MediaLabel label) {
  count_label(side.object.label, false);
  side.object.label = std::move(label);
  count_label(side.object.label, true);
}

void MediaWorld::index(const Guid& id, StoredObject object) {
  if (!by_id_.insert(id, object))
    throw std::invalid_argument("two media objects have the id " + to_string(id));
  if (MediaObjectHeader* header = header_of(object); header->created == TimePoint{})
    header->created = header->modified = setting_up_ ? engine().begin() : now();
}

void MediaWorld::unindex(const Guid& id) {
  by_id_.erase(id);
  attributes.erase(id);
}

void MediaWorld::remember_id(const Guid& id) {
  next_id_ = std::max(next_id_, number_of_made_up(id) + 1);
}

Guid MediaWorld::new_id(MediaObjectType type) { return made_up_id(type, next_id_++); }

bool MediaWorld::takes(const StoredLibrary& library, const StoredMediaType& type) const {
  return std::find(library.types.begin(), library.types.end(), &type) != library.types.end();
}

bool MediaWorld::takes(const StoredDrive& drive, const StoredMediaType& type) const {
  if (drive.types.empty()) return takes(*drive.library, type);
  return std::find(drive.types.begin(), drive.types.end(), &type) != drive.types.end();
}

}  // namespace winseam::fake
