#include "wlan_client.hpp"
#include "wlan_lists.hpp"

namespace winseam::win32 {
namespace {

using Elements = std::vector<std::vector<std::byte>>;

// WLAN_RAW_DATA_LIST: head, entries, and the elements behind them.
std::vector<std::byte> raw_data_list(const Elements& elements) {
  std::size_t data =
      sizeof(abi::WlanRawDataListHead) + elements.size() * sizeof(abi::WlanRawDataEntry);
  std::size_t total = data;
  for (const auto& element : elements) total += element.size();
  std::vector<std::byte> bytes;
  append(bytes, abi::WlanRawDataListHead{static_cast<abi::Dword>(total),
                                         static_cast<abi::Dword>(elements.size())});
  for (const auto& element : elements) {
    append(bytes, abi::WlanRawDataEntry{static_cast<abi::Dword>(data - bytes.size()),
                                        static_cast<abi::Dword>(element.size())});
    data += element.size();
  }
  for (const auto& element : elements) bytes.insert(bytes.end(), element.begin(), element.end());
  return bytes;
}

// The elements of a list, which tells its size; nothing in it may point outside.
result<Elements> elements_of(const abi::WlanRawDataListHead* list) {
  using Entry = abi::WlanRawDataEntry;
  if (list == nullptr) return errc::invalid_data;
  const auto head = take_at<abi::WlanRawDataListHead>(list, 0);
  constexpr std::size_t first = sizeof head;
  if (head.number_of_items == 0) return Elements();
  if (head.total_size > largest_answer || head.total_size < first ||
      (head.total_size - first) / sizeof(Entry) < head.number_of_items)
    return errc::invalid_data;
  Elements elements;
  for (std::size_t i = 0; i != head.number_of_items; ++i) {
    const std::size_t at = first + i * sizeof(Entry);
    const auto entry = take_at<Entry>(list, at);
    const std::size_t room = head.total_size - at;
    if (entry.data_offset > room || entry.data_size > room - entry.data_offset)
      return errc::invalid_data;
    const auto* const data = reinterpret_cast<const std::byte*>(list) + at + entry.data_offset;
    elements.emplace_back(data, data + entry.data_size);
  }
  return elements;
}

// What a driver wrote into a buffer.
result<std::vector<std::byte>> written(const std::error_code& failed, std::vector<std::byte> out,
                                       abi::Dword size) {
  if (failed) return failed;
  if (size > out.size()) return errc::invalid_data;
  out.resize(size);
  return out;
}

void* pointer_or_null(std::vector<std::byte>& out) { return out.empty() ? nullptr : out.data(); }
const void* pointer_or_null(std::span<const std::byte> in) {
  return in.empty() ? nullptr : in.data();
}

}  // namespace

result<std::vector<std::byte>> Win32WlanVendor::ihv_control(const Guid& adapter,
                                                            IhvControlType type,
                                                            std::span<const std::byte> request,
                                                            std::uint32_t room) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const abi::Guid id = abi_of(adapter);
  std::vector<std::byte> out(room);
  abi::Dword size = 0;
  const std::error_code failed =
      handle_->call(handle_->api().ihv_control, &id, static_cast<abi::WlanIhvControlType>(type),
                    static_cast<abi::Dword>(request.size()), pointer_or_null(request), room,
                    pointer_or_null(out), &size);
  return written(failed, std::move(out), size);
}

result<std::vector<Guid>> Win32WlanVendor::device_services(const Guid& adapter) const {
  const abi::Guid id = abi_of(adapter);
  WlanBuffer<abi::WlanListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().get_supported_device_services, &id, list.out()))
    return failed;
  return values_in<abi::Guid>(list.get());
}

result<std::vector<std::byte>> Win32WlanVendor::device_service_command(
    const Guid& adapter, const Guid& service, std::uint32_t opcode,
    std::span<const std::byte> request, std::uint32_t room) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const abi::Guid id = abi_of(adapter);
  const abi::Guid service_id = abi_of(service);
  std::vector<std::byte> out(room);
  abi::Dword size = 0;
  const std::error_code failed =
      handle_->call(handle_->api().device_service_command, &id, &service_id, opcode,
                    static_cast<abi::Dword>(request.size()), pointer_or_null(request), room,
                    pointer_or_null(out), &size);
  return written(failed, std::move(out), size);
}

result<void> Win32WlanVendor::set_psd_elements(
    std::string_view format, const std::vector<std::vector<std::byte>>& elements) {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(format);
  if (!wide) return wide.error();
  const std::vector<std::byte> list = raw_data_list(elements);
  return done(handle_->call(handle_->api().set_psd_ie_data_list, wide.value().c_str(),
                            elements.empty() ? nullptr : head_of<abi::WlanRawDataListHead>(list),
                            nullptr));
}

result<std::vector<std::vector<std::byte>>> Win32WlanVendor::extract_psd_elements(
    std::span<const std::byte> information_elements, std::string_view format) const {
  if (const std::error_code unusable = handle_->usable()) return unusable;
  const result<WideText> wide = to_wide(format);
  if (!wide) return wide.error();
  WlanBuffer<abi::WlanRawDataListHead> list(*handle_);
  if (const std::error_code failed =
          handle_->call(handle_->api().extract_psd_ie_data_list,
                        static_cast<abi::Dword>(information_elements.size()),
                        bytes_at(information_elements), wide.value().c_str(), nullptr, list.out()))
    return failed;
  return elements_of(list.get());
}

}  // namespace winseam::win32
