// Ejecting from stand-alone drives by device name, and their volumes: EjectDiskFromSADrive, GetVolumesFromDrive.
#include "stand_alone.hpp"

#include <string>

#include "access.hpp"
#include "open.hpp"
#include "sessions/rights.hpp"
#include "world_state.hpp"

namespace winseam::fake {
namespace {

// The functions came with Server 2003.
MediaError bound(WorldState& state) {
  if (!state.media().settings.dll_present) return errc::mod_not_found;
  if (state.media().settings.functions_missing ||
      state.sessions.local().settings.windows < WindowsVersion::server_2003)
    return errc::proc_not_found;
  return std::nullopt;
}

bool waits(EjectAction action) {
  return action == EjectAction::immediate || action == EjectAction::ask_user;
}

}  // namespace

void MediaWorld::leave_drive(const std::shared_ptr<MediaJob>& job) {
  for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::in_process);
  job->step = later(job, times().unload, [this, job] {
    StoredDrive& drive = *job->drive;
    // What was put in by hand and never noticed leaves like everything else.
    drive.unnoticed.reset();
    drive.taken_unnoticed = false;
    if (StoredMedium* medium = std::exchange(job->medium, nullptr)) {
      medium->job = nullptr;
      left(*medium);
    }
    end_job(job, {});
  });
}

std::shared_ptr<MediaJob> MediaWorld::eject_from_drive(StoredDrive& drive, EjectAction action,
                                                       const std::string& question,
                                                       const Requester& requester) {
  const std::shared_ptr<MediaJob> job =
      make_job(LibraryOperation::eject, *drive.library, requester);
  job->medium = drive.medium;
  job->drive = &drive;
  (void)add_item(job);
  drive.job = job;
  if (drive.medium != nullptr) {
    drive.medium->job = job;
    set_state(*drive.medium, MediumState::in_use);
  }
  reindex(drive);
  if (!drive.opened_by_program || action == EjectAction::force) {
    leave_drive(job);
  } else if (action != EjectAction::ask_user) {
    end_job(job, make_error_code(errc::busy));
  } else {
    // The user at the window is the operator of this world: satisfied forces it.
    job->asked =
        ask(OperatorRequestType::message, requester, question, std::nullopt, std::nullopt,
            [this, job](bool forces) {
              job->asked.reset();
              if (job->over) return;
              if (forces) {
                leave_drive(job);
              } else {
                end_job(job, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
              }
            })
            .object.id;
  }
  return job;
}

result<void> FakeStandAloneDrives::eject(std::optional<std::string_view> computer,
                                         const StandAloneEjection& ejection) {
  WorldLock lock = state_->core.engine.lock();
  MediaWorld& world = state_->media();
  if (const MediaError error = bound(*state_)) return *error;
  const result<bool> remote = reach(*state_, computer.value_or(""));
  if (!remote) return remote.error();
  if (const std::optional<errc> failure = world.take_failure()) return *failure;
  world.purge();
  if (ejection.action > EjectAction::ask_user) return errc::invalid_parameter;
  StoredDrive* drive = world.find_device(ejection.device);
  if (drive == nullptr || !drive->library->stand_alone) return errc::invalid_parameter;
  StoredLibrary& library = *drive->library;
  Standing standing;
  refresh(standing, *caller_, state_->sessions, state_->sessions.local());
  if (!has(access_to(library.guard, media_caller(standing, *caller_, state_->sessions)),
           MediaAccess::control))
    return errc::access_denied;
  if (!library.connected || !drive->present) return errc::library_offline;
  if (!library.object.header.enabled || !drive->object.header.enabled)
    return errc::device_not_available;
  StoredMedium* medium = drive->medium;
  if (medium != nullptr && !medium->object.header.enabled) return errc::media_not_available;
  if (ejection.action == EjectAction::stop) {
    const std::shared_ptr<MediaJob> running = drive->job;
    if (!running || running->operation != LibraryOperation::eject) return errc::invalid_operation;
    world.end_job(running, make_error_code(errc::cancelled), LibraryRequestState::stopped);
    return success();
  }
  if (drive->job != nullptr || (medium != nullptr && (medium->mounted() || medium->job != nullptr)))
    return errc::busy;

  Requester requester;
  if (!ejection.application.empty()) requester.application = ejection.application;
  requester.user = caller_->user;
  requester.computer = state_->sessions.local().settings.name;
  const std::string question =
      ejection.title.empty() ? ejection.message : ejection.title + ": " + ejection.message;
  const std::shared_ptr<MediaJob> job =
      world.eject_from_drive(*drive, ejection.action, question, requester);
  if (!waits(ejection.action)) return success();
  const WaitEnd end =
      world.engine().wait(lock, [&] { return job->outcome.has_value() || !world.connected; });
  if (failed(end)) {
    state_->core.misuses.add(misuse_of(end), "StandAloneDrives::eject", ejection.device, CallSite{},
                             "nobody is going to answer the question: see "
                             "World::media().set_operator()");
    world.end_job(job, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
    return errc::possible_deadlock;
  }
  if (!world.connected || world.settings.service != MediaServiceState::running)
    return errc::not_connected;
  if (*job->outcome) return *job->outcome;
  return success();
}

result<DriveVolumes> FakeStandAloneDrives::volumes(std::string_view device) const {
  const WorldLock lock = state_->core.engine.lock();
  if (const MediaError error = bound(*state_)) return *error;
  const StoredDrive* drive = state_->media().find_device(device);
  if (drive == nullptr || !drive->present) return errc::file_not_found;
  DriveVolumes found;
  if (drive->letter == '\0') return found;
  found.volume = "\\\\?\\Volume{" + to_string(drive->object.id) + "}\\";
  found.drive_letter = std::string(1, drive->letter) + ":\\";
  return found;
}

}  // namespace winseam::fake
