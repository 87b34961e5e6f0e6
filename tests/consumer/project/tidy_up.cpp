#include "tidy_up.hpp"

namespace consumer {

winseam::result<std::size_t> tidy_up(winseam::Platform& platform, std::string_view host,
                                     std::chrono::minutes limit) {
  auto server = platform.open_session_server(host);
  if (!server) return server.error();
  winseam::SessionServer& opened = *server.value();

  const auto sessions = opened.sessions().enumerate();
  if (!sessions) return sessions.error();

  std::size_t logged_off = 0;
  for (const winseam::SessionEntry& entry : sessions.value()) {
    if (entry.state != winseam::SessionState::disconnected) continue;
    const auto summary = opened.information().summary(entry.id);
    if (!summary) continue;
    const auto idle = winseam::idle_time(summary.value());
    if (!idle || *idle < limit) continue;
    if (opened.sessions().logoff(entry.id, winseam::Wait::no)) ++logged_off;
  }
  if (const auto closed = opened.close(); !closed) return closed.error();
  return logged_off;
}

}  // namespace consumer
