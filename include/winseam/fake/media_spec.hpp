// winseam/fake/media_spec.hpp: the media service of a world, its libraries and cartridges, as plain values.
//
//   winseam::fake::WorldSpec spec = winseam::fake::World().describe();
//   spec.media.libraries.push_back(winseam::fake::default_library("Tapes"));       // 2 drives, 10 slots, 5 free tapes
//   spec.media.pools.push_back({.name = "Backup", .media_type = "DLT"});
//   winseam::fake::World world(spec);
//
// Libraries, pools, media types and cartridges have ids here, made up if null. The ids of what they consist of (drives,
// slots, doors, ports, sides) and of the system pools follow from these. What is under way is not described: a cartridge
// is where it is at that moment. Threads: value types.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/objects.hpp"
#include "winseam/media/options.hpp"
#include "winseam/media/state.hpp"
#include "winseam/time.hpp"

namespace winseam::fake {

enum class MediaServiceState : std::uint8_t { running, starting, stopped, not_installed };

// Which generation's rules of access hold; see MediaCatalog and the calls.
enum class MediaRightsModel : std::uint8_t { server_2003, windows_xp };

// One side of a cartridge.
struct MediaSideSpec {
  std::optional<SideId> id{};                       // where it does not follow from the cartridge's
  std::optional<LogicalMediumId> logical_medium{};  // made up for an allocated side if null
  std::string name{};
  SideState state = SideState::available;
  MediaLabel label{};
  std::uint32_t mount_count = 0;
  std::uint32_t allocate_count = 0;
  std::int64_t capacity = 40'000'000'000;  // bytes

  friend bool operator==(const MediaSideSpec&, const MediaSideSpec&) = default;
};

// A cartridge: in a slot, drive or port of its library, or on the shelf.
struct CartridgeSpec {
  MediumId id{};
  std::string name{};  // the bar code or the sequence number if empty
  bool enabled = true;
  std::string media_type = "DLT";
  std::string pool{};  // "Backup\Daily", "Free\DLT"; empty: as its sides' states say
  std::string bar_code{};
  std::string sequence_number{};         // made up if empty
  std::optional<std::uint32_t> slot{};   // none of the three: the lowest empty slot
  std::optional<std::uint32_t> drive{};  // logically dismounted unless mounted_side is set
  std::optional<std::uint32_t> port{};
  std::optional<std::uint32_t> home_slot{};
  std::optional<std::uint16_t> mounted_side{};
  bool wrong_label = false;            // what a drive reads is not what is recorded
  std::vector<MediaSideSpec> sides{};  // as many as the media type has; empty: available ones

  friend bool operator==(const CartridgeSpec&, const CartridgeSpec&) = default;
};

struct DriveSpec {
  bool enabled = true;
  bool present = true;
  std::vector<std::string> media_types{};  // that it takes; empty: all of the library's
  std::string device_name{};               // made up if empty: "\\.\Tape0"
  std::string serial_number{};
  std::uint32_t mount_count = 0;
  std::optional<TimePoint> last_cleaned_at{};
  std::chrono::seconds deferred_dismount_delay{300};
  bool opened_by_program = false;  // somebody has the device open: it cannot be emptied

  friend bool operator==(const DriveSpec&, const DriveSpec&) = default;
};

struct DoorSpec {
  std::chrono::seconds max_open{300};
  bool open = false;

  friend bool operator==(const DoorSpec&, const DoorSpec&) = default;
};

struct PortSpec {
  std::chrono::seconds max_extended{300};

  friend bool operator==(const PortSpec&, const PortSpec&) = default;
};

// A changer with its drives, or a stand-alone drive (one drive, no slot).
struct LibrarySpec {
  LibraryId id{};
  std::string name{};
  bool stand_alone = false;
  bool enabled = true;
  bool connected = true;  // false: unplugged, which is shown as offline
  std::vector<std::string> media_types{"DLT"};
  std::uint32_t first_number = 0;  // of drives, slots, doors and ports: 0 or 1
  std::uint32_t slots = 0;
  std::vector<std::uint32_t> absent_slots{};  // their magazine is out
  std::vector<DriveSpec> drives{};
  std::vector<DoorSpec> doors{};
  std::vector<PortSpec> ports{};
  bool bar_code_reader = true;
  bool supports_cleaning = true;
  std::optional<std::uint32_t> cleaner_slot{};
  bool cleaner_present = false;                           // in the cleaner slot
  std::optional<std::uint32_t> cleaner_uses_remaining{};  // empty: not counted
  InventoryMethod inventory_method = InventoryMethod::fast;
  bool auto_recovery = true;
  bool auto_detect_change = false;
  std::vector<CartridgeSpec> cartridges{};

  friend bool operator==(const LibrarySpec&, const LibrarySpec&) = default;
};

// A kind of cartridge besides those that every world knows (see known_media_types()).
struct MediaTypeSpec {
  MediaTypeId id{};
  std::string name{};
  std::uint32_t code = 0;  // STORAGE_MEDIA_TYPE
  std::uint32_t side_count = 1;
  Rewritability rewritability = Rewritability::rewritable;
  MediaDeviceType device = MediaDeviceType::tape;

  friend bool operator==(const MediaTypeSpec&, const MediaTypeSpec&) = default;
};

// A pool of a program; of the system's only those that were changed. Parents come first.
struct PoolSpec {
  PoolId id{};
  std::string name{};        // with its levels: "Backup\Daily"
  std::string media_type{};  // empty: it holds pools
  AllocationPolicy allocation = AllocationPolicy::none;
  DeallocationPolicy deallocation = DeallocationPolicy::none;
  std::uint32_t max_allocates = 0;
  std::string creator{};  // has all rights

  friend bool operator==(const PoolSpec&, const PoolSpec&) = default;
};

// One entry of an access list. The trustee is an account, a SID, or one of "Administrators", "SYSTEM", "Everyone".
struct MediaRule {
  std::string trustee{};
  MediaAccess allow = MediaAccess::none;
  MediaAccess deny = MediaAccess::none;  // wins
  std::uint32_t other_allowed = 0;       // further bits of the mask: READ_CONTROL and so on
  std::uint32_t other_denied = 0;

  friend bool operator==(const MediaRule&, const MediaRule&) = default;
};

// An access list in place of an object's default one, which gives Administrators and SYSTEM everything, a pool's creator
// too, and Everyone use.
struct MediaSecuritySpec {
  MediaObjectId object{};  // the computer, a library or a pool
  std::string owner{"Administrators"};
  std::vector<MediaRule> rules{};

  friend bool operator==(const MediaSecuritySpec&, const MediaSecuritySpec&) = default;
};

// What programs attached to an object.
struct MediaAttributeSpec {
  std::string name{};
  std::vector<std::byte> value{};

  friend bool operator==(const MediaAttributeSpec&, const MediaAttributeSpec&) = default;
};

struct MediaNoteSpec {
  MediaObjectId object{};
  std::string description{};
  std::vector<MediaAttributeSpec> attributes{};  // by ascending name

  friend bool operator==(const MediaNoteSpec&, const MediaNoteSpec&) = default;
};

struct UiDestinationSpec {
  MediaObjectId object{};  // the computer or a library
  UiType type = UiType::info;
  std::string destination{};

  friend bool operator==(const UiDestinationSpec&, const UiDestinationSpec&) = default;
};

// What the operator does about a request, a while after it was posted.
enum class OperatorAction : std::uint8_t {
  ignore,
  satisfy,  // says it is done
  insert,   // puts the medium asked for in, or a blank one; the request completes by itself
  refuse,
};

struct OperatorAnswerSpec {
  OperatorRequestType request = OperatorRequestType::unknown;  // which it answers; unknown: any
  OperatorAction action = OperatorAction::ignore;
  Ticks after = std::chrono::seconds{30};
  std::uint32_t times = 1;  // how many requests; used up in order

  friend bool operator==(const OperatorAnswerSpec&, const OperatorAnswerSpec&) = default;
};

struct OperatorSpec {
  std::vector<OperatorAnswerSpec> answers{};
  std::optional<Ticks> empties_port_after{};  // takes ejected media; empty: the test does
  std::optional<Ticks> closes_door_after{};   // empty: the test does

  friend bool operator==(const OperatorSpec&, const OperatorSpec&) = default;
};

// How long things take.
struct MediaTimes {
  Ticks robot = std::chrono::seconds{10};  // one move
  Ticks load = std::chrono::seconds{15};
  Ticks unload = std::chrono::seconds{15};
  Ticks identify = std::chrono::seconds{5};  // reading a label
  Ticks write_label = std::chrono::seconds{5};
  Ticks scan_bar_codes = std::chrono::seconds{20};  // of a whole library
  Ticks clean = std::chrono::minutes{2};
  Ticks start = std::chrono::seconds{20};  // of the service

  friend bool operator==(const MediaTimes&, const MediaTimes&) = default;
};

// Where sources contradict each other, or nobody knows what real systems do. The defaults are the better documented.
struct MediaQuirks {
  bool busy_on_mount_timeout =
      false;                         // a mount that waited in vain answers busy instead of timeout
  bool zero_allocate_waits = false;  // allocate() with a time-out of zero waits for ever
  bool busy_while_starting = false;  // open answers busy instead of not_ready
  bool close_dismounts = false;      // closing a session dismounts what it mounted
  bool close_channel_refused = false;     // closing a channel somebody waits on answers busy
  bool deferred_waits_out_delay = false;  // other media get a drive only after the delay
  bool cancelled_mount_is_cancelled =
      false;  // a mount whose item was cancelled: cancelled, not request_refused
  bool message_required = false;  // every operator request needs a text
  MediaRightsModel rights = MediaRightsModel::server_2003;

  friend bool operator==(const MediaQuirks&, const MediaQuirks&) = default;
};

// The server's own settings.
struct MediaComputerSpec {
  std::chrono::seconds library_request_purge_time{3600};
  LibraryRequestFlag library_request_flags = LibraryRequestFlag::none;
  std::chrono::seconds operator_request_purge_time{3600};
  OperatorRequestFlag operator_request_flags = OperatorRequestFlag::none;
  MediaPoolPolicy pool_policy = MediaPoolPolicy::none;

  friend bool operator==(const MediaComputerSpec&, const MediaComputerSpec&) = default;
};

// The media service of the local machine. As it is: it runs, and there is no library.
struct MediaSpec {
  bool dll_present = true;
  bool functions_missing = false;  // the DLL lacks some: proc_not_found
  MediaServiceState service = MediaServiceState::running;
  bool network = true;             // false: servers by name answer no_network
  bool older_than_client = false;  // rpc_s_no_interfaces
  bool change_detection = true;    // false: call_not_implemented
  std::vector<std::string>
      remote_names{};  // by which it is reached over the network; a session so opened is remote
  std::vector<std::string> label_types{"MTF Media ID"};  // that the label libraries recognise
  MediaComputerSpec computer{};
  std::vector<MediaTypeSpec> media_types{};
  std::vector<LibrarySpec> libraries{};
  std::vector<PoolSpec> pools{};
  std::vector<CartridgeSpec> shelf{};  // offline
  std::vector<LibraryRequest> finished_requests{};
  std::vector<OperatorRequest> operator_requests{};
  std::vector<MediaSecuritySpec> security{};  // by ascending object, as are the next two
  std::vector<MediaNoteSpec> notes{};
  std::vector<UiDestinationSpec> ui_destinations{};
  OperatorSpec operators{};
  MediaTimes times{};
  MediaQuirks quirks{};

  friend bool operator==(const MediaSpec&, const MediaSpec&) = default;
};

// A changer "Tapes" with two DLT drives, ten slots, a door, a port of one cell and five tapes in the free pool, TAPE01 to
// TAPE05, in the first slots.
LibrarySpec default_library(std::string name = "Tapes");

// A changer of any size: `cartridges` free tapes in the first slots.
LibrarySpec library_of(std::string name, std::uint32_t drives, std::uint32_t slots,
                       std::uint32_t cartridges);

// A stand-alone DLT drive, empty.
LibrarySpec stand_alone_drive(std::string name = "Desk drive");

// A cartridge that is free, one that another program wrote, and one that nobody can read.
CartridgeSpec free_cartridge(std::string bar_code, std::string media_type = "DLT");
CartridgeSpec import_cartridge(std::string bar_code, std::string media_type = "DLT");
CartridgeSpec foreign_cartridge(std::string bar_code, std::string media_type = "DLT");

// The media types that every world knows: "DDS", "DLT", "LTO", "8mm", "CD-ROM", "DVD-RW", and "MO" with two sides.
const std::vector<MediaTypeSpec>& known_media_types();

}  // namespace winseam::fake
