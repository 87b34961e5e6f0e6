// Media sessions, and what they hand out, with an interceptor around their calls.
#include "classes.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam::hooked {
namespace {

#define WINSEAM_LIST "winseam/calls/media.def"
#include "classes.inc"

}  // namespace

std::unique_ptr<MediaSession> wrap(std::unique_ptr<MediaSession> next, Hook hook) {
  return std::make_unique<HookedMediaSession>(std::move(next), std::move(hook));
}

std::unique_ptr<MediaNotificationChannel> wrap(std::unique_ptr<MediaNotificationChannel> next,
                                               Hook hook) {
  return std::make_unique<HookedMediaNotificationChannel>(std::move(next), std::move(hook));
}

std::unique_ptr<MediaChangeWatch> wrap(std::unique_ptr<MediaChangeWatch> next, Hook hook) {
  return std::make_unique<HookedMediaChangeWatch>(std::move(next), std::move(hook));
}

}  // namespace winseam::hooked
