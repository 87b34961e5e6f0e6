// bench/peers/winpr.cpp: WinPR's dispatch to a table of functions that do nothing: what the least a session API can
// cost on this system.
#include <benchmark/benchmark.h>
#include <winpr/wtsapi.h>

#include "bench/second_thread.hpp"

namespace {

using winseam::bench::second_thread;

HANDLE open_nothing(LPSTR) { return reinterpret_cast<HANDLE>(1); }
VOID close_nothing(HANDLE) {}
BOOL terminate_nothing(HANDLE, DWORD, DWORD) { return TRUE; }

void use_nothing() {
  static WtsApiFunctionTable table{};
  table.pOpenServerA = open_nothing;
  table.pCloseServer = close_nothing;
  table.pTerminateProcess = terminate_nothing;
  WTSRegisterWtsApiFunctionTable(&table);
}

void winpr_terminate(benchmark::State& state) {
  use_nothing();
  for (auto _ : state) benchmark::DoNotOptimize(WTSTerminateProcess(nullptr, 4711, 1));
}

void winpr_open_close(benchmark::State& state) {
  use_nothing();
  char name[] = "rds01";
  for (auto _ : state) {
    HANDLE server = WTSOpenServerA(name);
    benchmark::DoNotOptimize(server);
    WTSCloseServer(server);
  }
}

BENCHMARK(winpr_terminate)->Setup(second_thread)->Name("peer/winpr_terminate");
BENCHMARK(winpr_open_close)->Setup(second_thread)->Name("peer/winpr_open_close");

}  // namespace
