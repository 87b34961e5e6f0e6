// The service as a value again, and in words.
#include <algorithm>
#include <stdexcept>

#include "access.hpp"
#include "ids.hpp"
#include "media_world.hpp"

namespace winseam::fake {

void MediaWorld::set_computer(const MediaComputerSpec& spec) {
  settings.computer = spec;
  MediaComputer& object = computer.object;
  object.library_request_purge_time = spec.library_request_purge_time;
  object.library_request_flags = spec.library_request_flags;
  object.operator_request_purge_time = spec.operator_request_purge_time;
  object.operator_request_flags = spec.operator_request_flags;
  object.pool_policy = spec.pool_policy;
  engine().cancel(purging_);
  arm_purge();
}

CartridgeSpec MediaWorld::describe(const StoredMedium& medium) const {
  CartridgeSpec spec;
  const PhysicalMedium& object = medium.object;
  spec.id = object.id;
  spec.name = object.header.name;
  spec.enabled = object.header.enabled;
  spec.media_type = medium.type->name;
  spec.pool = medium.pool->full_name;
  spec.bar_code = object.bar_code;
  spec.sequence_number = object.sequence_number;
  if (medium.slot != nullptr) spec.slot = medium.slot->object.number;
  if (medium.drive != nullptr) spec.drive = medium.drive->object.number;
  if (medium.port != nullptr) spec.port = medium.port->object.number;
  if (medium.home != nullptr && medium.slot == nullptr) spec.home_slot = medium.home->object.number;
  spec.wrong_label = medium.wrong_label;
  for (const auto& side : medium.sides) {
    MediaSideSpec each;
    if (side->object.id.guid() !=
        part_id(object.id.guid(), MediaObjectType::side, side->object.number))
      each.id = side->object.id;
    each.logical_medium = side->object.logical_medium;
    each.name = side->object.header.name;
    each.state = side->object.state;
    each.label = side->object.label;
    each.mount_count = side->object.mount_count;
    each.allocate_count = side->object.allocate_count;
    each.capacity = side->object.capacity;
    spec.sides.push_back(std::move(each));
    if (object.mounted_side == side->object.id) spec.mounted_side = side->object.number;
  }
  return spec;
}

LibrarySpec MediaWorld::describe(const StoredLibrary& library) const {
  LibrarySpec spec;
  const MediaLibrary& object = library.object;
  spec.id = object.id;
  spec.name = object.header.name;
  spec.stand_alone = library.stand_alone;
  spec.enabled = object.header.enabled;
  spec.connected = library.connected;
  spec.media_types.clear();
  for (const StoredMediaType* type : library.types) spec.media_types.push_back(type->name);
  spec.first_number = object.slots.first;
  spec.slots = object.slots.count;
  for (const auto& slot : library.slots)
    if (!slot->present) spec.absent_slots.push_back(slot->object.number);
  for (const auto& drive : library.drives) {
    if (drive == nullptr) {
      // The others keep their numbers, by which their ids and their media know them.
      DriveSpec removed;
      removed.enabled = removed.present = false;
      removed.device_name = "(removed)";
      spec.drives.push_back(std::move(removed));
      continue;
    }
    DriveSpec each;
    each.enabled = drive->object.header.enabled;
    each.present = drive->present;
    for (const StoredMediaType* type : drive->types) each.media_types.push_back(type->name);
    each.device_name = drive->object.device_name;
    each.serial_number = drive->object.serial_number;
    each.mount_count = drive->object.mount_count;
    each.last_cleaned_at = drive->object.last_cleaned_at;
    each.deferred_dismount_delay = drive->object.deferred_dismount_delay;
    each.opened_by_program = drive->opened_by_program;
    spec.drives.push_back(std::move(each));
  }
  for (const auto& door : library.doors)
    spec.doors.push_back({door->object.max_open, door->object.state == DoorState::open});
  for (const auto& port : library.ports) spec.ports.push_back({port->object.max_extended});
  spec.bar_code_reader = object.has_bar_code_reader;
  spec.supports_cleaning = object.supports_drive_cleaning;
  if (library.cleaner_slot != nullptr) {
    spec.cleaner_slot = library.cleaner_slot->object.number;
    spec.cleaner_present = library.cleaner_slot->cleaner || library.cleaner_in != nullptr;
  }
  spec.cleaner_uses_remaining = object.cleaner_uses_remaining;
  spec.inventory_method = object.inventory_method;
  spec.auto_recovery = object.auto_recovery;
  spec.auto_detect_change = library.auto_detect_change;
  for (const StoredMedium* medium : library.media) spec.cartridges.push_back(describe(*medium));
  std::sort(spec.cartridges.begin(), spec.cartridges.end(),
            [](const CartridgeSpec& a, const CartridgeSpec& b) { return a.id < b.id; });
  return spec;
}

MediaSpec MediaWorld::describe() const {
  MediaSpec spec = settings;
  const MediaComputer& object = computer.object;
  spec.computer = {object.library_request_purge_time, object.library_request_flags,
                   object.operator_request_purge_time, object.operator_request_flags,
                   object.pool_policy};
  for (const StoredMediaType& type : media_types)
    if (!type.known)
      spec.media_types.push_back({type.object.id, type.name, type.object.code,
                                  type.object.side_count, type.object.rewritability,
                                  type.object.device});
  for (const StoredLibrary& library : libraries) spec.libraries.push_back(describe(library));
  for (const StoredPool& pool : pools) {
    const MediaPool& each = pool.object;
    if (pool.created_by_system && each.allocation == AllocationPolicy::none &&
        each.deallocation == DeallocationPolicy::none && each.max_allocates == 0)
      continue;
    spec.pools.push_back({each.id, pool.full_name, pool.type == nullptr ? "" : pool.type->name,
                          each.allocation, each.deallocation, each.max_allocates, pool.creator});
  }
  for (const StoredMedium* medium : shelf.media) spec.shelf.push_back(describe(*medium));
  for (const auto& [serial, item] : work_items)
    if (is_final(item.object.state)) spec.finished_requests.push_back(item.object);
  for (const auto& [serial, request] : operator_requests)
    spec.operator_requests.push_back(request.object);
  describe_notes(spec);
  return spec;
}

void MediaWorld::describe_notes(MediaSpec& spec) const {
  const auto security = [&](const MediaGuard& guard, MediaObjectId id) {
    if (guard.changed) spec.security.push_back({id, guard.owner, guard.rules});
  };
  security(computer.guard, computer.object.id);
  security(root.guard, root.object.id);
  security(shelf.guard, shelf.object.id);
  for (const StoredLibrary& library : libraries) security(library.guard, library.object.id);
  for (const StoredPool& pool : pools) security(pool.guard, pool.object.id);
  std::sort(spec.security.begin(), spec.security.end(),
            [](const auto& a, const auto& b) { return a.object < b.object; });
  std::map<MediaObjectId, MediaNoteSpec> notes;
  by_id_.for_each([&](const Guid& id, const StoredObject& stored) {
    const MediaObjectType type = type_of(stored);
    if (type == MediaObjectType::library_request || type == MediaObjectType::operator_request)
      return;
    const std::string& description = header_of(stored)->description;
    const auto attached = attributes.find(id);
    if (description.empty() && attached == attributes.end()) return;
    MediaNoteSpec note;
    note.object = MediaObjectId{type, id};
    note.description = description;
    if (attached != attributes.end())
      for (const auto& [name, value] : attached->second) note.attributes.push_back({name, value});
    notes.emplace(note.object, std::move(note));
  });
  for (auto& [id, note] : notes) spec.notes.push_back(std::move(note));
  for (const auto& [key, names] : destinations)
    for (const std::string& name : names)
      spec.ui_destinations.push_back({key.first, key.second, name});
}

void MediaWorld::add_notes(const MediaSpec& spec) {
  for (const MediaSecuritySpec& security : spec.security) {
    const StoredObject found = find(security.object.guid);
    MediaGuard* guard = nullptr;
    if (std::holds_alternative<StoredComputer*>(found)) guard = &computer.guard;
    if (auto* const* library = std::get_if<StoredLibrary*>(&found)) guard = &(*library)->guard;
    if (auto* const* pool = std::get_if<StoredPool*>(&found)) guard = &(*pool)->guard;
    if (guard == nullptr)
      throw std::invalid_argument("only the computer, libraries and pools have security, and " +
                                  to_string(security.object) + " is none of them");
    guard->owner = security.owner;
    guard->rules = security.rules;
    guard->changed = true;
  }
  for (const MediaNoteSpec& note : spec.notes) {
    MediaObjectHeader* header = header_of(find(note.object.guid));
    if (header == nullptr)
      throw std::invalid_argument("there is a note on " + to_string(note.object) +
                                  ", which does not exist");
    header->description = note.description;
    for (const MediaAttributeSpec& attribute : note.attributes)
      attributes[note.object.guid][attribute.name] = attribute.value;
  }
  for (const UiDestinationSpec& each : spec.ui_destinations)
    destinations[{each.object, each.type}].push_back(each.destination);
  for (const LibraryRequest& object : spec.finished_requests) {
    StoredLibrary* library = find_as<StoredLibrary>(object.library.guid());
    if (library == nullptr || !is_final(object.state)) continue;
    const std::uint64_t serial = next_serial_++;
    StoredWorkItem& item = work_items[serial];
    item.object = object;
    remember_id(object.id.guid());
    if (!item.object.completed_at) item.object.completed_at = now();
    item.library = library;
    item.in_library = library->items.insert(library->items.end(), &item);
    item_by_id_.emplace(object.id.guid(), serial);
    index(object.id.guid(), &item);
    std::list<StoredWorkItem*>& list =
        object.state == LibraryRequestState::failed ? finished_failed_ : finished_;
    item.in_finished = list.insert(list.end(), &item);
  }
  for (const OperatorRequest& object : spec.operator_requests) {
    const std::uint64_t serial = next_serial_++;
    StoredOperatorRequest& request = operator_requests[serial];
    request.serial = serial;
    request.object = object;
    remember_id(object.id.guid());
    index(object.id.guid(), &request);
    if (!is_final(object.state)) continue;
    request.answered_at = object.header.modified;
    std::list<StoredOperatorRequest*>& list =
        object.state == OperatorRequestState::refused ? refused_ : answered_;
    request.in_answered = list.insert(list.end(), &request);
  }
  arm_purge();
}

std::string MediaWorld::dump() const {
  std::string text;
  if (settings.service != MediaServiceState::running) text += "media service not running\n";
  if (!connected) text += "media service cannot be reached\n";
  for (const StoredLibrary& library : libraries) {
    text += "library \"" + library.object.header.name + "\" " + to_string(library.object.id);
    text += library.connected ? "" : " (unplugged)";
    text += library.object.header.enabled ? "\n" : " (disabled)\n";
    for (const auto& drive : library.drives) {
      if (drive == nullptr) continue;
      text += "  drive " + std::to_string(drive->object.number) + ' ' +
              std::string(name_of(drive->object.state));
      if (drive->medium != nullptr) text += " \"" + drive->medium->object.header.name + '"';
      if (drive->job != nullptr) text += " (reserved)";
      text += '\n';
    }
    for (const StoredMedium* medium : library.media)
      if (medium->job != nullptr)
        text += "  medium \"" + medium->object.header.name + "\" (reserved)\n";
    for (const StoredWorkItem* item : library.items)
      if (!is_final(item->object.state))
        text += "  " + std::string(name_of(item->object.operation)) + ' ' +
                std::string(name_of(item->object.state)) + " for " + item->object.application +
                '\n';
  }
  for (const auto& [serial, request] : operator_requests)
    if (!is_final(request.object.state))
      text += "operator request \"" + request.object.message + "\"\n";
  return text;
}

}  // namespace winseam::fake
