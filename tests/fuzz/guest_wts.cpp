// The functions of wtsapi32.dll whose arguments belong together.
#include "tests/fuzz/guest.hpp"

namespace winseam::fuzz {
namespace {

using abi::Dword;
using abi::WChar;

// Bytes and how many they are; perhaps fewer are told than there are.
struct Bytes {
  void* memory;
  Dword told;
};
Bytes bytes_for(Guest& g, Temporary& memory) {
  const std::uint32_t size = g.in.below(256);
  void* const to = g.bytes(memory, size);
  return {to, to != nullptr ? size : g.in.below(3)};
}

template <class Char>
void send_message(Guest& g) {
  Temporary memory;
  auto* const function = [&] {
    if constexpr (std::is_same_v<Char, char>)
      return g.wts.send_message_a;
    else
      return g.wts.send_message_w;
  }();
  const Bytes title = bytes_for(g, memory);
  const Bytes text = bytes_for(g, memory);
  (void)function(g.handle(), g.number(), static_cast<Char*>(title.memory), title.told,
                 static_cast<Char*>(text.memory), text.told, g.in.edge(), g.in.edge(),
                 g.structure<Dword>(memory), g.in.rarely(2));
}

template <class Char>
void enumerate_listeners(Guest& g) {
  Temporary memory;
  const Dword room = g.in.below(6);
  auto* const list = static_cast<abi::WtsListenerName<Char>*>(
      g.bytes(memory, room * sizeof(abi::WtsListenerName<Char>)));
  Dword count = list != nullptr ? room : g.in.edge();
  Dword* const told = g.in.rarely(16) ? nullptr : &count;
  if constexpr (std::is_same_v<Char, char>)
    (void)g.wts.enumerate_listeners_a(g.handle(), g.reserved(), g.in.rarely(16), list, told);
  else
    (void)g.wts.enumerate_listeners_w(g.handle(), g.reserved(), g.in.rarely(16), list, told);
}

template <class Char>
void listener_security(Guest& g) {
  Temporary memory;
  auto* const name = const_cast<Char*>(g.text<Char>(memory));
  const bool set = g.in.rarely(2);
  const Bytes out = bytes_for(g, memory);
  auto* const needed = g.structure<Dword>(memory);
  void* const descriptor = g.descriptor(memory);
  if constexpr (std::is_same_v<Char, char>) {
    if (set)
      (void)g.wts.set_listener_security_a(g.handle(), g.reserved(), 0, name, g.in.edge(),
                                          descriptor);
    else
      (void)g.wts.get_listener_security_a(g.handle(), g.reserved(), 0, name, g.in.edge(),
                                          out.memory, out.told, needed);
  } else {
    if (set)
      (void)g.wts.set_listener_security_w(g.handle(), g.reserved(), 0, name, g.in.edge(),
                                          descriptor);
    else
      (void)g.wts.get_listener_security_w(g.handle(), g.reserved(), 0, name, g.in.edge(),
                                          out.memory, out.told, needed);
  }
}

// The length of a text is in characters, that of a number its size.
template <class Char>
void set_user_config(Guest& g) {
  Temporary memory;
  auto* const server = const_cast<Char*>(g.text<Char>(memory));
  auto* const user = const_cast<Char*>(g.text<Char>(memory));
  const std::size_t characters = 4 + g.in.below(32);
  auto* const buffer = static_cast<Char*>(g.bytes(memory, characters * sizeof(Char)));
  const auto which = static_cast<abi::WtsConfigClass>(g.in.below(24));
  const Dword length = g.in.rarely(2) ? 4 : static_cast<Dword>(characters);
  if constexpr (std::is_same_v<Char, char>)
    (void)g.wts.set_user_config_a(server, user, which, buffer, length);
  else
    (void)g.wts.set_user_config_w(server, user, which, buffer, length);
}

}  // namespace

void add_wts(Exact& calls) {
  calls.insert(calls.end(),
               {{"WTSSendMessageW", &send_message<WChar>},
                {"WTSSendMessageA", &send_message<char>},
                {"WTSEnumerateListenersW", &enumerate_listeners<WChar>},
                {"WTSEnumerateListenersA", &enumerate_listeners<char>},
                {"WTSSetListenerSecurityW", &listener_security<WChar>},
                {"WTSSetListenerSecurityA", &listener_security<char>},
                {"WTSGetListenerSecurityW", &listener_security<WChar>},
                {"WTSGetListenerSecurityA", &listener_security<char>},
                {"WTSSetUserConfigW", &set_user_config<WChar>},
                {"WTSSetUserConfigA", &set_user_config<char>},
                {"WTSVirtualChannelRead",
                 [](Guest& g) {
                   Temporary memory;
                   const Bytes out = bytes_for(g, memory);
                   (void)g.wts.virtual_channel_read(g.handle(), g.in.edge(),
                                                    static_cast<char*>(out.memory), out.told,
                                                    g.structure<Dword>(memory));
                 }},
                {"WTSVirtualChannelWrite",
                 [](Guest& g) {
                   Temporary memory;
                   const Bytes out = bytes_for(g, memory);
                   (void)g.wts.virtual_channel_write(g.handle(), static_cast<char*>(out.memory),
                                                     out.told, g.structure<Dword>(memory));
                 }},
                {"WTSFreeMemory", [](Guest& g) { g.wts.free_memory(g.block().memory); }},
                {"WTSFreeMemoryExW",
                 [](Guest& g) {
                   const Guest::Block block = g.block();
                   const auto type = static_cast<abi::WtsTypeClass>(g.in.below(4));
                   (void)g.wts.free_memory_ex_w(type, block.memory, block.count);
                 }},
                {"WTSFreeMemoryExA", [](Guest& g) {
                   const Guest::Block block = g.block();
                   const auto type = static_cast<abi::WtsTypeClass>(g.in.below(4));
                   (void)g.wts.free_memory_ex_a(type, block.memory, block.count);
                 }}});
}

}  // namespace winseam::fuzz
