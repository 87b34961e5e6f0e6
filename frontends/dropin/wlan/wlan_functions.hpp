// frontends/dropin/wlan/wlan_functions.hpp: every function of wlanapi's table as a member, with the drop-in as its context.
//
// Order of the checks (wlan, "Order of checks"): pointers and reserved arguments here; the handle here, its service in
// the platform; then what the structures hold; then the platform's own checks. Every function but allocate_memory returns
// its code and leaves the last error alone. On failure out-parameters stay untouched, but for reasons that were given.
#pragma once

#include <atomic>
#include <memory>
#include <string_view>
#include <system_error>

#include "../handles.hpp"
#include "../shared.hpp"
#include "winseam/abi/wlanapi.hpp"
#include "winseam/error.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::dropin {

using abi::Bool;
using abi::Byte;
using abi::Dot11BssType;
using abi::Dot11MacAddress;
using abi::Dot11Ssid;
using abi::Dword;
using abi::EapMethodType;
using abi::Handle;
using abi::WChar;
using abi::WfdOpenSessionCompleteCallback;
using abi::WlanAutoconfOpcode;
using abi::WlanBssListHead;
using abi::WlanConnectionParameters;
using abi::WlanConnectionParametersV2;
using abi::WlanFilterListType;
using abi::WlanHostedNetworkOpcode;
using abi::WlanHostedNetworkReason;
using abi::WlanHostedNetworkStatusHead;
using abi::WlanIhvControlType;
using abi::WlanInterfaceCapability;
using abi::WlanIntfOpcode;
using abi::WlanListHead;
using abi::WlanNotificationCallback;
using abi::WlanOpcodeValueType;
using abi::WlanRawDataHead;
using abi::WlanRawDataListHead;
using abi::WlanSecurableObject;

class WlanFunctions {
 public:
  explicit WlanFunctions(Shared shared) : shared_(shared) {}
  ~WlanFunctions() { note_left_open(); }
  WlanFunctions(const WlanFunctions&) = delete;
  WlanFunctions& operator=(const WlanFunctions&) = delete;

  const Options& options() const { return shared_.options; }
  const Shared& shared() const { return shared_; }

  // Records each handle that was not closed, once.
  void note_left_open();

  // The functions of wlanapi.dll, each in the file of its subject. Of Wi-Fi Direct no interface of the library speaks, so
  // nothing behind can answer. (wlan_direct.cpp)
  using Guid = abi::Guid;
#include "functions_as_members.inc"
// After what its lines become:
#include "winseam/abi/wlanapi.def"

 private:
  struct Client;
  using SharedClient = std::shared_ptr<Client>;

  // Empty, with a record, for a value that was never given out.
  SharedClient find(Handle handle, fake::MisuseKind stranger, std::string_view operation);
  WlanClient* client_of(const SharedClient& client) const;

  // Makes a call on the client behind a handle: `make` gets the WlanClient and gives an error, or none.
  template <class Make>
  Dword call(Handle handle, std::string_view operation, Make make) {
    const SharedClient client = find(handle, fake::MisuseKind::use_after_close, operation);
    if (!client) return to_win32(make_error_code(errc::invalid_handle));
    const std::error_code failed = make(*client_of(client));
    return failed ? to_win32(failed) : 0;
  }

  Shared shared_;
  Handles<Client> clients_;
};

// The code of a wrong argument, wherever a pointer or a reserved argument shows it.
inline constexpr Dword wrong_argument = static_cast<Dword>(errc::invalid_parameter);

template <class... Pointer>
bool any_null(const Pointer*... pointers) {
  return (... || (pointers == nullptr));
}

template <class T>
std::error_code error_of(const result<T>& outcome) {
  return outcome ? std::error_code() : outcome.error();
}

}  // namespace winseam::dropin
