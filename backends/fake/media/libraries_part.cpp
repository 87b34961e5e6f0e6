// Inventory, doors, enabling and disabling; cartridges in and out; cleaning.
#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

StoredLibrary* find_library(MediaEntry& entry, LibraryId id) {
  return entry.world().find_as<StoredLibrary>(id.guid());
}

// The checks that calls on a robotic library begin with, in the words of each.
MediaError usable(MediaEntry& entry, const StoredLibrary* library, errc unknown, errc offline,
                  errc disabled) {
  if (library == nullptr) return unknown;
  if (!entry.may(library->guard, MediaAccess::control)) return errc::access_denied;
  if (library->shelf() || !library->connected) return offline;
  if (!library->object.header.enabled) return disabled;
  return std::nullopt;
}

// A call on a robotic library that has passed these checks.
struct LibraryCall {
  MediaEntry entry;
  StoredLibrary* library;
};

result<LibraryCall> enter_library(const MediaIdentity& identity, std::string_view operation,
                                  LibraryId id, errc disabled) {
  result<MediaEntry> entered = enter(identity, operation);
  if (!entered) return entered.error();
  StoredLibrary* library = find_library(entered.value(), id);
  if (const MediaError error =
          usable(entered.value(), library, errc::invalid_library, errc::library_offline, disabled))
    return *error;
  return LibraryCall{std::move(entered).value(), library};
}

}  // namespace

// --- library control ------------------------------------------------------------------------------------------------

result<void> FakeLibraryControl::inventory(LibraryId id, InventoryMethod method) {
  result<MediaEntry> entered = enter(identity_, "LibraryControl::inventory");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (method != InventoryMethod::fast && method != InventoryMethod::full &&
      method != InventoryMethod::library_default && method != InventoryMethod::stop)
    return errc::invalid_parameter;
  StoredLibrary* library = find_library(entry, id);
  if (library == nullptr) return errc::invalid_library;
  if (!entry.may(library->guard, MediaAccess::control)) return errc::access_denied;
  if (library->shelf()) return errc::invalid_library;
  if (!library->connected) return errc::device_not_available;
  if (!library->object.header.enabled) return errc::resource_disabled;
  if (method == InventoryMethod::stop) {
    entry.world().stop_inventory(*library);
  } else if (library->inventory == nullptr) {
    (void)entry.world().queue_inventory(*library, method, entry.requester());
  }
  return success();
}

result<void> FakeLibraryControl::identify(SlotId id, DismountOption afterwards) {
  static constexpr std::string_view operation = "LibraryControl::identify";
  result<MediaEntry> entered = enter(identity_, operation);
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (static_cast<std::uint32_t>(afterwards) >
      static_cast<std::uint32_t>(DismountOption::immediate))
    return errc::invalid_parameter;
  StoredSlot* slot = world.find_as<StoredSlot>(id.guid());
  if (slot == nullptr) return errc::object_not_found;
  if (!entry.may(slot->library->guard, MediaAccess::control)) return errc::access_denied;
  if (!slot->library->connected) return errc::library_offline;
  const std::shared_ptr<MediaJob> job =
      world.queue_identify(*slot, afterwards == DismountOption::deferred, true, entry.requester());
  if (!job->over) job->in_session = entry.session().jobs.insert(entry.session().jobs.end(), job);
  const WaitEnd end = entry.wait([&job] { return job->outcome.has_value(); }, no_time_limit);
  if (failed(end)) {
    entry.tell(end, operation, "no drive becomes free for the cartridge");
    job->outcome = make_error_code(errc::possible_deadlock);
    world.end_job(job, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
  }
  if (*job->outcome) return *job->outcome;
  return success();
}

result<void> FakeLibraryControl::access_door(LibraryId id, InventoryMethod afterwards) {
  result<MediaEntry> entered = enter(identity_, "LibraryControl::access_door");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (static_cast<std::uint32_t>(afterwards) >
      static_cast<std::uint32_t>(InventoryMethod::library_default))
    return errc::invalid_parameter;
  StoredLibrary* library = find_library(entry, id);
  if (const MediaError error = usable(entry, library, errc::object_not_found, errc::library_offline,
                                      errc::resource_disabled))
    return *error;
  if (library->doors.empty()) return errc::resource_not_present;
  entry.world().queue_door(*library, afterwards, entry.requester());
  return success();
}

namespace {

result<void> set_enabled(const MediaIdentity& identity, std::string_view operation,
                         const MediaObjectId& id, bool enabled) {
  result<MediaEntry> entered = enter(identity, operation);
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const StoredObject found = world.find(id.guid);
  const auto library = std::get_if<StoredLibrary*>(&found);
  const auto drive = std::get_if<StoredDrive*>(&found);
  const auto medium = std::get_if<StoredMedium*>(&found);
  const MediaObjectType asked = id.type;
  if (asked != MediaObjectType::unknown && asked != MediaObjectType::library &&
      asked != MediaObjectType::drive && asked != MediaObjectType::medium)
    return errc::invalid_parameter;
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  if (library == nullptr && drive == nullptr && medium == nullptr) return errc::invalid_parameter;
  if (asked != MediaObjectType::unknown && asked != MediaWorld::type_of(found))
    return errc::invalid_parameter;
  StoredLibrary& of = library != nullptr ? **library
                      : drive != nullptr ? *(*drive)->library
                                         : *(*medium)->library;
  if (!entry.may(of.guard, MediaAccess::modify, MediaAccess::control)) return errc::access_denied;
  if (of.shelf()) return errc::library_offline;
  const bool now =
      MediaWorld::header_of(found)->enabled && !(medium != nullptr && (*medium)->disabling);
  if (now == enabled) return errc::invalid_state;
  const Requester requester = entry.requester();
  if (library != nullptr) {
    world.set_enabled(**library, enabled, requester);
  } else if (drive != nullptr) {
    world.set_enabled(**drive, enabled, requester);
  } else {
    world.set_enabled(**medium, enabled, requester);
  }
  return success();
}

}  // namespace

result<void> FakeLibraryControl::enable(const MediaObjectId& object) {
  return set_enabled(identity_, "LibraryControl::enable", object, true);
}

result<void> FakeLibraryControl::disable(const MediaObjectId& object) {
  return set_enabled(identity_, "LibraryControl::disable", object, false);
}

result<void> FakeLibraryControl::remove_drive(DriveId id) {
  result<MediaEntry> entered = enter(identity_, "LibraryControl::remove_drive");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  StoredDrive* drive = entry.world().find_as<StoredDrive>(id.guid());
  if (drive == nullptr) return errc::invalid_drive;
  if (!entry.may(drive->library->guard, MediaAccess::modify)) return errc::access_denied;
  if (drive->object.header.state != MediaOperationalState::not_present || drive->job != nullptr)
    return errc::invalid_state;
  entry.world().remove_drive(*drive);
  return success();
}

result<void> FakeLibraryControl::remove_library(LibraryId id) {
  result<MediaEntry> entered = enter(identity_, "LibraryControl::remove_library");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  StoredLibrary* library = find_library(entry, id);
  if (library == nullptr) return errc::invalid_library;
  if (!entry.may(library->guard, MediaAccess::modify)) return errc::access_denied;
  if (library->shelf()) return errc::invalid_library;
  if (library->connected || !library->object.header.enabled) return errc::invalid_state;
  entry.world().remove_library(*library);
  return success();
}

// --- transfer -------------------------------------------------------------------------------------------------------

result<TransferId> FakeMediaTransfer::eject(std::optional<MediumId> medium_id, EjectAction action) {
  result<MediaEntry> entered = enter(identity_, "MediaTransfer::eject");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (action != EjectAction::start && action != EjectAction::queue && action != EjectAction::force)
    return errc::invalid_parameter;
  if (!medium_id || medium_id->is_null()) {
    if (action == EjectAction::queue) return errc::invalid_parameter;
    for (StoredLibrary& library : world.libraries) {
      if (library.collecting == nullptr) continue;
      if (!entry.may(library.guard, MediaAccess::control)) return errc::access_denied;
      return world.eject(library, nullptr, action, entry.requester());
    }
    return errc::invalid_parameter;
  }
  StoredMedium* medium = world.find_as<StoredMedium>(medium_id->guid());
  if (medium == nullptr) return errc::invalid_media;
  StoredLibrary& library = *medium->library;
  if (const MediaError error = usable(entry, &library, errc::invalid_library, errc::library_offline,
                                      errc::device_not_available))
    return *error;
  if (!medium->object.header.enabled) return errc::media_not_available;
  if (medium->mounted() || medium->job != nullptr ||
      (medium->drive != nullptr && medium->drive->opened_by_program))
    return errc::busy;
  if (library.stand_alone) {
    // It has no robot: the drive puts its cartridge out.
    world.finished_item(library, LibraryOperation::eject, entry.requester());
    world.left(*medium);
    return TransferId{world.new_id(MediaObjectType::object)};
  }
  return world.eject(library, medium, action, entry.requester());
}

result<void> FakeMediaTransfer::stop_eject(TransferId ejection) {
  result<MediaEntry> entered = enter(identity_, "MediaTransfer::stop_eject");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  const std::shared_ptr<MediaTransferState> transfer = entry.world().find_transfer(ejection);
  if (!transfer || transfer->operation != LibraryOperation::eject) return errc::invalid_operation;
  if (!entry.may(transfer->library->guard, MediaAccess::control)) return errc::access_denied;
  if (const MediaError error =
          entry.world().stop_transfer(ejection, LibraryOperation::eject, nullptr))
    return *error;
  return success();
}

result<TransferId> FakeMediaTransfer::inject(LibraryId id, InjectAction action) {
  result<MediaEntry> entered = enter(identity_, "MediaTransfer::inject");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (action != InjectAction::start && action != InjectAction::start_many)
    return errc::invalid_parameter;
  StoredLibrary* library = find_library(entry, id);
  if (const MediaError error = usable(entry, library, errc::invalid_library, errc::library_offline,
                                      errc::device_not_available))
    return *error;
  return entry.world().inject(*library, action == InjectAction::start_many, entry.requester());
}

result<void> FakeMediaTransfer::retract_inject(LibraryId id, TransferId injection) {
  result<LibraryCall> entered =
      enter_library(identity_, "MediaTransfer::retract_inject", id, errc::device_not_available);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  if (const MediaError error = entry.world().retract(*library, injection)) return *error;
  return success();
}

result<void> FakeMediaTransfer::stop_inject(LibraryId id, TransferId injection) {
  result<LibraryCall> entered =
      enter_library(identity_, "MediaTransfer::stop_inject", id, errc::device_not_available);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  if (const MediaError error =
          entry.world().stop_transfer(injection, LibraryOperation::inject, library))
    return *error;
  return success();
}

// --- cleaning -------------------------------------------------------------------------------------------------------

result<void> FakeDriveCleaning::clean(DriveId id) {
  result<MediaEntry> entered = enter(identity_, "DriveCleaning::clean");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  StoredDrive* drive = entry.world().find_as<StoredDrive>(id.guid());
  if (drive == nullptr) return errc::invalid_drive;
  StoredLibrary& library = *drive->library;
  if (const MediaError error = usable(entry, &library, errc::invalid_library, errc::library_offline,
                                      errc::resource_disabled))
    return *error;
  if (!drive->present) return errc::resource_not_present;
  if (!drive->object.header.enabled) return errc::resource_disabled;
  entry.world().queue_clean(*drive, entry.requester());
  return success();
}

result<void> FakeDriveCleaning::reserve_slot(LibraryId id, SlotId slot_id) {
  result<LibraryCall> entered =
      enter_library(identity_, "DriveCleaning::reserve_slot", id, errc::device_not_available);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  MediaWorld& world = entry.world();
  if (library->cleaner_slot != nullptr) return errc::cleaner_slot_set;
  StoredSlot* slot = world.find_as<StoredSlot>(slot_id.guid());
  if (slot == nullptr || slot->library != library) return errc::object_not_found;
  if (!slot->empty() || !slot->present) return errc::resource_not_available;
  library->cleaner_slot = slot;
  library->object.cleaner_slot = slot->object.id;
  world.reindex(*slot);
  world.touch(library);
  world.finished_item(*library, LibraryOperation::reserve_cleaner, entry.requester());
  return success();
}

result<void> FakeDriveCleaning::release_slot(LibraryId id) {
  result<LibraryCall> entered =
      enter_library(identity_, "DriveCleaning::release_slot", id, errc::resource_disabled);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  MediaWorld& world = entry.world();
  StoredSlot* slot = library->cleaner_slot;
  if (slot == nullptr) return errc::cleaner_slot_not_set;
  if (!slot->empty() || !slot->present || library->cleaner_in != nullptr)
    return errc::resource_not_available;
  library->cleaner_slot = nullptr;
  library->object.cleaner_slot.reset();
  world.reindex(*slot);
  world.touch(library);
  world.finished_item(*library, LibraryOperation::release_cleaner, entry.requester());
  return success();
}

result<TransferId> FakeDriveCleaning::inject_cleaner(LibraryId id, std::uint32_t cleans_left) {
  result<LibraryCall> entered =
      enter_library(identity_, "DriveCleaning::inject_cleaner", id, errc::resource_disabled);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  const StoredSlot* slot = library->cleaner_slot;
  if (slot == nullptr) return errc::cleaner_slot_not_set;
  if (!slot->empty() || !slot->present || library->cleaner_in != nullptr)
    return errc::resource_not_available;
  return entry.world().inject_cleaner(*library, cleans_left, entry.requester());
}

result<TransferId> FakeDriveCleaning::eject_cleaner(LibraryId id) {
  result<LibraryCall> entered =
      enter_library(identity_, "DriveCleaning::eject_cleaner", id, errc::resource_disabled);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  const StoredSlot* slot = library->cleaner_slot;
  if (slot == nullptr) return errc::cleaner_slot_not_set;
  if (!slot->present || library->cleaner_in != nullptr) return errc::resource_not_available;
  if (!slot->cleaner) return errc::empty;
  return entry.world().eject_cleaner(*library, entry.requester());
}

namespace {

result<void> stop_cleaner(const MediaIdentity& identity, std::string_view name, LibraryId id,
                          TransferId transfer, LibraryOperation operation) {
  result<LibraryCall> entered = enter_library(identity, name, id, errc::resource_disabled);
  if (!entered) return entered.error();
  auto& [entry, library] = entered.value();
  if (operation == LibraryOperation::inject_cleaner && library->ports.empty())
    return errc::not_supported;
  if (const MediaError error = entry.world().stop_transfer(transfer, operation, library))
    return *error;
  return success();
}

}  // namespace

result<void> FakeDriveCleaning::stop_inject_cleaner(LibraryId library, TransferId injection) {
  return stop_cleaner(identity_, "DriveCleaning::stop_inject_cleaner", library, injection,
                      LibraryOperation::inject_cleaner);
}

result<void> FakeDriveCleaning::stop_eject_cleaner(LibraryId library, TransferId ejection) {
  return stop_cleaner(identity_, "DriveCleaning::stop_eject_cleaner", library, ejection,
                      LibraryOperation::eject_cleaner);
}

}  // namespace winseam::fake
