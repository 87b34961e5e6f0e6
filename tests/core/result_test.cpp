#include "winseam/result.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/outcome/std_result.hpp>
#include <boost/outcome/try.hpp>
#include <boost/version.hpp>
#include <concepts>
#include <memory>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "winseam/error.hpp"

namespace {

using ::testing::Return;
using winseam::errc;
using winseam::failure;
using winseam::result;
using winseam::success;
template <class T>
using std_result = BOOST_OUTCOME_V2_NAMESPACE::std_result<T>;

struct Base {
  virtual ~Base() = default;
  virtual int number() const { return 1; }
};
struct Derived : Base {
  int number() const override { return 2; }
};

// Long enough that each string has storage of its own, which a memory checker can see freed.
result<std::vector<std::string>> names(std::size_t count) {
  if (count == 0) return errc::no_data;
  return std::vector<std::string>(count, std::string(40, 'x'));
}

TEST(Result, OfATemporaryCanBeLoopedOver) {
  std::size_t letters = 0;
  for (std::string& name : names(3).value()) {
    name += 'y';
    letters += name.size();
  }
  EXPECT_EQ(letters, 3U * 41U);
  const auto constant = [] {
    return static_cast<const result<std::vector<std::string>>>(names(2));
  };
  for (const std::string& name : constant().value()) letters -= name.size();
  EXPECT_EQ(letters, 43U);
}

TEST(Result, OfATemporaryGivesWhatLives) {
  const auto& kept = names(2).value();
  EXPECT_EQ(kept.at(1), std::string(40, 'x'));
  auto&& error = names(0).error();
  EXPECT_EQ(error, errc::no_data);
}

TEST(Result, GivesReferencesOnlyToWhatIsKept) {
  using Text = result<std::string>;
  static_assert(std::same_as<decltype(std::declval<Text&>().value()), std::string&>);
  static_assert(std::same_as<decltype(std::declval<const Text&>().value()), const std::string&>);
  static_assert(std::same_as<decltype(std::declval<Text>().value()), std::string>);
  static_assert(std::same_as<decltype(std::declval<const Text>().value()), std::string>);
  static_assert(std::same_as<decltype(std::declval<Text&>().error()), std::error_code&>);
  static_assert(std::same_as<decltype(std::declval<Text>().error()), std::error_code>);
  static_assert(std::same_as<decltype(std::declval<result<void>>().value()), void>);
  static_assert(std::is_void_v<decltype(std::declval<const result<void>&>().value())>);

  result<std::string> text = std::string("ab");
  text.value() += 'c';
  EXPECT_EQ(&text.value(), &text.assume_value());
  EXPECT_EQ(std::as_const(text).value(), "abc");
}

// How often a value is copied and moved on its way.
struct Counted {
  int* copies;
  int* moves;
  Counted(int& copied, int& moved) : copies(&copied), moves(&moved) {}
  Counted(const Counted& other) : copies(other.copies), moves(other.moves) { ++*copies; }
  Counted(Counted&& other) noexcept : copies(other.copies), moves(other.moves) { ++*moves; }
};

TEST(Result, CopiesNothing) {
  int copies = 0;
  int moves = 0;
  result<Counted> kept = Counted(copies, moves);
  EXPECT_EQ(moves, 1);
  EXPECT_EQ(kept.value().copies, &copies);
  EXPECT_EQ(std::as_const(kept).value().copies, &copies);
  EXPECT_EQ(moves, 1);
  const Counted taken = std::move(kept).value();
  EXPECT_EQ(moves, 2);
  EXPECT_EQ(copies, 0);
  EXPECT_EQ(taken.copies, &copies);
}

TEST(Result, IsNoLargerAndNoDearerThanOutcomes) {
  static_assert(sizeof(result<int>) == sizeof(std_result<int>));
  static_assert(sizeof(result<void>) == sizeof(std_result<void>));
  static_assert(std::is_trivially_copyable_v<result<int>> ==
                std::is_trivially_copyable_v<std_result<int>>);
  static_assert(std::is_trivially_destructible_v<result<int>>);
  static_assert(std::is_nothrow_move_constructible_v<result<std::string>>);
  static_assert(!std::is_copy_constructible_v<result<std::unique_ptr<int>>>);
  static_assert(!std::is_default_constructible_v<result<int>>);
}

TEST(Result, IsMadeFromAValueOrAnError) {
  static_assert(std::is_convertible_v<int, result<int>>);
  static_assert(std::is_convertible_v<const char*, result<std::string>>);
  static_assert(std::is_convertible_v<errc, result<int>>);
  static_assert(std::is_convertible_v<errc, result<void>>);
  static_assert(std::is_convertible_v<std::error_code, result<std::string>>);
  static_assert(!std::is_convertible_v<std::string, result<void>>);
  EXPECT_EQ(result<int>(errc::busy).error(), errc::busy);
  EXPECT_EQ(result<int>(7).value(), 7);
  EXPECT_EQ(result<std::string>(std::make_error_code(std::errc::timed_out)).error(),
            std::errc::timed_out);
  EXPECT_TRUE(result<void>(success()).has_value());
  EXPECT_EQ(result<int>(success(3)).value(), 3);
  const result<void> failed = failure(winseam::make_error_code(errc::timeout));
  EXPECT_TRUE(failed.has_error());
  EXPECT_FALSE(failed);
  EXPECT_EQ(failed.error(), errc::timeout);
  const result<std::string> in_place{BOOST_OUTCOME_V2_NAMESPACE::in_place_type<std::string>, 3U,
                                     'a'};
  EXPECT_EQ(in_place.value(), "aaa");
}

TEST(Result, ThrowsSystemErrorForAValueThatIsNotThere) {
  EXPECT_THROW((void)names(0).value(), std::system_error);
  const result<void> failed = errc::access_denied;
  try {
    failed.value();
    ADD_FAILURE() << "a value of an error";
  } catch (const std::system_error& error) {
    EXPECT_EQ(error.code(), errc::access_denied);
  }
  result<std::unique_ptr<int>> none = errc::no_token;
  EXPECT_THROW((void)none.value(), std::system_error);
  EXPECT_THROW((void)std::move(none).value(), std::system_error);
}

TEST(Result, CarriesWhatCanOnlyBeMoved) {
  result<std::unique_ptr<int>> made = std::make_unique<int>(5);
  EXPECT_EQ(*made.value(), 5);
  result<std::unique_ptr<int>> moved = std::move(made);
  const std::unique_ptr<int> taken = std::move(moved).value();
  EXPECT_EQ(*taken, 5);
}

TEST(Result, IsCopiedAndAssigned) {
  result<std::string> text = std::string("one");
  result<std::string> copy(text);
  const result<std::string> braced = {text};
  copy = std::string("two");
  EXPECT_EQ(text.value(), "one");
  EXPECT_EQ(braced.value(), "one");
  EXPECT_EQ(copy.value(), "two");
  copy = errc::busy;
  EXPECT_EQ(copy.error(), errc::busy);
  std::swap(text, copy);
  EXPECT_EQ(text.error(), errc::busy);
  EXPECT_EQ(copy.value(), "one");
}

TEST(Result, IsComparedAsOutcomesIs) {
  const result<int> three = 3;
  EXPECT_EQ(three, result<int>(3));
  EXPECT_NE(three, result<int>(4));
  EXPECT_NE(three, result<int>(errc::busy));
  EXPECT_EQ(result<int>(errc::busy), result<int>(errc::busy));
  EXPECT_EQ(result<void>(success()), result<void>(success()));
  EXPECT_NE(result<void>(errc::busy), result<void>(errc::timeout));
  EXPECT_TRUE(three == success(3));
  EXPECT_TRUE(three != success(4));
  EXPECT_TRUE(result<int>(errc::busy) == failure(winseam::make_error_code(errc::busy)));
  EXPECT_EQ(three, std_result<int>(3));
}

TEST(Result, ConvertsToAndFromOutcomes) {
  const auto to = [](result<std::string> text) -> std_result<std::string> { return text; };
  const auto from = [](std_result<std::string> text) -> result<std::string> { return text; };
  EXPECT_EQ(from(to("text")).value(), "text");
  EXPECT_EQ(from(to(errc::busy)).error(), errc::busy);
  const std_result<std::unique_ptr<int>> plain = result<std::unique_ptr<int>>(errc::timeout);
  EXPECT_EQ(plain.error(), errc::timeout);
  std_result<std::unique_ptr<int>> one = std::make_unique<int>(1);
  const result<std::unique_ptr<int>> taken = std::move(one);
  EXPECT_EQ(*taken.value(), 1);
}

TEST(Result, ConvertsToTheResultOfABase) {
  result<std::unique_ptr<Derived>> derived = std::make_unique<Derived>();
  const result<std::unique_ptr<Base>> base(std::move(derived));
  EXPECT_EQ(base.value()->number(), 2);
  const result<std::unique_ptr<Base>> failed{result<std::unique_ptr<Derived>>(errc::no_token)};
  EXPECT_EQ(failed.error(), errc::no_token);
  result<int> number = 7;
  EXPECT_EQ(result<long>(number).value(), 7L);
  const auto direct = []() -> result<std::unique_ptr<Base>> { return std::make_unique<Derived>(); };
  EXPECT_EQ(direct().value()->number(), 2);
}

// Boost's macro says what it declares since 1.76; before, it declared a name.
#if BOOST_VERSION < 107600
#define BOOST_TRY_DECLARED(name) name
#else
#define BOOST_TRY_DECLARED(name) auto name
#endif

TEST(Result, WorksWithBoostsTry) {
  const auto count = [](std::size_t wanted) -> result<std::size_t> {
    BOOST_OUTCOME_TRYV(names(wanted));
    BOOST_OUTCOME_TRY(BOOST_TRY_DECLARED(list), names(wanted));
    return list.size();
  };
  EXPECT_EQ(count(2).value(), 2U);
  EXPECT_EQ(count(0).error(), errc::no_data);
}

class Service {
 public:
  virtual ~Service() = default;
  virtual result<void> end() = 0;
  virtual result<std::string> name() = 0;
  virtual result<std::unique_ptr<Base>> open() = 0;
};

class MockService : public Service {
 public:
  MOCK_METHOD(result<void>, end, (), (override));
  MOCK_METHOD(result<std::string>, name, (), (override));
  MOCK_METHOD(result<std::unique_ptr<Base>>, open, (), (override));
};

TEST(Result, IsReturnedByMocks) {
  MockService service;
  EXPECT_CALL(service, end)
      .WillOnce(Return(success()))
      .WillOnce(Return(errc::access_denied))
      .WillOnce(Return(failure(winseam::make_error_code(errc::busy))));
  EXPECT_TRUE(service.end());
  EXPECT_EQ(service.end().error(), errc::access_denied);
  EXPECT_EQ(service.end().error(), errc::busy);
  EXPECT_CALL(service, name)
      .WillOnce(Return("a name"))
      .WillOnce(Return(std::make_error_code(std::errc::timed_out)));
  EXPECT_EQ(service.name().value(), "a name");
  EXPECT_EQ(service.name().error(), std::errc::timed_out);
  EXPECT_CALL(service, open)
      .WillOnce(Return(::testing::ByMove(std::make_unique<Derived>())))
      .WillOnce([] { return std::make_unique<Derived>(); })
      .WillOnce([] { return errc::no_token; });
  EXPECT_EQ(service.open().value()->number(), 2);
  EXPECT_EQ(service.open().value()->number(), 2);
  EXPECT_EQ(service.open().error(), errc::no_token);
}

}  // namespace
