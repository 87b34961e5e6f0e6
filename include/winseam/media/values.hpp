// winseam/media/values.hpp: all value types of the media interfaces in one include: identifiers, states, options, objects,
// requests. Most code needs no more than winseam/media_session.hpp, which includes it.
//
//   const winseam::MediaObjectId any = winseam::DriveId{guid};
//
// Threads: value types.
#pragma once

#include "winseam/flags.hpp"
#include "winseam/media/identifiers.hpp"
#include "winseam/media/objects.hpp"
#include "winseam/media/options.hpp"
#include "winseam/media/requests.hpp"
#include "winseam/media/state.hpp"
#include "winseam/media/timeout.hpp"
