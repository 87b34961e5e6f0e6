// session_list.hpp: the sessions of a host with everything that a listing shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "json_text.hpp"
#include "table.hpp"
#include "winseam/session/values.hpp"
#include "winseam/session_server.hpp"

namespace winseam::cli {

struct ListedSession {
  SessionEntryEx entry{};
  std::optional<SessionDetails> details{};  // empty where they could not be had
  std::string client{};                     // the client's name; empty on the console
};

// The sessions by ascending id. Errors: those of Sessions::enumerate(); a session that ends meanwhile is listed without
// details.
result<std::vector<ListedSession>> list_sessions(SessionServer& server);

// How a state is coloured.
Style style_of(SessionState state);

// As table and as JSON.
Table table_of(const std::vector<ListedSession>& sessions);
OutJson json_of(const std::vector<ListedSession>& sessions);

}  // namespace winseam::cli
