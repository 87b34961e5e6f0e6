// winseam/media_session.hpp: an open media session (Removable Storage Manager), the way to libraries, drives and tapes.
//
// The object is the handle: Platform opens it, close() closes it and says how that went, the destructor closes what is
// still open. The work is done through small interfaces that belong to the same handle:
//
//   winseam::result<void> write_tape(winseam::Platform& platform, winseam::PoolId pool) {
//     WINSEAM_TRY(auto session, platform.open_media_session(std::nullopt, "backup"));
//     WINSEAM_TRY(auto mine, session->allocation().allocate({.pool = pool}));
//     WINSEAM_TRY(auto drives, session->mounting().mount({.media = {mine.medium}, .timeout = 10min}));
//     WINSEAM_TRY(auto drive, session->catalog().get(drives.at(0)));
//     write_to(drive.device_name);
//     WINSEAM_TRYV(session->mounting().dismount({mine.medium}, winseam::DismountOption::none));
//     return session->close();
//   }
//
// Platform::open_media_session(server, application) opens it: the server by name, an empty optional or "" for this
// computer; the application's name is shown in requests ("" is shown as "RSM", more than 63 characters are cut). It blocks
// for the connection. Needs use on the computer. Errors there: not_ready (some services: busy) while the service starts,
// try again; not_connected if it cannot be reached or is not installed; access_denied; invalid_computername; no_network;
// invalid_parameter; rpc_s_no_interfaces if it is older than the client; mod_not_found without the DLL, which is normal
// since Windows 7; proc_not_found if the DLL lacks a function. Windows: OpenNtmsSessionW.
//
// The returned references live as long as the object; after close() every call through them answers invalid_handle and
// changes nothing. Sessions are independent, also those of one program. Threads: calls may overlap on one session, closing
// included: that is how a mount that waits is given up.
#pragma once

#include <string>

#include "winseam/error.hpp"
#include "winseam/media/allocation.hpp"
#include "winseam/media/catalog.hpp"
#include "winseam/media/change_detection.hpp"
#include "winseam/media/cleaning.hpp"
#include "winseam/media/database.hpp"
#include "winseam/media/library_control.hpp"
#include "winseam/media/library_requests.hpp"
#include "winseam/media/mounting.hpp"
#include "winseam/media/notifications.hpp"
#include "winseam/media/operator_requests.hpp"
#include "winseam/media/pools.hpp"
#include "winseam/media/security.hpp"
#include "winseam/media/transfer.hpp"
#include "winseam/media/user_interface.hpp"
#include "winseam/media/values.hpp"

namespace winseam {

class MediaSession {
 public:
  virtual ~MediaSession();
  MediaSession(const MediaSession&) = delete;
  MediaSession& operator=(const MediaSession&) = delete;

  // The server it was opened on; "" for this computer. Never fails.
  virtual std::string server() const = 0;

  // The application's name as it was given. Never fails.
  virtual std::string application() const = 0;

  // Listing, looking at and changing objects.
  virtual MediaCatalog& catalog() = 0;

  // Media pools and media types.
  virtual MediaPools& pools() = 0;

  // Allocating sides and giving them back.
  virtual MediaAllocation& allocation() = 0;

  // Mounting and dismounting.
  virtual MediaMounting& mounting() = 0;

  // Inventory, doors, enabling and disabling.
  virtual LibraryControl& libraries() = 0;

  // Cartridges into a library and out of it.
  virtual MediaTransfer& transfer() = 0;

  // Cleaning drives.
  virtual DriveCleaning& cleaning() = 0;

  // The work queue.
  virtual LibraryRequests& requests() = 0;

  // Tasks for a human.
  virtual OperatorRequests& operators() = 0;

  // Access control.
  virtual MediaSecurity& security() = 0;

  // Being told what happens.
  virtual MediaNotifications& notifications() = 0;

  // Watching stand-alone drives.
  virtual MediaChangeDetection& change_detection() = 0;

  // Copies of the service's database.
  virtual MediaDatabase& database() = 0;

  // Who sees the service's messages.
  virtual MediaUserInterface& user_interface() = 0;

  // Closes the session. Its outstanding synchronous requests are unwound: a mount, allocation, operator wait or
  // identification that another thread waits in ends with cancelled, and the next in the queue gets its turn; what the
  // robot was doing for it is undone after close() has returned, and a request that is finished already stays finished.
  // Operator requests that the service posted for them are withdrawn. Asynchronous requests that were queued (dismounts,
  // ejections, injections, inventories, mounts with no_wait) go on, media that were mounted stay mounted, and operator
  // requests submitted by the program stay. Its channels end, a wait on one with no_data (or invalid_handle); so do its
  // change detections and its own user-interface destinations. Values returned earlier stay valid. Needs no permission.
  // Returns within a bound, not waiting for the robot. Safe while others call on the session.
  // Errors: invalid_handle if it is closed already, and nothing happens; connection_unavail if the service can't be
  // reached: the session is closed all the same, so never try again. Windows: CloseNtmsSession.
  virtual result<void> close() = 0;

 protected:
  MediaSession() = default;
};

}  // namespace winseam
