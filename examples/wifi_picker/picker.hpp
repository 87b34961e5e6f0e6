// picker.hpp: a small application on top of winseam: it keeps each adapter on the strongest network that is known.
//
//   auto picker = wifi_picker::Picker::start(*platform).value();
//   while (running) {
//     wait_for_work();            // however the program waits
//     (void)picker->work();       // does what the events since then ask for
//   }
//   (void)picker->stop();
//
// The listener only notes what it hears; everything else happens in work(), on the program's own thread. That is what
// makes stop() safe: it holds no lock while the client closes, and the listener needs nothing but a short one.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "winseam/platform.hpp"
#include "winseam/wlan_client.hpp"

namespace wifi_picker {

// A network worth joining, and how well it is heard.
struct Choice {
  std::string profile{};
  winseam::Ssid ssid{};
  std::uint32_t signal_quality = 0;  // percent

  friend bool operator==(const Choice&, const Choice&) = default;
};

// The strongest network of the list that has a profile, may be joined, and is not among those that failed.
std::optional<Choice> strongest_known(const std::vector<winseam::AvailableNetwork>& networks,
                                      const std::set<std::string>& failed);

class Picker {
 public:
  // Opens a client, listens, and asks every adapter for a scan. Errors: those of opening, listening and listing.
  static winseam::result<std::unique_ptr<Picker>> start(winseam::Platform& platform);

  // Takes over an open client.
  explicit Picker(std::unique_ptr<winseam::WlanClient> client) : client_(std::move(client)) {}
  ~Picker();  // stops
  Picker(const Picker&) = delete;
  Picker& operator=(const Picker&) = delete;

  // Does what the events that came since the last call ask for. An adapter that cannot be served is noted in the journal
  // and does not stop the others. Returns how many events there were.
  std::size_t work();

  // Stops listening, then closes the client. Events that still wait are forgotten. Harmless when it was done before.
  winseam::result<void> stop();

  // What happened, a line each: "joins Attic (84 %)", "lost Attic", "Attic did not let us in: ...".
  const std::vector<std::string>& journal() const { return journal_; }

 private:
  winseam::result<void> begin();
  void hear(const winseam::WlanNotification& event);
  void handle(const winseam::WlanNotification& event);
  void scan(const winseam::Guid& adapter);
  void join_strongest(const winseam::Guid& adapter);
  void note(std::string line) { journal_.push_back(std::move(line)); }

  std::unique_ptr<winseam::WlanClient> client_;
  winseam::WlanSubscription subscription_;
  std::mutex mutex_;
  std::deque<winseam::WlanNotification> heard_;          // guarded by mutex_
  std::map<std::string, std::set<std::string>> failed_;  // profiles, by adapter
  std::vector<std::string> journal_;
};

}  // namespace wifi_picker
