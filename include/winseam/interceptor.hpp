// winseam/interceptor.hpp: what goes around every call of a platform. Faults, logs, counts and recordings stand on it.
//
//   class Watch final : public winseam::Interceptor {
//    public:
//     void before(winseam::Call& call) override { calls.push_back(to_string(call.operation())); }
//     void after(const winseam::Call& call, const winseam::Answer& answer) override {
//       if (answer.error()) failed.push_back(to_string(call.operation()));
//     }
//     std::vector<std::string_view> calls, failed;
//   };
//   const auto platform = winseam::with_interceptor(world.platform(), std::make_shared<Watch>());
//
// It sees the calls of the platform and of everything that is handed out through it (servers, clients, sessions, their
// parts, channels, tokens, subscriptions) and the deliveries to listeners. Destructors are no calls. Interceptors are
// stacked by wrapping again: the outermost sees a call first and its answer last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <typeinfo>
#include <utility>

#include "winseam/describe.hpp"
#include "winseam/error.hpp"
#include "winseam/guid.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/operation.hpp"
#include "winseam/platform.hpp"

namespace winseam {

// A value of a call that can be described, while the call lasts.
class ValueView {
 public:
  template <class T>
  explicit ValueView(const T& value, bool secret = false)
      : value_(&value), secret_(secret), describe_([](ValueWriter& out, const void* each) {
          winseam::describe(out, *static_cast<const T*>(each));
        }) {}

  // Writes it. What is a secret of the call (a password, a key, or what may hold one) is written as out.secret() unless
  // `with_secrets`.
  void describe(ValueWriter& out, bool with_secrets = false) const {
    if (secret_ && !with_secrets) {
      out.secret();
    } else {
      describe_(out, value_);
    }
  }

  // Whether it is a secret of the call as a whole.
  bool is_secret() const noexcept { return secret_; }

 private:
  const void* value_;
  bool secret_;
  void (*describe_)(ValueWriter&, const void*);
};

inline void describe(ValueWriter& out, const ValueView& value) { value.describe(out); }

// What a call is about, beside the object it is made on.
struct CallSubject {
  std::string_view host{};  // the server called or opened; "" for the current one or none
  std::optional<SessionId> session{};  // of calls about one session, and of what was opened for one
  std::optional<ProcessId> process{};  // of calls about one process
  std::optional<Guid> object{};        // the adapter of a WLAN call, what a media call is about

  friend bool operator==(const CallSubject&, const CallSubject&) = default;
};

// One call that is about to be passed on, or has been.
class Call {
 public:
  Operation operation() const noexcept { return operation_; }

  // Which handle it is made on: 0 for the platform itself, otherwise a number that this platform gives no other handle.
  std::uint64_t handle() const noexcept { return handle_; }

  // The number of the handle that the call opens if it succeeds; 0 if it opens none.
  std::uint64_t opens() const noexcept { return opens_; }

  const CallSubject& subject() const noexcept { return subject_; }

  // The arguments in their order. Those of buffers hold what was read once the call has returned.
  std::span<const ValueView> arguments() const noexcept { return arguments_; }

  // In before(): answers in the call's place, which is then not passed on. Of several answers the last one counts.
  // Throws std::logic_error in after(), for a call that cannot fail, and for an empty error.
  void fail(std::error_code error);

  // The same with any answer of the call's own type: call.answer<result<SessionState>>(SessionState::down).
  // Throws std::logic_error in after(), and for another type.
  template <class R>
  void answer(R with) {
    give(typeid(R), &with);
  }

  // Whether before() has answered it already.
  bool answered() const noexcept { return answered_; }

 protected:
  Call(Operation operation, std::uint64_t handle, std::uint64_t opens, CallSubject subject,
       std::span<const ValueView> arguments) noexcept
      : operation_(operation),
        handle_(handle),
        opens_(opens),
        subject_(subject),
        arguments_(arguments) {}
  ~Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  bool answered_ = false;

 private:
  // Takes a value of the given type in the call's place; typeid(std::error_code) for an error.
  virtual void give(const std::type_info& type, void* value) = 0;

  Operation operation_;
  std::uint64_t handle_;
  std::uint64_t opens_;
  CallSubject subject_;
  std::span<const ValueView> arguments_;
};

// What a call has answered.
class Answer {
 public:
  Answer(std::error_code error, ValueView value) : error_(error), value_(value) {}

  // Empty for success, and for calls that cannot fail.
  const std::error_code& error() const noexcept { return error_; }

  // The answer: a result with its value or error; of calls that cannot fail the value alone.
  const ValueView& value() const noexcept { return value_; }

 private:
  std::error_code error_;
  ValueView value_;
};

// One call of a user's listener.
struct Delivery {
  Operation
      operation;  // the call that registered it: events_subscribe, wlan_notifications_subscribe
  std::uint64_t handle;                  // the subscription
  std::string_view host;                 // as CallSubject
  std::span<const ValueView> arguments;  // what the listener is given
};

// What goes around calls and deliveries. All members do nothing unless overridden. They run on the thread of the call or
// delivery, without a lock of ours, possibly several at once, and may make calls themselves.
// What before() throws reaches the caller, and the call is not passed on. What after() throws reaches the caller in place
// of the answer; a handle that was opened is closed. What the members for deliveries throw goes where an exception of
// the listener goes.
class Interceptor {
 public:
  virtual ~Interceptor();
  Interceptor(const Interceptor&) = delete;
  Interceptor& operator=(const Interceptor&) = delete;

  // A call has been made and is not passed on yet. It may be answered, or delayed by taking time here.
  virtual void before(Call& call);

  // A call has answered, from behind or by before(). Not called where an exception ends the call.
  virtual void after(const Call& call, const Answer& answer);

  // A listener is about to be called, and has returned (not called where it threw).
  virtual void before_delivery(const Delivery& delivery);
  virtual void after_delivery(const Delivery& delivery);

 protected:
  Interceptor() = default;
};

// A platform around whose calls the interceptor goes. Costs two virtual calls a call, and no memory but for what is
// opened. Any number of platforms may share an interceptor. Throws std::invalid_argument if either is null.
std::unique_ptr<Platform> with_interceptor(std::unique_ptr<Platform> next,
                                           std::shared_ptr<Interceptor> interceptor);

}  // namespace winseam
