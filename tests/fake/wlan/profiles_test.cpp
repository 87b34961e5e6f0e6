// The profile store: what is kept, in which order, and who may change it.
#include <gmock/gmock.h>

#include "winseam/testing/matchers.hpp"
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Not;

constexpr ProfileKey protected_key = ProfileKey::protected_key;
constexpr ProfileKey plaintext = ProfileKey::plaintext;
const fake::Caller plain_user{.user = "alice", .role = fake::Role::user};

std::string xml_of(const std::string& name, const std::string& key = phrase) {
  return to_xml(personal_profile(name, attic, key)).value();
}

class ProfilesTest : public WlanTest {
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

  // Stores profiles one after the other, and forgets the events.
  void keep(std::initializer_list<std::string> names) {
    for (const std::string& name : names)
      ASSERT_THAT(client->profiles().set(adapter, xml_of(name), {}), IsOk());
    (void)events();
  }
  std::vector<std::string> names(WlanClient& of) {
    std::vector<std::string> list;
    const std::vector<ProfileInfo> stored = of.profiles().enumerate(adapter).value();
    for (const ProfileInfo& info : stored) list.push_back(info.name);
    return list;
  }
  std::vector<std::string> names() { return names(*client); }
  std::vector<std::string> events() {
    world.run_until_idle();
    return inbox.codes();
  }

  WlanSubscription listening;
  std::unique_ptr<WlanClient> alice;
};

TEST_F(ProfilesTest, StoringTwiceNeedsOverwrite) {
  // wlan E125 [docs]
  keep({"Home", "Office"});
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Home", "another-key"), {}),
              FailsWith(errc::already_exists));
  EXPECT_THAT(client->profiles().get(adapter, "Home", plaintext).value().xml, HasSubstr(phrase));
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Home", "another-key"), {.overwrite = true}),
              IsOk());
  EXPECT_THAT(client->profiles().get(adapter, "Home", plaintext).value().xml,
              HasSubstr("another-key"));
  EXPECT_THAT(names(), ElementsAre("Office", "Home"));
  EXPECT_THAT(events(), ElementsAre("acm 15"));
}

TEST_F(ProfilesTest, NewerOnesComeFirstBelowPolicys) {
  // wlan E126 [docs]
  keep({"Old"});
  wlan.add_group_policy_profile(adapter, xml_of("Policy"));
  keep({"New"});
  EXPECT_THAT(names(), ElementsAre("Policy", "New", "Old"));
}

TEST_F(ProfilesTest, BadXmlSaysWhy) {
  // wlan E127 [docs]
  auto why = ReasonCode::success;
  EXPECT_THAT(client->profiles().set(adapter, "<WLANProfile/>", {}, &why),
              FailsWith(errc::bad_profile));
  EXPECT_EQ(why, ReasonCode::invalid_profile_schema);
  std::string short_key = xml_of("Home", "12345678");
  short_key.replace(short_key.find("12345678"), 8, "1234567");
  EXPECT_THAT(client->profiles().set(adapter, short_key, {}, &why), FailsWith(errc::bad_profile));
  EXPECT_EQ(why, ReasonCode::msmsec_profile_psk_length);
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Home"), {}, &why), IsOk());
  EXPECT_EQ(why, ReasonCode::success);
}

TEST_F(ProfilesTest, ArgumentsThatCannotBeAreRefused) {
  // wlan E128 [docs]; null pointers cannot be written with this interface
  const std::string xml = xml_of("Home");
  auto why = ReasonCode::unknown;
  const auto refused = [&](SetProfileOptions options) {
    EXPECT_THAT(client->profiles().set(adapter, xml, options, &why),
                FailsWith(errc::invalid_parameter));
  };
  refused({.flags = static_cast<ProfileFlags>(8)});
  refused({.flags = ProfileFlags::group_policy});  // without overwrite
  refused({.flags = ProfileFlags::group_policy | ProfileFlags::user, .overwrite = true});
  EXPECT_THAT(client->profiles().set(Guid{}, xml, {}, &why), FailsWith(errc::invalid_parameter));
  EXPECT_EQ(why, ReasonCode::unknown);  // untouched
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(ProfilesTest, NamesCompareWithRegardToCase) {
  // wlan E129 [docs]
  keep({"home"});
  EXPECT_THAT(client->profiles().get(adapter, "Home", protected_key), FailsWith(errc::not_found));
  EXPECT_THAT(client->profiles().get(adapter, "home", protected_key), IsOk());
}

TEST_F(ProfilesTest, KeysAreShownToAdministratorsOnly) {
  // wlan E130 [docs]
  keep({"Home"});
  const auto key_of = [&](WlanClient& reader, ProfileKey how) {
    return *parse_profile(reader.profiles().get(adapter, "Home", how).value().xml).value().key;
  };
  EXPECT_TRUE(key_of(*client, protected_key).is_protected);
  EXPECT_THAT(key_of(*client, protected_key).material, Not(HasSubstr(phrase)));
  EXPECT_FALSE(key_of(*client, plaintext).is_protected);
  EXPECT_EQ(key_of(*client, plaintext).material, phrase);
  EXPECT_EQ(key_of(*alice, plaintext), key_of(*client, protected_key));
}

TEST_F(ProfilesTest, AProtectedKeyOfThisMachineCanBeStoredAgain) {
  keep({"Home"});
  const std::string exported = client->profiles().get(adapter, "Home", protected_key).value().xml;
  ASSERT_THAT(client->profiles().remove(adapter, "Home"), IsOk());
  ASSERT_THAT(client->profiles().set(adapter, exported, {}), IsOk());
  EXPECT_THAT(client->profiles().get(adapter, "Home", plaintext).value().xml, HasSubstr(phrase));
}

TEST_F(ProfilesTest, WepKeysAreShownAsDigits) {
  WlanProfile wep = open_profile("Old", attic);
  wep.cipher = CipherAlgorithm::wep;
  wep.key = SharedKey{.type = SharedKeyType::network_key, .material = "abcde"};
  ASSERT_THAT(client->profiles().set(adapter, to_xml(wep).value(), {}), IsOk());
  EXPECT_THAT(client->profiles().get(adapter, "Old", plaintext).value().xml,
              HasSubstr("<keyMaterial>6162636465<"));
  EXPECT_THAT(wlan.radio(adapter).profiles.at(0).xml, HasSubstr("<keyMaterial>abcde<"));
}

TEST_F(ProfilesTest, FlagsTellTheKind) {
  // wlan E131 [docs]
  keep({"All"});
  ASSERT_THAT(client->profiles().set(adapter, xml_of("Mine"), {.flags = ProfileFlags::user}),
              IsOk());
  wlan.add_group_policy_profile(adapter, xml_of("Policy"));
  EXPECT_EQ(client->profiles().get(adapter, "All", protected_key).value().flags,
            ProfileFlags::all_user);
  EXPECT_EQ(client->profiles().get(adapter, "Mine", protected_key).value().flags,
            ProfileFlags::user);
  EXPECT_EQ(client->profiles().get(adapter, "Policy", protected_key).value().flags,
            ProfileFlags::group_policy);
  EXPECT_THAT(client->profiles().enumerate(adapter),
              IsOkAndHolds(ElementsAre(ProfileInfo{"Policy", ProfileFlags::group_policy},
                                       ProfileInfo{"Mine", ProfileFlags::user},
                                       ProfileInfo{"All", ProfileFlags::all_user})));
}

TEST_F(ProfilesTest, HexadecimalSsidsAreFilledIn) {
  // wlan E132 [docs]
  std::string xml = xml_of("Home");
  const std::string hex = "<hex>4174746963</hex>";
  ASSERT_NE(xml.find(hex), std::string::npos);
  xml.erase(xml.find(hex), hex.size());
  ASSERT_THAT(client->profiles().set(adapter, xml, {}), IsOk());
  EXPECT_THAT(client->profiles().get(adapter, "Home", protected_key).value().xml, HasSubstr(hex));
}

TEST_F(ProfilesTest, RemovingTellsListeners) {
  // wlan E133 [docs]
  keep({"Home"});
  EXPECT_THAT(client->profiles().remove(adapter, "Office"), FailsWith(errc::not_found));
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_THAT(client->profiles().remove(adapter, "Home"), IsOk());
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_THAT(events(), ElementsAre("acm 15"));
}

TEST_F(ProfilesTest, RemovingTheProfileInUseDisconnects) {
  keep({"Home", "Other"});
  ASSERT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
  ASSERT_THAT(events(), ElementsAre("acm 9", "acm 10"));
  ASSERT_THAT(client->profiles().remove(adapter, "Other"), IsOk());
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
  EXPECT_THAT(events(), ElementsAre("acm 15"));
  ASSERT_THAT(client->profiles().remove(adapter, "Home"), IsOk());
  EXPECT_THAT(events(), ElementsAre("acm 15", "acm 20", "acm 21"));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

TEST_F(ProfilesTest, RemovingTheProfileOfAnAttemptCancelsIt) {
  keep({"Home"});
  ASSERT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
  ASSERT_THAT(client->profiles().remove(adapter, "Home"), IsOk());
  EXPECT_FALSE(wlan.connecting(adapter));
  world.run_until_idle();
  EXPECT_EQ(last_reason(inbox.take()), ReasonCode::user_cancelled);
}

TEST_F(ProfilesTest, OverwritingTheProfileInUseKeepsTheConnection) {
  keep({"Home"});
  ASSERT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
  (void)events();
  ASSERT_THAT(client->profiles().set(adapter, xml_of("Home", "another-key"), {.overwrite = true}),
              IsOk());
  EXPECT_THAT(events(), ElementsAre("acm 15"));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
}

TEST_F(ProfilesTest, RenamingTellsBothNames) {
  // wlan E134 [docs]
  keep({"Home", "Top"});
  const std::vector<std::byte> data{std::byte{1}};
  ASSERT_THAT(client->profiles().set_custom_data(adapter, "Home", data), IsOk());
  EXPECT_THAT(client->profiles().rename(adapter, "Home", "Attic home"), IsOk());
  world.run_until_idle();
  const auto told = inbox.take();
  ASSERT_EQ(told.size(), 1U);
  EXPECT_TRUE(told[0].is(AcmCode::profile_name_change));
  ASSERT_NE(told[0].get<ProfileNameChange>(), nullptr);
  EXPECT_EQ(*told[0].get<ProfileNameChange>(), (ProfileNameChange{"Home", "Attic home"}));
  EXPECT_THAT(names(), ElementsAre("Top", "Attic home"));
  EXPECT_THAT(client->profiles().custom_data(adapter, "Attic home"), IsOkAndHolds(data));
  EXPECT_THAT(client->profiles().get(adapter, "Attic home", plaintext).value().xml,
              HasSubstr("<name>Attic home</name>"));
}

TEST_F(ProfilesTest, RenamingIsRefused) {
  keep({"Home", "Top"});
  const auto rename = [&](std::string_view from, std::string_view to) {
    return client->profiles().rename(adapter, from, to);
  };
  EXPECT_THAT(rename("Nobody", "Home"), FailsWith(errc::not_found));
  EXPECT_THAT(rename("Home", "Top"), FailsWith(errc::already_exists));
  EXPECT_THAT(rename("Home", ""), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(rename("Home", std::string(256, 'x')), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(rename("Home", "a\nb"), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(names(), ElementsAre("Top", "Home"));
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_THAT(rename("Home", std::string(255, 'x')), IsOk());
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  EXPECT_THAT(rename("Top", "Bottom"), FailsWith(errc::not_supported));
}

TEST_F(ProfilesTest, AnOrderNamesEveryProfileOnce) {
  // wlan E135 [docs]
  keep({"C", "B", "A"});
  const auto order = [&](const std::vector<std::string>& list) {
    return client->profiles().set_order(adapter, list);
  };
  EXPECT_THAT(order({}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(order({"A", "B", "B"}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(order({"A", "B", "D"}), FailsWith(errc::not_found));
  EXPECT_THAT(order({"B", "A"}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(names(), ElementsAre("A", "B", "C"));
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_THAT(order({"C", "A", "B"}), IsOk());
  EXPECT_THAT(names(), ElementsAre("C", "A", "B"));
  EXPECT_THAT(events(), ElementsAre("acm 15"));
}

TEST_F(ProfilesTest, AnOrderLeavesPolicysAndOthersProfilesInPlace) {
  keep({"B"});
  ASSERT_THAT(alice->profiles().set(adapter, xml_of("Hers"), {.flags = ProfileFlags::user}),
              IsOk());
  keep({"A"});
  wlan.add_group_policy_profile(adapter, xml_of("Policy"));
  EXPECT_THAT(names(), ElementsAre("Policy", "A", "B"));
  EXPECT_THAT(client->profiles().set_order(adapter, {"A", "B"}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client->profiles().set_order(adapter, {"B", "A", "Policy"}), IsOk());
  EXPECT_THAT(names(*alice), ElementsAre("Policy", "B", "Hers", "A"));
  EXPECT_THAT(client->profiles().get(adapter, "A", protected_key), IsOk());
}

TEST_F(ProfilesTest, PositionsBeginBelowPolicys) {
  // wlan E136 [docs]
  keep({"C", "B", "A"});
  wlan.add_group_policy_profile(adapter, xml_of("Policy"));
  (void)events();
  EXPECT_THAT(client->profiles().set_position(adapter, "C", 0), IsOk());
  EXPECT_THAT(names(), ElementsAre("Policy", "C", "A", "B"));
  EXPECT_THAT(events(), ElementsAre("acm 15"));
  EXPECT_THAT(client->profiles().set_position(adapter, "C", 2), IsOk());
  EXPECT_THAT(names(), ElementsAre("Policy", "A", "B", "C"));
  (void)events();
  EXPECT_THAT(client->profiles().set_position(adapter, "C", 3), FailsWith(errc::not_found));
  EXPECT_THAT(client->profiles().set_position(adapter, "Nobody", 0), FailsWith(errc::not_found));
  EXPECT_THAT(client->profiles().set_position(adapter, "Policy", 1),
              FailsWith(errc::access_denied));
  EXPECT_THAT(names(), ElementsAre("Policy", "A", "B", "C"));
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(ProfilesTest, TheOrderOfAllUsersIsForAdministrators) {
  keep({"B", "A"});
  ASSERT_THAT(alice->profiles().set(adapter, xml_of("Hers"), {.flags = ProfileFlags::user}),
              IsOk());
  EXPECT_THAT(alice->profiles().set_order(adapter, {"B", "A", "Hers"}),
              FailsWith(errc::access_denied));
  EXPECT_THAT(alice->profiles().set_position(adapter, "B", 0), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->profiles().set_position(adapter, "Hers", 2), IsOk());
  EXPECT_THAT(names(*alice), ElementsAre("A", "B", "Hers"));
}

TEST_F(ProfilesTest, PolicysProfilesCannotBeChanged) {
  // wlan E138 [docs]
  wlan.add_group_policy_profile(adapter, xml_of("Policy"));
  (void)events();
  const auto before = wlan.describe();
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Policy"), {.overwrite = true}),
              FailsWith(errc::access_denied));
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Policy"),
                                     {.flags = ProfileFlags::group_policy, .overwrite = true}),
              FailsWith(errc::access_denied));
  EXPECT_THAT(client->profiles().remove(adapter, "Policy"), FailsWith(errc::access_denied));
  EXPECT_THAT(client->profiles().rename(adapter, "Policy", "Mine"), FailsWith(errc::access_denied));
  EXPECT_THAT(client->profiles().set_custom_data(adapter, "Policy", {}),
              FailsWith(errc::access_denied));
  EXPECT_EQ(wlan.describe(), before);
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_EQ(client->profiles().get(adapter, "Policy", protected_key).value().granted,
            WlanAccess::execute);
}

TEST_F(ProfilesTest, TheSystemStoresPolicysProfiles) {
  const auto system = open({.user = "SYSTEM"});
  const SetProfileOptions policy{.flags = ProfileFlags::group_policy, .overwrite = true};
  ASSERT_THAT(system->profiles().set(adapter, xml_of("Policy"), policy), IsOk());
  ASSERT_THAT(system->profiles().set(adapter, xml_of("Policy", "another-key"), policy), IsOk());
  EXPECT_THAT(client->profiles().enumerate(adapter),
              IsOkAndHolds(ElementsAre(ProfileInfo{"Policy", ProfileFlags::group_policy})));
}

TEST_F(ProfilesTest, AUsersProfileIsItsOwnersAlone) {
  ASSERT_THAT(alice->profiles().set(adapter, xml_of("Hers"), {.flags = ProfileFlags::user}),
              IsOk());
  EXPECT_THAT(names(), IsEmpty());
  EXPECT_THAT(client->profiles().get(adapter, "Hers", protected_key), FailsWith(errc::not_found));
  EXPECT_THAT(client->profiles().remove(adapter, "Hers"), FailsWith(errc::not_found));
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Hers"), {.overwrite = true}),
              FailsWith(errc::access_denied));
  EXPECT_EQ(alice->profiles().get(adapter, "Hers", protected_key).value().granted,
            WlanAccess::write);
}

TEST_F(ProfilesTest, TheKindCannotChange) {
  keep({"Home"});
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Home"),
                                     {.flags = ProfileFlags::user, .overwrite = true}),
              FailsWith(errc::already_exists));
  EXPECT_EQ(client->profiles().get(adapter, "Home", protected_key).value().flags,
            ProfileFlags::all_user);
}

TEST_F(ProfilesTest, ADescriptorDecidesWhoMayDoWhat) {
  const std::string readable = "D:(A;;CCRC;;;BU)(A;;CCDCWPSDRCWD;;;BA)";
  ASSERT_THAT(client->profiles().set(adapter, xml_of("Home"), {.sddl = readable}), IsOk());
  EXPECT_EQ(alice->profiles().get(adapter, "Home", protected_key).value().granted,
            WlanAccess::read);
  EXPECT_THAT(alice->profiles().remove(adapter, "Home"), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->profiles().rename(adapter, "Home", "Hers"), FailsWith(errc::access_denied));
  EXPECT_THAT(alice->profiles().set(adapter, xml_of("Home"), {.overwrite = true}),
              FailsWith(errc::access_denied));
  // It stays when the profile is overwritten without one, and others replace it.
  ASSERT_THAT(client->profiles().set(adapter, xml_of("Home"), {.overwrite = true}), IsOk());
  EXPECT_THAT(alice->profiles().remove(adapter, "Home"), FailsWith(errc::access_denied));
  ASSERT_THAT(client->profiles().set(adapter, xml_of("Home"),
                                     {.sddl = "D:(A;;0x70023;;;BA)", .overwrite = true}),
              IsOk());
  EXPECT_THAT(alice->profiles().get(adapter, "Home", protected_key),
              FailsWith(errc::access_denied));
  EXPECT_THAT(client->profiles().set(adapter, xml_of("Other"), {.sddl = "nonsense"}),
              FailsWith(errc::invalid_security_descr));
  EXPECT_THAT(names(), ElementsAre("Home"));
}

TEST_F(ProfilesTest, NewProfilesGetTheDescriptorOfTheirObject) {
  ASSERT_THAT(client->security().set(SecurableObject::add_new_all_user_profiles,
                                     "D:(A;;CCRC;;;BU)(A;;CCDCWPSDRCWD;;;BA)"),
              IsOk());
  EXPECT_THAT(alice->profiles().set(adapter, xml_of("Hers"), {}), FailsWith(errc::access_denied));
  keep({"Home"});
  ASSERT_THAT(client->security().set(SecurableObject::add_new_all_user_profiles,
                                     "D:(A;;CCDCWPSDRCWD;;;BU)(A;;CCDCWPSDRCWD;;;BA)"),
              IsOk());
  EXPECT_EQ(alice->profiles().get(adapter, "Home", protected_key).value().granted,
            WlanAccess::read);
  EXPECT_THAT(alice->profiles().set(adapter, xml_of("Hers"), {}), IsOk());
}

TEST_F(ProfilesTest, WhatTheAdapterCannotDoIsNotStored) {
  fake::RadioSpec poor = fake::default_radio("Old adapter");
  poor.infrastructure_security = {{AuthAlgorithm::open, CipherAlgorithm::none}};
  const Guid old = wlan.add_interface(poor);
  EXPECT_THAT(client->profiles().set(old, xml_of("Home"), {}), FailsWith(errc::no_match));
  EXPECT_THAT(client->profiles().enumerate(old), IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(client->profiles().set(old, to_xml(open_profile("Café", attic)).value(), {}), IsOk());
}

TEST_F(ProfilesTest, ARemovedAdapterIsAWrongParameter) {
  // wlan E75 [docs], as far as profiles go
  keep({"Home"});
  wlan.remove_interface(adapter);
  WlanProfiles& profiles = client->profiles();
  EXPECT_THAT(profiles.enumerate(adapter), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.get(adapter, "Home", protected_key), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.remove(adapter, "Home"), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.rename(adapter, "Home", "X"), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.set_order(adapter, {"Home"}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.set_position(adapter, "Home", 0), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.custom_data(adapter, "Home"), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.save_temporary(adapter, {}), FailsWith(errc::invalid_parameter));
}

}  // namespace
}  // namespace winseam
