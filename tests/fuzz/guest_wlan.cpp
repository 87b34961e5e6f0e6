// The functions of wlanapi.dll whose arguments belong together.
#include "tests/fuzz/guest.hpp"

namespace winseam::fuzz {
namespace {

using abi::Byte;
using abi::Dword;
using abi::WChar;
using abi::WlanListHead;

struct Bytes {
  void* memory;
  Dword told;
};
Bytes bytes_for(Guest& g, Temporary& memory) {
  const std::uint32_t size = g.in.rarely(2) ? 4 : g.in.below(300);
  void* const to = g.bytes(memory, size);
  return {to, to != nullptr ? size : g.in.below(3)};
}

// A list with as many items as its head says, or null.
template <class Item, class Head = WlanListHead>
Head* list_for(Guest& g, Temporary& memory) {
  const Dword count = g.in.below(5);
  auto* const list = static_cast<Head*>(g.bytes(memory, sizeof(Head) + count * sizeof(Item)));
  if (list != nullptr) {
    const Dword told = g.in.rarely(32) ? 0xFFFFFFFF : count;  // more than there can be
    if constexpr (std::is_same_v<Head, abi::Dot11BssidListHead>)
      list->number_of_entries = told;
    else
      list->number_of_items = told;
  }
  return list;
}

template <class Parameters>
Parameters* connection_for(Guest& g, Temporary& memory) {
  auto* const p = g.structure<Parameters>(memory);
  if (p == nullptr) return p;
  p->connection_mode = static_cast<abi::WlanConnectionMode>(g.in.below(6));
  p->profile = g.text<WChar>(memory);
  p->ssid = g.structure<abi::Dot11Ssid>(memory);
  p->desired_bssid_list =
      g.in.rarely(2) ? list_for<abi::Dot11MacAddress, abi::Dot11BssidListHead>(g, memory) : nullptr;
  if constexpr (std::is_same_v<Parameters, abi::WlanConnectionParametersV2>) {
    p->hessid = g.structure<abi::Dot11MacAddress>(memory);
    p->access_network_options = g.structure<abi::Dot11AccessNetworkOptions>(memory);
  }
  return p;
}

// WLAN_RAW_DATA_LIST of exactly the size that it tells; its entries may point anywhere.
abi::WlanRawDataListHead* raw_list_for(Guest& g, Temporary& memory) {
  const Dword count = g.in.below(5);
  const auto size = static_cast<Dword>(sizeof(abi::WlanRawDataListHead) +
                                       count * sizeof(abi::WlanRawDataEntry) + g.in.below(64));
  auto* const list = static_cast<abi::WlanRawDataListHead*>(g.bytes(memory, size));
  if (list != nullptr) {
    list->total_size = size;
    list->number_of_items = g.in.rarely(8) ? g.in.edge() : count;
  }
  return list;
}

}  // namespace

void add_wlan(Exact& calls) {
  calls.insert(
      calls.end(),
      {{"WlanSetInterface",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          (void)g.wlan.set_interface(g.handle(), g.id(memory),
                                     static_cast<abi::WlanIntfOpcode>(g.in.below(24)), in.told,
                                     in.memory, g.reserved());
        }},
       {"WlanSetAutoConfigParameter",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          (void)g.wlan.set_auto_config_parameter(
              g.handle(), static_cast<abi::WlanAutoconfOpcode>(g.in.below(9)), in.told, in.memory,
              g.reserved());
        }},
       {"WlanScan",
        [](Guest& g) {
          Temporary memory;
          const Dword size = g.in.below(300);
          auto* const data = static_cast<abi::WlanRawDataHead*>(
              g.bytes(memory, sizeof(abi::WlanRawDataHead) + size));
          if (data != nullptr) data->data_size = size;
          (void)g.wlan.scan(g.handle(), g.id(memory), g.structure<abi::Dot11Ssid>(memory),
                            g.in.rarely(2) ? data : nullptr, g.reserved());
        }},
       {"WlanConnect",
        [](Guest& g) {
          Temporary memory;
          (void)g.wlan.connect(g.handle(), g.id(memory),
                               connection_for<abi::WlanConnectionParameters>(g, memory),
                               g.reserved());
        }},
       {"WlanConnect2",
        [](Guest& g) {
          Temporary memory;
          (void)g.wlan.connect_2(g.handle(), g.id(memory),
                                 connection_for<abi::WlanConnectionParametersV2>(g, memory),
                                 g.reserved());
        }},
       {"WlanSetProfileList",
        [](Guest& g) {
          Temporary memory;
          const Dword count = g.in.below(5);
          auto** const names = static_cast<const WChar**>(memory.take(count * sizeof(WChar*)));
          for (Dword i = 0; i != count; ++i) names[i] = g.text<WChar>(memory);
          (void)g.wlan.set_profile_list(g.handle(), g.id(memory), count,
                                        g.in.rarely(16) ? nullptr : names, g.reserved());
        }},
       {"WlanSetProfileCustomUserData",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          (void)g.wlan.set_profile_custom_user_data(g.handle(), g.id(memory), g.text<WChar>(memory),
                                                    in.told, static_cast<Byte*>(in.memory),
                                                    g.reserved());
        }},
       {"WlanSetProfileEapUserData",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          abi::EapMethodType method{};
          g.in.fill(&method, sizeof method);
          (void)g.wlan.set_profile_eap_user_data(g.handle(), g.id(memory), g.text<WChar>(memory),
                                                 method, g.in.edge(), in.told,
                                                 static_cast<Byte*>(in.memory), g.reserved());
        }},
       {"WlanSetFilterList",
        [](Guest& g) {
          Temporary memory;
          (void)g.wlan.set_filter_list(g.handle(),
                                       static_cast<abi::WlanFilterListType>(g.in.below(5)),
                                       list_for<abi::Dot11Network>(g, memory), g.reserved());
        }},
       {"WlanRegisterDeviceServiceNotification",
        [](Guest& g) {
          Temporary memory;
          (void)g.wlan.register_device_service_notification(g.handle(),
                                                            list_for<abi::Guid>(g, memory));
        }},
       {"WlanHostedNetworkSetProperty",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          (void)g.wlan.hosted_network_set_property(
              g.handle(), static_cast<abi::WlanHostedNetworkOpcode>(g.in.below(5)), in.told,
              in.memory, g.structure<abi::WlanHostedNetworkReason>(memory), g.reserved());
        }},
       {"WlanHostedNetworkSetSecondaryKey",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          (void)g.wlan.hosted_network_set_secondary_key(
              g.handle(), in.told, static_cast<Byte*>(in.memory), g.in.rarely(2), g.in.rarely(2),
              g.structure<abi::WlanHostedNetworkReason>(memory), g.reserved());
        }},
       {"WlanIhvControl",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          const Bytes out = bytes_for(g, memory);
          (void)g.wlan.ihv_control(g.handle(), g.id(memory),
                                   static_cast<abi::WlanIhvControlType>(g.in.below(4)), in.told,
                                   in.memory, out.told, out.memory, g.structure<Dword>(memory));
        }},
       {"WlanDeviceServiceCommand",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          const Bytes out = bytes_for(g, memory);
          (void)g.wlan.device_service_command(g.handle(), g.id(memory), g.id(memory), g.in.edge(),
                                              in.told, in.memory, out.told, out.memory,
                                              g.structure<Dword>(memory));
        }},
       {"WlanSetPsdIEDataList",
        [](Guest& g) {
          Temporary memory;
          (void)g.wlan.set_psd_ie_data_list(g.handle(), g.text<WChar>(memory),
                                            raw_list_for(g, memory), g.reserved());
        }},
       {"WlanExtractPsdIEDataList",
        [](Guest& g) {
          Temporary memory;
          const Bytes in = bytes_for(g, memory);
          abi::WlanRawDataListHead* list = nullptr;
          (void)g.wlan.extract_psd_ie_data_list(g.handle(), in.told, static_cast<Byte*>(in.memory),
                                                g.text<WChar>(memory), g.reserved(), &list);
          if (list != nullptr) g.got_block(list, 0);
        }},
       {"WlanReasonCodeToString",
        [](Guest& g) {
          Temporary memory;
          const Dword units = g.in.below(300);
          auto* const to = static_cast<WChar*>(g.bytes(memory, units * sizeof(WChar)));
          (void)g.wlan.reason_code_to_string(g.in.edge(), units, to, g.reserved());
        }},
       {"WlanAllocateMemory",
        [](Guest& g) { g.got_block(g.wlan.allocate_memory(g.in.below(65'536)), 0); }},
       {"WlanFreeMemory", [](Guest& g) { g.wlan.free_memory(g.block().memory); }}});
}

}  // namespace winseam::fuzz
