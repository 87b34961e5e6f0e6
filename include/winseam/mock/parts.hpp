// winseam/mock/parts.hpp: what the mocks have in common. Include the mock of the interface that you need instead:
// winseam/mock/session_server.hpp, wlan_client.hpp, media_session.hpp or platform.hpp.
//
//   ::testing::StrictMock<winseam::mock::MockSessionServer> server;
//   EXPECT_CALL(server.mock_sessions, enumerate);   // any other call of the server or its parts fails the test
//
// All mocks: the class of an interface is Mock and its name. A call that was not configured answers call_not_implemented,
// but close() succeeds. The parts of a mock are members called mock_ and the accessor's name; accessors hand them out and
// are no calls to expect. Parts are as nice, naggy or strict as the whole, and verified with it:
// Mock::VerifyAndClearExpectations takes the whole. delegate_to() hands all calls, those of the parts included, to a fake
// or real object. The target winseam::mock compiles the mocks' bodies into your program, once. Threads: as GoogleMock.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <type_traits>

#include "winseam/calls/parameters.hpp"

namespace winseam {
class SessionInformation;
}

namespace winseam::mock::detail {

// The mock that a part belongs to: it is the one that GoogleMock asks how strict it is.
struct PartOf {
  const void* whole;
};

// What a mock has beside the calls of its interface.
template <class Interface>
class MockMembers {};

// What a mock delegates to: the interface, const where an interface only asks.
template <class Interface>
using Delegate =
    std::conditional_t<std::is_same_v<Interface, SessionInformation>, const Interface, Interface>;

}  // namespace winseam::mock::detail
