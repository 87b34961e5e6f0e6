// winseam/identifiers.hpp: strong types for the numbers of the session API, so that a process id never lands where a
// session id is due.
//
//   const winseam::SessionId alice{3};
//   (void)server.sessions().logoff(alice, winseam::Wait::no);
//
// Threads: value types.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace winseam {

// A number that cannot be mixed up with another kind of number. No default constructor: absence is std::optional.
template <class Tag>
class Identifier {
 public:
  constexpr explicit Identifier(std::uint32_t value) noexcept : value_(value) {}

  // The number as Windows shows it.
  constexpr std::uint32_t value() const noexcept { return value_; }

  friend constexpr bool operator==(Identifier, Identifier) = default;
  friend constexpr std::strong_ordering operator<=>(Identifier, Identifier) = default;

 private:
  std::uint32_t value_;
};

// A Remote Desktop session on one host; 0 is the services session, listeners begin at 65536.
using SessionId = Identifier<struct SessionIdTag>;

// A process on one host; machine-wide, not per session.
using ProcessId = Identifier<struct ProcessIdTag>;

// The session of the calling process (WTS_CURRENT_SESSION). It makes sense on the current server only.
inline constexpr SessionId current_session{0xFFFFFFFFU};

// Every session, where a function takes a session as a filter (WTS_ANY_SESSION).
inline constexpr SessionId any_session{0xFFFFFFFEU};

// The first id of listener pseudo sessions.
inline constexpr std::uint32_t first_listener_session = 65536;

}  // namespace winseam

template <class Tag>
struct std::hash<winseam::Identifier<Tag>> {
  std::size_t operator()(winseam::Identifier<Tag> id) const noexcept {
    return std::hash<std::uint32_t>{}(id.value());
  }
};
