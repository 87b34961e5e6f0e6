#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Row {
  std::string name;
  bool local = false;
  std::error_code error{};  // why it cannot be asked
  std::size_t active = 0;
  std::size_t disconnected = 0;
  std::size_t other = 0;  // logins in any other state; listeners and session 0 are none
  std::size_t processes = 0;
};

Row ask(Platform& platform, const std::string& name) {
  Row row{.name = name};
  const auto server = platform.open_session_server(name);
  if (!server) {
    row.error = server.error();
    return row;
  }
  const auto sessions = server.value()->sessions().enumerate();
  if (!sessions) {
    row.error = sessions.error();
    return row;
  }
  for (const SessionEntry& session : sessions.value()) {
    if (session.state == SessionState::listen || session.id == SessionId{0}) continue;
    if (session.state == SessionState::active)
      ++row.active;
    else if (session.state == SessionState::disconnected)
      ++row.disconnected;
    else
      ++row.other;
  }
  if (const auto processes = server.value()->processes().enumerate())
    row.processes = processes.value().size();
  return row;
}

OutJson json_of(const Row& row) {
  OutJson json;
  json["name"] = row.name;
  json["local"] = row.local;
  json["error"] = error_or_null(row.error);
  json["active"] = row.active;
  json["disconnected"] = row.disconnected;
  json["other"] = row.other;
  json["processes"] = row.processes;
  return json;
}

Checked<int> run(Context& context) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto platform, context.platform());
  std::vector<std::string> names;
  if (auto known = installation->known_hosts()) {
    names = std::move(*known);
  } else {
    auto announced = platform->session_servers({});
    if (!announced) return context.failed("find the hosts", announced.error());
    names = std::move(announced).value();
  }
  std::vector<Row> rows;
  for (const std::string& name : names) {
    rows.push_back(ask(*platform, name));
    rows.back().local = same_name(name, installation->local_host());
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "hosts";
    document["hosts"] = OutJson::array();
    for (const Row& row : rows) document["hosts"].push_back(json_of(row));
    context.print_json(document);
    return exit_ok;
  }
  Table table({{"HOST"},
               {"ANSWERS"},
               {"ACTIVE", Align::right},
               {"DISCONNECTED", Align::right},
               {"OTHER", Align::right},
               {"PROCESSES", Align::right},
               {""}});
  for (const Row& row : rows) {
    const auto number = [&](std::size_t value) { return row.error ? "" : std::to_string(value); };
    table.add({{row.name},
               row.error ? Table::Cell{std::string(name_of_code(row.error)), Style::bad}
                         : Table::Cell{"yes", Style::good},
               {number(row.active)},
               {number(row.disconnected)},
               {number(row.other)},
               {number(row.processes)},
               {row.local ? "local" : ""}});
  }
  context.print_table(table);
  return exit_ok;
}

}  // namespace

void add_hosts(Grammar& grammar) {
  add_command(grammar,
              {.name = "hosts",
               .summary = "List the hosts, and how busy they are",
               .example = "winseam hosts"},
              run);
}

}  // namespace winseam::cli
