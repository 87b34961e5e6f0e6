#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <winseam/mock/platform.hpp>
#include <winseam/testing/matchers.hpp>

#include "tidy_up.hpp"

namespace {

using namespace std::chrono_literals;
using ::testing::_;
using winseam::testing::FailsWith;

TEST(TidyUp, PassesOnThatTheHostCannotBeOpened) {
  winseam::mock::MockPlatform platform;
  EXPECT_CALL(platform, open_session_server(std::string_view{"rds01"}, _))
      .WillOnce([](auto&&...) -> winseam::result<std::unique_ptr<winseam::SessionServer>> {
        return winseam::errc::rpc_s_server_unavailable;
      });

  EXPECT_THAT(consumer::tidy_up(platform, "rds01", 120min),
              FailsWith(winseam::errc::rpc_s_server_unavailable));
}

}  // namespace
