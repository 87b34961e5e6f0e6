// tests/decorators/opened.hpp: what the calls are made on, and how they are listed: for the tests of decorators.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <system_error>

#include "winseam/media_session.hpp"
#include "winseam/operation.hpp"
#include "winseam/platform.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::every {

// What the calls are made on.
struct Opened {
  explicit Opened(Platform& on)
      : platform(on),
        server(on.open_session_server("rds01").value()),
        channel(server->channels().open(SessionId{3}, "BKUP").value()),
        token(on.local_sessions().user_token(SessionId{3}).value()),
        subscription(
            server->events().subscribe(NotificationScope::this_session, [](auto, auto) {}).value()),
        wlan(on.open_wlan_client(WlanVersion::vista).value()),
        media(on.open_media_session("rsm01", "backup").value()),
        events(media->notifications().open(MediaObjectType::drive).value()),
        watch(media->change_detection().begin().value()) {}

  Platform& platform;
  std::unique_ptr<SessionServer> server;
  std::unique_ptr<VirtualChannel> channel;
  std::unique_ptr<UserToken> token;
  SessionSubscription subscription;
  std::unique_ptr<WlanClient> wlan;
  std::unique_ptr<MediaSession> media;
  std::unique_ptr<MediaNotificationChannel> events;
  std::unique_ptr<MediaChangeWatch> watch;
};

struct EveryCall {
  Operation operation;
  std::function<std::error_code(Opened&)> make;
  std::optional<Guid> object{};  // what a record of it names
};

// The adapter, or the object of the media service, that the calls are about.
constexpr Guid about{0x5EA4, 1, 2, {3}};

// A call that needs nothing but what is open; a plain value, for there are many and compilers are slow with others.
struct PlainCall {
  Operation operation;
  std::error_code (*make)(Opened&);
  bool about_object;  // a record of it names `about`
};

// In the order of their operations.
std::span<const PlainCall> wlan_calls();
std::span<const PlainCall> media_calls();

template <class T>
std::error_code error_of(const result<T>& answer) {
  return answer.has_error() ? answer.error() : std::error_code{};
}

}  // namespace winseam::every
