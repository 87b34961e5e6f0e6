// Media sessions with threads: a close from one ends what others wait for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"

namespace winseam::fake {
namespace {

using namespace std::chrono_literals;
using ::testing::AnyOf;
using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;
using ::testing::SizeIs;

WorldOptions threaded(double time_scale = 0.0, std::chrono::milliseconds hang_after = 30s) {
  return {.at_end = [](const EndReport&) {},
          .running = Running::threaded,
          .time_scale = time_scale,
          .hang_after = hang_after};
}

// A threaded world with a library of two drives; time stands still unless the test moves it.
class ThreadedMedia : public ::testing::Test {
 protected:
  explicit ThreadedMedia(const WorldOptions& options = threaded())
      : world(options), media(world.media()), platform(world.platform()) {
    tapes = media.add_library(default_library());
    dry = add_pool("Dry");
    session = open("first");
  }
  void TearDown() override {
    EXPECT_THAT(media.broken_invariants(), IsEmpty()) << world.dump();
    session.reset();
    EXPECT_EQ(media.open_sessions(), 0U);
  }

  PoolId add_pool(std::string name) {
    PoolSpec spec;
    spec.name = std::move(name);
    spec.media_type = "DLT";
    return media.add_pool(spec);
  }
  std::unique_ptr<MediaSession> open(std::string_view application) {
    return platform->open_media_session(std::nullopt, application).value();
  }
  SideId tape(int number) const {
    return media.side(media.medium("TAPE0" + std::to_string(number)));
  }
  static MountRequest mount_of(SideId side, MountOption options = MountOption::none,
                               std::chrono::milliseconds timeout = 10min) {
    MountRequest request;
    request.media = {side};
    request.options = options;
    request.timeout = timeout;
    return request;
  }
  // Loads a tape while nobody else moves the time.
  void load(int number) {
    ASSERT_THAT(session->mounting().mount(mount_of(tape(number), MountOption::no_wait)), IsOk());
    world.run_until_idle();
    ASSERT_EQ(state_of(number), MediumState::loaded);
  }
  MediumState state_of(int number) const { return medium(number).state; }
  PhysicalMedium medium(int number) const {
    return std::get<PhysicalMedium>(
        *media.object(MediaObjectId{media.medium("TAPE0" + std::to_string(number))}));
  }
  DriveState drive_state(std::uint32_t number) const {
    return std::get<MediaDrive>(*media.object(MediaObjectId{media.drive(tapes, number)})).state;
  }
  // Returns once so many calls wait in the session of an application.
  void wait_until_waiting(std::string_view application, std::size_t calls) const {
    for (;;) {
      for (const MediaSessionState& each : media.sessions())
        if (each.application == application && each.waiting >= calls) return;
      std::this_thread::yield();
    }
  }
  template <class Call>
  static auto in_thread(Call call) {
    return std::async(std::launch::async, std::move(call));
  }

  World world;
  Media media;
  std::unique_ptr<Platform> platform;
  LibraryId tapes;
  PoolId dry;
  std::unique_ptr<MediaSession> session;
};

// ntms E13 [seed] [docs]
TEST_F(ThreadedMedia, ACloseFromAnotherThreadEndsAMountThatWaits) {
  load(1);
  auto mount = in_thread([&] { return session->mounting().mount(mount_of(tape(1))); });
  wait_until_waiting("first", 1);
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_THAT(mount.get(), FailsWith(errc::cancelled));
  EXPECT_EQ(media.work_items(tapes).back().state, LibraryRequestState::cancelled);
  EXPECT_EQ(state_of(1), MediumState::loaded);
  EXPECT_EQ(drive_state(0), DriveState::loaded);
  EXPECT_EQ(media.robot_moves(tapes), 1U);
}

// ntms E17 [seed]: calls of every kind
TEST_F(ThreadedMedia, FiveThreadsThatWaitInOneSessionAllReturn) {
  load(1);
  load(2);
  const auto asked = session->operators().submit({.message = "Please dust"}).value();
  const auto channel = session->notifications().open(MediaObjectType::door).value();
  std::vector<std::future<std::error_code>> calls;
  calls.push_back(in_thread([&] { return session->mounting().mount(mount_of(tape(1))).error(); }));
  calls.push_back(in_thread([&] { return session->mounting().mount(mount_of(tape(3))).error(); }));
  calls.push_back(in_thread([&] {
    AllocateRequest request;
    request.pool = dry;
    request.timeout = 10min;
    return session->allocation().allocate(request).error();
  }));
  calls.push_back(in_thread([&] { return session->operators().wait(asked, 10min, {}).error(); }));
  calls.push_back(in_thread([&] {
    return session->libraries().identify(media.slot(tapes, 4), DismountOption::none).error();
  }));
  auto listening = in_thread([&] { return channel->wait(10min); });
  wait_until_waiting("first", 6);
  EXPECT_THAT(session->close(), IsOk());
  for (auto& call : calls) EXPECT_EQ(call.get(), errc::cancelled);
  EXPECT_THAT(listening.get(), FailsWith(errc::no_data));
  ASSERT_THAT(media.operator_requests(), SizeIs(1)) << "the program's own stays";
  EXPECT_EQ(media.operator_requests().front().id, asked);
  for (const LibraryRequest& item : media.work_items(tapes)) EXPECT_TRUE(is_final(item.state));
  EXPECT_THAT(world.misuses(), IsEmpty());
}

// ntms E15, E18 [seed] [docs:rsmp]: no time passes between the close and both returns
TEST_F(ThreadedMedia, ACloseDoesNotWaitForTheRobot) {
  auto mount = in_thread([&] { return session->mounting().mount(mount_of(tape(1))); });
  wait_until_waiting("first", 1);
  world.advance(5s);
  ASSERT_TRUE(media.robot_busy(tapes));
  const TimePoint begin = world.now();
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_THAT(mount.get(), FailsWith(errc::cancelled));
  EXPECT_EQ(world.now(), begin);
  EXPECT_TRUE(media.robot_busy(tapes)) << "the move in hand is completed";
  world.run_until_idle();
  EXPECT_EQ(state_of(1), MediumState::idle);
  EXPECT_EQ(medium(1).location->type, MediaObjectType::slot);
  EXPECT_EQ(drive_state(0), DriveState::dismounted);
}

// ntms E16 [assumed]: whoever wins, nothing is lost and nothing stays reserved
TEST_F(ThreadedMedia, ACloseRacesTheLastStepOfAMount) {
  for (int round = 0; round < 30; ++round) {
    const std::string name = "racer" + std::to_string(round);
    const auto racer = open(name);
    auto mount = in_thread([&] { return racer->mounting().mount(mount_of(tape(1))); });
    wait_until_waiting(name, 1);
    world.advance(29s);
    auto time = in_thread([&] { world.advance(1s); });
    EXPECT_THAT(racer->close(), IsOk());
    const auto drives = mount.get();
    time.get();
    if (!drives) {
      EXPECT_EQ(drives.error(), errc::cancelled);
    }
    world.run_until_idle();
    EXPECT_EQ(state_of(1), drives ? MediumState::loaded : MediumState::idle);
    EXPECT_EQ(drive_state(0), drives ? DriveState::loaded : DriveState::dismounted);
    ASSERT_THAT(media.broken_invariants(), IsEmpty());
    if (!drives) continue;
    ASSERT_THAT(session->mounting().dismount({tape(1)}, DismountOption::none), IsOk());
    world.run_until_idle();
  }
}

// ntms E7 [docs]
TEST_F(ThreadedMedia, TheOtherSessionsWaitGoesOn) {
  load(1);
  const auto other = open("second");
  auto theirs = in_thread([&] { return other->mounting().mount(mount_of(tape(1))); });
  auto mine = in_thread([&] { return session->mounting().mount(mount_of(tape(1))); });
  wait_until_waiting("second", 1);
  wait_until_waiting("first", 1);
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_THAT(mine.get(), FailsWith(errc::cancelled));
  EXPECT_NE(theirs.wait_for(0s), std::future_status::ready);
  // What the closed session waited for goes to the one that waits on.
  const auto helper = open("helper");
  ASSERT_THAT(helper->mounting().dismount({tape(1)}, DismountOption::deferred), IsOk());
  world.run_until_idle();
  EXPECT_THAT(theirs.get(), IsOk());
  EXPECT_EQ(state_of(1), MediumState::loaded);
}

// ntms E21 [seed] [assumed]: of two that wait for media the one that is left gets them
TEST_F(ThreadedMedia, TheNextAllocationInLineGetsTheMedium) {
  AllocateRequest request;
  request.pool = dry;
  request.timeout = 10min;
  const auto second = open("second");
  auto mine = in_thread([&] { return session->allocation().allocate(request); });
  wait_until_waiting("first", 1);
  auto theirs = in_thread([&] { return second->allocation().allocate(request); });
  wait_until_waiting("second", 1);
  EXPECT_THAT(media.operator_requests(), SizeIs(2));
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_THAT(mine.get(), FailsWith(errc::cancelled));
  EXPECT_THAT(media.operator_requests(), SizeIs(1));
  CartridgeSpec blank = free_cartridge("NEW1");
  blank.pool = "Dry";
  (void)media.add_cartridge(tapes, blank);
  world.run_until_idle();
  EXPECT_THAT(theirs.get(), IsOk());
  EXPECT_THAT(media.operator_requests(), IsEmpty());
}

// ntms E9 [seed]
TEST_F(ThreadedMedia, OfManyThreadsThatCloseExactlyOneSucceeds) {
  for (int round = 0; round < 20; ++round) {
    const auto shared = open("shared");
    std::atomic<int> successes = 0;
    std::atomic<int> refusals = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t)
      threads.emplace_back([&] {
        const result<void> end = shared->close();
        if (end)
          ++successes;
        else if (end.error() == errc::invalid_handle)
          ++refusals;
      });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(successes, 1);
    EXPECT_EQ(refusals, 3);
  }
}

// ntms E99 [docs:concept]
TEST_F(ThreadedMedia, AServiceThatStopsWakesAllThatWait) {
  load(1);
  const auto other = open("second");
  auto mine = in_thread([&] { return session->mounting().mount(mount_of(tape(1))); });
  auto theirs = in_thread([&] { return other->mounting().mount(mount_of(tape(2))); });
  wait_until_waiting("first", 1);
  wait_until_waiting("second", 1);
  world.advance(12s);
  media.stop_service();
  EXPECT_THAT(mine.get(), FailsWith(errc::not_connected));
  EXPECT_THAT(theirs.get(), FailsWith(errc::not_connected));
  EXPECT_THAT(other->close(), FailsWith(errc::connection_unavail));
  media.start_service();
  media.finish_starting();
  world.run_until_idle();
  EXPECT_EQ(state_of(1), MediumState::loaded);
  EXPECT_EQ(state_of(2), MediumState::idle);
}

// Many threads at the two drives in scaled time, and closes at any moment.
class BusyMedia : public ThreadedMedia {
 protected:
  BusyMedia() : ThreadedMedia(threaded(20'000.0)) {}
};

TEST_F(BusyMedia, NothingIsLostWhenSessionsCloseAtAnyMoment) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([this, t] {
      for (int round = 0; round < 10; ++round) {
        const auto own = open("worker" + std::to_string(t));
        std::thread closer([&own, round] {
          for (int i = 0; i < round * 40; ++i) std::this_thread::yield();
          (void)own->close();
        });
        const SideId side = tape(1 + (t + round) % 5);
        const auto drives = own->mounting().mount(mount_of(side));
        closer.join();
        if (!drives) {
          EXPECT_THAT(drives.error(),
                      AnyOf(make_error_code(errc::cancelled), make_error_code(errc::timeout),
                            make_error_code(errc::invalid_handle)));
          continue;
        }
        const auto after = open("after");
        EXPECT_THAT(after->mounting().dismount(
                        {side}, round % 2 == 0 ? DismountOption::deferred : DismountOption::none),
                    IsOk());
      }
    });
  for (std::thread& thread : threads) thread.join();
  world.run_until_idle();
  EXPECT_THAT(media.broken_invariants(), IsEmpty());
  for (int number = 1; number <= 5; ++number) EXPECT_EQ(state_of(number), MediumState::idle);
  EXPECT_FALSE(media.robot_busy(tapes));
  for (const LibraryRequest& item : media.work_items(tapes)) EXPECT_TRUE(is_final(item.state));
}

// A world whose watchdog has little patience.
class ImpatientMedia : public ThreadedMedia {
 protected:
  ImpatientMedia() : ThreadedMedia(threaded(0.0, 50ms)) {}
};

TEST_F(ImpatientMedia, AMountThatNobodyEndsIsReportedAsAHang) {
  load(1);
  EXPECT_THAT(session->mounting().mount(mount_of(tape(1), MountOption::none, no_time_limit)),
              FailsWith(errc::possible_deadlock));
  ASSERT_THAT(world.misuses(), SizeIs(1));
  EXPECT_EQ(world.misuses().front().kind, MisuseKind::hang);
  EXPECT_EQ(world.misuses().front().operation, "MediaMounting::mount");
  EXPECT_EQ(media.work_items(tapes).back().state, LibraryRequestState::cancelled);
  EXPECT_EQ(state_of(1), MediumState::loaded);
}

}  // namespace
}  // namespace winseam::fake
