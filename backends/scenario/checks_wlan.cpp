#include <set>
#include <string>

#include "checks.hpp"
#include "reader.hpp"
#include "winseam/wlan/profile.hpp"

namespace winseam::scenario {
namespace {

constexpr std::size_t most_phys = 64;
constexpr std::int32_t weakest = -150;
constexpr std::int32_t strongest = 50;

// The names that a world makes up, which an adapter or access point that stands later may not have.
Guid made_up_id(std::uint32_t n) {
  return Guid{n, 0xFACE, 0x4000, {0x80, 0, 2, 0, 0x5E, 0x10, 0, 0}};
}
Bssid made_up_bssid(std::uint32_t n) {
  return Bssid{
      {0x02, 0x00, 0x5E, 0x10, static_cast<std::uint8_t>(n >> 8U), static_cast<std::uint8_t>(n)}};
}

class WlanCheck {
 public:
  WlanCheck(const fake::WlanSpec& wlan, std::vector<Problem>& problems)
      : wlan_(wlan), problems_(problems) {}

  void run() {
    access_points();
    std::set<Guid> ids;
    std::set<Guid> handed_out;
    std::uint32_t next = 1;
    for (std::size_t i = 0; i < wlan_.radios.size(); ++i) {
      const fake::RadioSpec& radio = wlan_.radios[i];
      const std::string pointer = "/wlan/radios/" + std::to_string(i);
      if (radio.id.is_null()) {
        while (!ids.insert(made_up_id(next)).second) ++next;
        handed_out.insert(made_up_id(next++));
      } else if (!ids.insert(radio.id).second) {
        problem(pointer + "/id", "an id that no other adapter has",
                taken(to_string(radio.id), handed_out.count(radio.id) != 0));
      }
      this->radio(radio, pointer);
    }
    std::set<SecurableObject> objects;
    for (std::size_t i = 0; i < wlan_.security.size(); ++i)
      if (!objects.insert(wlan_.security[i].object).second)
        problem("/wlan/security/" + std::to_string(i) + "/object", "each object once",
                '"' + std::string(name_of(wlan_.security[i].object)) + "\" twice");
  }

 private:
  void problem(std::string pointer, std::string expected, std::string found) {
    problems_.push_back({std::move(pointer), std::move(expected), std::move(found)});
  }

  static std::string taken(const std::string& name, bool handed_out) {
    return '"' + name + '"' + (handed_out ? ", which one before it without one gets" : "");
  }

  void strength(const std::string& pointer, std::int32_t rssi) {
    if (rssi < weakest || rssi > strongest)
      problem(pointer + "/rssi", "a signal strength from -150 to 50 dBm", std::to_string(rssi));
  }

  void access_points() {
    std::set<Bssid> handed_out;
    std::uint32_t next = 1;
    for (std::size_t i = 0; i < wlan_.access_points.size(); ++i) {
      const fake::AccessPointSpec& point = wlan_.access_points[i];
      const std::string pointer = "/wlan/access_points/" + std::to_string(i);
      if (point.bssid == Bssid{}) {
        while (!bssids_.insert(made_up_bssid(next)).second) ++next;
        handed_out.insert(made_up_bssid(next++));
      } else if (!bssids_.insert(point.bssid).second) {
        problem(pointer + "/bssid", "an address that no other access point has",
                taken(to_string(point.bssid), handed_out.count(point.bssid) != 0));
      }
      access_point(point, pointer);
    }
  }

  void access_point(const fake::AccessPointSpec& point, const std::string& pointer) {
    strength(pointer, point.rssi);
    std::set<Guid> hearers;
    for (std::size_t i = 0; i < point.signals.size(); ++i) {
      const std::string signal = pointer + "/signals/" + std::to_string(i);
      strength(signal, point.signals[i].rssi);
      if (!hearers.insert(point.signals[i].interface_id).second)
        problem(signal + "/interface_id", "each adapter once",
                '"' + to_string(point.signals[i].interface_id) + "\" twice");
    }
  }

  void radio(const fake::RadioSpec& radio, const std::string& pointer) {
    if (radio.phys.size() > most_phys)
      problem(pointer + "/phys", "64 radios at most", std::to_string(radio.phys.size()));
    std::set<std::string> profiles;
    for (std::size_t i = 0; i < radio.profiles.size(); ++i)
      profile(radio.profiles[i], pointer + "/profiles/" + std::to_string(i), profiles);
    std::set<Bssid> heard;
    for (std::size_t i = 0; i < radio.heard.size(); ++i) {
      const std::string place = pointer + "/heard/" + std::to_string(i) + "/as_heard";
      access_point(radio.heard[i].as_heard, place);
      if (!heard.insert(radio.heard[i].as_heard.bssid).second)
        problem(place + "/bssid", "each access point once",
                '"' + to_string(radio.heard[i].as_heard.bssid) + "\" twice");
    }
    if (radio.link) link(radio, *radio.link, pointer + "/link", profiles);
  }

  void profile(const fake::ProfileSpec& stored, const std::string& pointer,
               std::set<std::string>& names) {
    ReasonCode reason = ReasonCode::success;
    const auto parsed = parse_profile(stored.xml, &reason);
    if (!parsed)
      problem(pointer + "/xml", "the XML of a profile", reason_text(reason));
    else if (!names.insert(parsed.value().name).second)
      problem(pointer + "/xml", "a name that no other profile of the adapter has",
              describe(Json(parsed.value().name)));
    if (has(stored.flags, ProfileFlags::user) && stored.owner.empty())
      problem(pointer + "/owner", "the user whose profile it is", "none");
  }

  void link(const fake::RadioSpec& radio, const fake::LinkSpec& link, const std::string& pointer,
            const std::set<std::string>& profiles) {
    if (!wlan_.service_running || !radio.enabled || !radio.ready)
      problem(pointer, "no connection of an adapter that does not work", "one");
    if (bssids_.count(link.bssid) == 0)
      problem(pointer + "/bssid", "the address of an access point",
              '"' + to_string(link.bssid) + '"');
    const bool stored =
        link.mode == ConnectionMode::profile || link.mode == ConnectionMode::automatic;
    ReasonCode reason = ReasonCode::success;
    if (stored && profiles.count(link.profile) == 0)
      problem(pointer + "/profile", "the name of a profile of the adapter",
              describe(Json(link.profile)));
    else if (!stored && !parse_profile(link.profile, &reason))
      problem(pointer + "/profile", "the XML of a profile, as the mode needs", reason_text(reason));
  }

  const fake::WlanSpec& wlan_;
  std::vector<Problem>& problems_;
  std::set<Bssid> bssids_;
};

}  // namespace

void check_wlan(const fake::WlanSpec& wlan, std::vector<Problem>& problems) {
  WlanCheck(wlan, problems).run();
}

}  // namespace winseam::scenario
