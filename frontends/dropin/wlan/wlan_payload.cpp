#include "wlan_payload.hpp"

#include "../text.hpp"

namespace winseam::dropin {
namespace {

void append_text(Bytes& bytes, std::string_view text) {
  const std::basic_string<abi::WChar> wide = encode<abi::WChar>(text);
  const Bytes units = copy_of(wide.c_str(), (wide.size() + 1) * sizeof(abi::WChar));
  bytes.insert(bytes.end(), units.begin(), units.end());
}

// One overload for each type that a payload can have.
struct Writer {
  Bytes operator()(std::monostate) const { return {}; }
  Bytes operator()(const RawPayload& raw) const { return raw.bytes; }
  Bytes operator()(const ScreenPower& power) const { return bytes_of(power.on); }
  Bytes operator()(const SignalQuality& quality) const { return bytes_of(quality.percent); }
  Bytes operator()(const OneXAuthRestarted& restart) const { return bytes_of(restart.reason); }
  Bytes operator()(const PhyRadioState& state) const { return bytes_of_structure(abi_of(state)); }

  template <class E>
  requires std::is_enum_v<E> Bytes operator()(E number) const { return bytes_of(number); }

  Bytes operator()(const ConnectionEvent& event) const {
    abi::WlanConnectionNotificationHead head{};
    head.connection_mode = static_cast<abi::WlanConnectionMode>(event.mode);
    put(event.profile_name, head.profile_name);
    head.ssid = abi_of(event.ssid);
    head.bss_type = static_cast<abi::Dot11BssType>(event.bss_type);
    head.security_enabled = event.security_enabled;
    head.reason = static_cast<abi::WlanReason>(event.reason);
    head.flags = static_cast<abi::Dword>(event.flags);
    Bytes bytes = bytes_of_structure(head);
    append_text(bytes, event.profile_xml);
    // The structure of the SDK ends with one unit of text, and two bytes behind it.
    constexpr std::size_t smallest = sizeof head + 4;
    if (bytes.size() < smallest) bytes.resize(smallest);
    return bytes;
  }

  Bytes operator()(const MsmEvent& event) const {
    abi::WlanMsmNotificationData data{};
    data.connection_mode = static_cast<abi::WlanConnectionMode>(event.mode);
    put(event.profile_name, data.profile_name);
    data.ssid = abi_of(event.ssid);
    data.bss_type = static_cast<abi::Dot11BssType>(event.bss_type);
    data.mac_address = abi_of(event.peer);
    data.security_enabled = event.security_enabled;
    data.first_peer = event.first_peer;
    data.last_peer = event.last_peer;
    data.reason = static_cast<abi::WlanReason>(event.reason);
    return bytes_of_structure(data);
  }

  Bytes operator()(const ProfileNameChange& change) const {
    Bytes bytes;
    append_text(bytes, change.old_name);
    append_text(bytes, change.new_name);
    return bytes;
  }

  Bytes operator()(const HostedNetworkStateChange& change) const {
    return bytes_of_structure(abi::WlanHostedNetworkStateChange{
        static_cast<abi::WlanHostedNetworkState>(change.old_state),
        static_cast<abi::WlanHostedNetworkState>(change.new_state),
        static_cast<abi::WlanHostedNetworkReason>(change.reason)});
  }

  Bytes operator()(const HostedNetworkPeerChange& change) const {
    return bytes_of_structure(abi::WlanHostedNetworkDataPeerStateChange{
        abi_of(change.old_state), abi_of(change.new_state),
        static_cast<abi::WlanHostedNetworkReason>(change.reason)});
  }

  Bytes operator()(const HostedNetworkRadio& radio) const {
    return bytes_of_structure(
        abi::WlanHostedNetworkRadioState{static_cast<abi::Dot11RadioState>(radio.software),
                                         static_cast<abi::Dot11RadioState>(radio.hardware)});
  }

  Bytes operator()(const DeviceServiceEvent& event) const {
    Bytes bytes = bytes_of_structure(abi::WlanDeviceServiceNotificationHead{
        abi_of(event.service), event.opcode, static_cast<abi::Dword>(event.data.size())});
    bytes.insert(bytes.end(), event.data.begin(), event.data.end());
    return bytes;
  }
};

}  // namespace

Bytes payload_of(const NotificationPayload& payload) { return std::visit(Writer{}, payload); }

}  // namespace winseam::dropin
