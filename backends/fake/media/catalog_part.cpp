#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t longest_attribute_name = 31;
constexpr std::size_t attribute_limit = 65536;

template <class Elements>
void add_ids(std::vector<Guid>& ids, const Elements& elements) {
  for (const auto& element : elements)
    if (element != nullptr) ids.push_back(element->object.id.guid());
}

template <class Objects>
void add_all(std::vector<Guid>& ids, const Objects& objects) {
  for (const auto& stored : objects) ids.push_back(stored.object.id.guid());
}

std::vector<Guid> everything(MediaWorld& world, MediaObjectType type) {
  std::vector<Guid> ids;
  const auto of_libraries = [&](auto member) {
    for (const StoredLibrary& library : world.libraries) add_ids(ids, library.*member);
  };
  switch (type) {
    case MediaObjectType::changer:
      of_libraries(&StoredLibrary::changers);
      break;
    case MediaObjectType::changer_type:
      add_all(ids, world.changer_types);
      break;
    case MediaObjectType::computer:
      ids.push_back(world.computer.object.id.guid());
      break;
    case MediaObjectType::drive:
      of_libraries(&StoredLibrary::drives);
      break;
    case MediaObjectType::drive_type:
      add_all(ids, world.drive_types);
      break;
    case MediaObjectType::door:
      of_libraries(&StoredLibrary::doors);
      break;
    case MediaObjectType::port:
      of_libraries(&StoredLibrary::ports);
      break;
    case MediaObjectType::library:
      add_all(ids, world.libraries);
      ids.push_back(world.shelf.object.id.guid());
      break;
    case MediaObjectType::library_request:
      for (const auto& [serial, item] : world.work_items) ids.push_back(item.object.id.guid());
      break;
    case MediaObjectType::logical_medium:
      add_all(ids, world.logical_media);
      break;
    case MediaObjectType::pool:
      add_ids(ids, world.root_pools);
      break;
    case MediaObjectType::media_type:
      add_all(ids, world.media_types);
      break;
    case MediaObjectType::side:
      for (const StoredMedium& medium : world.media) add_ids(ids, medium.sides);
      break;
    case MediaObjectType::medium:
      add_all(ids, world.media);
      break;
    case MediaObjectType::slot:
      of_libraries(&StoredLibrary::slots);
      break;
    case MediaObjectType::operator_request:
      for (const auto& [serial, request] : world.operator_requests)
        ids.push_back(request.object.id.guid());
      break;
    default:
      break;
  }
  return ids;
}

// False for a container of a kind that does not fit.
bool collect(std::vector<Guid>& ids, MediaObjectType type, const StoredObject& container) {
  if (auto* const* library = std::get_if<StoredLibrary*>(&container)) {
    const StoredLibrary& in = **library;
    switch (type) {
      case MediaObjectType::changer:
        add_ids(ids, in.changers);
        return true;
      case MediaObjectType::drive:
        add_ids(ids, in.drives);
        return true;
      case MediaObjectType::slot:
        add_ids(ids, in.slots);
        return true;
      case MediaObjectType::door:
        add_ids(ids, in.doors);
        return true;
      case MediaObjectType::port:
        add_ids(ids, in.ports);
        return true;
      case MediaObjectType::library_request:
        add_ids(ids, in.items);
        return true;
      case MediaObjectType::media_type:
        add_ids(ids, in.types);
        return true;
      case MediaObjectType::medium:
        add_ids(ids, in.media);
        return true;
      default:
        return false;
    }
  }
  if (auto* const* pool = std::get_if<StoredPool*>(&container)) {
    const StoredPool& in = **pool;
    switch (type) {
      case MediaObjectType::pool:
        add_ids(ids, in.pools);
        return true;
      case MediaObjectType::medium:
        add_ids(ids, in.media);
        return true;
      case MediaObjectType::side:
        for (const StoredMedium* medium : in.media) add_ids(ids, medium->sides);
        return true;
      case MediaObjectType::logical_medium:
        add_ids(ids, in.logical_media);
        return true;
      default:
        return false;
    }
  }
  if (auto* const* medium = std::get_if<StoredMedium*>(&container)) {
    add_ids(ids, (*medium)->sides);
    return type == MediaObjectType::side;
  }
  if (auto* const* logical = std::get_if<StoredLogicalMedium*>(&container)) {
    ids.push_back((*logical)->side->object.id.guid());
    return type == MediaObjectType::side;
  }
  if (auto* const* side = std::get_if<StoredSide*>(&container)) {
    if ((*side)->object.logical_medium) ids.push_back((*side)->object.logical_medium->guid());
    return type == MediaObjectType::logical_medium;
  }
  return false;
}

constexpr std::size_t name_limit = 63;
constexpr std::size_t description_limit = 126;

// Takes the writable members over into what is stored; an error changes nothing.
struct Writer {
  MediaWorld& world;

  void description(MediaObjectHeader& to, const MediaObjectHeader& from) const {
    to.description = from.description;
  }
  void texts(MediaObjectHeader& to, const MediaObjectHeader& from) const {
    to.name = from.name;
    to.description = from.description;
  }

  MediaError operator()(const MediaComputer& from) const {
    MediaComputer& to = world.computer.object;
    MediaComputerSpec spec{from.library_request_purge_time, from.library_request_flags,
                           from.operator_request_purge_time, from.operator_request_flags,
                           from.pool_policy};
    description(to.header, from.header);
    world.set_computer(spec);
    return std::nullopt;
  }
  MediaError operator()(const MediaLibrary& from) const {
    StoredLibrary& library = *world.find_as<StoredLibrary>(from.id.guid());
    MediaLibrary& to = library.object;
    const auto method = static_cast<std::uint32_t>(from.inventory_method);
    if (method > static_cast<std::uint32_t>(InventoryMethod::full)) return errc::invalid_parameter;
    texts(to.header, from.header);
    to.inventory_method = from.inventory_method;
    to.cleaner_uses_remaining = from.cleaner_uses_remaining;
    // That of a library for compact discs stays on.
    const bool discs = std::any_of(
        library.types.begin(), library.types.end(),
        [](const StoredMediaType* type) { return type->object.device == MediaDeviceType::cd_rom; });
    to.auto_recovery = from.auto_recovery || (discs && to.auto_recovery);
    constexpr LibraryFlag kept = LibraryFlag::fixed_offline | LibraryFlag::cleaner_present;
    to.flags = without(from.flags, kept | LibraryFlag::ignore_cleaner_uses) | (to.flags & kept);
    if (!from.cleaner_uses_remaining) to.flags = to.flags | LibraryFlag::ignore_cleaner_uses;
    library.auto_detect_change = has(to.flags, LibraryFlag::auto_detect_change);
    return std::nullopt;
  }
  MediaError operator()(const MediaDrive& from) const {
    MediaDrive& to = world.find_as<StoredDrive>(from.id.guid())->object;
    if (from.deferred_dismount_delay.count() < 0) return errc::invalid_parameter;
    description(to.header, from.header);
    to.deferred_dismount_delay = from.deferred_dismount_delay;
    return std::nullopt;
  }
  MediaError operator()(const LibraryDoor& from) const {
    LibraryDoor& to = world.find_as<StoredDoor>(from.id.guid())->object;
    if (!seconds(from.max_open)) return errc::invalid_parameter;
    description(to.header, from.header);
    to.max_open = from.max_open;
    return std::nullopt;
  }
  MediaError operator()(const LibraryPort& from) const {
    LibraryPort& to = world.find_as<StoredPort>(from.id.guid())->object;
    if (!seconds(from.max_extended)) return errc::invalid_parameter;
    description(to.header, from.header);
    to.max_extended = from.max_extended;
    return std::nullopt;
  }
  MediaError operator()(const MediaPool& from) const {
    return world.write(*world.find_as<StoredPool>(from.id.guid()), from);
  }
  MediaError operator()(const MediaSide& from) const {
    texts(world.find_as<StoredSide>(from.id.guid())->object.header, from.header);
    return std::nullopt;
  }
  MediaError operator()(const PhysicalMedium& from) const {
    texts(world.find_as<StoredMedium>(from.id.guid())->object.header, from.header);
    return std::nullopt;
  }
  MediaError operator()(const LogicalMedium& from) const {
    texts(world.find_as<StoredLogicalMedium>(from.id.guid())->object.header, from.header);
    return std::nullopt;
  }
  template <class Object>
  MediaError operator()(const Object& from) const {
    description(*MediaWorld::header_of(world.find(from.id.guid())), from.header);
    return std::nullopt;
  }

  static bool seconds(std::chrono::seconds time) {
    return time.count() >= 0 && time.count() <= 65535;
  }
};

}  // namespace

result<std::vector<Guid>> FakeMediaCatalog::enumerate(MediaObjectType type,
                                                      const std::optional<MediaObjectId>& container,
                                                      EnumerateOption options) const {
  result<MediaEntry> entered = enter(identity_, "MediaCatalog::enumerate");
  if (!entered) return entered.error();
  MediaWorld& world = entered.value().world();
  if (options != EnumerateOption::none &&
      (options != EnumerateOption::root_pool || type != MediaObjectType::pool || container))
    return errc::invalid_parameter;
  if (!container) {
    std::vector<Guid> ids = everything(world, type);
    if (has(options, EnumerateOption::root_pool))
      ids.insert(ids.begin(), world.root.object.id.guid());
    return ids;
  }
  const StoredObject found = world.find(container->guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  std::vector<Guid> ids;
  if (!collect(ids, type, found)) return errc::invalid_parameter;
  return ids;
}

result<MediaObject> FakeMediaCatalog::object(const MediaObjectId& id) const {
  result<MediaEntry> entered = enter(identity_, "MediaCatalog::object");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  const StoredObject found = entry.world().find(id.guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  if (id.type != MediaObjectType::unknown && id.type != MediaWorld::type_of(found))
    return errc::invalid_parameter;
  if (!entry.may(guard_of(entry.world(), found), MediaAccess::use, MediaAccess::none))
    return errc::access_denied;
  return *entry.world().show(found);
}

result<void> FakeMediaCatalog::update(const MediaObject& object) {
  result<MediaEntry> entered = enter(identity_, "MediaCatalog::update");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const MediaObjectId id = id_of(object);
  const MediaObjectHeader& header = winseam::header_of(object);
  if (header.name.size() > 3 * name_limit || header.description.size() > 3 * description_limit)
    return errc::invalid_parameter;
  const StoredObject found = world.find(id.guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  const MediaObjectType type = MediaWorld::type_of(found);
  if (type != id.type) return errc::invalid_parameter;
  const bool pool_or_side = type == MediaObjectType::pool || type == MediaObjectType::side;
  const MediaAccess wanted =
      type == MediaObjectType::library ? MediaAccess::control : MediaAccess::modify;
  const MediaAccess on_xp =
      type == MediaObjectType::library || pool_or_side ? MediaAccess::control : MediaAccess::none;
  if (!entry.may(guard_of(world, found), wanted, on_xp)) return errc::access_denied;
  if (const MediaError error = std::visit(Writer{world}, object)) return *error;
  world.touch(found);
  return success();
}

result<std::vector<std::byte>> FakeMediaCatalog::attribute(const MediaObjectId& id,
                                                           std::string_view name) const {
  result<MediaEntry> entered = enter(identity_, "MediaCatalog::attribute");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (identity_.remote) return errc::not_supported;
  const StoredObject found = entry.world().find(id.guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  if (!entry.may(guard_of(entry.world(), found), MediaAccess::use)) return errc::access_denied;
  const auto attached = entry.world().attributes.find(id.guid);
  if (attached == entry.world().attributes.end()) return errc::object_not_found;
  const auto value = attached->second.find(std::string(name));
  if (value == attached->second.end()) return errc::object_not_found;
  return value->second;
}

result<void> FakeMediaCatalog::set_attribute(const MediaObjectId& id, std::string_view name,
                                             const std::vector<std::byte>& value) {
  result<MediaEntry> entered = enter(identity_, "MediaCatalog::set_attribute");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (identity_.remote) return errc::not_supported;
  if (name.empty() || name.size() > longest_attribute_name) return errc::invalid_name;
  if (value.size() >= attribute_limit) return errc::no_data;
  const StoredObject found = entry.world().find(id.guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  if (!entry.may(guard_of(entry.world(), found), MediaAccess::modify, MediaAccess::none))
    return errc::access_denied;
  std::map<std::string, std::vector<std::byte>>& attached = entry.world().attributes[id.guid];
  if (value.empty()) {
    attached.erase(std::string(name));
  } else {
    attached[std::string(name)] = value;
  }
  if (attached.empty()) entry.world().attributes.erase(id.guid);
  return success();
}

}  // namespace winseam::fake
