#include "real_clock.hpp"

namespace winseam::fake {

RealTime real_now() noexcept { return std::chrono::steady_clock::now(); }

}  // namespace winseam::fake
