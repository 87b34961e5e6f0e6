// winseam/media/database.hpp: a copy of the service's database for a backup, and its way back.
//
//   (void)session.database().export_copy();        // a consistent copy in the database folder's Export folder
//
// Common to all calls: invalid_handle if the session was closed; not_connected; access_denied; database_failure. Blocking.
// Threads: any number at once.
#pragma once

#include "winseam/error.hpp"

namespace winseam {

class MediaDatabase {
 public:
  MediaDatabase(const MediaDatabase&) = delete;
  MediaDatabase& operator=(const MediaDatabase&) = delete;

  // Writes a consistent copy, over the one before. Errors: sharing_violation while that is in use.
  // Windows: ExportNtmsDatabase.
  virtual result<void> export_copy() = 0;

  // Has the copy take the database's place when the service starts next. Windows: ImportNtmsDatabase.
  virtual result<void> import_copy() = 0;

 protected:
  MediaDatabase() = default;
  ~MediaDatabase() = default;
};

}  // namespace winseam
