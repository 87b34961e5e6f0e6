#include "winseam/media/forwarding.hpp"

namespace winseam {

ForwardingMediaNotificationChannel::ForwardingMediaNotificationChannel(
    std::unique_ptr<MediaNotificationChannel> next)
    : next_(std::move(next)) {}

ForwardingMediaNotificationChannel::~ForwardingMediaNotificationChannel() = default;

ForwardingMediaChangeWatch::ForwardingMediaChangeWatch(std::unique_ptr<MediaChangeWatch> next)
    : next_(std::move(next)) {}

ForwardingMediaChangeWatch::~ForwardingMediaChangeWatch() = default;

ForwardingMediaSession::ForwardingMediaSession(std::unique_ptr<MediaSession> next)
    : next_(std::move(next)),
      catalog_(next_->catalog()),
      pools_(next_->pools()),
      allocation_(next_->allocation()),
      mounting_(next_->mounting()),
      libraries_(next_->libraries()),
      transfer_(next_->transfer()),
      cleaning_(next_->cleaning()),
      requests_(next_->requests()),
      operators_(next_->operators()),
      security_(next_->security()),
      notifications_(next_->notifications()),
      change_detection_(next_->change_detection()),
      database_(next_->database()),
      user_interface_(next_->user_interface()) {}

ForwardingMediaSession::~ForwardingMediaSession() = default;

}  // namespace winseam
