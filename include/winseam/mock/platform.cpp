// The bodies of winseam/mock/platform.hpp; compiled once in each program that links winseam::mock.
#include "winseam/mock/platform.hpp"

#include "winseam/forwarding.hpp"
#include "winseam/testing/printers.hpp"
#include "winseam/unsupported.hpp"

namespace winseam::mock {

#define WINSEAM_LIST "winseam/calls/platform.def"
#include "winseam/mock/bodies.inc"

namespace {

// Answers with a handle that does not own what it passes its calls to.
template <class Forwarding, class Object>
auto handle_to(Object& object) {
  return [&object](auto&&...) -> result<std::unique_ptr<Object>> {
    return std::unique_ptr<Object>(std::make_unique<Forwarding>(object));
  };
}

}  // namespace

void detail::MockMembers<Platform>::hand_out(SessionServer& server) {
  auto& platform = static_cast<MockPlatform&>(*this);
  ON_CALL(platform, open_session_server).WillByDefault(handle_to<ForwardingSessionServer>(server));
  ON_CALL(platform, open_virtualization_server)
      .WillByDefault(handle_to<ForwardingSessionServer>(server));
  ON_CALL(platform, current_session_server)
      .WillByDefault(handle_to<ForwardingSessionServer>(server));
}

void detail::MockMembers<Platform>::hand_out(WlanClient& client) {
  ON_CALL(static_cast<MockPlatform&>(*this), open_wlan_client)
      .WillByDefault(handle_to<ForwardingWlanClient>(client));
}

void detail::MockMembers<Platform>::hand_out(MediaSession& session) {
  ON_CALL(static_cast<MockPlatform&>(*this), open_media_session)
      .WillByDefault(handle_to<ForwardingMediaSession>(session));
}

}  // namespace winseam::mock
