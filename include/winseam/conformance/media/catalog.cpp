// Listing objects and what programs attach to them: EnumerateNtmsObject, GetNtmsObjectAttribute.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using testing::FailsWith;
using ::testing::IsEmpty;
using testing::IsOk;

// ntms E86 [docs]
TEST_P(MediaConformance, AnEmptyContainerIsNoError) {
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::medium, MediaObjectId{dry}),
              testing::IsOkAndHolds(IsEmpty()));
  EXPECT_THAT(session->catalog().enumerate(
                  MediaObjectType::medium,
                  MediaObjectId{PoolId{*Guid::parse("6b29fc40-ca47-1067-b31d-00dd010662da")}}),
              FailsWith(errc::object_not_found));
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive, MediaObjectId{pool}),
              FailsWith(errc::invalid_parameter));
}

// ntms E87 [docs]
TEST_P(MediaConformance, MediaTypesThatNoLibraryTakesAreListed) {
  const auto all = session->catalog().ids<MediaTypeId>().value();
  EXPECT_THAT(all, ::testing::Contains(media.media_type("MO")));
  EXPECT_THAT(session->catalog().ids<MediaTypeId>(MediaObjectId{tapes}).value(),
              ::testing::ElementsAre(media.media_type("DLT")));
}

// ntms E88 [docs]
TEST_P(MediaConformance, WithoutAContainerPoolsAreThoseOfTheTopLevel) {
  const auto top = session->catalog().ids<PoolId>().value();
  EXPECT_THAT(top, ::testing::Contains(media.pool("Free")));
  EXPECT_THAT(top, ::testing::Not(::testing::Contains(media.pool("Free\\DLT"))));
  const auto rooted =
      session->catalog().ids<PoolId>(std::nullopt, EnumerateOption::root_pool).value();
  ASSERT_EQ(rooted.size(), top.size() + 1);
  EXPECT_THAT(top, ::testing::Not(::testing::Contains(rooted.front())));
  EXPECT_THAT(session->catalog().enumerate(MediaObjectType::drive, std::nullopt,
                                           EnumerateOption::root_pool),
              FailsWith(errc::invalid_parameter));
}

// ntms E89 [docs] [docs:rsmp]
TEST_P(MediaConformance, AnObjectOfAnotherTypeIsRefused) {
  EXPECT_THAT(session->catalog().get(PoolId{tapes.guid()}), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(session->catalog().get(tapes), IsOk());
  const auto found = session->catalog().object({MediaObjectType::unknown, tapes.guid()});
  ASSERT_THAT(found, IsOk());
  EXPECT_EQ(id_of(found.value()), MediaObjectId{tapes}) << "the service says of which type it is";
}

// ntms E102 [docs]
TEST_P(MediaConformance, AttributesHaveTheirLimits) {
  const MediaObjectId object{pool};
  const std::vector<std::byte> value(65535, std::byte{7});
  MediaCatalog& catalog = session->catalog();
  expect_unchanged([&] {
    EXPECT_THAT(catalog.set_attribute(object, std::string(32, 'n'), value),
                FailsWith(errc::invalid_name));
    EXPECT_THAT(catalog.set_attribute(object, "n", std::vector<std::byte>(65536)),
                FailsWith(errc::no_data));
    EXPECT_THAT(catalog.set_attribute(object, "n", {}), IsOk()) << "there is nothing to delete";
  });
  ASSERT_THAT(catalog.set_attribute(object, std::string(31, 'n'), value), IsOk());
  EXPECT_EQ(catalog.attribute(object, std::string(31, 'n')).value(), value);
  ASSERT_THAT(catalog.set_attribute(object, std::string(31, 'n'), {}), IsOk());
  EXPECT_THAT(catalog.attribute(object, std::string(31, 'n')), FailsWith(errc::object_not_found));
}

}  // namespace
}  // namespace winseam::conformance
