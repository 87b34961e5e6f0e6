// backends/fake/media/parts.hpp: the parts of one media session, over the world's state.
#pragma once

#include <string>
#include <utility>

#include "gate.hpp"
#include "winseam/media_session.hpp"

namespace winseam::fake {

// FakeMediaCatalog, FakeMediaPools and so on.
#define WINSEAM_LIST "winseam/calls/media.def"
#define WINSEAM_PART(Interface) Fake##Interface
#define WINSEAM_HELD(name) const MediaIdentity& name
#define WINSEAM_MEMBER identity_
#include "winseam/calls/parts.inc"

class FakeMediaSession final : public MediaSession {
 public:
  explicit FakeMediaSession(MediaIdentity identity) : identity_(std::move(identity)) {}
  ~FakeMediaSession() override;

  std::string server() const override { return identity_.server; }
  std::string application() const override { return identity_.application; }
  result<void> close() override;

 private:
  MediaIdentity identity_;
#define WINSEAM_ONLY_MediaSession 1
#define WINSEAM_PART(Interface) Fake##Interface
#define WINSEAM_MEMBER identity_
#include "winseam/calls/accessors.inc"
};

}  // namespace winseam::fake
