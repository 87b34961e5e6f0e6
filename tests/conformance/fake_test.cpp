// The conformance suite on the fake, and on the fake behind the forwarding decorator.
#include "winseam/conformance/session_suite.hpp"
#include "winseam/forwarding.hpp"

namespace winseam::conformance {
namespace {

class ForwardedStage final : public SessionStage {
 public:
  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    return std::make_unique<ForwardingPlatform>(SessionStage::platform(std::move(caller)));
  }
};

INSTANTIATE_TEST_SUITE_P(
    , SessionConformance,
    ::testing::Values(SessionBackend{"fake", [] { return std::make_unique<SessionStage>(); }},
                      SessionBackend{"fake_forwarded",
                                     [] { return std::make_unique<ForwardedStage>(); }}),
    backend_name);

}  // namespace
}  // namespace winseam::conformance
