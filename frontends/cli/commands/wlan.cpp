#include "commands/wlan.hpp"

#include "commands/commands.hpp"

namespace winseam::cli {

void add_wlan(Grammar& grammar) {
  CLI::App& group = add_group(grammar.app, "wlan", "Wireless adapters, networks and profiles");
  group.footer("Example: winseam wlan scan --wait --interface AX200");
  add_wlan_interfaces(grammar, group);
  add_wlan_scan(grammar, group);
  add_wlan_networks(grammar, group);
  add_wlan_connect(grammar, group);
  add_wlan_profiles(grammar, group);
  add_wlan_watch(grammar, group);
}

}  // namespace winseam::cli
