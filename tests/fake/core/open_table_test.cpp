// Small values by key.
#include "backends/fake/core/open_table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

#include "winseam/guid.hpp"

namespace winseam::fake {
namespace {

Guid id_of(std::uint32_t number) { return Guid{number, 1, 2, {3, 4, 5, 6, 7, 8, 9, 10}}; }

TEST(OpenTable, AnEmptyOneHoldsNothing) {
  OpenTable<Guid, int> table;
  EXPECT_EQ(table.size(), 0U);
  EXPECT_EQ(table.find(id_of(1)), 0);
  EXPECT_FALSE(table.erase(id_of(1)));
  table.for_each([](const Guid&, int) { ADD_FAILURE(); });
}

TEST(OpenTable, AnIdIsPutInOnce) {
  OpenTable<Guid, int> table;
  EXPECT_TRUE(table.insert(id_of(1), 7));
  EXPECT_FALSE(table.insert(id_of(1), 8));
  EXPECT_EQ(table.find(id_of(1)), 7);
  EXPECT_EQ(table.size(), 1U);
  EXPECT_TRUE(table.insert(Guid{}, 9)) << "the null GUID is one like any other";
  EXPECT_EQ(table.find(Guid{}), 9);
  EXPECT_TRUE(table.erase(id_of(1)));
  EXPECT_FALSE(table.erase(id_of(1)));
  EXPECT_EQ(table.find(id_of(1)), 0);
  EXPECT_EQ(table.find(Guid{}), 9);
}

TEST(OpenTable, VisitsEveryValueOnce) {
  OpenTable<Guid, std::uint32_t> table;
  for (std::uint32_t i = 1; i <= 100; ++i) ASSERT_TRUE(table.insert(id_of(i), i));
  std::map<std::uint32_t, Guid> seen;
  table.for_each([&](const Guid& id, std::uint32_t value) {
    EXPECT_TRUE(seen.emplace(value, id).second);
    EXPECT_EQ(id, id_of(value));
  });
  EXPECT_EQ(seen.size(), 100U);
}

// Against std::map, with ids that repeat and a table that is often nearly full: probing and moving up.
TEST(OpenTable, AgreesWithAMap) {
  constexpr unsigned seed = 20261122;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (const std::uint32_t range : {12U, 24U, 500U}) {
    OpenTable<Guid, int> table;
    std::map<std::uint32_t, int> map;
    for (int step = 1; step <= 20'000; ++step) {
      const auto number = static_cast<std::uint32_t>(random() % range);
      if (random() % 2 == 0) {
        ASSERT_EQ(table.insert(id_of(number), step), map.emplace(number, step).second);
      } else {
        ASSERT_EQ(table.erase(id_of(number)), map.erase(number) == 1) << "step " << step;
      }
      ASSERT_EQ(table.size(), map.size());
      const auto asked = static_cast<std::uint32_t>(random() % range);
      const auto expected = map.find(asked);
      ASSERT_EQ(table.find(id_of(asked)), expected == map.end() ? 0 : expected->second);
    }
  }
}

}  // namespace
}  // namespace winseam::fake
