#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "commands/media.hpp"
#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

// What a channel can be opened for.
constexpr MediaObjectType kinds[] = {MediaObjectType::library,
                                     MediaObjectType::drive,
                                     MediaObjectType::slot,
                                     MediaObjectType::door,
                                     MediaObjectType::port,
                                     MediaObjectType::medium,
                                     MediaObjectType::side,
                                     MediaObjectType::logical_medium,
                                     MediaObjectType::pool,
                                     MediaObjectType::library_request,
                                     MediaObjectType::operator_request};

struct Given {
  std::vector<MediaObjectType> types{std::begin(kinds), std::end(kinds)};
  Ticks time = 1h;
};

Checked<std::vector<MediaObjectType>> parse_types(std::string_view text) {
  std::vector<MediaObjectType> types;
  if (text == "all") return std::vector(std::begin(kinds), std::end(kinds));
  while (true) {
    const std::size_t comma = text.find(',');
    const std::string_view name = text.substr(0, comma);
    const auto at = std::find_if(std::begin(kinds), std::end(kinds),
                                 [&](MediaObjectType type) { return name_of(type) == name; });
    if (at == std::end(kinds)) {
      std::string known = "all";
      for (const MediaObjectType type : kinds) known += fmt::format(", {}", name_of(type));
      return wrong_usage(fmt::format(
          "expected one of {}, or several joined with commas, found '{}'", known, printable(name)));
    }
    types.push_back(*at);
    if (comma == std::string_view::npos) return types;
    text.remove_prefix(comma + 1);
  }
}

struct Standing {
  std::string name{};
  std::string details{};
};

// How an object stands now; empty if it is gone.
class Words {
 public:
  Words(MediaSession& session, MediaNames& names) : session_(session), names_(names) {}

  Standing operator()(const MediaLibrary& library) const {
    return {library.header.name, standing_text(library)};
  }
  Standing operator()(const MediaDrive& drive) const {
    return {drive.header.name, standing_text(drive)};
  }
  Standing operator()(const StorageSlot& slot) const {
    return {fmt::format("slot {} of {}", slot.number, names_.library_name(slot.library)),
            words(slot.state)};
  }
  Standing operator()(const LibraryDoor& door) const {
    return {fmt::format("door of {}", names_.library_name(door.library)), words(door.state)};
  }
  Standing operator()(const LibraryPort& port) const {
    return {fmt::format("port {} of {}", port.number, names_.library_name(port.library)),
            fmt::format("{}, {}", words(port.content), words(port.position))};
  }
  Standing operator()(const PhysicalMedium& medium) const {
    return {medium.header.name, standing_text(medium)};
  }
  Standing operator()(const MediaSide& side) const { return {side.header.name, words(side.state)}; }
  Standing operator()(const MediaPool& pool) const {
    const auto name = session_.pools().full_name(pool.id);
    return {name ? name.value() : pool.header.name, fmt::format("{} media", pool.media_count)};
  }
  Standing operator()(const LibraryRequest& item) const {
    std::string details = words(item.state);
    if (item.error) details += ": " + item.error.message();
    return {fmt::format("{}{}{}", words(item.operation), item.medium ? " " : "",
                        item.medium ? names_.medium_name(*item.medium) : ""),
            details};
  }
  Standing operator()(const OperatorRequest& request) const {
    return {request.message, words(request.state)};
  }
  template <class Other>
  Standing operator()(const Other& other) const {
    return {other.header.name, ""};
  }

 private:
  MediaSession& session_;
  MediaNames& names_;
};

Checked<int> run(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  std::vector<std::unique_ptr<MediaNotificationChannel>> channels;
  for (const MediaObjectType type : given.types) {
    auto channel = session->notifications().open(type);
    if (!channel) return media_failed("listen for notifications", channel.error());
    channels.push_back(std::move(channel).value());
  }
  OutJson list = OutJson::array();
  const auto tell = [&](const MediaNotification& heard) {
    Standing standing;
    if (const auto object = session->catalog().object(heard.object))
      standing = std::visit(Words(*session, names), object.value());
    if (!context.json())
      context.print_line(fmt::format(
          "{}  {} {}{}{}", human_time(installation->now()), words(heard.object.type),
          words(heard.event),
          standing.name.empty() ? "  " + to_string(heard.object.guid)
                                : fmt::format("  '{}'", printable(standing.name)),
          standing.details.empty() ? "" : fmt::format("  {}", printable(standing.details))));
    OutJson json;
    json["at"] = iso_time(installation->now());
    json["event"] = name_json(heard.event);
    json["type"] = name_json(heard.object.type);
    json["id"] = to_string(heard.object.guid);
    json["name"] = text_or_null(standing.name);
    json["details"] = text_or_null(standing.details);
    list.push_back(std::move(json));
  };
  constexpr Ticks step = 100ms;
  for (Ticks left = given.time;; left -= step) {
    for (const auto& channel : channels) {
      auto heard = channel->wait(0ms);
      for (; heard; heard = channel->wait(0ms)) tell(heard.value());
      if (heard.error() != errc::timeout)
        return media_failed(fmt::format("hear of every {}", words(channel->type())), heard.error());
    }
    if (left <= Ticks{0}) break;
    installation->pass_time(std::min(left, step));
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media watch";
    document["for_seconds"] = seconds(given.time);
    document["events"] = std::move(list);
    context.print_json(document);
  } else {
    context.print_line(fmt::format("{} within {}", counted(list.size(), "notification"),
                                   human_duration(given.time)));
  }
  return exit_ok;
}

}  // namespace

void add_media_watch(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command =
      add_command(grammar, group,
                  {.name = "watch",
                   .summary = "Print notifications for a while, and how what they name stands then",
                   .example = "winseam media watch --types medium,operator_request --for 10m",
                   .more = "On the fake virtual time passes."},
                  [given](Context& context) { return run(context, *given); });
  add_value(command, "--types", given->types, parse_types,
            "What of, joined with commas: all, library, drive, slot, door, port, medium, side, "
            "logical_medium, pool, library_request, operator_request")
      ->type_name("TYPES");
  add_value(command, "--for", given->time, parse_duration, "How long (default: 1h)")
      ->type_name("DURATION");
}

}  // namespace winseam::cli
