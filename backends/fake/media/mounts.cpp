// Mounts: the queue, acquiring everything at once, and bringing each medium into its drive.
#include <algorithm>
#include <iterator>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

constexpr int robot_mount = 2;

bool among(const std::vector<StoredDrive*>& drives, const StoredDrive* drive) {
  return std::find(drives.begin(), drives.end(), drive) != drives.end();
}

bool member_of(const MediaJob& job, const StoredMedium* medium) {
  return std::any_of(job.members.begin(), job.members.end(),
                     [&](const MountMember& member) { return member.medium == medium; });
}

}  // namespace

void MediaWorld::kick(StoredLibrary& library) {
  if ((library.mounts.empty() && library.cleanings.empty()) || engine().pending(library.scheduling))
    return;
  library.scheduling = engine().after(Ticks{0}, [this, &library] { schedule(library); });
}

void MediaWorld::schedule(StoredLibrary& library) {
  // A job that begins or fails takes itself out of the list.
  const std::vector<std::shared_ptr<MediaJob>> jobs(library.mounts.begin(), library.mounts.end());
  for (const std::shared_ptr<MediaJob>& job : jobs)
    if (!job->over && !job->acquired) (void)try_begin(job);
  const std::vector<std::shared_ptr<MediaJob>> cleanings(library.cleanings.begin(),
                                                         library.cleanings.end());
  for (const std::shared_ptr<MediaJob>& job : cleanings)
    if (!job->over) try_clean(job);
}

void MediaWorld::queue_mount(const std::shared_ptr<MediaJob>& job) {
  StoredLibrary& library = *job->library;
  // Behind all that are as important or more.
  auto at = library.mounts.end();
  while (at != library.mounts.begin() && (*std::prev(at))->priority < job->priority) --at;
  library.mounts.insert(at, job);
  if (!try_begin(job) && !job->over)
    for (StoredWorkItem* item : job->items) set_state(*item, LibraryRequestState::waiting);
}

std::optional<std::vector<StoredDrive*>> MediaWorld::choose_drives(const MediaJob& job) {
  std::vector<StoredDrive*> chosen(job.members.size(), nullptr);
  const auto usable = [&](const StoredDrive& drive) {
    return drive.present && drive.object.header.enabled && !drive.disabling &&
           drive.job == nullptr && !among(chosen, &drive);
  };
  const auto evictable = [&](const StoredDrive& drive) {
    if (drive.medium == nullptr || drive.medium->job != nullptr || drive.opened_by_program ||
        drive.library->stand_alone)
      return false;
    if (drive.object.state != DriveState::dismountable &&
        drive.object.state != DriveState::unloaded)
      return false;
    return !quirks().deferred_waits_out_delay || drive.stays_until <= now();
  };
  // The drives that are settled: the ones asked for, and those that hold the medium already.
  for (std::size_t i = 0; i < job.members.size(); ++i) {
    const MountMember& member = job.members[i];
    StoredDrive* drive = member.wanted != nullptr ? member.wanted : member.medium->drive;
    if (drive == nullptr) continue;
    const bool in_place = drive == member.medium->drive;
    if (!usable(*drive)) {
      if (member.wanted != nullptr || in_place) return std::nullopt;
      continue;
    }
    if (!in_place && drive->object.state != DriveState::dismounted && !evictable(*drive))
      return std::nullopt;
    chosen[i] = drive;
  }
  for (std::size_t i = 0; i < job.members.size(); ++i) {
    if (chosen[i] != nullptr) continue;
    StoredLibrary& library = *job.library;
    const StoredMediaType* type = job.members[i].medium->type;
    for (const std::uint32_t index : library.free_drives[type]) {
      StoredDrive* drive = library.drives[index].get();
      if (among(chosen, drive)) continue;
      chosen[i] = drive;
      break;
    }
    if (chosen[i] != nullptr) continue;
    for (const auto& [since, index] : library.idle_drives[type]) {
      StoredDrive* drive = library.drives[index].get();
      if (among(chosen, drive) || member_of(job, drive->medium) || !evictable(*drive)) continue;
      chosen[i] = drive;
      break;
    }
    if (chosen[i] == nullptr) return std::nullopt;
  }
  return chosen;
}

bool MediaWorld::can_begin(const MediaJob& job) {
  if (job.library->door_open() || !job.library->connected) return false;
  for (const MountMember& member : job.members)
    if (member.medium->library != job.library || member.medium->job != nullptr ||
        member.medium->mounted())
      return false;
  return choose_drives(job).has_value();
}

void MediaWorld::ask_for_offline(const std::shared_ptr<MediaJob>& job) {
  for (std::size_t i = 0; i < job->members.size(); ++i) {
    MountMember& member = job->members[i];
    if (member.medium->library == job->library || member.asked) continue;
    set_state(*member.medium, MediumState::operator_required);
    StoredOperatorRequest& request = ask(
        OperatorRequestType::move_media, job->requester,
        "Put " + member.medium->object.header.name + " into " + job->library->object.header.name,
        member.medium->object.id, job->library->object.id, [this, job, i](bool satisfied) {
          if (job->over || job->acquired) return;
          if (!satisfied) {
            withdraw_mount(job, make_error_code(errc::request_refused),
                           LibraryRequestState::failed);
            return;
          }
          // Done, it is said: look again, and ask again if the medium is not there.
          job->members[i].asked.reset();
          if (job->members[i].medium->library == job->library) {
            kick(*job->library);
          } else {
            ask_for_offline(job);
          }
        });
    member.asked = request.object.id;
  }
}

bool MediaWorld::try_begin(const std::shared_ptr<MediaJob>& job) {
  StoredLibrary& library = *job->library;
  bool disabled = !library.object.header.enabled;
  bool offline = false;
  for (const MountMember& member : job->members) {
    disabled = disabled || !member.medium->object.header.enabled || member.medium->disabling ||
               !member.side->object.header.enabled ||
               (member.wanted != nullptr && !member.wanted->object.header.enabled) ||
               (member.wanted == nullptr && library.enabled_drives[member.medium->type] == 0);
    offline = offline || member.medium->library != &library;
  }
  if (disabled) {
    withdraw_mount(job, make_error_code(errc::resource_disabled), LibraryRequestState::failed);
    return false;
  }
  // What is back completes its request, whatever the others do.
  for (MountMember& member : job->members) {
    if (!member.asked || member.medium->library != &library) continue;
    StoredOperatorRequest* request = find_request(*std::exchange(member.asked, std::nullopt));
    if (request == nullptr) continue;
    request->answered = nullptr;
    answer(*request, true);
  }
  if (offline && job->visit) {
    withdraw_mount(job, make_error_code(errc::media_offline), LibraryRequestState::failed);
    return false;
  }
  if (offline) {
    ask_for_offline(job);
    return false;
  }
  if (!can_begin(*job)) return false;
  const std::vector<StoredDrive*> drives = *choose_drives(*job);
  library.mounts.erase(std::find(library.mounts.begin(), library.mounts.end(), job));
  job->acquired = true;
  for (std::size_t i = 0; i < drives.size(); ++i) {
    MountMember& member = job->members[i];
    member.drive = drives[i];
    member.drive->job = job;
    member.medium->job = job;
    engine().cancel(member.drive->leaves);
    if (member.item != nullptr) member.item->object.drive = member.drive->object.id;
    member.in_place = member.drive->medium == member.medium;
    if (!member.in_place && member.medium->drive != nullptr) {
      member.medium->drive->job = job;
      engine().cancel(member.medium->drive->leaves);
      reindex(*member.medium->drive);
    }
    if (!member.in_place && member.drive->medium != nullptr) {
      member.evicted = member.drive->medium;
      member.evicted->job = job;
    }
    reindex(*member.drive);
    set_state(*member.medium, MediumState::in_use);
  }
  for (std::size_t i = 0; i < job->members.size() && !job->over; ++i) begin_member(job, i);
  return true;
}

void MediaWorld::begin_member(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  if (member.stage == MountStage::unwinding || member.stage == MountStage::released) return;
  const auto in_process = [this, job, which] {
    if (StoredWorkItem* item = job->members[which].item)
      set_state(*item, LibraryRequestState::in_process);
  };
  if (member.in_place) {
    in_process();
    end_deferred(*member.drive);
    if (member.drive->object.state == DriveState::unloaded) {
      load(job, which);
    } else {
      ready(job, which);
    }
    return;
  }
  if (member.evicted == nullptr) {
    fetch(job, which);
    return;
  }
  member.stage = MountStage::evicting;
  end_deferred(*member.drive);
  empty_drive(*member.drive, robot_mount, in_process, [this, job, which](std::error_code error) {
    MountMember& evicting = job->members[which];
    StoredMedium* gone = std::exchange(evicting.evicted, nullptr);
    if (gone->job == job) gone->job = nullptr;
    if (!error) {
      set_state(*gone, MediumState::idle);
    } else if (gone->drive != nullptr) {
      reindex(*gone->drive);
    }
    if (evicting.stage == MountStage::unwinding) {
      release(job, which);
    } else if (error) {
      fail_member(job, which, static_cast<errc>(error.value()), errc::invalid_state);
    } else {
      fetch(job, which);
    }
  });
}

void MediaWorld::fetch(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  StoredDrive* from = member.medium->drive;
  if (from == nullptr) {
    move_in(job, which);
    return;
  }
  // Logically dismounted in another drive than the one that is wanted.
  member.stage = MountStage::taking_out;
  empty_drive(*from, robot_mount, {}, [this, job, which, from](std::error_code error) {
    if (from->job == job) from->job = nullptr;
    reindex(*from);
    if (job->members[which].stage == MountStage::unwinding) {
      release(job, which);
    } else if (error) {
      fail_member(job, which, static_cast<errc>(error.value()), errc::invalid_state);
    } else {
      set_state(*job->members[which].medium, MediumState::in_use);
      move_in(job, which);
    }
  });
}

void MediaWorld::move_in(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  member.stage = MountStage::to_move;
  if (member.item != nullptr && (job->library->moving || job->library->door_open()))
    set_state(*member.item, LibraryRequestState::waiting);
  RobotMove move;
  move.medium = member.medium;
  move.to = member.drive;
  move.begins = [this, job, which] {
    MountMember& moving = job->members[which];
    if (moving.stage == MountStage::to_move) moving.stage = MountStage::moving;
    if (moving.item != nullptr) set_state(*moving.item, LibraryRequestState::in_process);
  };
  move.done = [this, job, which](std::error_code error) {
    MountMember& moved = job->members[which];
    if (error) {
      const bool gone = error == errc::medium_not_accessible;
      if (moved.stage == MountStage::unwinding) {
        release(job, which);
        return;
      }
      StoredLibrary& library = *job->library;
      const bool recover = gone && library.object.auto_recovery;
      fail_member(job, which, static_cast<errc>(error.value()), errc::invalid_state);
      if (recover && library.inventory == nullptr)
        (void)queue_inventory(library, InventoryMethod::full, Requester{});
      return;
    }
    if (moved.stage == MountStage::unwinding) {
      moved.medium->object.state = MediumState::mounted;
      unwind_from_drive(job, which);
      return;
    }
    set_state(*moved.medium, MediumState::mounted);
    load(job, which);
  };
  // Stored first: the move may begin at once.
  RobotOrder& order = member.move;
  order = queue_move(*job->library, robot_mount, -static_cast<std::int64_t>(job->priority),
                     std::move(move));
}

void MediaWorld::load(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  member.stage = MountStage::loading;
  (void)later(job, times().load + times().identify, [this, job, which] {
    MountMember& loaded = job->members[which];
    if (loaded.stage == MountStage::unwinding) {
      unwind_from_drive(job, which);
      return;
    }
    if (std::exchange(loaded.drive->fails_next, false)) {
      loaded.drive->object.header.state = MediaOperationalState::needs_service;
      touch(loaded.drive);
      fail_member(job, which, errc::unable_to_load_medium, errc::invalid_state);
      return;
    }
    ready(job, which);
  });
}

void MediaWorld::ready(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  if (member.medium->wrong_label && !job->visit) {
    StoredLibrary& library = *job->library;
    fail_member(job, which, errc::unexpected_omid, errc::invalid_state);
    if (library.object.auto_recovery && library.inventory == nullptr)
      (void)queue_inventory(library, InventoryMethod::full, Requester{});
    return;
  }
  member.stage = MountStage::ready;
  if (!job->visit) {
    member.medium->object.mounted_side = member.side->object.id;
    ++member.side->object.mount_count;
    ++member.drive->object.mount_count;
  }
  member.drive->object.loaded_side = member.side->object.id;
  set_state(*member.drive, DriveState::loaded);
  set_state(*member.medium, MediumState::loaded);
  if (!job->visit) touch(member.side);
  finish_if_ready(job);
}

void MediaWorld::finish_if_ready(const std::shared_ptr<MediaJob>& job) {
  if (job->outcome ||
      !std::all_of(job->members.begin(), job->members.end(),
                   [](const MountMember& m) { return m.stage == MountStage::ready; }))
    return;
  if (const auto visit = std::exchange(job->visit, nullptr)) {
    visit({});
    return;
  }
  job->outcome = std::error_code{};
  if (MediaSessionHandle* session = sessions.find(job->requester.session))
    for (const MountMember& member : job->members)
      session->mounted.push_back(member.medium->object.id);
  const std::vector<MountMember> members = job->members;
  end_job(job, {});
  for (const MountMember& member : members)
    if (!member.named.guid.is_null())
      raise(MediaNotification{MediaEvent::event_complete, member.named});
}

void MediaWorld::fail_member(const std::shared_ptr<MediaJob>& job, std::size_t which,
                             errc item_error, errc call_error) {
  // Its last step is over: from here it goes back, or nowhere.
  MountMember& member = job->members[which];
  member.stage = member.medium->drive == member.drive ? MountStage::ready : MountStage::waiting;
  if (StoredWorkItem* item = job->members[which].item)
    set_state(*item, LibraryRequestState::failed, make_error_code(item_error));
  withdraw_mount(job, make_error_code(call_error), LibraryRequestState::failed);
}

}  // namespace winseam::fake
