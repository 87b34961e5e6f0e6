// winseam/try.hpp: "or hand the error to my caller", in one line.
//
//   winseam::result<std::string> user_of(winseam::Platform& platform, winseam::SessionId id) {
//     WINSEAM_TRY(auto server, platform.current_session_server());
//     WINSEAM_TRYV(server->sessions().disconnect(id, winseam::Wait::until_done));
//     return server->information().text(id, winseam::SessionText::user_name);
//   }
//
// Both take an expression that gives a winseam::result (or any result of Boost.Outcome's). If it holds an error, the
// enclosing function returns that error. WINSEAM_TRY otherwise gives the value to its first argument: a declaration
// (`auto server`, `const auto entries`) or something that can be assigned to. WINSEAM_TRYV ignores the value, if there is
// one. WINSEAM_TRY is three statements, so it cannot be the whole of a loop or of an `if`; WINSEAM_TRYV is one `if`.
//
// They are winseam's own because BOOST_OUTCOME_TRY(x, ...) declares x up to Boost 1.75 and assigns to it since.
#pragma once

#define WINSEAM_TRY(target, ...) \
  WINSEAM_DETAIL_TRY_AS(WINSEAM_DETAIL_TRY_NAME(__COUNTER__), target, __VA_ARGS__)
#define WINSEAM_TRYV(...) WINSEAM_DETAIL_TRYV_AS(WINSEAM_DETAIL_TRY_NAME(__COUNTER__), __VA_ARGS__)

#define WINSEAM_DETAIL_TRY_NAME(number) WINSEAM_DETAIL_TRY_GLUE(winseam_tried_, number)
#define WINSEAM_DETAIL_TRY_GLUE(left, right) left##right
#define WINSEAM_DETAIL_TRYV_AS(tried, ...)                           \
  if (auto&& tried = (__VA_ARGS__); !tried.has_value()) [[unlikely]] \
  return static_cast<decltype(tried)&&>(tried).as_failure()
#define WINSEAM_DETAIL_TRY_AS(tried, target, ...)              \
  auto&& tried = (__VA_ARGS__);                                \
  if (!tried.has_value()) [[unlikely]]                         \
    return static_cast<decltype(tried)&&>(tried).as_failure(); \
  target = static_cast<decltype(tried)&&>(tried).assume_value()
