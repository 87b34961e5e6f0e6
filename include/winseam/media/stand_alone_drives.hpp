// winseam/media/stand_alone_drives.hpp: the media functions that take no session: removable disks by device name.
//
//   const auto found = drives.volumes("\\\\.\\Cdrom0").value();
//   (void)drives.eject(std::nullopt, {.application = "backup", .device = "\\\\.\\Cdrom0",
//                                     .action = winseam::EjectAction::immediate});
//
// Since Vista and Server 2003. Threads: any number at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "winseam/error.hpp"
#include "winseam/media/requests.hpp"

namespace winseam {

// What to eject.
struct StandAloneEjection {
  std::string application{};  // named in the service's requests
  std::string device{};       // "\\.\Cdrom0", "\\.\PhysicalDrive3"
  EjectAction action = EjectAction::start;
  std::uintptr_t window = 0;  // the owner of a question to the user, as a number; 0: none
  std::string title{};        // of that question
  std::string message{};

  friend bool operator==(const StandAloneEjection&, const StandAloneEjection&) = default;
};

class StandAloneDrives {
 public:
  StandAloneDrives(const StandAloneDrives&) = delete;
  StandAloneDrives& operator=(const StandAloneDrives&) = delete;

  // Ejects from a drive of a computer; an empty optional is this one. start, stop and queue return when queued;
  // immediate and ask_user block until it is done, or the user has answered. Needs control.
  // Errors: access_denied; device_not_available; invalid_operation; invalid_parameter; library_offline;
  // media_not_available; not_enough_memory; database_failure, database_full; mod_not_found without the DLL,
  // proc_not_found on older systems. Windows: EjectDiskFromSADriveW.
  virtual result<void> eject(std::optional<std::string_view> computer,
                             const StandAloneEjection& ejection) = 0;

  // The volume in a removable drive and its letter; at most one of each, empty if there is none.
  // Errors: any of the system's; mod_not_found, proc_not_found as eject(). Windows: GetVolumesFromDriveW.
  virtual result<DriveVolumes> volumes(std::string_view device) const = 0;

 protected:
  StandAloneDrives() = default;
  ~StandAloneDrives() = default;
};

}  // namespace winseam
