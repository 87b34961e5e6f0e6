#include "wlan_table.hpp"

#include <type_traits>

#include "places.hpp"
#include "wlan_functions.hpp"

namespace winseam::dropin {
namespace {

struct Failure {
  template <class Result>
  static Result answer(const WlanFunctions* functions, errc code) {
    if constexpr (std::is_same_v<Result, void*>) {
      // Memory: null, and the code is the thread's last error.
      const auto number = static_cast<Dword>(code);
      if (functions != nullptr)
        say_last_error(functions->options(), number);
      else
        set_portable_last_error(number);
      return nullptr;
    } else {
      return static_cast<Result>(code);
    }
  }
};

template <std::size_t Slot, auto Member>
using Thunk = PlacedFunction<Failure, Slot, Member>;

template <std::size_t Slot>
constexpr abi::WlanApi make_table() {
  using F = WlanFunctions;
  abi::WlanApi api{};
#define WINSEAM_FUNCTION(name, member, result, parameters) \
  api.member = &Thunk<Slot, &F::member>::call;
#include "winseam/abi/wlanapi.def"
  return api;
}

constexpr auto tables =
    for_each_place([](auto place) { return make_table<decltype(place)::value>(); });

}  // namespace

const abi::WlanApi& wlan_table(std::size_t slot) { return tables[slot]; }

void bind_wlan(std::size_t slot, WlanFunctions* functions) {
  at_place<WlanFunctions>[slot].store(functions);
}

}  // namespace winseam::dropin
