// Networks permitted and denied: WlanSetFilterList, WlanGetFilterList.
#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

using Entries = std::vector<FilterEntry>;

// wlan E139 [docs]; 87 [assumed]
TEST_P(WlanConformance, AUsersDenyListHidesNetworksAndGroupPolicysCannotBeSet) {
  scan(adapter);
  Recorder mine(*h, NotificationSource::acm);
  expect_unchanged([&] {
    for (const FilterListType list :
         {FilterListType::group_policy_permit, FilterListType::group_policy_deny,
          static_cast<FilterListType>(4)})
      EXPECT_THAT(h->filters().set(list, {{.ssid = Ssid{"Cafe"}}}),
                  FailsWith(errc::invalid_parameter));
    EXPECT_THAT(h->filters().get(static_cast<FilterListType>(4)),
                FailsWith(errc::invalid_parameter));
  });
  const Entries denied{{.ssid = Ssid{"Cafe"}}};
  EXPECT_THAT(h->filters().set(FilterListType::user_deny, denied), IsOk());
  deliver();
  ASSERT_THAT(mine.names(), ElementsAre("acm filter_list_change", "acm filter_list_change"));
  EXPECT_EQ(mine.events[0].interface_id, adapter) << "each adapter's listeners are told";
  EXPECT_EQ(mine.events[1].interface_id, other);
  mine.events.clear();
  EXPECT_EQ(h->filters().get(FilterListType::user_deny).value(), denied);
  EXPECT_THAT(h->filters().get(FilterListType::user_permit), IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(network_names(adapter), UnorderedElementsAre("Attic home", "Barn"));
  EXPECT_THAT(h->filters().set(FilterListType::user_deny, {}), IsOk());
  deliver();
  EXPECT_THAT(mine.take(), SizeIs(2));
  EXPECT_THAT(h->filters().get(FilterListType::user_deny), IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(network_names(adapter), SizeIs(3));
}

TEST_P(WlanConformance, GroupPolicysListsWinOverTheUsers) {
  wlan.set_group_policy_filters({{.ssid = Ssid{"Cafe"}}}, {{.ssid = Ssid{"Barn"}}});
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.ssid = Ssid{"Cafe"}}}), IsOk());
  ASSERT_THAT(h->filters().set(FilterListType::user_permit, {{.ssid = Ssid{"Barn"}}}), IsOk());
  scan(adapter);
  EXPECT_THAT(network_names(adapter), UnorderedElementsAre("Attic home", "(Cafe)"));
  EXPECT_THAT(h->filters().get(FilterListType::group_policy_deny), IsOkAndHolds(SizeIs(1)));
}

TEST_P(WlanConformance, AnEmptySsidDeniesEveryNetworkOfItsType) {
  scan(adapter);
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.bss_type = BssType::independent}}),
              IsOk());
  EXPECT_THAT(network_names(adapter), SizeIs(3));
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.bss_type = BssType::infrastructure}}),
              IsOk());
  EXPECT_THAT(network_names(adapter), IsEmpty());
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.bss_type = BssType::any}}), IsOk());
  EXPECT_THAT(network_names(adapter), IsEmpty());
}

TEST_P(WlanConformance, ADeniedNetworkIsNotJoined) {
  ASSERT_THAT(h->filters().set(FilterListType::user_deny, {{.ssid = Ssid{"Attic"}}}), IsOk());
  Recorder mine(*h, NotificationSource::acm);
  ASSERT_THAT(h->connection().connect(adapter, {.profile = "Attic home"}), IsOk());
  world.advance(10s);
  ASSERT_NE(mine.connection(AcmCode::connection_complete), nullptr);
  EXPECT_EQ(mine.connection(AcmCode::connection_complete)->reason, ReasonCode::user_denied);
  EXPECT_EQ(wlan.state(adapter), InterfaceState::disconnected);
}

TEST_P(WlanConformance, FilterListsHaveAccessLists) {
  ASSERT_THAT(h->security().set(SecurableObject::deny_list, "D:(A;;0x70023;;;BA)"), IsOk());
  expect_unchanged([&] {
    EXPECT_THAT(plain->filters().get(FilterListType::user_deny), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->filters().set(FilterListType::user_deny, {}),
                FailsWith(errc::access_denied));
  });
  EXPECT_THAT(plain->filters().get(FilterListType::user_permit), IsOk());
}

TEST_P(WlanConformance, OnXpThereAreNoFilterLists) {
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  expect_unchanged([&] {
    EXPECT_THAT(h->filters().get(FilterListType::user_deny), FailsWith(errc::not_supported));
    EXPECT_THAT(h->filters().set(FilterListType::user_deny, {}), FailsWith(errc::not_supported));
  });
}

}  // namespace
}  // namespace winseam::conformance
