// What a test can do to the processes of a host, and what it can see of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <vector>

#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using testing::FailsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::IsOk;
using ::testing::SizeIs;
using ::testing::ThrowsMessage;

class HostProcessesTest : public testing::WorldTest {
 protected:
  HostProcessesTest()
      : host(world.local_host()), current(platform()->current_session_server().value()) {
    host.add_user({.name = "alice", .sid = "S-1-5-21-1-2-3-1001"});
    alice = host.add_session({.user = "alice"});
  }

  Host host;
  std::unique_ptr<SessionServer> current;
  SessionId alice{0};
};

TEST_F(HostProcessesTest, AProcessGetsWhatItsDescriptionLeavesOut) {
  const ProcessId id = host.start_process({.name = "a.exe", .session = alice});
  EXPECT_EQ(id.value() % 4, 0U);
  const ProcessSpec process = host.process(id).value();
  EXPECT_EQ(process.id, id);
  EXPECT_EQ(process.user, "alice") << "the session's user";
  EXPECT_EQ(process.sid, "S-1-5-21-1-2-3-1001");
  const ProcessSpec service =
      host.process(host.start_process({.name = "s.exe", .session = SessionId{0}})).value();
  EXPECT_EQ(service.user, "") << "nobody's";
  EXPECT_EQ(service.sid, std::nullopt);
  const ProcessSpec stranger =
      host.process(host.start_process({.name = "x.exe", .session = alice, .user = "nobody"}))
          .value();
  EXPECT_EQ(stranger.user, "nobody");
  EXPECT_EQ(stranger.sid, std::nullopt) << "no account, no security identifier";
}

TEST_F(HostProcessesTest, IdsAreMultiplesOfFourAndNeverUsedTwice) {
  const ProcessId first = host.start_process({.name = "a.exe", .session = alice});
  const ProcessId second = host.start_process({.name = "b.exe", .session = alice});
  EXPECT_EQ(second.value(), first.value() + 4);
  host.end_process(second);
  EXPECT_EQ(host.start_process({.name = "c.exe", .session = alice}).value(), second.value() + 4);
}

TEST_F(HostProcessesTest, IdsAreReusedLowestFirstOnceAsked) {
  std::vector<ProcessId> ids;
  for (int i = 0; i < 4; ++i)
    ids.push_back(host.start_process({.name = "a.exe", .session = alice}));
  host.end_process(ids[2]);
  host.end_process(ids[1]);
  host.reuse_process_ids(true);
  host.end_process(ids[0], 7);
  EXPECT_EQ(host.start_process({.name = "b.exe", .session = alice}), ids[0]);
  EXPECT_EQ(host.start_process({.name = "c.exe", .session = alice}), ids[1]);
  EXPECT_EQ(host.start_process({.name = "d.exe", .session = alice}), ids[2]);
  EXPECT_EQ(host.start_process({.name = "e.exe", .session = alice}).value(), ids[3].value() + 4)
      << "then fresh ones";
  EXPECT_EQ(host.ended_process(ids[0])->exit_code, 7U) << "the last that ended under the id";
  host.end_process(ids[0], 8);
  EXPECT_EQ(host.ended_process(ids[0])->exit_code, 8U);
  EXPECT_EQ(host.ended_process(ids[0])->name, "b.exe");
  EXPECT_THAT(host.ended_processes(), SizeIs(4)) << "both ends are kept";
  host.reuse_process_ids(false);
  EXPECT_GT(host.start_process({.name = "f.exe", .session = alice}).value(), ids[3].value() + 4);
}

TEST_F(HostProcessesTest, AProcessThatEndsByItselfLeavesItsRecord) {
  const ProcessId id = host.start_process({.name = "a.exe", .session = alice});
  const std::size_t before = host.process_count();
  world.advance(1min);
  host.end_process(id, 3);
  EXPECT_EQ(host.process(id), std::nullopt);
  EXPECT_EQ(host.process_count(), before - 1);
  EXPECT_EQ(host.ended_process(id),
            (EndedProcess{id, "a.exe", alice, 3, EndedProcess::How::by_itself, world.now()}));
  EXPECT_EQ(host.ended_process(ProcessId{99996}), std::nullopt);
}

TEST_F(HostProcessesTest, EndsAreListedInTheirOrder) {
  std::vector<ProcessId> ids;
  for (const char* name : {"a.exe", "b.exe", "c.exe"})
    ids.push_back(host.start_process({.name = name, .session = alice}));
  host.end_process(ids[1]);
  ASSERT_THAT(current->processes().terminate(ids[0], 1), IsOk());
  ASSERT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
  std::vector<EndedProcess::How> how;
  std::vector<ProcessId> order;
  for (const EndedProcess& each : host.ended_processes()) {
    how.push_back(each.how);
    order.push_back(each.id);
  }
  EXPECT_THAT(order, ElementsAre(ids[1], ids[0], ids[2]));
  EXPECT_THAT(how, ElementsAre(EndedProcess::How::by_itself, EndedProcess::How::terminated,
                               EndedProcess::How::logoff));
}

TEST_F(HostProcessesTest, UnknownIdsAreAProgrammersError) {
  const ProcessId none{99996};
  const auto refused = ThrowsMessage<std::invalid_argument>(
      HasSubstr("host LOCALHOST has no process 99996; start it first"));
  EXPECT_THAT([&] { host.end_process(none); }, refused);
  EXPECT_THAT([&] { host.pin_process(none); }, refused);
  EXPECT_THAT([&] { (void)host.start_process({.name = "a.exe", .session = SessionId{42}}); },
              ThrowsMessage<std::invalid_argument>(HasSubstr("there is no session 42")));
  EXPECT_THAT(
      [&] { (void)host.start_process({.id = ProcessId{4}, .name = "a.exe", .session = alice}); },
      ThrowsMessage<std::invalid_argument>(HasSubstr("has a process 4 already")));
  EXPECT_EQ(host.process(none), std::nullopt) << "looking is no error";
}

TEST_F(HostProcessesTest, AGivenIdIsKeptAndSkippedLater) {
  const ProcessId first = host.start_process({.name = "a.exe", .session = alice});
  const ProcessId given{first.value() + 4};
  EXPECT_EQ(host.start_process({.id = given, .name = "b.exe", .session = alice}), given);
  EXPECT_EQ(host.start_process({.name = "c.exe", .session = alice}).value(), given.value() + 4);
}

TEST_F(HostProcessesTest, ProcessorTimeGrowsWithVirtualTime) {
  const ProcessId id = host.start_process(
      {.name = "spin.exe", .session = alice, .user_time = 100ms, .cpu_rate = 0.25});
  const ProcessId still =
      host.start_process({.name = "still.exe", .session = alice, .user_time = 100ms});
  world.advance(4s);
  EXPECT_EQ(host.process(id)->user_time, 1100ms);
  EXPECT_EQ(host.process(still)->user_time, 100ms);
  EXPECT_EQ(host.process(id)->kernel_time, 0ms);
}

TEST_F(HostProcessesTest, APinnedProcessIsDeniedOnlyAfterItsEnd) {
  const ProcessId id = host.start_process({.name = "a.exe", .session = alice});
  host.pin_process(id);
  EXPECT_THAT(current->processes().terminate(id, 1), IsOk());
  EXPECT_THAT(current->processes().terminate(id, 1), FailsWith(errc::access_denied));
}

// What a termination left pending must not reach the program that gets the id.
TEST_F(HostProcessesTest, ATerminationUnderWayEndsWithItsProcess) {
  host.reuse_process_ids(true);
  const ProcessId id = host.start_process({.name = "a.exe", .session = alice, .lingers = 3s});
  ASSERT_THAT(current->processes().terminate(id, 9), IsOk());
  EXPECT_EQ(world.pending(), 1U);
  host.end_process(id);
  EXPECT_EQ(world.pending(), 0U);
  ASSERT_EQ(host.start_process({.name = "b.exe", .session = alice}), id);
  world.advance(3s);
  EXPECT_EQ(host.process(id)->name, "b.exe");
}

TEST_F(HostProcessesTest, ALogoffEndsProcessesInTheMiddleOfTheListToo) {
  std::vector<ProcessId> ids;
  for (int i = 0; i < 5; ++i)
    ids.push_back(host.start_process({.name = "a.exe", .session = alice}));
  host.end_process(ids[2]);
  host.end_process(ids[0]);
  host.end_process(ids[4]);
  const auto left = current->processes().enumerate_detailed(alice).value();
  ASSERT_THAT(left, SizeIs(2));
  EXPECT_EQ(left[0].id, ids[1]);
  EXPECT_EQ(left[1].id, ids[3]);
  ASSERT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
  for (const ProcessId id : ids) EXPECT_EQ(host.process(id), std::nullopt);
}

TEST_F(HostProcessesTest, TheListKeepsItsOrderThroughManyEnds) {
  std::vector<ProcessId> kept;
  std::vector<ProcessId> ended;
  for (int i = 0; i < 300; ++i) {
    const ProcessId id = host.start_process({.name = "a.exe", .session = alice});
    (i % 5 == 0 ? kept : ended).push_back(id);
  }
  for (const ProcessId id : ended) host.end_process(id);
  // An id below the others comes back to its place.
  const ProcessId low{ended.front()};
  ASSERT_EQ(host.start_process({.id = low, .name = "a.exe", .session = alice}), low);
  kept.insert(kept.begin() + 1, low);
  std::vector<ProcessId> listed;
  const auto listed_now = current->processes().enumerate().value();
  for (const ProcessEntry& entry : listed_now)
    if (entry.session == alice) listed.push_back(entry.id);
  EXPECT_EQ(listed, kept);
}

TEST_F(HostProcessesTest, AnIdThatIsHandedOutAgainBelongsToItsNewSessionAlone) {
  host.reuse_process_ids(true);
  const SessionId bob = host.add_session({.user = "bob"});
  const auto ids_in = [this](SessionId session) {
    std::vector<ProcessId> ids;
    const auto listed = current->processes().enumerate_detailed(session).value();
    for (const ProcessEntryEx& entry : listed) ids.push_back(entry.id);
    return ids;
  };
  const ProcessId first = host.start_process({.name = "a.exe", .session = alice});
  const ProcessId middle = host.start_process({.name = "b.exe", .session = alice});
  const ProcessId last = host.start_process({.name = "c.exe", .session = alice});
  ASSERT_THAT(current->processes().terminate(middle, 1), IsOk());
  ASSERT_EQ(host.start_process({.name = "d.exe", .session = bob}), middle);
  EXPECT_THAT(ids_in(alice), ElementsAre(first, last));
  EXPECT_THAT(ids_in(bob), ElementsAre(middle));

  ASSERT_THAT(current->processes().terminate(last, 1), IsOk());
  EXPECT_THAT(ids_in(alice), ElementsAre(first));
  ASSERT_EQ(host.start_process({.name = "e.exe", .session = bob}), last);
  ASSERT_THAT(current->sessions().logoff(alice, Wait::until_done), IsOk());
  EXPECT_THAT(ids_in(bob), ElementsAre(middle, last)) << "not alice's any more";
  ASSERT_EQ(host.start_process({.name = "f.exe", .session = bob}), first);
  ASSERT_THAT(current->processes().terminate(first, 1), IsOk());
  ASSERT_THAT(current->sessions().logoff(bob, Wait::until_done), IsOk());
  for (const ProcessId id : {first, middle, last}) EXPECT_EQ(host.process(id), std::nullopt);
  ASSERT_EQ(host.start_process({.name = "g.exe", .session = SessionId{0}}), first)
      << "its session is gone";
  EXPECT_THAT(ids_in(SessionId{0}), ::testing::Contains(first));
}

}  // namespace
}  // namespace winseam::fake
