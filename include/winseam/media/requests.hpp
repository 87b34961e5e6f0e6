// winseam/media/requests.hpp: what the larger media calls take and return.
//
//   winseam::MountRequest request;
//   request.media = {logical_medium};
//   request.options = winseam::MountOption::write;
//   request.timeout = std::chrono::minutes{10};
//   const std::vector<winseam::DriveId> drives = session.mounting().mount(request).value();
//
// Threads: value types.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "winseam/media/identifiers.hpp"
#include "winseam/media/objects.hpp"
#include "winseam/media/options.hpp"
#include "winseam/media/timeout.hpp"

namespace winseam {

// What to mount, and how. All of it or nothing: the media of one request are mounted together, in one library.
struct MountRequest {
  std::vector<MountableId> media{};  // at least one, each once, no two sides of one cartridge
  std::vector<DriveId> drives{};     // with MountOption::specific_drive: one for each medium
  MountOption options = MountOption::none;
  MountPriority priority = MountPriority::normal;
  std::chrono::milliseconds timeout{0};  // for the whole request; 0: only what needs no wait

  friend bool operator==(const MountRequest&, const MountRequest&) = default;
};

// What to allocate.
struct AllocateRequest {
  PoolId pool{};                 // an application pool
  std::optional<SideId> side{};  // this very side, available or import; otherwise any
  std::optional<LogicalMediumId>
      previous{};  // with AllocateOption::next_side: the medium's last one
  AllocateOption options = AllocateOption::none;
  std::chrono::milliseconds timeout{0};  // how long to wait for the operator to bring a medium

  friend bool operator==(const AllocateRequest&, const AllocateRequest&) = default;
};

// What was allocated.
struct Allocation {
  LogicalMediumId medium{};
  PoolId
      allocated_from{};  // the pool in which the medium was: the free pool, if it was drawn from there

  friend bool operator==(const Allocation&, const Allocation&) = default;
};

// A pool to open or create.
struct PoolRequest {
  std::string name{};                       // levels parted by '\', up to 63 each and 511 in all
  std::optional<MediaTypeId> media_type{};  // empty: a pool for pools
  CreateMode mode = CreateMode::open_always;
  std::vector<std::byte> security{};  // a self-relative descriptor for a new pool; empty: inherited

  friend bool operator==(const PoolRequest&, const PoolRequest&) = default;
};

// One side of a cartridge that is made known.
struct SideRegistration {
  std::optional<SideId> id{};  // empty: a new one
  std::optional<LogicalMediumId> logical_medium{};
  std::string name{};
  std::string description{};
  bool enabled = true;
  SideState state = SideState::unknown;
  MediaLabel label{};  // id and type must not be empty
  std::uint32_t mount_count = 0;
  std::uint32_t allocate_count = 0;
  std::int64_t capacity = 0;  // bytes

  friend bool operator==(const SideRegistration&, const SideRegistration&) = default;
};

// A cartridge that is not in any library, to be made known.
struct MediumRegistration {
  std::optional<MediumId> id{};  // empty: a new one
  PoolId pool{};                 // an import or application pool
  std::string name{};            // empty: the bar code, the label's info, or the sequence number
  std::string description{};
  bool enabled = true;
  std::string bar_code{};  // blanks at its end are dropped
  std::vector<SideRegistration> sides{};
  bool error_on_duplicate = false;  // refuse a label that is known already

  friend bool operator==(const MediumRegistration&, const MediumRegistration&) = default;
};

// What became of it.
struct RegisteredMedium {
  PhysicalMedium medium{};
  std::vector<MediaSide> sides{};

  friend bool operator==(const RegisteredMedium&, const RegisteredMedium&) = default;
};

// The bytes at the beginning of a medium, to be recognised by the label libraries.
struct RawLabel {
  std::vector<std::byte> bytes{};

  friend bool operator==(const RawLabel&, const RawLabel&) = default;
};

// The file system on a medium.
struct FileSystemLabel {
  std::string type{};    // up to 63: "NTFS"
  std::string volume{};  // up to 255
  std::uint32_t serial_number = 0;

  friend bool operator==(const FileSystemLabel&, const FileSystemLabel&) = default;
};

// What a program wrote on a medium to recognise it by.
using LabelUpdate = std::variant<RawLabel, FileSystemLabel>;

// A task for a human. The arguments by type: new_media: a pool, and perhaps a library; cleaner: a library or slot;
// device_service: a door, library, medium or drive; move_media: a medium and its target library; message: none.
struct OperatorRequestDraft {
  OperatorRequestType type = OperatorRequestType::message;
  std::string message{};  // up to 255 UTF-16 units; needed by message, optional for the others
  std::optional<MediaObjectId> argument1{};
  std::optional<MediaObjectId> argument2{};

  friend bool operator==(const OperatorRequestDraft&, const OperatorRequestDraft&) = default;
};

// One event of a notification channel.
struct MediaNotification {
  MediaEvent event = MediaEvent::update;
  MediaObjectId
      object{};  // of the channel's type; of event_complete, what its call names as the event id

  friend bool operator==(const MediaNotification&, const MediaNotification&) = default;
};

// Where a removable disk is found.
struct DriveVolumes {
  std::string volume{};        // "\\?\Volume{...}\"; at most one is reported
  std::string drive_letter{};  // "E:\"

  friend bool operator==(const DriveVolumes&, const DriveVolumes&) = default;
};

}  // namespace winseam
