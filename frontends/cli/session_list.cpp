#include "session_list.hpp"

#include <algorithm>
#include <utility>

#include "failure.hpp"
#include "json_values.hpp"
#include "text.hpp"

namespace winseam::cli {
namespace {

// Hosts before Windows 7, and Wine, know only the plain enumeration.
result<std::vector<SessionEntryEx>> enumerate(SessionServer& server) {
  result<std::vector<SessionEntryEx>> detailed = server.sessions().enumerate_detailed();
  if (detailed || !unknown_call(detailed.error())) return detailed;
  WINSEAM_TRY(auto plain, server.sessions().enumerate());
  std::vector<SessionEntryEx> entries;
  for (SessionEntry& session : plain) {
    SessionEntryEx entry{
        .id = session.id, .state = session.state, .station = std::move(session.station)};
    if (auto user = server.information().text(session.id, SessionText::user_name);
        user && !user.value().empty())
      entry.user = std::move(user).value();
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

result<std::vector<ListedSession>> list_sessions(SessionServer& server) {
  WINSEAM_TRY(auto entries, enumerate(server));
  std::sort(entries.begin(), entries.end(), [](const SessionEntryEx& a, const SessionEntryEx& b) {
    return std::pair{a.id, a.environment_id} < std::pair{b.id, b.environment_id};
  });
  std::vector<ListedSession> sessions;
  for (SessionEntryEx& entry : entries) {
    ListedSession session;
    if (entry.state != SessionState::listen) {
      if (auto details = server.information().details(entry.id)) session.details = details.value();
      if (auto client = server.information().text(entry.id, SessionText::client_name))
        session.client = std::move(client).value();
    }
    session.entry = std::move(entry);
    sessions.push_back(std::move(session));
  }
  return sessions;
}

Style style_of(SessionState state) {
  switch (state) {
    case SessionState::active:
      return Style::good;
    case SessionState::disconnected:
      return Style::attention;
    case SessionState::reset:
    case SessionState::down:
      return Style::bad;
    case SessionState::listen:
      return Style::faint;
    default:
      return Style::plain;
  }
}

Table table_of(const std::vector<ListedSession>& sessions) {
  Table table({{"ID", Align::right},
               {"STATE"},
               {"USER"},
               {"STATION"},
               {"CLIENT"},
               {"IDLE", Align::right},
               {"LOGGED ON"}});
  for (const ListedSession& session : sessions) {
    const SessionEntryEx& entry = session.entry;
    std::string idle;
    std::string logged_on;
    if (session.details && entry.user) {
      if (const auto time = idle_time(*session.details)) idle = human_duration(*time);
      if (const auto& at = session.details->times.logged_on_at) logged_on = human_time(*at);
    }
    table.add({{std::to_string(entry.id.value())},
               {std::string(name_of(entry.state)), style_of(entry.state)},
               {entry.user.value_or("")},
               {entry.station},
               {session.client},
               {idle},
               {logged_on}});
  }
  return table;
}

OutJson json_of(const std::vector<ListedSession>& sessions) {
  OutJson list = OutJson::array();
  for (const ListedSession& session : sessions) {
    const SessionEntryEx& entry = session.entry;
    const SessionTimes times = session.details ? session.details->times : SessionTimes{};
    OutJson one;
    one["id"] = entry.id.value();
    one["state"] = name_of(entry.state);
    one["user"] = text_or_null(entry.user);
    one["domain"] = text_or_null(entry.domain);
    one["station"] = text_or_null(entry.station);
    one["client"] = text_or_null(session.client);
    one["locked"] = nullptr;
    if (session.details && session.details->lock != LockState::unknown)
      one["locked"] = session.details->lock == LockState::locked;
    one["idle_seconds"] = session.details ? seconds(idle_time(*session.details)) : OutJson(nullptr);
    one["logged_on_at"] = moment(times.logged_on_at);
    one["connected_at"] = moment(times.connected_at);
    one["disconnected_at"] = moment(times.disconnected_at);
    list.push_back(std::move(one));
  }
  return list;
}

}  // namespace winseam::cli
