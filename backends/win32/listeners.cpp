#include "binary.hpp"
#include "server.hpp"
#include "values.hpp"

namespace winseam::win32 {
namespace {

constexpr abi::Dword most_listeners = 65'536;
constexpr abi::Dword longest_descriptor = 1U << 20U;
constexpr int most_tries = 3;  // a list may grow between the question for its length and the list

}  // namespace

result<std::vector<std::string>> Win32SessionListeners::enumerate() const {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  std::error_code failed;
  for (int tries = 0; tries != most_tries; ++tries) {
    const auto fetch = [&](abi::WtsListenerName<abi::WChar>* to, abi::Dword& count) {
      return call(handle_->tables(), handle_->api().enumerate_listeners_w, server.value(), nullptr,
                  abi::Dword{0}, to, &count);
    };
    abi::Dword count = 0;
    failed = fetch(nullptr, count);
    if (failed) return failed;
    if (count > most_listeners) return errc::invalid_data;
    std::vector<std::string> names;
    if (count == 0) return names;
    std::vector<abi::WtsListenerName<abi::WChar>> list(count);
    abi::Dword filled = count;
    failed = fetch(list.data(), filled);
    if (failed == errc::insufficient_buffer) continue;
    if (failed) return failed;
    if (filled > count) return errc::invalid_data;
    for (abi::Dword i = 0; i < filled; ++i) {
      result<std::string> name = text_of(list[i].name);
      if (!name) return name.error();
      names.push_back(std::move(name).value());
    }
    return names;
  }
  return failed;
}

result<ListenerConfiguration> Win32SessionListeners::configuration(std::string_view name) const {
  result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  abi::WtsListenerConfig<abi::WChar> configuration{};
  const result<void> done = handle_->call(handle_->api().query_listener_config_w, nullptr,
                                          abi::Dword{0}, wide.value().data(), &configuration);
  if (!done) return done.error();
  return value_of(configuration);
}

namespace {

result<void> write(const SharedHandle& handle, std::string_view name,
                   const ListenerConfiguration& configuration, abi::Dword flag) {
  result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  result<abi::WtsListenerConfig<abi::WChar>> structure = abi_of(configuration);
  if (!structure) return structure.error();
  return handle->call(handle->api().create_listener_w, nullptr, abi::Dword{0}, wide.value().data(),
                      &structure.value(), flag);
}

}  // namespace

result<void> Win32SessionListeners::create(std::string_view name,
                                           const ListenerConfiguration& configuration) {
  return write(handle_, name, configuration, abi::wts_listener_create);
}

result<void> Win32SessionListeners::update(std::string_view name,
                                           const ListenerConfiguration& configuration) {
  return write(handle_, name, configuration, abi::wts_listener_update);
}

result<std::vector<std::byte>> Win32SessionListeners::security(std::string_view name,
                                                               SecurityPart part) const {
  result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  std::vector<std::byte> descriptor;
  result<void> done = success();
  for (int tries = 0; tries != most_tries; ++tries) {
    abi::Dword needed = 0;
    done = handle_->call(handle_->api().get_listener_security_w, nullptr, abi::Dword{0},
                         wide.value().data(), static_cast<abi::Dword>(part),
                         static_cast<void*>(descriptor.data()),
                         static_cast<abi::Dword>(descriptor.size()), &needed);
    if (done) {
      if (needed > descriptor.size()) return errc::invalid_data;
      descriptor.resize(needed);
      return descriptor;
    }
    if (done.error() != errc::insufficient_buffer) break;
    if (needed == 0 || needed > longest_descriptor) return errc::invalid_data;
    descriptor.assign(needed, std::byte{});
  }
  return done.error();
}

result<void> Win32SessionListeners::set_security(std::string_view name, SecurityPart part,
                                                 const std::vector<std::byte>& descriptor) {
  if (const result<abi::Handle> server = handle_->use(); !server) return server.error();
  if (descriptor.empty()) return errc::invalid_parameter;
  if (!is_self_relative_descriptor(descriptor)) return errc::invalid_security_descr;
  result<WideText> wide = to_wide(name);
  if (!wide) return wide.error();
  std::vector<std::byte> copy = descriptor;  // the function takes it without const
  return handle_->call(handle_->api().set_listener_security_w, nullptr, abi::Dword{0},
                       wide.value().data(), static_cast<abi::Dword>(part),
                       static_cast<void*>(copy.data()));
}

}  // namespace winseam::win32
