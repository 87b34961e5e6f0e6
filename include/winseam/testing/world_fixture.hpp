// winseam/testing/world_fixture.hpp: a fake world for each test, and a failure for each leak and misuse.
//
//   class ReaperTest : public winseam::testing::WorldTest {};
//
//   TEST_F(ReaperTest, ClosesWhatItOpens) {
//     auto host = world.add_host(winseam::fake::default_host("rds01"));
//     reap(*world.platform());
//   }   // fails here, naming file and line, if reap() left a server open, closed it twice or used it after close
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/testing/printers.hpp"

namespace winseam::testing {

// Fails the current test for what a world has to complain of, when check() is called or at the end of the scope.
class WorldGuard {
 public:
  explicit WorldGuard(fake::World& world) : world_(world) {}
  ~WorldGuard() { check(); }
  WorldGuard(const WorldGuard&) = delete;
  WorldGuard& operator=(const WorldGuard&) = delete;

  // The test means to do this: one record of the kind is accepted, and missed if it does not come.
  void expect_misuse(fake::MisuseKind kind) { expected_.push_back(kind); }

  // Looks once; later calls do nothing.
  void check() {
    if (std::exchange(checked_, true)) return;
    for (const fake::OpenHandle& handle : world_.open_handles())
      ADD_FAILURE() << "left open: " << handle.object << ", opened at " << handle.opened_at.file
                    << ':' << handle.opened_at.line << " in " << handle.opened_at.function;
    for (const fake::Misuse& misuse : world_.misuses()) {
      const auto at = std::find(expected_.begin(), expected_.end(), misuse.kind);
      if (at == expected_.end())
        ADD_FAILURE() << "misuse: " << to_string(misuse);
      else
        expected_.erase(at);
    }
    for (const fake::MisuseKind kind : expected_)
      ADD_FAILURE() << "expected a misuse that did not happen: " << name_of(kind);
  }

 private:
  fake::World& world_;
  std::vector<fake::MisuseKind> expected_;
  bool checked_ = false;
};

// The fixture. Members are public to the test: build the world, take platforms, say which misuse is meant.
class WorldTest : public ::testing::Test {
 protected:
  WorldTest() : world(fake::WorldOptions{[](const fake::EndReport&) {}}), guard_(world) {}

  // A platform for a caller; an administrator on the console unless told otherwise.
  std::unique_ptr<Platform> platform(fake::Caller caller = {}) {
    return world.platform(std::move(caller));
  }

  void expect_misuse(fake::MisuseKind kind) { guard_.expect_misuse(kind); }

  void TearDown() override { guard_.check(); }

  fake::World world;

 private:
  WorldGuard guard_;
};

}  // namespace winseam::testing
