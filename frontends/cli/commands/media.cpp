#include "commands/media.hpp"

#include "commands/commands.hpp"

namespace winseam::cli {

void add_media(Grammar& grammar) {
  CLI::App& group =
      add_group(grammar.app, "media", "Tape libraries, their media, pools and requests");
  group.footer("Example: winseam media mount DAY001 --write");
  add_media_libraries(grammar, group);
  add_media_media(grammar, group);
  add_media_allocate(grammar, group);
  add_media_mount(grammar, group);
  add_media_eject(grammar, group);
  add_media_requests(grammar, group);
  add_media_watch(grammar, group);
}

}  // namespace winseam::cli
