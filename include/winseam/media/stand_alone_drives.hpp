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

  // Ejects from a drive of a computer; an empty optional is this one. start, stop, queue and force return when queued;
  // immediate and ask_user block until it is done, or the user has answered. Needs control.
  // Errors: access_denied; busy (a session has the medium mounted; immediate: a program has the drive open);
  // cancelled (the user does not force it, or it was stopped); device_not_available (drive or library disabled);
  // invalid_operation (stop with no ejection under way); invalid_parameter (an unknown device or action);
  // library_offline; media_not_available (the medium is disabled); not_enough_memory; database_failure,
  // database_full; as Platform::open_media_session() where the service is not reached; mod_not_found without the
  // DLL, proc_not_found before Server 2003. Windows: EjectDiskFromSADriveW.
  virtual result<void> eject(std::optional<std::string_view> computer,
                             const StandAloneEjection& ejection) = 0;

  // The volume in a removable drive and its letter; at most one of each, empty if there is none.
  // Errors: any of the system's (file_not_found for an unknown device); mod_not_found, proc_not_found as eject().
  // Windows: GetVolumesFromDriveW.
  virtual result<DriveVolumes> volumes(std::string_view device) const = 0;

 protected:
  StandAloneDrives() = default;
  ~StandAloneDrives() = default;
};

}  // namespace winseam
