#include "random_world.hpp"

#include <array>
#include <limits>
#include <random>
#include <span>
#include <string>

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
    for (std::uint64_t left = dice_.below(4); left > 0; --left) fill(values.emplace_back());
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

}  // namespace

fake::WorldSpec random_world(std::uint64_t seed) {
  Dice dice(seed);
  fake::WorldSpec world;
  Fill fill(dice);
  fill.fill(world.now);
  world.hosts.resize(1 + dice.below(3));
  for (std::size_t i = 0; i < world.hosts.size(); ++i) {
    fill.fill(world.hosts[i]);
    settle(dice, world.hosts[i], i);
  }
  fill.fill(world.wlan);
  settle(dice, world.wlan);
  return world;
}

}  // namespace winseam::scenario_tests
