#include "policy/apply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "commands/commands.hpp"
#include "files.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"
#include "policy/parse.hpp"
#include "progress.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::string policy{};
  bool dry_run = false;
};

// --- one step for people --------------------------------------------------------------------------------------------

std::string_view verb(Step::Action action) {
  switch (action) {
    case Step::Action::log_off:
      return "log off";
    case Step::Action::logged_off:
      return "logged off";
    default:
      return name_of(action);
  }
}

Style style_of(const Step& step) {
  if (is_failure(step.outcome)) return Style::bad;
  switch (step.outcome) {
    case Step::Outcome::done:
    case Step::Outcome::started:
      return Style::good;
    case Step::Outcome::spared:
    case Step::Outcome::vanished:
    case Step::Outcome::planned:
      return Style::attention;
    default:
      return Style::plain;
  }
}

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t used = display_width(text);
  return used < width ? text + std::string(width - used, ' ') : text;
}

// One line of the log. Lines are printed as things happen, so the columns have fixed widths.
class StepLog {
 public:
  StepLog(std::ostream& out, bool color, const std::vector<std::string>& hosts)
      : out_(out), color_(color) {
    for (const std::string& host : hosts)
      host_width_ = std::max(host_width_, display_width(printable(host)));
  }

  void print_heading() {
    print("TIME", "HOST", "ACTION", "WHAT", "USER", styled("OUTCOME", Style::heading, color_), 7,
          "WHY", Style::heading);
  }

  void print(const Step& step) {
    std::string what;
    if (step.process)
      what = fmt::format("process {} {}", step.process->value(), printable(step.name));
    else if (step.session)
      what = fmt::format("session {}", step.session->value());
    std::string why = printable(step.reason);
    if (step.error) why += (why.empty() ? "" : "; ") + step.error.message();
    const std::string_view outcome = name_of(step.outcome);
    print(clock_time(step.at), printable(step.host), std::string(verb(step.action)), what,
          printable(step.user), styled(outcome, style_of(step), color_), outcome.size(), why,
          Style::plain);
  }

 private:
  void print(const std::string& time, const std::string& host, const std::string& action,
             const std::string& what, const std::string& user, const std::string& outcome,
             std::size_t outcome_width, const std::string& why, Style style) {
    const auto cell = [&](const std::string& text, std::size_t width) {
      return styled(padded(text, width), style, color_) + "  ";
    };
    out_ << cell(time, 7) << cell(host, host_width_) << cell(action, 10) << cell(what, 24)
         << cell(user, 12) << outcome;
    if (!why.empty())
      out_ << std::string(outcome_width < 11 ? 13 - outcome_width : 2, ' ')
           << styled(why, style, color_);
    out_ << '\n';
  }

  std::ostream& out_;
  bool color_;
  std::size_t host_width_ = 4;
};

std::string summary_line(const Summary& summary, bool dry_run) {
  std::string line = counted(summary.hosts, "host");
  if (summary.unreachable_hosts != 0)
    line += fmt::format(" ({} unreachable)", summary.unreachable_hosts);
  if (dry_run)
    return line +
           fmt::format(": {} planned, nothing was changed", counted(summary.planned, "step"));
  return line +
         fmt::format(": {} shown, {} logged off, {} terminated, {} spared, {} vanished, {} failed",
                     counted(summary.warned, "warning"), counted(summary.logged_off, "session"),
                     counted(summary.terminated, "process", "processes"), summary.spared,
                     summary.vanished, summary.failed);
}

// --- the document for machines --------------------------------------------------------------------------------------

OutJson json_of(const Step& step) {
  OutJson json;
  json["at_seconds"] = seconds(step.at);
  json["host"] = step.host;
  json["action"] = name_of(step.action);
  json["session"] = number_or_null(step.session);
  json["pid"] = number_or_null(step.process);
  json["name"] = text_or_null(step.name);
  json["user"] = text_or_null(step.user);
  json["reason"] = text_or_null(step.reason);
  json["outcome"] = name_of(step.outcome);
  json["error"] = error_or_null(step.error);
  return json;
}

OutJson json_of(const Summary& summary) {
  OutJson json;
  json["hosts"] = summary.hosts;
  json["unreachable_hosts"] = summary.unreachable_hosts;
  json["planned"] = summary.planned;
  json["warned"] = summary.warned;
  json["logged_off"] = summary.logged_off;
  json["terminated"] = summary.terminated;
  json["spared"] = summary.spared;
  json["vanished"] = summary.vanished;
  json["failed"] = summary.failed;
  return json;
}

// --- the command ----------------------------------------------------------------------------------------------------

// The policy's hosts; those that are known not to exist are a mistake in the policy, not a host that is down.
Checked<std::vector<std::string>> hosts_of(Context& context, const Policy& policy,
                                           const std::string& file) {
  WINSEAM_TRY(auto installation, context.installation());
  if (policy.hosts) {
    for (std::size_t i = 0; i < policy.hosts->size(); ++i) {
      Checked<void> known = check_host(*installation, (*policy.hosts)[i]);
      if (!known)
        return wrong_usage(fmt::format("{}: /hosts/{}: {}", file, i, known.assume_error().message));
    }
    return *policy.hosts;
  }
  WINSEAM_TRY(auto platform, context.platform());
  auto announced = platform->session_servers({});
  if (!announced) return context.failed("find the hosts", announced.error());
  return std::move(announced).value();
}

Checked<int> run(Context& context, const Given& given) {
  if (context.options().server)
    return wrong_usage("the policy names the hosts; leave --server out");
  WINSEAM_TRY(auto text, read_file("policy", given.policy));
  const Checked<Policy> policy = parse_policy(text);
  if (!policy)
    return wrong_usage(fmt::format("{}: {}", given.policy, policy.assume_error().message));
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto platform, context.platform());
  WINSEAM_TRY(auto hosts, hosts_of(context, policy.assume_value(), given.policy));

  Progress progress(context.streams().err, context.streams().err_is_terminal && hosts.size() > 1);
  StepLog log(context.out(), context.color(), hosts);
  if (!context.json()) log.print_heading();
  OutJson steps = OutJson::array();
  const auto on_step = [&](const Step& step) {
    progress.clear();
    if (!context.json()) log.print(step);
    steps.push_back(json_of(step));
  };
  const auto on_host = [&](std::size_t opened, const std::string& host) {
    progress.show(fmt::format("[{}/{}] {}", opened + 1, hosts.size(), printable(host)));
  };
  const auto pause = [&](Ticks time) {
    progress.show(fmt::format("waiting {}", human_duration(time)));
    installation->pass_time(time);
  };
  const Summary summary =
      apply(policy.assume_value(), *platform, hosts,
            {.dry_run = given.dry_run, .local_host = installation->local_host()}, pause,
            {.step = on_step, .host = on_host});
  progress.clear();

  if (context.json()) {
    OutJson document;
    document["command"] = "apply";
    document["policy"] = given.policy;
    document["dry_run"] = given.dry_run;
    document["hosts"] = hosts;
    document["steps"] = std::move(steps);
    document["summary"] = json_of(summary);
    document["ok"] = summary.failed == 0;
    context.print_json(document);
  } else {
    context.print_line(summary_line(summary, given.dry_run));
  }
  if (summary.failed == 0) return exit_ok;
  context.out().flush();
  context.streams().err << fmt::format(
      "winseam: {} of the policy failed; the log says which (refused, unreachable, unfinished or "
      "failed)\n",
      counted(summary.failed, "step"));
  return exit_failed;
}

}  // namespace

void add_apply(Grammar& grammar) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar,
                  {.name = "apply",
                   .summary = "Log off sessions and terminate processes as a policy says",
                   .example = "winseam apply examples/policies/office.json --dry-run",
                   .more = "Users are warned first where the policy says so. A host that is "
                           "unreachable does not keep\n"
                           "the others waiting. docs/policy.md describes the file."},
                  [given](Context& context) { return run(context, *given); });
  command.add_option("POLICY", given->policy, "The policy, a JSON file")->required()->type_name("");
  command.add_flag("--dry-run", given->dry_run, "Say what would be done, and change nothing");
}

}  // namespace winseam::cli
