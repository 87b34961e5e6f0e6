// What bench_compile measures: a user's test of code that needs all three kinds of handle, on the fake.
#include <gtest/gtest.h>

#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"

namespace {

using namespace winseam;

TEST(Desk, IsClearedAtTheEndOfTheDay) {
  fake::World world;
  const SessionId alice = world.local_host().add_session({.user = "alice"});
  const Guid adapter = world.wlan().add_interface(fake::default_radio());
  world.media().add_library(fake::default_library());
  const auto platform = world.platform();

  const auto server = platform->current_session_server().value();
  EXPECT_TRUE(server->sessions().logoff(alice, Wait::until_done));
  const auto client = platform->open_wlan_client(WlanVersion::vista).value();
  EXPECT_FALSE(client->connection().disconnect(adapter).has_error());
  EXPECT_TRUE(client->close());
  const auto session = platform->open_media_session(std::nullopt, "desk").value();
  EXPECT_TRUE(session->catalog().enumerate(MediaObjectType::library, std::nullopt));
  EXPECT_TRUE(session->close());
  EXPECT_FALSE(world.local_host().session(alice));
}

}  // namespace
