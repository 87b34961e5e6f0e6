// backends/scenario/fields_media.hpp: the media part of fields.hpp.
#pragma once

#include "winseam/fake/media_spec.hpp"

namespace winseam::scenario {

template <class V>
void fields(V& v, MediaObjectId& object) {
  v.required("type", object.type, "what it is");
  v.required("id", object.guid, "its GUID");
}

template <class V>
void fields(V& v, MediaObjectHeader& header) {
  v.field("name", header.name, "");
  v.field("description", header.description, "");
  v.field("enabled", header.enabled, "");
  v.field("state", header.state, "");
  v.field("created", header.created, "");
  v.field("modified", header.modified, "");
}

template <class V>
void fields(V& v, MediaLabel& label) {
  v.field("id", label.id, "in hexadecimal");
  v.field("type", label.type, "which label library knows it");
  v.field("info", label.info, "for people");
}

template <class V>
void fields(V& v, fake::MediaSideSpec& side) {
  v.field("id", side.id, "follows from the cartridge's if missing");
  v.field("logical_medium", side.logical_medium, "of an allocated side; made up if missing");
  v.field("name", side.name, "the cartridge's with A or B if missing");
  v.field("state", side.state, "");
  v.field("label", side.label, "what is written on it");
  v.field("mount_count", side.mount_count, "");
  v.field("allocate_count", side.allocate_count, "");
  v.field("capacity", side.capacity, "bytes");
}

template <class V>
void fields(V& v, fake::CartridgeSpec& cartridge) {
  v.field("id", cartridge.id, "made up if missing");
  v.field("name", cartridge.name, "the bar code or the sequence number if missing");
  v.field("enabled", cartridge.enabled, "");
  v.field("media_type", cartridge.media_type, "");
  v.field("pool", cartridge.pool, "with all levels; as the sides' states say if missing");
  v.field("bar_code", cartridge.bar_code, "");
  v.field("sequence_number", cartridge.sequence_number, "made up if missing");
  v.field("slot", cartridge.slot, "where it is; the lowest empty slot without any place");
  v.field("drive", cartridge.drive, "the drive it is in");
  v.field("port", cartridge.port, "the port it is in");
  v.field("home_slot", cartridge.home_slot, "where it goes from a drive");
  v.field("mounted_side", cartridge.mounted_side, "0 or 1; dismounted logically if missing");
  v.field("wrong_label", cartridge.wrong_label, "what a drive reads is not what is recorded");
  v.field("sides", cartridge.sides, "as many as the media type has; available ones if missing");
}

template <class V>
void fields(V& v, fake::DriveSpec& drive) {
  v.field("enabled", drive.enabled, "");
  v.field("present", drive.present, "false: unplugged");
  v.field("media_types", drive.media_types, "that it takes; all of the library's if missing");
  v.field("device_name", drive.device_name, "what programs open; made up if missing");
  v.field("serial_number", drive.serial_number, "");
  v.field("mount_count", drive.mount_count, "");
  v.field("last_cleaned_at", drive.last_cleaned_at, "never if missing");
  v.field("deferred_dismount_delay", drive.deferred_dismount_delay, "");
  v.field("opened_by_program", drive.opened_by_program, "it cannot be emptied");
}

template <class V>
void fields(V& v, fake::DoorSpec& door) {
  v.field("max_open", door.max_open, "then the operator is asked to close it");
  v.field("open", door.open, "");
}

template <class V>
void fields(V& v, fake::PortSpec& port) {
  v.field("max_extended", port.max_extended, "then the operator is asked to close it");
}

template <class V>
void fields(V& v, fake::LibrarySpec& library) {
  v.field("id", library.id, "made up if missing");
  v.required("name", library.name, "");
  v.field("stand_alone", library.stand_alone, "one drive, no slot");
  v.field("enabled", library.enabled, "");
  v.field("connected", library.connected, "false: unplugged");
  v.field("media_types", library.media_types, "that it takes; DLT if missing");
  v.field("first_number", library.first_number, "of drives, slots, doors and ports: 0 or 1");
  v.field("slots", library.slots, "how many");
  v.field("absent_slots", library.absent_slots, "numbers of slots whose magazine is out");
  v.field("drives", library.drives, "");
  v.field("doors", library.doors, "");
  v.field("ports", library.ports, "mail slots of one cartridge each");
  v.field("bar_code_reader", library.bar_code_reader, "");
  v.field("supports_cleaning", library.supports_cleaning, "");
  v.field("cleaner_slot", library.cleaner_slot, "the slot kept for the cleaner");
  v.field("cleaner_present", library.cleaner_present, "in that slot");
  v.field("cleaner_uses_remaining", library.cleaner_uses_remaining, "not counted if missing");
  v.field("inventory_method", library.inventory_method, "");
  v.field("auto_recovery", library.auto_recovery, "inventory after a wrong label");
  v.field("auto_detect_change", library.auto_detect_change, "of a stand-alone drive");
  v.field("cartridges", library.cartridges, "what is in it");
}

template <class V>
void fields(V& v, fake::MediaTypeSpec& type) {
  v.field("id", type.id, "made up if missing");
  v.required("name", type.name, "");
  v.field("code", type.code, "a STORAGE_MEDIA_TYPE");
  v.field("side_count", type.side_count, "1 to 26");
  v.field("rewritability", type.rewritability, "");
  v.field("device", type.device, "");
}

template <class V>
void fields(V& v, fake::PoolSpec& pool) {
  v.field("id", pool.id, "made up if missing");
  v.required("name", pool.name, "with all levels, parted by backslashes");
  v.field("media_type", pool.media_type, "it holds pools if missing");
  v.field("allocation", pool.allocation, "");
  v.field("deallocation", pool.deallocation, "");
  v.field("max_allocates", pool.max_allocates, "of a side, then it is worn out; 0: no limit");
  v.field("creator", pool.creator, "an account that has all rights");
}

template <class V>
void fields(V& v, fake::MediaRule& rule) {
  v.required("trustee", rule.trustee, "an account, a SID, Administrators, SYSTEM or Everyone");
  v.field("allow", rule.allow, "");
  v.field("deny", rule.deny, "deny beats allow");
  v.field("other_allowed", rule.other_allowed, "further bits of the access mask");
  v.field("other_denied", rule.other_denied, "further bits of the access mask");
}

template <class V>
void fields(V& v, fake::MediaSecuritySpec& security) {
  v.required("object", security.object, "the computer, a library or a pool");
  v.field("owner", security.owner, "");
  v.field("rules", security.rules, "");
}

template <class V>
void fields(V& v, fake::MediaAttributeSpec& attribute) {
  v.required("name", attribute.name, "");
  v.field("value", attribute.value, "in hexadecimal");
}

template <class V>
void fields(V& v, fake::MediaNoteSpec& note) {
  v.required("object", note.object, "");
  v.field("description", note.description, "");
  v.field("attributes", note.attributes, "by ascending name");
}

template <class V>
void fields(V& v, fake::UiDestinationSpec& destination) {
  v.required("object", destination.object, "the computer or a library");
  v.field("type", destination.type, "which messages");
  v.required("destination", destination.destination, "who sees them");
}

template <class V>
void fields(V& v, fake::OperatorAnswerSpec& answer) {
  v.field("request", answer.request, "which it answers; unknown: any");
  v.field("action", answer.action, "");
  v.field("after", answer.after, "");
  v.field("times", answer.times, "how many requests");
}

template <class V>
void fields(V& v, fake::OperatorSpec& operators) {
  v.field("answers", operators.answers, "to requests, used up in order");
  v.field("empties_port_after", operators.empties_port_after, "never if missing");
  v.field("closes_door_after", operators.closes_door_after, "never if missing");
}

template <class V>
void fields(V& v, fake::MediaTimes& times) {
  v.field("robot", times.robot, "one move");
  v.field("load", times.load, "");
  v.field("unload", times.unload, "");
  v.field("identify", times.identify, "reading a label");
  v.field("write_label", times.write_label, "");
  v.field("scan_bar_codes", times.scan_bar_codes, "of a whole library");
  v.field("clean", times.clean, "");
  v.field("start", times.start, "of the service");
}

template <class V>
void fields(V& v, fake::MediaQuirks& quirks) {
  v.field("busy_on_mount_timeout", quirks.busy_on_mount_timeout,
          "a mount that waited in vain answers busy instead of timeout");
  v.field("zero_allocate_waits", quirks.zero_allocate_waits,
          "an allocation with a time-out of zero waits for ever");
  v.field("busy_while_starting", quirks.busy_while_starting,
          "opening a session answers busy instead of not_ready");
  v.field("close_dismounts", quirks.close_dismounts, "closing a session dismounts what it mounted");
  v.field("close_channel_refused", quirks.close_channel_refused,
          "closing a channel that somebody waits on answers busy");
  v.field("deferred_waits_out_delay", quirks.deferred_waits_out_delay,
          "other media get a drive only after the delay");
  v.field("cancelled_mount_is_cancelled", quirks.cancelled_mount_is_cancelled,
          "a mount whose item was cancelled answers cancelled, not request_refused");
  v.field("message_required", quirks.message_required, "every operator request needs a text");
  v.field("rights", quirks.rights, "which generation's rules of access hold");
}

template <class V>
void fields(V& v, fake::MediaComputerSpec& computer) {
  v.field("library_request_purge_time", computer.library_request_purge_time,
          "how long finished requests are kept");
  v.field("library_request_flags", computer.library_request_flags, "");
  v.field("operator_request_purge_time", computer.operator_request_purge_time,
          "how long answered requests are kept");
  v.field("operator_request_flags", computer.operator_request_flags, "");
  v.field("pool_policy", computer.pool_policy, "what becomes of ejected media");
}

template <class V>
void fields(V& v, LibraryRequest& request) {
  v.required("id", request.id, "");
  v.field("header", request.header, "what every object has");
  v.field("operation", request.operation, "");
  v.field("option", request.option, "");
  v.required("state", request.state, "a final one");
  v.field("side", request.side, "");
  v.field("drive", request.drive, "");
  v.field("medium", request.medium, "");
  v.required("library", request.library, "");
  v.field("slot", request.slot, "");
  v.field("queued_at", request.queued_at, "");
  v.field("completed_at", request.completed_at, "when the world begins if missing");
  v.field("application", request.application, "");
  v.field("user", request.user, "");
  v.field("computer", request.computer, "");
  v.field("error", request.error, "the Win32 code of a failed one");
  v.field("work_item", request.work_item, "what a request to cancel cancels");
  v.field("priority", request.priority, "of a mount, -15 to 15");
}

template <class V>
void fields(V& v, OperatorRequest& request) {
  v.required("id", request.id, "");
  v.field("header", request.header, "what every object has");
  v.field("type", request.type, "");
  v.field("state", request.state, "");
  v.field("submitted_at", request.submitted_at, "");
  v.field("message", request.message, "");
  v.field("argument1", request.argument1, "");
  v.field("argument2", request.argument2, "");
  v.field("application", request.application, "");
  v.field("user", request.user, "");
  v.field("computer", request.computer, "");
}

template <class V>
void fields(V& v, fake::MediaSpec& media) {
  v.field("dll_present", media.dll_present, "false: a system without media services");
  v.field("functions_missing", media.functions_missing, "the DLL lacks some");
  v.field("service", media.service, "");
  v.field("network", media.network, "false: servers by name cannot be reached");
  v.field("older_than_client", media.older_than_client, "");
  v.field("change_detection", media.change_detection, "false: not implemented");
  v.field("remote_names", media.remote_names, "by which it is reached over the network");
  v.field("label_types", media.label_types, "that the label libraries recognise");
  v.field("computer", media.computer, "the server's own settings");
  v.field("media_types", media.media_types, "besides those that every world knows");
  v.field("libraries", media.libraries, "changers and stand-alone drives");
  v.field("pools", media.pools, "parents first");
  v.field("shelf", media.shelf, "cartridges that are in no library");
  v.field("finished_requests", media.finished_requests, "work items that are over");
  v.field("operator_requests", media.operator_requests, "tasks for a human");
  v.field("security", media.security, "access lists in place of the default ones");
  v.field("notes", media.notes, "descriptions and attributes of objects");
  v.field("ui_destinations", media.ui_destinations, "who sees the service's messages");
  v.field("operators", media.operators, "what the operator does by itself");
  v.field("times", media.times, "how long things take");
  v.field("quirks", media.quirks, "where sources contradict each other");
}

}  // namespace winseam::scenario
