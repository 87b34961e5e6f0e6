#include <map>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>

#include "checks.hpp"
#include "reader.hpp"
#include "winseam/fake/media.hpp"
#include "winseam/fake/world.hpp"

namespace winseam::scenario {
namespace {

constexpr std::uint32_t most_slots = 1'000'000;
constexpr std::uint32_t most_sides = 26;  // they are called A to Z

std::string quoted(const std::string& name) { return describe(Json(name)); }

std::string number(std::size_t value) { return std::to_string(value); }

bool is_allocated(SideState state) {
  return state == SideState::allocated || state == SideState::complete;
}

class MediaCheck {
 public:
  MediaCheck(const fake::MediaSpec& media, std::vector<Problem>& problems)
      : media_(media), problems_(problems) {}

  void run() {
    types();
    for (std::size_t i = 0; i < media_.libraries.size(); ++i)
      library(media_.libraries[i], "/media/libraries/" + number(i));
    pools();
    for (std::size_t i = 0; i < media_.libraries.size(); ++i)
      cartridges(media_.libraries[i], "/media/libraries/" + number(i) + "/cartridges");
    for (std::size_t i = 0; i < media_.shelf.size(); ++i) on_shelf(i);
    requests();
    notes();
  }

 private:
  void problem(std::string pointer, std::string expected, std::string found) {
    problems_.push_back({std::move(pointer), std::move(expected), std::move(found)});
  }

  // An id that is given is nobody else's.
  void own_id(const Guid& id, const std::string& pointer) {
    if (!id.is_null() && !ids_.insert(id).second)
      problem(pointer, "an id that nothing else of the media service has",
              '"' + to_string(id) + '"');
  }

  void types() {
    for (const fake::MediaTypeSpec& known : fake::known_media_types()) {
      types_.emplace(known.name, known.side_count);
      ids_.insert(known.id.guid());
    }
    for (std::size_t i = 0; i < media_.media_types.size(); ++i) {
      const fake::MediaTypeSpec& type = media_.media_types[i];
      const std::string pointer = "/media/media_types/" + number(i);
      own_id(type.id.guid(), pointer + "/id");
      if (type.name.empty() || !types_.emplace(type.name, type.side_count).second)
        problem(pointer + "/name", "a name that no other media type has", quoted(type.name));
      if (type.name.find('\\') != std::string::npos)
        problem(pointer + "/name", "a name without a backslash, as a pool is named after it",
                quoted(type.name));
      if (type.side_count == 0 || type.side_count > most_sides)
        problem(pointer + "/side_count", "1 to 26 sides", number(type.side_count));
    }
  }

  void known_type(const std::string& name, const std::string& pointer) {
    if (types_.count(name) != 0) return;
    std::vector<std::string> names;
    for (const auto& [each, sides] : types_) names.push_back(each);
    const std::string near = nearest(name, names);
    problem(pointer, "a media type" + (near.empty() ? "" : " (did you mean " + quoted(near) + "?)"),
            quoted(name));
  }

  void library(const fake::LibrarySpec& library, const std::string& pointer) {
    own_id(library.id.guid(), pointer + "/id");
    if (library.name.empty() || !libraries_.insert(library.name).second)
      problem(pointer + "/name", "a name that no other library has", quoted(library.name));
    if (library.media_types.empty())
      problem(pointer + "/media_types", "at least one media type", "none");
    for (std::size_t i = 0; i < library.media_types.size(); ++i)
      known_type(library.media_types[i], pointer + "/media_types/" + number(i));
    if (library.first_number > 1)
      problem(pointer + "/first_number", "0 or 1", number(library.first_number));
    if (library.slots > most_slots)
      problem(pointer + "/slots", "1000000 slots at most", number(library.slots));
    if (library.stand_alone) {
      if (library.drives.size() != 1)
        problem(pointer + "/drives", "one drive, as the library is a stand-alone one",
                number(library.drives.size()));
      if (library.slots != 0)
        problem(pointer + "/slots", "no slot, as the library is a stand-alone drive",
                number(library.slots));
    }
    for (std::size_t i = 0; i < library.drives.size(); ++i)
      for (std::size_t j = 0; j < library.drives[i].media_types.size(); ++j)
        known_type(library.drives[i].media_types[j],
                   pointer + "/drives/" + number(i) + "/media_types/" + number(j));
    for (std::size_t i = 0; i < library.absent_slots.size(); ++i)
      slot(library, library.absent_slots[i], pointer + "/absent_slots/" + number(i));
    if (library.cleaner_slot) slot(library, *library.cleaner_slot, pointer + "/cleaner_slot");
    if (library.cleaner_present && !library.cleaner_slot)
      problem(pointer + "/cleaner_slot", "the slot of the cleaner that is present", "none");
  }

  // A number of an element of a library; true if there is one.
  bool numbered(const fake::LibrarySpec& library, std::uint32_t found, std::size_t count,
                const std::string& what, const std::string& pointer) {
    if (found >= library.first_number && found - library.first_number < count) return true;
    const std::string range = count == 0 ? ", of which it has none"
                                         : " from " + number(library.first_number) + " to " +
                                               number(library.first_number + count - 1);
    problem(pointer, "the number of a " + what + " of the library" + range, number(found));
    return false;
  }
  bool slot(const fake::LibrarySpec& library, std::uint32_t found, const std::string& pointer) {
    return numbered(library, found, library.slots, "slot", pointer);
  }

  void pools() {
    for (const char* name : {"Free", "Import", "Unrecognized"}) {
      pools_.emplace(name, "");
      for (const auto& [type, sides] : types_)
        pools_.emplace(std::string(name) + '\\' + type, type);
    }
    const std::map<std::string, std::string> of_system = pools_;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < media_.pools.size(); ++i) {
      const fake::PoolSpec& pool = media_.pools[i];
      const std::string pointer = "/media/pools/" + number(i);
      // The ids of system pools follow from their types'.
      const auto system = of_system.find(pool.name);
      const std::size_t level = pool.name.rfind('\\');
      const std::string parent = level == std::string::npos ? "" : pool.name.substr(0, level);
      own_id(pool.id.guid(), pointer + "/id");
      if (pool.name.empty() || pool.name.back() == '\\' || !seen.insert(pool.name).second)
        problem(pointer + "/name", "a name that no other pool has", quoted(pool.name));
      else if (level != std::string::npos && pools_.count(parent) == 0)
        problem(pointer + "/name", "a pool whose parent " + quoted(parent) + " stands before it",
                quoted(pool.name));
      else if (system == of_system.end() && of_system.count(parent) != 0)
        problem(pointer + "/name", "no pool in one of the system's but that of a media type",
                quoted(pool.name));
      if (!pool.media_type.empty()) known_type(pool.media_type, pointer + "/media_type");
      if (system != of_system.end() && pool.media_type != system->second)
        problem(pointer + "/media_type",
                system->second.empty() ? "no media type, as it holds pools"
                                       : quoted(system->second) + ", as its name says",
                pool.media_type.empty() ? "none" : quoted(pool.media_type));
      pools_.emplace(pool.name, pool.media_type);
    }
  }

  // What places a library has for cartridges, and who is in them.
  struct Places {
    std::map<std::uint32_t, std::size_t> slots, drives, ports, homes;
  };

  void cartridges(const fake::LibrarySpec& library, const std::string& list) {
    Places places;
    std::size_t without_place = 0;
    for (std::size_t i = 0; i < library.cartridges.size(); ++i) {
      const fake::CartridgeSpec& each = library.cartridges[i];
      const std::string pointer = list + '/' + number(i);
      cartridge(each, pointer);
      if (std::find(library.media_types.begin(), library.media_types.end(), each.media_type) ==
          library.media_types.end())
        problem(pointer + "/media_type", "a media type that the library takes",
                quoted(each.media_type));
      if (!each.slot && !each.drive && !each.port) ++without_place;
      place(library, each, pointer, places, i);
    }
    // A cartridge in a drive may still have its home in a slot that another one is in.
    for (std::size_t i = 0; i < library.cartridges.size(); ++i) {
      const auto home = library.cartridges[i].home_slot;
      if (!home) continue;
      const auto in_it = places.slots.find(*home);
      const auto of = places.homes.find(*home);
      if (in_it != places.slots.end() || (of != places.homes.end() && of->second != i))
        problem(list + '/' + number(i) + "/home_slot", "a slot that is no other cartridge's",
                number(*home));
    }
    std::set<std::uint32_t> absent(library.absent_slots.begin(), library.absent_slots.end());
    if (library.cleaner_slot) absent.insert(*library.cleaner_slot);
    for (const auto& [slot, in_it] : places.slots) absent.insert(slot);
    const std::size_t free = library.slots - std::min<std::size_t>(absent.size(), library.slots);
    if (without_place > free)
      problem(list,
              "a place for each cartridge; " + number(free) + " slots are left for those " +
                  "without one",
              number(without_place));
  }

  void place(const fake::LibrarySpec& library, const fake::CartridgeSpec& cartridge,
             const std::string& pointer, Places& places, std::size_t index) {
    if ((cartridge.slot ? 1 : 0) + (cartridge.drive ? 1 : 0) + (cartridge.port ? 1 : 0) > 1) {
      problem(pointer, "one place: a slot, a drive or a port", "several");
      return;
    }
    const auto alone = [&](std::map<std::uint32_t, std::size_t>& taken, std::uint32_t at,
                           const std::string& key) {
      if (!taken.emplace(at, index).second)
        problem(pointer + '/' + key, "a " + key + " that no other cartridge is in", number(at));
    };
    if (cartridge.slot && slot(library, *cartridge.slot, pointer + "/slot")) {
      alone(places.slots, *cartridge.slot, "slot");
      if (library.cleaner_present && cartridge.slot == library.cleaner_slot)
        problem(pointer + "/slot", "a slot that the cleaner is not in", number(*cartridge.slot));
    }
    if (cartridge.drive &&
        numbered(library, *cartridge.drive, library.drives.size(), "drive", pointer + "/drive")) {
      alone(places.drives, *cartridge.drive, "drive");
    }
    if (cartridge.port &&
        numbered(library, *cartridge.port, library.ports.size(), "port", pointer + "/port"))
      alone(places.ports, *cartridge.port, "port");
    if (cartridge.home_slot) {
      if (!cartridge.drive && !cartridge.port)
        problem(pointer + "/home_slot", "a home of a cartridge in a drive or port only",
                number(*cartridge.home_slot));
      else if (slot(library, *cartridge.home_slot, pointer + "/home_slot"))
        places.homes.emplace(*cartridge.home_slot, index);
    }
    if (cartridge.mounted_side && !cartridge.drive)
      problem(pointer + "/mounted_side", "a cartridge in a drive", "one that is elsewhere");
    else if (const auto type = types_.find(cartridge.media_type);
             cartridge.mounted_side && type != types_.end() &&
             *cartridge.mounted_side >= type->second)
      problem(pointer + "/mounted_side", "a side from 0 to " + number(type->second - 1),
              number(*cartridge.mounted_side));
  }

  // What holds wherever it is.
  void cartridge(const fake::CartridgeSpec& cartridge, const std::string& pointer) {
    own_id(cartridge.id.guid(), pointer + "/id");
    known_type(cartridge.media_type, pointer + "/media_type");
    const auto type = types_.find(cartridge.media_type);
    if (type != types_.end() && !cartridge.sides.empty() && cartridge.sides.size() != type->second)
      problem(pointer + "/sides", number(type->second) + ", as media of this type have",
              number(cartridge.sides.size()));
    bool in_use = false;
    for (std::size_t i = 0; i < cartridge.sides.size(); ++i) {
      const fake::MediaSideSpec& side = cartridge.sides[i];
      const std::string place = pointer + "/sides/" + number(i);
      if (side.id) own_id(side.id->guid(), place + "/id");
      if (side.logical_medium) {
        own_id(side.logical_medium->guid(), place + "/logical_medium");
        if (!is_allocated(side.state))
          problem(place + "/logical_medium", "an allocated or complete side",
                  std::string(name_of(side.state)));
      }
      in_use = in_use || is_allocated(side.state) || side.state == SideState::reserved;
    }
    if (cartridge.pool.empty()) {
      if (in_use) problem(pointer + "/pool", "the pool of a cartridge in use", "none");
      return;
    }
    const auto pool = pools_.find(cartridge.pool);
    if (pool == pools_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, of] : pools_) names.push_back(name);
      const std::string near = nearest(cartridge.pool, names);
      problem(pointer + "/pool",
              "a pool with all its levels" +
                  (near.empty() ? "" : " (did you mean " + quoted(near) + "?)"),
              quoted(cartridge.pool));
    } else if (pool->second != cartridge.media_type) {
      problem(pointer + "/pool", "a pool for media of the type " + quoted(cartridge.media_type),
              quoted(cartridge.pool));
    }
  }

  void on_shelf(std::size_t index) {
    const fake::CartridgeSpec& each = media_.shelf[index];
    const std::string pointer = "/media/shelf/" + number(index);
    cartridge(each, pointer);
    const auto none = [&](bool there, const char* key) {
      if (there) problem(pointer + '/' + key, "no place, as it is on the shelf", "one");
    };
    none(each.slot.has_value(), "slot");
    none(each.drive.has_value(), "drive");
    none(each.port.has_value(), "port");
    none(each.home_slot.has_value(), "home_slot");
    none(each.mounted_side.has_value(), "mounted_side");
  }

  void requests() {
    const auto needed = [&](const Guid& id, const std::string& pointer) {
      if (id.is_null()) problem(pointer, "an id", "the null GUID");
      own_id(id, pointer);
    };
    for (std::size_t i = 0; i < media_.finished_requests.size(); ++i) {
      const LibraryRequest& request = media_.finished_requests[i];
      const std::string pointer = "/media/finished_requests/" + number(i);
      needed(request.id.guid(), pointer + "/id");
      if (!is_final(request.state))
        problem(pointer + "/state", "passed, failed, invalid, cancelled or stopped",
                std::string(name_of(request.state)));
    }
    for (std::size_t i = 0; i < media_.operator_requests.size(); ++i)
      needed(media_.operator_requests[i].id.guid(),
             "/media/operator_requests/" + number(i) + "/id");
  }

  void notes() {
    std::set<Guid> objects;
    for (std::size_t i = 0; i < media_.notes.size(); ++i) {
      const fake::MediaNoteSpec& note = media_.notes[i];
      const std::string pointer = "/media/notes/" + number(i);
      if (!objects.insert(note.object.guid).second)
        problem(pointer + "/object", "each object once", '"' + to_string(note.object) + "\" twice");
      std::set<std::string> names;
      for (std::size_t j = 0; j < note.attributes.size(); ++j)
        if (note.attributes[j].name.empty() || !names.insert(note.attributes[j].name).second)
          problem(pointer + "/attributes/" + number(j) + "/name",
                  "a name that no other attribute of the object has",
                  quoted(note.attributes[j].name));
    }
    objects.clear();
    for (std::size_t i = 0; i < media_.security.size(); ++i)
      if (!objects.insert(media_.security[i].object.guid).second)
        problem("/media/security/" + number(i) + "/object", "each object once",
                '"' + to_string(media_.security[i].object) + "\" twice");
    std::set<std::pair<std::pair<Guid, UiType>, std::string>> destinations;
    for (std::size_t i = 0; i < media_.ui_destinations.size(); ++i) {
      const fake::UiDestinationSpec& each = media_.ui_destinations[i];
      if (!destinations.insert({{each.object.guid, each.type}, each.destination}).second)
        problem("/media/ui_destinations/" + number(i) + "/destination",
                "each destination of an object once", quoted(each.destination));
    }
  }

  const fake::MediaSpec& media_;
  std::vector<Problem>& problems_;
  std::map<std::string, std::uint32_t> types_;  // and how many sides each has
  std::map<std::string, std::string> pools_;    // and the media type of each
  std::set<std::string> libraries_;
  std::set<Guid> ids_;
};

// Ids of objects may be given, follow from others, or be made up: whether a reference leads somewhere only the service
// itself can tell.
class ReferenceCheck {
 public:
  ReferenceCheck(const fake::MediaSpec& media, std::vector<Problem>& problems)
      : media_(media), problems_(problems) {}

  void run() {
    fake::MediaSpec bare = media_;
    bare.finished_requests.clear();
    bare.operator_requests.clear();
    bare.security.clear();
    bare.notes.clear();
    bare.ui_destinations.clear();
    if (bare == media_) {
      (void)built(bare);
      return;
    }
    const auto world = built(bare);
    if (!world) return;
    const fake::Media media = world->media();
    for (std::size_t i = 0; i < media_.finished_requests.size(); ++i)
      refer(media, media_.finished_requests[i].library,
            "/media/finished_requests/" + number(i) + "/library", {MediaObjectType::library},
            "the id of a library");
    for (std::size_t i = 0; i < media_.security.size(); ++i)
      refer(media, media_.security[i].object, "/media/security/" + number(i) + "/object",
            {MediaObjectType::computer, MediaObjectType::library, MediaObjectType::pool},
            "the computer, a library or a pool");
    for (std::size_t i = 0; i < media_.notes.size(); ++i)
      refer(media, media_.notes[i].object, "/media/notes/" + number(i) + "/object", {},
            "an object that is there");
    for (std::size_t i = 0; i < media_.ui_destinations.size(); ++i)
      refer(media, media_.ui_destinations[i].object,
            "/media/ui_destinations/" + number(i) + "/object",
            {MediaObjectType::computer, MediaObjectType::library}, "the computer or a library");
    if (problems_.empty()) (void)built(media_);
  }

 private:
  std::optional<fake::World> built(const fake::MediaSpec& media) {
    fake::WorldSpec spec;
    spec.hosts.push_back({.name = "PC", .local = true});
    spec.media = media;
    try {
      return fake::World(spec, fake::WorldOptions{[](const fake::EndReport&) {}});
    } catch (const std::invalid_argument& error) {
      problems_.push_back({"/media", "a media service that can be", error.what()});
      return std::nullopt;
    }
  }

  void refer(const fake::Media& media, const MediaObjectId& id, const std::string& pointer,
             const std::set<MediaObjectType>& types, const std::string& expected) {
    const auto object = media.object(id);
    if (!object || id_of(*object) != id || (!types.empty() && types.count(id.type) == 0))
      problems_.push_back({pointer, expected, '"' + to_string(id) + '"'});
  }

  const fake::MediaSpec& media_;
  std::vector<Problem>& problems_;
};

}  // namespace

void check_media(const fake::MediaSpec& media, std::vector<Problem>& problems) {
  if (media == fake::MediaSpec{}) return;
  const std::size_t before = problems.size();
  MediaCheck(media, problems).run();
  if (problems.size() == before) ReferenceCheck(media, problems).run();
}

}  // namespace winseam::scenario
