// winseam/media/identifiers.hpp: strong types for the GUIDs of the media service, so that a side never lands where a
// cartridge is due.
//
//   const winseam::DriveId drive{*winseam::Guid::parse("6b29fc40-ca47-1067-b31d-00dd010662da")};
//   auto state = session.catalog().get(drive).value().state;       // a MediaDrive, since a DriveId was asked for
//
// Any id may dangle: objects vanish between two calls, and a work item may name a cartridge that was ejected for good.
// Threads: value types.
#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "winseam/guid.hpp"
#include "winseam/media/state.hpp"

namespace winseam {

// A GUID that cannot be mixed up with another kind of GUID. Default: the null GUID, which names nothing; where an id may
// be missing the interfaces use std::optional instead.
template <class Tag>
class MediaIdentifier {
 public:
  constexpr MediaIdentifier() noexcept = default;
  constexpr explicit MediaIdentifier(const Guid& guid) noexcept : guid_(guid) {}

  // The GUID as Windows shows it.
  constexpr const Guid& guid() const noexcept { return guid_; }
  constexpr bool is_null() const noexcept { return guid_.is_null(); }

  friend constexpr bool operator==(const MediaIdentifier&, const MediaIdentifier&) = default;
  friend constexpr std::strong_ordering operator<=>(const MediaIdentifier&,
                                                    const MediaIdentifier&) = default;

 private:
  Guid guid_{};
};

using ChangerId = MediaIdentifier<struct ChangerIdTag>;
using ChangerTypeId = MediaIdentifier<struct ChangerTypeIdTag>;
using ComputerId = MediaIdentifier<struct ComputerIdTag>;
using DriveId = MediaIdentifier<struct DriveIdTag>;
using DriveTypeId = MediaIdentifier<struct DriveTypeIdTag>;
using DoorId = MediaIdentifier<struct DoorIdTag>;
using PortId = MediaIdentifier<struct PortIdTag>;
using LibraryId = MediaIdentifier<struct LibraryIdTag>;
using LibraryRequestId = MediaIdentifier<struct LibraryRequestIdTag>;
using LogicalMediumId = MediaIdentifier<struct LogicalMediumIdTag>;  // LMID: an allocated side
using PoolId = MediaIdentifier<struct PoolIdTag>;
using MediaTypeId = MediaIdentifier<struct MediaTypeIdTag>;
using SideId = MediaIdentifier<struct SideIdTag>;
using MediumId = MediaIdentifier<struct MediumIdTag>;  // PMID: a cartridge
using SlotId = MediaIdentifier<struct SlotIdTag>;
using OperatorRequestId = MediaIdentifier<struct OperatorRequestIdTag>;

// An ejection or injection under way. Not an object, but LibraryRequests::cancel_transfer() cancels it.
using TransferId = MediaIdentifier<struct TransferIdTag>;

template <class Tag>
std::string to_string(const MediaIdentifier<Tag>& id) {
  return to_string(id.guid());
}

// The type of object that an id names; unknown for ids that name none.
template <class Id>
inline constexpr MediaObjectType object_type_of = MediaObjectType::unknown;
template <>
inline constexpr MediaObjectType object_type_of<ChangerId> = MediaObjectType::changer;
template <>
inline constexpr MediaObjectType object_type_of<ChangerTypeId> = MediaObjectType::changer_type;
template <>
inline constexpr MediaObjectType object_type_of<ComputerId> = MediaObjectType::computer;
template <>
inline constexpr MediaObjectType object_type_of<DriveId> = MediaObjectType::drive;
template <>
inline constexpr MediaObjectType object_type_of<DriveTypeId> = MediaObjectType::drive_type;
template <>
inline constexpr MediaObjectType object_type_of<DoorId> = MediaObjectType::door;
template <>
inline constexpr MediaObjectType object_type_of<PortId> = MediaObjectType::port;
template <>
inline constexpr MediaObjectType object_type_of<LibraryId> = MediaObjectType::library;
template <>
inline constexpr MediaObjectType object_type_of<LibraryRequestId> =
    MediaObjectType::library_request;
template <>
inline constexpr MediaObjectType object_type_of<LogicalMediumId> = MediaObjectType::logical_medium;
template <>
inline constexpr MediaObjectType object_type_of<PoolId> = MediaObjectType::pool;
template <>
inline constexpr MediaObjectType object_type_of<MediaTypeId> = MediaObjectType::media_type;
template <>
inline constexpr MediaObjectType object_type_of<SideId> = MediaObjectType::side;
template <>
inline constexpr MediaObjectType object_type_of<MediumId> = MediaObjectType::medium;
template <>
inline constexpr MediaObjectType object_type_of<SlotId> = MediaObjectType::slot;
template <>
inline constexpr MediaObjectType object_type_of<OperatorRequestId> =
    MediaObjectType::operator_request;

// An id that names one kind of object.
template <class Id>
concept MediaObjectIdentifier = object_type_of<Id>
!= MediaObjectType::unknown;

// An object of any type: what calls take that work on several. Typed ids convert to it.
struct MediaObjectId {
  MediaObjectType type = MediaObjectType::unknown;  // unknown: the service finds it out
  Guid guid{};

  constexpr MediaObjectId() noexcept = default;
  constexpr MediaObjectId(MediaObjectType of, const Guid& id) noexcept : type(of), guid(id) {}
  template <class Tag>
  requires MediaObjectIdentifier<MediaIdentifier<Tag>>
  constexpr MediaObjectId(const MediaIdentifier<Tag>& id) noexcept  // NOLINT: ids convert
      : type(object_type_of<MediaIdentifier<Tag>>), guid(id.guid()) {}

  // The typed id if this is an object of that type; otherwise empty.
  template <MediaObjectIdentifier Id>
  constexpr std::optional<Id> as() const noexcept {
    if (type != object_type_of<Id>) return std::nullopt;
    return Id{guid};
  }

  friend constexpr bool operator==(const MediaObjectId&, const MediaObjectId&) = default;
  friend constexpr std::strong_ordering operator<=>(const MediaObjectId&,
                                                    const MediaObjectId&) = default;
};

// "drive 6b29fc40-ca47-1067-b31d-00dd010662da".
std::string to_string(const MediaObjectId& id);

// What can be mounted: a logical medium, or a side. The service tells which from the GUID.
class MountableId {
 public:
  constexpr MountableId() noexcept = default;
  constexpr MountableId(LogicalMediumId id) noexcept : guid_(id.guid()) {}  // NOLINT: converts
  constexpr MountableId(SideId id) noexcept : guid_(id.guid()) {}           // NOLINT: converts
  constexpr explicit MountableId(const Guid& guid) noexcept : guid_(guid) {}

  constexpr const Guid& guid() const noexcept { return guid_; }

  friend constexpr bool operator==(const MountableId&, const MountableId&) = default;
  friend constexpr std::strong_ordering operator<=>(const MountableId&,
                                                    const MountableId&) = default;

 private:
  Guid guid_{};
};

}  // namespace winseam

template <class Tag>
struct std::hash<winseam::MediaIdentifier<Tag>> {
  std::size_t operator()(const winseam::MediaIdentifier<Tag>& id) const noexcept {
    return std::hash<winseam::Guid>{}(id.guid());
  }
};

template <>
struct std::hash<winseam::MediaObjectId> {
  std::size_t operator()(const winseam::MediaObjectId& id) const noexcept {
    return std::hash<winseam::Guid>{}(id.guid);  // a GUID has one type
  }
};

template <>
struct std::hash<winseam::MountableId> {
  std::size_t operator()(const winseam::MountableId& id) const noexcept {
    return std::hash<winseam::Guid>{}(id.guid());
  }
};
