// Objects by number: found, kept in place, erased, and the same as a std::map after thousands of random steps.
#include "backends/fake/core/id_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace winseam::fake {
namespace {

using ::testing::UnorderedElementsAre;

TEST(IdTable, AnEmptyOneHoldsNothing) {
  IdTable<std::string> table;
  EXPECT_EQ(table.size(), 0U);
  EXPECT_EQ(table.find(0), nullptr);
  EXPECT_FALSE(table.contains(7));
  EXPECT_FALSE(table.erase(7));
}

TEST(IdTable, MakesAnObjectOnceAndFindsItByItsNumber) {
  IdTable<std::string> table;
  table.at_or_new(0) = "zero";
  table.at_or_new(4) = "four";
  EXPECT_EQ(table.at_or_new(4), "four") << "not made anew";
  EXPECT_EQ(table.size(), 2U);
  ASSERT_NE(table.find(0), nullptr);
  EXPECT_EQ(*table.find(0), "zero");
  EXPECT_EQ(table.find(8), nullptr);
}

TEST(IdTable, AnErasedNumberIsFreshWhenItComesBack) {
  IdTable<std::string> table;
  table.at_or_new(4) = "four";
  EXPECT_TRUE(table.erase(4));
  EXPECT_FALSE(table.erase(4));
  EXPECT_EQ(table.find(4), nullptr);
  EXPECT_EQ(table.at_or_new(4), "");
}

TEST(IdTable, ObjectsStayInPlaceWhileItGrowsAndShrinks) {
  IdTable<std::uint32_t> table;
  std::vector<std::uint32_t*> places;
  for (std::uint32_t id = 0; id < 5000; ++id) {
    places.push_back(&table.at_or_new(id * 4));
    *places.back() = id;
  }
  for (std::uint32_t id = 0; id < 5000; id += 2) EXPECT_TRUE(table.erase(id * 4));
  for (std::uint32_t id = 1; id < 5000; id += 2) {
    ASSERT_EQ(table.find(id * 4), places[id]);
    ASSERT_EQ(*places[id], id);
  }
}

TEST(IdTable, ObjectsEndWithTheirErasureOrWithTheTable) {
  const auto counted = std::make_shared<int>(0);
  {
    IdTable<std::shared_ptr<int>> table;
    for (std::uint32_t id = 0; id < 100; ++id) table.at_or_new(id) = counted;
    EXPECT_EQ(counted.use_count(), 101);
    table.erase(50);
    EXPECT_EQ(counted.use_count(), 100);
  }
  EXPECT_EQ(counted.use_count(), 1);
}

TEST(IdTable, VisitsEveryObjectOnce) {
  IdTable<int> table;
  for (const std::uint32_t id : {3U, 65'536U, 0U, 0xFFFFFFFFU}) table.at_or_new(id) = 1;
  std::vector<std::uint32_t> seen;
  table.for_each([&](std::uint32_t id, int) { seen.push_back(id); });
  EXPECT_THAT(seen, UnorderedElementsAre(0U, 3U, 65'536U, 0xFFFFFFFFU));
}

// Against std::map, with ids that repeat and a table that is often nearly full: probing and moving up.
TEST(IdTable, AgreesWithAMap) {
  constexpr unsigned seed = 20261121;
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  for (const std::uint32_t range : {12U, 24U, 500U}) {
    IdTable<int> table;
    std::map<std::uint32_t, int> map;
    for (int step = 0; step < 20'000; ++step) {
      const auto id = static_cast<std::uint32_t>(random() % range) * 4;
      if (random() % 2 == 0) {
        table.at_or_new(id) = step;
        map[id] = step;
      } else {
        ASSERT_EQ(table.erase(id), map.erase(id) == 1) << "step " << step;
      }
      ASSERT_EQ(table.size(), map.size());
      const auto asked = static_cast<std::uint32_t>(random() % range) * 4;
      const int* const found = table.find(asked);
      const auto expected = map.find(asked);
      ASSERT_EQ(found != nullptr, expected != map.end()) << "step " << step;
      if (found != nullptr) {
        ASSERT_EQ(*found, expected->second);
      }
    }
  }
}

}  // namespace
}  // namespace winseam::fake
