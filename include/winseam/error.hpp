// winseam/error.hpp: the one error model of the library.
//
// Every call of an interface returns winseam::result<T>: a value, or a std::error_code whose number is the Win32
// code that the real function reports. The category exists on every system, so a fake on Linux fails with the very
// number that a log from Windows shows, and portable code asks the portable question:
//
//   const winseam::result<void> ended = server.sessions().logoff(id, winseam::Wait::until_done);
//   if (!ended && ended.error() == winseam::errc::access_denied) ask_an_administrator();
//   if (!ended && ended.error() == std::errc::permission_denied) ask_an_administrator();   // the same, portably
//
// Threads: everything here may be used from any thread.
#pragma once

#include <cstdint>
#include <string_view>
#include <system_error>
#include <type_traits>

#include "winseam/result.hpp"
#include "winseam/try.hpp"

namespace winseam {

// What went wrong, as Windows numbers it. Names are Win32's in lower case without ERROR_; codes of other families
// (RPC_S_, EPT_S_, NERR_) keep a family prefix. A value that is not listed is legal too: it survives a round trip
// through std::error_code unchanged and its message shows the number. Zero is success and never an error.
enum class errc : std::int32_t {
  invalid_function =
      1,  // the call makes no sense in the present state (session already disconnected)
  file_not_found = 2,             // no such session (any more), or no data stored under that name
  access_denied = 5,              // the caller lacks the permission, or the object is protected
  invalid_handle = 6,             // the handle is closed, or was never open
  not_enough_memory = 8,          // the service had no memory for the request
  bad_format = 11,                // a label that no media label library recognises
  invalid_data = 13,              // the system answered with a structure that cannot be right
  outofmemory = 14,               // storage for the answer could not be had
  invalid_drive = 15,             // no such drive
  write_protect = 19,             // the side is complete: it cannot be mounted for writing
  not_ready = 21,                 // the service is still starting: try again
  gen_failure = 31,               // the driver, adapter or client side cannot do it
  sharing_violation = 32,         // a file is in use
  not_supported = 50,             // this system does not offer it
  invalid_parameter = 87,         // an argument can never be right, or names nothing
  call_not_implemented = 120,     // this backend does not implement the function
  insufficient_buffer = 122,      // the answer is larger than the room offered
  invalid_name = 123,             // a name is too long or malformed
  mod_not_found = 126,            // the DLL is not on this system
  proc_not_found = 127,           // the DLL lacks the function
  busy = 170,                     // in use by somebody else: wait for an event, then try again
  already_exists = 183,           // the name is taken
  no_data = 232,                  // the notification channel broke: events were lost
  more_data = 234,                // the buffer held only the first part
  operation_aborted = 995,        // a wait ended without a result
  io_incomplete = 996,            // nothing arrived within the time-out
  io_pending = 997,               // the operation has not finished
  no_token = 1008,                // nobody is logged on there
  service_not_active = 1062,      // the service is stopped
  no_unicode_translation = 1113,  // text is not valid Unicode
  possible_deadlock = 1131,       // the call can never return: the fake says so instead of hanging
  not_found = 1168,               // no such interface, profile or entry
  no_match = 1169,                // not within the adapter's capability
  connection_unavail = 1201,      // the media service cannot be reached
  bad_profile = 1206,             // the profile XML is wrong; the reason code says why
  invalid_computername = 1210,    // the computer name is malformed
  remote_session_limit_exceeded = 1220,  // too many client handles
  no_network = 1222,                     // there is no network
  cancelled = 1223,           // the request was cancelled by closing its session, or by the user
  privilege_not_held = 1314,  // the caller lacks a privilege, such as SE_TCB_NAME
  logon_failure = 1326,       // wrong user or password
  invalid_security_descr = 1338,    // the security descriptor is malformed
  no_security_on_object = 1350,     // the object has no security
  invalid_window_handle = 1400,     // no such window
  timeout = 1460,                   // the time given was not enough
  bad_configuration = 1610,         // the settings do not exist yet
  rpc_s_invalid_binding = 1702,     // too early: the services are not up
  rpc_s_server_unavailable = 1722,  // the host cannot be reached
  rpc_s_call_failed = 1726,         // the host was lost during the call
  ept_s_not_registered = 1753,      // the service's endpoint is not registered
  rpc_x_bad_stub_data = 1783,       // an argument is beyond what the protocol carries
  invalid_user_buffer = 1784,       // an output pointer is null
  rpc_s_no_interfaces = 1817,       // the service is older than the client
  nerr_user_not_found = 2221,       // no such user account
  not_connected = 2250,             // the connection to the media service is gone
  invalid_media = 4300,
  invalid_library = 4301,
  invalid_media_pool = 4302,
  drive_media_mismatch = 4303,
  media_offline = 4304,
  library_offline = 4305,
  empty = 4306,
  not_empty = 4307,
  media_unavailable = 4308,
  resource_disabled = 4309,
  invalid_cleaner = 4310,
  unable_to_clean = 4311,
  object_not_found = 4312,
  database_failure = 4313,
  database_full = 4314,
  media_incompatible = 4315,
  resource_not_present = 4316,
  invalid_operation = 4317,
  media_not_available = 4318,
  device_not_available = 4319,
  request_refused = 4320,
  invalid_drive_object = 4321,
  library_full = 4322,
  medium_not_accessible = 4323,
  unable_to_load_medium = 4324,
  unable_to_inventory_drive = 4325,
  unable_to_inventory_slot = 4326,
  unable_to_inventory_transport = 4327,
  transport_full = 4328,
  controlling_ieport = 4329,
  unable_to_eject_mounted_media = 4330,
  cleaner_slot_set = 4331,
  cleaner_slot_not_set = 4332,
  cleaner_cartridge_spent = 4333,
  unexpected_omid = 4334,
  cant_delete_last_item = 4335,
  message_exceeds_max_size = 4336,
  volume_contains_sys_files = 4337,
  indigenous_type = 4338,
  no_supporting_drives = 4339,
  cleaner_cartridge_installed = 4340,
  ieport_full = 4341,
  resource_not_available = 5006,  // the slot is full or not present, or the resource cannot be had
  invalid_state = 5023,           // the object is in the wrong state for this call
  no_browser_servers_found = 6118,  // no browse service answers
  ctx_close_pending = 7007,
  ctx_winstation_not_found = 7022,  // older servers' word for file_not_found
  ctx_winstation_busy = 7024,
  ctx_logon_disabled = 7037,            // remote logons are refused until the service restarts
  ctx_shadow_denied = 7044,             // the user did not consent to being watched
  ctx_winstation_access_denied = 7045,  // older servers' word for access_denied
  ctx_shadow_invalid = 7050,
  ctx_shadow_disabled = 7051,
  ctx_shadow_not_running = 7057,
  ts_incompatible_sessions = 7069,
  eap_xml_refused = 57893,                       // the EAP method refused its user data
  ndis_dot11_auto_config_enabled = -2144067584,  // 0x80342000
  ndis_dot11_media_in_use = -2144067583,         // 0x80342001
  ndis_dot11_power_state_invalid = -2144067582,  // 0x80342002: the radio is off
};

// The category of every error that winseam returns; name() is "winseam". Its messages are the same on every system,
// in English, and begin with the code's name. equivalent() maps codes to std::errc conditions where one fits:
// permission_denied, no_such_process, timed_out, resource_deadlock_would_occur and so on.
const std::error_category& category() noexcept;

// The code as std::error_code; found by the implicit conversion from errc.
std::error_code make_error_code(errc code) noexcept;

// True for the error of that code, also where winseam is linked into several shared objects of a program and another
// one of them made the error: each has a category of its own, and std::error_code compares categories by address. So
// compare with errc or std::errc, and two std::error_code with each other only within one shared object.
bool operator==(const std::error_code& error, errc code) noexcept;

// Any Win32 or RPC status, listed in errc or not. Zero gives an empty error_code.
std::error_code from_win32(std::uint32_t status) noexcept;

// The number that Windows would report for this error: the code itself for our category; the nearest Win32 code for
// std::errc conditions of another category; gen_failure (31) if nothing is near. Zero for no error.
std::uint32_t to_win32(const std::error_code& error) noexcept;

// The errc name of a status ("access_denied"), or an empty view for a number that errc does not list.
std::string_view name_of(errc code) noexcept;

}  // namespace winseam

template <>
struct std::is_error_code_enum<winseam::errc> : std::true_type {};
