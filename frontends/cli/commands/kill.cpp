#include <fmt/format.h>

#include <memory>

#include "commands/commands.hpp"
#include "commands/outcome.hpp"
#include "parse_values.hpp"
#include "winseam/error.hpp"

namespace winseam::cli {
namespace {

struct Given {
  ProcessId process{0};
  std::uint32_t exit_code = 1;
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto server, context.open_server());
  WINSEAM_TRY(auto host, context.server_name());
  const std::uint32_t id = given.process.value();
  const auto terminated = server->processes().terminate(given.process, given.exit_code);
  if (!terminated) {
    const std::string what = fmt::format("terminate process {}", id);
    if (terminated.error() == errc::invalid_parameter)
      return failed_operation(
          fmt::format("{} on {}", what, host), terminated.error(),
          fmt::format("no process has that id; list them with: winseam ps --server {}", host));
    return context.failed(what, terminated.error());
  }
  OutJson members;
  members["pid"] = id;
  members["exit_code"] = given.exit_code;
  return done(
      context, "kill", members, "done",
      fmt::format("process {} on {} is terminated with exit code {}", id, host, given.exit_code));
}

}  // namespace

void add_kill(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar,
                                  {.name = "kill",
                                   .summary = "Terminate a process at once, without its consent",
                                   .example = "winseam kill 4312 --exit-code 3 --server rds01"},
                                  [given](Context& context) { return run(context, *given); });
  add_value(command, "PID", given->process, parse_process_id, "The process")
      ->required()
      ->type_name("");
  add_value(command, "--exit-code", given->exit_code, parse_exit_code,
            "What the process is to leave behind (default: 1)")
      ->type_name("N");
}

}  // namespace winseam::cli
