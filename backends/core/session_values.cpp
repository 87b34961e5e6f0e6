// The values of the session family: their names and descriptions.
#include "winseam/session/channels.hpp"
#include "winseam/session/events.hpp"
#include "winseam/session/information.hpp"
#include "winseam/session/listeners.hpp"
#include "winseam/session/local_sessions.hpp"
#include "winseam/session/user_configuration.hpp"
#include "winseam/session/values.hpp"

#define WINSEAM_LIST "winseam/values/session.def"
#include "listed_values.inc"
