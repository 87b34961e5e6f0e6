// The C functions that the engine exports. A documented one calls its entry in the table of its DLL; its parameters are
// those of the entry. An undocumented one says that it is not implemented.
#include "dll/exports.hpp"

#include <boost/preprocessor/repetition/enum.hpp>
#include <boost/preprocessor/repetition/enum_params.hpp>
#include <boost/preprocessor/tuple/size.hpp>
#include <cstddef>
#include <tuple>

#include "winseam/abi/ntmsapi.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/abi/wtsapi.hpp"

namespace winseam::dropin {
namespace {

using abi::Bool;
using abi::Dword;
using abi::Handle;

template <class Entry>
struct Parameters;
template <class Result, class... Types>
struct Parameters<Result (*)(Types...)> {
  template <std::size_t Index>
  using At = std::tuple_element_t<Index, std::tuple<Types...>>;
};

}  // namespace

#define PARAMETER(z, index, entry) Parameters<entry>::At<index> a##index
#define CALL_THE_ENTRY(name, member, result, parameters)                                      \
  WINSEAM_EXPORTED result name(                                                               \
      BOOST_PP_ENUM(BOOST_PP_TUPLE_SIZE(parameters), PARAMETER, decltype(Api::member))) {     \
    return functions<Api>().member(BOOST_PP_ENUM_PARAMS(BOOST_PP_TUPLE_SIZE(parameters), a)); \
  }

namespace wts {
using Api = abi::WtsApi;
#define WINSEAM_FUNCTION CALL_THE_ENTRY
#define WINSEAM_UNDOCUMENTED(name) \
  WINSEAM_EXPORTED Dword name() { return not_implemented_as_last_error(); }
#include "winseam/abi/wtsapi.def"
}  // namespace wts

namespace wlan {
using Api = abi::WlanApi;
#define WINSEAM_FUNCTION CALL_THE_ENTRY
#define WINSEAM_UNDOCUMENTED(name) \
  WINSEAM_EXPORTED Dword name() { return not_implemented_as_result(); }
#include "winseam/abi/wlanapi.def"
}  // namespace wlan

namespace ntms {
using Api = abi::NtmsApi;
#define WINSEAM_FUNCTION CALL_THE_ENTRY
#define WINSEAM_UNDOCUMENTED(name) \
  WINSEAM_EXPORTED Dword name() { return not_implemented_as_result(); }
#include "winseam/abi/ntmsapi.def"
}  // namespace ntms

}  // namespace winseam::dropin
