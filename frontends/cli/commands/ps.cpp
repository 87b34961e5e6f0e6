#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Given {
  SessionId session = any_session;
  std::string name = "*";
  Ticks cpu{0};
};

struct Listed {
  ProcessEntryEx process{};
  bool detailed = false;  // false: the host tells no times and sizes
};

Ticks cpu_of(const ProcessEntryEx& process) { return process.user_time + process.kernel_time; }

// Hosts before Windows 7, and Wine, know only the plain enumeration.
result<std::vector<Listed>> list(SessionServer& server, SessionId session) {
  std::vector<Listed> listed;
  auto detailed = server.processes().enumerate_detailed(session);
  if (detailed) {
    for (ProcessEntryEx& process : detailed.value())
      listed.push_back({.process = std::move(process), .detailed = true});
    return listed;
  }
  if (!unknown_call(detailed.error())) return detailed.error();
  WINSEAM_TRY(auto plain, server.processes().enumerate());
  for (ProcessEntry& process : plain) {
    if (session != any_session && process.session != session) continue;
    listed.push_back({.process = {.session = process.session,
                                  .id = process.id,
                                  .name = std::move(process.name),
                                  .user_sid = std::move(process.user_sid)}});
  }
  return listed;
}

// The users of the sessions, for the listing; a session that may not be asked about has none.
std::map<SessionId, std::string> users_of(SessionServer& server,
                                          const std::vector<Listed>& listed) {
  std::map<SessionId, std::string> users;
  for (const Listed& one : listed) {
    if (users.contains(one.process.session)) continue;
    auto user = server.information().text(one.process.session, SessionText::user_name);
    users[one.process.session] = user ? std::move(user).value() : "";
  }
  return users;
}

OutJson json_of(const Listed& one, const std::string& user) {
  const ProcessEntryEx& process = one.process;
  OutJson json;
  json["pid"] = process.id.value();
  json["session"] = process.session.value();
  json["name"] = text_or_null(process.name);
  json["session_user"] = text_or_null(user);
  json["sid"] = text_or_null(process.user_sid);
  json["cpu_seconds"] = one.detailed ? seconds(cpu_of(process)) : OutJson(nullptr);
  json["threads"] = one.detailed ? OutJson(process.threads) : OutJson(nullptr);
  json["handles"] = one.detailed ? OutJson(process.handles) : OutJson(nullptr);
  json["working_set_bytes"] = one.detailed ? OutJson(process.working_set) : OutJson(nullptr);
  return json;
}

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto server, context.open_server());
  WINSEAM_TRY(auto server_name, context.server_name());
  result<std::vector<Listed>> answer = list(*server, given.session);
  if (!answer) return context.failed("list the processes", answer.error());
  std::vector<Listed>& processes = answer.value();
  std::erase_if(processes, [&](const Listed& one) {
    return !matches(given.name, one.process.name) || cpu_of(one.process) < given.cpu;
  });
  std::sort(processes.begin(), processes.end(),
            [](const Listed& a, const Listed& b) { return a.process.id < b.process.id; });
  std::map<SessionId, std::string> users = users_of(*server, processes);

  if (context.json()) {
    OutJson document;
    document["command"] = "ps";
    document["server"] = server_name;
    document["processes"] = OutJson::array();
    for (const Listed& one : processes)
      document["processes"].push_back(json_of(one, users[one.process.session]));
    context.print_json(document);
    return exit_ok;
  }
  Table table({{"PID", Align::right},
               {"SESSION", Align::right},
               {"USER"},
               {"NAME"},
               {"CPU", Align::right},
               {"MEMORY", Align::right},
               {"THREADS", Align::right}});
  for (const Listed& one : processes) {
    const ProcessEntryEx& process = one.process;
    table.add({{std::to_string(process.id.value())},
               {std::to_string(process.session.value())},
               {users[process.session]},
               {process.name},
               {one.detailed ? human_duration(cpu_of(process)) : ""},
               {one.detailed ? human_bytes(process.working_set) : ""},
               {one.detailed ? std::to_string(process.threads) : ""}});
  }
  context.print_table(table);
  return exit_ok;
}

}  // namespace

void add_ps(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "ps",
                   .summary = "List the processes of a host",
                   .example = "winseam ps --server rds01 --name 'spin*' --cpu 30m",
                   .more = "USER is the user of the session that the process runs in."},
                  [given](Context& context) { return run(context, *given); });
  add_value(command, "--session", given->session, parse_session_id, "Only those of this session")
      ->type_name("ID");
  command.add_option("--name", given->name, "Only those whose name fits a pattern with * and ?")
      ->type_name("PATTERN");
  add_value(command, "--cpu", given->cpu, parse_duration,
            "Only those with at least this much processor time")
      ->type_name("DURATION");
}

}  // namespace winseam::cli
