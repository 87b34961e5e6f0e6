#include <fmt/format.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "execute.hpp"
#include "files.hpp"
#include "script.hpp"
#include "text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::string script{};
  bool keep_going = false;
  bool echo = false;
};

struct Command {
  ScriptLine line{};
  CommandLine parsed{};  // not set for a comment
};

Failure at_line(Failure failure, const std::string& script, std::size_t line) {
  failure.message = fmt::format("{}:{}: {}", script, line, failure.message);
  failure.line = line;
  return failure;
}

// Every line is understood before the first one runs, so that a typing error in the last line changes nothing.
Checked<std::vector<Command>> understand(const std::string& name, std::string_view text,
                                         const GlobalOptions& options) {
  const Checked<std::vector<ScriptLine>> lines = split_script(text);
  if (!lines) return at_line(lines.assume_error(), name, *lines.assume_error().line);
  std::vector<Command> commands;
  for (const ScriptLine& line : lines.assume_value()) {
    Command command{.line = line};
    if (!line.words.empty()) {
      Checked<CommandLine> parsed = parse_command_line(line.words, &options);
      if (!parsed) return at_line(parsed.assume_error(), name, line.number);
      if (parsed.assume_value().command == "run")
        return at_line(wrong_usage("a script cannot run another one; put its lines here"), name,
                       line.number);
      command.parsed = std::move(parsed).assume_value();
    }
    commands.push_back(std::move(command));
  }
  return commands;
}

Checked<int> run(Context& context, const Given& given) {
  const bool from_stream = given.script == "-";
  const std::string name = from_stream ? "standard input" : given.script;
  std::string text;
  if (from_stream) {
    text = read_all(context.streams().in);
  } else {
    WINSEAM_TRY(auto content, read_file("script", given.script));
    text = std::move(content);
  }
  WINSEAM_TRY(auto commands, understand(name, text, context.options()));

  int exit_code = exit_ok;
  for (const Command& command : commands) {
    if (given.echo && !context.json()) {
      const bool comment = command.line.words.empty();
      context.print_line(styled((comment ? "" : "> ") + printable(command.line.text),
                                comment ? Style::faint : Style::heading, context.color()));
    }
    if (command.line.words.empty()) continue;
    const Checked<int> done = execute(command.parsed, context.slot(), context.streams());
    if (done && done.assume_value() == exit_ok) continue;
    if (!done) {
      Failure failure = at_line(done.assume_error(), name, command.line.number);
      if (failure.exit_code == exit_usage || !given.keep_going) return failure;
      report(failure, command.parsed.options.json, context.streams());
    }
    exit_code = exit_failed;
    if (!given.keep_going) break;
  }
  return exit_code;
}

}  // namespace

void add_run(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "run",
                   .summary = "Run commands from a script, all in one world",
                   .example = "winseam run examples/scripts/office_tour.winseam --echo",
                   .more = "One command a line, # begins a comment, quotes keep blanks. 'advance "
                           "30m' moves virtual\n"
                           "time. Nothing runs unless every line is understood. A command that "
                           "fails ends the script."},
                  [given](Context& context) { return run(context, *given); });
  command.add_option("SCRIPT", given->script, "The file, or - for standard input")
      ->required()
      ->type_name("");
  command.add_flag("--keep-going", given->keep_going, "Go on after an operation that failed");
  command.add_flag("--echo", given->echo, "Print each line before it runs");
}

}  // namespace winseam::cli
