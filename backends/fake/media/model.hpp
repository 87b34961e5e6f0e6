// backends/fake/media/model.hpp: the state of the media service. Everything is guarded by the world's lock.
//
// Every stored object holds what sessions see of it; counts are filled in when it is shown. Pointers between objects stay
// good until the object is removed, which is refused while a job uses it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "core/engine.hpp"
#include "core/handle_table.hpp"
#include "winseam/call_site.hpp"
#include "winseam/fake/media_spec.hpp"
#include "winseam/media_session.hpp"

namespace winseam::fake {

struct MediaJob;
struct StoredLibrary;
struct StoredMedium;
struct StoredPool;
struct StoredSide;
struct StoredWorkItem;

// What guards objects: the computer, a library, a pool.
struct MediaGuard {
  std::string owner = "Administrators";
  std::vector<MediaRule> rules;
  bool changed = false;  // differs from the default
};

struct StoredComputer {
  MediaComputer object;
  MediaGuard guard;
};

struct StoredChangerType {
  ChangerType object;
};

struct StoredDriveType {
  DriveType object;
};

struct StoredMediaType {
  MediaType object;
  std::string name;
  bool known = false;          // one of known_media_types()
  std::size_t libraries = 0;   // that take it
  StoredPool* free = nullptr;  // the system's pools of it
  StoredPool* import = nullptr;
  StoredPool* unrecognized = nullptr;
  std::list<StoredPool*> drawing;  // pools in which calls wait for media of the free one
};

struct StoredChanger {
  MediaChanger object;
  StoredLibrary* library = nullptr;
};

struct StoredSlot {
  StorageSlot object;
  StoredLibrary* library = nullptr;
  StoredMedium* medium = nullptr;
  StoredMedium* home_of = nullptr;
  bool cleaner = false;  // the cleaner is in it
  bool blocked = false;  // holds something that is no medium
  bool present = true;
  bool needs_inventory = false;
  bool listed_empty = false;  // it is among the library's empty_slots
  bool listed_home = false;   // or its empty_homes

  bool empty() const { return medium == nullptr && !cleaner && !blocked; }
};

struct StoredDoor {
  LibraryDoor object;
  StoredLibrary* library = nullptr;
};

struct StoredPort {
  LibraryPort object;
  StoredLibrary* library = nullptr;
  StoredMedium* medium = nullptr;
};

struct StoredDrive {
  MediaDrive object;
  StoredLibrary* library = nullptr;
  std::vector<StoredMediaType*> types;  // that it takes; empty: the library's
  StoredMedium* medium = nullptr;
  std::shared_ptr<MediaJob> job;  // that has it reserved
  bool present = true;
  bool opened_by_program = false;
  bool fails_next = false;
  bool disabling = false;  // disabled; its medium is on the way out
  std::uint64_t idle_since = 0;
  TimePoint stays_until{};             // after a deferred dismount
  EventId leaves{};                    // when the deferred dismount becomes a real one
  StoredWorkItem* deferred = nullptr;  // the dismount that was put off
  // Put in by hand, not yet noticed: a known medium, or a new one.
  std::optional<CartridgeSpec> unnoticed;
  bool taken_unnoticed = false;
  char letter = '\0';  // of the volume in a stand-alone drive for discs; 0: it has none
};

struct StoredSide {
  MediaSide object;
  StoredMedium* medium = nullptr;
  bool listed = false;  // it is among its pool's available sides
};

struct StoredMedium {
  PhysicalMedium object;
  std::vector<std::unique_ptr<StoredSide>> sides;
  StoredMediaType* type = nullptr;
  StoredLibrary* library = nullptr;
  StoredPool* pool = nullptr;
  // Where it is: in one of these, or on the shelf.
  StoredSlot* slot = nullptr;
  StoredDrive* drive = nullptr;
  StoredPort* port = nullptr;
  StoredSlot* home = nullptr;
  StoredLibrary* last_library = nullptr;  // where a mount asks the operator to bring it
  std::shared_ptr<MediaJob> job;          // that uses it
  bool wrong_label = false;
  bool taken_by_hand = false;  // it is not where it is recorded
  bool disabling = false;      // disabled once it is dismounted
  bool listed = false;         // it is among its pool's untouched media
  std::list<StoredMedium*>::iterator in_library;
  std::list<StoredMedium*>::iterator in_pool;
  std::list<StoredMedium>::iterator self;
  std::uint64_t serial = 0;

  bool mounted() const { return drive != nullptr && object.mounted_side.has_value(); }
};

struct StoredLogicalMedium {
  LogicalMedium object;
  StoredSide* side = nullptr;
  std::list<StoredLogicalMedium*>::iterator in_pool;
  std::list<StoredLogicalMedium>::iterator self;
};

// A side by age, so that the oldest medium is chosen first.
using SideKey = std::pair<std::uint64_t, std::uint16_t>;

struct AllocationWait;

struct StoredPool {
  MediaPool object;
  std::string full_name;
  StoredPool* parent = nullptr;
  StoredMediaType* type = nullptr;
  std::list<StoredPool*> pools;
  std::list<StoredMedium*> media;
  std::list<StoredLogicalMedium*> logical_media;
  // Online and enabled: sides that are available, and media that nobody uses.
  std::map<SideKey, StoredSide*> available;
  std::map<std::uint64_t, StoredMedium*> untouched;
  std::list<std::shared_ptr<AllocationWait>> waiting;  // in order of arrival
  EventId serving{};
  MediaGuard guard;
  std::string creator;
  bool created_by_system = false;
};

// A call of allocate() that waits.
struct AllocationWait {
  AllocateRequest request;
  StoredPool* pool = nullptr;
  HandleId session;
  bool may_draw = false;
  StoredMediaType* listens_to = nullptr;  // in whose list of drawing pools it is
  std::optional<OperatorRequestId> asked;
  std::optional<result<Allocation>> outcome;
  std::string application, user, computer;
};

// What a job or a call records of who asked.
struct Requester {
  HandleId session;  // generation 0: the service itself
  std::string application = "RSM";
  std::string user = "SYSTEM";
  std::string computer;
};

// A cartridge's next place; a null slot: its home, or an empty one, chosen when the move begins.
using MediaPlace = std::variant<StoredSlot*, StoredDrive*, StoredPort*>;

// A move of the robot. Dismounts go before everything else, mounts come last.
struct RobotMove {
  StoredMedium* medium = nullptr;  // null: the cleaner, between its slot and `cleaner`
  MediaPlace to{};
  StoredDrive* cleaner = nullptr;
  std::function<void()> begins;
  std::function<void(std::error_code)> done;  // with an error nothing has moved
};
using RobotOrder = std::tuple<int, std::int64_t, std::uint64_t>;

// How far one medium of a mount is.
enum class MountStage : std::uint8_t {
  waiting,     // has neither medium nor drive
  evicting,    // the drive is being emptied
  taking_out,  // the medium is being taken out of another drive
  to_move,     // waits for the robot
  moving,
  loading,
  ready,
  unwinding,  // on its way back
  released,
};

struct MountMember {
  StoredMedium* medium = nullptr;
  StoredSide* side = nullptr;
  StoredDrive* wanted = nullptr;  // specific_drive
  StoredDrive* drive = nullptr;
  StoredWorkItem* item = nullptr;
  MountStage stage = MountStage::waiting;
  MediaObjectId named;    // as the caller named it
  bool in_place = false;  // it was in the drive already
  StoredMedium* evicted = nullptr;
  RobotOrder move{};
  std::optional<OperatorRequestId> asked;
};

// One piece of work of a library, from being queued to its end.
struct MediaJob {
  LibraryOperation operation = LibraryOperation::mount;
  StoredLibrary* library = nullptr;
  Requester requester;
  bool synchronous = false;  // ends with its session
  bool deferred = false;     // of a dismount or identification
  std::vector<StoredWorkItem*> items;
  MediaObjectId completes{};  // the id of the event that tells of the end; null: none
  std::uint64_t sequence = 0;
  // A mount:
  std::vector<MountMember> members;
  MountPriority priority = MountPriority::normal;
  bool acquired = false;
  // Set for the service's own visits to a drive: runs when the medium is in one, or cannot be.
  std::function<void(std::error_code)> visit;
  // All others: what they work on, and what is still to do.
  StoredMedium* medium = nullptr;
  StoredDrive* drive = nullptr;
  StoredSlot* slot = nullptr;
  StoredDrive* cleans = nullptr;  // the drive to clean, before it is reserved
  bool failed = false;
  InventoryMethod method = InventoryMethod::none;
  std::deque<MediumId> todo;
  EventId step{};
  std::optional<OperatorRequestId> asked;
  std::function<void()> stop;  // ends what runs at the next step
  // The service's own visit to a drive for it; ends with it.
  std::weak_ptr<MediaJob> visiting;
  std::function<void(std::error_code)> at_end;  // what becomes of its objects; runs once
  // The end. A mount is ended for its caller before it is unwound.
  std::optional<std::error_code> outcome;
  bool over = false;  // nothing more happens
  std::list<std::shared_ptr<MediaJob>>::iterator in_library;
  std::optional<std::list<std::shared_ptr<MediaJob>>::iterator> in_session;
};

struct StoredWorkItem {
  LibraryRequest object;
  StoredLibrary* library = nullptr;
  std::shared_ptr<MediaJob> job;  // until it is over
  std::list<StoredWorkItem*>::iterator in_library;
  std::list<StoredWorkItem*>::iterator in_finished;
};

struct StoredOperatorRequest {
  OperatorRequest object;
  std::uint64_t serial = 0;
  std::function<void(bool)> answered;  // of the service's own: true if satisfied
  EventId answer{};                    // the operator's script
  TimePoint answered_at{};
  std::list<StoredOperatorRequest*>::iterator in_answered;
};

// An ejection or injection.
struct MediaTransferState {
  TransferId id;
  StoredLibrary* library = nullptr;
  LibraryOperation operation = LibraryOperation::eject;
  std::shared_ptr<MediaJob> job;
  bool collecting = false;  // ejections queued for a start
  bool many = false;
  std::vector<MediumId> media;
  std::size_t moving = 0;  // that the robot has still to bring
  bool stopping = false;   // once these moves are over
  std::error_code error;
  EventId time_out{};
  EventId taking{};
  std::optional<OperatorRequestId> asked;
};

struct StoredLibrary {
  MediaLibrary object;
  MediaGuard guard;
  bool stand_alone = false;
  bool connected = true;
  bool auto_detect_change = false;
  std::vector<StoredMediaType*> types;
  std::vector<std::unique_ptr<StoredSlot>> slots;
  std::vector<std::unique_ptr<StoredDrive>> drives;  // null: removed
  std::vector<std::unique_ptr<StoredDoor>> doors;
  std::vector<std::unique_ptr<StoredPort>> ports;
  std::vector<std::unique_ptr<StoredChanger>> changers;
  std::list<StoredMedium*> media;
  std::unordered_map<const StoredMediaType*, std::size_t> media_by_type;
  std::list<StoredWorkItem*> items;
  StoredSlot* cleaner_slot = nullptr;
  StoredDrive* cleaner_in = nullptr;

  // What is free, by number; drives by the type of media they take.
  std::set<std::uint32_t> empty_slots;  // that are nobody's home
  std::set<std::uint32_t> empty_homes;
  std::unordered_map<const StoredMediaType*, std::set<std::uint32_t>> free_drives;
  std::unordered_map<const StoredMediaType*, std::set<std::pair<std::uint64_t, std::uint32_t>>>
      idle_drives;  // logically dismounted, longest idle first
  std::unordered_map<const StoredMediaType*, std::size_t> enabled_drives;
  std::set<std::uint32_t> loaded_drives;  // what an unplugging has to look at
  std::set<std::uint32_t> empty_ports;

  // The work.
  std::list<std::shared_ptr<MediaJob>> mounts;  // that wait, in order
  EventId scheduling{};
  std::map<RobotOrder, RobotMove> moves;
  std::optional<RobotMove> moving;
  EventId move_ends{};
  std::size_t jams = 0;
  std::size_t label_writer_failures = 0;
  std::size_t moves_made = 0;
  std::shared_ptr<MediaJob> inventory;
  std::list<std::shared_ptr<MediaJob>> jobs;       // everything that is not over, mounts included
  std::list<std::shared_ptr<MediaJob>> cleanings;  // that wait for their drive
  std::shared_ptr<MediaJob> door_job;              // waits for the door, or has it open
  EventId door_time{};
  EventId door_closes{};  // by the operator of the script
  std::shared_ptr<MediaTransferState> injection;
  std::shared_ptr<MediaTransferState> collecting;
  std::list<std::shared_ptr<MediaTransferState>> ejections;
  std::list<std::shared_ptr<MediaTransferState>> cleaner_transfers;
  std::optional<OperatorRequestId> door_asked;
  // Done by hand, unknown to the service until an inventory.
  std::vector<std::pair<StoredSlot*, MediumId>> put_by_hand;
  std::vector<MediumId> taken_by_hand;

  bool shelf() const { return has(object.flags, LibraryFlag::fixed_offline); }
  bool door_open() const {
    return !doors.empty() && doors.front()->object.state == DoorState::open;
  }
};

using StoredObject =
    std::variant<std::monostate, StoredChanger*, StoredChangerType*, StoredComputer*, StoredDrive*,
                 StoredDriveType*, StoredDoor*, StoredPort*, StoredLibrary*, StoredWorkItem*,
                 StoredLogicalMedium*, StoredPool*, StoredMediaType*, StoredSide*, StoredMedium*,
                 StoredSlot*, StoredOperatorRequest*>;

// An open notification channel.
struct MediaChannelHandle {
  std::uint32_t number = 0;
  CallSite opened_at;
  HandleId session;
  MediaObjectType type = MediaObjectType::unknown;
  std::deque<MediaNotification> events;
  std::size_t waiting = 0;
  std::size_t steps = 0;  // events let through while they are held
  bool broken = false;
  std::list<HandleId>::iterator of_type;
  std::list<HandleId>::iterator of_session;
};

// An open change detection.
struct MediaWatchHandle {
  std::uint32_t number = 0;
  CallSite opened_at;
  HandleId session;
  std::vector<StoredLibrary*> libraries;
  std::list<HandleId>::iterator of_session;
};

// Why a session ended; shared with the calls that wait in it.
struct MediaSessionEnd {
  std::optional<errc> with;  // what calls that wait answer
};

// An open session.
struct MediaSessionHandle {
  std::uint32_t number = 0;
  CallSite opened_at;
  std::string application;
  std::string user;
  bool remote = false;
  bool lost = false;  // the service was stopped
  std::size_t waiting = 0;
  std::shared_ptr<MediaSessionEnd> end = std::make_shared<MediaSessionEnd>();
  std::list<std::shared_ptr<MediaJob>> jobs;  // synchronous ones
  std::list<std::shared_ptr<AllocationWait>> allocations;
  std::list<HandleId> channels;
  std::list<HandleId> watches;
  std::map<UiType, std::vector<std::string>> destinations;
  std::list<MediumId> mounted;  // for MediaQuirks::close_dismounts
};

// "media-session#3".
std::string describe_media_session(std::uint32_t number);

}  // namespace winseam::fake
