// host_run.hpp: one host on which a policy is carried out, from its opening to its close.
//
// The run is driven from outside, so that the graces of several hosts pass together: begin(), then advance() whenever
// next_due() has come, until there is none.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "policy/decide.hpp"
#include "policy/policy.hpp"
#include "policy/step.hpp"
#include "winseam/platform.hpp"

namespace winseam::cli {

using OnStep = std::function<void(const Step&)>;

class HostRun {
 public:
  struct Options {
    bool dry_run = false;
    std::optional<SessionId>
        own_session{};  // on this host: the one the program runs in, which is left alone
  };

  // Keeps references to the platform, the policy and nothing else.
  HostRun(Platform& platform, const Policy& policy, std::string host, Options options,
          OnStep report);

  // Opens the host, decides, warns, and does what needs no grace. `now` is the time since the beginning.
  void begin(Ticks now);

  // Does what has become due, and looks whether sessions that are ending are gone.
  void advance(Ticks now);

  // When advance() is wanted next; empty once the host is closed.
  std::optional<Ticks> next_due() const { return next_due_; }

 private:
  struct Pending {
    Deed deed;
    Ticks due{0};
  };
  struct Ending {
    Deed deed;
    Ticks asked_at{0};
  };

  void plan(const HostView& view);
  bool warn(const Deed& deed);
  void act(const Deed& deed);
  void log_off(const Deed& deed);
  void terminate(const Deed& deed);
  void look_at_ending();
  void give_up(const std::error_code& error);
  void abandon(const Deed& deed);
  void settle_or_close();
  void close();
  Step step_for(Step::Action action, const Deed& deed) const;
  void report(Step step, Step::Outcome outcome, const std::error_code& error = {});

  Platform& platform_;
  const Policy& policy_;
  std::string host_;
  Options options_;
  OnStep report_;
  std::unique_ptr<SessionServer> server_;
  Ticks now_{0};
  std::vector<Pending> pending_;
  std::vector<Ending> ending_;
  std::error_code lost_{};  // how the host was lost, if it was
  std::optional<Ticks> next_due_;
};

}  // namespace winseam::cli
