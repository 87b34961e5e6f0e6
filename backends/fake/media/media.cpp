// The control surface of the media service.
#include "winseam/fake/media.hpp"

#include <algorithm>
#include <stdexcept>

#include "sessions/session_world.hpp"
#include "world_state.hpp"

namespace winseam::fake {
namespace {

// The lock and the service, for the length of one verb.
class Held {
 public:
  explicit Held(const std::shared_ptr<WorldState>& state)
      : lock_(state->core.engine.lock()), world_(state->media()) {}
  // What waits looks again.
  ~Held() { world_.engine().changed(); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;
  MediaWorld* operator->() const { return &world_; }
  MediaWorld& world() const { return world_; }

  template <class Stored, class Id>
  Stored& find(const Id& id, const char* what) const {
    Stored* found = world_.find_as<Stored>(id.guid());
    if (found == nullptr)
      throw std::invalid_argument("the media service knows no " + std::string(what) + ' ' +
                                  to_string(id) + "; ask Media for its id");
    return *found;
  }
  StoredLibrary& library(LibraryId id) const { return find<StoredLibrary>(id, "library"); }
  StoredDrive& drive(DriveId id) const { return find<StoredDrive>(id, "drive"); }
  StoredSlot& slot(SlotId id) const { return find<StoredSlot>(id, "slot"); }
  StoredMedium& medium(MediumId id) const { return find<StoredMedium>(id, "medium"); }

 private:
  WorldLock lock_;
  MediaWorld& world_;
};

[[noreturn]] void unknown(const char* what, std::string_view name) {
  throw std::invalid_argument("the media service knows no " + std::string(what) + " \"" +
                              std::string(name) + "\": add it first, or look at World::dump()");
}

template <class Elements>
const auto& numbered(const Elements& elements, const ElementRange& range, std::uint32_t number,
                     const char* what) {
  if (number < range.first || number - range.first >= elements.size() ||
      elements[number - range.first] == nullptr)
    throw std::invalid_argument("the library has no " + std::string(what) + ' ' +
                                std::to_string(number));
  return elements[number - range.first]->object.id;
}

StoredDoor& door_of(StoredLibrary& library) {
  if (library.doors.empty())
    throw std::invalid_argument("the library " + library.object.header.name +
                                " has no door: give it one in LibrarySpec::doors");
  return *library.doors.front();
}

void needs_idle(const StoredMedium& medium) {
  if (medium.job != nullptr || medium.mounted())
    throw std::invalid_argument("the medium " + medium.object.header.name +
                                " is in use: dismount it first");
}

}  // namespace

MediaSpec Media::describe() const { return Held(state_)->describe(); }

LibraryId Media::library(std::string_view name) const {
  const Held held(state_);
  for (const StoredLibrary& library : held->libraries)
    if (library.object.header.name == name) return library.object.id;
  unknown("library", name);
}

PoolId Media::pool(std::string_view name) const {
  const Held held(state_);
  const StoredPool* pool = held->find_pool(name);
  if (pool == nullptr) unknown("pool", name);
  return pool->object.id;
}

MediaTypeId Media::media_type(std::string_view name) const {
  const Held held(state_);
  const StoredMediaType* type = held->find_type(name);
  if (type == nullptr) unknown("media type", name);
  return type->object.id;
}

MediumId Media::medium(std::string_view name) const {
  const Held held(state_);
  for (const StoredMedium& medium : held->media)
    if (medium.object.header.name == name || medium.object.bar_code == name)
      return medium.object.id;
  unknown("medium", name);
}

DriveId Media::drive(LibraryId id, std::uint32_t number) const {
  const Held held(state_);
  const StoredLibrary& library = held.library(id);
  return numbered(library.drives, library.object.drives, number, "drive");
}

SlotId Media::slot(LibraryId id, std::uint32_t number) const {
  const Held held(state_);
  const StoredLibrary& library = held.library(id);
  return numbered(library.slots, library.object.slots, number, "slot");
}

DoorId Media::door(LibraryId id, std::uint32_t number) const {
  const Held held(state_);
  const StoredLibrary& library = held.library(id);
  return numbered(library.doors, library.object.doors, number, "door");
}

PortId Media::port(LibraryId id, std::uint32_t number) const {
  const Held held(state_);
  const StoredLibrary& library = held.library(id);
  return numbered(library.ports, library.object.ports, number, "port");
}

SideId Media::side(MediumId id, std::uint16_t number) const {
  const Held held(state_);
  const StoredMedium& medium = held.medium(id);
  if (number >= medium.sides.size())
    throw std::invalid_argument("the medium " + medium.object.header.name + " has no side " +
                                std::to_string(number));
  return medium.sides[number]->object.id;
}

LibraryId Media::shelf() const { return Held(state_)->shelf.object.id; }
ComputerId Media::computer() const { return Held(state_)->computer.object.id; }

std::optional<MediaObject> Media::object(const MediaObjectId& id) const {
  const Held held(state_);
  return held->show(held->find(id.guid));
}

std::vector<LibraryRequest> Media::work_items(LibraryId id) const {
  const Held held(state_);
  std::vector<LibraryRequest> items;
  for (const StoredWorkItem* item : held.library(id).items) items.push_back(item->object);
  return items;
}

std::vector<OperatorRequest> Media::operator_requests() const {
  const Held held(state_);
  std::vector<OperatorRequest> requests;
  for (const auto& [serial, request] : held->operator_requests) requests.push_back(request.object);
  return requests;
}

std::vector<MediaSessionState> Media::sessions() const {
  const Held held(state_);
  std::vector<MediaSessionState> open;
  held->sessions.for_each([&](HandleId, const MediaSessionHandle& session) {
    open.push_back(
        {session.number, session.opened_at, session.application, session.remote, session.waiting});
  });
  std::sort(open.begin(), open.end(),
            [](const auto& a, const auto& b) { return a.number < b.number; });
  return open;
}

std::size_t Media::open_sessions() const { return Held(state_)->sessions.size(); }
std::size_t Media::opens() const { return Held(state_)->opens; }
std::size_t Media::closes() const { return Held(state_)->closes; }
std::size_t Media::robot_moves(LibraryId id) const { return Held(state_).library(id).moves_made; }
bool Media::robot_busy(LibraryId id) const { return Held(state_).library(id).moving.has_value(); }
std::size_t Media::exports() const { return Held(state_)->exports; }
std::vector<std::string> Media::broken_invariants() const {
  return Held(state_)->broken_invariants();
}

// --- machines and media ---------------------------------------------------------------------------------------------

LibraryId Media::add_library(const LibrarySpec& spec) {
  const Held held(state_);
  StoredLibrary& library = held->add_library(spec, true);
  for (StoredLibrary& other : held->libraries) held->kick(other);
  return library.object.id;
}

MediumId Media::add_cartridge(LibraryId id, const CartridgeSpec& spec) {
  const Held held(state_);
  return held->add_medium(&held.library(id), spec, true).object.id;
}

MediumId Media::add_to_shelf(const CartridgeSpec& spec) {
  const Held held(state_);
  return held->add_medium(nullptr, spec, true).object.id;
}

PoolId Media::add_pool(const PoolSpec& spec) {
  const Held held(state_);
  return held->add_pool(spec, true).object.id;
}

MediaTypeId Media::add_media_type(const MediaTypeSpec& spec) {
  const Held held(state_);
  const StoredMediaType& type = held->add_type(spec, false);
  held->tell(MediaObjectType::media_type, type.object.id.guid(), MediaEvent::insert);
  return type.object.id;
}

void Media::set_connected(LibraryId id, bool connected) {
  const Held held(state_);
  held->set_connected(held.library(id), connected);
}

void Media::set_present(DriveId id, bool present) {
  const Held held(state_);
  StoredDrive& drive = held.drive(id);
  if (drive.present == present) return;
  if (!present && drive.job != nullptr)
    throw std::invalid_argument("the drive is in use: unplug the library, or wait");
  drive.present = present;
  drive.object.header.state =
      present ? MediaOperationalState::ready : MediaOperationalState::not_present;
  StoredLibrary& library = *drive.library;
  if (drive.object.header.enabled)
    for (const StoredMediaType* type : drive.types.empty() ? library.types : drive.types) {
      std::size_t& count = library.enabled_drives[type];
      count = present ? count + 1 : count - 1;
    }
  held->reindex(drive);
  held->touch(&drive);
  held->kick(library);
}

void Media::set_slot_present(SlotId id, bool present) {
  const Held held(state_);
  StoredSlot& slot = held.slot(id);
  slot.present = present;
  held->reindex(slot);
  held->touch(&slot);
}

void Media::set_opened_by_program(DriveId id, bool opened) {
  const Held held(state_);
  StoredDrive& drive = held.drive(id);
  drive.opened_by_program = opened;
  held->reindex(drive);
  held->kick(*drive.library);
}

void Media::set_label_matches(MediumId id, bool matches) {
  const Held held(state_);
  held.medium(id).wrong_label = !matches;
}

void Media::set_state(SideId id, SideState state) {
  const Held held(state_);
  StoredSide& side = held.find<StoredSide>(id, "side");
  const bool allocated = state == SideState::allocated || state == SideState::complete;
  if (allocated && !side.object.logical_medium) (void)held->add_logical_medium(side, std::nullopt);
  if (!allocated) held->remove_logical_medium(side);
  held->set_state(side, state);
}

void Media::set_security(const MediaSecuritySpec& security) {
  const Held held(state_);
  MediaSpec spec;
  spec.security.push_back(security);
  held->add_notes(spec);
}

void Media::set_times(const MediaTimes& times) { Held(state_)->settings.times = times; }
void Media::set_quirks(const MediaQuirks& quirks) { Held(state_)->settings.quirks = quirks; }
void Media::set_computer(const MediaComputerSpec& computer) {
  Held(state_)->set_computer(computer);
}

// --- people at the machine ------------------------------------------------------------------------------------------

void Media::set_operator(const OperatorSpec& operators) {
  const Held held(state_);
  held->settings.operators = operators;
  // What is open already is answered too.
  std::vector<OperatorRequestId> open;
  for (const auto& [serial, request] : held->operator_requests)
    if (!is_final(request.object.state)) open.push_back(request.object.id);
  for (const OperatorRequestId& id : open)
    if (StoredOperatorRequest* request = held->find_request(id))
      if (!held->engine().pending(request->answer)) held->script_answer(*request);
}

namespace {

StoredOperatorRequest& open_request(const Held& held, OperatorRequestId id) {
  StoredOperatorRequest& request = held.find<StoredOperatorRequest>(id, "operator request");
  if (is_final(request.object.state))
    throw std::invalid_argument("the operator request " + to_string(id) + " is answered already");
  return request;
}

}  // namespace

void Media::read_request(OperatorRequestId id) {
  const Held held(state_);
  StoredOperatorRequest& request = open_request(held, id);
  if (request.object.state != OperatorRequestState::submitted) return;
  request.object.state = OperatorRequestState::active;
  held->touch(&request);
}

void Media::acknowledge_request(OperatorRequestId id) {
  const Held held(state_);
  StoredOperatorRequest& request = open_request(held, id);
  request.object.state = OperatorRequestState::in_progress;
  held->touch(&request);
}

void Media::satisfy_request(OperatorRequestId id) {
  const Held held(state_);
  held->answer(open_request(held, id), true);
}

void Media::refuse_request(OperatorRequestId id) {
  const Held held(state_);
  held->answer(open_request(held, id), false);
}

void Media::open_door(LibraryId id) {
  const Held held(state_);
  StoredLibrary& library = held.library(id);
  (void)door_of(library);
  held->open_door(library);
}

void Media::close_door(LibraryId id) {
  const Held held(state_);
  StoredLibrary& library = held.library(id);
  (void)door_of(library);
  held->close_door(library);
}

void Media::take_by_hand(MediumId id) {
  const Held held(state_);
  StoredMedium& medium = held.medium(id);
  needs_idle(medium);
  medium.taken_by_hand = true;
  medium.library->taken_by_hand.push_back(id);
}

void Media::put_by_hand(SlotId slot_id, MediumId id) {
  const Held held(state_);
  StoredMedium& medium = held.medium(id);
  needs_idle(medium);
  StoredSlot& slot = held.slot(slot_id);
  medium.taken_by_hand = !medium.library->shelf();
  slot.library->put_by_hand.emplace_back(&slot, id);
}

void Media::bring_online(MediumId id, LibraryId library_id) {
  const Held held(state_);
  StoredMedium& medium = held.medium(id);
  needs_idle(medium);
  if (!held->bring_online(medium, held.library(library_id)))
    throw std::invalid_argument("there is no room in that library for " +
                                medium.object.header.name + ", or it does not take its type");
}

void Media::take_offline(MediumId id) {
  const Held held(state_);
  StoredMedium& medium = held.medium(id);
  needs_idle(medium);
  held->place_on_shelf(medium);
}

void Media::block_slot(SlotId id, bool blocked) {
  const Held held(state_);
  StoredSlot& slot = held.slot(id);
  if (blocked && (slot.medium != nullptr || slot.cleaner))
    throw std::invalid_argument("the slot holds a cartridge: take that out, or name another slot");
  slot.blocked = blocked;
  held->reindex(slot);
  held->touch(&slot);
}

namespace {

void needs_empty_cell(const StoredLibrary& library) {
  if (library.empty_ports.empty())
    throw std::invalid_argument("the library " + library.object.header.name +
                                " has no empty cell in a port");
}

StoredDrive& hand_fed(const Held& held, DriveId id) {
  StoredDrive& drive = held.drive(id);
  if (!drive.library->stand_alone)
    throw std::invalid_argument("only a stand-alone drive is fed by hand; use put_in_port()");
  return drive;
}

}  // namespace

void Media::put_in_port(LibraryId id, const CartridgeSpec& cartridge) {
  const Held held(state_);
  StoredLibrary& library = held.library(id);
  needs_empty_cell(library);
  held->put_in_port(library, nullptr, &cartridge);
}

void Media::put_in_port(LibraryId id, MediumId medium_id) {
  const Held held(state_);
  StoredLibrary& library = held.library(id);
  StoredMedium& medium = held.medium(medium_id);
  needs_empty_cell(library);
  needs_idle(medium);
  held->put_in_port(library, &medium, nullptr);
}

void Media::take_from_port(LibraryId id) {
  const Held held(state_);
  held->taken_from_port(held.library(id));
}

void Media::insert_into_drive(DriveId id, const CartridgeSpec& cartridge) {
  const Held held(state_);
  StoredDrive& drive = hand_fed(held, id);
  drive.unnoticed = cartridge;
  drive.unnoticed->slot.reset();
  drive.unnoticed->port.reset();
  if (held->watched(*drive.library)) held->notice_drive(drive);
}

void Media::insert_into_drive(DriveId id, MediumId medium_id) {
  const Held held(state_);
  StoredDrive& drive = hand_fed(held, id);
  StoredMedium& medium = held.medium(medium_id);
  needs_idle(medium);
  drive.unnoticed = held->describe(medium);
  if (held->watched(*drive.library)) held->notice_drive(drive);
}

void Media::remove_from_drive(DriveId id) {
  const Held held(state_);
  StoredDrive& drive = hand_fed(held, id);
  if (std::exchange(drive.unnoticed, std::nullopt)) return;
  if (drive.medium == nullptr)
    throw std::invalid_argument("there is nothing in that drive to be removed");
  needs_idle(*drive.medium);
  drive.taken_unnoticed = true;
  if (held->watched(*drive.library)) held->notice_drive(drive);
}

// --- the service ----------------------------------------------------------------------------------------------------

void Media::stop_service() { Held(state_)->stop_service(); }
void Media::start_service() { Held(state_)->start_service(); }

void Media::finish_starting() { Held(state_)->finish_starting(); }

void Media::lose_connection() {
  const Held held(state_);
  held->connected = false;
  held->sessions.for_each([&](HandleId, MediaSessionHandle& session) {
    held->end_waits(session, errc::not_connected);
    session.end = std::make_shared<MediaSessionEnd>();
  });
}

void Media::restore_connection() { Held(state_)->connected = true; }

void Media::set_service(MediaServiceState state) {
  const Held held(state_);
  if (state == MediaServiceState::running) {
    held->finish_starting();
    return;
  }
  held->stop_service();
  held->settings.service = state;
}

void Media::set_dll_present(bool present) { Held(state_)->settings.dll_present = present; }
void Media::set_functions_missing(bool missing) {
  Held(state_)->settings.functions_missing = missing;
}
void Media::set_network(bool network) { Held(state_)->settings.network = network; }

// --- what goes wrong next -------------------------------------------------------------------------------------------

void Media::jam_robot(LibraryId id, std::size_t moves) { Held(state_).library(id).jams += moves; }
void Media::fail_drive(DriveId id) { Held(state_).drive(id).fails_next = true; }
void Media::fail_label_writer(LibraryId id) { ++Held(state_).library(id).label_writer_failures; }
void Media::fail_next_call(errc code, std::size_t skip) {
  Held(state_)->fail_next_call(code, skip);
}
void Media::refuse_export(bool in_use) { Held(state_)->export_in_use = in_use; }

// --- channels -------------------------------------------------------------------------------------------------------

void Media::break_channels() { Held(state_)->break_channels(); }
void Media::hold_notifications() { Held(state_)->held = true; }

void Media::step_notifications() {
  const Held held(state_);
  held->channels.for_each([](HandleId, MediaChannelHandle& channel) { ++channel.steps; });
}

void Media::release_notifications() {
  const Held held(state_);
  held->held = false;
  held->channels.for_each([](HandleId, MediaChannelHandle& channel) { channel.steps = 0; });
}

void Media::raise(const MediaNotification& notification) { Held(state_)->raise(notification); }

}  // namespace winseam::fake
