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
  const auto disconnected =
      server->sessions().disconnect(given.session, given.wait ? Wait::until_done : Wait::no);
  if (!disconnected)
    return context.failed(fmt::format("disconnect session {}", id), disconnected.error());
  OutJson members;
  members["session"] = id;
  if (given.wait)
    return done(context, "disconnect", members, "done",
                fmt::format("session {} on {} is disconnected", id, host));
  return done(context, "disconnect", members, "started",
              fmt::format("session {} on {} is being disconnected", id, host));
}

}  // namespace

void add_disconnect(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar,
                                  {.name = "disconnect",
                                   .summary = "Detach a session's client; its programs go on",
                                   .example = "winseam disconnect 3 --server rds01"},
                                  [given](Context& context) { return run(context, *given); });
  add_value(command, "ID", given->session, parse_session_id, "The session")
      ->required()
      ->type_name("");
  command.add_flag("--wait", given->wait, "Return when the session is disconnected");
}

}  // namespace winseam::cli
