// Wi-Fi Direct: arguments are checked, and then there is nobody to ask.
#include "wlan_functions.hpp"

namespace winseam::dropin {
namespace {

constexpr Dword nobody_answers = static_cast<Dword>(errc::call_not_implemented);

Dword answer(bool wrong) { return wrong ? wrong_argument : nobody_answers; }

}  // namespace

Dword WlanFunctions::wfd_open_handle(Dword, Dword* negotiated, Handle* client) {
  return answer(any_null(negotiated, client));
}

Dword WlanFunctions::wfd_close_handle(Handle client) { return answer(client == nullptr); }

Dword WlanFunctions::wfd_start_open_session(Handle client, const abi::Dot11MacAddress* device,
                                            void*, abi::WfdOpenSessionCompleteCallback callback,
                                            Handle* session) {
  return answer(any_null(client, device, session) || callback == nullptr);
}

Dword WlanFunctions::wfd_cancel_open_session(Handle session) { return answer(session == nullptr); }

Dword WlanFunctions::wfd_open_legacy_session(Handle client, const abi::Dot11MacAddress* device,
                                             Handle* session, abi::Guid* session_interface) {
  return answer(any_null(client, device, session, session_interface));
}

Dword WlanFunctions::wfd_close_session(Handle session) { return answer(session == nullptr); }

Dword WlanFunctions::wfd_update_device_visibility(const abi::Dot11MacAddress* device) {
  return answer(device == nullptr);
}

}  // namespace winseam::dropin
