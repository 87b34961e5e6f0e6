#include "listener.hpp"

namespace winseam::abi_values {

template <class Char>
abi::WtsListenerConfig<Char> structure_of(const ListenerConfiguration& value,
                                          FieldWriter<Char>& fields) {
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
  c.timeout_settings_connection = fields.milliseconds(value.connection_timeout);
  c.timeout_settings_disconnection = fields.milliseconds(value.disconnection_timeout);
  c.timeout_settings_idle = fields.milliseconds(value.idle_timeout);
  c.security_layer = value.security_layer;
  c.min_encryption_level = value.min_encryption_level;
  c.user_authentication = value.user_authentication;
  fields.put(value.comment, c.comment);
  fields.put(value.logon_user, c.logon_user_name);
  fields.put(value.logon_domain, c.logon_domain);
  fields.put(value.working_directory, c.work_directory);
  fields.put(value.initial_program, c.initial_program);
  return c;
}

template abi::WtsListenerConfig<abi::WChar> structure_of(const ListenerConfiguration&,
                                                         FieldWriter<abi::WChar>&);
template abi::WtsListenerConfig<char> structure_of(const ListenerConfiguration&,
                                                   FieldWriter<char>&);

}  // namespace winseam::abi_values
