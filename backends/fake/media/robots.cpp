// The robot of a library: one move at a time, dismounts first, mounts last.
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {

RobotOrder MediaWorld::queue_move(StoredLibrary& library, int kind, std::int64_t order,
                                  RobotMove move) {
  const RobotOrder key{kind, order, next_serial_++};
  library.moves.emplace(key, std::move(move));
  run_robot(library);
  return key;
}

bool MediaWorld::cancel_move(StoredLibrary& library, const RobotOrder& order) {
  return library.moves.erase(order) > 0;
}

void MediaWorld::run_robot(StoredLibrary& library) {
  while (!library.moving && library.connected) {
    // A door that is to be opened waits for the move under way, and for no other.
    if (library.door_open()) return;
    if (library.door_job && !library.door_job->over) {
      open_door(library);
      return;
    }
    if (library.moves.empty()) return;
    RobotMove move = std::move(library.moves.begin()->second);
    library.moves.erase(library.moves.begin());
    if (move.medium == nullptr && move.cleaner == nullptr) {  // somebody's turn, no move
      move.begins();
      continue;
    }
    if (StoredSlot** slot = std::get_if<StoredSlot*>(&move.to);
        slot != nullptr && *slot == nullptr && move.medium != nullptr) {
      *slot = slot_for(*move.medium);
      if (*slot == nullptr) {
        if (move.begins) move.begins();
        move.done(make_error_code(errc::library_full));
        continue;
      }
    }
    library.moving = std::move(move);
    if (library.moving->begins) library.moving->begins();
    library.move_ends = engine().after(times().robot, [this, &library] { end_move(library); });
  }
}

void MediaWorld::end_move(StoredLibrary& library) {
  RobotMove move = std::move(*library.moving);
  library.moving.reset();
  std::error_code error;
  StoredSlot* const* slot = std::get_if<StoredSlot*>(&move.to);
  if (library.jams > 0) {
    --library.jams;
    error = errc::unable_to_load_medium;
  } else if (move.medium != nullptr && move.medium->taken_by_hand) {
    error = errc::medium_not_accessible;
  } else if (move.medium != nullptr && slot != nullptr && !(*slot)->empty()) {
    // Somebody put something there by hand while the robot was on its way: once more, to another slot.
    move.to = static_cast<StoredSlot*>(nullptr);
    library.moves.emplace(RobotOrder{0, 0, 0}, std::move(move));
    run_robot(library);
    return;
  } else if (move.medium != nullptr) {
    ++library.moves_made;
    place(*move.medium, move.to);
  } else {
    ++library.moves_made;
    const bool back = library.cleaner_in == move.cleaner;
    library.cleaner_in = back ? nullptr : move.cleaner;
    if (library.cleaner_slot != nullptr) {
      library.cleaner_slot->cleaner = back;
      reindex(*library.cleaner_slot);
      touch(library.cleaner_slot);
    }
  }
  move.done(error);
  run_robot(library);
  engine().changed();
}

void MediaWorld::empty_drive(StoredDrive& drive, int kind, std::function<void()> begins,
                             std::function<void(std::error_code)> done) {
  StoredMedium& medium = *drive.medium;
  StoredLibrary& library = *drive.library;
  medium.object.mounted_side.reset();
  if (library.stand_alone) {
    if (begins) begins();
    set_state(medium, MediumState::idle);
    set_state(drive, DriveState::dismountable);
    done({});
    return;
  }
  engine().cancel(drive.leaves);
  const std::shared_ptr<MediaJob> job = drive.job;
  const bool unloaded = drive.object.state == DriveState::unloaded;
  if (begins) begins();
  const auto move_out = [this, &drive, &medium, &library, kind, done = std::move(done)] {
    set_state(medium, MediumState::unloaded);
    set_state(drive, DriveState::unloaded);
    RobotMove move;
    move.medium = &medium;
    move.done = done;
    (void)queue_move(library, kind, 0, std::move(move));
  };
  if (unloaded) {
    move_out();
  } else {
    (void)later(job, times().unload, move_out);
  }
}

void MediaWorld::abort_jobs(StoredLibrary& library, std::error_code error, LibraryRequestState as) {
  engine().cancel(library.move_ends);
  library.moving.reset();
  library.moves.clear();
  if (library.cleaner_in != nullptr) {
    StoredDrive* drive = std::exchange(library.cleaner_in, nullptr);
    if (library.cleaner_slot != nullptr) {
      library.cleaner_slot->cleaner = true;
      reindex(*library.cleaner_slot);
    }
    set_state(*drive, DriveState::dismounted);
  }
  const std::list<std::shared_ptr<MediaJob>> jobs = library.jobs;
  library.mounts.clear();
  for (const std::uint32_t index : library.loaded_drives) {
    StoredDrive& drive = *library.drives[index];
    engine().cancel(drive.leaves);
    drive.deferred = nullptr;
  }
  const auto settle = [this](StoredMedium* medium, const MediaJob* job) {
    if (medium == nullptr || medium->job.get() != job) return;
    medium->object.mounted_side.reset();
    set_state(*medium, MediumState::idle);
    if (medium->drive != nullptr) set_state(*medium->drive, DriveState::dismountable);
  };
  for (const std::shared_ptr<MediaJob>& job : jobs) job->visiting.reset();  // each is in the list
  for (const std::shared_ptr<MediaJob>& job : jobs) {
    for (MountMember& member : job->members) {
      settle(member.medium, job.get());
      if (member.evicted != nullptr) {
        settle(member.evicted, job.get());
        if (member.evicted->job == job) member.evicted->job = nullptr;
      }
      withdraw_asked(member);
      if (StoredDrive* from = member.medium->drive; from != nullptr && from->job == job)
        from->job = nullptr;
    }
    settle(job->medium, job.get());
    end_job(job, error, as);
  }
  for (const auto& port : library.ports) {
    reindex(*port);
    if (port->object.position != PortPosition::extended) continue;
    port->object.position = PortPosition::retracted;
    touch(port.get());
  }
  const auto end_timers = [this](const std::shared_ptr<MediaTransferState>& transfer) {
    if (!transfer) return;
    engine().cancel(transfer->time_out);
    engine().cancel(transfer->taking);
    withdraw(std::exchange(transfer->asked, std::nullopt));
  };
  end_timers(library.injection);
  for (const auto& transfer : library.ejections) end_timers(transfer);
  library.cleaner_transfers.clear();
  engine().cancel(library.door_time);
  library.inventory = nullptr;
  library.injection = nullptr;
  library.collecting = nullptr;
  library.ejections.clear();
}

void MediaWorld::set_connected(StoredLibrary& library, bool connected_now) {
  if (library.connected == connected_now) return;
  if (!connected_now)
    abort_jobs(library, make_error_code(errc::library_offline), LibraryRequestState::failed);
  library.connected = connected_now;
  library.object.header.state =
      connected_now ? MediaOperationalState::ready : MediaOperationalState::not_present;
  for (StoredMedium* medium : library.media) reindex(*medium);
  for (const auto& drive : library.drives) {
    if (drive == nullptr) continue;
    drive->object.header.state = connected_now && drive->present
                                     ? MediaOperationalState::ready
                                     : MediaOperationalState::not_present;
    touch(drive.get());
  }
  touch(&library);
  run_robot(library);
  kick(library);
}

}  // namespace winseam::fake
