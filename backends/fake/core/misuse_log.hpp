// backends/fake/core/misuse_log.hpp: where the subsystems report what they noticed.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine.hpp"
#include "winseam/fake/misuse.hpp"

namespace winseam::fake {

// The record for a wait that failed.
inline MisuseKind misuse_of(WaitEnd end) {
  return end == WaitEnd::hung ? MisuseKind::hang : MisuseKind::never_returns;
}

// Guarded by the engine's lock.
class MisuseLog {
 public:
  explicit MisuseLog(const Engine& engine) : engine_(engine) {}

  void add(MisuseKind kind, std::string operation, std::string object, const CallSite& opened_at,
           std::string explanation) {
    records_.push_back(Misuse{kind, std::move(operation), std::move(object), opened_at,
                              engine_.now() - engine_.begin(), std::move(explanation)});
  }
  const std::vector<Misuse>& records() const { return records_; }
  void clear() { records_.clear(); }

 private:
  const Engine& engine_;
  std::vector<Misuse> records_;
};

}  // namespace winseam::fake
