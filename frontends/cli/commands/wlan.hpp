// wlan.hpp: the commands of the group wlan. One file for those that belong together.
#pragma once

#include "grammar.hpp"

namespace winseam::cli {

void add_wlan_interfaces(Grammar& grammar, CLI::App& group);  // interfaces, status
void add_wlan_scan(Grammar& grammar, CLI::App& group);
void add_wlan_networks(Grammar& grammar, CLI::App& group);  // networks, bss
void add_wlan_connect(Grammar& grammar, CLI::App& group);   // connect, disconnect
void add_wlan_profiles(Grammar& grammar, CLI::App& group);  // profiles, profile show, set, delete
void add_wlan_watch(Grammar& grammar, CLI::App& group);

}  // namespace winseam::cli
