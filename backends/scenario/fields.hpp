// backends/scenario/fields.hpp: what a scenario file can say; one description for reading, writing and the schema.
//
// fields(visitor, value) names each field of a structure once. A visitor has field(name, member, meaning) and, for
// fields that must be there, required(name, member, meaning).
#pragma once

#include <type_traits>

#include "fields_media.hpp"
#include "fields_wlan.hpp"
#include "winseam/fake/world_spec.hpp"

namespace winseam::scenario {

template <class V>
void fields(V& v, ClientDisplay& display) {
  v.field("width", display.width, "pixels");
  v.field("height", display.height, "pixels");
  v.field("color_depth", display.color_depth, "bits a pixel");
}

template <class V>
void fields(V& v, ClientInfo& client) {
  v.field("name", client.name, "the client computer's name");
  v.field("address", client.address, "the address the client claims to have");
  v.field("display", client.display, "the client's screen");
  v.field("domain", client.domain, "the domain the client logs on to");
  v.field("user", client.user, "the user the client logs on as");
  v.field("working_directory", client.working_directory, "as the client asks");
  v.field("initial_program", client.initial_program, "as the client asks");
  v.field("encryption_level", client.encryption_level, "of the connection");
  v.field("directory", client.directory, "the client's install directory");
  v.field("build_number", client.build_number, "of the client program");
  v.field("hardware_id", client.hardware_id, "unused by the system");
  v.field("product_id", client.product_id, "of the client program");
  v.field("host_buffers", client.host_buffers, "output buffers on the host");
  v.field("client_buffers", client.client_buffers, "output buffers on the client");
  v.field("buffer_length", client.buffer_length, "of an output buffer");
  v.field("device_id", client.device_id, "of the client");
}

template <class V>
void fields(V& v, SessionTraffic& traffic) {
  v.field("incoming_bytes", traffic.incoming_bytes, "from the client");
  v.field("outgoing_bytes", traffic.outgoing_bytes, "to the client");
  v.field("incoming_frames", traffic.incoming_frames, "from the client");
  v.field("outgoing_frames", traffic.outgoing_frames, "to the client");
  v.field("incoming_compressed_bytes", traffic.incoming_compressed_bytes, "from the client");
  v.field("outgoing_compressed_bytes", traffic.outgoing_compressed_bytes, "to the client");
}

template <class V>
void fields(V& v, SessionConfiguration& configuration) {
  v.field("version", configuration.version, "of the structure");
  v.field("connect_client_drives_at_logon", configuration.connect_client_drives_at_logon, "");
  v.field("connect_printer_at_logon", configuration.connect_printer_at_logon, "");
  v.field("disable_printer_redirection", configuration.disable_printer_redirection, "");
  v.field("disable_default_main_client_printer", configuration.disable_default_main_client_printer,
          "");
  v.field("shadow_settings", configuration.shadow_settings,
          "0 off, 1 input with consent, 2 input, 3 view with consent, 4 view");
  v.field("logon_user", configuration.logon_user, "");
  v.field("logon_domain", configuration.logon_domain, "");
  v.field("working_directory", configuration.working_directory, "");
  v.field("initial_program", configuration.initial_program, "");
  v.field("application_name", configuration.application_name, "");
}

template <class V>
void fields(V& v, UserSettings& settings) {
  v.field("source", settings.source, "0: the account database");
  v.field("inherit_initial_program", settings.inherit_initial_program,
          "the client may choose the program");
  v.field("allow_logon", settings.allow_logon, "remote logons are allowed");
  v.field("timeout_connections", settings.timeout_connections, "0s for no limit");
  v.field("timeout_disconnections", settings.timeout_disconnections, "0s for no limit");
  v.field("timeout_idle", settings.timeout_idle, "0s for no limit");
  v.field("device_client_drives", settings.device_client_drives, "");
  v.field("device_client_printers", settings.device_client_printers, "");
  v.field("client_default_printer", settings.client_default_printer, "");
  v.field("broken_timeout", settings.broken_timeout, "0 disconnects, 1 ends the session");
  v.field("reconnect", settings.reconnect, "0 any client, 1 the original one");
  v.field("modem_callback", settings.modem_callback, "unused");
  v.field("modem_callback_phone_number", settings.modem_callback_phone_number, "unused");
  v.field("shadowing", settings.shadowing,
          "0 off, 1 input with consent, 2 input, 3 view with consent, 4 view");
  v.field("remote_home_directory", settings.remote_home_directory, "");
  v.field("initial_program", settings.initial_program, "");
  v.field("working_directory", settings.working_directory, "");
  v.field("profile_path", settings.profile_path, "");
  v.field("home_directory", settings.home_directory, "");
  v.field("home_directory_drive", settings.home_directory_drive, "");
}

template <class V>
void fields(V& v, fake::AccessRule& rule) {
  v.field("user", rule.user, "whom it is about; without user and role: everybody");
  v.field("role", rule.role, "everybody of this role");
  v.field("allow", rule.allow, "permissions given");
  v.field("deny", rule.deny, "permissions taken away; deny beats allow");
}

template <class V>
void fields(V& v, fake::UserSpec& user) {
  v.required("name", user.name, "the account's name");
  v.field("domain", user.domain, "without it: a local account of the host");
  v.field("role", user.role, "decides the default permissions");
  v.field("sid", user.sid, "made up from the name if missing");
  v.field("password", user.password, "asked for when a session is taken over");
  v.field("settings", user.settings, "Remote Desktop settings of the account");
}

template <class V>
void fields(V& v, fake::MessageAnswer& answer) {
  v.field("response", answer.response, "the button that is pressed");
  v.field("after", answer.after, "how long it takes");
}

template <class V>
void fields(V& v, fake::LogoffSpec& logoff) {
  v.field("processes_end_after", logoff.processes_end_after,
          "from the request to the end of the processes");
  v.field("deleted_after", logoff.deleted_after, "from there to the deletion of the session");
  v.field("hangs", logoff.hangs, "a program holds the logoff up for ever");
  v.field("lingers", logoff.lingers, "listed once more after a synchronous logoff");
}

template <class V>
void fields(V& v, fake::ChannelSpec& channel) {
  v.required("name", channel.name, "of the virtual channel");
  v.field("dynamic", channel.dynamic, "a dynamic channel");
}

template <class V>
void fields(V& v, fake::SessionSpec& session) {
  v.field("id", session.id, "the next unused one if missing; 65536 at least for a listener");
  v.field("user", session.user, "nobody is logged on without it");
  v.field("domain", session.domain, "that of the account if missing");
  v.field("state", session.state, "");
  v.field("station", session.station, "the session's name; by state if missing");
  v.field("console", session.console, "on the physical console");
  v.field("lock", session.lock, "");
  v.field("client", session.client, "the computer that shows the session");
  v.field("protocol", session.protocol, "");
  v.field("traffic", session.traffic, "counters of the connection");
  v.field("connected_at", session.connected_at, "");
  v.field("disconnected_at", session.disconnected_at, "");
  v.field("last_input_at", session.last_input_at, "unknown if missing");
  v.field("logged_on_at", session.logged_on_at, "");
  v.field("initial_program", session.initial_program, "");
  v.field("application_name", session.application_name, "");
  v.field("working_directory", session.working_directory, "");
  v.field("configuration", session.configuration, "the settings it was started with");
  v.field("virtual_address", session.virtual_address, "its virtual IP address");
  v.field("activity_id", session.activity_id, "");
  v.field("capabilities", session.capabilities, "capability numbers");
  v.field("virtual_machine", session.virtual_machine,
          "on a virtualization host: the machine it runs in");
  v.field("farm", session.farm, "");
  v.field("environment_id", session.environment_id, "");
  v.field("access", session.access, "rules for this session alone");
  v.field("answers", session.answers, "to message boxes, used up in order");
  v.field("allows_remote_control", session.allows_remote_control, "the session's settings");
  v.field("consents_to_remote_control", session.consents_to_remote_control, "the user's answer");
  v.field("watches", session.watches, "state shadow: the session it watches");
  v.field("parent", session.parent, "a child session's parent");
  v.field("channels", session.channels, "virtual channels that the client offers");
  v.field("logoff", session.logoff, "how it takes being logged off");
}

template <class V>
void fields(V& v, fake::ProcessSpec& process) {
  v.field("id", process.id, "the next unused multiple of 4 if missing");
  v.field("name", process.name, "the image's name");
  v.field("session", process.session, "the session it runs in");
  v.field("user", process.user, "its owner; the session's user if missing");
  v.field("sid", process.sid, "the owner's if missing");
  v.field("parent", process.parent, "");
  v.field("protection", process.protection, "what keeps it from being terminated");
  v.field("cooperative", process.cooperative, "ends by itself at logoff");
  v.field("lingers", process.lingers, "how long it stays once its termination was started");
  v.field("threads", process.threads, "");
  v.field("handles", process.handles, "");
  v.field("pagefile_usage", process.pagefile_usage, "bytes");
  v.field("peak_pagefile_usage", process.peak_pagefile_usage, "bytes");
  v.field("working_set", process.working_set, "bytes");
  v.field("peak_working_set", process.peak_working_set, "bytes");
  v.field("user_time", process.user_time, "processor time in user mode");
  v.field("kernel_time", process.kernel_time, "processor time in kernel mode");
  v.field("cpu_rate", process.cpu_rate, "how fast user_time grows: 1 is one processor");
}

template <class V>
void fields(V& v, ListenerConfiguration& listener) {
  v.field("version", listener.version, "of the structure");
  v.field("enabled", listener.enabled, "");
  v.field("max_connections", listener.max_connections, "");
  v.field("prompt_for_password", listener.prompt_for_password, "");
  v.field("inherit_color_depth", listener.inherit_color_depth, "");
  v.field("color_depth", listener.color_depth, "");
  v.field("inherit_broken_timeout_settings", listener.inherit_broken_timeout_settings, "");
  v.field("broken_timeout_settings", listener.broken_timeout_settings, "");
  v.field("disable_printer_redirection", listener.disable_printer_redirection, "");
  v.field("disable_drive_redirection", listener.disable_drive_redirection, "");
  v.field("disable_com_port_redirection", listener.disable_com_port_redirection, "");
  v.field("disable_lpt_port_redirection", listener.disable_lpt_port_redirection, "");
  v.field("disable_clipboard_redirection", listener.disable_clipboard_redirection, "");
  v.field("disable_audio_redirection", listener.disable_audio_redirection, "");
  v.field("disable_pnp_redirection", listener.disable_pnp_redirection, "");
  v.field("disable_default_main_client_printer", listener.disable_default_main_client_printer, "");
  v.field("lan_adapter", listener.lan_adapter, "");
  v.field("port", listener.port, "");
  v.field("inherit_shadow_settings", listener.inherit_shadow_settings, "");
  v.field("shadow_settings", listener.shadow_settings, "");
  v.field("connection_timeout", listener.connection_timeout, "0s for no limit");
  v.field("disconnection_timeout", listener.disconnection_timeout, "0s for no limit");
  v.field("idle_timeout", listener.idle_timeout, "0s for no limit");
  v.field("security_layer", listener.security_layer, "");
  v.field("min_encryption_level", listener.min_encryption_level, "");
  v.field("user_authentication", listener.user_authentication, "");
  v.field("comment", listener.comment, "");
  v.field("logon_user", listener.logon_user, "");
  v.field("logon_domain", listener.logon_domain, "");
  v.field("working_directory", listener.working_directory, "");
  v.field("initial_program", listener.initial_program, "");
}

template <class V>
void fields(V& v, fake::ListenerSpec& listener) {
  v.required("name", listener.name, "of the listener");
  v.field("configuration", listener.configuration, "");
  v.field("dacl", listener.dacl, "security descriptor bytes in hexadecimal");
  v.field("sacl", listener.sacl, "security descriptor bytes in hexadecimal");
}

template <class V>
void fields(V& v, fake::HostSpec& host) {
  v.required("name", host.name, "the host's NetBIOS name");
  v.field("kind", host.kind, "");
  v.field("windows", host.windows, "the version it behaves as");
  v.field("local", host.local, "the machine the program runs on; one host of a world");
  v.field("domain", host.domain, "");
  v.field("reachable", host.reachable, "");
  v.field("unreachable_code", host.unreachable_code,
          "the Win32 code of calls to it while it is unreachable");
  v.field("open_mode", host.open_mode,
          "lazy: opening an unreachable host succeeds and the first call fails");
  v.field("services_ready", host.services_ready, "false: too early at boot");
  v.field("session_service_running", host.session_service_running, "");
  v.field("logons_disabled", host.logons_disabled, "remote logons are refused");
  v.field("child_sessions_enabled", host.child_sessions_enabled, "");
  v.field("announced", host.announced, "appears in lists of session hosts");
  v.field("users", host.users, "the accounts it knows");
  v.field("access", host.access, "rules for all its sessions");
  v.field("sessions", host.sessions, "");
  v.field("processes", host.processes, "");
  v.field("listeners", host.listeners, "");
}

template <class V>
void fields(V& v, fake::WorldSpec& world) {
  v.field("now", world.now, "the moment at which the world begins");
  v.required("hosts", world.hosts, "the session hosts");
  v.field("wlan", world.wlan, "adapters and access points of the local host");
  v.field("media", world.media, "the media service of the local host");
}

// What a file need not say: an element of a list has these values in every field that is left out.
template <class T>
T usual() {
  return T{};
}
template <>
inline fake::RadioSpec usual<fake::RadioSpec>() {
  return fake::default_radio();
}

// True for the structures that fields() describes.
template <class T>
concept Described = requires(T& value) {
  value == value;
}
&&std::is_aggregate_v<T>;

}  // namespace winseam::scenario
