// frontends/dropin/running.hpp: the C function that runs on a thread, and the caller's last error meanwhile.
//
// A function that says nothing through the last error leaves the caller's as it was: programs look at it even after a
// success, and after functions that return their codes, while the locks, allocations and threads of the world behind the
// functions may change it.
#pragma once

#include <string_view>

#include "dropin.hpp"

namespace winseam::dropin {

// Any entry of a table.
using Function = void (*)();

// Sets the last error for the caller of the function that runs.
void say_last_error(const Options& options, abi::Dword code);

// The one that runs on this thread; null for none.
Function running_function();

// The name under which a DLL exports it; empty if none does.
std::string_view name_of(Function function);

// Around a function: at its end the caller's last error is there again, unless the function has said another.
class Running {
 public:
  Running(const Options& options, Function function);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

 private:
  const Options& options_;
  abi::Dword before_;
  bool outer_said_;  // of a function that this one is called in
  Function outer_;
};

}  // namespace winseam::dropin
