#include <fmt/format.h>

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

// What can be found out about an adapter; what cannot stays empty.
struct Standing {
  WlanInterface adapter{};
  std::optional<RadioState> radio{};
  std::vector<PhyType> phys{};
  std::optional<ConnectionAttributes> connection{};
  std::optional<std::int32_t> dbm{};
  std::optional<std::uint32_t> channel{};
};

template <class T>
std::optional<T> value_of(const result<Setting<T>>& answer) {
  return answer ? std::optional<T>(answer.value().value) : std::nullopt;
}

Standing ask(WlanClient& client, const WlanInterface& adapter) {
  Standing standing{.adapter = adapter};
  standing.radio = value_of(client.settings().radio_state(adapter.id));
  if (const auto can = client.interfaces().capability(adapter.id)) standing.phys = can.value().phys;
  if (auto current = client.connection().current(adapter.id)) {
    standing.connection = std::move(current).value();
    standing.dbm = value_of(client.settings().rssi(adapter.id));
    standing.channel = value_of(client.settings().channel(adapter.id));
  }
  return standing;
}

// "on", "off (software)", "off (hardware switch)"; empty if it is not known.
std::string radio_text(const Standing& standing) {
  if (!standing.radio) return "";
  if (any_radio_on(*standing.radio)) return "on";
  bool hardware = false;
  for (const PhyRadioState& phy : standing.radio->phys)
    hardware = hardware || phy.hardware == RadioSwitch::off;
  return hardware ? "off (hardware switch)" : "off (software)";
}

std::string phys_text(const Standing& standing) {
  std::string text;
  for (const PhyType type : standing.phys) text += (text.empty() ? "" : ", ") + phy_text(type);
  return text;
}

std::int32_t dbm_of(const Standing& standing) {
  return standing.dbm.value_or(dbm_of_quality(standing.connection->association.signal_quality));
}

Style style_of(InterfaceState state) {
  switch (state) {
    case InterfaceState::connected:
    case InterfaceState::ad_hoc_network_formed:
      return Style::good;
    case InterfaceState::not_ready:
      return Style::bad;
    case InterfaceState::disconnected:
      return Style::plain;
    default:
      return Style::attention;
  }
}

OutJson standing_json(const Standing& standing) {
  OutJson json = json_of(standing.adapter);
  json["state"] = name_of(standing.adapter.state);
  json["radio_on"] = standing.radio ? OutJson(any_radio_on(*standing.radio)) : OutJson(nullptr);
  json["radios"] = OutJson::array();
  for (const PhyType type : standing.phys) json["radios"].push_back(phy_text(type));
  json["connection"] = nullptr;
  if (!standing.connection) return json;
  const ConnectionAttributes& now = *standing.connection;
  OutJson connection;
  add_ssid(connection, now.association.ssid);
  connection["bssid"] = to_string(now.association.bssid);
  connection["profile"] = text_or_null(now.profile_name);
  connection["mode"] = name_of(now.mode);
  connection["signal_percent"] = now.association.signal_quality;
  connection["signal_dbm"] = dbm_of(standing);
  connection["channel"] = standing.channel ? OutJson(*standing.channel) : OutJson(nullptr);
  connection["radio"] = phy_text(now.association.phy_type);
  connection["rx_kbps"] = now.association.rx_rate_kbps;
  connection["tx_kbps"] = now.association.tx_rate_kbps;
  connection["auth"] = name_of(now.security.auth);
  connection["cipher"] = name_of(now.security.cipher);
  json["connection"] = std::move(connection);
  return json;
}

std::vector<Standing> look(WlanClient& client, const std::vector<WlanInterface>& adapters) {
  std::vector<Standing> all;
  for (const WlanInterface& adapter : adapters) all.push_back(ask(client, adapter));
  return all;
}

void print_json(Context& context, std::string_view command, const std::vector<Standing>& all) {
  OutJson document;
  document["command"] = command;
  document["interfaces"] = OutJson::array();
  for (const Standing& standing : all) document["interfaces"].push_back(standing_json(standing));
  context.print_json(document);
}

Checked<int> interfaces(Context& context) {
  WINSEAM_TRY(auto client, open_wlan(context));
  const auto listed = client->interfaces().enumerate();
  if (!listed) return wlan_failed("list the wireless adapters", listed.error());
  const std::vector<Standing> all = look(*client, listed.value());
  if (context.json()) {
    print_json(context, "wlan interfaces", all);
    return exit_ok;
  }
  Table table({{"NAME"}, {"STATE"}, {"NETWORK"}, {"SIGNAL"}, {"RADIO"}, {"ID"}});
  for (const Standing& standing : all) {
    const bool connected = standing.connection.has_value();
    const AssociationAttributes now =
        connected ? standing.connection->association : AssociationAttributes{};
    table.add({{standing.adapter.description},
               {state_text(standing.adapter.state), style_of(standing.adapter.state)},
               {connected ? network_name(now.ssid) : ""},
               {connected ? signal_text(now.signal_quality, dbm_of(standing)) : ""},
               {radio_text(standing)},
               {to_string(standing.adapter.id)}});
  }
  context.print_table(table);
  return exit_ok;
}

void print_status(Context& context, const Standing& standing) {
  Table table({{"PROPERTY"}, {"VALUE"}});
  table.add({{"adapter"}, {standing.adapter.description}});
  table.add({{"id"}, {to_string(standing.adapter.id)}});
  table.add({{"state"}, {state_text(standing.adapter.state), style_of(standing.adapter.state)}});
  if (standing.radio) table.add({{"radio"}, {radio_text(standing)}});
  if (!standing.phys.empty()) table.add({{"can"}, {phys_text(standing)}});
  if (standing.connection) {
    const ConnectionAttributes& now = *standing.connection;
    table.add({{"network"}, {network_name(now.association.ssid)}});
    if (!now.profile_name.empty()) table.add({{"profile"}, {now.profile_name}});
    table.add({{"access point"}, {to_string(now.association.bssid)}});
    table.add({{"signal"}, {signal_text(now.association.signal_quality, dbm_of(standing))}});
    if (standing.channel) table.add({{"channel"}, {std::to_string(*standing.channel)}});
    table.add({{"security"}, {security_text(now.security.auth, now.security.cipher)}});
    table.add({{"receives"}, {rate_text(now.association.rx_rate_kbps)}});
    table.add({{"sends"}, {rate_text(now.association.tx_rate_kbps)}});
  }
  context.print_table(table);
}

Checked<int> status(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto meant, adapters(*client, given.interface));
  const std::vector<Standing> all = look(*client, meant);
  if (context.json()) {
    print_json(context, "wlan status", all);
    return exit_ok;
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i != 0) context.print_line("");
    print_status(context, all[i]);
  }
  return exit_ok;
}

}  // namespace

void add_wlan_interfaces(Grammar& grammar, CLI::App& group) {
  add_command(grammar, group,
              {.name = "interfaces",
               .summary = "List the wireless adapters",
               .example = "winseam wlan interfaces"},
              [](Context& context) { return interfaces(context); });
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar, group,
                                  {.name = "status",
                                   .summary = "Show the connection of an adapter, or of each",
                                   .example = "winseam wlan status --interface AX200"},
                                  [given](Context& context) { return status(context, *given); });
  add_interface_option(command, given->interface);
}

}  // namespace winseam::cli
