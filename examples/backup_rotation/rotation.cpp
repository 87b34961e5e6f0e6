#include "rotation.hpp"

#include <utility>

namespace backup_rotation {

using winseam::DismountOption;
using winseam::DriveId;
using winseam::errc;
using winseam::LogicalMediumId;
using winseam::MediaSession;
using winseam::MountOption;
using winseam::PoolId;
using winseam::result;
using winseam::success;

result<LogicalMediumId> Rotation::back_up(winseam::Platform& platform, const Writer& write) {
  WINSEAM_TRY(auto session, platform.open_media_session(std::nullopt, "backup_rotation"));
  for (const LogicalMediumId tape : std::exchange(orphans_, {})) give_back(*session, tape);

  WINSEAM_TRY(auto pool, find_pool(*session));
  WINSEAM_TRY(auto mine,
              session->allocation().allocate({.pool = pool, .timeout = settings_.patience}));
  if (result<void> written = write_tape(*session, mine.medium, write); !written) {
    give_back(*session, mine.medium);
    return written.error();
  }
  kept_.push_back(mine.medium);
  while (kept_.size() > settings_.generations) {
    give_back(*session, kept_.front());
    kept_.pop_front();
  }
  // The tape is written: an error of close() would change nothing about that.
  (void)session->close();
  return mine.medium;
}

result<PoolId> Rotation::find_pool(MediaSession& session) const {
  WINSEAM_TRY(auto pools, session.catalog().list<PoolId>());
  for (const winseam::MediaPool& pool : pools)
    if (pool.header.name == settings_.pool) return pool.id;
  return errc::object_not_found;
}

result<void> Rotation::write_tape(MediaSession& session, LogicalMediumId tape,
                                  const Writer& write) {
  WINSEAM_TRY(auto drive, mount(session, tape));
  const result<winseam::MediaDrive> mounted = session.catalog().get(drive);
  const result<void> written =
      mounted ? write(mounted.value().device_name) : result<void>(mounted.error());
  const result<void> dismounted = session.mounting().dismount({tape}, DismountOption::immediate);
  if (!written) return written;
  return dismounted;
}

result<DriveId> Rotation::mount(MediaSession& session, LogicalMediumId tape) {
  for (std::size_t attempt = 1;; ++attempt) {
    const result<std::vector<DriveId>> drives = session.mounting().mount(
        {.media = {tape}, .options = MountOption::write, .timeout = settings_.patience});
    if (drives) return drives.value().at(0);
    // Somebody cancelled the request, or refused it: perhaps in favour of a restore that is over by now.
    const bool worth_another_try =
        drives.error() == errc::request_refused || drives.error() == errc::cancelled;
    if (!worth_another_try || attempt >= settings_.tries) return drives.error();
  }
}

void Rotation::give_back(MediaSession& session, LogicalMediumId tape) {
  const result<void> given = session.allocation().deallocate(tape);
  if (given || given.error() == errc::invalid_media) return;  // invalid_media: it is gone already
  orphans_.push_back(tape);
}

}  // namespace backup_rotation
