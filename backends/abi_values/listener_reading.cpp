#include <chrono>

#include "listener.hpp"

namespace winseam::abi_values {

template <class Char>
ListenerConfiguration listener_of(const abi::WtsListenerConfig<Char>& c,
                                  FieldReader<Char>& fields) {
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
  value.comment = fields.text(c.comment);
  value.logon_user = fields.text(c.logon_user_name);
  value.logon_domain = fields.text(c.logon_domain);
  value.working_directory = fields.text(c.work_directory);
  value.initial_program = fields.text(c.initial_program);
  return value;
}

template ListenerConfiguration listener_of(const abi::WtsListenerConfig<abi::WChar>&,
                                           FieldReader<abi::WChar>&);
template ListenerConfiguration listener_of(const abi::WtsListenerConfig<char>&, FieldReader<char>&);

}  // namespace winseam::abi_values
