// wlanapi.dll of the hostile system.
#include "tests/fuzz/hostile.hpp"

namespace winseam::fuzz {
namespace {

using abi::Byte;
using abi::Dword;
using abi::Guid;
using abi::Handle;
using abi::WChar;
using abi::WlanListHead;

constexpr std::size_t most_items = 65'536;
constexpr std::size_t most_bytes = 1U << 26U;
constexpr std::size_t longest_key = 1024;

// A list that tells its count alone.
template <class Item>
Dword give_list(WlanListHead** list) {
  Hostile& now = Hostile::now();
  if (!now.in.rarely(16)) {
    const Hostile::Count items = now.count(most_items);
    void* const block = now.give(Family::wlan, sizeof(WlanListHead) + items.real * sizeof(Item));
    *list = static_cast<WlanListHead*>(block);
    (*list)->number_of_items = items.told;
  }
  return outcome<Dword>();
}

// A list that tells its size and its count, and has the size.
template <class Head, class Item>
Dword give_sized(Head** list) {
  Hostile& now = Hostile::now();
  if (!now.in.rarely(16)) {
    const Hostile::Count items = now.count(most_bytes);
    Dword size = now.size(most_bytes);
    if (!now.in.rarely(4) && items.real != 0)
      size = static_cast<Dword>(sizeof(Head) + items.real * sizeof(Item)) + size % 256;
    void* const block = now.give(
        Family::wlan, size > most_bytes ? sizeof(Head) : std::max<std::size_t>(size, sizeof(Head)));
    *list = static_cast<Head*>(block);
    (*list)->total_size = size;
    (*list)->number_of_items = items.told;
  }
  return outcome<Dword>();
}

Dword give_text(WChar** text) {
  Hostile& now = Hostile::now();
  if (!now.in.rarely(16)) {
    const std::size_t units = 1 + now.in.below(now.in.rarely(8) ? 40'000 : 40);
    *text = static_cast<WChar*>(now.give(Family::wlan, units * sizeof(WChar)));
    (*text)[units - 1] = 0;
  }
  return outcome<Dword>();
}

template <class T>
Dword give_bytes(Dword* size, T** data, std::size_t believed) {
  Hostile& now = Hostile::now();
  if (!now.in.rarely(16)) *data = static_cast<T*>(now.answer(Family::wlan, *size, believed));
  return outcome<Dword>();
}

Dword answer_driver(Dword room, void* out, Dword* size) {
  Hostile& now = Hostile::now();
  now.in.fill(out, room);
  *size = now.in.rarely(4) ? now.in.edge() : now.in.below(std::size_t{room} + 2);
  return outcome<Dword>();
}

}  // namespace

void fill(abi::WlanApi& api) {
  abi::for_each_wlan_function(api, [](const char*, auto& entry) { entry = plain(entry); });
  // It never says that it waits for itself: the backend would close the handle on another thread, and the input is read
  // by one.
  api.close_handle = [](Handle, void*) -> Dword {
    const Dword code = outcome<Dword>();
    return from_win32(code) == errc::possible_deadlock ? 0 : code;
  };
  api.register_notification = [](Handle, Dword, abi::Bool, abi::WlanNotificationCallback callback,
                                 void* context, void*, Dword* previous) -> Dword {
    Hostile& now = Hostile::now();
    if (previous != nullptr) *previous = now.in.edge();
    const Dword code = now.code();
    if (callback == nullptr) return code;  // a late call may follow
    now.callback = callback;
    now.context = context;
    if (now.in.rarely(4)) now.notify();
    return code;
  };
  api.enum_interfaces = [](Handle, void*, WlanListHead** list) {
    return give_list<abi::WlanInterfaceInfo>(list);
  };
  api.get_interface_capability = [](Handle, const Guid*, void*,
                                    abi::WlanInterfaceCapability** capability) {
    Hostile& now = Hostile::now();
    if (!now.in.rarely(16)) {
      *capability = static_cast<abi::WlanInterfaceCapability*>(
          now.give(Family::wlan, sizeof(abi::WlanInterfaceCapability)));
      (*capability)->number_of_supported_phys = now.in.edge();
    }
    return outcome<Dword>();
  };
  api.query_interface = [](Handle, const Guid*, abi::WlanIntfOpcode, void*, Dword* size,
                           void** data, abi::WlanOpcodeValueType* type) {
    write_to(type);
    return give_bytes(size, data, most_bytes);
  };
  api.get_available_network_list = [](Handle, const Guid*, Dword, void*, WlanListHead** list) {
    return give_list<abi::WlanAvailableNetwork>(list);
  };
  api.get_available_network_list_2 = [](Handle, const Guid*, Dword, void*, WlanListHead** list) {
    return give_list<abi::WlanAvailableNetworkV2>(list);
  };
  api.get_network_bss_list = [](Handle, const Guid*, const abi::Dot11Ssid*, abi::Dot11BssType,
                                abi::Bool, void*, abi::WlanBssListHead** list) {
    return give_sized<abi::WlanBssListHead, abi::WlanBssEntry>(list);
  };
  api.get_profile = [](Handle, const Guid*, const WChar*, void*, WChar** xml, Dword* flags,
                       Dword* granted) {
    write_to(flags);
    write_to(granted);
    return give_text(xml);
  };
  api.get_profile_list = [](Handle, const Guid*, void*, WlanListHead** list) {
    return give_list<abi::WlanProfileInfo>(list);
  };
  api.get_profile_custom_user_data = [](Handle, const Guid*, const WChar*, void*, Dword* size,
                                        Byte** data) { return give_bytes(size, data, most_bytes); };
  api.query_auto_config_parameter = [](Handle, abi::WlanAutoconfOpcode, void*, Dword* size,
                                       void** data, abi::WlanOpcodeValueType* type) {
    write_to(type);
    return give_bytes(size, data, most_bytes);
  };
  api.get_filter_list = [](Handle, abi::WlanFilterListType, void*, WlanListHead** list) {
    return give_list<abi::Dot11Network>(list);
  };
  api.get_security_settings = [](Handle, abi::WlanSecurableObject, abi::WlanOpcodeValueType* type,
                                 WChar** sddl, Dword* granted) {
    write_to(type);
    write_to(granted);
    return give_text(sddl);
  };
  api.hosted_network_query_property = [](Handle, abi::WlanHostedNetworkOpcode, Dword* size,
                                         void** data, abi::WlanOpcodeValueType* type, void*) {
    write_to(type);
    return give_bytes(size, data, most_bytes);
  };
  api.hosted_network_query_status = [](Handle, abi::WlanHostedNetworkStatusHead** status, void*) {
    Hostile& now = Hostile::now();
    if (!now.in.rarely(16)) {
      const Hostile::Count peers = now.count(most_items);
      *status = static_cast<abi::WlanHostedNetworkStatusHead*>(
          now.give(Family::wlan, sizeof(abi::WlanHostedNetworkStatusHead) +
                                     peers.real * sizeof(abi::WlanHostedNetworkPeerState)));
      (*status)->number_of_peers = peers.told;
    }
    return outcome<Dword>();
  };
  api.hosted_network_query_secondary_key = [](Handle, Dword* size, Byte** key,
                                              abi::Bool* passphrase, abi::Bool* persistent,
                                              abi::WlanHostedNetworkReason* reason, void*) {
    write_to(passphrase);
    write_to(persistent);
    write_to(reason);
    return give_bytes(size, key, longest_key * 8);
  };
  api.ihv_control = [](Handle, const Guid*, abi::WlanIhvControlType, Dword, const void*, Dword room,
                       void* out, Dword* size) { return answer_driver(room, out, size); };
  api.device_service_command = [](Handle, const Guid*, const Guid*, Dword, Dword, const void*,
                                  Dword room, void* out,
                                  Dword* size) { return answer_driver(room, out, size); };
  api.get_supported_device_services = [](Handle, const Guid*, WlanListHead** list) {
    return give_list<Guid>(list);
  };
  api.extract_psd_ie_data_list = [](Handle, Dword, const Byte*, const WChar*, void*,
                                    abi::WlanRawDataListHead** list) {
    return give_sized<abi::WlanRawDataListHead, abi::WlanRawDataEntry>(list);
  };
  api.free_memory = [](void* memory) { Hostile::now().take_back(Family::wlan, memory); };
}

}  // namespace winseam::fuzz
