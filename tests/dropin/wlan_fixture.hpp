// The fake's radios behind the C functions of wlanapi, as a program written for Windows sees them.
#pragma once

#include <cstring>
#include <utility>
#include <vector>

#include "tests/dropin/dropin_fixture.hpp"
#include "winseam/fake/wlan.hpp"
#include "winseam/wlan/profile.hpp"

namespace winseam::dropin {

using abi::Byte;
using abi::WlanHostedNetworkReason;
using abi::WlanIntfOpcode;
using abi::WlanListHead;

// The codes that the functions return, beside those of the session API's tests.
inline constexpr Dword success_code = 0;
inline constexpr Dword access_denied = 5;
inline constexpr Dword already_exists = 183;
inline constexpr Dword possible_deadlock = 1131;
inline constexpr Dword not_found = 1168;
inline constexpr Dword call_not_implemented = 120;
inline constexpr Dword invalid_state = 5023;

// What out-parameters hold before a call that must not touch them.
template <class T>
T* mark() {
  return reinterpret_cast<T*>(std::uintptr_t{0xDEAD0});
}

class WlanDropInTest : public DropInTest {
 protected:
  WlanDropInTest() {
    wlan.set_windows(fake::WindowsVersion::windows_11_24h2);
    (void)wlan.add_access_point(fake::default_access_point(Ssid{"Attic"}, "attic-passphrase", -50));
    fake::RadioSpec radio = fake::default_radio("Attic adapter");
    radio.scan.background_every = Ticks{0};
    radio.hosted_network_capable = true;
    radio.profiles = {
        {.xml = to_xml(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase")).value()}};
    id = wlan.add_interface(radio);
    world.advance(Ticks{0});
    adapter = {id.data1, id.data2, id.data3, id.data4};
    restart();
  }

  ~WlanDropInTest() override { stop(); }

  // A drop-in with other options; its functions are `w`.
  void restart(Options options = {}, fake::Caller caller = {}) {
    start(std::move(options), std::move(caller));
    w = &wlan_api();
  }

  Handle open_client() {
    Handle client = nullptr;
    Dword version = 0;
    EXPECT_EQ(w->open_handle(2, nullptr, &version, &client), success_code);
    EXPECT_EQ(version, 2U);
    return client;
  }

  void close(Handle client) { EXPECT_EQ(w->close_handle(client, nullptr), success_code); }

  // Whether the handle works.
  Dword use(Handle client) {
    WlanListHead* list = nullptr;
    const Dword code = w->enum_interfaces(client, nullptr, &list);
    w->free_memory(list);
    return code;
  }

  // The items behind the head of a list.
  template <class Item>
  static std::vector<Item> items(const WlanListHead* list) {
    std::vector<Item> copies(list->number_of_items);
    if (!copies.empty())
      std::memcpy(static_cast<void*>(copies.data()), list + 1, copies.size() * sizeof(Item));
    return copies;
  }

  fake::Wlan wlan = world.wlan();
  Guid id;
  abi::Guid adapter{};
  const abi::WlanApi* w = nullptr;
};

}  // namespace winseam::dropin
