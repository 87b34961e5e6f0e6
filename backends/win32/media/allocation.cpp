#include <algorithm>
#include <limits>
#include <variant>

#include "media/objects.hpp"
#include "media/session.hpp"
#include "steps.hpp"
#include "text.hpp"

namespace winseam::win32 {
namespace {

PhysicalMedium medium_of(const MediumRegistration& from) {
  PhysicalMedium medium;
  medium.id = from.id.value_or(MediumId{});
  medium.header.name = from.name;
  medium.header.description = from.description;
  medium.header.enabled = from.enabled;
  medium.pool = from.pool;
  medium.bar_code = from.bar_code;
  medium.side_count = static_cast<std::uint32_t>(from.sides.size());
  return medium;
}

MediaSide side_of(const SideRegistration& from) {
  MediaSide side;
  side.id = from.id.value_or(SideId{});
  side.header.name = from.name;
  side.header.description = from.description;
  side.header.enabled = from.enabled;
  side.logical_medium = from.logical_medium;
  side.state = from.state;
  side.label = from.label;
  side.mount_count = from.mount_count;
  side.allocate_count = from.allocate_count;
  side.capacity = from.capacity;
  return side;
}

// An object of a type that it has to be.
template <class Object>
result<Object> read_as(const ObjectInformation& information) {
  result<MediaObject> object = object_of(information);
  if (!object) return object.error();
  if (auto* typed = std::get_if<Object>(&object.value())) return std::move(*typed);
  return errc::invalid_data;
}

}  // namespace

result<Allocation> Win32MediaAllocation::allocate(const AllocateRequest& request) {
  abi::NtmsGuid pool = abi_of(request.pool.guid());
  abi::NtmsGuid side = abi_of(request.side);
  abi::NtmsGuid medium = abi_of(request.previous);
  abi::NtmsAllocationInformation information{};
  information.size = sizeof information;
  // Some services take no time for all the time there is (ntms X3): nobody is to be asked then.
  const abi::Dword timeout = to_win32_timeout(request.timeout);
  const AllocateOption options =
      timeout == 0 ? request.options | AllocateOption::error_if_unavailable : request.options;
  const result<void> allocated =
      handle_->call(handle_->api().allocate_media, &pool, request.side ? &side : nullptr, &medium,
                    static_cast<abi::Dword>(options), timeout, &information);
  if (!allocated) return allocated.error();
  return Allocation{LogicalMediumId{guid_of(medium)}, PoolId{guid_of(information.allocated_from)}};
}

result<void> Win32MediaAllocation::deallocate(LogicalMediumId medium) {
  return handle_->call_on(handle_->api().deallocate_media, medium.guid(), abi::Dword{0});
}

result<void> Win32MediaAllocation::set_complete(LogicalMediumId medium) {
  return handle_->call_on(handle_->api().set_media_complete, medium.guid());
}

result<void> Win32MediaAllocation::decommission(SideId side) {
  return handle_->call_on(handle_->api().decommission_media, side.guid());
}

result<void> Win32MediaAllocation::swap(LogicalMediumId first, LogicalMediumId second) {
  abi::NtmsGuid other = abi_of(second.guid());
  return handle_->call_on(handle_->api().swap_media, first.guid(), &other);
}

result<RegisteredMedium> Win32MediaAllocation::register_offline(
    const MediumRegistration& registration) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  Steps steps;
  ObjectInformation medium;
  steps.take(medium, information_of(medium_of(registration)));
  // Never a null list: that a cartridge needs sides is for the service to say.
  std::vector<ObjectInformation> sides(std::max<std::size_t>(registration.sides.size(), 1));
  for (std::size_t i = 0; i != registration.sides.size(); ++i)
    steps.take(sides[i], information_of(side_of(registration.sides[i])));
  if (const result<bool> written = steps.finish(true); !written) return written.error();
  const result<void> created =
      handle_->call(handle_->api().create_media_w, &medium, sides.data(),
                    registration.error_on_duplicate ? abi::ntms_error_on_duplicate : abi::Dword{0});
  if (!created) return created.error();
  RegisteredMedium registered;
  steps.take(registered.medium, read_as<PhysicalMedium>(medium));
  for (std::size_t i = 0; i != registration.sides.size(); ++i)
    steps.take(registered.sides.emplace_back(), read_as<MediaSide>(sides[i]));
  return steps.finish(std::move(registered));
}

result<void> Win32MediaAllocation::forget(MediumId medium) {
  return handle_->call_on(handle_->api().delete_media, medium.guid());
}

result<void> Win32MediaAllocation::update_label(LogicalMediumId medium, const LabelUpdate& label) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  if (const auto* raw = std::get_if<RawLabel>(&label)) {
    if (raw->bytes.size() > std::numeric_limits<abi::Dword>::max()) return errc::invalid_parameter;
    return handle_->call_on(
        handle_->api().update_omid_info, medium.guid(), abi::ntms_omid_type_raw_label,
        static_cast<abi::Dword>(raw->bytes.size()), const_cast<std::byte*>(raw->bytes.data()));
  }
  const auto& system = std::get<FileSystemLabel>(label);
  abi::NtmsFileSystemInfo information{};
  Steps steps;
  steps.require(put(system.type, information.file_system_type));
  steps.require(put(system.volume, information.volume_name));
  information.serial_number = system.serial_number;
  if (const result<bool> written = steps.finish(true); !written) return written.error();
  return handle_->call_on(handle_->api().update_omid_info, medium.guid(),
                          abi::ntms_omid_type_filesystem_info, abi::Dword{sizeof information},
                          &information);
}

}  // namespace winseam::win32
