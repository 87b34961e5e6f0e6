#include <algorithm>
#include <string>
#include <utility>

#include "rights.hpp"

namespace winseam::fake {
namespace {

bool applies(const AccessRule& rule, const Caller& caller, Role role) {
  if (!rule.user.empty()) return same_name(rule.user, caller.user);
  return !rule.role || *rule.role == role;
}

void collect(const std::vector<AccessRule>& rules, const Caller& caller, Role role,
             Permission& allowed, Permission& denied) {
  for (const AccessRule& rule : rules) {
    if (!applies(rule, caller, role)) continue;
    allowed = allowed | rule.allow;
    denied = denied | rule.deny;
  }
}

// A security identifier made up from a name: the same name has the same one everywhere.
std::string made_up_sid(std::string_view name) {
  std::uint32_t hash = 2166136261U;
  for (const char c : lower_case(name)) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return "S-1-5-21-1004336348-1177238915-682003330-" + std::to_string(1000 + hash % 100000);
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return lower(x) == lower(y); });
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

const Account* SessionWorld::find_account(const HostState& host, std::string_view user) const {
  const auto at = host.account_by_name.find(lower_case(user));
  return at == host.account_by_name.end() ? nullptr : &host.accounts[at->second];
}

Account* SessionWorld::find_account(HostState& host, std::string_view user) {
  const auto at = host.account_by_name.find(lower_case(user));
  return at == host.account_by_name.end() ? nullptr : &host.accounts[at->second];
}

void SessionWorld::add_account(HostState& host, const UserSpec& user) {
  UserSpec spec = user;
  if (spec.domain.empty()) spec.domain = host.settings.name;
  if (!spec.sid) spec.sid = made_up_sid(spec.name);
  // The first account of a name is the one that is found.
  host.account_by_name.emplace(lower_case(spec.name), host.accounts.size());
  std::string sid = *spec.sid;
  host.accounts.push_back(Account{std::move(spec), std::move(sid)});
  ++host.rights_epoch;
}

Permission default_permissions(Role role) {
  switch (role) {
    case Role::administrator:
    case Role::system:
      return Permission::full_control;
    case Role::remote_desktop_user:
      return Permission::query_information | Permission::logon | Permission::message |
             Permission::connect;
    case Role::guest:
      return Permission::logon;
    case Role::local_service:
    case Role::network_service:
      return Permission::query_information | Permission::message;
    case Role::user:
      break;
  }
  return Permission::none;
}

void look_up(Standing& standing, const Caller& caller, SessionWorld& world, HostState& host) {
  standing.epoch = host.rights_epoch;
  standing.role = Role::user;
  if (caller.role)
    standing.role = *caller.role;
  else if (const Account* account = world.find_account(host, caller.user))
    standing.role = account->spec.role;
  if (standing.role == Role::administrator && !caller.elevated) standing.role = Role::user;
  standing.administrator = standing.role == Role::administrator || standing.role == Role::system;
  standing.allowed = default_permissions(standing.role);
  standing.denied = Permission::none;
  collect(host.settings.access, caller, standing.role, standing.allowed, standing.denied);
  standing.session = host.settings.local ? caller.session : std::nullopt;
}

bool is_own(const Standing& standing, const Caller& caller, const Session& session) {
  if (standing.session && *standing.session == session.id) return true;
  return session.has_user() && same_name(session.spec->user, caller.user);
}

bool may_by_rules(const Standing& standing, const Caller& caller, const Session& session,
                  Permission permission) {
  Permission allowed = standing.allowed;
  Permission denied = standing.denied;
  collect(session.spec->access, caller, standing.role, allowed, denied);
  if ((allowed & permission) == permission && (denied & permission) == Permission::none)
    return true;
  return is_own(standing, caller, session);
}

}  // namespace winseam::fake
