#include "platform.hpp"

#include <string>

#include "media/open.hpp"
#include "wlan/open.hpp"

namespace winseam::fake {

Features FakePlatform::features() const {
  const WorldLock lock = state_->core.engine.lock();
  const WindowsVersion windows = state_->sessions.local().settings.windows;
  Features features{Feature::session_servers, Feature::remote_session_servers};
  if (windows >= WindowsVersion::windows_7)
    features = features.with(Feature::session_details).with(Feature::session_listeners);
  if (windows >= WindowsVersion::windows_8) features = features.with(Feature::child_sessions);
  if (state_->wlan.settings.dll_present) features = features.with(Feature::wlan_clients);
  if (state_->media().settings.dll_present) features = features.with(Feature::media_sessions);
  return features;
}

result<std::unique_ptr<SessionServer>> FakePlatform::open(std::string_view name,
                                                          const CallSite& opened_at) {
  HostState* host = nullptr;
  {
    const WorldLock lock = state_->core.engine.lock();
    // A name with leading backslashes names no host: the handle that comes back fails when it is used. wts E12
    host = state_->sessions.find_host(name);
    if (host != nullptr && !host->settings.reachable && host->settings.open_mode == OpenMode::eager)
      return host->settings.unreachable_code;
  }
  return open_server(state_, caller_, host, std::string(name), opened_at, false);
}

result<std::unique_ptr<SessionServer>> FakePlatform::open_session_server(std::string_view name,
                                                                         CallSite opened_at) {
  if (name.empty()) return errc::invalid_parameter;
  return open(name, opened_at);
}

result<std::unique_ptr<SessionServer>> FakePlatform::open_virtualization_server(
    std::optional<std::string_view> name, CallSite opened_at) {
  std::string local;
  {
    const WorldLock lock = state_->core.engine.lock();
    const HostSpec& settings = state_->sessions.local().settings;
    if (settings.windows < WindowsVersion::windows_7) return errc::proc_not_found;
    local = settings.name;
  }
  if (name && name->empty()) return errc::invalid_parameter;
  return open(name.value_or(local), opened_at);
}

result<std::unique_ptr<SessionServer>> FakePlatform::current_session_server() {
  HostState* host = nullptr;
  {
    const WorldLock lock = state_->core.engine.lock();
    host = &state_->sessions.local();
  }
  return open_server(state_, caller_, host, "", CallSite{}, true);
}

result<std::unique_ptr<WlanClient>> FakePlatform::open_wlan_client(WlanVersion version,
                                                                   CallSite opened_at) {
  return fake::open_wlan_client(state_, caller_, version, opened_at);
}

result<std::unique_ptr<MediaSession>> FakePlatform::open_media_session(
    std::optional<std::string_view> server, std::string_view application, CallSite opened_at) {
  return fake::open_media_session(state_, caller_, server, application, opened_at);
}

result<std::vector<std::string>> FakePlatform::session_servers(
    std::optional<std::string_view> domain) {
  const WorldLock lock = state_->core.engine.lock();
  SessionWorld& world = state_->sessions;
  const std::string wanted(domain.value_or(world.local().settings.domain));
  std::vector<std::string> names;
  for (std::size_t i = 0; i < world.host_count(); ++i) {
    const HostSpec& settings = world.host(i).settings;
    if (settings.announced && settings.reachable && same_name(settings.domain, wanted))
      names.push_back(settings.name);
  }
  return names;
}

}  // namespace winseam::fake
