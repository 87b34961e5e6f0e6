// backends/decorators/faults/faulty.hpp: handles that fail as a plan says.
#pragma once

#include <memory>

#include "fault_point.hpp"
#include "winseam/media_session.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam {

std::unique_ptr<SessionServer> make_faulty(std::unique_ptr<SessionServer> server,
                                           const std::shared_ptr<FaultPlan>& plan);
std::unique_ptr<WlanClient> make_faulty(std::unique_ptr<WlanClient> client,
                                        const std::shared_ptr<FaultPlan>& plan);
std::unique_ptr<MediaSession> make_faulty(std::unique_ptr<MediaSession> session,
                                          const std::shared_ptr<FaultPlan>& plan);

}  // namespace winseam
