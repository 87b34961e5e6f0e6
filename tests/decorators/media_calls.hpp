// tests/decorators/media_calls.hpp: every call of a media session that can fail, once, and of what it hands out.
#pragma once

#include <vector>

#include "tests/decorators/opened.hpp"

namespace winseam::every {

inline std::vector<EveryCall> media_calls() {
  using enum Operation;
  const auto on_catalog = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->catalog())); };
  };
  const auto on_pools = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->pools())); };
  };
  const auto on_allocation = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->allocation())); };
  };
  const auto on_mounting = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->mounting())); };
  };
  const auto on_libraries = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->libraries())); };
  };
  const auto on_transfer = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->transfer())); };
  };
  const auto on_cleaning = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->cleaning())); };
  };
  const auto on_requests = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->requests())); };
  };
  const auto on_operators = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->operators())); };
  };
  const auto on_security = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->security())); };
  };
  const auto on_notifications = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->notifications())); };
  };
  const auto on_change_detection = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->change_detection())); };
  };
  const auto on_database = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->database())); };
  };
  const auto on_user_interface = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.media->user_interface())); };
  };
  const auto on_drives = [](auto call) {
    return [call](Opened& on) { return error_of(call(on.platform.stand_alone_drives())); };
  };
  return {
      {media_session_close, [](Opened& on) { return error_of(on.media->close()); }},
      {media_catalog_enumerate, on_catalog([](auto& on) { return on.enumerate({}, {}, {}); })},
      {media_catalog_object, on_catalog([](auto& on) {
         return on.object(MediaObjectId{MediaObjectType::drive, about});
       }),
       about},
      {media_catalog_update, on_catalog([](auto& on) { return on.update({}); })},
      {media_catalog_attribute, on_catalog([](auto& on) {
         return on.attribute(MediaObjectId{MediaObjectType::drive, about}, {});
       }),
       about},
      {media_catalog_set_attribute, on_catalog([](auto& on) {
         return on.set_attribute(MediaObjectId{MediaObjectType::drive, about}, {}, {});
       }),
       about},
      {media_pools_open, on_pools([](auto& on) { return on.open({}); })},
      {media_pools_full_name, on_pools([](auto& on) { return on.full_name(PoolId{about}); }),
       about},
      {media_pools_remove, on_pools([](auto& on) { return on.remove(PoolId{about}); }), about},
      {media_pools_move, on_pools([](auto& on) { return on.move(MediumId{about}, {}); }), about},
      {media_pools_change_media_type,
       on_pools([](auto& on) { return on.change_media_type(MediumId{about}, {}); }), about},
      {media_pools_add_media_type,
       on_pools([](auto& on) { return on.add_media_type(MediaTypeId{about}, {}); }), about},
      {media_pools_remove_media_type,
       on_pools([](auto& on) { return on.remove_media_type(MediaTypeId{about}, {}); }), about},
      {media_allocation_allocate, on_allocation([](auto& on) { return on.allocate({}); })},
      {media_allocation_deallocate,
       on_allocation([](auto& on) { return on.deallocate(LogicalMediumId{about}); }), about},
      {media_allocation_set_complete,
       on_allocation([](auto& on) { return on.set_complete(LogicalMediumId{about}); }), about},
      {media_allocation_decommission,
       on_allocation([](auto& on) { return on.decommission(SideId{about}); }), about},
      {media_allocation_swap,
       on_allocation([](auto& on) { return on.swap(LogicalMediumId{about}, {}); }), about},
      {media_allocation_register_offline,
       on_allocation([](auto& on) { return on.register_offline({}); })},
      {media_allocation_forget, on_allocation([](auto& on) { return on.forget(MediumId{about}); }),
       about},
      {media_allocation_update_label,
       on_allocation([](auto& on) { return on.update_label(LogicalMediumId{about}, {}); }), about},
      {media_mounting_mount, on_mounting([](auto& on) { return on.mount({}); })},
      {media_mounting_dismount, on_mounting([](auto& on) { return on.dismount({}, {}); })},
      {media_mounting_dismount_drive,
       on_mounting([](auto& on) { return on.dismount_drive(DriveId{about}); }), about},
      {media_libraries_inventory,
       on_libraries([](auto& on) { return on.inventory(LibraryId{about}, {}); }), about},
      {media_libraries_identify,
       on_libraries([](auto& on) { return on.identify(SlotId{about}, {}); }), about},
      {media_libraries_access_door,
       on_libraries([](auto& on) { return on.access_door(LibraryId{about}, {}); }), about},
      {media_libraries_enable, on_libraries([](auto& on) {
         return on.enable(MediaObjectId{MediaObjectType::drive, about});
       }),
       about},
      {media_libraries_disable, on_libraries([](auto& on) {
         return on.disable(MediaObjectId{MediaObjectType::drive, about});
       }),
       about},
      {media_libraries_remove_drive,
       on_libraries([](auto& on) { return on.remove_drive(DriveId{about}); }), about},
      {media_libraries_remove_library,
       on_libraries([](auto& on) { return on.remove_library(LibraryId{about}); }), about},
      {media_transfer_eject, on_transfer([](auto& on) { return on.eject(MediumId{about}, {}); }),
       about},
      {media_transfer_stop_eject,
       on_transfer([](auto& on) { return on.stop_eject(TransferId{about}); }), about},
      {media_transfer_inject, on_transfer([](auto& on) { return on.inject(LibraryId{about}, {}); }),
       about},
      {media_transfer_retract_inject,
       on_transfer([](auto& on) { return on.retract_inject(LibraryId{about}, {}); }), about},
      {media_transfer_stop_inject,
       on_transfer([](auto& on) { return on.stop_inject(LibraryId{about}, {}); }), about},
      {media_cleaning_clean, on_cleaning([](auto& on) { return on.clean(DriveId{about}); }), about},
      {media_cleaning_reserve_slot,
       on_cleaning([](auto& on) { return on.reserve_slot(LibraryId{about}, {}); }), about},
      {media_cleaning_release_slot,
       on_cleaning([](auto& on) { return on.release_slot(LibraryId{about}); }), about},
      {media_cleaning_inject_cleaner,
       on_cleaning([](auto& on) { return on.inject_cleaner(LibraryId{about}, {}); }), about},
      {media_cleaning_stop_inject_cleaner,
       on_cleaning([](auto& on) { return on.stop_inject_cleaner(LibraryId{about}, {}); }), about},
      {media_cleaning_eject_cleaner,
       on_cleaning([](auto& on) { return on.eject_cleaner(LibraryId{about}); }), about},
      {media_cleaning_stop_eject_cleaner,
       on_cleaning([](auto& on) { return on.stop_eject_cleaner(LibraryId{about}, {}); }), about},
      {media_requests_cancel,
       on_requests([](auto& on) { return on.cancel(LibraryRequestId{about}); }), about},
      {media_requests_cancel_transfer,
       on_requests([](auto& on) { return on.cancel_transfer(TransferId{about}); }), about},
      {media_requests_order,
       on_requests([](auto& on) { return on.order(LibraryRequestId{about}); }), about},
      {media_requests_set_order,
       on_requests([](auto& on) { return on.set_order(LibraryRequestId{about}, {}); }), about},
      {media_requests_remove, on_requests([](auto& on) { return on.remove({}); })},
      {media_operators_submit, on_operators([](auto& on) { return on.submit({}); })},
      {media_operators_wait,
       on_operators([](auto& on) { return on.wait(OperatorRequestId{about}, {}, {}); }), about},
      {media_operators_satisfy,
       on_operators([](auto& on) { return on.satisfy(OperatorRequestId{about}); }), about},
      {media_operators_cancel,
       on_operators([](auto& on) { return on.cancel(OperatorRequestId{about}); }), about},
      {media_operators_remove, on_operators([](auto& on) { return on.remove({}); })},
      {media_security_get, on_security([](auto& on) {
         return on.get(MediaObjectId{MediaObjectType::drive, about}, {});
       }),
       about},
      {media_security_set, on_security([](auto& on) {
         return on.set(MediaObjectId{MediaObjectType::drive, about}, {}, {});
       }),
       about},
      {media_notifications_open, on_notifications([](auto& on) { return on.open({}); })},
      {media_channel_wait, [](Opened& on) { return error_of(on.events->wait({}, {})); }},
      {media_channel_close, [](Opened& on) { return error_of(on.events->close()); }},
      {media_change_detection_begin, on_change_detection([](auto& on) { return on.begin(); })},
      {media_change_detection_poll, on_change_detection([](auto& on) { return on.poll({}, {}); })},
      {media_watch_watch, [](Opened& on) { return error_of(on.watch->watch({}, {})); }},
      {media_watch_close, [](Opened& on) { return error_of(on.watch->close()); }},
      {media_database_export_copy, on_database([](auto& on) { return on.export_copy(); })},
      {media_database_import_copy, on_database([](auto& on) { return on.import_copy(); })},
      {media_user_interface_destinations, on_user_interface([](auto& on) {
         return on.destinations(MediaObjectId{MediaObjectType::drive, about}, {});
       }),
       about},
      {media_user_interface_add, on_user_interface([](auto& on) {
         return on.add(MediaObjectId{MediaObjectType::drive, about}, {}, {});
       }),
       about},
      {media_user_interface_remove, on_user_interface([](auto& on) {
         return on.remove(MediaObjectId{MediaObjectType::drive, about}, {}, {});
       }),
       about},
      {media_user_interface_clear, on_user_interface([](auto& on) {
         return on.clear(MediaObjectId{MediaObjectType::drive, about}, {});
       }),
       about},
      {stand_alone_drives_eject, on_drives([](auto& on) { return on.eject("rsm01", {}); })},
      {stand_alone_drives_volumes, on_drives([](auto& on) { return on.volumes({}); })},
  };
}

}  // namespace winseam::every
