#include "tests/mock/every_mock.hpp"
#include "winseam/mock/media_session.hpp"

namespace winseam {
namespace {

#define WINSEAM_LIST "winseam/calls/media.def"
#include "tests/mock/every_mock.inc"

}  // namespace
}  // namespace winseam
