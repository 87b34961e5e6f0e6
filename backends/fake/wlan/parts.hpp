// backends/fake/wlan/parts.hpp: the parts of one WLAN client, over the world's state.
#pragma once

#include "gate.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fake {

// FakeWlanInterfaces, FakeWlanScanning and so on.
#define WINSEAM_LIST "winseam/calls/wlan.def"
#define WINSEAM_PART(Interface) Fake##Interface
#define WINSEAM_HELD(name) const ClientIdentity& name
#define WINSEAM_MEMBER identity_
#include "winseam/calls/parts.inc"

}  // namespace winseam::fake
