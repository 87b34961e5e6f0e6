#include "winseam/fake/world.hpp"

#include <iostream>
#include <stdexcept>
#include <utility>

#include "platform.hpp"
#include "world_state.hpp"

namespace winseam::fake {
namespace {

WorldSpec default_world() {
  WorldSpec spec;
  spec.hosts.push_back(default_host("LOCALHOST"));
  spec.hosts.back().local = true;
  return spec;
}

RunMode mode_of(const WorldOptions& options) {
  return RunMode{options.running == Running::threaded, options.time_scale, options.hang_after};
}

std::vector<OpenHandle> open_handles_of(WorldState& state) {
  std::vector<OpenHandle> handles = state.sessions.open_handles();
  for (OpenHandle& handle : state.wlan.open_handles()) handles.push_back(std::move(handle));
  if (state.media_used())
    for (OpenHandle& handle : state.media().open_handles()) handles.push_back(std::move(handle));
  return handles;
}

std::string place(const OpenHandle& handle) {
  if (*handle.opened_at.file == '\0') return handle.object;
  return handle.object + ", opened at " + handle.opened_at.file + ':' +
         std::to_string(handle.opened_at.line);
}

}  // namespace

World::World(WorldOptions options) : World(default_world(), std::move(options)) {}

World::World(const WorldSpec& spec, WorldOptions options)
    : state_(std::make_shared<WorldState>(spec.now, mode_of(options))) {
  state_->options = std::move(options);
  const WorldLock lock = state_->core.engine.lock();
  for (const HostSpec& host : spec.hosts) (void)state_->sessions.add_host(host);
  if (!state_->sessions.has_local())
    throw std::invalid_argument(
        "a world needs one local host: set HostSpec::local for the machine the program runs on");
  state_->wlan.set_up(spec.wlan);
  static const MediaSpec usual;
  if (spec.media != usual) state_->set_up_media(spec.media);
}

void World::end() {
  if (!state_) return;
  state_->core.engine.stop();
  EndReport report;
  std::function<void(const EndReport&)> at_end;
  {
    const WorldLock lock = state_->core.engine.lock();
    report.left_open = open_handles_of(*state_);
    for (const OpenHandle& handle : report.left_open)
      state_->core.misuses.add(MisuseKind::left_open, "World::~World", handle.object,
                               handle.opened_at, "close it before the world ends");
    report.misuses = state_->core.misuses.records();
    at_end = state_->options.at_end;
  }
  if (at_end) {
    at_end(report);
  } else {
    for (const OpenHandle& handle : report.left_open)
      std::cerr << "winseam: left open at the world's end: " << place(handle) << '\n';
  }
}

World::~World() { end(); }

World::World(World&&) noexcept = default;

World& World::operator=(World&& other) noexcept {
  if (this != &other) {
    end();
    state_ = std::move(other.state_);
  }
  return *this;
}

std::unique_ptr<Platform> World::platform(Caller caller) {
  if (!caller.session) {
    const WorldLock lock = state_->core.engine.lock();
    caller.session = state_->sessions.local().console;
  }
  return std::make_unique<FakePlatform>(state_, std::make_shared<const Caller>(std::move(caller)));
}

Host World::add_host(const HostSpec& host) {
  const WorldLock lock = state_->core.engine.lock();
  return Host(state_, state_->sessions.add_host(host));
}

Host World::host(std::string_view name) const {
  const WorldLock lock = state_->core.engine.lock();
  for (std::size_t i = 0; i < state_->sessions.host_count(); ++i)
    if (same_name(state_->sessions.host(i).settings.name, name)) return Host(state_, i);
  throw std::invalid_argument("there is no host " + std::string(name) +
                              " in this world; add it with World::add_host");
}

Host World::local_host() const {
  const WorldLock lock = state_->core.engine.lock();
  return Host(state_, state_->sessions.local_index());
}

std::vector<Host> World::hosts() const {
  const WorldLock lock = state_->core.engine.lock();
  std::vector<Host> hosts;
  for (std::size_t i = 0; i < state_->sessions.host_count(); ++i) hosts.push_back(Host(state_, i));
  return hosts;
}

WorldSpec World::describe() const {
  const WorldLock lock = state_->core.engine.lock();
  WorldSpec spec;
  spec.now = state_->core.engine.now();
  for (std::size_t i = 0; i < state_->sessions.host_count(); ++i)
    spec.hosts.push_back(state_->sessions.describe(state_->sessions.host(i)));
  spec.wlan = state_->wlan.describe();
  spec.media = state_->media().describe();
  return spec;
}

Wlan World::wlan() const { return Wlan(state_); }

Media World::media() const { return Media(state_); }

TimePoint World::now() const {
  const WorldLock lock = state_->core.engine.lock();
  return state_->core.engine.now();
}

Ticks World::elapsed() const {
  const WorldLock lock = state_->core.engine.lock();
  return state_->core.engine.now() - state_->core.engine.begin();
}

void World::advance(Ticks by) { state_->core.engine.advance(by); }

void World::run_until_idle() { state_->core.engine.run_until_idle(); }

bool World::step() { return state_->core.engine.step(); }

std::size_t World::pending() const {
  const WorldLock lock = state_->core.engine.lock();
  return state_->core.engine.pending();
}

void World::after(Ticks delay, std::function<void()> action) {
  const WorldLock lock = state_->core.engine.lock();
  (void)state_->core.engine.call_after(delay, std::move(action));
}

std::vector<Misuse> World::misuses() const {
  const WorldLock lock = state_->core.engine.lock();
  return state_->core.misuses.records();
}

void World::clear_misuses() {
  const WorldLock lock = state_->core.engine.lock();
  state_->core.misuses.clear();
}

std::vector<OpenHandle> World::open_handles() const {
  const WorldLock lock = state_->core.engine.lock();
  return open_handles_of(*state_);
}

std::string World::dump() const {
  const WorldSpec spec = describe();
  std::string text =
      "world after " +
      std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(elapsed()).count()) +
      " ms\n";
  for (const HostSpec& host : spec.hosts) {
    text += "host " + host.name + (host.local ? " (local)" : "") +
            (host.reachable ? "" : " (unreachable)") + '\n';
    for (const SessionSpec& session : host.sessions)
      text += "  session " + std::to_string(session.id->value()) + ' ' +
              std::string(name_of(session.state)) + " \"" + *session.station + "\" " +
              session.user + '\n';
    for (const ProcessSpec& process : host.processes)
      text += "  process " + std::to_string(process.id->value()) + " in " +
              std::to_string(process.session.value()) + ' ' + process.name + '\n';
  }
  {
    const WorldLock lock = state_->core.engine.lock();
    text += state_->wlan.dump();
    text += state_->media().dump();
  }
  for (const OpenHandle& handle : open_handles()) text += "open " + place(handle) + '\n';
  for (const Misuse& misuse : misuses()) text += "misuse " + to_string(misuse) + '\n';
  return text;
}

}  // namespace winseam::fake
