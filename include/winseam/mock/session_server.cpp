// The bodies of winseam/mock/session_server.hpp; compiled once in each program that links winseam::mock.
#include "winseam/mock/session_server.hpp"

#include "winseam/testing/printers.hpp"
#include "winseam/unsupported.hpp"

namespace winseam::mock {

#define WINSEAM_LIST "winseam/calls/session.def"
#include "winseam/mock/bodies.inc"

}  // namespace winseam::mock
