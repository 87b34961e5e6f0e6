// winseam/call_counts.hpp: an interceptor that counts calls and failures, operation by operation.
//
//   auto counts = std::make_shared<winseam::CallCounts>();
//   auto platform = winseam::with_interceptor(world.platform(), counts);
//   tidy_up(*platform);
//   EXPECT_EQ(counts->calls(winseam::Operation::sessions_logoff), 2U);
//   EXPECT_EQ(counts->failures(), 0U);
//
// Threads: all members from any thread, also while calls go on.
#pragma once

#include <atomic>
#include <cstddef>
#include <vector>

#include "winseam/interceptor.hpp"

namespace winseam {

class CallCounts final : public Interceptor {
 public:
  CallCounts();
  ~CallCounts() override;

  // Calls that have answered, those that failed included; all, and those of one operation.
  std::size_t calls() const;
  std::size_t calls(Operation operation) const;

  // Calls that answered an error; all, and those of one operation.
  std::size_t failures() const;
  std::size_t failures(Operation operation) const;

  // Calls of listeners that have returned.
  std::size_t deliveries() const;

  // Begins anew.
  void clear();

  void after(const Call& call, const Answer& answer) override;
  void after_delivery(const Delivery& delivery) override;

 private:
  struct Counts {
    std::atomic<std::size_t> calls{0};
    std::atomic<std::size_t> failures{0};
  };
  std::vector<Counts> counts_;  // by operation
  std::atomic<std::size_t> deliveries_{0};
};

}  // namespace winseam
