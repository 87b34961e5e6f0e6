#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t longest_level = 63;
constexpr std::size_t longest_name = 511;

bool good_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return false;
  std::size_t begin = 0;
  while (begin <= name.size()) {
    const std::size_t end = std::min(name.find('\\', begin), name.size());
    if (end == begin || end - begin > longest_level) return false;
    begin = end + 1;
  }
  return true;
}

bool any_side(const StoredMedium& medium, SideState state) {
  return std::any_of(medium.sides.begin(), medium.sides.end(),
                     [&](const auto& side) { return side->object.state == state; });
}

// Whether the rules let a medium go to a pool; the types are compared by the caller.
bool may_move(MediaWorld& world, const StoredMedium& medium, const StoredPool& to) {
  if (to.object.media_type == std::nullopt || !to.pools.empty()) return false;
  const PoolType from = medium.pool->object.type;
  switch (to.object.type) {
    case PoolType::free:
      return !world.in_use(medium) && !any_side(medium, SideState::incompatible) &&
             !any_side(medium, SideState::decommissioned);
    case PoolType::import:
      return std::all_of(medium.sides.begin(), medium.sides.end(),
                         [](const auto& side) { return side->object.state == SideState::import; });
    case PoolType::application:
      return from != PoolType::unrecognized;
    default:
      return false;
  }
}

MediaAccess needed(const StoredPool& pool, MediaEntry& entry) {
  if (entry.world().quirks().rights == MediaRightsModel::windows_xp) return MediaAccess::modify;
  return pool.object.type == PoolType::free ? MediaAccess::use : MediaAccess::control;
}

// The checks that the calls on the types a library takes begin with.
MediaError may_change_types(MediaEntry& entry, const StoredLibrary* library,
                            const StoredMediaType* type) {
  if (library == nullptr) return errc::invalid_library;
  if (type == nullptr) return errc::invalid_media;
  if (!entry.may(library->guard, MediaAccess::modify, MediaAccess::control))
    return errc::access_denied;
  return std::nullopt;
}

}  // namespace

MediaError MediaWorld::write(StoredPool& pool, const MediaPool& from) {
  StoredMediaType* type = nullptr;
  if (from.media_type) {
    type = find_as<StoredMediaType>(from.media_type->guid());
    if (type == nullptr) return errc::invalid_parameter;
  }
  if (type != pool.type && (!pool.media.empty() || pool.created_by_system))
    return errc::invalid_state;
  MediaPool& to = pool.object;
  if (from.header.name != to.header.name) {
    const std::string stem =
        pool.full_name.substr(0, pool.full_name.size() - to.header.name.size());
    const std::string renamed = stem + from.header.name;
    if (pool.created_by_system || !good_name(renamed) ||
        from.header.name.find('\\') != std::string::npos || find_pool(renamed) != nullptr)
      return errc::invalid_parameter;
    rename_pool(pool, renamed);
    to.header.name = from.header.name;
  }
  to.header.description = from.header.description;
  to.allocation = from.allocation;
  to.deallocation = from.deallocation;
  to.max_allocates = from.max_allocates;
  to.media_type = from.media_type;
  pool.type = type;
  for (const auto& wait : pool.waiting) listen_for_free(wait);
  kick(pool);
  return std::nullopt;
}

void MediaWorld::rename_pool(StoredPool& pool, const std::string& full_name) {
  pool_by_name_.erase(pool.full_name);
  pool.full_name = full_name;
  pool_by_name_.emplace(full_name, &pool);
  for (StoredPool* child : pool.pools)
    rename_pool(*child, full_name + '\\' + child->object.header.name);
}

result<PoolId> FakeMediaPools::open(const PoolRequest& request) {
  result<MediaEntry> entered = enter(identity_, "MediaPools::open");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const auto mode = static_cast<std::uint32_t>(request.mode);
  if (mode < 1 || mode > 3) return errc::invalid_parameter;
  if (!good_name(request.name)) return errc::invalid_name;
  if (const StoredPool* known = world.find_pool(request.name)) {
    if (request.mode == CreateMode::create_new) return errc::already_exists;
    return known->object.id;
  }
  if (request.mode == CreateMode::open_existing) return errc::object_not_found;
  StoredMediaType* type = nullptr;
  if (request.media_type) {
    type = world.find_as<StoredMediaType>(request.media_type->guid());
    if (type == nullptr) return errc::invalid_media;
  }
  const std::size_t level = request.name.rfind('\\');
  StoredPool* parent = nullptr;
  if (level != std::string::npos) {
    parent = world.find_pool(std::string_view(request.name).substr(0, level));
    if (parent == nullptr) return errc::object_not_found;
    if (parent->created_by_system) return errc::invalid_parameter;
  }
  const MediaGuard& guard = parent == nullptr ? world.root.guard : parent->guard;
  if (!entry.may(guard, MediaAccess::control, MediaAccess::modify)) return errc::access_denied;
  MediaGuard own = default_guard(identity_.caller->user);
  if (!request.security.empty() && !take_over(own, MediaSecurityParts::dacl, request.security))
    return errc::invalid_parameter;
  PoolSpec spec;
  spec.name = request.name;
  if (type != nullptr) spec.media_type = type->name;
  spec.creator = identity_.caller->user;
  StoredPool& pool = world.add_pool(spec, true);
  if (request.security.empty() && parent != nullptr && parent->guard.changed) {
    own.rules.insert(own.rules.end(), parent->guard.rules.begin(), parent->guard.rules.end());
    own.changed = true;
  }
  pool.guard = std::move(own);
  return pool.object.id;
}

result<std::string> FakeMediaPools::full_name(PoolId id) const {
  result<MediaEntry> entered = enter(identity_, "MediaPools::full_name");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  const StoredPool* pool = entry.world().find_as<StoredPool>(id.guid());
  if (pool == nullptr) return errc::invalid_media_pool;
  if (!entry.may(pool->guard, MediaAccess::use)) return errc::access_denied;
  return pool->full_name;
}

result<void> FakeMediaPools::remove(PoolId id) {
  result<MediaEntry> entered = enter(identity_, "MediaPools::remove");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  StoredPool* pool = entry.world().find_as<StoredPool>(id.guid());
  if (pool == nullptr || pool->created_by_system) return errc::invalid_media_pool;
  if (!entry.may(pool->guard, MediaAccess::modify, MediaAccess::control))
    return errc::access_denied;
  if (!pool->media.empty() || !pool->pools.empty()) return errc::not_empty;
  const std::vector<std::shared_ptr<AllocationWait>> waiting(pool->waiting.begin(),
                                                             pool->waiting.end());
  for (const std::shared_ptr<AllocationWait>& wait : waiting)
    entry.world().end_wait(wait, errc::invalid_media_pool);
  entry.world().remove_pool(*pool);
  return success();
}

result<void> FakeMediaPools::move(MediumId medium_id, PoolId pool_id) {
  result<MediaEntry> entered = enter(identity_, "MediaPools::move");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredMedium* medium = world.find_as<StoredMedium>(medium_id.guid());
  if (medium == nullptr) return errc::invalid_media;
  StoredPool* pool = world.find_as<StoredPool>(pool_id.guid());
  if (pool == nullptr) return errc::invalid_media_pool;
  if (!entry.may(medium->pool->guard, needed(*medium->pool, entry)) ||
      !entry.may(pool->guard, needed(*pool, entry)))
    return errc::access_denied;
  if (pool == medium->pool) return success();
  if (pool->type != nullptr && pool->type != medium->type) return errc::media_incompatible;
  if (medium->mounted() || medium->job != nullptr) return errc::busy;
  if (!may_move(world, *medium, *pool)) return errc::invalid_media_pool;
  if (pool->object.type == PoolType::free) {
    if (medium->library->shelf()) return errc::media_offline;
    world.queue_free_label(*medium, *pool, entry.requester());
    return success();
  }
  world.move_to_pool(*medium, *pool);
  world.touch(medium);
  for (const auto& side : medium->sides) world.touch(side.get());
  world.raise(MediaNotification{MediaEvent::event_complete, pool->object.id});
  return success();
}

result<void> FakeMediaPools::change_media_type(MediumId medium_id, PoolId pool_id) {
  result<MediaEntry> entered = enter(identity_, "MediaPools::change_media_type");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredMedium* medium = world.find_as<StoredMedium>(medium_id.guid());
  if (medium == nullptr) return errc::invalid_media;
  StoredPool* pool = world.find_as<StoredPool>(pool_id.guid());
  if (pool == nullptr || pool->type == nullptr) return errc::invalid_media_pool;
  if (!entry.may(pool->guard, MediaAccess::modify) &&
      !entry.may(world.computer.guard, MediaAccess::modify, MediaAccess::none))
    return errc::access_denied;
  if (!medium->library->shelf() && !medium->library->connected) return errc::library_offline;
  if (medium->mounted() || medium->job != nullptr) return errc::busy;
  if (pool->type->object.side_count != medium->sides.size()) return errc::invalid_media;
  if (!medium->library->shelf() && !world.takes(*medium->library, *pool->type))
    return errc::invalid_media;
  if (pool != medium->pool && !may_move(world, *medium, *pool)) return errc::invalid_media_pool;
  if (pool->object.type == PoolType::free && medium->library->shelf()) return errc::media_offline;
  --medium->library->media_by_type[medium->type];
  medium->type = pool->type;
  ++medium->library->media_by_type[medium->type];
  if (pool->object.type == PoolType::free && pool != medium->pool) {
    world.queue_free_label(*medium, *pool, entry.requester());
  } else {
    world.move_to_pool(*medium, *pool);
  }
  world.touch(medium);
  world.raise(MediaNotification{MediaEvent::event_complete, medium->object.id});
  return success();
}

result<void> FakeMediaPools::add_media_type(MediaTypeId type_id, LibraryId library_id) {
  result<MediaEntry> entered = enter(identity_, "MediaPools::add_media_type");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredLibrary* library = world.find_as<StoredLibrary>(library_id.guid());
  StoredMediaType* type = world.find_as<StoredMediaType>(type_id.guid());
  if (const MediaError error = may_change_types(entry, library, type)) return *error;
  if (library->shelf() || !library->connected) return errc::library_offline;
  world.take_type(*library, *type);
  world.touch(library);
  return success();
}

result<void> FakeMediaPools::remove_media_type(MediaTypeId type_id, LibraryId library_id) {
  result<MediaEntry> entered = enter(identity_, "MediaPools::remove_media_type");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredLibrary* library = world.find_as<StoredLibrary>(library_id.guid());
  StoredMediaType* type = world.find_as<StoredMediaType>(type_id.guid());
  if (const MediaError error = may_change_types(entry, library, type)) return *error;
  if (library->media_by_type[type] > 0) return errc::not_empty;
  world.drop_type(*library, *type);
  world.touch(library);
  return success();
}

}  // namespace winseam::fake
