// Who may do what: default permissions, rules of hosts and of sessions, accounts.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using fake::Permission;
using testing::FailsWith;
using testing::IsOk;

// The permission table (3.6): who holds a permission passes, who does not is denied, and deny beats grant.
TEST_P(SessionConformance, EachPermissionGuardsItsCallAndNoOther) {
  const SessionId id = host.add_session({.user = "alice"});
  struct Guarded {
    Permission permission;
    std::function<std::error_code(SessionServer&)> call;
  };
  const auto error = [](const auto& outcome) {
    return outcome.has_error() ? outcome.error() : std::error_code{};
  };
  const std::vector<Guarded> table{
      {Permission::query_information,
       [=](SessionServer& s) { return error(s.information().state(id)); }},
      {Permission::message,
       [=](SessionServer& s) {
         return error(s.sessions().send_message(id, {.title = "t"}, Wait::no));
       }},
      {Permission::disconnect,
       [=](SessionServer& s) { return error(s.sessions().disconnect(id, Wait::no)); }},
      {Permission::reset,
       [=](SessionServer& s) { return error(s.sessions().logoff(id, Wait::no)); }},
  };
  const auto ian = stage->platform({.user = "ian"});
  const auto server = open(*ian);
  for (const Guarded& row : table) EXPECT_EQ(row.call(*server), errc::access_denied);
  fake::AccessRule others{.user = "ian"};
  for (const Guarded& row : table) {
    // Everything but the one permission does not help.
    others.allow = static_cast<Permission>(static_cast<std::uint32_t>(Permission::full_control) &
                                           ~static_cast<std::uint32_t>(row.permission));
    auto spec =
        fake::default_host("rds-" + std::to_string(static_cast<std::uint32_t>(row.permission)), "");
    spec.sessions.push_back({.id = id, .user = "alice", .access = {others}});
    world.add_host(spec);
    const auto there = open(*ian, spec.name);
    EXPECT_EQ(row.call(*there), errc::access_denied);
    fake::Host guarded = world.host(spec.name);
    guarded.add_rule(id, {.user = "ian", .allow = row.permission});
    EXPECT_EQ(row.call(*there), std::error_code{});
  }
  world.run_until_idle();
}

TEST_P(SessionConformance, DenyBeatsGrant) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto bob = stage->platform({.user = "bob"});
  const auto server = open(*bob);
  EXPECT_THAT(server->information().state(id), IsOk()) << "Remote Desktop Users may query";
  host.add_rule({.role = fake::Role::remote_desktop_user, .deny = Permission::query_information});
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied));
  host.add_rule({.user = "bob", .allow = Permission::query_information});
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied))
      << "a grant does not lift a deny";
  const SessionId own = host.add_session({.user = "bob"});
  EXPECT_THAT(server->information().state(own), IsOk()) << "the own session is always one's own";
}

TEST_P(SessionConformance, ARuleOfTheSessionMayDenyWhatTheHostGrants) {
  const SessionId id = host.add_session({.user = "alice"});
  const SessionId other = host.add_session({.user = "alice"});
  host.add_rule(id, {.user = "bob", .deny = Permission::query_information});
  const auto bob = stage->platform({.user = "bob"});
  const auto server = open(*bob);
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied));
  EXPECT_THAT(server->information().state(other), IsOk());
  EXPECT_FALSE(listed(*server, id));
}

TEST_P(SessionConformance, ARuleWithoutUserAndRoleIsForEverybody) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto ian = stage->platform({.user = "ian"});
  const auto server = open(*ian);
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied));
  host.add_rule({.allow = Permission::query_information});
  EXPECT_THAT(server->information().state(id), IsOk());
}

TEST_P(SessionConformance, AnAccountThatIsAddedLaterCounts) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto newcomer = stage->platform({.user = "newcomer"});
  const auto server = open(*newcomer);
  EXPECT_THAT(server->information().state(id), FailsWith(errc::access_denied));
  host.add_user({.name = "Newcomer", .role = fake::Role::administrator});
  EXPECT_THAT(server->information().state(id), IsOk()) << "through the handle that was open";
}

TEST_P(SessionConformance, NobodyOwnsASessionWithoutAUser) {
  const SessionId nobodys = host.add_session({.state = SessionState::connected});
  const auto nameless = stage->platform({.user = ""});
  EXPECT_THAT(open(*nameless)->sessions().logoff(nobodys, Wait::no),
              FailsWith(errc::access_denied));
}

TEST_P(SessionConformance, ServiceAccountsMayQueryAndSendMessages) {
  const SessionId id = host.add_session({.user = "alice"});
  for (const fake::Role role : {fake::Role::local_service, fake::Role::network_service}) {
    const auto service = stage->platform({.user = "service", .role = role});
    const auto server = open(*service);
    EXPECT_THAT(server->information().state(id), IsOk());
    EXPECT_THAT(server->sessions().send_message(id, {.title = "t"}, Wait::no), IsOk());
    EXPECT_THAT(server->sessions().disconnect(id, Wait::no), FailsWith(errc::access_denied));
    EXPECT_THAT(server->sessions().logoff(id, Wait::no), FailsWith(errc::access_denied));
  }
}

TEST_P(SessionConformance, DefaultHoldersHaveTheirPermissions) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto check = [&](const char* user, bool query, bool message, bool reset) {
    const auto platform = stage->platform({.user = user});
    const auto server = open(*platform);
    EXPECT_EQ(server->information().state(id).has_value(), query) << user;
    EXPECT_EQ(server->sessions().send_message(id, {.title = "t"}, Wait::no).has_value(), message)
        << user;
    const SessionId victim = host.add_session({.user = "carol"});
    EXPECT_EQ(server->sessions().logoff(victim, Wait::no).has_value(), reset) << user;
  };
  check("olivia", true, true, true);
  check("bob", true, true, false);
  check("ian", false, false, false);
  check("SYSTEM", true, true, true);
  world.run_until_idle();
}

TEST_P(SessionConformance, ACallerThatTheHostDoesNotKnowIsAPlainUser) {
  const SessionId id = host.add_session({.user = "alice"});
  const auto stranger = stage->platform({.user = "stranger"});
  EXPECT_THAT(open(*stranger)->information().state(id), FailsWith(errc::access_denied));
  const auto powerful = stage->platform({.user = "stranger", .role = fake::Role::administrator});
  EXPECT_THAT(open(*powerful)->information().state(id), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
