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

  StandAloneDrives& stand_alone_drives() override { return drives_; }
  LocalSessions& local_sessions() override { return local_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }
#define WINSEAM_ONLY_Platform 1
#include "winseam/calls/declare.inc"

 private:
  result<std::unique_ptr<SessionServer>> open(std::string_view name, const CallSite& opened_at);

  std::shared_ptr<WorldState> state_;
  std::shared_ptr<const Caller> caller_;
  FakeLocalSessions local_;
  FakeUserConfiguration user_configuration_;
  FakeStandAloneDrives drives_;
};

}  // namespace winseam::fake
