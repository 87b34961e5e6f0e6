#include "binary.hpp"
#include "media/objects.hpp"
#include "media/session.hpp"
#include "text.hpp"

namespace winseam::win32 {
namespace {

constexpr std::size_t first_name = abi::ntms_objectname_length;
constexpr std::size_t longest_name = 32'768;

}  // namespace

result<PoolId> Win32MediaPools::open(const PoolRequest& request) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  const result<WideText> name = to_wide(request.name);
  if (!name) return name.error();
  if (!request.security.empty() && !is_self_relative_descriptor(request.security))
    return errc::invalid_parameter;
  std::vector<std::byte> descriptor = request.security;
  abi::NtmsSecurityAttributes attributes{};
  attributes.length = sizeof attributes;
  attributes.security_descriptor = descriptor.data();
  abi::NtmsGuid type = abi_of(request.media_type);
  abi::NtmsGuid pool{};
  const result<void> opened =
      handle_->call(handle_->api().create_media_pool_w, name.value().c_str(),
                    request.media_type ? &type : nullptr, static_cast<abi::Dword>(request.mode),
                    descriptor.empty() ? nullptr : &attributes, &pool);
  if (!opened) return opened.error();
  return PoolId{guid_of(pool)};
}

result<std::string> Win32MediaPools::full_name(PoolId pool) const {
  const auto name =
      ask_growing<abi::WChar>(first_name, longest_name, [&](abi::WChar* units, abi::Dword* count) {
        const abi::Dword room = *count;
        const result<void> got =
            handle_->call_on(handle_->api().get_media_pool_name_w, pool.guid(), units, count);
        // The terminator says where it ends, not the count.
        if (got && *count <= room) *count = room;
        return got;
      });
  if (!name) return name.error();
  return text_in(name.value().data(), name.value().size());
}

result<void> Win32MediaPools::remove(PoolId pool) {
  return handle_->call_on(handle_->api().delete_media_pool, pool.guid());
}

result<void> Win32MediaPools::move(MediumId medium, PoolId pool) {
  abi::NtmsGuid to = abi_of(pool.guid());
  return handle_->call_on(handle_->api().move_to_media_pool, medium.guid(), &to);
}

result<void> Win32MediaPools::change_media_type(MediumId medium, PoolId pool) {
  abi::NtmsGuid to = abi_of(pool.guid());
  return handle_->call_on(handle_->api().change_media_type, medium.guid(), &to);
}

result<void> Win32MediaPools::add_media_type(MediaTypeId type, LibraryId library) {
  abi::NtmsGuid to = abi_of(library.guid());
  return handle_->call_on(handle_->api().add_media_type, type.guid(), &to);
}

result<void> Win32MediaPools::remove_media_type(MediaTypeId type, LibraryId library) {
  abi::NtmsGuid from = abi_of(library.guid());
  return handle_->call_on(handle_->api().delete_media_type, type.guid(), &from);
}

}  // namespace winseam::win32
