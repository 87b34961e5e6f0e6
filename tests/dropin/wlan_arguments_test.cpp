// Arguments that are wrong: which code comes back, and that nothing else does.
#include "tests/dropin/wlan_fixture.hpp"

namespace winseam::dropin {
namespace {

class WlanArgumentsTest : public WlanDropInTest {
 protected:
  WlanArgumentsTest() { client = open_client(); }
  ~WlanArgumentsTest() override {
    EXPECT_EQ(report().outstanding, 0U);
    close(client);
  }

  Handle client = nullptr;
  Dword something = 0;
  Dword size = 77;
  void* data = mark<void>();
  WlanListHead* list = mark<WlanListHead>();
  std::vector<WChar> name = wide("Attic home");
};

// wlan E73 [wine-test]
TEST_F(WlanArgumentsTest, EnumeratingNeedsAHandleNothingReservedAndRoom) {
  EXPECT_EQ(w->enum_interfaces(nullptr, nullptr, &list), invalid_parameter);
  EXPECT_EQ(w->enum_interfaces(client, &something, &list), invalid_parameter);
  EXPECT_EQ(w->enum_interfaces(client, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(list, mark<WlanListHead>());
  EXPECT_EQ(report().allocations, 0U);
}

// COMMON failures [docs]: 87 for each pointer that is null, and for what is reserved
TEST_F(WlanArgumentsTest, QueriesNeedTheirPlaces) {
  const auto query = [&](Handle handle, const abi::Guid* guid, void* reserved, Dword* bytes,
                         void** out) {
    return w->query_interface(handle, guid, WlanIntfOpcode::interface_state, reserved, bytes, out,
                              nullptr);
  };
  EXPECT_EQ(query(nullptr, &adapter, nullptr, &size, &data), invalid_parameter);
  EXPECT_EQ(query(client, nullptr, nullptr, &size, &data), invalid_parameter);
  EXPECT_EQ(query(client, &adapter, &something, &size, &data), invalid_parameter);
  EXPECT_EQ(query(client, &adapter, nullptr, nullptr, &data), invalid_parameter);
  EXPECT_EQ(query(client, &adapter, nullptr, &size, nullptr), invalid_parameter);
  EXPECT_EQ(w->query_auto_config_parameter(client, abi::WlanAutoconfOpcode::block_period, nullptr,
                                           nullptr, &data, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->query_auto_config_parameter(client, abi::WlanAutoconfOpcode::block_period,
                                           &something, &size, &data, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->hosted_network_query_property(client, abi::WlanHostedNetworkOpcode::enable, &size,
                                             nullptr, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->get_interface_capability(client, &adapter, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->get_available_network_list(client, &adapter, 0, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->get_available_network_list_2(client, nullptr, 0, nullptr, &list), invalid_parameter);
  EXPECT_EQ(w->get_network_bss_list(client, &adapter, nullptr, abi::Dot11BssType::any, 0,
                                    &something, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->hosted_network_query_status(client, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->get_supported_device_services(client, &adapter, nullptr), invalid_parameter);
  EXPECT_EQ(size, 77U);
  EXPECT_EQ(data, mark<void>());
  EXPECT_EQ(list, mark<WlanListHead>());
  EXPECT_EQ(report().allocations, 0U);
}

TEST_F(WlanArgumentsTest, TheTypeOfAValueNeedNotBeAskedFor) {
  ASSERT_EQ(w->query_interface(client, &adapter, WlanIntfOpcode::interface_state, nullptr, &size,
                               &data, nullptr),
            success_code);
  EXPECT_EQ(size, 4U);
  w->free_memory(data);
  auto type = abi::WlanOpcodeValueType::invalid;
  ASSERT_EQ(
      w->query_interface(client, &adapter, WlanIntfOpcode::bss_type, nullptr, &size, &data, &type),
      success_code);
  EXPECT_EQ(type, abi::WlanOpcodeValueType::query_only);
  w->free_memory(data);
}

TEST_F(WlanArgumentsTest, AnOpcodeOutsideEveryRangeIsRefused) {
  EXPECT_EQ(w->query_interface(client, &adapter, WlanIntfOpcode(0x40000000), nullptr, &size, &data,
                               nullptr),
            invalid_parameter);
  EXPECT_EQ(
      w->query_interface(client, &adapter, WlanIntfOpcode(99), nullptr, &size, &data, nullptr),
      not_supported);
  EXPECT_EQ(w->query_auto_config_parameter(client, abi::WlanAutoconfOpcode(7), nullptr, &size,
                                           &data, nullptr),
            not_supported);
  EXPECT_EQ(w->hosted_network_query_property(client, abi::WlanHostedNetworkOpcode(4), &size, &data,
                                             nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(size, 77U);
  EXPECT_EQ(data, mark<void>());
}

// wlan E83, E84 [assumed] [assumed by analogy]
TEST_F(WlanArgumentsTest, SettingNeedsAValueOfItsSize) {
  const auto set = [&](WlanIntfOpcode opcode, Dword bytes, const void* value) {
    return w->set_interface(client, &adapter, opcode, bytes, value, nullptr);
  };
  const Dword off = 0;
  EXPECT_EQ(set(WlanIntfOpcode::autoconf_enabled, 1, &off), invalid_parameter);
  EXPECT_EQ(set(WlanIntfOpcode::autoconf_enabled, 0, &off), invalid_parameter);
  EXPECT_EQ(set(WlanIntfOpcode::autoconf_enabled, 4, nullptr), invalid_parameter);
  EXPECT_EQ(set(WlanIntfOpcode::interface_state, 4, &off), invalid_parameter);
  EXPECT_EQ(set(WlanIntfOpcode::radio_state, 4, &off), invalid_parameter);
  EXPECT_EQ(
      w->set_interface(client, &adapter, WlanIntfOpcode::autoconf_enabled, 4, &off, &something),
      invalid_parameter);
  EXPECT_TRUE(wlan.radio(id).autoconfiguration.value);
  EXPECT_EQ(set(WlanIntfOpcode::autoconf_enabled, 4, &off), success_code);
  EXPECT_FALSE(wlan.radio(id).autoconfiguration.value);
}

// wlan E140 [docs]
TEST_F(WlanArgumentsTest, AParameterOfTheServiceHasFourBytes) {
  using Opcode = abi::WlanAutoconfOpcode;
  const Dword nine = 9;
  EXPECT_EQ(w->set_auto_config_parameter(client, Opcode::block_period, 2, &nine, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->set_auto_config_parameter(client, Opcode::block_period, 4, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->set_auto_config_parameter(client, Opcode::power_setting, 4, &nine, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->set_auto_config_parameter(client, Opcode::block_period, 4, &nine, nullptr),
            success_code);
  EXPECT_EQ(wlan.describe().autoconfiguration.block_period.value, std::chrono::seconds{9});
}

// wlan E99 [docs]; for scans [assumed]
TEST_F(WlanArgumentsTest, AnSsidHasAtMost32Bytes) {
  abi::Dot11Ssid ssid{33, {}};
  abi::WlanBssListHead* stations = mark<abi::WlanBssListHead>();
  EXPECT_EQ(w->get_network_bss_list(client, &adapter, &ssid, abi::Dot11BssType::infrastructure, 0,
                                    nullptr, &stations),
            invalid_parameter);
  EXPECT_EQ(stations, mark<abi::WlanBssListHead>());
  EXPECT_EQ(w->scan(client, &adapter, &ssid, nullptr, nullptr), invalid_parameter);
  EXPECT_FALSE(wlan.scanning(id));
  ssid.length = 0xFFFFFFFF;
  EXPECT_EQ(w->scan(client, &adapter, &ssid, nullptr, nullptr), invalid_parameter);
}

// wlan E94, E98 [docs]
TEST_F(WlanArgumentsTest, FlagsAndTypesOfLists) {
  EXPECT_EQ(w->get_available_network_list(client, &adapter, 4, nullptr, &list), invalid_parameter);
  abi::WlanBssListHead* stations = mark<abi::WlanBssListHead>();
  EXPECT_EQ(w->get_network_bss_list(client, &adapter, nullptr, abi::Dot11BssType(9), 0, nullptr,
                                    &stations),
            invalid_parameter);
  EXPECT_EQ(stations, mark<abi::WlanBssListHead>());
  abi::Dot11Ssid ssid{5, {'A', 't', 't', 'i', 'c'}};
  ASSERT_EQ(w->get_network_bss_list(client, &adapter, &ssid, abi::Dot11BssType::any, 1, nullptr,
                                    &stations),
            success_code);
  EXPECT_EQ(stations->number_of_items, 0U);
  EXPECT_EQ(stations->total_size, sizeof(abi::WlanBssListHead));
  w->free_memory(stations);
}

// wlan E110, E111, E112 [docs]
TEST_F(WlanArgumentsTest, AConnectionNeedsWhatItsModeSays) {
  const auto connect = [&](const abi::WlanConnectionParameters& parameters) {
    return w->connect(client, &adapter, &parameters, nullptr);
  };
  abi::WlanConnectionParameters asked{};
  asked.bss_type = abi::Dot11BssType::any;
  EXPECT_EQ(w->connect(client, &adapter, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->connect(client, nullptr, &asked, nullptr), invalid_parameter);
  EXPECT_EQ(w->connect(client, &adapter, &asked, &something), invalid_parameter);
  EXPECT_EQ(connect(asked), invalid_parameter) << "a profile without a name";
  const auto long_name = wide(std::string(257, 'x'));
  asked.profile = long_name.data();
  EXPECT_EQ(connect(asked), invalid_parameter);
  asked.profile = name.data();
  asked.flags = 0x80;
  EXPECT_EQ(connect(asked), invalid_parameter);
  asked.flags = 0;
  asked.connection_mode = abi::WlanConnectionMode::automatic;
  EXPECT_EQ(connect(asked), invalid_parameter);
  asked.connection_mode = abi::WlanConnectionMode::discovery_unsecure;
  asked.profile = nullptr;
  EXPECT_EQ(connect(asked), invalid_parameter) << "no network named";
  EXPECT_FALSE(wlan.connecting(id));
}

TEST_F(WlanArgumentsTest, AListOfAccessPointsIsReadByItsCount) {
  struct {
    abi::Dot11BssidListHead head;
    abi::Dot11MacAddress bssid;
  } desired{};  // the header empty, as clients leave it [client: proxy_wifi]
  abi::WlanConnectionParameters asked{};
  asked.profile = name.data();
  asked.bss_type = abi::Dot11BssType::infrastructure;
  asked.desired_bssid_list = &desired.head;
  desired.head.number_of_entries = 0xFFFFFFFF;
  EXPECT_EQ(w->connect(client, &adapter, &asked, nullptr), invalid_parameter) << "not read";
  desired.head.number_of_entries = 1;
  desired.bssid = {2, 0, 0x5E, 9, 9, 9};
  EXPECT_EQ(w->connect(client, &adapter, &asked, nullptr), success_code);
  world.advance(std::chrono::seconds{5});
  EXPECT_NE(wlan.state(id), InterfaceState::connected) << "that one is not in range";
}

TEST_F(WlanArgumentsTest, ProfilesNeedNamesTextAndPlaces) {
  auto xml = wide("<x/>");
  WChar* out = mark<WChar>();
  Byte* bytes = mark<Byte>();
  Dword reason = 77;
  EXPECT_EQ(w->get_profile(client, &adapter, nullptr, nullptr, &out, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->get_profile(client, &adapter, name.data(), nullptr, nullptr, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->delete_profile(client, &adapter, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->rename_profile(client, &adapter, name.data(), nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->set_profile_position(client, &adapter, nullptr, 0, nullptr), invalid_parameter);
  EXPECT_EQ(w->set_profile_custom_user_data(client, &adapter, name.data(), 3, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(
      w->get_profile_custom_user_data(client, &adapter, name.data(), nullptr, nullptr, &bytes),
      invalid_parameter);
  EXPECT_EQ(w->set_profile_eap_user_data(client, &adapter, name.data(), {}, 0, 3, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->set_profile_eap_xml_user_data(client, &adapter, name.data(), 0, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->save_temporary_profile(client, nullptr, name.data(), nullptr, 0, 0, nullptr),
            invalid_parameter);
  // wlan E128 [docs]
  EXPECT_EQ(w->set_profile(client, &adapter, 0, xml.data(), nullptr, 0, nullptr, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->set_profile(client, &adapter, 0, nullptr, nullptr, 0, nullptr, &reason),
            invalid_parameter);
  EXPECT_EQ(w->set_profile(client, &adapter, 8, xml.data(), nullptr, 0, nullptr, &reason),
            invalid_parameter);
  EXPECT_EQ(reason, 77U) << "only a bad profile has a reason";
  // wlan E127 [docs]
  EXPECT_EQ(w->set_profile(client, &adapter, 0, xml.data(), nullptr, 0, nullptr, &reason), 1206U);
  EXPECT_EQ(reason, 0x80001U);
  // wlan E135 [docs]
  const WChar* names[] = {name.data(), nullptr};
  EXPECT_EQ(w->set_profile_list(client, &adapter, 0, names, nullptr), invalid_parameter);
  EXPECT_EQ(w->set_profile_list(client, &adapter, 1, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->set_profile_list(client, &adapter, 2, names, nullptr), invalid_parameter);
  EXPECT_EQ(out, mark<WChar>());
  EXPECT_EQ(bytes, mark<Byte>());
}

// wlan E141 [header]
TEST_F(WlanArgumentsTest, AccessControlNeedsTextAndAnObjectThatExists) {
  WChar* sddl = mark<WChar>();
  Dword granted = 77;
  const auto beyond = abi::WlanSecurableObject(abi::wlan_securable_object_count);
  EXPECT_EQ(w->get_security_settings(client, beyond, nullptr, &sddl, &granted), invalid_parameter);
  EXPECT_EQ(w->get_security_settings(client, abi::WlanSecurableObject::deny_list, nullptr, nullptr,
                                     &granted),
            invalid_parameter);
  EXPECT_EQ(w->set_security_settings(client, abi::WlanSecurableObject::deny_list, nullptr),
            invalid_parameter);
  EXPECT_EQ(w->set_security_settings(client, abi::WlanSecurableObject::deny_list, name.data()),
            invalid_security_descr);
  EXPECT_EQ(sddl, mark<WChar>());
  EXPECT_EQ(granted, 77U);
}

// wlan E139 [docs]; 87 [assumed]
TEST_F(WlanArgumentsTest, FilterListsHaveEntriesThatCanBe) {
  struct {
    WlanListHead head;
    abi::Dot11Network network;
  } filters{{1, 0}, {{33, {}}, abi::Dot11BssType::any}};
  using Type = abi::WlanFilterListType;
  EXPECT_EQ(w->set_filter_list(client, Type::user_deny, &filters.head, nullptr), invalid_parameter);
  filters.network.ssid = {2, {'N', 'o'}};
  EXPECT_EQ(w->set_filter_list(client, Type::gp_deny, &filters.head, nullptr), invalid_parameter);
  EXPECT_EQ(w->set_filter_list(client, Type::user_deny, &filters.head, &something),
            invalid_parameter);
  EXPECT_TRUE(wlan.describe().filters.user_deny.empty());
  EXPECT_EQ(w->set_filter_list(client, Type::user_deny, &filters.head, nullptr), success_code);
  EXPECT_EQ(wlan.describe().filters.user_deny.size(), 1U);
  filters.head.number_of_items = 0xFFFFFFFF;
  EXPECT_EQ(w->set_filter_list(client, Type::user_deny, &filters.head, nullptr), invalid_parameter)
      << "not read";
  EXPECT_EQ(w->set_filter_list(client, Type::user_deny, nullptr, nullptr), success_code);
  EXPECT_TRUE(wlan.describe().filters.user_deny.empty());
}

TEST_F(WlanArgumentsTest, ElementsThatNoFrameCanHoldAreNotRead) {
  const abi::WlanRawDataHead elements{0xFFFFFFFF};
  EXPECT_EQ(w->scan(client, &adapter, nullptr, &elements, nullptr), invalid_parameter);
  EXPECT_FALSE(wlan.scanning(id));
}

// wlan E145 [docs]
TEST_F(WlanArgumentsTest, AKeyAndItsLengthAgree) {
  const auto set = [&](Dword length, const char* key, bool passphrase = true) {
    return w->hosted_network_set_secondary_key(client, length, reinterpret_cast<const Byte*>(key),
                                               passphrase, 1, nullptr, nullptr);
  };
  EXPECT_EQ(set(8, "1234567"), invalid_parameter);
  EXPECT_EQ(set(8, "12345678"), invalid_parameter) << "without its terminator";
  EXPECT_EQ(set(0, "12345678"), invalid_parameter);
  EXPECT_EQ(set(9, nullptr), invalid_parameter);
  EXPECT_EQ(set(16, "0123456789abcdef", false), invalid_parameter);
  const std::string longest(65, 'k');
  for (const bool passphrase : {true, false})
    EXPECT_EQ(set(0xFFFFFFFF, longest.c_str(), passphrase), invalid_parameter) << "not read whole";
  EXPECT_EQ(set(9, "12345678"), success_code);
  Dword length = 0;
  Byte* key = nullptr;
  Bool passphrase = 0;
  Bool persistent = 0;
  ASSERT_EQ(w->hosted_network_query_secondary_key(client, &length, &key, &passphrase, &persistent,
                                                  nullptr, nullptr),
            success_code);
  EXPECT_EQ(length, 9U);
  EXPECT_STREQ(reinterpret_cast<const char*>(key), "12345678");
  EXPECT_EQ(passphrase, 1);
  w->free_memory(key);
  EXPECT_EQ(set(0, nullptr), success_code);
  key = mark<Byte>();
  ASSERT_EQ(w->hosted_network_query_secondary_key(client, &length, &key, &passphrase, &persistent,
                                                  nullptr, nullptr),
            success_code);
  EXPECT_EQ(length, 0U);
  EXPECT_EQ(key, nullptr);
}

// wlan E146 [docs] and the properties that cannot be set [docs]
TEST_F(WlanArgumentsTest, PropertiesOfTheHostedNetwork) {
  using Opcode = abi::WlanHostedNetworkOpcode;
  auto reason = WlanHostedNetworkReason::success;
  EXPECT_EQ(w->hosted_network_query_property(client, Opcode::connection_settings, &size, &data,
                                             nullptr, nullptr),
            1610U);
  const auto set = [&](Opcode opcode, const void* value, Dword bytes) {
    return w->hosted_network_set_property(client, opcode, bytes, value, &reason, nullptr);
  };
  const abi::WlanHostedNetworkSecuritySettings security{};
  EXPECT_EQ(set(Opcode::security_settings, &security, sizeof security), not_supported);
  EXPECT_EQ(reason, WlanHostedNetworkReason::read_only);
  EXPECT_EQ(set(Opcode::connection_settings, &security, sizeof security), invalid_parameter);
  EXPECT_EQ(reason, WlanHostedNetworkReason::bad_parameters);
  abi::WlanHostedNetworkConnectionSettings settings{{33, {}}, 5};
  EXPECT_EQ(set(Opcode::connection_settings, &settings, sizeof settings), 1206U);
  settings.ssid = {4, {'L', 'o', 'f', 't'}};
  EXPECT_EQ(set(Opcode::connection_settings, &settings, sizeof settings), success_code);
  EXPECT_EQ(reason, WlanHostedNetworkReason::success);
  // wlan E148 [docs] reason; code [assumed]
  EXPECT_EQ(w->hosted_network_stop_using(client, &reason, nullptr), invalid_state);
  EXPECT_EQ(reason, WlanHostedNetworkReason::stop_before_start);
  EXPECT_EQ(w->hosted_network_stop_using(client, nullptr, nullptr), invalid_state)
      << "the reason need not be asked for";
  EXPECT_EQ(w->hosted_network_start_using(client, &reason, &something), invalid_parameter);
  EXPECT_EQ(w->hosted_network_start_using(nullptr, &reason, nullptr), invalid_parameter);
}

TEST_F(WlanArgumentsTest, VendorsFunctionsNeedBuffersForTheirSizes) {
  Byte buffer[8] = {};
  Dword returned = 77;
  const auto control = [&](Dword in_size, const void* in, Dword out_size, void* out,
                           Dword* result) {
    return w->ihv_control(client, &adapter, abi::WlanIhvControlType::driver, in_size, in, out_size,
                          out, result);
  };
  EXPECT_EQ(control(8, nullptr, 8, buffer, &returned), invalid_parameter);
  EXPECT_EQ(control(8, buffer, 8, nullptr, &returned), invalid_parameter);
  EXPECT_EQ(control(8, buffer, 8, buffer, nullptr), invalid_parameter);
  EXPECT_EQ(control(8, buffer, 8, buffer, &returned), not_supported);
  EXPECT_EQ(
      w->device_service_command(client, &adapter, nullptr, 1, 8, buffer, 8, buffer, &returned),
      invalid_parameter);
  EXPECT_EQ(returned, 77U);
}

// Proximity service data: entries stay inside their list.
TEST_F(WlanArgumentsTest, AListOfElementsIsReadWithinItsSize) {
  struct {
    abi::WlanRawDataListHead head;
    abi::WlanRawDataEntry entry;
    Byte bytes[8];
  } elements{};
  auto format = wide("urn:winseam:psd");
  const auto set = [&] {
    return w->set_psd_ie_data_list(client, format.data(), &elements.head, nullptr);
  };
  elements.head = {sizeof elements, 1};
  elements.entry = {sizeof elements.entry, 8};
  EXPECT_EQ(set(), success_code);
  elements.entry.data_size = 9;
  EXPECT_EQ(set(), invalid_parameter) << "beyond the end";
  elements.entry = {0xFFFFFFF0, 240};
  EXPECT_EQ(set(), invalid_parameter);
  elements.entry = {8, 8};
  elements.head.number_of_items = 5;
  EXPECT_EQ(set(), invalid_parameter) << "more entries than the size has";
  elements.head.number_of_items = 0xFFFFFFFF;
  EXPECT_EQ(set(), invalid_parameter);
  EXPECT_EQ(w->set_psd_ie_data_list(client, nullptr, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->set_psd_ie_data_list(client, format.data(), nullptr, nullptr), success_code);
  abi::WlanRawDataListHead* found = mark<abi::WlanRawDataListHead>();
  EXPECT_EQ(w->extract_psd_ie_data_list(client, 0, elements.bytes, format.data(), nullptr, &found),
            invalid_parameter);
  EXPECT_EQ(w->extract_psd_ie_data_list(client, 8, nullptr, format.data(), nullptr, &found),
            invalid_parameter);
  EXPECT_EQ(found, mark<abi::WlanRawDataListHead>());
}

// wlan E142 [docs]; without the service [assumed]
TEST_F(WlanArgumentsTest, TheTextOfAReasonIsCutToItsBuffer) {
  WChar buffer[8] = {'#', '#', '#', '#', '#', '#', '#', '#'};
  EXPECT_EQ(w->reason_code_to_string(0x2800B, 0, buffer, nullptr), invalid_parameter);
  EXPECT_EQ(w->reason_code_to_string(0x2800B, 8, nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->reason_code_to_string(0x2800B, 8, buffer, &something), invalid_parameter);
  EXPECT_EQ(buffer[0], WChar('#'));
  wlan.stop_service();
  EXPECT_EQ(w->reason_code_to_string(0x2800B, 4, buffer, nullptr), success_code);
  wlan.start_service();
  EXPECT_EQ(narrow(buffer).size(), 3U);
  EXPECT_EQ(narrow(buffer), reason_text(ReasonCode::network_not_available).substr(0, 3));
  EXPECT_EQ(buffer[4], WChar('#')) << "nothing is written behind the terminator";
  EXPECT_EQ(w->reason_code_to_string(0x2800B, 1, buffer, nullptr), success_code);
  EXPECT_EQ(narrow(buffer), "");
  EXPECT_EQ(w->close_handle(client, nullptr), invalid_handle) << "restarted meanwhile";
  client = open_client();
}

// Nothing behind the drop-in speaks of Wi-Fi Direct.
TEST_F(WlanArgumentsTest, WiFiDirectIsNotThere) {
  Dword version = 77;
  Handle handle = mark<void>();
  EXPECT_EQ(w->wfd_open_handle(1, &version, nullptr), invalid_parameter);
  EXPECT_EQ(w->wfd_open_handle(1, &version, &handle), call_not_implemented);
  EXPECT_EQ(version, 77U);
  EXPECT_EQ(handle, mark<void>());
  const abi::Dot11MacAddress device{};
  abi::Guid session_interface{};
  EXPECT_EQ(w->wfd_close_handle(nullptr), invalid_parameter);
  EXPECT_EQ(w->wfd_close_handle(handle), call_not_implemented);
  EXPECT_EQ(w->wfd_start_open_session(handle, &device, nullptr, nullptr, &handle),
            invalid_parameter);
  EXPECT_EQ(w->wfd_cancel_open_session(handle), call_not_implemented);
  EXPECT_EQ(w->wfd_open_legacy_session(handle, &device, &handle, &session_interface),
            call_not_implemented);
  EXPECT_EQ(w->wfd_close_session(nullptr), invalid_parameter);
  EXPECT_EQ(w->wfd_update_device_visibility(&device), call_not_implemented);
}

}  // namespace
}  // namespace winseam::dropin
