// frontends/dropin/media/media_table.hpp: ntmsapi's table for each place that a drop-in can take.
#pragma once

#include <cstddef>

#include "winseam/abi/ntmsapi.hpp"

namespace winseam::dropin {

class MediaFunctions;

// The functions of a place. While nobody is there they answer ERROR_SERVICE_NOT_ACTIVE.
const abi::NtmsApi& media_table(std::size_t slot);

// Binds the functions of a place to an object, or to nobody.
void bind_media(std::size_t slot, MediaFunctions* functions);

}  // namespace winseam::dropin
