#include "media/media_table.hpp"

#include <type_traits>

#include "media/media_functions.hpp"
#include "places.hpp"

namespace winseam::dropin {
namespace {

// A failure as the function tells it: the code itself, or INVALID_HANDLE_VALUE with the code as the last error.
struct Failure {
  template <class Result>
  static Result answer(const MediaFunctions* functions, errc code) {
    const auto number = static_cast<Dword>(code);
    if constexpr (std::is_same_v<Result, Handle>) {
      if (functions != nullptr)
        functions->set_last_error(number);
      else
        set_portable_last_error(number);
      return no_handle();
    } else {
      return number;
    }
  }
};

template <std::size_t Slot, auto Member>
using Thunk = PlacedFunction<Failure, Slot, Member>;

template <std::size_t Slot>
struct Kernel {
  static Dword get_last_error() {
    const MediaFunctions* const functions = at_place<MediaFunctions>[Slot].load();
    return functions == nullptr ? portable_last_error() : functions->last_error();
  }
  static void set_last_error(Dword code) {
    const MediaFunctions* const functions = at_place<MediaFunctions>[Slot].load();
    if (functions == nullptr)
      set_portable_last_error(code);
    else
      functions->set_last_error(code);
  }
};

template <std::size_t Slot>
constexpr abi::NtmsApi make_table() {
  using F = MediaFunctions;
  abi::NtmsApi api{};
  api.kernel = {&Kernel<Slot>::get_last_error, &Kernel<Slot>::set_last_error};
#define WINSEAM_FUNCTION(name, member, result, parameters) \
  api.member = &Thunk<Slot, &F::member>::call;
#define WINSEAM_FUNCTION_WA(name, member, result, parameters) \
  api.member##_w = &Thunk<Slot, &F::member<WChar>>::call;     \
  api.member##_a = &Thunk<Slot, &F::member<char>>::call;
#include "winseam/abi/ntmsapi.def"
  return api;
}

constexpr auto tables =
    for_each_place([](auto place) { return make_table<decltype(place)::value>(); });

}  // namespace

const abi::NtmsApi& media_table(std::size_t slot) { return tables[slot]; }

void bind_media(std::size_t slot, MediaFunctions* functions) {
  at_place<MediaFunctions>[slot].store(functions);
}

}  // namespace winseam::dropin
