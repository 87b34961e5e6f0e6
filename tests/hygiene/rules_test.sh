#!/bin/sh
# Holds rules.sh to its word: small trees that break one rule each must be refused, naming file, line and reason, and a
# tree that keeps the rules must pass.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
cases=0

# A small tree that keeps every rule.
good_tree() {
  rm -rf "$work/tree"
  mkdir -p "$work/tree/include/winseam/fake" "$work/tree/include/winseam/mock" "$work/tree/backends/fake/core" \
    "$work/tree/backends/scenario" "$work/tree/backends/abi_values" "$work/tree/backends/win32" \
    "$work/tree/frontends/cli" "$work/tree/frontends/dropin" "$work/tree/tests/fake" "$work/tree/tests/abi/windows" \
    "$work/tree/examples/app"
  (
    cd "$work/tree"
    printf '#pragma once\n\n#include <vector>\n\n#include "winseam/error.hpp"\n' >include/winseam/platform.hpp
    printf '#pragma once\n// no HANDLE, no #if and no sleep_for here\n#include <boost/outcome/std_result.hpp>\n' >include/winseam/error.hpp
    printf '#pragma once\n#include "winseam/platform.hpp"\n' >include/winseam/fake/world.hpp
    printf '#pragma once\n#include <gmock/gmock.h>\n#include "winseam/platform.hpp"\n' >include/winseam/mock/platform.hpp
    printf '#pragma once\n#include "winseam/error.hpp"\n' >backends/fake/core/queue.hpp
    printf '#include "core/queue.hpp"\n#include "winseam/fake/world.hpp"\nint thousand = 1'"'"'000;\n' >backends/fake/world.cpp
    printf '#include "queue.hpp"\n/* usleep\n rand */ const char* text = "\\"rand()";\nauto raw = R"x(\n#include <windows.h>\nrand()\n)x";\n' >backends/fake/core/queue.cpp
    printf 'add_library(fake world.cpp core/queue.cpp) # not: old.cpp\n' >backends/fake/CMakeLists.txt
    printf '#include <nlohmann/json.hpp>\n#include "winseam/fake/world.hpp"\n' >backends/scenario/scenario.cpp
    printf 'target_sources(scenario PRIVATE scenario.cpp)\n' >backends/scenario/CMakeLists.txt
    printf '#pragma once\n#include "winseam/platform.hpp"\n' >backends/abi_values/values.hpp
    printf '#include "values.hpp"\n' >backends/abi_values/values.cpp
    printf 'add_library(abi_values values.cpp)\n' >backends/abi_values/CMakeLists.txt
    printf '#include "abi_values/values.hpp"\n' >backends/win32/api.cpp
    printf 'add_library(win32 api.cpp)\n' >backends/win32/CMakeLists.txt
    printf '#include "abi_values/values.hpp"\n' >frontends/dropin/dropin.cpp
    printf 'add_library(dropin dropin.cpp)\n' >frontends/dropin/CMakeLists.txt
    printf '#include <fmt/format.h>\n#include "winseam/fake/world.hpp"\n' >frontends/cli/main.cpp
    printf 'add_executable(cli main.cpp)\n' >frontends/cli/CMakeLists.txt
    printf '#include <gtest/gtest.h>\n#include "backends/fake/core/queue.hpp"\n' >tests/fake/queue_test.cpp
    printf 'winseam_add_test(queue_test SOURCES queue_test.cpp)\n' >tests/fake/CMakeLists.txt
    printf '#include <windows.h>\n' >tests/abi/windows/layout.cpp
    printf 'add_library(layout OBJECT windows/layout.cpp)\n' >tests/abi/CMakeLists.txt
    printf '#include "winseam/platform.hpp"\n' >examples/app/app.cpp
    printf '#include <gtest/gtest.h>\n#include "winseam/mock/platform.hpp"\n' >examples/app/app_test.cpp
    printf 'add_executable(app app.cpp app_test.cpp)\n' >examples/app/CMakeLists.txt
  )
}

# fails <file> <line of the finding> <words of the finding> <text appended to the file>
fails() {
  cases=$((cases + 1))
  good_tree
  mkdir -p "$work/tree/$(dirname "$1")"
  # shellcheck disable=SC2059  # the text is a format: it holds \n
  printf "$4" >>"$work/tree/$1"
  if sh "$here/rules.sh" "$work/tree" >"$work/out" 2>&1; then
    echo "not refused: $1 with: $4"
    failures=$((failures + 1))
  elif ! grep -F "$1:$2: " "$work/out" | grep -qF -- "$3"; then
    echo "refused, but not as $1:$2: ... $3 ...:"
    cat "$work/out"
    failures=$((failures + 1))
  elif [ "$(grep -c ':[0-9][0-9]*: ' "$work/out")" -ne 1 ]; then
    echo "more than one finding for $1 with: $4"
    cat "$work/out"
    failures=$((failures + 1))
  fi
}

good_tree
if ! sh "$here/rules.sh" "$work/tree" >"$work/out" 2>&1; then
  echo "a tree that keeps the rules was refused:"
  cat "$work/out"
  failures=$((failures + 1))
fi

# Layers.
fails include/winseam/platform.hpp 6 "may include only" '#include "winseam/fake/world.hpp"\n'
fails include/winseam/platform.hpp 6 "may include only" '#include <winseam/mock/platform.hpp>\n'
fails include/winseam/mock/platform.hpp 4 "may include only" '#include "winseam/fake/world.hpp"\n'
fails include/winseam/platform.hpp 6 "no rule knows that folder" '#include "winseam/odd/thing.hpp"\n'
fails include/winseam/odd/thing.hpp 1 "no rule knows this folder" '#pragma once\n'
fails include/winseam/platform.hpp 6 "is named in full" '#include "error.hpp"\n'
fails backends/fake/world.cpp 4 "private to another part" '#include "../scenario/scenario.cpp"\n'
fails backends/fake/world.cpp 4 "private to another part" '#include "backends/scenario/scenario.cpp"\n'
fails backends/scenario/scenario.cpp 3 "private to another part" '#include "../fake/core/queue.hpp"\n'
fails backends/scenario/scenario.cpp 3 "no such file" '#include "core/queue.hpp"\n'
fails backends/fake/world.cpp 4 "private to another part" '#include "frontends/cli/main.cpp"\n'
fails backends/fake/world.cpp 4 "private to another part" '#include "abi_values/values.hpp"\n'
fails backends/win32/api.cpp 2 "private to another part" '#include "fake/core/queue.hpp"\n'
fails backends/win32/api.cpp 2 "private to another part" '#include "../abi_values/values.hpp"\n'
fails backends/abi_values/values.cpp 2 "private to another part" '#include "win32/api.cpp"\n'
fails backends/abi_values/values.cpp 2 "may include only" '#include "winseam/fake/world.hpp"\n'
fails frontends/dropin/dropin.cpp 2 "private to another part" '#include "win32/api.cpp"\n'
fails backends/fake/world.cpp 4 "may include only" '#include "winseam/mock/platform.hpp"\n'
fails backends/fake/world.cpp 4 "may include only" '#include "winseam/scenario/load.hpp"\n'
fails frontends/cli/main.cpp 3 "private to another part" '#include "../../backends/fake/core/queue.hpp"\n'
fails frontends/cli/main.cpp 3 "may include only" '#include "winseam/testing/matchers.hpp"\n'
fails examples/app/app.cpp 2 "may include only" '#include "winseam/mock/platform.hpp"\n'

# Other libraries and the system.
fails include/winseam/platform.hpp 6 "nlohmann has no place" '#include <nlohmann/json.hpp>\n'
fails include/winseam/platform.hpp 6 "GoogleTest has no place" '#include <gtest/gtest.h>\n'
fails include/winseam/platform.hpp 6 "Boost has no place" '#include <boost/json.hpp>\n'
fails include/winseam/platform.hpp 6 "Preprocessor has no place" '#include <boost/preprocessor/cat.hpp>\n'
fails include/winseam/platform.hpp 6 "nowide has no place" '#include <boost/nowide/convert.hpp>\n'
fails include/winseam/platform.hpp 6 "only backends/win32/loader.cpp" '#include <windows.h>\n'
fails backends/fake/world.cpp 4 "only backends/win32/loader.cpp" '  #  include <unistd.h>\n'
fails backends/fake/world.cpp 4 "only backends/win32/loader.cpp" '#include <sys/types.h>\n'
fails tests/fake/queue_test.cpp 3 "only backends/win32/loader.cpp" '#include <windows.h>\n'
fails backends/fake/world.cpp 4 "nlohmann has no place" '#include "nlohmann/json.hpp"\n'
fails backends/fake/world.cpp 4 "fmt has no place" '#include <fmt/format.h>\n'
fails backends/fake/world.cpp 4 "CLI11 has no place" '#include <CLI/CLI.hpp>\n'
fails backends/fake/world.cpp 4 "pugixml has no place" '#include <pugixml.hpp>\n'
fails backends/fake/world.cpp 4 "RapidCheck has no place" '#include <rapidcheck.h>\n'
fails backends/fake/world.cpp 4 "benchmark has no place" '#include <benchmark/benchmark.h>\n'
fails examples/app/app.cpp 2 "GoogleTest has no place" '#include <gmock/gmock.h>\n'

# Words.
fails backends/fake/world.cpp 4 "sleeps" 'void f() { std::this_thread::sleep_for(1s); }\n'
fails frontends/cli/main.cpp 3 "gone by then" 'void f() { for (int each : numbers(3).value()) use(each); }\n'
fails tests/fake/queue_test.cpp 3 "gone by then" 'void f() { for (auto& each : parse(file).at("rows")) use(each); }\n'
fails tests/fake/queue_test.cpp 3 "sleeps" 'void f() { usleep(5); }\n'
fails examples/app/app.cpp 2 "sleeps" 'void f() { std::this_thread::sleep_until(t); }\n'
fails backends/fake/world.cpp 4 "reads the real clock" 'auto t = std::chrono::steady_clock::now();\n'
fails backends/fake/world.cpp 4 "randomness" 'int dice() { return rand(); }\n'
fails tests/fake/queue_test.cpp 3 "randomness" 'std::random_device seed;\n'
fails tests/fake/queue_test.cpp 3 "skips a test" 'TEST(A, B) { GTEST_SKIP(); }\n'
fails tests/fake/queue_test.cpp 3 "disabled test" 'TEST(A, DISABLED_b) {}\n'
fails backends/fake/world.cpp 4 "prints" 'void f() { std::cout << 1; }\n'
fails backends/fake/world.cpp 4 "unfinished note" '// TODO: later\n'
fails include/winseam/platform.hpp 6 "Windows' type" 'using Raw = HANDLE;\n'

# Headers.
fails include/winseam/platform.hpp 6 "preprocessor directive" '#if defined(_WIN32)\n'
fails include/winseam/platform.hpp 6 "preprocessor directive" '#define WINSEAM_X 1\n'
fails include/winseam/try.hpp 2 "preprocessor directive" '#pragma once\n#if 1\n'
fails include/winseam/try.hpp 2 "preprocessor directive" '#pragma once\n#define OTHER_TRY 1\n'
fails include/winseam/platform.hpp 7 "in no list" 'class Extra {\n  virtual int more() = 0;\n};\n'
fails include/winseam/bare.hpp 1 "no #pragma once" 'int f();\n'
fails backends/fake/core/queue.hpp 3 "using namespace" 'using namespace std;\n'

# Sources that nothing builds.
fails backends/fake/old.cpp 1 "add old.cpp to backends/fake/CMakeLists.txt" 'int f();\n'
fails backends/fake/core/lost.cpp 1 "add core/lost.cpp to backends/fake/CMakeLists.txt" 'int f();\n'
fails backends/core/error.cpp 1 "is in no CMakeLists.txt" 'int f();\n'

# After a comment and strings that hold comment marks, code is still code.
fails backends/fake/world.cpp 4 "randomness" '/* a */ auto s = "/*"; int d = rand(); // "\n'
fails backends/fake/world.cpp 5 "sleeps" "char quote = '\"'; int n = 1'000;\\nvoid f() { Sleep(1); }\\n"

if sh "$here/rules.sh" "$work" >/dev/null 2>&1; then
  echo "a folder without sources was accepted"
  failures=$((failures + 1))
fi

if [ "$failures" -ne 0 ]; then
  echo "$failures failure(s) in $cases cases"
  exit 1
fi
echo "$cases bad trees refused as they should be"
