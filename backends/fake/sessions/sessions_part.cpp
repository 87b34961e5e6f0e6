#include <algorithm>
#include <string>
#include <utility>

#include "server.hpp"
#include "utf16.hpp"

namespace winseam::fake {
namespace {

constexpr auto by_id = [](const Session& session) { return session.id.value(); };

std::string number(SessionId id) { return std::to_string(id.value()); }

// Listeners are not sessions that anything could be done to.
Session* find_login(Entry& entry, SessionId id) {
  Session* session = entry.find(id);
  return session != nullptr && !session->is_listener() ? session : nullptr;
}

// Records that a call took the calling process with it.
void note_caller(Entry& entry, SessionId id, std::string_view operation) {
  if (entry.standing().session != id) return;
  entry.misuses().add(
      MisuseKind::caller_killed, std::string(operation), describe(entry.handle()),
      entry.identity().opened_at,
      "session " + number(id) + " is the caller's own: on Windows this call does not return");
}

// The answers that the buttons of a box can give.
bool fits(MessageButtons buttons, MessageResponse response) {
  switch (buttons) {
    case MessageButtons::ok:
      return response == MessageResponse::ok;
    case MessageButtons::ok_cancel:
      return response == MessageResponse::ok || response == MessageResponse::cancel;
    case MessageButtons::abort_retry_ignore:
      return response == MessageResponse::abort || response == MessageResponse::retry ||
             response == MessageResponse::ignore;
    case MessageButtons::yes_no_cancel:
      return response == MessageResponse::yes || response == MessageResponse::no ||
             response == MessageResponse::cancel;
    case MessageButtons::yes_no:
      return response == MessageResponse::yes || response == MessageResponse::no;
    case MessageButtons::retry_cancel:
      return response == MessageResponse::retry || response == MessageResponse::cancel;
    case MessageButtons::cancel_try_continue:
      return response == MessageResponse::cancel || response == MessageResponse::try_again ||
             response == MessageResponse::continue_;
  }
  return false;
}

// The next scripted answer; one that the buttons cannot give is dropped with a record.
std::optional<MessageAnswer> next_answer(Entry& entry, Session& session, MessageButtons buttons) {
  while (!session.spec->answers.empty()) {
    const MessageAnswer answer = session.spec->answers.front();
    session.spec.change().answers.erase(session.spec->answers.begin());
    if (fits(buttons, answer.response)) return answer;
    entry.misuses().add(MisuseKind::not_modelled, "Sessions::send_message",
                        describe(entry.handle()), entry.identity().opened_at,
                        "the scripted answer \"" + std::string(name_of(answer.response)) +
                            "\" is not on a button of the message box; it was dropped");
  }
  return std::nullopt;
}

}  // namespace

result<std::vector<SessionEntry>> FakeSessions::enumerate() const {
  Entered entered = enter(identity_, "Sessions::enumerate");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  std::vector<SessionEntry> list;
  const std::vector<SessionEntry>& all = entry.world().listing(host);
  if (!host.guarded && entry.standing().may_all(Permission::query_information)) {
    list = all;
  } else {
    list.reserve(all.size());
    for (const SessionEntry& line : all)
      if (entry.may(*entry.world().find_session(host, line.id), Permission::query_information))
        list.push_back(line);
  }
  if (!host.lingering.empty()) {
    list.insert(list.end(), host.lingering.begin(), host.lingering.end());
    host.lingering.clear();
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  }
  return list;
}

result<std::vector<SessionEntryEx>> FakeSessions::enumerate_detailed() const {
  Entered entered = enter(identity_, "Sessions::enumerate_detailed");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  if (host.settings.windows < WindowsVersion::windows_7) return errc::not_supported;
  std::vector<SessionEntryEx> list;
  list.reserve(host.sessions.size());
  host.session_order.for_each(by_id, [&](const Session& session) {
    if (!entry.may(session, Permission::query_information)) return;
    SessionEntryEx line;
    line.environment_id = session.spec->environment_id.value_or(0);
    line.id = session.id;
    line.state = session.spec->state;
    line.station = *session.spec->station;
    line.host = session.spec->virtual_machine;
    line.farm = session.spec->farm;
    if (session.has_user()) {
      line.user = session.spec->user;
      line.domain = session.spec->domain;
    }
    list.push_back(std::move(line));
  });
  return list;
}

result<void> FakeSessions::logoff(SessionId id, Wait wait) {
  static constexpr std::string_view operation = "Sessions::logoff";
  Entered entered = enter(identity_, operation);
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  Session* session = find_login(entry, id);
  if (session == nullptr) return errc::file_not_found;
  const SessionId target = session->id;
  if (target.value() == 0) return errc::access_denied;  // wts E71 [assumed]
  if (session->spec->virtual_machine && !entry.standing().administrator) return errc::access_denied;
  if (!entry.may(*session, Permission::reset)) return errc::access_denied;

  HostState& host = entry.host();
  note_caller(entry, target, operation);
  entry.world().begin_logoff(host, *session);
  if (wait == Wait::no) return success();

  const std::uint64_t epoch = host.epoch;
  const std::uint64_t interruptions = session->interruptions;
  ++session->sync_waiters;
  SessionWorld& world = entry.world();
  const auto over = [&] {
    const Session* now = world.find_session(host, target);
    return now == nullptr || now->interruptions != interruptions || host.epoch != epoch;
  };
  const WaitEnd end = entry.engine().wait(entry.lock(), over);
  Session* left = world.find_session(host, target);
  if (left != nullptr) --left->sync_waiters;
  if (host.epoch != epoch) return host.settings.unreachable_code;
  if (left == nullptr) return success();
  if (failed(end))
    return never_returns(entry, end, operation,
                         "session " + number(target) +
                             " hangs at logoff and nothing that is still to come ends that");
  return left->interrupted_with;
}

result<void> FakeSessions::disconnect(SessionId id, Wait wait) {
  (void)wait;  // the client is detached at once, whoever waits
  Entered entered = enter(identity_, "Sessions::disconnect");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  Session* session = find_login(entry, id);
  if (session == nullptr || session->ending) return errc::file_not_found;
  if (!entry.may(*session, Permission::disconnect)) return errc::access_denied;
  if (!session->has_client()) return errc::invalid_function;
  entry.world().drop_client(entry.host(), *session);
  return success();
}

result<MessageResponse> FakeSessions::send_message(SessionId id, const MessagePrompt& prompt,
                                                   Wait wait) {
  static constexpr std::string_view operation = "Sessions::send_message";
  static constexpr std::size_t longest = 1024;
  if (Entered checked = enter_handle(identity_, operation); !checked) return checked.error();
  if (2 * utf16_length(prompt.title) > longest || 2 * utf16_length(prompt.text) > longest ||
      prompt.timeout.count() < 0)
    return errc::rpc_x_bad_stub_data;
  Entered entered = enter(identity_, operation);
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  HostState& host = entry.host();
  if (prompt.title.empty() && host.settings.windows <= WindowsVersion::server_2003)
    return errc::rpc_x_bad_stub_data;
  Session* session = find_login(entry, id);
  if (session == nullptr || session->ending) return errc::file_not_found;
  switch (session->spec->state) {
    case SessionState::init:
    case SessionState::idle:
    case SessionState::down:
    case SessionState::connect_query:
      return errc::file_not_found;  // no desktop to show a box on; code [assumed]
    default:
      break;
  }
  if (!entry.may(*session, Permission::message)) return errc::access_denied;

  const SessionId target = session->id;
  const std::size_t shown = host.messages.size();
  host.messages.push_back(ShownMessage{target, prompt, std::nullopt, entry.engine().now()});
  if (prompt.title.empty()) host.messages.back().prompt.title = "Error";
  const bool somebody = session->has_client() && target.value() != 0;
  const std::optional<MessageAnswer> answer =
      somebody ? next_answer(entry, *session, prompt.buttons) : std::optional<MessageAnswer>{};
  const Ticks limit = prompt.timeout;
  EventId answering{};
  if (answer && (limit.count() == 0 || answer->after <= limit))
    answering = entry.engine().after(answer->after, [&host, shown, response = answer->response] {
      host.messages[shown].response = response;
    });
  if (wait == Wait::no) return MessageResponse::asynchronous;

  SessionWorld& world = entry.world();
  const std::uint64_t epoch = host.epoch;
  const auto over = [&] {
    const Session* now = world.find_session(host, target);
    return host.messages[shown].response.has_value() || now == nullptr || now->user_gone ||
           host.epoch != epoch;
  };
  const std::optional<TimePoint> deadline =
      limit.count() == 0 ? std::nullopt : std::optional(entry.engine().now() + limit);
  const WaitEnd end = entry.engine().wait(entry.lock(), over, deadline);
  if (end != WaitEnd::done || !host.messages[shown].response) entry.engine().cancel(answering);
  if (host.epoch != epoch) return host.settings.unreachable_code;
  if (host.messages[shown].response) return *host.messages[shown].response;
  if (end == WaitEnd::deadline) {
    host.messages[shown].response = MessageResponse::timed_out;
    return MessageResponse::timed_out;
  }
  if (failed(end))
    return never_returns(entry, end, operation,
                         "nobody will ever answer the message box in session " + number(target) +
                             "; give it a time-out or script an answer");
  return errc::file_not_found;  // logged off meanwhile
}

}  // namespace winseam::fake
