// backends/fake/media/open.hpp: opening media sessions.
#pragma once

#include <memory>
#include <optional>
#include <string_view>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/fake/caller.hpp"
#include "winseam/media_session.hpp"

namespace winseam::fake {

struct WorldState;

// Whether the media service of a server answers, an empty name being this computer: true if it does over the network.
// invalid_computername, no_network, not_connected, or not_ready (busy) while it is stopped or starts.
result<bool> reach(WorldState& state, std::string_view server);

// Platform::open_media_session of the fake.
result<std::unique_ptr<MediaSession>> open_media_session(std::shared_ptr<WorldState> state,
                                                         std::shared_ptr<const Caller> caller,
                                                         std::optional<std::string_view> server,
                                                         std::string_view application,
                                                         CallSite opened_at);

}  // namespace winseam::fake
