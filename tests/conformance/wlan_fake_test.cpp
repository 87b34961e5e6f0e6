// The conformance suite for WLAN clients on the fake, and on the fake behind decorators that must not be noticed.
#include "winseam/conformance/wlan_suite.hpp"
#include "winseam/faults.hpp"
#include "winseam/forwarding.hpp"

namespace winseam::conformance {
namespace {

class ForwardedStage final : public WlanStage {
 public:
  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    return std::make_unique<ForwardingPlatform>(WlanStage::platform(std::move(caller)));
  }
};

// Behind a plan without rules.
class FaultlessStage final : public WlanStage {
 public:
  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    return with_faults(WlanStage::platform(std::move(caller)), std::make_shared<FaultPlan>());
  }
};

INSTANTIATE_TEST_SUITE_P(
    , WlanConformance,
    ::testing::Values(
        WlanBackend{"fake", [] { return std::make_unique<WlanStage>(); }},
        WlanBackend{"fake_forwarded", [] { return std::make_unique<ForwardedStage>(); }},
        WlanBackend{"fake_faultless", [] { return std::make_unique<FaultlessStage>(); }}),
    wlan_backend_name);

}  // namespace
}  // namespace winseam::conformance
