// Channels: OpenNtmsNotification, WaitForNtmsNotification, CloseNtmsNotification.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;

// ntms E90 [docs] [assumed]
TEST_P(MediaConformance, AChannelTellsOfItsTypeFromItsOpeningOn) {
  mounted();
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::timeout)) << "nothing from before";
  const auto operators = session->notifications().open(MediaObjectType::operator_request).value();
  mounted();
  const auto seen = channel->wait(0ms);
  ASSERT_THAT(seen, IsOk());
  EXPECT_EQ(seen.value().event, MediaEvent::update);
  EXPECT_EQ(seen.value().object, MediaObjectId{media.drive(tapes, 1)});
  EXPECT_THAT(operators->wait(0ms), FailsWith(errc::timeout));
  // All that happened to the drive, and in that order: it was filled, then loaded.
  std::vector<MediaNotification> rest;
  for (auto next = channel->wait(0ms); next; next = channel->wait(0ms))
    rest.push_back(next.value());
  EXPECT_EQ(rest, std::vector<MediaNotification>(1, seen.value()));
}

// ntms E90 [docs] [assumed]
TEST_P(MediaConformance, AnObjectsEventsComeInTheirOrder) {
  const auto channel = session->notifications().open(MediaObjectType::operator_request).value();
  const auto asked = session->operators().submit({.message = "Please dust"}).value();
  media.read_request(asked);
  ASSERT_THAT(session->operators().satisfy(asked), IsOk());
  ASSERT_THAT(session->operators().remove({asked}), IsOk());
  for (const MediaEvent event :
       {MediaEvent::insert, MediaEvent::update, MediaEvent::update, MediaEvent::remove})
    EXPECT_THAT(channel->wait(0ms),
                testing::IsOkAndHolds(MediaNotification{event, MediaObjectId{asked}}));
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::timeout));
}

// ntms E91 [docs:rsmp]
TEST_P(MediaConformance, AChannelForATypeThatDoesNotExistStaysSilent) {
  const auto channel = session->notifications().open(static_cast<MediaObjectType>(99));
  ASSERT_THAT(channel, IsOk());
  mounted();
  EXPECT_THAT(channel.value()->wait(0ms), FailsWith(errc::timeout));
}

// ntms E93 [docs] [assumed]
TEST_P(MediaConformance, ABrokenPipeIsSaidAndANewChannelHears) {
  const auto channel = session->notifications().open(MediaObjectType::drive).value();
  world.after(5s, [&] { media.break_channels(); });
  EXPECT_THAT(channel->wait(1min), FailsWith(errc::no_data));
  EXPECT_THAT(channel->wait(1min), FailsWith(errc::no_data));
  const auto again = session->notifications().open(MediaObjectType::drive).value();
  mounted();
  EXPECT_THAT(again->wait(0ms), IsOk());
  EXPECT_THAT(channel->wait(0ms), FailsWith(errc::no_data)) << "the old one stays broken";
}

}  // namespace
}  // namespace winseam::conformance
