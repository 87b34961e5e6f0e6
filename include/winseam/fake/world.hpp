// winseam/fake/world.hpp: a simulated installation in memory, and the time in it.
//
//   winseam::fake::World world;                                   // one local host as Windows sets it up
//   auto rds01 = world.add_host(winseam::fake::default_host("rds01"));
//   const auto alice = rds01.add_session({.user = "alice"});
//   auto platform = world.platform();                             // what the code under test gets
//   auto server = platform->open_session_server("rds01").value();
//   (void)server->sessions().logoff(alice, winseam::Wait::no);
//   world.advance(std::chrono::seconds{2});                       // now the session is gone
//
// Time is virtual. Everything that takes time is an event in the world's queue, ordered by (due time, sequence). The
// world has no threads of its own: events run when the test says (advance, run_until_idle, step) or when a blocking
// call needs them. A call that must wait runs the queue, moving the clock; if the queue runs dry, or only the caller
// itself could end the wait, the call answers possible_deadlock and the misuse log says why. Callbacks of the code
// under test run without any lock of the fake's held.
//
// Threaded (WorldOptions::running), for tests of locks and races: callbacks come on a thread of the world's own, calls
// that wait block, time moves by advance() or in scaled real time, and a call that blocks longer than hang_after is
// recorded as a hang and answers possible_deadlock, so that no test run hangs.
//
// Worlds share nothing. Objects keep the state they need alive, so any order of destruction is legal.
// Threads: all members from any thread.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/fake/caller.hpp"
#include "winseam/fake/host.hpp"
#include "winseam/fake/media.hpp"
#include "winseam/fake/misuse.hpp"
#include "winseam/fake/session_spec.hpp"
#include "winseam/fake/wlan.hpp"
#include "winseam/fake/world_spec.hpp"
#include "winseam/platform.hpp"
#include "winseam/time.hpp"

namespace winseam::fake {

// A handle, token or channel that is still open.
struct OpenHandle {
  std::string object;  // "session-server#4 (rds01)"
  CallSite opened_at;
};

// What a world has to say when it ends.
struct EndReport {
  std::vector<OpenHandle> left_open;
  std::vector<Misuse> misuses;  // everything recorded, left_open included
};

// Who runs the world's events.
enum class Running {
  deterministic,  // nobody but the test and the calls that wait: no threads
  threaded,       // threads of the world's own; calls that wait block
};

struct WorldOptions {
  // Called by the world's destructor. If empty, a world that ends with handles left open prints them to std::cerr.
  std::function<void(const EndReport&)> at_end{};

  Running running = Running::deterministic;
  // Threaded: virtual seconds in a real one; 0: time moves by advance() alone.
  double time_scale = 0.0;
  // How long, in real time, a call may block before it is reported as a hang and answers possible_deadlock.
  std::chrono::milliseconds hang_after{10'000};
};

class World {
 public:
  // A world with one local host, default_host("LOCALHOST").
  explicit World(WorldOptions options = {});

  // The world that a description says. Throws std::invalid_argument, naming the part, for a description that cannot be
  // (no local host, two sessions of one id, a process in an unknown session).
  explicit World(const WorldSpec& spec, WorldOptions options = {});

  // Records what is left open, and reports (see WorldOptions).
  ~World();
  World(World&&) noexcept;
  World& operator=(World&&) noexcept;  // ends the world that was here

  // The platform that the code under test gets, acting for a caller.
  std::unique_ptr<Platform> platform(Caller caller = {});

  // --- build and look ---------------------------------------------------------------------------------------------
  Host add_host(const HostSpec& host);  // std::invalid_argument if the name is taken
  Host host(std::string_view name)
      const;  // without regard to case; std::invalid_argument if there is none
  Host local_host() const;
  std::vector<Host> hosts() const;  // in the order in which they were added
  Wlan wlan() const;                // the wireless side of the local host
  Media media() const;              // its media service
  WorldSpec describe() const;       // a world built from it describes itself alike

  // --- time -------------------------------------------------------------------------------------------------------
  // What a listener or an action of after() throws comes out of the advance(), run_until_idle() or step() that runs it; if a
  // call of an interface or a thread of the world's runs it, out of the next of these. What was due after it stays pending.
  TimePoint now() const;
  Ticks elapsed() const;   // since the world began
  void advance(Ticks by);  // runs what is due on the way, in order
  void
  run_until_idle();  // runs until nothing is pending but what recurs for ever, and no callback runs
  bool step();       // runs the next event; false if there is none
  std::size_t pending() const;  // events in the queue
  // Runs a piece of the test at a moment from now on, without a lock held: how a single-threaded test acts in the
  // middle of a call that waits.
  void after(Ticks delay, std::function<void()> action);

  // --- diagnosis --------------------------------------------------------------------------------------------------
  std::vector<Misuse> misuses() const;
  void clear_misuses();
  std::vector<OpenHandle> open_handles() const;
  std::string dump() const;  // the world in words, for messages; built alike, printed alike

 private:
  void end();

  std::shared_ptr<WorldState> state_;
};

}  // namespace winseam::fake
