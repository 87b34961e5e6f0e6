// winseam/conformance/media_suite.hpp: the suite that every backend for media sessions must pass.
//
// The sources in conformance/media/ are compiled by whoever instantiates the suite (link winseam::conformance_media). A
// backend is whatever stands between the caller and the world: the fake itself, a decorator, an ABI, a wire.
//
//   class MyStage : public winseam::conformance::MediaStage {
//     std::unique_ptr<winseam::Platform> platform(winseam::fake::Caller caller) override {
//       return my_backend_over(world().platform(caller));
//     }
//   };
//   using winseam::conformance::MediaConformance;
//   INSTANTIATE_TEST_SUITE_P(Mine, MediaConformance,
//       ::testing::Values(winseam::conformance::MediaBackend{"mine", [] { return std::make_unique<MyStage>(); }}),
//       winseam::conformance::media_backend_name);
//
// Each test names in a comment the clause that it proves ("ntms E17") and that clause's evidence.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/platform.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam::conformance {

// One test's backend and the world it answers for.
class MediaStage {
 public:
  MediaStage() : world_(fake::WorldOptions{[](const fake::EndReport&) {}}) {}
  virtual ~MediaStage() = default;
  MediaStage(const MediaStage&) = delete;
  MediaStage& operator=(const MediaStage&) = delete;

  // The world to be arranged and looked at.
  fake::World& world() { return world_; }

  // The backend under test, acting for a caller.
  virtual std::unique_ptr<Platform> platform(fake::Caller caller) {
    return world_.platform(std::move(caller));
  }

 private:
  fake::World world_;
};

// A backend to run the suite on: a factory, not an object, so that nothing lives before main().
struct MediaBackend {
  std::string name;
  std::function<std::unique_ptr<MediaStage>()> make;
};

inline void PrintTo(const MediaBackend& backend, std::ostream* out) { *out << backend.name; }

inline std::string media_backend_name(const ::testing::TestParamInfo<MediaBackend>& info) {
  return info.param.name;
}

// The fixture: a library "Tapes" with two drives, ten slots, a door, a port of one cell and five free tapes; an
// application pool "Backup" that draws from the free pool, and one, "Dry", that does not. A session of the administrator
// (session) and one of ian, a plain user (plain). A move takes 10 s, a load 15 s, identifying 5 s: a mount takes 30 s.
class MediaConformance : public ::testing::TestWithParam<MediaBackend> {
 protected:
  MediaConformance()
      : stage(GetParam().make()),
        world(stage->world()),
        media(world.media()),
        guard_(world),
        admin(stage->platform({})),
        user(stage->platform({.user = "ian"})) {
    tapes = media.add_library(fake::default_library());
    pool = add_pool("Backup", AllocationPolicy::from_free);
    dry = add_pool("Dry", AllocationPolicy::none);
    session = open();
    plain = user->open_media_session(std::nullopt, "plain").value();
  }

  void TearDown() override {
    EXPECT_THAT(media.broken_invariants(), ::testing::IsEmpty()) << world.dump();
    session.reset();
    plain.reset();
    guard_.check();
  }

  // The test means to do this.
  void expect_misuse(fake::MisuseKind kind) { guard_.expect_misuse(kind); }

  PoolId add_pool(std::string name, AllocationPolicy allocation, std::string media_type = "DLT") {
    fake::PoolSpec spec;
    spec.name = std::move(name);
    spec.media_type = std::move(media_type);
    spec.allocation = allocation;
    return media.add_pool(spec);
  }

  std::unique_ptr<MediaSession> open(std::string_view application = "backup") {
    return admin->open_media_session(std::nullopt, application).value();
  }

  LogicalMediumId allocate() {
    AllocateRequest request;
    request.pool = pool;
    return session->allocation().allocate(request).value().medium;
  }

  // A request for one medium.
  static MountRequest mount_of(MountableId medium,
                               std::chrono::milliseconds timeout = std::chrono::minutes{10},
                               MountOption options = MountOption::none) {
    MountRequest request;
    request.media = {medium};
    request.timeout = timeout;
    request.options = options;
    return request;
  }

  // Allocates a tape and mounts it.
  LogicalMediumId mounted() {
    const LogicalMediumId medium = allocate();
    EXPECT_THAT(session->mounting().mount(mount_of(medium)), testing::IsOk());
    return medium;
  }

  // What the service knows of an object, past every session.
  template <class Id>
  MediaObjectOf<Id> look(const Id& id) const {
    return std::get<MediaObjectOf<Id>>(media.object(MediaObjectId{id}).value());
  }

  SideId side_of(LogicalMediumId id) {
    return open("looking")->catalog().ids<SideId>(MediaObjectId{id}).value().at(0);
  }
  MediumId medium_of(LogicalMediumId id) { return look(side_of(id)).medium; }
  MediumState state_of(MediumId id) const { return look(id).state; }
  DriveState drive_state(std::uint32_t number) const {
    return look(media.drive(tapes, number)).state;
  }
  LibraryRequest newest_item() const { return media.work_items(tapes).back(); }

  // Closes the session in the middle of the call that waits.
  void close_after(Ticks delay) {
    world.after(delay, [this] { closed = session->close(); });
  }

  // Runs `action` and expects the world, its work items and its sessions to be as before.
  template <class Action>
  void expect_unchanged(Action action) {
    const fake::WorldSpec before = world.describe();
    const std::size_t items = media.work_items(tapes).size();
    const std::size_t asked = media.operator_requests().size();
    const std::size_t sessions = media.open_sessions();
    action();
    EXPECT_TRUE(world.describe() == before) << "the call failed and yet something changed\n"
                                            << world.dump();
    EXPECT_EQ(media.work_items(tapes).size(), items) << "the call failed and yet queued something";
    EXPECT_EQ(media.operator_requests().size(), asked) << "the call failed and yet asked";
    EXPECT_EQ(media.open_sessions(), sessions);
  }

  std::unique_ptr<MediaStage> stage;
  fake::World& world;
  fake::Media media;

 private:
  testing::WorldGuard guard_;

 protected:
  std::unique_ptr<Platform> admin;
  std::unique_ptr<Platform> user;
  LibraryId tapes;
  PoolId pool;
  PoolId dry;
  std::unique_ptr<MediaSession> session;
  std::unique_ptr<MediaSession> plain;
  result<void> closed = errc::invalid_data;  // what close_after() was told
};

}  // namespace winseam::conformance
