// winseam/call_site.hpp: the place in the caller's source where a handle was opened.
//
// It is a defaulted last parameter of the calls that open something, so that a leak report of the fake can say
// where the handle came from; nobody writes it by hand:
//
//   auto server = platform.open_session_server("rds01");   // remembers this line
//
// Threads: a value type; the texts it points to are string literals.
#pragma once

#include <cstdint>

namespace winseam {

// A source position. (The standard's source_location is missing from one of the supported compilers.)
struct CallSite {
  const char* file = "";
  const char* function = "";
  std::uint32_t line = 0;

  // The position of the call in whose default argument this stands.
  static constexpr CallSite current(const char* file = __builtin_FILE(),
                                    const char* function = __builtin_FUNCTION(),
                                    std::uint32_t line = __builtin_LINE()) noexcept {
    return CallSite{file, function, line};
  }
};

}  // namespace winseam
