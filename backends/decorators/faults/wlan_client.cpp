// A WLAN client that fails as a plan says.
#include <memory>
#include <utility>

#include "faulty.hpp"
#include "wlan_networks.hpp"
#include "wlan_services.hpp"
#include "wlan_settings.hpp"

namespace winseam {
namespace {

class FaultyWlanClient final : public ForwardingWlanClient {
 public:
  FaultyWlanClient(std::unique_ptr<WlanClient> client, const std::shared_ptr<FaultPlan>& plan)
      : ForwardingWlanClient(std::move(client)),
        at_(plan, std::string{}),
        interfaces_(next().interfaces(), at_),
        scanning_(next().scanning(), at_),
        connection_(next().connection(), at_),
        profiles_(next().profiles(), at_),
        settings_(next().settings(), at_),
        autoconfiguration_(next().autoconfiguration(), at_),
        filters_(next().filters(), at_),
        security_(next().security(), at_),
        hosted_network_(next().hosted_network(), at_),
        vendor_(next().vendor(), at_),
        notifications_(next().notifications(), at_) {}
  WlanInterfaces& interfaces() override { return interfaces_; }
  WlanScanning& scanning() override { return scanning_; }
  WlanConnection& connection() override { return connection_; }
  WlanProfiles& profiles() override { return profiles_; }
  WlanInterfaceSettings& settings() override { return settings_; }
  WlanAutoconfiguration& autoconfiguration() override { return autoconfiguration_; }
  WlanFilters& filters() override { return filters_; }
  WlanSecuritySettings& security() override { return security_; }
  HostedNetwork& hosted_network() override { return hosted_network_; }
  WlanVendor& vendor() override { return vendor_; }
  WlanNotifications& notifications() override { return notifications_; }
  result<void> close() override {
    return at_.pass(Operation::wlan_client_close, {}, [&] { return next().close(); });
  }

 private:
  FaultPoint at_;
  FaultyWlanInterfaces interfaces_;
  FaultyWlanScanning scanning_;
  FaultyWlanConnection connection_;
  FaultyWlanProfiles profiles_;
  FaultyWlanInterfaceSettings settings_;
  FaultyWlanAutoconfiguration autoconfiguration_;
  FaultyWlanFilters filters_;
  FaultyWlanSecuritySettings security_;
  FaultyHostedNetwork hosted_network_;
  FaultyWlanVendor vendor_;
  FaultyWlanNotifications notifications_;
};

}  // namespace

std::unique_ptr<WlanClient> make_faulty(std::unique_ptr<WlanClient> client,
                                        const std::shared_ptr<FaultPlan>& plan) {
  return std::make_unique<FaultyWlanClient>(std::move(client), plan);
}

}  // namespace winseam
