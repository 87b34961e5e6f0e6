// The bodies of winseam/mock/media_session.hpp; compiled once in each program that links winseam::mock.
#include "winseam/mock/media_session.hpp"

#include "winseam/testing/printers.hpp"
#include "winseam/unsupported.hpp"

namespace winseam::mock {

#define WINSEAM_LIST "winseam/calls/media.def"
#include "winseam/mock/bodies.inc"

}  // namespace winseam::mock
