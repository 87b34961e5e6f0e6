// What the loopback carries beyond the suite: every member of every object, in both directions, and closing from another
// thread while calls wait.
#include <future>
#include <thread>

#include "tests/conformance/loopback.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"

namespace winseam::loopback {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;

// Windows' times in these structures have milliseconds.
MediaObject rounded(MediaObject object) {
  const auto cut = [](TimePoint& time) {
    time = std::chrono::floor<std::chrono::milliseconds>(time);
  };
  const auto cut_known = [&](std::optional<TimePoint>& time) {
    if (time) cut(*time);
  };
  std::visit([&](auto& each) { cut(each.header.created), cut(each.header.modified); }, object);
  if (auto* drive = std::get_if<MediaDrive>(&object)) cut_known(drive->last_cleaned_at);
  if (auto* item = std::get_if<LibraryRequest>(&object)) {
    cut(item->queued_at);
    cut_known(item->completed_at);
  }
  if (auto* request = std::get_if<OperatorRequest>(&object)) cut(request->submitted_at);
  return object;
}

// A session of the fake, and one of the loopback over it.
class MediaRoundTrip : public ::testing::Test {
 protected:
  explicit MediaRoundTrip(fake::Running running = fake::Running::deterministic)
      : world({.at_end = [](const fake::EndReport&) {}, .running = running, .hang_after = 30s}),
        media(world.media()),
        direct_platform(world.platform()),
        platform(make(world.platform())) {
    fake::LibrarySpec library = fake::default_library();
    library.drives[1].last_cleaned_at = TimePoint(946'684'800s) + 123ms;
    library.cleaner_uses_remaining = 12;
    tapes = media.add_library(library);
    desk = media.add_library(fake::stand_alone_drive());
    fake::PoolSpec spec;
    spec.name = "B\xC3\xA4nder";
    spec.media_type = "DLT";
    spec.allocation = AllocationPolicy::from_free;
    pool = media.add_pool(spec);
    direct = direct_platform->open_media_session(std::nullopt, "direct").value();
    session = platform->open_media_session(std::nullopt, "backup").value();
  }

  LogicalMediumId mounted() {
    AllocateRequest request;
    request.pool = pool;
    const LogicalMediumId medium = session->allocation().allocate(request).value().medium;
    MountRequest mount;
    mount.media = {medium};
    mount.timeout = 10min;
    EXPECT_THAT(session->mounting().mount(mount), IsOk());
    return medium;
  }

  fake::World world;
  fake::Media media;
  std::unique_ptr<Platform> direct_platform;
  std::unique_ptr<Platform> platform;
  LibraryId tapes;
  LibraryId desk;
  PoolId pool;
  std::unique_ptr<MediaSession> direct;
  std::unique_ptr<MediaSession> session;
};

TEST_F(MediaRoundTrip, EveryObjectComesBackAsItIs) {
  const LogicalMediumId medium = mounted();
  ASSERT_THAT(session->mounting().dismount({medium}, DismountOption::deferred), IsOk());
  ASSERT_THAT(session->operators().submit({.message = "\xE2\x82\xAC please"}), IsOk());
  ASSERT_THAT(session->operators().submit({.type = OperatorRequestType::new_media,
                                           .argument1 = MediaObjectId{pool},
                                           .argument2 = MediaObjectId{tapes}}),
              IsOk());
  std::size_t compared = 0;
  for (auto type = static_cast<std::uint32_t>(MediaObjectType::changer);
       type <= static_cast<std::uint32_t>(MediaObjectType::operator_request); ++type) {
    const auto of = static_cast<MediaObjectType>(type);
    const std::vector<Guid> ids = direct->catalog().enumerate(of).value();
    EXPECT_THAT(session->catalog().enumerate(of), IsOkAndHolds(ids)) << name_of(of);
    for (const Guid& id : ids) {
      const MediaObject there = direct->catalog().object({of, id}).value();
      const auto here = session->catalog().object({MediaObjectType::unknown, id});
      ASSERT_THAT(here, IsOk()) << name_of(of);
      EXPECT_TRUE(rounded(here.value()) == rounded(there)) << to_string(MediaObjectId{of, id});
      ++compared;
    }
  }
  EXPECT_GT(compared, 50U);
}

TEST_F(MediaRoundTrip, WhatCanBeWrittenArrives) {
  const auto change = [this](const auto& id, auto edit) {
    auto object = session->catalog().get(id).value();
    edit(object);
    EXPECT_THAT(session->catalog().update(object), IsOk());
    object.header.modified = {};
    auto there = direct->catalog().get(id).value();
    there.header.modified = {};
    EXPECT_TRUE(rounded(MediaObject(there)) == rounded(MediaObject(object)))
        << to_string(MediaObjectId{id});
  };
  change(tapes, [](MediaLibrary& l) {
    l.header.name = "Band\xC3\xA4";
    l.header.description = "d";
    l.inventory_method = InventoryMethod::full;
    l.cleaner_uses_remaining = 3;
    l.auto_recovery = false;
    l.flags = l.flags | LibraryFlag::auto_detect_change;
  });
  change(media.drive(tapes, 0), [](MediaDrive& d) { d.deferred_dismount_delay = 7s; });
  change(media.door(tapes, 0), [](LibraryDoor& d) { d.max_open = 65'535s; });
  change(media.port(tapes, 0), [](LibraryPort& p) { p.max_extended = 0s; });
  change(pool, [](MediaPool& p) {
    p.header.name = "Other";
    p.allocation = AllocationPolicy::none;
    p.deallocation = DeallocationPolicy::to_free;
    p.max_allocates = 9;
  });
  change(media.computer(), [](MediaComputer& c) {
    c.library_request_purge_time = 60s;
    c.operator_request_purge_time = 120s;
    c.library_request_flags = LibraryRequestFlag::no_failed_purge;
    c.operator_request_flags = OperatorRequestFlag::no_alerts;
    c.pool_policy = MediaPoolPolicy::keep_offline_import;
  });
  change(media.medium("TAPE01"), [](PhysicalMedium& m) { m.header.name = "T"; });
  change(media.side(media.medium("TAPE01")), [](MediaSide& s) { s.header.description = "s"; });
}

TEST_F(MediaRoundTrip, ARegistrationArrivesAndComesBack) {
  MediumRegistration registration;
  registration.pool = pool;
  registration.bar_code = "NEW1";
  registration.description = "from the cellar";
  SideRegistration side;
  side.name = "A";
  side.state = SideState::available;
  side.label = {{std::byte{1}, std::byte{0}, std::byte{255}}, "MTF", "label"};
  side.mount_count = 3;
  side.allocate_count = 4;
  side.capacity = 5'000'000'000;
  registration.sides = {side};
  const auto registered = session->allocation().register_offline(registration);
  ASSERT_THAT(registered, IsOk());
  const auto there = direct->catalog().get(registered.value().medium.id);
  ASSERT_THAT(there, IsOk());
  EXPECT_TRUE(rounded(MediaObject(there.value())) ==
              rounded(MediaObject(registered.value().medium)));
  ASSERT_EQ(registered.value().sides.size(), 1U);
  EXPECT_EQ(registered.value().sides[0].label, side.label);
  EXPECT_EQ(registered.value().sides[0].capacity, side.capacity);
  EXPECT_EQ(direct->catalog().get(registered.value().sides[0].id).value().mount_count, 3U);
  registration.error_on_duplicate = true;
  registration.bar_code = "NEW2";
  EXPECT_THAT(session->allocation().register_offline(registration), FailsWith(errc::invalid_media));
}

TEST_F(MediaRoundTrip, ThePlatformSaysThatItHasMedia) {
  EXPECT_TRUE(platform->features().has(Feature::media_sessions));
}

// A stop request is seen while a wait goes through functions that know of none.
TEST_F(MediaRoundTrip, AStopRequestEndsAWait) {
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  std::stop_source source;
  world.after(5s, [&] { source.request_stop(); });
  EXPECT_THAT(channel->wait(1min, source.get_token()), FailsWith(errc::operation_aborted));
  const auto asked = session->operators().submit({.message = "x"}).value();
  EXPECT_THAT(session->operators().wait(asked, 1min, source.get_token()),
              FailsWith(errc::operation_aborted));
}

class ThreadedMediaRoundTrip : public MediaRoundTrip {
 protected:
  ThreadedMediaRoundTrip() : MediaRoundTrip(fake::Running::threaded) {}

  // Until so many calls wait in the session under test.
  void until_waiting(std::size_t calls) {
    for (;;) {
      for (const fake::MediaSessionState& open : media.sessions())
        if (open.application == "backup" && open.waiting == calls) return;
      std::this_thread::yield();
    }
  }
};

// ntms E17 [seed]
TEST_F(ThreadedMediaRoundTrip, ACloseFromAnotherThreadEndsAllThatWaits) {
  AllocateRequest request;
  request.pool = pool;
  const LogicalMediumId medium = session->allocation().allocate(request).value().medium;
  media.take_offline(
      std::get<MediaSide>(*media.object(MediaObjectId{
                              session->catalog().ids<SideId>(MediaObjectId{medium}).value().at(0)}))
          .medium);
  const auto asked = session->operators().submit({.message = "x"}).value();
  const auto channel = session->notifications().open(MediaObjectType::operator_request).value();
  while (channel->wait(0ms)) {
  }
  MountRequest mount;
  mount.media = {medium};
  mount.timeout = no_time_limit;
  auto mounting =
      std::async(std::launch::async, [&] { return session->mounting().mount(mount).error(); });
  auto asking = std::async(std::launch::async,
                           [&] { return session->operators().wait(asked, no_time_limit).error(); });
  until_waiting(2);
  ASSERT_THAT(channel->wait(no_time_limit), IsOk()) << "the operator is asked for the cartridge";
  auto listening = std::async(std::launch::async, [&] {
    for (;;)
      if (const auto seen = channel->wait(no_time_limit); !seen) return seen.error();
  });
  until_waiting(3);
  EXPECT_THAT(session->close(), IsOk());
  EXPECT_EQ(mounting.get(), errc::cancelled);
  EXPECT_EQ(asking.get(), errc::cancelled);
  EXPECT_EQ(listening.get(), errc::no_data);
  EXPECT_TRUE(world.misuses().empty());
}

TEST_F(ThreadedMediaRoundTrip, SessionsOpenAndCloseOnManyThreads) {
  std::vector<std::future<void>> threads;
  for (int i = 0; i != 4; ++i)
    threads.push_back(std::async(std::launch::async, [this] {
      for (int round = 0; round != 50; ++round) {
        const auto own = platform->open_media_session(std::nullopt, "many").value();
        const auto channel = own->notifications().open(MediaObjectType::drive).value();
        EXPECT_THAT(own->catalog().ids<DriveId>(MediaObjectId{tapes}), IsOk());
        EXPECT_THAT(channel->wait(0ms), FailsWith(errc::timeout));
        EXPECT_THAT(own->close(), IsOk());
      }
    }));
  for (std::future<void>& thread : threads) thread.get();
  EXPECT_EQ(media.open_sessions(), 2U);
}

}  // namespace
}  // namespace winseam::loopback
