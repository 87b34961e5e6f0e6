#include "commands/commands.hpp"

namespace winseam::cli {

void add_all_commands(Grammar& grammar) {
  add_hosts(grammar);
  add_sessions(grammar);
  add_ps(grammar);
  add_info(grammar);
  add_logoff(grammar);
  add_disconnect(grammar);
  add_connect(grammar);
  add_kill(grammar);
  add_msg(grammar);
  add_events(grammar);
  add_wlan(grammar);
  add_media(grammar);
  add_apply(grammar);
  add_run(grammar);
  add_advance(grammar);
  add_snapshot(grammar);
  add_validate(grammar);
  add_completion(grammar);
}

}  // namespace winseam::cli
