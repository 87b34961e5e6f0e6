// Work items and the jobs behind them.
#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "media_world.hpp"
#include "sessions/session_world.hpp"

namespace winseam::fake {

namespace {

// The ejection or injection that a job carries out; null for all other work.
std::shared_ptr<MediaTransferState> transfer_of(const MediaJob& job) {
  const StoredLibrary& library = *job.library;
  if (library.injection && library.injection->job.get() == &job) return library.injection;
  if (library.collecting && library.collecting->job.get() == &job) return library.collecting;
  for (const auto* transfers : {&library.ejections, &library.cleaner_transfers})
    for (const std::shared_ptr<MediaTransferState>& transfer : *transfers)
      if (transfer->job.get() == &job) return transfer;
  return nullptr;
}

}  // namespace

Requester MediaWorld::requester_of(const MediaSessionHandle& session, HandleId id) const {
  Requester requester;
  requester.session = id;
  requester.application = session.application.empty() ? "RSM" : session.application;
  requester.user = session.user;
  requester.computer = sessions_.local().settings.name;
  return requester;
}

EventId MediaWorld::later(const std::shared_ptr<MediaJob>& job, Ticks delay,
                          std::function<void()> run) {
  return engine().after(delay, [job, run = std::move(run)] {
    if (!job->over) run();
  });
}

std::shared_ptr<MediaJob> MediaWorld::make_job(LibraryOperation operation, StoredLibrary& library,
                                               const Requester& requester) {
  auto job = std::make_shared<MediaJob>();
  job->operation = operation;
  job->library = &library;
  job->requester = requester;
  job->sequence = next_serial_++;
  job->in_library = library.jobs.insert(library.jobs.end(), job);
  return job;
}

StoredWorkItem& MediaWorld::add_item(const std::shared_ptr<MediaJob>& job) {
  const std::uint64_t serial = next_serial_++;
  StoredWorkItem& item = work_items[serial];
  StoredLibrary& library = *job->library;
  item.library = &library;
  item.job = job;
  LibraryRequest& object = item.object;
  object.id = LibraryRequestId{new_id(MediaObjectType::library_request)};
  object.operation = job->operation;
  object.option = job->deferred ? OperationOption::deferred : OperationOption::immediate;
  if (job->medium != nullptr) object.medium = job->medium->object.id;
  if (job->drive != nullptr) object.drive = job->drive->object.id;
  if (job->slot != nullptr) object.slot = job->slot->object.id;
  object.library = library.object.id;
  object.queued_at = now();
  object.application = job->requester.application;
  object.user = job->requester.user;
  object.computer = job->requester.computer;
  object.priority = job->priority;
  item.in_library = library.items.insert(library.items.end(), &item);
  item_by_id_.emplace(object.id.guid(), serial);
  index(object.id.guid(), &item);
  job->items.push_back(&item);
  tell(MediaObjectType::library_request, object.id.guid(), MediaEvent::insert);
  return item;
}

void MediaWorld::set_state(StoredWorkItem& item, LibraryRequestState state, std::error_code error) {
  if (item.object.state == state || is_final(item.object.state)) return;
  item.object.state = state;
  if (is_final(state)) {
    item.object.completed_at = now();
    item.object.error = error;
    item.job = nullptr;
    std::list<StoredWorkItem*>& list =
        state == LibraryRequestState::failed ? finished_failed_ : finished_;
    item.in_finished = list.insert(list.end(), &item);
    arm_purge();
  }
  touch(&item);
}

void MediaWorld::end_job(const std::shared_ptr<MediaJob>& job, std::error_code error,
                         LibraryRequestState failed_as) {
  if (job->over) return;
  job->over = true;
  engine().cancel(job->step);
  const auto free_medium = [&](StoredMedium* medium) {
    if (medium == nullptr || medium->job != job) return;
    medium->job = nullptr;
    if (medium->drive != nullptr) reindex(*medium->drive);
    if (medium->drive == nullptr || medium->object.state == MediumState::in_use)
      set_state(*medium, MediumState::idle);
  };
  const auto free_drive = [&](StoredDrive* drive) {
    if (drive == nullptr || drive->job != job) return;
    drive->job = nullptr;
    reindex(*drive);
  };
  free_medium(job->medium);
  free_drive(job->drive);
  for (const MountMember& member : job->members) {
    free_medium(member.medium);
    free_drive(member.drive);
  }
  for (StoredWorkItem* item : job->items)
    set_state(*item, error ? failed_as : LibraryRequestState::passed, error);
  job->items.clear();
  withdraw(job->asked);
  job->library->jobs.erase(job->in_library);
  if (job->cleans != nullptr) job->library->cleanings.remove(job);
  if (job->library->door_job == job) job->library->door_job = nullptr;
  if (job->in_session)
    if (MediaSessionHandle* session = sessions.find(job->requester.session))
      session->jobs.erase(*job->in_session);
  job->in_session.reset();
  if (!job->outcome) job->outcome = error;
  if (const auto at_end = std::exchange(job->at_end, nullptr)) at_end(error);
  if (const std::shared_ptr<MediaJob> visit = std::exchange(job->visiting, {}).lock();
      visit != nullptr && !visit->over)
    withdraw_mount(visit, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
  if (!job->completes.guid.is_null())
    raise(MediaNotification{MediaEvent::event_complete, job->completes});
  kick(*job->library);
  engine().changed();
}

void MediaWorld::finished_item(StoredLibrary& library, LibraryOperation operation,
                               const Requester& requester) {
  const std::shared_ptr<MediaJob> job = make_job(operation, library, requester);
  (void)add_item(job);
  end_job(job, {});
}

MediaError MediaWorld::cancel_item(StoredWorkItem& item, const Requester& requester) {
  if (is_final(item.object.state)) return errc::object_not_found;
  if (item.object.state == LibraryRequestState::in_process) return errc::access_denied;
  const std::shared_ptr<MediaJob> target = item.job;
  StoredLibrary& library = *item.library;
  // The cancel is an item itself, which waits for a robot that is busy.
  const std::shared_ptr<MediaJob> cancel = make_job(LibraryOperation::remove, library, requester);
  StoredWorkItem& own = add_item(cancel);
  own.object.work_item = item.object.id;
  const Guid target_id = item.object.id.guid();
  cancel->completes = MediaObjectId{MediaObjectType::library_request, target_id};
  const auto carry_out = [this, cancel, target, target_id] {
    if (cancel->over) return;  // cancelled itself
    StoredWorkItem* still = find_as<StoredWorkItem>(target_id);
    if (still == nullptr || is_final(still->object.state)) {
      end_job(cancel, make_error_code(errc::object_not_found));
      return;
    }
    if (still->object.state == LibraryRequestState::in_process) {
      end_job(cancel, make_error_code(errc::access_denied));
      return;
    }
    if (target->operation == LibraryOperation::mount) {
      withdraw_mount(target,
                     make_error_code(quirks().cancelled_mount_is_cancelled ? errc::cancelled
                                                                           : errc::request_refused),
                     LibraryRequestState::cancelled);
    } else if (const std::shared_ptr<MediaTransferState> transfer = transfer_of(*target)) {
      // What the robot is to do for it is undone first.
      for (StoredWorkItem* each : target->items)
        set_state(*each, LibraryRequestState::cancelled, make_error_code(errc::cancelled));
      target->items.clear();
      (void)stop_transfer(transfer->id, transfer->operation, nullptr);
    } else {
      if (target->stop) target->stop();
      end_job(target, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
    }
    end_job(cancel, {});
  };
  if (library.moving) {
    set_state(own, LibraryRequestState::waiting);
    RobotMove turn;
    turn.begins = carry_out;
    (void)queue_move(library, 1, std::numeric_limits<std::int64_t>::min(), std::move(turn));
  } else {
    carry_out();
  }
  return std::nullopt;
}

std::uint32_t MediaWorld::order_of(const StoredWorkItem& item) const {
  std::uint32_t order = 0;
  if (item.job == nullptr) return 0;
  for (const std::shared_ptr<MediaJob>& job : item.library->mounts) {
    if (job->items.empty()) continue;  // the service's own
    ++order;
    if (job == item.job) return order;
  }
  return 0;
}

void MediaWorld::set_order(StoredWorkItem& item, std::uint32_t order) {
  if (order_of(item) == 0) return;
  std::list<std::shared_ptr<MediaJob>>& mounts = item.library->mounts;
  const auto from = std::find(mounts.begin(), mounts.end(), item.job);
  std::list<std::shared_ptr<MediaJob>> taken;
  taken.splice(taken.end(), mounts, from);
  auto to = mounts.begin();
  for (std::uint32_t left = std::max(order, std::uint32_t{1}) - 1; left > 0 && to != mounts.end();
       ++to)
    if (!(*to)->items.empty()) --left;
  mounts.splice(to, taken);
  touch(&item);
  kick(*item.library);
}

void MediaWorld::erase_item(StoredWorkItem& item) {
  std::list<StoredWorkItem*>& list =
      item.object.state == LibraryRequestState::failed ? finished_failed_ : finished_;
  list.erase(item.in_finished);
  item.library->items.erase(item.in_library);
  const Guid id = item.object.id.guid();
  unindex(id);
  const auto at = item_by_id_.find(id);
  work_items.erase(at->second);
  item_by_id_.erase(at);
  tell(MediaObjectType::library_request, id, MediaEvent::remove);
}

void MediaWorld::purge() {
  const MediaComputer& rules = computer.object;
  const TimePoint items_before = now() - rules.library_request_purge_time;
  const TimePoint requests_before = now() - rules.operator_request_purge_time;
  const auto purge_items = [&](std::list<StoredWorkItem*>& list) {
    while (!list.empty() && *list.front()->object.completed_at <= items_before)
      erase_item(*list.front());
  };
  if (!has(rules.library_request_flags, LibraryRequestFlag::no_auto_purge)) {
    purge_items(finished_);
    if (!has(rules.library_request_flags, LibraryRequestFlag::no_failed_purge))
      purge_items(finished_failed_);
  }
  const auto purge_requests = [&](std::list<StoredOperatorRequest*>& list) {
    while (!list.empty() && list.front()->answered_at <= requests_before)
      erase_request(*list.front());
  };
  if (!has(rules.operator_request_flags, OperatorRequestFlag::no_auto_purge)) {
    purge_requests(answered_);
    if (!has(rules.operator_request_flags, OperatorRequestFlag::no_failed_purge))
      purge_requests(refused_);
  }
}

void MediaWorld::arm_purge() {
  if (engine().pending(purging_)) return;
  const MediaComputer& rules = computer.object;
  std::optional<TimePoint> next;
  const auto consider = [&](TimePoint due) { next = next ? std::min(*next, due) : due; };
  if (!has(rules.library_request_flags, LibraryRequestFlag::no_auto_purge)) {
    const auto look = [&](const std::list<StoredWorkItem*>& list) {
      if (!list.empty())
        consider(*list.front()->object.completed_at + rules.library_request_purge_time);
    };
    look(finished_);
    if (!has(rules.library_request_flags, LibraryRequestFlag::no_failed_purge))
      look(finished_failed_);
  }
  if (!has(rules.operator_request_flags, OperatorRequestFlag::no_auto_purge)) {
    const auto look = [&](const std::list<StoredOperatorRequest*>& list) {
      if (!list.empty()) consider(list.front()->answered_at + rules.operator_request_purge_time);
    };
    look(answered_);
    if (!has(rules.operator_request_flags, OperatorRequestFlag::no_failed_purge)) look(refused_);
  }
  if (!next) return;
  // Recurring, so that a world with old requests in it counts as idle.
  purging_ = engine().after_recurring(std::max(*next - now(), Ticks{0}), [this] {
    purge();
    arm_purge();
  });
}

}  // namespace winseam::fake
