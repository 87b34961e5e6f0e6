// tests/fuzz/hostile.hpp: a system whose functions answer what the input says. It lies about counts, sizes and offsets, and
// keeps to what a real one is bound to: memory of a told size has that size, lists that tell only their count have room
// for as many items as a reader may believe, and a text ends or goes on for longer than any.
#pragma once

#include <cstddef>
#include <map>
#include <vector>

#include "tests/fuzz/input.hpp"
#include "winseam/win32/platform.hpp"

namespace winseam::fuzz {

// Who takes a block back.
enum class Family { wts, wts_typed, wlan };

// The system of the input that runs; one at a time, for C functions have no context.
class Hostile {
 public:
  explicit Hostile(Input& from);
  ~Hostile();
  Hostile(const Hostile&) = delete;
  Hostile& operator=(const Hostile&) = delete;

  static Hostile& now();

  // All three tables, some of their functions missing.
  win32::Tables tables();

  // Answers that open everything, for the time before and after.
  void be_polite(bool polite) { polite_ = polite; }
  bool polite() const { return polite_; }

  // Calls the listener that is registered last, or was.
  void notify();

  // --- what the functions use --------------------------------------------------------------------------------------
  Input& in;
  abi::Dword last_error = 0;
  abi::WlanNotificationCallback callback = nullptr;
  void* context = nullptr;

  // The code of a call.
  abi::Dword code();

  // A block of exactly so many bytes; its parts go with it.
  void* give(Family family, std::size_t size);
  void* part(void* block, std::size_t size);
  void take_back(Family family, void* block);

  // Null, or a text that ends; or, unless it has to end, one of 32'768 units without an end.
  abi::WChar* text(void* block, bool may_be_endless);

  // A SID of exactly its size, null, or the head of one that cannot be.
  void* sid(void* block);

  // How many items a list tells, and for how many there is memory: a count beyond `most` has none.
  struct Count {
    abi::Dword told;
    std::size_t real;
  };
  Count count(std::size_t most);

  // How many bytes an answer tells; the memory has so many, or none if it is more than a reader believes.
  abi::Dword size(std::size_t believed);

  // Null, or a block with a size to match, filled.
  void* answer(Family family, abi::Dword& told, std::size_t believed);

 private:
  struct Block {
    Family family;
    std::vector<void*> parts;
  };

  bool polite_ = true;
  std::map<void*, Block> live_;
};

// By DLL.
void fill(abi::WtsApi& api);
void fill(abi::WlanApi& api);
void fill(abi::NtmsApi& api);

// --- the functions that give nothing but numbers ----------------------------------------------------------------------

template <class Result>
Result outcome() {
  Hostile& now = Hostile::now();
  const abi::Dword code = now.code();
  if constexpr (std::is_same_v<Result, abi::Handle>) {
    now.last_error = code;
    if (code == 0) return reinterpret_cast<abi::Handle>(std::uintptr_t{0x100} + now.in.byte());
    return now.in.rarely(2) ? nullptr : reinterpret_cast<abi::Handle>(abi::invalid_handle_value);
  } else if constexpr (std::is_same_v<Result, abi::Bool>) {
    now.last_error = code;
    return code == 0 ? 1 : 0;
  } else if constexpr (!std::is_void_v<Result>) {
    return code;
  }
}

// What is written through a parameter of a type; through most nothing.
template <class T>
void write_to(T&) {}
inline void write_to(abi::Dword* to) {
  if (to != nullptr) *to = Hostile::now().polite() ? 2 : Hostile::now().in.edge();
}
inline void write_to(abi::Bool* to) {
  if (to != nullptr) *to = static_cast<abi::Bool>(Hostile::now().in.edge());
}
inline void write_to(abi::Handle* to) {
  Hostile& now = Hostile::now();
  if (to != nullptr && (now.polite() || !now.in.rarely(8)))
    *to = reinterpret_cast<abi::Handle>(std::uintptr_t{0x100} + now.in.byte());
}
template <class T>
requires std::is_enum_v<T>
void write_to(T* to) {
  if (to != nullptr) *to = static_cast<T>(Hostile::now().in.edge());
}

template <class Result, class... Parameters>
auto plain(Result (*)(Parameters...)) {
  return +[](Parameters... parameters) -> Result {
    (write_to(parameters), ...);
    return outcome<Result>();
  };
}

}  // namespace winseam::fuzz
