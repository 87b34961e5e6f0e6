// backends/fake/media/media_world.hpp: the media service of one world and the rules by which it changes.
//
// Members are called under the world's lock; they never call user code and never wait.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/core.hpp"
#include "core/open_table.hpp"
#include "model.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::fake {

class SessionWorld;

// Why a side cannot be put to use, or what became of a call: no error is an empty optional.
using MediaError = std::optional<errc>;

// The label type of media that carry a file system.
inline constexpr std::string_view file_system_label_type = "File system";

class MediaWorld {
 public:
  MediaWorld(Core& core, SessionWorld& hosts) : core_(core), sessions_(hosts) {}
  MediaWorld(const MediaWorld&) = delete;
  MediaWorld& operator=(const MediaWorld&) = delete;

  // Once, when the world is built; throws std::invalid_argument for what cannot be.
  void set_up(const MediaSpec& spec);
  MediaSpec describe() const;
  std::string dump() const;
  // Security, notes, requests and destinations of a specification; its other parts are not looked at.
  void add_notes(const MediaSpec& spec);
  std::vector<std::string> broken_invariants() const;

  // --- service and sessions (service.cpp) -------------------------------------------------------------------------
  // The configuration; objects are in the members below, and not in here.
  MediaSpec settings;
  bool connected = true;
  bool export_in_use = false;
  bool import_pending = false;
  std::optional<MediaSpec> exported;
  std::size_t exports = 0;
  HandleTable<MediaSessionHandle> sessions;
  HandleTable<MediaChannelHandle> channels;
  HandleTable<MediaWatchHandle> watches;
  std::uint32_t next_handle_number = 1;
  std::size_t opens = 0;
  std::size_t closes = 0;
  std::vector<OpenHandle> open_handles();
  std::optional<errc> take_failure();
  void fail_next_call(errc code, std::size_t skip) { failure_ = {code, skip}; }
  void set_computer(const MediaComputerSpec& spec);
  void stop_service();
  void start_service();
  void finish_starting();
  // Unwinds what the session has outstanding and takes it out; its calls that wait answer `with`.
  void close_session(HandleId id, errc with);
  void end_waits(MediaSessionHandle& session, errc with);
  void restore(const MediaSpec& copy);
  HandleId open_channel(HandleId session, MediaObjectType type, CallSite opened_at);
  void close_channel(HandleId id);
  void close_watch(HandleId id);

  // --- objects (objects.cpp, set_up.cpp) --------------------------------------------------------------------------
  StoredComputer computer;
  StoredLibrary shelf;
  std::list<StoredLibrary> libraries;
  std::list<StoredMediaType> media_types;
  std::list<StoredPool> pools;
  std::list<StoredMedium> media;
  std::list<StoredLogicalMedium> logical_media;
  std::list<StoredChangerType> changer_types;
  std::list<StoredDriveType> drive_types;
  std::map<std::uint64_t, StoredWorkItem> work_items;  // by age
  std::map<std::uint64_t, StoredOperatorRequest> operator_requests;
  StoredPool root;  // above all pools; it has security and nothing else
  std::list<StoredPool*> root_pools;
  StoredObject find(const Guid& id) const;
  template <class Stored>
  Stored* find_as(const Guid& id) const {
    const StoredObject found = find(id);
    auto* const* typed = std::get_if<Stored*>(&found);
    return typed == nullptr ? nullptr : *typed;
  }
  // The object with its counts, as sessions see it; empty for no object.
  std::optional<MediaObject> show(const StoredObject& stored) const;
  static MediaObjectType type_of(const StoredObject& stored);
  static MediaObjectHeader* header_of(const StoredObject& stored);
  // The drive of a device name, without regard to case; null if there is none.
  StoredDrive* find_device(std::string_view name) const;
  // The side that a logical medium or side names; null if there is none.
  StoredSide* find_side(const Guid& id) const;
  StoredPool* find_pool(std::string_view full_name) const;
  StoredMediaType* find_type(std::string_view name) const;
  StoredLibrary& add_library(const LibrarySpec& spec, bool announce);
  void remove_library(StoredLibrary& library);
  void remove_drive(StoredDrive& drive);
  StoredMediaType& add_type(const MediaTypeSpec& spec, bool known);
  StoredPool& add_pool(const PoolSpec& spec, bool announce);
  void remove_pool(StoredPool& pool);
  void rename_pool(StoredPool& pool, const std::string& full_name);
  // Takes over what can be written of a pool.
  MediaError write(StoredPool& pool, const MediaPool& from);
  void take_type(StoredLibrary& library, StoredMediaType& type);  // and make its system pools
  void drop_type(StoredLibrary& library, StoredMediaType& type);
  // Adds a cartridge where its specification says; the shelf for a null library.
  StoredMedium& add_medium(StoredLibrary* library, const CartridgeSpec& spec, bool announce);
  void forget_medium(StoredMedium& medium);
  void set_label(StoredSide& side, MediaLabel label);
  bool bar_code_known(const std::string& bar_code) const { return bar_codes_.count(bar_code) != 0; }
  bool label_known(const MediaLabel& label) const {
    return labels_.count({label.type, label.id}) != 0;
  }
  StoredLogicalMedium& add_logical_medium(StoredSide& side, std::optional<LogicalMediumId> id);
  void remove_logical_medium(StoredSide& side);
  CartridgeSpec describe(const StoredMedium& medium) const;
  LibrarySpec describe(const StoredLibrary& library) const;
  Guid new_id(MediaObjectType type);
  bool takes(const StoredDrive& drive, const StoredMediaType& type) const;
  bool takes(const StoredLibrary& library, const StoredMediaType& type) const;
  // Notes and attributes of objects that programs left; gone with the object.
  std::unordered_map<Guid, std::map<std::string, std::vector<std::byte>>> attributes;
  std::map<std::pair<MediaObjectId, UiType>, std::vector<std::string>> destinations;

  // --- places (places.cpp) ----------------------------------------------------------------------------------------
  // Puts a cartridge in a place, out of the one where it was; tells of it all.
  void place(StoredMedium& medium, MediaPlace to);
  void place_on_shelf(StoredMedium& medium);
  void detach(StoredMedium& medium);
  void move_to_library(StoredMedium& medium, StoredLibrary& library);
  void move_to_pool(StoredMedium& medium, StoredPool& pool);
  void set_state(StoredMedium& medium, MediumState state);
  void set_state(StoredDrive& drive, DriveState state);
  void set_state(StoredSide& side, SideState state);
  // Bring the indices of what is free up to date.
  void reindex(StoredSlot& slot);
  void reindex(StoredDrive& drive);
  void reindex(StoredMedium& medium);
  void unlist(StoredMedium& medium);  // from what its pool can allocate
  void reindex(StoredPort& port);
  // The slot to which a cartridge goes back: its home, or else an empty one; null if there is none.
  StoredSlot* slot_for(StoredMedium& medium);
  StoredSlot* empty_slot(StoredLibrary& library);
  void set_home(StoredMedium& medium, StoredSlot* slot);

  // --- events (raise.cpp) -----------------------------------------------------------------------------------------
  void tell(MediaObjectType type, const Guid& id, MediaEvent event);
  void raise(const MediaNotification& notification);
  void break_channels();
  bool held = false;
  // Notes that the object was changed now, and tells of it.
  void touch(const StoredObject& stored);

  // --- work items and requests (requests.cpp) ---------------------------------------------------------------------
  StoredWorkItem& add_item(const std::shared_ptr<MediaJob>& job);
  void set_state(StoredWorkItem& item, LibraryRequestState state, std::error_code error = {});
  std::shared_ptr<MediaJob> make_job(LibraryOperation operation, StoredLibrary& library,
                                     const Requester& requester);
  // Ends a job and its items, and frees what it has reserved.
  void end_job(const std::shared_ptr<MediaJob>& job, std::error_code error,
               LibraryRequestState failed_as = LibraryRequestState::failed);
  // For an administrator: success if the cancel is queued or done.
  MediaError cancel_item(StoredWorkItem& item, const Requester& requester);
  std::uint32_t order_of(const StoredWorkItem& item) const;
  void set_order(StoredWorkItem& item, std::uint32_t order);
  void erase_item(StoredWorkItem& item);
  void purge();
  void arm_purge();
  Requester requester_of(const MediaSessionHandle& session, HandleId id) const;

  // --- the operator (operators.cpp) -------------------------------------------------------------------------------
  StoredOperatorRequest& ask(OperatorRequestType type, const Requester& requester,
                             std::string message, std::optional<MediaObjectId> argument1,
                             std::optional<MediaObjectId> argument2,
                             std::function<void(bool)> answered);
  void answer(StoredOperatorRequest& request, bool satisfied);
  void script_answer(StoredOperatorRequest& request);
  void act(OperatorRequestId id, OperatorAction action);
  void withdraw(const std::optional<OperatorRequestId>& request);
  void erase_request(StoredOperatorRequest& request);
  StoredOperatorRequest* find_request(OperatorRequestId id) const;
  // Brings a cartridge into a library and has it recognised; false if there is no room.
  bool bring_online(StoredMedium& medium, StoredLibrary& library);

  // --- robots (robots.cpp) ----------------------------------------------------------------------------------------
  RobotOrder queue_move(StoredLibrary& library, int kind, std::int64_t order, RobotMove move);
  bool cancel_move(StoredLibrary& library, const RobotOrder& order);
  void run_robot(StoredLibrary& library);
  void end_move(StoredLibrary& library);
  // Takes the cartridge out of a drive and back to a slot: unloads, waits for the robot, moves. In a stand-alone drive it
  // stays. The caller has reserved both, and `done` frees them.
  void empty_drive(StoredDrive& drive, int kind, std::function<void()> begins,
                   std::function<void(std::error_code)> done);
  // Ends what is under way in a library at once; cartridges stay where they are.
  void abort_jobs(StoredLibrary& library, std::error_code error, LibraryRequestState as);
  void set_connected(StoredLibrary& library, bool connected_now);

  // --- mounts (mounts.cpp, unwinding.cpp) --------------------------------------------------------------------------
  // Puts a mount into its library's queue and begins it if it can begin.
  void queue_mount(const std::shared_ptr<MediaJob>& job);
  void kick(StoredLibrary& library);  // something became free
  void schedule(StoredLibrary& library);
  bool can_begin(const MediaJob& job);
  // Ends a mount for its caller with an error, and unwinds what it did.
  void withdraw_mount(const std::shared_ptr<MediaJob>& job, std::error_code error,
                      LibraryRequestState as);

  void withdraw_mounts_of(const StoredMedium& medium, errc code);

  // --- dismounts (dismounts.cpp) ----------------------------------------------------------------------------------
  void queue_dismount(StoredMedium& medium, bool deferred, const Requester& requester,
                      MediaObjectId completes);
  bool dismount_queued(const StoredMedium& medium) const;
  void leave_deferred(StoredDrive& drive);  // the delay is over
  void end_deferred(StoredDrive& drive);    // its work item is done

  // --- allocation (allocating.cpp) --------------------------------------------------------------------------------
  // A side for the request; null if there is none now.
  result<StoredSide*> choose_side(StoredPool& pool, const AllocateRequest& request, bool may_draw);
  Allocation allocate(StoredPool& pool, StoredSide& side, const AllocateRequest& request);
  void wait_for_media(const std::shared_ptr<AllocationWait>& wait);
  void end_wait(const std::shared_ptr<AllocationWait>& wait, result<Allocation> outcome);
  // A call that waits hears of free media of the pool's type.
  void listen_for_free(const std::shared_ptr<AllocationWait>& wait);
  void stop_listening(const std::shared_ptr<AllocationWait>& wait);
  void kick(StoredPool& pool);  // something became available
  void deallocate(StoredSide& side);
  bool in_use(const StoredMedium& medium) const;  // a side is allocated, complete or reserved

  // --- libraries (inventories.cpp, doors.cpp, cleaning.cpp, transfers.cpp) ------------------------------
  std::shared_ptr<MediaJob> queue_inventory(StoredLibrary& library, InventoryMethod method,
                                            const Requester& requester);
  void stop_inventory(StoredLibrary& library);
  std::shared_ptr<MediaJob> queue_identify(StoredSlot& slot, bool deferred, bool synchronous,
                                           const Requester& requester);
  void notice_changes(StoredLibrary& library);  // what was done by hand
  void notice_drive(StoredDrive& drive);
  bool watched(const StoredLibrary& library);
  void queue_door(StoredLibrary& library, InventoryMethod afterwards, const Requester& requester);
  void open_door(StoredLibrary& library);
  void close_door(StoredLibrary& library);
  void queue_clean(StoredDrive& drive, const Requester& requester);
  void try_clean(const std::shared_ptr<MediaJob>& job);
  void return_cleaner(const std::shared_ptr<MediaJob>& job);  // until it is at home
  void replace_mislabelled(StoredMedium& medium);
  bool known(const MediumId& id) const { return find_as<StoredMedium>(id.guid()) != nullptr; }
  void finished_item(StoredLibrary& library, LibraryOperation operation,
                     const Requester& requester);  // one that took no time
  void set_enabled(StoredLibrary& library, bool enabled, const Requester& requester);
  void set_enabled(StoredDrive& drive, bool enabled, const Requester& requester);
  void set_enabled(StoredMedium& medium, bool enabled, const Requester& requester);
  void queue_free_label(StoredMedium& medium, StoredPool& pool, const Requester& requester);
  result<TransferId> eject(StoredLibrary& library, StoredMedium* medium, EjectAction action,
                           const Requester& requester);
  result<TransferId> inject(StoredLibrary& library, bool many, const Requester& requester);
  MediaError stop_transfer(TransferId id, LibraryOperation operation, const StoredLibrary* library);
  MediaError retract(StoredLibrary& library, TransferId id);
  TransferId inject_cleaner(StoredLibrary& library, std::uint32_t uses, const Requester& requester);
  TransferId eject_cleaner(StoredLibrary& library, const Requester& requester);
  std::shared_ptr<MediaTransferState> find_transfer(TransferId id) const;
  std::shared_ptr<MediaTransferState> make_transfer(StoredLibrary& library,
                                                    LibraryOperation operation,
                                                    const Requester& requester);
  void taken_from_port(StoredLibrary& library);
  void put_in_port(StoredLibrary& library, StoredMedium* known, const CartridgeSpec* fresh);
  // An ejected cartridge has left: to the shelf, or forgotten.
  void left(StoredMedium& medium);
  // Ejects from a stand-alone drive; one that a program has open only if it is forced, or the user agrees to `question`.
  std::shared_ptr<MediaJob> eject_from_drive(StoredDrive& drive, EjectAction action,
                                             const std::string& question,
                                             const Requester& requester);

  Core& core() { return core_; }
  SessionWorld& session_world() { return sessions_; }
  Engine& engine() const { return core_.engine; }
  TimePoint now() const { return core_.engine.now(); }
  const MediaTimes& times() const { return settings.times; }
  const MediaQuirks& quirks() const { return settings.quirks; }
  // Runs a transition of a job after a while, unless the job is over by then.
  EventId later(const std::shared_ptr<MediaJob>& job, Ticks delay, std::function<void()> run);

 private:
  void index(const Guid& id, StoredObject object);
  void unindex(const Guid& id);
  void remember_id(const Guid& id);
  void describe_notes(MediaSpec& spec) const;
  bool try_begin(const std::shared_ptr<MediaJob>& job);
  void begin_member(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void fetch(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void move_in(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void load(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void ready(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void fail_member(const std::shared_ptr<MediaJob>& job, std::size_t which, errc item_error,
                   errc call_error);
  void unwind(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void unwind_from_drive(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void release(const std::shared_ptr<MediaJob>& job, std::size_t which);
  void ask_for_offline(const std::shared_ptr<MediaJob>& job);
  void withdraw_asked(MountMember& member);  // the operator need not look for its medium any more
  void finish_if_ready(const std::shared_ptr<MediaJob>& job);
  void finish_if_unwound(const std::shared_ptr<MediaJob>& job);
  std::optional<std::vector<StoredDrive*>> choose_drives(const MediaJob& job);
  void serve(StoredPool& pool);
  void ask_for_media(const std::shared_ptr<AllocationWait>& wait);
  void withdraw_answered(OperatorRequestId id);
  void finish_dismount(const std::shared_ptr<MediaJob>& job, std::error_code error);
  void write_free_label(const std::shared_ptr<MediaJob>& job, StoredPool& pool);
  void next_of_inventory(const std::shared_ptr<MediaJob>& job);
  void identify_next(const std::shared_ptr<MediaJob>& job);
  // For a job: brings a cartridge into some free drive, where `read` runs after a while, and back again unless it may
  // stay; then `then` runs.
  void visit_drive(const std::shared_ptr<MediaJob>& owner, StoredMedium& medium, bool stays,
                   Ticks takes, std::function<void()> read,
                   std::function<void(std::error_code)> then);
  void offer(const std::shared_ptr<MediaTransferState>& transfer);
  void brought(const std::shared_ptr<MediaTransferState>& transfer, std::error_code error);
  void finish_transfer(const std::shared_ptr<MediaTransferState>& transfer, std::error_code error,
                       LibraryRequestState as = LibraryRequestState::failed);
  void take_in(const std::shared_ptr<MediaTransferState>& transfer);
  void leave_drive(const std::shared_ptr<MediaJob>& job);
  void forget_device(const StoredDrive& drive);
  void count_label(const MediaLabel& label, bool in);

  Core& core_;
  SessionWorld& sessions_;
  OpenTable<Guid, StoredObject> by_id_;
  std::unordered_map<std::string, StoredPool*> pool_by_name_;
  std::unordered_map<std::string, StoredMediaType*> type_by_name_;
  std::unordered_map<std::string, StoredDrive*> drive_by_device_;  // by name in lower case
  // How many media have a bar code, and how many sides a label, by its type and id.
  std::unordered_map<std::string, std::size_t> bar_codes_;
  std::map<std::pair<std::string, std::vector<std::byte>>, std::size_t> labels_;
  std::unordered_map<std::uint32_t, std::list<HandleId>> channels_by_type_;
  std::list<StoredWorkItem*> finished_;  // in the order in which they were finished
  std::list<StoredWorkItem*> finished_failed_;
  std::list<StoredOperatorRequest*> answered_;
  std::list<StoredOperatorRequest*> refused_;
  std::unordered_map<Guid, std::uint64_t> item_by_id_;
  std::unordered_map<Guid, std::weak_ptr<MediaTransferState>> transfers_;
  EventId purging_{};
  EventId starting_{};
  std::optional<std::pair<errc, std::size_t>> failure_;
  std::uint32_t next_id_ = 1;
  std::uint32_t next_device_ = 0;
  char next_letter_ = 'E';
  std::uint64_t next_serial_ = 1;
  bool setting_up_ = false;  // objects made now are as old as the world
};

}  // namespace winseam::fake
