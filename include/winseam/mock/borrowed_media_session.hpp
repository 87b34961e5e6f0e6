// winseam/mock/borrowed_media_session.hpp: a media session that passes its calls to one the test keeps.
//
//   ::testing::NiceMock<winseam::mock::MockMediaSession> session;
//   tool.run(std::make_unique<winseam::mock::BorrowedMediaSession>(session));   // the tool wants to own its session
//
// It passes close() on, and its destructor closes nothing. Threads: those of the session behind.
#pragma once

#include <string>

#include "winseam/media_session.hpp"

namespace winseam::mock {

// A session that does not own what it passes its calls to; that must outlive it.
class BorrowedMediaSession final : public MediaSession {
 public:
  explicit BorrowedMediaSession(MediaSession& session) : session_(session) {}
  std::string server() const override { return session_.server(); }
  std::string application() const override { return session_.application(); }
  MediaCatalog& catalog() override { return session_.catalog(); }
  MediaPools& pools() override { return session_.pools(); }
  MediaAllocation& allocation() override { return session_.allocation(); }
  MediaMounting& mounting() override { return session_.mounting(); }
  LibraryControl& libraries() override { return session_.libraries(); }
  MediaTransfer& transfer() override { return session_.transfer(); }
  DriveCleaning& cleaning() override { return session_.cleaning(); }
  LibraryRequests& requests() override { return session_.requests(); }
  OperatorRequests& operators() override { return session_.operators(); }
  MediaSecurity& security() override { return session_.security(); }
  MediaNotifications& notifications() override { return session_.notifications(); }
  MediaChangeDetection& change_detection() override { return session_.change_detection(); }
  MediaDatabase& database() override { return session_.database(); }
  MediaUserInterface& user_interface() override { return session_.user_interface(); }
  result<void> close() override { return session_.close(); }

 private:
  MediaSession& session_;
};

}  // namespace winseam::mock
