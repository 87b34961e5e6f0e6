// Runs the tests inside the winseam_dropin.dll that lies beside this program.
#include <windows.h>

#include <cstdio>

int main(int count, char** arguments) {
  // What the engine itself needs lies in the system directory.
  HMODULE const engine =
      LoadLibraryExA("winseam_dropin.dll", nullptr,
                     LOAD_LIBRARY_SEARCH_APPLICATION_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
  auto* const run = engine == nullptr
                        ? nullptr
                        : reinterpret_cast<int (*)(int, char**)>(
                              reinterpret_cast<void*>(GetProcAddress(engine, "winseam_run_tests")));
  if (run == nullptr) {
    std::fprintf(stderr, "run_engine: no winseam_dropin.dll with tests beside this program (%lu)\n",
                 static_cast<unsigned long>(GetLastError()));
    return 1;
  }
  return run(count, arguments);
}
