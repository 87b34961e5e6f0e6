// What the backend hands to the system: texts, structures, and what the caller gets back besides.
#include "tests/win32/scripted_wlan.hpp"

namespace winseam::win32 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr Guid adapter{7};

class WlanArgumentsTest : public ScriptedWlan {};

std::string narrow(const WChar* text) {
  std::string ascii;
  for (; text != nullptr && *text != 0; ++text) ascii.push_back(static_cast<char>(*text));
  return ascii;
}

TEST_F(WlanArgumentsTest, TextsThatAreNoneAreRefusedHere) {
  WlanProfiles& profiles = client().profiles();
  const std::string broken = "\xC3";
  const std::string with_nul("a\0b", 3);
  EXPECT_THAT(profiles.remove(adapter, broken), FailsWith(errc::no_unicode_translation));
  EXPECT_THAT(profiles.remove(adapter, with_nul), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(profiles.set(adapter, broken, {}), FailsWith(errc::no_unicode_translation));
  EXPECT_THAT(profiles.set_order(adapter, {"a", broken}), FailsWith(errc::no_unicode_translation));
  EXPECT_THAT(profiles.rename(adapter, "a", with_nul), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client().connection().connect(adapter, {.profile = with_nul}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client().security().set(SecurableObject::deny_list, broken),
              FailsWith(errc::no_unicode_translation));
  EXPECT_EQ(calls, 0);
}

TEST_F(WlanArgumentsTest, AConnectionIsHandedOverWhole) {
  static std::string seen;
  tables.wlan.connect = [](Handle, const abi::Guid*, const abi::WlanConnectionParameters* sent,
                           void*) -> Dword {
    seen = narrow(sent->profile);
    EXPECT_EQ(sent->connection_mode, abi::WlanConnectionMode::temporary_profile);
    EXPECT_EQ(sent->ssid->length, 5U);
    EXPECT_EQ(sent->flags, abi::wlan_connection_hidden_network);
    const auto& list = *sent->desired_bssid_list;
    EXPECT_EQ(list.header.type, 0x80);
    EXPECT_EQ(list.header.revision, 1);
    EXPECT_EQ(list.header.size, 24);
    EXPECT_EQ(list.number_of_entries, 2U);
    EXPECT_EQ(list.total_number_of_entries, 2U);
    const auto* const bssids = reinterpret_cast<const abi::Dot11MacAddress*>(&list + 1);
    EXPECT_EQ(bssids[1][5], 9);
    return 0;
  };
  tables.wlan.connect_2 = nullptr;
  ConnectionParameters wanted{.mode = ConnectionMode::temporary_profile,
                              .profile = "<x/>",
                              .ssid = Ssid{"Attic"},
                              .desired_bssids = {{}, {{0, 0, 0, 0, 0, 9}}},
                              .bss_type = BssType::infrastructure,
                              .flags = ConnectionFlags::hidden_network};
  EXPECT_THAT(client().connection().connect(adapter, wanted), IsOk());
  EXPECT_EQ(seen, "<x/>");
  // What only Windows 10 takes goes by the newer function, and by no other.
  wanted.hessid = MacAddress{};
  EXPECT_THAT(client().connection().connect(adapter, wanted), FailsWith(errc::proc_not_found));
}

TEST_F(WlanArgumentsTest, WhatIsNotGivenIsNull) {
  tables.wlan.connect = [](Handle, const abi::Guid*, const abi::WlanConnectionParameters* sent,
                           void*) -> Dword {
    EXPECT_EQ(sent->profile, nullptr);
    EXPECT_EQ(sent->ssid, nullptr);
    EXPECT_EQ(sent->desired_bssid_list, nullptr);
    return 0;
  };
  tables.wlan.connect_2 = [](Handle, const abi::Guid*, const abi::WlanConnectionParametersV2* sent,
                             void*) -> Dword {
    EXPECT_EQ(sent->hessid, nullptr);
    EXPECT_EQ(sent->access_network_options->esr, 1);
    return 0;
  };
  tables.wlan.scan = [](Handle, const abi::Guid*, const abi::Dot11Ssid* ssid,
                        const abi::WlanRawDataHead* elements, void*) -> Dword {
    EXPECT_EQ(ssid, nullptr);
    EXPECT_EQ(elements, nullptr);
    return 0;
  };
  tables.wlan.set_filter_list = [](Handle, abi::WlanFilterListType, const abi::WlanListHead* list,
                                   void*) -> Dword {
    EXPECT_EQ(list, nullptr);
    return 0;
  };
  tables.wlan.set_profile = [](Handle, const abi::Guid*, Dword, const WChar*, const WChar* sddl,
                               Bool, void*, Dword* reason) -> Dword {
    EXPECT_EQ(sddl, nullptr);
    EXPECT_NE(reason, nullptr) << "it is required";
    return 0;
  };
  EXPECT_THAT(client().connection().connect(adapter, {}), IsOk());
  EXPECT_THAT(client().connection().connect(
                  adapter, {.access_network_options = AccessNetworkOptions{.esr = 1}}),
              IsOk());
  EXPECT_THAT(client().scanning().scan(adapter, {}), IsOk());
  EXPECT_THAT(client().filters().set(FilterListType::user_deny, {}), IsOk());
  EXPECT_THAT(client().profiles().set(adapter, "<x/>", {}), IsOk());
}

TEST_F(WlanArgumentsTest, ElementsOfAScanCarryTheirSize) {
  tables.wlan.scan = [](Handle, const abi::Guid*, const abi::Dot11Ssid* ssid,
                        const abi::WlanRawDataHead* elements, void*) -> Dword {
    EXPECT_EQ(ssid->length, 0U) << "an empty one is not none";
    EXPECT_EQ(elements->data_size, 3U);
    EXPECT_EQ(reinterpret_cast<const Byte*>(elements + 1)[2], 3);
    return 0;
  };
  EXPECT_THAT(client().scanning().scan(
                  adapter, {.ssid = Ssid{},
                            .information_elements = {std::byte{1}, std::byte{2}, std::byte{3}}}),
              IsOk());
}

// wlan E127 [docs]
TEST_F(WlanArgumentsTest, AReasonIsHandedOnWhereThereIsOne) {
  tables.wlan.set_profile = [](Handle, const abi::Guid*, Dword, const WChar*, const WChar*, Bool,
                               void*, Dword* reason) -> Dword {
    if (now->code == 1206) *reason = 0x80001;
    return now->code;
  };
  auto why = ReasonCode::user_cancelled;
  (void)client();
  code = 5;
  EXPECT_THAT(client().profiles().set(adapter, "<x/>", {}, &why), FailsWith(errc::access_denied));
  EXPECT_EQ(why, ReasonCode::user_cancelled) << "none was given";
  code = 1206;
  EXPECT_THAT(client().profiles().set(adapter, "<x/>", {}, &why), FailsWith(errc::bad_profile));
  EXPECT_EQ(why, ReasonCode::invalid_profile_schema);
  EXPECT_THAT(client().profiles().set(adapter, "<x/>", {}), FailsWith(errc::bad_profile));
  tables.wlan.hosted_network_stop_using = [](Handle, abi::WlanHostedNetworkReason* reason,
                                             void*) -> Dword {
    *reason = abi::WlanHostedNetworkReason::stop_before_start;
    return 5023;
  };
  code = 0;
  const auto other = open();
  auto reason = HostedNetworkReason::success;
  EXPECT_THAT(other->hosted_network().stop_using(&reason), FailsWith(errc::invalid_state));
  EXPECT_EQ(reason, HostedNetworkReason::stop_before_start);
  EXPECT_THAT(other->hosted_network().stop_using(), FailsWith(errc::invalid_state));
}

// wlan E145 [docs]: a pass phrase is counted with its terminator
TEST_F(WlanArgumentsTest, APassPhraseGoesWithItsTerminator) {
  tables.wlan.hosted_network_set_secondary_key = [](Handle, Dword length, const Byte* key,
                                                    Bool passphrase, Bool,
                                                    abi::WlanHostedNetworkReason*, void*) -> Dword {
    now->asked = length;
    if (passphrase != 0 && length != 0) {
      EXPECT_EQ(key[length - 1], 0);
    }
    EXPECT_EQ(key == nullptr, length == 0);
    return 0;
  };
  tables.wlan.hosted_network_query_secondary_key =
      [](Handle, Dword* length, Byte** key, Bool* passphrase, Bool* persistent,
         abi::WlanHostedNetworkReason*, void*) -> Dword {
    *length = now->told_size.value_or(static_cast<Dword>(now->answer.size()));
    *passphrase = 1;
    *persistent = 0;
    return now->hand_out(key);
  };
  HostedNetwork& network = client().hosted_network();
  EXPECT_THAT(network.set_secondary_key({.key = std::vector<std::byte>(8, std::byte{'a'})}),
              IsOk());
  EXPECT_EQ(asked, 9U);
  EXPECT_THAT(
      network.set_secondary_key({.key = std::vector<std::byte>(32), .is_passphrase = false}),
      IsOk());
  EXPECT_EQ(asked, 32U);
  EXPECT_THAT(network.set_secondary_key({}), IsOk());
  EXPECT_EQ(asked, 0U);
  EXPECT_THAT(network.secondary_key().value().key, IsEmpty());
  answer = bytes_of(Byte{'h'}, Byte{'i'}, Byte{0});
  EXPECT_THAT(network.secondary_key().value().key, ElementsAre(std::byte{'h'}, std::byte{'i'}));
  answer = bytes_of(Byte{'h'}, Byte{'i'});
  EXPECT_THAT(network.secondary_key(), FailsWith(errc::invalid_data));
  answer.clear();
  told_size = 9;
  EXPECT_THAT(network.secondary_key(), FailsWith(errc::invalid_data)) << "null";
}

TEST_F(WlanArgumentsTest, ADriversAnswerFitsItsRoom) {
  tables.wlan.ihv_control = [](Handle, const abi::Guid*, abi::WlanIhvControlType, Dword in_size,
                               const void* in, Dword out_size, void* out,
                               Dword* returned) -> Dword {
    EXPECT_EQ(in == nullptr, in_size == 0);
    EXPECT_EQ(out == nullptr, out_size == 0);
    if (out_size != 0) std::memset(out, 7, out_size);
    *returned = now->told_size.value_or(0);
    return 0;
  };
  WlanVendor& vendor = client().vendor();
  EXPECT_THAT(vendor.ihv_control(adapter, IhvControlType::driver, {}, 0), IsOkAndHolds(IsEmpty()));
  told_size = 2;
  EXPECT_THAT(vendor.ihv_control(adapter, IhvControlType::driver, {}, 4),
              IsOkAndHolds(ElementsAre(std::byte{7}, std::byte{7})));
  told_size = 5;
  EXPECT_THAT(vendor.ihv_control(adapter, IhvControlType::driver, {}, 4),
              FailsWith(errc::invalid_data));
}

TEST_F(WlanArgumentsTest, AProfilesTextAndDataAreChecked) {
  tables.wlan.get_profile = [](Handle, const abi::Guid*, const WChar*, void*, WChar** xml,
                               Dword* flags, Dword* granted) -> Dword {
    now->asked = *flags;
    *flags = 6;
    *granted = abi::wlan_read_access;
    return now->hand_out(xml);
  };
  tables.wlan.get_profile_custom_user_data = [](Handle, const abi::Guid*, const WChar*, void*,
                                                Dword* size, Byte** data) -> Dword {
    *size = now->told_size.value_or(static_cast<Dword>(now->answer.size()));
    return now->hand_out(data);
  };
  const WlanProfiles& profiles = client().profiles();
  EXPECT_THAT(profiles.get(adapter, "a", ProfileKey::plaintext), FailsWith(errc::invalid_data))
      << "null";
  EXPECT_EQ(asked, 4U);
  answer = bytes_of(WChar{'<'}, WChar{'>'}, WChar{});
  const auto stored = profiles.get(adapter, "a", ProfileKey::protected_key);
  ASSERT_THAT(stored, IsOk());
  EXPECT_EQ(asked, 0U);
  EXPECT_EQ(stored.value().xml, "<>");
  EXPECT_EQ(stored.value().flags, ProfileFlags::user) << "the bit that asked for the key is gone";
  EXPECT_EQ(stored.value().granted, WlanAccess::read);
  answer = bytes_of(Byte{1}, Byte{2});
  EXPECT_THAT(profiles.custom_data(adapter, "a"),
              IsOkAndHolds(ElementsAre(std::byte{1}, std::byte{2})));
  told_size = 0xFFFFFFFF;
  EXPECT_THAT(profiles.custom_data(adapter, "a"), FailsWith(errc::invalid_data));
  answer.clear();
  told_size = 4;
  EXPECT_THAT(profiles.custom_data(adapter, "a"), FailsWith(errc::invalid_data));
}

}  // namespace
}  // namespace winseam::win32
