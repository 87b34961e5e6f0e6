#include <algorithm>

#include "abi_values/listener.hpp"
#include "fields.hpp"
#include "functions.hpp"
#include "sid.hpp"

namespace winseam::dropin {
namespace {

bool is_part(Dword information) {
  return information == static_cast<Dword>(SecurityPart::dacl) ||
         information == static_cast<Dword>(SecurityPart::sacl) ||
         information == static_cast<Dword>(SecurityPart::dacl_and_sacl);
}

}  // namespace

template <class Char>
Bool Functions::enumerate_listeners(Handle handle, void* reserved1, Dword reserved2,
                                    abi::WtsListenerName<Char>* listeners, Dword* count) {
  if (reserved1 != nullptr || reserved2 != 0 || count == nullptr)
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSEnumerateListeners");
  if (!host) return 0;
  const auto names = host->listeners().enumerate();
  if (!names) return fail(names.error());
  const auto size = static_cast<Dword>(names.value().size());
  const Dword room = *count;
  *count = size;
  if (listeners == nullptr) return 1;  // the first of two calls: how many are there
  if (room < size) return fail(errc::insufficient_buffer);
  for (Dword i = 0; i != size; ++i) put(names.value()[i], listeners[i].name);
  return 1;
}

template <class Char>
Bool Functions::query_listener_config(Handle handle, void* reserved1, Dword reserved2, Char* name,
                                      abi::WtsListenerConfig<Char>* configuration) {
  if (reserved1 != nullptr || reserved2 != 0 || name == nullptr || configuration == nullptr)
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSQueryListenerConfig");
  if (!host) return 0;
  const auto found = host->listeners().configuration(decode(name));
  CuttingWriter<Char> fields;
  if (found) *configuration = abi_values::structure_of(found.value(), fields);
  return finish(found);
}

template <class Char>
Bool Functions::create_listener(Handle handle, void* reserved1, Dword reserved2, Char* name,
                                abi::WtsListenerConfig<Char>* configuration, Dword flag) {
  if (reserved1 != nullptr || reserved2 != 0 || name == nullptr || configuration == nullptr ||
      (flag != abi::wts_listener_create && flag != abi::wts_listener_update))
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSCreateListener");
  if (!host) return 0;
  LenientReader<Char> fields;
  const ListenerConfiguration value = abi_values::listener_of(*configuration, fields);
  return finish(flag == abi::wts_listener_create ? host->listeners().create(decode(name), value)
                                                 : host->listeners().update(decode(name), value));
}

template <class Char>
Bool Functions::set_listener_security(Handle handle, void* reserved1, Dword reserved2, Char* name,
                                      Dword information, void* descriptor) {
  if (reserved1 != nullptr || reserved2 != 0 || name == nullptr || descriptor == nullptr ||
      !is_part(information))
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSSetListenerSecurity");
  if (!host) return 0;
  const std::optional<std::size_t> size = descriptor_size(descriptor);
  if (!size) return fail(errc::invalid_security_descr);
  const auto* const first = static_cast<const std::byte*>(descriptor);
  return finish(host->listeners().set_security(decode(name), static_cast<SecurityPart>(information),
                                               {first, first + *size}));
}

template <class Char>
Bool Functions::get_listener_security(Handle handle, void* reserved1, Dword reserved2, Char* name,
                                      Dword information, void* descriptor, Dword length,
                                      Dword* needed) {
  if (reserved1 != nullptr || reserved2 != 0 || name == nullptr || needed == nullptr ||
      !is_part(information))
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSGetListenerSecurity");
  if (!host) return 0;
  const auto bytes =
      host->listeners().security(decode(name), static_cast<SecurityPart>(information));
  if (!bytes) return fail(bytes.error());
  *needed = static_cast<Dword>(bytes.value().size());
  // Too small a buffer: nothing is written but the size. wts E134
  if (descriptor == nullptr || length < *needed) return fail(errc::insufficient_buffer);
  std::copy(bytes.value().begin(), bytes.value().end(), static_cast<std::byte*>(descriptor));
  return 1;
}

template Bool Functions::enumerate_listeners(Handle, void*, Dword, abi::WtsListenerName<WChar>*,
                                             Dword*);
template Bool Functions::enumerate_listeners(Handle, void*, Dword, abi::WtsListenerName<char>*,
                                             Dword*);
template Bool Functions::query_listener_config(Handle, void*, Dword, WChar*,
                                               abi::WtsListenerConfig<WChar>*);
template Bool Functions::query_listener_config(Handle, void*, Dword, char*,
                                               abi::WtsListenerConfig<char>*);
template Bool Functions::create_listener(Handle, void*, Dword, WChar*,
                                         abi::WtsListenerConfig<WChar>*, Dword);
template Bool Functions::create_listener(Handle, void*, Dword, char*, abi::WtsListenerConfig<char>*,
                                         Dword);
template Bool Functions::set_listener_security(Handle, void*, Dword, WChar*, Dword, void*);
template Bool Functions::set_listener_security(Handle, void*, Dword, char*, Dword, void*);
template Bool Functions::get_listener_security(Handle, void*, Dword, WChar*, Dword, void*, Dword,
                                               Dword*);
template Bool Functions::get_listener_security(Handle, void*, Dword, char*, Dword, void*, Dword,
                                               Dword*);

}  // namespace winseam::dropin
