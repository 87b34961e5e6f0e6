// winseam/call_log.hpp: an interceptor that writes a line for each call, to whatever logger an application has.
//
//   auto logged = winseam::with_interceptor(
//       world.platform(), winseam::call_log([](std::string_view line) { log_info(line); }));
//
// Its lines:
//  sessions.logoff(3, until_done) on rds01, handle 1: access_denied (5): the caller may not do this
//  events.subscribe -> session_logoff, 3 on handle 2
//
// Passwords, keys and what may hold them are written as ***. Lines have no newline. The function is called on the thread
// of the call, after its answer, without a lock held; what it throws reaches the caller in place of the answer.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "winseam/interceptor.hpp"

namespace winseam {

// Throws std::invalid_argument for an empty function.
std::shared_ptr<Interceptor> call_log(std::function<void(std::string_view line)> write);

}  // namespace winseam
