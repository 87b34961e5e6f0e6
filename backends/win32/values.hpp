// backends/win32/values.hpp: the structures of the ABI as the plain values of the interfaces, checked on the way.
#pragma once

#include "winseam/abi/wts_structures.hpp"
#include "winseam/error.hpp"
#include "winseam/session/user_configuration.hpp"
#include "winseam/session/values.hpp"

namespace winseam::win32 {

// Errors of all: invalid_data for a state, time or text that cannot be.

result<SessionState> value_of(abi::WtsConnectState state);
// Into a value that is there already; false for what cannot be. A long list is spared a result for each entry.
bool read(const abi::WtsSessionInfo<abi::WChar>& entry, SessionEntry& to);
result<SessionEntryEx> value_of(const abi::WtsSessionInfo1<abi::WChar>& entry);
result<ProcessEntry> value_of(const abi::WtsProcessInfo<abi::WChar>& entry);
result<ProcessEntryEx> value_of(const abi::WtsProcessInfoEx<abi::WChar>& entry);
result<SessionSummary> value_of(const abi::WtsInfo<abi::WChar>& info);
result<SessionDetails> value_of(const abi::WtsInfoEx<abi::WChar>& info);
result<SessionConfiguration> value_of(const abi::WtsConfigInfo<abi::WChar>& info);
result<UserSettings> value_of(const abi::WtsUserConfig<abi::WChar>& settings);
result<ListenerConfiguration> value_of(const abi::WtsListenerConfig<abi::WChar>& configuration);

// Without the address, which the structure holds as a text that may be cut.
result<ClientInfo> value_of(const abi::WtsClient<abi::WChar>& client);

// An address of a family that the interface does not know (IPX, NetBIOS) is unspecified.
ClientAddress value_of(const abi::WtsClientAddress& address);

// For WTSCreateListener. Errors: invalid_parameter for a text or time that the structure cannot hold;
// no_unicode_translation.
result<abi::WtsListenerConfig<abi::WChar>> abi_of(const ListenerConfiguration& configuration);

}  // namespace winseam::win32
