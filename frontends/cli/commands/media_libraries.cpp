#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/media.hpp"
#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> library{};
  bool full = false;
  bool empty = false;
};

bool door_open(MediaSession& session, const MediaLibrary& library) {
  const auto doors = session.catalog().list<DoorId>(MediaObjectId{library.id});
  return doors &&
         std::any_of(doors.value().begin(), doors.value().end(),
                     [](const LibraryDoor& door) { return door.state == DoorState::open; });
}

std::vector<std::string> types_of(MediaSession& session, const MediaLibrary& library) {
  std::vector<std::string> names;
  if (const auto types = session.catalog().list<MediaTypeId>(MediaObjectId{library.id}))
    for (const MediaType& type : types.value()) names.push_back(type.header.name);
  std::sort(names.begin(), names.end());
  return names;
}

Checked<int> libraries(Context& context) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto all, names.libraries(true));
  OutJson list = OutJson::array();
  Table table({{"LIBRARY"},
               {"KIND"},
               {"STATE"},
               {"DRIVES", Align::right},
               {"SLOTS", Align::right},
               {"MEDIA", Align::right},
               {"TAKES"}});
  for (const MediaLibrary& library : all) {
    const bool shelf = is_shelf(library);
    const bool open = !shelf && door_open(*session, library);
    const std::vector<std::string> types =
        shelf ? std::vector<std::string>() : types_of(*session, library);
    std::string standing = standing_text(library);
    if (open) standing += ", door open";
    const auto count = [&](std::uint32_t number) { return shelf ? "" : std::to_string(number); };
    table.add({{library.header.name},
               {kind_text(library)},
               {standing, open ? Style::attention : style_of(library)},
               {count(library.drives.count)},
               {count(library.slots.count)},
               {std::to_string(library.media_count)},
               {fmt::format("{}", fmt::join(types, ", "))}});
    OutJson json = named_json(library.id, library.header.name);
    json["kind"] = kind_text(library);
    json["enabled"] = library.header.enabled;
    json["connected"] = shelf || library.type != LibraryType::offline;
    json["door_open"] = open;
    json["drives"] = library.drives.count;
    json["slots"] = library.slots.count;
    json["doors"] = library.doors.count;
    json["ports"] = library.ports.count;
    json["media"] = library.media_count;
    json["requests"] = library.request_count;
    json["media_types"] = types;
    json["bar_code_reader"] = library.has_bar_code_reader;
    json["inventory"] = name_json(library.inventory_method);
    json["cleaner_slot"] = nullptr;
    if (library.cleaner_slot)
      if (const auto slot = session->catalog().get(*library.cleaner_slot))
        json["cleaner_slot"] = slot.value().number;
    json["cleaner_present"] = has(library.flags, LibraryFlag::cleaner_present);
    json["cleaner_uses_left"] = library.cleaner_uses_remaining
                                    ? OutJson(*library.cleaner_uses_remaining)
                                    : OutJson(nullptr);
    list.push_back(std::move(json));
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media libraries";
    document["libraries"] = std::move(list);
    context.print_json(document);
  } else {
    context.print_table(table);
  }
  return exit_ok;
}

// What each place of a library holds.
Checked<std::map<MediaObjectId, ListedMedium>> contents(MediaNames& names,
                                                        const MediaLibrary& library) {
  WINSEAM_TRY(auto media, names.media(MediaObjectId{library.id}));
  std::map<MediaObjectId, ListedMedium> held;
  for (ListedMedium& one : media)
    if (one.medium.location) held.emplace(*one.medium.location, std::move(one));
  return held;
}

Checked<int> drives(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto meant, names.libraries_meant(given.library));
  OutJson list = OutJson::array();
  Table table({{"DRIVE"},
               {"LIBRARY"},
               {"STATE"},
               {"MEDIUM"},
               {"DEVICE"},
               {"MOUNTS", Align::right},
               {"CLEANED"}});
  for (const MediaLibrary& library : meant) {
    WINSEAM_TRY(auto all, names.drives(library));
    WINSEAM_TRY(auto held, contents(names, library));
    for (const MediaDrive& drive : all) {
      const auto in_it = held.find(MediaObjectId{drive.id});
      OutJson medium = nullptr;
      std::string shown;
      if (in_it != held.end()) {
        const ListedMedium& one = in_it->second;
        shown = one.medium.header.name;
        medium = named_json(one.medium.id, shown);
        medium["mounted_side"] = nullptr;
        for (const MediaSide& side : one.sides) {
          if (one.medium.mounted_side != side.id) continue;
          medium["mounted_side"] = side_letter(side.number);
          if (one.sides.size() > 1) shown += " side " + side_letter(side.number);
        }
      }
      table.add({{drive.header.name},
                 {library.header.name},
                 {standing_text(drive), style_of(drive)},
                 {shown},
                 {drive.device_name},
                 {std::to_string(drive.mount_count)},
                 {drive.last_cleaned_at ? human_time(*drive.last_cleaned_at) : "never"}});
      OutJson json = named_json(drive.id, drive.header.name);
      json["library"] = library.header.name;
      json["number"] = drive.number;
      json["state"] = name_json(drive.state);
      json["enabled"] = drive.header.enabled;
      json["present"] = drive.header.state != MediaOperationalState::not_present;
      json["medium"] = std::move(medium);
      json["device"] = text_or_null(drive.device_name);
      json["serial_number"] = text_or_null(drive.serial_number);
      json["mounts"] = drive.mount_count;
      json["cleaned_at"] = moment(drive.last_cleaned_at);
      json["deferred_dismount_seconds"] = drive.deferred_dismount_delay.count();
      list.push_back(std::move(json));
    }
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media drives";
    document["drives"] = std::move(list);
    context.print_json(document);
  } else if (table.empty()) {
    context.print_line("there is no drive");
  } else {
    context.print_table(table);
  }
  return exit_ok;
}

Checked<int> slots(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto meant, names.libraries_meant(given.library));
  OutJson list = OutJson::array();
  Table table({{"LIBRARY"}, {"SLOT", Align::right}, {"STATE"}, {"MEDIUM"}, {"BAR CODE"}});
  for (const MediaLibrary& library : meant) {
    auto all = session->catalog().list<SlotId>(MediaObjectId{library.id});
    if (!all)
      return media_failed(fmt::format("list the slots of '{}'", printable(library.header.name)),
                          all.error());
    std::sort(all.value().begin(), all.value().end(),
              [](const StorageSlot& a, const StorageSlot& b) { return a.number < b.number; });
    WINSEAM_TRY(auto held, contents(names, library));
    for (const StorageSlot& slot : all.value()) {
      if (given.full && slot.state == SlotState::empty) continue;
      if (given.empty && slot.state != SlotState::empty) continue;
      const auto in_it = held.find(MediaObjectId{slot.id});
      const bool cleaner = library.cleaner_slot == slot.id;
      const bool cleaner_in_it = cleaner && in_it == held.end() && slot.state == SlotState::full;
      table.add(
          {{library.header.name},
           {std::to_string(slot.number)},
           {words(slot.state) + (cleaner ? " (for the cleaner)" : ""),
            slot.state == SlotState::full || slot.state == SlotState::empty ? Style::plain
                                                                            : Style::attention},
           {in_it != held.end() ? in_it->second.medium.header.name
            : cleaner_in_it     ? "(cleaner)"
                                : ""},
           {in_it == held.end() ? "" : in_it->second.medium.bar_code}});
      OutJson json;
      json["id"] = to_string(slot.id);
      json["library"] = library.header.name;
      json["number"] = slot.number;
      json["state"] = name_json(slot.state);
      json["for_cleaner"] = cleaner;
      json["medium"] = in_it == held.end()
                           ? OutJson(nullptr)
                           : named_json(in_it->second.medium.id, in_it->second.medium.header.name);
      list.push_back(std::move(json));
    }
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media slots";
    document["slots"] = std::move(list);
    context.print_json(document);
  } else if (table.empty()) {
    context.print_line("there is no such slot");
  } else {
    context.print_table(table);
  }
  return exit_ok;
}

}  // namespace

void add_media_libraries(Grammar& grammar, CLI::App& group) {
  add_command(grammar, group,
              {.name = "libraries",
               .summary = "List the libraries, stand-alone drives and the shelf",
               .example = "winseam media libraries"},
              [](Context& context) { return libraries(context); });

  const auto of_drives = std::make_shared<Given>();
  CLI::App& listing = add_command(
      grammar, group,
      {.name = "drives",
       .summary = "List the drives and what is in them",
       .example = "winseam media drives --library Vault",
       .more = "A dismountable one is free: what is in it goes back when the drive is needed."},
      [of_drives](Context& context) { return drives(context, *of_drives); });
  add_library_option(listing, of_drives->library);

  const auto of_slots = std::make_shared<Given>();
  CLI::App& places =
      add_command(grammar, group,
                  {.name = "slots",
                   .summary = "List the slots and what is in them",
                   .example = "winseam media slots --library Vault --empty"},
                  [of_slots](Context& context) { return slots(context, *of_slots); });
  add_library_option(places, of_slots->library);
  CLI::Option* full = places.add_flag("--full", of_slots->full, "Without those that are empty");
  places.add_flag("--empty", of_slots->empty, "Only those that are empty")->excludes(full);
}

}  // namespace winseam::cli
