// backends/fake/media/parts.hpp: the parts of one media session, over the world's state.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gate.hpp"
#include "winseam/media_session.hpp"

namespace winseam::fake {

class FakeMediaCatalog final : public MediaCatalog {
 public:
  explicit FakeMediaCatalog(const MediaIdentity& identity) : identity_(identity) {}
  result<std::vector<Guid>> enumerate(MediaObjectType type,
                                      const std::optional<MediaObjectId>& container,
                                      EnumerateOption options) const override;
  result<MediaObject> object(const MediaObjectId& id) const override;
  result<void> update(const MediaObject& object) override;
  result<std::vector<std::byte>> attribute(const MediaObjectId& id,
                                           std::string_view name) const override;
  result<void> set_attribute(const MediaObjectId& id, std::string_view name,
                             const std::vector<std::byte>& value) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaPools final : public MediaPools {
 public:
  explicit FakeMediaPools(const MediaIdentity& identity) : identity_(identity) {}
  result<PoolId> open(const PoolRequest& request) override;
  result<std::string> full_name(PoolId pool) const override;
  result<void> remove(PoolId pool) override;
  result<void> move(MediumId medium, PoolId pool) override;
  result<void> change_media_type(MediumId medium, PoolId pool) override;
  result<void> add_media_type(MediaTypeId type, LibraryId library) override;
  result<void> remove_media_type(MediaTypeId type, LibraryId library) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaAllocation final : public MediaAllocation {
 public:
  explicit FakeMediaAllocation(const MediaIdentity& identity) : identity_(identity) {}
  result<Allocation> allocate(const AllocateRequest& request) override;
  result<void> deallocate(LogicalMediumId medium) override;
  result<void> set_complete(LogicalMediumId medium) override;
  result<void> decommission(SideId side) override;
  result<void> swap(LogicalMediumId first, LogicalMediumId second) override;
  result<RegisteredMedium> register_offline(const MediumRegistration& medium) override;
  result<void> forget(MediumId medium) override;
  result<void> update_label(LogicalMediumId medium, const LabelUpdate& label) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaMounting final : public MediaMounting {
 public:
  explicit FakeMediaMounting(const MediaIdentity& identity) : identity_(identity) {}
  result<std::vector<DriveId>> mount(const MountRequest& request) override;
  result<void> dismount(const std::vector<MountableId>& media, DismountOption options) override;
  result<void> dismount_drive(DriveId drive) override;

 private:
  const MediaIdentity& identity_;
};

class FakeLibraryControl final : public LibraryControl {
 public:
  explicit FakeLibraryControl(const MediaIdentity& identity) : identity_(identity) {}
  result<void> inventory(LibraryId library, InventoryMethod method) override;
  result<void> identify(SlotId slot, DismountOption afterwards) override;
  result<void> access_door(LibraryId library, InventoryMethod afterwards) override;
  result<void> enable(const MediaObjectId& object) override;
  result<void> disable(const MediaObjectId& object) override;
  result<void> remove_drive(DriveId drive) override;
  result<void> remove_library(LibraryId library) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaTransfer final : public MediaTransfer {
 public:
  explicit FakeMediaTransfer(const MediaIdentity& identity) : identity_(identity) {}
  result<TransferId> eject(std::optional<MediumId> medium, EjectAction action) override;
  result<void> stop_eject(TransferId ejection) override;
  result<TransferId> inject(LibraryId library, InjectAction action) override;
  result<void> retract_inject(LibraryId library, TransferId injection) override;
  result<void> stop_inject(LibraryId library, TransferId injection) override;

 private:
  const MediaIdentity& identity_;
};

class FakeDriveCleaning final : public DriveCleaning {
 public:
  explicit FakeDriveCleaning(const MediaIdentity& identity) : identity_(identity) {}
  result<void> clean(DriveId drive) override;
  result<void> reserve_slot(LibraryId library, SlotId slot) override;
  result<void> release_slot(LibraryId library) override;
  result<TransferId> inject_cleaner(LibraryId library, std::uint32_t cleans_left) override;
  result<void> stop_inject_cleaner(LibraryId library, TransferId injection) override;
  result<TransferId> eject_cleaner(LibraryId library) override;
  result<void> stop_eject_cleaner(LibraryId library, TransferId ejection) override;

 private:
  const MediaIdentity& identity_;
};

class FakeLibraryRequests final : public LibraryRequests {
 public:
  explicit FakeLibraryRequests(const MediaIdentity& identity) : identity_(identity) {}
  result<void> cancel(LibraryRequestId request) override;
  result<void> cancel_transfer(TransferId transfer) override;
  result<std::uint32_t> order(LibraryRequestId request) const override;
  result<void> set_order(LibraryRequestId request, std::uint32_t order) override;
  result<void> remove(const std::vector<LibraryRequestId>& requests) override;

 private:
  const MediaIdentity& identity_;
};

class FakeOperatorRequests final : public OperatorRequests {
 public:
  explicit FakeOperatorRequests(const MediaIdentity& identity) : identity_(identity) {}
  result<OperatorRequestId> submit(const OperatorRequestDraft& draft) override;
  result<void> wait(OperatorRequestId request, std::chrono::milliseconds timeout,
                    std::stop_token stop) override;
  result<void> satisfy(OperatorRequestId request) override;
  result<void> cancel(OperatorRequestId request) override;
  result<void> remove(const std::vector<OperatorRequestId>& requests) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaSecurity final : public MediaSecurity {
 public:
  explicit FakeMediaSecurity(const MediaIdentity& identity) : identity_(identity) {}
  result<std::vector<std::byte>> get(const MediaObjectId& object,
                                     MediaSecurityParts parts) const override;
  result<void> set(const MediaObjectId& object, MediaSecurityParts parts,
                   const std::vector<std::byte>& descriptor) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaNotifications final : public MediaNotifications {
 public:
  explicit FakeMediaNotifications(const MediaIdentity& identity) : identity_(identity) {}
  result<std::unique_ptr<MediaNotificationChannel>> open(MediaObjectType type,
                                                         CallSite opened_at) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaChangeDetection final : public MediaChangeDetection {
 public:
  explicit FakeMediaChangeDetection(const MediaIdentity& identity) : identity_(identity) {}
  result<std::unique_ptr<MediaChangeWatch>> begin(CallSite opened_at) override;
  result<void> poll(MediaObjectType type, const std::vector<Guid>& ids) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaDatabase final : public MediaDatabase {
 public:
  explicit FakeMediaDatabase(const MediaIdentity& identity) : identity_(identity) {}
  result<void> export_copy() override;
  result<void> import_copy() override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaUserInterface final : public MediaUserInterface {
 public:
  explicit FakeMediaUserInterface(const MediaIdentity& identity) : identity_(identity) {}
  result<std::vector<std::string>> destinations(const std::optional<MediaObjectId>& object,
                                                UiType type) const override;
  result<void> add(const std::optional<MediaObjectId>& object, UiType type,
                   std::string_view destination) override;
  result<void> remove(const std::optional<MediaObjectId>& object, UiType type,
                      std::string_view destination) override;
  result<void> clear(const std::optional<MediaObjectId>& object, UiType type) override;

 private:
  const MediaIdentity& identity_;
};

class FakeMediaSession final : public MediaSession {
 public:
  explicit FakeMediaSession(MediaIdentity identity) : identity_(std::move(identity)) {}
  ~FakeMediaSession() override;

  std::string server() const override { return identity_.server; }
  std::string application() const override { return identity_.application; }
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
  result<void> close() override;

 private:
  MediaIdentity identity_;
  FakeMediaCatalog catalog_{identity_};
  FakeMediaPools pools_{identity_};
  FakeMediaAllocation allocation_{identity_};
  FakeMediaMounting mounting_{identity_};
  FakeLibraryControl libraries_{identity_};
  FakeMediaTransfer transfer_{identity_};
  FakeDriveCleaning cleaning_{identity_};
  FakeLibraryRequests requests_{identity_};
  FakeOperatorRequests operators_{identity_};
  FakeMediaSecurity security_{identity_};
  FakeMediaNotifications notifications_{identity_};
  FakeMediaChangeDetection change_detection_{identity_};
  FakeMediaDatabase database_{identity_};
  FakeMediaUserInterface user_interface_{identity_};
};

}  // namespace winseam::fake
