#include <fmt/format.h>

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "commands/commands.hpp"
#include "files.hpp"
#include "json_values.hpp"
#include "policy/parse.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::string file{};
};

struct Verdict {
  const char* kind = "scenario";
  std::vector<std::string> problems{};
};

// Policies are told from scenarios by the rules that only they have.
bool looks_like_policy(const std::string& text) {
  const auto document = parse_json(text);
  if (!document || !document.assume_value().is_object()) return false;
  return document.assume_value().contains("log_off") ||
         document.assume_value().contains("terminate");
}

Verdict judge(const std::string& text) {
  Verdict verdict;
  if (looks_like_policy(text)) {
    verdict.kind = "policy";
    const auto policy = parse_policy(text);
    if (!policy) verdict.problems.push_back(policy.assume_error().message);
    return verdict;
  }
  const scenario::Loaded loaded = scenario::parse(text);
  for (const scenario::Problem& problem : loaded.problems)
    verdict.problems.push_back(to_string(problem));
  if (loaded.world) {
    try {
      const fake::World world(*loaded.world);
    } catch (const std::invalid_argument& error) {
      verdict.problems.emplace_back(error.what());
    }
  }
  return verdict;
}

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto text, read_file("scenario or policy", given.file));
  const Verdict verdict = judge(text);
  const bool valid = verdict.problems.empty();
  if (context.json()) {
    OutJson document;
    document["command"] = "validate";
    document["file"] = given.file;
    document["kind"] = verdict.kind;
    document["valid"] = valid;
    document["problems"] = verdict.problems;
    context.print_json(document);
  } else if (valid) {
    context.print_line(fmt::format("{} is a valid {}", given.file, verdict.kind));
  } else {
    for (const std::string& problem : verdict.problems)
      context.print_line(fmt::format("{}: {}", given.file, printable(problem)));
  }
  if (valid) return exit_ok;
  context.out().flush();
  context.streams().err << fmt::format("winseam: {} is no valid {}: {}; mend what is listed\n",
                                       given.file, verdict.kind,
                                       counted(verdict.problems.size(), "problem"));
  return exit_usage;
}

}  // namespace

void add_validate(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "validate",
                   .summary = "Check a scenario or a policy file",
                   .example = "winseam validate office.json",
                   .more = "Prints every problem with the place where it is, a JSON pointer."},
                  [given](Context& context) { return run(context, *given); });
  command.add_option("FILE", given->file, "The file")->required()->type_name("");
}

}  // namespace winseam::cli
