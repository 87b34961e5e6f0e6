#include "random_world.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "backends/scenario/reader.hpp"
#include "winseam/wlan/profile.hpp"

namespace winseam::scenario_tests {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t below(std::uint64_t end) { return engine_() % end; }
  bool one_in(std::uint64_t count) { return below(count) == 0; }
  std::uint64_t bits() { return engine_(); }

 private:
  std::mt19937_64 engine_;
};

// Fills every field that scenario::fields() names.
class Fill {
 public:
  explicit Fill(Dice& dice) : dice_(dice) {}

  template <class M>
  void field(const char*, M& member, const char*) {
    if (!dice_.one_in(3)) fill(member);  // else its default
  }
  template <class M>
  void required(const char*, M& member, const char*) {
    fill(member);
  }

  template <class T>
  void fill(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = dice_.one_in(2);
    } else if constexpr (std::is_same_v<T, double>) {
      value =
          static_cast<double>(dice_.below(1'000'000)) / static_cast<double>(1 + dice_.below(99));
    } else if constexpr (std::is_same_v<T, errc>) {
      value = static_cast<errc>(1 + dice_.below(0x7FFFFFFF));
    } else if constexpr (std::is_same_v<T, std::error_code>) {
      value = dice_.one_in(2) ? std::error_code()
                              : make_error_code(static_cast<errc>(1 + dice_.below(0x7FFFFFFF)));
    } else if constexpr (std::is_same_v<T, MountPriority>) {
      value = static_cast<T>(static_cast<std::int32_t>(dice_.below(31)) - 15);
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      value = static_cast<T>(dice_.bits());
    } else if constexpr (scenario::IsMediaIdentifier<T>::value) {
      Guid guid;
      fill(guid);
      value = T{guid};
    } else if constexpr (scenario::NamedFlags<T>) {
      value = static_cast<T>(dice_.one_in(4) ? dice_.bits() & 0xFFFFFFFFU : dice_.below(4));
    } else if constexpr (std::is_unsigned_v<T>) {
      value = static_cast<T>(dice_.one_in(4) ? std::numeric_limits<T>::max() : dice_.bits());
    } else if constexpr (std::is_same_v<T, std::int32_t>) {
      value = static_cast<T>(dice_.below(201)) - 150;  // dBm
    } else if constexpr (std::is_same_v<T, BeaconUnits>) {
      value = T{static_cast<std::uint16_t>(dice_.bits())};
    } else if constexpr (std::is_same_v<T, Ssid>) {
      std::array<std::uint8_t, Ssid::max_size> bytes{};
      for (std::uint8_t& byte : bytes) fill(byte);
      value = *Ssid::from_bytes(std::span(bytes).first(dice_.below(Ssid::max_size + 1)));
    } else if constexpr (std::is_same_v<T, MacAddress>) {
      for (std::uint8_t& byte : value.octets) fill(byte);
    } else if constexpr (std::is_same_v<T, CountryOrRegion>) {
      for (char& c : value) c = static_cast<char>(dice_.below(0x80));
    } else if constexpr (std::is_same_v<T, std::byte>) {
      value = static_cast<std::byte>(dice_.bits());
    } else if constexpr (std::is_same_v<T, std::chrono::seconds>) {
      value = std::chrono::duration_cast<std::chrono::seconds>(duration());
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = text();
    } else if constexpr (std::is_same_v<T, TimePoint>) {
      // Any tick of the years 1601 to 9999.
      value = TimePoint{Ticks{static_cast<std::int64_t>(dice_.below(2'650'467'744'000'000'000)) -
                              116'444'736'000'000'000}};
    } else if constexpr (std::is_same_v<T, Ticks>) {
      value = duration();
    } else if constexpr (std::is_same_v<T, std::chrono::milliseconds>) {
      value = std::chrono::duration_cast<std::chrono::milliseconds>(duration());
    } else if constexpr (std::is_same_v<T, Guid>) {
      fill(value.data1);
      fill(value.data2);
      fill(value.data3);
      for (std::uint8_t& byte : value.data4) fill(byte);
    } else if constexpr (std::is_same_v<T, ClientAddress>) {
      address(value);
    } else if constexpr (std::is_same_v<T, fake::Permission>) {
      value = static_cast<fake::Permission>(dice_.below(0x400));
    } else if constexpr (std::is_enum_v<T>) {
      const auto& names = scenario::names_table<T>();
      value = names[dice_.below(names.size())].first;
      if (scenario::takes_numbers<T> && dice_.one_in(4))
        value = static_cast<T>(0x80000000U + static_cast<std::uint32_t>(dice_.below(0x7FFFFFFF)));
    } else if constexpr (scenario::IsOptional<T>::value) {
      optional(value);
    } else if constexpr (scenario::IsVector<T>::value) {
      list(value);
    } else if constexpr (!std::is_same_v<T, SessionId> && !std::is_same_v<T, ProcessId>) {
      scenario::fields(*this, value);
    }
  }

 private:
  // References and ids are given out later, when it is known what there is.
  void optional(std::optional<SessionId>&) {}
  void optional(std::optional<ProcessId>&) {}
  template <class T>
  void optional(std::optional<T>& value) {
    T inner{};
    fill(inner);
    value = std::move(inner);
  }

  template <class T>
  void list(std::vector<T>& values) {
    values.clear();
    for (std::uint64_t left = dice_.below(3); left > 0; --left) fill(values.emplace_back());
  }

  std::string text() {
    static constexpr std::string_view pieces[] = {"alice",
                                                  "RDP-Tcp#3",
                                                  "C:\\Program Files\\",
                                                  "\"",
                                                  "\n",
                                                  "\x7F",
                                                  "/",
                                                  "~",
                                                  "{",
                                                  "caf\xC3\xA9",
                                                  "\xE2\x82\xAC",
                                                  "\xF0\x9F\x98\x80",
                                                  " ",
                                                  std::string_view("\0", 1),
                                                  "\x1B[2J",
                                                  "0"};
    std::string text;
    for (std::uint64_t left = dice_.below(4); left > 0; --left)
      text += pieces[dice_.below(std::size(pieces))];
    return text;
  }

  Ticks duration() {
    const auto longest = static_cast<std::uint64_t>(scenario::longest_duration.count());
    return Ticks{static_cast<std::int64_t>(dice_.below(dice_.one_in(2) ? 100'000'000 : longest) +
                                           (dice_.one_in(2) ? 1 : 0))};
  }

  void address(ClientAddress& address) {
    fill(address.family);
    const std::size_t octets = address.family == ClientAddress::Family::ipv4   ? 4
                               : address.family == ClientAddress::Family::ipv6 ? 16
                                                                               : 0;
    for (std::size_t i = 0; i < octets; ++i)
      address.octets[i] =
          dice_.one_in(3) ? std::uint8_t{0} : static_cast<std::uint8_t>(dice_.bits());
  }

  Dice& dice_;
};

void settle(Dice& dice, fake::HostSpec& host, std::size_t index) {
  host.name = "host" + std::to_string(index) + host.name;
  host.local = index == 0;
  for (std::size_t i = 0; i < host.users.size(); ++i) host.users[i].name += std::to_string(i);
  for (std::size_t i = 0; i < host.listeners.size(); ++i)
    host.listeners[i].name += std::to_string(i);
  const std::size_t console = dice.below(4);
  for (std::size_t i = 0; i < host.sessions.size(); ++i) {
    fake::SessionSpec& session = host.sessions[i];
    const bool listener = session.state == SessionState::listen;
    session.id =
        SessionId{static_cast<std::uint32_t>((listener ? 65536 : 0) + 10 * i + dice.below(10))};
    session.console = i == console;
  }
  const auto any = [&] { return *host.sessions[dice.below(host.sessions.size())].id; };
  for (fake::SessionSpec& session : host.sessions) {
    if (dice.one_in(2) && any() != *session.id) session.watches = any();
    if (dice.one_in(2) && any() != *session.id) session.parent = any();
    if (session.watches == session.id) session.watches.reset();
    if (session.parent == session.id) session.parent.reset();
  }
  if (host.sessions.empty()) host.processes.clear();
  for (std::size_t i = 0; i < host.processes.size(); ++i) {
    host.processes[i].session = any();
    host.processes[i].id = ProcessId{static_cast<std::uint32_t>(4 * i)};
    if (dice.one_in(2))
      host.processes[i].parent = ProcessId{static_cast<std::uint32_t>(dice.bits())};
  }
}

// Profiles are XML and have names, links lead somewhere, and nothing stands twice.
void settle(Dice& dice, fake::WlanSpec& wlan) {
  for (std::size_t i = 0; i < wlan.access_points.size(); ++i) {
    fake::AccessPointSpec& point = wlan.access_points[i];
    point.bssid.octets[0] = static_cast<std::uint8_t>(8 * i + 1);
    for (std::size_t j = 0; j < point.signals.size(); ++j)
      point.signals[j].interface_id.data1 = static_cast<std::uint32_t>(j);
  }
  for (std::size_t i = 0; i < wlan.radios.size(); ++i) {
    fake::RadioSpec& radio = wlan.radios[i];
    radio.id.data1 = static_cast<std::uint32_t>(i + 1);
    for (std::size_t j = 0; j < radio.profiles.size(); ++j) {
      fake::ProfileSpec& profile = radio.profiles[j];
      profile.owner += "owner";
      profile.xml = to_xml(open_profile("profile " + std::to_string(j), Ssid{"Attic"})).value();
    }
    for (std::size_t j = 0; j < radio.heard.size(); ++j) {
      radio.heard[j].as_heard.bssid.octets[0] = static_cast<std::uint8_t>(8 * j + 1);
      radio.heard[j].as_heard.signals.clear();
    }
    const bool works = wlan.service_running && radio.enabled && radio.ready;
    radio.link.reset();
    if (!works || wlan.access_points.empty() || radio.profiles.empty() || dice.one_in(2)) continue;
    const bool stored = dice.one_in(2);
    const std::size_t which = dice.below(radio.profiles.size());
    radio.link = fake::LinkSpec{
        .mode = stored ? ConnectionMode::profile : ConnectionMode::temporary_profile,
        .profile = stored ? "profile " + std::to_string(which) : radio.profiles[which].xml,
        .bssid = wlan.access_points[dice.below(wlan.access_points.size())].bssid};
  }
  for (std::size_t i = 0; i < wlan.security.size(); ++i)
    wlan.security[i].object = static_cast<SecurableObject>(i);
}

// Numbers are those of what a library has, every place is taken once, and pools hold what is in them.
class MediaSettler {
 public:
  MediaSettler(Dice& dice, fake::MediaSpec& media) : dice_(dice), media_(media) {}

  void run() {
    types_ = {{"LTO", 1}, {"DLT", 1}, {"MO", 2}};
    for (std::size_t i = 0; i < media_.media_types.size(); ++i) {
      fake::MediaTypeSpec& type = media_.media_types[i];
      unique(type.id);
      std::erase(type.name, '\\');
      type.name += "type" + std::to_string(i);
      type.side_count = static_cast<std::uint32_t>(1 + dice_.below(3));
      types_.emplace_back(type.name, type.side_count);
    }
    pools();
    for (std::size_t i = 0; i < media_.libraries.size(); ++i) {
      media_.libraries[i].name += "library" + std::to_string(i);
      library(media_.libraries[i]);
    }
    for (fake::CartridgeSpec& each : media_.shelf) {
      const auto& [type, sides] = types_[dice_.below(types_.size())];
      cartridge(each, type, sides);
    }
    if (media_.libraries.empty()) media_.finished_requests.clear();
    for (LibraryRequest& request : media_.finished_requests) {
      unique(request.id);
      constexpr LibraryRequestState final_states[] = {
          LibraryRequestState::passed, LibraryRequestState::failed, LibraryRequestState::invalid,
          LibraryRequestState::cancelled, LibraryRequestState::stopped};
      request.state = final_states[dice_.below(std::size(final_states))];
      request.library = media_.libraries[dice_.below(media_.libraries.size())].id;
    }
    for (OperatorRequest& request : media_.operator_requests) unique(request.id);
    notes();
  }

 private:
  template <class Id>
  void unique(Id& id) {
    id = Id{Guid{++last_id_, static_cast<std::uint16_t>(dice_.below(0x4000)), 0, {1, 2, 3}}};
  }

  void pools() {
    std::vector<std::string> parents{""};
    for (std::size_t i = 0; i < media_.pools.size(); ++i) {
      fake::PoolSpec& pool = media_.pools[i];
      unique(pool.id);
      const std::string parent = parents[dice_.below(parents.size())];
      pool.name = parent + "pool" + std::to_string(i);
      pool.media_type = dice_.one_in(4) ? "" : types_[dice_.below(types_.size())].first;
      parents.push_back(pool.name + '\\');
    }
    if (!dice_.one_in(2)) return;
    fake::PoolSpec changed;
    changed.name = "Free\\LTO";
    changed.media_type = "LTO";
    changed.allocation = AllocationPolicy::from_free;
    media_.pools.push_back(changed);
  }

  void library(fake::LibrarySpec& library) {
    unique(library.id);
    library.media_types.clear();
    std::size_t which = dice_.below(types_.size());
    for (std::uint64_t left = 1 + dice_.below(2); left > 0; --left, ++which)
      library.media_types.push_back(types_[which % types_.size()].first);
    library.first_number = static_cast<std::uint32_t>(dice_.below(2));
    library.slots = static_cast<std::uint32_t>(dice_.below(9));
    if (library.stand_alone) {
      library.slots = 0;
      library.drives.resize(1);
    }
    for (fake::DriveSpec& drive : library.drives)
      drive.media_types.assign(dice_.below(2), library.media_types.front());
    const auto any_slot = [&] {
      return library.first_number + static_cast<std::uint32_t>(dice_.below(library.slots));
    };
    if (library.slots == 0) library.absent_slots.clear();
    for (std::uint32_t& slot : library.absent_slots) slot = any_slot();
    std::sort(library.absent_slots.begin(), library.absent_slots.end());
    library.cleaner_slot.reset();
    if (library.slots > 0 && dice_.one_in(2)) library.cleaner_slot = any_slot();
    library.cleaner_present = library.cleaner_present && library.cleaner_slot;
    places(library);
  }

  void places(fake::LibrarySpec& library) {
    std::set<std::uint32_t> slots;
    std::set<std::uint32_t> drives;
    std::set<std::uint32_t> ports;
    std::vector<fake::CartridgeSpec> kept;
    if (library.cleaner_slot) slots.insert(*library.cleaner_slot);
    const auto take = [&](std::set<std::uint32_t>& taken, std::size_t count) {
      std::optional<std::uint32_t> found;
      for (std::uint32_t i = 0; i < count && !found; ++i)
        if (taken.insert(library.first_number + i).second) found = library.first_number + i;
      return found;
    };
    for (fake::CartridgeSpec& each : library.cartridges) {
      const std::string& type = library.media_types[dice_.below(library.media_types.size())];
      const auto known = std::find_if(types_.begin(), types_.end(),
                                      [&](const auto& entry) { return entry.first == type; });
      const std::optional<std::uint16_t> mounted =
          dice_.one_in(2) ? std::optional<std::uint16_t>() : std::uint16_t{0};
      cartridge(each, type, known->second);
      switch (dice_.below(3)) {
        case 0:
          each.slot = take(slots, library.slots);
          break;
        case 1:
          each.drive = take(drives, library.drives.size());
          if (each.drive) each.mounted_side = mounted;
          break;
        default:
          each.port = take(ports, library.ports.size());
      }
      if ((each.drive || each.port) && dice_.one_in(2)) each.home_slot = take(slots, library.slots);
      if (each.slot || each.drive || each.port) kept.push_back(std::move(each));
    }
    library.cartridges = std::move(kept);
  }

  void cartridge(fake::CartridgeSpec& cartridge, const std::string& type, std::uint32_t sides) {
    unique(cartridge.id);
    cartridge.media_type = type;
    cartridge.slot = cartridge.drive = cartridge.port = cartridge.home_slot = std::nullopt;
    cartridge.mounted_side.reset();
    std::vector<std::string> fitting{""};
    for (const fake::PoolSpec& pool : media_.pools)
      if (pool.media_type == type) fitting.push_back(pool.name);
    cartridge.pool = fitting[dice_.below(fitting.size())];
    if (!cartridge.sides.empty()) cartridge.sides.resize(sides);
    for (fake::MediaSideSpec& side : cartridge.sides) {
      if (side.id) unique(*side.id);
      side.state = static_cast<SideState>(dice_.below(10));
      const auto in_use = [](SideState state) {
        return state == SideState::allocated || state == SideState::complete;
      };
      if (cartridge.pool.empty() && (in_use(side.state) || side.state == SideState::reserved))
        side.state = SideState::available;
      side.logical_medium.reset();
      if (!in_use(side.state) || dice_.one_in(3)) continue;
      unique(side.logical_medium.emplace());
    }
  }

  // Each object once, among those whose ids are given.
  void notes() {
    std::vector<MediaObjectId> guarded;
    std::vector<MediaObjectId> noted;
    for (const fake::LibrarySpec& library : media_.libraries) {
      guarded.emplace_back(library.id);
      for (const fake::CartridgeSpec& each : library.cartridges) noted.emplace_back(each.id);
    }
    for (const fake::PoolSpec& pool : media_.pools)
      if (!pool.id.is_null()) guarded.emplace_back(pool.id);
    noted.insert(noted.end(), guarded.begin(), guarded.end());
    media_.security.resize(std::min(media_.security.size(), guarded.size()));
    for (std::size_t i = 0; i < media_.security.size(); ++i) media_.security[i].object = guarded[i];
    media_.notes.resize(std::min(media_.notes.size(), noted.size()));
    for (std::size_t i = 0; i < media_.notes.size(); ++i) {
      media_.notes[i].object = noted[i];
      for (std::size_t j = 0; j < media_.notes[i].attributes.size(); ++j)
        media_.notes[i].attributes[j].name += std::to_string(j);
    }
    if (media_.libraries.empty()) media_.ui_destinations.clear();
    for (std::size_t i = 0; i < media_.ui_destinations.size(); ++i) {
      media_.ui_destinations[i].object = media_.libraries.front().id;
      media_.ui_destinations[i].destination += std::to_string(i);
    }
  }

  Dice& dice_;
  fake::MediaSpec& media_;
  std::vector<std::pair<std::string, std::uint32_t>> types_;
  std::uint32_t last_id_ = 0;
};

}  // namespace

fake::WorldSpec random_world(std::uint64_t seed) {
  Dice dice(seed);
  fake::WorldSpec world;
  Fill fill(dice);
  fill.fill(world.now);
  world.hosts.resize(1 + dice.below(2));
  for (std::size_t i = 0; i < world.hosts.size(); ++i) {
    fill.fill(world.hosts[i]);
    settle(dice, world.hosts[i], i);
  }
  fill.fill(world.wlan);
  settle(dice, world.wlan);
  fill.fill(world.media);
  MediaSettler(dice, world.media).run();
  return world;
}

}  // namespace winseam::scenario_tests
