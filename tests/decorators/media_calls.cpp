// Every call of a media session that can fail, once, and of what it hands out.
#include "tests/decorators/opened.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam::every {
namespace {

using enum Operation;

constexpr PlainCall calls[] = {
    {media_session_close, [](Opened& on) { return error_of(on.media->close()); }, false},
    {media_catalog_enumerate,
     [](Opened& on) { return error_of(on.media->catalog().enumerate({}, {}, {})); }, false},
    {media_catalog_object,
     [](Opened& on) {
       return error_of(on.media->catalog().object(MediaObjectId{MediaObjectType::drive, about}));
     },
     true},
    {media_catalog_update, [](Opened& on) { return error_of(on.media->catalog().update({})); },
     false},
    {media_catalog_attribute,
     [](Opened& on) {
       return error_of(
           on.media->catalog().attribute(MediaObjectId{MediaObjectType::drive, about}, {}));
     },
     true},
    {media_catalog_set_attribute,
     [](Opened& on) {
       return error_of(
           on.media->catalog().set_attribute(MediaObjectId{MediaObjectType::drive, about}, {}, {}));
     },
     true},
    {media_pools_open, [](Opened& on) { return error_of(on.media->pools().open({})); }, false},
    {media_pools_full_name,
     [](Opened& on) { return error_of(on.media->pools().full_name(PoolId{about})); }, true},
    {media_pools_remove,
     [](Opened& on) { return error_of(on.media->pools().remove(PoolId{about})); }, true},
    {media_pools_move,
     [](Opened& on) { return error_of(on.media->pools().move(MediumId{about}, {})); }, true},
    {media_pools_change_media_type,
     [](Opened& on) { return error_of(on.media->pools().change_media_type(MediumId{about}, {})); },
     true},
    {media_pools_add_media_type,
     [](Opened& on) { return error_of(on.media->pools().add_media_type(MediaTypeId{about}, {})); },
     true},
    {media_pools_remove_media_type,
     [](Opened& on) {
       return error_of(on.media->pools().remove_media_type(MediaTypeId{about}, {}));
     },
     true},
    {media_allocation_allocate,
     [](Opened& on) { return error_of(on.media->allocation().allocate({})); }, false},
    {media_allocation_deallocate,
     [](Opened& on) { return error_of(on.media->allocation().deallocate(LogicalMediumId{about})); },
     true},
    {media_allocation_set_complete,
     [](Opened& on) {
       return error_of(on.media->allocation().set_complete(LogicalMediumId{about}));
     },
     true},
    {media_allocation_decommission,
     [](Opened& on) { return error_of(on.media->allocation().decommission(SideId{about})); }, true},
    {media_allocation_swap,
     [](Opened& on) { return error_of(on.media->allocation().swap(LogicalMediumId{about}, {})); },
     true},
    {media_allocation_register_offline,
     [](Opened& on) { return error_of(on.media->allocation().register_offline({})); }, false},
    {media_allocation_forget,
     [](Opened& on) { return error_of(on.media->allocation().forget(MediumId{about})); }, true},
    {media_allocation_update_label,
     [](Opened& on) {
       return error_of(on.media->allocation().update_label(LogicalMediumId{about}, {}));
     },
     true},
    {media_mounting_mount, [](Opened& on) { return error_of(on.media->mounting().mount({})); },
     false},
    {media_mounting_dismount,
     [](Opened& on) { return error_of(on.media->mounting().dismount({}, {})); }, false},
    {media_mounting_dismount_drive,
     [](Opened& on) { return error_of(on.media->mounting().dismount_drive(DriveId{about})); },
     true},
    {media_libraries_inventory,
     [](Opened& on) { return error_of(on.media->libraries().inventory(LibraryId{about}, {})); },
     true},
    {media_libraries_identify,
     [](Opened& on) { return error_of(on.media->libraries().identify(SlotId{about}, {})); }, true},
    {media_libraries_access_door,
     [](Opened& on) { return error_of(on.media->libraries().access_door(LibraryId{about}, {})); },
     true},
    {media_libraries_enable,
     [](Opened& on) {
       return error_of(on.media->libraries().enable(MediaObjectId{MediaObjectType::drive, about}));
     },
     true},
    {media_libraries_disable,
     [](Opened& on) {
       return error_of(on.media->libraries().disable(MediaObjectId{MediaObjectType::drive, about}));
     },
     true},
    {media_libraries_remove_drive,
     [](Opened& on) { return error_of(on.media->libraries().remove_drive(DriveId{about})); }, true},
    {media_libraries_remove_library,
     [](Opened& on) { return error_of(on.media->libraries().remove_library(LibraryId{about})); },
     true},
    {media_transfer_eject,
     [](Opened& on) { return error_of(on.media->transfer().eject(MediumId{about}, {})); }, true},
    {media_transfer_stop_eject,
     [](Opened& on) { return error_of(on.media->transfer().stop_eject(TransferId{about})); }, true},
    {media_transfer_inject,
     [](Opened& on) { return error_of(on.media->transfer().inject(LibraryId{about}, {})); }, true},
    {media_transfer_retract_inject,
     [](Opened& on) { return error_of(on.media->transfer().retract_inject(LibraryId{about}, {})); },
     true},
    {media_transfer_stop_inject,
     [](Opened& on) { return error_of(on.media->transfer().stop_inject(LibraryId{about}, {})); },
     true},
    {media_cleaning_clean,
     [](Opened& on) { return error_of(on.media->cleaning().clean(DriveId{about})); }, true},
    {media_cleaning_reserve_slot,
     [](Opened& on) { return error_of(on.media->cleaning().reserve_slot(LibraryId{about}, {})); },
     true},
    {media_cleaning_release_slot,
     [](Opened& on) { return error_of(on.media->cleaning().release_slot(LibraryId{about})); },
     true},
    {media_cleaning_inject_cleaner,
     [](Opened& on) { return error_of(on.media->cleaning().inject_cleaner(LibraryId{about}, {})); },
     true},
    {media_cleaning_stop_inject_cleaner,
     [](Opened& on) {
       return error_of(on.media->cleaning().stop_inject_cleaner(LibraryId{about}, {}));
     },
     true},
    {media_cleaning_eject_cleaner,
     [](Opened& on) { return error_of(on.media->cleaning().eject_cleaner(LibraryId{about})); },
     true},
    {media_cleaning_stop_eject_cleaner,
     [](Opened& on) {
       return error_of(on.media->cleaning().stop_eject_cleaner(LibraryId{about}, {}));
     },
     true},
    {media_requests_cancel,
     [](Opened& on) { return error_of(on.media->requests().cancel(LibraryRequestId{about})); },
     true},
    {media_requests_cancel_transfer,
     [](Opened& on) { return error_of(on.media->requests().cancel_transfer(TransferId{about})); },
     true},
    {media_requests_order,
     [](Opened& on) { return error_of(on.media->requests().order(LibraryRequestId{about})); },
     true},
    {media_requests_set_order,
     [](Opened& on) {
       return error_of(on.media->requests().set_order(LibraryRequestId{about}, {}));
     },
     true},
    {media_requests_remove, [](Opened& on) { return error_of(on.media->requests().remove({})); },
     false},
    {media_operators_submit, [](Opened& on) { return error_of(on.media->operators().submit({})); },
     false},
    {media_operators_wait,
     [](Opened& on) {
       return error_of(on.media->operators().wait(OperatorRequestId{about}, {}, {}));
     },
     true},
    {media_operators_satisfy,
     [](Opened& on) { return error_of(on.media->operators().satisfy(OperatorRequestId{about})); },
     true},
    {media_operators_cancel,
     [](Opened& on) { return error_of(on.media->operators().cancel(OperatorRequestId{about})); },
     true},
    {media_operators_remove, [](Opened& on) { return error_of(on.media->operators().remove({})); },
     false},
    {media_security_get,
     [](Opened& on) {
       return error_of(on.media->security().get(MediaObjectId{MediaObjectType::drive, about}, {}));
     },
     true},
    {media_security_set,
     [](Opened& on) {
       return error_of(
           on.media->security().set(MediaObjectId{MediaObjectType::drive, about}, {}, {}));
     },
     true},
    {media_notifications_open,
     [](Opened& on) { return error_of(on.media->notifications().open({})); }, false},
    {media_channel_wait, [](Opened& on) { return error_of(on.events->wait({}, {})); }, false},
    {media_channel_close, [](Opened& on) { return error_of(on.events->close()); }, false},
    {media_change_detection_begin,
     [](Opened& on) { return error_of(on.media->change_detection().begin()); }, false},
    {media_change_detection_poll,
     [](Opened& on) { return error_of(on.media->change_detection().poll({}, {})); }, false},
    {media_watch_watch, [](Opened& on) { return error_of(on.watch->watch({}, {})); }, false},
    {media_watch_close, [](Opened& on) { return error_of(on.watch->close()); }, false},
    {media_database_export_copy,
     [](Opened& on) { return error_of(on.media->database().export_copy()); }, false},
    {media_database_import_copy,
     [](Opened& on) { return error_of(on.media->database().import_copy()); }, false},
    {media_user_interface_destinations,
     [](Opened& on) {
       return error_of(on.media->user_interface().destinations(
           MediaObjectId{MediaObjectType::drive, about}, {}));
     },
     true},
    {media_user_interface_add,
     [](Opened& on) {
       return error_of(
           on.media->user_interface().add(MediaObjectId{MediaObjectType::drive, about}, {}, {}));
     },
     true},
    {media_user_interface_remove,
     [](Opened& on) {
       return error_of(
           on.media->user_interface().remove(MediaObjectId{MediaObjectType::drive, about}, {}, {}));
     },
     true},
    {media_user_interface_clear,
     [](Opened& on) {
       return error_of(
           on.media->user_interface().clear(MediaObjectId{MediaObjectType::drive, about}, {}));
     },
     true},
    {stand_alone_drives_eject,
     [](Opened& on) { return error_of(on.platform.stand_alone_drives().eject("rsm01", {})); },
     false},
    {stand_alone_drives_volumes,
     [](Opened& on) { return error_of(on.platform.stand_alone_drives().volumes({})); }, false},
};

}  // namespace

std::span<const PlainCall> media_calls() { return calls; }

}  // namespace winseam::every
