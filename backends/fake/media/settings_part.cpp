// Security, copies of the database, and who sees the service's messages.
#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr MediaSecurityParts all_parts = MediaSecurityParts::owner | MediaSecurityParts::group |
                                         MediaSecurityParts::dacl | MediaSecurityParts::sacl;

// The guard of an object that has one of its own.
result<MediaGuard*> own_guard(MediaWorld& world, const MediaObjectId& id,
                              MediaSecurityParts parts) {
  if (parts == MediaSecurityParts::none || without(parts, all_parts) != MediaSecurityParts::none)
    return errc::invalid_parameter;
  const StoredObject found = world.find(id.guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  if (id.type != MediaObjectType::unknown && id.type != MediaWorld::type_of(found))
    return errc::invalid_parameter;
  if (!std::holds_alternative<StoredComputer*>(found) &&
      !std::holds_alternative<StoredLibrary*>(found) && !std::holds_alternative<StoredPool*>(found))
    return errc::no_security_on_object;
  return &guard_of(world, found);
}

}  // namespace

result<std::vector<std::byte>> FakeMediaSecurity::get(const MediaObjectId& object,
                                                      MediaSecurityParts parts) const {
  result<MediaEntry> entered = enter(identity_, "MediaSecurity::get");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const result<MediaGuard*> guard = own_guard(world, object, parts);
  if (!guard) return guard.error();
  const MediaCaller who = entry.who();
  const bool xp = world.quirks().rights == MediaRightsModel::windows_xp;
  if (!xp && (mask_of(*guard.value(), who) & read_control) == 0 && !owns(*guard.value(), who))
    return errc::access_denied;
  if (has(parts, MediaSecurityParts::sacl) && !who.administrator) return errc::access_denied;
  return descriptor_of(*guard.value(), parts, world.session_world());
}

result<void> FakeMediaSecurity::set(const MediaObjectId& object, MediaSecurityParts parts,
                                    const std::vector<std::byte>& descriptor) {
  result<MediaEntry> entered = enter(identity_, "MediaSecurity::set");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  const result<MediaGuard*> guard = own_guard(entry.world(), object, parts);
  if (!guard) return guard.error();
  const MediaCaller who = entry.who();
  const std::uint32_t mask = mask_of(*guard.value(), who);
  if (has(parts, MediaSecurityParts::dacl) && (mask & write_dac) == 0 && !owns(*guard.value(), who))
    return errc::access_denied;
  if (has(parts, MediaSecurityParts::owner) && (mask & write_owner) == 0)
    return errc::access_denied;
  if (has(parts, MediaSecurityParts::sacl) && !who.administrator) return errc::access_denied;
  if (!take_over(*guard.value(), parts, descriptor)) return errc::invalid_security_descr;
  entry.world().touch(entry.world().find(object.guid));
  return success();
}

result<void> FakeMediaDatabase::export_copy() {
  result<MediaEntry> entered = enter(identity_, "MediaDatabase::export_copy");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (!entry.may(world.computer.guard, MediaAccess::control)) return errc::access_denied;
  if (world.export_in_use) return errc::sharing_violation;
  world.exported = world.describe();
  ++world.exports;
  return success();
}

result<void> FakeMediaDatabase::import_copy() {
  result<MediaEntry> entered = enter(identity_, "MediaDatabase::import_copy");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (!entry.may(world.computer.guard, MediaAccess::control)) return errc::access_denied;
  if (!world.exported) return errc::database_failure;
  world.import_pending = true;
  return success();
}

namespace {

// The list of a call: the session's own without an object.
result<std::vector<std::string>*> list_of(MediaEntry& entry,
                                          const std::optional<MediaObjectId>& object, UiType type,
                                          MediaAccess access) {
  const auto number = static_cast<std::uint32_t>(type);
  if (number < 1 || number > 3) return errc::invalid_parameter;
  if (!object) return &entry.session().destinations[type];
  MediaWorld& world = entry.world();
  const StoredObject found = world.find(object->guid);
  if (std::holds_alternative<std::monostate>(found)) return errc::object_not_found;
  const MediaObjectType is = MediaWorld::type_of(found);
  if ((is != MediaObjectType::computer && is != MediaObjectType::library) ||
      (object->type != MediaObjectType::unknown && object->type != is))
    return errc::invalid_parameter;
  if (!entry.may(guard_of(world, found), access)) return errc::access_denied;
  return &world.destinations[{MediaObjectId{is, object->guid}, type}];
}

}  // namespace

result<std::vector<std::string>> FakeMediaUserInterface::destinations(
    const std::optional<MediaObjectId>& object, UiType type) const {
  result<MediaEntry> entered = enter(identity_, "MediaUserInterface::destinations");
  if (!entered) return entered.error();
  const result<std::vector<std::string>*> list =
      list_of(entered.value(), object, type, MediaAccess::use);
  if (!list) return list.error();
  return *list.value();
}

result<void> FakeMediaUserInterface::add(const std::optional<MediaObjectId>& object, UiType type,
                                         std::string_view destination) {
  result<MediaEntry> entered = enter(identity_, "MediaUserInterface::add");
  if (!entered) return entered.error();
  const result<std::vector<std::string>*> list =
      list_of(entered.value(), object, type, MediaAccess::modify);
  if (!list) return list.error();
  std::vector<std::string>& names = *list.value();
  if (std::find(names.begin(), names.end(), destination) != names.end())
    return errc::already_exists;
  names.emplace_back(destination);
  return success();
}

result<void> FakeMediaUserInterface::remove(const std::optional<MediaObjectId>& object, UiType type,
                                            std::string_view destination) {
  result<MediaEntry> entered = enter(identity_, "MediaUserInterface::remove");
  if (!entered) return entered.error();
  const result<std::vector<std::string>*> list =
      list_of(entered.value(), object, type, MediaAccess::modify);
  if (!list) return list.error();
  std::vector<std::string>& names = *list.value();
  const auto at = std::find(names.begin(), names.end(), destination);
  if (at == names.end()) return errc::object_not_found;
  names.erase(at);
  return success();
}

result<void> FakeMediaUserInterface::clear(const std::optional<MediaObjectId>& object,
                                           UiType type) {
  result<MediaEntry> entered = enter(identity_, "MediaUserInterface::clear");
  if (!entered) return entered.error();
  const result<std::vector<std::string>*> list =
      list_of(entered.value(), object, type, MediaAccess::modify);
  if (!list) return list.error();
  list.value()->clear();
  return success();
}

}  // namespace winseam::fake
