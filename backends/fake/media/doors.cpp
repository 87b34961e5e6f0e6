// The door of a library, and enabling and disabling.
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {

void MediaWorld::queue_door(StoredLibrary& library, InventoryMethod afterwards,
                            const Requester& requester) {
  const std::shared_ptr<MediaJob> job = make_job(LibraryOperation::door_access, library, requester);
  job->method = afterwards;
  StoredWorkItem& item = add_item(job);
  if (library.door_job && !library.door_job->over) {
    end_job(job, {});  // it is open, or will be
    return;
  }
  library.door_job = job;
  if (library.moving) set_state(item, LibraryRequestState::waiting);
  run_robot(library);
}

void MediaWorld::open_door(StoredLibrary& library) {
  StoredDoor& door = *library.doors.front();
  if (library.door_job)
    for (StoredWorkItem* item : library.door_job->items)
      set_state(*item, LibraryRequestState::in_process);
  if (door.object.state == DoorState::open) return;
  door.object.state = DoorState::open;
  touch(&door);
  library.door_time = engine().after(door.object.max_open, [this, &library, &door] {
    library.door_asked = ask(OperatorRequestType::device_service, Requester{},
                             "Close the door of " + library.object.header.name, door.object.id,
                             std::nullopt, [&library](bool) { library.door_asked.reset(); })
                             .object.id;
  });
  if (settings.operators.closes_door_after)
    library.door_closes = engine().after(*settings.operators.closes_door_after, [this, &library] {
      if (library.door_open()) close_door(library);
    });
}

void MediaWorld::close_door(StoredLibrary& library) {
  StoredDoor& door = *library.doors.front();
  if (door.object.state != DoorState::open) return;
  engine().cancel(library.door_time);
  engine().cancel(library.door_closes);
  door.object.state = DoorState::closed;
  touch(&door);
  if (const auto asked = std::exchange(library.door_asked, std::nullopt))
    if (StoredOperatorRequest* request = find_request(*asked)) answer(*request, true);
  const std::shared_ptr<MediaJob> job = std::exchange(library.door_job, nullptr);
  if (library.auto_detect_change) notice_changes(library);
  if (job && !job->over) {
    if (job->operation == LibraryOperation::eject) {
      taken_from_port(library);
    } else {
      const InventoryMethod method = job->method;
      const Requester requester = job->requester;
      end_job(job, {});
      if (method != InventoryMethod::none && library.inventory == nullptr)
        (void)queue_inventory(library, method, requester);
    }
  }
  run_robot(library);
  kick(library);
}

void MediaWorld::set_enabled(StoredLibrary& library, bool enabled, const Requester& requester) {
  finished_item(library,
                enabled ? LibraryOperation::enable_library : LibraryOperation::disable_library,
                requester);
  library.object.header.enabled = enabled;
  touch(&library);
  for (StoredMedium* medium : library.media) reindex(*medium);
  kick(library);
}

void MediaWorld::set_enabled(StoredDrive& drive, bool enabled, const Requester& requester) {
  StoredLibrary& library = *drive.library;
  finished_item(library, enabled ? LibraryOperation::enable_drive : LibraryOperation::disable_drive,
                requester);
  drive.object.header.enabled = enabled;
  if (drive.present)
    for (const StoredMediaType* type : drive.types.empty() ? library.types : drive.types) {
      std::size_t& count = library.enabled_drives[type];
      count = enabled ? count + 1 : count - 1;
    }
  reindex(drive);
  touch(&drive);
  if (!enabled && drive.medium != nullptr && !drive.medium->mounted() && !library.stand_alone)
    leave_deferred(drive);
  kick(library);
}

void MediaWorld::set_enabled(StoredMedium& medium, bool enabled, const Requester& requester) {
  StoredLibrary& library = *medium.library;
  finished_item(library,
                enabled ? LibraryOperation::enable_medium : LibraryOperation::disable_medium,
                requester);
  const bool later_on = !enabled && (medium.mounted() || medium.job != nullptr);
  medium.disabling = later_on;
  if (!later_on) medium.object.header.enabled = enabled;
  reindex(medium);
  touch(&medium);
  for (const auto& side : medium.sides) touch(side.get());
  kick(library);
}

}  // namespace winseam::fake
