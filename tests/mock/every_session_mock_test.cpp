#include "tests/mock/every_mock.hpp"
#include "winseam/mock/session_server.hpp"

namespace winseam {
namespace {

#define WINSEAM_LIST "winseam/calls/session.def"
#include "tests/mock/every_mock.inc"

}  // namespace
}  // namespace winseam
