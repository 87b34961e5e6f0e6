// What the system offers where it is not Windows: nothing.
#include "winseam/win32/platform.hpp"

namespace winseam::win32 {

Tables system_tables() {
  Tables tables;
  tables.wts_loaded = false;
  tables.ntms_loaded = false;
  tables.wlan_loaded = false;
  return tables;
}

}  // namespace winseam::win32
