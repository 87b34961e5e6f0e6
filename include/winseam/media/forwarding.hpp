// winseam/media/forwarding.hpp: classes that pass every media call on; the base of every decorator of media sessions.
//
// Derive from the forwarder of the interface whose calls you want to see, override those, and hand it out by overriding
// the accessor of the session. A session that counts mounts on any backend:
//
//   class CountingMounting : public winseam::ForwardingMediaMounting {
//     using ForwardingMediaMounting::ForwardingMediaMounting;
//     winseam::result<std::vector<winseam::DriveId>> mount(const winseam::MountRequest& request) override {
//       ++mounts;
//       return ForwardingMediaMounting::mount(request);
//     }
//   };
//
// Results, blocking and threads are those of the object behind; a forwarder keeps no state of its own but the object.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media_session.hpp"

namespace winseam {

// Each forwarder of a sub-interface refers to the object behind, which must outlive it.

class ForwardingMediaCatalog : public MediaCatalog {
 public:
  explicit ForwardingMediaCatalog(MediaCatalog& next) : next_(next) {}
  virtual ~ForwardingMediaCatalog() = default;
  result<std::vector<Guid>> enumerate(MediaObjectType type,
                                      const std::optional<MediaObjectId>& container,
                                      EnumerateOption options) const override {
    return next_.enumerate(type, container, options);
  }
  result<MediaObject> object(const MediaObjectId& id) const override { return next_.object(id); }
  result<void> update(const MediaObject& object) override { return next_.update(object); }
  result<std::vector<std::byte>> attribute(const MediaObjectId& id,
                                           std::string_view name) const override {
    return next_.attribute(id, name);
  }
  result<void> set_attribute(const MediaObjectId& id, std::string_view name,
                             const std::vector<std::byte>& value) override {
    return next_.set_attribute(id, name, value);
  }

 protected:
  MediaCatalog& next() const { return next_; }

 private:
  MediaCatalog& next_;
};

class ForwardingMediaPools : public MediaPools {
 public:
  explicit ForwardingMediaPools(MediaPools& next) : next_(next) {}
  virtual ~ForwardingMediaPools() = default;
  result<PoolId> open(const PoolRequest& request) override { return next_.open(request); }
  result<std::string> full_name(PoolId pool) const override { return next_.full_name(pool); }
  result<void> remove(PoolId pool) override { return next_.remove(pool); }
  result<void> move(MediumId medium, PoolId pool) override { return next_.move(medium, pool); }
  result<void> change_media_type(MediumId medium, PoolId pool) override {
    return next_.change_media_type(medium, pool);
  }
  result<void> add_media_type(MediaTypeId type, LibraryId library) override {
    return next_.add_media_type(type, library);
  }
  result<void> remove_media_type(MediaTypeId type, LibraryId library) override {
    return next_.remove_media_type(type, library);
  }

 protected:
  MediaPools& next() const { return next_; }

 private:
  MediaPools& next_;
};

class ForwardingMediaAllocation : public MediaAllocation {
 public:
  explicit ForwardingMediaAllocation(MediaAllocation& next) : next_(next) {}
  virtual ~ForwardingMediaAllocation() = default;
  result<Allocation> allocate(const AllocateRequest& request) override {
    return next_.allocate(request);
  }
  result<void> deallocate(LogicalMediumId medium) override { return next_.deallocate(medium); }
  result<void> set_complete(LogicalMediumId medium) override { return next_.set_complete(medium); }
  result<void> decommission(SideId side) override { return next_.decommission(side); }
  result<void> swap(LogicalMediumId first, LogicalMediumId second) override {
    return next_.swap(first, second);
  }
  result<RegisteredMedium> register_offline(const MediumRegistration& medium) override {
    return next_.register_offline(medium);
  }
  result<void> forget(MediumId medium) override { return next_.forget(medium); }
  result<void> update_label(LogicalMediumId medium, const LabelUpdate& label) override {
    return next_.update_label(medium, label);
  }

 protected:
  MediaAllocation& next() const { return next_; }

 private:
  MediaAllocation& next_;
};

class ForwardingMediaMounting : public MediaMounting {
 public:
  explicit ForwardingMediaMounting(MediaMounting& next) : next_(next) {}
  virtual ~ForwardingMediaMounting() = default;
  result<std::vector<DriveId>> mount(const MountRequest& request) override {
    return next_.mount(request);
  }
  result<void> dismount(const std::vector<MountableId>& media, DismountOption options) override {
    return next_.dismount(media, options);
  }
  result<void> dismount_drive(DriveId drive) override { return next_.dismount_drive(drive); }

 protected:
  MediaMounting& next() const { return next_; }

 private:
  MediaMounting& next_;
};

class ForwardingLibraryControl : public LibraryControl {
 public:
  explicit ForwardingLibraryControl(LibraryControl& next) : next_(next) {}
  virtual ~ForwardingLibraryControl() = default;
  result<void> inventory(LibraryId library, InventoryMethod method) override {
    return next_.inventory(library, method);
  }
  result<void> identify(SlotId slot, DismountOption afterwards) override {
    return next_.identify(slot, afterwards);
  }
  result<void> access_door(LibraryId library, InventoryMethod afterwards) override {
    return next_.access_door(library, afterwards);
  }
  result<void> enable(const MediaObjectId& object) override { return next_.enable(object); }
  result<void> disable(const MediaObjectId& object) override { return next_.disable(object); }
  result<void> remove_drive(DriveId drive) override { return next_.remove_drive(drive); }
  result<void> remove_library(LibraryId library) override { return next_.remove_library(library); }

 protected:
  LibraryControl& next() const { return next_; }

 private:
  LibraryControl& next_;
};

class ForwardingMediaTransfer : public MediaTransfer {
 public:
  explicit ForwardingMediaTransfer(MediaTransfer& next) : next_(next) {}
  virtual ~ForwardingMediaTransfer() = default;
  result<TransferId> eject(std::optional<MediumId> medium, EjectAction action) override {
    return next_.eject(medium, action);
  }
  result<void> stop_eject(TransferId ejection) override { return next_.stop_eject(ejection); }
  result<TransferId> inject(LibraryId library, InjectAction action) override {
    return next_.inject(library, action);
  }
  result<void> retract_inject(LibraryId library, TransferId injection) override {
    return next_.retract_inject(library, injection);
  }
  result<void> stop_inject(LibraryId library, TransferId injection) override {
    return next_.stop_inject(library, injection);
  }

 protected:
  MediaTransfer& next() const { return next_; }

 private:
  MediaTransfer& next_;
};

class ForwardingDriveCleaning : public DriveCleaning {
 public:
  explicit ForwardingDriveCleaning(DriveCleaning& next) : next_(next) {}
  virtual ~ForwardingDriveCleaning() = default;
  result<void> clean(DriveId drive) override { return next_.clean(drive); }
  result<void> reserve_slot(LibraryId library, SlotId slot) override {
    return next_.reserve_slot(library, slot);
  }
  result<void> release_slot(LibraryId library) override { return next_.release_slot(library); }
  result<TransferId> inject_cleaner(LibraryId library, std::uint32_t cleans_left) override {
    return next_.inject_cleaner(library, cleans_left);
  }
  result<void> stop_inject_cleaner(LibraryId library, TransferId injection) override {
    return next_.stop_inject_cleaner(library, injection);
  }
  result<TransferId> eject_cleaner(LibraryId library) override {
    return next_.eject_cleaner(library);
  }
  result<void> stop_eject_cleaner(LibraryId library, TransferId ejection) override {
    return next_.stop_eject_cleaner(library, ejection);
  }

 protected:
  DriveCleaning& next() const { return next_; }

 private:
  DriveCleaning& next_;
};

class ForwardingLibraryRequests : public LibraryRequests {
 public:
  explicit ForwardingLibraryRequests(LibraryRequests& next) : next_(next) {}
  virtual ~ForwardingLibraryRequests() = default;
  result<void> cancel(LibraryRequestId request) override { return next_.cancel(request); }
  result<void> cancel_transfer(TransferId transfer) override {
    return next_.cancel_transfer(transfer);
  }
  result<std::uint32_t> order(LibraryRequestId request) const override {
    return next_.order(request);
  }
  result<void> set_order(LibraryRequestId request, std::uint32_t order) override {
    return next_.set_order(request, order);
  }
  result<void> remove(const std::vector<LibraryRequestId>& requests) override {
    return next_.remove(requests);
  }

 protected:
  LibraryRequests& next() const { return next_; }

 private:
  LibraryRequests& next_;
};

class ForwardingOperatorRequests : public OperatorRequests {
 public:
  explicit ForwardingOperatorRequests(OperatorRequests& next) : next_(next) {}
  virtual ~ForwardingOperatorRequests() = default;
  result<OperatorRequestId> submit(const OperatorRequestDraft& draft) override {
    return next_.submit(draft);
  }
  result<void> wait(OperatorRequestId request, std::chrono::milliseconds timeout,
                    std::stop_token stop) override {
    return next_.wait(request, timeout, std::move(stop));
  }
  result<void> satisfy(OperatorRequestId request) override { return next_.satisfy(request); }
  result<void> cancel(OperatorRequestId request) override { return next_.cancel(request); }
  result<void> remove(const std::vector<OperatorRequestId>& requests) override {
    return next_.remove(requests);
  }

 protected:
  OperatorRequests& next() const { return next_; }

 private:
  OperatorRequests& next_;
};

class ForwardingMediaSecurity : public MediaSecurity {
 public:
  explicit ForwardingMediaSecurity(MediaSecurity& next) : next_(next) {}
  virtual ~ForwardingMediaSecurity() = default;
  result<std::vector<std::byte>> get(const MediaObjectId& object,
                                     MediaSecurityParts parts) const override {
    return next_.get(object, parts);
  }
  result<void> set(const MediaObjectId& object, MediaSecurityParts parts,
                   const std::vector<std::byte>& descriptor) override {
    return next_.set(object, parts, descriptor);
  }

 protected:
  MediaSecurity& next() const { return next_; }

 private:
  MediaSecurity& next_;
};

class ForwardingMediaNotifications : public MediaNotifications {
 public:
  explicit ForwardingMediaNotifications(MediaNotifications& next) : next_(next) {}
  virtual ~ForwardingMediaNotifications() = default;
  result<std::unique_ptr<MediaNotificationChannel>> open(MediaObjectType type,
                                                         CallSite opened_at) override {
    return next_.open(type, opened_at);
  }

 protected:
  MediaNotifications& next() const { return next_; }

 private:
  MediaNotifications& next_;
};

class ForwardingMediaChangeDetection : public MediaChangeDetection {
 public:
  explicit ForwardingMediaChangeDetection(MediaChangeDetection& next) : next_(next) {}
  virtual ~ForwardingMediaChangeDetection() = default;
  result<std::unique_ptr<MediaChangeWatch>> begin(CallSite opened_at) override {
    return next_.begin(opened_at);
  }
  result<void> poll(MediaObjectType type, const std::vector<Guid>& ids) override {
    return next_.poll(type, ids);
  }

 protected:
  MediaChangeDetection& next() const { return next_; }

 private:
  MediaChangeDetection& next_;
};

class ForwardingMediaDatabase : public MediaDatabase {
 public:
  explicit ForwardingMediaDatabase(MediaDatabase& next) : next_(next) {}
  virtual ~ForwardingMediaDatabase() = default;
  result<void> export_copy() override { return next_.export_copy(); }
  result<void> import_copy() override { return next_.import_copy(); }

 protected:
  MediaDatabase& next() const { return next_; }

 private:
  MediaDatabase& next_;
};

class ForwardingMediaUserInterface : public MediaUserInterface {
 public:
  explicit ForwardingMediaUserInterface(MediaUserInterface& next) : next_(next) {}
  virtual ~ForwardingMediaUserInterface() = default;
  result<std::vector<std::string>> destinations(const std::optional<MediaObjectId>& object,
                                                UiType type) const override {
    return next_.destinations(object, type);
  }
  result<void> add(const std::optional<MediaObjectId>& object, UiType type,
                   std::string_view destination) override {
    return next_.add(object, type, destination);
  }
  result<void> remove(const std::optional<MediaObjectId>& object, UiType type,
                      std::string_view destination) override {
    return next_.remove(object, type, destination);
  }
  result<void> clear(const std::optional<MediaObjectId>& object, UiType type) override {
    return next_.clear(object, type);
  }

 protected:
  MediaUserInterface& next() const { return next_; }

 private:
  MediaUserInterface& next_;
};

class ForwardingStandAloneDrives : public StandAloneDrives {
 public:
  explicit ForwardingStandAloneDrives(StandAloneDrives& next) : next_(next) {}
  virtual ~ForwardingStandAloneDrives() = default;
  result<void> eject(std::optional<std::string_view> computer,
                     const StandAloneEjection& ejection) override {
    return next_.eject(computer, ejection);
  }
  result<DriveVolumes> volumes(std::string_view device) const override {
    return next_.volumes(device);
  }

 protected:
  StandAloneDrives& next() const { return next_; }

 private:
  StandAloneDrives& next_;
};

// Owns the channel behind it.
class ForwardingMediaNotificationChannel : public MediaNotificationChannel {
 public:
  explicit ForwardingMediaNotificationChannel(std::unique_ptr<MediaNotificationChannel> next);
  ~ForwardingMediaNotificationChannel() override;
  MediaObjectType type() const override { return next_->type(); }
  result<MediaNotification> wait(std::chrono::milliseconds timeout, std::stop_token stop) override {
    return next_->wait(timeout, std::move(stop));
  }
  result<void> close() override { return next_->close(); }

 protected:
  MediaNotificationChannel& next() const { return *next_; }

 private:
  std::unique_ptr<MediaNotificationChannel> next_;
};

// Owns the detection behind it.
class ForwardingMediaChangeWatch : public MediaChangeWatch {
 public:
  explicit ForwardingMediaChangeWatch(std::unique_ptr<MediaChangeWatch> next);
  ~ForwardingMediaChangeWatch() override;
  result<void> watch(MediaObjectType type, const std::vector<Guid>& ids) override {
    return next_->watch(type, ids);
  }
  result<void> close() override { return next_->close(); }

 protected:
  MediaChangeWatch& next() const { return *next_; }

 private:
  std::unique_ptr<MediaChangeWatch> next_;
};

// Owns the session behind it. Decorators of a sub-interface override its accessor.
class ForwardingMediaSession : public MediaSession {
 public:
  explicit ForwardingMediaSession(std::unique_ptr<MediaSession> next);
  ~ForwardingMediaSession() override;
  std::string server() const override { return next_->server(); }
  std::string application() const override { return next_->application(); }
  MediaCatalog& catalog() override { return catalog_; }
  MediaPools& pools() override { return pools_; }
  MediaAllocation& allocation() override { return allocation_; }
  MediaMounting& mounting() override { return mounting_; }
  LibraryControl& libraries() override { return libraries_; }
  MediaTransfer& transfer() override { return transfer_; }
  DriveCleaning& cleaning() override { return cleaning_; }
  LibraryRequests& requests() override { return requests_; }
  OperatorRequests& operators() override { return operators_; }
  MediaSecurity& security() override { return security_; }
  MediaNotifications& notifications() override { return notifications_; }
  MediaChangeDetection& change_detection() override { return change_detection_; }
  MediaDatabase& database() override { return database_; }
  MediaUserInterface& user_interface() override { return user_interface_; }
  result<void> close() override { return next_->close(); }

 protected:
  MediaSession& next() const { return *next_; }

 private:
  std::unique_ptr<MediaSession> next_;
  ForwardingMediaCatalog catalog_;
  ForwardingMediaPools pools_;
  ForwardingMediaAllocation allocation_;
  ForwardingMediaMounting mounting_;
  ForwardingLibraryControl libraries_;
  ForwardingMediaTransfer transfer_;
  ForwardingDriveCleaning cleaning_;
  ForwardingLibraryRequests requests_;
  ForwardingOperatorRequests operators_;
  ForwardingMediaSecurity security_;
  ForwardingMediaNotifications notifications_;
  ForwardingMediaChangeDetection change_detection_;
  ForwardingMediaDatabase database_;
  ForwardingMediaUserInterface user_interface_;
};

}  // namespace winseam
