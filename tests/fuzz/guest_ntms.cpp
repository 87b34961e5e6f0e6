// The functions of ntmsapi.dll whose arguments belong together.
#include "tests/fuzz/guest.hpp"

namespace winseam::fuzz {
namespace {

using abi::Dword;
using abi::WChar;

template <class Char>
constexpr bool wide = !std::is_same_v<Char, char>;

// An object of exactly the size that it tells, in its newer or older form, or too short for both.
template <class Char>
abi::NtmsObjectInformation<Char>* object_for(Guest& g, Temporary& memory, Dword type) {
  using Newer = abi::NtmsObjectInformation<Char>;
  using Older = abi::NtmsI1ObjectInformation<Char>;
  constexpr Dword head = 8;
  Dword size = sizeof(Newer);
  if (g.in.rarely(4)) size = sizeof(Older);
  if (g.in.rarely(16)) size = head + g.in.below(sizeof(Newer) + 64);
  auto* const object = static_cast<Newer*>(g.bytes(memory, size));
  if (object == nullptr) return object;
  object->size = size;
  object->type = type;
  return object;
}

template <class Char>
void object_information(Guest& g) {
  Temporary memory;
  auto* const object = object_for<Char>(g, memory, g.in.below(20));
  auto* const id = g.id(memory);
  const auto session = g.handle();
  if constexpr (wide<Char>) {
    // What was read is written as well.
    (void)g.ntms.get_object_information_w(session, id, object);
    if (g.in.rarely(2)) (void)g.ntms.set_object_information_w(session, id, object);
  } else {
    (void)g.ntms.get_object_information_a(session, id, object);
    if (g.in.rarely(2)) (void)g.ntms.set_object_information_a(session, id, object);
  }
}

template <class Char>
void object_attribute(Guest& g) {
  Temporary memory;
  Dword size = g.in.below(300);
  void* const data = g.bytes(memory, size);
  if (data == nullptr) size = g.in.below(3);
  const auto* const name = g.text<Char>(memory);
  auto* const id = g.id(memory);
  const Dword type = g.in.below(20);
  Dword* const told = g.in.rarely(16) ? nullptr : &size;
  const bool set = g.in.rarely(2);
  if constexpr (wide<Char>) {
    if (set)
      (void)g.ntms.set_object_attribute_w(g.handle(), id, type, name, data, size);
    else
      (void)g.ntms.get_object_attribute_w(g.handle(), id, type, name, data, told);
  } else {
    if (set)
      (void)g.ntms.set_object_attribute_a(g.handle(), id, type, name, data, size);
    else
      (void)g.ntms.get_object_attribute_a(g.handle(), id, type, name, data, told);
  }
}

// A text into a buffer whose size is told in units.
template <class Char, class Ask>
void ask_text(Guest& g, Temporary& memory, Ask ask) {
  Dword units = g.in.below(300);
  auto* const to = static_cast<Char*>(g.bytes(memory, units * sizeof(Char)));
  if (to == nullptr) units = g.in.below(3);
  ask(to, g.in.rarely(16) ? nullptr : &units);
}

template <class Char>
void pool_name(Guest& g) {
  Temporary memory;
  auto* const id = g.id(memory);
  ask_text<Char>(g, memory, [&](Char* to, Dword* units) {
    if constexpr (wide<Char>)
      (void)g.ntms.get_media_pool_name_w(g.handle(), id, to, units);
    else
      (void)g.ntms.get_media_pool_name_a(g.handle(), id, to, units);
  });
}

template <class Char>
void ui_options(Guest& g) {
  Temporary memory;
  auto* const id = g.id(memory);
  const Dword type = g.in.below(6);
  ask_text<Char>(g, memory, [&](Char* to, Dword* units) {
    if constexpr (wide<Char>)
      (void)g.ntms.get_ui_options_w(g.handle(), id, type, to, units);
    else
      (void)g.ntms.get_ui_options_a(g.handle(), id, type, to, units);
  });
}

template <class Char>
void create_pool(Guest& g) {
  Temporary memory;
  auto* const security = g.structure<abi::NtmsSecurityAttributes>(memory);
  if (security != nullptr) {
    security->length = g.in.rarely(8) ? g.in.edge() : Dword{sizeof *security};
    security->security_descriptor = g.descriptor(memory);
  }
  auto* const given = g.in.rarely(2) ? security : nullptr;
  const auto* const name = g.text<Char>(memory);
  auto* const type = g.id(memory);
  if constexpr (wide<Char>)
    (void)g.ntms.create_media_pool_w(g.handle(), name, type, g.in.below(5), given, g.id(memory));
  else
    (void)g.ntms.create_media_pool_a(g.handle(), name, type, g.in.below(5), given, g.id(memory));
}

// A cartridge tells how many sides follow.
template <class Char>
void create_media(Guest& g) {
  using Object = abi::NtmsObjectInformation<Char>;
  Temporary memory;
  const Dword count = g.in.below(4);
  auto* const medium = g.structure<Object>(memory);
  if (medium != nullptr) {
    medium->size = sizeof *medium;
    medium->type = abi::ntms_physical_media;
    medium->info.physical_media.number_of_partitions = count;
    if (const abi::Guid* const pool = g.id(memory)) medium->info.physical_media.media_pool = *pool;
  }
  auto* const sides = static_cast<Object*>(memory.take(count * sizeof(Object)));
  for (Dword i = 0; i != count; ++i) {
    g.in.fill(&sides[i], sizeof sides[i]);
    sides[i].size = g.in.rarely(8) ? g.in.edge() : Dword{sizeof sides[i]};
    sides[i].type = g.in.rarely(8) ? g.in.edge() : abi::ntms_partition;
  }
  if constexpr (wide<Char>)
    (void)g.ntms.create_media_w(g.handle(), medium, sides, g.in.below(3));
  else
    (void)g.ntms.create_media_a(g.handle(), medium, sides, g.in.below(3));
}

}  // namespace

void add_ntms(Exact& calls) {
  calls.insert(
      calls.end(),
      {{"GetNtmsObjectInformationW", &object_information<WChar>},
       {"GetNtmsObjectInformationA", &object_information<char>},
       {"SetNtmsObjectInformationW", &object_information<WChar>},
       {"SetNtmsObjectInformationA", &object_information<char>},
       {"GetNtmsObjectAttributeW", &object_attribute<WChar>},
       {"GetNtmsObjectAttributeA", &object_attribute<char>},
       {"SetNtmsObjectAttributeW", &object_attribute<WChar>},
       {"SetNtmsObjectAttributeA", &object_attribute<char>},
       {"GetNtmsMediaPoolNameW", &pool_name<WChar>},
       {"GetNtmsMediaPoolNameA", &pool_name<char>},
       {"GetNtmsUIOptionsW", &ui_options<WChar>},
       {"GetNtmsUIOptionsA", &ui_options<char>},
       {"CreateNtmsMediaPoolW", &create_pool<WChar>},
       {"CreateNtmsMediaPoolA", &create_pool<char>},
       {"CreateNtmsMediaW", &create_media<WChar>},
       {"CreateNtmsMediaA", &create_media<char>},
       {"EnumerateNtmsObject",
        [](Guest& g) {
          Temporary memory;
          Dword count = g.in.below(200);
          auto* const list =
              static_cast<abi::NtmsGuid*>(g.bytes(memory, count * sizeof(abi::NtmsGuid)));
          if (list == nullptr) count = g.in.below(3);
          auto* const container = g.in.rarely(2) ? g.id(memory) : nullptr;
          (void)g.ntms.enumerate_object(g.handle(), container, list,
                                        g.in.rarely(16) ? nullptr : &count, g.in.below(20),
                                        g.in.below(3));
        }},
       {"MountNtmsMedia",
        [](Guest& g) {
          Temporary memory;
          const Dword count = g.in.below(4);
          (void)g.ntms.mount_media(g.handle(), g.ids(memory, count), g.ids(memory, count), count,
                                   g.in.edge(), static_cast<abi::Long>(g.in.edge()), g.in.edge(),
                                   g.structure<abi::NtmsMountInformation>(memory));
        }},
       {"DismountNtmsMedia",
        [](Guest& g) {
          Temporary memory;
          const Dword count = g.in.below(4);
          (void)g.ntms.dismount_media(g.handle(), g.ids(memory, count), count, g.in.edge());
        }},
       {"UpdateNtmsOmidInfo",
        [](Guest& g) {
          Temporary memory;
          Dword size = g.in.rarely(2) ? Dword{sizeof(abi::NtmsFileSystemInfo)} : g.in.below(300);
          void* const data = g.bytes(memory, size);
          if (data == nullptr) size = g.in.below(3);
          (void)g.ntms.update_omid_info(g.handle(), g.id(memory), g.in.below(4), size, data);
        }},
       {"DeleteNtmsRequests",
        [](Guest& g) {
          Temporary memory;
          const Dword count = g.in.below(4);
          (void)g.ntms.delete_requests(g.handle(), g.ids(memory, count), g.in.below(20), count);
        }},
       {"SetNtmsDeviceChangeDetection",
        [](Guest& g) {
          Temporary memory;
          const Dword count = g.in.below(4);
          const auto session = g.handle();
          (void)g.ntms.set_device_change_detection(session, g.handle(), g.ids(memory, count),
                                                   g.in.below(20), count);
        }},
       {"EndNtmsDeviceChangeDetection",
        [](Guest& g) {
          const auto session = g.handle();
          (void)g.ntms.end_device_change_detection(session, g.handle());
        }},
       {"GetNtmsObjectSecurity",
        [](Guest& g) {
          Temporary memory;
          Dword size = g.in.below(300);
          void* const data = g.bytes(memory, size);
          if (data == nullptr) size = g.in.below(3);
          (void)g.ntms.get_object_security(g.handle(), g.id(memory), g.in.below(20), g.in.edge(),
                                           data, size, g.structure<Dword>(memory));
        }},
       {"SetNtmsObjectSecurity", [](Guest& g) {
          Temporary memory;
          (void)g.ntms.set_object_security(g.handle(), g.id(memory), g.in.below(20), g.in.edge(),
                                           g.descriptor(memory));
        }}});
}

}  // namespace winseam::fuzz
