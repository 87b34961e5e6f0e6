// backends/win32/api.hpp: calling a function of the table, and what becomes of its error and its memory.
#pragma once

#include <cstddef>
#include <memory>
#include <system_error>
#include <type_traits>
#include <utility>

#include "winseam/win32/platform.hpp"

namespace winseam::win32 {

using SharedTables = std::shared_ptr<const Tables>;

// No list of the system's is longer; a larger count is damage, not data.
inline constexpr abi::Dword largest_count = 1'000'000;

// The thread's last error, to be read right after a failed call. A failure without a code is gen_failure.
std::error_code last_error(const Tables& tables);

// Why a function is not in the table.
errc missing(const Tables& tables);
errc missing_wlan(const Tables& tables);

// Calls a function that returns BOOL.
template <class... Parameters, class... Arguments>
std::error_code call(const Tables& tables, abi::Bool (*function)(Parameters...),
                     Arguments&&... arguments) {
  if (function == nullptr) return missing(tables);
  if (function(std::forward<Arguments>(arguments)...) != 0) return {};
  return last_error(tables);
}

// As call(), for enumerations: stressed servers fail them with codes that mean nothing; once more is then enough
// (wts 1.5, 10). `again` empties the results of the first try.
template <class Again, class... Parameters, class... Arguments>
std::error_code call_retrying(const Tables& tables, Again again,
                              abi::Bool (*function)(Parameters...), Arguments... arguments) {
  std::error_code error = call(tables, function, arguments...);
  if (error != errc::io_pending && error != errc::rpc_x_bad_stub_data) return error;
  again();
  return call(tables, function, arguments...);
}

inline result<void> done(const std::error_code& error) {
  if (error) return error;
  return success();
}

// Memory that WTSFreeMemory gives back, also where the call that should fill it failed.
template <class T>
class Buffer {
 public:
  explicit Buffer(const Tables& tables) : tables_(tables) {}
  ~Buffer() { reset(); }
  Buffer(const Buffer&) = delete;
  Buffer& operator=(const Buffer&) = delete;

  T** out() { return &memory_; }
  const T* get() const { return memory_; }

  void reset() {
    T* const memory = std::exchange(memory_, nullptr);
    if (memory != nullptr && tables_.wts.free_memory != nullptr) tables_.wts.free_memory(memory);
  }

 private:
  const Tables& tables_;
  T* memory_ = nullptr;
};

// An array that WTSFreeMemoryExW gives back, with the count that came with it.
template <class T>
class TypedArray {
 public:
  TypedArray(const Tables& tables, abi::WtsTypeClass type) : tables_(tables), type_(type) {}
  ~TypedArray() { reset(); }
  TypedArray(const TypedArray&) = delete;
  TypedArray& operator=(const TypedArray&) = delete;

  T** out() { return &memory_; }
  abi::Dword* count_out() { return &count_; }
  const T* get() const { return memory_; }
  abi::Dword count() const { return count_; }

  void reset() {
    T* const memory = std::exchange(memory_, nullptr);
    const abi::Dword count = std::exchange(count_, 0);
    if (memory != nullptr && tables_.wts.free_memory_ex_w != nullptr)
      (void)tables_.wts.free_memory_ex_w(type_, memory, count);
  }

 private:
  const Tables& tables_;
  abi::WtsTypeClass type_;
  T* memory_ = nullptr;
  abi::Dword count_ = 0;
};

// An array that came back with `count` entries can be read.
inline bool plausible(const void* memory, abi::Dword count) {
  return count <= largest_count && (memory != nullptr || count == 0);
}

}  // namespace winseam::win32
