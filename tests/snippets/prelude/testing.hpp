#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "anything.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/wlan_client.hpp"

namespace snippets {

void tidy_up(winseam::Platform& platform);
std::unique_ptr<winseam::Platform> my_backend_over(std::unique_ptr<winseam::Platform> platform);
extern winseam::fake::World& world;

namespace call_log_hpp {
void log_info(std::string_view line);
}
namespace testing_matchers_hpp {
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;
extern winseam::SessionServer* const server;
extern const winseam::SessionId id;
}  // namespace testing_matchers_hpp
namespace testing_world_fixture_hpp {
void reap(winseam::Platform& platform);
}

}  // namespace snippets
