#include <gtest/gtest.h>

#include <array>

#include "backends/abi_values/guid.hpp"
#include "backends/abi_values/ssid.hpp"
#include "winseam/media/identifiers.hpp"

namespace winseam::abi_values {
namespace {

constexpr Guid guid{0x01020304, 0x0506, 0x0708, {9, 10, 11, 12, 13, 14, 15, 16}};

TEST(GuidStructure, HasTheFieldsOfTheValue) {
  const abi::Guid structure = abi_of(guid);
  EXPECT_EQ(structure.data1, 0x01020304U);
  EXPECT_EQ(structure.data2, 0x0506);
  EXPECT_EQ(structure.data3, 0x0708);
  EXPECT_EQ(structure.data4, (std::array<abi::Byte, 8>{9, 10, 11, 12, 13, 14, 15, 16}));
  EXPECT_EQ(guid_of(structure), guid);
}

TEST(GuidStructure, IsNullForNoId) {
  EXPECT_EQ(guid_of(abi_of(std::optional<DriveId>())), Guid{});
  EXPECT_EQ(guid_of(abi_of(std::optional(DriveId{guid}))), guid);
}

TEST(SsidStructure, HoldsAnyBytesAndTheirLength) {
  abi::Dot11Ssid structure{};
  structure.length = 3;
  structure.bytes[0] = 0xFF;
  structure.bytes[2] = 'a';
  const std::optional<Ssid> ssid = ssid_of(structure);
  ASSERT_TRUE(ssid.has_value());
  EXPECT_EQ(ssid->size(), 3U);
  const abi::Dot11Ssid again = abi_of(*ssid);
  EXPECT_EQ(again.length, 3U);
  EXPECT_EQ(again.bytes, structure.bytes);
}

TEST(SsidStructure, IsNoneWithALengthBeyondItsBytes) {
  abi::Dot11Ssid structure{};
  structure.length = 32;
  EXPECT_TRUE(ssid_of(structure).has_value());
  structure.length = 33;
  EXPECT_EQ(ssid_of(structure), std::nullopt);
}

}  // namespace
}  // namespace winseam::abi_values
