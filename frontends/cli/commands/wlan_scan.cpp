#include "wlan_scan.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>

#include "commands/wlan.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"
#include "wlan_access.hpp"
#include "wlan_networks.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> interface {};
  Ssid ssid{};  // empty: whatever answers
  bool wait = false;
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  const auto ssid = given.ssid.empty() ? std::nullopt : std::optional<Ssid>(given.ssid);
  std::optional<std::vector<ListedNetwork>> networks;
  if (given.wait) {
    WINSEAM_TRYV(scan_and_wait(context, *client, found, ssid));
    WINSEAM_TRY(auto listed, list_networks(*client, found));
    networks = std::move(listed);
  } else {
    WINSEAM_TRYV(begin_scan(*client, found, ssid));
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan scan";
    document["interface"] = json_of(found);
    document["outcome"] = networks ? "done" : "started";
    document["networks"] = networks ? json_of(*networks) : OutJson(nullptr);
    context.print_json(document);
  } else if (!networks) {
    context.print_line(
        fmt::format("'{}' is scanning; see what it finds with: winseam wlan networks",
                    printable(found.description)));
  } else {
    context.print_line(fmt::format("'{}' hears {}", printable(found.description),
                                   counted(networks->size(), "network")));
    if (!networks->empty()) context.print_table(table_of(*networks));
  }
  return exit_ok;
}

}  // namespace

void add_wlan_scan(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar, group,
                  {.name = "scan",
                   .summary = "Look around for networks",
                   .example = "winseam wlan scan --wait",
                   .more = "A hidden network answers to its name alone: give it with --ssid."},
                  [given](Context& context) { return run(context, *given); });
  add_interface_option(command, given->interface);
  add_value(command, "--ssid", given->ssid, parse_ssid, "Ask for this network by name")
      ->type_name("NAME");
  command.add_flag("--wait", given->wait, "Wait until it is done, and list the networks");
}

}  // namespace winseam::cli
