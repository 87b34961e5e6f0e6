// What the media enumerations are called, for messages and tables.
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "winseam/media/options.hpp"
#include "winseam/media/state.hpp"

namespace winseam {
namespace {

std::string hexadecimal(std::uint32_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdef"[value & 0xFU]);
    value >>= 4U;
  } while (value != 0);
  return "0x" + digits;
}

template <class E, std::size_t Count>
std::string joined(E set, const std::array<std::pair<E, std::string_view>, Count>& bits) {
  std::string text;
  const auto append = [&text](std::string_view word) {
    if (!text.empty()) text += '|';
    text += word;
  };
  for (const auto& [bit, word] : bits) {
    if (!has(set, bit)) continue;
    append(word);
    set = without(set, bit);
  }
  if (set != E::none) append(hexadecimal(static_cast<std::uint32_t>(set)));
  return text.empty() ? "none" : text;
}

}  // namespace

std::string_view name_of(MediaObjectType type) noexcept {
  switch (type) {
    case MediaObjectType::unknown:
      return "unknown";
    case MediaObjectType::object:
      return "object";
    case MediaObjectType::changer:
      return "changer";
    case MediaObjectType::changer_type:
      return "changer_type";
    case MediaObjectType::computer:
      return "computer";
    case MediaObjectType::drive:
      return "drive";
    case MediaObjectType::drive_type:
      return "drive_type";
    case MediaObjectType::door:
      return "door";
    case MediaObjectType::port:
      return "port";
    case MediaObjectType::library:
      return "library";
    case MediaObjectType::library_request:
      return "library_request";
    case MediaObjectType::logical_medium:
      return "logical_medium";
    case MediaObjectType::pool:
      return "pool";
    case MediaObjectType::media_type:
      return "media_type";
    case MediaObjectType::side:
      return "side";
    case MediaObjectType::medium:
      return "medium";
    case MediaObjectType::slot:
      return "slot";
    case MediaObjectType::operator_request:
      return "operator_request";
    case MediaObjectType::ui_destination:
      return "ui_destination";
  }
  return "unknown";
}

std::string_view name_of(MediaOperationalState state) noexcept {
  switch (state) {
    case MediaOperationalState::ready:
      return "ready";
    case MediaOperationalState::initializing:
      return "initializing";
    case MediaOperationalState::needs_service:
      return "needs_service";
    case MediaOperationalState::not_present:
      return "not_present";
  }
  return "unknown";
}

std::string_view name_of(MediumState state) noexcept {
  switch (state) {
    case MediumState::idle:
      return "idle";
    case MediumState::in_use:
      return "in_use";
    case MediumState::mounted:
      return "mounted";
    case MediumState::loaded:
      return "loaded";
    case MediumState::unloaded:
      return "unloaded";
    case MediumState::operational_error:
      return "operational_error";
    case MediumState::operator_required:
      return "operator_required";
  }
  return "unknown";
}

std::string_view name_of(SideState state) noexcept {
  switch (state) {
    case SideState::unknown:
      return "unknown";
    case SideState::unprepared:
      return "unprepared";
    case SideState::incompatible:
      return "incompatible";
    case SideState::decommissioned:
      return "decommissioned";
    case SideState::available:
      return "available";
    case SideState::allocated:
      return "allocated";
    case SideState::complete:
      return "complete";
    case SideState::foreign:
      return "foreign";
    case SideState::import:
      return "import";
    case SideState::reserved:
      return "reserved";
  }
  return "unknown";
}

std::string_view name_of(SlotState state) noexcept {
  switch (state) {
    case SlotState::unknown:
      return "unknown";
    case SlotState::full:
      return "full";
    case SlotState::empty:
      return "empty";
    case SlotState::not_present:
      return "not_present";
    case SlotState::needs_inventory:
      return "needs_inventory";
  }
  return "unknown";
}

std::string_view name_of(DoorState state) noexcept {
  switch (state) {
    case DoorState::unknown:
      return "unknown";
    case DoorState::closed:
      return "closed";
    case DoorState::open:
      return "open";
  }
  return "unknown";
}

std::string_view name_of(PortPosition position) noexcept {
  switch (position) {
    case PortPosition::unknown:
      return "unknown";
    case PortPosition::extended:
      return "extended";
    case PortPosition::retracted:
      return "retracted";
  }
  return "unknown";
}

std::string_view name_of(PortContent content) noexcept {
  switch (content) {
    case PortContent::unknown:
      return "unknown";
    case PortContent::full:
      return "full";
    case PortContent::empty:
      return "empty";
  }
  return "unknown";
}

std::string_view name_of(BarCodeState state) noexcept {
  switch (state) {
    case BarCodeState::ok:
      return "ok";
    case BarCodeState::unreadable:
      return "unreadable";
  }
  return "unknown";
}

std::string_view name_of(DriveState state) noexcept {
  switch (state) {
    case DriveState::dismounted:
      return "dismounted";
    case DriveState::mounted:
      return "mounted";
    case DriveState::loaded:
      return "loaded";
    case DriveState::unloaded:
      return "unloaded";
    case DriveState::being_cleaned:
      return "being_cleaned";
    case DriveState::dismountable:
      return "dismountable";
  }
  return "unknown";
}

std::string_view name_of(LibraryType type) noexcept {
  switch (type) {
    case LibraryType::unknown:
      return "unknown";
    case LibraryType::offline:
      return "offline";
    case LibraryType::online:
      return "online";
    case LibraryType::standalone:
      return "standalone";
  }
  return "unknown";
}

std::string_view name_of(PoolType type) noexcept {
  switch (type) {
    case PoolType::unknown:
      return "unknown";
    case PoolType::free:
      return "free";
    case PoolType::unrecognized:
      return "unrecognized";
    case PoolType::import:
      return "import";
    case PoolType::application:
      return "application";
  }
  return "unknown";
}

std::string_view name_of(Rewritability value) noexcept {
  switch (value) {
    case Rewritability::unknown:
      return "unknown";
    case Rewritability::rewritable:
      return "rewritable";
    case Rewritability::write_once:
      return "write_once";
    case Rewritability::read_only:
      return "read_only";
  }
  return "unknown";
}

std::string_view name_of(MediaDeviceType type) noexcept {
  switch (type) {
    case MediaDeviceType::unknown:
      return "unknown";
    case MediaDeviceType::cd_rom:
      return "cd_rom";
    case MediaDeviceType::disk:
      return "disk";
    case MediaDeviceType::tape:
      return "tape";
    case MediaDeviceType::changer:
      return "changer";
    case MediaDeviceType::dvd:
      return "dvd";
  }
  return "unknown";
}

std::string_view name_of(LibraryOperation operation) noexcept {
  switch (operation) {
    case LibraryOperation::remove:
      return "remove";
    case LibraryOperation::disable_library:
      return "disable_library";
    case LibraryOperation::enable_library:
      return "enable_library";
    case LibraryOperation::disable_drive:
      return "disable_drive";
    case LibraryOperation::enable_drive:
      return "enable_drive";
    case LibraryOperation::disable_medium:
      return "disable_medium";
    case LibraryOperation::enable_medium:
      return "enable_medium";
    case LibraryOperation::update_label:
      return "update_label";
    case LibraryOperation::inventory:
      return "inventory";
    case LibraryOperation::door_access:
      return "door_access";
    case LibraryOperation::eject:
      return "eject";
    case LibraryOperation::eject_cleaner:
      return "eject_cleaner";
    case LibraryOperation::inject:
      return "inject";
    case LibraryOperation::inject_cleaner:
      return "inject_cleaner";
    case LibraryOperation::process_label:
      return "process_label";
    case LibraryOperation::clean_drive:
      return "clean_drive";
    case LibraryOperation::dismount:
      return "dismount";
    case LibraryOperation::mount:
      return "mount";
    case LibraryOperation::write_free_label:
      return "write_free_label";
    case LibraryOperation::classify:
      return "classify";
    case LibraryOperation::reserve_cleaner:
      return "reserve_cleaner";
    case LibraryOperation::release_cleaner:
      return "release_cleaner";
  }
  return "unknown";
}

std::string_view name_of(LibraryRequestState state) noexcept {
  switch (state) {
    case LibraryRequestState::queued:
      return "queued";
    case LibraryRequestState::in_process:
      return "in_process";
    case LibraryRequestState::passed:
      return "passed";
    case LibraryRequestState::failed:
      return "failed";
    case LibraryRequestState::invalid:
      return "invalid";
    case LibraryRequestState::waiting:
      return "waiting";
    case LibraryRequestState::deferred:
      return "deferred";
    case LibraryRequestState::cancelled:
      return "cancelled";
    case LibraryRequestState::stopped:
      return "stopped";
  }
  return "unknown";
}

std::string_view name_of(OperatorRequestType type) noexcept {
  switch (type) {
    case OperatorRequestType::unknown:
      return "unknown";
    case OperatorRequestType::new_media:
      return "new_media";
    case OperatorRequestType::cleaner:
      return "cleaner";
    case OperatorRequestType::device_service:
      return "device_service";
    case OperatorRequestType::move_media:
      return "move_media";
    case OperatorRequestType::message:
      return "message";
  }
  return "unknown";
}

std::string_view name_of(OperatorRequestState state) noexcept {
  switch (state) {
    case OperatorRequestState::unknown:
      return "unknown";
    case OperatorRequestState::submitted:
      return "submitted";
    case OperatorRequestState::active:
      return "active";
    case OperatorRequestState::in_progress:
      return "in_progress";
    case OperatorRequestState::refused:
      return "refused";
    case OperatorRequestState::complete:
      return "complete";
  }
  return "unknown";
}

std::string_view name_of(CreateMode mode) noexcept {
  switch (mode) {
    case CreateMode::open_existing:
      return "open_existing";
    case CreateMode::create_new:
      return "create_new";
    case CreateMode::open_always:
      return "open_always";
  }
  return "unknown";
}

std::string_view name_of(EjectAction action) noexcept {
  switch (action) {
    case EjectAction::start:
      return "start";
    case EjectAction::stop:
      return "stop";
    case EjectAction::queue:
      return "queue";
    case EjectAction::force:
      return "force";
    case EjectAction::immediate:
      return "immediate";
    case EjectAction::ask_user:
      return "ask_user";
  }
  return "unknown";
}

std::string_view name_of(InjectAction action) noexcept {
  switch (action) {
    case InjectAction::start:
      return "start";
    case InjectAction::stop:
      return "stop";
    case InjectAction::retract:
      return "retract";
    case InjectAction::start_many:
      return "start_many";
  }
  return "unknown";
}

std::string_view name_of(InventoryMethod method) noexcept {
  switch (method) {
    case InventoryMethod::none:
      return "none";
    case InventoryMethod::fast:
      return "fast";
    case InventoryMethod::full:
      return "full";
    case InventoryMethod::library_default:
      return "library_default";
    case InventoryMethod::slot:
      return "slot";
    case InventoryMethod::stop:
      return "stop";
  }
  return "unknown";
}

std::string_view name_of(MediaEvent event) noexcept {
  switch (event) {
    case MediaEvent::update:
      return "update";
    case MediaEvent::insert:
      return "insert";
    case MediaEvent::remove:
      return "remove";
    case MediaEvent::event_signal:
      return "event_signal";
    case MediaEvent::event_complete:
      return "event_complete";
  }
  return "unknown";
}

std::string_view name_of(UiType type) noexcept {
  switch (type) {
    case UiType::info:
      return "info";
    case UiType::request:
      return "request";
    case UiType::error:
      return "error";
  }
  return "unknown";
}

std::string to_string(MountOption options) {
  static constexpr std::array<std::pair<MountOption, std::string_view>, 6> bits{{
      {MountOption::read, "read"},
      {MountOption::write, "write"},
      {MountOption::error_not_available, "error_not_available"},
      {MountOption::error_offline, "error_offline"},
      {MountOption::specific_drive, "specific_drive"},
      {MountOption::no_wait, "no_wait"},
  }};
  return joined(options, bits);
}

std::string to_string(DismountOption options) {
  static constexpr std::array<std::pair<DismountOption, std::string_view>, 2> bits{{
      {DismountOption::deferred, "deferred"},
      {DismountOption::immediate, "immediate"},
  }};
  return joined(options, bits);
}

std::string to_string(AllocateOption options) {
  static constexpr std::array<std::pair<AllocateOption, std::string_view>, 3> bits{{
      {AllocateOption::new_medium, "new_medium"},
      {AllocateOption::next_side, "next_side"},
      {AllocateOption::error_if_unavailable, "error_if_unavailable"},
  }};
  return joined(options, bits);
}

std::string to_string(AllocationPolicy policy) {
  static constexpr std::array<std::pair<AllocationPolicy, std::string_view>, 1> bits{{
      {AllocationPolicy::from_free, "from_free"},
  }};
  return joined(policy, bits);
}

std::string to_string(DeallocationPolicy policy) {
  static constexpr std::array<std::pair<DeallocationPolicy, std::string_view>, 1> bits{{
      {DeallocationPolicy::to_free, "to_free"},
  }};
  return joined(policy, bits);
}

std::string to_string(LibraryFlag flags) {
  static constexpr std::array<std::pair<LibraryFlag, std::string_view>, 5> bits{{
      {LibraryFlag::fixed_offline, "fixed_offline"},
      {LibraryFlag::cleaner_present, "cleaner_present"},
      {LibraryFlag::auto_detect_change, "auto_detect_change"},
      {LibraryFlag::ignore_cleaner_uses, "ignore_cleaner_uses"},
      {LibraryFlag::recognize_cleaner_bar_code, "recognize_cleaner_bar_code"},
  }};
  return joined(flags, bits);
}

std::string to_string(LibraryRequestFlag flags) {
  static constexpr std::array<std::pair<LibraryRequestFlag, std::string_view>, 2> bits{{
      {LibraryRequestFlag::no_auto_purge, "no_auto_purge"},
      {LibraryRequestFlag::no_failed_purge, "no_failed_purge"},
  }};
  return joined(flags, bits);
}

std::string to_string(OperatorRequestFlag flags) {
  static constexpr std::array<std::pair<OperatorRequestFlag, std::string_view>, 4> bits{{
      {OperatorRequestFlag::no_auto_purge, "no_auto_purge"},
      {OperatorRequestFlag::no_failed_purge, "no_failed_purge"},
      {OperatorRequestFlag::no_alerts, "no_alerts"},
      {OperatorRequestFlag::no_tray_icon, "no_tray_icon"},
  }};
  return joined(flags, bits);
}

std::string to_string(MediaPoolPolicy policy) {
  static constexpr std::array<std::pair<MediaPoolPolicy, std::string_view>, 2> bits{{
      {MediaPoolPolicy::purge_offline_free, "purge_offline_free"},
      {MediaPoolPolicy::keep_offline_import, "keep_offline_import"},
  }};
  return joined(policy, bits);
}

std::string to_string(MediaAccess rights) {
  static constexpr std::array<std::pair<MediaAccess, std::string_view>, 3> bits{{
      {MediaAccess::use, "use"},
      {MediaAccess::modify, "modify"},
      {MediaAccess::control, "control"},
  }};
  return joined(rights, bits);
}

}  // namespace winseam
