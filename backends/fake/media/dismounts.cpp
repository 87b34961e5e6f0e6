// Dismounts: at once, or put off until the drive is needed or its delay has passed.
#include "media_world.hpp"

namespace winseam::fake {
namespace {

constexpr int robot_dismount = 0;

}  // namespace

bool MediaWorld::dismount_queued(const StoredMedium& medium) const {
  return medium.job != nullptr && medium.job->operation == LibraryOperation::dismount;
}

void MediaWorld::queue_dismount(StoredMedium& medium, bool deferred, const Requester& requester,
                                MediaObjectId completes) {
  StoredDrive& drive = *medium.drive;
  StoredLibrary& library = *drive.library;
  end_deferred(drive);
  const std::shared_ptr<MediaJob> job = make_job(LibraryOperation::dismount, library, requester);
  job->medium = &medium;
  job->drive = &drive;
  job->deferred = deferred;
  StoredWorkItem& item = add_item(job);
  item.object.side = medium.object.mounted_side;
  job->completes = completes;
  medium.job = job;
  drive.job = job;
  reindex(drive);
  if (drive.opened_by_program) {
    end_job(job, make_error_code(errc::busy));
    return;
  }
  if (deferred && !library.stand_alone) {
    medium.object.mounted_side.reset();
    set_state(medium, MediumState::idle);
    drive.stays_until = now() + drive.object.deferred_dismount_delay;
    // The item stays open until the medium leaves; the two are free until then.
    medium.job = nullptr;
    drive.job = nullptr;
    job->medium = nullptr;
    job->drive = nullptr;
    drive.deferred = &item;
    job->stop = [&drive] { drive.deferred = nullptr; };
    set_state(drive, DriveState::dismountable);
    set_state(item, LibraryRequestState::deferred);
    drive.leaves = engine().after(drive.object.deferred_dismount_delay,
                                  [this, &drive] { leave_deferred(drive); });
    kick(library);
    engine().changed();
    return;
  }
  empty_drive(
      drive, robot_dismount,
      [this, job] {
        for (StoredWorkItem* each : job->items) set_state(*each, LibraryRequestState::in_process);
      },
      [this, job](std::error_code error) { finish_dismount(job, error); });
}

void MediaWorld::finish_dismount(const std::shared_ptr<MediaJob>& job, std::error_code error) {
  StoredMedium& medium = *job->medium;
  end_job(job, error);
  if (medium.drive == nullptr || medium.drive->library->stand_alone)
    set_state(medium, MediumState::idle);
  if (medium.disabling && medium.drive != nullptr && !medium.mounted()) {
    medium.disabling = false;
    medium.object.header.enabled = false;
    reindex(medium);
  }
  kick(*job->library);
}

void MediaWorld::end_deferred(StoredDrive& drive) {
  engine().cancel(drive.leaves);
  if (StoredWorkItem* item = std::exchange(drive.deferred, nullptr))
    if (const std::shared_ptr<MediaJob> job = item->job) end_job(job, {});
}

void MediaWorld::leave_deferred(StoredDrive& drive) {
  if (drive.job != nullptr || drive.medium == nullptr || drive.medium->job != nullptr ||
      drive.opened_by_program)
    return;
  StoredMedium& medium = *drive.medium;
  // The work goes on under the item of the dismount that was put off.
  std::shared_ptr<MediaJob> job;
  if (StoredWorkItem* item = std::exchange(drive.deferred, nullptr)) job = item->job;
  if (job == nullptr) job = make_job(LibraryOperation::dismount, *drive.library, Requester{});
  job->medium = &medium;
  job->drive = &drive;
  medium.job = job;
  drive.job = job;
  reindex(drive);
  empty_drive(
      drive, robot_dismount,
      [this, job] {
        for (StoredWorkItem* each : job->items) set_state(*each, LibraryRequestState::in_process);
      },
      [this, job](std::error_code error) { finish_dismount(job, error); });
}

}  // namespace winseam::fake
