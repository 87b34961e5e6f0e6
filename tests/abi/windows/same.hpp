// Comparing the portable declarations with the SDK's.
#pragma once

#include <type_traits>

namespace winseam {

// One argument or result fits the other: pointers and handles are pointers, everything else has the same size.
template <class Ours, class Theirs>
constexpr bool same_value =
    std::is_void_v<Ours> ? std::is_void_v<Theirs>
                         : std::is_pointer_v<Ours> ==
                               std::is_pointer_v<Theirs>&& std::is_floating_point_v<Ours> ==
                               std::is_floating_point_v<Theirs>;
template <class Ours, class Theirs>
constexpr bool same_size() {
  if constexpr (std::is_void_v<Ours> || std::is_void_v<Theirs>)
    return std::is_void_v<Ours> && std::is_void_v<Theirs>;
  else
    return sizeof(Ours) == sizeof(Theirs);
}

// Two functions can be called through each other's type on x64.
template <class Ours, class Theirs>
constexpr bool same_call = false;
template <class Ours, class... OurParameters, class Theirs, class... TheirParameters>
constexpr bool same_call<Ours (*)(OurParameters...), Theirs (*)(TheirParameters...)> = [] {
  if constexpr (sizeof...(OurParameters) != sizeof...(TheirParameters))
    return false;
  else
    return same_value<Ours, Theirs> && same_size<Ours, Theirs>() &&
           (... && (same_value<OurParameters, TheirParameters> &&
                    same_size<OurParameters, TheirParameters>()));
}();

template <class Ours, class Theirs>
constexpr bool same_number(Ours ours, Theirs theirs) {
  return static_cast<long long>(ours) == static_cast<long long>(theirs);
}

}  // namespace winseam
