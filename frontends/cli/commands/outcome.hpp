// outcome.hpp: how the commands that do one thing say that it is done.
#pragma once

#include <string_view>

#include "context.hpp"
#include "json_values.hpp"

namespace winseam::cli {

// Prints the line, or with --json the document {"command": ..., "server": ..., <members>, "outcome": ...}.
inline Checked<int> done(Context& context, std::string_view command, const OutJson& members,
                         std::string_view outcome, std::string_view line) {
  if (!context.json()) {
    context.print_line(line);
    return exit_ok;
  }
  OutJson document;
  document["command"] = command;
  WINSEAM_TRY(auto server, context.server_name());
  document["server"] = server;
  for (const auto& item : members.items()) document[item.key()] = item.value();
  document["outcome"] = outcome;
  context.print_json(document);
  return exit_ok;
}

}  // namespace winseam::cli
