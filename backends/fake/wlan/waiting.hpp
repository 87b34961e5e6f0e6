// backends/fake/wlan/waiting.hpp: what the misuse log says of waits for a listener that do not end.
#pragma once

#include <string_view>

#include "core/misuse_log.hpp"
#include "model.hpp"

namespace winseam::fake {

// The call was made from inside a listener of the client, which it would have to wait for.
void tell_waits_for_itself(MisuseLog& misuses, const ClientHandle& client,
                           std::string_view operation);

// The listener that the call waits for did not return.
void tell_hang(MisuseLog& misuses, WaitEnd end, const ClientHandle& client,
               std::string_view operation);

}  // namespace winseam::fake
