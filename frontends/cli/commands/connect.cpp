#include <fmt/format.h>

#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "commands/outcome.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Given {
  SessionId source{0};
  SessionId target{0};
  std::string password{};
  bool wait = false;
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  if (context.options().server && !same_name(*context.options().server, installation->local_host()))
    return wrong_usage(fmt::format("connect works on the local host {} only; leave --server out",
                                   installation->local_host()));
  WINSEAM_TRY(auto platform, context.platform());
  const std::uint32_t source = given.source.value();
  const std::uint32_t target = given.target.value();
  const auto connected = platform->local_sessions().connect(
      given.source, given.target, given.password, given.wait ? Wait::until_done : Wait::no);
  if (!connected)
    return context.failed(
        fmt::format("connect session {} to the client of session {}", source, target),
        connected.error());
  OutJson members;
  members["source"] = source;
  members["target"] = target;
  return done(context, "connect", members, given.wait ? "done" : "started",
              fmt::format("session {} {} on the client of session {}", source,
                          given.wait ? "is shown" : "will be shown", target));
}

}  // namespace

void add_connect(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "connect",
                   .summary = "Show one session on the client that shows another (local host)",
                   .example = "winseam connect 4 1 --password secret"},
                  [given](Context& context) { return run(context, *given); });
  add_value(command, "SOURCE", given->source, parse_session_id, "The session to be shown")
      ->required()
      ->type_name("");
  add_value(command, "TARGET", given->target, parse_session_id,
            "The session whose client shall show it")
      ->required()
      ->type_name("");
  command
      .add_option("--password", given->password, "That of SOURCE's user, if it is somebody else")
      ->type_name("TEXT");
  command.add_flag("--wait", given->wait, "Return when the session is shown");
}

}  // namespace winseam::cli
