#include "wlan_client.hpp"
#include "wlan_query.hpp"

namespace winseam::win32 {
namespace {

using abi::WlanHostedNetworkOpcode;
using abi::WlanHostedNetworkReason;

// No reason of Windows': it stays where a call gave none, and the caller's is then left alone.
constexpr auto not_given = static_cast<WlanHostedNetworkReason>(0xFFFF'FFFF);

// A network has a hundred peers at most; a list of more than this is damage.
constexpr abi::Dword most_peers = 65'536;

// No key is longer.
constexpr abi::Dword longest_key = 1024;

void give(WlanHostedNetworkReason why, HostedNetworkReason* reason) {
  if (reason != nullptr && why != not_given) *reason = static_cast<HostedNetworkReason>(why);
}

// A call that takes nothing but a place for the reason.
result<void> act(const WlanHandle& handle,
                 abi::Dword (*function)(abi::Handle, WlanHostedNetworkReason*, void*),
                 HostedNetworkReason* reason) {
  WlanHostedNetworkReason why = not_given;
  const std::error_code failed = handle.call(function, &why, nullptr);
  give(why, reason);
  return done(failed);
}

template <class T>
result<Setting<T>> query(const WlanHandle& handle, WlanHostedNetworkOpcode opcode) {
  abi::Dword size = 0;
  WlanBuffer<void> data(handle);
  auto type = abi::WlanOpcodeValueType::query_only;
  if (const std::error_code failed = handle.call(handle.api().hosted_network_query_property, opcode,
                                                 &size, data.out(), &type, nullptr))
    return failed;
  return read_answer<T>(data.get(), size, type);
}

template <class T>
result<void> put(const WlanHandle& handle, WlanHostedNetworkOpcode opcode, const T& value,
                 HostedNetworkReason* reason) {
  WlanHostedNetworkReason why = not_given;
  const std::error_code failed =
      handle.call(handle.api().hosted_network_set_property, opcode, abi::Dword{sizeof value},
                  static_cast<const void*>(&value), &why, nullptr);
  give(why, reason);
  return done(failed);
}

}  // namespace

result<void> Win32HostedNetwork::start_using(HostedNetworkReason* reason) {
  return act(*handle_, handle_->api().hosted_network_start_using, reason);
}

result<void> Win32HostedNetwork::stop_using(HostedNetworkReason* reason) {
  return act(*handle_, handle_->api().hosted_network_stop_using, reason);
}

result<void> Win32HostedNetwork::force_start(HostedNetworkReason* reason) {
  return act(*handle_, handle_->api().hosted_network_force_start, reason);
}

result<void> Win32HostedNetwork::force_stop(HostedNetworkReason* reason) {
  return act(*handle_, handle_->api().hosted_network_force_stop, reason);
}

result<void> Win32HostedNetwork::init_settings(HostedNetworkReason* reason) {
  return act(*handle_, handle_->api().hosted_network_init_settings, reason);
}

result<void> Win32HostedNetwork::refresh_security_settings(HostedNetworkReason* reason) {
  return act(*handle_, handle_->api().hosted_network_refresh_security_settings, reason);
}

result<Setting<HostedNetworkConnectionSettings>> Win32HostedNetwork::connection_settings() const {
  return query<HostedNetworkConnectionSettings>(*handle_,
                                                WlanHostedNetworkOpcode::connection_settings);
}

result<void> Win32HostedNetwork::set_connection_settings(
    const HostedNetworkConnectionSettings& settings, HostedNetworkReason* reason) {
  return put(*handle_, WlanHostedNetworkOpcode::connection_settings,
             abi::WlanHostedNetworkConnectionSettings{abi_of(settings.ssid), settings.max_peers},
             reason);
}

result<Setting<AuthCipherPair>> Win32HostedNetwork::security_settings() const {
  return query<AuthCipherPair>(*handle_, WlanHostedNetworkOpcode::security_settings);
}

result<Setting<std::string>> Win32HostedNetwork::station_profile() const {
  return query<std::string>(*handle_, WlanHostedNetworkOpcode::station_profile);
}

result<Setting<bool>> Win32HostedNetwork::enabled() const {
  return query<bool>(*handle_, WlanHostedNetworkOpcode::enable);
}

result<void> Win32HostedNetwork::set_enabled(bool on, HostedNetworkReason* reason) {
  return put(*handle_, WlanHostedNetworkOpcode::enable, abi::Bool{on}, reason);
}

result<HostedNetworkStatus> Win32HostedNetwork::status() const {
  WlanBuffer<abi::WlanHostedNetworkStatusHead> answer(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().hosted_network_query_status, answer.out(), nullptr))
    return failed;
  if (answer.get() == nullptr) return errc::invalid_data;
  const auto head = take_at<abi::WlanHostedNetworkStatusHead>(answer.get(), 0);
  if (head.number_of_peers > most_peers) return errc::invalid_data;
  HostedNetworkStatus status;
  status.state = static_cast<HostedNetworkState>(head.state);
  status.device_id = guid_of(head.ip_device_id);
  status.bssid = {head.bssid};
  status.phy_type = static_cast<PhyType>(head.phy_type);
  status.channel_frequency_khz = head.channel_frequency;
  for (std::size_t i = 0; i != head.number_of_peers; ++i)
    status.peers.push_back(value_of(take_at<abi::WlanHostedNetworkPeerState>(
        answer.get(), sizeof head + i * sizeof(abi::WlanHostedNetworkPeerState))));
  return status;
}

result<HostedNetworkKey> Win32HostedNetwork::secondary_key(HostedNetworkReason* reason) const {
  abi::Dword length = 0;
  WlanBuffer<abi::Byte> key(*handle_);
  abi::Bool passphrase = 0;
  abi::Bool persistent = 0;
  WlanHostedNetworkReason why = not_given;
  const std::error_code failed =
      handle_->call(handle_->api().hosted_network_query_secondary_key, &length, key.out(),
                    &passphrase, &persistent, &why, nullptr);
  give(why, reason);
  if (failed) return failed;
  if (length > longest_key || (length != 0 && key.get() == nullptr)) return errc::invalid_data;
  HostedNetworkKey value;
  const auto* const first = reinterpret_cast<const std::byte*>(key.get());
  if (length != 0) value.key.assign(first, first + length);
  value.is_passphrase = passphrase != 0;
  value.persistent = persistent != 0;
  // A pass phrase is counted with its terminator.
  if (value.is_passphrase && length != 0) {
    if (value.key.back() != std::byte{0}) return errc::invalid_data;
    value.key.pop_back();
  }
  return value;
}

result<void> Win32HostedNetwork::set_secondary_key(const HostedNetworkKey& key,
                                                   HostedNetworkReason* reason) {
  std::vector<std::byte> bytes = key.key;
  if (key.is_passphrase && !bytes.empty()) bytes.push_back(std::byte{0});
  WlanHostedNetworkReason why = not_given;
  const std::error_code failed = handle_->call(
      handle_->api().hosted_network_set_secondary_key, static_cast<abi::Dword>(bytes.size()),
      bytes_at(bytes), abi::Bool{key.is_passphrase}, abi::Bool{key.persistent}, &why, nullptr);
  give(why, reason);
  return done(failed);
}

}  // namespace winseam::win32
