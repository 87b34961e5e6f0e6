// The conformance suite for media sessions on the fake, and on the fake behind decorators that must not be noticed.
#include "winseam/conformance/media_suite.hpp"
#include "winseam/faults.hpp"
#include "winseam/forwarding.hpp"

namespace winseam::conformance {
namespace {

class ForwardedStage final : public MediaStage {
 public:
  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    return std::make_unique<ForwardingPlatform>(MediaStage::platform(std::move(caller)));
  }
};

// Behind a plan without rules.
class FaultlessStage final : public MediaStage {
 public:
  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    return with_faults(MediaStage::platform(std::move(caller)), std::make_shared<FaultPlan>());
  }
};

INSTANTIATE_TEST_SUITE_P(
    , MediaConformance,
    ::testing::Values(
        MediaBackend{"fake", [] { return std::make_unique<MediaStage>(); }},
        MediaBackend{"fake_forwarded", [] { return std::make_unique<ForwardedStage>(); }},
        MediaBackend{"fake_faultless", [] { return std::make_unique<FaultlessStage>(); }}),
    media_backend_name);

}  // namespace
}  // namespace winseam::conformance
