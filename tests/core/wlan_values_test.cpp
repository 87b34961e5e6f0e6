#include <gtest/gtest.h>

#include <array>
#include <set>
#include <unordered_set>

#include "winseam/wlan/hosted_network_values.hpp"
#include "winseam/wlan/notification.hpp"
#include "winseam/wlan/profile_values.hpp"
#include "winseam/wlan/values.hpp"

namespace {

using namespace winseam;

TEST(Ssid, ALiteralIsItsBytesWithoutTheTerminatingZero) {
  constexpr Ssid attic{"Attic"};
  static_assert(attic.size() == 5);
  EXPECT_EQ(attic.hex(), "4174746963");
  EXPECT_EQ(attic, Ssid::from_text("Attic"));
  EXPECT_EQ(to_string(attic), "Attic");
  constexpr Ssid with_zero{"a\0b"};
  EXPECT_EQ(with_zero.size(), 3U);
  EXPECT_EQ(with_zero.hex(), "610062");
}

// wlan E99 [docs]: the interface cannot even be given 33 bytes.
TEST(Ssid, HoldsThirtyTwoBytesAndNotOneMore) {
  const std::string fits(32, 'x');
  ASSERT_TRUE(Ssid::from_text(fits));
  EXPECT_EQ(Ssid::from_text(fits)->size(), 32U);
  EXPECT_EQ(Ssid::from_text(fits + 'x'), std::nullopt);
  EXPECT_EQ(Ssid::from_hex(std::string(64, '0'))->size(), 32U);
  EXPECT_EQ(Ssid::from_hex(std::string(66, '0')), std::nullopt);
}

// wlan E101 [docs: SSID is bytes]
TEST(Ssid, KeepsBytesThatAreNoText) {
  constexpr std::array<std::uint8_t, 5> bytes{0x00, 0xFF, 'a', 0x00, 0xC3};
  const auto ssid = Ssid::from_bytes(bytes);
  ASSERT_TRUE(ssid);
  EXPECT_TRUE(std::equal(bytes.begin(), bytes.end(), ssid->bytes().begin(), ssid->bytes().end()));
  EXPECT_EQ(ssid->text(), std::nullopt);
  EXPECT_EQ(ssid->hex(), "00FF6100C3");
  EXPECT_EQ(Ssid::from_hex(ssid->hex()), ssid);
  EXPECT_EQ(Ssid::from_hex("00ff6100c3"), ssid);
  EXPECT_EQ(to_string(*ssid), "\\x00\\xFFa\\x00\\xC3");
}

TEST(Ssid, IsShownSoThatNoTwoLookAlike) {
  EXPECT_EQ(to_string(Ssid{"caf\xC3\xA9"}), "caf\xC3\xA9");
  EXPECT_EQ(to_string(Ssid{"\\x41"}), "\\x5Cx41");
  EXPECT_EQ(to_string(Ssid{"a\nb\x7F"}), "a\\x0Ab\\x7F");
  EXPECT_EQ(to_string(Ssid{"\xC2\x85"}), "\\xC2\\x85");  // a control character beyond ASCII
  EXPECT_EQ(to_string(Ssid{"\xC2\xA1"}), "\xC2\xA1");    // the first that is none
  EXPECT_EQ(to_string(Ssid{"\xC0\xAF"}), "\\xC0\\xAF");  // overlong
  EXPECT_EQ(to_string(Ssid{"\xED\xA0\x80"}), "\\xED\\xA0\\x80");  // a surrogate
  EXPECT_EQ(to_string(Ssid{"\xF0\x9F\x93\xB6"}), "\xF0\x9F\x93\xB6");
  EXPECT_EQ(to_string(Ssid{"\xF4\x90\x80\x80"}), "\\xF4\\x90\\x80\\x80");  // beyond Unicode
  EXPECT_EQ(Ssid{"caf\xC3\xA9"}.text(), "caf\xC3\xA9");
  EXPECT_EQ(Ssid{"caf\xC3"}.text(), std::nullopt);
}

TEST(Ssid, OfZeroBytesAloneIsHidden) {
  EXPECT_TRUE(Ssid{}.is_hidden());
  EXPECT_TRUE(Ssid{"\0\0"}.is_hidden());
  EXPECT_FALSE(Ssid{"\0a"}.is_hidden());
  EXPECT_TRUE(Ssid{}.empty());
  EXPECT_FALSE(Ssid{"\0"}.empty());
}

TEST(Ssid, ComparesByBytesAndLength) {
  EXPECT_NE(Ssid{"a"}, (Ssid{"a\0"}));
  EXPECT_LT(Ssid{"a"}, Ssid{"b"});
  EXPECT_NE(Ssid{"home"}, Ssid{"Home"});
  EXPECT_EQ((std::unordered_set<Ssid>{Ssid{"a"}, Ssid{"b"}, Ssid{"a"}}.size()), 2U);
}

TEST(Ssid, RefusesDigitsThatAreNone) {
  EXPECT_EQ(Ssid::from_hex("4"), std::nullopt);
  EXPECT_EQ(Ssid::from_hex("4g"), std::nullopt);
  EXPECT_EQ(Ssid::from_hex("g4"), std::nullopt);
  EXPECT_EQ(Ssid::from_hex(""), Ssid{});
}

TEST(MacAddress, IsReadAndWritten) {
  const auto address = MacAddress::parse("02:00:5E:10:00:0f");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->octets, (std::array<std::uint8_t, 6>{0x02, 0x00, 0x5E, 0x10, 0x00, 0x0F}));
  EXPECT_EQ(to_string(*address), "02:00:5e:10:00:0f");
  EXPECT_EQ(MacAddress::parse("02-00-5e-10-00-0f"), address);
  EXPECT_EQ(MacAddress::parse("02:00-5e:10:00:0f"), std::nullopt);
  EXPECT_EQ(MacAddress::parse("02:00:5e:10:00"), std::nullopt);
  EXPECT_EQ(MacAddress::parse("02:00:5e:10:00:0g"), std::nullopt);
  EXPECT_EQ(MacAddress::parse("02.00.5e.10.00.0f"), std::nullopt);
  EXPECT_EQ((std::unordered_set<MacAddress>{*address, MacAddress{}, *address}.size()), 2U);
}

// wlan E102 [docs]
TEST(Signal, QualityIsLinearBetweenTheTwoEnds) {
  EXPECT_EQ(quality_of_dbm(-100), 0U);
  EXPECT_EQ(quality_of_dbm(-120), 0U);
  EXPECT_EQ(quality_of_dbm(-75), 50U);
  EXPECT_EQ(quality_of_dbm(-50), 100U);
  EXPECT_EQ(quality_of_dbm(-30), 100U);
  EXPECT_EQ(dbm_of_quality(0), -100);
  EXPECT_EQ(dbm_of_quality(50), -75);
  EXPECT_EQ(dbm_of_quality(100), -50);
  EXPECT_EQ(dbm_of_quality(250), -50);
}

TEST(Channel, FollowsFromTheCentreFrequency) {
  EXPECT_EQ(channel_of(2'412'000), 1U);
  EXPECT_EQ(channel_of(2'472'000), 13U);
  EXPECT_EQ(channel_of(2'484'000), 14U);
  EXPECT_EQ(channel_of(5'180'000), 36U);
  EXPECT_EQ(channel_of(5'885'000), 177U);
  EXPECT_EQ(channel_of(5'935'000), 2U);
  EXPECT_EQ(channel_of(5'955'000), 1U);
  EXPECT_EQ(channel_of(7'115'000), 233U);
  EXPECT_EQ(channel_of(2'413'000), std::nullopt);
  EXPECT_EQ(channel_of(2'412'001), std::nullopt);
  EXPECT_EQ(channel_of(900'000), std::nullopt);
  EXPECT_EQ(channel_of(0), std::nullopt);
}

TEST(Rate, IsInHalfMegabitsWithAMark) {
  EXPECT_EQ(rate_kbps(2), 1000U);
  EXPECT_EQ(rate_kbps(0x8002), 1000U);
  EXPECT_EQ(rate_kbps(108), 54000U);
}

TEST(RadioState, IsOnWhereBothSwitchesOfOneRadioAre) {
  using enum RadioSwitch;
  EXPECT_FALSE(any_radio_on({}));
  EXPECT_FALSE(any_radio_on({.phys = {{0, on, off}, {1, off, on}}}));
  EXPECT_FALSE(any_radio_on({.phys = {{0, on, unknown}}}));
  EXPECT_TRUE(any_radio_on({.phys = {{0, off, on}, {1, on, on}}}));
}

TEST(Flags, CombineAndCompare) {
  const auto both = NetworkFlags::connected | NetworkFlags::has_profile;
  EXPECT_EQ(static_cast<std::uint32_t>(both), 3U);
  EXPECT_TRUE(has(both, NetworkFlags::connected));
  EXPECT_FALSE(has(both, NetworkFlags::connected | NetworkFlags::hotspot2_enabled));
  EXPECT_EQ(without(both, NetworkFlags::connected), NetworkFlags::has_profile);
  EXPECT_EQ(both & NetworkFlags::connected, NetworkFlags::connected);
  EXPECT_TRUE(has(WlanAccess::write, WlanAccess::read));  // the masks include each other
  EXPECT_TRUE(has(WlanAccess::execute, WlanAccess::read));
  EXPECT_FALSE(has(WlanAccess::read, WlanAccess::execute));
}

// wlan E70 [header]: ACM 7 and MSM 7 are told apart by source.
TEST(WlanNotification, IsKnownBySourceAndCode) {
  const WlanNotification scan{.source = NotificationSource::acm, .code = 7};
  const WlanNotification radio{
      .source = NotificationSource::msm, .code = 7, .payload = PhyRadioState{.phy_index = 1}};
  EXPECT_TRUE(scan.is(AcmCode::scan_complete));
  EXPECT_FALSE(scan.is(MsmCode::radio_state_change));
  EXPECT_TRUE(radio.is(MsmCode::radio_state_change));
  EXPECT_FALSE(radio.is(AcmCode::scan_complete));
  EXPECT_EQ(describe(scan), "acm scan_complete");
  EXPECT_EQ(describe(radio), "msm radio_state_change");
  ASSERT_NE(radio.get<PhyRadioState>(), nullptr);
  EXPECT_EQ(radio.get<PhyRadioState>()->phy_index, 1U);
  EXPECT_EQ(radio.get<ConnectionEvent>(), nullptr);
  EXPECT_EQ(scan.get<ReasonCode>(), nullptr);
}

// wlan E69 [report: StackOverflow 63916457]
TEST(WlanNotification, OfAnUnknownCodeKeepsItsBytes) {
  const WlanNotification odd{.source = NotificationSource::msm,
                             .code = 59,
                             .payload = RawPayload{std::vector<std::byte>(16, std::byte{7})}};
  EXPECT_EQ(describe(odd), "msm 59");
  EXPECT_EQ(odd.get<RawPayload>()->bytes.size(), 16U);
  EXPECT_EQ(describe({.source = NotificationSource{0x1000}, .code = 3}), "0x1000 3");
  EXPECT_EQ(describe({.source = NotificationSource::onex, .code = 1}), "onex result_update");
  EXPECT_EQ(describe({.source = NotificationSource::hosted_network, .code = 0x1000}),
            "hosted_network state_change");
}

// wlan E60 [assumed]: what makes two events the same.
TEST(WlanNotification, DiffersByAdapterAndPayload) {
  const WlanNotification event{
      .source = NotificationSource::msm, .code = 8, .payload = SignalQuality{40}};
  WlanNotification other = event;
  EXPECT_EQ(event, other);
  other.interface_id.data1 = 1;
  EXPECT_NE(event, other);
  other = event;
  other.payload = SignalQuality{41};
  EXPECT_NE(event, other);
}

TEST(NotificationSource, IsWrittenByItsNames) {
  EXPECT_EQ(name_of(NotificationSource::none), "none");
  EXPECT_EQ(name_of(NotificationSource::all), "all");
  EXPECT_EQ(name_of(NotificationSource::acm | NotificationSource::msm), "acm|msm");
  EXPECT_EQ(name_of(NotificationSource::acm | NotificationSource{0x12000}), "acm|0x12000");
}

TEST(WlanNames, AreThoseOfTheEnumeratorsAndSurviveUnknownNumbers) {
  EXPECT_EQ(name_of(InterfaceState::ad_hoc_network_formed), "ad_hoc_network_formed");
  EXPECT_EQ(name_of(InterfaceState{99}), "unknown");
  EXPECT_EQ(static_cast<std::uint32_t>(PhyType{77}), 77U);
  EXPECT_EQ(name_of(PhyType{77}), "unknown");
  EXPECT_EQ(name_of(PhyType::first_vendor), "vendor");
  EXPECT_EQ(name_of(AuthAlgorithm{0x80000001}), "vendor");
  EXPECT_EQ(name_of(AuthAlgorithm::wpa3_sae), "wpa3_sae");
  EXPECT_EQ(name_of(CipherAlgorithm::ccmp), "ccmp");
  EXPECT_EQ(name_of(HostedNetworkReason::stop_before_start), "stop_before_start");
  EXPECT_EQ(name_of(AcmCode::disconnected), "disconnected");
  EXPECT_EQ(name_of(MsmCode::disconnected), "disconnected");
  EXPECT_EQ(name_of(SecurableObject{17}), "unknown");
}

TEST(ReasonCode, HasATextOfItsOwnForEveryListedNumber) {
  EXPECT_EQ(name_of(ReasonCode::msmsec_psk_mismatch_suspected), "msmsec_psk_mismatch_suspected");
  EXPECT_EQ(name_of(ReasonCode{0x2800B}), "network_not_available");
  EXPECT_EQ(name_of(ReasonCode::success), "success");
  std::set<std::string> texts;
  std::size_t listed = 0;
  for (std::uint32_t number = 0; number < 0xC0000; ++number) {
    if (name_of(ReasonCode{number}) == "unknown_reason") continue;
    ++listed;
    texts.insert(reason_text(ReasonCode{number}));
  }
  EXPECT_EQ(listed, 143U);
  EXPECT_EQ(texts.size(), listed);
}

// wlan E142 [docs; the rest assumed]: an unlisted number gets a text too.
TEST(ReasonCode, ShowsAnUnlistedNumberInHexadecimal) {
  EXPECT_EQ(reason_text(ReasonCode{0x4FFFF}), "reason 0x4ffff");
  EXPECT_EQ(reason_text(ReasonCode{0xFFFFFFFF}), "reason 0xffffffff");
  EXPECT_EQ(name_of(ReasonCode{0x4FFFF}), "unknown_reason");
}

}  // namespace
