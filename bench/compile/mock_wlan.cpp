// What bench_compile measures: a test file with the mock of a WLAN client.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/mock/wlan_client.hpp"

namespace {

using namespace winseam;

TEST(Attic, IsScanned) {
  ::testing::NiceMock<mock::MockWlanClient> client;
  EXPECT_CALL(client.mock_scanning, scan(::testing::_, ::testing::_))
      .WillOnce(::testing::Return(errc::not_ready));
  EXPECT_EQ(client.scanning().scan({}, {}).error(), errc::not_ready);
}

}  // namespace
