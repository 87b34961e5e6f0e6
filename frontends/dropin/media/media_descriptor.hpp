// frontends/dropin/media/media_descriptor.hpp: a caller's security descriptor, of which nobody says how long it is.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace winseam::dropin {

// The descriptor as self-relative bytes, whether it is self-relative or absolute. Empty if it is none.
std::optional<std::vector<std::byte>> descriptor_bytes(const void* descriptor);

}  // namespace winseam::dropin
