#include <algorithm>
#include <cstring>
#include <limits>

#include "server.hpp"

namespace winseam::win32 {
namespace {

constexpr abi::Ulong infinite = std::numeric_limits<abi::Ulong>::max();

// The largest answer to a question about a channel that is believed.
constexpr abi::Dword largest_answer = 1U << 20U;

class Win32VirtualChannel final : public VirtualChannel {
 public:
  Win32VirtualChannel(SharedTables tables, abi::Handle channel, bool dynamic)
      : tables_(std::move(tables)), channel_(channel), dynamic_(dynamic) {}

  ~Win32VirtualChannel() override {
    if (!closed_ && tables_->wts.virtual_channel_close != nullptr)
      (void)tables_->wts.virtual_channel_close(channel_);
  }

  result<std::size_t> read(std::span<std::byte> buffer,
                           std::chrono::milliseconds timeout) override {
    // A chunk of a dynamic channel begins with a header, which is not the caller's.
    const bool headed = dynamic_ && !in_chunk_;
    if (!headed) return read_into(buffer, timeout);
    std::vector<std::byte> whole(buffer.size() + sizeof(abi::ChannelPduHeader));
    const result<std::size_t> got = read_into(whole, timeout);
    if (!got && got.error() != errc::more_data) return got;
    const std::size_t filled = got ? got.value() : whole.size();
    if (filled < sizeof(abi::ChannelPduHeader)) return errc::invalid_data;
    std::copy(whole.begin() + sizeof(abi::ChannelPduHeader),
              whole.begin() + static_cast<std::ptrdiff_t>(filled), buffer.begin());
    if (!got) return got;
    return filled - sizeof(abi::ChannelPduHeader);
  }

  result<std::size_t> write(std::span<const std::byte> bytes) override {
    if (!usable()) return errc::invalid_handle;
    const auto length = static_cast<abi::Ulong>(std::min<std::size_t>(bytes.size(), infinite));
    abi::Ulong written = 0;
    if (const std::error_code failed =
            call(*tables_, tables_->wts.virtual_channel_write, channel_,
                 const_cast<char*>(reinterpret_cast<const char*>(bytes.data())), length, &written))
      return failed;
    if (written > length) return errc::invalid_data;
    return std::size_t{written};
  }

  result<void> purge_input() override { return act(tables_->wts.virtual_channel_purge_input); }
  result<void> purge_output() override { return act(tables_->wts.virtual_channel_purge_output); }

  result<std::uintptr_t> file_handle() const override {
    if (!usable()) return errc::invalid_handle;
    Buffer<void> memory(*tables_);
    abi::Dword bytes = 0;
    if (const std::error_code failed =
            call(*tables_, tables_->wts.virtual_channel_query, channel_,
                 abi::WtsVirtualClass::file_handle, memory.out(), &bytes))
      return failed;
    std::uintptr_t handle = 0;
    if (memory.get() == nullptr || bytes < sizeof handle || bytes > largest_answer)
      return errc::invalid_data;
    std::memcpy(&handle, memory.get(), sizeof handle);
    return handle;
  }

  result<void> close() override {
    if (!usable()) return errc::invalid_handle;
    const result<void> closed = act(tables_->wts.virtual_channel_close);
    closed_ = true;
    return closed;
  }

 private:
  bool usable() const { return !closed_ || tables_->tells_closed_handles; }

  result<void> act(abi::Bool (*function)(abi::Handle)) {
    if (!usable()) return errc::invalid_handle;
    in_chunk_ = false;
    return done(call(*tables_, function, channel_));
  }

  result<std::size_t> read_into(std::span<std::byte> buffer, std::chrono::milliseconds timeout) {
    if (!usable()) return errc::invalid_handle;
    const auto room = static_cast<abi::Ulong>(std::min<std::size_t>(buffer.size(), infinite));
    // The longest time that is not "for ever" stands for those beyond it.
    const abi::Ulong time =
        timeout == std::chrono::milliseconds::max()
            ? infinite
            : static_cast<abi::Ulong>(std::clamp<std::int64_t>(timeout.count(), 0, infinite - 1));
    abi::Ulong got = 0;
    const std::error_code failed = call(*tables_, tables_->wts.virtual_channel_read, channel_, time,
                                        reinterpret_cast<char*>(buffer.data()), room, &got);
    in_chunk_ = failed == errc::more_data;
    if (failed) return failed;
    if (got > room) return errc::invalid_data;
    return std::size_t{got};
  }

  SharedTables tables_;
  abi::Handle channel_;
  bool dynamic_;
  bool closed_ = false;
  bool in_chunk_ = false;  // the rest of a chunk has no header of its own
};

// The names are ANSI, so only what is the same in every code page can be one.
result<std::string> ansi_name(std::string_view name) {
  if (!std::all_of(name.begin(), name.end(), [](char c) { return c > 0; }))
    return errc::invalid_parameter;
  return std::string(name);
}

}  // namespace

result<std::unique_ptr<VirtualChannel>> Win32VirtualChannels::open(SessionId session,
                                                                   std::string_view name,
                                                                   CallSite) {
  const result<abi::Handle> server = handle_->use();
  if (!server) return server.error();
  result<std::string> ansi = ansi_name(name);
  if (!ansi) return ansi.error();
  if (handle_->api().virtual_channel_open == nullptr) return missing(handle_->tables());
  const abi::Handle channel =
      handle_->api().virtual_channel_open(server.value(), session.value(), ansi.value().data());
  if (channel == nullptr) return last_error(handle_->tables());
  return std::unique_ptr<VirtualChannel>(
      std::make_unique<Win32VirtualChannel>(handle_->shared_tables(), channel, false));
}

result<std::unique_ptr<VirtualChannel>> Win32VirtualChannels::open_dynamic(SessionId session,
                                                                           std::string_view name,
                                                                           ChannelPriority priority,
                                                                           bool compress,
                                                                           CallSite opened_at) {
  if (!handle_->current()) {
    // The function for dynamic channels has no server; that another one than the current is refused, and with which
    // code, is asked of the function that has.
    const auto refused = open(session, name, opened_at);
    if (!refused) return refused.error();
    return errc::invalid_parameter;
  }
  result<std::string> ansi = ansi_name(name);
  if (!ansi) return ansi.error();
  if (handle_->api().virtual_channel_open_ex == nullptr) return missing(handle_->tables());
  const abi::Dword flags = abi::wts_channel_option_dynamic | static_cast<abi::Dword>(priority) |
                           (compress ? 0 : abi::wts_channel_option_dynamic_no_compress);
  const abi::Handle channel =
      handle_->api().virtual_channel_open_ex(session.value(), ansi.value().data(), flags);
  if (channel == nullptr) return last_error(handle_->tables());
  return std::unique_ptr<VirtualChannel>(
      std::make_unique<Win32VirtualChannel>(handle_->shared_tables(), channel, true));
}

}  // namespace winseam::win32
