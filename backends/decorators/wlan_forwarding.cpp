#include "winseam/wlan/forwarding.hpp"

namespace winseam {

ForwardingWlanClient::ForwardingWlanClient(std::unique_ptr<WlanClient> next)
    : next_(std::move(next)),
      interfaces_(next_->interfaces()),
      scanning_(next_->scanning()),
      connection_(next_->connection()),
      profiles_(next_->profiles()),
      settings_(next_->settings()),
      autoconfiguration_(next_->autoconfiguration()),
      filters_(next_->filters()),
      security_(next_->security()),
      hosted_network_(next_->hosted_network()),
      vendor_(next_->vendor()),
      notifications_(next_->notifications()) {}

ForwardingWlanClient::~ForwardingWlanClient() = default;

}  // namespace winseam
