// The everyday calls take no memory from the heap: a state asked for, a process terminated.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/interceptor.hpp"
#include "winseam/session_server.hpp"

namespace {

// Counts this thread's allocations; the program's own operators new, below, do it.
thread_local std::size_t allocations = 0;

void* counted(std::size_t size) {
  ++allocations;
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace winseam {
namespace {

constexpr std::size_t objects = 200;

class NoAllocation : public ::testing::Test {
 protected:
  NoAllocation() : host(world.add_host(fake::default_host("rds01", ""))) {
    server = platform->open_session_server("rds01").value();
    for (std::size_t i = 0; i < objects; ++i)
      sessions.push_back(host.add_session({.user = "alice"}));
    // The first call looks the caller's rights up.
    EXPECT_TRUE(server->information().state(sessions[0]));
  }
  std::vector<ProcessId> start_processes() {
    std::vector<ProcessId> started;
    for (const SessionId session : sessions)
      started.push_back(host.start_process({.name = "app.exe", .session = session}));
    return started;
  }
  // How many allocations it takes to ask for the state of each session.
  std::size_t ask(const SessionInformation& information) {
    const std::size_t before = allocations;
    std::size_t active = 0;
    for (const SessionId id : sessions)
      if (information.state(id).value() == SessionState::active) ++active;
    const std::size_t taken = allocations - before;
    EXPECT_EQ(active, objects);
    return taken;
  }
  // How many allocations it takes to terminate them all.
  std::size_t terminate(const std::vector<ProcessId>& victims) {
    Processes& processes = server->processes();
    const std::size_t before = allocations;
    std::size_t ended = 0;
    for (const ProcessId id : victims)
      if (processes.terminate(id, 1)) ++ended;
    const std::size_t taken = allocations - before;
    EXPECT_EQ(ended, victims.size());
    return taken;
  }

  fake::World world;
  fake::Host host;
  std::unique_ptr<Platform> platform = world.platform();
  std::unique_ptr<SessionServer> server;
  std::vector<SessionId> sessions;
};

TEST_F(NoAllocation, TheCounterCounts) {
  const std::size_t before = allocations;
  const auto kept = std::make_unique<int>(1);
  EXPECT_EQ(allocations, before + 1) << *kept;
}

TEST_F(NoAllocation, AskingForAState) { EXPECT_EQ(ask(server->information()), 0U); }

// An interceptor that looks at nothing.
class Idle final : public Interceptor {};

TEST_F(NoAllocation, AskingThroughAnInterceptor) {
  const auto seam = with_interceptor(world.platform(), std::make_shared<Idle>());
  const auto through = seam->open_session_server("rds01").value();
  EXPECT_TRUE(through->information().state(sessions[0]));
  EXPECT_EQ(ask(through->information()), 0U);
}

TEST_F(NoAllocation, TerminatingAProcess) { EXPECT_EQ(terminate(start_processes()), 0U); }

TEST_F(NoAllocation, TerminatingAProcessWhoseIdIsHandedOutAgain) {
  host.reuse_process_ids(true);
  for (int round = 0; round < 3; ++round) EXPECT_EQ(terminate(start_processes()), 0U);
}

}  // namespace
}  // namespace winseam
