// backends/win32/media/session.hpp: an open media session and the parts that share its handle.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "media/handle.hpp"
#include "winseam/media_session.hpp"

namespace winseam::win32 {

// Win32MediaCatalog, Win32MediaPools and so on.
#define WINSEAM_LIST "winseam/calls/media.def"
#define WINSEAM_PART(Interface) Win32##Interface
#define WINSEAM_HELD(name) const SharedMedia& name
#define WINSEAM_MEMBER handle_
#include "winseam/calls/parts.inc"

class Win32MediaSession final : public MediaSession {
 public:
  explicit Win32MediaSession(SharedMedia handle) : handle_(std::move(handle)) {}
  ~Win32MediaSession() override;

  std::string server() const override { return handle_->server(); }
  std::string application() const override { return handle_->application(); }
  result<void> close() override { return handle_->close(); }

 private:
  SharedMedia handle_;
#define WINSEAM_ONLY_MediaSession 1
#define WINSEAM_PART(Interface) Win32##Interface
#define WINSEAM_MEMBER handle_
#include "winseam/calls/accessors.inc"
};

// OpenNtmsSessionW; see winseam/media_session.hpp.
result<std::unique_ptr<MediaSession>> open_media_session(SharedTables tables,
                                                         std::optional<std::string_view> server,
                                                         std::string_view application);

// Whether the DLL has what every session needs. The rest is looked for when it is called.
bool has_media_sessions(const Tables& tables);

}  // namespace winseam::win32
