#include "media/session.hpp"

namespace winseam::win32 {

result<std::vector<DriveId>> Win32MediaMounting::mount(const MountRequest& request) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  const bool named = has(request.options, MountOption::specific_drive);
  // One count stands for both lists.
  if ((named && request.drives.size() != request.media.size()) ||
      request.media.size() > largest_count)
    return errc::invalid_parameter;
  std::vector<abi::NtmsGuid> media = abi_of(request.media);
  std::vector<abi::NtmsGuid> drives(media.size());
  if (named) drives = abi_of(request.drives);
  const result<void> mounted = handle_->call(
      handle_->api().mount_media, media.data(), drives.data(),
      static_cast<abi::Dword>(media.size()), static_cast<abi::Dword>(request.options),
      static_cast<abi::Long>(request.priority), to_win32_timeout(request.timeout), nullptr);
  if (!mounted) return mounted.error();
  std::vector<DriveId> ids;
  if (has(request.options, MountOption::no_wait)) return ids;  // none is chosen yet
  ids.reserve(drives.size());
  for (const abi::NtmsGuid& drive : drives) ids.emplace_back(guid_of(drive));
  return ids;
}

result<void> Win32MediaMounting::dismount(const std::vector<MountableId>& media,
                                          DismountOption options) {
  if (media.size() > largest_count) return errc::invalid_parameter;
  std::vector<abi::NtmsGuid> ids = abi_of(media);
  return handle_->call(handle_->api().dismount_media, ids.data(),
                       static_cast<abi::Dword>(ids.size()), static_cast<abi::Dword>(options));
}

result<void> Win32MediaMounting::dismount_drive(DriveId drive) {
  return handle_->call_on(handle_->api().dismount_drive, drive.guid());
}

}  // namespace winseam::win32
