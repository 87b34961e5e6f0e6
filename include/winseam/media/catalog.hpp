// winseam/media/catalog.hpp: the objects that the media service knows: to list, to look at, to change.
//
//   const auto libraries = session.catalog().list<winseam::LibraryId>().value();       // MediaLibrary structs
//   const auto drives = session.catalog().list<winseam::DriveId>(libraries.at(0).id).value();
//   auto pool = session.catalog().get(pool_id).value();
//   pool.allocation = winseam::AllocationPolicy::from_free;
//   (void)session.catalog().update(pool);
//
// Rights: looking at an object needs use, changing it modify (of a library control), on what guards it: the library for a
// changer, drive, door, port, slot or work item; the pool for a medium, side, logical medium or pool; the computer for the
// rest. Before Server 2003 looking needed none.
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right; not_enough_memory; database_failure. On failure nothing has changed. Each call is
// one blocking round trip to the service (list() is many). Threads: any number at once.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/objects.hpp"

namespace winseam {

// The struct that describes what an id names: MediaDrive for DriveId.
template <MediaObjectIdentifier Id>
struct MediaObjectNamedBy;
template <>
struct MediaObjectNamedBy<ChangerId> : std::type_identity<MediaChanger> {};
template <>
struct MediaObjectNamedBy<ChangerTypeId> : std::type_identity<ChangerType> {};
template <>
struct MediaObjectNamedBy<ComputerId> : std::type_identity<MediaComputer> {};
template <>
struct MediaObjectNamedBy<DriveId> : std::type_identity<MediaDrive> {};
template <>
struct MediaObjectNamedBy<DriveTypeId> : std::type_identity<DriveType> {};
template <>
struct MediaObjectNamedBy<DoorId> : std::type_identity<LibraryDoor> {};
template <>
struct MediaObjectNamedBy<PortId> : std::type_identity<LibraryPort> {};
template <>
struct MediaObjectNamedBy<LibraryId> : std::type_identity<MediaLibrary> {};
template <>
struct MediaObjectNamedBy<LibraryRequestId> : std::type_identity<LibraryRequest> {};
template <>
struct MediaObjectNamedBy<LogicalMediumId> : std::type_identity<LogicalMedium> {};
template <>
struct MediaObjectNamedBy<PoolId> : std::type_identity<MediaPool> {};
template <>
struct MediaObjectNamedBy<MediaTypeId> : std::type_identity<MediaType> {};
template <>
struct MediaObjectNamedBy<SideId> : std::type_identity<MediaSide> {};
template <>
struct MediaObjectNamedBy<MediumId> : std::type_identity<PhysicalMedium> {};
template <>
struct MediaObjectNamedBy<SlotId> : std::type_identity<StorageSlot> {};
template <>
struct MediaObjectNamedBy<OperatorRequestId> : std::type_identity<OperatorRequest> {};

template <MediaObjectIdentifier Id>
using MediaObjectOf = typename MediaObjectNamedBy<Id>::type;

class MediaCatalog {
 public:
  MediaCatalog(const MediaCatalog&) = delete;
  MediaCatalog& operator=(const MediaCatalog&) = delete;

  // The ids of all objects of a type in a container; without a container those of the whole system, for pools the top
  // level only, for media types the ones that no library supports too. An empty container gives an empty list. The list
  // is stale the moment it is returned; its order means nothing. Legal containers: a library for changer, drive, slot,
  // door, port, library_request, media_type, medium; a pool for pool, medium, side, logical_medium; a medium or logical
  // medium for side; a side for logical_medium; none for the other types.
  // Errors: object_not_found for an unknown container; invalid_parameter for a container of a kind that does not fit, or
  // root_pool with anything but pools without a container. Windows: EnumerateNtmsObject, repeated while the list grows.
  virtual result<std::vector<Guid>> enumerate(
      MediaObjectType type, const std::optional<MediaObjectId>& container = std::nullopt,
      EnumerateOption options = EnumerateOption::none) const = 0;

  // One object as it stands now. The type unknown lets the service find it out.
  // Errors: object_not_found; invalid_parameter if the object is of another type. Windows: GetNtmsObjectInformationW.
  virtual result<MediaObject> object(const MediaObjectId& id) const = 0;

  // Writes every member that can be written, marked [w] in objects.hpp; differing other members are ignored. The last
  // writer wins: get the object first. LibraryFlag::ignore_cleaner_uses follows cleaner_uses_remaining; auto_recovery of
  // a CD library cannot be cleared. Channels see an update of the object.
  // Errors: object_not_found; access_denied also for a type of which nothing can be written; invalid_parameter for a
  // value that cannot be; invalid_state for another media type of a pool that is not empty; database_full.
  // Windows: SetNtmsObjectInformationW.
  virtual result<void> update(const MediaObject& object) = 0;

  // Private bytes that programs keep with an object, by name. Local server only.
  // Errors: object_not_found for an unknown object or attribute. Windows: GetNtmsObjectAttributeW.
  virtual result<std::vector<std::byte>> attribute(const MediaObjectId& id,
                                                   std::string_view name) const = 0;

  // Creates or replaces an attribute; no bytes delete it, which succeeds if there is none. The name has up to 31
  // characters, the value up to 65535 bytes. The type of `id` is not checked. Needs modify.
  // Errors: object_not_found for the object; invalid_name for a name that is too long or empty; no_data for too many
  // bytes; database_full. Windows: SetNtmsObjectAttributeW.
  virtual result<void> set_attribute(const MediaObjectId& id, std::string_view name,
                                     const std::vector<std::byte>& value) = 0;

  // One object, in its own struct. As object(). Errors: also invalid_data if the service answers with another type.
  template <MediaObjectIdentifier Id>
  result<MediaObjectOf<Id>> get(const Id& id) const {
    result<MediaObject> found = object(id);
    if (!found) return found.error();
    if (auto* typed = std::get_if<MediaObjectOf<Id>>(&found.value())) return std::move(*typed);
    return errc::invalid_data;
  }

  // The ids of enumerate(), typed.
  template <MediaObjectIdentifier Id>
  result<std::vector<Id>> ids(const std::optional<MediaObjectId>& container = std::nullopt,
                              EnumerateOption options = EnumerateOption::none) const {
    const result<std::vector<Guid>> found = enumerate(object_type_of<Id>, container, options);
    if (!found) return found.error();
    std::vector<Id> typed;
    typed.reserve(found.value().size());
    for (const Guid& guid : found.value()) typed.emplace_back(guid);
    return typed;
  }

  // The objects themselves: enumerate(), then get() for each. What vanishes in between is left out; any other failure
  // ends the listing.
  template <MediaObjectIdentifier Id>
  result<std::vector<MediaObjectOf<Id>>> list(
      const std::optional<MediaObjectId>& container = std::nullopt) const {
    const result<std::vector<Id>> found = ids<Id>(container);
    if (!found) return found.error();
    std::vector<MediaObjectOf<Id>> objects;
    objects.reserve(found.value().size());
    for (const Id& id : found.value()) {
      result<MediaObjectOf<Id>> one = get(id);
      if (one)
        objects.push_back(std::move(one).value());
      else if (one.error() != errc::object_not_found)
        return one.error();
    }
    return objects;
  }

 protected:
  MediaCatalog() = default;
  ~MediaCatalog() = default;
};

}  // namespace winseam
