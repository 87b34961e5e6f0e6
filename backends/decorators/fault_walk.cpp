#include <algorithm>
#include <cstddef>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "winseam/faults.hpp"

namespace winseam {

FaultWalk walk_faults(const std::function<void(const std::shared_ptr<FaultPlan>&)>& body,
                      std::error_code error, std::size_t limit) {
  if (!body) throw std::invalid_argument("walk_faults: give a body to run");
  if (limit == 0) throw std::invalid_argument("walk_faults: allow at least one run");
  FaultWalk walk;
  for (std::size_t run = 0; run < limit; ++run) {
    const auto plan = std::make_shared<FaultPlan>();
    const std::size_t rule = plan->fail_nth(std::nullopt, run + 1, error);
    body(plan);
    const auto log = plan->log();
    const auto hit = std::find_if(log.begin(), log.end(),
                                  [&](const FaultRecord& record) { return record.rule == rule; });
    if (hit == log.end()) {
      walk.complete = true;
      return walk;
    }
    walk.failed.push_back(*hit);
  }
  return walk;
}

std::optional<std::vector<FaultRecord>> shrink_faults(
    const std::vector<FaultRecord>& faults,
    const std::function<bool(const std::shared_ptr<FaultPlan>&)>& still_fails) {
  if (!still_fails) throw std::invalid_argument("shrink_faults: give a body to run");
  const auto fails_with = [&](const std::vector<FaultRecord>& part) {
    const auto plan = std::make_shared<FaultPlan>();
    plan->fail_again(part);
    return still_fails(plan);
  };

  std::vector<FaultRecord> left;
  std::copy_if(faults.begin(), faults.end(), std::back_inserter(left),
               [](const FaultRecord& record) { return static_cast<bool>(record.error); });
  if (!fails_with(left)) return std::nullopt;

  // Leaves out runs of faults, long ones first; after a success with single ones, all are tried once more, because a
  // fault may have been needed only together with one that is gone now.
  std::size_t length = (left.size() + 1) / 2;
  while (length > 0) {
    bool shorter = false;
    for (std::size_t at = 0; at < left.size();) {
      const auto begin = left.begin() + static_cast<std::ptrdiff_t>(at);
      const auto end = begin + static_cast<std::ptrdiff_t>(std::min(length, left.size() - at));
      std::vector<FaultRecord> part(left.begin(), begin);
      part.insert(part.end(), end, left.end());
      if (fails_with(part)) {
        left = std::move(part);
        shorter = true;
      } else {
        at += length;
      }
    }
    if (length > 1)
      length = (length + 1) / 2;
    else if (!shorter)
      length = 0;
  }
  return left;
}

}  // namespace winseam
