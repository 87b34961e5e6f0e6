// winseam linked into two shared objects of one program: an error that one of them made means the same to the other.
#include "copies.hpp"

#include <gtest/gtest.h>

namespace {

using winseam::errc;

TEST(TwoCopies, HaveCategoriesOfTheirOwn) {
  EXPECT_NE(&made_here(errc::access_denied).category(), &category_of_the_judge());
}

TEST(TwoCopies, AgreeOnWhichErrorItIs) {
  for (const errc code :
       {errc::access_denied, errc::no_token, errc::ndis_dot11_media_in_use, errc{4242}}) {
    const std::error_code error = made_here(code);
    EXPECT_TRUE(judge_equal(error, code)) << error.message();
    EXPECT_TRUE(judge_reversed_equal(error, code)) << error.message();
    EXPECT_FALSE(judge_different(error, code)) << error.message();
    EXPECT_FALSE(judge_equal(error, errc::busy)) << error.message();
    EXPECT_TRUE(judge_different(error, errc::busy)) << error.message();
    EXPECT_EQ(judge_number(error), static_cast<std::uint32_t>(code));
  }
}

TEST(TwoCopies, AgreeOnWhatItMeansPortably) {
  const std::error_code error = made_here(errc::access_denied);
  EXPECT_TRUE(judge_portable(error, std::errc::permission_denied));
  EXPECT_FALSE(judge_portable(error, std::errc::timed_out));
}

TEST(TwoCopies, TakeNoOtherCategoryForTheirs) {
  const std::error_code error{5, std::generic_category()};
  EXPECT_FALSE(judge_equal(error, errc::access_denied));
  EXPECT_TRUE(judge_different(error, errc::access_denied));
  EXPECT_FALSE(judge_equal({5, std::system_category()}, errc::access_denied));
}

}  // namespace
