#pragma once

#include <array>
#include <memory>
#include <optional>

#include "anything.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/faults.hpp"
#include "winseam/session/listeners.hpp"
#include "winseam/session_server.hpp"
#include "winseam/win32/platform.hpp"
#include "winseam/wlan_client.hpp"

namespace snippets {

extern winseam::SessionServer& server;
extern const winseam::SessionId id;

namespace describe_hpp {
extern const winseam::SessionEntry entry;
}
namespace error_hpp {
void ask_an_administrator();
}
namespace features_hpp {
void hide_the_tape_menu();
}
namespace forwarding_hpp {
using winseam::result;
using winseam::SessionId;
using winseam::Wait;
inline int logoffs = 0;
}  // namespace forwarding_hpp
namespace operation_hpp {
extern const std::shared_ptr<winseam::FaultPlan> plan;
}
namespace session_events_hpp {
void compare_with_last_snapshot(winseam::SessionServer& server);
}
namespace session_information_hpp {
void greet(const std::string& user);
}
namespace session_local_sessions_hpp {
void start_in_session(std::uintptr_t token);
}
namespace session_state_hpp {
extern const winseam::SessionEntry session;
void consider(const winseam::SessionEntry& session);
}  // namespace session_state_hpp
namespace time_hpp {
extern const winseam::SessionTimes details;
}

}  // namespace snippets
