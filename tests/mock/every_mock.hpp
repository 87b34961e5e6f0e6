// tests/mock/every_mock.hpp: what every_mock.inc needs.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

#include <concepts>
#include <string_view>
#include <system_error>

#include "winseam/forwarding.hpp"
#include "winseam/mock/parts.hpp"
#include "winseam/testing/every_call.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/unsupported.hpp"

namespace winseam {

using ::testing::NiceMock;
using ::testing::StrictMock;
using winseam::mock::detail::Delegate;

template <class T>
std::error_code error_of(const result<T>& answer) {
  return answer.has_error() ? answer.error() : std::error_code{};
}

// Matches the argument that a test passes; functions and stop tokens are not compared.
template <class T>
::testing::Matcher<T> equal_to() {
  using Value = std::remove_cvref_t<T>;
  if constexpr (requires(const Value& a) {
                  { a == a } -> std::same_as<bool>;
                } &&
                !std::is_same_v<Value, std::span<const std::byte>>) {
    return ::testing::Eq(winseam::testing::detail::argument<T>());
  } else {
    return ::testing::_;
  }
}

// Whether what it does makes a test fail.
template <class Does>
bool fails(Does does) {
  ::testing::TestPartResultArray failures;
  {
    const ::testing::ScopedFakeTestPartResultReporter reporter(
        ::testing::ScopedFakeTestPartResultReporter::INTERCEPT_ONLY_CURRENT_THREAD, &failures);
    does();
  }
  return failures.size() != 0;
}

}  // namespace winseam
