// rotation.hpp: a small application on top of winseam: a nightly backup that keeps so many generations on tape.
//
//   backup_rotation::Rotation rotation({.pool = "Backup", .generations = 7});
//   const auto done = rotation.back_up(*platform, [](const std::string& device) { return write_all_to(device); });
//   if (!done) mail_the_administrator(done.error());        // nothing is left mounted, nothing allocated in vain
//
// One call is one night: allocate a tape, mount it, let the writer write, dismount it. Only when the tape is written does
// the oldest one go back to the pool, so that a failed night costs no generation.
#pragma once

#include <chrono>
#include <cstddef>
#include <deque>
#include <functional>
#include <string>
#include <vector>

#include "winseam/media_session.hpp"
#include "winseam/platform.hpp"

namespace backup_rotation {

struct Settings {
  std::string pool{};           // an application pool, by name
  std::size_t generations = 7;  // tapes that are kept
  std::size_t tries = 2;        // for a mount that is cancelled or refused
  std::chrono::milliseconds patience = std::chrono::minutes{10};  // for a tape, and for a drive
};

// Writes to the device with this name; an error ends the night.
using Writer = std::function<winseam::result<void>(const std::string& device)>;

class Rotation {
 public:
  explicit Rotation(Settings settings, std::deque<winseam::LogicalMediumId> kept = {})
      : settings_(std::move(settings)), kept_(std::move(kept)) {}

  // One night; returns the tape that was written. Each failure leaves the pool as it was: the tape is dismounted if it
  // was mounted, and deallocated, and the tapes kept so far stay. If the media service itself is lost nothing of that
  // can be done; the tape is remembered and given back on the next night that reaches the service.
  // Errors: those of opening, allocating, mounting and of the writer; object_not_found if there is no such pool.
  winseam::result<winseam::LogicalMediumId> back_up(winseam::Platform& platform,
                                                    const Writer& write);

  // The tapes that hold backups, the oldest first.
  const std::deque<winseam::LogicalMediumId>& kept() const { return kept_; }
  // Tapes that a lost service left allocated.
  const std::vector<winseam::LogicalMediumId>& orphans() const { return orphans_; }

 private:
  winseam::result<winseam::PoolId> find_pool(winseam::MediaSession& session) const;
  winseam::result<void> write_tape(winseam::MediaSession& session, winseam::LogicalMediumId tape,
                                   const Writer& write);
  winseam::result<winseam::DriveId> mount(winseam::MediaSession& session,
                                          winseam::LogicalMediumId tape);
  void give_back(winseam::MediaSession& session, winseam::LogicalMediumId tape);

  Settings settings_;
  std::deque<winseam::LogicalMediumId> kept_;
  std::vector<winseam::LogicalMediumId> orphans_;
};

}  // namespace backup_rotation
