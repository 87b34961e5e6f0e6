// winseam/forwarding.hpp: classes that pass every call on, made from winseam/calls: a base for decorators of your own.
//
// Derive from the forwarder of the interface whose calls you want to change, override those, and hand it out by overriding
// the accessor or the call that gives it. Sessions that cannot be ended, on any backend:
//
//   class WithoutLogoff final : public winseam::ForwardingSessions {
//    public:
//     using ForwardingSessions::ForwardingSessions;
//     winseam::result<void> logoff(winseam::SessionId, winseam::Wait) override { return winseam::errc::access_denied; }
//   };
//   class ServerWithoutLogoff final : public winseam::ForwardingSessionServer {
//    public:
//     using ForwardingSessionServer::ForwardingSessionServer;
//     winseam::Sessions& sessions() override { return sessions_; }
//    private:
//     WithoutLogoff sessions_{next().sessions()};
//   };
//
// What goes around all calls alike (logs, counts, faults) is easier as an Interceptor: winseam/interceptor.hpp.
// The forwarder of a part refers to the part behind, which must outlive it. That of a handed-out object owns it if it is
// given a unique_ptr, and refers to it if it is given a reference. Results, blocking and threads are those of the object
// behind.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "winseam/calls/parameters.hpp"
#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media_session.hpp"
#include "winseam/platform.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam {
namespace detail {

// What a forwarder does with an answer before it passes it on: nothing.
template <class Interface>
class AnswersAsTheyAre {
 protected:
  virtual ~AnswersAsTheyAre() = default;
  template <class R>
  R answer(R behind) {
    return behind;
  }
  template <class R>
  R answer(R behind) const {
    return behind;
  }
};

// A platform's forwarder passes what is opened through wrap().
template <>
class AnswersAsTheyAre<Platform> {
 protected:
  virtual ~AnswersAsTheyAre() = default;

  // What callers get for what the platform behind has opened; by default the very same.
  virtual std::unique_ptr<SessionServer> wrap(std::unique_ptr<SessionServer> server) {
    return server;
  }
  virtual std::unique_ptr<WlanClient> wrap(std::unique_ptr<WlanClient> client) { return client; }
  virtual std::unique_ptr<MediaSession> wrap(std::unique_ptr<MediaSession> session) {
    return session;
  }

  template <class R>
  R answer(R behind) const {
    return behind;
  }
  template <class Opened>
  result<std::unique_ptr<Opened>> answer(result<std::unique_ptr<Opened>> behind) {
    if (behind.has_error()) return behind;
    return wrap(std::move(behind).value());
  }
};

}  // namespace detail

#define WINSEAM_FORWARDING_PART(Interface)                             \
 public:                                                               \
  explicit Forwarding##Interface(Interface& behind) : next_(behind) {} \
                                                                       \
 protected:                                                            \
  Interface& next() const { return next_; }                            \
                                                                       \
 private:                                                              \
  Interface& next_;
#define WINSEAM_FORWARDING_CONST_PART(Interface)                             \
 public:                                                                     \
  explicit Forwarding##Interface(const Interface& behind) : next_(behind) {} \
                                                                             \
 protected:                                                                  \
  const Interface& next() const { return next_; }                            \
                                                                             \
 private:                                                                    \
  const Interface& next_;
#define WINSEAM_FORWARDING_PLATFORM_PART WINSEAM_FORWARDING_PART
#define WINSEAM_FORWARDING_OBJECT(Interface)                           \
 public:                                                               \
  explicit Forwarding##Interface(std::unique_ptr<Interface> behind)    \
      : owned_(std::move(behind)), next_(*owned_) {}                   \
  explicit Forwarding##Interface(Interface& behind) : next_(behind) {} \
                                                                       \
 protected:                                                            \
  Interface& next() const { return next_; }                            \
                                                                       \
 private:                                                              \
  std::unique_ptr<Interface> owned_{};                                 \
  Interface& next_;

// ForwardingSessions, ForwardingSessionServer, ForwardingPlatform and so on: the prefix and the interface's name.
#define WINSEAM_INTERFACE(Interface, kind)                                                        \
  class Forwarding##Interface : public Interface, protected detail::AnswersAsTheyAre<Interface> { \
    WINSEAM_FORWARDING_##kind(Interface)                                                          \
                                                                                                  \
        public : ~Forwarding##Interface() override = default;
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  Result name WINSEAM_PARAMETERS(parameters)                                                \
  qualifier override { return this->answer(next_.name WINSEAM_PASSED(parameters)); }
#define WINSEAM_PLAIN(Interface, prefix, Result, name, parameters, qualifier) \
  Result name WINSEAM_PARAMETERS(parameters)                                  \
  qualifier override { return next_.name WINSEAM_PASSED(parameters); }
#define WINSEAM_ACCESSOR(Interface, Part, name, qualifier)                  \
  qualifier Part& name() qualifier override { return passed_on_##name##_; } \
                                                                            \
 private:                                                                   \
  Forwarding##Part passed_on_##name##_{next_.name()};                       \
                                                                            \
 public:
#define WINSEAM_END(Interface) \
  }                            \
  ;
#include "winseam/calls/all.def"

#undef WINSEAM_FORWARDING_PART
#undef WINSEAM_FORWARDING_PLATFORM_PART
#undef WINSEAM_FORWARDING_CONST_PART
#undef WINSEAM_FORWARDING_OBJECT

}  // namespace winseam
