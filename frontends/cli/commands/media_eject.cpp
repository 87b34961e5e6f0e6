#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>

#include "commands/media.hpp"
#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"
#include "media_wait.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::string name{};  // of a medium, or a library
  bool wait = false;
  bool fast = false;
  bool full = false;
  bool stop = false;
};

// "offered" where somebody can take it, "taken" once it is gone; empty while it is on its way.
std::string progress(MediaSession& session, const PhysicalMedium& before) {
  const auto now = session.catalog().get(before.id);
  if (!now || now.value().library != before.library) return "taken";
  if (now.value().location && now.value().location->type == MediaObjectType::port) return "offered";
  const auto ports = session.catalog().ids<PortId>(MediaObjectId{before.library});
  if (!ports || !ports.value().empty()) return "";
  const auto doors = session.catalog().list<DoorId>(MediaObjectId{before.library});
  const bool open =
      doors && std::any_of(doors.value().begin(), doors.value().end(),
                           [](const LibraryDoor& door) { return door.state == DoorState::open; });
  return open ? "offered" : "";
}

// An ejection that failed leaves its medium idle where it was.
bool gave_up(MediaSession& session, const PhysicalMedium& before) {
  const auto now = session.catalog().get(before.id);
  return now && now.value().state == MediumState::idle &&
         now.value().location->type != MediaObjectType::port;
}

Checked<int> eject(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto found, names.medium(given.name));
  const std::string name = printable(found.medium.header.name);
  WINSEAM_TRY(auto libraries, names.libraries(true));
  for (const MediaLibrary& library : libraries)
    if (library.id == found.medium.library && is_shelf(library))
      return wrong_usage(fmt::format("medium '{}' is on the shelf already", name));
  const auto started = session->transfer().eject(found.medium.id, EjectAction::start);
  if (!started) return media_failed(fmt::format("eject '{}'", name), started.error());
  std::string outcome = "started";
  if (given.wait) {
    (void)wait_until(*installation, media_patience, [&] {
      outcome = progress(*session, found.medium);
      return !outcome.empty() || gave_up(*session, found.medium);
    });
    if (outcome.empty())
      return Failure{.message = fmt::format("'{}' was not ejected; see what happened with: winseam "
                                            "media requests --all",
                                            name),
                     .exit_code = exit_failed,
                     .name = "not_ejected"};
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media eject";
    document["medium"] = named_json(found.medium.id, found.medium.header.name);
    document["library"] = names.library_name(found.medium.library);
    document["ejection"] = to_string(started.value());
    document["outcome"] = outcome;
    context.print_json(document);
  } else {
    context.print_line(fmt::format(
        "'{}' {}", name,
        outcome == "taken"     ? "is out of its library"
        : outcome == "offered" ? "can be taken out"
                               : "is being ejected; see how it goes with: winseam media requests"));
  }
  return exit_ok;
}

bool under_way(MediaSession& session, LibraryId library) {
  const auto items = session.catalog().list<LibraryRequestId>(MediaObjectId{library});
  return items &&
         std::any_of(items.value().begin(), items.value().end(), [](const LibraryRequest& item) {
           return item.operation == LibraryOperation::inventory && !is_final(item.state);
         });
}

Checked<int> inventory(Context& context, const Given& given) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto library, names.library(given.name));
  const std::string name = printable(library.header.name);
  const InventoryMethod method = given.stop   ? InventoryMethod::stop
                                 : given.full ? InventoryMethod::full
                                 : given.fast ? InventoryMethod::fast
                                              : InventoryMethod::library_default;
  const auto begun = session->libraries().inventory(library.id, method);
  if (!begun)
    return media_failed(fmt::format("{} the inventory of '{}'", given.stop ? "stop" : "take", name),
                        begun.error());
  if (given.wait &&
      !wait_until(*installation, media_patience, [&] { return !under_way(*session, library.id); }))
    return Failure{.message = fmt::format("the inventory of '{}' is not done within {}; see: "
                                          "winseam media requests",
                                          name, human_duration(media_patience)),
                   .exit_code = exit_failed,
                   .name = "timeout"};
  const std::string_view outcome = given.stop ? "stopped" : given.wait ? "done" : "started";
  if (context.json()) {
    OutJson document;
    document["command"] = "media inventory";
    document["library"] = named_json(library.id, library.header.name);
    document["method"] = name_of(method);
    document["outcome"] = outcome;
    context.print_json(document);
  } else {
    context.print_line(fmt::format("the inventory of '{}' is {}", name,
                                   outcome == "started"
                                       ? "under way; see how it goes with: winseam media requests"
                                       : outcome));
  }
  return exit_ok;
}

}  // namespace

void add_media_eject(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar, group,
      {.name = "eject",
       .summary = "Offer a medium at the port, or the door, of its library",
       .example = "winseam media eject DAY001 --wait",
       .more = "Once somebody has taken it, it is on the shelf; media of no pool of a program may "
               "be forgotten."},
      [given](Context& context) { return eject(context, *given); });
  command.add_option("MEDIUM", given->name, "The medium: its name, bar code or an id of its")
      ->required()
      ->type_name("");
  command.add_flag("--wait", given->wait, "Wait until it can be taken, or was");

  const auto looking = std::make_shared<Given>();
  CLI::App& stock =
      add_command(grammar, group,
                  {.name = "inventory",
                   .summary = "Find out what is in a library",
                   .example = "winseam media inventory Vault --full --wait",
                   .more = "By the library's own method unless told otherwise."},
                  [looking](Context& context) { return inventory(context, *looking); });
  stock.add_option("LIBRARY", looking->name, "The library: its name, a part of it or its GUID")
      ->required()
      ->type_name("");
  CLI::Option* fast = stock.add_flag("--fast", looking->fast, "By bar codes");
  CLI::Option* full =
      stock.add_flag("--full", looking->full, "By mounting each medium and reading its label");
  full->excludes(fast);
  CLI::Option* stop = stock.add_flag("--stop", looking->stop, "End one that is under way");
  stop->excludes(fast)->excludes(full);
  stock.add_flag("--wait", looking->wait, "Wait until it is done")->excludes(stop);
}

}  // namespace winseam::cli
