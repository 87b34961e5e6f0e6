// Each number in the lists of values is that of the C function's constant beside it.
#include <cstdint>
#include <type_traits>

#include "winseam/abi/ntms_constants.hpp"
#include "winseam/abi/wlan_constants.hpp"
#include "winseam/abi/wlan_hosted_network.hpp"
#include "winseam/abi/wlan_notifications.hpp"
#include "winseam/abi/wlan_reasons.hpp"
#include "winseam/abi/wts_constants.hpp"

// Stands where the C API has no name.
namespace winseam::abi {
namespace {
struct None {};
constexpr None NONE{};
}  // namespace
}  // namespace winseam::abi

namespace winseam {
namespace {

template <class Ours, class Theirs>
constexpr bool same(Ours ours, Theirs theirs) {
  if constexpr (std::is_same_v<Theirs, abi::None>)
    return true;
  else  // as 32 bits: a few constants are -1
    return static_cast<std::uint32_t>(ours) == static_cast<std::uint32_t>(theirs);
}

#define WINSEAM_ENUMERATOR(Enum, name, number, constant, text) \
  static_assert(same(number, abi::constant), #Enum "::" #name " is not " #constant);
#include "winseam/values/all.def"

}  // namespace
}  // namespace winseam
