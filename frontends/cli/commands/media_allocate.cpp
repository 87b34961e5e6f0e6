#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

#include "commands/media.hpp"
#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::string name{};  // of a pool, or a medium
  std::optional<std::string> medium{};
  std::optional<std::string> side{};
  std::optional<std::string> next_of{};
  bool new_medium = false;
  Ticks timeout{0};
};

// The side that a logical medium stands for.
Checked<ChosenSide> side_of(MediaSession& session, LogicalMediumId id) {
  auto sides = session.catalog().list<SideId>(MediaObjectId{id});
  if (!sides || sides.value().empty())
    return media_failed("look at what was allocated",
                        sides ? make_error_code(errc::object_not_found) : sides.error());
  auto medium = session.catalog().get(sides.value().front().medium);
  if (!medium) return media_failed("look at what was allocated", medium.error());
  return ChosenSide{.medium = std::move(medium).value(), .side = std::move(sides.value().front())};
}

Checked<AllocateRequest> request_of(MediaNames& names, const MediaPool& pool, const Given& given) {
  AllocateRequest request{.pool = pool.id};
  request.timeout = std::chrono::duration_cast<std::chrono::milliseconds>(given.timeout);
  if (given.timeout == Ticks{0}) request.options = AllocateOption::error_if_unavailable;
  if (given.new_medium) request.options = request.options | AllocateOption::new_medium;
  if (given.medium) {
    WINSEAM_TRY(auto found, names.medium(*given.medium));
    const auto usable =
        std::find_if(found.sides.begin(), found.sides.end(), [](const MediaSide& side) {
          return side.state == SideState::available || side.state == SideState::import;
        });
    if (!given.side && !Guid::parse(*given.medium) && usable != found.sides.end()) {
      request.side = usable->id;
    } else {
      WINSEAM_TRY(auto chosen, choose_side(found, *given.medium, given.side));
      request.side = chosen.side.id;
    }
  }
  if (given.next_of) {
    WINSEAM_TRY(auto found, names.medium(*given.next_of));
    for (const MediaSide& side : found.sides)
      if (side.logical_medium) request.previous = side.logical_medium;
    if (!request.previous)
      return wrong_usage(fmt::format("no side of medium '{}' is allocated; leave --next-of out",
                                     printable(found.medium.header.name)));
    request.options = request.options | AllocateOption::next_side;
  }
  return request;
}

Checked<int> allocate(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto pool, names.pool(given.name));
  const std::string pool_name = names.pool_name(pool.id);
  if (pool.type != PoolType::application)
    return wrong_usage(fmt::format("pool '{}' is the system's; allocate from one of a program",
                                   printable(pool_name)));
  WINSEAM_TRY(auto request, request_of(names, pool, given));
  const auto allocated = session->allocation().allocate(request);
  if (!allocated)
    return media_failed(fmt::format("allocate from '{}'", printable(pool_name)), allocated.error());
  WINSEAM_TRY(auto side, side_of(*session, allocated.value().medium));
  const std::string from = names.pool_name(allocated.value().allocated_from);
  if (context.json()) {
    OutJson document;
    document["command"] = "media allocate";
    document["pool"] = pool_name;
    document["medium"] = named_json(side.medium.id, side.medium.header.name);
    document["side"] = side_letter(side.side.number);
    document["logical_medium"] = to_string(allocated.value().medium);
    document["allocated_from"] = from;
    document["outcome"] = "allocated";
    context.print_json(document);
  } else {
    context.print_line(fmt::format(
        "{} is allocated in '{}'{}; logical medium {}", side.name(), printable(pool_name),
        from == pool_name ? "" : fmt::format(", drawn from '{}'", printable(from)),
        to_string(allocated.value().medium)));
  }
  return exit_ok;
}

Checked<int> deallocate(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto found, names.medium(given.name));
  WINSEAM_TRY(auto chosen, choose_side(found, given.name, given.side));
  if (!chosen.side.logical_medium)
    return wrong_usage(
        fmt::format("{} is not allocated; it is {}", chosen.name(), words(chosen.side.state)));
  const auto done = session->allocation().deallocate(*chosen.side.logical_medium);
  if (!done) return media_failed(fmt::format("give {} back", chosen.name()), done.error());
  const auto after = session->catalog().get(chosen.side.id);
  const auto medium = session->catalog().get(chosen.medium.id);
  const std::string state = after ? words(after.value().state) : "gone";
  const std::string pool = medium ? names.pool_name(medium.value().pool) : "";
  if (context.json()) {
    OutJson document;
    document["command"] = "media deallocate";
    document["medium"] = named_json(chosen.medium.id, chosen.medium.header.name);
    document["side"] = side_letter(chosen.side.number);
    document["state"] = after ? name_json(after.value().state) : OutJson(nullptr);
    document["pool"] = text_or_null(pool);
    document["outcome"] = "done";
    context.print_json(document);
  } else {
    context.print_line(
        fmt::format("{} is {} again, in '{}'", chosen.name(), state, printable(pool)));
  }
  return exit_ok;
}

}  // namespace

void add_media_allocate(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar, group,
      {.name = "allocate",
       .summary = "Claim a side of a medium from a pool",
       .example = "winseam media allocate 'Backup\\Daily' --new-medium",
       .more =
           "If the pool has none left, and may not draw from the free pool, this fails at once; "
           "with --timeout the\noperator is asked for new media first."},
      [given](Context& context) { return allocate(context, *given); });
  command.add_option("POOL", given->name, "The pool, by its name with all levels, or the last one")
      ->required()
      ->type_name("");
  CLI::Option* medium =
      command.add_option("--medium", given->medium, "This very medium, not just any")
          ->type_name("MEDIUM");
  add_side_option(command, given->side)->needs(medium);
  CLI::Option* fresh = command.add_flag("--new-medium", given->new_medium,
                                        "One that nobody shares: its other side is reserved");
  command
      .add_option("--next-of", given->next_of,
                  "The next side of a medium that is allocated already")
      ->type_name("MEDIUM")
      ->excludes(fresh)
      ->excludes(medium);
  add_value(command, "--timeout", given->timeout, parse_duration,
            "How long to wait for the operator to bring media (default: not at all)")
      ->type_name("DURATION");

  const auto back = std::make_shared<Given>();
  CLI::App& giving = add_command(grammar, group,
                                 {.name = "deallocate",
                                  .summary = "Give a side back",
                                  .example = "winseam media deallocate DAY001"},
                                 [back](Context& context) { return deallocate(context, *back); });
  giving.add_option("MEDIUM", back->name, "The medium: its name, bar code or an id of its")
      ->required()
      ->type_name("");
  add_side_option(giving, back->side);
}

}  // namespace winseam::cli
