#include "completion.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>

#include "commands/commands.hpp"
#include "json_text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::string shell{};
};

Checked<int> run(Context& context, const Given& given) {
  if (given.shell != "bash")
    return wrong_usage(fmt::format("there is no completion for '{}'; there is bash", given.shell));
  const std::string script = bash_completion(*make_grammar());
  if (context.json()) {
    OutJson document;
    document["command"] = "completion";
    document["shell"] = given.shell;
    document["script"] = script;
    context.print_json(document);
  } else {
    context.out() << script;
  }
  return exit_ok;
}

}  // namespace

void add_completion(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar,
                                  {.name = "completion",
                                   .summary = "Print a completion script for a shell",
                                   .example = "source <(winseam completion bash)"},
                                  [given](Context& context) { return run(context, *given); });
  command.add_option("SHELL", given->shell, "bash")->required()->type_name("");
}

}  // namespace winseam::cli
