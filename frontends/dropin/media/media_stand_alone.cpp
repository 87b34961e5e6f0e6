// The functions that take no session.
#include "media/media_functions.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam::dropin {
namespace {

template <class Char>
std::string text_or_none(const Char* text) {
  return text != nullptr ? decode(text) : std::string();
}

}  // namespace

template <class Char>
Dword MediaFunctions::eject_disk_from_sa_drive(const Char* computer, const Char* application,
                                               const Char* device, Handle window, const Char* title,
                                               const Char* message, Dword options) {
  if (device == nullptr || options > abi::ntms_eject_ask_user) return code(errc::invalid_parameter);
  StandAloneEjection ejection;
  ejection.application = text_or_none(application);
  ejection.device = decode(device);
  ejection.action = static_cast<EjectAction>(options);
  ejection.window = reinterpret_cast<std::uintptr_t>(window);
  ejection.title = text_or_none(title);
  ejection.message = text_or_none(message);
  const std::string name = text_or_none(computer);
  return code(shared_.platform.stand_alone_drives().eject(
      computer != nullptr ? std::optional<std::string_view>(name) : std::nullopt, ejection));
}

template <class Char>
Char* MediaFunctions::kept(std::string_view text) {
  const std::lock_guard lock(kept_mutex_);
  std::set<std::basic_string<Char>>* texts = nullptr;
  if constexpr (sizeof(Char) == 1)
    texts = &kept_narrow_;
  else
    texts = &kept_wide_;
  // The same text is kept once, so that they do not grow with the calls.
  return const_cast<Char*>(texts->insert(encode<Char>(text)).first->c_str());
}

// Nothing says who frees the texts, so nobody has to.
template <class Char>
Dword MediaFunctions::get_volumes_from_drive(Char* device, Char** volume, Char** letter) {
  if (device == nullptr || volume == nullptr || letter == nullptr)
    return code(errc::invalid_parameter);
  const auto found = shared_.platform.stand_alone_drives().volumes(decode(device));
  if (!found) return code(found);
  Char* const volume_text = kept<Char>(found.value().volume);
  *letter = kept<Char>(found.value().drive_letter);
  *volume = volume_text;
  return 0;
}

template Dword MediaFunctions::eject_disk_from_sa_drive(const WChar*, const WChar*, const WChar*,
                                                        Handle, const WChar*, const WChar*, Dword);
template Dword MediaFunctions::eject_disk_from_sa_drive(const char*, const char*, const char*,
                                                        Handle, const char*, const char*, Dword);
template Dword MediaFunctions::get_volumes_from_drive(WChar*, WChar**, WChar**);
template Dword MediaFunctions::get_volumes_from_drive(char*, char**, char**);

}  // namespace winseam::dropin
