// commands.hpp: every command of the program. One file each; a new one is added here and in add_all_commands().
#pragma once

#include "grammar.hpp"

namespace winseam::cli {

void add_hosts(Grammar& grammar);
void add_sessions(Grammar& grammar);
void add_ps(Grammar& grammar);
void add_info(Grammar& grammar);
void add_logoff(Grammar& grammar);
void add_disconnect(Grammar& grammar);
void add_connect(Grammar& grammar);
void add_kill(Grammar& grammar);
void add_msg(Grammar& grammar);
void add_events(Grammar& grammar);
void add_wlan(Grammar& grammar);
void add_media(Grammar& grammar);
void add_snapshot(Grammar& grammar);
void add_validate(Grammar& grammar);
void add_apply(Grammar& grammar);
void add_run(Grammar& grammar);
void add_advance(Grammar& grammar);
void add_completion(Grammar& grammar);

// All of them, in the order in which --help lists them.
void add_all_commands(Grammar& grammar);

}  // namespace winseam::cli
