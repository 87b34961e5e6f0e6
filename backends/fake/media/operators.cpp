// Tasks for a human, and what the operator of the script does about them.
#include <algorithm>

#include "media_world.hpp"

namespace winseam::fake {

StoredOperatorRequest* MediaWorld::find_request(OperatorRequestId id) const {
  return find_as<StoredOperatorRequest>(id.guid());
}

StoredOperatorRequest& MediaWorld::ask(OperatorRequestType type, const Requester& requester,
                                       std::string message, std::optional<MediaObjectId> argument1,
                                       std::optional<MediaObjectId> argument2,
                                       std::function<void(bool)> answered) {
  const std::uint64_t serial = next_serial_++;
  StoredOperatorRequest& request = operator_requests[serial];
  request.serial = serial;
  OperatorRequest& object = request.object;
  object.id = OperatorRequestId{new_id(MediaObjectType::operator_request)};
  object.type = type;
  object.state = OperatorRequestState::submitted;
  object.submitted_at = now();
  object.message = std::move(message);
  object.argument1 = argument1;
  object.argument2 = argument2;
  object.application = requester.application;
  object.user = requester.user;
  object.computer = requester.computer;
  request.answered = std::move(answered);
  index(object.id.guid(), &request);
  tell(MediaObjectType::operator_request, object.id.guid(), MediaEvent::insert);
  script_answer(request);
  return request;
}

void MediaWorld::script_answer(StoredOperatorRequest& request) {
  std::vector<OperatorAnswerSpec>& script = settings.operators.answers;
  const auto at = std::find_if(script.begin(), script.end(), [&](const OperatorAnswerSpec& answer) {
    return answer.times > 0 && (answer.request == OperatorRequestType::unknown ||
                                answer.request == request.object.type);
  });
  if (at == script.end()) return;
  const OperatorAnswerSpec step = *at;
  if (--at->times == 0) script.erase(at);
  if (step.action == OperatorAction::ignore) return;
  request.answer = engine().after(
      step.after, [this, id = request.object.id, action = step.action] { act(id, action); });
}

void MediaWorld::act(OperatorRequestId id, OperatorAction action) {
  StoredOperatorRequest* request = find_request(id);
  if (request == nullptr || is_final(request->object.state)) return;
  if (action == OperatorAction::insert) {
    const OperatorRequest object = request->object;
    const auto library_of = [&](const std::optional<MediaObjectId>& argument) {
      return argument ? find_as<StoredLibrary>(argument->guid) : nullptr;
    };
    if (object.type == OperatorRequestType::move_media && object.argument1) {
      StoredMedium* medium = find_as<StoredMedium>(object.argument1->guid);
      StoredLibrary* library = library_of(object.argument2);
      if (medium != nullptr && library != nullptr) (void)bring_online(*medium, *library);
    } else if (object.type == OperatorRequestType::new_media && object.argument1) {
      StoredPool* pool = find_as<StoredPool>(object.argument1->guid);
      StoredLibrary* library = library_of(object.argument2);
      if (pool != nullptr && pool->type != nullptr) {
        for (StoredLibrary& any : libraries)
          if (library == nullptr && any.connected && takes(any, *pool->type) &&
              empty_slot(any) != nullptr)
            library = &any;
        if (library != nullptr && empty_slot(*library) != nullptr) {
          CartridgeSpec blank;
          blank.media_type = pool->type->name;
          blank.pool = pool->full_name;
          (void)add_medium(library, blank, true);
        }
      }
    } else if (object.type == OperatorRequestType::cleaner) {
      StoredLibrary* library = library_of(object.argument1);
      if (library != nullptr && library->cleaner_slot != nullptr &&
          library->cleaner_slot->present && library->cleaner_slot->empty() &&
          library->cleaner_in == nullptr) {
        library->cleaner_slot->cleaner = true;
        library->object.flags = library->object.flags | LibraryFlag::cleaner_present;
        if (library->object.cleaner_uses_remaining) library->object.cleaner_uses_remaining = 20;
        reindex(*library->cleaner_slot);
        touch(library->cleaner_slot);
      }
    }
    request = find_request(id);  // it may have been completed by that
    if (request == nullptr || is_final(request->object.state)) return;
  }
  answer(*request, action != OperatorAction::refuse);
}

void MediaWorld::answer(StoredOperatorRequest& request, bool satisfied) {
  if (is_final(request.object.state)) return;
  engine().cancel(request.answer);
  request.object.state = satisfied ? OperatorRequestState::complete : OperatorRequestState::refused;
  request.answered_at = now();
  std::list<StoredOperatorRequest*>& list = satisfied ? answered_ : refused_;
  request.in_answered = list.insert(list.end(), &request);
  touch(&request);
  arm_purge();
  // It may delete the request.
  if (const auto answered = std::exchange(request.answered, nullptr)) answered(satisfied);
  engine().changed();
}

void MediaWorld::erase_request(StoredOperatorRequest& request) {
  engine().cancel(request.answer);
  if (is_final(request.object.state))
    (request.object.state == OperatorRequestState::refused ? refused_ : answered_)
        .erase(request.in_answered);
  const Guid id = request.object.id.guid();
  unindex(id);
  operator_requests.erase(request.serial);
  tell(MediaObjectType::operator_request, id, MediaEvent::remove);
  engine().changed();
}

void MediaWorld::withdraw(const std::optional<OperatorRequestId>& request) {
  if (!request) return;
  StoredOperatorRequest* found = find_request(*request);
  if (found != nullptr && !is_final(found->object.state)) erase_request(*found);
}

bool MediaWorld::bring_online(StoredMedium& medium, StoredLibrary& library) {
  if (!library.connected || library.shelf() || !takes(library, *medium.type)) return false;
  if (library.stand_alone) {
    StoredDrive* drive = library.drives.front().get();
    if (drive == nullptr || drive->medium != nullptr || drive->job != nullptr) return false;
    place(medium, drive);
    drive->object.loaded_side = medium.sides.front()->object.id;
    set_state(*drive, DriveState::dismountable);
  } else {
    StoredSlot* slot = empty_slot(library);
    if (slot == nullptr) return false;
    place(medium, slot);
  }
  medium.taken_by_hand = false;
  kick(library);
  // Mounts that wait for it are in the queue of the library where it was.
  for (StoredLibrary& other : libraries) kick(other);
  return true;
}

}  // namespace winseam::fake
