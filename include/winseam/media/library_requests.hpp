// winseam/media/library_requests.hpp: the work queue of a library. To list it: catalog().list<LibraryRequestId>(library).
//
//   const auto items = session.catalog().list<winseam::LibraryRequestId>(library).value();
//   for (const auto& item : items)
//     if (item.operation == winseam::LibraryOperation::mount && !is_final(item.state))
//       (void)session.requests().cancel(item.id);
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right named; not_enough_memory; database_failure, database_full. On failure nothing has
// changed. Each call is one blocking round trip. Threads: any number at once.
#pragma once

#include <cstdint>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"

namespace winseam {

class LibraryRequests {
 public:
  LibraryRequests(const LibraryRequests&) = delete;
  LibraryRequests& operator=(const LibraryRequests&) = delete;

  // Has a work item cancelled, whoever queued it. Success says that this is queued: while the library is busy the cancel
  // waits itself, as an item of its own (LibraryOperation::remove). A mount that is blocked on it then ends with
  // request_refused; cancelling one item of a mount of several cancels all. Administrators only.
  // Errors: access_denied also for an item in process that can't be interrupted; object_not_found for one that is
  // finished, cancelled or unknown. Windows: CancelNtmsLibraryRequest.
  virtual result<void> cancel(LibraryRequestId request) = 0;

  // As cancel(), for an ejection or injection. The GUID alone tells what is meant: one of a work item does here what it
  // does there, and the other way round. Windows: CancelNtmsLibraryRequest.
  virtual result<void> cancel_transfer(TransferId transfer) = 0;

  // An item's place among those of its kind, 1 being next; 0 if it has none: only waiting mounts have one.
  // Errors: object_not_found. Windows: GetNtmsRequestOrder.
  virtual result<std::uint32_t> order(LibraryRequestId request) const = 0;

  // Moves an item to a place; 1 is now, a number beyond the end is last. An item without a place stays as it is, without
  // an error. Needs control on the computer. Errors: object_not_found. Windows: SetNtmsRequestOrder.
  virtual result<void> set_order(LibraryRequestId request, std::uint32_t order) = 0;

  // Deletes finished work items; those that live stay, unknown ones are passed over, neither is an error. Needs modify on
  // the computer. Errors: invalid_parameter for no ids. Windows: DeleteNtmsRequests.
  virtual result<void> remove(const std::vector<LibraryRequestId>& requests) = 0;

 protected:
  LibraryRequests() = default;
  ~LibraryRequests() = default;
};

}  // namespace winseam
