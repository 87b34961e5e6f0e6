#include "winseam/try.hpp"

#include <gtest/gtest.h>

#include <boost/outcome/std_result.hpp>
#include <boost/outcome/try.hpp>
#include <map>
#include <memory>
#include <string>

#include "winseam/error.hpp"

namespace {

using winseam::errc;
using winseam::result;

result<int> half(int number) {
  if (number % 2 != 0) return errc::invalid_parameter;
  return number / 2;
}

result<void> check_even(int number) {
  if (number % 2 != 0) return errc::invalid_data;
  return winseam::success();
}

result<std::unique_ptr<int>> kept(int number) { return std::make_unique<int>(number); }

template <class Key, class Value>
result<std::map<Key, Value>> map_of(Key key, Value value) {
  return std::map<Key, Value>{{key, value}};
}

TEST(Try, DeclaresWhatItSays) {
  const auto run = [](int number) -> result<int> {
    WINSEAM_TRY(auto first, half(number));
    WINSEAM_TRY(const int second, half(first));
    ++first;
    return first * 100 + second;
  };
  EXPECT_EQ(run(8).value(), 502);
  EXPECT_EQ(run(6).error(), errc::invalid_parameter);
}

TEST(Try, AssignsToWhatIsThere) {
  struct Place {
    int number = 7;
  };
  const auto run = [](Place& place, int number) -> result<void> {
    WINSEAM_TRY(place.number, half(number));
    return winseam::success();
  };
  Place place;
  EXPECT_EQ(run(place, 3).error(), errc::invalid_parameter);
  EXPECT_EQ(place.number, 7);
  EXPECT_TRUE(run(place, 4));
  EXPECT_EQ(place.number, 2);
}

TEST(Try, TakesExpressionsWithCommas) {
  const auto run = []() -> result<std::string> {
    WINSEAM_TRY(auto map, map_of<int, std::string>(1, "one"));
    WINSEAM_TRYV(map_of<int, int>(1, 2));
    return map.at(1);
  };
  EXPECT_EQ(run().value(), "one");
}

TEST(Try, MovesFromATemporaryAndCopiesFromAVariable) {
  const auto run = [](result<std::string>& variable) -> result<std::unique_ptr<int>> {
    WINSEAM_TRY(auto text, variable);
    WINSEAM_TRY(auto moved, kept(static_cast<int>(text.size())));
    return moved;
  };
  result<std::string> variable = std::string(40, 'x');
  EXPECT_EQ(*run(variable).value(), 40);
  EXPECT_EQ(variable.value(), std::string(40, 'x'));
}

TEST(Try, ReferencesStayGoodToTheEndOfTheBlock) {
  const auto run = []() -> result<std::size_t> {
    WINSEAM_TRY(const auto& map, map_of<int, std::string>(1, std::string(40, 'x')));
    return map.at(1).size();
  };
  EXPECT_EQ(run().value(), 40U);
}

TEST(Try, OfNothingHandsOnTheErrorAlone) {
  const auto run = [](int number) -> result<std::string> {
    WINSEAM_TRYV(check_even(number));
    return "even";
  };
  EXPECT_EQ(run(2).value(), "even");
  EXPECT_EQ(run(3).error(), errc::invalid_data);
}

TEST(Try, OfNothingIsOneStatement) {
  const auto run = [](int from, int to) -> result<void> {
    for (int number = from; number < to; number += 2) WINSEAM_TRYV(check_even(number));
    return winseam::success();
  };
  EXPECT_TRUE(run(2, 7));
  EXPECT_TRUE(run(3, 3));
  EXPECT_EQ(run(3, 7).error(), errc::invalid_data);
}

TEST(Try, WorksInsideItself) {
  const auto run = [](int number) -> result<int> {
    WINSEAM_TRY(auto outer, [&]() -> result<int> {
      WINSEAM_TRY(auto inner, half(number));
      return half(inner);
    }());
    return outer;
  };
  EXPECT_EQ(run(8).value(), 2);
  EXPECT_EQ(run(6).error(), errc::invalid_parameter);
}

// The results of Boost.Outcome itself, and those of a program with an error type of its own.
TEST(Try, TakesAnyResultOfOutcome) {
  namespace outcome = BOOST_OUTCOME_V2_NAMESPACE;
  struct Failure {
    std::string why;
  };
  const auto plain = [](int number) -> outcome::std_result<int> {
    WINSEAM_TRY(auto first, half(number));
    return first;
  };
  const auto back = [&](int number) -> result<int> {
    WINSEAM_TRY(auto first, plain(number));
    return first;
  };
  EXPECT_EQ(back(8).value(), 4);
  EXPECT_EQ(back(3).error(), errc::invalid_parameter);

  using Own = outcome::std_result<int, Failure, outcome::policy::terminate>;
  const auto refuse = [](int number) -> Own {
    if (number < 0) return Failure{"negative"};
    return number;
  };
  const auto own = [&](int number) -> Own {
    WINSEAM_TRY(auto first, refuse(number));
    return first + 1;
  };
  EXPECT_EQ(own(1).value(), 2);
  EXPECT_EQ(own(-1).error().why, "negative");
}

// Who has Boost's macro in their code keeps it: written so, it means the same before and after Boost 1.76.
TEST(Try, LeavesBoostsMacroUsable) {
  const auto run = [](int number) -> result<int> {
    BOOST_OUTCOME_TRYV(check_even(number));
    BOOST_OUTCOME_TRYV(half(number));
    return number;
  };
  EXPECT_EQ(run(2).value(), 2);
  EXPECT_EQ(run(3).error(), errc::invalid_data);
}

}  // namespace
