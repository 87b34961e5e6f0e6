// wlan_access.hpp: what the wlan commands have in common: the client, the adapter, failures with advice.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "context.hpp"
#include "json_text.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::cli {

// The WLAN service of the local machine, on behalf of --as. Wrong usage if --server names another one.
Checked<std::unique_ptr<WlanClient>> open_wlan(Context& context);

// A failed operation, with advice that fits the error. `what`: "scan with 'Intel AX200'".
Failure wlan_failed(std::string_view what, const std::error_code& error);

// --interface GUID|NAME.
CLI::Option* add_interface_option(CLI::App& command, std::optional<std::string>& into);

// The adapters that are meant: the one that was named by its GUID, its name or a part of it, else all of them. A failed
// operation if there is none, wrong usage if the name fits none or several.
Checked<std::vector<WlanInterface>> adapters(WlanClient& client,
                                             const std::optional<std::string>& wanted);

// The one adapter that is meant. Wrong usage if there are several and none was named.
Checked<WlanInterface> adapter(WlanClient& client, const std::optional<std::string>& wanted);

// {"id": ..., "name": ...}
OutJson json_of(const WlanInterface& adapter);

// The names of an adapter's profiles, in order of preference.
Checked<std::vector<std::string>> profile_names(WlanClient& client, const WlanInterface& adapter);

// Wrong usage if the adapter has no such profile, naming those that are like it.
Checked<void> check_profile(WlanClient& client, const WlanInterface& adapter,
                            const std::string& name);

}  // namespace winseam::cli
