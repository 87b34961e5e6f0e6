// Giving a mount up: the caller is answered at once; what the robot has done for it is undone step by step.
#include <algorithm>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

constexpr int robot_dismount = 0;

}  // namespace

void MediaWorld::withdraw_mount(const std::shared_ptr<MediaJob>& job, std::error_code error,
                                LibraryRequestState as) {
  if (job->over || job->outcome) return;
  job->outcome = error;
  for (StoredWorkItem* item : job->items) set_state(*item, as, error);
  job->items.clear();
  for (MountMember& member : job->members) {
    member.item = nullptr;
    withdraw_asked(member);
  }
  if (job->in_session)
    if (MediaSessionHandle* session = sessions.find(job->requester.session))
      session->jobs.erase(*job->in_session);
  job->in_session.reset();
  const auto visit = std::exchange(job->visit, nullptr);
  if (!job->acquired) {
    std::list<std::shared_ptr<MediaJob>>& mounts = job->library->mounts;
    mounts.erase(std::find(mounts.begin(), mounts.end(), job));
    end_job(job, error, as);
  } else {
    for (std::size_t i = 0; i < job->members.size(); ++i) unwind(job, i);
  }
  if (visit) visit(error);
  engine().changed();
}

void MediaWorld::withdraw_asked(MountMember& member) {
  withdraw(std::exchange(member.asked, std::nullopt));
  if (member.medium == nullptr || member.medium->object.state != MediumState::operator_required)
    return;
  // Another mount may still have the operator look for it.
  for (const StoredLibrary& library : libraries)
    for (const std::shared_ptr<MediaJob>& job : library.mounts)
      for (const MountMember& other : job->members)
        if (other.medium == member.medium && other.asked) return;
  set_state(*member.medium, MediumState::idle);
}

void MediaWorld::unwind(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  const MountStage before = std::exchange(member.stage, MountStage::unwinding);
  switch (before) {
    case MountStage::waiting:
      release(job, which);
      return;
    case MountStage::to_move:
      (void)cancel_move(*job->library, member.move);
      release(job, which);
      return;
    case MountStage::ready:
      unwind_from_drive(job, which);
      return;
    case MountStage::evicting:
    case MountStage::taking_out:
    case MountStage::moving:
    case MountStage::loading:
      return;  // the step in hand completes, and finds the stage changed
    case MountStage::unwinding:
    case MountStage::released:
      member.stage = before;
      return;
  }
}

void MediaWorld::unwind_from_drive(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  member.stage = MountStage::unwinding;
  member.medium->object.mounted_side.reset();
  if (member.in_place) {
    set_state(*member.medium, MediumState::idle);
    set_state(*member.drive, DriveState::dismountable);
    release(job, which);
    return;
  }
  empty_drive(*member.drive, robot_dismount, {},
              [this, job, which](std::error_code) { release(job, which); });
}

void MediaWorld::release(const std::shared_ptr<MediaJob>& job, std::size_t which) {
  MountMember& member = job->members[which];
  if (member.stage == MountStage::released) return;
  member.stage = MountStage::released;
  // What was to make room for it, if that had not begun.
  if (StoredMedium* evicted = std::exchange(member.evicted, nullptr);
      evicted != nullptr && evicted->job == job) {
    evicted->job = nullptr;
    if (evicted->drive != nullptr) reindex(*evicted->drive);
  }
  if (member.medium->job == job) {
    member.medium->job = nullptr;
    // One that had yet to leave the drive where it was is there still.
    if (member.medium->drive == nullptr || member.medium->object.state == MediumState::in_use)
      set_state(*member.medium, MediumState::idle);
    if (member.medium->drive != nullptr) {
      if (member.medium->drive->job == job) member.medium->drive->job = nullptr;
      reindex(*member.medium->drive);
    }
  }
  if (member.drive != nullptr && member.drive->job == job) {
    member.drive->job = nullptr;
    reindex(*member.drive);
  }
  finish_if_unwound(job);
  kick(*job->library);
}

void MediaWorld::finish_if_unwound(const std::shared_ptr<MediaJob>& job) {
  if (std::all_of(job->members.begin(), job->members.end(),
                  [](const MountMember& member) { return member.stage == MountStage::released; }))
    end_job(job, *job->outcome, LibraryRequestState::cancelled);
}

}  // namespace winseam::fake
