// The software access point.
#include <algorithm>

#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"
#include "wlan_refused.hpp"

namespace winseam::dropin {
namespace {

// So much of a key is copied and seen to be too long, whatever its length is said to be.
constexpr Dword too_long_key = 65;

// No reason of Windows': it stays where a call said none, and the caller's is then left alone.
constexpr auto not_given = static_cast<HostedNetworkReason>(0xFFFF'FFFF);

// Makes a call that may give a reason.
template <class Make>
std::error_code with_reason(WlanHostedNetworkReason* reason, Make make) {
  HostedNetworkReason why = not_given;
  const std::error_code failed = make(&why);
  if (reason != nullptr && why != not_given) *reason = static_cast<WlanHostedNetworkReason>(why);
  return failed;
}

result<Setting<Bytes>> query(const HostedNetwork& network, WlanHostedNetworkOpcode opcode) {
  switch (opcode) {
    case WlanHostedNetworkOpcode::connection_settings:
      return in_bytes(network.connection_settings());
    case WlanHostedNetworkOpcode::security_settings:
      return in_bytes(network.security_settings());
    case WlanHostedNetworkOpcode::enable:
      return in_bytes(network.enabled());
    case WlanHostedNetworkOpcode::station_profile:
      break;
  }
  const auto profile = network.station_profile();
  if (!profile) return profile.error();
  const std::basic_string<WChar> text = encode<WChar>(profile.value().value);
  return Setting<Bytes>{copy_of(text.c_str(), (text.size() + 1) * sizeof(WChar)),
                        profile.value().origin};
}

bool is_property(WlanHostedNetworkOpcode opcode) {
  return opcode <= WlanHostedNetworkOpcode::enable;
}

}  // namespace

Dword WlanFunctions::hosted_network_start_using(Handle handle, WlanHostedNetworkReason* reason,
                                                void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkStartUsing", [&](WlanClient& client) {
    return with_reason(reason, [&](HostedNetworkReason* why) {
      return error_of(client.hosted_network().start_using(why));
    });
  });
}

Dword WlanFunctions::hosted_network_stop_using(Handle handle, WlanHostedNetworkReason* reason,
                                               void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkStopUsing", [&](WlanClient& client) {
    return with_reason(reason, [&](HostedNetworkReason* why) {
      return error_of(client.hosted_network().stop_using(why));
    });
  });
}

Dword WlanFunctions::hosted_network_force_start(Handle handle, WlanHostedNetworkReason* reason,
                                                void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkForceStart", [&](WlanClient& client) {
    return with_reason(reason, [&](HostedNetworkReason* why) {
      return error_of(client.hosted_network().force_start(why));
    });
  });
}

Dword WlanFunctions::hosted_network_force_stop(Handle handle, WlanHostedNetworkReason* reason,
                                               void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkForceStop", [&](WlanClient& client) {
    return with_reason(reason, [&](HostedNetworkReason* why) {
      return error_of(client.hosted_network().force_stop(why));
    });
  });
}

Dword WlanFunctions::hosted_network_init_settings(Handle handle, WlanHostedNetworkReason* reason,
                                                  void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkInitSettings", [&](WlanClient& client) {
    return with_reason(reason, [&](HostedNetworkReason* why) {
      return error_of(client.hosted_network().init_settings(why));
    });
  });
}

Dword WlanFunctions::hosted_network_refresh_security_settings(Handle handle,
                                                              WlanHostedNetworkReason* reason,
                                                              void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkRefreshSecuritySettings", [&](WlanClient& client) {
    return with_reason(reason, [&](HostedNetworkReason* why) {
      return error_of(client.hosted_network().refresh_security_settings(why));
    });
  });
}

Dword WlanFunctions::hosted_network_query_property(Handle handle, WlanHostedNetworkOpcode opcode,
                                                   Dword* size, void** data,
                                                   abi::WlanOpcodeValueType* type, void* reserved) {
  if (any_null(handle, size, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkQueryProperty", [&](WlanClient& client) {
    if (!is_property(opcode)) return refused(client);
    return give_setting(shared_.memory, query(client.hosted_network(), opcode), size, data, type);
  });
}

Dword WlanFunctions::hosted_network_set_property(Handle handle, WlanHostedNetworkOpcode opcode,
                                                 Dword size, const void* data,
                                                 WlanHostedNetworkReason* reason, void* reserved) {
  if (any_null(handle, data) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkSetProperty", [&](WlanClient& client) -> std::error_code {
    HostedNetwork& network = client.hosted_network();
    if (opcode == WlanHostedNetworkOpcode::connection_settings &&
        size == sizeof(abi::WlanHostedNetworkConnectionSettings)) {
      const auto settings = read_as<abi::WlanHostedNetworkConnectionSettings>(data);
      // An SSID that is none is the empty one: both are refused as bad data, with the reason.
      const Ssid ssid = ssid_of(settings.ssid).value_or(Ssid{});
      return with_reason(reason, [&](HostedNetworkReason* why) {
        return error_of(network.set_connection_settings({ssid, settings.max_number_of_peers}, why));
      });
    }
    if (opcode == WlanHostedNetworkOpcode::enable && size == sizeof(Bool))
      return with_reason(reason, [&](HostedNetworkReason* why) {
        return error_of(network.set_enabled(read_as<Bool>(data) != 0, why));
      });
    const std::error_code failed = refused(client);
    const bool read_only = opcode == WlanHostedNetworkOpcode::security_settings ||
                           opcode == WlanHostedNetworkOpcode::station_profile;
    if (failed != errc::invalid_parameter) return failed;
    if (reason != nullptr)
      *reason =
          read_only ? WlanHostedNetworkReason::read_only : WlanHostedNetworkReason::bad_parameters;
    return read_only ? make_error_code(errc::not_supported) : failed;
  });
}

Dword WlanFunctions::hosted_network_query_status(Handle handle,
                                                 abi::WlanHostedNetworkStatusHead** status,
                                                 void* reserved) {
  if (any_null(handle, status) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanHostedNetworkQueryStatus", [&](WlanClient& client) -> std::error_code {
    const auto now = client.hosted_network().status();
    if (!now) return now.error();
    Bytes bytes = bytes_of(now.value());
    // The SDK's structure has room for one peer.
    if (now.value().peers.empty()) append(bytes, abi::WlanHostedNetworkPeerState{});
    *status = static_cast<abi::WlanHostedNetworkStatusHead*>(give_bytes(shared_.memory, bytes));
    return {};
  });
}

// A pass phrase is counted with its terminator. wlan E145
Dword WlanFunctions::hosted_network_set_secondary_key(Handle handle, Dword length, const Byte* key,
                                                      Bool passphrase, Bool persistent,
                                                      WlanHostedNetworkReason* reason,
                                                      void* reserved) {
  if (handle == nullptr || (length == 0) != (key == nullptr) || reserved != nullptr)
    return wrong_argument;
  return call(handle, "WlanHostedNetworkSetSecondaryKey",
              [&](WlanClient& client) -> std::error_code {
                HostedNetworkKey chosen;
                chosen.is_passphrase = passphrase != 0;
                chosen.persistent = persistent != 0;
                chosen.key = copy_of(key, std::min(length, too_long_key));
                if (chosen.is_passphrase && length != 0) {
                  if (length == 1 || chosen.key.back() != std::byte{0}) {
                    const std::error_code failed = refused(client);
                    if (failed == errc::invalid_parameter && reason != nullptr)
                      *reason = WlanHostedNetworkReason::bad_parameters;
                    return failed;
                  }
                  chosen.key.pop_back();
                }
                return with_reason(reason, [&](HostedNetworkReason* why) {
                  return error_of(client.hosted_network().set_secondary_key(chosen, why));
                });
              });
}

Dword WlanFunctions::hosted_network_query_secondary_key(Handle handle, Dword* length, Byte** key,
                                                        Bool* passphrase, Bool* persistent,
                                                        WlanHostedNetworkReason* reason,
                                                        void* reserved) {
  if (any_null(handle, length, key, passphrase, persistent) || reserved != nullptr)
    return wrong_argument;
  return call(
      handle, "WlanHostedNetworkQuerySecondaryKey", [&](WlanClient& client) -> std::error_code {
        return with_reason(reason, [&](HostedNetworkReason* why) -> std::error_code {
          const auto found = client.hosted_network().secondary_key(why);
          if (!found) return found.error();
          Bytes bytes = found.value().key;
          if (found.value().is_passphrase && !bytes.empty()) bytes.push_back(std::byte{0});
          *key = bytes.empty() ? nullptr : static_cast<Byte*>(give_bytes(shared_.memory, bytes));
          *length = static_cast<Dword>(bytes.size());
          *passphrase = found.value().is_passphrase;
          *persistent = found.value().persistent;
          return {};
        });
      });
}

}  // namespace winseam::dropin
