#include "execute.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <ostream>

#include "text.hpp"

namespace winseam::cli {

Checked<int> execute(const CommandLine& line, InstallationSlot& slot, Streams& streams) {
  if (!line.action) {
    streams.out << line.text;
    return exit_ok;
  }
  // What earlier lines of a script were told about is not said again.
  if (Installation* installation = slot.opened()) installation->take_diagnosis();
  Context context(slot, line.options, streams);
  Checked<int> done = line.action(context);
  if (done)
    if (Installation* installation = slot.opened())
      if (const std::string noticed = installation->take_diagnosis(); !noticed.empty()) {
        streams.out.flush();
        streams.err << "winseam: note: " << printable(noticed) << '\n';
      }
  return done;
}

int report(const Failure& failure, bool json, Streams& streams) {
  const std::string message = printable(failure.message);
  if (json) {
    OutJson error;
    error["code"] = failure.code ? OutJson(failure.code.value()) : OutJson(nullptr);
    error["name"] = failure.code           ? std::string(name_of_code(failure.code))
                    : failure.name.empty() ? "usage"
                                           : failure.name;
    error["message"] = message;
    error["exit_code"] = failure.exit_code;
    error["line"] = failure.line ? OutJson(*failure.line) : OutJson(nullptr);
    OutJson document;
    document["error"] = std::move(error);
    streams.out << to_line(document) << '\n';
  }
  streams.out.flush();
  streams.err << "winseam: " << message << '\n';
  return failure.exit_code;
}

}  // namespace winseam::cli
