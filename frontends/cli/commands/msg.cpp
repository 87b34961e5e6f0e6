#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <string>

#include "commands/commands.hpp"
#include "commands/outcome.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Given {
  SessionId session{0};
  MessagePrompt prompt{.title = "Message from your administrator"};
  Ticks timeout{0};
  bool wait = false;
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto server, context.open_server());
  WINSEAM_TRY(auto host, context.server_name());
  const std::uint32_t id = given.session.value();
  MessagePrompt prompt = given.prompt;
  // The message box knows whole seconds, and zero would be for ever.
  prompt.timeout = std::chrono::ceil<std::chrono::seconds>(given.timeout);
  const auto answer = server->sessions().send_message(given.session, prompt,
                                                      given.wait ? Wait::until_done : Wait::no);
  if (!answer)
    return context.failed(fmt::format("show a message in session {}", id), answer.error());
  OutJson members;
  members["session"] = id;
  members["response"] = name_of(answer.value());
  if (given.wait)
    return done(context, "msg", members, "done",
                fmt::format("session {} on {} answered: {}", id, host, name_of(answer.value())));
  return done(context, "msg", members, "started",
              fmt::format("the message is shown in session {} on {}", id, host));
}

}  // namespace

void add_msg(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar,
      {.name = "msg",
       .summary = "Show a message box in a session",
       .example = "winseam msg 3 'Reboot at noon' --buttons ok_cancel --wait --timeout 1m",
       .more = "Without --timeout the box stays until somebody answers it."},
      [given](Context& context) { return run(context, *given); });
  add_value(command, "ID", given->session, parse_session_id, "The session")
      ->required()
      ->type_name("");
  command.add_option("TEXT", given->prompt.text, "What to say")->required()->type_name("");
  command.add_option("--title", given->prompt.title, "The title of the box")->type_name("TEXT");
  add_value(command, "--buttons", given->prompt.buttons, parse_buttons,
            "ok, ok_cancel, yes_no, yes_no_cancel, retry_cancel, abort_retry_ignore or "
            "cancel_try_continue")
      ->type_name("WHICH");
  add_value(command, "--icon", given->prompt.icon, parse_icon,
            "none, error, question, warning or information")
      ->type_name("WHICH");
  add_value(command, "--timeout", given->timeout, parse_duration,
            "When the box goes away by itself")
      ->type_name("DURATION");
  command.add_flag("--wait", given->wait, "Return when it is answered, and print the answer");
}

}  // namespace winseam::cli
