#include "winseam/testing/matchers.hpp"

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace {

using namespace winseam;
using winseam::testing::FailsWith;
using winseam::testing::IsOk;
using winseam::testing::IsOkAndHolds;

result<int> good() { return 3; }
result<int> bad() { return errc::access_denied; }
result<void> bad_void() { return errc::invalid_handle; }
result<std::unique_ptr<int>> pointer() { return std::make_unique<int>(3); }

TEST(Matchers, MatchSuccessesAndErrors) {
  EXPECT_THAT(good(), IsOk());
  EXPECT_THAT(pointer(), IsOk());
  EXPECT_THAT(good(), IsOkAndHolds(3));
  EXPECT_THAT(good(), IsOkAndHolds(::testing::Gt(2)));
  EXPECT_THAT(bad(), FailsWith(errc::access_denied));
  EXPECT_THAT(bad(), FailsWith(std::errc::permission_denied));
  EXPECT_THAT(bad(), FailsWith(make_error_code(errc::access_denied)));
  EXPECT_THAT(bad_void(), FailsWith(errc::invalid_handle));
}

template <class Matcher, class Value>
std::string explanation(const Matcher& matcher, const Value& value) {
  ::testing::StringMatchResultListener listener;
  const ::testing::Matcher<const Value&> m = matcher;
  EXPECT_FALSE(m.MatchAndExplain(value, &listener));
  return listener.str();
}

TEST(Matchers, ExplainAMismatchWithCategoryNumberAndText) {
  EXPECT_EQ(explanation(IsOk(), bad()),
            "which is winseam:5 access_denied (5): the caller may not do this");
  EXPECT_EQ(explanation(IsOkAndHolds(3), bad()),
            "which is winseam:5 access_denied (5): the caller may not do this");
  EXPECT_EQ(explanation(FailsWith(errc::busy), good()), "which is a success");
  EXPECT_EQ(explanation(FailsWith(errc::busy), bad()),
            "which is winseam:5 access_denied (5): the caller may not do this");
  EXPECT_EQ(explanation(IsOkAndHolds(4), good()), "whose value is 3 ");
}

TEST(Matchers, DescribeWhatTheyWant) {
  EXPECT_EQ(::testing::DescribeMatcher<result<int>>(IsOk()), "is a success");
  EXPECT_EQ(::testing::DescribeMatcher<result<int>>(FailsWith(errc::busy)),
            "fails with busy (170): it is in use");
}

}  // namespace
