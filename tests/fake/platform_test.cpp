// What the fake's platform says that it can do.
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {
namespace {

using testing::FailsWith;
using testing::IsOk;

TEST(FakePlatformFeatures, FollowTheWindowsVersionOfTheLocalHost) {
  World world;
  const auto platform = world.platform();
  EXPECT_TRUE(platform->features().has(Feature::session_details));
  world.local_host().set_windows(WindowsVersion::server_2003);
  EXPECT_FALSE(platform->features().has(Feature::session_details));
  EXPECT_FALSE(platform->features().has(Feature::child_sessions));
  EXPECT_TRUE(platform->features().has(Feature::session_servers));
}

TEST(FakePlatformFeatures, SayWhichLibrariesAreThere) {
  World world;
  const auto platform = world.platform();
  EXPECT_TRUE(platform->features().has(Feature::wlan_clients));
  EXPECT_TRUE(platform->features().has(Feature::media_sessions));
  EXPECT_THAT(platform->open_wlan_client(WlanVersion::vista), IsOk());
  EXPECT_THAT(platform->open_media_session(std::nullopt, "test"), IsOk());

  world.wlan().set_dll_present(false);
  world.media().set_dll_present(false);
  EXPECT_FALSE(platform->features().has(Feature::wlan_clients));
  EXPECT_FALSE(platform->features().has(Feature::media_sessions));
  EXPECT_THAT(platform->open_wlan_client(WlanVersion::vista), FailsWith(errc::mod_not_found));
  EXPECT_THAT(platform->open_media_session(std::nullopt, "test"), FailsWith(errc::mod_not_found));
}

}  // namespace
}  // namespace winseam::fake
