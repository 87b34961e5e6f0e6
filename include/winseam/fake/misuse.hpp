// winseam/fake/misuse.hpp: what the fake noticed that Windows leaves undefined or tolerates in silence.
//
//   for (const winseam::fake::Misuse& m : world.misuses()) std::cerr << to_string(m) << '\n';
//   // double_close: SessionServer::close on session-server#4 at 00:00:05, opened at reaper.cpp:41 (closed before)
//
// The calls themselves keep answering as Windows would; the record is the fake's own diagnosis.
// Threads: value types.
#pragma once

#include <string>
#include <string_view>

#include "winseam/call_site.hpp"
#include "winseam/time.hpp"

namespace winseam::fake {

enum class MisuseKind {
  use_after_close,          // a call through a closed handle
  double_close,             // a second close of one handle
  close_current_server,     // close() of the current server
  close_unknown,            // closing a value that never was a handle (C ABI)
  null_after_failed_open,   // a failed open's null handle used as the current server (C ABI)
  close_with_registration,  // a handle closed before its registrations were taken back
  left_open,                // a handle, token or channel still open when the world ended
  leaked_memory,            // memory that was never given back (C ABI)
  wrong_free,     // memory given back by the wrong function, twice, or never owned (C ABI)
  never_returns,  // a call that can never return; it answered possible_deadlock
  waits_for_itself,  // a call made from a callback that it has to wait for; it answered possible_deadlock
  register_in_callback,  // a registration changed from inside a callback
  hang,           // threaded mode: a wait passed the real-time limit; it answered possible_deadlock
  caller_killed,  // the call would have ended the calling process
  critical_process,  // an attempt to end a process the machine cannot live without
  not_modelled,      // something the fake does not model was asked for
};

// The kind as it is written in the source.
std::string_view name_of(MisuseKind kind) noexcept;

// One record.
struct Misuse {
  MisuseKind kind = MisuseKind::use_after_close;
  std::string operation{};    // "Sessions::logoff"
  std::string object{};       // "session-server#4 (rds01)"
  CallSite opened_at{};       // where the handle was opened; empty if there is none
  Ticks at{0};                // virtual time since the world began
  std::string explanation{};  // what is wrong, and who waits for whom
};

// One line for a person.
std::string to_string(const Misuse& misuse);

}  // namespace winseam::fake
