#include <algorithm>
#include <cstdint>

#include "../running.hpp"
#include "../text.hpp"
#include "winseam/wlan/reason.hpp"
#include "wlan_client.hpp"

namespace winseam::dropin {
namespace {

// As much of a text as there is room for, never half a character; nothing is written behind its terminator, since
// programs often take the size for one in bytes. wlan E142
void copy_text(const std::basic_string<WChar>& text, WChar* buffer, Dword size) {
  std::size_t units = std::min<std::size_t>(text.size(), size - 1);
  const bool halves_a_pair = units != text.size() && units != 0 &&
                             (static_cast<std::uint16_t>(text[units - 1]) & 0xFC00U) == 0xD800U;
  if (halves_a_pair) --units;
  std::copy_n(text.begin(), units, buffer);
  buffer[units] = WChar{};
}

}  // namespace

void WlanFunctions::note_left_open() {
  clients_.each([this](Handle handle, const SharedClient& client) {
    if (!client->closed && !client->noted.exchange(true))
      note_stranger(shared_.misuses, fake::MisuseKind::left_open, "WlanOpenHandle", handle);
  });
}

WlanFunctions::SharedClient WlanFunctions::find(Handle handle, fake::MisuseKind stranger,
                                                std::string_view operation) {
  SharedClient found = clients_.find(handle);
  if (!found) note_stranger(shared_.misuses, stranger, operation, handle);
  return found;
}

WlanClient* WlanFunctions::client_of(const SharedClient& client) const {
  return client->client.get();
}

Dword WlanFunctions::open_handle(Dword version, void* reserved, Dword* negotiated, Handle* client) {
  if (reserved != nullptr || any_null(negotiated, client)) return wrong_argument;
  result<std::unique_ptr<WlanClient>> opened = shared_.platform.open_wlan_client(
      static_cast<WlanVersion>(version), CallSite{"wlanapi.dll", "WlanOpenHandle", 0});
  if (!opened) return to_win32(opened.error());
  const auto fresh = std::make_shared<Client>();
  fresh->client = std::move(opened).value();
  const Handle handle = make_handle(shared_.next_handle++);
  clients_.insert(handle, fresh);
  *negotiated = static_cast<Dword>(fresh->client->version());
  *client = handle;
  return 0;
}

Dword WlanFunctions::close_handle(Handle handle, void* reserved) {
  if (handle == nullptr || reserved != nullptr) return wrong_argument;
  const SharedClient closing = find(handle, fake::MisuseKind::close_unknown, "WlanCloseHandle");
  if (!closing) return static_cast<Dword>(errc::invalid_handle);
  const result<void> closed = closing->client->close();
  // Whatever else went wrong, the handle is gone. wlan E42
  const bool stays = !closed && closed.error() == errc::possible_deadlock;
  if (!stays && !closing->closed.exchange(true)) clients_.retire(handle);
  return closed ? 0 : to_win32(closed.error());
}

Dword WlanFunctions::reason_code_to_string(Dword reason, Dword size, WChar* buffer,
                                           void* reserved) {
  if (size == 0 || buffer == nullptr || reserved != nullptr) return wrong_argument;
  const std::basic_string<WChar> text = encode<WChar>(reason_text(static_cast<ReasonCode>(reason)));
  copy_text(text, buffer, size);
  return 0;
}

void* WlanFunctions::allocate_memory(Dword size) {
  if (size == 0) {
    say_last_error(shared_.options, wrong_argument);
    return nullptr;
  }
  Allocation allocation(shared_.memory, Family::wlan, true);
  (void)allocation.main(size);
  return allocation.hand_out(0);
}

void WlanFunctions::free_memory(void* memory) { shared_.memory.free_wlan(memory); }

}  // namespace winseam::dropin
