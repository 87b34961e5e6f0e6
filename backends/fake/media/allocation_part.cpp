#include <algorithm>
#include <set>

#include "parts.hpp"

namespace winseam::fake {
namespace {

// A side that calls name by its logical medium, with the right to change it checked.
result<StoredSide*> allocated_side(MediaEntry& entry, LogicalMediumId id, MediaAccess access,
                                   MediaAccess on_xp) {
  const StoredLogicalMedium* logical = entry.world().find_as<StoredLogicalMedium>(id.guid());
  if (logical == nullptr) return errc::invalid_media;
  if (!entry.may(logical->side->medium->pool->guard, access, on_xp)) return errc::access_denied;
  return logical->side;
}

bool in_motion(const StoredMedium& medium) { return medium.mounted() || medium.job != nullptr; }

bool has_label(const MediaWorld& world, const StoredSide& side) {
  const std::string& type = side.object.label.type;
  const std::vector<std::string>& known = world.settings.label_types;
  return type.empty() || std::find(known.begin(), known.end(), type) != known.end() ||
         type == file_system_label_type;
}

std::string trimmed(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace

result<Allocation> FakeMediaAllocation::allocate(const AllocateRequest& request) {
  static constexpr std::string_view operation = "MediaAllocation::allocate";
  result<MediaEntry> entered = enter(identity_, operation);
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  constexpr AllocateOption all =
      AllocateOption::new_medium | AllocateOption::next_side | AllocateOption::error_if_unavailable;
  if (without(request.options, all) != AllocateOption::none ||
      has(request.options, AllocateOption::new_medium | AllocateOption::next_side))
    return errc::invalid_parameter;
  StoredPool* pool = world.find_as<StoredPool>(request.pool.guid());
  if (pool == nullptr || pool->created_by_system || pool->type == nullptr)
    return errc::invalid_media_pool;
  if (!entry.may(pool->guard, MediaAccess::control, MediaAccess::modify))
    return errc::access_denied;
  if (request.side) {
    if (const StoredSide* side = world.find_as<StoredSide>(request.side->guid())) {
      const StoredPool& from = *side->medium->pool;
      const MediaAccess wanted =
          from.object.type == PoolType::free ? MediaAccess::use : MediaAccess::control;
      if (&from != pool && !entry.may(from.guard, wanted, MediaAccess::modify))
        return errc::access_denied;
    }
  }
  const bool may_draw = pool->type->free != nullptr &&
                        entry.may(pool->type->free->guard, MediaAccess::use, MediaAccess::modify);
  const result<StoredSide*> side = world.choose_side(*pool, request, may_draw);
  if (!side) return side.error();
  if (side.value() != nullptr) return world.allocate(*pool, *side.value(), request);

  const bool for_ever = request.timeout.count() <= 0 && world.quirks().zero_allocate_waits;
  if (has(request.options, AllocateOption::error_if_unavailable) ||
      (request.timeout.count() <= 0 && !for_ever))
    return errc::media_unavailable;
  const auto wait = std::make_shared<AllocationWait>();
  wait->request = request;
  wait->pool = pool;
  wait->session = identity_.handle;
  wait->may_draw = may_draw;
  const Requester requester = entry.requester();
  wait->application = requester.application;
  wait->user = requester.user;
  wait->computer = requester.computer;
  entry.session().allocations.push_back(wait);
  world.wait_for_media(wait);
  const WaitEnd end = entry.wait([&wait] { return wait->outcome.has_value(); },
                                 for_ever ? no_time_limit : request.timeout);
  if (end == WaitEnd::deadline) {
    world.end_wait(wait, errc::timeout);
  } else if (failed(end)) {
    entry.tell(end, operation,
               "nobody is going to bring a medium: see World::media().set_operator()");
    world.end_wait(wait, errc::possible_deadlock);
  }
  return *wait->outcome;
}

result<void> FakeMediaAllocation::deallocate(LogicalMediumId id) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::deallocate");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const result<StoredSide*> side =
      allocated_side(entry, id, MediaAccess::control, MediaAccess::modify);
  if (!side) return side.error();
  StoredMedium& medium = *side.value()->medium;
  const bool returns = has(medium.pool->object.deallocation, DeallocationPolicy::to_free) &&
                       medium.type->free != nullptr;
  if (returns && !entry.may(medium.type->free->guard, MediaAccess::use)) return errc::access_denied;
  const bool mounted_here = medium.object.mounted_side == side.value()->object.id;
  if ((mounted_here || medium.job != nullptr) && !world.dismount_queued(medium))
    return errc::invalid_state;
  world.deallocate(*side.value());
  return success();
}

result<void> FakeMediaAllocation::set_complete(LogicalMediumId id) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::set_complete");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  const result<StoredSide*> side =
      allocated_side(entry, id, MediaAccess::control, MediaAccess::modify);
  if (!side) return side.error();
  if (side.value()->object.state != SideState::allocated || in_motion(*side.value()->medium))
    return errc::invalid_state;
  entry.world().set_state(*side.value(), SideState::complete);
  return success();
}

result<void> FakeMediaAllocation::decommission(SideId id) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::decommission");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  StoredSide* side = entry.world().find_as<StoredSide>(id.guid());
  if (side == nullptr) return errc::invalid_media;
  if (!entry.may(side->medium->pool->guard, MediaAccess::control, MediaAccess::modify))
    return errc::access_denied;
  if (side->object.state != SideState::available) return errc::invalid_state;
  entry.world().set_state(*side, SideState::decommissioned);
  return success();
}

result<void> FakeMediaAllocation::swap(LogicalMediumId first_id, LogicalMediumId second_id) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::swap");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredLogicalMedium* first = world.find_as<StoredLogicalMedium>(first_id.guid());
  StoredLogicalMedium* second = world.find_as<StoredLogicalMedium>(second_id.guid());
  if (first == nullptr || second == nullptr) return errc::invalid_media;
  if (first == second) return errc::invalid_parameter;
  StoredPool* pool = first->side->medium->pool;
  if (!entry.may(pool->guard, MediaAccess::modify)) return errc::access_denied;
  if (pool != second->side->medium->pool) return errc::invalid_media_pool;
  if (in_motion(*first->side->medium) || in_motion(*second->side->medium))
    return errc::invalid_media;
  if (first->side->object.state != SideState::allocated ||
      second->side->object.state != SideState::allocated)
    return errc::invalid_state;
  if (!has_label(world, *first->side) || !has_label(world, *second->side)) return errc::bad_format;
  std::swap(first->side, second->side);
  first->side->object.logical_medium = first->object.id;
  second->side->object.logical_medium = second->object.id;
  for (StoredLogicalMedium* logical : {first, second}) {
    world.touch(logical);
    world.touch(logical->side);
  }
  return success();
}

result<RegisteredMedium> FakeMediaAllocation::register_offline(
    const MediumRegistration& registration) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::register_offline");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  for (const SideRegistration& side : registration.sides)
    if (side.label.id.empty() || side.label.id.size() > 255 || side.label.type.empty() ||
        side.capacity < 0 || side.state > SideState::reserved)
      return errc::invalid_parameter;
  if (registration.sides.empty()) return errc::invalid_parameter;
  StoredPool* pool = world.find_as<StoredPool>(registration.pool.guid());
  if (pool == nullptr || pool->type == nullptr ||
      (pool->object.type != PoolType::import && pool->object.type != PoolType::application))
    return errc::invalid_media_pool;
  const bool xp = world.quirks().rights == MediaRightsModel::windows_xp;
  if (!entry.may(pool->guard, xp ? MediaAccess::control : MediaAccess::modify) &&
      !entry.may(xp ? world.shelf.guard : world.computer.guard, MediaAccess::modify))
    return errc::access_denied;
  if (registration.sides.size() != pool->type->object.side_count) return errc::media_incompatible;
  const auto taken = [&](const Guid& id) {
    return !std::holds_alternative<std::monostate>(world.find(id));
  };
  if (registration.id && taken(registration.id->guid())) return errc::invalid_parameter;
  const std::string bar_code = trimmed(registration.bar_code);
  if (!bar_code.empty() && world.bar_code_known(bar_code)) return errc::invalid_media;
  for (const SideRegistration& side : registration.sides)
    if (registration.error_on_duplicate && world.label_known(side.label))
      return errc::invalid_media;
  for (const SideRegistration& side : registration.sides) {
    if (side.id && taken(side.id->guid())) return errc::invalid_parameter;
    if (side.logical_medium && taken(side.logical_medium->guid())) return errc::invalid_parameter;
  }
  std::set<Guid> given;
  const auto twice = [&given](const auto& id) { return id && !given.insert(id->guid()).second; };
  if (twice(registration.id)) return errc::invalid_parameter;
  for (const SideRegistration& side : registration.sides)
    if (twice(side.id) || twice(side.logical_medium)) return errc::invalid_parameter;
  CartridgeSpec spec;
  if (registration.id) spec.id = *registration.id;
  spec.name = registration.name;
  spec.enabled = registration.enabled;
  spec.media_type = pool->type->name;
  spec.pool = pool->full_name;
  spec.bar_code = bar_code;
  for (const SideRegistration& side : registration.sides) {
    MediaSideSpec each;
    each.id = side.id;
    each.logical_medium = side.logical_medium;
    each.name = side.name;
    each.state = side.state;
    each.label = side.label;
    each.mount_count = side.mount_count;
    each.allocate_count = side.allocate_count;
    each.capacity = side.capacity;
    spec.sides.push_back(std::move(each));
  }
  StoredMedium& medium = world.add_medium(nullptr, spec, true);
  medium.object.header.description = registration.description;
  for (std::size_t i = 0; i < registration.sides.size(); ++i) {
    StoredSide& side = *medium.sides[i];
    side.object.header.description = registration.sides[i].description;
    side.object.header.enabled = registration.sides[i].enabled;
  }
  RegisteredMedium registered;
  registered.medium = std::get<PhysicalMedium>(*world.show(&medium));
  for (const auto& side : medium.sides) registered.sides.push_back(side->object);
  return registered;
}

result<void> FakeMediaAllocation::forget(MediumId id) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::forget");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  StoredMedium* medium = world.find_as<StoredMedium>(id.guid());
  if (medium == nullptr) return errc::invalid_media;
  if (!entry.may(medium->pool->guard, MediaAccess::modify) &&
      (world.quirks().rights == MediaRightsModel::windows_xp ||
       !entry.may(world.computer.guard, MediaAccess::modify)))
    return errc::access_denied;
  if (!medium->library->shelf() || world.in_use(*medium)) return errc::invalid_state;
  // A mount that waits for it will never see it.
  world.withdraw_mounts_of(*medium, errc::invalid_media);
  world.forget_medium(*medium);
  return success();
}

result<void> FakeMediaAllocation::update_label(LogicalMediumId id, const LabelUpdate& label) {
  result<MediaEntry> entered = enter(identity_, "MediaAllocation::update_label");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (identity_.remote) return errc::not_supported;
  const result<StoredSide*> side =
      allocated_side(entry, id, MediaAccess::modify, MediaAccess::modify);
  if (!side) return side.error();
  MediaLabel changed;
  if (const auto* raw = std::get_if<RawLabel>(&label)) {
    // The label libraries of the fake know a label by the name of its type at the beginning.
    std::string text;
    for (const std::byte byte : raw->bytes) text.push_back(static_cast<char>(byte));
    const auto& known = world.settings.label_types;
    const auto type = std::find_if(known.begin(), known.end(), [&](const std::string& each) {
      return !each.empty() && text.substr(0, each.size()) == each;
    });
    if (type == known.end()) return errc::bad_format;
    changed.type = *type;
    changed.id.assign(raw->bytes.begin(),
                      raw->bytes.begin() + static_cast<std::ptrdiff_t>(
                                               std::min(raw->bytes.size(), std::size_t{255})));
    changed.info = text.substr(type->size(), 255);
  } else {
    const auto& system = std::get<FileSystemLabel>(label);
    changed.type = file_system_label_type;
    changed.info = system.type + ' ' + system.volume;
    for (int i = 0; i < 4; ++i)
      changed.id.push_back(static_cast<std::byte>((system.serial_number >> (8 * i)) & 0xFFU));
  }
  world.set_label(*side.value(), std::move(changed));
  side.value()->medium->wrong_label = false;
  world.touch(side.value());
  return success();
}

}  // namespace winseam::fake
