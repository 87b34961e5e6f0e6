// The work queue and the operator's tasks.
#include <algorithm>

#include "parts.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t longest_message = 255;

// The length in UTF-16 units.
std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) count += byte >= 0xF0U ? 2U : 1U;
  }
  return count;
}

result<void> cancel(const MediaIdentity& identity, std::string_view operation, const Guid& id) {
  result<MediaEntry> entered = enter(identity, operation);
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  if (id.is_null()) return errc::invalid_parameter;
  if (!entry.administrator()) return errc::access_denied;
  if (const std::shared_ptr<MediaTransferState> transfer = world.find_transfer(TransferId{id})) {
    if (const MediaError error = world.stop_transfer(TransferId{id}, transfer->operation, nullptr))
      return *error;
    return success();
  }
  StoredWorkItem* item = world.find_as<StoredWorkItem>(id);
  if (item == nullptr) return errc::object_not_found;
  if (!entry.may(item->library->guard, MediaAccess::control)) return errc::access_denied;
  if (const MediaError error = world.cancel_item(*item, entry.requester())) return *error;
  return success();
}

}  // namespace

result<void> FakeLibraryRequests::cancel(LibraryRequestId request) {
  return fake::cancel(identity_, "LibraryRequests::cancel", request.guid());
}

result<void> FakeLibraryRequests::cancel_transfer(TransferId transfer) {
  return fake::cancel(identity_, "LibraryRequests::cancel_transfer", transfer.guid());
}

result<std::uint32_t> FakeLibraryRequests::order(LibraryRequestId request) const {
  result<MediaEntry> entered = enter(identity_, "LibraryRequests::order");
  if (!entered) return entered.error();
  const StoredWorkItem* item = entered.value().world().find_as<StoredWorkItem>(request.guid());
  if (item == nullptr) return errc::object_not_found;
  return entered.value().world().order_of(*item);
}

result<void> FakeLibraryRequests::set_order(LibraryRequestId request, std::uint32_t order) {
  result<MediaEntry> entered = enter(identity_, "LibraryRequests::set_order");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  StoredWorkItem* item = entry.world().find_as<StoredWorkItem>(request.guid());
  if (item == nullptr) return errc::object_not_found;
  if (!entry.may(entry.world().computer.guard, MediaAccess::control, MediaAccess::none))
    return errc::access_denied;
  if (order == 0) return errc::invalid_parameter;
  entry.world().set_order(*item, order);
  return success();
}

result<void> FakeLibraryRequests::remove(const std::vector<LibraryRequestId>& requests) {
  result<MediaEntry> entered = enter(identity_, "LibraryRequests::remove");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (requests.empty()) return errc::invalid_parameter;
  if (!entry.may(entry.world().computer.guard, MediaAccess::modify, MediaAccess::control))
    return errc::access_denied;
  for (const LibraryRequestId& id : requests) {
    StoredWorkItem* item = entry.world().find_as<StoredWorkItem>(id.guid());
    if (item != nullptr && is_final(item->object.state)) entry.world().erase_item(*item);
  }
  return success();
}

// --- operator requests ------------------------------------------------------------------------------------------------

result<OperatorRequestId> FakeOperatorRequests::submit(const OperatorRequestDraft& draft) {
  result<MediaEntry> entered = enter(identity_, "OperatorRequests::submit");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const OperatorRequestType type = draft.type;
  if (type < OperatorRequestType::new_media || type > OperatorRequestType::message)
    return errc::invalid_parameter;
  if (draft.message.empty() &&
      (type == OperatorRequestType::message || world.quirks().message_required))
    return errc::invalid_parameter;
  if (units(draft.message) > longest_message) return errc::message_exceeds_max_size;
  if (type == OperatorRequestType::message && (draft.argument1 || draft.argument2))
    return errc::invalid_parameter;
  if (type != OperatorRequestType::message && !draft.argument1) return errc::invalid_parameter;
  if (type == OperatorRequestType::move_media && !draft.argument2) return errc::invalid_parameter;
  StoredObject first;
  StoredObject second;
  if (draft.argument1) {
    first = world.find(draft.argument1->guid);
    if (std::holds_alternative<std::monostate>(first)) return errc::object_not_found;
  }
  if (draft.argument2) {
    second = world.find(draft.argument2->guid);
    if (std::holds_alternative<std::monostate>(second)) return errc::object_not_found;
  }
  const MediaObjectType one = MediaWorld::type_of(first);
  const MediaObjectType two = MediaWorld::type_of(second);
  bool fits = true;
  MediaAccess needed = MediaAccess::control;
  const MediaGuard* guard = &world.computer.guard;
  switch (type) {
    case OperatorRequestType::new_media:
      fits = one == MediaObjectType::pool && (!draft.argument2 || two == MediaObjectType::library);
      break;
    case OperatorRequestType::cleaner:
      fits = (one == MediaObjectType::library || one == MediaObjectType::slot) && !draft.argument2;
      break;
    case OperatorRequestType::device_service:
      fits = one == MediaObjectType::door || one == MediaObjectType::library ||
             one == MediaObjectType::medium || one == MediaObjectType::drive;
      break;
    case OperatorRequestType::move_media:
      fits = one == MediaObjectType::medium && two == MediaObjectType::library;
      break;
    default:
      needed = MediaAccess::use;
      break;
  }
  if (!fits) return errc::invalid_parameter;
  if (draft.argument1) {
    guard = &guard_of(world, first);
    // A device's service is the library's business, also that of a medium in it.
    if (auto* const* medium = std::get_if<StoredMedium*>(&first);
        medium != nullptr && type == OperatorRequestType::device_service)
      guard = &(*medium)->library->guard;
  }
  if (!entry.may(*guard, needed, MediaAccess::none)) return errc::access_denied;
  const auto typed = [](const std::optional<MediaObjectId>& id, MediaObjectType of) {
    return id ? std::optional(MediaObjectId{of, id->guid}) : std::nullopt;
  };
  return world
      .ask(type, entry.requester(), draft.message, typed(draft.argument1, one),
           typed(draft.argument2, two), {})
      .object.id;
}

result<void> FakeOperatorRequests::wait(OperatorRequestId id, std::chrono::milliseconds timeout,
                                        std::stop_token stop) {
  static constexpr std::string_view operation = "OperatorRequests::wait";
  result<MediaEntry> entered = enter(identity_, operation);
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  MediaWorld& world = entry.world();
  const StoredOperatorRequest* request = world.find_request(id);
  if (request == nullptr) return errc::object_not_found;
  std::optional<OperatorRequestState> answer;
  const auto look = [&] {
    const StoredOperatorRequest* now = world.find_request(id);
    if (now != nullptr && is_final(now->object.state)) answer = now->object.state;
    return answer.has_value() || now == nullptr;
  };
  const WaitEnd end =
      entry.wait([&] { return look() || entry.end().with.has_value(); }, timeout, stop);
  if (answer == OperatorRequestState::complete) return success();
  if (answer == OperatorRequestState::refused) return errc::cancelled;
  if (entry.end().with) return *entry.end().with;
  if (end == WaitEnd::deadline) return errc::timeout;
  if (end == WaitEnd::stopped) return errc::operation_aborted;
  if (failed(end)) {
    entry.tell(end, operation,
               "nobody is going to answer the request: see World::media().set_operator()");
    return errc::possible_deadlock;
  }
  return errc::object_not_found;
}

result<void> FakeOperatorRequests::satisfy(OperatorRequestId id) {
  result<MediaEntry> entered = enter(identity_, "OperatorRequests::satisfy");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (id.is_null()) return errc::invalid_parameter;
  if (!entry.administrator()) return errc::access_denied;
  StoredOperatorRequest* request = entry.world().find_request(id);
  if (request == nullptr || is_final(request->object.state)) return errc::object_not_found;
  entry.world().answer(*request, true);
  return success();
}

result<void> FakeOperatorRequests::cancel(OperatorRequestId id) {
  result<MediaEntry> entered = enter(identity_, "OperatorRequests::cancel");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (id.is_null()) return errc::invalid_parameter;
  if (!entry.administrator()) return errc::access_denied;
  StoredOperatorRequest* request = entry.world().find_request(id);
  if (request == nullptr) return errc::object_not_found;
  if (is_final(request->object.state)) return errc::invalid_state;
  entry.world().answer(*request, false);
  return success();
}

result<void> FakeOperatorRequests::remove(const std::vector<OperatorRequestId>& requests) {
  result<MediaEntry> entered = enter(identity_, "OperatorRequests::remove");
  if (!entered) return entered.error();
  MediaEntry& entry = entered.value();
  if (requests.empty()) return errc::invalid_parameter;
  if (!entry.may(entry.world().computer.guard, MediaAccess::modify, MediaAccess::control))
    return errc::access_denied;
  for (const OperatorRequestId& id : requests) {
    StoredOperatorRequest* request = entry.world().find_request(id);
    if (request != nullptr && is_final(request->object.state))
      entry.world().erase_request(*request);
  }
  return success();
}

}  // namespace winseam::fake
