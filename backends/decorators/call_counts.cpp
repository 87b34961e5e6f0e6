#include "winseam/call_counts.hpp"

#include <functional>
#include <numeric>

namespace winseam {

CallCounts::CallCounts() : counts_(all_operations().size()) {}
CallCounts::~CallCounts() = default;

std::size_t CallCounts::calls() const {
  return std::transform_reduce(counts_.begin(), counts_.end(), std::size_t{0}, std::plus<>(),
                               [](const Counts& each) { return each.calls.load(); });
}

std::size_t CallCounts::calls(Operation operation) const {
  return counts_.at(static_cast<std::size_t>(operation)).calls;
}

std::size_t CallCounts::failures() const {
  return std::transform_reduce(counts_.begin(), counts_.end(), std::size_t{0}, std::plus<>(),
                               [](const Counts& each) { return each.failures.load(); });
}

std::size_t CallCounts::failures(Operation operation) const {
  return counts_.at(static_cast<std::size_t>(operation)).failures;
}

std::size_t CallCounts::deliveries() const { return deliveries_; }

void CallCounts::clear() {
  for (Counts& each : counts_) {
    each.calls = 0;
    each.failures = 0;
  }
  deliveries_ = 0;
}

void CallCounts::after(const Call& call, const Answer& answer) {
  Counts& counts = counts_.at(static_cast<std::size_t>(call.operation()));
  ++counts.calls;
  if (answer.error()) ++counts.failures;
}

void CallCounts::after_delivery(const Delivery&) { ++deliveries_; }

}  // namespace winseam
