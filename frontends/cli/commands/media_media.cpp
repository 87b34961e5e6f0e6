#include "commands/media.hpp"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> library{};
  std::optional<std::string> pool{};
  bool shelf = false;
};

// "slot 3 of Vault", "Vault drive 0", "on the shelf".
std::string place_text(MediaSession& session, MediaNames& names, const PhysicalMedium& medium) {
  if (medium.location && !medium.location->guid.is_null()) {
    if (const auto place = session.catalog().object(*medium.location)) {
      if (const auto* slot = std::get_if<StorageSlot>(&place.value()))
        return fmt::format("slot {} of {}", slot->number, names.library_name(slot->library));
      if (const auto* drive = std::get_if<MediaDrive>(&place.value())) return drive->header.name;
      if (const auto* port = std::get_if<LibraryPort>(&place.value()))
        return fmt::format("port {} of {}", port->number, names.library_name(port->library));
    }
  }
  return "on the shelf";
}

std::string sides_text(const std::vector<MediaSide>& sides) {
  if (sides.size() == 1) return words(sides.front().state);
  std::string text;
  for (const MediaSide& side : sides)
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", side_letter(side.number),
                        words(side.state));
  return text;
}

OutJson sides_json(const std::vector<MediaSide>& sides) {
  OutJson list = OutJson::array();
  for (const MediaSide& side : sides) {
    OutJson json;
    json["id"] = to_string(side.id);
    json["side"] = side_letter(side.number);
    json["state"] = name_json(side.state);
    json["logical_medium"] = id_or_null(side.logical_medium);
    json["label"] = text_or_null(side.label.info);
    json["mounts"] = side.mount_count;
    json["allocations"] = side.allocate_count;
    json["capacity_bytes"] = side.capacity;
    list.push_back(std::move(json));
  }
  return list;
}

Checked<int> media(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  std::optional<MediaObjectId> container;
  std::optional<PoolId> pool;
  if (given.pool) {
    WINSEAM_TRY(auto found, names.pool(*given.pool));
    pool = found.id;
  }
  WINSEAM_TRY(auto libraries, names.libraries(true));
  if (given.library) {
    WINSEAM_TRY(auto found, names.library(*given.library));
    container = found.id;
  } else if (given.shelf) {
    for (const MediaLibrary& library : libraries)
      if (is_shelf(library)) container = library.id;
  }
  WINSEAM_TRY(auto all, names.media(container));
  OutJson list = OutJson::array();
  Table table({{"MEDIUM"}, {"BAR CODE"}, {"TYPE"}, {"POOL"}, {"STATE"}, {"SIDES"}, {"WHERE"}});
  for (const ListedMedium& one : all) {
    const PhysicalMedium& medium = one.medium;
    if (pool && medium.pool != *pool) continue;
    const std::string place = place_text(*session, names, medium);
    table.add({{medium.header.name},
               {medium.bar_code},
               {names.type_name(medium.media_type)},
               {names.pool_name(medium.pool)},
               {standing_text(medium), style_of(medium)},
               {sides_text(one.sides)},
               {place}});
    OutJson json = named_json(medium.id, medium.header.name);
    json["bar_code"] = text_or_null(medium.bar_code);
    json["type"] = names.type_name(medium.media_type);
    json["pool"] = names.pool_name(medium.pool);
    json["library"] = names.library_name(medium.library);
    json["place"] = place;
    json["state"] = name_json(medium.state);
    json["enabled"] = medium.header.enabled;
    json["sides"] = sides_json(one.sides);
    list.push_back(std::move(json));
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media media";
    document["media"] = std::move(list);
    context.print_json(document);
  } else if (table.empty()) {
    context.print_line("there is no such medium");
  } else {
    context.print_table(table);
  }
  return exit_ok;
}

// How many sides of a pool can be allocated; empty if that cannot be seen.
std::optional<std::size_t> available(MediaSession& session, const MediaPool& pool) {
  const auto sides = session.catalog().list<SideId>(MediaObjectId{pool.id});
  if (!sides) return std::nullopt;
  std::size_t count = 0;
  for (const MediaSide& side : sides.value())
    if (side.state == SideState::available) ++count;
  return count;
}

Checked<int> pools(Context& context) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto all, names.pools());
  OutJson list = OutJson::array();
  Table table({{"POOL"},
               {"KIND"},
               {"TYPE"},
               {"MEDIA", Align::right},
               {"ALLOCATED", Align::right},
               {"AVAILABLE", Align::right},
               {"POLICY"}});
  for (const MediaPool& pool : all) {
    const bool holds_media = pool.media_type.has_value();
    const std::optional<std::size_t> left =
        holds_media ? available(*session, pool) : std::optional<std::size_t>();
    const bool draws = has(pool.allocation, AllocationPolicy::from_free);
    const bool returns = has(pool.deallocation, DeallocationPolicy::to_free);
    std::string policy = draws ? "draws from free" : "";
    if (returns) policy += policy.empty() ? "returns to free" : ", returns to free";
    if (pool.max_allocates > 0)
      policy += fmt::format("{}{} allocations", policy.empty() ? "" : ", ", pool.max_allocates);
    const std::string type = holds_media ? names.type_name(*pool.media_type) : "";
    table.add({{names.pool_name(pool.id)},
               {words(pool.type)},
               {type},
               {holds_media ? std::to_string(pool.media_count) : ""},
               {holds_media ? std::to_string(pool.logical_media_count) : ""},
               {left ? std::to_string(*left) : ""},
               {policy}});
    OutJson json = named_json(pool.id, names.pool_name(pool.id));
    json["kind"] = name_json(pool.type);
    json["type"] = text_or_null(type);
    json["media"] = pool.media_count;
    json["allocated"] = pool.logical_media_count;
    json["available"] = left ? OutJson(*left) : OutJson(nullptr);
    json["pools"] = pool.pool_count;
    json["draws_from_free"] = draws;
    json["returns_to_free"] = returns;
    json["most_allocations"] =
        pool.max_allocates > 0 ? OutJson(pool.max_allocates) : OutJson(nullptr);
    list.push_back(std::move(json));
  }
  if (context.json()) {
    OutJson document;
    document["command"] = "media pools";
    document["pools"] = std::move(list);
    context.print_json(document);
  } else {
    context.print_table(table);
  }
  return exit_ok;
}

}  // namespace

void add_media_media(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(grammar, group,
                                  {.name = "media",
                                   .summary = "List the media, where they are and who has them",
                                   .example = "winseam media media --pool 'Backup\\Daily'"},
                                  [given](Context& context) { return media(context, *given); });
  CLI::Option* library = add_library_option(command, given->library);
  command.add_option("--pool", given->pool, "Those of a pool, by its name with all levels")
      ->type_name("POOL");
  command.add_flag("--shelf", given->shelf, "Those that are in no library")->excludes(library);

  add_command(grammar, group,
              {.name = "pools",
               .summary = "List the pools, the system's first",
               .example = "winseam media pools"},
              [](Context& context) { return pools(context); });
}

}  // namespace winseam::cli
