// backends/decorators/faults/media_events.hpp: channels, watches and the rest of a media session, failing as a plan says.
#pragma once

#include <memory>
#include <utility>

#include "fault_point.hpp"
#include "winseam/media/forwarding.hpp"

namespace winseam {

class FaultyMediaNotificationChannel final : public ForwardingMediaNotificationChannel {
 public:
  FaultyMediaNotificationChannel(std::unique_ptr<MediaNotificationChannel> next, FaultPoint at)
      : ForwardingMediaNotificationChannel(std::move(next)), at_(std::move(at)) {}
  result<MediaNotification> wait(std::chrono::milliseconds timeout, std::stop_token stop) override {
    return at_.pass(Operation::media_channel_wait, {},
                    [&] { return next().wait(timeout, std::move(stop)); });
  }
  result<void> close() override {
    return at_.pass(Operation::media_channel_close, {}, [&] { return next().close(); });
  }

 private:
  FaultPoint at_;
};

class FaultyMediaChangeWatch final : public ForwardingMediaChangeWatch {
 public:
  FaultyMediaChangeWatch(std::unique_ptr<MediaChangeWatch> next, FaultPoint at)
      : ForwardingMediaChangeWatch(std::move(next)), at_(std::move(at)) {}
  result<void> watch(MediaObjectType type, const std::vector<Guid>& ids) override {
    return at_.pass(Operation::media_watch_watch, {}, [&] { return next().watch(type, ids); });
  }
  result<void> close() override {
    return at_.pass(Operation::media_watch_close, {}, [&] { return next().close(); });
  }

 private:
  FaultPoint at_;
};

class FaultyMediaNotifications final : public ForwardingMediaNotifications {
 public:
  FaultyMediaNotifications(MediaNotifications& next, const FaultPoint& at)
      : ForwardingMediaNotifications(next), at_(at) {}
  result<std::unique_ptr<MediaNotificationChannel>> open(MediaObjectType type,
                                                         CallSite opened_at) override {
    return at_.pass(
        Operation::media_notifications_open, {},
        [&]() -> result<std::unique_ptr<MediaNotificationChannel>> {
          auto opened = next().open(type, opened_at);
          if (!opened) return opened.error();
          return std::unique_ptr<MediaNotificationChannel>(
              std::make_unique<FaultyMediaNotificationChannel>(std::move(opened).value(), at_));
        });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaChangeDetection final : public ForwardingMediaChangeDetection {
 public:
  FaultyMediaChangeDetection(MediaChangeDetection& next, const FaultPoint& at)
      : ForwardingMediaChangeDetection(next), at_(at) {}
  result<std::unique_ptr<MediaChangeWatch>> begin(CallSite opened_at) override {
    return at_.pass(Operation::media_change_detection_begin, {},
                    [&]() -> result<std::unique_ptr<MediaChangeWatch>> {
                      auto begun = next().begin(opened_at);
                      if (!begun) return begun.error();
                      return std::unique_ptr<MediaChangeWatch>(
                          std::make_unique<FaultyMediaChangeWatch>(std::move(begun).value(), at_));
                    });
  }
  result<void> poll(MediaObjectType type, const std::vector<Guid>& ids) override {
    return at_.pass(Operation::media_change_detection_poll, {},
                    [&] { return next().poll(type, ids); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaSecurity final : public ForwardingMediaSecurity {
 public:
  FaultyMediaSecurity(MediaSecurity& next, const FaultPoint& at)
      : ForwardingMediaSecurity(next), at_(at) {}
  result<std::vector<std::byte>> get(const MediaObjectId& object,
                                     MediaSecurityParts parts) const override {
    return at_.pass(Operation::media_security_get, object,
                    [&] { return next().get(object, parts); });
  }
  result<void> set(const MediaObjectId& object, MediaSecurityParts parts,
                   const std::vector<std::byte>& descriptor) override {
    return at_.pass(Operation::media_security_set, object,
                    [&] { return next().set(object, parts, descriptor); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaDatabase final : public ForwardingMediaDatabase {
 public:
  FaultyMediaDatabase(MediaDatabase& next, const FaultPoint& at)
      : ForwardingMediaDatabase(next), at_(at) {}
  result<void> export_copy() override {
    return at_.pass(Operation::media_database_export_copy, {},
                    [&] { return next().export_copy(); });
  }
  result<void> import_copy() override {
    return at_.pass(Operation::media_database_import_copy, {},
                    [&] { return next().import_copy(); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaUserInterface final : public ForwardingMediaUserInterface {
 public:
  FaultyMediaUserInterface(MediaUserInterface& next, const FaultPoint& at)
      : ForwardingMediaUserInterface(next), at_(at) {}
  result<std::vector<std::string>> destinations(const std::optional<MediaObjectId>& object,
                                                UiType type) const override {
    return at_.pass(Operation::media_user_interface_destinations, object,
                    [&] { return next().destinations(object, type); });
  }
  result<void> add(const std::optional<MediaObjectId>& object, UiType type,
                   std::string_view destination) override {
    return at_.pass(Operation::media_user_interface_add, object,
                    [&] { return next().add(object, type, destination); });
  }
  result<void> remove(const std::optional<MediaObjectId>& object, UiType type,
                      std::string_view destination) override {
    return at_.pass(Operation::media_user_interface_remove, object,
                    [&] { return next().remove(object, type, destination); });
  }
  result<void> clear(const std::optional<MediaObjectId>& object, UiType type) override {
    return at_.pass(Operation::media_user_interface_clear, object,
                    [&] { return next().clear(object, type); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
