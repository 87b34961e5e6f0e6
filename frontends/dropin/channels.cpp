#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "functions.hpp"

namespace winseam::dropin {
namespace {

constexpr Dword priority_bits = abi::wts_channel_option_dynamic_pri_real;
constexpr Dword known_flags =
    abi::wts_channel_option_dynamic | priority_bits | abi::wts_channel_option_dynamic_no_compress;

std::chrono::milliseconds timeout_of(Ulong milliseconds) {
  return milliseconds == std::numeric_limits<Ulong>::max()
             ? std::chrono::milliseconds::max()
             : std::chrono::milliseconds(milliseconds);
}

// A whole chunk of a dynamic channel with the header that Windows puts before it. [docs]
result<std::vector<std::byte>> next_chunk(OpenChannel& open, Ulong timeout) {
  std::array<std::byte, abi::channel_chunk_length> chunk;
  const result<std::size_t> got = open.channel->read(chunk, timeout_of(timeout));
  if (!got) return got.error();
  const abi::ChannelPduHeader header{static_cast<Dword>(got.value()),
                                     abi::channel_flag_first | abi::channel_flag_last};
  std::vector<std::byte> bytes(sizeof header + got.value());
  std::memcpy(bytes.data(), &header, sizeof header);
  std::copy_n(chunk.begin(), got.value(), bytes.begin() + sizeof header);
  return bytes;
}

}  // namespace

Functions::SharedChannel Functions::channel(Handle handle, std::string_view operation) {
  SharedChannel found = channels_.find(handle);
  if (!found) {
    note_stranger(fake::MisuseKind::use_after_close, operation, handle);
    fail(errc::invalid_handle);
  }
  return found;
}

Handle Functions::opened(result<std::unique_ptr<VirtualChannel>> outcome, bool dynamic) {
  if (!outcome) {
    fail(outcome.error());
    return nullptr;
  }
  const Handle handle = make_handle(next_handle_++);
  const auto open = std::make_shared<OpenChannel>();
  open->channel = std::move(outcome).value();
  open->dynamic = dynamic;
  channels_.insert(handle, open);
  return handle;
}

Handle Functions::virtual_channel_open(Handle handle, Dword session, char* name) {
  if (name == nullptr)
    return opened(result<std::unique_ptr<VirtualChannel>>(errc::invalid_parameter), false);
  const SharedServer host = server(handle, "WTSVirtualChannelOpen");
  if (!host) return nullptr;
  return opened(host->channels().open(SessionId{session}, name,
                                      CallSite{"wtsapi32.dll", "WTSVirtualChannelOpen", 0}),
                false);
}

Handle Functions::virtual_channel_open_ex(Dword session, char* name, Dword flags) {
  const bool dynamic = (flags & abi::wts_channel_option_dynamic) != 0;
  if (name == nullptr || (flags & ~known_flags) != 0 || (!dynamic && flags != 0))
    return opened(result<std::unique_ptr<VirtualChannel>>(errc::invalid_parameter), false);
  const SharedServer host = server(nullptr, "WTSVirtualChannelOpenEx");
  if (!host) return nullptr;
  const CallSite here{"wtsapi32.dll", "WTSVirtualChannelOpenEx", 0};
  if (!dynamic) return opened(host->channels().open(SessionId{session}, name, here), false);
  return opened(host->channels().open_dynamic(
                    SessionId{session}, name, static_cast<ChannelPriority>(flags & priority_bits),
                    (flags & abi::wts_channel_option_dynamic_no_compress) == 0, here),
                true);
}

Bool Functions::virtual_channel_close(Handle handle) {
  const SharedChannel open = channel(handle, "WTSVirtualChannelClose");
  if (!open) return 0;
  const result<void> closed = open->channel->close();
  if (closed) channels_.retire(handle);
  return finish(closed);
}

Bool Functions::virtual_channel_read(Handle handle, Ulong timeout, char* buffer, Ulong size,
                                     Ulong* read) {
  if (buffer == nullptr || read == nullptr) return fail(errc::invalid_parameter);
  const SharedChannel open = channel(handle, "WTSVirtualChannelRead");
  if (!open) return 0;
  const std::span room(reinterpret_cast<std::byte*>(buffer), size);
  if (!open->dynamic) {
    const result<std::size_t> got = open->channel->read(room, timeout_of(timeout));
    const bool more = !got && got.error() == errc::more_data;  // then the buffer is full
    *read = got ? static_cast<Ulong>(got.value()) : more ? size : 0;
    return finish(got);
  }
  std::unique_lock lock(open->mutex);
  if (open->rest.empty()) {
    lock.unlock();  // the next chunk may take its time
    const result<std::vector<std::byte>> chunk = next_chunk(*open, timeout);
    if (!chunk) {
      *read = 0;
      return fail(chunk.error());
    }
    lock.lock();
    open->rest.insert(open->rest.end(), chunk.value().begin(), chunk.value().end());
  }
  const std::size_t count = std::min(room.size(), open->rest.size());
  std::copy_n(open->rest.begin(), count, room.begin());
  open->rest.erase(open->rest.begin(), open->rest.begin() + static_cast<std::ptrdiff_t>(count));
  *read = static_cast<Ulong>(count);
  return open->rest.empty() ? 1 : fail(errc::more_data);
}

Bool Functions::virtual_channel_write(Handle handle, char* buffer, Ulong length, Ulong* written) {
  if ((buffer == nullptr && length != 0) || written == nullptr)
    return fail(errc::invalid_parameter);
  const SharedChannel open = channel(handle, "WTSVirtualChannelWrite");
  if (!open) return 0;
  const auto count =
      open->channel->write(std::span(reinterpret_cast<const std::byte*>(buffer), length));
  if (count) *written = static_cast<Ulong>(count.value());
  return finish(count);
}

Bool Functions::virtual_channel_purge_input(Handle handle) {
  const SharedChannel open = channel(handle, "WTSVirtualChannelPurgeInput");
  if (!open) return 0;
  {
    const std::lock_guard lock(open->mutex);
    open->rest.clear();
  }
  return finish(open->channel->purge_input());
}

Bool Functions::virtual_channel_purge_output(Handle handle) {
  const SharedChannel open = channel(handle, "WTSVirtualChannelPurgeOutput");
  if (!open) return 0;
  return finish(open->channel->purge_output());
}

Bool Functions::virtual_channel_query(Handle handle, abi::WtsVirtualClass which, void** buffer,
                                      Dword* bytes) {
  if (which != abi::WtsVirtualClass::file_handle || buffer == nullptr || bytes == nullptr)
    return fail(errc::invalid_parameter);
  const SharedChannel open = channel(handle, "WTSVirtualChannelQuery");
  if (!open) return 0;
  char* block = nullptr;
  if (give_value(open->channel->file_handle(), &block, bytes) == 0) return 0;
  *buffer = block;
  return 1;
}

}  // namespace winseam::dropin
