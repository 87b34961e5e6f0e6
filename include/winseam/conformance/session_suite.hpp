// winseam/conformance/session_suite.hpp: the suite that every backend for session servers must pass.
//
// The sources in conformance/sessions/ are compiled by whoever instantiates the suite (link winseam::conformance). A
// backend is whatever stands between the caller and the world: the fake itself, a decorator, an ABI, a wire.
//
//   class MyStage : public winseam::conformance::SessionStage {
//     std::unique_ptr<winseam::Platform> platform(winseam::fake::Caller caller) override {
//       return my_backend_over(world().platform(caller));
//     }
//   };
//   using winseam::conformance::SessionConformance;
//   INSTANTIATE_TEST_SUITE_P(Mine, SessionConformance,
//       ::testing::Values(winseam::conformance::SessionBackend{"mine", [] { return std::make_unique<MyStage>(); }}),
//       winseam::conformance::backend_name);
//
// Each test names in a comment the clause that it proves ("wts E17") and that clause's evidence.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/platform.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::conformance {

// One test's backend and the world it answers for.
class SessionStage {
 public:
  SessionStage() : world_(fake::WorldOptions{[](const fake::EndReport&) {}}) {}
  virtual ~SessionStage() = default;
  SessionStage(const SessionStage&) = delete;
  SessionStage& operator=(const SessionStage&) = delete;

  // The world to be arranged and looked at.
  fake::World& world() { return world_; }

  // The backend under test, acting for a caller.
  virtual std::unique_ptr<Platform> platform(fake::Caller caller) {
    return world_.platform(std::move(caller));
  }

 private:
  fake::World world_;
};

// What a backend may have no way to carry from the caller to the world. The suite then leaves out the expectations that
// hang on it, and no others.
enum class Uncarried {
  call_sites,  // where in the caller's source something was opened
};

// A backend to run the suite on: a factory, not an object, so that nothing lives before main().
struct SessionBackend {
  std::string name;
  std::function<std::unique_ptr<SessionStage>()> make;
  std::map<Uncarried, std::string> uncarried{};  // each with the reason
};

inline void PrintTo(const SessionBackend& backend, std::ostream* out) { *out << backend.name; }

inline std::string backend_name(const ::testing::TestParamInfo<SessionBackend>& info) {
  return info.param.name;
}

// The fixture: a local host "LOCALHOST" and a remote one "rds01" with alice, bob and carol (Remote Desktop Users), ian (a
// plain user) and olivia (an administrator); handles to both as the administrator on the console.
class SessionConformance : public ::testing::TestWithParam<SessionBackend> {
 protected:
  SessionConformance()
      : stage(GetParam().make()),
        world(stage->world()),
        local(world.local_host()),
        host(world.add_host(fake::default_host("rds01", ""))),
        guard_(world),
        admin(stage->platform({})),
        h(open(*admin)),
        cur(admin->current_session_server().value()) {
    for (const fake::Host& each : {local, host}) add_people(each);
  }

  static void add_people(fake::Host each) {
    for (const char* name : {"alice", "bob", "carol"})
      each.add_user({.name = name,
                     .password = std::string(name) + "-secret",
                     .role = fake::Role::remote_desktop_user});
    each.add_user({.name = "ian", .role = fake::Role::user});
    each.add_user({.name = "olivia", .role = fake::Role::administrator});
  }

  void TearDown() override {
    h.reset();
    cur.reset();
    guard_.check();
  }

  // A handle to a host through a platform.
  static std::unique_ptr<SessionServer> open(Platform& platform, std::string_view name = "rds01") {
    return platform.open_session_server(name).value();
  }

  // Whether the backend under test brings something to the world.
  static bool carries(Uncarried what) { return GetParam().uncarried.count(what) == 0; }

  // The test means to do this.
  void expect_misuse(fake::MisuseKind kind) { guard_.expect_misuse(kind); }

  // True if the session is in the enumeration of a server.
  static bool listed(SessionServer& server, SessionId id) {
    const auto entries = server.sessions().enumerate().value();
    for (const SessionEntry& entry : entries)
      if (entry.id == id) return true;
    return false;
  }

  static bool listed(SessionServer& server, ProcessId id) {
    const auto entries = server.processes().enumerate().value();
    for (const ProcessEntry& entry : entries)
      if (entry.id == id) return true;
    return false;
  }

  // Runs `action` and expects the world to be as before.
  template <class Action>
  void expect_unchanged(Action action) {
    const fake::WorldSpec before = world.describe();
    const std::size_t pending = world.pending();
    action();
    EXPECT_TRUE(world.describe() == before) << "the call failed and yet something changed\n"
                                            << world.dump();
    EXPECT_EQ(world.pending(), pending) << "the call failed and yet something is under way";
  }

  // Everything that a waiter sees from now on while `action` runs, as one mask.
  template <class Action>
  EventMask events_during(SessionServer& server, Action action) {
    world.after(Ticks{0}, [&] {
      action();
      world.after(std::chrono::minutes{1}, [&server] { (void)server.events().flush(); });
    });
    EventMask seen = EventMask::none;
    for (;;) {
      const result<EventMask> bits = server.events().wait(EventMask::all);
      EXPECT_THAT(bits, testing::IsOk());
      if (!bits || bits.value() == EventMask::none) return seen;
      seen = seen | bits.value();
    }
  }

  std::unique_ptr<SessionStage> stage;
  fake::World& world;
  fake::Host local;
  fake::Host host;

 private:
  testing::WorldGuard guard_;

 protected:
  std::unique_ptr<Platform> admin;
  std::unique_ptr<SessionServer> h;    // rds01
  std::unique_ptr<SessionServer> cur;  // the current server
};

// What a listener has been told, in order.
using Changes = std::vector<std::pair<SessionChange, SessionId>>;

inline SessionChangeHandler record_into(Changes& changes) {
  return [&changes](SessionChange change, SessionId id) { changes.emplace_back(change, id); };
}

// The shortest security descriptor there is: self-relative, with a null DACL, and nothing else.
inline std::vector<std::byte> shortest_descriptor() {
  std::vector<std::byte> bytes(20);
  bytes[0] = std::byte{1};
  bytes[2] = std::byte{0x04};
  bytes[3] = std::byte{0x80};
  return bytes;
}

}  // namespace winseam::conformance
