// backends/win32/media/session.hpp: an open media session and the parts that share its handle.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "media/handle.hpp"
#include "winseam/media_session.hpp"

namespace winseam::win32 {

class Win32MediaCatalog final : public MediaCatalog {
 public:
  explicit Win32MediaCatalog(SharedMedia handle) : handle_(std::move(handle)) {}
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
  SharedMedia handle_;
};

class Win32MediaPools final : public MediaPools {
 public:
  explicit Win32MediaPools(SharedMedia handle) : handle_(std::move(handle)) {}
  result<PoolId> open(const PoolRequest& request) override;
  result<std::string> full_name(PoolId pool) const override;
  result<void> remove(PoolId pool) override;
  result<void> move(MediumId medium, PoolId pool) override;
  result<void> change_media_type(MediumId medium, PoolId pool) override;
  result<void> add_media_type(MediaTypeId type, LibraryId library) override;
  result<void> remove_media_type(MediaTypeId type, LibraryId library) override;

 private:
  SharedMedia handle_;
};

class Win32MediaAllocation final : public MediaAllocation {
 public:
  explicit Win32MediaAllocation(SharedMedia handle) : handle_(std::move(handle)) {}
  result<Allocation> allocate(const AllocateRequest& request) override;
  result<void> deallocate(LogicalMediumId medium) override;
  result<void> set_complete(LogicalMediumId medium) override;
  result<void> decommission(SideId side) override;
  result<void> swap(LogicalMediumId first, LogicalMediumId second) override;
  result<RegisteredMedium> register_offline(const MediumRegistration& medium) override;
  result<void> forget(MediumId medium) override;
  result<void> update_label(LogicalMediumId medium, const LabelUpdate& label) override;

 private:
  SharedMedia handle_;
};

class Win32MediaMounting final : public MediaMounting {
 public:
  explicit Win32MediaMounting(SharedMedia handle) : handle_(std::move(handle)) {}
  result<std::vector<DriveId>> mount(const MountRequest& request) override;
  result<void> dismount(const std::vector<MountableId>& media, DismountOption options) override;
  result<void> dismount_drive(DriveId drive) override;

 private:
  SharedMedia handle_;
};

class Win32LibraryControl final : public LibraryControl {
 public:
  explicit Win32LibraryControl(SharedMedia handle) : handle_(std::move(handle)) {}
  result<void> inventory(LibraryId library, InventoryMethod method) override;
  result<void> identify(SlotId slot, DismountOption afterwards) override;
  result<void> access_door(LibraryId library, InventoryMethod afterwards) override;
  result<void> enable(const MediaObjectId& object) override;
  result<void> disable(const MediaObjectId& object) override;
  result<void> remove_drive(DriveId drive) override;
  result<void> remove_library(LibraryId library) override;

 private:
  SharedMedia handle_;
};

class Win32MediaTransfer final : public MediaTransfer {
 public:
  explicit Win32MediaTransfer(SharedMedia handle) : handle_(std::move(handle)) {}
  result<TransferId> eject(std::optional<MediumId> medium, EjectAction action) override;
  result<void> stop_eject(TransferId ejection) override;
  result<TransferId> inject(LibraryId library, InjectAction action) override;
  result<void> retract_inject(LibraryId library, TransferId injection) override;
  result<void> stop_inject(LibraryId library, TransferId injection) override;

 private:
  SharedMedia handle_;
};

class Win32DriveCleaning final : public DriveCleaning {
 public:
  explicit Win32DriveCleaning(SharedMedia handle) : handle_(std::move(handle)) {}
  result<void> clean(DriveId drive) override;
  result<void> reserve_slot(LibraryId library, SlotId slot) override;
  result<void> release_slot(LibraryId library) override;
  result<TransferId> inject_cleaner(LibraryId library, std::uint32_t cleans_left) override;
  result<void> stop_inject_cleaner(LibraryId library, TransferId injection) override;
  result<TransferId> eject_cleaner(LibraryId library) override;
  result<void> stop_eject_cleaner(LibraryId library, TransferId ejection) override;

 private:
  SharedMedia handle_;
};

class Win32LibraryRequests final : public LibraryRequests {
 public:
  explicit Win32LibraryRequests(SharedMedia handle) : handle_(std::move(handle)) {}
  result<void> cancel(LibraryRequestId request) override;
  result<void> cancel_transfer(TransferId transfer) override;
  result<std::uint32_t> order(LibraryRequestId request) const override;
  result<void> set_order(LibraryRequestId request, std::uint32_t order) override;
  result<void> remove(const std::vector<LibraryRequestId>& requests) override;

 private:
  SharedMedia handle_;
};

class Win32OperatorRequests final : public OperatorRequests {
 public:
  explicit Win32OperatorRequests(SharedMedia handle) : handle_(std::move(handle)) {}
  result<OperatorRequestId> submit(const OperatorRequestDraft& draft) override;
  result<void> wait(OperatorRequestId request, std::chrono::milliseconds timeout,
                    std::stop_token stop) override;
  result<void> satisfy(OperatorRequestId request) override;
  result<void> cancel(OperatorRequestId request) override;
  result<void> remove(const std::vector<OperatorRequestId>& requests) override;

 private:
  SharedMedia handle_;
};

class Win32MediaSecurity final : public MediaSecurity {
 public:
  explicit Win32MediaSecurity(SharedMedia handle) : handle_(std::move(handle)) {}
  result<std::vector<std::byte>> get(const MediaObjectId& object,
                                     MediaSecurityParts parts) const override;
  result<void> set(const MediaObjectId& object, MediaSecurityParts parts,
                   const std::vector<std::byte>& descriptor) override;

 private:
  SharedMedia handle_;
};

class Win32MediaNotifications final : public MediaNotifications {
 public:
  explicit Win32MediaNotifications(SharedMedia handle) : handle_(std::move(handle)) {}
  result<std::unique_ptr<MediaNotificationChannel>> open(MediaObjectType type,
                                                         CallSite opened_at) override;

 private:
  SharedMedia handle_;
};

class Win32MediaChangeDetection final : public MediaChangeDetection {
 public:
  explicit Win32MediaChangeDetection(SharedMedia handle) : handle_(std::move(handle)) {}
  result<std::unique_ptr<MediaChangeWatch>> begin(CallSite opened_at) override;
  result<void> poll(MediaObjectType type, const std::vector<Guid>& ids) override;

 private:
  SharedMedia handle_;
};

class Win32MediaDatabase final : public MediaDatabase {
 public:
  explicit Win32MediaDatabase(SharedMedia handle) : handle_(std::move(handle)) {}
  result<void> export_copy() override;
  result<void> import_copy() override;

 private:
  SharedMedia handle_;
};

class Win32MediaUserInterface final : public MediaUserInterface {
 public:
  explicit Win32MediaUserInterface(SharedMedia handle) : handle_(std::move(handle)) {}
  result<std::vector<std::string>> destinations(const std::optional<MediaObjectId>& object,
                                                UiType type) const override;
  result<void> add(const std::optional<MediaObjectId>& object, UiType type,
                   std::string_view destination) override;
  result<void> remove(const std::optional<MediaObjectId>& object, UiType type,
                      std::string_view destination) override;
  result<void> clear(const std::optional<MediaObjectId>& object, UiType type) override;

 private:
  result<void> set(const std::optional<MediaObjectId>& object, UiType type, abi::Dword operation,
                   std::string_view destination);

  SharedMedia handle_;
};

class Win32MediaSession final : public MediaSession {
 public:
  explicit Win32MediaSession(SharedMedia handle);
  ~Win32MediaSession() override;

  std::string server() const override { return handle_->server(); }
  std::string application() const override { return handle_->application(); }
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
  result<void> close() override { return handle_->close(); }

 private:
  SharedMedia handle_;
  Win32MediaCatalog catalog_;
  Win32MediaPools pools_;
  Win32MediaAllocation allocation_;
  Win32MediaMounting mounting_;
  Win32LibraryControl libraries_;
  Win32MediaTransfer transfer_;
  Win32DriveCleaning cleaning_;
  Win32LibraryRequests requests_;
  Win32OperatorRequests operators_;
  Win32MediaSecurity security_;
  Win32MediaNotifications notifications_;
  Win32MediaChangeDetection change_detection_;
  Win32MediaDatabase database_;
  Win32MediaUserInterface user_interface_;
};

// OpenNtmsSessionW; see winseam/media_session.hpp.
result<std::unique_ptr<MediaSession>> open_media_session(SharedTables tables,
                                                         std::optional<std::string_view> server,
                                                         std::string_view application);

// Whether the DLL has what every session needs. The rest is looked for when it is called.
bool has_media_sessions(const Tables& tables);

}  // namespace winseam::win32
