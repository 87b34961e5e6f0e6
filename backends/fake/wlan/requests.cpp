#include "wlan_world.hpp"

namespace winseam::fake {
namespace {

// A handle's requests for an adapter, with those of an earlier connection forgotten.
ClientHandle::Requests& requests_of(ClientHandle& client, const Radio& radio) {
  ClientHandle::Requests& requests = client.requests[radio.id()];
  if (requests.link_epoch != radio.link_epoch) {
    requests.link_epoch = radio.link_epoch;
    requests.background_off = requests.streaming = false;
  }
  return requests;
}

}  // namespace

void WlanWorld::request_background_scan(ClientHandle& client, Radio& radio, bool on) {
  ClientHandle::Requests& requests = requests_of(client, radio);
  if (requests.background_off == !on) return;
  requests.background_off = !on;
  if (!on && radio.background_off++ == 0) raise(radio, AcmCode::background_scan_disabled);
  if (on && --radio.background_off == 0) raise(radio, AcmCode::background_scan_enabled);
}

void WlanWorld::request_streaming(ClientHandle& client, Radio& radio, bool on) {
  ClientHandle::Requests& requests = requests_of(client, radio);
  if (requests.streaming == on) return;
  requests.streaming = on;
  if (on) {
    ++radio.streaming;
  } else {
    --radio.streaming;
  }
}

void WlanWorld::request_synchronized(ClientHandle& client, Radio& radio, bool on) {
  ClientHandle::Requests& requests = requests_of(client, radio);
  if (requests.synchronized == on) return;
  requests.synchronized = on;
  if (on) {
    ++radio.synchronized;
  } else {
    --radio.synchronized;
  }
}

bool WlanWorld::asks_background_off(const ClientHandle& client, const Radio& radio) const {
  const auto at = client.requests.find(radio.id());
  return at != client.requests.end() && at->second.link_epoch == radio.link_epoch &&
         at->second.background_off;
}

void WlanWorld::withdraw_requests(ClientHandle& client) {
  for (const auto& [id, requests] : client.requests) {
    Radio* radio = find(id);
    if (radio == nullptr) continue;
    if (requests.synchronized) --radio->synchronized;
    if (requests.link_epoch != radio->link_epoch) continue;
    if (requests.streaming) --radio->streaming;
    if (requests.background_off && --radio->background_off == 0)
      raise(*radio, AcmCode::background_scan_enabled);
  }
  client.requests.clear();
}

void WlanWorld::forget_requests(Radio& radio) {
  ++radio.link_epoch;
  radio.streaming = 0;
  if (radio.background_off == 0) return;
  radio.background_off = 0;
  raise(radio, AcmCode::background_scan_enabled);
}

}  // namespace winseam::fake
