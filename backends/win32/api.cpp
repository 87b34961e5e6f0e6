#include "api.hpp"

namespace winseam::win32 {

SessionWindows::~SessionWindows() = default;

std::error_code last_error(const Tables& tables) {
  const abi::Dword code =
      tables.wts.kernel.get_last_error != nullptr ? tables.wts.kernel.get_last_error() : 0;
  return code != 0 ? from_win32(code) : make_error_code(errc::gen_failure);
}

errc missing(const Tables& tables) {
  return tables.wts_loaded ? errc::proc_not_found : errc::mod_not_found;
}

errc missing_wlan(const Tables& tables) {
  return tables.wlan_loaded ? errc::proc_not_found : errc::mod_not_found;
}

}  // namespace winseam::win32
