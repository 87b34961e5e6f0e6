#include "media/media_table.hpp"

#include <type_traits>

#include "media/media_functions.hpp"
#include "places.hpp"

namespace winseam::dropin {
namespace {

// A failure as the function tells it: the code itself, or INVALID_HANDLE_VALUE with the code as the last error.
struct Failure {
  template <class Result>
  static Result answer(const MediaFunctions* functions, errc code) {
    const auto number = static_cast<Dword>(code);
    if constexpr (std::is_same_v<Result, Handle>) {
      if (functions != nullptr)
        functions->set_last_error(number);
      else
        set_portable_last_error(number);
      return no_handle();
    } else {
      return number;
    }
  }
};

template <std::size_t Slot, auto Member>
using Thunk = PlacedFunction<Failure, Slot, Member>;

template <std::size_t Slot>
struct Kernel {
  static Dword get_last_error() {
    const MediaFunctions* const functions = at_place<MediaFunctions>[Slot].load();
    return functions == nullptr ? portable_last_error() : functions->last_error();
  }
  static void set_last_error(Dword code) {
    const MediaFunctions* const functions = at_place<MediaFunctions>[Slot].load();
    if (functions == nullptr)
      set_portable_last_error(code);
    else
      functions->set_last_error(code);
  }
};

template <std::size_t Slot>
constexpr abi::NtmsApi make_table() {
  using F = MediaFunctions;
  abi::NtmsApi api{};
  api.kernel = {&Kernel<Slot>::get_last_error, &Kernel<Slot>::set_last_error};
  api.open_session_w = &Thunk<Slot, &F::open_session<WChar>>::call;
  api.open_session_a = &Thunk<Slot, &F::open_session<char>>::call;
  api.close_session = &Thunk<Slot, &F::close_session>::call;
  api.open_notification = &Thunk<Slot, &F::open_notification>::call;
  api.wait_for_notification = &Thunk<Slot, &F::wait_for_notification>::call;
  api.close_notification = &Thunk<Slot, &F::close_notification>::call;
  api.enumerate_object = &Thunk<Slot, &F::enumerate_object>::call;
  api.get_object_information_w = &Thunk<Slot, &F::get_object_information<WChar>>::call;
  api.get_object_information_a = &Thunk<Slot, &F::get_object_information<char>>::call;
  api.set_object_information_w = &Thunk<Slot, &F::set_object_information<WChar>>::call;
  api.set_object_information_a = &Thunk<Slot, &F::set_object_information<char>>::call;
  api.get_object_attribute_w = &Thunk<Slot, &F::get_object_attribute<WChar>>::call;
  api.get_object_attribute_a = &Thunk<Slot, &F::get_object_attribute<char>>::call;
  api.set_object_attribute_w = &Thunk<Slot, &F::set_object_attribute<WChar>>::call;
  api.set_object_attribute_a = &Thunk<Slot, &F::set_object_attribute<char>>::call;
  api.enable_object = &Thunk<Slot, &F::enable_object>::call;
  api.disable_object = &Thunk<Slot, &F::disable_object>::call;
  api.delete_drive = &Thunk<Slot, &F::delete_drive>::call;
  api.delete_library = &Thunk<Slot, &F::delete_library>::call;
  api.create_media_pool_w = &Thunk<Slot, &F::create_media_pool<WChar>>::call;
  api.create_media_pool_a = &Thunk<Slot, &F::create_media_pool<char>>::call;
  api.get_media_pool_name_w = &Thunk<Slot, &F::get_media_pool_name<WChar>>::call;
  api.get_media_pool_name_a = &Thunk<Slot, &F::get_media_pool_name<char>>::call;
  api.delete_media_pool = &Thunk<Slot, &F::delete_media_pool>::call;
  api.move_to_media_pool = &Thunk<Slot, &F::move_to_media_pool>::call;
  api.add_media_type = &Thunk<Slot, &F::add_media_type>::call;
  api.delete_media_type = &Thunk<Slot, &F::delete_media_type>::call;
  api.change_media_type = &Thunk<Slot, &F::change_media_type>::call;
  api.create_media_w = &Thunk<Slot, &F::create_media<WChar>>::call;
  api.create_media_a = &Thunk<Slot, &F::create_media<char>>::call;
  api.allocate_media = &Thunk<Slot, &F::allocate_media>::call;
  api.deallocate_media = &Thunk<Slot, &F::deallocate_media>::call;
  api.set_media_complete = &Thunk<Slot, &F::set_media_complete>::call;
  api.decommission_media = &Thunk<Slot, &F::decommission_media>::call;
  api.swap_media = &Thunk<Slot, &F::swap_media>::call;
  api.delete_media = &Thunk<Slot, &F::delete_media>::call;
  api.update_omid_info = &Thunk<Slot, &F::update_omid_info>::call;
  api.mount_media = &Thunk<Slot, &F::mount_media>::call;
  api.dismount_media = &Thunk<Slot, &F::dismount_media>::call;
  api.dismount_drive = &Thunk<Slot, &F::dismount_drive>::call;
  api.eject_media = &Thunk<Slot, &F::eject_media>::call;
  api.inject_media = &Thunk<Slot, &F::inject_media>::call;
  api.access_library_door = &Thunk<Slot, &F::access_library_door>::call;
  api.inventory_library = &Thunk<Slot, &F::inventory_library>::call;
  api.identify_slot = &Thunk<Slot, &F::identify_slot>::call;
  api.clean_drive = &Thunk<Slot, &F::clean_drive>::call;
  api.reserve_cleaner_slot = &Thunk<Slot, &F::reserve_cleaner_slot>::call;
  api.release_cleaner_slot = &Thunk<Slot, &F::release_cleaner_slot>::call;
  api.inject_cleaner = &Thunk<Slot, &F::inject_cleaner>::call;
  api.eject_cleaner = &Thunk<Slot, &F::eject_cleaner>::call;
  api.cancel_library_request = &Thunk<Slot, &F::cancel_library_request>::call;
  api.get_request_order = &Thunk<Slot, &F::get_request_order>::call;
  api.set_request_order = &Thunk<Slot, &F::set_request_order>::call;
  api.delete_requests = &Thunk<Slot, &F::delete_requests>::call;
  api.begin_device_change_detection = &Thunk<Slot, &F::begin_device_change_detection>::call;
  api.set_device_change_detection = &Thunk<Slot, &F::set_device_change_detection>::call;
  api.end_device_change_detection = &Thunk<Slot, &F::end_device_change_detection>::call;
  api.submit_operator_request_w = &Thunk<Slot, &F::submit_operator_request<WChar>>::call;
  api.submit_operator_request_a = &Thunk<Slot, &F::submit_operator_request<char>>::call;
  api.wait_for_operator_request = &Thunk<Slot, &F::wait_for_operator_request>::call;
  api.cancel_operator_request = &Thunk<Slot, &F::cancel_operator_request>::call;
  api.satisfy_operator_request = &Thunk<Slot, &F::satisfy_operator_request>::call;
  api.get_object_security = &Thunk<Slot, &F::get_object_security>::call;
  api.set_object_security = &Thunk<Slot, &F::set_object_security>::call;
  api.export_database = &Thunk<Slot, &F::export_database>::call;
  api.import_database = &Thunk<Slot, &F::import_database>::call;
  api.get_ui_options_w = &Thunk<Slot, &F::get_ui_options<WChar>>::call;
  api.get_ui_options_a = &Thunk<Slot, &F::get_ui_options<char>>::call;
  api.set_ui_options_w = &Thunk<Slot, &F::set_ui_options<WChar>>::call;
  api.set_ui_options_a = &Thunk<Slot, &F::set_ui_options<char>>::call;
  api.eject_disk_from_sa_drive_w = &Thunk<Slot, &F::eject_disk_from_sa_drive<WChar>>::call;
  api.eject_disk_from_sa_drive_a = &Thunk<Slot, &F::eject_disk_from_sa_drive<char>>::call;
  api.get_volumes_from_drive_w = &Thunk<Slot, &F::get_volumes_from_drive<WChar>>::call;
  api.get_volumes_from_drive_a = &Thunk<Slot, &F::get_volumes_from_drive<char>>::call;
  return api;
}

constexpr auto tables =
    for_each_place([](auto place) { return make_table<decltype(place)::value>(); });

}  // namespace

const abi::NtmsApi& media_table(std::size_t slot) { return tables[slot]; }

void bind_media(std::size_t slot, MediaFunctions* functions) {
  at_place<MediaFunctions>[slot].store(functions);
}

}  // namespace winseam::dropin
