#include "grammar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "commands/commands.hpp"
#include "text.hpp"

namespace winseam::cli {
namespace {

constexpr const char* exit_codes =
    "Options that stand here may also follow the command.\n"
    "Exit code: 0 done, 1 an operation failed, 2 wrong usage.\n"
    "Example: winseam ps --server rds01 --json";

// In a script there is one world, so what chooses it cannot be said again.
void add_world_option(Grammar& grammar, const std::string& name,
                      std::function<void(const std::string&)> set, const std::string& type,
                      const std::string& help) {
  grammar.app
      .add_option_function<std::string>(
          name,
          [&grammar, name, set = std::move(set)](const std::string& text) {
            if (grammar.in_script)
              throw CLI::ValidationError(name,
                                         "one world lasts for the whole script; give it to 'run'");
            set(text);
          },
          help)
      ->type_name(type);
}

void add_global_options(Grammar& grammar) {
  GlobalOptions& options = grammar.options;
  add_world_option(
      grammar, "--scenario", [&](const std::string& file) { options.scenario = file; }, "FILE",
      "The installation of the fake (default: a built-in office)");
  add_world_option(
      grammar, "--backend",
      [&](const std::string& name) {
        const auto& names = backend_names();
        if (std::find(names.begin(), names.end(), name) == names.end())
          throw CLI::ValidationError(
              "--backend",
              fmt::format("there is no backend '{}'; there are {}", name, fmt::join(names, ", ")));
        options.backend = name;
      },
      "NAME", "What answers: fake, or win32 (this machine's DLLs)");
  const auto not_empty = [](const std::string& text) {
    return text.empty() ? std::string("expected a name, found nothing") : std::string();
  };
  grammar.app.add_option("--server", options.server, "The host (default: the local one)")
      ->type_name("NAME")
      ->check(CLI::Validator(not_empty, ""));
  grammar.app.add_option("--as", options.user, "On whose behalf (default: Administrator)")
      ->type_name("USER")
      ->check(CLI::Validator(not_empty, ""));
  grammar.app.add_flag("--json", options.json, "One JSON document for each command, on one line");
  grammar.app
      .add_option_function<std::string>(
          "--color",
          [&options](const std::string& mode) {
            if (mode == "auto")
              options.color = ColorMode::automatic;
            else if (mode == "always")
              options.color = ColorMode::always;
            else if (mode == "never")
              options.color = ColorMode::never;
            else
              throw CLI::ValidationError(
                  "--color", fmt::format("expected one of auto, always, never, found '{}'", mode));
          },
          "auto (only on a terminal, unless NO_COLOR is set), always or never")
      ->type_name("WHEN");
}

// The innermost command that the line got to.
const CLI::App& innermost(const CLI::App& app) {
  const CLI::App* at = &app;
  while (!at->get_subcommands().empty()) at = at->get_subcommands().back();
  return *at;
}

// "wlan profile show"; empty for the program itself.
std::string path_of(const CLI::App& command) {
  std::string path;
  for (const CLI::App* at = &command; at->get_parent() != nullptr; at = at->get_parent())
    path = at->get_name() + (path.empty() ? "" : " " + path);
  return path;
}

Failure explain(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& command = innermost(app);
  const std::string name = path_of(command);
  const std::vector<std::string> left = app.remaining(true);
  const bool wants_command = !command.get_subcommands({}).empty();
  std::string message;
  if (wants_command && left.empty())
    message = name.empty() ? "no command is given" : fmt::format("'{}' needs a command", name);
  else if (wants_command && !left.front().starts_with('-'))
    message =
        fmt::format("there is no command '{}{}{}'", name, name.empty() ? "" : " ", left.front());
  else if (!left.empty())
    message = fmt::format("'{}' is not understood here", left.front());
  else
    message = error.what();
  return wrong_usage(
      fmt::format("{}; see: winseam {}{}--help", message, name, name.empty() ? "" : " "));
}

}  // namespace

CLI::App& add_command(Grammar& grammar, CLI::App& group, const CommandText& text, Action action) {
  CLI::App& command = *group.add_subcommand(text.name, text.summary);
  command.footer(
      fmt::format("{}{}Example: {}\nGlobal options (see winseam --help) may stand here too.",
                  text.more, text.more.empty() ? "" : "\n", text.example));
  command.callback([&grammar, name = path_of(command), action = std::move(action)] {
    grammar.chosen = name;
    grammar.action = action;
  });
  return command;
}

CLI::App& add_command(Grammar& grammar, const CommandText& text, Action action) {
  return add_command(grammar, grammar.app, text, std::move(action));
}

CLI::App& add_group(CLI::App& parent, const std::string& name, const std::string& summary) {
  CLI::App& group = *parent.add_subcommand(name, summary);
  group.require_subcommand(1);
  return group;
}

std::unique_ptr<Grammar> make_grammar(const GlobalOptions* inherited) {
  auto grammar = std::make_unique<Grammar>();
  grammar->in_script = inherited != nullptr;
  if (inherited != nullptr) grammar->options = *inherited;
  CLI::App& app = grammar->app;
  app.name("winseam");
  app.description(
      "Session hosts from the command line: look, log off, terminate, apply a policy; wireless "
      "networks and tape libraries.");
  app.footer(exit_codes);
  app.set_version_flag("--version", "winseam " WINSEAM_VERSION, "Print the version");
  app.allow_windows_style_options(false);
  app.fallthrough();
  app.require_subcommand(1);
  add_global_options(*grammar);
  add_all_commands(*grammar);
  return grammar;
}

Checked<CommandLine> parse_command_line(std::span<const std::string> arguments,
                                        const GlobalOptions* inherited) {
  const std::unique_ptr<Grammar> grammar = make_grammar(inherited);
  // CLI11 takes the last word first.
  std::vector<std::string> words(arguments.rbegin(), arguments.rend());
  try {
    grammar->app.parse(std::move(words));
  } catch (const CLI::CallForHelp&) {
    return CommandLine{.options = grammar->options, .text = grammar->app.help()};
  } catch (const CLI::CallForAllHelp&) {
    return CommandLine{.options = grammar->options, .text = grammar->app.help()};
  } catch (const CLI::CallForVersion& version) {
    return CommandLine{.options = grammar->options, .text = std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return explain(grammar->app, error);
  }
  return CommandLine{
      .options = grammar->options, .command = grammar->chosen, .action = grammar->action};
}

}  // namespace winseam::cli
