// backends/decorators/faults/media_objects.hpp: objects, pools, allocation and mounting that fail as a plan says.
#pragma once

#include <memory>
#include <utility>

#include "fault_point.hpp"
#include "winseam/media/forwarding.hpp"

namespace winseam {

class FaultyMediaCatalog final : public ForwardingMediaCatalog {
 public:
  FaultyMediaCatalog(MediaCatalog& next, const FaultPoint& at)
      : ForwardingMediaCatalog(next), at_(at) {}
  result<std::vector<Guid>> enumerate(MediaObjectType type,
                                      const std::optional<MediaObjectId>& container,
                                      EnumerateOption options) const override {
    return at_.pass(Operation::media_catalog_enumerate, {},
                    [&] { return next().enumerate(type, container, options); });
  }
  result<MediaObject> object(const MediaObjectId& id) const override {
    return at_.pass(Operation::media_catalog_object, id, [&] { return next().object(id); });
  }
  result<void> update(const MediaObject& object) override {
    return at_.pass(Operation::media_catalog_update, {}, [&] { return next().update(object); });
  }
  result<std::vector<std::byte>> attribute(const MediaObjectId& id,
                                           std::string_view name) const override {
    return at_.pass(Operation::media_catalog_attribute, id,
                    [&] { return next().attribute(id, name); });
  }
  result<void> set_attribute(const MediaObjectId& id, std::string_view name,
                             const std::vector<std::byte>& value) override {
    return at_.pass(Operation::media_catalog_set_attribute, id,
                    [&] { return next().set_attribute(id, name, value); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaPools final : public ForwardingMediaPools {
 public:
  FaultyMediaPools(MediaPools& next, const FaultPoint& at) : ForwardingMediaPools(next), at_(at) {}
  result<PoolId> open(const PoolRequest& request) override {
    return at_.pass(Operation::media_pools_open, {}, [&] { return next().open(request); });
  }
  result<std::string> full_name(PoolId pool) const override {
    return at_.pass(Operation::media_pools_full_name, pool, [&] { return next().full_name(pool); });
  }
  result<void> remove(PoolId pool) override {
    return at_.pass(Operation::media_pools_remove, pool, [&] { return next().remove(pool); });
  }
  result<void> move(MediumId medium, PoolId pool) override {
    return at_.pass(Operation::media_pools_move, medium, [&] { return next().move(medium, pool); });
  }
  result<void> change_media_type(MediumId medium, PoolId pool) override {
    return at_.pass(Operation::media_pools_change_media_type, medium,
                    [&] { return next().change_media_type(medium, pool); });
  }
  result<void> add_media_type(MediaTypeId type, LibraryId library) override {
    return at_.pass(Operation::media_pools_add_media_type, type,
                    [&] { return next().add_media_type(type, library); });
  }
  result<void> remove_media_type(MediaTypeId type, LibraryId library) override {
    return at_.pass(Operation::media_pools_remove_media_type, type,
                    [&] { return next().remove_media_type(type, library); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaAllocation final : public ForwardingMediaAllocation {
 public:
  FaultyMediaAllocation(MediaAllocation& next, const FaultPoint& at)
      : ForwardingMediaAllocation(next), at_(at) {}
  result<Allocation> allocate(const AllocateRequest& request) override {
    return at_.pass(Operation::media_allocation_allocate, {},
                    [&] { return next().allocate(request); });
  }
  result<void> deallocate(LogicalMediumId medium) override {
    return at_.pass(Operation::media_allocation_deallocate, medium,
                    [&] { return next().deallocate(medium); });
  }
  result<void> set_complete(LogicalMediumId medium) override {
    return at_.pass(Operation::media_allocation_set_complete, medium,
                    [&] { return next().set_complete(medium); });
  }
  result<void> decommission(SideId side) override {
    return at_.pass(Operation::media_allocation_decommission, side,
                    [&] { return next().decommission(side); });
  }
  result<void> swap(LogicalMediumId first, LogicalMediumId second) override {
    return at_.pass(Operation::media_allocation_swap, first,
                    [&] { return next().swap(first, second); });
  }
  result<RegisteredMedium> register_offline(const MediumRegistration& medium) override {
    return at_.pass(Operation::media_allocation_register_offline, {},
                    [&] { return next().register_offline(medium); });
  }
  result<void> forget(MediumId medium) override {
    return at_.pass(Operation::media_allocation_forget, medium,
                    [&] { return next().forget(medium); });
  }
  result<void> update_label(LogicalMediumId medium, const LabelUpdate& label) override {
    return at_.pass(Operation::media_allocation_update_label, medium,
                    [&] { return next().update_label(medium, label); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaMounting final : public ForwardingMediaMounting {
 public:
  FaultyMediaMounting(MediaMounting& next, const FaultPoint& at)
      : ForwardingMediaMounting(next), at_(at) {}
  result<std::vector<DriveId>> mount(const MountRequest& request) override {
    return at_.pass(Operation::media_mounting_mount, {}, [&] { return next().mount(request); });
  }
  result<void> dismount(const std::vector<MountableId>& media, DismountOption options) override {
    return at_.pass(Operation::media_mounting_dismount, {},
                    [&] { return next().dismount(media, options); });
  }
  result<void> dismount_drive(DriveId drive) override {
    return at_.pass(Operation::media_mounting_dismount_drive, drive,
                    [&] { return next().dismount_drive(drive); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
