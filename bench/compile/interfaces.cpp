// What bench_compile measures: the interfaces alone.
#include "winseam/media_session.hpp"
#include "winseam/platform.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan_client.hpp"
