#include "functions.hpp"
#include "writer.hpp"

namespace winseam::dropin {

template <class Char>
Handle Functions::open_server(Char* name) {
  if (name == nullptr) return opened(errc::invalid_parameter);
  return opened(
      platform_->open_session_server(decode(name), CallSite{"wtsapi32.dll", "WTSOpenServer", 0}));
}

template <class Char>
Handle Functions::open_server_ex(Char* name) {
  const CallSite here{"wtsapi32.dll", "WTSOpenServerEx", 0};
  if (name == nullptr) return opened(platform_->open_virtualization_server(std::nullopt, here));
  return opened(platform_->open_virtualization_server(decode(name), here));
}

// The last error is left alone: the function has no failure to tell. wts E2
void Functions::close_server(Handle handle) {
  const Running quietly(options_, running_function());
  if (handle != nullptr && !servers_.find(handle)) {
    note_stranger(fake::MisuseKind::close_unknown, "WTSCloseServer", handle);  // wts E5
  } else if (const SharedServer closing = server(handle, "WTSCloseServer")) {
    if (closing->close() && handle != nullptr) servers_.retire(handle);
  }
}

template <class Char>
Bool Functions::enumerate_servers(Char* domain, Dword reserved, Dword version,
                                  abi::WtsServerInfo<Char>** servers, Dword* count) {
  if (reserved != 0 || version != 1 || servers == nullptr || count == nullptr)
    return fail(errc::invalid_parameter);
  const std::string name = domain != nullptr ? decode(domain) : std::string();
  const auto list = platform_->session_servers(
      domain != nullptr ? std::optional<std::string_view>(name) : std::nullopt);
  if (!list) return fail(list.error());
  *servers = one_block<Char, abi::WtsServerInfo<Char>>(
      memory_, Family::plain, list.value(),
      [](const std::string& value, auto& entry, auto& writer) {
        entry.server_name = writer.text(value);
      });
  *count = static_cast<Dword>(list.value().size());
  return 1;
}

Bool Functions::shutdown_system(Handle handle, Dword flag) {
  const SharedServer host = server(handle, "WTSShutdownSystem");
  if (!host) return 0;
  return finish(host->shutdown(static_cast<ShutdownAction>(flag)));
}

template Handle Functions::open_server(WChar*);
template Handle Functions::open_server(char*);
template Handle Functions::open_server_ex(WChar*);
template Handle Functions::open_server_ex(char*);
template Bool Functions::enumerate_servers(WChar*, Dword, Dword, abi::WtsServerInfo<WChar>**,
                                           Dword*);
template Bool Functions::enumerate_servers(char*, Dword, Dword, abi::WtsServerInfo<char>**, Dword*);

}  // namespace winseam::dropin
