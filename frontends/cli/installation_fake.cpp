#include "installation_fake.hpp"

#include <fmt/format.h>

#include <map>
#include <set>
#include <stdexcept>
#include <utility>

#include "files.hpp"
#include "parse_values.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::cli {
namespace {

constexpr const char* default_user = "Administrator";

// Every account of a world, by the names under which --as may ask for it.
std::set<std::string> accounts_of(const fake::WorldSpec& spec) {
  std::set<std::string> names{default_user};
  for (const fake::HostSpec& host : spec.hosts)
    for (const fake::UserSpec& user : host.users) names.insert(user.name);
  return names;
}

class FakeInstallation final : public Installation {
 public:
  explicit FakeInstallation(const fake::WorldSpec& spec)
      : world_(spec), accounts_(accounts_of(spec)) {}

  Checked<Platform*> platform(const std::optional<std::string>& user) override {
    std::string name = user.value_or(default_user);
    bool known = false;
    for (const std::string& account : accounts_) {
      if (!same_name(account, name)) continue;
      name = account;
      known = true;
      break;
    }
    if (!known)
      return wrong_usage(fmt::format("there is no account '{}'; the accounts are {}", name,
                                     fmt::join(accounts_, ", ")));
    std::unique_ptr<Platform>& platform = platforms_[name];
    if (!platform) platform = world_.platform(fake::Caller{.user = name});
    return platform.get();
  }

  std::string local_host() const override { return world_.local_host().name(); }

  std::optional<std::vector<std::string>> known_hosts() const override {
    std::vector<std::string> names;
    for (const fake::Host& host : world_.hosts()) names.push_back(host.name());
    return names;
  }

  void pass_time(Ticks time) override { world_.advance(time); }
  void after(Ticks delay, std::function<void()> call) override {
    world_.after(delay, std::move(call));
  }
  TimePoint now() const override { return world_.now(); }
  bool time_is_virtual() const override { return true; }
  std::optional<std::string> scenario() const override {
    return scenario::write(world_.describe());
  }

  std::string take_diagnosis() override {
    const std::vector<fake::Misuse> misuses = world_.misuses();
    const bool more = misuses.size() > told_;
    told_ = misuses.size();
    return more ? misuses.back().explanation : "";
  }

 private:
  fake::World world_;
  std::set<std::string> accounts_;
  std::map<std::string, std::unique_ptr<Platform>> platforms_;
  std::size_t told_ = 0;  // misuse records that were turned into advice already
};

}  // namespace

Checked<std::unique_ptr<Installation>> open_fake_installation(
    const std::optional<std::string>& scenario_file) {
  const std::string name = scenario_file.value_or("the built-in office");
  std::string text(scenario::office());
  if (scenario_file) {
    WINSEAM_TRY(auto content, read_file("scenario", *scenario_file));
    text = std::move(content);
  }
  const scenario::Loaded loaded = scenario::parse(text);
  if (!loaded.world) {
    const std::size_t count = loaded.problems.size();
    std::string message = fmt::format(
        "{}: {}", name, count == 0 ? "no scenario" : to_string(loaded.problems.front()));
    if (count > 1)
      message += fmt::format("; see all {} problems with: winseam validate {}", count, name);
    return wrong_usage(std::move(message));
  }
  try {
    return std::make_unique<FakeInstallation>(*loaded.world);
  } catch (const std::invalid_argument& error) {
    return wrong_usage(fmt::format("{}: {}", name, error.what()));
  }
}

}  // namespace winseam::cli
