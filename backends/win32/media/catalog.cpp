#include "media/objects.hpp"
#include "media/session.hpp"
#include "text.hpp"

namespace winseam::win32 {
namespace {

constexpr std::size_t first_list = 64;
constexpr std::size_t first_attribute = 256;

abi::Dword number(MediaObjectType type) { return static_cast<abi::Dword>(type); }

}  // namespace

result<std::vector<Guid>> Win32MediaCatalog::enumerate(
    MediaObjectType type, const std::optional<MediaObjectId>& container,
    EnumerateOption options) const {
  abi::NtmsGuid in = container ? abi_of(container->guid) : abi::NtmsGuid{};
  const auto list = ask_growing<abi::NtmsGuid>(
      first_list, largest_count, [&](abi::NtmsGuid* guids, abi::Dword* count) {
        return handle_->call(handle_->api().enumerate_object, container ? &in : nullptr, guids,
                             count, number(type), static_cast<abi::Dword>(options));
      });
  if (!list) return list.error();
  std::vector<Guid> ids;
  ids.reserve(list.value().size());
  for (const abi::NtmsGuid& guid : list.value()) ids.push_back(guid_of(guid));
  return ids;
}

result<MediaObject> Win32MediaCatalog::object(const MediaObjectId& id) const {
  auto information = ObjectInformation();
  information.size = sizeof information;
  information.type = number(id.type);
  const result<void> got =
      handle_->call_on(handle_->api().get_object_information_w, id.guid, &information);
  if (!got) return got.error();
  if (information.size < sizeof information) return errc::invalid_data;
  // The one that was asked for, whatever the structure says.
  information.object_guid = abi_of(id.guid);
  return object_of(information);
}

result<void> Win32MediaCatalog::update(const MediaObject& object) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  result<ObjectInformation> information = information_of(object);
  if (!information) return information.error();
  return handle_->call_on(handle_->api().set_object_information_w, id_of(object).guid,
                          &information.value());
}

result<std::vector<std::byte>> Win32MediaCatalog::attribute(const MediaObjectId& id,
                                                            std::string_view name) const {
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  return ask_growing<std::byte>(
      first_attribute, abi::ntms_maxattr_length, [&](std::byte* bytes, abi::Dword* count) {
        return handle_->call_on(handle_->api().get_object_attribute_w, id.guid, number(id.type),
                                wide.value().c_str(), bytes, count);
      });
}

result<void> Win32MediaCatalog::set_attribute(const MediaObjectId& id, std::string_view name,
                                              const std::vector<std::byte>& value) {
  const result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  // A size that 32 bits cannot hold is too many bytes as well.
  const auto bytes =
      static_cast<abi::Dword>(std::min<std::size_t>(value.size(), abi::ntms_maxattr_length));
  return handle_->call_on(handle_->api().set_object_attribute_w, id.guid, number(id.type),
                          wide.value().c_str(), const_cast<std::byte*>(value.data()), bytes);
}

}  // namespace winseam::win32
