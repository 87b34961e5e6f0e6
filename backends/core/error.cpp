#include "winseam/error.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace winseam {
namespace {

// What is known of one code. `meaning` is winseam's own text, the same on every system.
struct Entry {
  errc code;
  std::string_view name;
  std::string_view meaning;
  std::errc condition;  // std::errc{} where no portable condition fits
};

constexpr std::errc none{};

// Ascending by code, so that a lookup is a binary search; a static assertion below keeps it so.
constexpr std::array entries{
    Entry{errc::ndis_dot11_auto_config_enabled, "ndis_dot11_auto_config_enabled",
          "automatic configuration is on", none},
    Entry{errc::ndis_dot11_media_in_use, "ndis_dot11_media_in_use",
          "the wireless interface is in use", std::errc::device_or_resource_busy},
    Entry{errc::ndis_dot11_power_state_invalid, "ndis_dot11_power_state_invalid",
          "the radio is off", std::errc::network_down},
    Entry{errc::invalid_function, "invalid_function",
          "the call makes no sense in the present state", none},
    Entry{errc::file_not_found, "file_not_found", "there is no such session or entry",
          std::errc::no_such_file_or_directory},
    Entry{errc::access_denied, "access_denied", "the caller may not do this",
          std::errc::permission_denied},
    Entry{errc::invalid_handle, "invalid_handle", "the handle is closed or was never open",
          std::errc::bad_file_descriptor},
    Entry{errc::not_enough_memory, "not_enough_memory", "the service has no memory for the request",
          std::errc::not_enough_memory},
    Entry{errc::bad_format, "bad_format", "no label library recognises the label", none},
    Entry{errc::invalid_data, "invalid_data", "the system answered with data that cannot be right",
          std::errc::bad_message},
    Entry{errc::outofmemory, "outofmemory", "storage for the answer could not be had",
          std::errc::not_enough_memory},
    Entry{errc::invalid_drive, "invalid_drive", "there is no such drive",
          std::errc::no_such_device},
    Entry{errc::write_protect, "write_protect", "the medium is write-protected",
          std::errc::read_only_file_system},
    Entry{errc::not_ready, "not_ready", "the service is still starting",
          std::errc::resource_unavailable_try_again},
    Entry{errc::gen_failure, "gen_failure", "the device or the other side cannot do it",
          std::errc::io_error},
    Entry{errc::sharing_violation, "sharing_violation", "a file is in use",
          std::errc::device_or_resource_busy},
    Entry{errc::not_supported, "not_supported", "this system does not offer it",
          std::errc::not_supported},
    Entry{errc::invalid_parameter, "invalid_parameter", "an argument cannot be right",
          std::errc::invalid_argument},
    Entry{errc::call_not_implemented, "call_not_implemented",
          "this backend does not implement the call", std::errc::function_not_supported},
    Entry{errc::insufficient_buffer, "insufficient_buffer",
          "the answer is larger than the room for it", std::errc::no_buffer_space},
    Entry{errc::invalid_name, "invalid_name", "the name is too long or malformed",
          std::errc::invalid_argument},
    Entry{errc::mod_not_found, "mod_not_found", "the system library is not on this machine",
          std::errc::not_supported},
    Entry{errc::proc_not_found, "proc_not_found", "the system library lacks the function",
          std::errc::not_supported},
    Entry{errc::busy, "busy", "it is in use", std::errc::device_or_resource_busy},
    Entry{errc::already_exists, "already_exists", "the name is taken", std::errc::file_exists},
    Entry{errc::no_data, "no_data", "the channel broke and events were lost",
          std::errc::broken_pipe},
    Entry{errc::more_data, "more_data", "the buffer held only the first part",
          std::errc::message_size},
    Entry{errc::operation_aborted, "operation_aborted", "the wait ended without a result",
          std::errc::interrupted},
    Entry{errc::io_incomplete, "io_incomplete", "nothing arrived in time",
          std::errc::operation_would_block},
    Entry{errc::io_pending, "io_pending", "the operation has not finished",
          std::errc::operation_in_progress},
    Entry{errc::no_token, "no_token", "nobody is logged on there", none},
    Entry{errc::service_not_active, "service_not_active", "the service is stopped", none},
    Entry{errc::no_unicode_translation, "no_unicode_translation", "the text is not valid Unicode",
          std::errc::illegal_byte_sequence},
    Entry{errc::possible_deadlock, "possible_deadlock", "the call could never return",
          std::errc::resource_deadlock_would_occur},
    Entry{errc::not_found, "not_found", "there is no such interface, profile or entry",
          std::errc::no_such_device},
    Entry{errc::no_match, "no_match", "the adapter cannot do what the profile asks", none},
    Entry{errc::connection_unavail, "connection_unavail", "the media service cannot be reached",
          std::errc::not_connected},
    Entry{errc::bad_profile, "bad_profile", "the profile is wrong; its reason code says why", none},
    Entry{errc::invalid_computername, "invalid_computername", "the computer name is malformed",
          std::errc::invalid_argument},
    Entry{errc::remote_session_limit_exceeded, "remote_session_limit_exceeded",
          "too many client handles are open", std::errc::too_many_files_open},
    Entry{errc::no_network, "no_network", "there is no network", std::errc::network_unreachable},
    Entry{errc::cancelled, "cancelled", "the request was cancelled", std::errc::operation_canceled},
    Entry{errc::privilege_not_held, "privilege_not_held", "the caller lacks a privilege",
          std::errc::operation_not_permitted},
    Entry{errc::logon_failure, "logon_failure", "wrong user or password",
          std::errc::permission_denied},
    Entry{errc::invalid_security_descr, "invalid_security_descr",
          "the security descriptor is malformed", std::errc::invalid_argument},
    Entry{errc::no_security_on_object, "no_security_on_object", "the object has no security", none},
    Entry{errc::invalid_window_handle, "invalid_window_handle", "there is no such window", none},
    Entry{errc::timeout, "timeout", "the time given was not enough", std::errc::timed_out},
    Entry{errc::bad_configuration, "bad_configuration", "the settings do not exist yet", none},
    Entry{errc::rpc_s_invalid_binding, "rpc_s_invalid_binding", "the services are not up yet",
          none},
    Entry{errc::rpc_s_server_unavailable, "rpc_s_server_unavailable", "the host cannot be reached",
          std::errc::host_unreachable},
    Entry{errc::rpc_s_call_failed, "rpc_s_call_failed", "the host was lost during the call",
          std::errc::connection_reset},
    Entry{errc::ept_s_not_registered, "ept_s_not_registered",
          "the service's endpoint is not registered", std::errc::connection_refused},
    Entry{errc::rpc_x_bad_stub_data, "rpc_x_bad_stub_data",
          "an argument is beyond what the protocol carries", std::errc::invalid_argument},
    Entry{errc::invalid_user_buffer, "invalid_user_buffer", "an output pointer is null",
          std::errc::invalid_argument},
    Entry{errc::rpc_s_no_interfaces, "rpc_s_no_interfaces", "the service is older than the client",
          none},
    Entry{errc::nerr_user_not_found, "nerr_user_not_found", "there is no such user account", none},
    Entry{errc::not_connected, "not_connected", "the connection to the media service is gone",
          std::errc::not_connected},
    Entry{errc::invalid_media, "invalid_media", "there is no such medium, or it cannot be used so",
          none},
    Entry{errc::invalid_library, "invalid_library",
          "there is no such library, or it cannot be used so", none},
    Entry{errc::invalid_media_pool, "invalid_media_pool",
          "there is no such media pool, or it cannot be used so", none},
    Entry{errc::drive_media_mismatch, "drive_media_mismatch",
          "the medium and the drive do not fit together", none},
    Entry{errc::media_offline, "media_offline", "the medium is on the shelf", none},
    Entry{errc::library_offline, "library_offline", "the library is offline", none},
    Entry{errc::empty, "empty", "the slot is empty", none},
    Entry{errc::not_empty, "not_empty", "it still holds something", std::errc::directory_not_empty},
    Entry{errc::media_unavailable, "media_unavailable", "no medium can be allocated", none},
    Entry{errc::resource_disabled, "resource_disabled", "the library, drive or medium is disabled",
          none},
    Entry{errc::invalid_cleaner, "invalid_cleaner", "the cleaner is not valid", none},
    Entry{errc::unable_to_clean, "unable_to_clean", "the drive could not be cleaned", none},
    Entry{errc::object_not_found, "object_not_found", "there is no such object", none},
    Entry{errc::database_failure, "database_failure", "the media database failed",
          std::errc::io_error},
    Entry{errc::database_full, "database_full", "the media database is full",
          std::errc::no_space_on_device},
    Entry{errc::media_incompatible, "media_incompatible", "the medium is of the wrong type", none},
    Entry{errc::resource_not_present, "resource_not_present", "the library has no such part", none},
    Entry{errc::invalid_operation, "invalid_operation", "there is no such operation under way",
          none},
    Entry{errc::media_not_available, "media_not_available", "the medium is disabled", none},
    Entry{errc::device_not_available, "device_not_available",
          "the device is disabled or not connected", std::errc::no_such_device},
    Entry{errc::request_refused, "request_refused", "a person refused the request", none},
    Entry{errc::invalid_drive_object, "invalid_drive_object", "the drive object is not valid",
          none},
    Entry{errc::library_full, "library_full", "the library has no empty slot", none},
    Entry{errc::medium_not_accessible, "medium_not_accessible", "the medium cannot be accessed",
          none},
    Entry{errc::unable_to_load_medium, "unable_to_load_medium", "the medium could not be loaded",
          none},
    Entry{errc::unable_to_inventory_drive, "unable_to_inventory_drive",
          "the drive could not be inventoried", none},
    Entry{errc::unable_to_inventory_slot, "unable_to_inventory_slot",
          "the slot could not be inventoried", none},
    Entry{errc::unable_to_inventory_transport, "unable_to_inventory_transport",
          "the transport could not be inventoried", none},
    Entry{errc::transport_full, "transport_full", "the transport is full", none},
    Entry{errc::controlling_ieport, "controlling_ieport",
          "the insert and eject port could not be controlled", none},
    Entry{errc::unable_to_eject_mounted_media, "unable_to_eject_mounted_media",
          "a mounted medium cannot be ejected", none},
    Entry{errc::cleaner_slot_set, "cleaner_slot_set", "a cleaner slot is reserved already", none},
    Entry{errc::cleaner_slot_not_set, "cleaner_slot_not_set", "no cleaner slot is reserved", none},
    Entry{errc::cleaner_cartridge_spent, "cleaner_cartridge_spent",
          "the cleaner cartridge is used up", none},
    Entry{errc::unexpected_omid, "unexpected_omid", "the label is not the expected one", none},
    Entry{errc::cant_delete_last_item, "cant_delete_last_item", "the last one cannot be deleted",
          none},
    Entry{errc::message_exceeds_max_size, "message_exceeds_max_size", "the message is too long",
          std::errc::message_size},
    Entry{errc::volume_contains_sys_files, "volume_contains_sys_files",
          "the volume holds system files", none},
    Entry{errc::indigenous_type, "indigenous_type",
          "the type belongs to the library and cannot be removed", none},
    Entry{errc::no_supporting_drives, "no_supporting_drives", "no drive takes this type of medium",
          none},
    Entry{errc::cleaner_cartridge_installed, "cleaner_cartridge_installed",
          "a cleaner cartridge is installed", none},
    Entry{errc::ieport_full, "ieport_full", "the insert and eject port is full", none},
    Entry{errc::resource_not_available, "resource_not_available", "the resource cannot be had",
          none},
    Entry{errc::invalid_state, "invalid_state", "the object is in the wrong state for this", none},
    Entry{errc::no_browser_servers_found, "no_browser_servers_found", "no browse service answers",
          none},
    Entry{errc::ctx_close_pending, "ctx_close_pending", "a close is pending on the session", none},
    Entry{errc::ctx_winstation_not_found, "ctx_winstation_not_found", "there is no such session",
          std::errc::no_such_file_or_directory},
    Entry{errc::ctx_winstation_busy, "ctx_winstation_busy", "the session is busy",
          std::errc::device_or_resource_busy},
    Entry{errc::ctx_logon_disabled, "ctx_logon_disabled", "remote logons are refused",
          std::errc::permission_denied},
    Entry{errc::ctx_shadow_denied, "ctx_shadow_denied",
          "the user did not consent to remote control", std::errc::permission_denied},
    Entry{errc::ctx_winstation_access_denied, "ctx_winstation_access_denied",
          "the caller may not use the session", std::errc::permission_denied},
    Entry{errc::ctx_shadow_invalid, "ctx_shadow_invalid", "the session cannot be watched from here",
          none},
    Entry{errc::ctx_shadow_disabled, "ctx_shadow_disabled",
          "the session's settings forbid remote control", none},
    Entry{errc::ctx_shadow_not_running, "ctx_shadow_not_running", "nobody watches the session",
          none},
    Entry{errc::ts_incompatible_sessions, "ts_incompatible_sessions",
          "the two sessions are incompatible", none},
    Entry{errc::eap_xml_refused, "eap_xml_refused", "the EAP method refused its user data", none},
};

constexpr bool ascending() {
  for (std::size_t i = 1; i < entries.size(); ++i)
    if (entries[i - 1].code >= entries[i].code) return false;
  return true;
}
static_assert(ascending());

const Entry* find(int code) noexcept {
  const auto at = std::lower_bound(
      entries.begin(), entries.end(), code,
      [](const Entry& entry, int value) { return static_cast<int>(entry.code) < value; });
  return at != entries.end() && static_cast<int>(at->code) == code ? &*at : nullptr;
}

// Codes of the system read best as Windows prints them: small ones in decimal, status words in hexadecimal.
std::string number(int code) {
  if (code >= 0) return std::to_string(code);
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "0x";
  const auto bits = static_cast<std::uint32_t>(code);
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[(bits >> shift) & 0xFU];
  return text;
}

constexpr const char* category_name = "winseam";

// The category of this copy of the library, or of another one that is linked into another shared object.
bool ours(const std::error_category& other) noexcept {
  return other == category() || std::strcmp(other.name(), category_name) == 0;
}

class Category final : public std::error_category {
 public:
  const char* name() const noexcept override { return category_name; }

  std::string message(int code) const override {
    if (code == 0) return "success";
    const Entry* entry = find(code);
    if (entry == nullptr) return "Windows error " + number(code);
    return std::string(entry->name) + " (" + number(code) + "): " + std::string(entry->meaning);
  }

  std::error_condition default_error_condition(int code) const noexcept override {
    const Entry* entry = find(code);
    if (entry == nullptr || entry->condition == none) return {code, *this};
    return std::make_error_condition(entry->condition);
  }
};

}  // namespace

const std::error_category& category() noexcept {
  static const Category instance;
  return instance;
}

std::error_code make_error_code(errc code) noexcept { return {static_cast<int>(code), category()}; }

bool operator==(const std::error_code& error, errc code) noexcept {
  return error.value() == static_cast<int>(code) && ours(error.category());
}

std::error_code from_win32(std::uint32_t status) noexcept {
  if (status == 0) return {};
  return {static_cast<int>(status), category()};
}

std::uint32_t to_win32(const std::error_code& error) noexcept {
  if (!error) return 0;
  if (ours(error.category())) return static_cast<std::uint32_t>(error.value());
  // The first code of the table that stands for the condition is the commonest one, but for two conditions.
  if (error == std::errc::no_such_device) return static_cast<std::uint32_t>(errc::not_found);
  if (error == std::errc::not_supported) return static_cast<std::uint32_t>(errc::not_supported);
  for (const Entry& entry : entries)
    if (static_cast<int>(entry.code) > 0 && entry.condition != none && error == entry.condition)
      return static_cast<std::uint32_t>(entry.code);
  return static_cast<std::uint32_t>(errc::gen_failure);
}

std::string_view name_of(errc code) noexcept {
  const Entry* entry = find(static_cast<int>(code));
  return entry != nullptr ? entry->name : std::string_view{};
}

}  // namespace winseam
