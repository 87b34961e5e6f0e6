// Stored profiles: WlanSetProfile and its companions.
#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::Not;
using ::testing::SizeIs;

constexpr const char* administrators_only = "D:(A;;0x70023;;;BA)";
constexpr const char* others_may_read = "D:(A;;0x70023;;;BA)(A;;0x20001;;;WD)";

std::vector<std::byte> bytes(std::initializer_list<int> values) {
  std::vector<std::byte> all;
  for (const int value : values) all.push_back(static_cast<std::byte>(value));
  return all;
}

// wlan E125 [docs]
TEST_P(WlanConformance, ATakenNameIsRefusedUnlessOverwritten) {
  store(open_profile("Cafe", Ssid{"Cafe"}));
  deliver();
  Recorder mine(*h, NotificationSource::acm);
  auto why = ReasonCode::unknown;
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set(adapter, xml(open_profile("Attic home", Ssid{"Cafe"})), {}, &why),
                FailsWith(errc::already_exists));
  });
  ASSERT_THAT(h->profiles().set(adapter, xml(open_profile("Attic home", Ssid{"Cafe"})),
                                {.overwrite = true}, &why),
              IsOk());
  EXPECT_EQ(why, ReasonCode::success);
  EXPECT_THAT(profile_names(), ElementsAre("Cafe", "Attic home", "Barn")) << "its place stays";
  const auto now = h->profiles().get(adapter, "Attic home", ProfileKey::protected_key).value();
  EXPECT_THAT(parse_profile(now.xml).value().ssids, ElementsAre(Ssid{"Cafe"}));
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm profile_change"));
  EXPECT_EQ(mine.events[0].interface_id, adapter);
}

// wlan E125 [docs]: overwriting does not change whose a profile is
TEST_P(WlanConformance, OverwritingKeepsTheKindOfAProfile) {
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set(adapter, xml(open_profile("Barn", Ssid{"Barn"})),
                                  {.flags = ProfileFlags::user, .overwrite = true}),
                FailsWith(errc::already_exists));
  });
}

// wlan E126 [docs]
TEST_P(WlanConformance, NewProfilesComeFirstBelowGroupPolicys) {
  wlan.add_group_policy_profile(adapter, xml(open_profile("Office", Ssid{"Office"})));
  store(open_profile("First", Ssid{"One"}));
  store(open_profile("Second", Ssid{"Two"}));
  EXPECT_THAT(profile_names(), ElementsAre("Office", "Second", "First", "Attic home", "Barn"));
  EXPECT_THAT(h->profiles().enumerate(other), IsOkAndHolds(IsEmpty()));
}

// wlan E127 [docs] [report: 0x40004 for keys under 8]
TEST_P(WlanConformance, WrongXmlIsRefusedWithItsReason) {
  const std::string good = xml(personal_profile("Loft", Ssid{"Loft"}, "loft-passphrase"));
  std::string short_key = good;
  short_key.replace(short_key.find("loft-passphrase"), 15, "1234567");
  std::string text_after = good + "x";
  const std::vector<std::pair<std::string, ReasonCode>> cases{
      {"", ReasonCode::invalid_profile_schema},
      {"no XML", ReasonCode::invalid_profile_schema},
      {"<WLANProfile/>", ReasonCode::invalid_profile_schema},
      {text_after, ReasonCode::invalid_profile_schema},
      {short_key, ReasonCode::msmsec_profile_psk_length}};
  for (const auto& each : cases) {
    auto why = ReasonCode::success;
    expect_unchanged([&] {
      EXPECT_THAT(h->profiles().set(adapter, each.first, {}, &why), FailsWith(errc::bad_profile))
          << each.first;
    });
    EXPECT_EQ(why, each.second) << each.first;
  }
  EXPECT_THAT(h->profiles().set(adapter, good, {}), IsOk()) << "the reason may be left out";
}

// wlan E128 [docs], as far as the interface can be called wrongly
TEST_P(WlanConformance, WrongFlagsOfAProfileAreRefused) {
  const std::string text = xml(open_profile("Cafe", Ssid{"Cafe"}));
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set(adapter, text, {.flags = static_cast<ProfileFlags>(8)}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().set(adapter, text, {.flags = ProfileFlags::group_policy}),
                FailsWith(errc::invalid_parameter))
        << "group policy's must overwrite";
    EXPECT_THAT(h->profiles().set(Guid{77}, text, {}), FailsWith(errc::invalid_parameter));
  });
}

TEST_P(WlanConformance, ASecurityDescriptorThatIsNoneIsRefused) {
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set(adapter, xml(open_profile("Cafe", Ssid{"Cafe"})),
                                  {.sddl = "everybody, please"}),
                FailsWith(errc::invalid_security_descr));
  });
}

TEST_P(WlanConformance, AProfileBeyondTheAdaptersCapabilityIsRefused) {
  fake::RadioSpec old = quiet_radio("Old adapter");
  old.infrastructure_security = {{AuthAlgorithm::open, CipherAlgorithm::none}};
  const Guid id = wlan.add_interface(old);
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set(
                    id, xml(personal_profile("Attic", Ssid{"Attic"}, "attic-passphrase")), {}),
                FailsWith(errc::no_match));
  });
  EXPECT_THAT(h->profiles().set(id, xml(open_profile("Cafe", Ssid{"Cafe"})), {}), IsOk());
}

// wlan E129 [docs]
TEST_P(WlanConformance, ProfileNamesAreComparedWithRegardToCase) {
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().get(adapter, "attic home", ProfileKey::protected_key),
                FailsWith(errc::not_found));
    EXPECT_THAT(h->profiles().remove(adapter, "ATTIC HOME"), FailsWith(errc::not_found));
  });
  EXPECT_THAT(h->profiles().set(adapter, xml(open_profile("attic home", Ssid{"Cafe"})), {}), IsOk())
      << "another name";
}

// wlan E130 [docs]
TEST_P(WlanConformance, APlainKeyIsProtectedAndGivenToAdministratorsAlone) {
  const auto key_of = [&](WlanClient& client, ProfileKey how) {
    const auto stored = client.profiles().get(adapter, "Attic home", how);
    EXPECT_THAT(stored, IsOk());
    return parse_profile(stored.value().xml).value().key.value();
  };
  const SharedKey hidden = key_of(*h, ProfileKey::protected_key);
  EXPECT_TRUE(hidden.is_protected);
  EXPECT_THAT(hidden.material, Not(HasSubstr("attic")));
  const SharedKey shown = key_of(*h, ProfileKey::plaintext);
  EXPECT_FALSE(shown.is_protected);
  EXPECT_EQ(shown.material, "attic-passphrase");
  const SharedKey refused = key_of(*plain, ProfileKey::plaintext);
  EXPECT_TRUE(refused.is_protected) << "success, and the key as it is";
  EXPECT_EQ(refused.material, hidden.material);
}

// wlan E131 [docs]
TEST_P(WlanConformance, AProfileSaysWhoseItIs) {
  wlan.add_group_policy_profile(adapter, xml(open_profile("Office", Ssid{"Office"})));
  ASSERT_THAT(h->profiles().set(adapter, xml(open_profile("Mine", Ssid{"Mine"})),
                                {.flags = ProfileFlags::user}),
              IsOk());
  const auto flags = [&](std::string_view name) {
    return h->profiles().get(adapter, name, ProfileKey::protected_key).value().flags;
  };
  EXPECT_EQ(flags("Mine"), ProfileFlags::user);
  EXPECT_EQ(flags("Office"), ProfileFlags::group_policy);
  EXPECT_EQ(flags("Barn"), ProfileFlags::all_user);
  const auto list = h->profiles().enumerate(adapter).value();
  ASSERT_THAT(list, SizeIs(4));
  EXPECT_EQ(list[0], (ProfileInfo{"Office", ProfileFlags::group_policy}));
  EXPECT_EQ(list[1], (ProfileInfo{"Mine", ProfileFlags::user}));
}

// wlan E132 [docs]
TEST_P(WlanConformance, AMissingHexadecimalSsidIsFilledIn) {
  std::string text = xml(open_profile("Cafe", Ssid{"Cafe"}));
  const std::string hex = "<hex>" + Ssid{"Cafe"}.hex() + "</hex>";
  ASSERT_NE(text.find(hex), std::string::npos);
  text.erase(text.find(hex), hex.size());
  ASSERT_THAT(h->profiles().set(adapter, text, {}), IsOk());
  const auto stored = h->profiles().get(adapter, "Cafe", ProfileKey::protected_key).value();
  EXPECT_THAT(stored.xml, HasSubstr(hex));
}

// wlan E133 [docs]
TEST_P(WlanConformance, DeletingAProfileIsToldAndAnUnknownOneIsNotFound) {
  Recorder mine(*h, NotificationSource::acm);
  expect_unchanged(
      [&] { EXPECT_THAT(h->profiles().remove(adapter, "Nowhere"), FailsWith(errc::not_found)); });
  EXPECT_THAT(h->profiles().remove(adapter, "Barn"), IsOk());
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change"));
  EXPECT_THAT(profile_names(), ElementsAre("Attic home"));
  EXPECT_THAT(h->profiles().get(adapter, "Barn", ProfileKey::protected_key),
              FailsWith(errc::not_found));
}

// Deleting the profile in use disconnects [assumed]
TEST_P(WlanConformance, DeletingTheProfileInUseEndsTheConnection) {
  join();
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->profiles().remove(adapter, "Attic home"), IsOk());
  world.advance(1s);
  EXPECT_NE(mine.last(AcmCode::profile_change), nullptr);
  EXPECT_NE(mine.last(AcmCode::disconnected), nullptr);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

// Overwriting the profile in use does not [assumed]
TEST_P(WlanConformance, OverwritingTheProfileInUseKeepsTheConnection) {
  join();
  Recorder mine(*h);
  store(personal_profile("Attic home", Ssid{"Attic"}, "other-passphrase"), {.overwrite = true});
  world.advance(1s);
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change"));
  EXPECT_EQ(wlan.connected_to(adapter), attic);
}

// wlan E134 [docs]; the payload has both names
TEST_P(WlanConformance, ARenameTellsBothNamesAndKeepsEverythingElse) {
  ASSERT_THAT(h->profiles().set_custom_data(adapter, "Barn", bytes({1, 2})), IsOk());
  deliver();
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->profiles().rename(adapter, "Barn", "Stable"), IsOk());
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm profile_name_change"));
  ASSERT_NE(mine.events[0].get<ProfileNameChange>(), nullptr);
  EXPECT_EQ(*mine.events[0].get<ProfileNameChange>(), (ProfileNameChange{"Barn", "Stable"}));
  EXPECT_THAT(profile_names(), ElementsAre("Attic home", "Stable"));
  EXPECT_THAT(h->profiles().custom_data(adapter, "Stable"), IsOkAndHolds(bytes({1, 2})));
  const auto stored = h->profiles().get(adapter, "Stable", ProfileKey::protected_key).value();
  EXPECT_EQ(parse_profile(stored.xml).value().name, "Stable");
}

TEST_P(WlanConformance, RenamesThatCannotBeAreRefused) {
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().rename(adapter, "Nowhere", "Stable"), FailsWith(errc::not_found));
    EXPECT_THAT(h->profiles().rename(adapter, "Barn", "Attic home"),
                FailsWith(errc::already_exists));
    EXPECT_THAT(h->profiles().rename(adapter, "Barn", ""), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().rename(adapter, "Barn", std::string(256, 'x')),
                FailsWith(errc::invalid_parameter));
  });
  EXPECT_THAT(h->profiles().rename(adapter, "Barn", std::string(255, 'x')), IsOk());
}

// wlan E135 [docs]; last code [assumed]
TEST_P(WlanConformance, AnOrderMustBeThatOfThePresentProfiles) {
  store(open_profile("Cafe", Ssid{"Cafe"}));
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set_order(adapter, {"Barn", "Barn", "Cafe"}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().set_order(adapter, {"Barn", "Nowhere", "Cafe"}),
                FailsWith(errc::not_found));
    EXPECT_THAT(h->profiles().set_order(adapter, {"Barn", "Cafe"}),
                FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().set_order(adapter, {}), FailsWith(errc::invalid_parameter));
    EXPECT_THAT(plain->profiles().set_order(adapter, {"Barn", "Attic home", "Cafe"}),
                FailsWith(errc::access_denied));
  });
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->profiles().set_order(adapter, {"Barn", "Cafe", "Attic home"}), IsOk());
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change"));
  EXPECT_THAT(profile_names(), ElementsAre("Barn", "Cafe", "Attic home"));
}

TEST_P(WlanConformance, GroupPolicysProfilesKeepTheirPlacesInAnyOrder) {
  wlan.add_group_policy_profile(adapter, xml(open_profile("Office", Ssid{"Office"})));
  EXPECT_THAT(h->profiles().set_order(adapter, {"Barn", "Office", "Attic home"}), IsOk());
  EXPECT_THAT(profile_names(), ElementsAre("Office", "Barn", "Attic home"));
}

// wlan E136 [docs] [client: ManagedNativeWifi]
TEST_P(WlanConformance, AProfileIsMovedBelowGroupPolicys) {
  wlan.add_group_policy_profile(adapter, xml(open_profile("Office", Ssid{"Office"})));
  deliver();
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->profiles().set_position(adapter, "Barn", 0), IsOk());
  EXPECT_THAT(profile_names(), ElementsAre("Office", "Barn", "Attic home"));
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change"));
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set_position(adapter, "Barn", 3), FailsWith(errc::not_found));
    EXPECT_THAT(h->profiles().set_position(adapter, "Nowhere", 0), FailsWith(errc::not_found));
    EXPECT_THAT(plain->profiles().set_position(adapter, "Attic home", 0),
                FailsWith(errc::access_denied));
  });
}

// wlan E137 [docs]
TEST_P(WlanConformance, CustomDataIsKeptUntilTheProfileIsOverwritten) {
  EXPECT_THAT(h->profiles().custom_data(adapter, "Barn"), FailsWith(errc::file_not_found));
  Recorder mine(*h);
  EXPECT_THAT(h->profiles().set_custom_data(adapter, "Barn", bytes({0, 1, 255})), IsOk());
  EXPECT_THAT(h->profiles().custom_data(adapter, "Barn"), IsOkAndHolds(bytes({0, 1, 255})));
  deliver();
  EXPECT_THAT(mine.names(), IsEmpty()) << "no event";
  store(personal_profile("Barn", Ssid{"Barn"}, "barn-passphrase"), {.overwrite = true});
  EXPECT_THAT(h->profiles().custom_data(adapter, "Barn"), FailsWith(errc::file_not_found));
  ASSERT_THAT(h->profiles().set_custom_data(adapter, "Barn", bytes({1})), IsOk());
  EXPECT_THAT(h->profiles().set_custom_data(adapter, "Barn", {}), IsOk()) << "none clears it";
  EXPECT_THAT(h->profiles().custom_data(adapter, "Barn"), FailsWith(errc::file_not_found));
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().custom_data(adapter, "Nowhere"), FailsWith(errc::not_found));
    EXPECT_THAT(h->profiles().set_custom_data(adapter, "Nowhere", bytes({1})),
                FailsWith(errc::not_found));
  });
}

// wlan E138 [docs]
TEST_P(WlanConformance, GroupPolicysProfilesCannotBeChanged) {
  wlan.add_group_policy_profile(adapter, xml(open_profile("Office", Ssid{"Office"})));
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(
        h->profiles().set(adapter, xml(open_profile("Office", Ssid{"Cafe"})), {.overwrite = true}),
        FailsWith(errc::access_denied));
    EXPECT_THAT(h->profiles().remove(adapter, "Office"), FailsWith(errc::access_denied));
    EXPECT_THAT(h->profiles().rename(adapter, "Office", "Mine"), FailsWith(errc::access_denied));
  });
}

// A profile's own access list decides who reads and writes it (1.7)
TEST_P(WlanConformance, AProfilesAccessListIsHeld) {
  store(open_profile("Secret", Ssid{"Cafe"}), {.sddl = administrators_only});
  store(open_profile("Shown", Ssid{"Cafe"}), {.sddl = others_may_read});
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(plain->profiles().get(adapter, "Secret", ProfileKey::protected_key),
                FailsWith(errc::access_denied));
    EXPECT_THAT(plain->profiles().remove(adapter, "Shown"), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->profiles().rename(adapter, "Shown", "Mine"), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->profiles().set_custom_data(adapter, "Shown", bytes({1})),
                FailsWith(errc::access_denied));
    EXPECT_THAT(plain->profiles().set(adapter, xml(open_profile("Shown", Ssid{"Barn"})),
                                      {.overwrite = true}),
                FailsWith(errc::access_denied));
  });
  EXPECT_EQ(plain->profiles().get(adapter, "Shown", ProfileKey::protected_key).value().granted,
            WlanAccess::read);
  EXPECT_EQ(h->profiles().get(adapter, "Shown", ProfileKey::protected_key).value().granted,
            WlanAccess::write);
  store(open_profile("Secret", Ssid{"Barn"}), {.overwrite = true});
  EXPECT_THAT(plain->profiles().get(adapter, "Secret", ProfileKey::protected_key),
              FailsWith(errc::access_denied))
      << "overwriting without a list keeps it as it was";
}

TEST_P(WlanConformance, AddingProfilesNeedsTheRightToAdd) {
  ASSERT_THAT(h->security().set(SecurableObject::add_new_all_user_profiles, others_may_read),
              IsOk());
  const std::string text = xml(open_profile("Cafe", Ssid{"Cafe"}));
  expect_unchanged([&] {
    EXPECT_THAT(plain->profiles().set(adapter, text, {}), FailsWith(errc::access_denied));
  });
  EXPECT_THAT(plain->profiles().set(adapter, text, {.flags = ProfileFlags::user}), IsOk());
  EXPECT_THAT(h->profiles().set(adapter, xml(open_profile("Loft", Ssid{"Loft"})), {}), IsOk());
}

// EAP data belongs to 802.1X profiles [docs]
TEST_P(WlanConformance, EapDataNeedsAnEnterpriseProfile) {
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().set_eap_data(adapter, "Barn", {.type = 25},
                                           EapDataFlags::current_user, bytes({1})),
                FailsWith(errc::not_supported));
    EXPECT_THAT(h->profiles().set_eap_xml(adapter, "Barn", EapDataFlags::current_user, "<Eap/>"),
                FailsWith(errc::not_supported));
    EXPECT_THAT(h->profiles().set_eap_data(adapter, "Nowhere", {.type = 25},
                                           EapDataFlags::current_user, bytes({1})),
                FailsWith(errc::not_found));
  });
  WlanProfile enterprise = open_profile("Campus", Ssid{"Campus"});
  enterprise.auth = AuthAlgorithm::rsna;
  enterprise.cipher = CipherAlgorithm::ccmp;
  enterprise.use_onex = true;
  store(enterprise);
  EXPECT_THAT(h->profiles().set_eap_data(adapter, "Campus", {.type = 25},
                                         EapDataFlags::current_user, bytes({1})),
              IsOk());
  EXPECT_THAT(h->profiles().set_eap_xml(adapter, "Campus", EapDataFlags::current_user,
                                        "<EapHostUserCredentials/>"),
              IsOk());
  EXPECT_THAT(h->profiles().set_eap_xml(adapter, "Campus", EapDataFlags::current_user, "<Eap"),
              FailsWith(errc::bad_profile));
}

// wlan E123 [docs]
TEST_P(WlanConformance, ATemporaryProfileIsKeptWhileItIsInUse) {
  const std::string text = xml(personal_profile("For now", Ssid{"Attic"}, "attic-passphrase"));
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().save_temporary(adapter, {}), FailsWith(errc::invalid_state));
  });
  join();
  deliver();
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().save_temporary(adapter, {}), FailsWith(errc::invalid_state))
        << "connected, but by a stored profile";
  });
  ASSERT_THAT(h->connection().connect(adapter,
                                      {.mode = ConnectionMode::temporary_profile, .profile = text}),
              IsOk());
  world.advance(10s);
  ASSERT_EQ(wlan.state(adapter), InterfaceState::connected);
  expect_unchanged([&] {
    EXPECT_THAT(
        h->profiles().save_temporary(adapter, {.flags = SaveProfileFlags::connection_mode_auto}),
        FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->profiles().save_temporary(adapter, {.name = "Barn"}),
                FailsWith(errc::already_exists));
  });
  Recorder mine(*h, NotificationSource::acm);
  EXPECT_THAT(h->profiles().save_temporary(adapter, {.name = "Kept"}), IsOk());
  deliver();
  EXPECT_THAT(mine.names(), ElementsAre("acm profile_change"));
  const auto kept = h->profiles().get(adapter, "Kept", ProfileKey::plaintext);
  ASSERT_THAT(kept, IsOk());
  EXPECT_EQ(parse_profile(kept.value().xml).value().key->material, "attic-passphrase");
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
}

// Windows XP has neither rename nor custom data nor temporary profiles to keep [docs]
TEST_P(WlanConformance, OnXpSomeProfileCallsAreNotSupported) {
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  expect_unchanged([&] {
    EXPECT_THAT(h->profiles().rename(adapter, "Barn", "Stable"), FailsWith(errc::not_supported));
    EXPECT_THAT(h->profiles().custom_data(adapter, "Barn"), FailsWith(errc::not_supported));
    EXPECT_THAT(h->profiles().set_custom_data(adapter, "Barn", bytes({1})),
                FailsWith(errc::not_supported));
    EXPECT_THAT(h->profiles().save_temporary(adapter, {}), FailsWith(errc::not_supported));
  });
  EXPECT_THAT(h->profiles().enumerate(adapter), IsOkAndHolds(SizeIs(2)));
}

// A user's profile is his own: others neither read nor list it as theirs [docs]
TEST_P(WlanConformance, AUsersProfileBelongsToHim) {
  ASSERT_THAT(plain->profiles().set(adapter, xml(open_profile("Ian's", Ssid{"Cafe"})),
                                    {.flags = ProfileFlags::user}),
              IsOk());
  EXPECT_THAT(plain->profiles().get(adapter, "Ian's", ProfileKey::protected_key), IsOk());
  EXPECT_EQ(wlan.radio(adapter).profiles.front().owner, "ian");
}

}  // namespace
}  // namespace winseam::conformance
