// winseam/mock/wlan_client.hpp: GoogleMock doubles for an open WLAN client, its parts and what they hand out.
//
//   ::testing::NiceMock<winseam::mock::MockWlanClient> client;
//   EXPECT_CALL(client.mock_scanning, scan(adapter, ::testing::_)).WillOnce(::testing::Return(winseam::errc::not_ready));
//
// What holds for all mocks: winseam/mock/parts.hpp.
#pragma once

#include "winseam/mock/parts.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::mock {

// MockWlanClient, MockWlanScanning and so on; see winseam/calls/wlan.def.
#define WINSEAM_LIST "winseam/calls/wlan.def"
#include "winseam/mock/classes.inc"

}  // namespace winseam::mock
