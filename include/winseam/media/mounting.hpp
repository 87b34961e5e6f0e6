// winseam/media/mounting.hpp: bringing media into drives, and out again.
//
//   const auto drives = session.mounting().mount({.media = {logical_medium},
//                                                 .options = winseam::MountOption::read,
//                                                 .timeout = std::chrono::minutes{10}}).value();
//   const auto drive = session.catalog().get(drives.at(0)).value();
//   write_to(drive.device_name);                     // the service moves media, the program does the I/O
//   (void)session.mounting().dismount({logical_medium}, winseam::DismountOption::immediate);
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right named; not_enough_memory; database_failure, database_full. Threads: any number at
// once; close the session from another thread to end a mount that waits.
#pragma once

#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/requests.hpp"

namespace winseam {

class MediaMounting {
 public:
  MediaMounting(const MediaMounting&) = delete;
  MediaMounting& operator=(const MediaMounting&) = delete;

  // Queues one request and blocks until every medium is loaded and ready, or none is; returns the drives in step with
  // request.media. It waits for busy media and drives by priority, then arrival, and has the operator bring offline
  // media; request.timeout is for the whole. A mounted medium is nobody else's, nor this session's a second time, until
  // it is dismounted; it stays mounted when the session is closed. With no_wait it returns at once with an empty list,
  // and the work item, a channel or the medium's state tells the rest. Needs use on the pool and on the library.
  // Errors, before anything is queued: invalid_parameter for no media, too few drives or an option that is none;
  // invalid_media for an unknown or repeated one, or two sides of one cartridge; invalid_library for media of different
  // libraries; invalid_drive for an unknown or repeated drive; drive_media_mismatch for a drive of another library, and
  // no_supporting_drives for one that can't take the medium; write_protect for a complete side with write;
  // resource_disabled; media_offline with error_offline; busy with error_not_available.
  // Errors, later, and what was mounted is dismounted again: timeout (a real service may say busy instead: accept both),
  // and the request is withdrawn; cancelled if the session is closed; request_refused if an operator or administrator
  // refuses it; resource_disabled if the resource is disabled meanwhile; invalid_state for an unexpected medium or device,
  // such as a label that does not match. The medium may still be on its way back: look before trying again.
  // The fake answers possible_deadlock for a wait that can never end. It takes no stop_token: a request that is given up
  // loses its place, and Windows gives up all of a session's together. Windows: MountNtmsMedia.
  virtual result<std::vector<DriveId>> mount(const MountRequest& request) = 0;

  // Queues taking media out of their drives, whoever mounted them, and returns: success says that it is queued. Wait for
  // the medium to become idle on a channel opened before. Deferred ones stay in a drive that counts as free; those in
  // stand-alone drives stay too. All are checked before one is queued. Needs use on the pool and on the library.
  // Errors: invalid_parameter for no media, or both options together; invalid_media for an unknown or repeated one;
  // invalid_state for one that is not mounted, or whose dismount is queued; media_offline; media_not_available for one
  // that is disabled; device_not_available for a disabled drive or library; invalid_library; timeout and cancelled if it
  // could not be queued. Windows: DismountNtmsMedia.
  virtual result<void> dismount(const std::vector<MountableId>& media, DismountOption options) = 0;

  // Queues emptying a drive, whoever mounted what is in it. Administrative: needs modify on the library.
  // Errors: invalid_drive; invalid_library; invalid_state for an empty drive, or one that a program has open;
  // device_not_available or resource_disabled for a disabled one; library_offline. Windows: DismountNtmsDrive.
  virtual result<void> dismount_drive(DriveId drive) = 0;

 protected:
  MediaMounting() = default;
  ~MediaMounting() = default;
};

}  // namespace winseam
