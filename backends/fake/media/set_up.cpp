// Building the service's objects from their specifications.
#include <algorithm>
#include <set>
#include <stdexcept>

#include "access.hpp"
#include "ids.hpp"
#include "media_world.hpp"
#include "sessions/session_world.hpp"

namespace winseam::fake {
namespace {

[[noreturn]] void refuse(const std::string& what) { throw std::invalid_argument(what); }

// The stem of device names.
std::string device_stem(MediaDeviceType device) {
  switch (device) {
    case MediaDeviceType::cd_rom:
    case MediaDeviceType::dvd:
      return "\\\\.\\Cdrom";
    case MediaDeviceType::disk:
      return "\\\\.\\PhysicalDrive";
    default:
      return "\\\\.\\Tape";
  }
}

PoolType system_type(std::string_view name) {
  if (name == "Free") return PoolType::free;
  if (name == "Import") return PoolType::import;
  if (name == "Unrecognized") return PoolType::unrecognized;
  return PoolType::application;
}

std::pair<std::string, std::string> split(const std::string& full_name) {
  const std::size_t at = full_name.rfind('\\');
  if (at == std::string::npos) return {"", full_name};
  return {full_name.substr(0, at), full_name.substr(at + 1)};
}

std::string padded(std::uint64_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, digits.size() < 6 ? 6 - digits.size() : 0, '0');
  return digits;
}

// Ids that a description gives are nobody else's.
void needs_unused(const MediaWorld& world, const Guid& id) {
  if (!std::holds_alternative<std::monostate>(world.find(id)))
    refuse("two media objects have the id " + to_string(id));
}

}  // namespace

StoredMediaType& MediaWorld::add_type(const MediaTypeSpec& spec, bool known) {
  if (spec.name.empty() || find_type(spec.name) != nullptr)
    refuse("a media type needs a name of its own, and \"" + spec.name + "\" is none");
  if (spec.name.find('\\') != std::string::npos)
    refuse(
        "the media type " + spec.name +
        " cannot be: the system names a pool after it, and a backslash parts the names of pools");
  needs_unused(*this, spec.id.guid());
  StoredMediaType& type = media_types.emplace_back();
  type.name = spec.name;
  type.known = known;
  MediaType& object = type.object;
  object.id = spec.id.is_null() ? MediaTypeId{new_id(MediaObjectType::media_type)} : spec.id;
  remember_id(object.id.guid());
  object.header.name = spec.name;
  object.code = spec.code;
  object.side_count = std::max(spec.side_count, std::uint32_t{1});
  object.rewritability = spec.rewritability;
  object.device = spec.device;
  type_by_name_.emplace(spec.name, &type);
  index(object.id.guid(), &type);
  StoredDriveType& model = drive_types.emplace_back();
  model.object.id = DriveTypeId{part_id(object.id.guid(), MediaObjectType::drive_type, 0)};
  model.object.header.name = spec.name + " drive";
  model.object.vendor = "Fake";
  model.object.product = model.object.header.name;
  model.object.head_count = 1;
  model.object.device = spec.device;
  index(model.object.id.guid(), &model);
  return type;
}

StoredPool& MediaWorld::add_pool(const PoolSpec& spec, bool announce) {
  if (StoredPool* known = find_pool(spec.name)) {
    if (!known->created_by_system) refuse("there is a pool " + spec.name + " already");
    known->object.allocation = spec.allocation;
    known->object.deallocation = spec.deallocation;
    known->object.max_allocates = spec.max_allocates;
    return *known;
  }
  const auto [parent_name, name] = split(spec.name);
  StoredPool* parent = nullptr;
  if (!parent_name.empty()) {
    parent = find_pool(parent_name);
    if (parent == nullptr) refuse("the pool " + spec.name + " lacks its parent: add it first");
  }
  if (name.empty()) refuse("a pool needs a name");
  StoredMediaType* type = nullptr;
  if (!spec.media_type.empty()) {
    type = find_type(spec.media_type);
    if (type == nullptr) refuse("the pool " + spec.name + " is for an unknown media type");
  }
  // The system has one pool for each media type, of the type's name.
  if (parent != nullptr && parent->created_by_system &&
      (parent->parent != nullptr || type == nullptr || type->name != name))
    refuse("the pool " + spec.name + " cannot be: system pools hold one pool for each media type");
  needs_unused(*this, spec.id.guid());
  StoredPool& pool = pools.emplace_back();
  pool.full_name = spec.name;
  pool.parent = parent;
  pool.type = type;
  pool.creator = spec.creator;
  pool.guard = default_guard(spec.creator);
  MediaPool& object = pool.object;
  object.id = spec.id.is_null() ? PoolId{new_id(MediaObjectType::pool)} : spec.id;
  remember_id(object.id.guid());
  object.header.name = name;
  object.type = parent == nullptr ? system_type(name) : parent->object.type;
  pool.created_by_system = object.type != PoolType::application;
  if (type != nullptr) object.media_type = type->object.id;
  if (parent != nullptr) object.parent = parent->object.id;
  object.allocation = spec.allocation;
  object.deallocation = spec.deallocation;
  object.max_allocates = spec.max_allocates;
  pool_by_name_.emplace(spec.name, &pool);
  index(object.id.guid(), &pool);
  (parent == nullptr ? root_pools : parent->pools).push_back(&pool);
  if (announce) {
    tell(MediaObjectType::pool, object.id.guid(), MediaEvent::insert);
    if (parent != nullptr) touch(parent);
  }
  return pool;
}

void MediaWorld::take_type(StoredLibrary& library, StoredMediaType& type) {
  if (takes(library, type)) return;
  library.types.push_back(&type);
  ++type.libraries;
  for (const auto& drive : library.drives) {
    if (drive == nullptr || !drive->types.empty()) continue;
    if (drive->object.header.enabled && drive->present) ++library.enabled_drives[&type];
    reindex(*drive);
  }
  const auto make = [&](StoredPool*& pool, const char* above) {
    if (pool != nullptr) return;
    PoolSpec spec;
    spec.name = std::string(above) + '\\' + type.name;
    pool = find_pool(spec.name);
    if (pool != nullptr) return;
    spec.media_type = type.name;
    spec.id = PoolId{part_id(type.object.id.guid(), MediaObjectType::pool,
                             static_cast<std::uint32_t>(system_type(above)))};
    pool = &add_pool(spec, true);
  };
  make(type.free, "Free");
  make(type.import, "Import");
  make(type.unrecognized, "Unrecognized");
}

void MediaWorld::drop_type(StoredLibrary& library, StoredMediaType& type) {
  const auto at = std::find(library.types.begin(), library.types.end(), &type);
  if (at == library.types.end()) return;
  library.types.erase(at);
  library.free_drives.erase(&type);
  library.idle_drives.erase(&type);
  library.enabled_drives.erase(&type);
  if (--type.libraries > 0) return;
  for (StoredPool** pool : {&type.free, &type.import, &type.unrecognized}) {
    // A pool that still holds something from the shelf stays.
    if (*pool == nullptr || !(*pool)->media.empty() || !(*pool)->pools.empty()) continue;
    remove_pool(**pool);
    *pool = nullptr;
  }
}

StoredLibrary& MediaWorld::add_library(const LibrarySpec& spec, bool announce) {
  if (spec.name.empty()) refuse("a library needs a name");
  for (const StoredLibrary& other : libraries)
    if (other.object.header.name == spec.name)
      refuse("there is a library " + spec.name + " already");
  if (spec.stand_alone && (spec.drives.size() != 1 || spec.slots != 0))
    refuse("the stand-alone library " + spec.name + " must have one drive and no slot");
  needs_unused(*this, spec.id.guid());
  if (spec.media_types.empty()) refuse("the library " + spec.name + " takes no media type");
  for (const std::string& type : spec.media_types)
    if (find_type(type) == nullptr)
      refuse("the library " + spec.name + " takes the unknown media type " + type);
  for (const DriveSpec& drive : spec.drives)
    for (const std::string& type : drive.media_types)
      if (find_type(type) == nullptr)
        refuse("a drive of " + spec.name + " takes the unknown media type " + type);

  StoredLibrary& library = libraries.emplace_back();
  library.stand_alone = spec.stand_alone;
  library.connected = spec.connected;
  library.auto_detect_change = spec.auto_detect_change;
  library.guard = default_guard();
  MediaLibrary& object = library.object;
  object.id = spec.id.is_null() ? LibraryId{new_id(MediaObjectType::library)} : spec.id;
  remember_id(object.id.guid());
  const Guid& own = object.id.guid();
  object.header.name = spec.name;
  object.header.enabled = spec.enabled;
  object.type = spec.stand_alone ? LibraryType::standalone : LibraryType::online;
  object.supports_drive_cleaning = spec.supports_cleaning;
  object.has_bar_code_reader = spec.bar_code_reader;
  object.inventory_method = spec.inventory_method;
  object.cleaner_uses_remaining = spec.cleaner_uses_remaining;
  object.auto_recovery = spec.auto_recovery;
  const auto range = [&](std::size_t count) {
    return ElementRange{spec.first_number, static_cast<std::uint32_t>(count)};
  };
  object.drives = range(spec.drives.size());
  object.slots = range(spec.slots);
  object.doors = range(spec.doors.size());
  object.ports = range(spec.ports.size());
  object.changers = range(spec.stand_alone ? 0 : 1);
  if (spec.auto_detect_change) object.flags = object.flags | LibraryFlag::auto_detect_change;
  if (!spec.cleaner_uses_remaining) object.flags = object.flags | LibraryFlag::ignore_cleaner_uses;
  index(own, &library);

  if (!spec.stand_alone) {
    if (changer_types.empty()) {
      StoredChangerType& model = changer_types.emplace_back();
      model.object.id = ChangerTypeId{part_id(Guid{}, MediaObjectType::changer_type, 0)};
      model.object.header.name = "Fake changer";
      model.object.vendor = "Fake";
      model.object.product = "Changer";
      index(model.object.id.guid(), &model);
    }
    auto changer = std::make_unique<StoredChanger>();
    changer->library = &library;
    changer->object.id = ChangerId{part_id(own, MediaObjectType::changer, spec.first_number)};
    changer->object.header.name = spec.name + " changer";
    changer->object.number = spec.first_number;
    changer->object.type = changer_types.front().object.id;
    changer->object.device_name = "\\\\.\\Changer" + std::to_string(libraries.size() - 1);
    changer->object.library = object.id;
    index(changer->object.id.guid(), changer.get());
    library.changers.push_back(std::move(changer));
  }
  library.slots.reserve(spec.slots);
  for (std::uint32_t i = 0; i < spec.slots; ++i) {
    auto slot = std::make_unique<StoredSlot>();
    slot->library = &library;
    slot->object.number = spec.first_number + i;
    slot->object.id = SlotId{part_id(own, MediaObjectType::slot, slot->object.number)};
    slot->object.library = object.id;
    index(slot->object.id.guid(), slot.get());
    library.slots.push_back(std::move(slot));
  }
  const auto slot_numbered = [&](std::uint32_t number) -> StoredSlot& {
    if (number < spec.first_number || number - spec.first_number >= spec.slots)
      refuse("the library " + spec.name + " has no slot " + std::to_string(number));
    return *library.slots[number - spec.first_number];
  };
  for (const std::uint32_t number : spec.absent_slots) slot_numbered(number).present = false;
  if (spec.cleaner_slot) {
    library.cleaner_slot = &slot_numbered(*spec.cleaner_slot);
    object.cleaner_slot = object.default_cleaner_slot = library.cleaner_slot->object.id;
    library.cleaner_slot->cleaner = spec.cleaner_present;
    if (spec.cleaner_present) object.flags = object.flags | LibraryFlag::cleaner_present;
  }
  for (const auto& slot : library.slots) reindex(*slot);
  const std::string stem = device_stem(find_type(spec.media_types.front())->object.device);
  for (const DriveSpec& from : spec.drives) {
    auto drive = std::make_unique<StoredDrive>();
    drive->library = &library;
    for (const std::string& type : from.media_types) drive->types.push_back(find_type(type));
    drive->present = from.present;
    drive->opened_by_program = from.opened_by_program;
    MediaDrive& shown = drive->object;
    shown.number = spec.first_number + static_cast<std::uint32_t>(library.drives.size());
    shown.id = DriveId{part_id(own, MediaObjectType::drive, shown.number)};
    shown.header.name = spec.name + " drive " + std::to_string(shown.number);
    shown.header.enabled = from.enabled;
    if (!from.present) shown.header.state = MediaOperationalState::not_present;
    const StoredMediaType& type =
        *(drive->types.empty() ? find_type(spec.media_types.front()) : drive->types.front());
    shown.type = DriveTypeId{part_id(type.object.id.guid(), MediaObjectType::drive_type, 0)};
    shown.device_name =
        from.device_name.empty() ? stem + std::to_string(next_device_++) : from.device_name;
    shown.serial_number = from.serial_number;
    shown.mount_count = from.mount_count;
    shown.last_cleaned_at = from.last_cleaned_at;
    shown.deferred_dismount_delay = from.deferred_dismount_delay;
    shown.library = object.id;
    index(shown.id.guid(), drive.get());
    drive_by_device_.emplace(lower_case(shown.device_name), drive.get());
    const bool disc = type.object.device != MediaDeviceType::tape;
    if (spec.stand_alone && disc && next_letter_ <= 'Z') drive->letter = next_letter_++;
    if (from.enabled && from.present)
      for (const StoredMediaType* each : drive->types) ++library.enabled_drives[each];
    library.drives.push_back(std::move(drive));
  }
  for (const std::string& type : spec.media_types) take_type(library, *find_type(type));
  for (const auto& drive : library.drives) reindex(*drive);
  for (std::size_t i = 0; i < spec.doors.size(); ++i) {
    auto door = std::make_unique<StoredDoor>();
    door->library = &library;
    door->object.number = spec.first_number + static_cast<std::uint32_t>(i);
    door->object.id = DoorId{part_id(own, MediaObjectType::door, door->object.number)};
    door->object.state = spec.doors[i].open ? DoorState::open : DoorState::closed;
    door->object.max_open = spec.doors[i].max_open;
    door->object.library = object.id;
    index(door->object.id.guid(), door.get());
    library.doors.push_back(std::move(door));
  }
  for (std::size_t i = 0; i < spec.ports.size(); ++i) {
    auto port = std::make_unique<StoredPort>();
    port->library = &library;
    port->object.number = spec.first_number + static_cast<std::uint32_t>(i);
    port->object.id = PortId{part_id(own, MediaObjectType::port, port->object.number)};
    port->object.position = PortPosition::retracted;
    port->object.max_extended = spec.ports[i].max_extended;
    port->object.library = object.id;
    index(port->object.id.guid(), port.get());
    library.ports.push_back(std::move(port));
    reindex(*library.ports.back());
  }
  // Those with a place first: the others take what is left.
  const auto placed = [](const CartridgeSpec& cartridge) {
    return cartridge.slot || cartridge.drive || cartridge.port;
  };
  for (const CartridgeSpec& cartridge : spec.cartridges)
    if (placed(cartridge)) (void)add_medium(&library, cartridge, announce);
  for (const CartridgeSpec& cartridge : spec.cartridges)
    if (!placed(cartridge)) (void)add_medium(&library, cartridge, announce);
  if (!announce) return library;
  tell(MediaObjectType::library, own, MediaEvent::insert);
  for (const auto& drive : library.drives)
    tell(MediaObjectType::drive, drive->object.id.guid(), MediaEvent::insert);
  for (const auto& slot : library.slots)
    tell(MediaObjectType::slot, slot->object.id.guid(), MediaEvent::insert);
  return library;
}

StoredMedium& MediaWorld::add_medium(StoredLibrary* library, const CartridgeSpec& spec,
                                     bool announce) {
  StoredMediaType* type = find_type(spec.media_type);
  if (type == nullptr) refuse("a cartridge is of the unknown media type " + spec.media_type);
  if (library != nullptr && !takes(*library, *type))
    refuse("the library " + library->object.header.name + " does not take " + spec.media_type);
  std::vector<MediaSideSpec> sides = spec.sides;
  if (sides.empty()) sides.resize(type->object.side_count);
  if (sides.size() != type->object.side_count)
    refuse("a cartridge of type " + spec.media_type + " has " +
           std::to_string(type->object.side_count) + " sides");
  // System pools come with the first library of the type; the shelf may hold media of others.
  if (type->free == nullptr) {
    take_type(shelf, *type);
    shelf.types.clear();
    --type->libraries;
  }
  StoredPool* pool = nullptr;
  if (!spec.pool.empty()) {
    pool = find_pool(spec.pool);
    if (pool == nullptr) refuse("a cartridge is in the unknown pool " + spec.pool);
    if (pool->type != type)
      refuse("the pool " + spec.pool + " does not hold media of type " + spec.media_type);
  } else {
    switch (sides.front().state) {
      case SideState::import:
        pool = type->import;
        break;
      case SideState::foreign:
      case SideState::unknown:
      case SideState::incompatible:
        pool = type->unrecognized;
        break;
      case SideState::allocated:
      case SideState::complete:
      case SideState::reserved:
        refuse("a cartridge with allocated sides needs a pool");
      default:
        pool = type->free;
    }
  }
  needs_unused(*this, spec.id.guid());
  std::set<Guid> own_ids;
  const auto needs_own = [&](const Guid& id) {
    needs_unused(*this, id);
    if (!id.is_null() && !own_ids.insert(id).second)
      refuse("two media objects have the id " + to_string(id));
  };
  needs_own(spec.id.guid());
  for (const MediaSideSpec& side : sides) {
    if (side.id) needs_own(side.id->guid());
    if (side.logical_medium) needs_own(side.logical_medium->guid());
  }
  MediaPlace where{static_cast<StoredSlot*>(nullptr)};
  if (library != nullptr) {
    const auto index_in = [&](std::uint32_t number, const ElementRange& range, const char* what) {
      if (number < range.first || number - range.first >= range.count)
        refuse("the library " + library->object.header.name + " has no " + what + ' ' +
               std::to_string(number));
      return number - range.first;
    };
    bool taken = false;
    if (spec.drive) {
      StoredDrive* drive =
          library->drives[index_in(*spec.drive, library->object.drives, "drive")].get();
      taken = drive == nullptr || drive->medium != nullptr;
      where = drive;
    } else if (spec.port) {
      StoredPort* port = library->ports[index_in(*spec.port, library->object.ports, "port")].get();
      taken = port->medium != nullptr;
      where = port;
    } else {
      StoredSlot* slot =
          spec.slot ? library->slots[index_in(*spec.slot, library->object.slots, "slot")].get()
                    : empty_slot(*library);
      if (slot == nullptr) refuse("the library " + library->object.header.name + " is full");
      taken = !slot->empty();  // one whose magazine is out keeps its cartridge
      where = slot;
    }
    if (taken)
      refuse("a place in " + library->object.header.name + " is taken by another cartridge");
  }

  StoredMedium& medium = media.emplace_back();
  medium.self = std::prev(media.end());
  medium.type = type;
  medium.serial = next_serial_++;
  medium.wrong_label = spec.wrong_label;
  PhysicalMedium& object = medium.object;
  object.id = spec.id.is_null() ? MediumId{new_id(MediaObjectType::medium)} : spec.id;
  remember_id(object.id.guid());
  object.header.enabled = spec.enabled;
  object.bar_code = spec.bar_code;
  object.bar_code_state = spec.bar_code.empty() ? BarCodeState::unreadable : BarCodeState::ok;
  object.sequence_number =
      spec.sequence_number.empty() ? padded(medium.serial) : spec.sequence_number;
  object.header.name = spec.name;
  if (object.header.name.empty()) object.header.name = spec.bar_code;
  if (object.header.name.empty() && sides.size() == 1)
    object.header.name = sides.front().label.info;
  if (object.header.name.empty()) object.header.name = object.sequence_number;
  object.side_count = static_cast<std::uint32_t>(sides.size());
  index(object.id.guid(), &medium);
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const MediaSideSpec& from = sides[i];
    auto side = std::make_unique<StoredSide>();
    side->medium = &medium;
    MediaSide& shown = side->object;
    shown.number = static_cast<std::uint16_t>(i);
    shown.id =
        from.id.value_or(SideId{part_id(object.id.guid(), MediaObjectType::side, shown.number)});
    shown.header.name =
        from.name.empty() ? object.header.name + static_cast<char>('A' + i) : from.name;
    shown.medium = object.id;
    shown.state = from.state;
    set_label(*side, from.label);
    shown.mount_count = from.mount_count;
    shown.allocate_count = from.allocate_count;
    shown.capacity = from.capacity;
    index(shown.id.guid(), side.get());
    medium.sides.push_back(std::move(side));
  }
  if (!object.bar_code.empty()) ++bar_codes_[object.bar_code];
  medium.library = &shelf;
  medium.in_library = shelf.media.insert(shelf.media.end(), &medium);
  ++shelf.media_by_type[type];
  const bool service_tells = announce;
  if (service_tells) {
    tell(MediaObjectType::medium, object.id.guid(), MediaEvent::insert);
    for (const auto& side : medium.sides)
      tell(MediaObjectType::side, side->object.id.guid(), MediaEvent::insert);
  }
  move_to_pool(medium, *pool);
  for (std::size_t i = 0; i < sides.size(); ++i)
    if (sides[i].state == SideState::allocated || sides[i].state == SideState::complete)
      (void)add_logical_medium(*medium.sides[i], sides[i].logical_medium);
  if (library == nullptr) return medium;
  place(medium, where);
  if (spec.home_slot && medium.slot == nullptr) {
    const std::uint32_t number = *spec.home_slot - library->object.slots.first;
    if (number < library->slots.size()) set_home(medium, library->slots[number].get());
  }
  if (medium.drive != nullptr) {
    if (spec.mounted_side && *spec.mounted_side < medium.sides.size()) {
      StoredSide& side = *medium.sides[*spec.mounted_side];
      medium.object.mounted_side = side.object.id;
      medium.drive->object.loaded_side = side.object.id;
      medium.object.state = MediumState::loaded;
      set_state(*medium.drive, DriveState::loaded);
    } else {
      medium.drive->object.loaded_side = medium.sides.front()->object.id;
      set_state(*medium.drive, DriveState::dismountable);
    }
  }
  return medium;
}

StoredLogicalMedium& MediaWorld::add_logical_medium(StoredSide& side,
                                                    std::optional<LogicalMediumId> id) {
  StoredLogicalMedium& logical = logical_media.emplace_back();
  StoredPool& pool = *side.medium->pool;
  logical.side = &side;
  logical.object.id =
      id && !id->is_null() ? *id : LogicalMediumId{new_id(MediaObjectType::logical_medium)};
  remember_id(logical.object.id.guid());
  logical.object.header.name = side.object.header.name;
  logical.object.pool = pool.object.id;
  logical.in_pool = pool.logical_media.insert(pool.logical_media.end(), &logical);
  side.object.logical_medium = logical.object.id;
  logical.self = std::prev(logical_media.end());
  index(logical.object.id.guid(), &logical);
  tell(MediaObjectType::logical_medium, logical.object.id.guid(), MediaEvent::insert);
  return logical;
}

void MediaWorld::set_up(const MediaSpec& spec) {
  setting_up_ = true;
  settings = spec;
  settings.libraries.clear();
  settings.pools.clear();
  settings.shelf.clear();
  settings.media_types.clear();
  settings.finished_requests.clear();
  settings.operator_requests.clear();
  settings.security.clear();
  settings.notes.clear();
  settings.ui_destinations.clear();
  computer.object.id = ComputerId{part_id(Guid{}, MediaObjectType::computer, 0)};
  computer.object.header.name = "Removable Storage";
  computer.guard = default_guard();
  index(computer.object.id.guid(), &computer);
  set_computer(spec.computer);
  shelf.object.id = LibraryId{part_id(Guid{}, MediaObjectType::library, 0)};
  shelf.object.header.name = "Off-line Media";
  shelf.object.type = LibraryType::offline;
  shelf.object.flags = LibraryFlag::fixed_offline;
  shelf.guard = default_guard();
  index(shelf.object.id.guid(), &shelf);
  root.object.id = PoolId{part_id(Guid{}, MediaObjectType::pool, 0)};
  root.created_by_system = true;
  root.guard = default_guard();
  index(root.object.id.guid(), &root);
  for (const char* name : {"Free", "Import", "Unrecognized"}) {
    PoolSpec pool;
    pool.name = name;
    pool.id = PoolId{
        part_id(Guid{}, MediaObjectType::pool, static_cast<std::uint32_t>(system_type(name)))};
    (void)add_pool(pool, false);
  }
  for (const MediaTypeSpec& type : known_media_types()) (void)add_type(type, true);
  for (const MediaTypeSpec& type : spec.media_types) (void)add_type(type, false);
  // Ids that are given must not be made up again for what has none.
  for (const PoolSpec& pool : spec.pools) remember_id(pool.id.guid());
  const auto remember = [this](const std::vector<CartridgeSpec>& cartridges) {
    for (const CartridgeSpec& cartridge : cartridges) {
      remember_id(cartridge.id.guid());
      for (const MediaSideSpec& side : cartridge.sides)
        if (side.logical_medium) remember_id(side.logical_medium->guid());
    }
  };
  for (const LibrarySpec& library : spec.libraries) {
    remember_id(library.id.guid());
    remember(library.cartridges);
  }
  remember(spec.shelf);
  // Libraries bring the system pools of their types, pools come before the media in them.
  for (const LibrarySpec& library : spec.libraries) {
    LibrarySpec empty = library;
    empty.cartridges.clear();
    (void)add_library(empty, false);
  }
  for (const PoolSpec& pool : spec.pools) (void)add_pool(pool, false);
  auto at = libraries.begin();
  for (const LibrarySpec& library : spec.libraries) {
    for (const CartridgeSpec& cartridge : library.cartridges)
      if (cartridge.slot || cartridge.drive || cartridge.port)
        (void)add_medium(&*at, cartridge, false);
    for (const CartridgeSpec& cartridge : library.cartridges)
      if (!cartridge.slot && !cartridge.drive && !cartridge.port)
        (void)add_medium(&*at, cartridge, false);
    ++at;
  }
  for (const CartridgeSpec& cartridge : spec.shelf) (void)add_medium(nullptr, cartridge, false);
  add_notes(spec);
  if (spec.service == MediaServiceState::starting)
    starting_ = engine().after(times().start, [this] { finish_starting(); });
  setting_up_ = false;
}

}  // namespace winseam::fake
