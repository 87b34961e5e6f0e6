#include <fmt/format.h>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

struct Given {
  EventMask mask = EventMask::all;
  Ticks time = 1h;
};

struct Seen {
  TimePoint at{};
  bool notification = false;
  std::string what{};
  std::optional<SessionId> session{};  // notifications only: the bits of an event name no session
};

// Prints for people at once, and for machines at the end.
class Log {
 public:
  explicit Log(Context& context) : context_(context) {}

  void add(const Seen& seen) {
    if (!context_.json())
      context_.print_line(fmt::format(
          "{}  {:<12}  {}{}", human_time(seen.at), seen.notification ? "notification" : "event",
          seen.what, seen.session ? fmt::format(" session {}", seen.session->value()) : ""));
    OutJson one;
    one["at"] = iso_time(seen.at);
    one["kind"] = seen.notification ? "notification" : "event";
    one["what"] = seen.what;
    one["session"] = number_or_null(seen.session);
    list_.push_back(std::move(one));
  }

  const OutJson& list() const { return list_; }

 private:
  Context& context_;
  OutJson list_ = OutJson::array();
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto server, context.open_server());
  WINSEAM_TRY(auto name, context.server_name());
  WINSEAM_TRY(auto installation, context.installation());
  Log log(context);

  // Only the local host tells which session; elsewhere the events have to do.
  SessionSubscription subscription;
  if (server->is_current()) {
    auto subscribed = server->events().subscribe(
        NotificationScope::all_sessions,
        [&, here = installation](SessionChange change, SessionId session) {
          log.add({.at = here->now(),
                   .notification = true,
                   .what = std::string(name_of(change)),
                   .session = session});
        });
    if (!subscribed) return context.failed("listen for notifications", subscribed.error());
    subscription = std::move(subscribed).value();
  }

  std::stop_source stop;
  installation->after(given.time, [stop]() mutable { stop.request_stop(); });
  while (!stop.stop_requested()) {
    const auto seen = server->events().wait(given.mask, stop.get_token());
    if (!seen) return context.failed("wait for events", seen.error());
    if (seen.value() != EventMask::none)
      log.add({.at = installation->now(), .what = name_of(seen.value())});
  }

  if (context.json()) {
    OutJson document;
    document["command"] = "events";
    document["server"] = name;
    document["for_seconds"] = seconds(given.time);
    document["events"] = log.list();
    context.print_json(document);
  } else {
    context.print_line(fmt::format("{} on {} within {}", counted(log.list().size(), "event"), name,
                                   human_duration(given.time)));
  }
  return exit_ok;
}

}  // namespace

void add_events(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "events",
                   .summary = "Print what happens on a host for a while",
                   .example = "winseam events --mask logon,logoff --for 10m",
                   .more = "Events do not say which session. On the local host (without --server) "
                           "notifications are\n"
                           "printed too, which do. On the fake virtual time passes."},
                  [given](Context& context) { return run(context, *given); });
  add_value(
      command, "--mask", given->mask, parse_event_mask,
      "Which events, joined with commas: all, created, deleted, renamed, connected, disconnected, "
      "logon, logoff, state_changed, license")
      ->type_name("EVENTS");
  add_value(command, "--for", given->time, parse_duration, "How long (default: 1h)")
      ->type_name("DURATION");
}

}  // namespace winseam::cli
