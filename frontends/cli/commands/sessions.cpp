#include "commands/commands.hpp"
#include "json_values.hpp"
#include "session_list.hpp"

namespace winseam::cli {
namespace {

Checked<int> run(Context& context) {
  WINSEAM_TRY(auto server, context.open_server());
  const auto sessions = list_sessions(*server);
  if (!sessions) return context.failed("list the sessions", sessions.error());
  if (context.json()) {
    OutJson document;
    document["command"] = "sessions";
    WINSEAM_TRY(auto name, context.server_name());
    document["server"] = name;
    document["sessions"] = json_of(sessions.value());
    context.print_json(document);
  } else {
    context.print_table(table_of(sessions.value()));
  }
  return exit_ok;
}

}  // namespace

void add_sessions(Grammar& grammar) {
  add_command(
      grammar,
      {.name = "sessions",
       .summary = "List the sessions of a host",
       .example = "winseam sessions --server rds01",
       .more =
           "Sessions on which the caller lacks Query Information are left out. IDLE counts from\n"
           "the disconnect, or from the last input."},
      run);
}

}  // namespace winseam::cli
