// backends/fake/media/ids.hpp: the ids that the media service makes up. They repeat from run to run.
#pragma once

#include <cstdint>

#include "winseam/guid.hpp"
#include "winseam/media/state.hpp"

namespace winseam::fake {

// The `number`th object that was made up.
Guid made_up_id(MediaObjectType type, std::uint32_t number);
// Its number, if this is such an id; otherwise 0.
std::uint32_t number_of_made_up(const Guid& id);

// A part of another object: the drive 3 of a library, the side 0 of a cartridge. The null GUID owns what the service
// itself has.
Guid part_id(const Guid& owner, MediaObjectType type, std::uint32_t number);

}  // namespace winseam::fake
