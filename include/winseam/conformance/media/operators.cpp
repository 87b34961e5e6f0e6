// Tasks for a human: SubmitNtmsOperatorRequest, WaitForNtmsOperatorRequest and the answers.
#include "winseam/conformance/media_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using testing::FailsWith;
using testing::IsOk;

// ntms E100 [docs]
TEST_P(MediaConformance, AWaitForTheOperatorEndsWithTheAnswer) {
  OperatorRequests& operators = session->operators();
  const auto first = operators.submit({.message = "First"}).value();
  const auto second = operators.submit({.message = "Second"}).value();
  const TimePoint begin = world.now();
  EXPECT_THAT(operators.wait(first, 0ms), FailsWith(errc::timeout));
  EXPECT_EQ(world.now(), begin);
  EXPECT_THAT(operators.wait(first, 10s), FailsWith(errc::timeout));
  EXPECT_EQ(world.now() - begin, 10s);
  EXPECT_EQ(look(first).state, OperatorRequestState::submitted);
  world.after(5s, [&] { media.satisfy_request(first); });
  EXPECT_THAT(operators.wait(first, 1min), IsOk());
  world.after(5s, [&] { media.refuse_request(second); });
  EXPECT_THAT(operators.wait(second, 1min), FailsWith(errc::cancelled));
  EXPECT_EQ(look(second).state, OperatorRequestState::refused);
  ASSERT_THAT(operators.remove({first, second}), IsOk());
  EXPECT_THAT(operators.wait(first, 1min), FailsWith(errc::object_not_found));
}

// ntms E101 [docs]
TEST_P(MediaConformance, ARequestIsAnsweredOnce) {
  OperatorRequests& operators = session->operators();
  const auto asked = operators.submit({.message = "Please dust"}).value();
  ASSERT_THAT(operators.satisfy(asked), IsOk());
  expect_unchanged([&] {
    EXPECT_THAT(operators.satisfy(asked), FailsWith(errc::object_not_found));
    EXPECT_THAT(operators.cancel(asked), FailsWith(errc::invalid_state));
  });
  EXPECT_EQ(look(asked).state, OperatorRequestState::complete);
}

}  // namespace
}  // namespace winseam::conformance
