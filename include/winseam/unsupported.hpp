// winseam/unsupported.hpp: bases for backends of your own. Every verb is refused until you override it.
//
//   class OurSessions final : public winseam::UnsupportedSessions {
//    public:
//     winseam::result<std::vector<winseam::SessionEntry>> enumerate() const override { return list_; }
//     winseam::result<void> logoff(winseam::SessionId id, winseam::Wait) override {
//       std::erase_if(list_, [id](const auto& entry) { return entry.id == id; });
//       return winseam::success();
//     }
//    private:
//     std::vector<winseam::SessionEntry> list_{};
//   };
//   class OurServer final : public winseam::UnsupportedSessionServer {
//    public:
//     winseam::Sessions& sessions() override { return sessions_; }
//    private:
//     OurSessions sessions_;
//   };
//
// There is one for each interface of winseam/calls, made from it, so that a verb that winseam gains later does not break
// what derives from them; whoever wants the compiler to find it derives from the interface itself. A call that can fail
// answers call_not_implemented; one that cannot answers an empty value; an accessor hands out the Unsupported... part.
// Only close() of what is handed out succeeds, once and again: there is nothing to close. Threads: no state.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media_session.hpp"
#include "winseam/platform.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam {

namespace detail {

// What a verb answers that nobody has overridden.
template <class R>
R unsupported(std::string_view verb) {
  if constexpr (std::is_same_v<R, result<void>>) {
    if (verb == "close") return success();
  }
  return errc::call_not_implemented;
}

// What a call answers that cannot fail.
template <class T>
T nothing_known() {
  if constexpr (std::is_same_v<T, SessionId>) {
    return current_session;
  } else {
    return T{};
  }
}

}  // namespace detail

// UnsupportedSessions, UnsupportedSessionServer, UnsupportedPlatform and so on: the prefix and the interface's name.
#define WINSEAM_INTERFACE(Interface, kind)          \
  class Unsupported##Interface : public Interface { \
   public:                                          \
    virtual ~Unsupported##Interface() = default;
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  Result name parameters qualifier override { return detail::unsupported<Result>(#name); }
#define WINSEAM_PLAIN(Interface, prefix, Result, name, parameters, qualifier) \
  Result name parameters qualifier override { return detail::nothing_known<Result>(); }
#define WINSEAM_ACCESSOR(Interface, Part, name, qualifier)                    \
  qualifier Part& name() qualifier override { return unsupported_##name##_; } \
                                                                              \
 private:                                                                     \
  Unsupported##Part unsupported_##name##_{};                                  \
                                                                              \
 public:
#define WINSEAM_END(Interface) \
  }                            \
  ;
#include "winseam/calls/all.def"

}  // namespace winseam
