// The conformance suite for media sessions on the loopback: win32 over the drop-in over the fake, through the C ABI and
// back. At the end of each test every drop-in in it must be without open handles and misuses of its own.
#include "tests/conformance/loopback.hpp"
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

class LoopbackStage final : public MediaStage {
 public:
  ~LoopbackStage() override {
    EXPECT_EQ(ended_, made_) << "a drop-in outlives its test, and so was not looked at";
  }

  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    ++made_;
    return loopback::make(MediaStage::platform(std::move(caller)),
                          [this](const dropin::Report& report) {
                            ++ended_;
                            loopback::expect_clean(report);
                          });
  }

 private:
  std::size_t made_ = 0;
  std::size_t ended_ = 0;
};

INSTANTIATE_TEST_SUITE_P(, MediaConformance,
                         ::testing::Values(MediaBackend{
                             "loopback", [] { return std::make_unique<LoopbackStage>(); }}),
                         media_backend_name);

}  // namespace
}  // namespace winseam::conformance
