#include "checks.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "winseam/fake/world.hpp"

namespace winseam::scenario {
namespace {

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return text;
}

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
                '"' + host_.listeners[i].name + '"');
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
                '"' + host_.users[i].name + '"');
  }

  void sessions() {
    bool console = false;
    for (std::size_t i = 0; i < host_.sessions.size(); ++i) {
      const fake::SessionSpec& session = host_.sessions[i];
      if (session.console && console)
        problem("sessions", i, "console", "one session on the console", "a second one");
      console = console || session.console;
      if (!session.id) continue;
      const std::uint32_t id = session.id->value();
      if (!ids_.insert(id).second)
        problem("sessions", i, "id", "an id that no other session of the host has",
                std::to_string(id));
      if (session.state == SessionState::listen && id < first_listener_session)
        problem("sessions", i, "id", "65536 or more for a listener", std::to_string(id));
      if (id >= any_session.value())
        problem("sessions", i, "id", "less than " + std::to_string(any_session.value()),
                std::to_string(id));
    }
    for (std::size_t i = 0; i < host_.sessions.size(); ++i) {
      refer(i, "watches", host_.sessions[i].watches);
      refer(i, "parent", host_.sessions[i].parent);
    }
  }

  void refer(std::size_t index, const char* key, std::optional<SessionId> to) {
    if (to && ids_.count(to->value()) == 0)
      problem("sessions", index, key, "the id of a session of this host",
              std::to_string(to->value()));
  }

  void processes() {
    std::set<std::uint32_t> pids;
    for (std::size_t i = 0; i < host_.processes.size(); ++i) {
      const fake::ProcessSpec& process = host_.processes[i];
      if (process.id && !pids.insert(process.id->value()).second)
        problem("processes", i, "id", "an id that no other process of the host has",
                std::to_string(process.id->value()));
      if (ids_.count(process.session.value()) == 0)
        problem("processes", i, "session", "the id of a session of this host",
                std::to_string(process.session.value()));
    }
  }

  const fake::HostSpec& host_;
  std::string pointer_;
  std::vector<Problem>& problems_;
  std::set<std::uint32_t> ids_;
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
      problems.push_back(
          {pointer + "/name", "a name that no other host has", '"' + host.name + '"'});
    if (host.local && ++local == 2)
      problems.push_back({pointer + "/local", "one local host in a world", "a second one"});
    HostCheck(host, pointer, problems).run();
  }
  if (local == 0)
    problems.push_back(
        {"/hosts", "one host with \"local\": true, the machine the program runs on", "none"});
}

}  // namespace winseam::scenario
