#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"
#include "session_list.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<SessionId> session{};
};

// --- one session ----------------------------------------------------------------------------------------------------

// A document of plain members and objects of plain members as PROPERTY and VALUE.
void add_rows(Table& table, const OutJson& object, const std::string& prefix) {
  for (const auto& item : object.items()) {
    const OutJson& value = item.value();
    std::string name = prefix + item.key();
    for (char& c : name) c = c == '_' ? ' ' : c;
    if (value.is_null()) continue;
    if (value.is_object()) {
      add_rows(table, value, name + " ");
    } else if (value.is_array()) {
      std::string all;
      for (const OutJson& one : value) all += (all.empty() ? "" : ", ") + one.get<std::string>();
      table.add({{name}, {all}});
    } else if (value.is_boolean()) {
      table.add({{name}, {value.get<bool>() ? "yes" : "no"}});
    } else if (value.is_string()) {
      table.add({{name}, {value.get<std::string>()}});
    } else if (name.ends_with(" seconds")) {
      table.add({{name.substr(0, name.size() - 8)},
                 {human_duration(std::chrono::seconds(value.get<std::int64_t>()))}});
    } else {
      table.add({{name}, {to_line(value)}});
    }
  }
}

Checked<OutJson> describe_session(Context& context, SessionServer& server, SessionId id) {
  const SessionInformation& ask = server.information();
  const auto summary = ask.summary(id);
  if (!summary)
    return context.failed("ask about session " + std::to_string(id.value()), summary.error());
  const auto text = [&](SessionText which) {
    const auto answer = ask.text(id, which);
    return answer ? text_or_null(answer.value()) : OutJson(nullptr);
  };
  const SessionTimes& times = summary.value().times;
  OutJson session;
  session["id"] = summary.value().id.value();
  session["state"] = name_of(summary.value().state);
  session["user"] = text(SessionText::user_name);
  session["domain"] = text(SessionText::domain_name);
  session["station"] = text(SessionText::station_name);
  const auto protocol = ask.protocol(id);
  session["protocol"] = protocol ? name_or_null(protocol.value()) : OutJson(nullptr);
  const auto details = ask.details(id);
  session["locked"] = nullptr;
  if (details && details.value().lock != LockState::unknown)
    session["locked"] = details.value().lock == LockState::locked;
  session["idle_seconds"] = seconds(idle_time(summary.value()));
  session["logged_on_at"] = moment(times.logged_on_at);
  session["connected_at"] = moment(times.connected_at);
  session["disconnected_at"] = moment(times.disconnected_at);
  session["last_input_at"] = moment(times.last_input_at);
  session["initial_program"] = text(SessionText::initial_program);
  session["application"] = text(SessionText::application_name);
  session["working_directory"] = text(SessionText::working_directory);

  OutJson client;
  client["name"] = text(SessionText::client_name);
  const auto address = ask.client_address(id);
  client["address"] = address ? text_or_null(to_string(address.value())) : OutJson(nullptr);
  const auto display = ask.client_display(id);
  const bool shown = display && display.value().width != 0;
  client["width"] = shown ? OutJson(display.value().width) : OutJson(nullptr);
  client["height"] = shown ? OutJson(display.value().height) : OutJson(nullptr);
  client["color_depth"] = shown ? OutJson(display.value().color_depth) : OutJson(nullptr);
  const auto build = ask.number(id, SessionNumber::client_build_number);
  client["build"] = build && build.value() != 0 ? OutJson(build.value()) : OutJson(nullptr);
  session["client"] = std::move(client);

  OutJson traffic;
  traffic["incoming_bytes"] = summary.value().traffic.incoming_bytes;
  traffic["outgoing_bytes"] = summary.value().traffic.outgoing_bytes;
  session["traffic"] = std::move(traffic);

  std::size_t count = 0;
  if (const auto processes = server.processes().enumerate())
    for (const ProcessEntry& process : processes.value()) count += process.session == id ? 1U : 0U;
  session["processes"] = count;
  return session;
}

// --- the host -------------------------------------------------------------------------------------------------------

Checked<OutJson> describe_host(Context& context, SessionServer& server) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto platform, context.platform());
  const auto sessions = server.sessions().enumerate();
  if (!sessions) return context.failed("list the sessions", sessions.error());
  const bool local = server.is_current() ||
                     same_name(context.options().server.value_or(""), installation->local_host());
  OutJson host;
  host["local"] = local;
  host["backend"] = context.options().backend;
  host["time"] = iso_time(installation->now());
  host["console_session"] =
      local ? number_or_null(platform->local_sessions().active_console_session())
            : OutJson(nullptr);
  std::map<SessionState, std::size_t> states;
  for (const SessionEntry& session : sessions.value()) ++states[session.state];
  host["sessions"] = OutJson::object();
  for (const auto& [state, count] : states) host["sessions"][std::string(name_of(state))] = count;
  const auto processes = server.processes().enumerate();
  host["processes"] = processes ? OutJson(processes.value().size()) : OutJson(nullptr);
  host["features"] = OutJson::array();
  for (const Feature feature : all_values<Feature>())
    if (platform->features().has(feature)) host["features"].push_back(name_of(feature));
  return host;
}

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto server, context.open_server());
  WINSEAM_TRY(auto name, context.server_name());
  OutJson document;
  document["command"] = "info";
  document["server"] = name;
  const char* kind = given.session ? "session" : "host";
  if (given.session) {
    WINSEAM_TRY(auto session, describe_session(context, *server, *given.session));
    document[kind] = std::move(session);
  } else {
    WINSEAM_TRY(auto host, describe_host(context, *server));
    document[kind] = std::move(host);
  }
  if (context.json()) {
    context.print_json(document);
  } else {
    Table table({{"PROPERTY"}, {"VALUE"}});
    table.add({{"server"}, {name}});
    add_rows(table, document[kind], "");
    context.print_table(table);
  }
  return exit_ok;
}

}  // namespace

void add_info(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar,
                                  {.name = "info",
                                   .summary = "Show a host, or one of its sessions, in detail",
                                   .example = "winseam info 3 --server rds01"},
                                  [given](Context& context) { return run(context, *given); });
  command
      .add_option_function<std::string>(
          "ID",
          [given](const std::string& text) {
            const Checked<SessionId> id = parse_session_id(text);
            if (!id) throw CLI::ValidationError("ID", id.assume_error().message);
            given->session = id.assume_value();
          },
          "The session (default: the host itself)")
      ->type_name("");
}

}  // namespace winseam::cli
