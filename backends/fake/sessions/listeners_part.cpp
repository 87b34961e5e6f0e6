#include <algorithm>
#include <string>

#include "server.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t longest_name = 32;

// The checks that all listener calls share, in the order of the specification.
Entered enter_listeners(const ServerIdentity& identity, std::string_view operation) {
  if (Entered known = enter_handle(identity, operation); !known) return known;
  if (!identity.current) return errc::invalid_parameter;
  Entered entry = enter(identity, operation);
  if (entry && entry.value().host().settings.windows < WindowsVersion::windows_7)
    return errc::not_supported;
  return entry;
}

ListenerSpec* find(HostState& host, std::string_view name) {
  const auto at =
      std::find_if(host.listeners.begin(), host.listeners.end(),
                   [&](const ListenerSpec& listener) { return same_name(listener.name, name); });
  return at == host.listeners.end() ? nullptr : &*at;
}

}  // namespace

result<std::vector<std::string>> FakeSessionListeners::enumerate() const {
  Entered entered = enter_listeners(identity_, "SessionListeners::enumerate");
  if (!entered) return entered.error();
  std::vector<std::string> names;
  for (const ListenerSpec& listener : entered.value().host().listeners)
    names.push_back(listener.name);
  return names;
}

result<ListenerConfiguration> FakeSessionListeners::configuration(std::string_view name) const {
  Entered entered = enter_listeners(identity_, "SessionListeners::configuration");
  if (!entered) return entered.error();
  const ListenerSpec* listener = find(entered.value().host(), name);
  if (listener == nullptr) return errc::file_not_found;
  return listener->configuration;
}

result<void> FakeSessionListeners::create(std::string_view name,
                                          const ListenerConfiguration& configuration) {
  Entered entered = enter_listeners(identity_, "SessionListeners::create");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (name.empty() || name.size() > longest_name) return errc::invalid_parameter;
  const bool exists = find(entry.host(), name) != nullptr;
  if (!entry.standing().administrator) return errc::access_denied;
  if (exists) return errc::already_exists;
  entry.host().listeners.push_back(
      ListenerSpec{.name = std::string(name), .configuration = configuration});
  return success();
}

result<void> FakeSessionListeners::update(std::string_view name,
                                          const ListenerConfiguration& configuration) {
  Entered entered = enter_listeners(identity_, "SessionListeners::update");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  ListenerSpec* listener = find(entry.host(), name);
  if (listener == nullptr) return errc::file_not_found;
  if (!entry.standing().administrator) return errc::access_denied;
  listener->configuration = configuration;
  return success();
}

result<std::vector<std::byte>> FakeSessionListeners::security(std::string_view name,
                                                              SecurityPart part) const {
  Entered entered = enter_listeners(identity_, "SessionListeners::security");
  if (!entered) return entered.error();
  const ListenerSpec* listener = find(entered.value().host(), name);
  if (listener == nullptr) return errc::file_not_found;
  const std::vector<std::uint8_t>& bytes =
      part == SecurityPart::sacl ? listener->sacl : listener->dacl;
  std::vector<std::byte> descriptor;
  descriptor.reserve(bytes.size());
  for (const std::uint8_t byte : bytes) descriptor.push_back(static_cast<std::byte>(byte));
  return descriptor;
}

result<void> FakeSessionListeners::set_security(std::string_view name, SecurityPart part,
                                                const std::vector<std::byte>& descriptor) {
  Entered entered = enter_listeners(identity_, "SessionListeners::set_security");
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  if (descriptor.empty()) return errc::invalid_parameter;
  ListenerSpec* listener = find(entry.host(), name);
  if (listener == nullptr) return errc::file_not_found;
  if (!entry.standing().administrator) return errc::access_denied;
  std::vector<std::uint8_t> bytes;
  bytes.reserve(descriptor.size());
  for (const std::byte byte : descriptor) bytes.push_back(static_cast<std::uint8_t>(byte));
  if (part != SecurityPart::sacl) listener->dacl = bytes;
  if (part != SecurityPart::dacl) listener->sacl = bytes;
  return success();
}

}  // namespace winseam::fake
