// Lists and structures that a damaged or hostile system returns.
#include "tests/win32/scripted_wlan.hpp"

namespace winseam::win32 {
namespace {

using abi::WlanListHead;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Guid adapter{7};

class WlanListsTest : public ScriptedWlan {
 protected:
  WlanListsTest() {
    tables.wlan.enum_interfaces = [](Handle, void*, WlanListHead** list) {
      return now->hand_out(list);
    };
    tables.wlan.get_available_network_list = [](Handle, const abi::Guid*, Dword, void*,
                                                WlanListHead** list) {
      return now->hand_out(list);
    };
    tables.wlan.get_available_network_list_2 = tables.wlan.get_available_network_list;
    tables.wlan.get_profile_list = [](Handle, const abi::Guid*, void*, WlanListHead** list) {
      return now->hand_out(list);
    };
    tables.wlan.get_filter_list = [](Handle, abi::WlanFilterListType, void*, WlanListHead** list) {
      return now->hand_out(list);
    };
    tables.wlan.get_supported_device_services = [](Handle, const abi::Guid*, WlanListHead** list) {
      return now->hand_out(list);
    };
    tables.wlan.get_network_bss_list =
        [](Handle, const abi::Guid*, const abi::Dot11Ssid*, abi::Dot11BssType, Bool, void*,
           abi::WlanBssListHead** list) { return now->hand_out(list); };
    tables.wlan.get_interface_capability = [](Handle, const abi::Guid*, void*,
                                              abi::WlanInterfaceCapability** capability) {
      return now->hand_out(capability);
    };
    tables.wlan.hosted_network_query_status = [](Handle, abi::WlanHostedNetworkStatusHead** status,
                                                 void*) { return now->hand_out(status); };
    tables.wlan.extract_psd_ie_data_list = [](Handle, Dword, const Byte*, const WChar*, void*,
                                              abi::WlanRawDataListHead** list) {
      return now->hand_out(list);
    };
  }
};

abi::WlanInterfaceInfo info(WChar letter) {
  abi::WlanInterfaceInfo item{};
  item.interface_guid = {letter, 0, 0, {}};
  item.interface_description[0] = letter;
  item.state = abi::WlanInterfaceState::connected;
  return item;
}

TEST_F(WlanListsTest, AListIsRead) {
  answer = bytes_of(WlanListHead{2, 99}, info('a'), info('b'));
  const auto list = client().interfaces().enumerate();
  ASSERT_THAT(list, IsOkAndHolds(SizeIs(2)));
  EXPECT_EQ(list.value()[1].description, "b");
  EXPECT_EQ(list.value()[1].id.data1, std::uint32_t{'b'});
  EXPECT_EQ(list.value()[1].state, InterfaceState::connected);
}

TEST_F(WlanListsTest, WhatAFailedCallHandedOutIsGivenBack) {
  (void)client();
  answer = bytes_of(WlanListHead{0, 0});
  code = 5;
  EXPECT_THAT(client().interfaces().enumerate(), FailsWith(errc::access_denied));
  EXPECT_THAT(client().profiles().enumerate(adapter), FailsWith(errc::access_denied));
  EXPECT_THAT(live, IsEmpty());
  code = 0;
}

TEST_F(WlanListsTest, NoListAndEndlessOnesAreDamage) {
  EXPECT_THAT(client().interfaces().enumerate(), FailsWith(errc::invalid_data)) << "null";
  answer = bytes_of(WlanListHead{0xFFFFFFFF, 0});
  EXPECT_THAT(client().interfaces().enumerate(), FailsWith(errc::invalid_data));
  EXPECT_THAT(client().scanning().networks(adapter, NetworkListFlags::none),
              FailsWith(errc::invalid_data));
  EXPECT_THAT(client().scanning().networks_detailed(adapter, NetworkListFlags::none),
              FailsWith(errc::invalid_data));
  EXPECT_THAT(client().profiles().enumerate(adapter), FailsWith(errc::invalid_data));
  EXPECT_THAT(client().filters().get(FilterListType::user_deny), FailsWith(errc::invalid_data));
  EXPECT_THAT(client().vendor().device_services(adapter), FailsWith(errc::invalid_data));
}

// A filter list may be absent where it is empty (wlan 2.8)
TEST_F(WlanListsTest, NoFilterListIsAnEmptyOne) {
  EXPECT_THAT(client().filters().get(FilterListType::user_deny), IsOkAndHolds(IsEmpty()));
}

TEST_F(WlanListsTest, ANameWithoutEndIsDamage) {
  abi::WlanInterfaceInfo item{};
  item.interface_description = endless();
  answer = bytes_of(WlanListHead{1, 0}, item);
  EXPECT_THAT(client().interfaces().enumerate(), FailsWith(errc::invalid_data));
  abi::WlanProfileInfo profile{};
  profile.profile_name = endless();
  answer = bytes_of(WlanListHead{1, 0}, profile);
  EXPECT_THAT(client().profiles().enumerate(adapter), FailsWith(errc::invalid_data));
}

TEST_F(WlanListsTest, ATextThatIsNoUtf16ComesWithReplacements) {
  abi::WlanInterfaceInfo item{};
  item.interface_description[0] = WChar(0xDC00);
  answer = bytes_of(WlanListHead{1, 0}, item);
  EXPECT_EQ(client().interfaces().enumerate().value()[0].description, "\xEF\xBF\xBD");
}

TEST_F(WlanListsTest, ANetworksLengthsAndCountsAreChecked) {
  abi::WlanAvailableNetwork item{};
  item.ssid = {32, {'x'}};
  item.number_of_phy_types = 8;
  answer = bytes_of(WlanListHead{1, 0}, item);
  const auto read = client().scanning().networks(adapter, NetworkListFlags::none);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read.value()[0].ssid.size(), 32U);
  EXPECT_EQ(read.value()[0].phy_types.size(), 8U);
  for (const bool bad_ssid : {true, false}) {
    abi::WlanAvailableNetwork bad = item;
    abi::WlanAvailableNetworkV2 bad2{};
    (bad_ssid ? bad.ssid.length : bad.number_of_phy_types) = bad_ssid ? 33 : 9;
    (bad_ssid ? bad2.ssid.length : bad2.number_of_phy_types) = bad_ssid ? 33 : 9;
    answer = bytes_of(WlanListHead{1, 0}, bad);
    EXPECT_THAT(client().scanning().networks(adapter, NetworkListFlags::none),
                FailsWith(errc::invalid_data));
    answer = bytes_of(WlanListHead{1, 0}, bad2);
    EXPECT_THAT(client().scanning().networks_detailed(adapter, NetworkListFlags::none),
                FailsWith(errc::invalid_data));
  }
}

TEST_F(WlanListsTest, AFilterWithAnSsidThatCannotBeIsDamage) {
  answer = bytes_of(WlanListHead{1, 0}, abi::Dot11Network{{33, {}}, abi::Dot11BssType::any});
  EXPECT_THAT(client().filters().get(FilterListType::user_deny), FailsWith(errc::invalid_data));
}

TEST_F(WlanListsTest, ACapabilityHas64RadiosAtMost) {
  EXPECT_THAT(client().interfaces().capability(adapter), FailsWith(errc::invalid_data)) << "null";
  abi::WlanInterfaceCapability capability{};
  capability.number_of_supported_phys = 64;
  answer = bytes_of(capability);
  EXPECT_EQ(client().interfaces().capability(adapter).value().phys.size(), 64U);
  capability.number_of_supported_phys = 65;
  answer = bytes_of(capability);
  EXPECT_THAT(client().interfaces().capability(adapter), FailsWith(errc::invalid_data));
}

class WlanBssListTest : public WlanListsTest {
 protected:
  // A list of one entry with three bytes of elements, after `change`.
  template <class Change>
  result<std::vector<BssEntry>> read(Change change) {
    abi::WlanBssListHead head{sizeof head + sizeof(abi::WlanBssEntry) + 3, 1};
    abi::WlanBssEntry entry{};
    entry.ssid = {2, {'h', 'i'}};
    entry.rate_set = {4, {0x8002, 0x0004}};
    entry.host_timestamp = 116'444'736'000'000'000;
    entry.ie_offset = sizeof entry;
    entry.ie_size = 3;
    change(head, entry);
    answer = bytes_of(head, entry, Byte{0}, Byte{1}, Byte{'h'});
    return client().scanning().bss_list(adapter, {});
  }
};

TEST_F(WlanBssListTest, AnEntryIsReadWithItsElements) {
  const auto list = read([](auto&, auto&) {});
  ASSERT_THAT(list, IsOkAndHolds(SizeIs(1)));
  EXPECT_EQ(list.value()[0].ssid, Ssid{"hi"});
  EXPECT_THAT(list.value()[0].rates, ElementsAre(0x8002, 4));
  EXPECT_THAT(list.value()[0].information_elements,
              ElementsAre(std::byte{0}, std::byte{1}, std::byte{'h'}));
  EXPECT_EQ(list.value()[0].heard_at, TimePoint{});
}

// wlan E100 [docs]
TEST_F(WlanBssListTest, NothingPointsOutsideOfTheList) {
  using Head = abi::WlanBssListHead;
  using Entry = abi::WlanBssEntry;
  const auto bad = FailsWith(errc::invalid_data);
  EXPECT_THAT(read([](Head&, Entry& e) { e.ie_size = 4; }), bad);
  EXPECT_THAT(read([](Head&, Entry& e) { e.ie_offset += 1; }), bad);
  EXPECT_THAT(read([](Head&, Entry& e) { e.ie_offset = 0xFFFFFFFF; }), bad);
  EXPECT_THAT(read([](Head&, Entry& e) { e.ie_size = 0xFFFFFFFF; }), bad);
  EXPECT_THAT(read([](Head&, Entry& e) { e.ie_offset = e.ie_size = 0x80000000; }), bad);
  EXPECT_THAT(read([](Head& h, Entry&) { h.number_of_items = 2; }), bad);
  EXPECT_THAT(read([](Head& h, Entry&) { h.number_of_items = 0xFFFFFFFF; }), bad);
  EXPECT_THAT(read([](Head& h, Entry&) { h.total_size = 7; }), bad);
  EXPECT_THAT(read([](Head& h, Entry&) { h.total_size = sizeof h + sizeof(Entry) - 1; }), bad);
  EXPECT_THAT(read([](Head& h, Entry&) { h.total_size = 0xFFFFFFFF; }), bad) << "not believed";
  EXPECT_THAT(read([](Head&, Entry& e) {
                e.ie_size = 0;
                e.ie_offset = 0xFFFFFFFF;
              }),
              IsOk())
      << "no elements, so nothing is looked at";
}

TEST_F(WlanBssListTest, WhatAnEntryHoldsIsChecked) {
  using Head = abi::WlanBssListHead;
  using Entry = abi::WlanBssEntry;
  const auto bad = FailsWith(errc::invalid_data);
  EXPECT_THAT(read([](Head&, Entry& e) { e.ssid.length = 33; }), bad);
  EXPECT_THAT(read([](Head&, Entry& e) { e.rate_set.length = 253; }), bad);
  EXPECT_THAT(read([](Head&, Entry& e) { e.rate_set.length = 3; }), bad) << "half a rate";
  EXPECT_THAT(read([](Head&, Entry& e) { e.rate_set.length = 252; }), IsOk());
  EXPECT_THAT(read([](Head&, Entry& e) { e.host_timestamp = ~0ULL; }), bad);
}

TEST_F(WlanBssListTest, AnEmptyListNeedsNoSize) {
  answer = bytes_of(abi::WlanBssListHead{0, 0});
  EXPECT_THAT(client().scanning().bss_list(adapter, {}), IsOkAndHolds(IsEmpty()));
  answer.clear();
  EXPECT_THAT(client().scanning().bss_list(adapter, {}), FailsWith(errc::invalid_data)) << "null";
}

TEST_F(WlanListsTest, AStatusHasAsManyPeersAsCanBe) {
  abi::WlanHostedNetworkStatusHead head{};
  head.state = abi::WlanHostedNetworkState::active;
  head.number_of_peers = 1;
  answer =
      bytes_of(head, abi::WlanHostedNetworkPeerState{
                         {1, 2, 3, 4, 5, 6}, abi::WlanHostedNetworkPeerAuthState::authenticated});
  const auto status = client().hosted_network().status();
  ASSERT_THAT(status, IsOk());
  ASSERT_EQ(status.value().peers.size(), 1U);
  EXPECT_EQ(to_string(status.value().peers[0].address), "01:02:03:04:05:06");
  head.number_of_peers = 0xFFFFFFFF;
  answer = bytes_of(head);
  EXPECT_THAT(client().hosted_network().status(), FailsWith(errc::invalid_data));
  answer.clear();
  EXPECT_THAT(client().hosted_network().status(), FailsWith(errc::invalid_data));
}

TEST_F(WlanListsTest, ElementsStayInsideTheirList) {
  const auto extract = [&](abi::WlanRawDataListHead head, abi::WlanRawDataEntry entry) {
    answer = bytes_of(head, entry, Byte{7}, Byte{8});
    return client().vendor().extract_psd_elements(answer, "urn:x");
  };
  const auto bad = FailsWith(errc::invalid_data);
  EXPECT_THAT(extract({18, 1}, {8, 2}),
              IsOkAndHolds(ElementsAre(ElementsAre(std::byte{7}, std::byte{8}))));
  EXPECT_THAT(extract({18, 1}, {8, 3}), bad);
  EXPECT_THAT(extract({18, 1}, {0xFFFFFFFF, 2}), bad);
  EXPECT_THAT(extract({18, 1}, {9, 2}), bad);
  EXPECT_THAT(extract({18, 2}, {8, 2}), bad);
  EXPECT_THAT(extract({0xFFFFFFFF, 1}, {8, 2}), bad);
  EXPECT_THAT(extract({4, 1}, {8, 2}), bad);
  EXPECT_THAT(extract({8, 0}, {8, 2}), IsOkAndHolds(IsEmpty()));
}

}  // namespace
}  // namespace winseam::win32
