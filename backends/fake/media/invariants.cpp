// What always holds of the state, whatever programs, robots and people do; for tests.
#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

// True if the job has a use for it: that is what may reserve it.
bool works_with(const MediaJob& job, const StoredMedium& medium) {
  return job.medium == &medium ||
         std::any_of(job.members.begin(), job.members.end(), [&](const MountMember& member) {
           return member.medium == &medium || member.evicted == &medium;
         });
}

bool works_with(const MediaJob& job, const StoredDrive& drive) {
  return job.drive == &drive || (drive.medium != nullptr && works_with(job, *drive.medium)) ||
         std::any_of(job.members.begin(), job.members.end(),
                     [&](const MountMember& member) { return member.drive == &drive; });
}

bool goes_back(const MediaJob& job) {
  return std::all_of(job.members.begin(), job.members.end(), [](const MountMember& member) {
    return member.stage == MountStage::unwinding || member.stage == MountStage::released;
  });
}

}  // namespace

std::vector<std::string> MediaWorld::broken_invariants() const {
  std::vector<std::string> broken;
  const auto say = [&](std::string what) { broken.push_back(std::move(what)); };
  const auto session_gone = [&](const MediaJob& job) {
    return job.synchronous && sessions.find(job.requester.session) == nullptr;
  };
  std::unordered_set<const MediaJob*> listed;
  std::unordered_set<const MediaJob*> visits;  // of the service to a drive, for another job
  for (const StoredLibrary& library : libraries)
    for (const auto& job : library.jobs) {
      listed.insert(job.get());
      if (const auto visit = job->visiting.lock()) visits.insert(visit.get());
    }
  std::unordered_set<const StoredMedium*> looked_for;
  // What a closed session had reserved is given back, and by nobody else than the job that took it.
  const auto check_owner = [&](const std::string& name, const MediaJob& job, const auto& of) {
    if (job.over || listed.count(&job) == 0) say(name + " is reserved by a job that is over");
    if (!works_with(job, of)) say(name + " is reserved by a job that has no use for it");
    if (session_gone(job) && !goes_back(job)) say(name + " is reserved by a closed session");
  };
  for (const StoredMedium& medium : media) {
    const std::string name = "the medium " + medium.object.header.name;
    const int places = (medium.slot != nullptr ? 1 : 0) + (medium.drive != nullptr ? 1 : 0) +
                       (medium.port != nullptr ? 1 : 0);
    if (places != (medium.library->shelf() ? 0 : 1))
      say(name + " is in " + std::to_string(places) + " places");
    if (medium.slot != nullptr && medium.slot->medium != &medium)
      say(name + " and its slot do not agree");
    if (medium.drive != nullptr && medium.drive->medium != &medium)
      say(name + " and its drive do not agree");
    if (medium.port != nullptr && medium.port->medium != &medium)
      say(name + " and its port do not agree");
    if (medium.job == nullptr && medium.object.state == MediumState::in_use)
      say(name + " is in use by nobody");
    const bool at_work =
        medium.object.state == MediumState::mounted || medium.object.state == MediumState::loaded;
    if (medium.job == nullptr && at_work && !medium.object.mounted_side)
      say(name + " is in a drive for nobody");
    if (medium.job) check_owner(name, *medium.job, medium);
    if (medium.mounted() && medium.drive->object.state == DriveState::dismountable)
      say(name + " is mounted in a drive that is dismounted");
    for (const auto& side : medium.sides) {
      const bool allocated =
          side->object.state == SideState::allocated || side->object.state == SideState::complete;
      if (allocated != side->object.logical_medium.has_value())
        say("a side of " + medium.object.header.name + " and its logical medium do not agree");
    }
  }
  std::unordered_set<const StoredMedium*> all;
  for (const StoredMedium& medium : media) all.insert(&medium);
  const auto check_move = [&](const RobotMove& move,
                              std::unordered_set<const StoredMedium*>& to_move) {
    if (move.medium == nullptr) return;
    if (!to_move.insert(move.medium).second) say("the robot is to move a medium twice");
    if (all.count(move.medium) == 0) {
      say("the robot is to move a medium that is gone");
    } else if (move.medium->job == nullptr) {
      say("the robot is to move " + move.medium->object.header.name + " for nobody");
    }
  };
  std::size_t in_libraries = shelf.media.size();
  for (const StoredLibrary& library : libraries) {
    in_libraries += library.media.size();
    for (const auto& drive : library.drives) {
      if (drive == nullptr) continue;
      const std::string name = drive->object.header.name;
      if (drive->medium != nullptr && drive->medium->drive != drive.get())
        say(name + " holds a medium that is elsewhere");
      if (drive->job) check_owner(name, *drive->job, *drive);
      if (drive->deferred != nullptr && is_final(drive->deferred->object.state))
        say(name + " waits for a dismount that is over");
      const DriveState state = drive->object.state;
      const bool should_be_empty =
          state == DriveState::dismounted || state == DriveState::being_cleaned;
      if (should_be_empty != (drive->medium == nullptr))
        say(name + " is " + std::string(name_of(state)) + " and " +
            (drive->medium == nullptr ? "empty" : "full"));
    }
    for (const auto& slot : library.slots) {
      if (slot->medium != nullptr && slot->medium->slot != slot.get())
        say("slot " + std::to_string(slot->object.number) + " holds a medium that is elsewhere");
      if ((slot->medium != nullptr ? 1 : 0) + (slot->cleaner ? 1 : 0) + (slot->blocked ? 1 : 0) > 1)
        say("slot " + std::to_string(slot->object.number) + " holds two cartridges");
    }
    std::unordered_set<const StoredMedium*> to_move;
    if (library.moving) check_move(*library.moving, to_move);
    for (const auto& [order, move] : library.moves) check_move(move, to_move);
    for (const auto& job : library.jobs) {
      if (job->over) say("a job of " + library.object.header.name + " is over and still listed");
      if (session_gone(*job) && !job->outcome) say("a request outlives its session");
      if (job->operation != LibraryOperation::mount) continue;
      if (job->outcome && !goes_back(*job)) say("a mount that was given up goes on");
      if (!job->outcome && job->items.empty() && visits.count(job.get()) == 0)
        say("a medium is brought to a drive for nobody");
      for (const MountMember& member : job->members) {
        if (member.asked) looked_for.insert(member.medium);
        if (member.asked && find_request(*member.asked) == nullptr)
          say("a mount waits for an answer that nobody is asked for");
        if (!job->acquired || member.stage == MountStage::released) continue;
        if (member.medium->job != job || member.drive->job != job)
          say("a mount does not have what it works with");
      }
    }
    for (const auto& job : library.mounts)
      if (job->over || job->acquired) say("a mount waits that is over, or has begun");
    for (const auto& job : library.cleanings)
      if (job->over) say("a cleaning waits that is over");
    if (library.door_job && library.door_job->over) say("the door is open for what is over");
    if (library.cleaner_in != nullptr) {
      if (library.cleaner_slot != nullptr && library.cleaner_slot->cleaner)
        say("the cleaner is in two places");
      if (library.cleaner_in->job == nullptr || library.cleaner_in->medium != nullptr)
        say("the cleaner is in a drive that is not reserved for it");
    }
    for (const StoredWorkItem* item : library.items) {
      const bool over = item->job == nullptr || listed.count(item->job.get()) == 0;
      if (over && !is_final(item->object.state)) say("a request is open and nobody works on it");
    }
    for (const std::uint32_t index : library.empty_slots)
      if (!library.slots[index]->empty()) say("a slot that is full counts as empty");
    for (std::uint32_t index = 0; index < library.slots.size(); ++index)
      if (library.slots[index]->listed_empty != (library.empty_slots.count(index) != 0) ||
          library.slots[index]->listed_home != (library.empty_homes.count(index) != 0))
        say("a slot is wrong about the list that it is in");
    for (const std::uint32_t index : library.empty_ports)
      if (library.ports[index]->medium != nullptr) say("a port that is full counts as empty");
    for (const auto& [type, drives] : library.free_drives)
      for (const std::uint32_t index : drives)
        if (library.drives[index]->job || library.drives[index]->medium != nullptr)
          say("a drive that is in use counts as free");
  }
  std::unordered_map<const StoredPool*, std::size_t> listed_in;  // sides and media
  for (const StoredMedium& medium : media) {
    if (medium.listed) ++listed_in[medium.pool];
    for (const auto& side : medium.sides)
      if (side->listed) ++listed_in[medium.pool];
    if (medium.object.state == MediumState::operator_required && looked_for.count(&medium) == 0)
      say("nobody looks for the medium " + medium.object.header.name);
    if (medium.listed != (medium.pool->untouched.count(medium.serial) != 0))
      say("the medium " + medium.object.header.name + " is wrong about being untouched");
    for (const auto& side : medium.sides)
      if (side->listed !=
          (medium.pool->available.count(SideKey{medium.serial, side->object.number}) != 0))
        say("a side of the medium " + medium.object.header.name +
            " is wrong about being available");
  }
  for (const StoredPool& pool : pools)
    if (pool.available.size() + pool.untouched.size() != listed_in[&pool])
      say("the pool " + pool.full_name + " can allocate what is gone");
  sessions.for_each([&](HandleId, const MediaSessionHandle& session) {
    for (const auto& job : session.jobs)
      if (job->over || job->outcome) say("a session waits for what is over");
    if (session.jobs.size() + session.allocations.size() > session.waiting)
      say("a request outlives its call");
  });
  if (in_libraries != media.size()) say("libraries do not hold all media");
  std::size_t in_pools = 0;
  std::size_t logical_in_pools = 0;
  for (const StoredPool& pool : pools) {
    in_pools += pool.media.size();
    logical_in_pools += pool.logical_media.size();
  }
  if (in_pools != media.size()) say("pools do not hold all media");
  if (logical_in_pools != logical_media.size()) say("pools do not hold all logical media");
  for (const StoredLogicalMedium& logical : logical_media)
    if (logical.side->object.logical_medium != logical.object.id)
      say("a logical medium has no side");
  for (const StoredPool& pool : pools)
    for (const auto& wait : pool.waiting)
      if (sessions.find(wait->session) == nullptr) say("an allocation outlives its session");
  return broken;
}

}  // namespace winseam::fake
