// backends/decorators/faults/media_work.hpp: what libraries and operators do, failing as a plan says.
#pragma once

#include <memory>
#include <utility>

#include "fault_point.hpp"
#include "winseam/media/forwarding.hpp"

namespace winseam {

class FaultyLibraryControl final : public ForwardingLibraryControl {
 public:
  FaultyLibraryControl(LibraryControl& next, const FaultPoint& at)
      : ForwardingLibraryControl(next), at_(at) {}
  result<void> inventory(LibraryId library, InventoryMethod method) override {
    return at_.pass(Operation::media_libraries_inventory, library,
                    [&] { return next().inventory(library, method); });
  }
  result<void> identify(SlotId slot, DismountOption afterwards) override {
    return at_.pass(Operation::media_libraries_identify, slot,
                    [&] { return next().identify(slot, afterwards); });
  }
  result<void> access_door(LibraryId library, InventoryMethod afterwards) override {
    return at_.pass(Operation::media_libraries_access_door, library,
                    [&] { return next().access_door(library, afterwards); });
  }
  result<void> enable(const MediaObjectId& object) override {
    return at_.pass(Operation::media_libraries_enable, object,
                    [&] { return next().enable(object); });
  }
  result<void> disable(const MediaObjectId& object) override {
    return at_.pass(Operation::media_libraries_disable, object,
                    [&] { return next().disable(object); });
  }
  result<void> remove_drive(DriveId drive) override {
    return at_.pass(Operation::media_libraries_remove_drive, drive,
                    [&] { return next().remove_drive(drive); });
  }
  result<void> remove_library(LibraryId library) override {
    return at_.pass(Operation::media_libraries_remove_library, library,
                    [&] { return next().remove_library(library); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyMediaTransfer final : public ForwardingMediaTransfer {
 public:
  FaultyMediaTransfer(MediaTransfer& next, const FaultPoint& at)
      : ForwardingMediaTransfer(next), at_(at) {}
  result<TransferId> eject(std::optional<MediumId> medium, EjectAction action) override {
    return at_.pass(Operation::media_transfer_eject, medium,
                    [&] { return next().eject(medium, action); });
  }
  result<void> stop_eject(TransferId ejection) override {
    return at_.pass(Operation::media_transfer_stop_eject, ejection,
                    [&] { return next().stop_eject(ejection); });
  }
  result<TransferId> inject(LibraryId library, InjectAction action) override {
    return at_.pass(Operation::media_transfer_inject, library,
                    [&] { return next().inject(library, action); });
  }
  result<void> retract_inject(LibraryId library, TransferId injection) override {
    return at_.pass(Operation::media_transfer_retract_inject, library,
                    [&] { return next().retract_inject(library, injection); });
  }
  result<void> stop_inject(LibraryId library, TransferId injection) override {
    return at_.pass(Operation::media_transfer_stop_inject, library,
                    [&] { return next().stop_inject(library, injection); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyDriveCleaning final : public ForwardingDriveCleaning {
 public:
  FaultyDriveCleaning(DriveCleaning& next, const FaultPoint& at)
      : ForwardingDriveCleaning(next), at_(at) {}
  result<void> clean(DriveId drive) override {
    return at_.pass(Operation::media_cleaning_clean, drive, [&] { return next().clean(drive); });
  }
  result<void> reserve_slot(LibraryId library, SlotId slot) override {
    return at_.pass(Operation::media_cleaning_reserve_slot, library,
                    [&] { return next().reserve_slot(library, slot); });
  }
  result<void> release_slot(LibraryId library) override {
    return at_.pass(Operation::media_cleaning_release_slot, library,
                    [&] { return next().release_slot(library); });
  }
  result<TransferId> inject_cleaner(LibraryId library, std::uint32_t cleans_left) override {
    return at_.pass(Operation::media_cleaning_inject_cleaner, library,
                    [&] { return next().inject_cleaner(library, cleans_left); });
  }
  result<void> stop_inject_cleaner(LibraryId library, TransferId injection) override {
    return at_.pass(Operation::media_cleaning_stop_inject_cleaner, library,
                    [&] { return next().stop_inject_cleaner(library, injection); });
  }
  result<TransferId> eject_cleaner(LibraryId library) override {
    return at_.pass(Operation::media_cleaning_eject_cleaner, library,
                    [&] { return next().eject_cleaner(library); });
  }
  result<void> stop_eject_cleaner(LibraryId library, TransferId ejection) override {
    return at_.pass(Operation::media_cleaning_stop_eject_cleaner, library,
                    [&] { return next().stop_eject_cleaner(library, ejection); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyLibraryRequests final : public ForwardingLibraryRequests {
 public:
  FaultyLibraryRequests(LibraryRequests& next, const FaultPoint& at)
      : ForwardingLibraryRequests(next), at_(at) {}
  result<void> cancel(LibraryRequestId request) override {
    return at_.pass(Operation::media_requests_cancel, request,
                    [&] { return next().cancel(request); });
  }
  result<void> cancel_transfer(TransferId transfer) override {
    return at_.pass(Operation::media_requests_cancel_transfer, transfer,
                    [&] { return next().cancel_transfer(transfer); });
  }
  result<std::uint32_t> order(LibraryRequestId request) const override {
    return at_.pass(Operation::media_requests_order, request,
                    [&] { return next().order(request); });
  }
  result<void> set_order(LibraryRequestId request, std::uint32_t order) override {
    return at_.pass(Operation::media_requests_set_order, request,
                    [&] { return next().set_order(request, order); });
  }
  result<void> remove(const std::vector<LibraryRequestId>& requests) override {
    return at_.pass(Operation::media_requests_remove, {}, [&] { return next().remove(requests); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyOperatorRequests final : public ForwardingOperatorRequests {
 public:
  FaultyOperatorRequests(OperatorRequests& next, const FaultPoint& at)
      : ForwardingOperatorRequests(next), at_(at) {}
  result<OperatorRequestId> submit(const OperatorRequestDraft& draft) override {
    return at_.pass(Operation::media_operators_submit, {}, [&] { return next().submit(draft); });
  }
  result<void> wait(OperatorRequestId request, std::chrono::milliseconds timeout,
                    std::stop_token stop) override {
    return at_.pass(Operation::media_operators_wait, request,
                    [&] { return next().wait(request, timeout, std::move(stop)); });
  }
  result<void> satisfy(OperatorRequestId request) override {
    return at_.pass(Operation::media_operators_satisfy, request,
                    [&] { return next().satisfy(request); });
  }
  result<void> cancel(OperatorRequestId request) override {
    return at_.pass(Operation::media_operators_cancel, request,
                    [&] { return next().cancel(request); });
  }
  result<void> remove(const std::vector<OperatorRequestId>& requests) override {
    return at_.pass(Operation::media_operators_remove, {}, [&] { return next().remove(requests); });
  }

 private:
  const FaultPoint& at_;
};

class FaultyStandAloneDrives final : public ForwardingStandAloneDrives {
 public:
  FaultyStandAloneDrives(StandAloneDrives& next, const FaultPoint& at)
      : ForwardingStandAloneDrives(next), at_(at) {}
  result<void> eject(std::optional<std::string_view> computer,
                     const StandAloneEjection& ejection) override {
    return at_.pass(Operation::stand_alone_drives_eject, computer,
                    [&] { return next().eject(computer, ejection); });
  }
  result<DriveVolumes> volumes(std::string_view device) const override {
    return at_.pass(Operation::stand_alone_drives_volumes, {},
                    [&] { return next().volumes(device); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
