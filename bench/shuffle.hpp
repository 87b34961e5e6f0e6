// bench/shuffle.hpp: an order for the benchmarks that caches cannot follow.
#pragma once

#include <cstddef>
#include <random>

namespace winseam::bench {

// Indices that visit a container in no order a cache could follow; the seed is fixed, so every run is alike.
class Shuffle {
 public:
  explicit Shuffle(std::size_t size) : pick_(0, size - 1) {}
  std::size_t next() { return pick_(random_); }

 private:
  std::mt19937 random_{20240101};
  std::uniform_int_distribution<std::size_t> pick_;
};

}  // namespace winseam::bench
