// winseam/media/operator_requests.hpp: tasks for a human: asking, waiting for the answer, answering. To list them:
// catalog().list<OperatorRequestId>().
//
//   const auto asked = session.operators().submit({.message = "Please dust the library"}).value();
//   const auto answer = session.operators().wait(asked, std::chrono::hours{1}, stop);
//   if (!answer && answer.error() == winseam::errc::cancelled) nobody_will();
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without the right named; object_not_found for a request that is unknown or already purged;
// database_failure. On failure nothing has changed. Threads: any number at once.
#pragma once

#include <chrono>
#include <stop_token>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/requests.hpp"

namespace winseam {

class OperatorRequests {
 public:
  OperatorRequests(const OperatorRequests&) = delete;
  OperatorRequests& operator=(const OperatorRequests&) = delete;

  // Asks and returns at once; the request outlives the session. Needs use on the computer for a message, control on the
  // pool for new_media and move_media, control on the library for cleaner and device_service.
  // Errors: invalid_parameter for the type unknown, a message without text, or arguments that do not fit the type;
  // message_exceeds_max_size for more than 255 characters; object_not_found for an argument.
  // Windows: SubmitNtmsOperatorRequestW.
  virtual result<OperatorRequestId> submit(const OperatorRequestDraft& draft) = 0;

  // Blocks until a request is answered: success means satisfied. One that is answered already returns at once; a time-out
  // of zero polls. Giving up leaves the request open.
  // Errors: cancelled if it was refused, or the session is closed meanwhile; timeout; operation_aborted on a stop request.
  // The fake answers possible_deadlock where nobody will ever answer. Windows: WaitForNtmsOperatorRequest, in slices so
  // that a stop request is seen.
  virtual result<void> wait(OperatorRequestId request, std::chrono::milliseconds timeout,
                            std::stop_token stop = {}) = 0;

  // Answers that it is done. Administrators only.
  // Errors: object_not_found also for one that is answered already. Windows: SatisfyNtmsOperatorRequest.
  virtual result<void> satisfy(OperatorRequestId request) = 0;

  // Refuses it; who waits for it gets cancelled, a mount that posted it request_refused. Administrators only.
  // Errors: invalid_state for one that is answered already. Windows: CancelNtmsOperatorRequest.
  virtual result<void> cancel(OperatorRequestId request) = 0;

  // Deletes answered requests; open ones stay, unknown ones are passed over. Needs modify on the computer.
  // Errors: invalid_parameter for no ids. Windows: DeleteNtmsRequests.
  virtual result<void> remove(const std::vector<OperatorRequestId>& requests) = 0;

 protected:
  OperatorRequests() = default;
  ~OperatorRequests() = default;
};

}  // namespace winseam
