// winseam/testing/every_call.hpp: every call that can fail, to be made in a loop; made from winseam/calls.
//
//   auto all = winseam::testing::OpenHandles(platform);   // a handle of each kind, on mocks or a decorator of yours
//   for (const winseam::testing::EveryCall& call : winseam::testing::every_call())
//     EXPECT_EQ(call.make(all.handles()), winseam::errc::call_not_implemented) << to_string(call.operation);
//
// For tests of whole backends and decorators. The arguments are plain ones: session 3, process 8, host "rds01", the
// handles' object, otherwise default values or few bytes; most name nothing that exists. What a call opens is closed at
// once.
#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "winseam/calls/parameters.hpp"
#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media_session.hpp"
#include "winseam/operation.hpp"
#include "winseam/platform.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::testing {

// The adapter, or the object of the media service, that the calls are about.
inline constexpr Guid about_every_call{0x5EA4, 1, 2, {3}};

// What calls are made on; null where there is none. Refers to what the test keeps.
struct Handles {
  Platform* platform = nullptr;
  SessionServer* server = nullptr;
  VirtualChannel* channel = nullptr;
  UserToken* token = nullptr;
  SessionSubscription* subscription = nullptr;
  WlanClient* wlan = nullptr;
  MediaSession* media = nullptr;
  MediaNotificationChannel* events = nullptr;
  MediaChangeWatch* watch = nullptr;
  Guid object =
      about_every_call;  // the adapter, or the object of the media service, that calls are about
};

// A handle of each kind. Throws (from the failed result) if the platform does not open one.
struct OpenHandles {
  explicit OpenHandles(Platform& on)
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

  Handles handles() {
    return {&platform,  server.get(), channel.get(), token.get(), &subscription,
            wlan.get(), media.get(),  events.get(),  watch.get()};
  }

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

// One call. `make` gives its error, empty for a success; it needs a handle for which `applies_to` is true.
struct EveryCall {
  Operation operation;
  bool (*applies_to)(const Handles&);
  std::error_code (*make)(const Handles&);
};

namespace detail {

// A plain argument of the type of a parameter.
struct AnArgument {
  Guid object = about_every_call;

  operator SessionId() const { return SessionId{3}; }
  operator ProcessId() const { return ProcessId{8}; }
  operator std::string_view() const { return "rds01"; }
  operator Guid() const { return object; }
  operator MediaObjectId() const { return {MediaObjectType::drive, object}; }
  template <class Tag>
  operator MediaIdentifier<Tag>() const {
    return MediaIdentifier<Tag>(object);
  }
  operator SessionChangeHandler() const {
    return [](auto, auto) {};
  }
  operator WlanListener() const {
    return [](auto&) {};
  }
  operator SecurityPart() const { return SecurityPart::dacl; }
  operator ShutdownAction() const { return ShutdownAction::logoff_all; }
  operator NotificationSource() const { return NotificationSource::acm; }
  operator std::vector<std::string>() const { return {"rds01"}; }
  // The shortest descriptor: self-relative, without an owner and a list.
  operator std::vector<std::byte>() const {
    std::vector<std::byte> descriptor(20);
    descriptor[0] = std::byte{1};
    descriptor[3] = std::byte{0x80};
    return descriptor;
  }
  operator std::span<const std::byte>() const {
    static constexpr std::array<std::byte, 4> bytes{std::byte{1}};
    return bytes;
  }
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
std::remove_cvref_t<T> argument(const Guid& object = about_every_call) {
  using Value = std::remove_cvref_t<T>;
  if constexpr (is_optional<Value>) {
    return argument<typename Value::value_type>(object);
  } else if constexpr (std::is_convertible_v<AnArgument, Value>) {
    return AnArgument{object}.operator Value();
  } else {
    return Value{};
  }
}

// Where the handle or part of each interface is found.
template <class Interface>
struct In;
template <>
struct In<Platform> {
  static Platform* of(const Handles& on) { return on.platform; }
};
template <>
struct In<SessionServer> {
  static SessionServer* of(const Handles& on) { return on.server; }
};
template <>
struct In<VirtualChannel> {
  static VirtualChannel* of(const Handles& on) { return on.channel; }
};
template <>
struct In<UserToken> {
  static UserToken* of(const Handles& on) { return on.token; }
};
template <>
struct In<SessionSubscriptionState> {
  static SessionSubscription* of(const Handles& on) { return on.subscription; }
};
template <>
struct In<WlanClient> {
  static WlanClient* of(const Handles& on) { return on.wlan; }
};
template <>
struct In<MediaSession> {
  static MediaSession* of(const Handles& on) { return on.media; }
};
template <>
struct In<MediaNotificationChannel> {
  static MediaNotificationChannel* of(const Handles& on) { return on.events; }
};
template <>
struct In<MediaChangeWatch> {
  static MediaChangeWatch* of(const Handles& on) { return on.watch; }
};
#define WINSEAM_ACCESSOR(Interface, Part, name, qualifier) \
  template <>                                              \
  struct In<Part> {                                        \
    static qualifier Part* of(const Handles& on) {         \
      auto* const whole = In<Interface>::of(on);           \
      return whole == nullptr ? nullptr : &whole->name();  \
    }                                                      \
  };
#include "winseam/calls/all.def"

}  // namespace detail

// All of them, in the order of their operations.
inline std::span<const EveryCall> every_call() {
#define WINSEAM_ARGUMENT_(r, data, i, T) BOOST_PP_COMMA_IF(i) detail::argument<T>(on.object)
#define WINSEAM_ARGUMENTS_(...) (WINSEAM_EACH_(WINSEAM_ARGUMENT_, __VA_ARGS__))
#define WINSEAM_ARGUMENTS(types) WINSEAM_ARGUMENTS_ types
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  {Operation::prefix##_##name,                                                              \
   [](const Handles& on) { return detail::In<Interface>::of(on) != nullptr; },              \
   [](const Handles& on) {                                                                  \
     const auto answer = detail::In<Interface>::of(on)->name WINSEAM_ARGUMENTS(parameters); \
     return answer.has_error() ? answer.error() : std::error_code{};                        \
   }},
  static constexpr EveryCall all[] = {
#include "winseam/calls/all.def"
  };
#undef WINSEAM_ARGUMENT_
#undef WINSEAM_ARGUMENTS_
#undef WINSEAM_ARGUMENTS
  return all;
}

// Those for which there is a handle, without close().
inline std::vector<EveryCall> every_call_on(const Handles& on) {
  std::vector<EveryCall> some;
  for (const EveryCall& call : every_call())
    if (call.applies_to(on) && !to_string(call.operation).ends_with(".close")) some.push_back(call);
  return some;
}

}  // namespace winseam::testing
