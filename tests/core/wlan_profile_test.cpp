#include <gtest/gtest.h>

#include <ostream>

#include "winseam/wlan/profile.hpp"

namespace winseam {
void PrintTo(ReasonCode code, std::ostream* out);
void PrintTo(ReasonCode code, std::ostream* out) { *out << name_of(code); }
}  // namespace winseam

namespace {

using namespace winseam;

constexpr Ssid attic{"Attic"};

WlanProfile home() { return personal_profile("Attic home", attic, "attic-passphrase"); }

// What a profile breaks, when it is written and by itself alike.
ReasonCode why_not(const WlanProfile& profile) {
  auto reason = ReasonCode::unknown;
  const auto xml = to_xml(profile, &reason);
  EXPECT_EQ(reason, validate(profile));
  EXPECT_EQ(xml.has_value(), reason == ReasonCode::success);
  if (!xml) {
    EXPECT_EQ(xml.error(), errc::bad_profile);
  }
  return reason;
}

ReasonCode why_not(const std::string& xml) {
  auto reason = ReasonCode::unknown;
  const auto profile = parse_profile(xml, &reason);
  EXPECT_EQ(profile.has_value(), reason == ReasonCode::success);
  if (!profile) {
    EXPECT_EQ(profile.error(), errc::bad_profile);
  }
  return reason;
}

void expect_round_trip(const WlanProfile& profile) {
  const auto xml = to_xml(profile);
  ASSERT_TRUE(xml) << name_of(validate(profile));
  const auto again = parse_profile(xml.value());
  ASSERT_TRUE(again) << xml.value();
  EXPECT_EQ(again.value(), profile) << xml.value();
  EXPECT_EQ(to_xml(again.value()).value(), xml.value());
}

const std::string sample = R"(<?xml version="1.0"?>
<WLANProfile xmlns="http://www.microsoft.com/networking/WLAN/profile/v1">
  <name>Attic home</name>
  <SSIDConfig><SSID><hex>4174746963</hex><name>Attic</name></SSID></SSIDConfig>
  <connectionType>ESS</connectionType>
  <connectionMode>manual</connectionMode>
  <MSM><security>
    <authEncryption>
      <authentication>WPA2PSK</authentication><encryption>AES</encryption><useOneX>false</useOneX>
    </authEncryption>
    <sharedKey>
      <keyType>passPhrase</keyType><protected>false</protected><keyMaterial>attic-passphrase</keyMaterial>
    </sharedKey>
  </security></MSM>
</WLANProfile>
)";

std::string with(const std::string& old_text, const std::string& new_text) {
  std::string xml = sample;
  const std::size_t at = xml.find(old_text);
  EXPECT_NE(at, std::string::npos) << old_text;
  return xml.replace(at, old_text.size(), new_text);
}

TEST(WlanProfile, IsReadFromXml) {
  auto reason = ReasonCode::unknown;
  const auto read = parse_profile(sample, &reason);
  ASSERT_TRUE(read);
  EXPECT_EQ(reason, ReasonCode::success);
  EXPECT_EQ(read.value(), home());
}

TEST(WlanProfile, IsWrittenInTheOrderOfTheSchema) {
  const std::string xml = to_xml(home()).value();
  std::size_t last = 0;
  for (const char* part :
       {"<?xml version=\"1.0\"?>",
        "<WLANProfile xmlns=\"http://www.microsoft.com/networking/WLAN/profile/v1\">",
        "<name>Attic home</name>", "<hex>4174746963</hex>", "<name>Attic</name>",
        "<connectionType>ESS</connectionType>", "<connectionMode>manual</connectionMode>",
        "<authentication>WPA2PSK</authentication>", "<encryption>AES</encryption>",
        "<useOneX>false</useOneX>", "<keyType>passPhrase</keyType>", "<protected>false</protected>",
        "<keyMaterial>attic-passphrase</keyMaterial>"}) {
    const std::size_t at = xml.find(part, last);
    ASSERT_NE(at, std::string::npos) << part << " in " << xml;
    last = at;
  }
}

TEST(WlanProfile, SurvivesWritingAndReading) {
  expect_round_trip(home());
  expect_round_trip(open_profile("Open", attic));
  expect_round_trip(personal_profile("SAE", attic, "12345678", AuthAlgorithm::wpa3_sae));
  expect_round_trip(personal_profile("Old", attic, std::string(63, '~'), AuthAlgorithm::wpa_psk));
  expect_round_trip(personal_profile("Blank", attic, "        "));
  expect_round_trip(personal_profile("<&> \"'", attic, "<&> \"'<&> "));

  WlanProfile rich = personal_profile("Rich", attic, "12345678", AuthAlgorithm::wpa3_sae);
  rich.ssids = {attic, Ssid{"\0\xFF<"}, Ssid{"a]]>b"}, Ssid{"\n"}, Ssid{" "}};
  rich.non_broadcast = true;
  rich.mode = ProfileMode::automatic;
  rich.auto_switch = true;
  rich.transition_mode = true;
  rich.extras.connectivity = "<phyType>n</phyType><phyType>ac</phyType>";
  rich.extras.security = "<PMKCacheMode>disabled</PMKCacheMode>";
  rich.extras.profile =
      "<MacRandomization xmlns=\"http://www.microsoft.com/networking/WLAN/profile/v3\">"
      "<enableRandomization>false</enableRandomization></MacRandomization>";
  expect_round_trip(rich);

  WlanProfile wep = open_profile("Wep", attic);
  wep.cipher = CipherAlgorithm::wep;
  wep.key = SharedKey{.type = SharedKeyType::network_key, .material = "abcde"};
  wep.key_index = 3;
  expect_round_trip(wep);

  WlanProfile work = open_profile("Work", attic);
  work.auth = AuthAlgorithm::rsna;
  work.cipher = CipherAlgorithm::ccmp;
  work.use_onex = true;
  work.extras.security =
      "<OneX "
      "xmlns=\"http://www.microsoft.com/networking/OneX/v1\"><authMode>user</authMode></OneX>";
  expect_round_trip(work);
  work.auth = AuthAlgorithm::wpa3_enterprise_192;
  work.cipher = CipherAlgorithm::gcmp_256;
  expect_round_trip(work);

  WlanProfile table = open_profile("Table", attic);
  table.bss_type = BssType::independent;
  expect_round_trip(table);

  WlanProfile sealed = home();
  sealed.key->is_protected = true;
  sealed.key->material = "01000000D08C9DDF0115D1118C7A00C04FC297EB";
  expect_round_trip(sealed);
}

TEST(WlanProfile, TakesTheDefaultsOfTheSchema) {
  const auto read = parse_profile(with("<connectionMode>manual</connectionMode>", ""));
  ASSERT_TRUE(read);
  EXPECT_EQ(read.value().mode, ProfileMode::automatic);
  EXPECT_FALSE(read.value().non_broadcast);
  EXPECT_FALSE(read.value().auto_switch);
  EXPECT_EQ(read.value().transition_mode, std::nullopt);
}

TEST(WlanProfile, ReadsTheOlderNameOf192BitSecurity) {
  WlanProfile work = open_profile("Work", attic);
  work.auth = AuthAlgorithm::wpa3_enterprise_192;
  work.cipher = CipherAlgorithm::gcmp_256;
  work.use_onex = true;
  std::string xml = to_xml(work).value();
  xml.replace(xml.find("WPA3ENT192"), 10, "WPA3");
  EXPECT_EQ(parse_profile(xml).value(), work);
}

// wlan E132 [docs]: a name alone is enough, and hexadecimal digits are written.
TEST(WlanProfile, MayNameItsNetworkInEitherWay) {
  EXPECT_EQ(parse_profile(with("<hex>4174746963</hex>", "")).value(), home());
  EXPECT_EQ(parse_profile(with("<name>Attic</name>", "")).value(), home());
  // Digits win over a name that says something else.
  EXPECT_EQ(parse_profile(with("<name>Attic</name>", "<name>Cellar</name>")).value(), home());
  EXPECT_NE(to_xml(parse_profile(with("<hex>4174746963</hex>", "")).value())
                .value()
                .find("<hex>4174746963</hex>"),
            std::string::npos);
}

TEST(WlanProfile, WritesNetworksThatAreNoTextInHexadecimalAlone) {
  const std::string xml = to_xml(open_profile("Odd", Ssid{"\xFF\x01"})).value();
  EXPECT_NE(xml.find("<hex>FF01</hex>"), std::string::npos);
  EXPECT_EQ(xml.find("<name>", xml.find("<SSID>")), std::string::npos);
}

// wlan E127 [docs]
TEST(WlanProfile, ThatBreaksTheSchemaIsRefused) {
  const auto schema = ReasonCode::invalid_profile_schema;
  EXPECT_EQ(why_not(std::string()), schema);
  EXPECT_EQ(why_not(std::string("attic")), schema);
  EXPECT_EQ(why_not(sample + "attic"), schema);
  EXPECT_EQ(why_not(sample + sample.substr(sample.find("<WLAN"))), schema);
  EXPECT_EQ(why_not(sample.substr(0, sample.size() / 2)), schema);
  EXPECT_EQ(why_not(with("profile/v1", "profile/v2")), schema);
  EXPECT_EQ(why_not(with("http:", "https:")), schema);
  EXPECT_EQ(why_not(with(" xmlns=\"http://www.microsoft.com/networking/WLAN/profile/v1\"", "")),
            schema);
  EXPECT_EQ(why_not(with("<name>Attic home</name>", "")), schema);
  EXPECT_EQ(why_not(with("<name>Attic home</name>", "<name>A</name><name>B</name>")), schema);
  EXPECT_EQ(why_not(with("<name>Attic home</name>", "<name>A<b/></name>")), schema);
  EXPECT_EQ(why_not(with("<name>Attic home</name>", "<name>\xFF</name>")), schema);
  EXPECT_EQ(why_not(with("<connectionType>ESS</connectionType>", "")), schema);
  EXPECT_EQ(why_not(with(">ESS<", ">BSS<")), schema);
  EXPECT_EQ(why_not(with(">manual<", ">later<")), schema);
  EXPECT_EQ(why_not(with("<MSM>", "<colour>red</colour><MSM>")), schema);
  EXPECT_EQ(why_not(with("<MSM>", "stray<MSM>")), schema);
  EXPECT_EQ(why_not(with("<MSM>", "<autoSwitch>maybe</autoSwitch><MSM>")), schema);
  EXPECT_EQ(why_not(with("<hex>4174746963</hex><name>Attic</name>", "")), schema);
  EXPECT_EQ(why_not(with("<hex>4174746963</hex><name>Attic</name>",
                         "<name>Attic</name><hex>4174746963</hex>")),
            schema);
  EXPECT_EQ(why_not(with("<connectionType>ESS</connectionType>\n  "
                         "<connectionMode>manual</connectionMode>",
                         "<connectionMode>manual</connectionMode>"
                         "<connectionType>ESS</connectionType>")),
            schema);
  EXPECT_EQ(why_not(with("WPA2PSK", "WPA4")), schema);
  EXPECT_EQ(why_not(with(">AES<", ">ROT13<")), schema);
  EXPECT_EQ(why_not(with("<encryption>AES</encryption>", "")), schema);
  EXPECT_EQ(why_not(with("passPhrase", "password")), schema);
  EXPECT_EQ(why_not(with("<protected>false</protected>", "")), schema);
  EXPECT_EQ(why_not(with("</sharedKey>", "</sharedKey><keyIndex>one</keyIndex>")), schema);
}

TEST(WlanProfile, WithoutSecurityIsRefused) {
  const std::size_t msm = sample.find("<MSM>");
  const std::string none = sample.substr(0, msm) + "</WLANProfile>";
  EXPECT_EQ(why_not(none), ReasonCode::msm_security_missing);
  EXPECT_EQ(why_not(sample.substr(0, msm) + "<MSM> </MSM></WLANProfile>"),
            ReasonCode::msm_security_missing);
  EXPECT_EQ(why_not(sample.substr(0, msm) + "<MSM><security/></MSM></WLANProfile>"),
            ReasonCode::msmsec_profile_no_auth_cipher_specified);
}

TEST(WlanProfile, OfHotspotsIsNotRead) {
  EXPECT_EQ(why_not(with("<connectionType>", "<Hotspot2/><connectionType>")),
            ReasonCode::hotspot2_profile_not_allowed);
}

TEST(WlanProfile, KeepsTheCacheSettingsInTheirRanges) {
  const auto cache = [](const std::string& element) {
    return why_not(with("</sharedKey>", "</sharedKey>" + element));
  };
  EXPECT_EQ(cache("<PMKCacheMode>enabled</PMKCacheMode><PMKCacheTTL>5</PMKCacheTTL>"
                  "<PMKCacheSize>255</PMKCacheSize><preAuthMode>disabled</preAuthMode>"
                  "<preAuthThrottle>16</preAuthThrottle>"),
            ReasonCode::success);
  EXPECT_EQ(cache("<PMKCacheMode>on</PMKCacheMode>"),
            ReasonCode::msmsec_profile_invalid_pmkcache_mode);
  EXPECT_EQ(cache("<PMKCacheTTL>4</PMKCacheTTL>"), ReasonCode::msmsec_profile_invalid_pmkcache_ttl);
  EXPECT_EQ(cache("<PMKCacheTTL>1441</PMKCacheTTL>"),
            ReasonCode::msmsec_profile_invalid_pmkcache_ttl);
  EXPECT_EQ(cache("<PMKCacheSize>256</PMKCacheSize>"),
            ReasonCode::msmsec_profile_invalid_pmkcache_size);
  EXPECT_EQ(cache("<preAuthMode>on</preAuthMode>"),
            ReasonCode::msmsec_profile_invalid_preauth_mode);
  EXPECT_EQ(cache("<preAuthThrottle>0</preAuthThrottle>"),
            ReasonCode::msmsec_profile_invalid_preauth_throttle);
}

TEST(WlanProfile, NeedsANameOfOneTo255Units) {
  WlanProfile profile = home();
  profile.name = "";
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_profile_name);
  profile.name = std::string(255, 'n');
  EXPECT_EQ(why_not(profile), ReasonCode::success);
  profile.name += 'n';
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_profile_name);
  profile.name.clear();
  for (int i = 0; i < 127; ++i) profile.name += "\xF0\x9F\x93\xB6";  // two units each
  EXPECT_EQ(why_not(profile), ReasonCode::success);
  profile.name += "\xF0\x9F\x93\xB6";
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_profile_name);
  profile.name = "a\x01";
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_profile_name);
  profile.name = "a\xFF";
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_profile_name);
}

TEST(WlanProfile, NeedsOneTo256Networks) {
  WlanProfile profile = home();
  profile.ssids.clear();
  EXPECT_EQ(why_not(profile), ReasonCode::profile_ssid_invalid);
  profile.ssids = {attic, Ssid{}};
  EXPECT_EQ(why_not(profile), ReasonCode::profile_ssid_invalid);
  profile.ssids.assign(256, attic);
  EXPECT_EQ(why_not(profile), ReasonCode::success);
  profile.ssids.push_back(attic);
  EXPECT_EQ(why_not(profile), ReasonCode::too_many_ssid);
  EXPECT_EQ(why_not(with("4174746963", std::string(66, '4'))), ReasonCode::profile_ssid_invalid);
  EXPECT_EQ(why_not(with("4174746963", "xy")), ReasonCode::profile_ssid_invalid);
}

TEST(WlanProfile, OfAnAdHocNetworkIsManualAndPlain) {
  WlanProfile profile = open_profile("Table", attic);
  profile.bss_type = BssType::independent;
  EXPECT_EQ(why_not(profile), ReasonCode::success);
  profile.mode = ProfileMode::automatic;
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_adhoc_connection_mode);
  profile.mode = ProfileMode::manual;
  profile.non_broadcast = true;
  EXPECT_EQ(why_not(profile), ReasonCode::non_broadcast_set_for_adhoc);
  profile.non_broadcast = false;
  profile.auto_switch = true;
  EXPECT_EQ(why_not(profile), ReasonCode::auto_switch_set_for_adhoc);
  profile.bss_type = BssType::infrastructure;
  EXPECT_EQ(why_not(profile), ReasonCode::auto_switch_set_for_manual_connection);
  profile.mode = ProfileMode::automatic;
  EXPECT_EQ(why_not(profile), ReasonCode::success);
  profile.bss_type = BssType::any;
  EXPECT_EQ(why_not(profile), ReasonCode::invalid_bss_type);
}

// wlan E127 [docs] [report: a public issue quotes 0x40004 for keys under 8]
TEST(WlanProfile, TakesPassPhrasesOf8To63PrintableCharacters) {
  for (const AuthAlgorithm auth :
       {AuthAlgorithm::wpa_psk, AuthAlgorithm::rsna_psk, AuthAlgorithm::wpa3_sae}) {
    const auto key = [auth](const std::string& text) {
      return why_not(personal_profile("Attic", attic, text, auth));
    };
    EXPECT_EQ(key("1234567"), ReasonCode::msmsec_profile_psk_length);
    EXPECT_EQ(key("12345678"), ReasonCode::success);
    EXPECT_EQ(key(std::string(63, '9')), ReasonCode::success);
    EXPECT_EQ(key(std::string(64, '9')), ReasonCode::msmsec_profile_psk_length);
    EXPECT_EQ(key("1234567\n"), ReasonCode::msmsec_profile_passphrase_char);
    EXPECT_EQ(key("123456\xC3\xA9"), ReasonCode::msmsec_profile_passphrase_char);
  }
  EXPECT_EQ(why_not(with("attic-passphrase", "1234567")), ReasonCode::msmsec_profile_psk_length);
}

TEST(WlanProfile, TakesRawKeysOf64DigitsButNotForSae) {
  WlanProfile profile = home();
  profile.key = SharedKey{.type = SharedKeyType::network_key, .material = std::string(64, 'a')};
  EXPECT_EQ(why_not(profile), ReasonCode::success);
  profile.key->material = std::string(63, 'a');
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_psk_length);
  profile.key->material = std::string(64, 'g');
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_keymaterial_char);
  profile.key->material = std::string(64, 'a');
  profile.auth = AuthAlgorithm::wpa3_sae;
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_wrong_keytype);
}

TEST(WlanProfile, TakesTheFourLengthsOfWepKeys) {
  WlanProfile profile = open_profile("Wep", attic);
  profile.auth = AuthAlgorithm::shared_key;
  profile.cipher = CipherAlgorithm::wep104;
  const auto key = [&profile](const std::string& text) {
    profile.key = SharedKey{.type = SharedKeyType::network_key, .material = text};
    return why_not(profile);
  };
  EXPECT_EQ(key("abcde"), ReasonCode::success);
  EXPECT_EQ(key("abcdefghijklm"), ReasonCode::success);
  EXPECT_EQ(key("0123456789"), ReasonCode::success);
  EXPECT_EQ(key("0123456789abcdef0123456789"), ReasonCode::success);
  EXPECT_EQ(key("abcdef"), ReasonCode::msmsec_profile_key_length);
  EXPECT_EQ(key("012345678g"), ReasonCode::msmsec_profile_keymaterial_char);
  EXPECT_EQ(key("abcd\x01"), ReasonCode::msmsec_profile_keymaterial_char);
  profile.key->material = "abcde";
  profile.key_index = 4;
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_invalid_key_index);
  profile.key_index = 0;
  profile.key->type = SharedKeyType::pass_phrase;
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_wrong_keytype);
  profile.key.reset();
  EXPECT_EQ(why_not(profile), ReasonCode::security_missing);
  profile.auth = AuthAlgorithm::open;
  profile.use_onex = true;  // 802.1X makes the keys
  EXPECT_EQ(why_not(profile), ReasonCode::success);
}

TEST(WlanProfile, HasAKeyExactlyWhereItsSecurityUsesOne) {
  WlanProfile profile = home();
  profile.key.reset();
  EXPECT_EQ(why_not(profile), ReasonCode::security_missing);
  profile = open_profile("Open", attic);
  profile.key = SharedKey{.material = "12345678"};
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_psk_present);
  profile = home();
  profile.key->is_protected = true;
  profile.key->material.clear();
  EXPECT_EQ(why_not(profile), ReasonCode::msmsec_profile_keymaterial_char);
}

TEST(WlanProfile, PairsAuthenticationWithEncryptionAnd8021X) {
  const auto pair = [](AuthAlgorithm auth, CipherAlgorithm cipher, bool onex) {
    WlanProfile profile = open_profile("Pair", attic);
    profile.auth = auth;
    profile.cipher = cipher;
    profile.use_onex = onex;
    return why_not(profile);
  };
  EXPECT_EQ(pair(AuthAlgorithm::open, CipherAlgorithm::ccmp, false),
            ReasonCode::msmsec_profile_invalid_auth_cipher);
  EXPECT_EQ(pair(AuthAlgorithm::wpa3_sae, CipherAlgorithm::tkip, false),
            ReasonCode::msmsec_profile_invalid_auth_cipher);
  EXPECT_EQ(pair(AuthAlgorithm::wpa3_enterprise_192, CipherAlgorithm::ccmp, true),
            ReasonCode::msmsec_profile_invalid_auth_cipher);
  EXPECT_EQ(pair(AuthAlgorithm::wpa_none, CipherAlgorithm::ccmp, false),
            ReasonCode::msmsec_profile_unsupported_auth);
  EXPECT_EQ(pair(AuthAlgorithm{0x80000001}, CipherAlgorithm::ccmp, false),
            ReasonCode::msmsec_profile_unsupported_auth);
  EXPECT_EQ(pair(AuthAlgorithm::rsna, CipherAlgorithm::bip, true),
            ReasonCode::msmsec_profile_unsupported_cipher);
  EXPECT_EQ(pair(AuthAlgorithm::rsna, CipherAlgorithm::ccmp, false),
            ReasonCode::msmsec_profile_onex_disabled);
  EXPECT_EQ(pair(AuthAlgorithm::open, CipherAlgorithm::none, true),
            ReasonCode::msmsec_profile_onex_enabled);
  EXPECT_EQ(pair(AuthAlgorithm::owe, CipherAlgorithm::ccmp, false), ReasonCode::success);
  EXPECT_EQ(pair(AuthAlgorithm::rsna, CipherAlgorithm::tkip, true), ReasonCode::success);
}

TEST(WlanProfile, RefusesExtrasThatAreNoXml) {
  WlanProfile profile = home();
  profile.extras.profile = "<IHV>";
  auto reason = ReasonCode::unknown;
  EXPECT_EQ(to_xml(profile, &reason).error(), errc::bad_profile);
  EXPECT_EQ(reason, ReasonCode::invalid_profile_schema);
}

}  // namespace
