// The values of the media family: their names and descriptions.
#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media/values.hpp"

#define WINSEAM_LIST "winseam/values/media.def"
#include "listed_values.inc"
