// Typed settings over void pointers: each size is checked.
#include "tests/win32/scripted_wlan.hpp"

namespace winseam::win32 {
namespace {

using abi::WlanIntfOpcode;
using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr Guid adapter{7};

class WlanSettingsTest : public ScriptedWlan {
 protected:
  WlanSettingsTest() {
    tables.wlan.query_interface = [](Handle, const abi::Guid* guid, WlanIntfOpcode opcode, void*,
                                     Dword* size, void** data,
                                     abi::WlanOpcodeValueType* type) -> Dword {
      EXPECT_EQ(guid->data1, 7U);
      now->asked = static_cast<std::uint32_t>(opcode);
      *type = abi::WlanOpcodeValueType::set_by_user;
      *size = now->told_size.value_or(static_cast<Dword>(now->answer.size()));
      return now->hand_out(data);
    };
    tables.wlan.query_auto_config_parameter = [](Handle, abi::WlanAutoconfOpcode, void*,
                                                 Dword* size, void** data,
                                                 abi::WlanOpcodeValueType*) -> Dword {
      *size = static_cast<Dword>(now->answer.size());
      return now->hand_out(data);
    };
    tables.wlan.hosted_network_query_property = [](Handle, abi::WlanHostedNetworkOpcode,
                                                   Dword* size, void** data,
                                                   abi::WlanOpcodeValueType*, void*) -> Dword {
      *size = static_cast<Dword>(now->answer.size());
      return now->hand_out(data);
    };
    tables.wlan.set_interface = [](Handle, const abi::Guid*, WlanIntfOpcode opcode, Dword size,
                                   const void* data, void*) -> Dword {
      now->asked = static_cast<std::uint32_t>(opcode);
      const auto* const first = static_cast<const std::byte*>(data);
      now->answer.assign(first, first + size);
      return 0;
    };
    settings = &client().settings();
  }

  WlanInterfaceSettings* settings = nullptr;
};

const auto bad = FailsWith(errc::invalid_data);

TEST_F(WlanSettingsTest, AValueComesWithItsOrigin) {
  answer = bytes_of(Bool{1});
  const auto read = settings->background_scan(adapter);
  ASSERT_THAT(read, IsOk());
  EXPECT_TRUE(read.value().value);
  EXPECT_EQ(read.value().origin, ValueOrigin::set_by_user);
  EXPECT_EQ(asked, 2U);
  answer = bytes_of(std::int32_t{-61});
  EXPECT_EQ(settings->rssi(adapter).value().value, -61);
  EXPECT_EQ(asked, 0x10000102U);
}

TEST_F(WlanSettingsTest, ANumberHasFourBytes) {
  for (const std::size_t size : {0U, 1U, 3U, 5U, 8U}) {
    answer.assign(size, std::byte{1});
    EXPECT_THAT(settings->autoconfiguration(adapter), bad) << size;
    EXPECT_THAT(settings->bss_type(adapter), bad) << size;
    EXPECT_THAT(settings->channel(adapter), bad) << size;
    EXPECT_THAT(settings->rssi(adapter), bad) << size;
    EXPECT_THAT(settings->operation_mode(adapter), bad) << size;
    EXPECT_THAT(client().autoconfiguration().block_period(), bad) << size;
    EXPECT_THAT(client().autoconfiguration().power_setting(), bad) << size;
    EXPECT_THAT(client().hosted_network().enabled(), bad) << size;
  }
}

TEST_F(WlanSettingsTest, ASizeWithoutBytesIsDamage) {
  told_size = 4;
  EXPECT_THAT(settings->state(adapter), bad);
  told_size = 0xFFFFFFFF;
  answer = bytes_of(Dword{1});
  EXPECT_THAT(settings->raw(adapter, 0x30000001), bad) << "not believed";
}

TEST_F(WlanSettingsTest, BytesComeAsTheyAre) {
  answer = bytes_of(Byte{1}, Byte{2}, Byte{3});
  EXPECT_THAT(settings->raw(adapter, 0x30000001).value().value,
              ElementsAre(std::byte{1}, std::byte{2}, std::byte{3}));
  EXPECT_EQ(asked, 0x30000001U);
}

TEST_F(WlanSettingsTest, RadiosAreCounted) {
  using abi::Dot11RadioState;
  const abi::WlanPhyRadioState on{0, Dot11RadioState::on, Dot11RadioState::off};
  answer = bytes_of(Dword{1}, on);
  EXPECT_THAT(settings->radio_state(adapter).value().value.phys, SizeIs(1)) << "cut, but whole";
  EXPECT_EQ(settings->radio_state(adapter).value().value.phys[0].hardware, RadioSwitch::off);
  answer = bytes_of(Dword{2}, on);
  EXPECT_THAT(settings->radio_state(adapter), bad);
  answer = bytes_of(abi::WlanRadioState{65, {}});
  EXPECT_THAT(settings->radio_state(adapter), bad);
  answer = bytes_of(Byte{1});
  EXPECT_THAT(settings->radio_state(adapter), bad);
}

TEST_F(WlanSettingsTest, ListsAreNotLongerThanTheirBytes) {
  const abi::Dot11AuthCipherPair pair{abi::Dot11AuthAlgorithm::rsna_psk,
                                      abi::Dot11CipherAlgorithm::ccmp};
  answer = bytes_of(Dword{1}, pair);
  EXPECT_THAT(settings->infrastructure_security(adapter).value().value,
              ElementsAre(AuthCipherPair{AuthAlgorithm::rsna_psk, CipherAlgorithm::ccmp}));
  answer = bytes_of(Dword{2}, pair);
  EXPECT_THAT(settings->adhoc_security(adapter), bad);
  answer = bytes_of(Dword{0xFFFFFFFF}, pair);
  EXPECT_THAT(settings->adhoc_security(adapter), bad);
  answer = bytes_of(Dword{1}, Byte{'D'}, Byte{'E'}, Byte{' '});
  EXPECT_THAT(settings->countries(adapter).value().value,
              ElementsAre(CountryOrRegion{'D', 'E', ' '}));
  answer = bytes_of(Dword{1}, Byte{'D'}, Byte{'E'});
  EXPECT_THAT(settings->countries(adapter), bad);
  answer = bytes_of(abi::WlanListHead{1, 0}, Dword{0});
  EXPECT_THAT(settings->secondary_stations(adapter), bad);
}

TEST_F(WlanSettingsTest, MeasurementsAreWhole) {
  abi::WlanStatisticsHead head{};
  head.number_of_phys = 1;
  head.unicast.received = 9;
  answer = bytes_of(head, abi::WlanPhyFrameStatistics{});
  const auto read = settings->statistics(adapter);
  ASSERT_THAT(read, IsOk());
  EXPECT_EQ(read.value().value.unicast.received, 9U);
  EXPECT_THAT(read.value().value.phys, SizeIs(1));
  head.number_of_phys = 2;
  answer = bytes_of(head, abi::WlanPhyFrameStatistics{});
  EXPECT_THAT(settings->statistics(adapter), bad);
  abi::WlanRealtimeConnectionQualityHead quality{};
  abi::WlanRealtimeConnectionQualityLinkInfo link{};
  quality.number_of_links = 1;
  link.rate_set = {2, {12}};
  answer = bytes_of(quality, link);
  EXPECT_THAT(settings->realtime_quality(adapter).value().value.links[0].rates, ElementsAre(12));
  link.rate_set.length = 254;
  answer = bytes_of(quality, link);
  EXPECT_THAT(settings->realtime_quality(adapter), bad);
  quality.number_of_links = 2;
  answer = bytes_of(quality, link);
  EXPECT_THAT(settings->realtime_quality(adapter), bad);
  answer.assign(sizeof(abi::WlanQosInfo) - 1, std::byte{});
  EXPECT_THAT(settings->qos(adapter), bad);
  answer.assign(sizeof(abi::WlanQosInfo) + 8, std::byte{});
  EXPECT_THAT(settings->qos(adapter), IsOk()) << "newer systems append";
}

TEST_F(WlanSettingsTest, TheCurrentConnectionIsChecked) {
  abi::WlanConnectionAttributes attributes{};
  answer = bytes_of(attributes);
  EXPECT_THAT(client().connection().current(adapter), IsOk());
  attributes.association.ssid.length = 33;
  answer = bytes_of(attributes);
  EXPECT_THAT(client().connection().current(adapter), bad);
  attributes.association.ssid.length = 0;
  attributes.profile_name = endless();
  answer = bytes_of(attributes);
  EXPECT_THAT(client().connection().current(adapter), bad);
  answer.resize(100);
  EXPECT_THAT(client().connection().current(adapter), bad);
}

TEST_F(WlanSettingsTest, TheHostedNetworksPropertiesAreChecked) {
  const HostedNetwork& network = client().hosted_network();
  answer = bytes_of(abi::WlanHostedNetworkConnectionSettings{{33, {}}, 1});
  EXPECT_THAT(network.connection_settings(), bad);
  answer.resize(20);
  EXPECT_THAT(network.connection_settings(), bad);
  answer = bytes_of(Dword{7});
  EXPECT_THAT(network.security_settings(), bad);
  answer = bytes_of(WChar{'x'}, WChar{'y'}, WChar{});
  EXPECT_EQ(network.station_profile().value().value, "xy");
  answer = bytes_of(WChar{'x'}, WChar{'y'});
  EXPECT_THAT(network.station_profile(), bad) << "without its end";
  answer.clear();
  EXPECT_THAT(network.station_profile(), bad);
}

TEST_F(WlanSettingsTest, SettingSendsTheMachinesLayout) {
  EXPECT_THAT(settings->set_media_streaming(adapter, true), IsOk());
  EXPECT_EQ(asked, 3U);
  EXPECT_EQ(answer, bytes_of(Bool{1}));
  EXPECT_THAT(settings->set_radio_state(adapter, {2, RadioSwitch::off, RadioSwitch::unknown}),
              IsOk());
  EXPECT_EQ(answer, bytes_of(Dword{2}, Dword{2}, Dword{0}));
  EXPECT_THAT(settings->set_operation_mode(adapter, OperationMode::network_monitor), IsOk());
  EXPECT_EQ(answer, bytes_of(Dword{0x80000000}));
}

TEST_F(WlanSettingsTest, APeriodHasToFit) {
  using std::chrono::seconds;
  EXPECT_THAT(client().autoconfiguration().set_block_period(seconds{-1}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client().autoconfiguration().set_block_period(seconds{0x1'0000'0000}),
              FailsWith(errc::invalid_parameter));
  EXPECT_EQ(calls, 0) << "nothing was asked";
}

}  // namespace
}  // namespace winseam::win32
