// The bodies of winseam/mock/wlan_client.hpp; compiled once in each program that links winseam::mock.
#include "winseam/mock/wlan_client.hpp"

#include "winseam/testing/printers.hpp"
#include "winseam/unsupported.hpp"

namespace winseam::mock {

#define WINSEAM_LIST "winseam/calls/wlan.def"
#include "winseam/mock/bodies.inc"

}  // namespace winseam::mock
