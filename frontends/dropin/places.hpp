// frontends/dropin/places.hpp: C functions have no context, so there is a set of them for each place that a drop-in can
// take in its process.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <new>
#include <type_traits>
#include <utility>

#include "dropin.hpp"
#include "running.hpp"
#include "winseam/error.hpp"

namespace winseam::dropin {

// The objects of the process by their places; null where there is none.
template <class Functions>
inline constinit std::array<std::atomic<Functions*>, DropIn::most_instances> at_place{};

// A C function that calls a member of the object at a place. Where it cannot be called, or throws, the function returns
// Failure::answer<Result>(object or null, code).
template <class Failure, std::size_t Place, auto Member>
struct PlacedFunction;

template <class Failure, std::size_t Place, class Functions, class Result, class... Parameters,
          Result (Functions::*Member)(Parameters...)>
struct PlacedFunction<Failure, Place, Member> {
  static Result call(Parameters... parameters) {
    Functions* const functions = at_place<Functions>[Place].load();
    if (functions == nullptr)
      return Failure::template answer<Result>(functions, errc::service_not_active);
    const Running running(functions->options(), reinterpret_cast<Function>(&call));
    try {  // nothing may be thrown through a C function
      return (functions->*Member)(parameters...);
    } catch (const std::bad_alloc&) {
      return Failure::template answer<Result>(functions, errc::not_enough_memory);
    } catch (...) {
      return Failure::template answer<Result>(functions, errc::gen_failure);
    }
  }
};

// The tables of all places, of which `make` makes the one of a std::integral_constant.
template <class Make>
constexpr auto for_each_place(Make make) {
  return [&make]<std::size_t... Place>(std::index_sequence<Place...>) {
    return std::array{make(std::integral_constant<std::size_t, Place>())...};
  }
  (std::make_index_sequence<DropIn::most_instances>());
}

}  // namespace winseam::dropin
