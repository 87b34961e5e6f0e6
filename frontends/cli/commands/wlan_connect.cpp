#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/wlan.hpp"
#include "json_values.hpp"
#include "near_names.hpp"
#include "parse_values.hpp"
#include "winseam/wlan/profile.hpp"
#include "wlan_access.hpp"
#include "wlan_networks.hpp"
#include "wlan_scan.hpp"
#include "wlan_text.hpp"
#include "wlan_watch.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

// Longer than an attempt takes that is tried several times.
constexpr Ticks patience = 60s;

struct Given {
  std::optional<std::string> interface {};
  std::optional<std::string> profile{};
  Ssid ssid{};
  std::optional<std::string> key{};
  bool wait = false;
};

// What is to be joined: how the call takes it, and how people call it.
struct Goal {
  ConnectionParameters parameters{};
  std::string name{};
};

const AvailableNetwork* find(const std::vector<ListedNetwork>& networks, const Ssid& ssid) {
  const auto at = std::find_if(networks.begin(), networks.end(), [&](const ListedNetwork& listed) {
    return listed.network.ssid == ssid && listed.network.bss_type == BssType::infrastructure;
  });
  return at == networks.end() ? nullptr : &at->network;
}

Failure no_such_network(const WlanInterface& adapter, const Ssid& ssid,
                        const std::vector<ListedNetwork>& networks) {
  std::vector<std::string> names;
  for (const ListedNetwork& listed : networks)
    if (!listed.network.ssid.is_hidden() && !listed.network.ssid.empty())
      names.push_back(printable(to_string(listed.network.ssid)));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return wrong_usage(fmt::format("'{}' hears no network '{}'; {}", printable(adapter.description),
                                 printable(to_string(ssid)),
                                 suggestion(to_string(ssid), names, "it hears none at all")));
}

// A profile for this one connection.
Checked<std::string> temporary_profile(const AvailableNetwork& network, const Given& given,
                                       bool non_broadcast) {
  const std::string name = to_string(network.ssid);
  if (!network.security_enabled && given.key)
    return wrong_usage(fmt::format("network '{}' takes no key; leave --key out", printable(name)));
  if (network.security_enabled && !given.key)
    return wrong_usage(
        fmt::format("network '{}' takes a key; give it with --key", printable(name)));
  WlanProfile profile = given.key
                            ? personal_profile(name, network.ssid, *given.key, network.default_auth)
                            : open_profile(name, network.ssid);
  profile.auth = network.default_auth;
  profile.cipher = network.default_cipher;
  profile.non_broadcast = non_broadcast;
  ReasonCode reason = ReasonCode::success;
  auto xml = to_xml(profile, &reason);
  if (xml) return std::move(xml).value();
  return wrong_usage(fmt::format("network '{}' ({}) cannot be joined so: {}", printable(name),
                                 security_text(network.default_auth, network.default_cipher),
                                 reason_line(reason)));
}

Checked<Goal> by_ssid(Context& context, WlanClient& client, const WlanInterface& adapter,
                      const Given& given) {
  WINSEAM_TRY(auto networks, list_networks(client, adapter));
  bool asked_for = false;
  if (find(networks, given.ssid) == nullptr) {
    // It may be hidden, or nobody has looked yet.
    WINSEAM_TRYV(scan_and_wait(context, client, adapter, given.ssid));
    WINSEAM_TRY(auto again, list_networks(client, adapter));
    networks = std::move(again);
    asked_for = true;
  }
  const AvailableNetwork* network = find(networks, given.ssid);
  if (network == nullptr) return no_such_network(adapter, given.ssid, networks);
  Goal goal{.name = printable(to_string(given.ssid))};
  if (!given.key && !network->profile_name.empty()) {
    goal.parameters.profile = network->profile_name;
    goal.parameters.ssid = given.ssid;
    return goal;
  }
  WINSEAM_TRY(auto xml, temporary_profile(*network, given, asked_for));
  goal.parameters.mode = ConnectionMode::temporary_profile;
  goal.parameters.profile = std::move(xml);
  goal.parameters.bss_type = BssType::infrastructure;
  return goal;
}

Checked<Goal> goal_of(Context& context, WlanClient& client, const WlanInterface& adapter,
                      const Given& given) {
  if (!given.profile && given.ssid.empty())
    return wrong_usage("say what to join, with --profile NAME or --ssid NAME");
  if (!given.profile) return by_ssid(context, client, adapter, given);
  WINSEAM_TRYV(check_profile(client, adapter, *given.profile));
  return Goal{.parameters = {.profile = *given.profile}, .name = printable(*given.profile)};
}

// False while an attempt or a disconnect is under way.
bool settled(WlanClient& client, const WlanInterface& adapter) {
  const auto state = client.settings().state(adapter.id);
  if (!state) return true;
  switch (state.value().value) {
    case InterfaceState::disconnecting:
    case InterfaceState::associating:
    case InterfaceState::discovering:
    case InterfaceState::authenticating:
      return false;
    default:
      return true;
  }
}

// Waits for the end of the attempt that was just begun.
Checked<void> wait_for_end(WlanWatch& watch, WlanClient& client, const WlanInterface& adapter,
                           const Goal& goal) {
  const auto ended = watch.wait(patience, [&](const HeardEvent& heard) {
    if (heard.event.interface_id != adapter.id || !heard.event.is(AcmCode::connection_complete))
      return false;
    const auto* done = heard.event.get<ConnectionEvent>();
    // An attempt that this one replaces is told of first.
    return done != nullptr &&
           (done->reason != ReasonCode::user_cancelled || settled(client, adapter));
  });
  const std::string name = printable(adapter.description);
  if (!ended)
    return Failure{
        .message = fmt::format("'{}' has neither joined '{}' nor given up within {}; see how it "
                               "stands with: winseam wlan status",
                               name, goal.name, human_duration(patience)),
        .exit_code = exit_failed,
        .name = "timeout"};
  const ReasonCode reason = ended->event.get<ConnectionEvent>()->reason;
  if (reason == ReasonCode::success) return success();
  return Failure{
      .message = fmt::format("'{}' cannot join '{}': {}", name, goal.name, reason_line(reason)),
      .exit_code = exit_failed,
      .name = std::string(name_of(reason))};
}

void print_connection(Context& context, WlanClient& client, const WlanInterface& adapter,
                      const Goal& goal, OutJson& document) {
  std::string line = fmt::format("'{}' has joined '{}'", printable(adapter.description), goal.name);
  document["outcome"] = "connected";
  if (const auto current = client.connection().current(adapter.id)) {
    const AssociationAttributes& now = current.value().association;
    const auto rssi = client.settings().rssi(adapter.id);
    const std::int32_t dbm = rssi ? rssi.value().value : dbm_of_quality(now.signal_quality);
    line += fmt::format(" by {}, {}", to_string(now.bssid), signal_text(now.signal_quality, dbm));
    document["bssid"] = to_string(now.bssid);
    document["signal_percent"] = now.signal_quality;
    document["signal_dbm"] = dbm;
  }
  if (!context.json()) context.print_line(line);
}

Checked<int> connect(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  WINSEAM_TRY(auto goal, goal_of(context, *client, found, given));
  std::unique_ptr<WlanWatch> watch;
  if (given.wait) {
    WINSEAM_TRY(auto begun, WlanWatch::begin(context, *client, NotificationSource::acm));
    watch = std::move(begun);
  }
  const auto asked = client->connection().connect(found.id, goal.parameters);
  if (!asked)
    return wlan_failed(fmt::format("join '{}' with '{}'", goal.name, printable(found.description)),
                       asked.error());
  OutJson document;
  document["command"] = "wlan connect";
  document["interface"] = json_of(found);
  document["profile"] =
      goal.parameters.mode == ConnectionMode::profile ? OutJson(*goal.parameters.profile) : nullptr;
  if (given.wait) {
    WINSEAM_TRYV(wait_for_end(*watch, *client, found, goal));
    print_connection(context, *client, found, goal, document);
  } else {
    document["outcome"] = "started";
    if (!context.json())
      context.print_line(
          fmt::format("'{}' is joining '{}'; see how it goes with: winseam wlan status",
                      printable(found.description), goal.name));
  }
  if (context.json()) context.print_json(document);
  return exit_ok;
}

Checked<int> disconnect(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  const std::string name = printable(found.description);
  const bool idle =
      found.state == InterfaceState::disconnected || found.state == InterfaceState::not_ready;
  std::unique_ptr<WlanWatch> watch;
  if (given.wait && !idle) {
    WINSEAM_TRY(auto begun, WlanWatch::begin(context, *client, NotificationSource::acm));
    watch = std::move(begun);
  }
  const auto asked = client->connection().disconnect(found.id);
  if (!asked) return wlan_failed(fmt::format("disconnect '{}'", name), asked.error());
  if (watch && !watch->wait(patience, [&](const HeardEvent& heard) {
        return heard.event.interface_id == found.id &&
               (heard.event.is(AcmCode::disconnected) ||
                heard.event.is(AcmCode::connection_complete)) &&
               settled(*client, found);
      }))
    return Failure{.message = fmt::format("'{}' has not left its network within {}; see how it "
                                          "stands with: winseam wlan status",
                                          name, human_duration(patience)),
                   .exit_code = exit_failed,
                   .name = "timeout"};
  const std::string_view outcome = idle ? "not_connected" : given.wait ? "done" : "started";
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan disconnect";
    document["interface"] = json_of(found);
    document["outcome"] = outcome;
    context.print_json(document);
  } else {
    context.print_line(fmt::format("'{}' {}", name,
                                   idle         ? "is not connected"
                                   : given.wait ? "has left its network"
                                                : "is leaving its network"));
  }
  return exit_ok;
}

}  // namespace

void add_wlan_connect(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar, group,
      {.name = "connect",
       .summary = "Join a network, by a stored profile or by its name",
       .example = "winseam wlan connect --ssid Attic --key attic-passphrase --wait",
       .more = "By its name: with the profile that fits, or with --key for this once. A network "
               "that is not in the\nlist is looked for first, a hidden one by its name. With "
               "--wait the reason is shown if it fails."},
      [given](Context& context) { return connect(context, *given); });
  add_interface_option(command, given->interface);
  CLI::Option* profile =
      command.add_option("--profile", given->profile, "A stored profile")->type_name("NAME");
  CLI::Option* ssid =
      add_value(command, "--ssid", given->ssid, parse_ssid, "A network")->type_name("NAME");
  ssid->excludes(profile);
  command.add_option("--key", given->key, "Its pass phrase, for this once")
      ->type_name("TEXT")
      ->needs(ssid);
  command.add_flag("--wait", given->wait, "Wait for the end of the attempt");

  const auto leaving = std::make_shared<Given>();
  CLI::App& leave =
      add_command(grammar, group,
                  {.name = "disconnect",
                   .summary = "Leave the network, or give up joining one",
                   .example = "winseam wlan disconnect --interface AX200 --wait",
                   .more = "The profile is not joined by itself again for the time being."},
                  [leaving](Context& context) { return disconnect(context, *leaving); });
  add_interface_option(leave, leaving->interface);
  leave.add_flag("--wait", leaving->wait, "Wait until it has left");
}

}  // namespace winseam::cli
