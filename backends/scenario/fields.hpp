// backends/scenario/fields.hpp: what a scenario file can say; one description for reading, writing and the schema.
//
// fields(visitor, value) names each field of a structure once. A visitor has field(name, member, meaning) and, for
// fields that must be there, required(name, member, meaning).
#pragma once

#include <array>
#include <string_view>
#include <type_traits>
#include <utility>

#include "fields_media.hpp"
#include "fields_wlan.hpp"
#include "winseam/fake/world_spec.hpp"

namespace winseam::scenario {

// What the fields of the interfaces' own structures mean, where the name does not say it.
inline constexpr std::array<std::pair<std::string_view, const char*>, 42> meanings{{
    {"ClientDisplay.width", "pixels"},
    {"ClientDisplay.height", "pixels"},
    {"ClientDisplay.color_depth", "bits a pixel"},
    {"ClientInfo.name", "the client computer's name"},
    {"ClientInfo.address", "the address the client claims to have"},
    {"ClientInfo.display", "the client's screen"},
    {"ClientInfo.domain", "the domain the client logs on to"},
    {"ClientInfo.user", "the user the client logs on as"},
    {"ClientInfo.working_directory", "as the client asks"},
    {"ClientInfo.initial_program", "as the client asks"},
    {"ClientInfo.encryption_level", "of the connection"},
    {"ClientInfo.directory", "the client's install directory"},
    {"ClientInfo.build_number", "of the client program"},
    {"ClientInfo.hardware_id", "unused by the system"},
    {"ClientInfo.product_id", "of the client program"},
    {"ClientInfo.host_buffers", "output buffers on the host"},
    {"ClientInfo.client_buffers", "output buffers on the client"},
    {"ClientInfo.buffer_length", "of an output buffer"},
    {"ClientInfo.device_id", "of the client"},
    {"SessionTraffic.incoming_bytes", "from the client"},
    {"SessionTraffic.outgoing_bytes", "to the client"},
    {"SessionTraffic.incoming_frames", "from the client"},
    {"SessionTraffic.outgoing_frames", "to the client"},
    {"SessionTraffic.incoming_compressed_bytes", "from the client"},
    {"SessionTraffic.outgoing_compressed_bytes", "to the client"},
    {"SessionConfiguration.version", "of the structure"},
    {"SessionConfiguration.shadow_settings",
     "0 off, 1 input with consent, 2 input, 3 view with consent, 4 view"},
    {"UserSettings.source", "0: the account database"},
    {"UserSettings.inherit_initial_program", "the client may choose the program"},
    {"UserSettings.allow_logon", "remote logons are allowed"},
    {"UserSettings.timeout_connections", "0s for no limit"},
    {"UserSettings.timeout_disconnections", "0s for no limit"},
    {"UserSettings.timeout_idle", "0s for no limit"},
    {"UserSettings.broken_timeout", "0 disconnects, 1 ends the session"},
    {"UserSettings.reconnect", "0 any client, 1 the original one"},
    {"UserSettings.modem_callback", "unused"},
    {"UserSettings.modem_callback_phone_number", "unused"},
    {"UserSettings.shadowing", "0 off, 1 input with consent, 2 input, 3 view with consent, 4 view"},
    {"ListenerConfiguration.version", "of the structure"},
    {"ListenerConfiguration.connection_timeout", "0s for no limit"},
    {"ListenerConfiguration.disconnection_timeout", "0s for no limit"},
    {"ListenerConfiguration.idle_timeout", "0s for no limit"},
}};

constexpr const char* meaning_of(std::string_view field) {
  for (const auto& [name, meaning] : meanings)
    if (name == field) return meaning;
  return "";
}

// A file says every field of a structure of the interfaces' by its name.
#define WINSEAM_RECORD(Record) \
  template <class V>           \
  void fields(V& v, Record& value) {
#define WINSEAM_FIELD(Record, name) v.field(#name, value.name, meaning_of(#Record "." #name));
#define WINSEAM_END_RECORD(Record) }
#include "winseam/values/session.def"

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
