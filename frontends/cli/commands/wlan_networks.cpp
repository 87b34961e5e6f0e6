#include "wlan_networks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/wlan.hpp"
#include "json_values.hpp"
#include "wlan_access.hpp"
#include "wlan_text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> interface {};
};

// How long ago an access point was heard.
Ticks age(const BssEntry& entry, TimePoint now) { return std::max(Ticks{0}, now - entry.heard_at); }

std::string channel_text(const BssEntry& entry) {
  const auto channel = channel_of(entry.center_frequency_khz);
  return channel ? std::to_string(*channel) : "";
}

void nothing_heard(Context& context, const WlanInterface& adapter) {
  context.print_line(
      fmt::format("'{}' has heard of nothing lately; look around with: winseam wlan scan --wait",
                  printable(adapter.description)));
}

Checked<int> networks(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  WINSEAM_TRY(auto listed, list_networks(*client, found));
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan networks";
    document["interface"] = json_of(found);
    document["networks"] = json_of(listed);
    context.print_json(document);
  } else if (listed.empty()) {
    nothing_heard(context, found);
  } else {
    context.print_table(table_of(listed));
  }
  return exit_ok;
}

OutJson entry_json(const BssEntry& entry, TimePoint now) {
  OutJson json;
  add_ssid(json, entry.ssid);
  json["bssid"] = to_string(entry.bssid);
  json["type"] = name_of(entry.bss_type);
  json["signal_percent"] = entry.link_quality;
  json["signal_dbm"] = entry.rssi;
  const auto channel = channel_of(entry.center_frequency_khz);
  json["channel"] = channel ? OutJson(*channel) : OutJson(nullptr);
  json["frequency_khz"] = entry.center_frequency_khz;
  json["radio"] = phy_text(entry.phy_type);
  json["heard_at"] = iso_time(entry.heard_at);
  json["age_seconds"] = seconds(age(entry, now));
  return json;
}

Checked<int> bss(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  auto listed = client->scanning().bss_list(found.id, {});
  if (!listed)
    return wlan_failed(fmt::format("list the access points of '{}'", printable(found.description)),
                       listed.error());
  std::vector<BssEntry>& entries = listed.value();
  std::sort(entries.begin(), entries.end(), [](const BssEntry& a, const BssEntry& b) {
    return std::tie(b.rssi, a.bssid) < std::tie(a.rssi, b.bssid);
  });
  const TimePoint now = installation->now();
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan bss";
    document["interface"] = json_of(found);
    document["access_points"] = OutJson::array();
    for (const BssEntry& entry : entries)
      document["access_points"].push_back(entry_json(entry, now));
    context.print_json(document);
    return exit_ok;
  }
  if (entries.empty()) {
    nothing_heard(context, found);
    return exit_ok;
  }
  Table table({{"ACCESS POINT"},
               {"NETWORK"},
               {"SIGNAL"},
               {"CHANNEL", Align::right},
               {"RADIO"},
               {"HEARD", Align::right}});
  for (const BssEntry& entry : entries) {
    const std::string name = network_name(entry.ssid);
    table.add({{to_string(entry.bssid)},
               {name, name == "(hidden)" ? Style::faint : Style::plain},
               {signal_text(entry.link_quality, entry.rssi)},
               {channel_text(entry)},
               {phy_text(entry.phy_type)},
               {human_duration(age(entry, now)) + " ago"}});
  }
  context.print_table(table);
  return exit_ok;
}

}  // namespace

void add_wlan_networks(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar, group,
                  {.name = "networks",
                   .summary = "List the networks that an adapter has heard",
                   .example = "winseam wlan networks --interface AX200",
                   .more = "A network that does not say its name is (hidden). What was not heard "
                           "for a while leaves the list."},
                  [given](Context& context) { return networks(context, *given); });
  add_interface_option(command, given->interface);

  const auto points = std::make_shared<Given>();
  CLI::App& list = add_command(grammar, group,
                               {.name = "bss",
                                .summary = "List the access points that an adapter has heard",
                                .example = "winseam wlan bss --json"},
                               [points](Context& context) { return bss(context, *points); });
  add_interface_option(list, points->interface);
}

}  // namespace winseam::cli
