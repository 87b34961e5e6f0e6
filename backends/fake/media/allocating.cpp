// Allocation: which side a request gets, and who waits for one.
#include <algorithm>
#include <iterator>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {

bool MediaWorld::in_use(const StoredMedium& medium) const {
  return std::any_of(medium.sides.begin(), medium.sides.end(), [](const auto& side) {
    const SideState state = side->object.state;
    return state == SideState::allocated || state == SideState::complete ||
           state == SideState::reserved;
  });
}

result<StoredSide*> MediaWorld::choose_side(StoredPool& pool, const AllocateRequest& request,
                                            bool may_draw) {
  if (request.side) {
    StoredSide* side = find_as<StoredSide>(request.side->guid());
    if (side == nullptr) return errc::invalid_media;
    const StoredMedium& medium = *side->medium;
    const SideState state = side->object.state;
    if (state != SideState::available && state != SideState::import) return errc::invalid_media;
    if (pool.type != nullptr && medium.type != pool.type) return errc::invalid_media;
    if (medium.library->shelf() || !medium.library->connected) return errc::media_offline;
    if (!medium.object.header.enabled || medium.disabling) return errc::media_unavailable;
    return side;
  }
  if (has(request.options, AllocateOption::next_side)) {
    const StoredLogicalMedium* previous =
        find_as<StoredLogicalMedium>(request.previous.value_or(LogicalMediumId{}).guid());
    if (previous == nullptr || previous->side->medium->pool != &pool) return errc::invalid_media;
    for (const auto& side : previous->side->medium->sides)
      if (side->object.state == SideState::reserved || side->object.state == SideState::available)
        return side.get();
    return errc::invalid_media;
  }
  const bool untouched = has(request.options, AllocateOption::new_medium);
  const auto best = [&](const StoredPool& from) -> StoredSide* {
    if (!untouched) return from.available.empty() ? nullptr : from.available.begin()->second;
    if (from.untouched.empty()) return nullptr;
    for (const auto& side : from.untouched.begin()->second->sides)
      if (side->object.state == SideState::available) return side.get();
    return nullptr;
  };
  if (StoredSide* own = best(pool)) return own;
  if (!has(pool.object.allocation, AllocationPolicy::from_free) || pool.type == nullptr)
    return static_cast<StoredSide*>(nullptr);
  if (pool.type->free == nullptr) return errc::device_not_available;
  StoredSide* drawn = best(*pool.type->free);
  if (drawn != nullptr && !may_draw) return errc::access_denied;
  return drawn;
}

Allocation MediaWorld::allocate(StoredPool& pool, StoredSide& side,
                                const AllocateRequest& request) {
  StoredMedium& medium = *side.medium;
  Allocation allocation;
  allocation.allocated_from = medium.pool->object.id;
  move_to_pool(medium, pool);
  ++side.object.allocate_count;
  if (has(request.options, AllocateOption::new_medium))
    for (const auto& other : medium.sides)
      if (other.get() != &side && other->object.state == SideState::available)
        set_state(*other, SideState::reserved);
  const StoredLogicalMedium& logical = add_logical_medium(side, std::nullopt);
  allocation.medium = logical.object.id;
  set_state(side, SideState::allocated);
  touch(&pool);
  raise(MediaNotification{MediaEvent::event_complete, allocation.medium});
  return allocation;
}

void MediaWorld::wait_for_media(const std::shared_ptr<AllocationWait>& wait) {
  StoredPool& pool = *wait->pool;
  pool.waiting.push_back(wait);
  listen_for_free(wait);
  ask_for_media(wait);
}

void MediaWorld::listen_for_free(const std::shared_ptr<AllocationWait>& wait) {
  stop_listening(wait);
  // Whatever the pool's policy: it may change in the meantime, and is looked at when there is something to draw.
  wait->listens_to = wait->pool->type;
  if (wait->listens_to != nullptr) wait->listens_to->drawing.push_back(wait->pool);
}

void MediaWorld::stop_listening(const std::shared_ptr<AllocationWait>& wait) {
  StoredMediaType* type = std::exchange(wait->listens_to, nullptr);
  if (type == nullptr) return;
  const auto at = std::find(type->drawing.begin(), type->drawing.end(), wait->pool);
  if (at != type->drawing.end()) type->drawing.erase(at);
}

void MediaWorld::ask_for_media(const std::shared_ptr<AllocationWait>& wait) {
  Requester requester;
  requester.application = wait->application;
  requester.user = wait->user;
  requester.computer = wait->computer;
  StoredOperatorRequest& request =
      ask(OperatorRequestType::new_media, requester, "Add media to " + wait->pool->full_name,
          wait->pool->object.id, std::nullopt, [this, wait](bool satisfied) {
            if (wait->outcome) return;
            if (!satisfied) {
              wait->asked.reset();
              end_wait(wait, errc::cancelled);
              return;
            }
            // A request that was satisfied is deleted, and the search begins again.
            withdraw_answered(*std::exchange(wait->asked, std::nullopt));
            serve(*wait->pool);
            if (!wait->outcome) ask_for_media(wait);
          });
  wait->asked = request.object.id;
}

void MediaWorld::withdraw_answered(OperatorRequestId id) {
  if (StoredOperatorRequest* request = find_request(id)) erase_request(*request);
}

void MediaWorld::end_wait(const std::shared_ptr<AllocationWait>& wait, result<Allocation> outcome) {
  if (wait->outcome) return;
  wait->outcome = std::move(outcome);
  withdraw(std::exchange(wait->asked, std::nullopt));
  StoredPool& pool = *wait->pool;
  pool.waiting.remove(wait);
  stop_listening(wait);
  if (MediaSessionHandle* session = sessions.find(wait->session)) session->allocations.remove(wait);
  engine().changed();
}

void MediaWorld::kick(StoredPool& pool) {
  if (pool.type != nullptr && &pool == pool.type->free)
    for (StoredPool* drawing : pool.type->drawing) kick(*drawing);
  if (pool.waiting.empty() || engine().pending(pool.serving)) return;
  pool.serving = engine().after(Ticks{0}, [this, &pool] { serve(pool); });
}

void MediaWorld::serve(StoredPool& pool) {
  const std::vector<std::shared_ptr<AllocationWait>> waiting(pool.waiting.begin(),
                                                             pool.waiting.end());
  for (const std::shared_ptr<AllocationWait>& wait : waiting) {
    if (wait->outcome) continue;
    const result<StoredSide*> side = choose_side(pool, wait->request, wait->may_draw);
    if (!side) {
      end_wait(wait, side.error());
    } else if (side.value() != nullptr) {
      end_wait(wait, allocate(pool, *side.value(), wait->request));
    }
  }
}

void MediaWorld::remove_logical_medium(StoredSide& side) {
  if (!side.object.logical_medium) return;
  const Guid id = side.object.logical_medium->guid();
  StoredLogicalMedium* logical = find_as<StoredLogicalMedium>(id);
  side.object.logical_medium.reset();
  side.medium->pool->logical_media.erase(logical->in_pool);
  unindex(id);
  logical_media.erase(logical->self);
  tell(MediaObjectType::logical_medium, id, MediaEvent::remove);
}

void MediaWorld::deallocate(StoredSide& side) {
  StoredMedium& medium = *side.medium;
  StoredPool& pool = *medium.pool;
  remove_logical_medium(side);
  const std::uint32_t limit = pool.object.max_allocates;
  set_state(side, limit > 0 && side.object.allocate_count >= limit ? SideState::decommissioned
                                                                   : SideState::available);
  for (const auto& other : medium.sides)
    if (other->object.state == SideState::reserved) set_state(*other, SideState::available);
  touch(&pool);
  const bool worn = std::all_of(medium.sides.begin(), medium.sides.end(), [](const auto& each) {
    return each->object.state == SideState::decommissioned;
  });
  if (has(pool.object.deallocation, DeallocationPolicy::to_free) && !in_use(medium) && !worn &&
      medium.type->free != nullptr)
    move_to_pool(medium, *medium.type->free);
}

}  // namespace winseam::fake
