#include "winseam/forwarding.hpp"

#include "winseam/media/forwarding.hpp"
#include "winseam/wlan/forwarding.hpp"

namespace winseam {

ForwardingSessionServer::ForwardingSessionServer(std::unique_ptr<SessionServer> next)
    : next_(std::move(next)),
      sessions_(next_->sessions()),
      information_(next_->information()),
      processes_(next_->processes()),
      events_(next_->events()),
      channels_(next_->channels()),
      listeners_(next_->listeners()) {}

ForwardingSessionServer::~ForwardingSessionServer() = default;

ForwardingPlatform::ForwardingPlatform(std::unique_ptr<Platform> next)
    : next_(std::move(next)),
      local_sessions_(next_->local_sessions()),
      user_configuration_(next_->user_configuration()),
      stand_alone_drives_(
          std::make_unique<ForwardingStandAloneDrives>(next_->stand_alone_drives())) {}

ForwardingPlatform::~ForwardingPlatform() = default;

std::unique_ptr<SessionServer> ForwardingPlatform::wrap(std::unique_ptr<SessionServer> server) {
  return std::make_unique<ForwardingSessionServer>(std::move(server));
}

std::unique_ptr<WlanClient> ForwardingPlatform::wrap(std::unique_ptr<WlanClient> client) {
  return std::make_unique<ForwardingWlanClient>(std::move(client));
}

std::unique_ptr<MediaSession> ForwardingPlatform::wrap(std::unique_ptr<MediaSession> session) {
  return std::make_unique<ForwardingMediaSession>(std::move(session));
}

result<std::unique_ptr<MediaSession>> ForwardingPlatform::open_media_session(
    std::optional<std::string_view> server, std::string_view application, CallSite opened_at) {
  auto opened = next_->open_media_session(server, application, opened_at);
  if (!opened) return opened.error();
  return wrap(std::move(opened).value());
}

StandAloneDrives& ForwardingPlatform::stand_alone_drives() { return *stand_alone_drives_; }

result<std::unique_ptr<WlanClient>> ForwardingPlatform::open_wlan_client(WlanVersion version,
                                                                         CallSite opened_at) {
  auto opened = next_->open_wlan_client(version, opened_at);
  if (!opened) return opened.error();
  return wrap(std::move(opened).value());
}

result<std::unique_ptr<SessionServer>> ForwardingPlatform::open_session_server(
    std::string_view name, CallSite opened_at) {
  auto opened = next_->open_session_server(name, opened_at);
  if (!opened) return opened.error();
  return wrap(std::move(opened).value());
}

result<std::unique_ptr<SessionServer>> ForwardingPlatform::open_virtualization_server(
    std::optional<std::string_view> name, CallSite opened_at) {
  auto opened = next_->open_virtualization_server(name, opened_at);
  if (!opened) return opened.error();
  return wrap(std::move(opened).value());
}

result<std::unique_ptr<SessionServer>> ForwardingPlatform::current_session_server() {
  auto opened = next_->current_session_server();
  if (!opened) return opened.error();
  return wrap(std::move(opened).value());
}

std::unique_ptr<Platform> make_forwarding(std::unique_ptr<Platform> next) {
  return std::make_unique<ForwardingPlatform>(std::move(next));
}

}  // namespace winseam
