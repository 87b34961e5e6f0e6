// winseam/result.hpp: a value, or the error that there is instead of it.
//
//   if (auto sessions = server.sessions().enumerate()) show(sessions.value());  // asks, then takes
//   for (auto& entry : server.sessions().enumerate().value()) show(entry);      // takes, or throws std::system_error
//
// It is Boost.Outcome's std_result with one difference: value() and error() of a temporary give the value itself and not
// a reference into the temporary, so that a loop over it, or a reference to it, stays good. Everything else is as Outcome
// documents it, and the two convert into each other.
#pragma once

#include <boost/outcome/std_result.hpp>
#include <boost/outcome/success_failure.hpp>
#include <system_error>
#include <type_traits>
#include <utility>

namespace winseam {

// Success with a T (which may be void), or a std::error_code. Made from a T, a std::error_code, an errc, success() or
// failure(). value() of an error throws std::system_error with that error.
template <class T>
class [[nodiscard]] result : public BOOST_OUTCOME_V2_NAMESPACE::std_result<T> {
  using Base = BOOST_OUTCOME_V2_NAMESPACE::std_result<T>;

 public:
  using Base::Base;
  result(const Base& other) : Base(other) {}        // NOLINT(google-explicit-constructor)
  result(Base&& other) : Base(std::move(other)) {}  // NOLINT(google-explicit-constructor)

  decltype(auto) value() & { return Base::value(); }
  decltype(auto) value() const& { return Base::value(); }
  T value() && { return static_cast<Base&&>(*this).value(); }
  T value() const&& { return Base::value(); }

  std::error_code& error() & { return Base::error(); }
  const std::error_code& error() const& { return Base::error(); }
  std::error_code error() && { return Base::error(); }
  std::error_code error() const&& { return Base::error(); }
};

using BOOST_OUTCOME_V2_NAMESPACE::failure;
using BOOST_OUTCOME_V2_NAMESPACE::success;

}  // namespace winseam

// Outcome converts it as the std_result that it is, and not as a stranger with a value and an error.
template <class To, class T>
struct BOOST_OUTCOME_V2_NAMESPACE::convert::value_or_error<To, winseam::result<T>> {
  static constexpr bool enable_result_inputs = false;
  static constexpr bool enable_outcome_inputs = false;
};
