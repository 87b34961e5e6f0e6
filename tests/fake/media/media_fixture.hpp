// tests/fake/media/media_fixture.hpp: a world with one library, and a pool that draws from the free one.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/testing/world_fixture.hpp"

namespace winseam {

using std::chrono::minutes;
using std::chrono::seconds;
using testing::FailsWith;
using testing::IsOk;

class MediaTest : public testing::WorldTest {
 protected:
  MediaTest() : media(world.media()) {
    tapes = media.add_library(fake::default_library());
    fake::PoolSpec spec;
    spec.name = "Backup";
    spec.media_type = "DLT";
    spec.allocation = AllocationPolicy::from_free;
    pool = media.add_pool(spec);
  }

  void TearDown() override {
    EXPECT_THAT(media.broken_invariants(), ::testing::IsEmpty()) << world.dump();
    session.reset();
    testing::WorldTest::TearDown();
  }

  std::unique_ptr<MediaSession> open(std::string_view application = "backup") {
    return platform_->open_media_session(std::nullopt, application).value();
  }

  LogicalMediumId allocate() {
    return session->allocation().allocate({.pool = pool}).value().medium;
  }

  MountRequest mount_of(LogicalMediumId medium,
                        std::chrono::milliseconds timeout = minutes{10}) const {
    MountRequest request;
    request.media = {medium};
    request.timeout = timeout;
    return request;
  }

  template <class Id>
  auto look(const Id& id) const {
    return std::get<MediaObjectOf<Id>>(*media.object(id));
  }

  MediumId medium_of(LogicalMediumId id) {
    const auto sides = session->catalog().ids<SideId>(MediaObjectId{id}).value();
    return look(sides.at(0)).medium;
  }

  MediumState state_of(LogicalMediumId id) { return look(medium_of(id)).state; }
  DriveState drive_state(std::uint32_t number) { return look(media.drive(tapes, number)).state; }
  LibraryRequest newest_item() {
    const std::vector<LibraryRequest> items = media.work_items(tapes);
    if (items.empty()) throw std::logic_error("there is no work item: was it purged?");
    return items.back();
  }

  fake::Media media;
  LibraryId tapes;
  PoolId pool;
  std::unique_ptr<Platform> platform_ = world.platform();
  std::unique_ptr<MediaSession> session = open();
};

}  // namespace winseam
