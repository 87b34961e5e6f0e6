#include "picker.hpp"

#include <utility>

namespace wifi_picker {

using winseam::AcmCode;
using winseam::AvailableNetwork;
using winseam::ConnectionEvent;
using winseam::Guid;
using winseam::NetworkFlags;
using winseam::ReasonCode;
using winseam::WlanNotification;

std::optional<Choice> strongest_known(const std::vector<AvailableNetwork>& networks,
                                      const std::set<std::string>& failed) {
  std::optional<Choice> best;
  for (const AvailableNetwork& network : networks) {
    if (network.profile_name.empty() || !network.connectable ||
        failed.count(network.profile_name) != 0)
      continue;
    if (!best || network.signal_quality > best->signal_quality)
      best = Choice{network.profile_name, network.ssid, network.signal_quality};
  }
  return best;
}

winseam::result<std::unique_ptr<Picker>> Picker::start(winseam::Platform& platform) {
  WINSEAM_TRY(auto client, platform.open_wlan_client(winseam::WlanVersion::vista));
  auto picker = std::make_unique<Picker>(std::move(client));
  WINSEAM_TRYV(picker->begin());
  return picker;
}

winseam::result<void> Picker::begin() {
  // Listening first: what happens between the two calls is then heard rather than missed.
  WINSEAM_TRY(auto subscription, client_->notifications().subscribe(
                                     winseam::NotificationSource::acm, winseam::Duplicates::ignore,
                                     [this](const WlanNotification& event) { hear(event); }));
  subscription_ = std::move(subscription);
  WINSEAM_TRY(auto adapters, client_->interfaces().enumerate());
  for (const winseam::WlanInterface& adapter : adapters) scan(adapter.id);
  return winseam::success();
}

Picker::~Picker() { (void)stop(); }

winseam::result<void> Picker::stop() {
  if (!client_) return winseam::success();
  subscription_.reset();
  const auto client = std::move(client_);
  return client->close();
}

void Picker::hear(const WlanNotification& event) {
  const std::lock_guard lock(mutex_);
  heard_.push_back(event);
}

std::size_t Picker::work() {
  std::deque<WlanNotification> events;
  {
    const std::lock_guard lock(mutex_);
    events.swap(heard_);
  }
  if (!client_) return 0;
  for (const WlanNotification& event : events) handle(event);
  return events.size();
}

void Picker::handle(const WlanNotification& event) {
  const Guid& adapter = event.interface_id;
  if (event.is(AcmCode::interface_arrival)) {
    scan(adapter);
  } else if (event.is(AcmCode::interface_removal)) {
    failed_.erase(to_string(adapter));
  } else if (event.is(AcmCode::scan_complete) || event.is(AcmCode::scan_fail)) {
    join_strongest(adapter);  // after a failed scan, from what is known
  } else if (event.is(AcmCode::disconnected)) {
    if (const auto* left = event.get<ConnectionEvent>()) note("lost " + left->profile_name);
    scan(adapter);
  } else if (event.is(AcmCode::connection_complete)) {
    const auto* done = event.get<ConnectionEvent>();
    if (done == nullptr) return;
    if (done->reason == ReasonCode::success) {
      failed_.erase(to_string(adapter));
      note("joined " + done->profile_name);
    } else {
      note(done->profile_name + " did not let us in: " + reason_text(done->reason));
      failed_[to_string(adapter)].insert(done->profile_name);
      join_strongest(adapter);
    }
  }
}

void Picker::scan(const Guid& adapter) {
  if (const auto asked = client_->scanning().scan(adapter, {}); !asked)
    note("no scan: " + asked.error().message());
}

void Picker::join_strongest(const Guid& adapter) {
  const auto networks = client_->scanning().networks(adapter, winseam::NetworkListFlags::none);
  if (!networks) {
    note("no list of networks: " + networks.error().message());
    return;
  }
  for (const AvailableNetwork& network : networks.value())
    if (has(network.flags, NetworkFlags::connected)) return;
  const auto choice = strongest_known(networks.value(), failed_[to_string(adapter)]);
  if (!choice) {
    note("no known network in reach");
    return;
  }
  note("joins " + choice->profile + " (" + std::to_string(choice->signal_quality) + " %)");
  if (const auto asked = client_->connection().connect(adapter, {.profile = choice->profile});
      !asked) {
    note("could not begin to join " + choice->profile + ": " + asked.error().message());
    failed_[to_string(adapter)].insert(choice->profile);
  }
}

}  // namespace wifi_picker
