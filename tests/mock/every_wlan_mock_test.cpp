#include "tests/mock/every_mock.hpp"
#include "winseam/mock/wlan_client.hpp"

namespace winseam {
namespace {

#define WINSEAM_LIST "winseam/calls/wlan.def"
#include "tests/mock/every_mock.inc"

}  // namespace
}  // namespace winseam
