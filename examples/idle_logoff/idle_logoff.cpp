#include "idle_logoff.hpp"

#include <memory>

#include "winseam/error.hpp"
#include "winseam/session_server.hpp"

namespace idle_logoff {
namespace {

using winseam::errc;

class Reaper {
 public:
  Reaper(winseam::SessionServer& server, const std::string& host, std::chrono::minutes limit,
         Summary& summary)
      : server_(server), host_(host), limit_(limit), summary_(summary) {}

  void run() {
    const auto listed = server_.sessions().enumerate();
    if (!listed) return note(std::nullopt, listed.error());
    for (const winseam::SessionEntry& entry : listed.value()) consider(entry);
  }

 private:
  void consider(const winseam::SessionEntry& entry) {
    // Session 0 belongs to the services: it calls itself disconnected, but nobody is meant to come back to it.
    if (entry.state != winseam::SessionState::disconnected || entry.id == winseam::SessionId{0})
      return skip();
    const auto session = server_.information().summary(entry.id);
    if (!session) return skip_or_note(entry.id, session.error());

    // The list may be out of date by now: what counts is what the session says of itself.
    if (session.value().state != winseam::SessionState::disconnected) return skip();
    const auto away = winseam::idle_time(session.value());
    if (!away || *away <= limit_) return skip();

    const auto asked = server_.sessions().logoff(entry.id, winseam::Wait::no);
    if (!asked) return skip_or_note(entry.id, asked.error());
    summary_.logged_off.push_back({host_, entry.id, session.value().user,
                                   std::chrono::duration_cast<std::chrono::minutes>(*away)});
  }

  void skip() { ++summary_.skipped; }

  // A session that is gone needs no logoff.
  void skip_or_note(winseam::SessionId session, std::error_code error) {
    if (error == errc::file_not_found || error == errc::ctx_winstation_not_found) return skip();
    note(session, error);
  }

  void note(std::optional<winseam::SessionId> session, std::error_code error) {
    summary_.failures.push_back({host_, session, error});
  }

  winseam::SessionServer& server_;
  const std::string& host_;
  std::chrono::minutes limit_;
  Summary& summary_;
};

}  // namespace

Summary log_off_idle(winseam::Platform& platform, const std::vector<std::string>& hosts,
                     std::chrono::minutes limit) {
  Summary summary;
  for (const std::string& host : hosts) {
    const auto server = platform.open_session_server(host);
    if (!server) {
      summary.failures.push_back({host, std::nullopt, server.error()});
      continue;
    }
    Reaper(*server.value(), host, limit, summary).run();
    if (const auto closed = server.value()->close(); !closed)
      summary.failures.push_back({host, std::nullopt, closed.error()});
  }
  return summary;
}

std::string to_string(const Summary& summary) {
  std::string text;
  for (const LoggedOff& gone : summary.logged_off)
    text += gone.host + ": logged off session " + std::to_string(gone.session.value()) + " (" +
            gone.user + "), away for " + std::to_string(gone.away.count()) + " min\n";
  for (const Failure& failure : summary.failures) {
    text += failure.host + ": ";
    if (failure.session) text += "session " + std::to_string(failure.session->value()) + ": ";
    text += failure.error.message() + '\n';
  }
  return text + std::to_string(summary.logged_off.size()) + " logged off, " +
         std::to_string(summary.skipped) + " skipped, " + std::to_string(summary.failures.size()) +
         " failed\n";
}

}  // namespace idle_logoff
