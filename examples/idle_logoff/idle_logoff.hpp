// idle_logoff.hpp: a small application on top of winseam: it frees session hosts of sessions that nobody came back to.
//
//   const auto summary = idle_logoff::log_off_idle(*platform, {"rds01", "rds02"}, std::chrono::hours{2});
//   std::cout << to_string(summary);
//
// It takes whatever platform it is given, and so runs on Windows, on a fake and on mocks alike.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "winseam/identifiers.hpp"
#include "winseam/platform.hpp"

namespace idle_logoff {

struct LoggedOff {
  std::string host{};
  winseam::SessionId session{0};
  std::string user{};
  std::chrono::minutes away{0};  // for how long the session had been disconnected

  friend bool operator==(const LoggedOff&, const LoggedOff&) = default;
};

struct Failure {
  std::string host{};
  std::optional<winseam::SessionId> session{};  // empty: the host as a whole
  std::error_code error{};

  friend bool operator==(const Failure&, const Failure&) = default;
};

struct Summary {
  std::vector<LoggedOff> logged_off{};  // the requests that were taken, in the order of the hosts
  std::size_t skipped = 0;              // sessions that are in use, or not idle for long enough
  std::vector<Failure> failures{};

  friend bool operator==(const Summary&, const Summary&) = default;
};

// Logs off every session that has been disconnected for longer than the limit. A host or a session that fails is noted
// in the summary and the others go on. Does not wait until the sessions are gone. A session that ends or is taken up
// again in the meantime counts as skipped. Blocks for one round trip to a host at a time; every host is closed again.
Summary log_off_idle(winseam::Platform& platform, const std::vector<std::string>& hosts,
                     std::chrono::minutes limit);

// The summary for a person, a line for each session that was logged off and each failure, and a last line that counts.
std::string to_string(const Summary& summary);

}  // namespace idle_logoff
