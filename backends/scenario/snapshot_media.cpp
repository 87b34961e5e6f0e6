#include "snapshot_media.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "checks.hpp"
#include "winseam/media_session.hpp"

namespace winseam::scenario {
namespace {

const char* system_pool(PoolType type) {
  switch (type) {
    case PoolType::free:
      return "Free";
    case PoolType::import:
      return "Import";
    case PoolType::unrecognized:
      return "Unrecognized";
    default:
      return nullptr;
  }
}

class Asking {
 public:
  Asking(MediaSession& session, fake::MediaSpec& media, std::vector<std::string>& notes)
      : session_(session), media_(media), notes_(notes) {}

  void run() {
    computer();
    types();
    pools(std::nullopt);
    const auto libraries = catalog().list<LibraryId>();
    if (!libraries) {
      note("libraries cannot be listed", libraries.error());
      return;
    }
    for (const MediaLibrary& each : libraries.value()) library(each);
    operator_requests();
    if (!media_.libraries.empty())
      notes_.emplace_back(
          "of the media service no call tells its access lists, attributes, the kinds of media "
          "that one drive alone takes, and how long things take; they keep their defaults. What "
          "is under way is left out");
  }

 private:
  MediaCatalog& catalog() { return session_.catalog(); }

  void note(const std::string& what, const std::error_code& error) {
    notes_.push_back("media service: " + what + " (" + error.message() + ')');
  }

  void computer() {
    const auto computers = catalog().list<ComputerId>();
    if (!computers || computers.value().empty()) return;
    const MediaComputer& from = computers.value().front();
    media_.computer = {from.library_request_purge_time, from.library_request_flags,
                       from.operator_request_purge_time, from.operator_request_flags,
                       from.pool_policy};
  }

  // What every world knows keeps its name; others get one that is not taken.
  void types() {
    std::map<std::string, std::uint32_t> taken;
    for (const fake::MediaTypeSpec& known : fake::known_media_types())
      taken.emplace(known.name, known.side_count);
    const auto listed = catalog().list<MediaTypeId>();
    if (!listed) {
      note("media types cannot be listed", listed.error());
      return;
    }
    std::vector<MediaType> all = listed.value();
    std::sort(all.begin(), all.end(),
              [](const MediaType& a, const MediaType& b) { return a.id < b.id; });
    for (const MediaType& type : all) {
      std::string name = type.header.name;
      const auto known = taken.find(name);
      const bool is_known = known != taken.end() && known->second == type.side_count &&
                            types_of_file_.count(name) == 0;
      if (!is_known) {
        for (std::uint32_t n = 2; name.empty() || taken.count(name) != 0; ++n)
          name = type.header.name + " #" + std::to_string(n);
        media_.media_types.push_back(
            {type.id, name, type.code, type.side_count, type.rewritability, type.device});
        taken.emplace(name, type.side_count);
        types_of_file_.insert(name);
        describe(type.id, type.header);
      }
      types_.emplace(type.id, std::pair(name, type.side_count));
    }
  }

  // Parents before what they hold.
  void pools(const std::optional<PoolId>& parent) {
    const auto listed =
        parent ? catalog().list<PoolId>(MediaObjectId{*parent}) : catalog().list<PoolId>();
    if (!listed) {
      note("pools cannot be listed", listed.error());
      return;
    }
    std::vector<MediaPool> all = listed.value();
    std::sort(all.begin(), all.end(),
              [](const MediaPool& a, const MediaPool& b) { return a.id < b.id; });
    for (const MediaPool& from : all) {
      fake::PoolSpec pool;
      if (from.media_type) {
        const auto type = types_.find(*from.media_type);
        if (type == types_.end()) continue;  // it went meanwhile
        pool.media_type = type->second.first;
      }
      const char* system = system_pool(from.type);
      if (system != nullptr) {
        pool.name = system;
        if (!pool.media_type.empty()) pool.name += '\\' + pool.media_type;
      } else {
        pool.id = from.id;
        const std::string above = parent ? pools_.at(*parent) + '\\' : "";
        pool.name = above + from.header.name;
      }
      pool.allocation = from.allocation;
      pool.deallocation = from.deallocation;
      pool.max_allocates = from.max_allocates;
      pools_.emplace(from.id, pool.name);
      const bool as_usual = pool.allocation == AllocationPolicy::none &&
                            pool.deallocation == DeallocationPolicy::none &&
                            pool.max_allocates == 0;
      if (system == nullptr) describe(from.id, from.header);
      if (system == nullptr || !as_usual) media_.pools.push_back(std::move(pool));
      pools(from.id);
    }
  }

  // A description is kept where the id of its object is.
  void describe(const MediaObjectId& id, const MediaObjectHeader& header) {
    if (!header.description.empty()) media_.notes.push_back({id, header.description, {}});
  }

  template <class Id>
  std::vector<MediaObjectOf<Id>> parts_of(const MediaLibrary& library, const char* what) {
    auto listed = catalog().list<Id>(MediaObjectId{library.id});
    if (!listed) {
      note(library.header.name + ": its " + what + " cannot be listed", listed.error());
      return {};
    }
    return std::move(listed).value();
  }
  template <class Id>
  std::vector<MediaObjectOf<Id>> elements_of(const MediaLibrary& library, const char* what) {
    auto all = parts_of<Id>(library, what);
    std::sort(all.begin(), all.end(),
              [](const auto& a, const auto& b) { return a.number < b.number; });
    return all;
  }

  void library(const MediaLibrary& from) {
    auto media = parts_of<MediumId>(from, "media");
    std::sort(media.begin(), media.end(),
              [](const PhysicalMedium& a, const PhysicalMedium& b) { return a.id < b.id; });
    if (has(from.flags, LibraryFlag::fixed_offline)) {
      for (const PhysicalMedium& medium : media)
        if (auto cartridge = ask(medium)) media_.shelf.push_back(std::move(*cartridge));
      return;
    }
    places_.clear();
    fake::LibrarySpec library;
    library.id = from.id;
    library.name = from.header.name;
    for (std::uint32_t n = 2; library.name.empty() || !libraries_.insert(library.name).second; ++n)
      library.name = from.header.name + " #" + std::to_string(n);
    library.stand_alone = from.type == LibraryType::standalone || from.changers.count == 0;
    library.enabled = from.header.enabled;
    library.connected = from.type != LibraryType::offline;
    library.first_number = from.slots.first == 1 ? 1 : 0;
    library.slots = from.slots.count;
    const auto shift = [&library](std::uint32_t number, const ElementRange& range) {
      return number - range.first + library.first_number;
    };
    std::optional<std::uint32_t> cleaner;
    for (const StorageSlot& slot : elements_of<SlotId>(from, "slots")) {
      const std::uint32_t number = shift(slot.number, from.slots);
      places_[MediaObjectId{slot.id}] = number;
      if (slot.state == SlotState::not_present) library.absent_slots.push_back(number);
      if (from.cleaner_slot == slot.id) cleaner = number;
    }
    drives(from, library);
    for (const LibraryDoor& door : elements_of<DoorId>(from, "doors"))
      library.doors.push_back({door.max_open, door.state == DoorState::open});
    for (const LibraryPort& port : elements_of<PortId>(from, "ports")) {
      places_[MediaObjectId{port.id}] =
          library.first_number + static_cast<std::uint32_t>(library.ports.size());
      library.ports.push_back({port.max_extended});
    }
    library.media_types.clear();
    for (const MediaType& type : parts_of<MediaTypeId>(from, "media types"))
      take_type(library, type.id);
    library.bar_code_reader = from.has_bar_code_reader;
    library.supports_cleaning = from.supports_drive_cleaning;
    library.cleaner_slot = cleaner;
    library.cleaner_present = cleaner && has(from.flags, LibraryFlag::cleaner_present);
    library.cleaner_uses_remaining = from.cleaner_uses_remaining;
    library.inventory_method = from.inventory_method;
    library.auto_recovery = from.auto_recovery;
    library.auto_detect_change = has(from.flags, LibraryFlag::auto_detect_change);
    std::set<MediaObjectId> taken;
    for (const PhysicalMedium& medium : media) {
      auto cartridge = ask(medium);
      if (!cartridge) continue;
      const bool placed = cartridge->slot || cartridge->drive || cartridge->port;
      if (!placed || !taken.insert(*medium.location).second) {
        // It moved while the library was asked.
        notes_.push_back(from.header.name + ": the medium " + medium.header.name +
                         " has no place of its own; left out");
        continue;
      }
      take_type(library, medium.media_type);
      library.cartridges.push_back(std::move(*cartridge));
    }
    describe(library.id, from.header);
    media_.libraries.push_back(std::move(library));
    finished_requests(from);
  }

  void take_type(fake::LibrarySpec& library, MediaTypeId id) {
    const auto type = types_.find(id);
    if (type == types_.end()) return;
    const std::string& name = type->second.first;
    std::vector<std::string>& names = library.media_types;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }

  void drives(const MediaLibrary& from, fake::LibrarySpec& library) {
    std::uint32_t next = from.drives.first;
    const auto skip_to = [&](std::uint32_t number) {
      for (; next < number; ++next)
        library.drives.push_back({.enabled = false, .present = false, .device_name = "(removed)"});
    };
    for (const MediaDrive& drive : elements_of<DriveId>(from, "drives")) {
      skip_to(drive.number);
      places_[MediaObjectId{drive.id}] = next++ - from.drives.first + library.first_number;
      fake::DriveSpec spec;
      spec.enabled = drive.header.enabled;
      spec.present = drive.header.state != MediaOperationalState::not_present;
      spec.device_name = drive.device_name;
      spec.serial_number = drive.serial_number;
      spec.mount_count = drive.mount_count;
      spec.last_cleaned_at = drive.last_cleaned_at;
      spec.deferred_dismount_delay = drive.deferred_dismount_delay;
      library.drives.push_back(std::move(spec));
    }
    skip_to(from.drives.first + from.drives.count);
  }

  std::optional<fake::CartridgeSpec> ask(const PhysicalMedium& medium) {
    const auto type = types_.find(medium.media_type);
    const auto pool = pools_.find(medium.pool);
    auto sides = catalog().list<SideId>(MediaObjectId{medium.id});
    if (type == types_.end() || pool == pools_.end() || !sides ||
        sides.value().size() != type->second.second) {
      notes_.push_back("media service: the medium " + medium.header.name +
                       " cannot be asked about; left out");
      return std::nullopt;
    }
    fake::CartridgeSpec spec;
    spec.id = medium.id;
    spec.name = medium.header.name;
    spec.enabled = medium.header.enabled;
    spec.media_type = type->second.first;
    spec.pool = pool->second;
    spec.bar_code = medium.bar_code;
    spec.sequence_number = medium.sequence_number;
    place(medium, spec);
    std::sort(sides.value().begin(), sides.value().end(),
              [](const MediaSide& a, const MediaSide& b) { return a.number < b.number; });
    for (const MediaSide& side : sides.value()) {
      if (spec.drive && medium.mounted_side == side.id)
        spec.mounted_side = static_cast<std::uint16_t>(spec.sides.size());
      spec.sides.push_back({side.id, side.logical_medium, side.header.name, side.state, side.label,
                            side.mount_count, side.allocate_count, side.capacity});
      describe(side.id, side.header);
      if (side.logical_medium)
        if (const auto logical = catalog().get(*side.logical_medium))
          describe(*side.logical_medium, logical.value().header);
    }
    describe(medium.id, medium.header);
    return spec;
  }

  void place(const PhysicalMedium& medium, fake::CartridgeSpec& spec) const {
    if (!medium.location) return;
    const auto at = places_.find(*medium.location);
    if (at == places_.end()) return;
    if (medium.location->type == MediaObjectType::slot) spec.slot = at->second;
    if (medium.location->type == MediaObjectType::drive) spec.drive = at->second;
    if (medium.location->type == MediaObjectType::port) spec.port = at->second;
    if (spec.slot || !medium.home_slot) return;
    const auto home = places_.find(MediaObjectId{*medium.home_slot});
    if (home != places_.end()) spec.home_slot = home->second;
  }

  void finished_requests(const MediaLibrary& library) {
    auto all = parts_of<LibraryRequestId>(library, "requests");
    std::erase_if(all, [](const LibraryRequest& request) { return !is_final(request.state); });
    std::sort(all.begin(), all.end(), [](const LibraryRequest& a, const LibraryRequest& b) {
      return std::pair(a.queued_at, a.id) < std::pair(b.queued_at, b.id);
    });
    for (LibraryRequest& request : all) {
      request.library = library.id;
      media_.finished_requests.push_back(std::move(request));
    }
  }

  void operator_requests() {
    auto all = catalog().list<OperatorRequestId>();
    if (!all) {
      note("operator requests cannot be listed", all.error());
      return;
    }
    std::sort(all.value().begin(), all.value().end(),
              [](const OperatorRequest& a, const OperatorRequest& b) {
                return std::pair(a.submitted_at, a.id) < std::pair(b.submitted_at, b.id);
              });
    media_.operator_requests = std::move(all).value();
  }

  MediaSession& session_;
  fake::MediaSpec& media_;
  std::vector<std::string>& notes_;
  std::map<MediaTypeId, std::pair<std::string, std::uint32_t>> types_;  // name and sides
  std::set<std::string> types_of_file_;
  std::map<PoolId, std::string> pools_;
  std::set<std::string> libraries_;
  std::map<MediaObjectId, std::uint32_t> places_;  // of the library that is being asked
};

}  // namespace

fake::MediaSpec ask_media(Platform& platform, std::vector<std::string>& notes) {
  fake::MediaSpec media;
  auto session = platform.open_media_session(std::nullopt, "winseam");
  if (!session) {
    const std::error_code error = session.error();
    if (error == errc::mod_not_found) {
      media.dll_present = false;
    } else if (error == errc::proc_not_found) {
      media.functions_missing = true;
    } else if (error == errc::rpc_s_no_interfaces) {
      media.older_than_client = true;
    } else if (error == errc::not_connected) {
      media.service = fake::MediaServiceState::not_installed;
    } else if (error == errc::not_ready || error == errc::busy) {
      media.service = fake::MediaServiceState::starting;
      media.quirks.busy_while_starting = error == errc::busy;
    } else {
      notes.push_back("the media service cannot be asked (" + error.message() +
                      "); written without a library");
    }
    return media;
  }
  Asking(*session.value(), media, notes).run();
  (void)session.value()->close();
  std::sort(media.notes.begin(), media.notes.end(),
            [](const auto& a, const auto& b) { return a.object < b.object; });
  // Whatever a service may tell: what is written can be read.
  std::vector<Problem> problems;
  check_media(media, problems);
  if (problems.empty()) return media;
  notes.push_back("the media service tells what no scenario can hold (" +
                  to_string(problems.front()) + "); written without a library");
  return {};
}

}  // namespace winseam::scenario
