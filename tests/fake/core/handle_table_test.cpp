// Handles: a stale one never finds a new object, however often the place is used again.
#include "backends/fake/core/handle_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace winseam::fake {
namespace {

using ::testing::ElementsAre;

TEST(HandleTableTest, FindsWhatWasInserted) {
  HandleTable<std::string> table;
  const HandleId a = table.insert("a");
  const HandleId b = table.insert("b");
  EXPECT_EQ(table.size(), 2U);
  EXPECT_NE(a, b);
  ASSERT_NE(table.find(a), nullptr);
  EXPECT_EQ(*table.find(a), "a");
  EXPECT_EQ(*table.find(b), "b");
  *table.find(a) = "changed";
  EXPECT_EQ(*table.find(a), "changed");
}

TEST(HandleTableTest, FindsNothingUnderAHandleThatNeverWas) {
  HandleTable<int> table;
  EXPECT_EQ(table.find(HandleId{}), nullptr);
  (void)table.insert(1);
  EXPECT_EQ(table.find(HandleId{}), nullptr) << "generation 0 is no handle";
  EXPECT_EQ(table.find(HandleId{1, 1}), nullptr) << "beyond the end";
  EXPECT_EQ(table.find(HandleId{0, 2}), nullptr) << "a generation to come";
  EXPECT_FALSE(table.erase(HandleId{0, 2}));
  EXPECT_EQ(table.size(), 1U);
}

TEST(HandleTableTest, ErasesOnce) {
  HandleTable<int> table;
  const HandleId a = table.insert(1);
  EXPECT_TRUE(table.erase(a));
  EXPECT_EQ(table.find(a), nullptr);
  EXPECT_EQ(table.size(), 0U);
  EXPECT_FALSE(table.erase(a));
  EXPECT_EQ(table.size(), 0U);
}

// wts E7 [assumed]
TEST(HandleTableTest, AStaleHandleNeverFindsWhatTookItsPlace) {
  HandleTable<int> table;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  std::vector<HandleId> stale;
  for (int i = 0; i < 1000; ++i) {
    const HandleId fresh = table.insert(i);
    EXPECT_EQ(fresh.index, 0U) << "the place is used again";
    EXPECT_TRUE(seen.emplace(fresh.index, fresh.generation).second) << "the handle is not";
    for (const HandleId old : stale) ASSERT_EQ(table.find(old), nullptr);
    ASSERT_TRUE(table.erase(fresh));
    stale.push_back(fresh);
  }
}

TEST(HandleTableTest, APlaceWhoseGenerationsAreUsedUpIsRetired) {
  HandleTable<int, 3> table;
  std::vector<HandleId> stale;
  for (int i = 0; i < 3; ++i) {
    const HandleId id = table.insert(i);
    ASSERT_EQ(id, (HandleId{0, static_cast<std::uint32_t>(i + 1)}));
    ASSERT_TRUE(table.erase(id));
    stale.push_back(id);
  }
  const HandleId fresh = table.insert(3);
  EXPECT_EQ(fresh, (HandleId{1, 1})) << "a new place instead of an old generation";
  for (const HandleId old : stale) {
    EXPECT_EQ(table.find(old), nullptr);
    EXPECT_FALSE(table.erase(old));
  }
  EXPECT_EQ(table.size(), 1U);
}

TEST(HandleTableTest, VisitsWhatIsThereByPlace) {
  HandleTable<int> table;
  const HandleId a = table.insert(10);
  const HandleId b = table.insert(20);
  const HandleId c = table.insert(30);
  table.erase(b);
  std::vector<int> values;
  std::vector<HandleId> ids;
  table.for_each([&](HandleId id, int value) {
    ids.push_back(id);
    values.push_back(value);
  });
  EXPECT_THAT(values, ElementsAre(10, 30));
  EXPECT_THAT(ids, ElementsAre(a, c));
}

TEST(HandleTableTest, LetsGoOfTheObjectWhenItIsErased) {
  HandleTable<std::shared_ptr<int>> table;
  const auto object = std::make_shared<int>(1);
  const HandleId id = table.insert(object);
  EXPECT_EQ(object.use_count(), 2);
  table.erase(id);
  EXPECT_EQ(object.use_count(), 1);
}

}  // namespace
}  // namespace winseam::fake
