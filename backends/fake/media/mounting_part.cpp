#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr MountOption all_options = MountOption::read | MountOption::write |
                                    MountOption::error_not_available | MountOption::error_offline |
                                    MountOption::specific_drive | MountOption::no_wait;

MountPriority clamped(MountPriority priority) {
  return static_cast<MountPriority>(std::clamp(static_cast<std::int32_t>(priority),
                                               static_cast<std::int32_t>(MountPriority::lowest),
                                               static_cast<std::int32_t>(MountPriority::highest)));
}

bool may_mount(MediaEntry& entry, const StoredMedium& medium) {
  return entry.may(medium.pool->guard, MediaAccess::use) &&
         (medium.library->shelf() || entry.may(medium.library->guard, MediaAccess::use));
}

// Nothing has to be moved for it: it was dismounted only logically.
bool in_place(const MountMember& member) {
  const StoredDrive* drive = member.medium->drive;
  return drive != nullptr && drive->object.state == DriveState::dismountable &&
         (member.wanted == nullptr || member.wanted == drive);
}

// The library in which media are to be mounted: where they are, or where the operator shall bring them.
StoredLibrary* library_for(MediaWorld& world, const StoredMedium& medium) {
  if (!medium.library->shelf()) return medium.library;
  if (medium.last_library != nullptr) return medium.last_library;
  for (StoredLibrary& library : world.libraries)
    if (library.connected && world.takes(library, *medium.type)) return &library;
  return nullptr;
}

// The media of a request, checked as far as they go by themselves.
result<std::vector<MountMember>> members_of(MediaEntry& entry, const MountRequest& request) {
  MediaWorld& world = entry.world();
  const bool specific = has(request.options, MountOption::specific_drive);
  std::vector<MountMember> members;
  for (const MountableId& id : request.media) {
    MountMember& member = members.emplace_back();
    member.side = world.find_side(id.guid());
    if (member.side == nullptr) return errc::invalid_media;
    member.medium = member.side->medium;
    const MediaObjectType type = MediaWorld::type_of(world.find(id.guid()));
    member.named = MediaObjectId{type, id.guid()};
    for (std::size_t i = 0; i + 1 < members.size(); ++i)
      if (members[i].medium == member.medium) return errc::invalid_media;
  }
  if (!specific) return members;
  for (std::size_t i = 0; i < members.size(); ++i) {
    members[i].wanted = world.find_as<StoredDrive>(request.drives[i].guid());
    if (members[i].wanted == nullptr) return errc::invalid_drive;
    for (std::size_t j = 0; j < i; ++j)
      if (members[j].wanted == members[i].wanted) return errc::invalid_drive;
  }
  return members;
}

// The checks that need more than one object; the library of all.
result<StoredLibrary*> check(MediaEntry& entry, const MountRequest& request,
                             const std::vector<MountMember>& members) {
  MediaWorld& world = entry.world();
  for (const MountMember& member : members)
    if (!may_mount(entry, *member.medium)) return errc::access_denied;
  StoredLibrary* library = nullptr;
  // Media that are in a library say which; those on the shelf follow.
  for (const MountMember& member : members) {
    if (member.medium->library->shelf()) continue;
    if (library != nullptr && library != member.medium->library) return errc::invalid_library;
    library = member.medium->library;
  }
  if (library == nullptr && members.front().wanted != nullptr)
    library = members.front().wanted->library;
  if (library == nullptr) library = library_for(world, *members.front().medium);
  for (const MountMember& member : members) {
    if (member.wanted != nullptr && member.wanted->library != library)
      return errc::drive_media_mismatch;
    if (member.wanted != nullptr && !world.takes(*member.wanted, *member.medium->type))
      return errc::no_supporting_drives;
    if (has(request.options, MountOption::write) &&
        member.side->object.state == SideState::complete)
      return errc::write_protect;
  }
  const bool offline = std::any_of(members.begin(), members.end(), [](const MountMember& member) {
    return member.medium->library->shelf();
  });
  if (library == nullptr || !library->connected)
    return offline && has(request.options, MountOption::error_offline) ? errc::media_offline
                                                                       : errc::invalid_library;
  if (!library->object.header.enabled) return errc::resource_disabled;
  for (const MountMember& member : members) {
    if (!member.medium->object.header.enabled || member.medium->disabling ||
        !member.side->object.header.enabled)
      return errc::resource_disabled;
    if (member.wanted != nullptr && !member.wanted->object.header.enabled)
      return errc::resource_disabled;
    if (member.wanted == nullptr && library->enabled_drives[member.medium->type] == 0)
      return errc::resource_disabled;
    const SideState state = member.side->object.state;
    if (state == SideState::unprepared || state == SideState::incompatible)
      return errc::invalid_state;
  }
  if (offline && has(request.options, MountOption::error_offline)) return errc::media_offline;
  return library;
}

}  // namespace

result<std::vector<DriveId>> FakeMediaMounting::mount(const MountRequest& request) {
  static constexpr std::string_view operation = "MediaMounting::mount";
  result<MediaEntry> entered = enter(identity_, operation);
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (request.media.empty() ||
      (has(request.options, MountOption::specific_drive) &&
       request.drives.size() != request.media.size()) ||
      without(request.options, all_options) != MountOption::none)
    return errc::invalid_parameter;
  result<std::vector<MountMember>> members = members_of(entry, request);
  if (!members) return members.error();
  const result<StoredLibrary*> library = check(entry, request, members.value());
  if (!library) return library.error();

  const bool waits = !has(request.options, MountOption::no_wait);
  if (has(request.options, MountOption::error_not_available)) {
    MediaJob trial;
    trial.library = library.value();
    trial.members = members.value();
    const bool offline =
        std::any_of(trial.members.begin(), trial.members.end(),
                    [](const MountMember& member) { return member.medium->library->shelf(); });
    if (!offline && !world.can_begin(trial)) return errc::busy;
  }
  const std::shared_ptr<MediaJob> job =
      world.make_job(LibraryOperation::mount, *library.value(), entry.requester());
  job->synchronous = waits;
  job->priority = clamped(request.priority);
  job->members = std::move(members).value();
  for (MountMember& member : job->members) {
    StoredWorkItem& item = world.add_item(job);
    item.object.side = member.side->object.id;
    item.object.medium = member.medium->object.id;
    if (member.wanted != nullptr) item.object.drive = member.wanted->object.id;
    member.item = &item;
  }
  if (waits) job->in_session = entry.session().jobs.insert(entry.session().jobs.end(), job);
  // Without time only what needs no move can be mounted.
  if (waits && request.timeout.count() <= 0 &&
      !(world.can_begin(*job) && std::all_of(job->members.begin(), job->members.end(), in_place))) {
    const errc late = world.quirks().busy_on_mount_timeout ? errc::busy : errc::timeout;
    world.end_job(job, make_error_code(late), LibraryRequestState::cancelled);
    return late;
  }
  world.queue_mount(job);
  if (!waits) return std::vector<DriveId>{};

  const WaitEnd end = entry.wait([&job] { return job->outcome.has_value(); }, request.timeout);
  if (end == WaitEnd::deadline) {
    world.withdraw_mount(
        job, make_error_code(world.quirks().busy_on_mount_timeout ? errc::busy : errc::timeout),
        LibraryRequestState::cancelled);
  } else if (failed(end)) {
    entry.tell(end, operation,
               "nothing that is still to come can bring the medium into a drive: is it mounted "
               "already, are all drives in use, or does nobody answer the operator's request?");
    world.withdraw_mount(job, make_error_code(errc::possible_deadlock),
                         LibraryRequestState::cancelled);
  }
  if (*job->outcome) return *job->outcome;
  std::vector<DriveId> drives;
  for (const MountMember& member : job->members) drives.push_back(member.drive->object.id);
  return drives;
}

result<void> FakeMediaMounting::dismount(const std::vector<MountableId>& media,
                                         DismountOption options) {
  result<MediaEntry> entered = enter(identity_, "MediaMounting::dismount");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const auto bits = static_cast<std::uint32_t>(options);
  if (media.empty() || bits > static_cast<std::uint32_t>(DismountOption::immediate))
    return errc::invalid_parameter;
  std::vector<StoredSide*> sides;
  for (const MountableId& id : media) {
    StoredSide* side = world.find_side(id.guid());
    if (side == nullptr) return errc::invalid_media;
    for (const StoredSide* other : sides)
      if (other->medium == side->medium) return errc::invalid_media;
    sides.push_back(side);
  }
  for (const StoredSide* side : sides)
    if (!may_mount(entry, *side->medium)) return errc::access_denied;
  for (const StoredSide* side : sides) {
    const StoredMedium& medium = *side->medium;
    if (!medium.library->object.header.enabled) return errc::device_not_available;
    if (medium.drive != nullptr && !medium.drive->object.header.enabled && !medium.mounted())
      return errc::device_not_available;
    if (!medium.object.header.enabled) return errc::media_not_available;
    if (medium.library->shelf() || !medium.library->connected) return errc::media_offline;
    const bool left_unloaded = medium.drive != nullptr && medium.job == nullptr &&
                               medium.drive->object.state == DriveState::unloaded;
    if (!left_unloaded && (medium.object.mounted_side != side->object.id || medium.job != nullptr))
      return errc::invalid_state;
  }
  const Requester requester = entry.requester();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const MediaObjectType type = MediaWorld::type_of(world.find(media[i].guid()));
    world.queue_dismount(*sides[i]->medium, options == DismountOption::deferred, requester,
                         MediaObjectId{type, media[i].guid()});
  }
  return success();
}

result<void> FakeMediaMounting::dismount_drive(DriveId id) {
  result<MediaEntry> entered = enter(identity_, "MediaMounting::dismount_drive");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredDrive* drive = world.find_as<StoredDrive>(id.guid());
  if (drive == nullptr) return errc::invalid_drive;
  StoredLibrary& library = *drive->library;
  if (!entry.may(library.guard, MediaAccess::modify, MediaAccess::control))
    return errc::access_denied;
  if (!library.connected) return errc::library_offline;
  if (!library.object.header.enabled || !drive->object.header.enabled)
    return errc::device_not_available;
  if (drive->medium == nullptr || drive->opened_by_program || drive->job != nullptr ||
      drive->medium->job != nullptr)
    return errc::invalid_state;
  world.queue_dismount(*drive->medium, false, entry.requester(), drive->object.id);
  return success();
}

}  // namespace winseam::fake
