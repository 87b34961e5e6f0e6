// ntmsapi.dll of the hostile system.
#include "tests/fuzz/hostile.hpp"

namespace winseam::fuzz {
namespace {

using abi::Dword;
using abi::Handle;
using abi::NtmsGuid;
using abi::WChar;
using Information = abi::NtmsObjectInformation<WChar>;

constexpr Dword insufficient_buffer = 122;

// Fills a buffer of the caller's, and lies about it.
template <class T>
Dword answer_in(T* to, Dword room, Dword* told) {
  Hostile& now = Hostile::now();
  now.in.fill(to, room * sizeof(T));
  *told = now.in.rarely(4) ? now.in.edge()
                           : now.in.below(std::min<std::size_t>(room + std::size_t{2}, 65'536));
  return now.in.rarely(4) ? insufficient_buffer : outcome<Dword>();
}

void fill_object(Information& to, Dword type) {
  Hostile& now = Hostile::now();
  now.in.fill(&to, sizeof to);
  if (now.in.rarely(16)) return;
  to.size = now.in.rarely(16) ? now.in.edge() : Dword{sizeof to};
  to.type = now.in.rarely(16) ? now.in.edge() : type;
}

}  // namespace

void fill(abi::NtmsApi& api) {
  abi::for_each_ntms_function(api, [](const char*, auto& entry) { entry = plain(entry); });
  api.kernel.get_last_error = [] { return Hostile::now().last_error; };
  api.kernel.set_last_error = [](Dword code) { Hostile::now().last_error = code; };
  api.wait_for_notification = [](Handle, abi::NtmsNotificationInformation* information, Dword) {
    Hostile::now().in.fill(information, sizeof *information);
    return outcome<Dword>();
  };
  api.enumerate_object = [](Handle, NtmsGuid*, NtmsGuid* list, Dword* count, Dword, Dword) {
    return answer_in(list, *count, count);
  };
  api.get_object_information_w = [](Handle, NtmsGuid*, Information* information) {
    fill_object(*information, information->type);
    return outcome<Dword>();
  };
  api.create_media_w = [](Handle, Information* medium, Information* sides, Dword) {
    const Dword count = medium->info.physical_media.number_of_partitions;
    fill_object(*medium, abi::ntms_physical_media);
    for (Dword i = 0; i != count; ++i) fill_object(sides[i], abi::ntms_partition);
    return outcome<Dword>();
  };
  api.get_object_attribute_w = [](Handle, NtmsGuid*, Dword, const WChar*, void* data,
                                  Dword* bytes) {
    return answer_in(static_cast<std::uint8_t*>(data), *bytes, bytes);
  };
  api.get_media_pool_name_w = [](Handle, NtmsGuid*, WChar* name, Dword* units) {
    return answer_in(name, *units, units);
  };
  api.get_ui_options_w = [](Handle, NtmsGuid*, Dword, WChar* texts, Dword* units) {
    return answer_in(texts, *units, units);
  };
  api.get_object_security = [](Handle, NtmsGuid*, Dword, Dword, void* descriptor, Dword room,
                               Dword* needed) {
    const Dword code = answer_in(static_cast<std::uint8_t*>(descriptor), room, needed);
    if (room >= 4 && !Hostile::now().in.rarely(4)) {  // self-relative, of revision 1
      static_cast<std::uint8_t*>(descriptor)[0] = 1;
      static_cast<std::uint8_t*>(descriptor)[3] |= 0x80;
    }
    return code;
  };
  api.allocate_media = [](Handle, NtmsGuid*, NtmsGuid*, NtmsGuid* medium, Dword, Dword,
                          abi::NtmsAllocationInformation* information) {
    Hostile::now().in.fill(medium, sizeof *medium);
    Hostile::now().in.fill(information, sizeof *information);
    return outcome<Dword>();
  };
  // The texts are nobody's to free.
  api.get_volumes_from_drive_w = [](WChar*, WChar** volume, WChar** letter) {
    static std::array<WChar, 32'768> endless;
    static std::array<WChar, 16> text;
    endless.fill(u'a');
    Hostile& now = Hostile::now();
    now.in.fill(text.data(), sizeof text);
    text.back() = 0;
    *volume = now.in.rarely(4) ? endless.data() : text.data();
    *letter = now.in.rarely(4) ? nullptr : text.data();
    return outcome<Dword>();
  };
}

}  // namespace winseam::fuzz
