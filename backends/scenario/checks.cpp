#include "checks.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "reader.hpp"

namespace winseam::scenario {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

// A name as a message shows it: on one line, and not endless.
std::string quoted(const std::string& name) { return describe(Json(name)); }

class HostCheck {
 public:
  HostCheck(const fake::HostSpec& host, std::string pointer, std::vector<Problem>& problems)
      : host_(host), pointer_(std::move(pointer)), problems_(problems) {}

  void run() {
    users();
    sessions();
    processes();
    std::set<std::string> listeners;
    for (std::size_t i = 0; i < host_.listeners.size(); ++i)
      if (!listeners.insert(lower(host_.listeners[i].name)).second)
        problem("listeners", i, "name", "a name that no other listener of the host has",
                quoted(host_.listeners[i].name));
  }

 private:
  void problem(const char* list, std::size_t index, const char* key, std::string expected,
               std::string found) {
    problems_.push_back({pointer_ + '/' + list + '/' + std::to_string(index) + '/' + key,
                         std::move(expected), std::move(found)});
  }

  void users() {
    std::set<std::string> names;
    for (std::size_t i = 0; i < host_.users.size(); ++i)
      if (!names.insert(lower(host_.users[i].name)).second)
        problem("users", i, "name", "a name that no other user of the host has",
                quoted(host_.users[i].name));
  }

  void sessions() {
    bool console = false;
    // A world hands out ids in the order of the list, so an id that stands later may be taken by then.
    std::uint32_t next_session = 1;
    std::uint32_t next_listener = first_listener_session;
    std::set<std::uint32_t> handed_out;
    for (std::size_t i = 0; i < host_.sessions.size(); ++i) {
      const fake::SessionSpec& session = host_.sessions[i];
      const bool listener = session.state == SessionState::listen;
      if (session.console && console)
        problem("sessions", i, "console", "one session on the console", "a second one");
      console = console || session.console;
      std::uint32_t& next = listener ? next_listener : next_session;
      if (!session.id) {
        while (sessions_.count(next) != 0) ++next;
        if (next >= any_session.value()) {
          problem("sessions", i, "id", "an id, as no unused one is left", "none");
          continue;
        }
        handed_out.insert(next);
        sessions_.emplace(next++, i);
        continue;
      }
      const std::uint32_t id = session.id->value();
      if (!sessions_.emplace(id, i).second)
        problem("sessions", i, "id", "an id that no other session of the host has",
                taken(id, handed_out));
      if (listener && id < first_listener_session)
        problem("sessions", i, "id", "65536 or more for a listener", std::to_string(id));
      if (id >= any_session.value())
        problem("sessions", i, "id", "less than " + std::to_string(any_session.value()),
                std::to_string(id));
      else if (id >= next)
        next = id + 1;
    }
    for (std::size_t i = 0; i < host_.sessions.size(); ++i) {
      // What ends may outlive what it belonged to.
      if (host_.sessions[i].state == SessionState::reset) continue;
      refer(i, "watches", host_.sessions[i].watches);
      refer(i, "parent", host_.sessions[i].parent);
    }
  }

  static std::string taken(std::uint32_t id, const std::set<std::uint32_t>& handed_out) {
    return std::to_string(id) +
           (handed_out.count(id) != 0 ? ", which one before it without an id gets" : "");
  }

  void refer(std::size_t index, const char* key, std::optional<SessionId> to) {
    if (!to) return;
    const auto at = sessions_.find(to->value());
    if (at == sessions_.end() || at->second == index)
      problem("sessions", index, key, "the id of another session of this host",
              std::to_string(to->value()));
  }

  void processes() {
    std::set<std::uint32_t> ids;
    std::set<std::uint32_t> handed_out;
    std::uint32_t next = 8;  // 0 and 4 are the system's
    for (std::size_t i = 0; i < host_.processes.size(); ++i) {
      const fake::ProcessSpec& process = host_.processes[i];
      if (!process.id) {
        while (ids.count(next) != 0) next += 4;
        handed_out.insert(next);
        ids.insert(next);
        next += 4;
      } else if (!ids.insert(process.id->value()).second) {
        problem("processes", i, "id", "an id that no other process of the host has",
                taken(process.id->value(), handed_out));
      }
      if (sessions_.count(process.session.value()) == 0)
        problem("processes", i, "session", "the id of a session of this host",
                std::to_string(process.session.value()));
    }
  }

  const fake::HostSpec& host_;
  std::string pointer_;
  std::vector<Problem>& problems_;
  std::map<std::uint32_t, std::size_t> sessions_;  // where each stands
};

}  // namespace

void check(const fake::WorldSpec& world, std::vector<Problem>& problems) {
  std::set<std::string> names;
  std::size_t local = 0;
  for (std::size_t i = 0; i < world.hosts.size(); ++i) {
    const fake::HostSpec& host = world.hosts[i];
    const std::string pointer = "/hosts/" + std::to_string(i);
    if (host.name.empty()) problems.push_back({pointer + "/name", "a name", "\"\""});
    if (!names.insert(lower(host.name)).second)
      problems.push_back({pointer + "/name", "a name that no other host has", quoted(host.name)});
    if (host.local && ++local == 2)
      problems.push_back({pointer + "/local", "one local host in a world", "a second one"});
    HostCheck(host, pointer, problems).run();
  }
  if (local == 0)
    problems.push_back(
        {"/hosts", "one host with \"local\": true, the machine the program runs on", "none"});
  check_wlan(world.wlan, problems);
  check_media(world.media, problems);
}

}  // namespace winseam::scenario
