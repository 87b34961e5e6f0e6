#include "wlan_table.hpp"

#include <type_traits>

#include "places.hpp"
#include "wlan_functions.hpp"

namespace winseam::dropin {
namespace {

struct Failure {
  template <class Result>
  static Result answer(const WlanFunctions* functions, errc code) {
    if constexpr (std::is_same_v<Result, void*>) {
      // Memory: null, and the code is the thread's last error.
      const auto number = static_cast<Dword>(code);
      if (functions != nullptr)
        say_last_error(functions->options(), number);
      else
        set_portable_last_error(number);
      return nullptr;
    } else {
      return static_cast<Result>(code);
    }
  }
};

template <std::size_t Slot, auto Member>
using Thunk = PlacedFunction<Failure, Slot, Member>;

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

constexpr auto tables =
    for_each_place([](auto place) { return make_table<decltype(place)::value>(); });

}  // namespace

const abi::WlanApi& wlan_table(std::size_t slot) { return tables[slot]; }

void bind_wlan(std::size_t slot, WlanFunctions* functions) {
  at_place<WlanFunctions>[slot].store(functions);
}

}  // namespace winseam::dropin
