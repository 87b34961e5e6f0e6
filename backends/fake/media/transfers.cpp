// Cartridges out of a library and into it, through its port, or its door where there is none.
#include <algorithm>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {
namespace {

constexpr int robot_other = 1;

}  // namespace

std::shared_ptr<MediaTransferState> MediaWorld::find_transfer(TransferId id) const {
  const auto at = transfers_.find(id.guid());
  return at == transfers_.end() ? nullptr : at->second.lock();
}

std::shared_ptr<MediaTransferState> MediaWorld::make_transfer(StoredLibrary& library,
                                                              LibraryOperation operation,
                                                              const Requester& requester) {
  auto transfer = std::make_shared<MediaTransferState>();
  transfer->id = TransferId{new_id(MediaObjectType::object)};
  transfer->library = &library;
  transfer->operation = operation;
  transfer->job = make_job(operation, library, requester);
  // No type of object: its completion is told where work items are.
  transfer->job->completes = MediaObjectId{MediaObjectType::library_request, transfer->id.guid()};
  transfers_[transfer->id.guid()] = transfer;
  return transfer;
}

result<TransferId> MediaWorld::eject(StoredLibrary& library, StoredMedium* medium,
                                     EjectAction action, const Requester& requester) {
  std::shared_ptr<MediaTransferState> transfer = library.collecting;
  if (action != EjectAction::queue) {
    const std::size_t wanted =
        (transfer ? transfer->media.size() : 0) + (medium == nullptr ? 0 : 1);
    if (wanted == 0) return errc::invalid_parameter;
    if (!library.ports.empty() && wanted > library.ports.size()) return errc::busy;
    if (library.ports.empty() && library.doors.empty()) return errc::resource_not_present;
  }
  if (!transfer) {
    transfer = make_transfer(library, LibraryOperation::eject, requester);
    transfer->collecting = true;
  }
  if (medium != nullptr) {
    transfer->media.push_back(medium->object.id);
    MountMember& member = transfer->job->members.emplace_back();
    member.medium = medium;
    medium->job = transfer->job;
    if (medium->drive != nullptr) reindex(*medium->drive);
    set_state(*medium, MediumState::in_use);
    StoredWorkItem& item = add_item(transfer->job);
    item.object.medium = medium->object.id;
  }
  if (action == EjectAction::queue) {
    library.collecting = transfer;
    return transfer->id;
  }
  library.collecting = nullptr;
  transfer->collecting = false;
  library.ejections.push_back(transfer);
  offer(transfer);
  return transfer->id;
}

void MediaWorld::offer(const std::shared_ptr<MediaTransferState>& transfer) {
  StoredLibrary& library = *transfer->library;
  const auto in_process = [this, transfer] {
    for (StoredWorkItem* item : transfer->job->items)
      set_state(*item, LibraryRequestState::in_process);
  };
  if (library.ports.empty()) {
    if (library.door_job == nullptr) library.door_job = transfer->job;
    run_robot(library);
    return;
  }
  transfer->moving = transfer->media.size();
  for (const MediumId& id : transfer->media) {
    StoredMedium* medium = find_as<StoredMedium>(id.guid());
    const auto to_port = [this, transfer, medium, in_process, &library] {
      if (library.empty_ports.empty()) {
        brought(transfer, make_error_code(errc::ieport_full));
        return;
      }
      // Taken at once, so that two media do not go to one cell.
      const std::uint32_t cell = *library.empty_ports.begin();
      library.empty_ports.erase(cell);
      RobotMove move;
      move.medium = medium;
      move.to = library.ports[cell].get();
      move.begins = in_process;
      move.done = [this, transfer, &library, cell](std::error_code error) {
        StoredPort& port = *library.ports[cell];
        reindex(port);
        if (!error) {
          port.object.position = PortPosition::extended;
          touch(&port);
        }
        brought(transfer, error);
      };
      (void)queue_move(library, robot_other, 0, std::move(move));
    };
    if (medium->drive == nullptr) {
      to_port();
      continue;
    }
    // Logically dismounted only: out of its drive first.
    StoredDrive& drive = *medium->drive;
    drive.job = transfer->job;
    reindex(drive);
    end_deferred(drive);
    empty_drive(drive, robot_other, in_process,
                [this, transfer, to_port, &drive](std::error_code error) {
                  drive.job = nullptr;
                  reindex(drive);
                  if (error || transfer->stopping) {
                    brought(transfer, error);
                  } else {
                    to_port();
                  }
                });
  }
}

void MediaWorld::brought(const std::shared_ptr<MediaTransferState>& transfer,
                         std::error_code error) {
  if (error) transfer->error = error;
  if (--transfer->moving > 0) return;
  if (transfer->error) {
    finish_transfer(transfer, transfer->error);
    return;
  }
  if (transfer->stopping) {
    finish_transfer(transfer, make_error_code(errc::cancelled), LibraryRequestState::stopped);
    return;
  }
  StoredLibrary& library = *transfer->library;
  transfer->time_out = engine().after(library.ports.front()->object.max_extended, [this, transfer] {
    transfer->asked = ask(OperatorRequestType::device_service, transfer->job->requester,
                          "Take the media out of the port", transfer->library->object.id,
                          std::nullopt, [transfer](bool) { transfer->asked.reset(); })
                          .object.id;
  });
  if (settings.operators.empties_port_after)
    transfer->taking = engine().after(*settings.operators.empties_port_after,
                                      [this, &library] { taken_from_port(library); });
}

void MediaWorld::left(StoredMedium& medium) {
  const MediaPoolPolicy policy = computer.object.pool_policy;
  bool keep = true;
  switch (medium.pool->object.type) {
    case PoolType::import:
      keep = has(policy, MediaPoolPolicy::keep_offline_import);
      break;
    case PoolType::unrecognized:
      keep = false;
      break;
    case PoolType::free:
      keep = !has(policy, MediaPoolPolicy::purge_offline_free);
      break;
    default:
      break;
  }
  for (const auto& side : medium.sides)
    if (side->object.state == SideState::incompatible) keep = false;
  if (medium.job != nullptr)
    for (MountMember& member : medium.job->members)
      if (member.medium == &medium) member.medium = nullptr;
  medium.job = nullptr;
  if (keep) {
    place_on_shelf(medium);
  } else {
    // A mount that waits for it will never see it.
    withdraw_mounts_of(medium, errc::invalid_media);
    forget_medium(medium);
  }
}

void MediaWorld::taken_from_port(StoredLibrary& library) {
  const std::list<std::shared_ptr<MediaTransferState>> ejections = library.ejections;
  for (const std::shared_ptr<MediaTransferState>& transfer : ejections) {
    if (transfer->moving > 0) continue;
    for (const MediumId& id : transfer->media)
      if (StoredMedium* medium = find_as<StoredMedium>(id.guid()))
        if (medium->port != nullptr || library.ports.empty()) left(*medium);
    finish_transfer(transfer, {});
  }
  for (const auto& port : library.ports)
    if (port->medium != nullptr && port->medium->job == nullptr) left(*port->medium);
}

void MediaWorld::finish_transfer(const std::shared_ptr<MediaTransferState>& transfer,
                                 std::error_code error, LibraryRequestState as) {
  StoredLibrary& library = *transfer->library;
  engine().cancel(transfer->time_out);
  engine().cancel(transfer->taking);
  if (const auto asked = std::exchange(transfer->asked, std::nullopt))
    if (StoredOperatorRequest* request = find_request(*asked)) answer(*request, true);
  for (const auto& port : library.ports) {
    if (port->object.position != PortPosition::extended) continue;
    port->object.position = PortPosition::retracted;
    touch(port.get());
  }
  library.ejections.remove(transfer);
  library.cleaner_transfers.remove(transfer);
  if (library.injection == transfer) library.injection = nullptr;
  if (library.collecting == transfer) library.collecting = nullptr;
  if (library.door_job == transfer->job) library.door_job = nullptr;
  transfers_.erase(transfer->id.guid());
  std::erase_if(transfer->job->members,
                [](const MountMember& member) { return member.medium == nullptr; });
  const std::vector<MountMember> members = transfer->job->members;
  end_job(transfer->job, error, as);
  // What was offered and not taken goes back in.
  if (transfer->operation != LibraryOperation::eject) return;
  for (const MountMember& member : members) {
    StoredMedium* medium = member.medium;
    if (medium->port == nullptr) continue;
    const std::shared_ptr<MediaJob> back =
        make_job(LibraryOperation::eject, library, transfer->job->requester);
    back->medium = medium;
    medium->job = back;
    set_state(*medium, MediumState::in_use);
    RobotMove move;
    move.medium = medium;
    move.done = [this, back](std::error_code failure) { end_job(back, failure); };
    (void)queue_move(library, robot_other, 0, std::move(move));
  }
}

result<TransferId> MediaWorld::inject(StoredLibrary& library, bool many,
                                      const Requester& requester) {
  if (library.empty_slots.empty() && library.empty_homes.empty()) return errc::library_full;
  if (library.ports.empty()) return errc::resource_not_present;
  if (library.injection) return errc::busy;
  const std::shared_ptr<MediaTransferState> transfer =
      make_transfer(library, LibraryOperation::inject, requester);
  transfer->many = many;
  StoredWorkItem& item = add_item(transfer->job);
  if (many) item.object.option = OperationOption::inject_many;
  library.injection = transfer;
  set_state(item, LibraryRequestState::in_process);
  StoredPort& first = *library.ports.front();
  for (const auto& port : library.ports) {
    port->object.position = PortPosition::extended;
    touch(port.get());
  }
  transfer->time_out = engine().after(first.object.max_extended, [this, transfer] {
    transfer->many = false;
    if (transfer->moving == 0) take_in(transfer);
  });
  if (library.empty_ports.empty()) take_in(transfer);
  return transfer->id;
}

void MediaWorld::put_in_port(StoredLibrary& library, StoredMedium* known_medium,
                             const CartridgeSpec* fresh) {
  StoredPort& port = *library.ports[*library.empty_ports.begin()];
  if (known_medium != nullptr) {
    known_medium->taken_by_hand = false;
    place(*known_medium, &port);
  } else {
    CartridgeSpec spec = *fresh;
    spec.slot.reset();
    spec.drive.reset();
    spec.port = port.object.number;
    (void)add_medium(&library, spec, true);
  }
  if (library.injection && library.empty_ports.empty() && library.injection->moving == 0)
    take_in(library.injection);
}

void MediaWorld::take_in(const std::shared_ptr<MediaTransferState>& transfer) {
  StoredLibrary& library = *transfer->library;
  for (const auto& port : library.ports) {
    if (port->object.position != PortPosition::extended) continue;
    port->object.position = PortPosition::retracted;
    touch(port.get());
  }
  std::vector<StoredMedium*> in_port;
  for (const auto& port : library.ports)
    if (port->medium != nullptr && port->medium->job == nullptr) in_port.push_back(port->medium);
  if (in_port.empty()) {
    finish_transfer(transfer, {});
    return;
  }
  transfer->moving = in_port.size();
  for (StoredMedium* medium : in_port) {
    medium->job = transfer->job;
    MountMember& member = transfer->job->members.emplace_back();
    member.medium = medium;
    set_state(*medium, MediumState::in_use);
    RobotMove move;
    move.medium = medium;
    move.done = [this, transfer, medium, &library](std::error_code error) {
      if (transfer->job->over) return;
      medium->job = nullptr;
      set_state(*medium, MediumState::idle);
      std::erase_if(transfer->job->members,
                    [&](const MountMember& each) { return each.medium == medium; });
      if (error) {
        (void)ask(
            OperatorRequestType::device_service, transfer->job->requester,
            "Take " + medium->object.header.name + " out of the port: there is no slot for it",
            library.object.id, std::nullopt, {});
      } else {
        (void)queue_identify(*medium->slot, false, false, transfer->job->requester);
      }
      if (--transfer->moving > 0) return;
      if (!transfer->many) {
        finish_transfer(transfer, {});
        return;
      }
      for (const auto& port : library.ports) {
        port->object.position = PortPosition::extended;
        touch(port.get());
      }
    };
    (void)queue_move(library, robot_other, 0, std::move(move));
  }
}

MediaError MediaWorld::retract(StoredLibrary& library, TransferId id) {
  const std::shared_ptr<MediaTransferState> transfer = find_transfer(id);
  if (!transfer || transfer != library.injection) return errc::invalid_operation;
  if (transfer->moving == 0) take_in(transfer);
  return std::nullopt;
}

MediaError MediaWorld::stop_transfer(TransferId id, LibraryOperation operation,
                                     const StoredLibrary* library) {
  const std::shared_ptr<MediaTransferState> transfer = find_transfer(id);
  if (!transfer || transfer->operation != operation ||
      (library != nullptr && transfer->library != library))
    return errc::invalid_operation;
  if (operation == LibraryOperation::inject) {
    transfer->many = false;
    const bool loaded =
        std::any_of(transfer->library->ports.begin(), transfer->library->ports.end(),
                    [](const auto& port) { return port->medium != nullptr; });
    if (transfer->moving > 0) return std::nullopt;
    if (loaded) {
      take_in(transfer);
      return std::nullopt;
    }
  }
  // What the robot has in hand for it comes to rest first.
  transfer->stopping = true;
  if (transfer->moving == 0)
    finish_transfer(transfer, make_error_code(errc::cancelled), LibraryRequestState::stopped);
  return std::nullopt;
}

TransferId MediaWorld::inject_cleaner(StoredLibrary& library, std::uint32_t uses,
                                      const Requester& requester) {
  const std::shared_ptr<MediaTransferState> transfer =
      make_transfer(library, LibraryOperation::inject_cleaner, requester);
  (void)add_item(transfer->job);
  library.cleaner_transfers.push_back(transfer);
  const std::shared_ptr<MediaJob> job = transfer->job;
  job->step = later(job, times().robot, [this, transfer, &library, uses] {
    if (library.cleaner_slot != nullptr) {
      // Meanwhile the operator may have put one in.
      if (!library.cleaner_slot->empty() || library.cleaner_in != nullptr) {
        finish_transfer(transfer, make_error_code(errc::resource_not_available));
        return;
      }
      library.cleaner_slot->cleaner = true;
      reindex(*library.cleaner_slot);
      touch(library.cleaner_slot);
      library.object.flags = library.object.flags | LibraryFlag::cleaner_present;
      library.object.cleaner_uses_remaining = uses;
      library.object.flags = without(library.object.flags, LibraryFlag::ignore_cleaner_uses);
      touch(&library);
    }
    finish_transfer(transfer, {});
  });
  return transfer->id;
}

TransferId MediaWorld::eject_cleaner(StoredLibrary& library, const Requester& requester) {
  const std::shared_ptr<MediaTransferState> transfer =
      make_transfer(library, LibraryOperation::eject_cleaner, requester);
  (void)add_item(transfer->job);
  library.cleaner_transfers.push_back(transfer);
  const std::shared_ptr<MediaJob> job = transfer->job;
  job->step = later(job, times().robot, [this, transfer, &library] {
    if (library.cleaner_slot != nullptr) {
      // Meanwhile it may have been taken to a drive.
      if (!library.cleaner_slot->cleaner) {
        finish_transfer(transfer, make_error_code(errc::resource_not_available));
        return;
      }
      library.cleaner_slot->cleaner = false;
      reindex(*library.cleaner_slot);
      touch(library.cleaner_slot);
      library.object.flags = without(library.object.flags, LibraryFlag::cleaner_present);
      touch(&library);
    }
    finish_transfer(transfer, {});
  });
  return transfer->id;
}

}  // namespace winseam::fake
