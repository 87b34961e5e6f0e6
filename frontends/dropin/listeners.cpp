#include <algorithm>
#include <cstring>

#include "functions.hpp"
#include "sid.hpp"

namespace winseam::dropin {
namespace {

template <class Char>
abi::WtsListenerConfig<Char> structure_of(const ListenerConfiguration& value) {
  const auto milliseconds = [](std::chrono::milliseconds time) {
    return static_cast<Ulong>(time.count());
  };
  abi::WtsListenerConfig<Char> c{};
  c.version = value.version;
  c.enable_listener = value.enabled;
  c.max_connection_count = value.max_connections;
  c.prompt_for_password = value.prompt_for_password;
  c.inherit_color_depth = value.inherit_color_depth;
  c.color_depth = value.color_depth;
  c.inherit_broken_timeout_settings = value.inherit_broken_timeout_settings;
  c.broken_timeout_settings = value.broken_timeout_settings;
  c.disable_printer_redirection = value.disable_printer_redirection;
  c.disable_drive_redirection = value.disable_drive_redirection;
  c.disable_com_port_redirection = value.disable_com_port_redirection;
  c.disable_lpt_port_redirection = value.disable_lpt_port_redirection;
  c.disable_clipboard_redirection = value.disable_clipboard_redirection;
  c.disable_audio_redirection = value.disable_audio_redirection;
  c.disable_pnp_redirection = value.disable_pnp_redirection;
  c.disable_default_main_client_printer = value.disable_default_main_client_printer;
  c.lan_adapter = value.lan_adapter;
  c.port_number = value.port;
  c.inherit_shadow_settings = value.inherit_shadow_settings;
  c.shadow_settings = value.shadow_settings;
  c.timeout_settings_connection = milliseconds(value.connection_timeout);
  c.timeout_settings_disconnection = milliseconds(value.disconnection_timeout);
  c.timeout_settings_idle = milliseconds(value.idle_timeout);
  c.security_layer = value.security_layer;
  c.min_encryption_level = value.min_encryption_level;
  c.user_authentication = value.user_authentication;
  put(value.comment, c.comment);
  put(value.logon_user, c.logon_user_name);
  put(value.logon_domain, c.logon_domain);
  put(value.working_directory, c.work_directory);
  put(value.initial_program, c.initial_program);
  return c;
}

template <class Char>
ListenerConfiguration value_of(const abi::WtsListenerConfig<Char>& c) {
  ListenerConfiguration value;
  value.version = c.version;
  value.enabled = c.enable_listener != 0;
  value.max_connections = c.max_connection_count;
  value.prompt_for_password = c.prompt_for_password != 0;
  value.inherit_color_depth = c.inherit_color_depth != 0;
  value.color_depth = c.color_depth;
  value.inherit_broken_timeout_settings = c.inherit_broken_timeout_settings != 0;
  value.broken_timeout_settings = c.broken_timeout_settings;
  value.disable_printer_redirection = c.disable_printer_redirection != 0;
  value.disable_drive_redirection = c.disable_drive_redirection != 0;
  value.disable_com_port_redirection = c.disable_com_port_redirection != 0;
  value.disable_lpt_port_redirection = c.disable_lpt_port_redirection != 0;
  value.disable_clipboard_redirection = c.disable_clipboard_redirection != 0;
  value.disable_audio_redirection = c.disable_audio_redirection != 0;
  value.disable_pnp_redirection = c.disable_pnp_redirection != 0;
  value.disable_default_main_client_printer = c.disable_default_main_client_printer != 0;
  value.lan_adapter = c.lan_adapter;
  value.port = c.port_number;
  value.inherit_shadow_settings = c.inherit_shadow_settings != 0;
  value.shadow_settings = c.shadow_settings;
  value.connection_timeout = std::chrono::milliseconds(c.timeout_settings_connection);
  value.disconnection_timeout = std::chrono::milliseconds(c.timeout_settings_disconnection);
  value.idle_timeout = std::chrono::milliseconds(c.timeout_settings_idle);
  value.security_layer = c.security_layer;
  value.min_encryption_level = c.min_encryption_level;
  value.user_authentication = c.user_authentication;
  value.comment = decode(c.comment);
  value.logon_user = decode(c.logon_user_name);
  value.logon_domain = decode(c.logon_domain);
  value.working_directory = decode(c.work_directory);
  value.initial_program = decode(c.initial_program);
  return value;
}

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
  if (found) *configuration = structure_of<Char>(found.value());
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
  const ListenerConfiguration value = value_of(*configuration);
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
