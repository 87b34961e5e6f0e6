#include <algorithm>
#include <map>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

std::uint32_t index_of(const StoredSlot& slot) {
  return slot.object.number - slot.library->object.slots.first;
}

std::uint32_t index_of(const StoredDrive& drive) {
  return drive.object.number - drive.library->object.drives.first;
}

const std::vector<StoredMediaType*>& types_of(const StoredDrive& drive) {
  return drive.types.empty() ? drive.library->types : drive.types;
}

template <class Set, class Value>
void put(Set& set, const Value& value, bool in) {
  if (in) {
    set.insert(value);
  } else {
    set.erase(value);
  }
}

template <class Key, class Value>
void put(std::map<Key, Value*>& map, const std::pair<Key, Value*>& entry, bool in) {
  if (in) {
    map.insert(entry);
  } else {
    map.erase(entry.first);
  }
}

// The same where `listed` tells whether it is in: a large set is searched only when something changes.
template <class Set, class Value>
void put(Set& set, const Value& value, bool in, bool& listed) {
  if (std::exchange(listed, in) != in) put(set, value, in);
}

}  // namespace

void MediaWorld::reindex(StoredSlot& slot) {
  StoredLibrary& library = *slot.library;
  const bool usable = slot.present && slot.empty() && &slot != library.cleaner_slot;
  put(library.empty_slots, index_of(slot), usable && slot.home_of == nullptr, slot.listed_empty);
  put(library.empty_homes, index_of(slot), usable && slot.home_of != nullptr, slot.listed_home);
}

void MediaWorld::reindex(StoredDrive& drive) {
  StoredLibrary& library = *drive.library;
  const std::uint32_t index = index_of(drive);
  const bool usable =
      drive.present && drive.object.header.enabled && !drive.disabling && drive.job == nullptr;
  const bool empty = usable && drive.object.state == DriveState::dismounted;
  const bool idle = usable && drive.medium != nullptr && drive.medium->job == nullptr &&
                    !drive.opened_by_program && !library.stand_alone &&
                    (drive.object.state == DriveState::dismountable ||
                     drive.object.state == DriveState::unloaded);
  for (const StoredMediaType* type : types_of(drive)) {
    put(library.free_drives[type], index, empty);
    put(library.idle_drives[type], std::pair(drive.idle_since, index), idle);
  }
  put(library.loaded_drives, index, drive.medium != nullptr || drive.job != nullptr);
}

void MediaWorld::reindex(StoredPort& port) {
  StoredLibrary& library = *port.library;
  put(library.empty_ports, port.object.number - library.object.ports.first, port.medium == nullptr);
}

void MediaWorld::unlist(StoredMedium& medium) {
  StoredPool& pool = *medium.pool;
  for (const auto& side : medium.sides)
    put(pool.available, std::pair(SideKey{medium.serial, side->object.number}, side.get()), false,
        side->listed);
  put(pool.untouched, std::pair(medium.serial, &medium), false, medium.listed);
}

void MediaWorld::reindex(StoredMedium& medium) {
  if (medium.pool == nullptr) return;
  StoredPool& pool = *medium.pool;
  const bool online = !medium.library->shelf() && medium.library->connected &&
                      medium.object.header.enabled && !medium.disabling &&
                      medium.library->object.header.enabled;
  bool untouched = online;
  bool any = false;
  for (const auto& side : medium.sides) {
    const bool available =
        online && side->object.state == SideState::available && side->object.header.enabled;
    put(pool.available, std::pair(SideKey{medium.serial, side->object.number}, side.get()),
        available, side->listed);
    any = any || available;
    const SideState state = side->object.state;
    untouched = untouched && state != SideState::allocated && state != SideState::complete &&
                state != SideState::reserved;
  }
  put(pool.untouched, std::pair(medium.serial, &medium), untouched && any, medium.listed);
  if (any) kick(pool);
}

void MediaWorld::detach(StoredMedium& medium) {
  if (StoredSlot* slot = std::exchange(medium.slot, nullptr)) {
    slot->medium = nullptr;
    reindex(*slot);
    touch(slot);
  }
  if (StoredDrive* drive = std::exchange(medium.drive, nullptr)) {
    end_deferred(*drive);
    reindex(*drive);  // while its idle time still names its place in the index
    drive->medium = nullptr;
    drive->object.loaded_side.reset();
    drive->object.state = DriveState::dismounted;
    reindex(*drive);
    touch(drive);
    kick(*drive->library);
  }
  if (StoredPort* port = std::exchange(medium.port, nullptr)) {
    port->medium = nullptr;
    reindex(*port);
    touch(port);
  }
  medium.object.mounted_side.reset();
}

void MediaWorld::move_to_library(StoredMedium& medium, StoredLibrary& library) {
  if (medium.library == &library) return;
  if (medium.library != nullptr) {
    if (!medium.library->shelf()) medium.last_library = medium.library;
    set_home(medium, nullptr);
    medium.library->media.erase(medium.in_library);
    --medium.library->media_by_type[medium.type];
  }
  ++library.media_by_type[medium.type];
  medium.library = &library;
  medium.in_library = library.media.insert(library.media.end(), &medium);
  reindex(medium);
}

void MediaWorld::place(StoredMedium& medium, MediaPlace to) {
  detach(medium);
  // Whoever looked for it need not any more.
  if (medium.object.state == MediumState::operator_required)
    medium.object.state = MediumState::idle;
  if (auto* const* slot = std::get_if<StoredSlot*>(&to)) {
    medium.slot = *slot;
    (*slot)->medium = &medium;
    move_to_library(medium, *(*slot)->library);
    set_home(medium, *slot);
    reindex(**slot);
    touch(*slot);
    if (medium.disabling) {
      medium.disabling = false;
      medium.object.header.enabled = false;
    }
  } else if (auto* const* drive = std::get_if<StoredDrive*>(&to)) {
    medium.drive = *drive;
    (*drive)->medium = &medium;
    move_to_library(medium, *(*drive)->library);
    (*drive)->object.state = DriveState::mounted;
    reindex(**drive);
    touch(*drive);
  } else {
    StoredPort* port = std::get<StoredPort*>(to);
    medium.port = port;
    port->medium = &medium;
    move_to_library(medium, *port->library);
    reindex(*port);
    touch(port);
  }
  reindex(medium);
  touch(&medium);
}

void MediaWorld::place_on_shelf(StoredMedium& medium) {
  detach(medium);
  move_to_library(medium, shelf);
  medium.object.state = MediumState::idle;
  medium.taken_by_hand = false;
  reindex(medium);
  touch(&medium);
}

void MediaWorld::move_to_pool(StoredMedium& medium, StoredPool& pool) {
  if (medium.pool == &pool) return;
  if (StoredPool* from = medium.pool) {
    unlist(medium);
    for (const auto& side : medium.sides) {
      if (!side->object.logical_medium) continue;
      StoredLogicalMedium* logical =
          find_as<StoredLogicalMedium>(side->object.logical_medium->guid());
      from->logical_media.erase(logical->in_pool);
      logical->in_pool = pool.logical_media.insert(pool.logical_media.end(), logical);
      logical->object.pool = pool.object.id;
    }
    from->media.erase(medium.in_pool);
    touch(from);
  }
  medium.pool = &pool;
  medium.in_pool = pool.media.insert(pool.media.end(), &medium);
  touch(&pool);
  reindex(medium);
}

void MediaWorld::set_state(StoredMedium& medium, MediumState state) {
  if (medium.object.state == state) return;
  medium.object.state = state;
  touch(&medium);
}

void MediaWorld::set_state(StoredDrive& drive, DriveState state) {
  const bool idle = state == DriveState::dismountable || state == DriveState::unloaded;
  if (idle) {
    // Out of the index under the old time, and in again under the new one.
    const DriveState before = std::exchange(drive.object.state, DriveState::mounted);
    reindex(drive);
    drive.object.state = before;
    drive.idle_since = next_serial_++;
  }
  const bool changed = drive.object.state != state;
  drive.object.state = state;
  reindex(drive);
  if (changed) touch(&drive);
}

void MediaWorld::set_state(StoredSide& side, SideState state) {
  if (side.object.state == state) return;
  side.object.state = state;
  reindex(*side.medium);
  touch(&side);
}

void MediaWorld::set_home(StoredMedium& medium, StoredSlot* slot) {
  if (medium.home == slot) return;
  if (medium.home != nullptr && medium.home->home_of == &medium) {
    medium.home->home_of = nullptr;
    reindex(*medium.home);
  }
  medium.home = slot;
  if (slot == nullptr) return;
  if (slot->home_of != nullptr) slot->home_of->home = nullptr;  // it will find another
  slot->home_of = &medium;
  reindex(*slot);
}

StoredSlot* MediaWorld::empty_slot(StoredLibrary& library) {
  const std::set<std::uint32_t>& best =
      library.empty_slots.empty() ? library.empty_homes : library.empty_slots;
  return best.empty() ? nullptr : library.slots[*best.begin()].get();
}

StoredSlot* MediaWorld::slot_for(StoredMedium& medium) {
  StoredSlot* home = medium.home;
  if (home != nullptr && home->present && home->empty() && home != home->library->cleaner_slot)
    return home;
  return empty_slot(*medium.library);
}

}  // namespace winseam::fake
