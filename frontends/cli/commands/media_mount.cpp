#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands/media.hpp"
#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"
#include "media_wait.hpp"
#include "parse_values.hpp"

namespace winseam::cli {
namespace {

using namespace std::chrono_literals;

struct Given {
  std::vector<std::string> media{};
  std::optional<std::string> side{};
  std::vector<std::string> drives{};
  bool read = false;
  bool write = false;
  bool no_wait = false;
  bool no_operator = false;
  bool if_free = false;
  MountPriority priority = MountPriority::normal;
  Ticks timeout = 10min;
  std::optional<std::string> drive{};
  bool deferred = false;
  bool wait = false;
};

Checked<MountPriority> parse_priority(std::string_view text) {
  constexpr std::pair<std::string_view, MountPriority> named[] = {
      {"lowest", MountPriority::lowest},
      {"low", MountPriority::low},
      {"normal", MountPriority::normal},
      {"high", MountPriority::high},
      {"highest", MountPriority::highest}};
  for (const auto& [name, priority] : named)
    if (text == name) return priority;
  std::int32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < -15 || number > 15)
    return wrong_usage(fmt::format(
        "expected lowest, low, normal, high, highest or a number from -15 to 15, found '{}'",
        printable(text)));
  return static_cast<MountPriority>(number);
}

OutJson side_json(const ChosenSide& side) {
  OutJson json = named_json(side.medium.id, side.medium.header.name);
  json["side"] = side_letter(side.side.number);
  json["logical_medium"] = id_or_null(side.side.logical_medium);
  return json;
}

std::string list_of(const std::vector<ChosenSide>& sides) {
  std::string text;
  for (const ChosenSide& side : sides) text += (text.empty() ? "" : ", ") + side.name();
  return text;
}

Checked<std::vector<ChosenSide>> sides_of(MediaNames& names, const Given& given) {
  if (given.side && given.media.size() != 1)
    return wrong_usage("--side says the side of one medium; name each side by its id");
  std::vector<ChosenSide> sides;
  for (const std::string& name : given.media) {
    WINSEAM_TRY(auto found, names.medium(name));
    WINSEAM_TRY(auto chosen, choose_side(found, name, given.side));
    sides.push_back(std::move(chosen));
  }
  return sides;
}

Checked<int> mount(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto sides, sides_of(names, given));
  MountRequest request;
  for (const ChosenSide& side : sides) request.media.push_back(side.mountable());
  const auto option = [&request](bool wanted, MountOption which) {
    if (wanted) request.options = request.options | which;
  };
  option(given.read, MountOption::read);
  option(given.write, MountOption::write);
  option(given.no_wait, MountOption::no_wait);
  option(given.no_operator, MountOption::error_offline);
  option(given.if_free, MountOption::error_not_available);
  option(!given.drives.empty(), MountOption::specific_drive);
  if (!given.drives.empty() && given.drives.size() != sides.size())
    return wrong_usage(fmt::format("{} for {}; give a --drive for each medium, or none",
                                   counted(given.drives.size(), "drive"),
                                   counted(sides.size(), "medium", "media")));
  for (const std::string& name : given.drives) {
    WINSEAM_TRY(auto found, names.drive(name));
    request.drives.push_back(found.id);
  }
  request.priority = given.priority;
  request.timeout = std::chrono::duration_cast<std::chrono::milliseconds>(given.timeout);
  const auto mounted = session->mounting().mount(request);
  if (!mounted) return media_failed(fmt::format("mount {}", list_of(sides)), mounted.error());

  OutJson document;
  document["command"] = "media mount";
  document["media"] = OutJson::array();
  for (std::size_t i = 0; i < sides.size(); ++i) {
    OutJson json = side_json(sides[i]);
    json["drive"] = nullptr;
    json["device"] = nullptr;
    if (i < mounted.value().size()) {
      const auto drive = session->catalog().get(mounted.value()[i]);
      const std::string name = names.drive_name(mounted.value()[i]);
      const std::string device = drive ? drive.value().device_name : "";
      json["drive"] = name;
      json["device"] = text_or_null(device);
      if (!context.json())
        context.print_line(
            fmt::format("{} is mounted in '{}'{}", sides[i].name(), printable(name),
                        device.empty() ? "" : fmt::format(" ({})", printable(device))));
    }
    document["media"].push_back(std::move(json));
  }
  document["outcome"] = given.no_wait ? "queued" : "mounted";
  if (context.json())
    context.print_json(document);
  else if (given.no_wait)
    context.print_line(fmt::format(
        "the mount of {} is queued; see how it goes with: winseam media requests", list_of(sides)));
  return exit_ok;
}

// What a dismount without --drive is about: the side that is mounted, whichever was named.
Checked<std::vector<ChosenSide>> mounted_sides(MediaNames& names, const Given& given) {
  std::vector<ChosenSide> sides;
  for (const std::string& name : given.media) {
    WINSEAM_TRY(auto found, names.medium(name));
    ChosenSide chosen{.medium = found.medium};
    for (const MediaSide& side : found.sides)
      if (found.medium.mounted_side == side.id) chosen.side = side;
    if (chosen.side.id.is_null())
      return wrong_usage(
          fmt::format("medium '{}' is not mounted; see what is with: winseam media drives",
                      printable(found.medium.header.name)));
    sides.push_back(std::move(chosen));
  }
  return sides;
}

bool is_back(MediaSession& session, const MediumId& id) {
  const auto now = session.catalog().get(id);
  return !now || (!now.value().mounted_side && now.value().state == MediumState::idle);
}

Checked<int> dismount(Context& context, const Given& given) {
  if (given.media.empty() == !given.drive)
    return wrong_usage("say what to dismount: media, or a drive with --drive");
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  std::string what;
  std::vector<MediumId> going;
  OutJson document;
  document["command"] = "media dismount";
  document["media"] = OutJson::array();
  if (given.drive) {
    WINSEAM_TRY(auto drive, names.drive(*given.drive));
    what = fmt::format("what is in '{}'", printable(drive.header.name));
    WINSEAM_TRY(auto media, names.media(MediaObjectId{drive.library}));
    for (const ListedMedium& one : media) {
      if (one.medium.location != MediaObjectId{drive.id}) continue;
      going.push_back(one.medium.id);
      document["media"].push_back(named_json(one.medium.id, one.medium.header.name));
    }
    if (going.empty())
      return wrong_usage(fmt::format("drive '{}' is empty", printable(drive.header.name)));
    const auto done = session->mounting().dismount_drive(drive.id);
    if (!done) return media_failed(fmt::format("dismount {}", what), done.error());
  } else {
    WINSEAM_TRY(auto sides, mounted_sides(names, given));
    what = list_of(sides);
    std::vector<MountableId> media;
    for (const ChosenSide& side : sides) {
      media.push_back(side.mountable());
      going.push_back(side.medium.id);
      document["media"].push_back(named_json(side.medium.id, side.medium.header.name));
    }
    const auto done = session->mounting().dismount(
        media, given.deferred ? DismountOption::deferred : DismountOption::immediate);
    if (!done) return media_failed(fmt::format("dismount {}", what), done.error());
  }
  if (given.wait && !wait_until(*installation, media_patience, [&] {
        for (const MediumId& id : going)
          if (!is_back(*session, id)) return false;
        return true;
      }))
    return Failure{
        .message = fmt::format("{} is not dismounted within {}; see: winseam media requests", what,
                               human_duration(media_patience)),
        .exit_code = exit_failed,
        .name = "timeout"};
  document["outcome"] = given.wait ? "done" : "queued";
  if (context.json())
    context.print_json(document);
  else if (given.wait)
    context.print_line(fmt::format("{} is dismounted", what));
  else
    context.print_line(fmt::format(
        "the dismount of {} is queued; see how it goes with: winseam media requests", what));
  return exit_ok;
}

}  // namespace

void add_media_mount(Grammar& grammar, CLI::App& group) {
  const auto given = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar, group,
      {.name = "mount",
       .summary = "Bring media into drives, all of them or none",
       .example = "winseam media mount DAY001 --write --timeout 5m",
       .more = "Waits for media and drives that are busy, and for the operator. With --no-wait it "
               "is only queued: then\n'media requests' shows it, and in a script 'advance' moves "
               "it on. It stays mounted until it is dismounted."},
      [given](Context& context) { return mount(context, *given); });
  command.add_option("MEDIUM", given->media, "Media: their names, bar codes, or ids of sides")
      ->required()
      ->type_name("");
  add_side_option(command, given->side);
  command.add_option("--drive", given->drives, "In this drive; once for each medium")
      ->type_name("DRIVE")
      ->allow_extra_args(false);
  command.add_flag("--read", given->read, "To read");
  command.add_flag("--write", given->write, "To write, which a full side refuses");
  add_value(command, "--priority", given->priority, parse_priority,
            "lowest, low, normal, high, highest, or -15 to 15")
      ->type_name("PRIORITY");
  CLI::Option* timeout = add_value(command, "--timeout", given->timeout, parse_duration,
                                   "How long to wait at most (default: 10m)");
  timeout->type_name("DURATION");
  command.add_flag("--no-wait", given->no_wait, "Queue it and return")->excludes(timeout);
  command.add_flag("--no-operator", given->no_operator, "Fail if the operator would be asked");
  command.add_flag("--if-free", given->if_free, "Fail if a medium or drive is busy");

  const auto going = std::make_shared<Given>();
  CLI::App& leaving =
      add_command(grammar, group,
                  {.name = "dismount",
                   .summary = "Take media out of their drives",
                   .example = "winseam media dismount DAY001 --wait",
                   .more = "With --deferred a medium stays in the drive until that is needed."},
                  [going](Context& context) { return dismount(context, *going); });
  leaving.add_option("MEDIUM", going->media, "Media: their names, bar codes, or ids of sides")
      ->type_name("");
  CLI::Option* deferred = leaving.add_flag("--deferred", going->deferred, "Later, when needed");
  leaving.add_option("--drive", going->drive, "Whatever is in this drive, whoever mounted it")
      ->type_name("DRIVE")
      ->excludes(deferred);
  leaving.add_flag("--wait", going->wait, "Wait until it is done");
}

}  // namespace winseam::cli
