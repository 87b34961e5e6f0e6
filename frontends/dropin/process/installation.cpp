#include "process/installation.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>
#include <stdexcept>
#include <utility>

#include "process/end_report.hpp"
#include "process/mirror_host.hpp"
#include "winseam/faults.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::dropin {
namespace {

constexpr std::string_view mirror = "mirror-host";

bool is_real(const std::string& clock) { return clock.empty() || clock == "real"; }

std::string variable(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr ? value : "";
}

struct Chosen {
  fake::WorldSpec world;
  fake::Caller caller;
  std::function<TimePoint()> clock{};  // of the machine that the world mirrors
};

// Throws std::runtime_error with what is wrong, in one line.
fake::WorldSpec scenario_in(std::string_view text, const std::string& name) {
  scenario::Loaded loaded = scenario::parse(text);
  if (loaded.world) return std::move(*loaded.world);
  std::string what = name + ": ";
  what += loaded.problems.empty() ? "no scenario" : to_string(loaded.problems.front());
  if (loaded.problems.size() > 1)
    what += " (and " + std::to_string(loaded.problems.size() - 1) + " more)";
  throw std::runtime_error(what);
}

Chosen choose(const Surroundings& surroundings, const std::function<Machine()>& machine) {
  const std::string& name = surroundings.scenario;
  if (name.empty() || name == mirror) {
    const Machine here = machine();
    return {mirror_host(here), mirrored_caller(here), here.clock};
  }
  fake::Caller caller;
  if (!surroundings.user.empty()) caller.user = surroundings.user;
  if (name == "office") return {scenario_in(scenario::office(), name), caller};
  std::ifstream file(name, std::ios::binary);
  if (!file) throw std::runtime_error(name + ": cannot be read");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return {scenario_in(text, name), caller};
}

bool same_name(std::string_view one, std::string_view other) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

// Where a user's program runs: in their own session on the local host, the active one first; empty for the console.
std::optional<SessionId> session_of(fake::World& world, const std::string& user) {
  fake::Caller system;
  system.role = fake::Role::system;
  const auto platform = world.platform(system);
  const auto host = platform->current_session_server();
  if (!host) return std::nullopt;
  const auto sessions = host.value()->sessions().enumerate_detailed();
  if (!sessions) return std::nullopt;
  std::optional<SessionId> found;
  for (const SessionEntryEx& session : sessions.value()) {
    if (!session.user || !same_name(*session.user, user)) continue;
    if (session.state == SessionState::active) return session.id;
    if (!found) found = session.id;
  }
  return found;
}

fake::WorldOptions world_options(const std::string& clock) {
  fake::WorldOptions options;
  options.at_end = [](const fake::EndReport&) {};
  if (clock == "stepped") return options;
  options.running = fake::Running::threaded;
  // A program may wait for events for as long as it likes.
  options.hang_after = std::chrono::hours{24 * 365};
  options.time_scale = 1.0;
  if (is_real(clock)) return options;
  double scale = 0;
  const char* const end = clock.data() + clock.size();
  const auto read = std::from_chars(clock.data(), end, scale);
  if (read.ec != std::errc() || read.ptr != end || !(scale > 0) || scale > 1e6)
    throw std::runtime_error("WINSEAM_CLOCK=" + clock +
                             ": expected \"real\", \"stepped\" or a number up to 1000000");
  options.time_scale = scale;
  return options;
}

}  // namespace

Surroundings surroundings() {
  return {variable("WINSEAM_SCENARIO"), variable("WINSEAM_USER"), variable("WINSEAM_CLOCK"),
          variable("WINSEAM_REPORT")};
}

Installation::Installation(std::string build, Surroundings surroundings, Options options,
                           const std::function<Machine()>& machine, std::ostream& errors)
    : build_(std::move(build)), surroundings_(std::move(surroundings)) {
  fake::Caller caller;
  try {
    Chosen chosen = choose(surroundings_, machine);
    world_ = std::make_unique<fake::World>(chosen.world, world_options(surroundings_.clock));
    caller = std::move(chosen.caller);
    if (!caller.session && !surroundings_.user.empty())
      caller.session = session_of(*world_, surroundings_.user);
    if (is_real(surroundings_.clock)) options.current_time = std::move(chosen.clock);
  } catch (const std::exception& failure) {
    problem_ = failure.what();
    errors << build_ << ": " << problem_
           << "\nEvery call will fail with ERROR_BAD_CONFIGURATION (1610)." << std::endl;
    world_ = std::make_unique<fake::World>(world_options("stepped"));
  }
  std::unique_ptr<Platform> platform = world_->platform(std::move(caller));
  if (!problem_.empty()) {
    const auto plan = std::make_shared<FaultPlan>();
    plan->fail(std::nullopt, errc::bad_configuration);
    platform = with_faults(std::move(platform), plan);
  }
  drop_in_ = std::make_unique<DropIn>(std::move(platform), std::move(options));
}

void Installation::write_report(std::ostream& errors) {
  if (surroundings_.report.empty()) return;
  EndOfProcess end;
  end.build = build_;
  end.process = this_process();
  end.scenario = surroundings_.scenario;
  end.problem = problem_;
  end.drop_in = drop_in_->final_report();
  end.left_open = world_->open_handles();
  end.misuses = world_->misuses();
  if (!append_line(surroundings_.report, end.process, to_json_line(end)))
    errors << build_ << ": " << surroundings_.report << ": the report cannot be written"
           << std::endl;
}

}  // namespace winseam::dropin
