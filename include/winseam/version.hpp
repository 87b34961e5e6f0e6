// winseam/version.hpp: the version of what was compiled against, for code that must know.
//
//   #if WINSEAM_VERSION >= 200 ...   // 0.2.0
//
#pragma once

#define WINSEAM_VERSION_MAJOR 0
#define WINSEAM_VERSION_MINOR 2
#define WINSEAM_VERSION_PATCH 0

// Major * 10000 + minor * 100 + patch.
#define WINSEAM_VERSION \
  (WINSEAM_VERSION_MAJOR * 10000 + WINSEAM_VERSION_MINOR * 100 + WINSEAM_VERSION_PATCH)
