// backends/fake/wlan/client.hpp: one open WLAN client handle of the fake.
#pragma once

#include <memory>
#include <utility>

#include "parts.hpp"

namespace winseam::fake {

class FakeWlanClient final : public WlanClient {
 public:
  FakeWlanClient(ClientIdentity identity, std::shared_ptr<Channel> channel)
      : identity_(std::move(identity)), channel_(std::move(channel)) {}
  ~FakeWlanClient() override;

  WlanVersion version() const override { return identity_.version; }
  result<void> close() override;

 private:
  ClientIdentity identity_;
  std::shared_ptr<Channel> channel_;  // outlives the handle: the service may be restarted
#define WINSEAM_ONLY_WlanClient 1
#define WINSEAM_PART(Interface) Fake##Interface
#define WINSEAM_MEMBER identity_
#include "winseam/calls/accessors.inc"
};

}  // namespace winseam::fake
