// The structures of wlanapi as 64-bit Windows lays them out: the sizes are those of the specification (wlan 3.9), the
// offsets follow from the order and the alignment of the fields. On Windows tests/abi/windows holds against the SDK what
// its header has; for the rest these figures are all there is.
#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string>

#include "winseam/abi/wlanapi.hpp"
#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/notification.hpp"
#include "winseam/wlan/state.hpp"

namespace winseam::abi {
namespace {

static_assert(sizeof(Guid) == 16 && alignof(Guid) == 4);
static_assert(sizeof(Dot11Ssid) == 36 && offsetof(Dot11Ssid, bytes) == 4);
static_assert(sizeof(WlanListHead) == 8);
static_assert(sizeof(WlanInterfaceInfo) == 532 && offsetof(WlanInterfaceInfo, state) == 528);
static_assert(sizeof(WlanInterfaceCapability) == 276);
static_assert(offsetof(WlanInterfaceCapability, phy_types) == 20);
static_assert(sizeof(WlanPhyRadioState) == 12 && sizeof(WlanRadioState) == 772);
static_assert(sizeof(WlanRateSet) == 256 && offsetof(WlanRateSet, rates) == 4);
static_assert(sizeof(Dot11AuthCipherPair) == 8 && sizeof(Dot11CountryOrRegionString) == 3);

static_assert(sizeof(WlanAvailableNetwork) == 628);
static_assert(offsetof(WlanAvailableNetwork, ssid) == 512);
static_assert(offsetof(WlanAvailableNetwork, phy_types) == 568);
static_assert(offsetof(WlanAvailableNetwork, flags) == 620);

// Not in mingw-w64's header.
static_assert(sizeof(WlanAvailableNetworkV2) == 644);
static_assert(offsetof(WlanAvailableNetworkV2, access_network_options) == 624);
static_assert(offsetof(WlanAvailableNetworkV2, hessid) == 629);
static_assert(offsetof(WlanAvailableNetworkV2, venue_info) == 635);
static_assert(offsetof(WlanAvailableNetworkV2, reserved) == 640);

static_assert(sizeof(WlanBssListHead) == 8 && sizeof(WlanBssEntry) == 360);
static_assert(offsetof(WlanBssEntry, rssi) == 56 && offsetof(WlanBssEntry, in_reg_domain) == 64);
static_assert(offsetof(WlanBssEntry, timestamp) == 72 && offsetof(WlanBssEntry, rate_set) == 96);
static_assert(offsetof(WlanBssEntry, ie_offset) == 352);

static_assert(sizeof(WlanRawDataHead) == 4 && sizeof(WlanRawDataListHead) == 8);
static_assert(sizeof(WlanRawDataEntry) == 8 && sizeof(NdisObjectHeader) == 4);
static_assert(sizeof(Dot11BssidListHead) == 12);
static_assert(sizeof(WlanConnectionParameters) == 40);
static_assert(offsetof(WlanConnectionParameters, desired_bssid_list) == 24);

// Not in mingw-w64's header.
static_assert(sizeof(WlanConnectionParametersV2) == 56);
static_assert(offsetof(WlanConnectionParametersV2, hessid) == 24);
static_assert(offsetof(WlanConnectionParametersV2, bss_type) == 40);
static_assert(offsetof(WlanConnectionParametersV2, access_network_options) == 48);

static_assert(sizeof(WlanAssociationAttributes) == 68 && sizeof(WlanSecurityAttributes) == 16);
static_assert(sizeof(WlanConnectionAttributes) == 604);
static_assert(sizeof(WlanProfileInfo) == 516 && sizeof(EapMethodType) == 16);
static_assert(sizeof(Dot11Network) == 40);

static_assert(sizeof(WlanMacFrameStatistics) == 96 && sizeof(WlanPhyFrameStatistics) == 144);
static_assert(sizeof(WlanStatisticsHead) + sizeof(WlanPhyFrameStatistics) == 368);

// Not in mingw-w64's header.
static_assert(sizeof(WlanRealtimeConnectionQualityLinkInfo) == 272);
static_assert(sizeof(WlanRealtimeConnectionQualityHead) == 24);
static_assert(sizeof(WlanQosCapabilities) == 16 && sizeof(WlanConnectionQosInfo) == 32);
static_assert(sizeof(WlanQosInfo) == 52 && offsetof(WlanQosInfo, connection) == 20);
static_assert(sizeof(WlanHostedNetworkConnectionSettings) == 40);
static_assert(sizeof(WlanHostedNetworkSecuritySettings) == 8);
static_assert(sizeof(WlanHostedNetworkPeerState) == 12);
static_assert(offsetof(WlanHostedNetworkStatusHead, ip_device_id) == 4);
static_assert(offsetof(WlanHostedNetworkStatusHead, bssid) == 20);
static_assert(offsetof(WlanHostedNetworkStatusHead, phy_type) == 28);
static_assert(sizeof(WlanHostedNetworkStatusHead) == 40);
static_assert(sizeof(WlanHostedNetworkStateChange) == 12);
static_assert(sizeof(WlanHostedNetworkDataPeerStateChange) == 28);
static_assert(sizeof(WlanHostedNetworkRadioState) == 8);
static_assert(sizeof(WlanDeviceServiceNotificationHead) == 24);

static_assert(sizeof(WlanNotificationData) == 40);
static_assert(offsetof(WlanNotificationData, data_size) == 24);
static_assert(offsetof(WlanNotificationData, data) == 32);
static_assert(sizeof(WlanConnectionNotificationHead) == 568);
static_assert(offsetof(WlanConnectionNotificationHead, reason) == 560);
static_assert(sizeof(WlanMsmNotificationData) == 580);
static_assert(offsetof(WlanMsmNotificationData, mac_address) == 556);
static_assert(offsetof(WlanMsmNotificationData, reason) == 576);

// The library's enumerations have the ABI's numbers: the backend and the drop-in convert by value.
template <class Ours, class Abi>
constexpr bool same(Ours ours, Abi abi) {
  return static_cast<Dword>(ours) == static_cast<Dword>(abi);
}
static_assert(same(InterfaceState::authenticating, WlanInterfaceState::authenticating));
static_assert(same(ConnectionMode::automatic, WlanConnectionMode::automatic));
static_assert(same(BssType::any, Dot11BssType::any));
static_assert(same(AuthAlgorithm::wpa3_enterprise, Dot11AuthAlgorithm::wpa3_ent));
static_assert(same(AuthAlgorithm::owe, Dot11AuthAlgorithm::owe));
static_assert(same(CipherAlgorithm::bip_cmac_256, Dot11CipherAlgorithm::bip_cmac_256));
static_assert(same(CipherAlgorithm::wep, Dot11CipherAlgorithm::wep));
static_assert(same(PhyType::eht, Dot11PhyType::eht));
static_assert(same(ValueOrigin::invalid, WlanOpcodeValueType::invalid));
static_assert(same(FilterListType::user_deny, WlanFilterListType::user_deny));
static_assert(same(SecurableObject::wifi_direct_elevated_access,
                   WlanSecurableObject::wfd_elevated_access));
static_assert(securable_object_count == wlan_securable_object_count);
static_assert(same(AcmCode::operational_state_change,
                   WlanNotificationAcm::operational_state_change));
static_assert(same(MsmCode::link_improved, WlanNotificationMsm::link_improved));
static_assert(same(OneXCode::auth_restarted, OnexNotification::auth_restarted));
static_assert(same(HostedNetworkCode::radio_state_change,
                   WlanHostedNetworkNotification::radio_state_change));
static_assert(same(HostedNetworkReason::service_available_on_virtual_station,
                   WlanHostedNetworkReason::service_available_on_virtual_station));
static_assert(same(ReasonCode::network_not_available, WlanReason::network_not_available));
static_assert(same(NotificationSource::device_service, wlan_notification_source_device_service));
static_assert(same(WlanAccess::write, wlan_write_access));
static_assert(same(OperationalState::going_on, WlanOperationalState::going_on));

TEST(WlanLayoutTest, EveryFunctionOfTheTableHasANameOfItsOwn) {
  WlanApi api{};
  std::set<std::string> names;
  std::set<const void*> entries;
  for_each_wlan_function(api, [&](const char* name, auto& entry) {
    names.insert(name);
    entries.insert(&entry);
    EXPECT_EQ(entry, nullptr) << name;
  });
  EXPECT_EQ(names.size(), 60U);
  EXPECT_EQ(entries.size() * sizeof(void (*)()), sizeof(WlanApi)) << "each entry is visited";
}

}  // namespace
}  // namespace winseam::abi
