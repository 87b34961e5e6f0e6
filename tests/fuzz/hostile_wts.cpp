// wtsapi32.dll of the hostile system.
#include "tests/fuzz/hostile.hpp"

namespace winseam::fuzz {
namespace {

using abi::Bool;
using abi::Dword;
using abi::Handle;
using abi::Ulong;
using abi::WChar;

constexpr std::size_t most_items = 1'000'000;
constexpr std::size_t most_bytes = 1U << 20U;

void put_state(abi::WtsConnectState& state) {
  state = static_cast<abi::WtsConnectState>(Hostile::now().in.edge() % 12);
}

void finish(void* block, abi::WtsServerInfo<WChar>& item) {
  item.server_name = Hostile::now().text(block, true);
}
void finish(void* block, abi::WtsSessionInfo<WChar>& item) {
  item.win_station_name = Hostile::now().text(block, true);
  put_state(item.state);
}
void finish(void* block, abi::WtsSessionInfo1<WChar>& item) {
  for (WChar** text :
       {&item.session_name, &item.host_name, &item.user_name, &item.domain_name, &item.farm_name})
    *text = Hostile::now().text(block, true);
  put_state(item.state);
}
void finish(void* block, abi::WtsProcessInfo<WChar>& item) {
  item.process_name = Hostile::now().text(block, true);
  item.user_sid = Hostile::now().sid(block);
}
void finish(void* block, abi::WtsProcessInfoEx<WChar>& item) {
  item.process_name = Hostile::now().text(block, true);
  item.user_sid = Hostile::now().sid(block);
}

// A list with its count, perhaps without one or the other, and perhaps of a call that fails.
template <class Item>
Bool give_list(Family family, Item** list, Dword* count) {
  Hostile& now = Hostile::now();
  if (!now.in.rarely(16)) {
    const Hostile::Count items = now.count(most_items);
    *count = items.told;
    if (!now.in.rarely(16)) {
      void* const block = now.give(family, items.real * sizeof(Item));
      *list = static_cast<Item*>(block);
      for (std::size_t i = 0; i != items.real; ++i) finish(block, (*list)[i]);
    }
  }
  return outcome<Bool>();
}

Bool give_bytes(WChar** buffer, Dword* bytes) {
  Hostile& now = Hostile::now();
  if (!now.in.rarely(16))
    *buffer = static_cast<WChar*>(now.answer(Family::wts, *bytes, most_bytes));
  return outcome<Bool>();
}

}  // namespace

void fill(abi::WtsApi& api) {
  abi::for_each_wts_function(api, [](const char*, auto& entry) { entry = plain(entry); });
  api.kernel.get_last_error = [] { return Hostile::now().last_error; };
  api.kernel.set_last_error = [](Dword code) { Hostile::now().last_error = code; };
  api.kernel.close_handle = plain(api.kernel.close_handle);
  api.kernel.get_active_console_session_id = [] { return Hostile::now().in.edge(); };
  api.kernel.process_id_to_session_id = plain(api.kernel.process_id_to_session_id);
  api.enumerate_servers_w = [](WChar*, Dword, Dword, abi::WtsServerInfo<WChar>** list,
                               Dword* count) { return give_list(Family::wts, list, count); };
  api.enumerate_sessions_w = [](Handle, Dword, Dword, abi::WtsSessionInfo<WChar>** list,
                                Dword* count) { return give_list(Family::wts, list, count); };
  api.enumerate_sessions_ex_w = [](Handle, Dword* level, Dword, abi::WtsSessionInfo1<WChar>** list,
                                   Dword* count) {
    *level = Hostile::now().in.edge();
    return give_list(Family::wts_typed, list, count);
  };
  api.enumerate_processes_w = [](Handle, Dword, Dword, abi::WtsProcessInfo<WChar>** list,
                                 Dword* count) { return give_list(Family::wts, list, count); };
  api.enumerate_processes_ex_w = [](Handle, Dword*, Dword, WChar** list, Dword* count) {
    return give_list(Family::wts_typed, reinterpret_cast<abi::WtsProcessInfoEx<WChar>**>(list),
                     count);
  };
  api.query_session_information_w = [](Handle, Dword, abi::WtsInfoClass, WChar** buffer,
                                       Dword* bytes) { return give_bytes(buffer, bytes); };
  api.query_user_config_w = [](WChar*, WChar*, abi::WtsConfigClass, WChar** buffer, Dword* bytes) {
    return give_bytes(buffer, bytes);
  };
  api.virtual_channel_query = [](Handle, abi::WtsVirtualClass, void** buffer, Dword* bytes) {
    return give_bytes(reinterpret_cast<WChar**>(buffer), bytes);
  };
  api.virtual_channel_read = [](Handle, Ulong, char* buffer, Ulong room, Ulong* got) {
    Hostile& now = Hostile::now();
    now.in.fill(buffer, room);
    *got = now.in.rarely(4) ? now.in.edge() : now.in.below(std::size_t{room} + 2);
    return outcome<Bool>();
  };
  api.enumerate_listeners_w = [](Handle, void*, Dword, abi::WtsListenerName<WChar>* list,
                                 Dword* count) {
    Hostile& now = Hostile::now();
    if (list != nullptr) now.in.fill(list, *count * sizeof *list);
    *count = now.in.rarely(4) ? now.in.edge() : now.in.below(8);
    return outcome<Bool>();
  };
  api.query_listener_config_w = [](Handle, void*, Dword, WChar*,
                                   abi::WtsListenerConfig<WChar>* to) {
    Hostile::now().in.fill(to, sizeof *to);
    return outcome<Bool>();
  };
  api.get_listener_security_w = [](Handle, void*, Dword, WChar*, Dword, void* to, Dword room,
                                   Dword* needed) {
    Hostile& now = Hostile::now();
    now.in.fill(to, room);
    *needed = now.in.edge();
    if (now.polite() || now.in.rarely(2)) return outcome<Bool>();
    now.last_error = 122;
    return Bool{0};
  };
  api.free_memory = [](void* memory) { Hostile::now().take_back(Family::wts, memory); };
  api.free_memory_ex_w = [](abi::WtsTypeClass, void* memory, Ulong) -> Bool {
    Hostile::now().take_back(Family::wts_typed, memory);
    return 1;
  };
}

}  // namespace winseam::fuzz
