// backends/scenario/fields_wlan.hpp: the wireless part of fields.hpp.
#pragma once

#include "winseam/fake/wlan_spec.hpp"

namespace winseam::scenario {

template <class V, class T>
void fields(V& v, Setting<T>& setting) {
  v.required("value", setting.value, "");
  v.field("origin", setting.origin, "how it came about");
}

template <class V>
void fields(V& v, AuthCipherPair& pair) {
  v.required("auth", pair.auth, "the authentication");
  v.required("cipher", pair.cipher, "the encryption");
}

template <class V>
void fields(V& v, AccessNetworkOptions& options) {
  v.field("type", options.type, "of 802.11u");
  v.field("internet", options.internet, "");
  v.field("asra", options.asra, "");
  v.field("esr", options.esr, "");
  v.field("uesa", options.uesa, "");
}

template <class V>
void fields(V& v, VenueInfo& venue) {
  v.field("group", venue.group, "of 802.11u");
  v.field("type", venue.type, "of 802.11u");
}

template <class V>
void fields(V& v, FilterEntry& entry) {
  v.field("ssid", entry.ssid, "every SSID if missing");
  v.field("bss_type", entry.bss_type, "");
}

template <class V>
void fields(V& v, fake::TrySpec& attempt) {
  v.field("reason", attempt.reason, "how it ends; success: as it would anyhow");
  v.field("gives_up", attempt.gives_up, "no further try follows");
}

template <class V>
void fields(V& v, fake::SignalSpec& signal) {
  v.required("interface_id", signal.interface_id, "the adapter that hears it so");
  v.required("rssi", signal.rssi, "dBm");
}

template <class V>
void fields(V& v, fake::AccessPointSpec& point) {
  v.field("ssid", point.ssid, "the network's name; bytes that are no text as \\xNN");
  v.field("bssid", point.bssid, "its address; made up if missing");
  v.field("hidden", point.hidden, "does not broadcast its name");
  v.field("in_range", point.in_range, "");
  v.field("bss_type", point.bss_type, "independent: a station of an ad hoc network");
  v.field("rssi", point.rssi, "dBm, as every adapter hears it");
  v.field("signals", point.signals, "adapters that hear it differently");
  v.field("auth", point.auth, "the authentication");
  v.field("cipher", point.cipher, "the encryption");
  v.field("key", point.key, "the pass phrase or key, as profiles spell it");
  v.field("wrong_key_reason", point.wrong_key_reason, "by the authentication if missing");
  v.field("phy_type", point.phy_type, "");
  v.field("center_frequency_khz", point.center_frequency_khz, "");
  v.field("rate_kbps", point.rate_kbps, "of a connection, both ways");
  v.field("beacon_period", point.beacon_period, "in units of 1024 microseconds");
  v.field("rates", point.rates, "in 0.5 Mbit/s; bit 15 marks a basic rate");
  v.field("information_elements", point.information_elements,
          "in hexadecimal; besides name, rates and channel");
  v.field("access_network_options", point.access_network_options, "");
  v.field("hessid", point.hessid, "");
  v.field("venue", point.venue, "");
  v.field("tries", point.tries, "what tries to join come to, used up in order");
}

template <class V>
void fields(V& v, fake::HeardSpec& heard) {
  v.field("as_heard", heard.as_heard, "the access point as it was then");
  v.field("at", heard.at, "when it was heard last");
}

template <class V>
void fields(V& v, fake::ProfileSpec& profile) {
  v.required("xml", profile.xml, "the profile, with its key in the clear");
  v.field("flags", profile.flags, "whose it is");
  v.field("owner", profile.owner, "of a user's profile");
  v.field("sddl", profile.sddl, "who may use an all-user profile");
  v.field("custom_data", profile.custom_data, "in hexadecimal");
  v.field("suspended", profile.suspended, "not joined automatically: the user left it");
}

template <class V>
void fields(V& v, fake::PhySpec& phy) {
  v.field("type", phy.type, "");
  v.field("software", phy.software, "the switch that programs set");
  v.field("hardware", phy.hardware, "the switch that they cannot set");
  v.field("back_after_airplane_mode", phy.back_after_airplane_mode,
          "airplane mode turned it off, and turns it on again");
}

template <class V>
void fields(V& v, fake::ScanSpec& scan) {
  v.field("takes", scan.takes, "how long a scan takes");
  v.field("remembers", scan.remembers, "how long the lists show what was heard");
  v.field("background_every", scan.background_every, "0s: never");
  v.field("flushes", scan.flushes, "a scan empties the list first");
}

template <class V>
void fields(V& v, fake::LinkSpec& link) {
  v.field("mode", link.mode, "how it was made");
  v.required("profile", link.profile, "a stored one's name; XML for the modes with their own");
  v.required("bssid", link.bssid, "the access point");
}

template <class V>
void fields(V& v, MacFrameStatistics& frames) {
  v.field("transmitted", frames.transmitted, "");
  v.field("received", frames.received, "");
  v.field("wep_excluded", frames.wep_excluded, "");
  v.field("tkip_local_mic_failures", frames.tkip_local_mic_failures, "");
  v.field("tkip_replays", frames.tkip_replays, "");
  v.field("tkip_icv_errors", frames.tkip_icv_errors, "");
  v.field("ccmp_replays", frames.ccmp_replays, "");
  v.field("ccmp_decrypt_errors", frames.ccmp_decrypt_errors, "");
  v.field("wep_undecryptable", frames.wep_undecryptable, "");
  v.field("wep_icv_errors", frames.wep_icv_errors, "");
  v.field("decrypt_successes", frames.decrypt_successes, "");
  v.field("decrypt_failures", frames.decrypt_failures, "");
}

template <class V>
void fields(V& v, PhyFrameStatistics& frames) {
  v.field("transmitted", frames.transmitted, "");
  v.field("multicast_transmitted", frames.multicast_transmitted, "");
  v.field("failed", frames.failed, "");
  v.field("retries", frames.retries, "");
  v.field("multiple_retries", frames.multiple_retries, "");
  v.field("max_tx_lifetime_exceeded", frames.max_tx_lifetime_exceeded, "");
  v.field("transmitted_fragments", frames.transmitted_fragments, "");
  v.field("rts_successes", frames.rts_successes, "");
  v.field("rts_failures", frames.rts_failures, "");
  v.field("ack_failures", frames.ack_failures, "");
  v.field("received", frames.received, "");
  v.field("multicast_received", frames.multicast_received, "");
  v.field("promiscuous_received", frames.promiscuous_received, "");
  v.field("max_rx_lifetime_exceeded", frames.max_rx_lifetime_exceeded, "");
  v.field("duplicates", frames.duplicates, "");
  v.field("received_fragments", frames.received_fragments, "");
  v.field("promiscuous_received_fragments", frames.promiscuous_received_fragments, "");
  v.field("fcs_errors", frames.fcs_errors, "");
}

template <class V>
void fields(V& v, WlanStatistics& statistics) {
  v.field("four_way_handshake_failures", statistics.four_way_handshake_failures, "");
  v.field("tkip_countermeasures_invoked", statistics.tkip_countermeasures_invoked, "");
  v.field("unicast", statistics.unicast, "");
  v.field("multicast", statistics.multicast, "");
  v.field("phys", statistics.phys, "by radio");
}

template <class V>
void fields(V& v, QosCapabilities& can) {
  v.field("mscs", can.mscs, "");
  v.field("dscp_to_up_mapping", can.dscp_to_up_mapping, "");
  v.field("scs", can.scs, "");
  v.field("dscp_policy", can.dscp_policy, "");
}

template <class V>
void fields(V& v, QosInfo& qos) {
  v.field("adapter", qos.adapter, "");
  v.field("connected", qos.connected, "");
  v.field("peer", qos.peer, "");
  v.field("mscs_configured", qos.mscs_configured, "");
  v.field("dscp_to_up_mapping_configured", qos.dscp_to_up_mapping_configured, "");
  v.field("scs_streams", qos.scs_streams, "");
  v.field("dscp_policies", qos.dscp_policies, "");
}

template <class V>
void fields(V& v, fake::RadioSpec& radio) {
  v.field("id", radio.id, "the adapter's GUID; made up if missing");
  v.field("description", radio.description, "the adapter's name");
  v.field("address", radio.address, "made up if missing");
  v.field("enabled", radio.enabled, "a disabled one is not listed");
  v.field("ready", radio.ready, "false: coming up");
  v.field("virtual_station", radio.virtual_station, "not listed");
  v.field("type", radio.type, "");
  v.field("dot11d_supported", radio.dot11d_supported, "");
  v.field("max_desired_ssids", radio.max_desired_ssids, "");
  v.field("max_desired_bssids", radio.max_desired_bssids, "");
  v.field("phys", radio.phys, "its radios; two that are on if missing");
  v.field("infrastructure_security", radio.infrastructure_security,
          "what it can; common if missing");
  v.field("adhoc_security", radio.adhoc_security, "what it can; common if missing");
  v.field("countries", radio.countries, "three letters each, such as \"DE \"");
  v.field("safe_mode_supported", radio.safe_mode_supported, "");
  v.field("safe_mode_certified", radio.safe_mode_certified, "");
  v.field("hosted_network_capable", radio.hosted_network_capable, "");
  v.field("management_frame_protection", radio.management_frame_protection, "");
  v.field("secondary_stations", radio.secondary_stations, "GUIDs");
  v.field("device_services", radio.device_services, "GUIDs");
  v.field("autoconfiguration", radio.autoconfiguration, "the service decides what to join");
  v.field("bss_type", radio.bss_type, "the networks it may join");
  v.field("operation_mode", radio.operation_mode, "");
  v.field("statistics", radio.statistics, "counters");
  v.field("qos", radio.qos, "");
  v.field("unsupported_opcodes", radio.unsupported_opcodes, "the driver does not know them");
  v.field("scan", radio.scan, "how it scans");
  v.field("profiles", radio.profiles, "stored ones, in order of preference");
  v.field("heard", radio.heard, "what it remembers of access points");
  v.field("link", radio.link, "the connection it has");
}

template <class V>
void fields(V& v, fake::AutoconfigurationSpec& settings) {
  v.field("show_denied_networks", settings.show_denied_networks, "");
  v.field("power_setting", settings.power_setting, "");
  v.field("only_group_policy_profiles", settings.only_group_policy_profiles, "");
  v.field("allow_explicit_credentials", settings.allow_explicit_credentials, "");
  v.field("block_period", settings.block_period, "how long a network that failed is left alone");
  v.field("allow_virtual_station_extensibility", settings.allow_virtual_station_extensibility, "");
}

template <class V>
void fields(V& v, fake::FiltersSpec& filters) {
  v.field("group_policy_permit", filters.group_policy_permit, "");
  v.field("group_policy_deny", filters.group_policy_deny, "");
  v.field("user_permit", filters.user_permit, "");
  v.field("user_deny", filters.user_deny, "");
}

template <class V>
void fields(V& v, fake::WlanSecuritySpec& security) {
  v.required("object", security.object, "what it protects");
  v.required("sddl", security.sddl, "a security descriptor");
  v.field("origin", security.origin, "how it came about");
}

template <class V>
void fields(V& v, HostedNetworkConnectionSettings& settings) {
  v.field("ssid", settings.ssid, "");
  v.field("max_peers", settings.max_peers, "");
}

template <class V>
void fields(V& v, HostedNetworkKey& key) {
  v.field("key", key.key, "in hexadecimal");
  v.field("is_passphrase", key.is_passphrase, "");
  v.field("persistent", key.persistent, "");
}

template <class V>
void fields(V& v, HostedNetworkPeer& peer) {
  v.required("address", peer.address, "");
  v.field("auth", peer.auth, "");
}

template <class V>
void fields(V& v, fake::HostedNetworkSpec& network) {
  v.field("enabled", network.enabled, "");
  v.field("denied_by_policy", network.denied_by_policy, "");
  v.field("settings", network.settings, "not initialised if missing");
  v.field("security", network.security, "");
  v.field("primary_key", network.primary_key, "");
  v.field("secondary_key", network.secondary_key, "");
  v.field("forced", network.forced, "started for everybody");
  v.field("peers", network.peers, "stations that use it");
}

template <class V>
void fields(V& v, fake::WlanTimes& times) {
  v.field("discover", times.discover, "");
  v.field("search", times.search, "until a network counts as not available");
  v.field("associate", times.associate, "");
  v.field("authenticate", times.authenticate, "");
  v.field("retry", times.retry, "");
  v.field("disconnect", times.disconnect, "");
  v.field("roam", times.roam, "");
}

template <class V>
void fields(V& v, fake::WlanQuirks& quirks) {
  v.field("refresh_before_complete", quirks.refresh_before_complete,
          "scan_list_refresh comes before scan_complete");
  v.field("second_scan_is_busy", quirks.second_scan_is_busy,
          "a scan during a scan answers busy instead of joining it");
  v.field("nameless_duplicates", quirks.nameless_duplicates,
          "a network with a profile is listed once more without a name");
}

template <class V>
void fields(V& v, fake::WlanSpec& wlan) {
  v.field("dll_present", wlan.dll_present, "false: a server without the wireless feature");
  v.field("service_running", wlan.service_running, "");
  v.field("endpoint_failure", wlan.endpoint_failure,
          "the Win32 code of every call: the service cannot be reached");
  v.field("windows", wlan.windows, "the local host's if missing");
  v.field("location_consent", wlan.location_consent, "counts on windows_11_24h2");
  v.field("airplane_mode", wlan.airplane_mode, "");
  v.field("handle_limit", wlan.handle_limit, "");
  v.field("radios", wlan.radios, "the adapters");
  v.field("access_points", wlan.access_points, "what is in the air");
  v.field("autoconfiguration", wlan.autoconfiguration, "settings for every adapter");
  v.field("filters", wlan.filters, "networks permitted and denied");
  v.field("security", wlan.security, "access control lists in place of the default ones");
  v.field("hosted_network", wlan.hosted_network, "the software access point");
  v.field("times", wlan.times, "how long things take");
  v.field("quirks", wlan.quirks, "where real systems differ");
}

}  // namespace winseam::scenario
