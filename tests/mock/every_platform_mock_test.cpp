#include "tests/mock/every_mock.hpp"
#include "winseam/mock/platform.hpp"

namespace winseam {
namespace {

#define WINSEAM_LIST "winseam/calls/platform.def"
#include "tests/mock/every_mock.inc"

}  // namespace
}  // namespace winseam
