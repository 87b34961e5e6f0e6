#include <fmt/format.h>

#include <memory>

#include "commands/commands.hpp"
#include "commands/outcome.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Given {
  SessionId session{0};
  bool wait = false;
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto server, context.open_server());
  WINSEAM_TRY(auto host, context.server_name());
  const std::uint32_t id = given.session.value();
  const auto logged_off =
      server->sessions().logoff(given.session, given.wait ? Wait::until_done : Wait::no);
  if (!logged_off) return context.failed(fmt::format("log off session {}", id), logged_off.error());
  OutJson members;
  members["session"] = id;
  if (given.wait)
    return done(context, "logoff", members, "done",
                fmt::format("session {} on {} is logged off", id, host));
  return done(context, "logoff", members, "started",
              fmt::format("session {} on {} is being logged off", id, host));
}

}  // namespace

void add_logoff(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar,
      {.name = "logoff",
       .summary = "Log a session off: its programs end, then it is gone",
       .example = "winseam logoff 3 --wait --server rds01",
       .more =
           "Without --wait it is only asked for: the session is listed as reset until it is gone."},
      [given](Context& context) { return run(context, *given); });
  add_value(command, "ID", given->session, parse_session_id, "The session")
      ->required()
      ->type_name("");
  command.add_flag("--wait", given->wait, "Return when the session is gone");
}

}  // namespace winseam::cli
