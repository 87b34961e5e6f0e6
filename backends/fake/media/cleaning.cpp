// Cleaning drives with the library's cleaner, and free labels.
#include <algorithm>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

constexpr int robot_other = 1;

}  // namespace

void MediaWorld::queue_clean(StoredDrive& drive, const Requester& requester) {
  StoredLibrary& library = *drive.library;
  const std::shared_ptr<MediaJob> job = make_job(LibraryOperation::clean_drive, library, requester);
  (void)add_item(job);
  job->items.front()->object.drive = drive.object.id;
  job->completes = drive.object.id;
  if (library.stand_alone) {
    drive.object.last_cleaned_at = now();
    touch(&drive);
    end_job(job, {});
    return;
  }
  job->visit = nullptr;
  job->cleans = &drive;
  library.cleanings.push_back(job);
  try_clean(job);
}

void MediaWorld::try_clean(const std::shared_ptr<MediaJob>& job) {
  StoredDrive& drive = *job->cleans;
  StoredLibrary& library = *drive.library;
  const bool at_home = library.cleaner_slot != nullptr && library.cleaner_slot->cleaner;
  if (!at_home && library.cleaner_in == nullptr) {
    if (job->asked) return;
    job->asked =
        ask(OperatorRequestType::cleaner, job->requester,
            "Put a cleaner into " + library.object.header.name, library.object.id, std::nullopt,
            [this, job, &library](bool satisfied) {
              job->asked.reset();
              if (job->over) return;
              if (satisfied) {
                kick(library);
                return;
              }
              library.cleanings.remove(job);
              end_job(job, make_error_code(errc::unable_to_clean));
            })
            .object.id;
    return;
  }
  // A cleaner that is there completes the request for one, so that no later answer ends the cleaning.
  if (job->asked)
    if (StoredOperatorRequest* request = find_request(*std::exchange(job->asked, std::nullopt))) {
      request->answered = nullptr;
      answer(*request, true);
    }
  if (library.object.cleaner_uses_remaining && *library.object.cleaner_uses_remaining == 0) {
    library.cleanings.remove(job);
    const Requester requester = job->requester;
    end_job(job, make_error_code(errc::cleaner_cartridge_spent));
    (void)ask(OperatorRequestType::cleaner, requester,
              "The cleaner of " + library.object.header.name + " is spent", library.object.id,
              std::nullopt, {});
    return;
  }
  // There is one cleaner, which is also taken while the robot has yet to fetch it.
  const bool taken = std::any_of(library.jobs.begin(), library.jobs.end(), [](const auto& other) {
    return other->cleans != nullptr && other->drive != nullptr;
  });
  if (!at_home || taken || drive.job != nullptr || drive.object.state != DriveState::dismounted) {
    for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::waiting);
    // What is only logically dismounted makes room.
    if (drive.job == nullptr && drive.object.state == DriveState::dismountable)
      leave_deferred(drive);
    return;
  }
  library.cleanings.remove(job);
  job->drive = &drive;
  drive.job = job;
  reindex(drive);
  const auto move_cleaner = [this, &library, &drive, job](std::function<void()> next) {
    RobotMove move;
    move.cleaner = &drive;
    move.begins = [this, job] {
      for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::in_process);
    };
    move.done = [this, job, &library, &drive, next = std::move(next)](std::error_code error) {
      if (job->over) return;
      if (!error) {
        next();
        return;
      }
      for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::failed, error);
      if (library.cleaner_in == &drive) {
        // Nobody can use the drive with the cleaner in it: once more.
        return_cleaner(job);
      } else {
        end_job(job, error);
      }
    };
    const RobotOrder order = queue_move(library, robot_other, 0, std::move(move));
    job->stop = [this, &library, order] { (void)cancel_move(library, order); };
  };
  move_cleaner([this, &drive, &library, job, move_cleaner] {
    set_state(drive, DriveState::being_cleaned);
    (void)later(job, times().clean, [this, &drive, &library, job, move_cleaner] {
      drive.object.last_cleaned_at = now();
      // Somebody may have set it meanwhile.
      std::optional<std::uint32_t>& uses = library.object.cleaner_uses_remaining;
      if (uses && *uses > 0) --*uses;
      touch(&library);
      move_cleaner([this, &drive, job] {
        set_state(drive, DriveState::dismounted);
        end_job(job, {});
      });
    });
  });
}

void MediaWorld::return_cleaner(const std::shared_ptr<MediaJob>& job) {
  RobotMove move;
  move.cleaner = job->drive;
  move.done = [this, job](std::error_code error) {
    if (job->over) return;
    if (error) {
      return_cleaner(job);
      return;
    }
    set_state(*job->drive, DriveState::dismounted);
    end_job(job, make_error_code(errc::unable_to_load_medium));
  };
  (void)queue_move(*job->library, robot_other, 0, std::move(move));
}

void MediaWorld::queue_free_label(StoredMedium& medium, StoredPool& pool,
                                  const Requester& requester) {
  StoredLibrary& library = *medium.library;
  const std::shared_ptr<MediaJob> job =
      make_job(LibraryOperation::write_free_label, library, requester);
  (void)add_item(job);
  job->items.front()->object.medium = medium.object.id;
  job->completes = pool.object.id;
  std::vector<SideState> before;
  for (const auto& side : medium.sides) {
    before.push_back(side->object.state);
    set_state(*side, SideState::unprepared);
  }
  const MediumId id = medium.object.id;
  job->at_end = [this, id, target = pool.object.id, before](std::error_code error) {
    StoredMedium* written = find_as<StoredMedium>(id.guid());
    StoredPool* free = find_as<StoredPool>(target.guid());
    if (written == nullptr) return;
    for (std::size_t i = 0; i < before.size(); ++i)
      set_state(*written->sides[i], error ? before[i] : SideState::available);
    if (!error && free != nullptr) move_to_pool(*written, *free);
  };
  visit_drive(
      job, medium, false, times().write_label,
      [this, job, id, &library] {
        if (library.label_writer_failures > 0) {
          --library.label_writer_failures;
          job->failed = true;
        } else if (StoredMedium* written = find_as<StoredMedium>(id.guid())) {
          for (const auto& side : written->sides) set_label(*side, MediaLabel{});
          written->wrong_label = false;
        }
      },
      [this, job](std::error_code error) {
        end_job(job, !error && job->failed ? make_error_code(errc::write_protect) : error);
      });
}

}  // namespace winseam::fake
