#include "wlan_fixture.hpp"

namespace winseam {
namespace {

TEST_F(WlanTest, NegotiatesTheLowerVersion) {
  // wlan E1 [wine-test], E2 [wine-test], E3 [wine-test], E4 [wine-test]
  EXPECT_EQ(client->version(), WlanVersion::vista);
  EXPECT_EQ(open({}, WlanVersion::xp)->version(), WlanVersion::xp);
  const auto opens = wlan.opens();
  for (const std::uint32_t version : {0U, 3U, 10U, 0x10002U})
    EXPECT_EQ(platform()->open_wlan_client(static_cast<WlanVersion>(version)).error(),
              errc::not_supported);
  EXPECT_EQ(wlan.opens(), opens);
}

TEST_F(WlanTest, XpHasVersionOneAlone) {
  // wlan E10 [wine-test]
  wlan.set_windows(fake::WindowsVersion::windows_xp);
  for (const std::uint32_t version : {0U, 1U, 2U})
    EXPECT_EQ(platform()->open_wlan_client(static_cast<WlanVersion>(version)).value()->version(),
              WlanVersion::xp);
}

TEST_F(WlanTest, StoppedServiceIsSeenBeforeTheVersion) {
  // wlan E8 [wine-test], E9 [report: ManagedNativeWifi #47]
  client.reset();
  wlan.stop_service();
  EXPECT_EQ(platform()->open_wlan_client(static_cast<WlanVersion>(0)).error(),
            errc::service_not_active);
  EXPECT_EQ(platform()->open_wlan_client(WlanVersion::vista).error(), errc::service_not_active);
  wlan.start_service();
  EXPECT_TRUE(platform()->open_wlan_client(WlanVersion::vista));
}

TEST_F(WlanTest, HandlesAreLimitedAndIndependent) {
  // wlan E11 [wine-test], E12 [docs]
  wlan.set_handle_limit(2);
  auto second = open();
  EXPECT_EQ(platform()->open_wlan_client(WlanVersion::vista).error(),
            errc::remote_session_limit_exceeded);
  EXPECT_TRUE(client->close());
  EXPECT_TRUE(second->interfaces().enumerate());
  EXPECT_TRUE(platform()->open_wlan_client(WlanVersion::vista));
}

TEST_F(WlanTest, OpenFailsAsToldWithoutALeak) {
  // wlan E13 [docs], E14 [docs], E15 [report: rpi-imager #584]
  wlan.fail_next_call(errc::not_enough_memory);
  EXPECT_EQ(platform()->open_wlan_client(WlanVersion::vista).error(), errc::not_enough_memory);
  EXPECT_EQ(wlan.open_handles(), 1U);
  wlan.set_endpoint_failure(errc::ept_s_not_registered);
  EXPECT_EQ(platform()->open_wlan_client(WlanVersion::vista).error(), errc::ept_s_not_registered);
  EXPECT_EQ(client->interfaces().enumerate().error(), errc::ept_s_not_registered);
  wlan.set_endpoint_failure(std::nullopt);
  EXPECT_TRUE(client->interfaces().enumerate());
  wlan.set_dll_present(false);
  EXPECT_EQ(platform()->open_wlan_client(WlanVersion::vista).error(), errc::mod_not_found);
  EXPECT_EQ(wlan.opens(), 1U);
}

TEST_F(WlanTest, RestartOrphansOldHandles) {
  // wlan E43 [client: LenovoCore]
  wlan.stop_service();
  EXPECT_EQ(client->interfaces().enumerate().error(), errc::service_not_active);
  wlan.start_service();
  EXPECT_EQ(client->interfaces().enumerate().error(), errc::invalid_handle);
  EXPECT_TRUE(open()->interfaces().enumerate());
  EXPECT_EQ(client->close().error(), errc::invalid_handle);
  EXPECT_TRUE(world.open_handles().empty());
}

TEST_F(WlanTest, CloseOfAStoppedServiceEndsTheHandle) {
  // wlan E42 [assumed]
  auto listening = client->notifications().subscribe(acm, Duplicates::deliver, inbox.listener());
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  wlan.stop_service();
  EXPECT_EQ(client->close().error(), errc::service_not_active);
  EXPECT_EQ(client->close().error(), errc::invalid_handle);
  wlan.start_service();
  world.advance(seconds{10});
  EXPECT_TRUE(inbox.take().empty());
  expect_misuse(fake::MisuseKind::double_close);
}

TEST_F(WlanTest, DescribesItselfAndItsTwinAlike) {
  wlan.add_group_policy_profile(adapter, to_xml(personal_profile("Policy", attic, phrase)).value());
  ASSERT_TRUE(client->scanning().scan(adapter, {}));
  world.advance(seconds{4});
  ASSERT_TRUE(client->connection().connect(adapter, {.profile = "Policy"}));
  world.advance(seconds{4});
  ASSERT_EQ(wlan.connected_to(adapter), home);
  const fake::WorldSpec spec = world.describe();
  ASSERT_TRUE(spec.wlan.radios.front().link);
  fake::World twin(spec);
  EXPECT_EQ(twin.describe(), spec);
  EXPECT_EQ(twin.wlan().state(adapter), InterfaceState::connected);
}

TEST_F(WlanTest, LeftOpenHandlesAreReported) {
  ASSERT_EQ(world.open_handles().size(), 1U);
  EXPECT_EQ(world.open_handles().front().object, "wlan-client#1");
  EXPECT_NE(world.dump().find("open wlan-client#1"), std::string::npos);
}

}  // namespace
}  // namespace winseam
