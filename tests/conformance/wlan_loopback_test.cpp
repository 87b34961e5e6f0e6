// The conformance suite for WLAN clients on the loopback: win32 over the drop-in over the fake, through the C ABI and back.
// At the end of each test every drop-in in it must have got back all the memory that it has handed out.
#include "tests/conformance/loopback.hpp"
#include "winseam/conformance/wlan_suite.hpp"

namespace winseam::conformance {
namespace {

class WlanLoopbackStage final : public WlanStage {
 public:
  ~WlanLoopbackStage() override {
    EXPECT_EQ(ended_, made_) << "a drop-in outlives its test, and so was not looked at";
  }

  std::unique_ptr<Platform> platform(fake::Caller caller) override {
    ++made_;
    return loopback::make(WlanStage::platform(std::move(caller)),
                          [this](const dropin::Report& report) {
                            ++ended_;
                            loopback::expect_clean(report);
                          });
  }

 private:
  std::size_t made_ = 0;
  std::size_t ended_ = 0;
};

INSTANTIATE_TEST_SUITE_P(
    , WlanConformance,
    ::testing::Values(WlanBackend{
        "loopback",
        [] { return std::make_unique<WlanLoopbackStage>(); },
        {{WlanUncarried::call_sites,
          "the C functions have no parameter for the place in the caller's source"},
         {WlanUncarried::end_in_listener,
          "WlanRegisterNotification has no way to end a registration inside its own callback"}}}),
    wlan_backend_name);

}  // namespace
}  // namespace winseam::conformance
