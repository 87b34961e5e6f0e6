// backends/fake/media/stand_alone.hpp: stand-alone drives by device name, past every session.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "winseam/fake/caller.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam::fake {

struct WorldState;

class FakeStandAloneDrives final : public StandAloneDrives {
 public:
  FakeStandAloneDrives(std::shared_ptr<WorldState> state, std::shared_ptr<const Caller> caller)
      : state_(std::move(state)), caller_(std::move(caller)) {}
#define WINSEAM_ONLY_StandAloneDrives 1
#include "winseam/calls/declare.inc"

 private:
  std::shared_ptr<WorldState> state_;
  std::shared_ptr<const Caller> caller_;
};

}  // namespace winseam::fake
