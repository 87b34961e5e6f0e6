// backends/win32/steps.hpp: filling a value piece by piece, where each piece may be an error.
#pragma once

#include <system_error>
#include <utility>

#include "winseam/error.hpp"

namespace winseam::win32 {

// Keeps the first error; after it nothing is taken any more.
class Steps {
 public:
  template <class T, class U>
  void take(T& to, result<U> piece) {
    if (error_) return;
    if (piece)
      to = std::move(piece).value();
    else
      error_ = piece.error();
  }

  void require(const result<void>& step) {
    if (!error_ && !step) error_ = step.error();
  }

  // The value, or the first error.
  template <class T>
  result<T> finish(T value) const {
    if (error_) return error_;
    return value;
  }

 private:
  std::error_code error_;
};

}  // namespace winseam::win32
