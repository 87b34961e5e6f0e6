// What is kept beside a profile, and keeping a temporary one.
#include <gmock/gmock.h>

#include "winseam/testing/matchers.hpp"
#include "wlan_fixture.hpp"

namespace winseam {
namespace {

using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;

const fake::Caller plain_user{.user = "alice", .role = fake::Role::user};
const std::vector<std::byte> three{std::byte{1}, std::byte{0}, std::byte{255}};

const char* const one_x = R"(<OneX xmlns="http://www.microsoft.com/networking/OneX/v1"><EAPConfig>
  <EapHostConfig xmlns="http://www.microsoft.com/provisioning/EapHostConfig">
    <EapMethod><Type xmlns="http://www.microsoft.com/provisioning/EapCommon">25</Type></EapMethod>
    <ConfigBlob>01</ConfigBlob></EapHostConfig></EAPConfig></OneX>)";

std::string credentials(int method) {
  return R"(<EapHostUserCredentials xmlns="http://www.microsoft.com/provisioning/EapHostUserCredentials">
  <EapMethod><Type>)" +
         std::to_string(method) + "</Type></EapMethod></EapHostUserCredentials>";
}

WlanProfile enterprise(std::string security = one_x) {
  WlanProfile profile = open_profile("Work", attic);
  profile.auth = AuthAlgorithm::rsna;
  profile.cipher = CipherAlgorithm::ccmp;
  profile.use_onex = true;
  profile.extras.security = std::move(security);
  return profile;
}

class ProfileDataTest : public WlanTest {
 protected:
  void SetUp() override {
    WlanTest::SetUp();
    listening =
        client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener()).value();
    keep(personal_profile("Home", attic, phrase));
  }
  void TearDown() override {
    listening.reset();
    WlanTest::TearDown();
  }
  void keep(const WlanProfile& profile) {
    ASSERT_THAT(client->profiles().set(adapter, to_xml(profile).value(), {.overwrite = true}),
                IsOk());
    (void)events();
  }
  void join_by_temporary_profile() {
    ASSERT_THAT(client->connection().connect(
                    adapter, {.mode = ConnectionMode::temporary_profile,
                              .profile = to_xml(personal_profile("Guest", attic, phrase)).value()}),
                IsOk());
    world.run_until_idle();
    ASSERT_EQ(wlan.state(adapter), InterfaceState::connected);
    (void)inbox.take();
  }
  std::vector<std::string> events() {
    world.run_until_idle();
    return inbox.codes();
  }
  WlanProfiles& profiles() { return client->profiles(); }

  WlanSubscription listening;
};

TEST_F(ProfileDataTest, CustomDataIsKeptUntilTheProfileIsOverwritten) {
  // wlan E137 [docs]; a size without data cannot be written with this interface
  EXPECT_THAT(profiles().custom_data(adapter, "Home"), FailsWith(errc::file_not_found));
  EXPECT_THAT(profiles().custom_data(adapter, "Nobody"), FailsWith(errc::not_found));
  EXPECT_THAT(profiles().set_custom_data(adapter, "Nobody", three), FailsWith(errc::not_found));
  ASSERT_THAT(profiles().set_custom_data(adapter, "Home", three), IsOk());
  EXPECT_THAT(profiles().custom_data(adapter, "Home"), IsOkAndHolds(three));
  EXPECT_THAT(events(), IsEmpty());
  ASSERT_THAT(profiles().set_custom_data(adapter, "Home", {}), IsOk());
  EXPECT_THAT(profiles().custom_data(adapter, "Home"), FailsWith(errc::file_not_found));
  ASSERT_THAT(profiles().set_custom_data(adapter, "Home", three), IsOk());
  keep(personal_profile("Home", attic, phrase));
  EXPECT_THAT(profiles().custom_data(adapter, "Home"), FailsWith(errc::file_not_found));
}

TEST_F(ProfileDataTest, CustomDataCameWithVista) {
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  EXPECT_THAT(profiles().custom_data(adapter, "Home"), FailsWith(errc::not_supported));
  EXPECT_THAT(profiles().set_custom_data(adapter, "Home", three), FailsWith(errc::not_supported));
  EXPECT_THAT(wlan.radio(adapter).profiles.at(0).custom_data, IsEmpty());
}

TEST_F(ProfileDataTest, EapDataBelongsTo8021X) {
  EXPECT_THAT(profiles().set_eap_data(adapter, "Home", {}, EapDataFlags::current_user, three),
              FailsWith(errc::not_supported));
  EXPECT_THAT(profiles().set_eap_data(adapter, "Work", {}, EapDataFlags::current_user, three),
              FailsWith(errc::not_found));
  keep(enterprise());
  EXPECT_THAT(
      profiles().set_eap_data(adapter, "Work", {.type = 25}, EapDataFlags::current_user, three),
      IsOk());
  EXPECT_THAT(
      profiles().set_eap_data(adapter, "Work", {.type = 25}, static_cast<EapDataFlags>(2), three),
      FailsWith(errc::invalid_parameter));
  EXPECT_THAT(events(), IsEmpty());
}

TEST_F(ProfileDataTest, SingleSignOnTakesNoCredentials) {
  std::string with_sso = one_x;
  with_sso.insert(with_sso.find("<EAPConfig>"),
                  "<singleSignOn><type>preLogon</type></singleSignOn>");
  keep(enterprise(with_sso));
  EXPECT_THAT(profiles().set_eap_xml(adapter, "Work", EapDataFlags::current_user, credentials(25)),
              FailsWith(errc::not_supported));
}

TEST_F(ProfileDataTest, EapXmlMustSuitTheMethod) {
  keep(enterprise());
  const auto set = [&](std::string_view xml) {
    return profiles().set_eap_xml(adapter, "Work", EapDataFlags::current_user, xml);
  };
  EXPECT_THAT(set("<EapHostUserCredentials>"), FailsWith(errc::bad_profile));
  EXPECT_THAT(set("<Other/>"), FailsWith(errc::eap_xml_refused));
  EXPECT_THAT(set(credentials(13)), FailsWith(errc::eap_xml_refused));
  EXPECT_THAT(set(credentials(25)), IsOk());
}

TEST_F(ProfileDataTest, EverybodysCredentialsNeedTheRightToWrite) {
  ASSERT_THAT(profiles().set(adapter, to_xml(enterprise()).value(),
                             {.sddl = "D:(A;;CCWPRC;;;BU)(A;;CCDCWPSDRCWD;;;BA)"}),
              IsOk());
  const auto alice = open(plain_user);
  EXPECT_THAT(
      alice->profiles().set_eap_xml(adapter, "Work", EapDataFlags::all_users, credentials(25)),
      FailsWith(errc::access_denied));
  EXPECT_THAT(
      alice->profiles().set_eap_xml(adapter, "Work", EapDataFlags::current_user, credentials(25)),
      IsOk());
}

TEST_F(ProfileDataTest, AnEmptyConfigurationOfAnEapMethodIsRefused) {
  std::string empty = one_x;
  empty.replace(empty.find("<ConfigBlob>01</ConfigBlob>"), 27, "<ConfigBlob></ConfigBlob>");
  EXPECT_THAT(profiles().set(adapter, to_xml(enterprise(empty)).value(), {}),
              FailsWith(errc::invalid_parameter));
}

TEST_F(ProfileDataTest, ATemporaryProfileIsKeptWhileItIsInUse) {
  // wlan E123 [docs]
  EXPECT_THAT(profiles().save_temporary(adapter, {}), FailsWith(errc::invalid_state));
  ASSERT_THAT(client->connection().connect(adapter, {.profile = "Home"}), IsOk());
  (void)events();
  EXPECT_THAT(profiles().save_temporary(adapter, {}), FailsWith(errc::invalid_state));
  join_by_temporary_profile();
  EXPECT_THAT(profiles().save_temporary(adapter, {}), IsOk());
  EXPECT_EQ(events(), std::vector<std::string>{"acm 15"});
  EXPECT_THAT(profiles().get(adapter, "Guest", ProfileKey::plaintext).value().xml,
              HasSubstr(phrase));
  EXPECT_EQ(wlan.state(adapter), InterfaceState::connected);
}

TEST_F(ProfileDataTest, ATemporaryProfileIsKeptUnderAnotherName) {
  join_by_temporary_profile();
  EXPECT_THAT(profiles().save_temporary(adapter, {.flags = SaveProfileFlags::connection_mode_auto}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles().save_temporary(adapter, {.flags = static_cast<SaveProfileFlags>(1)}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles().save_temporary(adapter, {.name = "Home"}),
              FailsWith(errc::already_exists));
  EXPECT_THAT(profiles().save_temporary(adapter, {.sddl = "?"}),
              FailsWith(errc::invalid_security_descr));
  EXPECT_THAT(events(), IsEmpty());
  EXPECT_THAT(profiles().save_temporary(
                  adapter, {.name = "Kept",
                            .flags = SaveProfileFlags::user | SaveProfileFlags::set_by_client |
                                     SaveProfileFlags::connection_mode_auto}),
              IsOk());
  const StoredProfile kept = profiles().get(adapter, "Kept", ProfileKey::protected_key).value();
  EXPECT_EQ(kept.flags, ProfileFlags::user);
  EXPECT_EQ(parse_profile(kept.xml).value().mode, ProfileMode::automatic);
  EXPECT_THAT(profiles().save_temporary(adapter, {.name = "Home", .overwrite = true}), IsOk());
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  EXPECT_THAT(profiles().save_temporary(adapter, {}), FailsWith(errc::not_supported));
}

}  // namespace
}  // namespace winseam
