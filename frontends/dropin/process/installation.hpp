// frontends/dropin/process/installation.hpp: the one world that a process sees through the drop-in's C functions.
//
//   WINSEAM_SCENARIO   a scenario file; "office" for the one built in; "mirror-host", or nothing, for the machine itself
//   WINSEAM_USER       on whose behalf the process calls, where it is not the machine itself: Administrator. It runs in
//                      that user's session on the local host, or on the console if there is none
//   WINSEAM_CLOCK      "real": the world's time passes as ours does; a number: so many times as fast; "stepped": it moves
//                      only when a call waits
//   WINSEAM_REPORT     a file, to which a line of JSON is appended when the process ends: what it left open, memory that
//                      it did not give back, and misuse
//
// A scenario that cannot be used is said on standard error and in the report, and every call fails with
// ERROR_BAD_CONFIGURATION (1610): a program must not take another world for the one that was asked for.
// Threads: any.
#pragma once

#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

#include "dropin.hpp"
#include "process/machine.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::dropin {

// The variables, as they were when the first call was made.
struct Surroundings {
  std::string scenario{};
  std::string user{};
  std::string clock{};
  std::string report{};
};

Surroundings surroundings();

class Installation {
 public:
  // `build` is the name under which it answers; `errors` is told what is wrong with the surroundings.
  Installation(std::string build, Surroundings surroundings, Options options,
               const std::function<Machine()>& machine, std::ostream& errors);
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  DropIn& drop_in() { return *drop_in_; }
  fake::World& world() { return *world_; }

  // Empty if the surroundings could be followed.
  const std::string& problem() const { return problem_; }

  // Writes the report, if one was asked for. To be called once, at the process's end; nothing is destroyed, since other
  // threads may still be calling, or were ended wherever they stood.
  void write_report(std::ostream& errors);

 private:
  std::string build_;
  Surroundings surroundings_;
  std::string problem_;
  std::unique_ptr<fake::World> world_;
  std::unique_ptr<DropIn> drop_in_;
};

}  // namespace winseam::dropin
