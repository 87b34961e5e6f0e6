#include "winseam/guid.hpp"

#include <gtest/gtest.h>

#include <unordered_set>

namespace {

using winseam::Guid;

constexpr Guid sample{0x6b29fc40, 0xca47, 0x1067, {0xb3, 0x1d, 0x00, 0xdd, 0x01, 0x06, 0x62, 0xda}};

TEST(Guid, WritesAndParsesTheCommonForms) {
  EXPECT_EQ(to_string(sample), "6b29fc40-ca47-1067-b31d-00dd010662da");
  EXPECT_EQ(Guid::parse("6b29fc40-ca47-1067-b31d-00dd010662da"), sample);
  EXPECT_EQ(Guid::parse("{6B29FC40-CA47-1067-B31D-00DD010662DA}"), sample);
}

TEST(Guid, RefusesEverythingElse) {
  for (const char* text :
       {"", "{}", "6b29fc40", "6b29fc40-ca47-1067-b31d-00dd010662d",
        "6b29fc40-ca47-1067-b31d-00dd010662dag", "{6b29fc40-ca47-1067-b31d-00dd010662da",
        "6b29fc40-ca47-1067-b31d-00dd010662da}", "6b29fc40xca47-1067-b31d-00dd010662da",
        "6b29fc40-ca47-1067-b31d-00dd01066-da"})
    EXPECT_EQ(Guid::parse(text), std::nullopt) << text;
}

TEST(Guid, NullIsAllZero) {
  EXPECT_TRUE(Guid{}.is_null());
  EXPECT_FALSE(sample.is_null());
  EXPECT_EQ(to_string(Guid{}), "00000000-0000-0000-0000-000000000000");
}

TEST(Guid, OrdersAndHashesByValue) {
  Guid other = sample;
  other.data4[7] = 0xdb;
  EXPECT_LT(sample, other);
  const std::unordered_set<Guid> set{sample, other, sample};
  EXPECT_EQ(set.size(), 2U);
}

}  // namespace
