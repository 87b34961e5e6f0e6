// winseam/testing/matchers.hpp: GoogleMock matchers for results, which say what went wrong.
//
//   EXPECT_THAT(server->close(), IsOk());
//   EXPECT_THAT(server->information().state(id), IsOkAndHolds(winseam::SessionState::active));
//   EXPECT_THAT(server->close(), FailsWith(winseam::errc::invalid_handle));
//   // which is winseam:5 access_denied (5): the caller may not do this
//
// There is deliberately no "is not ok": a test says which error it expects.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <ostream>
#include <system_error>
#include <type_traits>
#include <utility>

#include "winseam/error.hpp"
#include "winseam/testing/printers.hpp"

namespace winseam::testing {
namespace detail {

// Says what a result holds; true if it is a success.
template <class Result>
bool explain(const Result& outcome, ::testing::MatchResultListener& listener) {
  if (outcome.has_value()) {
    listener << "which is a success";
    return true;
  }
  const std::error_code& error = outcome.error();
  listener << "which is " << error.category().name() << ':' << error.value() << ' '
           << error.message();
  return false;
}

template <class Inner>
class IsOkAndHoldsMatcher {
 public:
  explicit IsOkAndHoldsMatcher(Inner inner) : inner_(std::move(inner)) {}

  template <class Result>
  bool MatchAndExplain(const Result& outcome, ::testing::MatchResultListener* listener) const {
    if (!outcome.has_value()) return explain(outcome, *listener);
    *listener << "whose value is " << ::testing::PrintToString(outcome.value()) << ' ';
    return ::testing::ExplainMatchResult(inner_, outcome.value(), listener);
  }
  void DescribeTo(std::ostream* out) const { *out << "is a success whose value matches"; }
  void DescribeNegationTo(std::ostream* out) const {
    *out << "is no success, or its value does not match";
  }

 private:
  Inner inner_;
};

}  // namespace detail

// A success, whatever its value.
MATCHER(IsOk, negation ? "is an error" : "is a success") {
  return detail::explain(arg, *result_listener);
}

// An error equal to the one given: an errc, a std::errc or any std::error_code or std::error_condition.
MATCHER_P(FailsWith, expected,
          std::string(negation ? "does not fail with " : "fails with ") +
              ::testing::PrintToString(expected)) {
  (void)detail::explain(arg, *result_listener);
  return arg.has_error() && arg.error() == expected;
}

// A success whose value equals, or matches, the one given.
template <class Inner>
auto IsOkAndHolds(Inner inner) {
  return ::testing::MakePolymorphicMatcher(detail::IsOkAndHoldsMatcher<Inner>(std::move(inner)));
}

}  // namespace winseam::testing
