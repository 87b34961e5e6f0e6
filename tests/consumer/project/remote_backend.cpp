#include "remote_backend.hpp"

#include <sstream>
#include <utility>
#include <winseam/unsupported.hpp>

namespace consumer {
namespace {

using winseam::errc;
using winseam::result;

class RemoteSessions final : public winseam::UnsupportedSessions {
 public:
  RemoteSessions(Exchange exchange, std::string host)
      : exchange_(std::move(exchange)), host_(std::move(host)) {}

  result<std::vector<winseam::SessionEntry>> enumerate() const override {
    const std::string answer = exchange_(host_, "LIST");
    if (answer.empty()) return errc::rpc_s_server_unavailable;
    std::vector<winseam::SessionEntry> all;
    std::istringstream lines(answer);
    std::uint32_t id = 0;
    std::uint32_t state = 0;
    for (std::string station; lines >> id >> state >> station;)
      all.push_back({.id = winseam::SessionId{id},
                     .station = station,
                     .state = static_cast<winseam::SessionState>(state)});
    return all;
  }

  result<void> logoff(winseam::SessionId session, winseam::Wait) override {
    const std::string answer = exchange_(host_, "END " + std::to_string(session.value()));
    if (answer.empty()) return errc::rpc_s_server_unavailable;
    if (answer == "OK") return winseam::success();
    return winseam::from_win32(static_cast<std::uint32_t>(std::stoul(answer)));
  }

 private:
  Exchange exchange_;
  std::string host_;
};

class RemoteServer final : public winseam::UnsupportedSessionServer {
 public:
  RemoteServer(Exchange exchange, std::string host)
      : sessions_(std::move(exchange), std::move(host)) {}
  winseam::Sessions& sessions() override { return sessions_; }

 private:
  RemoteSessions sessions_;
};

class RemotePlatform final : public winseam::UnsupportedPlatform {
 public:
  explicit RemotePlatform(Exchange exchange) : exchange_(std::move(exchange)) {}
  result<std::unique_ptr<winseam::SessionServer>> open_session_server(std::string_view name,
                                                                      winseam::CallSite) override {
    return std::make_unique<RemoteServer>(exchange_, std::string(name));
  }

 private:
  Exchange exchange_;
};

}  // namespace

std::unique_ptr<winseam::Platform> make_remote_platform(Exchange exchange) {
  return std::make_unique<RemotePlatform>(std::move(exchange));
}

}  // namespace consumer
