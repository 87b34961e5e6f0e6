// winseam/mock/session_server.hpp: GoogleMock doubles for an open session server, its parts and what they hand out.
//
//   ::testing::NiceMock<winseam::mock::MockSessionServer> server;
//   EXPECT_CALL(server.mock_sessions, logoff(winseam::SessionId{3}, winseam::Wait::no))
//       .WillOnce(::testing::Return(winseam::success()));
//
// What holds for all mocks: winseam/mock/parts.hpp.
#pragma once

#include "winseam/mock/parts.hpp"
#include "winseam/session/local_sessions.hpp"
#include "winseam/session/user_configuration.hpp"
#include "winseam/session_server.hpp"

namespace winseam::mock {

// MockSessionServer, MockSessions and so on; see winseam/calls/session.def.
#define WINSEAM_LIST "winseam/calls/session.def"
#include "winseam/mock/classes.inc"

}  // namespace winseam::mock
