#include "wlan_table.hpp"

#include <array>
#include <atomic>
#include <new>
#include <utility>

#include "wlan_functions.hpp"

namespace winseam::dropin {
namespace {

// The objects of the process by their places. C functions have no context: this is theirs.
std::array<std::atomic<WlanFunctions*>, DropIn::most_instances> instances{};

// What a function returns that could not be called, or whose member threw.
template <class Result>
Result failure(WlanFunctions*, errc code) {
  return static_cast<Result>(code);
}

// Memory: null, and the code is the thread's last error.
template <>
void* failure(WlanFunctions* functions, errc code) {
  const auto set_last_error =
      functions != nullptr ? functions->shared().options.set_last_error : &set_portable_last_error;
  set_last_error(static_cast<Dword>(code));
  return nullptr;
}

template <>
void failure(WlanFunctions*, errc) {}

// A C function that calls a member of the object at a place.
template <std::size_t Slot, auto Member>
struct Thunk;

template <std::size_t Slot, class Result, class... Parameters,
          Result (WlanFunctions::*Member)(Parameters...)>
struct Thunk<Slot, Member> {
  static Result call(Parameters... parameters) {
    WlanFunctions* const functions = instances[Slot].load();
    if (functions == nullptr) return failure<Result>(nullptr, errc::service_not_active);
    try {  // nothing may be thrown through a C function
      return (functions->*Member)(parameters...);
    } catch (const std::bad_alloc&) {
      return failure<Result>(functions, errc::not_enough_memory);
    } catch (...) {
      return failure<Result>(functions, errc::gen_failure);
    }
  }
};

template <std::size_t Slot>
constexpr abi::WlanApi make_table() {
  using F = WlanFunctions;
  abi::WlanApi api{};
  api.open_handle = &Thunk<Slot, &F::open_handle>::call;
  api.close_handle = &Thunk<Slot, &F::close_handle>::call;
  api.register_notification = &Thunk<Slot, &F::register_notification>::call;
  api.register_virtual_station_notification =
      &Thunk<Slot, &F::register_virtual_station_notification>::call;
  api.register_device_service_notification =
      &Thunk<Slot, &F::register_device_service_notification>::call;
  api.enum_interfaces = &Thunk<Slot, &F::enum_interfaces>::call;
  api.get_interface_capability = &Thunk<Slot, &F::get_interface_capability>::call;
  api.query_interface = &Thunk<Slot, &F::query_interface>::call;
  api.set_interface = &Thunk<Slot, &F::set_interface>::call;
  api.scan = &Thunk<Slot, &F::scan>::call;
  api.get_available_network_list = &Thunk<Slot, &F::get_available_network_list>::call;
  api.get_available_network_list_2 = &Thunk<Slot, &F::get_available_network_list_2>::call;
  api.get_network_bss_list = &Thunk<Slot, &F::get_network_bss_list>::call;
  api.connect = &Thunk<Slot, &F::connect>::call;
  api.connect_2 = &Thunk<Slot, &F::connect_2>::call;
  api.disconnect = &Thunk<Slot, &F::disconnect>::call;
  api.set_profile = &Thunk<Slot, &F::set_profile>::call;
  api.get_profile = &Thunk<Slot, &F::get_profile>::call;
  api.get_profile_list = &Thunk<Slot, &F::get_profile_list>::call;
  api.delete_profile = &Thunk<Slot, &F::delete_profile>::call;
  api.rename_profile = &Thunk<Slot, &F::rename_profile>::call;
  api.set_profile_list = &Thunk<Slot, &F::set_profile_list>::call;
  api.set_profile_position = &Thunk<Slot, &F::set_profile_position>::call;
  api.set_profile_custom_user_data = &Thunk<Slot, &F::set_profile_custom_user_data>::call;
  api.get_profile_custom_user_data = &Thunk<Slot, &F::get_profile_custom_user_data>::call;
  api.set_profile_eap_user_data = &Thunk<Slot, &F::set_profile_eap_user_data>::call;
  api.set_profile_eap_xml_user_data = &Thunk<Slot, &F::set_profile_eap_xml_user_data>::call;
  api.save_temporary_profile = &Thunk<Slot, &F::save_temporary_profile>::call;
  api.query_auto_config_parameter = &Thunk<Slot, &F::query_auto_config_parameter>::call;
  api.set_auto_config_parameter = &Thunk<Slot, &F::set_auto_config_parameter>::call;
  api.set_filter_list = &Thunk<Slot, &F::set_filter_list>::call;
  api.get_filter_list = &Thunk<Slot, &F::get_filter_list>::call;
  api.set_security_settings = &Thunk<Slot, &F::set_security_settings>::call;
  api.get_security_settings = &Thunk<Slot, &F::get_security_settings>::call;
  api.hosted_network_start_using = &Thunk<Slot, &F::hosted_network_start_using>::call;
  api.hosted_network_stop_using = &Thunk<Slot, &F::hosted_network_stop_using>::call;
  api.hosted_network_force_start = &Thunk<Slot, &F::hosted_network_force_start>::call;
  api.hosted_network_force_stop = &Thunk<Slot, &F::hosted_network_force_stop>::call;
  api.hosted_network_init_settings = &Thunk<Slot, &F::hosted_network_init_settings>::call;
  api.hosted_network_refresh_security_settings =
      &Thunk<Slot, &F::hosted_network_refresh_security_settings>::call;
  api.hosted_network_query_property = &Thunk<Slot, &F::hosted_network_query_property>::call;
  api.hosted_network_set_property = &Thunk<Slot, &F::hosted_network_set_property>::call;
  api.hosted_network_query_status = &Thunk<Slot, &F::hosted_network_query_status>::call;
  api.hosted_network_set_secondary_key = &Thunk<Slot, &F::hosted_network_set_secondary_key>::call;
  api.hosted_network_query_secondary_key =
      &Thunk<Slot, &F::hosted_network_query_secondary_key>::call;
  api.ihv_control = &Thunk<Slot, &F::ihv_control>::call;
  api.get_supported_device_services = &Thunk<Slot, &F::get_supported_device_services>::call;
  api.device_service_command = &Thunk<Slot, &F::device_service_command>::call;
  api.set_psd_ie_data_list = &Thunk<Slot, &F::set_psd_ie_data_list>::call;
  api.extract_psd_ie_data_list = &Thunk<Slot, &F::extract_psd_ie_data_list>::call;
  api.reason_code_to_string = &Thunk<Slot, &F::reason_code_to_string>::call;
  api.allocate_memory = &Thunk<Slot, &F::allocate_memory>::call;
  api.free_memory = &Thunk<Slot, &F::free_memory>::call;
  api.wfd_open_handle = &Thunk<Slot, &F::wfd_open_handle>::call;
  api.wfd_close_handle = &Thunk<Slot, &F::wfd_close_handle>::call;
  api.wfd_start_open_session = &Thunk<Slot, &F::wfd_start_open_session>::call;
  api.wfd_cancel_open_session = &Thunk<Slot, &F::wfd_cancel_open_session>::call;
  api.wfd_open_legacy_session = &Thunk<Slot, &F::wfd_open_legacy_session>::call;
  api.wfd_close_session = &Thunk<Slot, &F::wfd_close_session>::call;
  api.wfd_update_device_visibility = &Thunk<Slot, &F::wfd_update_device_visibility>::call;
  return api;
}

template <std::size_t... Slot>
constexpr std::array<abi::WlanApi, sizeof...(Slot)> make_tables(std::index_sequence<Slot...>) {
  return {make_table<Slot>()...};
}

constexpr auto tables = make_tables(std::make_index_sequence<DropIn::most_instances>());

}  // namespace

const abi::WlanApi& wlan_table(std::size_t slot) { return tables[slot]; }

void bind_wlan(std::size_t slot, WlanFunctions* functions) { instances[slot].store(functions); }

}  // namespace winseam::dropin
