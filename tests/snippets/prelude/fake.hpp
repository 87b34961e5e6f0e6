#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <string>
#include <type_traits>
#include <vector>

#include "anything.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/wlan_client.hpp"

namespace snippets {

extern winseam::fake::World& world;

namespace scenario_scenario_hpp {
extern const std::string text;
}
namespace scenario_snapshot_hpp {
extern winseam::Platform* const platform;
extern const std::vector<std::string> hosts;
}  // namespace scenario_snapshot_hpp
namespace win32_platform_hpp {
int run(winseam::Platform& platform);
extern std::remove_pointer_t<decltype(winseam::win32::Tables{}.wts.enumerate_sessions_w)>
    my_enumerate_sessions;
}  // namespace win32_platform_hpp

}  // namespace snippets
