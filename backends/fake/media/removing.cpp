// Objects that go: media that are forgotten, pools, drives, libraries.
#include <algorithm>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {

void MediaWorld::forget_medium(StoredMedium& medium) {
  detach(medium);
  set_home(medium, nullptr);
  for (const auto& side : medium.sides) {
    remove_logical_medium(*side);
    count_label(side->object.label, false);
    unindex(side->object.id.guid());
    tell(MediaObjectType::side, side->object.id.guid(), MediaEvent::remove);
  }
  unlist(medium);
  medium.pool->media.erase(medium.in_pool);
  touch(medium.pool);
  medium.library->media.erase(medium.in_library);
  --medium.library->media_by_type[medium.type];
  if (const auto at = bar_codes_.find(medium.object.bar_code);
      at != bar_codes_.end() && --at->second == 0)
    bar_codes_.erase(at);
  const Guid id = medium.object.id.guid();
  unindex(id);
  media.erase(medium.self);
  tell(MediaObjectType::medium, id, MediaEvent::remove);
}

void MediaWorld::withdraw_mounts_of(const StoredMedium& medium, errc code) {
  for (StoredLibrary& library : libraries) {
    const std::vector<std::shared_ptr<MediaJob>> jobs(library.mounts.begin(), library.mounts.end());
    for (const std::shared_ptr<MediaJob>& job : jobs)
      if (std::any_of(job->members.begin(), job->members.end(),
                      [&](const MountMember& member) { return member.medium == &medium; }))
        withdraw_mount(job, make_error_code(code), LibraryRequestState::failed);
  }
}

void MediaWorld::remove_pool(StoredPool& pool) {
  engine().cancel(pool.serving);
  std::list<StoredPool*>& siblings = pool.parent == nullptr ? root_pools : pool.parent->pools;
  siblings.remove(&pool);
  if (pool.parent != nullptr) touch(pool.parent);
  pool_by_name_.erase(pool.full_name);
  const Guid id = pool.object.id.guid();
  unindex(id);
  pools.remove_if([&](const StoredPool& each) { return &each == &pool; });
  tell(MediaObjectType::pool, id, MediaEvent::remove);
}

void MediaWorld::remove_drive(StoredDrive& drive) {
  StoredLibrary& library = *drive.library;
  if (drive.medium != nullptr) place_on_shelf(*drive.medium);
  engine().cancel(drive.leaves);
  forget_device(drive);
  const Guid id = drive.object.id.guid();
  unindex(id);
  tell(MediaObjectType::drive, id, MediaEvent::remove);
  const std::uint32_t index = drive.object.number - library.object.drives.first;
  library.loaded_drives.erase(index);
  for (auto& [type, free] : library.free_drives) free.erase(index);
  library.drives[index] = nullptr;
  if (library.stand_alone) {
    remove_library(library);
  } else {
    touch(&library);
  }
}

void MediaWorld::remove_library(StoredLibrary& library) {
  abort_jobs(library, make_error_code(errc::library_offline), LibraryRequestState::failed);
  engine().cancel(library.scheduling);
  engine().cancel(library.door_closes);
  withdraw(std::exchange(library.door_asked, std::nullopt));
  while (!library.media.empty()) place_on_shelf(*library.media.front());
  for (StoredMedium& medium : media)
    if (medium.last_library == &library) medium.last_library = nullptr;
  while (!library.items.empty()) erase_item(*library.items.front());
  const auto gone = [this](const auto& elements, MediaObjectType type) {
    for (const auto& element : elements) {
      if (element == nullptr) continue;
      unindex(element->object.id.guid());
      tell(type, element->object.id.guid(), MediaEvent::remove);
    }
  };
  for (const auto& drive : library.drives)
    if (drive != nullptr) forget_device(*drive);
  gone(library.drives, MediaObjectType::drive);
  gone(library.slots, MediaObjectType::slot);
  gone(library.doors, MediaObjectType::door);
  gone(library.ports, MediaObjectType::port);
  gone(library.changers, MediaObjectType::changer);
  while (!library.types.empty()) drop_type(library, *library.types.back());
  watches.for_each(
      [&](HandleId, MediaWatchHandle& watch) { std::erase(watch.libraries, &library); });
  const Guid id = library.object.id.guid();
  std::erase_if(destinations, [&id](const auto& each) { return each.first.first.guid == id; });
  unindex(id);
  libraries.remove_if([&](const StoredLibrary& each) { return &each == &library; });
  tell(MediaObjectType::library, id, MediaEvent::remove);
}

}  // namespace winseam::fake
