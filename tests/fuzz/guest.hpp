// tests/fuzz/guest.hpp: a program that calls C functions with arguments from the input: wrong, reserved, stale or missing
// ones, but never memory that is smaller than it says.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "frontends/dropin/dropin.hpp"
#include "tests/fuzz/input.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::fuzz {

// What a guest may know of the world before it begins.
struct Knowledge {
  std::vector<abi::Guid> ids{};
  std::vector<std::u16string> texts{};
  std::vector<std::string> narrow_texts{};
};

// Memory of one call, of exactly its size, gone when the call has returned.
class Temporary {
 public:
  Temporary() = default;
  ~Temporary();
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;

  void* take(std::size_t size);

 private:
  std::vector<void*> all_;
};

class Guest {
 public:
  using Call = std::function<void(Guest&)>;

  Guest(Input& from, const Knowledge& knowledge, const dropin::DropIn& dropin);
  ~Guest();
  Guest(const Guest&) = delete;
  Guest& operator=(const Guest&) = delete;

  void call_one();
  // From a callback: now and then the guest calls again in there.
  void called_back();
  static Guest* now();

  Input& in;
  const abi::WtsApi& wts;
  const abi::WlanApi& wlan;
  const abi::NtmsApi& ntms;

  // --- arguments ----------------------------------------------------------------------------------------------------
  abi::Handle handle();
  void* reserved() {
    return in.rarely(32) ? reinterpret_cast<void*>(std::uintptr_t{1} + in.byte()) : nullptr;
  }
  abi::Dword number() { return in.rarely(2) ? 1 : in.edge(); }
  template <class Char>
  const Char* text(Temporary& memory);
  abi::Guid* id(Temporary& memory);
  abi::Guid* ids(Temporary& memory, std::size_t count);
  // Filled memory of so many bytes; sometimes null.
  void* bytes(Temporary& memory, std::size_t size);
  void* descriptor(Temporary& memory);
  template <class T>
  T* structure(Temporary& memory) {
    return static_cast<T*>(bytes(memory, sizeof(T)));
  }

  // --- what came back -----------------------------------------------------------------------------------------------
  void got_handle(abi::Handle handle);
  void got_block(void* block, abi::Dword count);
  struct Block {
    void* memory;
    abi::Dword count;
  };
  Block block();

  // Calls a function of which nothing is known but its type.
  template <class Result, class... Parameters>
  void call(Result (*function)(Parameters...)) {
    Temporary memory;
    [[maybe_unused]] bool first = true;
    std::tuple<Parameters...> arguments{
        argument<Parameters>(memory, std::exchange(first, false))...};
    finish(function, arguments, std::index_sequence_for<Parameters...>());
  }

 private:
  template <class T>
  T argument(Temporary& memory, bool first);

  template <class Result, class... Parameters, std::size_t... Index>
  void finish(Result (*function)(Parameters...), std::tuple<Parameters...>& arguments,
              std::index_sequence<Index...>) {
    if constexpr (std::is_void_v<Result>) {
      function(std::get<Index>(arguments)...);
    } else {
      const Result result = function(std::get<Index>(arguments)...);
      if constexpr (std::is_same_v<Result, abi::Handle>) got_handle(result);
    }
    [[maybe_unused]] abi::Dword count = 0;
    (see_count(std::get<Index>(arguments), count), ...);
    (see(std::get<Index>(arguments), count), ...);
  }

  template <class T>
  static void see_count(T, abi::Dword&) {}
  static void see_count(abi::Dword* argument, abi::Dword& count) {
    if (argument != nullptr) count = *argument;
  }
  template <class T>
  void see(T, abi::Dword) {}
  template <class T>
  void see(T** slot, abi::Dword count) {
    if constexpr (!std::is_const_v<T>)
      if (slot != nullptr && *slot != nullptr) {
        if constexpr (std::is_void_v<T>) got_handle(*slot);
        got_block(*slot, count);
      }
  }

  const Knowledge& knowledge_;
  std::vector<Call> calls_;
  std::vector<abi::Handle> handles_;
  std::vector<Block> blocks_;
  int depth_ = 0;
};

void on_wlan(abi::WlanNotificationData* data, void* context);
void on_direct(abi::Handle session, void* context, abi::Guid adapter, abi::Dword error,
               abi::Dword reason);

// The functions whose arguments belong together: by the names under which the DLLs export them.
using Exact = std::vector<std::pair<std::string_view, Guest::Call>>;
void add_wts(Exact& calls);
void add_wlan(Exact& calls);
void add_ntms(Exact& calls);

template <class T>
T Guest::argument(Temporary& memory, bool first) {
  if constexpr (std::is_same_v<T, void*>) {
    return first ? handle() : reserved();
  } else if constexpr (std::is_same_v<T, abi::WlanNotificationCallback>) {
    return in.rarely(4) ? nullptr : &on_wlan;
  } else if constexpr (std::is_same_v<T, abi::WfdOpenSessionCompleteCallback>) {
    return in.rarely(4) ? nullptr : &on_direct;
  } else if constexpr (std::is_pointer_v<T>) {
    using Target = std::remove_cv_t<std::remove_pointer_t<T>>;
    if constexpr (std::is_same_v<Target, abi::WChar> || std::is_same_v<Target, char>) {
      return const_cast<T>(text<Target>(memory));
    } else if constexpr (std::is_same_v<Target, abi::Guid>) {
      return id(memory);
    } else if constexpr (std::is_void_v<Target>) {
      return nullptr;
    } else if constexpr (std::is_pointer_v<Target>) {
      if (in.rarely(16)) return nullptr;
      auto* const slot = static_cast<Target*>(memory.take(sizeof(Target)));
      *slot = nullptr;
      return slot;
    } else {
      auto* const value = structure<Target>(memory);
      if constexpr (std::is_same_v<Target, abi::Dword>)
        if (value != nullptr && in.rarely(2)) *value = 1;
      return value;
    }
  } else if constexpr (std::is_enum_v<T>) {
    return static_cast<T>(in.rarely(2) ? in.edge() : in.below(48));
  } else if constexpr (std::is_arithmetic_v<T>) {
    return static_cast<T>(number());
  } else {
    T value{};
    in.fill(&value, sizeof value);
    return value;
  }
}

}  // namespace winseam::fuzz
