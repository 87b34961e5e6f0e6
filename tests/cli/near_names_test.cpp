#include "near_names.hpp"

#include <gtest/gtest.h>

namespace winseam::cli {
namespace {

using Names = std::vector<std::string>;

TEST(NearNames, AreThoseThatDifferInAFewLetters) {
  EXPECT_EQ(near_names("Atick", {"Cellar", "Attic", "Basement"}), Names{"Attic"});
  EXPECT_EQ(near_names("ATTIC", {"Attic"}), Names{"Attic"});
  EXPECT_EQ(near_names("Garage", {"Cellar", "Attic"}), Names{});
}

TEST(NearNames, HoldWhatWasTyped) {
  EXPECT_EQ(near_names("home", {"Attic home", "Office"}), Names{"Attic home"});
  EXPECT_EQ(near_names("h", {"Attic home"}), Names{});
}

TEST(NearNames, AreThreeAtMostAndEachOnce) {
  EXPECT_EQ(near_names("net1", {"net2", "net3", "net4", "net5"}).size(), 3U);
  EXPECT_EQ(near_names("net1", {"net2", "net2"}), Names{"net2"});
  EXPECT_EQ(near_names("net11", {"net2x", "net12"}), Names{"net12"});
}

TEST(NearNames, Suggestion) {
  EXPECT_EQ(suggestion("Atick", {"Attic"}, "none"), "did you mean 'Attic'?");
  EXPECT_EQ(suggestion("Garage", {"Attic"}, "none"), "there is 'Attic'");
  EXPECT_EQ(suggestion("Garage", {"Attic", "Cellar"}, "none"), "there are 'Attic', 'Cellar'");
  EXPECT_EQ(suggestion("Garage", {}, "there is none"), "there is none");
}

}  // namespace
}  // namespace winseam::cli
