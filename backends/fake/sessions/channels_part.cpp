#include <algorithm>
#include <string>
#include <utility>

#include "server.hpp"

namespace winseam::fake {
namespace {

constexpr std::size_t longest_static_name = 7;
constexpr std::size_t longest_dynamic_name = 260;

class FakeVirtualChannel final : public VirtualChannel {
 public:
  FakeVirtualChannel(std::shared_ptr<WorldState> state, HandleId handle)
      : state_(std::move(state)), handle_(handle) {
    const WorldLock lock = state_->core.engine.lock();
    const ChannelHandle& open = *state_->sessions.channels.find(handle_);
    opened_at_ = open.opened_at;
    name_ = describe(open);
  }

  ~FakeVirtualChannel() override {
    const WorldLock lock = state_->core.engine.lock();
    release();
  }

  result<std::size_t> read(std::span<std::byte> buffer,
                           std::chrono::milliseconds timeout) override {
    WorldLock lock = state_->core.engine.lock();
    const std::shared_ptr<ChannelState> channel = find("VirtualChannel::read");
    if (!channel) return errc::invalid_handle;
    Engine& engine = state_->core.engine;
    const std::optional<TimePoint> deadline = timeout == std::chrono::milliseconds::max()
                                                  ? std::nullopt
                                                  : std::optional(engine.now() + timeout);
    const WaitEnd end = engine.wait(
        lock,
        [&] {
          return !channel->inbound.empty() || channel->broken ||
                 state_->sessions.channels.find(handle_) == nullptr;
        },
        deadline);
    if (state_->sessions.channels.find(handle_) == nullptr) return errc::invalid_handle;
    if (channel->broken) return errc::gen_failure;
    if (channel->inbound.empty()) {
      if (end == WaitEnd::deadline) return errc::io_incomplete;
      state_->core.misuses.add(misuse_of(end), "VirtualChannel::read", name_, opened_at_,
                               "the client has nothing more to send");
      return errc::possible_deadlock;
    }
    std::vector<std::byte>& chunk = channel->inbound.front();
    const std::size_t count = std::min(buffer.size(), chunk.size());
    std::copy_n(chunk.begin(), count, buffer.begin());
    if (count < chunk.size()) {
      chunk.erase(chunk.begin(), chunk.begin() + static_cast<std::ptrdiff_t>(count));
      return errc::more_data;
    }
    channel->inbound.pop_front();
    return count;
  }

  result<std::size_t> write(std::span<const std::byte> bytes) override {
    const WorldLock lock = state_->core.engine.lock();
    const std::shared_ptr<ChannelState> channel = find("VirtualChannel::write");
    if (!channel) return errc::invalid_handle;
    if (channel->broken) return errc::gen_failure;
    channel->outbound.insert(channel->outbound.end(), bytes.begin(), bytes.end());
    return bytes.size();
  }

  result<void> purge_input() override {
    const WorldLock lock = state_->core.engine.lock();
    const std::shared_ptr<ChannelState> channel = find("VirtualChannel::purge_input");
    if (!channel) return errc::invalid_handle;
    if (channel->broken) return errc::gen_failure;
    channel->inbound.clear();
    return success();
  }

  // What was written leaves at once here, so there is nothing left to drop.
  result<void> purge_output() override {
    const WorldLock lock = state_->core.engine.lock();
    const std::shared_ptr<ChannelState> channel = find("VirtualChannel::purge_output");
    if (!channel) return errc::invalid_handle;
    if (channel->broken) return errc::gen_failure;
    return success();
  }

  result<std::uintptr_t> file_handle() const override {
    const WorldLock lock = state_->core.engine.lock();
    const ChannelHandle* open = state_->sessions.channels.find(handle_);
    if (open == nullptr)
      return const_cast<FakeVirtualChannel*>(this)->stale("VirtualChannel::file_handle");
    return static_cast<std::uintptr_t>(open->number);
  }

  result<void> close() override {
    const WorldLock lock = state_->core.engine.lock();
    if (state_->sessions.channels.find(handle_) == nullptr) {
      state_->core.misuses.add(MisuseKind::double_close, "VirtualChannel::close", name_, opened_at_,
                               "the channel was closed before");
      return errc::invalid_handle;
    }
    release();
    return success();
  }

 private:
  errc stale(std::string_view operation) {
    state_->core.misuses.add(MisuseKind::use_after_close, std::string(operation), name_, opened_at_,
                             "the channel was closed before this call");
    return errc::invalid_handle;
  }

  std::shared_ptr<ChannelState> find(std::string_view operation) {
    const ChannelHandle* open = state_->sessions.channels.find(handle_);
    if (open != nullptr) return open->channel;
    (void)stale(operation);
    return nullptr;
  }

  void release() {
    ChannelHandle* open = state_->sessions.channels.find(handle_);
    if (open == nullptr) return;
    open->channel->opened = false;
    open->channel->inbound.clear();  // what is still queued is lost
    state_->sessions.channels.erase(handle_);
    state_->core.engine.changed();
  }

  std::shared_ptr<WorldState> state_;
  HandleId handle_;
  CallSite opened_at_;
  std::string name_;
};

bool good_name(std::string_view name, bool dynamic) {
  if (name.empty() || name.size() > (dynamic ? longest_dynamic_name : longest_static_name))
    return false;
  return std::all_of(name.begin(), name.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

}  // namespace

result<std::unique_ptr<VirtualChannel>> open_channel(Entry& entry, SessionId id,
                                                     std::string_view name, bool dynamic,
                                                     const CallSite& opened_at) {
  HostState& host = entry.host();
  if (!good_name(name, dynamic)) return errc::invalid_parameter;
  if (!host.settings.local || !entry.identity().current) return errc::invalid_parameter;
  Session* session = entry.find(id);
  if (session == nullptr || session->is_listener() || session->ending) return errc::file_not_found;
  if (!entry.may(*session, Permission::virtual_channels)) return errc::access_denied;
  if (session->spec->protocol == ClientProtocol::console) return errc::invalid_function;
  const auto at =
      std::find_if(session->channels.begin(), session->channels.end(), [&](const auto& channel) {
        return channel->spec.dynamic == dynamic && same_name(channel->spec.name, name);
      });
  if (!session->has_client() || at == session->channels.end()) return errc::gen_failure;
  (*at)->opened = true;
  ChannelHandle handle{*at, session->id, opened_at, entry.world().next_handle_number++};
  const HandleId place = entry.world().channels.insert(std::move(handle));
  entry.lock().unlock();
  return std::unique_ptr<VirtualChannel>(
      std::make_unique<FakeVirtualChannel>(entry.identity().state, place));
}

result<std::unique_ptr<VirtualChannel>> FakeVirtualChannels::open(SessionId session,
                                                                  std::string_view name,
                                                                  CallSite opened_at) {
  Entered entered = enter(identity_, "VirtualChannels::open");
  if (!entered) return entered.error();
  return open_channel(entered.value(), session, name, false, opened_at);
}

result<std::unique_ptr<VirtualChannel>> FakeVirtualChannels::open_dynamic(SessionId session,
                                                                          std::string_view name,
                                                                          ChannelPriority, bool,
                                                                          CallSite opened_at) {
  Entered entered = enter(identity_, "VirtualChannels::open_dynamic");
  if (!entered) return entered.error();
  return open_channel(entered.value(), session, name, true, opened_at);
}

}  // namespace winseam::fake
