// winseam/abi/wts_structures.hpp: the structures of wtsapi32.h, with the sizes and offsets of 64-bit Windows.
//
// Each structure with text is a template over its character: WChar makes the W form, char the A form.
//
//   winseam::abi::WtsSessionInfo<winseam::abi::WChar>* sessions = nullptr;   // WTS_SESSION_INFOW*
//
// Threads: value types. tests/abi holds every size and offset against the specification, and on Windows against the SDK.
#pragma once

#include <array>
#include <cstddef>

#include "winseam/abi/wts_constants.hpp"

namespace winseam::abi {

// Text of at most Length - 1 units inside a structure, with its terminator.
template <class Char, std::size_t Length>
using FixedText = std::array<Char, Length>;

// WTS_SERVER_INFO.
template <class Char>
struct WtsServerInfo {
  Char* server_name;
};

// WTS_SESSION_INFO.
template <class Char>
struct WtsSessionInfo {
  Dword session_id;
  Char* win_station_name;
  WtsConnectState state;
};

// WTS_SESSION_INFO_1.
template <class Char>
struct WtsSessionInfo1 {
  Dword exec_env_id;
  WtsConnectState state;
  Dword session_id;
  Char* session_name;
  Char* host_name;
  Char* user_name;
  Char* domain_name;
  Char* farm_name;
};

// WTS_PROCESS_INFO.
template <class Char>
struct WtsProcessInfo {
  Dword session_id;
  Dword process_id;
  Char* process_name;
  void* user_sid;
};

// WTS_PROCESS_INFO_EX. The times are milliseconds.
template <class Char>
struct WtsProcessInfoEx {
  Dword session_id;
  Dword process_id;
  Char* process_name;
  void* user_sid;
  Dword number_of_threads;
  Dword handle_count;
  Dword pagefile_usage;
  Dword peak_pagefile_usage;
  Dword working_set_size;
  Dword peak_working_set_size;
  LargeInteger user_time;
  LargeInteger kernel_time;
};

// WTS_CLIENT_ADDRESS and WTS_SESSION_ADDRESS. IPv4 stands at address[2] to [5].
struct WtsClientAddress {
  Dword address_family;
  std::array<Byte, 20> address;
};

// WTS_CLIENT_DISPLAY.
struct WtsClientDisplay {
  Dword horizontal_resolution;
  Dword vertical_resolution;
  Dword color_depth;
};

// WTSCLIENT.
template <class Char>
struct WtsClient {
  FixedText<Char, client_name_length + 1> client_name;
  FixedText<Char, domain_length + 1> domain;
  FixedText<Char, user_name_length + 1> user_name;
  FixedText<Char, max_path + 1> work_directory;
  FixedText<Char, max_path + 1> initial_program;
  Byte encryption_level;
  Ulong client_address_family;
  std::array<Ushort, client_address_length + 1> client_address;  // text, a unit in each
  Ushort h_res;
  Ushort v_res;
  Ushort color_depth;
  FixedText<Char, max_path + 1> client_directory;
  Ulong client_build_number;
  Ulong client_hardware_id;
  Ushort client_product_id;
  Ushort out_buf_count_host;
  Ushort out_buf_count_client;
  Ushort out_buf_length;
  FixedText<Char, max_path + 1> device_id;
};

// WTSINFO. Times are 100 ns units since 1601, 0 for never.
template <class Char>
struct WtsInfo {
  WtsConnectState state;
  Dword session_id;
  Dword incoming_bytes;
  Dword outgoing_bytes;
  Dword incoming_frames;
  Dword outgoing_frames;
  Dword incoming_compressed_bytes;
  Dword outgoing_compressed_bytes;
  FixedText<Char, win_station_name_length> win_station_name;
  FixedText<Char, domain_length> domain;
  FixedText<Char, user_name_length + 1> user_name;
  LargeInteger connect_time;
  LargeInteger disconnect_time;
  LargeInteger last_input_time;
  LargeInteger logon_time;
  LargeInteger current_time;
};

// WTSINFOEX_LEVEL1.
template <class Char>
struct WtsInfoExLevel1 {
  Ulong session_id;
  WtsConnectState session_state;
  Long session_flags;
  FixedText<Char, win_station_name_length + 1> win_station_name;
  FixedText<Char, user_name_length + 1> user_name;
  FixedText<Char, domain_length + 1> domain_name;
  LargeInteger logon_time;
  LargeInteger connect_time;
  LargeInteger disconnect_time;
  LargeInteger last_input_time;
  LargeInteger current_time;
  Dword incoming_bytes;
  Dword outgoing_bytes;
  Dword incoming_frames;
  Dword outgoing_frames;
  Dword incoming_compressed_bytes;
  Dword outgoing_compressed_bytes;
};

// WTSINFOEX; Windows wraps the only level in a union.
template <class Char>
struct WtsInfoEx {
  Dword level;
  WtsInfoExLevel1<Char> data;
};

// WTSCONFIGINFO.
template <class Char>
struct WtsConfigInfo {
  Ulong version;
  Ulong connect_client_drives_at_logon;
  Ulong connect_printer_at_logon;
  Ulong disable_printer_redirection;
  Ulong disable_default_main_client_printer;
  Ulong shadow_settings;
  FixedText<Char, user_name_length + 1> logon_user_name;
  FixedText<Char, domain_length + 1> logon_domain;
  FixedText<Char, max_path + 1> work_directory;
  FixedText<Char, max_path + 1> initial_program;
  FixedText<Char, max_path + 1> application_name;
};

// WTSUSERCONFIG.
template <class Char>
struct WtsUserConfig {
  Dword source;
  Dword inherit_initial_program;
  Dword allow_logon_terminal_server;
  Dword timeout_settings_connections;
  Dword timeout_settings_disconnections;
  Dword timeout_settings_idle;
  Dword device_client_drives;
  Dword device_client_printers;
  Dword client_default_printer;
  Dword broken_timeout_settings;
  Dword reconnect_settings;
  Dword shadowing_settings;
  Dword terminal_server_remote_home_dir;
  FixedText<Char, max_path + 1> initial_program;
  FixedText<Char, max_path + 1> work_directory;
  FixedText<Char, max_path + 1> terminal_server_profile_path;
  FixedText<Char, max_path + 1> terminal_server_home_dir;
  FixedText<Char, wts_drive_length + 1> terminal_server_home_dir_drive;
};

// WTSLISTENERNAME.
template <class Char>
struct WtsListenerName {
  FixedText<Char, wts_listener_name_length + 1> name;
};

// WTSLISTENERCONFIG.
template <class Char>
struct WtsListenerConfig {
  Ulong version;
  Ulong enable_listener;
  Ulong max_connection_count;
  Ulong prompt_for_password;
  Ulong inherit_color_depth;
  Ulong color_depth;
  Ulong inherit_broken_timeout_settings;
  Ulong broken_timeout_settings;
  Ulong disable_printer_redirection;
  Ulong disable_drive_redirection;
  Ulong disable_com_port_redirection;
  Ulong disable_lpt_port_redirection;
  Ulong disable_clipboard_redirection;
  Ulong disable_audio_redirection;
  Ulong disable_pnp_redirection;
  Ulong disable_default_main_client_printer;
  Ulong lan_adapter;
  Ulong port_number;
  Ulong inherit_shadow_settings;
  Ulong shadow_settings;
  Ulong timeout_settings_connection;
  Ulong timeout_settings_disconnection;
  Ulong timeout_settings_idle;
  Ulong security_layer;
  Ulong min_encryption_level;
  Ulong user_authentication;
  FixedText<Char, wts_comment_length + 1> comment;
  FixedText<Char, user_name_length + 1> logon_user_name;
  FixedText<Char, domain_length + 1> logon_domain;
  FixedText<Char, max_path + 1> work_directory;
  FixedText<Char, max_path + 1> initial_program;
};

// CHANNEL_PDU_HEADER: stands before each chunk of a dynamic channel.
struct ChannelPduHeader {
  Dword length;
  Dword flags;
};

}  // namespace winseam::abi
