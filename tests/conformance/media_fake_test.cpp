// The conformance suite for media sessions on the fake, and on the fake behind the forwarding decorator.
#include "winseam/conformance/media_suite.hpp"
#include "winseam/forwarding.hpp"

namespace winseam::conformance {
namespace {

class ForwardedStage final : public MediaStage {
 public:
  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    return make_forwarding(MediaStage::platform(std::move(caller)));
  }
};

INSTANTIATE_TEST_SUITE_P(
    , MediaConformance,
    ::testing::Values(MediaBackend{"fake", [] { return std::make_unique<MediaStage>(); }},
                      MediaBackend{"fake_forwarded",
                                   [] { return std::make_unique<ForwardedStage>(); }}),
    media_backend_name);

}  // namespace
}  // namespace winseam::conformance
