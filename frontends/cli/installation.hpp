// installation.hpp: what the commands work on: a backend, opened, with what only it knows.
//
// A new backend is one more implementation of Installation and one more name in open_installation().
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "failure.hpp"
#include "global_options.hpp"
#include "winseam/platform.hpp"
#include "winseam/time.hpp"

namespace winseam::cli {

class Installation {
 public:
  virtual ~Installation();
  Installation(const Installation&) = delete;
  Installation& operator=(const Installation&) = delete;

  // The platform that acts for a user, the default one if empty; it lives as long as the installation. Wrong usage for
  // an account that nobody knows.
  virtual Checked<Platform*> platform(const std::optional<std::string>& user) = 0;

  // The name of the machine the program runs on.
  virtual std::string local_host() const = 0;

  // Every host there is; empty where only asking each of them would tell.
  virtual std::optional<std::vector<std::string>> known_hosts() const = 0;

  // Lets time pass: at once where time is virtual.
  virtual void pass_time(Ticks time) = 0;

  // Calls back once, that much later.
  virtual void after(Ticks delay, std::function<void()> call) = 0;

  // The time in the installation.
  virtual TimePoint now() const = 0;

  // True if time only passes when it is told to.
  virtual bool time_is_virtual() const = 0;

  // The whole installation as a scenario document, where it can be had without asking hosts; else empty.
  virtual std::optional<std::string> scenario() const = 0;

  // What the backend has noticed about misuse since it was last asked, in words; empty for nothing.
  virtual std::string take_diagnosis() = 0;

 protected:
  Installation() = default;
};

// The backends that there are, by name.
const std::vector<std::string>& backend_names();

// Opens the backend that the options name. Wrong usage for an unknown backend or a scenario that is none.
Checked<std::unique_ptr<Installation>> open_installation(const GlobalOptions& options);

}  // namespace winseam::cli
