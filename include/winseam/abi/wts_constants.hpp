// winseam/abi/wts_constants.hpp: the numbers of wtsapi32.h.
//
// Threads: constants.
#pragma once

#include <cstddef>

#include "winseam/abi/types.hpp"

namespace winseam::abi {

// WTS_CURRENT_SESSION and WTS_ANY_SESSION; WTS_CURRENT_SERVER_HANDLE is a null Handle.
inline constexpr Dword wts_current_session = 0xFFFFFFFF;
inline constexpr Dword wts_any_session = 0xFFFFFFFE;

// WTS_CONNECTSTATE_CLASS.
enum class WtsConnectState : std::int32_t {
  active,
  connected,
  connect_query,
  shadow,
  disconnected,
  idle,
  listen,
  reset,
  down,
  init,
};

// WTS_INFO_CLASS.
enum class WtsInfoClass : std::int32_t {
  initial_program = 0,
  application_name = 1,
  working_directory = 2,
  oem_id = 3,
  session_id = 4,
  user_name = 5,
  win_station_name = 6,
  domain_name = 7,
  connect_state = 8,
  client_build_number = 9,
  client_name = 10,
  client_directory = 11,
  client_product_id = 12,
  client_hardware_id = 13,
  client_address = 14,
  client_display = 15,
  client_protocol_type = 16,
  idle_time = 17,
  logon_time = 18,
  incoming_bytes = 19,
  outgoing_bytes = 20,
  incoming_frames = 21,
  outgoing_frames = 22,
  client_info = 23,
  session_info = 24,
  session_info_ex = 25,
  config_info = 26,
  validation_info = 27,
  session_address_v4 = 28,
  is_remote_session = 29,
  session_activity_id = 30,
  capability_check = 31,
};

// WTS_CONFIG_CLASS.
enum class WtsConfigClass : std::int32_t {
  initial_program = 0,
  working_directory = 1,
  inherit_initial_program = 2,
  allow_logon_terminal_server = 3,
  timeout_settings_connections = 4,
  timeout_settings_disconnections = 5,
  timeout_settings_idle = 6,
  device_client_drives = 7,
  device_client_printers = 8,
  device_client_default_printer = 9,
  broken_timeout_settings = 10,
  reconnect_settings = 11,
  modem_callback_settings = 12,
  modem_callback_phone_number = 13,
  shadowing_settings = 14,
  terminal_server_profile_path = 15,
  terminal_server_home_dir = 16,
  terminal_server_home_dir_drive = 17,
  terminal_server_remote_home_dir = 18,
  user = 19,
};

// WTS_VIRTUAL_CLASS.
enum class WtsVirtualClass : std::int32_t { client_data = 0, file_handle = 1 };

// WTS_TYPE_CLASS: what WTSFreeMemoryEx is given back.
enum class WtsTypeClass : std::int32_t {
  process_info_level0 = 0,
  process_info_level1 = 1,
  session_info_level1 = 2,
};

// WTS_EVENT_*.
inline constexpr Dword wts_event_none = 0x0;
inline constexpr Dword wts_event_create = 0x1;
inline constexpr Dword wts_event_delete = 0x2;
inline constexpr Dword wts_event_rename = 0x4;
inline constexpr Dword wts_event_connect = 0x8;
inline constexpr Dword wts_event_disconnect = 0x10;
inline constexpr Dword wts_event_logon = 0x20;
inline constexpr Dword wts_event_logoff = 0x40;
inline constexpr Dword wts_event_state_change = 0x80;
inline constexpr Dword wts_event_license = 0x100;
inline constexpr Dword wts_event_all = 0x7FFFFFFF;
inline constexpr Dword wts_event_flush = 0x80000000;

// WTS_WSD_*: what WTSShutdownSystem shall do.
inline constexpr Dword wts_wsd_logoff = 0x1;
inline constexpr Dword wts_wsd_shutdown = 0x2;
inline constexpr Dword wts_wsd_reboot = 0x4;
inline constexpr Dword wts_wsd_power_off = 0x8;
inline constexpr Dword wts_wsd_fast_reboot = 0x10;

// WTS_CONSOLE_CONNECT to WTS_SESSION_REMOTE_CONTROL: what WM_WTSSESSION_CHANGE tells.
inline constexpr Dword wts_console_connect = 1;
inline constexpr Dword wts_console_disconnect = 2;
inline constexpr Dword wts_remote_connect = 3;
inline constexpr Dword wts_remote_disconnect = 4;
inline constexpr Dword wts_session_logon = 5;
inline constexpr Dword wts_session_logoff = 6;
inline constexpr Dword wts_session_lock = 7;
inline constexpr Dword wts_session_unlock = 8;
inline constexpr Dword wts_session_remote_control = 9;

// MB_*: the buttons and the icon of a message box, and ID*: the answers.
inline constexpr Dword mb_ok = 0x0;
inline constexpr Dword mb_ok_cancel = 0x1;
inline constexpr Dword mb_abort_retry_ignore = 0x2;
inline constexpr Dword mb_yes_no_cancel = 0x3;
inline constexpr Dword mb_yes_no = 0x4;
inline constexpr Dword mb_retry_cancel = 0x5;
inline constexpr Dword mb_cancel_try_continue = 0x6;
inline constexpr Dword mb_icon_error = 0x10;
inline constexpr Dword mb_icon_question = 0x20;
inline constexpr Dword mb_icon_warning = 0x30;
inline constexpr Dword mb_icon_information = 0x40;
inline constexpr Dword id_ok = 1;
inline constexpr Dword id_cancel = 2;
inline constexpr Dword id_abort = 3;
inline constexpr Dword id_retry = 4;
inline constexpr Dword id_ignore = 5;
inline constexpr Dword id_yes = 6;
inline constexpr Dword id_no = 7;
inline constexpr Dword id_try_again = 10;
inline constexpr Dword id_continue = 11;

// AF_*: the family of a WTS_CLIENT_ADDRESS.
inline constexpr Dword af_unspecified = 0;
inline constexpr Dword af_inet = 2;
inline constexpr Dword af_inet6 = 23;

// *_SECURITY_INFORMATION.
inline constexpr Dword dacl_security_information = 0x4;
inline constexpr Dword sacl_security_information = 0x8;

// IDTIMEOUT and IDASYNC: answers of WTSSendMessage besides those of MessageBox.
inline constexpr Dword id_timeout = 32000;
inline constexpr Dword id_async = 32001;

// WTS_PROTOCOL_TYPE_*.
inline constexpr Ushort wts_protocol_console = 0;
inline constexpr Ushort wts_protocol_ica = 1;
inline constexpr Ushort wts_protocol_rdp = 2;

// NOTIFY_FOR_*; WM_WTSSESSION_CHANGE.
inline constexpr Dword notify_for_this_session = 0;
inline constexpr Dword notify_for_all_sessions = 1;
inline constexpr std::uint32_t wm_wts_session_change = 0x02B1;

// WTS_SESSIONSTATE_*: the flags of WTSINFOEX.
inline constexpr Long wts_session_state_unknown = -1;
inline constexpr Long wts_session_state_lock = 0;
inline constexpr Long wts_session_state_unlock = 1;

// WTS_LISTENER_*: the flag of WTSCreateListener.
inline constexpr Dword wts_listener_create = 0x1;
inline constexpr Dword wts_listener_update = 0x10;

// WTS_CHANNEL_OPTION_DYNAMIC*: the flags of WTSVirtualChannelOpenEx.
inline constexpr Dword wts_channel_option_dynamic = 0x1;
inline constexpr Dword wts_channel_option_dynamic_pri_low = 0x0;
inline constexpr Dword wts_channel_option_dynamic_pri_med = 0x2;
inline constexpr Dword wts_channel_option_dynamic_pri_high = 0x4;
inline constexpr Dword wts_channel_option_dynamic_pri_real = 0x6;
inline constexpr Dword wts_channel_option_dynamic_no_compress = 0x8;

// CHANNEL_CHUNK_LENGTH, CHANNEL_NAME_LEN, CHANNEL_FLAG_*.
inline constexpr std::size_t channel_chunk_length = 1600;
inline constexpr std::size_t channel_name_length = 7;
inline constexpr Dword channel_flag_first = 0x1;
inline constexpr Dword channel_flag_last = 0x2;

// *_LENGTH: texts without their terminators; most structures add one unit, WTSINFO does not for station and domain.
inline constexpr std::size_t user_name_length = 20;
inline constexpr std::size_t client_name_length = 20;
inline constexpr std::size_t client_address_length = 30;
inline constexpr std::size_t win_station_name_length = 32;
inline constexpr std::size_t domain_length = 17;
inline constexpr std::size_t wts_drive_length = 3;
inline constexpr std::size_t wts_listener_name_length = 32;
inline constexpr std::size_t wts_comment_length = 60;

// WTS_SECURITY_*: the access mask of a session.
inline constexpr Dword wts_security_query_information = 0x1;
inline constexpr Dword wts_security_set_information = 0x2;
inline constexpr Dword wts_security_reset = 0x4;
inline constexpr Dword wts_security_virtual_channels = 0x8;
inline constexpr Dword wts_security_remote_control = 0x10;
inline constexpr Dword wts_security_logon = 0x20;
inline constexpr Dword wts_security_logoff = 0x40;
inline constexpr Dword wts_security_message = 0x80;
inline constexpr Dword wts_security_connect = 0x100;
inline constexpr Dword wts_security_disconnect = 0x200;
inline constexpr Dword wts_security_all_access = 0xF03BF;

// REMOTECONTROL_KBD*_HOTKEY.
inline constexpr Ushort remote_control_kbd_shift = 0x1;
inline constexpr Ushort remote_control_kbd_ctrl = 0x2;
inline constexpr Ushort remote_control_kbd_alt = 0x4;

}  // namespace winseam::abi
