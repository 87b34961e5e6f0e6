// Who may do what: rights on the computer, libraries and pools, and their descriptors.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using testing::FailsWith;
using testing::IsOk;

// Everyone has use, administrators the rest; see the rights of each call.
TEST_P(MediaConformance, APlainUserLooksAndDoesNotChange) {
  const LogicalMediumId mine = allocate();
  const MediumId cartridge = medium_of(mine);
  EXPECT_THAT(plain->catalog().get(pool), IsOk());
  AllocateRequest request;
  request.pool = pool;
  expect_unchanged([&] {
    EXPECT_THAT(plain->allocation().allocate(request), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->allocation().deallocate(mine), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->pools().open({.name = "Mine"}), FailsWith(errc::access_denied));
    EXPECT_THAT(plain->transfer().eject(cartridge, EjectAction::start),
                FailsWith(errc::access_denied));
    EXPECT_THAT(plain->libraries().inventory(tapes, InventoryMethod::fast),
                FailsWith(errc::access_denied));
  });
  EXPECT_THAT(plain->mounting().mount(mount_of(mine)), IsOk());
  EXPECT_THAT(plain->mounting().dismount({mine}, DismountOption::none), IsOk());
}

// Descriptors are kept as they are given, on the objects that have one.
TEST_P(MediaConformance, ADescriptorMakesTheRoundTrip) {
  const MediaObjectId object{pool};
  const auto dacl = session->security().get(object, MediaSecurityParts::dacl);
  ASSERT_THAT(dacl, IsOk());
  EXPECT_THAT(session->security().set(object, MediaSecurityParts::dacl, dacl.value()), IsOk());
  EXPECT_EQ(session->security().get(object, MediaSecurityParts::dacl).value(), dacl.value());
  expect_unchanged([&] {
    EXPECT_THAT(plain->security().set(object, MediaSecurityParts::dacl, dacl.value()),
                FailsWith(errc::access_denied));
    EXPECT_THAT(session->security().set(object, MediaSecurityParts::dacl, {}),
                FailsWith(errc::invalid_security_descr));
    EXPECT_THAT(
        session->security().get(MediaObjectId{media.drive(tapes, 0)}, MediaSecurityParts::dacl),
        FailsWith(errc::no_security_on_object));
  });
}

}  // namespace
}  // namespace winseam::conformance
