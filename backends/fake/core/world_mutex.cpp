#include "world_mutex.hpp"

#include <algorithm>
#include <thread>

namespace winseam::fake {

void WorldMutex::lock_later() {
  // Who holds it is done before a yield returns, unless it was interrupted. Each try takes the memory that the mutex
  // guards away from the other processors, so that tries become rarer.
  constexpr int most = 16;
  int yields = 1;
  while (taken_.load(std::memory_order_relaxed) || !try_lock()) {
    for (int i = 0; i < yields; ++i) std::this_thread::yield();
    yields = std::min(2 * yields, most);
  }
}

}  // namespace winseam::fake
