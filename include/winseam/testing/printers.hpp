// winseam/testing/printers.hpp: how GoogleTest shows winseam's values when an expectation fails.
//
// Include it (matchers.hpp does) and a failure reads `disconnected` and `session 3` instead of bytes.
#pragma once

#include <ostream>
#include <string>

#include "winseam/error.hpp"
#include "winseam/fake/misuse.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/guid.hpp"
#include "winseam/session/values.hpp"

namespace winseam {

inline void PrintTo(errc code, std::ostream* out) { *out << make_error_code(code).message(); }
inline void PrintTo(SessionState state, std::ostream* out) { *out << name_of(state); }
inline void PrintTo(SessionChange change, std::ostream* out) { *out << name_of(change); }
inline void PrintTo(EventMask mask, std::ostream* out) { *out << to_string(mask); }
inline void PrintTo(MessageResponse response, std::ostream* out) { *out << name_of(response); }
inline void PrintTo(SessionId id, std::ostream* out) { *out << "session " << id.value(); }
inline void PrintTo(ProcessId id, std::ostream* out) { *out << "process " << id.value(); }
inline void PrintTo(const Guid& guid, std::ostream* out) { *out << to_string(guid); }
inline void PrintTo(const ClientAddress& address, std::ostream* out) {
  *out << '"' << to_string(address) << '"';
}
inline void PrintTo(const SessionEntry& entry, std::ostream* out) {
  *out << "session " << entry.id.value() << " \"" << entry.station << "\" " << name_of(entry.state);
}
inline void PrintTo(const ProcessEntry& entry, std::ostream* out) {
  *out << "process " << entry.id.value() << " \"" << entry.name << "\" in session "
       << entry.session.value();
}

}  // namespace winseam

namespace winseam::fake {

inline void PrintTo(MisuseKind kind, std::ostream* out) { *out << name_of(kind); }
inline void PrintTo(const Misuse& misuse, std::ostream* out) { *out << to_string(misuse); }
inline void PrintTo(const OpenHandle& handle, std::ostream* out) {
  *out << handle.object << " opened at " << handle.opened_at.file << ':' << handle.opened_at.line;
}

}  // namespace winseam::fake
