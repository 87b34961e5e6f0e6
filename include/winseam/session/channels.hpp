// winseam/session/channels.hpp: virtual channels between a session and its client. Current server only.
//
//   auto channel = server.channels().open(winseam::current_session, "BKUP");
//   std::array<std::byte, 1600> chunk;
//   auto got = channel.value()->read(chunk, std::chrono::milliseconds{250});
//
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/identifiers.hpp"

namespace winseam {

// One open channel. Reads and writes must be serialised by the caller, as Windows asks. The destructor closes.
class VirtualChannel {
 public:
  virtual ~VirtualChannel();
  VirtualChannel(const VirtualChannel&) = delete;
  VirtualChannel& operator=(const VirtualChannel&) = delete;

  // Reads the next chunk, at most 1600 bytes, and returns its length. Zero time-out polls; milliseconds::max() waits for ever.
  // Errors: io_incomplete if nothing came in time; more_data if the buffer is smaller than the chunk (the buffer is
  // filled, the rest stays for the next read); gen_failure once the session has lost its client or has ended;
  // invalid_handle after close. Blocks for up to the time-out. Windows: WTSVirtualChannelRead.
  virtual result<std::size_t> read(std::span<std::byte> buffer,
                                   std::chrono::milliseconds timeout) = 0;

  // Sends bytes to the client and returns how many were taken. Errors: gen_failure, invalid_handle as read().
  // Windows: WTSVirtualChannelWrite.
  virtual result<std::size_t> write(std::span<const std::byte> bytes) = 0;

  // Drops what has arrived and was not read. Errors: invalid_handle, gen_failure. Windows: WTSVirtualChannelPurgeInput.
  virtual result<void> purge_input() = 0;

  // Drops what was written and has not left yet. Errors: as purge_input(). Windows: WTSVirtualChannelPurgeOutput.
  virtual result<void> purge_output() = 0;

  // The system's file handle for overlapped I/O as a number; it belongs to the channel and must not be closed.
  // Errors: invalid_handle, not_supported. Windows: WTSVirtualChannelQuery with WTSVirtualFileHandle.
  virtual result<std::uintptr_t> file_handle() const = 0;

  // Ends the channel; queued data is lost. Errors: invalid_handle the second time. Windows: WTSVirtualChannelClose.
  virtual result<void> close() = 0;

 protected:
  VirtualChannel() = default;
};

// The priority of a dynamic channel.
enum class ChannelPriority : std::uint32_t { low = 0, medium = 2, high = 4, real = 6 };

class VirtualChannels {
 public:
  VirtualChannels(const VirtualChannels&) = delete;
  VirtualChannels& operator=(const VirtualChannels&) = delete;

  // Opens a static channel of a session; the name has 1 to 7 ASCII characters.
  // Errors: invalid_parameter for a bad name or on a server that is not the current one; invalid_function if the session
  // is not remote; gen_failure if its client lacks the channel; access_denied without Virtual Channels permission;
  // file_not_found for an unknown session; invalid_handle. Windows: WTSVirtualChannelOpen, WTSVirtualChannelOpenEx.
  virtual result<std::unique_ptr<VirtualChannel>> open(
      SessionId session, std::string_view name, CallSite opened_at = CallSite::current()) = 0;

  // Opens a dynamic channel; the name has up to 260 characters. Errors: as open(). Windows: WTSVirtualChannelOpenEx.
  virtual result<std::unique_ptr<VirtualChannel>> open_dynamic(
      SessionId session, std::string_view name, ChannelPriority priority, bool compress,
      CallSite opened_at = CallSite::current()) = 0;

 protected:
  VirtualChannels() = default;
  ~VirtualChannels() = default;
};

}  // namespace winseam
