// Settings of the whole service: automatic configuration, filter lists, access control.
#include <gmock/gmock.h>

#include <limits>

#include "backends/fake/wlan/sddl.hpp"
#include "winseam/testing/matchers.hpp"
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using fake::WindowsVersion;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

const fake::Caller plain_user{.user = "alice", .role = fake::Role::user};
const std::string only_administrators = "D:(A;;CCDCWPSDRCWD;;;BA)";

std::vector<std::byte> bytes(std::initializer_list<int> values) {
  std::vector<std::byte> list;
  for (const int value : values) list.push_back(static_cast<std::byte>(value));
  return list;
}

class ServiceSettingsTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    listening =
        client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener()).value();
    alice = open(plain_user);
  }
  void TearDown() override {
    alice.reset();
    listening.reset();
    WlanTest::TearDown();
  }
  std::vector<std::string> events() {
    world.run_until_idle();
    return inbox.codes();
  }
  // The names in the network list, after a scan.
  std::vector<AvailableNetwork> networks() {
    EXPECT_THAT(client->scanning().scan(adapter, {}), IsOk());
    world.run_until_idle();
    return client->scanning().networks(adapter, NetworkListFlags::none).value();
  }
  WlanAutoconfiguration& service() { return client->autoconfiguration(); }

  WlanSubscription listening;
  std::unique_ptr<WlanClient> alice;
};

TEST_F(ServiceSettingsTest, ParametersHaveFourBytes) {
  // wlan E140 [docs]
  EXPECT_THAT(service().set_raw(5, bytes({60, 0, 0, 0})), IsOk());
  EXPECT_THAT(service().block_period(),
              IsOkAndHolds(Setting<std::chrono::seconds>{seconds{60}, ValueOrigin::set_by_user}));
  EXPECT_THAT(service().set_raw(5, bytes({1, 0})), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(service().set_raw(2, bytes({1, 0, 0, 0})), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(service().set_raw(3, bytes({1, 0, 0, 0})), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(service().set_raw(7, bytes({1, 0, 0, 0})), FailsWith(errc::not_supported));
  EXPECT_THAT(service().raw(7), FailsWith(errc::not_supported));
  EXPECT_EQ(service().raw(5).value().value, bytes({60, 0, 0, 0}));
  EXPECT_EQ(service().power_setting().value().value, PowerSetting::none);
  EXPECT_FALSE(service().only_group_policy_profiles().value().value);
}

TEST_F(ServiceSettingsTest, ParametersAreReadAndSet) {
  ASSERT_THAT(service().set_show_denied_networks(true), IsOk());
  ASSERT_THAT(service().set_allow_explicit_credentials(true), IsOk());
  ASSERT_THAT(service().set_allow_virtual_station_extensibility(false), IsOk());
  ASSERT_THAT(service().set_block_period(seconds{5}), IsOk());
  EXPECT_TRUE(service().show_denied_networks().value().value);
  EXPECT_TRUE(service().allow_explicit_credentials().value().value);
  EXPECT_FALSE(service().allow_virtual_station_extensibility().value().value);
  for (const std::uint32_t opcode : {1U, 4U})
    EXPECT_EQ(service().raw(opcode).value().value, bytes({1, 0, 0, 0}));
  for (const std::uint32_t opcode : {2U, 3U, 6U})
    EXPECT_EQ(service().raw(opcode).value().value, bytes({0, 0, 0, 0}));
  EXPECT_THAT(service().set_block_period(seconds{-1}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(service().set_block_period(
                  seconds{std::int64_t{std::numeric_limits<std::uint32_t>::max()} + 1}),
              FailsWith(errc::invalid_parameter));
  EXPECT_EQ(service().block_period().value().value, seconds{5});
}

TEST_F(ServiceSettingsTest, ParametersAreGuarded) {
  EXPECT_THAT(alice->autoconfiguration().set_show_denied_networks(true),
              FailsWith(errc::access_denied));
  EXPECT_THAT(alice->autoconfiguration().set_block_period(seconds{1}), IsOk());
  EXPECT_THAT(alice->autoconfiguration().set_allow_virtual_station_extensibility(false), IsOk());
  ASSERT_THAT(client->security().set(SecurableObject::show_denied, only_administrators), IsOk());
  ASSERT_THAT(
      client->security().set(SecurableObject::virtual_station_extensibility, only_administrators),
      IsOk());
  EXPECT_THAT(alice->autoconfiguration().show_denied_networks(), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->autoconfiguration().raw(1), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->autoconfiguration().allow_virtual_station_extensibility(), IsOk());
  EXPECT_THAT(alice->autoconfiguration().set_allow_virtual_station_extensibility(true),
              FailsWith(errc::access_denied));
}

TEST_F(ServiceSettingsTest, PolicysParametersStay) {
  fake::WorldSpec spec = world.describe();
  spec.wlan.autoconfiguration.block_period = {seconds{7}, ValueOrigin::set_by_group_policy};
  fake::World other(spec);
  auto there = other.platform()->open_wlan_client(WlanVersion::vista).value();
  EXPECT_THAT(there->autoconfiguration().set_block_period(seconds{1}),
              FailsWith(errc::access_denied));
  EXPECT_THAT(
      there->autoconfiguration().block_period(),
      IsOkAndHolds(Setting<std::chrono::seconds>{seconds{7}, ValueOrigin::set_by_group_policy}));
}

TEST_F(ServiceSettingsTest, OldSystemsKnowFewParameters) {
  wlan.set_windows(WindowsVersion::vista_sp1);
  EXPECT_THAT(service().allow_virtual_station_extensibility(), FailsWith(errc::not_supported));
  EXPECT_THAT(service().block_period(), IsOk());
  wlan.set_windows(WindowsVersion::windows_xp);
  EXPECT_THAT(service().block_period(), FailsWith(errc::not_supported));
  EXPECT_THAT(client->filters().get(FilterListType::user_deny), FailsWith(errc::not_supported));
  EXPECT_THAT(client->security().get(SecurableObject::deny_list), FailsWith(errc::not_supported));
}

TEST_F(ServiceSettingsTest, UsersFiltersHideNetworks) {
  // wlan E139 [docs], E103 [docs]
  WlanFilters& filters = client->filters();
  EXPECT_THAT(networks(), SizeIs(1));
  (void)events();
  EXPECT_THAT(filters.set(FilterListType::group_policy_deny, {{.ssid = attic}}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(filters.set(FilterListType::group_policy_permit, {}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_THAT(filters.set(FilterListType::user_deny, {{.ssid = attic}}), IsOk());
  EXPECT_THAT(events(), ElementsAre("acm 12"));
  EXPECT_THAT(networks(), IsEmpty());
  ASSERT_THAT(service().set_show_denied_networks(true), IsOk());
  const auto denied = networks();
  ASSERT_THAT(denied, SizeIs(1));
  EXPECT_FALSE(denied[0].connectable);
  EXPECT_EQ(denied[0].not_connectable_reason, ReasonCode::user_denied);
  ASSERT_THAT(service().set_show_denied_networks(false), IsOk());
  EXPECT_THAT(filters.set(FilterListType::user_deny, {}), IsOk());
  EXPECT_THAT(filters.get(FilterListType::user_deny), IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(networks(), SizeIs(1));
}

TEST_F(ServiceSettingsTest, PolicysFiltersCanBeRead) {
  wlan.set_group_policy_filters({}, {{.ssid = attic, .bss_type = BssType::infrastructure}});
  EXPECT_THAT(
      client->filters().get(FilterListType::group_policy_deny),
      IsOkAndHolds(ElementsAre(FilterEntry{.ssid = attic, .bss_type = BssType::infrastructure})));
  EXPECT_THAT(client->filters().get(FilterListType::group_policy_permit), IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(client->filters().get(static_cast<FilterListType>(4)),
              FailsWith(errc::invalid_parameter));
}

TEST_F(ServiceSettingsTest, FiltersAreGuarded) {
  const std::vector<FilterEntry> wrong{{.ssid = attic, .bss_type = static_cast<BssType>(0)}};
  EXPECT_THAT(client->filters().set(FilterListType::user_deny, wrong),
              FailsWith(errc::invalid_parameter));
  ASSERT_THAT(client->security().set(SecurableObject::deny_list, "D:(A;;CCRC;;;WD)"), IsOk());
  EXPECT_THAT(alice->filters().set(FilterListType::user_deny, {}), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->filters().get(FilterListType::user_deny), IsOk());
  EXPECT_THAT(alice->filters().set(FilterListType::user_permit, {{.ssid = attic}}), IsOk());
  EXPECT_THAT(alice->filters().get(FilterListType::user_permit), IsOkAndHolds(SizeIs(1)));
}

TEST_F(ServiceSettingsTest, ObjectsEndAtSixteen) {
  // wlan E141 [header]
  EXPECT_THAT(client->security().get(static_cast<SecurableObject>(17)),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client->security().set(static_cast<SecurableObject>(17), only_administrators),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client->security().get(SecurableObject::wifi_direct_elevated_access), IsOk());
}

TEST_F(ServiceSettingsTest, ObjectsTellWhatTheCallerMayDo) {
  const auto granted = [](WlanClient& caller, SecurableObject object) {
    return caller.security().get(object).value().granted;
  };
  using enum SecurableObject;
  for (std::uint32_t object = 0; object < securable_object_count; ++object)
    EXPECT_EQ(granted(*client, static_cast<SecurableObject>(object)), WlanAccess::write);
  for (const SecurableObject object :
       {permit_list, deny_list, add_new_all_user_profiles, add_new_per_user_profiles,
        media_streaming_mode_enabled, virtual_station_extensibility, wifi_direct_elevated_access})
    EXPECT_EQ(granted(*alice, object), WlanAccess::write) << name_of(object);
  for (const SecurableObject object :
       {autoconfiguration_enabled, background_scan_enabled, SecurableObject::bss_type, show_denied,
        interface_properties, ihv_control, all_user_profiles_order, current_operation_mode})
    EXPECT_EQ(granted(*alice, object), WlanAccess::read) << name_of(object);
  for (const SecurableObject object : {get_plaintext_key, hosted_network_elevated_access})
    EXPECT_THAT(alice->security().get(object), FailsWith(errc::access_denied)) << name_of(object);
}

TEST_F(ServiceSettingsTest, ADescriptorReplacesTheDefault) {
  WlanSecuritySettings& security = client->security();
  const SecurableObject object = SecurableObject::show_denied;
  EXPECT_EQ(security.get(object).value().origin, ValueOrigin::query_only);
  EXPECT_THAT(alice->security().set(object, only_administrators), FailsWith(errc::access_denied));
  for (const char* const wrong : {"", "nonsense", "D:(A;;CC;;;WD)", "O:BA", "D:(A;;CCRC;;;XX)"})
    EXPECT_THAT(security.set(object, wrong), FailsWith(errc::invalid_security_descr)) << wrong;
  EXPECT_EQ(alice->security().get(object).value().granted, WlanAccess::read);
  const std::string text = "D:(A;;CCWPRC;;;AU)(A;;0x70023;;;BA)(A;;GR;;;S-1-1-0)";
  ASSERT_THAT(security.set(object, text), IsOk());
  EXPECT_EQ(security.get(object).value(),
            (SecuritySettings{text, WlanAccess::write, ValueOrigin::set_by_user}));
  EXPECT_EQ(alice->security().get(object).value().granted, WlanAccess::execute);
  ASSERT_THAT(security.set(object, "D:(A;;GA;;;WD)(D;;GA;;;BU)(A;;GR;;;BA)"), IsOk());
  EXPECT_THAT(security.get(object), FailsWith(errc::access_denied));  // denying wins
  ASSERT_THAT(wlan.describe().security, SizeIs(1));
}

TEST_F(ServiceSettingsTest, WhoIsNotElevatedIsAUser) {
  const auto shy = open({.elevated = false});
  EXPECT_EQ(shy->security().get(SecurableObject::show_denied).value().granted, WlanAccess::read);
}

TEST(Sddl, IsReadInAllItsForms) {
  const auto entries = [](std::string_view text) { return *fake::parse_sddl(text)->entries; };
  const auto list =
      entries("O:BAG:S-1-5-32-544D:PAI(A;CIIO;CCRC;;;WD)(D;;0x21;;;SY)S:AI(AU;SA;CC;;;WD)");
  ASSERT_THAT(list, SizeIs(2));
  EXPECT_TRUE(list[0].allow);
  EXPECT_TRUE(list[0].inherit_only);
  EXPECT_EQ(list[0].mask, 0x20001U);
  EXPECT_EQ(list[0].trustee, "WD");
  EXPECT_FALSE(list[1].allow);
  EXPECT_EQ(list[1].mask, 0x21U);
  EXPECT_EQ(entries("D:(A;;0x80000000;;;WD)").at(0).mask, 0x20001U);
  EXPECT_EQ(entries("D:(A;;131073;;;WD)").at(0).mask, 0x20001U);
  EXPECT_THAT(entries("D:"), IsEmpty());
  EXPECT_THAT(entries("D:PS:(AU;SA;CC;;;WD)"), IsEmpty());
  EXPECT_FALSE(fake::parse_sddl("O:BAG:SY")->entries.has_value());
}

TEST(Sddl, AnythingElseIsRefused) {
  for (const char* const text : {"D",
                                 "X:BA",
                                 "D:(",
                                 "D:(A;;CC;;;WD",
                                 "D:(A;;CC;;WD)",
                                 "D:(A;;CC;;;;WD)",
                                 "D:(Z;;CC;;;WD)",
                                 "D:(A;XX;CC;;;WD)",
                                 "D:(A;;C;;;WD)",
                                 "D:(A;;0xZ;;;WD)",
                                 "D:(A;;CC;;;)",
                                 "D:(A;;CC;;;S-1)",
                                 "D:(A;;CC;;;S-1--5)",
                                 "D:(A;;CC;x;;WD)",
                                 "D:Q(A;;CC;;;WD)",
                                 "O:XX",
                                 "O:",
                                 "D:D:",
                                 "S:D:",
                                 "D:(A;;CC;;;WD)x",
                                 "D:::"})
    EXPECT_FALSE(fake::parse_sddl(text).has_value()) << text;
}

}  // namespace
}  // namespace winseam
