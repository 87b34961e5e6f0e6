// winseam/mock/media_session.hpp: GoogleMock doubles for an open media session, its parts and what they hand out, and for
// drives without a changer.
//
//   ::testing::NiceMock<winseam::mock::MockMediaSession> session;
//   EXPECT_CALL(session.mock_mounting, mount).WillOnce(::testing::Return(winseam::errc::cancelled));
//
// What holds for all mocks: winseam/mock/parts.hpp.
#pragma once

#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media_session.hpp"
#include "winseam/mock/parts.hpp"

namespace winseam::mock {

// MockMediaSession, MockMediaMounting and so on; see winseam/calls/media.def.
#define WINSEAM_LIST "winseam/calls/media.def"
#include "winseam/mock/classes.inc"

}  // namespace winseam::mock
