// bench/report.cpp: turns the JSON output of the benchmark programs into docs/performance.md, ratios only.
//
//   bench_report COMPILER CPU bench_core.json bench_scale.json > docs/performance.md
#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

// What one operation takes (nanoseconds, or bytes where the benchmark counts them), by benchmark name.
using Costs = std::map<std::string, double, std::less<>>;

double nanoseconds(double time, const std::string& unit) {
  if (unit == "us") return time * 1e3;
  if (unit == "ms") return time * 1e6;
  if (unit == "s") return time * 1e9;
  return time;
}

double cost_of(const nlohmann::json& run) {
  if (run.contains("bytes")) return run.at("bytes").get<double>();
  if (run.value("items_per_second", 0.0) > 0) return 1e9 / run.at("items_per_second").get<double>();
  if (run.value("bytes_per_second", 0.0) > 0) return 1e9 / run.at("bytes_per_second").get<double>();
  return nanoseconds(run.at("cpu_time").get<double>(), run.at("time_unit"));
}

// Reads one program's output; repetitions are represented by their median.
void read(const std::string& path, Costs& costs) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  const auto document = nlohmann::json::parse(file);
  for (const auto& run : document.at("benchmarks")) {
    const bool aggregate = run.value("run_type", "") == "aggregate";
    if (aggregate && run.value("aggregate_name", "") != "median") continue;
    std::string name = run.value("run_name", run.at("name").get<std::string>());
    for (const std::string_view suffix :
         {"/iterations:1", "/real_time", "/min_time:0.100", "/repeats:5"})
      if (const auto at = name.find(suffix); at != std::string::npos) name.erase(at, suffix.size());
    if (costs.count(name) != 0 && !aggregate) continue;
    costs[name] = cost_of(run);
  }
}

std::optional<double> find(const Costs& costs, std::string_view name) {
  if (const auto at = costs.find(name); at != costs.end()) return at->second;
  return std::nullopt;
}

// One goal: `name` costs at most (or, at_least, no less than) `limit` times `floor`; 0: no goal, for comparison.
struct Goal {
  std::string_view name;
  std::string_view floor;
  double limit = 0;
  bool at_least = false;
};

constexpr Goal calls[]{
    {"floor/mutex_hash_one_thread", "floor/mutex_hash"},
    {"fake/query", "floor/mutex_hash", 1.5},
    {"interceptor/query", "fake/query"},
    {"fake/terminate", "floor/mutex_hash", 1.5},
    {"fake/terminate", "floor/terminate_by_hand"},
    {"fake/session_open_close", "floor/map_insert_erase", 2.0},
    {"fake/logoff_nowait", "floor/mutex_hash"},
    {"fake/wlan_open_close", "floor/map_insert_erase"},
    {"fake/media_open_close", "floor/map_insert_erase"},
    {"fake/world_create_destroy", "floor/mutex_hash", 400.0},
    {"fake/notify_4_listeners", "floor/four_calls_and_push", 4.0},
    {"floor/notify_4_unlock_lock", "floor/four_calls_and_push"},
    {"fake/notify_4_listeners", "floor/notify_4_unlock_lock"},
    {"mock/gmock_nice_on_call", "fake/query", 10.0, true},
    {"mock/gmock_nice_on_call", "fake/terminate", 10.0, true},
    {"mock/gmock_nice_on_call", "floor/mutex_hash"},
    {"mock/gmock_expect_call", "fake/query", 50.0, true},
    {"mock/gmock_expect_call", "fake/terminate", 50.0, true},
    {"mock/gmock_expect_call", "floor/mutex_hash"},
    {"fake/terminate", "peer/winpr_terminate"},
    {"fake/session_open_close", "peer/winpr_open_close"},
    {"loopback/terminate", "fake/terminate", 2.0},
};

constexpr Goal c_abi[]{
    {"loopback/open_close", "direct/open_close", 1.2},
    {"loopback/terminate", "direct/terminate", 1.2},
    {"loopback/query", "direct/query", 1.2},
    {"loopback/enumerate_100", "direct/enumerate_100", 1.2},
    {"floor/enumerate_100_values", "direct/enumerate_100"},
};

constexpr Goal sizes[]{
    {"enumerate/1000000", "enumerate_floor/1000000", 2.0},
    {"memory/session", "memory/session_values", 1.5},
    {"memory/process", "memory/process_values", 1.5},
    {"advance/1000000", "floor/mutex_hash"},
};

constexpr Goal compiling[]{
    {"compile/fake_test", "compile/gmock_test", 0.5},
    {"compile/interfaces", "compile/interfaces_floor", 1.5},
    {"compile/mock_wlan", "compile/mock_wlan_twin", 1.5},
};

void print_goals(std::string_view title, std::string_view text, std::span<const Goal> goals,
                 const Costs& costs) {
  fmt::print(
      "\n## {}\n\n{}\n\n| measured | against | ratio | goal | met |\n|---|---|---:|---:|---|\n",
      title, text);
  for (const Goal& goal : goals) {
    const auto measured = find(costs, goal.name);
    const auto floor = find(costs, goal.floor);
    if (!measured || !floor) {
      fmt::print("| `{}` | `{}` | not measured in this run | | |\n", goal.name, goal.floor);
      continue;
    }
    const double ratio = *measured / *floor;
    fmt::print("| `{}` | `{}` | {:.2f} |", goal.name, goal.floor, ratio);
    if (goal.limit == 0) {
      fmt::print(" | |\n");
      continue;
    }
    const bool met = goal.at_least ? ratio >= goal.limit : ratio <= goal.limit;
    fmt::print(" {} {} | {} |\n", goal.at_least ? "≥" : "≤", goal.limit, met ? "yes" : "no");
  }
}

void print_scale(const Costs& costs) {
  fmt::print(
      "\n## What the size of the world costs\n\nOne operation in a world of so many objects (for "
      "session servers: processes, with a session for every ten;\nmedia: slots, with a drive for "
      "every two hundred; lists: the cost of one item), "
      "relative to the same operation in the world of a thousand. The goal is at most 1.5\nat a "
      "million. Below an operation stands its floor: the same by hand with the standard's "
      "containers, without the rest of the work,\nso that the caches weigh more in it. "
      "`floor_find` finds a key in a plain `std::unordered_map` of as many.\n\n"
      "| operation | 10 | 1,000 | 100,000 | 1,000,000 | met |\n|---|---:|---:|---:|---:|---|\n");
  for (const std::string_view operation :
       {"query", "query_floor", "open_close", "terminate", "terminate_floor", "logoff", "mount",
        "mount_floor", "allocate", "media_open_close", "wlan_open_close", "wlan_query",
        "wlan_connect", "enumerate", "enumerate_floor", "floor_find"}) {
    const auto base = find(costs, fmt::format("{}/1000", operation));
    if (!base) continue;
    fmt::print("| `{}` |", operation);
    for (const int size : {10, 1000, 100'000, 1'000'000}) {
      const auto cost = find(costs, fmt::format("{}/{}", operation, size));
      fmt::print("{}", cost ? fmt::format(" {:.2f} |", *cost / *base) : std::string(" |"));
    }
    const auto million = find(costs, fmt::format("{}/1000000", operation));
    if (!million || operation.find("floor") != std::string_view::npos)
      fmt::print(" |\n");
    else
      fmt::print(" {} |\n", *million <= 1.5 * *base ? "yes" : "no");
  }
}

void print_threads(const Costs& costs) {
  fmt::print(
      "\n## Threads\n\nThroughput of a mix (one open, eight queries, one terminate, one close), "
      "relative to one thread. Goals at eight\nthreads: 0.7 on one world, 0.9 x the number of "
      "processors ({}) on a world each.\n\n| threads | one world | a world each "
      "|\n|---:|---:|---:|\n",
      std::thread::hardware_concurrency());
  for (const int threads : {1, 2, 4, 8}) {
    fmt::print("| {} |", threads);
    for (const std::string_view kind : {"one_world", "own_world"}) {
      const auto one = find(costs, fmt::format("{}/threads:1", kind));
      const auto many = find(costs, fmt::format("{}/threads:{}", kind, threads));
      fmt::print("{}", one && many ? fmt::format(" {:.2f} |", *one / *many) : std::string(" |"));
    }
    fmt::print("\n");
  }
  const auto reached = [&](std::string_view kind, double goal) {
    const auto one = find(costs, fmt::format("{}/threads:1", kind));
    const auto many = find(costs, fmt::format("{}/threads:8", kind));
    if (!one || !many) return "not measured";
    return *one / *many >= goal ? "yes" : "no";
  };
  fmt::print("\nMet at eight threads: on one world {}, on a world each {}.\n",
             reached("one_world", 0.7),
             reached("own_world", 0.9 * std::thread::hardware_concurrency()));
}

void print_report(const Costs& costs) {
  print_goals(
      "What a call costs",
      "`floor/...` is what is physically possible with standard containers, `mock/...` the "
      "same call answered by GoogleMock,\n`peer/...` WinPR dispatching to functions that "
      "do nothing. All are measured in a process that has had a second thread, as programs\n"
      "that need a mutex have; before that glibc's takes no atomic instruction, which is "
      "`floor/mutex_hash_one_thread`.\nRows without a goal show where the limit is: "
      "`floor/terminate_by_hand` does by hand what a terminate cannot do without,\n"
      "`floor/notify_4_unlock_lock` lets go of a mutex around each of four calls from a "
      "queue, as a world must, for no user\ncode runs under its lock. A goal of so many "
      "times faster than a mock lies below the floor where the mock takes less\nthan that "
      "many times the floor.\nThat `fake/query` and `fake/terminate` take no memory from "
      "the heap is what fake_allocation_test counts.",
      calls, costs);
  print_goals("What the C ABI costs",
              "`loopback` is the Win32 backend over the drop-in's functions, `direct` those "
              "functions called directly and freed.\n"
              "`floor/enumerate_100_values` makes a hundred values of what `direct` returns, which "
              "a list of values comes on top with.",
              c_abi, costs);
  const auto direct = find(costs, "direct/terminate");
  const auto fake = find(costs, "fake/terminate");
  const auto floor = find(costs, "floor/mutex_hash");
  if (direct && fake && floor)
    fmt::print(
        "\nThe drop-in's own cost over the fake, for a terminate: {:.2f} x `floor/mutex_hash`; at "
        "most 30 ns: {}.\n",
        (*direct - *fake) / *floor, *direct - *fake <= 30 ? "yes" : "no");
  print_goals("What values and lists cost",
              "Listing against copying the same values out of a vector; bytes of an object in a "
              "world against those of its\ndescription.",
              sizes, costs);
  if (const auto timer = find(costs, "advance/1000000"))
    fmt::print("\nAdvancing over a million timers takes {} a second of processor time.\n",
               *timer * 1e6 < 1e9 ? "less than" : "more than");
  print_scale(costs);
  const auto save = find(costs, "snapshot_save/1000");
  const auto load = find(costs, "snapshot_load/1000");
  if (save && load)
    fmt::print(
        "\nA byte of a scenario file of a thousand sessions costs {:.2f} x as much to load as "
        "to write.\n",
        *load / *save);
  print_threads(costs);
  print_goals("What a user compiles",
              "A test of all three kinds of handle on the fake against the same test with "
              "GoogleMock; the interface headers against\nwhat they include from the standard "
              "library and Outcome.",
              compiling, costs);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() < 3) {
    std::cerr << "usage: bench_report COMPILER CPU FILE.json... > docs/performance.md\n";
    return 2;
  }
  try {
    Costs costs;
    for (std::size_t i = 2; i < args.size(); ++i) read(args[i], costs);
    fmt::print(
        "# Performance\n\nGenerated by `tools/bench`; ratios of one run, no absolute times. "
        "Compiler: {}. CPU: {}.\n",
        args[0], args[1]);
    print_report(costs);
  } catch (const std::exception& error) {
    std::cerr << "bench_report: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
