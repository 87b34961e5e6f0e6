#include <fmt/format.h>

#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "commands/wlan.hpp"
#include "files.hpp"
#include "json_values.hpp"
#include "winseam/wlan/profile.hpp"
#include "wlan_access.hpp"
#include "wlan_text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> interface {};
  std::string name{};  // of a profile, or of a file
  bool key = false;
  bool overwrite = false;
  bool for_user = false;
};

std::string_view whose(ProfileFlags flags) {
  if (has(flags, ProfileFlags::group_policy)) return "group policy";
  return has(flags, ProfileFlags::user) ? "user" : "all users";
}

struct Listed {
  ProfileInfo info{};
  std::optional<WlanProfile> profile{};  // empty if it may not be read, or is of another kind
};

std::string names_of(const std::vector<Ssid>& ssids) {
  std::string text;
  for (const Ssid& ssid : ssids) text += (text.empty() ? "" : ", ") + network_name(ssid);
  return text;
}

OutJson profile_json(const Listed& listed) {
  const bool read = listed.profile.has_value();
  OutJson json;
  json["name"] = listed.info.name;
  json["of"] = whose(listed.info.flags);
  json["networks"] = OutJson::array();
  if (read)
    for (const Ssid& ssid : listed.profile->ssids) json["networks"].push_back(network_name(ssid));
  json["auth"] = read ? OutJson(name_of(listed.profile->auth)) : OutJson(nullptr);
  json["cipher"] = read ? OutJson(name_of(listed.profile->cipher)) : OutJson(nullptr);
  json["automatic"] =
      read ? OutJson(listed.profile->mode == ProfileMode::automatic) : OutJson(nullptr);
  json["hidden"] = read ? OutJson(listed.profile->non_broadcast) : OutJson(nullptr);
  return json;
}

Checked<std::vector<Listed>> list(WlanClient& client, const WlanInterface& adapter) {
  const auto infos = client.profiles().enumerate(adapter.id);
  if (!infos)
    return wlan_failed(fmt::format("list the profiles of '{}'", printable(adapter.description)),
                       infos.error());
  std::vector<Listed> all;
  for (const ProfileInfo& info : infos.value()) {
    Listed listed{.info = info};
    if (const auto stored = client.profiles().get(adapter.id, info.name, ProfileKey::protected_key))
      if (auto parsed = parse_profile(stored.value().xml))
        listed.profile = std::move(parsed).value();
    all.push_back(std::move(listed));
  }
  return all;
}

Checked<int> profiles(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  WINSEAM_TRY(auto all, list(*client, found));
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan profiles";
    document["interface"] = json_of(found);
    document["profiles"] = OutJson::array();
    for (const Listed& listed : all) document["profiles"].push_back(profile_json(listed));
    context.print_json(document);
    return exit_ok;
  }
  if (all.empty()) {
    context.print_line(fmt::format("'{}' has no profile; store one with: winseam wlan profile set",
                                   printable(found.description)));
    return exit_ok;
  }
  Table table({{"PROFILE"}, {"NETWORK"}, {"SECURITY"}, {"JOINS"}, {"OF"}});
  for (const Listed& listed : all) {
    const bool read = listed.profile.has_value();
    table.add({{listed.info.name},
               {read ? names_of(listed.profile->ssids) +
                           (listed.profile->non_broadcast ? " (hidden)" : "")
                     : ""},
               {read ? security_text(listed.profile->auth, listed.profile->cipher) : ""},
               {!read                                            ? ""
                : listed.profile->mode == ProfileMode::automatic ? "by itself"
                                                                 : "when asked"},
               {std::string(whose(listed.info.flags))}});
  }
  context.print_table(table);
  return exit_ok;
}

Checked<int> show(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  WINSEAM_TRYV(check_profile(*client, found, given.name));
  const auto stored = client->profiles().get(
      found.id, given.name, given.key ? ProfileKey::plaintext : ProfileKey::protected_key);
  if (!stored)
    return wlan_failed(fmt::format("read profile '{}'", printable(given.name)), stored.error());
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan profile show";
    document["interface"] = json_of(found);
    document["name"] = given.name;
    document["of"] = whose(stored.value().flags);
    document["xml"] = stored.value().xml;
    context.print_json(document);
    return exit_ok;
  }
  context.out() << stored.value().xml;
  if (!stored.value().xml.ends_with('\n')) context.out() << '\n';
  return exit_ok;
}

Checked<int> set(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  WINSEAM_TRY(auto xml, read_file("profile", given.name));
  ReasonCode reason = ReasonCode::success;
  const SetProfileOptions options{
      .flags = given.for_user ? ProfileFlags::user : ProfileFlags::all_user,
      .overwrite = given.overwrite};
  const auto stored = client->profiles().set(found.id, xml, options, &reason);
  if (!stored) {
    Failure failure =
        wlan_failed(fmt::format("store the profile {}", printable(given.name)), stored.error());
    if (reason != ReasonCode::success) failure.message += ": " + reason_line(reason);
    return failure;
  }
  const auto parsed = parse_profile(xml);
  const std::string name = parsed ? parsed.value().name : "";
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan profile set";
    document["interface"] = json_of(found);
    document["name"] = text_or_null(name);
    document["outcome"] = "done";
    context.print_json(document);
  } else {
    context.print_line(
        fmt::format("'{}' has profile '{}'; join with: winseam wlan connect "
                    "--profile",
                    printable(found.description), printable(name)));
  }
  return exit_ok;
}

Checked<int> remove(Context& context, const Given& given) {
  WINSEAM_TRY(auto client, open_wlan(context));
  WINSEAM_TRY(auto found, adapter(*client, given.interface));
  WINSEAM_TRYV(check_profile(*client, found, given.name));
  const auto removed = client->profiles().remove(found.id, given.name);
  if (!removed)
    return wlan_failed(fmt::format("delete profile '{}'", printable(given.name)), removed.error());
  if (context.json()) {
    OutJson document;
    document["command"] = "wlan profile delete";
    document["interface"] = json_of(found);
    document["name"] = given.name;
    document["outcome"] = "done";
    context.print_json(document);
  } else {
    context.print_line(fmt::format("'{}' has no profile '{}' any more",
                                   printable(found.description), printable(given.name)));
  }
  return exit_ok;
}

}  // namespace

void add_wlan_profiles(Grammar& grammar, CLI::App& group) {
  const auto listing = std::make_shared<Given>();
  CLI::App& all = add_command(grammar, group,
                              {.name = "profiles",
                               .summary = "List the profiles of an adapter, in order of preference",
                               .example = "winseam wlan profiles --interface AX200"},
                              [listing](Context& context) { return profiles(context, *listing); });
  add_interface_option(all, listing->interface);

  CLI::App& profile = add_group(group, "profile", "One profile: show, set, delete");
  profile.footer("Example: winseam wlan profile show Attic");

  const auto shown = std::make_shared<Given>();
  CLI::App& showing = add_command(grammar, profile,
                                  {.name = "show",
                                   .summary = "Print a profile's XML",
                                   .example = "winseam wlan profile show Attic"},
                                  [shown](Context& context) { return show(context, *shown); });
  showing.add_option("NAME", shown->name, "The profile")->required()->type_name("");
  showing.add_flag("--key", shown->key, "With its key in the clear, for those who may see it");
  add_interface_option(showing, shown->interface);

  const auto stored = std::make_shared<Given>();
  CLI::App& setting = add_command(grammar, profile,
                                  {.name = "set",
                                   .summary = "Store a profile",
                                   .example = "winseam wlan profile set attic.xml --overwrite"},
                                  [stored](Context& context) { return set(context, *stored); });
  setting.add_option("FILE", stored->name, "Its XML")->required()->type_name("");
  setting.add_flag("--overwrite", stored->overwrite, "Replace the one of that name");
  setting.add_flag("--user", stored->for_user, "For the user alone, not for everybody");
  add_interface_option(setting, stored->interface);

  const auto deleted = std::make_shared<Given>();
  CLI::App& deleting =
      add_command(grammar, profile,
                  {.name = "delete",
                   .summary = "Delete a profile; its connection ends",
                   .example = "winseam wlan profile delete Attic"},
                  [deleted](Context& context) { return remove(context, *deleted); });
  deleting.add_option("NAME", deleted->name, "The profile")->required()->type_name("");
  add_interface_option(deleting, deleted->interface);
}

}  // namespace winseam::cli
