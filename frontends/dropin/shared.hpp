// frontends/dropin/shared.hpp: what the functions of the DLLs of one drop-in share.
#pragma once

#include <atomic>
#include <cstdint>

#include "dropin.hpp"
#include "memory.hpp"
#include "misuses.hpp"

namespace winseam::dropin {

struct Shared {
  const Options& options;
  Platform& platform;
  Misuses& misuses;
  Memory& memory;
  std::atomic<std::uint32_t>& next_handle;
};

// A value that is no handle of this kind, or no longer.
void note_stranger(Misuses& misuses, fake::MisuseKind kind, std::string_view operation,
                   abi::Handle value);

}  // namespace winseam::dropin
