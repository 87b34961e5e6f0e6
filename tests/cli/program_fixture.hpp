// program_fixture.hpp: runs the program in this process, on a small installation of three hosts.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "program.hpp"
#include "winseam/fake/world.hpp"
#include "winseam/scenario/scenario.hpp"

namespace winseam::cli {

struct Ran {
  int exit_code = 0;
  std::string out;
  std::string err;

  // The only JSON document on standard output.
  nlohmann::ordered_json json() const {
    if (out.empty() || out.find('\n') != out.size() - 1)
      throw std::logic_error("expected one line of JSON, found: " + out);
    return nlohmann::ordered_json::parse(out);
  }
};

// HQ (local: Administrator on the console), RDS01 (alice active for 10 minutes without input, bob disconnected for three
// hours, a process that spins) and RDS02 (unreachable).
inline fake::WorldSpec small_office() {
  using fake::default_begin;
  using std::chrono::hours;
  using std::chrono::minutes;
  fake::HostSpec hq = fake::default_host("HQ");
  hq.local = true;
  hq.users.push_back({.name = "alice", .domain = "OFFICE", .password = "secret"});
  hq.sessions.push_back({.id = SessionId{2},
                         .user = "alice",
                         .domain = "OFFICE",
                         .state = SessionState::disconnected,
                         .connected_at = default_begin - hours(2),
                         .disconnected_at = default_begin - hours(1),
                         .last_input_at = default_begin - hours(1),
                         .logged_on_at = default_begin - hours(2)});

  fake::HostSpec rds01 = fake::default_host("RDS01", "");
  rds01.users.push_back({.name = "alice", .domain = "OFFICE"});
  rds01.users.push_back({.name = "bob", .domain = "OFFICE"});
  rds01.sessions.push_back({.id = SessionId{3},
                            .user = "alice",
                            .domain = "OFFICE",
                            .station = "RDP-Tcp#1",
                            .client = {.name = "LAPTOP7"},
                            .connected_at = default_begin - hours(1),
                            .last_input_at = default_begin - minutes(10),
                            .logged_on_at = default_begin - hours(1)});
  rds01.sessions.push_back({.id = SessionId{4},
                            .user = "bob",
                            .domain = "OFFICE",
                            .state = SessionState::disconnected,
                            .station = "",
                            .connected_at = default_begin - hours(5),
                            .disconnected_at = default_begin - hours(3),
                            .last_input_at = default_begin - hours(3),
                            .logged_on_at = default_begin - hours(5)});
  rds01.processes.push_back(
      {.id = ProcessId{200}, .name = "explorer.exe", .session = SessionId{3}, .user = "alice"});
  rds01.processes.push_back({.id = ProcessId{204},
                             .name = "spin.exe",
                             .session = SessionId{3},
                             .user = "alice",
                             .threads = 8,
                             .working_set = 12U << 20U,
                             .user_time = minutes(40),
                             .kernel_time = minutes(5)});
  rds01.processes.push_back(
      {.id = ProcessId{208}, .name = "explorer.exe", .session = SessionId{4}, .user = "bob"});

  fake::HostSpec rds02 = fake::default_host("RDS02", "");
  rds02.reachable = false;

  fake::WorldSpec world;
  world.hosts = {hq, rds01, rds02};
  return world;
}

class ProgramTest : public ::testing::Test {
 protected:
  ProgramTest() : cerr_(std::cerr.rdbuf(leaks_.rdbuf())) {}

  // A world that ends with something left open says so on std::cerr.
  ~ProgramTest() override {
    std::cerr.rdbuf(cerr_);
    EXPECT_EQ(leaks_.str(), "");
    std::filesystem::remove_all(folder_);
  }

  // A file that the program may read or write, of this test alone.
  std::string path(const std::string& name) const {
    std::filesystem::create_directories(folder_);
    return folder_ + "/" + name;
  }

  std::string file(const std::string& name, const std::string& content) const {
    std::ofstream(path(name), std::ios::binary) << content;
    return path(name);
  }

  // Runs the program on `world`.
  Ran run(std::vector<std::string> arguments, const std::string& input = {}) {
    arguments.insert(arguments.begin(), {"--scenario", file("world.json", scenario::write(world))});
    return run_plainly(arguments, input);
  }

  // Runs the program with these arguments and no others.
  Ran run_plainly(const std::vector<std::string>& arguments, const std::string& input = {}) {
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    Streams streams{.in = in,
                    .out = out,
                    .err = err,
                    .out_is_terminal = terminal,
                    .err_is_terminal = terminal,
                    .no_color = no_color};
    const int exit_code = run_program(arguments, streams);
    return {exit_code, out.str(), err.str()};
  }

  // Runs a script on `world`.
  Ran script(const std::string& lines, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"run", "-"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments, lines);
  }

  fake::WorldSpec world = small_office();
  bool terminal = false;
  bool no_color = false;

 private:
  static std::string folder_of_this_test() {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    return ::testing::TempDir() + "winseam_" + test->test_suite_name() + "_" + test->name();
  }

  std::string folder_ = folder_of_this_test();
  std::ostringstream leaks_;
  std::streambuf* cerr_;
};

// Expects one line on standard error, nothing on standard output.
inline void expect_error(const Ran& ran, int exit_code, const std::string& line) {
  EXPECT_EQ(ran.exit_code, exit_code);
  EXPECT_EQ(ran.err, line + "\n");
  EXPECT_EQ(ran.out, "");
}

}  // namespace winseam::cli
