// winseam/fake/media.hpp: a test's hold on the media service of the world, its robots and its operator.
//
//   winseam::fake::Media media = world.media();
//   const winseam::LibraryId tapes = media.add_library(winseam::fake::default_library());
//   media.add_pool({.name = "Backup", .media_type = "DLT", .allocation = winseam::AllocationPolicy::from_free});
//   world.after(12s, [&] { media.jam_robot(tapes); });
//   // ... the code under test mounts ...
//
// A Media is a view: copy it freely. The verbs speak for machines and people, so they need no permission; what they bring
// about is told to channels like everything else. Unknown ids and names are a programmer's error: std::invalid_argument
// says what to do. Threads: any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "winseam/call_site.hpp"
#include "winseam/fake/media_spec.hpp"
#include "winseam/media/objects.hpp"
#include "winseam/media/requests.hpp"

namespace winseam::fake {

class World;
struct WorldState;

// An open session.
struct MediaSessionState {
  std::uint32_t number = 0;  // "media-session#3": counted from 1, never reused
  CallSite opened_at{};
  std::string application{};
  bool remote = false;
  std::size_t waiting = 0;  // calls that wait in it
};

class Media {
 public:
  // --- look -------------------------------------------------------------------------------------------------------
  MediaSpec describe() const;
  // Ids by name: of media by name or bar code, of pools with all levels.
  LibraryId library(std::string_view name) const;
  PoolId pool(std::string_view name) const;
  MediaTypeId media_type(std::string_view name) const;
  MediumId medium(std::string_view name) const;
  // Ids by number.
  DriveId drive(LibraryId library, std::uint32_t number) const;
  SlotId slot(LibraryId library, std::uint32_t number) const;
  DoorId door(LibraryId library, std::uint32_t number) const;
  PortId port(LibraryId library, std::uint32_t number) const;
  SideId side(MediumId medium, std::uint16_t number = 0) const;
  LibraryId shelf() const;
  ComputerId computer() const;
  // The objects as a session would see them; empty if there is none.
  std::optional<MediaObject> object(const MediaObjectId& id) const;
  std::vector<LibraryRequest> work_items(LibraryId library) const;  // oldest first
  std::vector<OperatorRequest> operator_requests() const;           // oldest first
  std::vector<MediaSessionState> sessions() const;                  // the open ones, oldest first
  std::size_t open_sessions() const;
  std::size_t opens() const;   // how many were opened, ever
  std::size_t closes() const;  // how many closes were made
  std::size_t robot_moves(LibraryId library) const;
  bool robot_busy(LibraryId library) const;
  std::size_t exports() const;  // copies of the database made
  // What is wrong with the state, in words: a cartridge in two places, two cartridges in one, a drive reserved for nobody,
  // counts that do not agree. Empty as long as the fake is right.
  std::vector<std::string> broken_invariants() const;

  // --- machines and media -----------------------------------------------------------------------------------------
  LibraryId add_library(const LibrarySpec& library);
  MediumId add_cartridge(LibraryId library, const CartridgeSpec& cartridge);
  MediumId add_to_shelf(const CartridgeSpec& cartridge);
  PoolId add_pool(const PoolSpec& pool);
  MediaTypeId add_media_type(const MediaTypeSpec& type);
  void set_connected(LibraryId library, bool connected);  // plugs a library in or out
  void set_present(DriveId drive, bool present);
  void set_slot_present(SlotId slot, bool present);
  void set_opened_by_program(DriveId drive, bool opened);
  void set_label_matches(MediumId medium, bool matches);
  void set_state(SideId side, SideState state);
  void set_security(const MediaSecuritySpec& security);
  void set_times(const MediaTimes& times);
  void set_quirks(const MediaQuirks& quirks);
  void set_computer(const MediaComputerSpec& computer);

  // --- people at the machine --------------------------------------------------------------------------------------
  void set_operator(const OperatorSpec& operators);
  void read_request(OperatorRequestId request);         // submitted becomes active
  void acknowledge_request(OperatorRequestId request);  // in progress
  void satisfy_request(OperatorRequestId request);
  void refuse_request(OperatorRequestId request);
  void open_door(LibraryId library);   // whatever the service thinks of it
  void close_door(LibraryId library);  // the inventory that was asked for follows
  // By hand, past the robot: the service learns of it by an inventory, or when it looks for the medium. `take_by_hand`
  // puts it on the shelf of the real world.
  void take_by_hand(MediumId medium);
  void put_by_hand(SlotId slot, MediumId medium);
  // Brings a medium from the shelf into a library and has it recognised at once.
  void bring_online(MediumId medium, LibraryId library);
  void take_offline(MediumId medium);  // the other way
  // A slot that holds nothing (else std::invalid_argument) gets something that is not counted as a medium, or loses it.
  void block_slot(SlotId slot, bool blocked);
  // At the mail slot.
  void put_in_port(LibraryId library, const CartridgeSpec& cartridge);  // a new one
  void put_in_port(LibraryId library, MediumId medium);  // a known one from the shelf
  void take_from_port(LibraryId library);                // all that is in it
  // Into a stand-alone drive, or out of it. Noticed only while somebody watches the drive.
  void insert_into_drive(DriveId drive, const CartridgeSpec& cartridge);
  void insert_into_drive(DriveId drive, MediumId medium);
  void remove_from_drive(DriveId drive);

  // --- the service ------------------------------------------------------------------------------------------------
  // Work items that are not finished become cancelled, calls that wait end with not_connected, and every session answers
  // that from now on, also after the service has started again.
  void stop_service();
  void start_service();    // ready after MediaTimes::start
  void finish_starting();  // at once
  // The connection is lost: all calls answer not_connected and close() connection_unavail, until it is back. The
  // service itself goes on.
  void lose_connection();
  void restore_connection();
  void set_service(MediaServiceState state);  // not_installed, say
  void set_dll_present(bool present);
  void set_functions_missing(bool missing);
  void set_network(bool network);

  // --- what goes wrong next ---------------------------------------------------------------------------------------
  void jam_robot(LibraryId library,
                 std::size_t moves = 1);      // the move under way or the next ones fail
  void fail_drive(DriveId drive);             // the next load in it fails
  void fail_label_writer(LibraryId library);  // the next free label is not written
  // The call after `skip` others, opening a session included, fails with this code.
  void fail_next_call(errc code = errc::database_failure, std::size_t skip = 0);
  void refuse_export(bool in_use);  // the copy is in use: export_copy() answers sharing_violation

  // --- channels ---------------------------------------------------------------------------------------------------
  void break_channels();      // the pipe breaks: waits end with no_data
  void hold_notifications();  // events wait
  void step_notifications();  // lets one through on each channel
  void release_notifications();
  void raise(const MediaNotification& notification);  // any event, on every channel of its type

 private:
  friend class World;
  explicit Media(std::shared_ptr<WorldState> state) : state_(std::move(state)) {}
  std::shared_ptr<WorldState> state_;
};

}  // namespace winseam::fake
