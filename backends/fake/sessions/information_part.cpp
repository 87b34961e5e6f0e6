#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <type_traits>

#include "server.hpp"
#include "utf16.hpp"

namespace winseam::fake {
namespace {

// The lengths of WTSINFO's text fields without their terminators. wts E53 [header]; truncation [assumed].
constexpr std::size_t station_length = 31;
constexpr std::size_t domain_length = 16;
constexpr std::size_t user_length = 20;

SessionTimes times_of(const Session& session, TimePoint now) {
  return {session.spec->connected_at, session.spec->disconnected_at, session.spec->last_input_at,
          session.spec->logged_on_at, now};
}

// The console has no connection whose bytes could be counted.
SessionTraffic traffic_of(const Session& session) {
  return session.spec->protocol == ClientProtocol::console ? SessionTraffic{}
                                                           : session.spec->traffic;
}

LockState lock_of(const HostState& host, const Session& session) {
  if (host.settings.windows != WindowsVersion::windows_7) return session.spec->lock;
  if (session.spec->lock == LockState::locked) return LockState::unlocked;
  if (session.spec->lock == LockState::unlocked) return LockState::locked;
  return session.spec->lock;
}

// On the console nothing is known of a client.
bool at_console(const Session& session) {
  return session.spec->protocol == ClientProtocol::console;
}

std::string text_of(const HostState& host, const Session& session, SessionText which) {
  switch (which) {
    case SessionText::initial_program:
      return session.spec->initial_program;
    case SessionText::application_name:
      return session.spec->application_name;
    case SessionText::working_directory:
      return session.spec->working_directory;
    case SessionText::user_name:
      return session.spec->user;
    case SessionText::station_name:
      return *session.spec->station;
    case SessionText::domain_name:
      return session.has_user() ? session.spec->domain : std::string();
    case SessionText::client_name:
      return at_console(session) ? std::string() : session.spec->client.name;
    case SessionText::client_directory:
      return at_console(session) ? std::string() : session.spec->client.directory;
  }
  (void)host;
  return {};
}

std::uint32_t number_of(const Session& session, SessionNumber which) {
  switch (which) {
    case SessionNumber::client_build_number:
      return session.spec->client.build_number;
    case SessionNumber::client_product_id:
      return session.spec->client.product_id;
    case SessionNumber::client_hardware_id:
      return 0;
  }
  return 0;
}

template <class T>
std::vector<std::byte> little_endian(T value) {
  std::vector<std::byte> bytes(sizeof value);
  auto bits = static_cast<std::uint64_t>(value);
  for (std::byte& byte : bytes) {
    byte = static_cast<std::byte>(bits & 0xFFU);
    bits >>= 8U;
  }
  return bytes;
}

void append(std::vector<std::byte>& to, const std::vector<std::byte>& what) {
  to.insert(to.end(), what.begin(), what.end());
}

// WTS_CLIENT_ADDRESS: the family, then twenty bytes in which IPv4 stands at 2 to 5.
std::vector<std::byte> address_bytes(const ClientAddress& address) {
  std::vector<std::byte> bytes = little_endian(static_cast<std::uint32_t>(address.family));
  const std::size_t family_size = bytes.size();
  bytes.resize(family_size + 20);
  const std::size_t count = address.family == ClientAddress::Family::ipv4   ? 4
                            : address.family == ClientAddress::Family::ipv6 ? 16
                                                                            : 0;
  const std::size_t begin = address.family == ClientAddress::Family::ipv6 ? 0 : 2;
  for (std::size_t i = 0; i < count; ++i)
    bytes[family_size + begin + i] = static_cast<std::byte>(address.octets[i]);
  return bytes;
}

// Runs `read` on a session that the caller may query.
template <class Read>
auto query(const ServerIdentity& identity, std::string_view operation, SessionId id, Read&& read)
    -> std::invoke_result_t<Read, Entry&, Session&> {
  Entered entered = enter(identity, operation);
  if (!entered) return entered.error();
  Entry& entry = entered.value();
  Session* session = entry.find(id);
  if (session == nullptr) return errc::file_not_found;
  if (!entry.may(*session, Permission::query_information)) return errc::access_denied;
  return read(entry, *session);
}

bool older_than(Entry& entry, WindowsVersion version) {
  return entry.host().settings.windows < version;
}

}  // namespace

result<SessionState> FakeSessionInformation::state(SessionId id) const {
  return query(
      identity_, "SessionInformation::state", id,
      [](Entry&, const Session& session) -> result<SessionState> { return session.spec->state; });
}

result<SessionId> FakeSessionInformation::session_id(SessionId id) const {
  return query(identity_, "SessionInformation::session_id", id,
               [](Entry&, const Session& session) -> result<SessionId> { return session.id; });
}

result<std::string> FakeSessionInformation::text(SessionId id, SessionText which) const {
  return query(
      identity_, "SessionInformation::text", id,
      [which](Entry& entry, const Session& session) -> result<std::string> {
        if (which == SessionText::application_name && older_than(entry, WindowsVersion::windows_8))
          return errc::not_supported;
        return text_of(entry.host(), session, which);
      });
}

result<std::uint32_t> FakeSessionInformation::number(SessionId id, SessionNumber which) const {
  return query(identity_, "SessionInformation::number", id,
               [which](Entry&, const Session& session) -> result<std::uint32_t> {
                 return number_of(session, which);
               });
}

result<ClientProtocol> FakeSessionInformation::protocol(SessionId id) const {
  return query(identity_, "SessionInformation::protocol", id,
               [](Entry&, const Session& session) -> result<ClientProtocol> {
                 return *session.spec->protocol;
               });
}

result<ClientAddress> FakeSessionInformation::client_address(SessionId id) const {
  return query(identity_, "SessionInformation::client_address", id,
               [](Entry&, const Session& session) -> result<ClientAddress> {
                 return at_console(session) ? ClientAddress{} : session.spec->client.address;
               });
}

result<ClientDisplay> FakeSessionInformation::client_display(SessionId id) const {
  return query(identity_, "SessionInformation::client_display", id,
               [](Entry&, const Session& session) -> result<ClientDisplay> {
                 return session.spec->client.display;
               });
}

result<ClientInfo> FakeSessionInformation::client(SessionId id) const {
  return query(identity_, "SessionInformation::client", id,
               [](Entry& entry, const Session& session) -> result<ClientInfo> {
                 if (older_than(entry, WindowsVersion::vista_sp1)) return errc::not_supported;
                 if (at_console(session)) return ClientInfo{};
                 return session.spec->client;
               });
}

result<SessionSummary> FakeSessionInformation::summary(SessionId id) const {
  return query(identity_, "SessionInformation::summary", id,
               [](Entry& entry, const Session& session) -> result<SessionSummary> {
                 if (older_than(entry, WindowsVersion::vista_sp1)) return errc::not_supported;
                 SessionSummary summary;
                 summary.id = session.id;
                 summary.state = session.spec->state;
                 summary.station = first_units(*session.spec->station, station_length);
                 summary.domain = first_units(session.spec->domain, domain_length);
                 summary.user = first_units(session.spec->user, user_length);
                 summary.times = times_of(session, entry.engine().now());
                 summary.traffic = traffic_of(session);
                 return summary;
               });
}

result<SessionDetails> FakeSessionInformation::details(SessionId id) const {
  return query(identity_, "SessionInformation::details", id,
               [](Entry& entry, const Session& session) -> result<SessionDetails> {
                 if (older_than(entry, WindowsVersion::windows_7)) return errc::not_supported;
                 SessionDetails details;
                 details.id = session.id;
                 details.state = session.spec->state;
                 details.lock = lock_of(entry.host(), session);
                 details.station = first_units(*session.spec->station, station_length + 1);
                 details.domain = first_units(session.spec->domain, domain_length + 1);
                 details.user = first_units(session.spec->user, user_length);
                 details.times = times_of(session, entry.engine().now());
                 details.traffic = traffic_of(session);
                 return details;
               });
}

result<SessionConfiguration> FakeSessionInformation::configuration(SessionId id) const {
  return query(identity_, "SessionInformation::configuration", id,
               [](Entry& entry, const Session& session) -> result<SessionConfiguration> {
                 if (older_than(entry, WindowsVersion::windows_7)) return errc::not_supported;
                 if (session.spec->configuration) return *session.spec->configuration;
                 SessionConfiguration configuration;
                 configuration.logon_user = session.spec->user;
                 configuration.logon_domain = session.spec->domain;
                 configuration.working_directory = session.spec->working_directory;
                 configuration.initial_program = session.spec->initial_program;
                 configuration.application_name = session.spec->application_name;
                 return configuration;
               });
}

result<ClientAddress> FakeSessionInformation::virtual_address(SessionId id) const {
  return query(identity_, "SessionInformation::virtual_address", id,
               [](Entry& entry, const Session& session) -> result<ClientAddress> {
                 if (older_than(entry, WindowsVersion::windows_7) || !session.spec->virtual_address)
                   return errc::not_supported;
                 return *session.spec->virtual_address;
               });
}

result<bool> FakeSessionInformation::is_remote(SessionId id) const {
  return query(identity_, "SessionInformation::is_remote", id,
               [](Entry& entry, const Session& session) -> result<bool> {
                 if (older_than(entry, WindowsVersion::windows_7) || !entry.host().settings.local)
                   return errc::not_supported;
                 return session.spec->protocol != ClientProtocol::console;
               });
}

result<Guid> FakeSessionInformation::activity_id(SessionId id) const {
  return query(identity_, "SessionInformation::activity_id", id,
               [](Entry& entry, const Session& session) -> result<Guid> {
                 if (older_than(entry, WindowsVersion::windows_11_23h2)) return errc::not_supported;
                 return session.spec->activity_id.value_or(Guid{});
               });
}

result<std::vector<std::uint32_t>> FakeSessionInformation::capabilities(SessionId id) const {
  return query(identity_, "SessionInformation::capabilities", id,
               [](Entry& entry, const Session& session) -> result<std::vector<std::uint32_t>> {
                 if (older_than(entry, WindowsVersion::windows_11_24h2)) return errc::not_supported;
                 return session.spec->capabilities;
               });
}

result<std::vector<std::byte>> FakeSessionInformation::raw(SessionId id,
                                                           std::uint32_t information_class) const {
  static constexpr std::uint32_t last_class = 31;
  if (Entered checked = enter_handle(identity_, "SessionInformation::raw"); !checked)
    return checked.error();
  if (information_class > last_class) return errc::invalid_parameter;
  return query(
      identity_, "SessionInformation::raw", id,
      [information_class](Entry& entry, const Session& session) -> result<std::vector<std::byte>> {
        const HostState& host = entry.host();
        switch (information_class) {
          case 1:
            if (older_than(entry, WindowsVersion::windows_8)) return errc::not_supported;
            [[fallthrough]];
          case 0:
          case 2:
          case 5:
          case 6:
          case 7:
          case 10:
          case 11:
            return utf16_bytes(text_of(host, session, static_cast<SessionText>(information_class)));
          case 4:
            return little_endian(session.id.value());
          case 8:
            return little_endian(static_cast<std::uint32_t>(session.spec->state));
          case 9:
          case 13:
            return little_endian(number_of(session, static_cast<SessionNumber>(information_class)));
          case 12:
            return little_endian(session.spec->client.product_id);
          case 14:
            return address_bytes(at_console(session) ? ClientAddress{}
                                                     : session.spec->client.address);
          case 15: {
            std::vector<std::byte> bytes = little_endian(session.spec->client.display.width);
            append(bytes, little_endian(session.spec->client.display.height));
            append(bytes, little_endian(session.spec->client.display.color_depth));
            return bytes;
          }
          case 16:
            return little_endian(static_cast<std::uint16_t>(*session.spec->protocol));
          case 28:
            if (older_than(entry, WindowsVersion::windows_7) || !session.spec->virtual_address)
              return errc::not_supported;
            return address_bytes(*session.spec->virtual_address);
          case 29:
            if (older_than(entry, WindowsVersion::windows_7) || !host.settings.local)
              return errc::not_supported;
            // One byte in practice, although documented as a value to be read as BOOL. wts E29
            return std::vector<std::byte>{
                std::byte{session.spec->protocol != ClientProtocol::console}};
          default:
            return errc::not_supported;
        }
      });
}

}  // namespace winseam::fake
