// winseam/media/pools.hpp: media pools, what is in them, and which media types a library takes.
//
//   winseam::PoolRequest wanted{.name = "Backup", .media_type = dlt};
//   const winseam::PoolId pool = session.pools().open(wanted).value();      // opens it, or creates it
//   (void)session.pools().move(medium, pool);
//
// Each media type has a free, an import and an unrecognized pool, which the service owns; programs make application pools.
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right named; not_enough_memory; database_failure, database_full. On failure nothing has
// changed. Each call is one blocking round trip. Threads: any number at once.
#pragma once

#include <string>

#include "winseam/error.hpp"
#include "winseam/media/requests.hpp"

namespace winseam {

class MediaPools {
 public:
  MediaPools(const MediaPools&) = delete;
  MediaPools& operator=(const MediaPools&) = delete;

  // Opens or creates an application pool and returns its id. Each level of a name is created by itself. A new pool
  // neither draws from the free pool nor returns to it, and has no limit of allocations. The media type of a pool that
  // is there already is not compared. Needs control on the parent, or on the root.
  // Errors: object_not_found if it is missing and may not be created, or its parent is missing; already_exists if it may
  // only be created; invalid_name for a name that is too long, or none; invalid_media for an unknown media type;
  // invalid_parameter for a mode that is none. Windows: CreateNtmsMediaPoolW.
  virtual result<PoolId> open(const PoolRequest& request) = 0;

  // The name of a pool with all its levels: "Backup\Daily". Needs use.
  // Errors: invalid_media_pool for an unknown pool. Windows: GetNtmsMediaPoolNameW.
  virtual result<std::string> full_name(PoolId pool) const = 0;

  // Deletes an empty application pool. Needs modify.
  // Errors: invalid_media_pool for an unknown or system pool; not_empty while it holds media or pools.
  // Windows: DeleteNtmsMediaPool.
  virtual result<void> remove(PoolId pool) = 0;

  // Moves a cartridge to another pool of its media type. A free pool takes one of which no side is allocated, complete
  // or reserved, and gets a free label written first, which destroys the data: the call returns when that is queued. From
  // the unrecognized pool media go to the free pool only; from the import pool to the free pool and to application
  // pools; to the import pool only media all of whose sides are import. Needs control on both pools; use on a free one.
  // Errors: media_incompatible for another media type; busy while a side is mounted or in use; invalid_media_pool for an
  // unknown pool or a rule violated; invalid_media for an unknown medium. Windows: MoveToNtmsMediaPool.
  virtual result<void> move(MediumId medium, PoolId pool) = 0;

  // As move(), but where the media type differs the medium takes the pool's. Needs modify on the pool or the computer.
  // Errors: invalid_media, invalid_media_pool, busy as move(); library_offline. Windows: ChangeNtmsMediaType.
  virtual result<void> change_media_type(MediumId medium, PoolId pool) = 0;

  // Has a library take a media type, and makes the three system pools of the type if they are missing. Doing it again is
  // no error. Needs modify on the library.
  // Errors: invalid_library; invalid_media for an unknown type; library_offline. Windows: AddNtmsMediaType.
  virtual result<void> add_media_type(MediaTypeId type, LibraryId library) = 0;

  // Ends that. The system pools go when no library takes the type any more. Needs modify on the library.
  // Errors: invalid_library; not_empty while the library holds such media. Windows: DeleteNtmsMediaType.
  virtual result<void> remove_media_type(MediaTypeId type, LibraryId library) = 0;

 protected:
  MediaPools() = default;
  ~MediaPools() = default;
};

}  // namespace winseam
