#include <fmt/format.h>

#include <memory>

#include "commands/commands.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Given {
  Ticks by{0};
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  if (!installation->time_is_virtual())
    return wrong_usage("time passes by itself here; advance needs --backend fake");
  installation->pass_time(given.by);
  const TimePoint now = installation->now();
  if (context.json()) {
    OutJson document;
    document["command"] = "advance";
    document["by_seconds"] = seconds(given.by);
    document["now"] = iso_time(now);
    context.print_json(document);
  } else {
    context.print_line(
        fmt::format("{} later: it is {}", human_duration(given.by), human_time(now)));
  }
  return exit_ok;
}

}  // namespace

void add_advance(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar,
                                  {.name = "advance",
                                   .summary = "Let virtual time pass (for scripts)",
                                   .example = "advance 30m"},
                                  [given](Context& context) { return run(context, *given); });
  add_value(command, "DURATION", given->by, parse_duration, "How long, such as 90s, 30m or 2h")
      ->required()
      ->type_name("");
}

}  // namespace winseam::cli
