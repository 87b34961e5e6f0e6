// What answers look like in memory: lists, offsets, sizes.
#include "tests/dropin/wlan_fixture.hpp"

namespace winseam::dropin {
namespace {

class WlanStructuresTest : public WlanDropInTest {
 protected:
  WlanStructuresTest() {
    client = open_client();
    EXPECT_EQ(w->scan(client, &adapter, nullptr, nullptr, nullptr), success_code);
    world.advance(wlan.radio(id).scan.takes);
  }
  ~WlanStructuresTest() override {
    close(client);
    EXPECT_EQ(report().outstanding, 0U);
  }

  // The bytes that a query returns.
  std::vector<std::byte> query(WlanIntfOpcode opcode) {
    Dword size = 0;
    void* data = nullptr;
    EXPECT_EQ(w->query_interface(client, &adapter, opcode, nullptr, &size, &data, nullptr),
              success_code);
    const auto* const first = static_cast<const std::byte*>(data);
    std::vector<std::byte> bytes(first, first + size);
    w->free_memory(data);
    return bytes;
  }

  Handle client = nullptr;
};

TEST_F(WlanStructuresTest, InterfacesAreAList) {
  WlanListHead* list = nullptr;
  ASSERT_EQ(w->enum_interfaces(client, nullptr, &list), success_code);
  const auto all = items<abi::WlanInterfaceInfo>(list);
  EXPECT_EQ(list->index, 0U);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(std::memcmp(&all[0].interface_guid, &adapter, sizeof adapter), 0);
  EXPECT_EQ(narrow(all[0].interface_description.data()), "Attic adapter");
  EXPECT_EQ(all[0].state, abi::WlanInterfaceState::disconnected);
  w->free_memory(list);
}

TEST_F(WlanStructuresTest, NetworksAreAListInBothVersions) {
  WlanListHead* list = nullptr;
  ASSERT_EQ(w->get_available_network_list(client, &adapter, 0, nullptr, &list), success_code);
  const auto all = items<abi::WlanAvailableNetwork>(list);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(narrow(all[0].profile_name.data()), "Attic home");
  EXPECT_EQ(all[0].flags, abi::wlan_available_network_has_profile);
  EXPECT_EQ(all[0].default_auth, abi::Dot11AuthAlgorithm::rsna_psk);
  EXPECT_EQ(all[0].signal_quality, 100U);
  EXPECT_EQ(all[0].number_of_phy_types, 1U);
  w->free_memory(list);
  ASSERT_EQ(w->get_available_network_list_2(client, &adapter, 0, nullptr, &list), success_code);
  const auto detailed = items<abi::WlanAvailableNetworkV2>(list);
  ASSERT_EQ(detailed.size(), 1U);
  EXPECT_EQ(std::memcmp(&all[0], &detailed[0], offsetof(abi::WlanAvailableNetwork, reserved)), 0)
      << "they begin alike";
  w->free_memory(list);
}

// wlan E100 [docs]
TEST_F(WlanStructuresTest, ElementsLieInsideTheirList) {
  (void)wlan.add_access_point(fake::default_access_point(Ssid{"Cafe"}, "", -60));
  ASSERT_EQ(w->scan(client, &adapter, nullptr, nullptr, nullptr), success_code);
  world.advance(wlan.radio(id).scan.takes);
  abi::WlanBssListHead* list = nullptr;
  ASSERT_EQ(
      w->get_network_bss_list(client, &adapter, nullptr, abi::Dot11BssType::any, 0, nullptr, &list),
      success_code);
  ASSERT_EQ(list->number_of_items, 2U);
  const auto* const first = reinterpret_cast<const std::byte*>(list);
  std::size_t end = sizeof *list + 2 * sizeof(abi::WlanBssEntry);
  for (std::size_t i = 0; i != 2; ++i) {
    const std::size_t at = sizeof *list + i * sizeof(abi::WlanBssEntry);
    abi::WlanBssEntry entry{};
    std::memcpy(static_cast<void*>(&entry), first + at, sizeof entry);
    ASSERT_GT(entry.ie_size, 2U);
    EXPECT_EQ(at + entry.ie_offset, end) << "one behind the other";
    end += entry.ie_size;
    ASSERT_LE(end, list->total_size);
    // The first element names the network.
    const std::byte* const element = first + at + entry.ie_offset;
    EXPECT_EQ(element[0], std::byte{0});
    EXPECT_EQ(std::to_integer<unsigned>(element[1]), entry.ssid.length);
    EXPECT_EQ(std::memcmp(element + 2, entry.ssid.bytes.data(), entry.ssid.length), 0);
  }
  EXPECT_EQ(end, list->total_size);
  w->free_memory(list);
}

TEST_F(WlanStructuresTest, EachOpcodeHasItsSize) {
  EXPECT_EQ(query(WlanIntfOpcode::autoconf_enabled).size(), 4U);
  EXPECT_EQ(query(WlanIntfOpcode::radio_state).size(), sizeof(abi::WlanRadioState));
  EXPECT_EQ(query(WlanIntfOpcode::interface_state).size(), 4U);
  const std::size_t phys = wlan.radio(id).statistics.phys.size();
  EXPECT_EQ(query(WlanIntfOpcode::statistics).size(),
            sizeof(abi::WlanStatisticsHead) + phys * sizeof(abi::WlanPhyFrameStatistics));
  EXPECT_EQ(query(WlanIntfOpcode::qos_info).size(), sizeof(abi::WlanQosInfo));
  EXPECT_EQ(query(WlanIntfOpcode::supported_infrastructure_auth_cipher_pairs).size(),
            4 + wlan.radio(id).infrastructure_security.size() * sizeof(abi::Dot11AuthCipherPair));
  EXPECT_EQ(query(WlanIntfOpcode::secondary_sta_interfaces).size(), sizeof(WlanListHead));
}

// wlan E76, E118 [docs]
TEST_F(WlanStructuresTest, TheCurrentConnectionIsThereWhileConnected) {
  Dword size = 77;
  void* data = mark<void>();
  EXPECT_EQ(w->query_interface(client, &adapter, WlanIntfOpcode::current_connection, nullptr, &size,
                               &data, nullptr),
            invalid_state);
  EXPECT_EQ(data, mark<void>());
  EXPECT_EQ(size, 77U);
  auto name = wide("Attic home");
  abi::WlanConnectionParameters asked{};
  asked.profile = name.data();
  asked.bss_type = abi::Dot11BssType::any;
  ASSERT_EQ(w->connect(client, &adapter, &asked, nullptr), success_code);
  world.advance(std::chrono::seconds{5});
  const std::vector<std::byte> bytes = query(WlanIntfOpcode::current_connection);
  ASSERT_EQ(bytes.size(), sizeof(abi::WlanConnectionAttributes));
  abi::WlanConnectionAttributes attributes{};
  std::memcpy(static_cast<void*>(&attributes), bytes.data(), bytes.size());
  EXPECT_EQ(attributes.state, abi::WlanInterfaceState::connected);
  EXPECT_EQ(narrow(attributes.profile_name.data()), "Attic home");
  EXPECT_EQ(attributes.association.ssid.length, 5U);
  EXPECT_EQ(attributes.security.cipher, abi::Dot11CipherAlgorithm::ccmp);
  EXPECT_EQ(w->disconnect(client, &adapter, nullptr), success_code);
  world.advance(std::chrono::seconds{5});
}

// wlan E125, E133, E137 [docs]
TEST_F(WlanStructuresTest, AProfileGoesInAndComesOut) {
  const std::string text = to_xml(open_profile("Cafe", Ssid{"Cafe"})).value();
  auto xml = wide(text);
  auto name = wide("Cafe");
  Dword reason = 77;
  ASSERT_EQ(w->set_profile(client, &adapter, 0, xml.data(), nullptr, 0, nullptr, &reason),
            success_code);
  EXPECT_EQ(reason, 0U);
  EXPECT_EQ(w->set_profile(client, &adapter, 0, xml.data(), nullptr, 0, nullptr, &reason),
            already_exists);
  WChar* stored = nullptr;
  Dword flags = 0;
  Dword granted = 0;
  ASSERT_EQ(w->get_profile(client, &adapter, name.data(), nullptr, &stored, &flags, &granted),
            success_code);
  EXPECT_EQ(parse_profile(narrow(stored)).value().name, "Cafe");
  EXPECT_EQ(flags, 0U);
  EXPECT_EQ(granted, abi::wlan_write_access);
  w->free_memory(stored);
  Dword size = 77;
  Byte* data = mark<Byte>();
  EXPECT_EQ(w->get_profile_custom_user_data(client, &adapter, name.data(), nullptr, &size, &data),
            file_not_found);
  const Byte bytes[3] = {1, 2, 3};
  ASSERT_EQ(w->set_profile_custom_user_data(client, &adapter, name.data(), 3, bytes, nullptr),
            success_code);
  ASSERT_EQ(w->get_profile_custom_user_data(client, &adapter, name.data(), nullptr, &size, &data),
            success_code);
  EXPECT_EQ(size, 3U);
  EXPECT_EQ(data[2], 3);
  w->free_memory(data);
  EXPECT_EQ(w->delete_profile(client, &adapter, name.data(), nullptr), success_code);
  EXPECT_EQ(w->delete_profile(client, &adapter, name.data(), nullptr), not_found);
}

// A text that is no UTF-16 is read with U+FFFD in its place.
TEST_F(WlanStructuresTest, ATextThatIsNoneFindsNothing) {
  const WChar name[] = {WChar(0xD800), 'x', 0};
  WChar* stored = mark<WChar>();
  EXPECT_EQ(w->get_profile(client, &adapter, name, nullptr, &stored, nullptr, nullptr), not_found);
  EXPECT_EQ(stored, mark<WChar>());
}

// wlan E115 [docs]
TEST_F(WlanStructuresTest, TheCallersRightsAreThoseOfThePlatform) {
  close(client);
  world.local_host().add_user({.name = "ian", .role = fake::Role::user});
  restart({}, {.user = "ian"});
  client = open_client();
  const Dword mode = 4;
  EXPECT_EQ(
      w->set_interface(client, &adapter, WlanIntfOpcode::current_operation_mode, 4, &mode, nullptr),
      access_denied);
}

}  // namespace
}  // namespace winseam::dropin
