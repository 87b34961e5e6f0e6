#include "wlan_watch.hpp"

#include <fmt/format.h>

#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <string>

#include "commands/wlan.hpp"
#include "json_values.hpp"
#include "parse_values.hpp"
#include "wlan_access.hpp"
#include "wlan_text.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

constexpr NotificationSource everything = NotificationSource::acm | NotificationSource::msm |
                                          NotificationSource::onex |
                                          NotificationSource::hosted_network;

struct Given {
  std::optional<std::string> interface {};
  NotificationSource sources = everything;
  Ticks time = 1h;
};

std::optional<ReasonCode> reason_of(const WlanNotification& event) {
  if (const auto* connection = event.get<ConnectionEvent>()) return connection->reason;
  if (const auto* msm = event.get<MsmEvent>()) return msm->reason;
  if (const auto* reason = event.get<ReasonCode>()) return *reason;
  return std::nullopt;
}

OutJson event_json(const HeardEvent& heard, const std::string& adapter) {
  const WlanNotification& event = heard.event;
  const std::string described = describe(event);
  OutJson json;
  json["at"] = iso_time(heard.at);
  json["source"] = name_of(event.source);
  json["code"] = event.code;
  json["what"] = described.substr(described.find(' ') + 1);
  json["interface"] =
      event.interface_id.is_null() ? OutJson(nullptr) : OutJson(to_string(event.interface_id));
  json["interface_name"] = text_or_null(adapter);
  json["details"] = text_or_null(payload_text(event));
  const auto reason = reason_of(event);
  json["reason"] = reason ? json_of(*reason) : OutJson(nullptr);
  return json;
}

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  // No adapter is no mistake here: one may arrive.
  std::optional<Guid> only;
  if (given.interface) {
    WINSEAM_TRY(auto found, adapter(*client, given.interface));
    only = found.id;
  }
  WINSEAM_TRY(auto watch, WlanWatch::begin(context, *client, given.sources));
  if (watch->sources() != given.sources)
    context.streams().err << "winseam: note: without location access msm is not heard\n";
  std::map<Guid, std::string> names;
  OutJson list = OutJson::array();
  (void)watch->wait(given.time, [&](const HeardEvent& heard) {
    const WlanNotification& event = heard.event;
    if (only && event.interface_id != *only) return false;
    if (!names.contains(event.interface_id))
      if (const auto present = client->interfaces().enumerate())
        for (const WlanInterface& one : present.value()) names[one.id] = one.description;
    const auto at = names.find(event.interface_id);
    const std::string name = at == names.end() ? "" : at->second;
    if (!context.json()) {
      const std::string details = payload_text(event);
      context.print_line(fmt::format("{}  {}{}{}", human_time(heard.at), describe(event),
                                     name.empty() ? "" : fmt::format("  '{}'", printable(name)),
                                     details.empty() ? "" : "  " + details));
    }
    list.push_back(event_json(heard, name));
    return false;
  });
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan watch";
    document["for_seconds"] = seconds(given.time);
    document["events"] = list;
    context.print_json(document);
  } else {
    context.print_line(fmt::format("{} within {}", counted(list.size(), "notification"),
                                   human_duration(given.time)));
  }
  return exit_ok;
}

}  // namespace

void add_wlan_watch(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar, group,
                                  {.name = "watch",
                                   .summary = "Print notifications for a while",
                                   .example = "winseam wlan watch --sources acm --for 10m",
                                   .more = "On the fake virtual time passes."},
                                  [given](Context& context) { return run(context, *given); });
  add_interface_option(command, given->interface);
  add_value(command, "--sources", given->sources, parse_sources,
            "Who is listened to, joined with commas: all, acm, msm, onex, hosted_network")
      ->type_name("SOURCES");
  add_value(command, "--for", given->time, parse_duration, "How long (default: 1h)")
      ->type_name("DURATION");
}

}  // namespace winseam::cli
