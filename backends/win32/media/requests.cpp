// The work queue and the operator's tasks.
#include "media/objects.hpp"
#include "media/session.hpp"
#include "media/slices.hpp"
#include "text.hpp"

namespace winseam::win32 {
namespace {

template <class Id>
result<void> remove_all(const MediaHandle& handle, const std::vector<Id>& requests,
                        abi::Dword type) {
  if (requests.size() > largest_count) return errc::invalid_parameter;
  std::vector<abi::NtmsGuid> ids = abi_of(requests);
  return handle.call(handle.api().delete_requests, ids.data(), type,
                     static_cast<abi::Dword>(ids.size()));
}

}  // namespace

result<void> Win32LibraryRequests::cancel(LibraryRequestId request) {
  return handle_->call_on(handle_->api().cancel_library_request, request.guid());
}

result<void> Win32LibraryRequests::cancel_transfer(TransferId transfer) {
  return handle_->call_on(handle_->api().cancel_library_request, transfer.guid());
}

result<std::uint32_t> Win32LibraryRequests::order(LibraryRequestId request) const {
  abi::Dword order = 0;
  const result<void> got =
      handle_->call_on(handle_->api().get_request_order, request.guid(), &order);
  if (!got) return got.error();
  return std::uint32_t{order};
}

result<void> Win32LibraryRequests::set_order(LibraryRequestId request, std::uint32_t order) {
  return handle_->call_on(handle_->api().set_request_order, request.guid(), abi::Dword{order});
}

result<void> Win32LibraryRequests::remove(const std::vector<LibraryRequestId>& requests) {
  return remove_all(*handle_, requests, abi::ntms_librequest);
}

result<OperatorRequestId> Win32OperatorRequests::submit(const OperatorRequestDraft& draft) {
  const result<abi::Handle> session = handle_->use();
  if (!session) return session.error();
  const result<WideText> message = to_wide(draft.message);
  if (!message) return message.error();
  abi::NtmsGuid first = draft.argument1 ? abi_of(draft.argument1->guid) : abi::NtmsGuid{};
  abi::NtmsGuid second = draft.argument2 ? abi_of(draft.argument2->guid) : abi::NtmsGuid{};
  abi::NtmsGuid request{};
  const result<void> submitted = handle_->call(
      handle_->api().submit_operator_request_w, static_cast<abi::Dword>(draft.type),
      message.value().empty() ? nullptr : message.value().c_str(),
      draft.argument1 ? &first : nullptr, draft.argument2 ? &second : nullptr, &request);
  if (!submitted) return submitted.error();
  return OperatorRequestId{guid_of(request)};
}

result<void> Win32OperatorRequests::wait(OperatorRequestId request,
                                         std::chrono::milliseconds timeout, std::stop_token stop) {
  return wait_in_slices(
      timeout, stop, stop.stop_possible(),
      [&](abi::Dword time) {
        return handle_->call_on(handle_->api().wait_for_operator_request, request.guid(), time);
      },
      // Closed between two slices: the end that a wait under way has.
      [this] { return handle_->closed() ? make_error_code(errc::cancelled) : std::error_code{}; });
}

result<void> Win32OperatorRequests::satisfy(OperatorRequestId request) {
  return handle_->call_on(handle_->api().satisfy_operator_request, request.guid());
}

result<void> Win32OperatorRequests::cancel(OperatorRequestId request) {
  return handle_->call_on(handle_->api().cancel_operator_request, request.guid());
}

result<void> Win32OperatorRequests::remove(const std::vector<OperatorRequestId>& requests) {
  return remove_all(*handle_, requests, abi::ntms_oprequest);
}

}  // namespace winseam::win32
