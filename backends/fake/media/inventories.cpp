// Finding out what is in a library: by bar codes, by reading each label, and what was done by hand.
#include "media_world.hpp"

namespace winseam::fake {

void MediaWorld::visit_drive(const std::shared_ptr<MediaJob>& owner, StoredMedium& medium,
                             bool stays, Ticks takes, std::function<void()> read,
                             std::function<void(std::error_code)> then) {
  const std::shared_ptr<MediaJob> visit =
      make_job(LibraryOperation::mount, *medium.library, owner->requester);
  owner->visiting = visit;
  visit->priority = MountPriority::lowest;
  visit->members.resize(1);
  visit->members.front().medium = &medium;
  visit->members.front().side = medium.sides.front().get();
  // The job holds this, so this does not hold the job.
  visit->visit = [this, weak = std::weak_ptr(visit), stays, takes, read = std::move(read),
                  then = std::move(then)](std::error_code error) {
    const std::shared_ptr<MediaJob> job = weak.lock();
    if (error || job == nullptr) {
      then(error);
      return;
    }
    (void)later(job, takes, [this, job, stays, read, then] {
      if (job->outcome) return;  // given up, and on its way back
      job->members.front().stage = MountStage::unwinding;
      if (read) read();
      StoredDrive& drive = *job->members.front().drive;
      const auto finish = [this, job, then](std::error_code failure) {
        end_job(job, failure);
        then(failure);
      };
      if (!stays) {
        empty_drive(drive, 0, {}, finish);
        return;
      }
      set_state(*drive.medium, MediumState::idle);
      set_state(drive, DriveState::dismountable);
      drive.leaves = engine().after(drive.object.deferred_dismount_delay,
                                    [this, &drive] { leave_deferred(drive); });
      finish({});
    });
  };
  queue_mount(visit);
}

void MediaWorld::notice_changes(StoredLibrary& library) {
  for (const MediumId& id : std::exchange(library.taken_by_hand, {})) {
    StoredMedium* medium = find_as<StoredMedium>(id.guid());
    if (medium == nullptr || !medium->taken_by_hand) continue;
    if (medium->job != nullptr) {
      library.taken_by_hand.push_back(id);  // the next time
      continue;
    }
    place_on_shelf(*medium);
  }
  for (const auto& [slot, id] : std::exchange(library.put_by_hand, {})) {
    StoredMedium* medium = find_as<StoredMedium>(id.guid());
    if (medium == nullptr || (!medium->taken_by_hand && !medium->library->shelf())) continue;
    if (medium->job != nullptr) {
      library.put_by_hand.emplace_back(slot, id);
      continue;
    }
    // There is no room where it was put; the slot of the cleaner is kept for it while it is in a drive.
    if (!slot->empty() || slot == slot->library->cleaner_slot) {
      place_on_shelf(*medium);
      continue;
    }
    medium->taken_by_hand = false;
    place(*medium, slot);
    set_state(*medium, MediumState::idle);  // whatever was thought to be in the drive where it was
  }
  if (library.stand_alone && library.drives.front() != nullptr)
    notice_drive(*library.drives.front());
}

void MediaWorld::notice_drive(StoredDrive& drive) {
  if (std::exchange(drive.taken_unnoticed, false) && drive.medium != nullptr &&
      drive.medium->job == nullptr)
    place_on_shelf(*drive.medium);
  std::optional<CartridgeSpec> inserted = std::exchange(drive.unnoticed, std::nullopt);
  if (!inserted || drive.medium != nullptr) return;
  StoredMedium* medium = find_as<StoredMedium>(inserted->id.guid());
  if (medium != nullptr) {
    place(*medium, &drive);
  } else {
    inserted->drive = drive.object.number;
    medium = &add_medium(drive.library, *inserted, true);
  }
  medium->taken_by_hand = false;
  drive.object.loaded_side = medium->sides.front()->object.id;
  set_state(drive, DriveState::dismountable);
  for (StoredLibrary& library : libraries) kick(library);
}

bool MediaWorld::watched(const StoredLibrary& library) {
  bool found = library.auto_detect_change;
  watches.for_each([&](HandleId, const MediaWatchHandle& watch) {
    for (const StoredLibrary* each : watch.libraries) found = found || each == &library;
  });
  return found;
}

void MediaWorld::replace_mislabelled(StoredMedium& medium) {
  // What was found is another cartridge: the recorded one is gone, the found one is an import.
  StoredSlot* slot = medium.slot;
  medium.wrong_label = false;
  place_on_shelf(medium);
  CartridgeSpec found = import_cartridge("", medium.type->name);
  found.slot = slot->object.number;
  found.name = medium.object.header.name + " (found)";
  if (found.sides.size() != medium.sides.size())
    found.sides.assign(medium.sides.size(), found.sides.front());
  (void)add_medium(slot->library, found, true);
}

std::shared_ptr<MediaJob> MediaWorld::queue_inventory(StoredLibrary& library,
                                                      InventoryMethod method,
                                                      const Requester& requester) {
  if (method == InventoryMethod::library_default) method = library.object.inventory_method;
  if (method != InventoryMethod::full) method = InventoryMethod::fast;
  const std::shared_ptr<MediaJob> job = make_job(LibraryOperation::inventory, library, requester);
  job->method = method;
  job->deferred = method == InventoryMethod::fast;  // which an inventory spells "slots only"
  job->completes = library.object.id;
  (void)add_item(job);
  library.inventory = job;
  for (StoredMedium* medium : library.media) {
    // What nobody uses counts although it may be in a drive, on its way back.
    if (method == InventoryMethod::full && !medium->mounted())
      job->todo.push_back(medium->object.id);
    if (medium->slot == nullptr) continue;
    medium->slot->needs_inventory = true;
    touch(medium->slot);
  }
  job->stop = [job = std::weak_ptr(job), &library] {
    if (const std::shared_ptr<MediaJob> running = job.lock()) running->todo.clear();
    library.inventory = nullptr;
  };
  if (method == InventoryMethod::full) {
    const std::size_t before = library.media.size();
    notice_changes(library);
    if (library.media.size() > before) {
      auto at = library.media.rbegin();
      for (std::size_t n = library.media.size() - before; n > 0; --n, ++at)
        job->todo.push_back((*at)->object.id);
    }
    job->step = later(job, Ticks{0}, [this, job] { next_of_inventory(job); });
  } else {
    const Ticks takes =
        library.object.has_bar_code_reader ? times().scan_bar_codes : times().identify;
    for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::in_process);
    job->step = later(job, takes, [this, job, &library] {
      notice_changes(library);
      for (StoredMedium* medium : library.media) {
        if (medium->slot == nullptr || !medium->slot->needs_inventory) continue;
        medium->slot->needs_inventory = false;
        touch(medium->slot);
      }
      library.inventory = nullptr;
      end_job(job, {});
    });
  }
  return job;
}

void MediaWorld::next_of_inventory(const std::shared_ptr<MediaJob>& job) {
  if (job->over) return;
  for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::in_process);
  StoredLibrary& library = *job->library;
  while (!job->todo.empty()) {
    const MediumId id = job->todo.front();
    job->todo.pop_front();
    StoredMedium* medium = find_as<StoredMedium>(id.guid());
    if (medium == nullptr || medium->mounted() || medium->port != nullptr ||
        medium->library != &library)
      continue;
    visit_drive(job, *medium, false, Ticks{0}, {}, [this, job, id](std::error_code error) {
      StoredMedium* seen = find_as<StoredMedium>(id.guid());
      if (seen != nullptr && seen->job == nullptr) {
        if (seen->slot != nullptr) {
          seen->slot->needs_inventory = false;
          touch(seen->slot);
        }
        if (error && seen->taken_by_hand) {
          place_on_shelf(*seen);
        } else if (!error && seen->slot != nullptr && seen->wrong_label) {
          replace_mislabelled(*seen);
        }
      }
      if (!job->over) job->step = later(job, Ticks{0}, [this, job] { next_of_inventory(job); });
    });
    return;
  }
  if (library.inventory == job) library.inventory = nullptr;
  end_job(job, {});
}

void MediaWorld::stop_inventory(StoredLibrary& library) {
  const std::shared_ptr<MediaJob> job = std::exchange(library.inventory, nullptr);
  if (job == nullptr || job->over) return;
  job->todo.clear();
  end_job(job, make_error_code(errc::cancelled), LibraryRequestState::stopped);
}

std::shared_ptr<MediaJob> MediaWorld::queue_identify(StoredSlot& slot, bool deferred,
                                                     bool synchronous, const Requester& requester) {
  const std::shared_ptr<MediaJob> job =
      make_job(LibraryOperation::classify, *slot.library, requester);
  job->slot = &slot;
  job->deferred = deferred;
  job->synchronous = synchronous;
  StoredWorkItem& item = add_item(job);
  if (slot.medium == nullptr) {
    end_job(job, {});
    return job;
  }
  item.object.medium = slot.medium->object.id;
  set_state(item, LibraryRequestState::waiting);
  visit_drive(
      job, *slot.medium, deferred, Ticks{0},
      [&slot, this] {
        slot.needs_inventory = false;
        touch(&slot);
      },
      [this, job](std::error_code error) { end_job(job, error); });
  return job;
}

}  // namespace winseam::fake
