// bench/second_thread.hpp: the process that is measured is like one that needs what is measured.
#pragma once

#include <benchmark/benchmark.h>

#include <thread>

namespace winseam::bench {

// For Setup: glibc takes no atomic instruction in a mutex or in a std::shared_ptr before a process has had its second
// thread. A program that needs either has had one, and so has one that is measured.
inline void second_thread(const benchmark::State&) {
  static const bool started = [] {
    std::thread([] {}).join();
    return true;
  }();
  benchmark::DoNotOptimize(started);
}

}  // namespace winseam::bench
