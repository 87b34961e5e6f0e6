// backends/fake/sessions/server.hpp: the interfaces of one open server handle, over the world's state.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "gate.hpp"
#include "winseam/session_server.hpp"

namespace winseam::fake {

// FakeSessions, FakeSessionInformation and so on.
#define WINSEAM_LIST "winseam/calls/session.def"
#define WINSEAM_PART(Interface) Fake##Interface
#define WINSEAM_HELD(name) const ServerIdentity& name
#define WINSEAM_MEMBER identity_
#include "winseam/calls/parts.inc"

class FakeSessionServer final : public SessionServer {
 public:
  explicit FakeSessionServer(ServerIdentity identity);
  ~FakeSessionServer() override;
  std::string name() const override { return identity_.name; }
  bool is_current() const override { return identity_.current; }
  result<void> shutdown(ShutdownAction action) override;
  result<void> close() override;

 private:
  ServerIdentity identity_;
#define WINSEAM_ONLY_SessionServer 1
#define WINSEAM_PART(Interface) Fake##Interface
#define WINSEAM_MEMBER identity_
#include "winseam/calls/accessors.inc"
};

// Opens a handle to a host (null: there is none of that name); the table slot is made under the lock.
std::unique_ptr<SessionServer> open_server(const std::shared_ptr<WorldState>& state,
                                           const std::shared_ptr<const Caller>& caller,
                                           HostState* host, std::string name,
                                           const CallSite& opened_at, bool current);

// Opens a virtual channel of a session of the local host; shared with the calls that have no server parameter.
result<std::unique_ptr<VirtualChannel>> open_channel(Entry& entry, SessionId session,
                                                     std::string_view name, bool dynamic,
                                                     const CallSite& opened_at);

}  // namespace winseam::fake
