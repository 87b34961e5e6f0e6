// backends/fake/sessions/local.hpp: the session functions without a server handle.
#pragma once

#include <memory>

#include "server.hpp"
#include "winseam/session/local_sessions.hpp"
#include "winseam/session/user_configuration.hpp"

namespace winseam::fake {

class FakeLocalSessions final : public LocalSessions {
 public:
  FakeLocalSessions(std::shared_ptr<WorldState> state, std::shared_ptr<const Caller> caller);
  ~FakeLocalSessions();
#define WINSEAM_ONLY_LocalSessions 1
#include "winseam/calls/declare.inc"

 private:
  // The calls go through a handle of the current server's kind, so that the checks are those of every other call.
  ServerIdentity identity_;
};

class FakeUserConfiguration final : public UserConfiguration {
 public:
  FakeUserConfiguration(std::shared_ptr<WorldState> state, std::shared_ptr<const Caller> caller)
      : state_(std::move(state)), caller_(std::move(caller)) {}
#define WINSEAM_ONLY_UserConfiguration 1
#include "winseam/calls/declare.inc"

 private:
  result<HostState*> reach(std::optional<std::string_view> server) const;
  result<Account*> find(HostState& host, std::string_view user) const;
  bool administrator(HostState& host) const;

  std::shared_ptr<WorldState> state_;
  std::shared_ptr<const Caller> caller_;
};

}  // namespace winseam::fake
