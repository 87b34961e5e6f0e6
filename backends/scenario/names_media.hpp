// backends/scenario/names_media.hpp: the media part of names.hpp.
#pragma once

#include "names_wlan.hpp"
#include "winseam/fake/media_spec.hpp"

namespace winseam::scenario {

// Numbers that are not listed survive a round trip, so a file may say them.
template <>
inline constexpr bool takes_numbers<MediaObjectType> = true;
template <>
inline constexpr bool takes_numbers<MediaOperationalState> = true;
template <>
inline constexpr bool takes_numbers<SideState> = true;
template <>
inline constexpr bool takes_numbers<Rewritability> = true;
template <>
inline constexpr bool takes_numbers<MediaDeviceType> = true;
template <>
inline constexpr bool takes_numbers<LibraryOperation> = true;
template <>
inline constexpr bool takes_numbers<OperationOption> = true;
template <>
inline constexpr bool takes_numbers<LibraryRequestState> = true;
template <>
inline constexpr bool takes_numbers<OperatorRequestType> = true;
template <>
inline constexpr bool takes_numbers<OperatorRequestState> = true;
template <>
inline constexpr bool takes_numbers<InventoryMethod> = true;
template <>
inline constexpr bool takes_numbers<UiType> = true;

template <>
struct Names<fake::MediaServiceState> {
  static constexpr std::array<Name<fake::MediaServiceState>, 4> table{
      {{fake::MediaServiceState::running, "running"},
       {fake::MediaServiceState::starting, "starting"},
       {fake::MediaServiceState::stopped, "stopped"},
       {fake::MediaServiceState::not_installed, "not_installed"}}};
};
template <>
struct Names<fake::MediaRightsModel> {
  static constexpr std::array<Name<fake::MediaRightsModel>, 2> table{
      {{fake::MediaRightsModel::server_2003, "server_2003"},
       {fake::MediaRightsModel::windows_xp, "windows_xp"}}};
};
template <>
struct Names<fake::OperatorAction> {
  static constexpr std::array<Name<fake::OperatorAction>, 4> table{
      {{fake::OperatorAction::ignore, "ignore"},
       {fake::OperatorAction::satisfy, "satisfy"},
       {fake::OperatorAction::insert, "insert"},
       {fake::OperatorAction::refuse, "refuse"}}};
};
template <>
struct Names<MediaObjectType> {
  static constexpr std::array<Name<MediaObjectType>, 19> table{
      {{MediaObjectType::unknown, "unknown"},
       {MediaObjectType::object, "object"},
       {MediaObjectType::changer, "changer"},
       {MediaObjectType::changer_type, "changer_type"},
       {MediaObjectType::computer, "computer"},
       {MediaObjectType::drive, "drive"},
       {MediaObjectType::drive_type, "drive_type"},
       {MediaObjectType::door, "door"},
       {MediaObjectType::port, "port"},
       {MediaObjectType::library, "library"},
       {MediaObjectType::library_request, "library_request"},
       {MediaObjectType::logical_medium, "logical_medium"},
       {MediaObjectType::pool, "pool"},
       {MediaObjectType::media_type, "media_type"},
       {MediaObjectType::side, "side"},
       {MediaObjectType::medium, "medium"},
       {MediaObjectType::slot, "slot"},
       {MediaObjectType::operator_request, "operator_request"},
       {MediaObjectType::ui_destination, "ui_destination"}}};
};
template <>
struct Names<MediaOperationalState> {
  static constexpr std::array<Name<MediaOperationalState>, 4> table{
      {{MediaOperationalState::ready, "ready"},
       {MediaOperationalState::initializing, "initializing"},
       {MediaOperationalState::needs_service, "needs_service"},
       {MediaOperationalState::not_present, "not_present"}}};
};
template <>
struct Names<SideState> {
  static constexpr std::array<Name<SideState>, 10> table{
      {{SideState::unknown, "unknown"},
       {SideState::unprepared, "unprepared"},
       {SideState::incompatible, "incompatible"},
       {SideState::decommissioned, "decommissioned"},
       {SideState::available, "available"},
       {SideState::allocated, "allocated"},
       {SideState::complete, "complete"},
       {SideState::foreign, "foreign"},
       {SideState::import, "import"},
       {SideState::reserved, "reserved"}}};
};
template <>
struct Names<Rewritability> {
  static constexpr std::array<Name<Rewritability>, 4> table{
      {{Rewritability::unknown, "unknown"},
       {Rewritability::rewritable, "rewritable"},
       {Rewritability::write_once, "write_once"},
       {Rewritability::read_only, "read_only"}}};
};
template <>
struct Names<MediaDeviceType> {
  static constexpr std::array<Name<MediaDeviceType>, 6> table{
      {{MediaDeviceType::unknown, "unknown"},
       {MediaDeviceType::cd_rom, "cd_rom"},
       {MediaDeviceType::disk, "disk"},
       {MediaDeviceType::tape, "tape"},
       {MediaDeviceType::changer, "changer"},
       {MediaDeviceType::dvd, "dvd"}}};
};
template <>
struct Names<LibraryOperation> {
  static constexpr std::array<Name<LibraryOperation>, 22> table{
      {{LibraryOperation::remove, "remove"},
       {LibraryOperation::disable_library, "disable_library"},
       {LibraryOperation::enable_library, "enable_library"},
       {LibraryOperation::disable_drive, "disable_drive"},
       {LibraryOperation::enable_drive, "enable_drive"},
       {LibraryOperation::disable_medium, "disable_medium"},
       {LibraryOperation::enable_medium, "enable_medium"},
       {LibraryOperation::update_label, "update_label"},
       {LibraryOperation::inventory, "inventory"},
       {LibraryOperation::door_access, "door_access"},
       {LibraryOperation::eject, "eject"},
       {LibraryOperation::eject_cleaner, "eject_cleaner"},
       {LibraryOperation::inject, "inject"},
       {LibraryOperation::inject_cleaner, "inject_cleaner"},
       {LibraryOperation::process_label, "process_label"},
       {LibraryOperation::clean_drive, "clean_drive"},
       {LibraryOperation::dismount, "dismount"},
       {LibraryOperation::mount, "mount"},
       {LibraryOperation::write_free_label, "write_free_label"},
       {LibraryOperation::classify, "classify"},
       {LibraryOperation::reserve_cleaner, "reserve_cleaner"},
       {LibraryOperation::release_cleaner, "release_cleaner"}}};
};
template <>
struct Names<OperationOption> {
  static constexpr std::array<Name<OperationOption>, 5> table{
      {{OperationOption::immediate, "immediate"},
       {OperationOption::deferred, "deferred"},
       {OperationOption::force_immediate, "force_immediate"},
       {OperationOption::force_deferred, "force_deferred"},
       {OperationOption::inject_many, "inject_many"}}};
};
template <>
struct Names<LibraryRequestState> {
  static constexpr std::array<Name<LibraryRequestState>, 9> table{
      {{LibraryRequestState::queued, "queued"},
       {LibraryRequestState::in_process, "in_process"},
       {LibraryRequestState::passed, "passed"},
       {LibraryRequestState::failed, "failed"},
       {LibraryRequestState::invalid, "invalid"},
       {LibraryRequestState::waiting, "waiting"},
       {LibraryRequestState::deferred, "deferred"},
       {LibraryRequestState::cancelled, "cancelled"},
       {LibraryRequestState::stopped, "stopped"}}};
};
template <>
struct Names<OperatorRequestType> {
  static constexpr std::array<Name<OperatorRequestType>, 6> table{
      {{OperatorRequestType::unknown, "unknown"},
       {OperatorRequestType::new_media, "new_media"},
       {OperatorRequestType::cleaner, "cleaner"},
       {OperatorRequestType::device_service, "device_service"},
       {OperatorRequestType::move_media, "move_media"},
       {OperatorRequestType::message, "message"}}};
};
template <>
struct Names<OperatorRequestState> {
  static constexpr std::array<Name<OperatorRequestState>, 6> table{
      {{OperatorRequestState::unknown, "unknown"},
       {OperatorRequestState::submitted, "submitted"},
       {OperatorRequestState::active, "active"},
       {OperatorRequestState::in_progress, "in_progress"},
       {OperatorRequestState::refused, "refused"},
       {OperatorRequestState::complete, "complete"}}};
};
template <>
struct Names<InventoryMethod> {
  static constexpr std::array<Name<InventoryMethod>, 6> table{
      {{InventoryMethod::none, "none"},
       {InventoryMethod::fast, "fast"},
       {InventoryMethod::full, "full"},
       {InventoryMethod::library_default, "library_default"},
       {InventoryMethod::slot, "slot"},
       {InventoryMethod::stop, "stop"}}};
};
template <>
struct Names<UiType> {
  static constexpr std::array<Name<UiType>, 3> table{
      {{UiType::info, "info"}, {UiType::request, "request"}, {UiType::error, "error"}}};
};
template <>
struct Names<LibraryRequestFlag> {
  static constexpr std::array<Name<LibraryRequestFlag>, 2> table{
      {{LibraryRequestFlag::no_auto_purge, "no_auto_purge"},
       {LibraryRequestFlag::no_failed_purge, "no_failed_purge"}}};
};
template <>
struct Names<OperatorRequestFlag> {
  static constexpr std::array<Name<OperatorRequestFlag>, 4> table{
      {{OperatorRequestFlag::no_auto_purge, "no_auto_purge"},
       {OperatorRequestFlag::no_failed_purge, "no_failed_purge"},
       {OperatorRequestFlag::no_alerts, "no_alerts"},
       {OperatorRequestFlag::no_tray_icon, "no_tray_icon"}}};
};
template <>
struct Names<AllocationPolicy> {
  static constexpr std::array<Name<AllocationPolicy>, 1> table{
      {{AllocationPolicy::from_free, "from_free"}}};
};
template <>
struct Names<DeallocationPolicy> {
  static constexpr std::array<Name<DeallocationPolicy>, 1> table{
      {{DeallocationPolicy::to_free, "to_free"}}};
};
template <>
struct Names<MediaPoolPolicy> {
  static constexpr std::array<Name<MediaPoolPolicy>, 2> table{
      {{MediaPoolPolicy::purge_offline_free, "purge_offline_free"},
       {MediaPoolPolicy::keep_offline_import, "keep_offline_import"}}};
};
template <>
struct Names<MediaAccess> {
  static constexpr std::array<Name<MediaAccess>, 3> table{{{MediaAccess::use, "use"},
                                                           {MediaAccess::modify, "modify"},
                                                           {MediaAccess::control, "control"}}};
};

// Sets of bits: a list of names, and the number of what has none.
template <class T>
concept NamedFlags =
    is_flags<T> && !says_one_bit<T> && (is_listed_enumeration<T> || requires { Names<T>::table; });

}  // namespace winseam::scenario
