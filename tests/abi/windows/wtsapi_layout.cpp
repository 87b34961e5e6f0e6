// The portable declarations of wtsapi32 against the SDK's own header: compiled on Windows, never run.
//
// The header of mingw-w64 lacks 21 of the documented functions (OpenServerEx, EnumerateSessionsEx and the rest of Windows 7 and 8),
// the info classes above 24, the configuration class 19, WTS_ANY_SESSION, WTS_TYPE_CLASS and the structures that belong to
// them; for those the figures of the specification stand in tests/abi/layout_test.cpp.
#include <winsock2.h>
// Before windows.h, which would include an older one.
#include <windows.h>
#include <wtsapi32.h>

#include <cstddef>
#include <type_traits>

#include "same.hpp"
#include "winseam/abi/wtsapi.hpp"

namespace winseam {
namespace {

using WtsServerInfoW = abi::WtsServerInfo<abi::WChar>;
using WtsServerInfoA = abi::WtsServerInfo<char>;
using WtsSessionInfoW = abi::WtsSessionInfo<abi::WChar>;
using WtsSessionInfoA = abi::WtsSessionInfo<char>;
using WtsProcessInfoW = abi::WtsProcessInfo<abi::WChar>;
using WtsProcessInfoA = abi::WtsProcessInfo<char>;
using WtsClientW = abi::WtsClient<abi::WChar>;
using WtsClientA = abi::WtsClient<char>;
using WtsInfoW = abi::WtsInfo<abi::WChar>;
using WtsInfoA = abi::WtsInfo<char>;
using WtsClientAddress = abi::WtsClientAddress;
using WtsClientDisplay = abi::WtsClientDisplay;

// Structures.
static_assert(sizeof(abi::WtsServerInfo<abi::WChar>) == sizeof(WTS_SERVER_INFOW));
static_assert(alignof(abi::WtsServerInfo<abi::WChar>) == alignof(WTS_SERVER_INFOW));
static_assert(offsetof(WtsServerInfoW, server_name) == offsetof(WTS_SERVER_INFOW, pServerName));
static_assert(sizeof(abi::WtsServerInfo<char>) == sizeof(WTS_SERVER_INFOA));
static_assert(alignof(abi::WtsServerInfo<char>) == alignof(WTS_SERVER_INFOA));
static_assert(offsetof(WtsServerInfoA, server_name) == offsetof(WTS_SERVER_INFOA, pServerName));
static_assert(sizeof(abi::WtsSessionInfo<abi::WChar>) == sizeof(WTS_SESSION_INFOW));
static_assert(alignof(abi::WtsSessionInfo<abi::WChar>) == alignof(WTS_SESSION_INFOW));
static_assert(offsetof(WtsSessionInfoW, session_id) == offsetof(WTS_SESSION_INFOW, SessionId));
static_assert(offsetof(WtsSessionInfoW, win_station_name) ==
              offsetof(WTS_SESSION_INFOW, pWinStationName));
static_assert(offsetof(WtsSessionInfoW, state) == offsetof(WTS_SESSION_INFOW, State));
static_assert(sizeof(abi::WtsSessionInfo<char>) == sizeof(WTS_SESSION_INFOA));
static_assert(alignof(abi::WtsSessionInfo<char>) == alignof(WTS_SESSION_INFOA));
static_assert(offsetof(WtsSessionInfoA, session_id) == offsetof(WTS_SESSION_INFOA, SessionId));
static_assert(offsetof(WtsSessionInfoA, win_station_name) ==
              offsetof(WTS_SESSION_INFOA, pWinStationName));
static_assert(offsetof(WtsSessionInfoA, state) == offsetof(WTS_SESSION_INFOA, State));
static_assert(sizeof(abi::WtsProcessInfo<abi::WChar>) == sizeof(WTS_PROCESS_INFOW));
static_assert(alignof(abi::WtsProcessInfo<abi::WChar>) == alignof(WTS_PROCESS_INFOW));
static_assert(offsetof(WtsProcessInfoW, session_id) == offsetof(WTS_PROCESS_INFOW, SessionId));
static_assert(offsetof(WtsProcessInfoW, process_id) == offsetof(WTS_PROCESS_INFOW, ProcessId));
static_assert(offsetof(WtsProcessInfoW, process_name) == offsetof(WTS_PROCESS_INFOW, pProcessName));
static_assert(offsetof(WtsProcessInfoW, user_sid) == offsetof(WTS_PROCESS_INFOW, pUserSid));
static_assert(sizeof(abi::WtsProcessInfo<char>) == sizeof(WTS_PROCESS_INFOA));
static_assert(alignof(abi::WtsProcessInfo<char>) == alignof(WTS_PROCESS_INFOA));
static_assert(offsetof(WtsProcessInfoA, session_id) == offsetof(WTS_PROCESS_INFOA, SessionId));
static_assert(offsetof(WtsProcessInfoA, process_id) == offsetof(WTS_PROCESS_INFOA, ProcessId));
static_assert(offsetof(WtsProcessInfoA, process_name) == offsetof(WTS_PROCESS_INFOA, pProcessName));
static_assert(offsetof(WtsProcessInfoA, user_sid) == offsetof(WTS_PROCESS_INFOA, pUserSid));
static_assert(sizeof(abi::WtsClient<abi::WChar>) == sizeof(WTSCLIENTW));
static_assert(alignof(abi::WtsClient<abi::WChar>) == alignof(WTSCLIENTW));
static_assert(offsetof(WtsClientW, client_name) == offsetof(WTSCLIENTW, ClientName));
static_assert(offsetof(WtsClientW, domain) == offsetof(WTSCLIENTW, Domain));
static_assert(offsetof(WtsClientW, user_name) == offsetof(WTSCLIENTW, UserName));
static_assert(offsetof(WtsClientW, work_directory) == offsetof(WTSCLIENTW, WorkDirectory));
static_assert(offsetof(WtsClientW, initial_program) == offsetof(WTSCLIENTW, InitialProgram));
static_assert(offsetof(WtsClientW, encryption_level) == offsetof(WTSCLIENTW, EncryptionLevel));
static_assert(offsetof(WtsClientW, client_address_family) ==
              offsetof(WTSCLIENTW, ClientAddressFamily));
static_assert(offsetof(WtsClientW, client_address) == offsetof(WTSCLIENTW, ClientAddress));
static_assert(offsetof(WtsClientW, h_res) == offsetof(WTSCLIENTW, HRes));
static_assert(offsetof(WtsClientW, v_res) == offsetof(WTSCLIENTW, VRes));
static_assert(offsetof(WtsClientW, color_depth) == offsetof(WTSCLIENTW, ColorDepth));
static_assert(offsetof(WtsClientW, client_directory) == offsetof(WTSCLIENTW, ClientDirectory));
static_assert(offsetof(WtsClientW, client_build_number) == offsetof(WTSCLIENTW, ClientBuildNumber));
static_assert(offsetof(WtsClientW, client_hardware_id) == offsetof(WTSCLIENTW, ClientHardwareId));
static_assert(offsetof(WtsClientW, client_product_id) == offsetof(WTSCLIENTW, ClientProductId));
static_assert(offsetof(WtsClientW, out_buf_count_host) == offsetof(WTSCLIENTW, OutBufCountHost));
static_assert(offsetof(WtsClientW, out_buf_count_client) ==
              offsetof(WTSCLIENTW, OutBufCountClient));
static_assert(offsetof(WtsClientW, out_buf_length) == offsetof(WTSCLIENTW, OutBufLength));
static_assert(offsetof(WtsClientW, device_id) == offsetof(WTSCLIENTW, DeviceId));
static_assert(sizeof(abi::WtsClient<char>) == sizeof(WTSCLIENTA));
static_assert(alignof(abi::WtsClient<char>) == alignof(WTSCLIENTA));
static_assert(offsetof(WtsClientA, client_name) == offsetof(WTSCLIENTA, ClientName));
static_assert(offsetof(WtsClientA, domain) == offsetof(WTSCLIENTA, Domain));
static_assert(offsetof(WtsClientA, user_name) == offsetof(WTSCLIENTA, UserName));
static_assert(offsetof(WtsClientA, work_directory) == offsetof(WTSCLIENTA, WorkDirectory));
static_assert(offsetof(WtsClientA, initial_program) == offsetof(WTSCLIENTA, InitialProgram));
static_assert(offsetof(WtsClientA, encryption_level) == offsetof(WTSCLIENTA, EncryptionLevel));
static_assert(offsetof(WtsClientA, client_address_family) ==
              offsetof(WTSCLIENTA, ClientAddressFamily));
static_assert(offsetof(WtsClientA, client_address) == offsetof(WTSCLIENTA, ClientAddress));
static_assert(offsetof(WtsClientA, h_res) == offsetof(WTSCLIENTA, HRes));
static_assert(offsetof(WtsClientA, v_res) == offsetof(WTSCLIENTA, VRes));
static_assert(offsetof(WtsClientA, color_depth) == offsetof(WTSCLIENTA, ColorDepth));
static_assert(offsetof(WtsClientA, client_directory) == offsetof(WTSCLIENTA, ClientDirectory));
static_assert(offsetof(WtsClientA, client_build_number) == offsetof(WTSCLIENTA, ClientBuildNumber));
static_assert(offsetof(WtsClientA, client_hardware_id) == offsetof(WTSCLIENTA, ClientHardwareId));
static_assert(offsetof(WtsClientA, client_product_id) == offsetof(WTSCLIENTA, ClientProductId));
static_assert(offsetof(WtsClientA, out_buf_count_host) == offsetof(WTSCLIENTA, OutBufCountHost));
static_assert(offsetof(WtsClientA, out_buf_count_client) ==
              offsetof(WTSCLIENTA, OutBufCountClient));
static_assert(offsetof(WtsClientA, out_buf_length) == offsetof(WTSCLIENTA, OutBufLength));
static_assert(offsetof(WtsClientA, device_id) == offsetof(WTSCLIENTA, DeviceId));
static_assert(sizeof(abi::WtsInfo<abi::WChar>) == sizeof(WTSINFOW));
static_assert(alignof(abi::WtsInfo<abi::WChar>) == alignof(WTSINFOW));
static_assert(offsetof(WtsInfoW, state) == offsetof(WTSINFOW, State));
static_assert(offsetof(WtsInfoW, session_id) == offsetof(WTSINFOW, SessionId));
static_assert(offsetof(WtsInfoW, incoming_bytes) == offsetof(WTSINFOW, IncomingBytes));
static_assert(offsetof(WtsInfoW, outgoing_bytes) == offsetof(WTSINFOW, OutgoingBytes));
static_assert(offsetof(WtsInfoW, incoming_frames) == offsetof(WTSINFOW, IncomingFrames));
static_assert(offsetof(WtsInfoW, outgoing_frames) == offsetof(WTSINFOW, OutgoingFrames));
static_assert(offsetof(WtsInfoW, incoming_compressed_bytes) ==
              offsetof(WTSINFOW, IncomingCompressedBytes));
static_assert(offsetof(WtsInfoW, outgoing_compressed_bytes) ==
              offsetof(WTSINFOW, OutgoingCompressedBytes));
static_assert(offsetof(WtsInfoW, win_station_name) == offsetof(WTSINFOW, WinStationName));
static_assert(offsetof(WtsInfoW, domain) == offsetof(WTSINFOW, Domain));
static_assert(offsetof(WtsInfoW, user_name) == offsetof(WTSINFOW, UserName));
static_assert(offsetof(WtsInfoW, connect_time) == offsetof(WTSINFOW, ConnectTime));
static_assert(offsetof(WtsInfoW, disconnect_time) == offsetof(WTSINFOW, DisconnectTime));
static_assert(offsetof(WtsInfoW, last_input_time) == offsetof(WTSINFOW, LastInputTime));
static_assert(offsetof(WtsInfoW, logon_time) == offsetof(WTSINFOW, LogonTime));
static_assert(offsetof(WtsInfoW, current_time) == offsetof(WTSINFOW, CurrentTime));
static_assert(sizeof(abi::WtsInfo<char>) == sizeof(WTSINFOA));
static_assert(alignof(abi::WtsInfo<char>) == alignof(WTSINFOA));
static_assert(offsetof(WtsInfoA, state) == offsetof(WTSINFOA, State));
static_assert(offsetof(WtsInfoA, session_id) == offsetof(WTSINFOA, SessionId));
static_assert(offsetof(WtsInfoA, incoming_bytes) == offsetof(WTSINFOA, IncomingBytes));
static_assert(offsetof(WtsInfoA, outgoing_bytes) == offsetof(WTSINFOA, OutgoingBytes));
static_assert(offsetof(WtsInfoA, incoming_frames) == offsetof(WTSINFOA, IncomingFrames));
static_assert(offsetof(WtsInfoA, outgoing_frames) == offsetof(WTSINFOA, OutgoingFrames));
static_assert(offsetof(WtsInfoA, incoming_compressed_bytes) ==
              offsetof(WTSINFOA, IncomingCompressedBytes));
static_assert(offsetof(WtsInfoA, outgoing_compressed_bytes) ==
              offsetof(WTSINFOA, OutgoingCompressedBytes));
static_assert(offsetof(WtsInfoA, win_station_name) == offsetof(WTSINFOA, WinStationName));
static_assert(offsetof(WtsInfoA, domain) == offsetof(WTSINFOA, Domain));
static_assert(offsetof(WtsInfoA, user_name) == offsetof(WTSINFOA, UserName));
static_assert(offsetof(WtsInfoA, connect_time) == offsetof(WTSINFOA, ConnectTime));
static_assert(offsetof(WtsInfoA, disconnect_time) == offsetof(WTSINFOA, DisconnectTime));
static_assert(offsetof(WtsInfoA, last_input_time) == offsetof(WTSINFOA, LastInputTime));
static_assert(offsetof(WtsInfoA, logon_time) == offsetof(WTSINFOA, LogonTime));
static_assert(offsetof(WtsInfoA, current_time) == offsetof(WTSINFOA, CurrentTime));
static_assert(sizeof(abi::WtsClientAddress) == sizeof(WTS_CLIENT_ADDRESS));
static_assert(alignof(abi::WtsClientAddress) == alignof(WTS_CLIENT_ADDRESS));
static_assert(offsetof(WtsClientAddress, address_family) ==
              offsetof(WTS_CLIENT_ADDRESS, AddressFamily));
static_assert(offsetof(WtsClientAddress, address) == offsetof(WTS_CLIENT_ADDRESS, Address));
static_assert(sizeof(abi::WtsClientDisplay) == sizeof(WTS_CLIENT_DISPLAY));
static_assert(alignof(abi::WtsClientDisplay) == alignof(WTS_CLIENT_DISPLAY));
static_assert(offsetof(WtsClientDisplay, horizontal_resolution) ==
              offsetof(WTS_CLIENT_DISPLAY, HorizontalResolution));
static_assert(offsetof(WtsClientDisplay, vertical_resolution) ==
              offsetof(WTS_CLIENT_DISPLAY, VerticalResolution));
static_assert(offsetof(WtsClientDisplay, color_depth) == offsetof(WTS_CLIENT_DISPLAY, ColorDepth));

// Constants.
static_assert(std::is_same_v<abi::WChar, WCHAR>);
static_assert(abi::invalid_handle_value == ~std::uintptr_t{0});
static_assert(abi::wts_current_session == WTS_CURRENT_SESSION);
static_assert(abi::wts_event_none == WTS_EVENT_NONE);
static_assert(abi::wts_event_create == WTS_EVENT_CREATE);
static_assert(abi::wts_event_delete == WTS_EVENT_DELETE);
static_assert(abi::wts_event_rename == WTS_EVENT_RENAME);
static_assert(abi::wts_event_connect == WTS_EVENT_CONNECT);
static_assert(abi::wts_event_disconnect == WTS_EVENT_DISCONNECT);
static_assert(abi::wts_event_logon == WTS_EVENT_LOGON);
static_assert(abi::wts_event_logoff == WTS_EVENT_LOGOFF);
static_assert(abi::wts_event_state_change == WTS_EVENT_STATECHANGE);
static_assert(abi::wts_event_license == WTS_EVENT_LICENSE);
static_assert(abi::wts_event_all == WTS_EVENT_ALL);
static_assert(abi::wts_event_flush == WTS_EVENT_FLUSH);
static_assert(abi::wts_wsd_logoff == WTS_WSD_LOGOFF);
static_assert(abi::wts_wsd_shutdown == WTS_WSD_SHUTDOWN);
static_assert(abi::wts_wsd_reboot == WTS_WSD_REBOOT);
static_assert(abi::wts_wsd_power_off == WTS_WSD_POWEROFF);
static_assert(abi::wts_wsd_fast_reboot == WTS_WSD_FASTREBOOT);
static_assert(abi::wts_console_connect == WTS_CONSOLE_CONNECT);
static_assert(abi::wts_console_disconnect == WTS_CONSOLE_DISCONNECT);
static_assert(abi::wts_remote_connect == WTS_REMOTE_CONNECT);
static_assert(abi::wts_remote_disconnect == WTS_REMOTE_DISCONNECT);
static_assert(abi::wts_session_logon == WTS_SESSION_LOGON);
static_assert(abi::wts_session_logoff == WTS_SESSION_LOGOFF);
static_assert(abi::wts_session_lock == WTS_SESSION_LOCK);
static_assert(abi::wts_session_unlock == WTS_SESSION_UNLOCK);
static_assert(abi::wts_session_remote_control == WTS_SESSION_REMOTE_CONTROL);
static_assert(abi::mb_ok == MB_OK);
static_assert(abi::mb_ok_cancel == MB_OKCANCEL);
static_assert(abi::mb_abort_retry_ignore == MB_ABORTRETRYIGNORE);
static_assert(abi::mb_yes_no_cancel == MB_YESNOCANCEL);
static_assert(abi::mb_yes_no == MB_YESNO);
static_assert(abi::mb_retry_cancel == MB_RETRYCANCEL);
static_assert(abi::mb_cancel_try_continue == MB_CANCELTRYCONTINUE);
static_assert(abi::mb_icon_error == MB_ICONERROR);
static_assert(abi::mb_icon_question == MB_ICONQUESTION);
static_assert(abi::mb_icon_warning == MB_ICONWARNING);
static_assert(abi::mb_icon_information == MB_ICONINFORMATION);
static_assert(abi::id_ok == IDOK);
static_assert(abi::id_cancel == IDCANCEL);
static_assert(abi::id_abort == IDABORT);
static_assert(abi::id_retry == IDRETRY);
static_assert(abi::id_ignore == IDIGNORE);
static_assert(abi::id_yes == IDYES);
static_assert(abi::id_no == IDNO);
static_assert(abi::id_try_again == IDTRYAGAIN);
static_assert(abi::id_continue == IDCONTINUE);
static_assert(abi::af_unspecified == AF_UNSPEC);
static_assert(abi::af_inet == AF_INET);
static_assert(abi::af_inet6 == AF_INET6);
static_assert(abi::dacl_security_information == DACL_SECURITY_INFORMATION);
static_assert(abi::sacl_security_information == SACL_SECURITY_INFORMATION);
static_assert(abi::id_timeout == IDTIMEOUT);
static_assert(abi::id_async == IDASYNC);
static_assert(abi::wts_protocol_console == WTS_PROTOCOL_TYPE_CONSOLE);
static_assert(abi::wts_protocol_ica == WTS_PROTOCOL_TYPE_ICA);
static_assert(abi::wts_protocol_rdp == WTS_PROTOCOL_TYPE_RDP);
static_assert(abi::notify_for_this_session == NOTIFY_FOR_THIS_SESSION);
static_assert(abi::notify_for_all_sessions == NOTIFY_FOR_ALL_SESSIONS);
static_assert(abi::wm_wts_session_change == WM_WTSSESSION_CHANGE);
static_assert(abi::user_name_length == USERNAME_LENGTH);
static_assert(abi::client_name_length == CLIENTNAME_LENGTH);
static_assert(abi::client_address_length == CLIENTADDRESS_LENGTH);
static_assert(abi::win_station_name_length == WINSTATIONNAME_LENGTH);
static_assert(abi::domain_length == DOMAIN_LENGTH);
static_assert(abi::max_path == MAX_PATH);

// Enumerations.
static_assert(same_number(abi::WtsConnectState::active, ::WTSActive));
static_assert(same_number(abi::WtsConnectState::connected, ::WTSConnected));
static_assert(same_number(abi::WtsConnectState::connect_query, ::WTSConnectQuery));
static_assert(same_number(abi::WtsConnectState::shadow, ::WTSShadow));
static_assert(same_number(abi::WtsConnectState::disconnected, ::WTSDisconnected));
static_assert(same_number(abi::WtsConnectState::idle, ::WTSIdle));
static_assert(same_number(abi::WtsConnectState::listen, ::WTSListen));
static_assert(same_number(abi::WtsConnectState::reset, ::WTSReset));
static_assert(same_number(abi::WtsConnectState::down, ::WTSDown));
static_assert(same_number(abi::WtsConnectState::init, ::WTSInit));
static_assert(same_number(abi::WtsInfoClass::initial_program, ::WTSInitialProgram));
static_assert(same_number(abi::WtsInfoClass::application_name, ::WTSApplicationName));
static_assert(same_number(abi::WtsInfoClass::working_directory, ::WTSWorkingDirectory));
static_assert(same_number(abi::WtsInfoClass::oem_id, ::WTSOEMId));
static_assert(same_number(abi::WtsInfoClass::session_id, ::WTSSessionId));
static_assert(same_number(abi::WtsInfoClass::user_name, ::WTSUserName));
static_assert(same_number(abi::WtsInfoClass::win_station_name, ::WTSWinStationName));
static_assert(same_number(abi::WtsInfoClass::domain_name, ::WTSDomainName));
static_assert(same_number(abi::WtsInfoClass::connect_state, ::WTSConnectState));
static_assert(same_number(abi::WtsInfoClass::client_build_number, ::WTSClientBuildNumber));
static_assert(same_number(abi::WtsInfoClass::client_name, ::WTSClientName));
static_assert(same_number(abi::WtsInfoClass::client_directory, ::WTSClientDirectory));
static_assert(same_number(abi::WtsInfoClass::client_product_id, ::WTSClientProductId));
static_assert(same_number(abi::WtsInfoClass::client_hardware_id, ::WTSClientHardwareId));
static_assert(same_number(abi::WtsInfoClass::client_address, ::WTSClientAddress));
static_assert(same_number(abi::WtsInfoClass::client_display, ::WTSClientDisplay));
static_assert(same_number(abi::WtsInfoClass::client_protocol_type, ::WTSClientProtocolType));
static_assert(same_number(abi::WtsInfoClass::idle_time, ::WTSIdleTime));
static_assert(same_number(abi::WtsInfoClass::logon_time, ::WTSLogonTime));
static_assert(same_number(abi::WtsInfoClass::incoming_bytes, ::WTSIncomingBytes));
static_assert(same_number(abi::WtsInfoClass::outgoing_bytes, ::WTSOutgoingBytes));
static_assert(same_number(abi::WtsInfoClass::incoming_frames, ::WTSIncomingFrames));
static_assert(same_number(abi::WtsInfoClass::outgoing_frames, ::WTSOutgoingFrames));
static_assert(same_number(abi::WtsInfoClass::client_info, ::WTSClientInfo));
static_assert(same_number(abi::WtsInfoClass::session_info, ::WTSSessionInfo));
static_assert(same_number(abi::WtsConfigClass::initial_program, ::WTSUserConfigInitialProgram));
static_assert(same_number(abi::WtsConfigClass::working_directory, ::WTSUserConfigWorkingDirectory));
static_assert(same_number(abi::WtsConfigClass::inherit_initial_program,
                          ::WTSUserConfigfInheritInitialProgram));
static_assert(same_number(abi::WtsConfigClass::allow_logon_terminal_server,
                          ::WTSUserConfigfAllowLogonTerminalServer));
static_assert(same_number(abi::WtsConfigClass::timeout_settings_connections,
                          ::WTSUserConfigTimeoutSettingsConnections));
static_assert(same_number(abi::WtsConfigClass::timeout_settings_disconnections,
                          ::WTSUserConfigTimeoutSettingsDisconnections));
static_assert(same_number(abi::WtsConfigClass::timeout_settings_idle,
                          ::WTSUserConfigTimeoutSettingsIdle));
static_assert(same_number(abi::WtsConfigClass::device_client_drives,
                          ::WTSUserConfigfDeviceClientDrives));
static_assert(same_number(abi::WtsConfigClass::device_client_printers,
                          ::WTSUserConfigfDeviceClientPrinters));
static_assert(same_number(abi::WtsConfigClass::device_client_default_printer,
                          ::WTSUserConfigfDeviceClientDefaultPrinter));
static_assert(same_number(abi::WtsConfigClass::broken_timeout_settings,
                          ::WTSUserConfigBrokenTimeoutSettings));
static_assert(same_number(abi::WtsConfigClass::reconnect_settings,
                          ::WTSUserConfigReconnectSettings));
static_assert(same_number(abi::WtsConfigClass::modem_callback_settings,
                          ::WTSUserConfigModemCallbackSettings));
static_assert(same_number(abi::WtsConfigClass::modem_callback_phone_number,
                          ::WTSUserConfigModemCallbackPhoneNumber));
static_assert(same_number(abi::WtsConfigClass::shadowing_settings,
                          ::WTSUserConfigShadowingSettings));
static_assert(same_number(abi::WtsConfigClass::terminal_server_profile_path,
                          ::WTSUserConfigTerminalServerProfilePath));
static_assert(same_number(abi::WtsConfigClass::terminal_server_home_dir,
                          ::WTSUserConfigTerminalServerHomeDir));
static_assert(same_number(abi::WtsConfigClass::terminal_server_home_dir_drive,
                          ::WTSUserConfigTerminalServerHomeDirDrive));
static_assert(same_number(abi::WtsConfigClass::terminal_server_remote_home_dir,
                          ::WTSUserConfigfTerminalServerRemoteHomeDir));
static_assert(same_number(abi::WtsVirtualClass::client_data, ::WTSVirtualClientData));
static_assert(same_number(abi::WtsVirtualClass::file_handle, ::WTSVirtualFileHandle));

// The few of kernel32.
static_assert(same_call<decltype(abi::WtsKernel::get_last_error), decltype(&::GetLastError)>);
static_assert(same_call<decltype(abi::WtsKernel::set_last_error), decltype(&::SetLastError)>);
static_assert(same_call<decltype(abi::WtsKernel::close_handle), decltype(&::CloseHandle)>);
static_assert(same_call<decltype(abi::WtsKernel::get_active_console_session_id),
                        decltype(&::WTSGetActiveConsoleSessionId)>);
static_assert(same_call<decltype(abi::WtsKernel::process_id_to_session_id),
                        decltype(&::ProcessIdToSessionId)>);

}  // namespace
}  // namespace winseam

// Functions.
#define FUNCTIONS "winseam/abi/wtsapi.def"
#define TABLE WtsApi
#define SDK_HAS 41
#include "functions.inc"
