// backends/decorators/hooked/around.hpp: how a call goes through an interceptor.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>

#include "winseam/interceptor.hpp"
#include "winseam/media/identifiers.hpp"

namespace winseam::hooked {

// Each object around which an interceptor goes has one; its parts refer to it.
struct Hook {
  std::shared_ptr<Interceptor> interceptor;
  std::shared_ptr<std::atomic<std::uint64_t>> last_handle;
  std::uint64_t handle = 0;
  std::string host{};
  std::optional<SessionId> session{};  // of what was opened for one session
};

// What a call is about, from those of its arguments that say so, and else from its object.
inline void add(CallSubject& subject, SessionId id) { subject.session = id; }
inline void add(CallSubject& subject, ProcessId id) { subject.process = id; }
inline void add(CallSubject& subject, std::string_view host) { subject.host = host; }
inline void add(CallSubject& subject, std::optional<std::string_view> host) {
  subject.host = host.value_or(std::string_view{});
}
inline void add(CallSubject& subject, const Guid& id) { subject.object = id; }
inline void add(CallSubject& subject, const MediaObjectId& id) { subject.object = id.guid; }
template <class Tag>
void add(CallSubject& subject, const MediaIdentifier<Tag>& id) {
  subject.object = id.guid();
}
template <class Id>
requires(!std::is_convertible_v<Id, std::string_view>) void add(CallSubject& subject,
                                                                const std::optional<Id>& id) {
  if (id) add(subject, *id);
}
template <class... A>
CallSubject subject_of(const Hook& hook, const A&... about) {
  CallSubject subject{.host = hook.host, .session = hook.session};
  (add(subject, about), ...);
  return subject;
}

template <class R>
inline constexpr bool is_result = false;
template <class T>
inline constexpr bool is_result<result<T>> = true;

template <class R>
std::error_code error_of(const R& answer) {
  if constexpr (is_result<R>) {
    if (answer.has_error()) return answer.error();
  }
  return {};
}

// A call with room for an answer of its type.
template <class R>
class TypedCall final : public Call {
 public:
  TypedCall(Operation operation, std::uint64_t handle, std::uint64_t opens, CallSubject subject,
            std::span<const ValueView> arguments) noexcept
      : Call(operation, handle, opens, subject, arguments) {}

  std::optional<R> answer{};
  bool is_over = false;

 private:
  void give(const std::type_info& type, void* value) override {
    if (is_over)
      throw std::logic_error("Call: a call that is over takes no answer; answer it in before()");
    if (type == typeid(R)) {
      answer.emplace(std::move(*static_cast<R*>(value)));
    } else if (is_result<R> && type == typeid(std::error_code)) {
      if constexpr (is_result<R>) answer.emplace(*static_cast<std::error_code*>(value));
    } else {
      refuse(type);
    }
    answered_ = true;
  }
  [[noreturn]] void refuse(const std::type_info& type) const {
    throw std::logic_error(type == typeid(std::error_code)
                               ? "Call: " + std::string(to_string(operation())) + " cannot fail"
                               : "Call: " + std::string(to_string(operation())) +
                                     " answers with another type than it is given");
  }
};

// Makes the call with its interceptor around it. `hand_out` puts hooks on what was opened.
template <class R, class Forward, class HandOut, std::size_t count>
R around(const Hook& hook, Operation operation, std::uint64_t opens, const CallSubject& subject,
         const std::array<ValueView, count>& arguments, Forward&& forward, HandOut&& hand_out) {
  TypedCall<R> call(operation, hook.handle, opens, subject, arguments);
  hook.interceptor->before(call);
  call.is_over = true;
  R answer = hand_out(call.answer ? *std::move(call.answer) : forward());
  hook.interceptor->after(call, Answer(error_of(answer), ValueView(answer)));
  return answer;
}

// The arguments as values to describe; `secrets` has a bit for each that is a secret.
template <class... A>
std::array<ValueView, sizeof...(A)> views([[maybe_unused]] std::uint32_t secrets,
                                          const A&... arguments) {
  [[maybe_unused]] std::uint32_t position = 0;
  return {ValueView(arguments, (secrets >> position++ & 1U) != 0)...};
}

}  // namespace winseam::hooked
