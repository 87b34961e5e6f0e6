// The service itself, and the sessions and channels that are open to it.
#include <algorithm>
#include <utility>

#include "media_world.hpp"

namespace winseam::fake {

std::string describe_media_session(std::uint32_t number) {
  return "media-session#" + std::to_string(number);
}

std::vector<OpenHandle> MediaWorld::open_handles() {
  std::vector<std::pair<std::uint32_t, OpenHandle>> open;
  sessions.for_each([&](HandleId, const MediaSessionHandle& session) {
    open.emplace_back(session.number,
                      OpenHandle{describe_media_session(session.number), session.opened_at});
  });
  channels.for_each([&](HandleId, const MediaChannelHandle& channel) {
    open.emplace_back(channel.number,
                      OpenHandle{"media-channel#" + std::to_string(channel.number) + " (" +
                                     std::string(name_of(channel.type)) + ')',
                                 channel.opened_at});
  });
  watches.for_each([&](HandleId, const MediaWatchHandle& watch) {
    open.emplace_back(watch.number,
                      OpenHandle{"media-watch#" + std::to_string(watch.number), watch.opened_at});
  });
  std::sort(open.begin(), open.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<OpenHandle> handles;
  handles.reserve(open.size());
  for (auto& [number, handle] : open) handles.push_back(std::move(handle));
  return handles;
}

std::optional<errc> MediaWorld::take_failure() {
  if (!failure_) return std::nullopt;
  if (failure_->second > 0) {
    --failure_->second;
    return std::nullopt;
  }
  const errc code = failure_->first;
  failure_.reset();
  return code;
}

void MediaWorld::close_channel(HandleId id) {
  MediaChannelHandle* channel = channels.find(id);
  if (channel == nullptr) return;
  channels_by_type_[static_cast<std::uint32_t>(channel->type)].erase(channel->of_type);
  if (MediaSessionHandle* session = sessions.find(channel->session))
    session->channels.erase(channel->of_session);
  channels.erase(id);
  engine().changed();
}

HandleId MediaWorld::open_channel(HandleId session, MediaObjectType type, CallSite opened_at) {
  MediaChannelHandle channel;
  channel.number = next_handle_number++;
  channel.opened_at = opened_at;
  channel.session = session;
  channel.type = type;
  const HandleId id = channels.insert(std::move(channel));
  MediaChannelHandle& stored = *channels.find(id);
  std::list<HandleId>& of_type = channels_by_type_[static_cast<std::uint32_t>(type)];
  stored.of_type = of_type.insert(of_type.end(), id);
  std::list<HandleId>& of_session = sessions.find(session)->channels;
  stored.of_session = of_session.insert(of_session.end(), id);
  return id;
}

void MediaWorld::close_watch(HandleId id) {
  MediaWatchHandle* watch = watches.find(id);
  if (watch == nullptr) return;
  if (MediaSessionHandle* session = sessions.find(watch->session))
    session->watches.erase(watch->of_session);
  watches.erase(id);
}

void MediaWorld::end_waits(MediaSessionHandle& session, errc with) {
  session.end->with = with;
  while (!session.jobs.empty()) {
    const std::shared_ptr<MediaJob> job = session.jobs.front();
    session.jobs.pop_front();
    job->in_session.reset();
    if (job->operation == LibraryOperation::mount) {
      withdraw_mount(job, make_error_code(with), LibraryRequestState::cancelled);
    } else {
      job->outcome = make_error_code(with);
      end_job(job, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
    }
  }
  while (!session.allocations.empty()) {
    const std::shared_ptr<AllocationWait> wait = session.allocations.front();
    end_wait(wait, with);
  }
}

void MediaWorld::close_session(HandleId id, errc with) {
  MediaSessionHandle& session = *sessions.find(id);
  while (!session.channels.empty()) close_channel(session.channels.front());
  while (!session.watches.empty()) close_watch(session.watches.front());
  end_waits(session, with);
  if (quirks().close_dismounts) {
    const Requester requester = requester_of(session, id);
    for (const MediumId& medium_id : session.mounted) {
      StoredMedium* medium = find_as<StoredMedium>(medium_id.guid());
      if (medium != nullptr && medium->mounted() && medium->job == nullptr)
        queue_dismount(*medium, false, requester, {});
    }
  }
  sessions.erase(id);
  ++closes;
  engine().changed();
}

void MediaWorld::stop_service() {
  if (settings.service == MediaServiceState::stopped) return;
  // First the waits, so that calls end with the loss and not with what becomes of their jobs.
  sessions.for_each([&](HandleId, MediaSessionHandle& session) {
    session.lost = true;
    end_waits(session, errc::not_connected);
  });
  for (StoredLibrary& library : libraries)
    abort_jobs(library, make_error_code(errc::cancelled), LibraryRequestState::cancelled);
  settings.service = MediaServiceState::stopped;
  engine().cancel(starting_);
  break_channels();
}

void MediaWorld::start_service() {
  if (settings.service == MediaServiceState::running) return;
  settings.service = MediaServiceState::starting;
  engine().cancel(starting_);
  starting_ = engine().after(times().start, [this] { finish_starting(); });
  engine().changed();
}

void MediaWorld::finish_starting() {
  if (settings.service == MediaServiceState::running) return;
  engine().cancel(starting_);
  settings.service = MediaServiceState::running;
  if (std::exchange(import_pending, false) && exported) restore(*exported);
  // Each library gets its inventory, and drives that nobody uses are emptied.
  for (StoredLibrary& library : libraries) {
    if (!library.connected || !library.object.header.enabled || library.stand_alone) continue;
    const std::set<std::uint32_t> loaded = library.loaded_drives;
    for (const std::uint32_t index : loaded) {
      StoredDrive& drive = *library.drives[index];
      if (drive.medium != nullptr && !drive.medium->mounted()) leave_deferred(drive);
    }
    (void)queue_inventory(library, InventoryMethod::library_default, Requester{});
  }
  engine().changed();
}

void MediaWorld::restore(const MediaSpec& copy) {
  // Cartridges stay where they are; what the database says of their sides and of the pools is that of the copy.
  for (const PoolSpec& spec : copy.pools) {
    const bool known = find_pool(spec.name) != nullptr ||
                       !std::holds_alternative<std::monostate>(find(spec.id.guid()));
    if (!known && (spec.media_type.empty() || find_type(spec.media_type)))
      (void)add_pool(spec, true);
  }
  const auto take = [this](const CartridgeSpec& spec) {
    StoredMedium* medium = find_as<StoredMedium>(spec.id.guid());
    StoredPool* pool = find_pool(spec.pool);
    if (medium == nullptr || pool == nullptr || spec.sides.size() != medium->sides.size()) return;
    move_to_pool(*medium, *pool);
    for (std::size_t i = 0; i < spec.sides.size(); ++i) {
      StoredSide& side = *medium->sides[i];
      side.object.allocate_count = spec.sides[i].allocate_count;
      set_label(side, spec.sides[i].label);
      // One that a cartridge has got since the copy was made is not taken from it.
      if (const auto& id = spec.sides[i].logical_medium)
        (void)add_logical_medium(
            side, std::holds_alternative<std::monostate>(find(id->guid())) ? id : std::nullopt);
      set_state(side, spec.sides[i].state);
    }
  };
  // Logical media may have been swapped since: all go before the first one comes back.
  const auto release = [this](const CartridgeSpec& spec) {
    StoredMedium* medium = find_as<StoredMedium>(spec.id.guid());
    if (medium == nullptr || find_pool(spec.pool) == nullptr ||
        spec.sides.size() != medium->sides.size())
      return;
    for (const auto& side : medium->sides) remove_logical_medium(*side);
  };
  const auto each = [&copy](const auto& act) {
    for (const LibrarySpec& library : copy.libraries)
      for (const CartridgeSpec& cartridge : library.cartridges) act(cartridge);
    for (const CartridgeSpec& cartridge : copy.shelf) act(cartridge);
  };
  each(release);
  each(take);
}

}  // namespace winseam::fake
