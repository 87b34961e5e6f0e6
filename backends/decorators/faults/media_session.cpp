// A media session that fails as a plan says.
#include <memory>
#include <utility>

#include "faulty.hpp"
#include "media_events.hpp"
#include "media_objects.hpp"
#include "media_work.hpp"

namespace winseam {
namespace {

class FaultyMediaSession final : public ForwardingMediaSession {
 public:
  FaultyMediaSession(std::unique_ptr<MediaSession> session, const std::shared_ptr<FaultPlan>& plan)
      : ForwardingMediaSession(std::move(session)),
        at_(plan, next().server()),
        catalog_(next().catalog(), at_),
        pools_(next().pools(), at_),
        allocation_(next().allocation(), at_),
        mounting_(next().mounting(), at_),
        libraries_(next().libraries(), at_),
        transfer_(next().transfer(), at_),
        cleaning_(next().cleaning(), at_),
        requests_(next().requests(), at_),
        operators_(next().operators(), at_),
        security_(next().security(), at_),
        notifications_(next().notifications(), at_),
        change_detection_(next().change_detection(), at_),
        database_(next().database(), at_),
        user_interface_(next().user_interface(), at_) {}
  MediaCatalog& catalog() override { return catalog_; }
  MediaPools& pools() override { return pools_; }
  MediaAllocation& allocation() override { return allocation_; }
  MediaMounting& mounting() override { return mounting_; }
  LibraryControl& libraries() override { return libraries_; }
  MediaTransfer& transfer() override { return transfer_; }
  DriveCleaning& cleaning() override { return cleaning_; }
  LibraryRequests& requests() override { return requests_; }
  OperatorRequests& operators() override { return operators_; }
  MediaSecurity& security() override { return security_; }
  MediaNotifications& notifications() override { return notifications_; }
  MediaChangeDetection& change_detection() override { return change_detection_; }
  MediaDatabase& database() override { return database_; }
  MediaUserInterface& user_interface() override { return user_interface_; }
  result<void> close() override {
    return at_.pass(Operation::media_session_close, {}, [&] { return next().close(); });
  }

 private:
  FaultPoint at_;
  FaultyMediaCatalog catalog_;
  FaultyMediaPools pools_;
  FaultyMediaAllocation allocation_;
  FaultyMediaMounting mounting_;
  FaultyLibraryControl libraries_;
  FaultyMediaTransfer transfer_;
  FaultyDriveCleaning cleaning_;
  FaultyLibraryRequests requests_;
  FaultyOperatorRequests operators_;
  FaultyMediaSecurity security_;
  FaultyMediaNotifications notifications_;
  FaultyMediaChangeDetection change_detection_;
  FaultyMediaDatabase database_;
  FaultyMediaUserInterface user_interface_;
};

}  // namespace

std::unique_ptr<MediaSession> make_faulty(std::unique_ptr<MediaSession> session,
                                          const std::shared_ptr<FaultPlan>& plan) {
  return std::make_unique<FaultyMediaSession>(std::move(session), plan);
}

}  // namespace winseam
