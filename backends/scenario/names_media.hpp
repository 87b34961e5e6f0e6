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

// Sets of bits: a list of names, and the number of what has none.
template <class T>
concept NamedFlags =
    is_flags<T> && !says_one_bit<T> && (is_listed_enumeration<T> || requires { Names<T>::table; });

}  // namespace winseam::scenario
