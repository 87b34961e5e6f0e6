#include "wlan_access.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "near_names.hpp"
#include "parse_values.hpp"
#include "text.hpp"

namespace winseam::cli {
namespace {

std::string advice_for(const std::error_code& error) {
  if (error == errc::service_not_active) return "the WLAN service is stopped; start it (wlansvc)";
  if (error == errc::mod_not_found)
    return "this system has no WLAN service; on a server, add the wireless feature";
  if (error == errc::rpc_s_server_unavailable || error == errc::ept_s_not_registered)
    return "the WLAN service cannot be reached; see whether it runs (wlansvc)";
  if (error == errc::access_denied)
    return "try --as with an administrator, and see that location access is allowed";
  if (error == errc::ndis_dot11_power_state_invalid)
    return "the radio is off; turn it on, and airplane mode off";
  if (error == errc::invalid_state) return "see how the adapter stands with: winseam wlan status";
  if (error == errc::busy) return "the radio is in use; try again";
  if (error == errc::remote_session_limit_exceeded) return "close other WLAN clients";
  if (error == errc::already_exists) return "replace it with --overwrite";
  return "";
}

std::string list_of(const std::vector<WlanInterface>& all) {
  std::string text;
  for (const WlanInterface& one : all)
    text += fmt::format("{}'{}' ({})", text.empty() ? "" : ", ", printable(one.description),
                        to_string(one.id));
  return text;
}

std::vector<WlanInterface> named(const std::vector<WlanInterface>& all, std::string_view wanted) {
  std::vector<WlanInterface> found;
  if (const std::optional<Guid> id = Guid::parse(wanted)) {
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [&](const WlanInterface& one) { return one.id == *id; });
    return found;
  }
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const WlanInterface& one) { return same_name(one.description, wanted); });
  if (!found.empty()) return found;
  const std::string pattern = fmt::format("*{}*", wanted);
  std::copy_if(all.begin(), all.end(), std::back_inserter(found),
               [&](const WlanInterface& one) { return matches(pattern, one.description); });
  return found;
}

}  // namespace

Checked<std::unique_ptr<WlanClient>> open_wlan(Context& context) {
  WINSEAM_TRY(auto installation, context.installation());
  const std::optional<std::string>& server = context.options().server;
  if (server && !same_name(*server, installation->local_host()))
    return wrong_usage(
        fmt::format("wireless adapters can be asked for on {} alone; leave --server out",
                    installation->local_host()));
  WINSEAM_TRY(auto platform, context.platform());
  result<std::unique_ptr<WlanClient>> client = platform->open_wlan_client(WlanVersion::vista);
  if (!client) return wlan_failed("open the WLAN service", client.error());
  return std::move(client).value();
}

Failure wlan_failed(std::string_view what, const std::error_code& error) {
  return failed_operation(what, error, advice_for(error));
}

CLI::Option* add_interface_option(CLI::App& command, std::optional<std::string>& into) {
  return command
      .add_option("--interface", into, "The adapter: its GUID, its name or a part of that")
      ->type_name("ADAPTER");
}

Checked<std::vector<WlanInterface>> adapters(WlanClient& client,
                                             const std::optional<std::string>& wanted) {
  auto listed = client.interfaces().enumerate();
  if (!listed) return wlan_failed("list the wireless adapters", listed.error());
  std::vector<WlanInterface>& all = listed.value();
  if (all.empty())
    return Failure{.message = "there is no wireless adapter; put one in, or enable it",
                   .exit_code = exit_failed,
                   .name = "no_adapter"};
  if (!wanted) return std::move(all);
  std::vector<WlanInterface> found = named(all, *wanted);
  if (found.size() == 1) return found;
  if (found.empty())
    return wrong_usage(fmt::format("there is no wireless adapter '{}'; there {} {}",
                                   printable(*wanted), all.size() == 1 ? "is" : "are",
                                   list_of(all)));
  return wrong_usage(fmt::format("'{}' fits {} wireless adapters; say which: {}",
                                 printable(*wanted), found.size(), list_of(found)));
}

Checked<WlanInterface> adapter(WlanClient& client, const std::optional<std::string>& wanted) {
  WINSEAM_TRY(auto found, adapters(client, wanted));
  if (found.size() == 1) return std::move(found.front());
  return wrong_usage(fmt::format("there are {} wireless adapters; choose one with --interface: {}",
                                 found.size(), list_of(found)));
}

OutJson json_of(const WlanInterface& adapter) {
  OutJson json;
  json["id"] = to_string(adapter.id);
  json["name"] = adapter.description;
  return json;
}

Checked<std::vector<std::string>> profile_names(WlanClient& client, const WlanInterface& adapter) {
  const auto listed = client.profiles().enumerate(adapter.id);
  if (!listed)
    return wlan_failed(fmt::format("list the profiles of '{}'", printable(adapter.description)),
                       listed.error());
  std::vector<std::string> names;
  for (const ProfileInfo& profile : listed.value()) names.push_back(profile.name);
  return names;
}

Checked<void> check_profile(WlanClient& client, const WlanInterface& adapter,
                            const std::string& name) {
  WINSEAM_TRY(auto names, profile_names(client, adapter));
  if (std::find(names.begin(), names.end(), name) != names.end()) return success();
  return wrong_usage(fmt::format("'{}' has no profile '{}'; {}", printable(adapter.description),
                                 printable(name), suggestion(name, names, "it has none at all")));
}

}  // namespace winseam::cli
