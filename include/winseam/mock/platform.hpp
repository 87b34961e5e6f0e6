// winseam/mock/platform.hpp: a GoogleMock double for a platform.
//
//   ::testing::NiceMock<winseam::mock::MockPlatform> platform;
//   ::testing::NiceMock<winseam::mock::MockSessionServer> server;
//   platform.hand_out(server);                       // every open gives a handle to this very mock
//   EXPECT_CALL(server.mock_sessions, logoff(winseam::SessionId{3}, winseam::Wait::no));
//
// What holds for all mocks: winseam/mock/parts.hpp.
#pragma once

#include "winseam/mock/media_session.hpp"
#include "winseam/mock/session_server.hpp"
#include "winseam/platform.hpp"

namespace winseam::mock {

// Handles to objects that the test keeps and that must outlive the handles. They pass all calls on, close() included,
// and their destructors close nothing.
template <>
class detail::MockMembers<Platform> {
 public:
  // From now on every way of opening a server succeeds with a handle to `server`.
  void hand_out(SessionServer& server);

  // The same for WLAN clients and media sessions.
  void hand_out(WlanClient& client);
  void hand_out(MediaSession& session);
};

// MockPlatform.
#define WINSEAM_LIST "winseam/calls/platform.def"
#include "winseam/mock/classes.inc"

}  // namespace winseam::mock
