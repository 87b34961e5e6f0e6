#include <algorithm>
#include <cstring>

#include "server.hpp"
#include "values.hpp"

namespace winseam::win32 {
namespace {

using abi::WtsInfoClass;

// The largest answer that is believed.
constexpr abi::Dword largest_answer = 1U << 20U;

// What came back for an information class.
class Answer {
 public:
  explicit Answer(const Tables& tables) : buffer_(tables) {}

  std::error_code fetch(const ServerHandle& handle, SessionId session, WtsInfoClass which) {
    const result<abi::Handle> server = handle.use();
    if (!server) return server.error();
    if (const std::error_code failed =
            call(handle.tables(), handle.api().query_session_information_w, server.value(),
                 session.value(), which, buffer_.out(), &bytes_))
      return failed;
    if (bytes_ > largest_answer || buffer_.get() == nullptr) return errc::invalid_data;
    return {};
  }

  // The answer's beginning as a structure; sizes are compared with what is needed, never for equality.
  template <class T>
  result<T> as() const {
    if (bytes_ < sizeof(T)) return errc::invalid_data;
    T value;
    std::memcpy(static_cast<void*>(&value), buffer_.get(), sizeof(T));
    return value;
  }

  // A number of two or four bytes.
  result<std::uint32_t> number() const {
    if (bytes_ >= sizeof(abi::Ulong)) return as<abi::Ulong>();
    const result<abi::Ushort> value = as<abi::Ushort>();
    if (!value) return value.error();
    return std::uint32_t{value.value()};
  }

  result<std::string> text() const {
    if (bytes_ % sizeof(abi::WChar) != 0) return errc::invalid_data;
    return text_in(buffer_.get(), bytes_ / sizeof(abi::WChar));
  }

  std::vector<std::byte> bytes() const {
    const auto* const first = reinterpret_cast<const std::byte*>(buffer_.get());
    return {first, first + bytes_};
  }

 private:
  Buffer<abi::WChar> buffer_;
  abi::Dword bytes_ = 0;
};

// Asks, and makes a value of the answer.
template <class Read>
auto ask(const ServerHandle& handle, SessionId session, WtsInfoClass which, Read read)
    -> std::invoke_result_t<Read, const Answer&> {
  Answer answer(handle.tables());
  if (const std::error_code failed = answer.fetch(handle, session, which)) return failed;
  return read(static_cast<const Answer&>(answer));
}

// For the classes that are a structure: read whole, then checked.
template <class Value, class Structure>
result<Value> ask_for(const ServerHandle& handle, SessionId session, WtsInfoClass which) {
  return ask(handle, session, which, [](const Answer& answer) -> result<Value> {
    const result<Structure> structure = answer.as<Structure>();
    if (!structure) return structure.error();
    return value_of(structure.value());
  });
}

}  // namespace

result<SessionState> Win32SessionInformation::state(SessionId session) const {
  return ask_for<SessionState, abi::WtsConnectState>(*handle_, session,
                                                     WtsInfoClass::connect_state);
}

result<SessionId> Win32SessionInformation::session_id(SessionId session) const {
  return ask(*handle_, session, WtsInfoClass::session_id,
             [](const Answer& answer) -> result<SessionId> {
               const result<abi::Ulong> id = answer.as<abi::Ulong>();
               if (!id) return id.error();
               return SessionId{id.value()};
             });
}

result<std::string> Win32SessionInformation::text(SessionId session, SessionText which) const {
  return ask(*handle_, session, static_cast<WtsInfoClass>(which),
             [](const Answer& answer) { return answer.text(); });
}

result<std::uint32_t> Win32SessionInformation::number(SessionId session,
                                                      SessionNumber which) const {
  return ask(*handle_, session, static_cast<WtsInfoClass>(which),
             [](const Answer& answer) { return answer.number(); });
}

result<ClientProtocol> Win32SessionInformation::protocol(SessionId session) const {
  return ask(*handle_, session, WtsInfoClass::client_protocol_type,
             [](const Answer& answer) -> result<ClientProtocol> {
               const result<abi::Ushort> type = answer.as<abi::Ushort>();
               if (!type) return type.error();
               if (type.value() > abi::wts_protocol_rdp) return errc::invalid_data;
               return static_cast<ClientProtocol>(type.value());
             });
}

result<ClientAddress> Win32SessionInformation::client_address(SessionId session) const {
  return ask_for<ClientAddress, abi::WtsClientAddress>(*handle_, session,
                                                       WtsInfoClass::client_address);
}

result<ClientDisplay> Win32SessionInformation::client_display(SessionId session) const {
  return ask(*handle_, session, WtsInfoClass::client_display,
             [](const Answer& answer) -> result<ClientDisplay> {
               const auto display = answer.as<abi::WtsClientDisplay>();
               if (!display) return display.error();
               return ClientDisplay{display.value().horizontal_resolution,
                                    display.value().vertical_resolution,
                                    display.value().color_depth};
             });
}

result<ClientInfo> Win32SessionInformation::client(SessionId session) const {
  result<ClientInfo> client =
      ask_for<ClientInfo, abi::WtsClient<abi::WChar>>(*handle_, session, WtsInfoClass::client_info);
  if (!client) return client;
  const result<ClientAddress> address = client_address(session);
  if (!address) return address.error();
  client.value().address = address.value();
  return client;
}

result<SessionSummary> Win32SessionInformation::summary(SessionId session) const {
  return ask_for<SessionSummary, abi::WtsInfo<abi::WChar>>(*handle_, session,
                                                           WtsInfoClass::session_info);
}

result<SessionDetails> Win32SessionInformation::details(SessionId session) const {
  return ask_for<SessionDetails, abi::WtsInfoEx<abi::WChar>>(*handle_, session,
                                                             WtsInfoClass::session_info_ex);
}

result<SessionConfiguration> Win32SessionInformation::configuration(SessionId session) const {
  return ask_for<SessionConfiguration, abi::WtsConfigInfo<abi::WChar>>(*handle_, session,
                                                                       WtsInfoClass::config_info);
}

result<ClientAddress> Win32SessionInformation::virtual_address(SessionId session) const {
  return ask_for<ClientAddress, abi::WtsClientAddress>(*handle_, session,
                                                       WtsInfoClass::session_address_v4);
}

result<bool> Win32SessionInformation::is_remote(SessionId session) const {
  return ask(*handle_, session, WtsInfoClass::is_remote_session,
             [](const Answer& answer) -> result<bool> {
               // Documented as BOOL, one byte in practice. wts E29
               const std::vector<std::byte> bytes = answer.bytes();
               if (bytes.empty()) return errc::invalid_data;
               return std::any_of(bytes.begin(), bytes.end(),
                                  [](std::byte byte) { return byte != std::byte{}; });
             });
}

result<Guid> Win32SessionInformation::activity_id(SessionId session) const {
  return ask(*handle_, session, WtsInfoClass::session_activity_id,
             [](const Answer& answer) { return answer.as<Guid>(); });
}

result<std::vector<std::uint32_t>> Win32SessionInformation::capabilities(SessionId session) const {
  return ask(*handle_, session, WtsInfoClass::capability_check,
             [](const Answer& answer) -> result<std::vector<std::uint32_t>> {
               const std::vector<std::byte> bytes = answer.bytes();
               if (bytes.size() % sizeof(std::uint32_t) != 0) return errc::invalid_data;
               std::vector<std::uint32_t> numbers(bytes.size() / sizeof(std::uint32_t));
               if (!bytes.empty()) std::memcpy(numbers.data(), bytes.data(), bytes.size());
               return numbers;
             });
}

result<std::vector<std::byte>> Win32SessionInformation::raw(SessionId session,
                                                            std::uint32_t information_class) const {
  return ask(*handle_, session, static_cast<WtsInfoClass>(information_class),
             [](const Answer& answer) -> result<std::vector<std::byte>> { return answer.bytes(); });
}

}  // namespace winseam::win32
