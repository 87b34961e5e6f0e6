#include "media/stand_alone.hpp"

#include "media/handle.hpp"
#include "steps.hpp"
#include "text.hpp"

namespace winseam::win32 {

result<void> Win32StandAloneDrives::eject(std::optional<std::string_view> computer,
                                          const StandAloneEjection& ejection) {
  const auto function = tables_->ntms.eject_disk_from_sa_drive_w;
  if (function == nullptr) return missing_media(*tables_);
  WideText server;
  WideText application;
  WideText device;
  WideText title;
  WideText message;
  Steps steps;
  steps.take(server, to_wide(computer.value_or("")));
  steps.take(application, to_wide(ejection.application));
  steps.take(device, to_wide(ejection.device));
  steps.take(title, to_wide(ejection.title));
  steps.take(message, to_wide(ejection.message));
  if (const result<bool> texts = steps.finish(true); !texts) return texts.error();
  return done(
      from_win32(function(computer ? server.c_str() : nullptr, application.c_str(), device.c_str(),
                          reinterpret_cast<abi::Handle>(ejection.window), title.c_str(),
                          message.c_str(), static_cast<abi::Dword>(ejection.action))));
}

result<DriveVolumes> Win32StandAloneDrives::volumes(std::string_view device) const {
  const auto function = tables_->ntms.get_volumes_from_drive_w;
  if (function == nullptr) return missing_media(*tables_);
  result<WideText> name = to_wide(device);
  if (!name) return name.error();
  abi::WChar* volume = nullptr;
  abi::WChar* letter = nullptr;
  if (const std::error_code failed = from_win32(function(name.value().data(), &volume, &letter)))
    return failed;
  // Nothing says who frees the two texts, and with what, so they are left alone (ntms 2.7).
  DriveVolumes volumes;
  Steps steps;
  steps.take(volumes.volume, text_at(volume));
  steps.take(volumes.drive_letter, text_at(letter));
  return steps.finish(std::move(volumes));
}

}  // namespace winseam::win32
