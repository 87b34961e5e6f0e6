// backends/win32/media/stand_alone.hpp: the media functions that take no session.
#pragma once

#include "api.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam::win32 {

class Win32StandAloneDrives final : public StandAloneDrives {
 public:
  explicit Win32StandAloneDrives(SharedTables tables) : tables_(std::move(tables)) {}
#define WINSEAM_ONLY_StandAloneDrives 1
#include "winseam/calls/declare.inc"

 private:
  SharedTables tables_;
};

}  // namespace winseam::win32
