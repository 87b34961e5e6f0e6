// The out-of-line destructors: one home for each interface's virtual table.
#include "winseam/platform.hpp"

namespace winseam {

Platform::~Platform() = default;
SessionServer::~SessionServer() = default;
SessionSubscriptionState::~SessionSubscriptionState() = default;
VirtualChannel::~VirtualChannel() = default;
UserToken::~UserToken() = default;

}  // namespace winseam
