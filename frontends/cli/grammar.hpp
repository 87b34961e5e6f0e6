// grammar.hpp: the command line as CLI11 sees it, and what commands need to add themselves to it.
//
//   void add_logoff(Grammar& grammar) {
//     const auto given = std::make_shared<Given>();
//     CLI::App& command = add_command(grammar, {.name = "logoff", .summary = "...", .example = "winseam logoff 3"},
//                                     [given](Context& context) { return run(context, *given); });
//     add_value(command, "ID", given->session, parse_session_id, "The session")->required();
//   }
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "context.hpp"
#include "failure.hpp"
#include "global_options.hpp"

namespace winseam::cli {

// What a command does. Returns the exit code, or the failure that ended it.
using Action = std::function<Checked<int>(Context&)>;

struct Grammar {
  CLI::App app;
  GlobalOptions options;
  bool in_script =
      false;           // the line stands in a script: --scenario and --backend were given to `run`
  std::string chosen;  // the command's name, "wlan scan" for one of a group
  Action action;
};

struct CommandText {
  std::string name;
  std::string summary;
  std::string example;  // one command line
  std::string more{};   // further lines for --help
};

// The whole command line: global options and every command. `inherited` are the options of the script's own command
// line, for a line in a script.
std::unique_ptr<Grammar> make_grammar(const GlobalOptions* inherited = nullptr);

// A command, or one of a group ("wlan scan").
CLI::App& add_command(Grammar& grammar, const CommandText& text, Action action);
CLI::App& add_command(Grammar& grammar, CLI::App& group, const CommandText& text, Action action);

// A group of commands, whose commands are added with the second add_command(); of the program or of another group.
CLI::App& add_group(CLI::App& parent, const std::string& name, const std::string& summary);

// An option, or an argument if the name has no dash, that is read by one of the functions of parse_values.hpp.
template <class Value>
CLI::Option* add_value(CLI::App& command, const std::string& name, Value& into,
                       Checked<typename std::type_identity_t<Value>> (*parse)(std::string_view),
                       const std::string& help) {
  return command.add_option_function<std::string>(
      name,
      [&into, parse, name](const std::string& text) {
        Checked<Value> parsed = parse(text);
        if (!parsed) throw CLI::ValidationError(name, parsed.assume_error().message);
        into = std::move(parsed).assume_value();
      },
      help);
}

// What was asked for.
struct CommandLine {
  GlobalOptions options;
  std::string command;
  Action action;     // empty if only the text is to be printed
  std::string text;  // help or version
};

// Reads one command line. Wrong usage names the command whose --help explains it.
Checked<CommandLine> parse_command_line(std::span<const std::string> arguments,
                                        const GlobalOptions* inherited = nullptr);

}  // namespace winseam::cli
