// winseam/media/allocation.hpp: claiming sides for a program, giving them back, and what else befalls a medium.
//
//   winseam::AllocateRequest wanted{.pool = pool, .options = winseam::AllocateOption::new_medium};
//   const winseam::Allocation mine = session.allocation().allocate(wanted).value();
//   // ... writing to it ...
//   (void)session.allocation().deallocate(mine.medium);
//
// A side's way: unknown, foreign or import; available; allocated; perhaps complete; available again or decommissioned.
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right named; not_enough_memory; database_failure, database_full. On failure nothing has
// changed. Only allocate() waits. Threads: any number at once.
#pragma once

#include "winseam/error.hpp"
#include "winseam/media/requests.hpp"

namespace winseam {

class MediaAllocation {
 public:
  MediaAllocation(const MediaAllocation&) = delete;
  MediaAllocation& operator=(const MediaAllocation&) = delete;

  // Allocates a side: an online available one of the pool, then, if the pool draws from it, one of the free pool's, which
  // is moved in. A side named by the request may also be import: it is moved, and its other side stays import. The side
  // becomes allocated, its allocate count grows, and a logical medium is made; two calls never get the same side.
  // If there is none the operator is asked for new media and the call waits up to request.timeout; answering that request
  // makes it look again. With error_if_unavailable, or a time-out of zero, nobody is asked. Needs control on the pool;
  // to draw, use on the free pool as well, or control on any other source.
  // Errors: invalid_media_pool unless it is an application pool; media_unavailable if there is none and nobody is asked;
  // timeout, and the operator's request is withdrawn; cancelled if the operator refuses, or the session is closed
  // meanwhile, and then nothing is allocated; invalid_media for an unknown side or logical medium, or no next side;
  // media_offline for a named side that is offline; device_not_available if the free pool is missing; invalid_parameter
  // for new_medium and next_side together. The fake answers possible_deadlock for a wait that can never end. It takes no
  // stop_token, since Windows can't give up one wait: close the session. Windows: AllocateNtmsMedia.
  virtual result<Allocation> allocate(const AllocateRequest& request) = 0;

  // Gives a side back: the logical medium is gone, the side is available again, or decommissioned if it was allocated as
  // often as the pool allows. Reserved sides of the medium become available. If the pool returns to free, the medium goes
  // once no side of it is in use. Needs control on the pool, and to return use on the free pool.
  // Errors: invalid_media; invalid_state while it is mounted and no dismount is queued. Windows: DeallocateNtmsMedia.
  virtual result<void> deallocate(LogicalMediumId medium) = 0;

  // Declares an allocated side full: from now on it mounts without MountOption::write only. Needs control on the pool.
  // Errors: invalid_media; invalid_media_pool; invalid_state if it is not allocated, or is mounted or in use.
  // Windows: SetNtmsMediaComplete.
  virtual result<void> set_complete(LogicalMediumId medium) = 0;

  // Takes an available side out of use for good. Needs control on the pool.
  // Errors: invalid_media; invalid_media_pool; invalid_state if it is not available. Windows: DecommissionNtmsMedia.
  virtual result<void> decommission(SideId side) = 0;

  // Exchanges the sides behind two logical media of one pool, so that a worn cartridge is replaced and programs keep
  // their id. Needs modify on the pool.
  // Errors: invalid_media if one is unknown or in use; invalid_media_pool for different pools; invalid_state unless both
  // are allocated; bad_format if no label library knows a label. Windows: SwapNtmsMedia.
  virtual result<void> swap(LogicalMediumId first, LogicalMediumId second) = 0;

  // Makes a cartridge known that is in no library: it comes to be on the shelf, idle, in an import or application pool.
  // Returns it as it was registered, ids and times filled in. Needs modify on the computer or the pool.
  // Errors: invalid_media_pool for another pool; invalid_media if the bar code exists, or a label does and duplicates are
  // refused; media_incompatible if the media type has another number of sides; invalid_parameter for values that cannot
  // be. Windows: CreateNtmsMediaW.
  virtual result<RegisteredMedium> register_offline(const MediumRegistration& medium) = 0;

  // Forgets a cartridge that is lost: it must be on the shelf, with no side allocated, complete or reserved. Needs modify
  // on the computer or the pool.
  // Errors: invalid_media; invalid_media_pool; invalid_state. Windows: DeleteNtmsMedia.
  virtual result<void> forget(MediumId medium) = 0;

  // Tells the service what label the program wrote on a medium it has allocated; without it the cartridge is taken for an
  // import when it is seen again. Local server only.
  // Errors: invalid_media; bad_format for a label that no label library recognises; not_supported on a remote session.
  // Windows: UpdateNtmsOmidInfo.
  virtual result<void> update_label(LogicalMediumId medium, const LabelUpdate& label) = 0;

 protected:
  MediaAllocation() = default;
  ~MediaAllocation() = default;
};

}  // namespace winseam
