#include "platform.hpp"

#include "media/session.hpp"
#include "wlan/wlan_client.hpp"

namespace winseam::win32 {
namespace {

// A function that is there may still be an empty shell: what matters is whether it answers.
bool offered(const result<void>& probe) {
  return probe ||
         (probe.error() != errc::not_supported && probe.error() != errc::call_not_implemented &&
          probe.error() != errc::proc_not_found && probe.error() != errc::mod_not_found);
}

template <class T>
bool offered(const result<T>& probe) {
  return probe || offered(result<void>(probe.error()));
}

}  // namespace

Win32Platform::Win32Platform(SharedTables tables)
    : tables_(std::move(tables)),
      local_sessions_(tables_),
      user_configuration_(tables_),
      drives_(tables_) {}

std::unique_ptr<SessionServer> Win32Platform::server(abi::Handle handle, std::string name,
                                                     bool current) const {
  return std::make_unique<Win32SessionServer>(
      std::make_shared<ServerHandle>(tables_, handle, std::move(name), current));
}

Features Win32Platform::features() const {
  const abi::WtsApi& api = tables_->wts;
  Features features;
  if (has_media_sessions(*tables_) && offered(win32::open_media_session(tables_, std::nullopt, "")))
    features = features.with(Feature::media_sessions);
  if (offers_wlan(tables_)) features = features.with(Feature::wlan_clients);
  if (!tables_->wts_loaded || api.enumerate_sessions_w == nullptr) return features;
  features = features.with(Feature::session_servers);
  if (api.open_server_w != nullptr) features = features.with(Feature::remote_session_servers);
  const std::unique_ptr<SessionServer> current = server(nullptr, "", true);
  if (api.enumerate_sessions_ex_w != nullptr && api.free_memory_ex_w != nullptr &&
      offered(current->information().details(current_session)))
    features = features.with(Feature::session_details);
  abi::Dword listeners = 0;
  if (offered(done(call(*tables_, api.enumerate_listeners_w, abi::Handle{}, nullptr, abi::Dword{0},
                        nullptr, &listeners))))
    features = features.with(Feature::session_listeners);
  if (offered(local_sessions_.child_sessions_enabled()))
    features = features.with(Feature::child_sessions);
  return features;
}

result<std::unique_ptr<SessionServer>> Win32Platform::open_session_server(std::string_view name,
                                                                          CallSite) {
  if (name.empty()) return errc::invalid_parameter;
  result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  if (tables_->wts.open_server_w == nullptr) return missing(*tables_);
  const abi::Handle handle = tables_->wts.open_server_w(wide.value().data());
  // The null handle is the current server's: unchecked, every call would act on this machine.
  if (handle == nullptr) return last_error(*tables_);
  return server(handle, std::string(name), false);
}

result<std::unique_ptr<SessionServer>> Win32Platform::open_virtualization_server(
    std::optional<std::string_view> name, CallSite) {
  if (name && name->empty()) return errc::invalid_parameter;
  result<WideText> wide = to_wide(name.value_or(""));
  if (!wide) return wide.error();
  if (tables_->wts.open_server_ex_w == nullptr) return missing(*tables_);
  const abi::Handle handle = tables_->wts.open_server_ex_w(name ? wide.value().data() : nullptr);
  if (handle == nullptr) return last_error(*tables_);
  return server(handle, std::string(name.value_or("")), false);
}

result<std::unique_ptr<SessionServer>> Win32Platform::current_session_server() {
  if (!tables_->wts_loaded) return errc::mod_not_found;
  return server(nullptr, "", true);
}

result<std::vector<std::string>> Win32Platform::session_servers(
    std::optional<std::string_view> domain) {
  result<WideText> wide = to_wide(domain.value_or(""));
  if (!wide) return wide.error();
  Buffer<abi::WtsServerInfo<abi::WChar>> list(*tables_);
  abi::Dword count = 0;
  if (const std::error_code failed =
          call(*tables_, tables_->wts.enumerate_servers_w, domain ? wide.value().data() : nullptr,
               abi::Dword{0}, abi::Dword{1}, list.out(), &count))
    return failed;
  if (!plausible(list.get(), count)) return errc::invalid_data;
  std::vector<std::string> names;
  names.reserve(count);
  for (abi::Dword i = 0; i < count; ++i) {
    result<std::string> name = text_at(list.get()[i].server_name);
    if (!name) return name.error();
    names.push_back(std::move(name).value());
  }
  return names;
}

result<std::unique_ptr<WlanClient>> Win32Platform::open_wlan_client(WlanVersion version, CallSite) {
  return win32::open_wlan_client(tables_, version);
}

result<std::unique_ptr<MediaSession>> Win32Platform::open_media_session(
    std::optional<std::string_view> server, std::string_view application, CallSite) {
  return win32::open_media_session(tables_, server, application);
}

std::unique_ptr<Platform> make_platform(Tables tables) {
  return std::make_unique<Win32Platform>(std::make_shared<const Tables>(std::move(tables)));
}

std::unique_ptr<Platform> make_platform() { return make_platform(system_tables()); }

}  // namespace winseam::win32
