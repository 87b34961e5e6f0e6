// The out-of-line destructors of the media interfaces: one home for each virtual table.
#include "winseam/media_session.hpp"

namespace winseam {

MediaSession::~MediaSession() = default;
MediaNotificationChannel::~MediaNotificationChannel() = default;
MediaChangeWatch::~MediaChangeWatch() = default;

}  // namespace winseam
