// Vendors' functions, device services, proximity service data.
#include "wlan_blocks.hpp"
#include "wlan_functions.hpp"
#include "wlan_refused.hpp"

namespace winseam::dropin {
namespace {

// What a driver answered, into the caller's buffer.
std::error_code give_answer(const result<Bytes>& answer, Dword room, void* out, Dword* returned) {
  if (!answer) return answer.error();
  const Bytes& bytes = answer.value();
  if (bytes.size() > room) return errc::insufficient_buffer;
  if (!bytes.empty()) std::memcpy(out, bytes.data(), bytes.size());
  *returned = static_cast<Dword>(bytes.size());
  return {};
}

bool buffers_fit(Dword in_size, const void* in, Dword out_size, const void* out) {
  return (in_size == 0 || in != nullptr) && (out_size == 0 || out != nullptr);
}

// The elements of a list; empty if an entry lies outside of it, or is larger than one can be.
std::optional<std::vector<Bytes>> elements_of(const abi::WlanRawDataListHead& list) {
  if (list.number_of_items > abi::dot11_psd_ie_max_entry_number) return std::nullopt;
  const std::size_t total = list.total_size;
  const auto* const first = reinterpret_cast<const std::byte*>(&list);
  std::vector<Bytes> elements;
  std::size_t at = sizeof list;
  for (Dword i = 0; i != list.number_of_items; ++i, at += sizeof(abi::WlanRawDataEntry)) {
    if (at + sizeof(abi::WlanRawDataEntry) > total) return std::nullopt;
    const auto entry = read_as<abi::WlanRawDataEntry>(first + at);
    if (entry.data_size > abi::dot11_psd_ie_max_data_size ||
        at + entry.data_offset + entry.data_size > total)
      return std::nullopt;
    elements.push_back(copy_of(first + at + entry.data_offset, entry.data_size));
  }
  return elements;
}

Bytes list_of(const std::vector<Bytes>& elements) {
  std::size_t data =
      sizeof(abi::WlanRawDataListHead) + elements.size() * sizeof(abi::WlanRawDataEntry);
  std::size_t total = data;
  for (const Bytes& element : elements) total += element.size();
  Bytes bytes = bytes_of_structure(
      abi::WlanRawDataListHead{static_cast<Dword>(total), static_cast<Dword>(elements.size())});
  for (const Bytes& element : elements) {
    append(bytes, abi::WlanRawDataEntry{static_cast<Dword>(data - bytes.size()),
                                        static_cast<Dword>(element.size())});
    data += element.size();
  }
  for (const Bytes& element : elements) bytes.insert(bytes.end(), element.begin(), element.end());
  return bytes;
}

}  // namespace

Dword WlanFunctions::ihv_control(Handle handle, const abi::Guid* adapter,
                                 abi::WlanIhvControlType type, Dword in_size, const void* in,
                                 Dword out_size, void* out, Dword* returned) {
  if (any_null(handle, adapter, returned) || !buffers_fit(in_size, in, out_size, out))
    return wrong_argument;
  return call(handle, "WlanIhvControl", [&](WlanClient& client) {
    return give_answer(
        client.vendor().ihv_control(guid_of(*adapter), static_cast<IhvControlType>(type),
                                    copy_of(in, in_size), out_size),
        out_size, out, returned);
  });
}

Dword WlanFunctions::get_supported_device_services(Handle handle, const abi::Guid* adapter,
                                                   abi::WlanListHead** services) {
  if (any_null(handle, adapter, services)) return wrong_argument;
  return call(handle, "WlanGetSupportedDeviceServices", [&](WlanClient& client) -> std::error_code {
    const auto list = client.vendor().device_services(guid_of(*adapter));
    if (!list) return list.error();
    *services = give_list(shared_.memory, list.value(),
                          [](const winseam::Guid& service) { return abi_of(service); });
    return {};
  });
}

Dword WlanFunctions::device_service_command(Handle handle, const abi::Guid* adapter,
                                            const abi::Guid* service, Dword opcode, Dword in_size,
                                            const void* in, Dword out_size, void* out,
                                            Dword* returned) {
  if (any_null(handle, adapter, service, returned) || !buffers_fit(in_size, in, out_size, out))
    return wrong_argument;
  return call(handle, "WlanDeviceServiceCommand", [&](WlanClient& client) {
    return give_answer(
        client.vendor().device_service_command(guid_of(*adapter), guid_of(*service), opcode,
                                               copy_of(in, in_size), out_size),
        out_size, out, returned);
  });
}

Dword WlanFunctions::set_psd_ie_data_list(Handle handle, const WChar* format,
                                          const abi::WlanRawDataListHead* list, void* reserved) {
  if (any_null(handle, format) || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanSetPsdIEDataList", [&](WlanClient& client) {
    std::optional<std::vector<Bytes>> elements(std::in_place);
    if (list != nullptr) elements = elements_of(*list);
    if (!elements) return refused(client);
    return error_of(client.vendor().set_psd_elements(decode(format), *elements));
  });
}

Dword WlanFunctions::extract_psd_ie_data_list(Handle handle, Dword size, const Byte* ie,
                                              const WChar* format, void* reserved,
                                              abi::WlanRawDataListHead** list) {
  if (any_null(handle, ie, format, list) || size == 0 || reserved != nullptr) return wrong_argument;
  return call(handle, "WlanExtractPsdIEDataList", [&](WlanClient& client) -> std::error_code {
    const auto found = client.vendor().extract_psd_elements(copy_of(ie, size), decode(format));
    if (!found) return found.error();
    *list =
        static_cast<abi::WlanRawDataListHead*>(give_bytes(shared_.memory, list_of(found.value())));
    return {};
  });
}

}  // namespace winseam::dropin
