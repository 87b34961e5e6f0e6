// The service as a value.
#include "media_fixture.hpp"

namespace winseam {
namespace {

class MediaDescribeTest : public MediaTest {};

TEST_F(MediaDescribeTest, ATwinDescribesItselfAlike) {
  const LogicalMediumId mine = allocate();
  ASSERT_THAT(session->mounting().mount(mount_of(mine)), IsOk());
  ASSERT_THAT(session->operators().submit({.message = "Please dust"}), IsOk());
  ASSERT_THAT(session->user_interface().add(MediaObjectId{tapes}, UiType::request, "desk"), IsOk());
  ASSERT_THAT(session->catalog().set_attribute(tapes, "owner", {std::byte{1}}), IsOk());
  (void)media.add_library(fake::stand_alone_drive());
  media.take_offline(media.medium("TAPE05"));
  const fake::WorldSpec spec = world.describe();
  const fake::World twin(spec);
  EXPECT_EQ(twin.describe(), spec);
  EXPECT_THAT(twin.media().broken_invariants(), ::testing::IsEmpty());
}

TEST_F(MediaDescribeTest, AnUntouchedWorldDescribesTheDefault) {
  EXPECT_EQ(fake::World().describe().media, fake::MediaSpec{});
}

TEST_F(MediaDescribeTest, WhatCannotBeIsRefused) {
  fake::LibrarySpec wrong = fake::default_library("Other");
  wrong.cartridges.at(1).slot = 0;
  EXPECT_THROW((void)media.add_library(wrong), std::invalid_argument);
}

}  // namespace
}  // namespace winseam
