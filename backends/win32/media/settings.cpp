// Security descriptors, copies of the database, and who sees the service's messages.
#include <algorithm>
#include <array>

#include "binary.hpp"
#include "media/session.hpp"
#include "text.hpp"

namespace winseam::win32 {
namespace {

constexpr std::size_t first_descriptor = 256;
// No access list is longer than 64 KiB, and a descriptor has two.
constexpr std::size_t longest_descriptor = 0x40000;

// Self-relative, and nothing in it.
constexpr std::array shortest_descriptor = [] {
  std::array<std::byte, 20> bytes{};
  bytes[0] = std::byte{1};
  bytes[3] = std::byte{0x80};
  return bytes;
}();

constexpr std::size_t first_destinations = 256;
constexpr std::size_t longest_destinations = 0x100000;

// Texts one behind the other, an empty one at the end. invalid_data without that.
result<std::vector<std::string>> texts_in(const std::vector<abi::WChar>& units) {
  std::vector<std::string> texts;
  auto at = units.begin();
  for (;;) {
    const auto end = std::find(at, units.end(), abi::WChar{});
    if (end == units.end()) return errc::invalid_data;
    if (end == at) return texts;
    texts.push_back(to_utf8(WideView(&*at, static_cast<std::size_t>(end - at))));
    at = end + 1;
  }
}

}  // namespace

result<std::vector<std::byte>> Win32MediaSecurity::get(const MediaObjectId& object,
                                                       MediaSecurityParts parts) const {
  const auto descriptor = ask_growing<std::byte>(
      first_descriptor, longest_descriptor, [&](std::byte* bytes, abi::Dword* count) {
        const abi::Dword room = std::exchange(*count, 0);
        const result<void> got = handle_->call_on(
            handle_->api().get_object_security, object.guid, static_cast<abi::Dword>(object.type),
            static_cast<abi::Dword>(parts), static_cast<void*>(bytes), room, count);
        // Nothing says that a success tells the length: then what follows the descriptor is zeros.
        if (got && *count == 0) *count = room;
        return got;
      });
  if (!descriptor) return descriptor.error();
  if (!is_self_relative_descriptor(descriptor.value())) return errc::invalid_data;
  return descriptor;
}

result<void> Win32MediaSecurity::set(const MediaObjectId& object, MediaSecurityParts parts,
                                     const std::vector<std::byte>& descriptor) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  // The function is not told how long it is.
  std::vector<std::byte> bytes = descriptor;
  if (!is_self_relative_descriptor(bytes)) {
    if (!handle_->closed()) return errc::invalid_security_descr;
    // Whoever is behind wants to see calls through a closed handle, and will not look at the descriptor.
    bytes.assign(shortest_descriptor.begin(), shortest_descriptor.end());
  }
  return handle_->call_on(handle_->api().set_object_security, object.guid,
                          static_cast<abi::Dword>(object.type), static_cast<abi::Dword>(parts),
                          static_cast<void*>(bytes.data()));
}

result<void> Win32MediaDatabase::export_copy() {
  return handle_->call(handle_->api().export_database);
}

result<void> Win32MediaDatabase::import_copy() {
  return handle_->call(handle_->api().import_database);
}

result<std::vector<std::string>> Win32MediaUserInterface::destinations(
    const std::optional<MediaObjectId>& object, UiType type) const {
  abi::NtmsGuid id = object ? abi_of(object->guid) : abi::NtmsGuid{};
  const auto units = ask_growing<abi::WChar>(
      first_destinations, longest_destinations, [&](abi::WChar* buffer, abi::Dword* count) {
        return handle_->call(handle_->api().get_ui_options_w, object ? &id : nullptr,
                             static_cast<abi::Dword>(type), buffer, count);
      });
  if (!units) return units.error();
  return texts_in(units.value());
}

namespace {

result<void> set_options(const SharedMedia& handle, const std::optional<MediaObjectId>& object,
                         UiType type, abi::Dword operation, std::string_view destination) {
  const result<abi::Handle> session = handle->use();
  if (!session) return session.error();
  const result<WideText> name = to_wide(destination);
  if (!name) return name.error();
  abi::NtmsGuid id = object ? abi_of(object->guid) : abi::NtmsGuid{};
  return handle->call(handle->api().set_ui_options_w, object ? &id : nullptr,
                      static_cast<abi::Dword>(type), operation, name.value().c_str());
}

}  // namespace

result<void> Win32MediaUserInterface::add(const std::optional<MediaObjectId>& object, UiType type,
                                          std::string_view destination) {
  return set_options(handle_, object, type, abi::ntms_uidest_add, destination);
}

result<void> Win32MediaUserInterface::remove(const std::optional<MediaObjectId>& object,
                                             UiType type, std::string_view destination) {
  return set_options(handle_, object, type, abi::ntms_uidest_delete, destination);
}

result<void> Win32MediaUserInterface::clear(const std::optional<MediaObjectId>& object,
                                            UiType type) {
  return set_options(handle_, object, type, abi::ntms_uidest_deleteall, "");
}

}  // namespace winseam::win32
