// backends/fake/platform.hpp: what the code under test gets, for one caller.
#pragma once

#include <memory>
#include <utility>

#include "media/stand_alone.hpp"
#include "sessions/local.hpp"
#include "winseam/platform.hpp"
#include "world_state.hpp"

namespace winseam::fake {

class FakePlatform final : public Platform {
 public:
  FakePlatform(std::shared_ptr<WorldState> state, std::shared_ptr<const Caller> caller)
      : state_(state),
        caller_(caller),
        local_(state, caller),
        user_configuration_(state, caller),
        drives_(state, caller) {}

  Features features() const override;
  result<std::unique_ptr<SessionServer>> open_session_server(std::string_view name,
                                                             CallSite opened_at) override;
  result<std::unique_ptr<SessionServer>> open_virtualization_server(
      std::optional<std::string_view> name, CallSite opened_at) override;
  result<std::unique_ptr<SessionServer>> current_session_server() override;
  result<std::vector<std::string>> session_servers(std::optional<std::string_view> domain) override;
  result<std::unique_ptr<WlanClient>> open_wlan_client(WlanVersion version,
                                                       CallSite opened_at) override;
  result<std::unique_ptr<MediaSession>> open_media_session(std::optional<std::string_view> server,
                                                           std::string_view application,
                                                           CallSite opened_at) override;
  StandAloneDrives& stand_alone_drives() override { return drives_; }
  LocalSessions& local_sessions() override { return local_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }

 private:
  result<std::unique_ptr<SessionServer>> open(std::string_view name, const CallSite& opened_at);

  std::shared_ptr<WorldState> state_;
  std::shared_ptr<const Caller> caller_;
  FakeLocalSessions local_;
  FakeUserConfiguration user_configuration_;
  FakeStandAloneDrives drives_;
};

}  // namespace winseam::fake
