// bench/mocks.cpp: the same call answered by GoogleMock, as a user without the fake would have it.
#include <benchmark/benchmark.h>
#include <gmock/gmock.h>

#include "bench/second_thread.hpp"
#include "winseam/mock/session_server.hpp"

namespace {

using namespace winseam;
using winseam::bench::second_thread;

void gmock_nice_on_call(benchmark::State& state) {
  ::testing::NiceMock<mock::MockProcesses> processes;
  ON_CALL(processes, terminate(::testing::_, ::testing::_))
      .WillByDefault(::testing::Return(success()));
  Processes& called = processes;
  for (auto _ : state) benchmark::DoNotOptimize(called.terminate(ProcessId{4711}, 1));
}

void gmock_expect_call(benchmark::State& state) {
  ::testing::NiceMock<mock::MockProcesses> processes;
  EXPECT_CALL(processes, terminate(ProcessId{4711}, 1))
      .WillRepeatedly(::testing::Return(success()));
  Processes& called = processes;
  for (auto _ : state) benchmark::DoNotOptimize(called.terminate(ProcessId{4711}, 1));
}

BENCHMARK(gmock_nice_on_call)->Setup(second_thread)->Name("mock/gmock_nice_on_call");
BENCHMARK(gmock_expect_call)->Setup(second_thread)->Name("mock/gmock_expect_call");

}  // namespace
