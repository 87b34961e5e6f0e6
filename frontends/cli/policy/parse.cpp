#include "policy/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "json_text.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

using Json = nlohmann::json;
using namespace std::chrono_literals;

// A value together with its place in the file.
struct Node {
  const Json& value;
  std::string pointer;

  Node at(const std::string& member) const {
    Json::json_pointer end;
    end /= member;
    return {value.at(member), pointer + end.to_string()};
  }
  Node at(std::size_t index) const {
    return {value.at(index), fmt::format("{}/{}", pointer, index)};
  }
  bool has(const char* member) const { return value.contains(member); }
};

Failure wrong(const Node& node, std::string_view expected) {
  return wrong_usage(fmt::format("{}: expected {}, found {}",
                                 node.pointer.empty() ? "the policy" : node.pointer, expected,
                                 short_json(node.value)));
}

Failure missing(const Node& node, std::string_view member, std::string_view expected) {
  return wrong_usage(fmt::format("{}/{}: missing; expected {}", node.pointer, member, expected));
}

Checked<void> check_members(const Node& node, std::initializer_list<std::string_view> known) {
  if (!node.value.is_object()) return wrong(node, "an object");
  for (const auto& item : node.value.items()) {
    if (std::find(known.begin(), known.end(), item.key()) != known.end()) continue;
    std::string names;
    for (const std::string_view name : known)
      names += fmt::format("{}{}", names.empty() ? "" : ", ", name);
    return wrong_usage(
        fmt::format("{}: unknown member; expected one of {}", node.at(item.key()).pointer, names));
  }
  return success();
}

Checked<std::string> text(const Node& node, std::string_view expected) {
  if (!node.value.is_string() || node.value.get_ref<const std::string&>().empty())
    return wrong(node, expected);
  return node.value.get<std::string>();
}

Checked<Ticks> duration(const Node& node) {
  constexpr std::string_view expected = "a duration such as \"90s\", \"30m\" or \"2h\"";
  if (!node.value.is_string()) return wrong(node, expected);
  const Checked<Ticks> parsed = parse_duration(node.value.get_ref<const std::string&>());
  if (!parsed) return wrong(node, expected);
  return parsed.assume_value();
}

Checked<std::vector<std::string>> names(const Node& node, std::string_view expected) {
  if (!node.value.is_array()) return wrong(node, expected);
  std::vector<std::string> all;
  for (std::size_t i = 0; i < node.value.size(); ++i) {
    WINSEAM_TRY(auto name, text(node.at(i), "a name"));
    const bool twice = std::any_of(
        all.begin(), all.end(), [&](const std::string& other) { return same_name(other, name); });
    if (twice) return wrong(node.at(i), "each name once");
    all.push_back(std::move(name));
  }
  return all;
}

Checked<UserFilter> users(const Node& rule) {
  UserFilter filter;
  if (rule.has("users")) {
    WINSEAM_TRY(auto only, names(rule.at("users"), "a list of user names"));
    // An empty list could be meant as nobody; "everybody" is said by leaving it out.
    if (only.empty()) return wrong(rule.at("users"), "at least one user name");
    filter.only = std::move(only);
  }
  if (rule.has("except_users")) {
    WINSEAM_TRY(auto except, names(rule.at("except_users"), "a list of user names"));
    filter.except = std::move(except);
  }
  return filter;
}

Checked<std::optional<Warning>> warning(const Node& rule) {
  if (!rule.has("warn")) return std::optional<Warning>{};
  const Node node = rule.at("warn");
  WINSEAM_TRYV(check_members(node, {"title", "text", "grace"}));
  Warning warn;
  if (node.has("title")) {
    WINSEAM_TRY(auto title, text(node.at("title"), "a text that is not empty"));
    warn.title = std::move(title);
  }
  if (!node.has("text")) return missing(node, "text", "the message to the user");
  WINSEAM_TRY(auto message, text(node.at("text"), "a text that is not empty"));
  warn.text = std::move(message);
  if (!node.has("grace"))
    return missing(node, "grace", "the time between warning and deed, such as \"5m\"");
  WINSEAM_TRY(auto grace, duration(node.at("grace")));
  // The message box has whole seconds, and no time at all would mean for ever.
  if (grace < 1s) return wrong(node.at("grace"), "at least \"1s\"");
  warn.grace = grace;
  return std::optional<Warning>{std::move(warn)};
}

Checked<LogOffRule> log_off_rule(const Node& node) {
  WINSEAM_TRYV(check_members(node, {"comment", "state", "longer_than", "idle_longer_than", "users",
                                    "except_users", "warn"}));
  LogOffRule rule;
  constexpr std::string_view states = "\"disconnected\" or \"active\"";
  if (!node.has("state")) return missing(node, "state", states);
  if (node.at("state").value == "active")
    rule.state = SessionState::active;
  else if (node.at("state").value != "disconnected")
    return wrong(node.at("state"), states);

  const bool active = rule.state == SessionState::active;
  const char* wanted = active ? "idle_longer_than" : "longer_than";
  const char* other = active ? "longer_than" : "idle_longer_than";
  if (node.has(other))
    return wrong(node.at(other),
                 fmt::format("{} with the state {}", wanted, node.value.at("state").dump()));
  if (!node.has(wanted)) return missing(node, wanted, "a duration such as \"2h\"");
  WINSEAM_TRY(auto limit, duration(node.at(wanted)));
  rule.longer_than = limit;
  WINSEAM_TRY(auto filter, users(node));
  rule.users = std::move(filter);
  WINSEAM_TRY(auto warn, warning(node));
  rule.warn = std::move(warn);
  return rule;
}

Checked<TerminateRule> terminate_rule(const Node& node) {
  WINSEAM_TRYV(check_members(
      node, {"comment", "name", "cpu_longer_than", "exit_code", "users", "except_users", "warn"}));
  TerminateRule rule;
  constexpr std::string_view name_wanted = "the name of a program, such as \"spin*.exe\"";
  if (!node.has("name")) return missing(node, "name", name_wanted);
  WINSEAM_TRY(auto name, text(node.at("name"), name_wanted));
  rule.name = std::move(name);
  if (node.has("cpu_longer_than")) {
    WINSEAM_TRY(auto limit, duration(node.at("cpu_longer_than")));
    rule.cpu_longer_than = limit;
  } else if (rule.name.find_first_not_of("*?") == std::string::npos) {
    return missing(node, "cpu_longer_than", "a limit, since the name fits every process");
  }
  if (node.has("exit_code")) {
    const Node code = node.at("exit_code");
    if (!code.value.is_number_unsigned() ||
        code.value.get<std::uint64_t>() > std::numeric_limits<std::uint32_t>::max())
      return wrong(code, "a number from 0 to 4294967295");
    rule.exit_code = code.value.get<std::uint32_t>();
    if (rule.exit_code == 259)
      return wrong(code, "another number: 259 stands for \"still running\"");
  }
  WINSEAM_TRY(auto filter, users(node));
  rule.users = std::move(filter);
  WINSEAM_TRY(auto warn, warning(node));
  rule.warn = std::move(warn);
  return rule;
}

template <class Rule>
Checked<std::vector<Rule>> rules(const Node& policy, const char* member,
                                 Checked<Rule> (*parse)(const Node&)) {
  std::vector<Rule> all;
  if (!policy.has(member)) return all;
  const Node list = policy.at(member);
  if (!list.value.is_array()) return wrong(list, "a list of rules");
  for (std::size_t i = 0; i < list.value.size(); ++i) {
    WINSEAM_TRY(auto rule, parse(list.at(i)));
    all.push_back(std::move(rule));
  }
  return all;
}

Checked<std::optional<std::vector<std::string>>> hosts(const Node& policy) {
  constexpr std::string_view expected = "\"all\" or a list of host names";
  if (!policy.has("hosts")) return missing(policy, "hosts", expected);
  const Node node = policy.at("hosts");
  if (node.value == "all") return std::optional<std::vector<std::string>>{};
  WINSEAM_TRY(auto all, names(node, expected));
  if (all.empty()) return wrong(node, "at least one host name");
  return std::optional<std::vector<std::string>>{std::move(all)};
}

}  // namespace

Checked<Policy> parse_policy(std::string_view json) {
  WINSEAM_TRY(auto document, parse_json(json));
  const Node root{document, ""};
  WINSEAM_TRYV(check_members(
      root, {"$schema", "comment", "hosts", "logoff_timeout", "log_off", "terminate"}));
  Policy policy;
  WINSEAM_TRY(auto host_names, hosts(root));
  policy.hosts = std::move(host_names);
  if (root.has("logoff_timeout")) {
    WINSEAM_TRY(auto timeout, duration(root.at("logoff_timeout")));
    if (timeout < 1s) return wrong(root.at("logoff_timeout"), "at least \"1s\"");
    policy.logoff_timeout = timeout;
  }
  WINSEAM_TRY(auto log_off, rules<LogOffRule>(root, "log_off", log_off_rule));
  policy.log_off = std::move(log_off);
  WINSEAM_TRY(auto terminate, rules<TerminateRule>(root, "terminate", terminate_rule));
  policy.terminate = std::move(terminate);
  if (policy.log_off.empty() && policy.terminate.empty())
    return wrong_usage("the policy has no rule; expected at least one in /log_off or /terminate");
  return policy;
}

}  // namespace winseam::cli
