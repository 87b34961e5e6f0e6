#include "winseam/scenario/snapshot.hpp"

#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "files.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> output{};
  bool by_asking = false;
};

struct Taken {
  std::string scenario{};
  std::vector<std::string> notes{};
};

Checked<Taken> ask(Context& context, const Installation& installation, Platform& platform) {
  std::vector<std::string> hosts;
  if (auto known = installation.known_hosts()) {
    hosts = std::move(*known);
  } else if (auto announced = platform.session_servers({})) {
    hosts = std::move(announced).value();
  }
  std::erase_if(
      hosts, [&](const std::string& host) { return same_name(host, installation.local_host()); });
  auto taken = scenario::snapshot(platform, hosts, installation.local_host());
  if (!taken) return context.failed("take a snapshot", taken.error());
  return Taken{.scenario = scenario::write(taken.value().world),
               .notes = std::move(taken.value().notes)};
}

Checked<Taken> take(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto platform, context.platform());
  if (!given.by_asking) {
    if (auto scenario = installation->scenario()) return Taken{.scenario = std::move(*scenario)};
  }
  return ask(context, *installation, *platform);
}

Checked<int> run(Context& context, const Given& given) {
  if (context.options().server)
    return wrong_usage("a snapshot is of every host; leave --server out");
  WINSEAM_TRY(auto taken, take(context, given));
  if (given.output) {
    WINSEAM_TRYV(write_file(*given.output, taken.scenario));
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "snapshot";
    document["output"] = text_or_null(given.output);
    document["notes"] = taken.notes;
    document["scenario"] = given.output ? OutJson(nullptr) : OutJson::parse(taken.scenario);
    context.print_json(document);
    return exit_ok;
  }
  if (given.output)
    context.print_line(
        fmt::format("wrote {}; use it with --scenario {}", *given.output, *given.output));
  else
    context.out() << taken.scenario;
  for (const std::string& note : taken.notes)
    context.streams().err << "winseam: note: " << printable(note) << '\n';
  return exit_ok;
}

}  // namespace

void add_snapshot(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "snapshot",
                   .summary = "Write the installation as a scenario file",
                   .example = "winseam snapshot --output office.json",
                   .more = "The fake writes its whole world. With --by-asking, and on other "
                           "backends, the hosts are\n"
                           "asked, so what no call tells (rights, passwords) keeps its default."},
                  [given](Context& context) { return run(context, *given); });
  command.add_option("--output", given->output, "Where to (default: standard output)")
      ->type_name("FILE");
  command.add_flag("--by-asking", given->by_asking, "Ask the hosts, as on a real installation");
}

}  // namespace winseam::cli
