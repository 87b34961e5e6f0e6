#include "completion.hpp"

#include <fmt/format.h>

#include <vector>

namespace winseam::cli {
namespace {

std::string option_names(const CLI::App& app) {
  std::string names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames())
      names += (names.empty() ? "--" : " --") + name;
  return names;
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string names_of(const std::vector<const CLI::App*>& commands) {
  std::string names;
  for (const CLI::App* command : commands)
    names += (names.empty() ? "" : " ") + command->get_name();
  return names;
}

// Patterns for the groups, those within groups included: 'wlan'|'wlan profile'.
std::string group_patterns(const CLI::App& app, const std::string& prefix) {
  std::string text;
  for (const CLI::App* command : commands_of(app)) {
    if (commands_of(*command).empty()) continue;
    const std::string path = prefix + command->get_name();
    const std::string inner = group_patterns(*command, path + " ");
    text +=
        fmt::format("{}'{}'{}{}", text.empty() ? "" : "|", path, inner.empty() ? "" : "|", inner);
  }
  return text;
}

// The branches that tell which words may come after a command, those of groups included.
std::string branches(const CLI::App& app, const std::string& prefix) {
  std::string text;
  for (const CLI::App* command : commands_of(app)) {
    const std::string path = prefix + command->get_name();
    const std::string inner = names_of(commands_of(*command));
    text += fmt::format("    '{}') words=\"{}{}{} $global\" ;;\n", path, inner,
                        inner.empty() ? "" : " ", option_names(*command));
    text += branches(*command, path + " ");
  }
  return text;
}

}  // namespace

std::string bash_completion(const Grammar& grammar) {
  const CLI::App& app = grammar.app;
  const std::string groups = group_patterns(app, "");

  std::string backends;
  for (const std::string& name : backend_names()) backends += (backends.empty() ? "" : " ") + name;
  constexpr std::string_view text =
      R"(# bash completion for winseam: source <(winseam completion bash)
_winseam() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
  local global='@GLOBAL@' commands='@COMMANDS@' command= words= i
  COMPREPLY=()
  case $previous in
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$current")); return ;;
    --backend) COMPREPLY=($(compgen -W '@BACKENDS@' -- "$current")); return ;;
    --scenario|--output|apply|run|validate) COMPREPLY=($(compgen -f -- "$current")); return ;;
    completion) COMPREPLY=($(compgen -W 'bash' -- "$current")); return ;;
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      --scenario|--server|--as|--backend|--color|--interface|--library) ((i++)) ;;
      -*) ;;
      *)
        case $command in
          '') command=${COMP_WORDS[i]} ;;
          @GROUPS@) command+=" ${COMP_WORDS[i]}" ;;
        esac
        ;;
    esac
  done
  case $command in
    '') words="$commands $global" ;;
@BRANCHES@    *) words=$global ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o filenames -F _winseam winseam
)";
  std::string script(text);
  const auto put = [&](std::string_view mark, const std::string& value) {
    const std::size_t at = script.find(mark);
    script.replace(at, mark.size(), value);
  };
  put("@GLOBAL@", option_names(app));
  put("@COMMANDS@", names_of(commands_of(app)));
  put("@BACKENDS@", backends);
  put("@GROUPS@", groups);
  put("@BRANCHES@", branches(app, ""));
  return script;
}

}  // namespace winseam::cli
