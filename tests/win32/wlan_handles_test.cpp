// The life of a client handle over a table: what reaches the system, and what does not.
#include "tests/win32/scripted_wlan.hpp"
#include "winseam/testing/every_call.hpp"

namespace winseam::win32 {
namespace {

using ::testing::ElementsAre;
using testing::every_call_on;
using testing::EveryCall;
using ::testing::IsEmpty;

class WlanHandlesTest : public ScriptedWlan {};

TEST_F(WlanHandlesTest, OpeningTellsTheVersionThatWasNegotiated) {
  tables.wlan.open_handle = [](Dword version, void* reserved, Dword* negotiated,
                               Handle* client) -> Dword {
    EXPECT_EQ(version, 2U);
    EXPECT_EQ(reserved, nullptr);
    *negotiated = 1;
    *client = now->opens;
    return 0;
  };
  EXPECT_EQ(client().version(), WlanVersion::xp);
}

TEST_F(WlanHandlesTest, AFailedOpenIsItsCode) {
  code = 1062;
  EXPECT_THAT(make_platform(tables)->open_wlan_client(WlanVersion::vista),
              FailsWith(errc::service_not_active));
  EXPECT_THAT(closed, IsEmpty());
}

TEST_F(WlanHandlesTest, ASuccessWithoutAHandleIsDamage) {
  opens = nullptr;
  EXPECT_THAT(make_platform(tables)->open_wlan_client(WlanVersion::vista),
              FailsWith(errc::invalid_data));
  EXPECT_THAT(closed, IsEmpty());
}

TEST_F(WlanHandlesTest, AHandleIsClosedOnce) {
  auto mine = open();
  EXPECT_THAT(mine->close(), IsOk());
  EXPECT_THAT(mine->close(), FailsWith(errc::invalid_handle));
  mine.reset();
  EXPECT_THAT(closed, ElementsAre(opens)) << "Windows may have given the value away by then";
}

TEST_F(WlanHandlesTest, TheDestructorCloses) {
  open().reset();
  EXPECT_THAT(closed, ElementsAre(opens));
}

// wlan E42 [assumed]
TEST_F(WlanHandlesTest, AfterAFailedCloseTheHandleIsGone) {
  auto mine = open();
  code = 1062;
  EXPECT_THAT(mine->close(), FailsWith(errc::service_not_active));
  code = 0;
  EXPECT_THAT(mine->close(), FailsWith(errc::invalid_handle));
  mine.reset();
  EXPECT_THAT(closed, ElementsAre(opens));
}

// wlan E21 [seed] warns
TEST_F(WlanHandlesTest, NothingIsAskedThroughAClosedHandle) {
  ASSERT_THAT(client().close(), IsOk());
  const testing::Handles through{.wlan = &client(), .object = Guid{1}};
  for (const EveryCall& call : every_call_on(through))
    EXPECT_EQ(call.make(through), errc::invalid_handle) << to_string(call.operation);
  EXPECT_EQ(calls, 0);
}

TEST_F(WlanHandlesTest, EachCallsCodeComesBack) {
  const testing::Handles through{.wlan = &client(), .object = Guid{1}};
  const auto calls_to_make = every_call_on(through);
  for (const Dword failure : {5U, 1722U, 87U, 0x80342002U}) {
    code = failure;
    for (const EveryCall& call : calls_to_make)
      EXPECT_EQ(call.make(through), from_win32(failure)) << to_string(call.operation);
  }
  code = 0;
}

// wlan E15 [report: rpi-imager #584]
TEST_F(WlanHandlesTest, WithoutTheDllNothingOpens) {
  Tables none;
  none.wlan_loaded = false;
  const auto platform = make_platform(std::move(none));
  EXPECT_THAT(platform->open_wlan_client(WlanVersion::vista), FailsWith(errc::mod_not_found));
  EXPECT_FALSE(platform->features().has(Feature::wlan_clients));
}

TEST_F(WlanHandlesTest, AMissingFunctionIsToldByTheCallThatNeedsIt) {
  tables.wlan = {};
  EXPECT_THAT(make_platform(tables)->open_wlan_client(WlanVersion::vista),
              FailsWith(errc::proc_not_found));
  tables.wlan.open_handle = [](Dword version, void*, Dword* negotiated, Handle* handle) -> Dword {
    *negotiated = version;
    *handle = now->opens;
    return 0;
  };
  const auto mine = open();
  const testing::Handles through{.wlan = mine.get(), .object = Guid{1}};
  for (const EveryCall& call : every_call_on(through))
    EXPECT_EQ(call.make(through), errc::proc_not_found) << to_string(call.operation);
  EXPECT_THAT(mine->close(), FailsWith(errc::proc_not_found));
}

TEST_F(WlanHandlesTest, TheFeatureIsThereWhileTheServiceIsStopped) {
  const auto platform = make_platform(tables);
  EXPECT_TRUE(platform->features().has(Feature::wlan_clients));
  EXPECT_EQ(closed.size(), 1U) << "it was tried";
  code = 1062;
  EXPECT_TRUE(platform->features().has(Feature::wlan_clients));
  code = 120;
  EXPECT_FALSE(platform->features().has(Feature::wlan_clients)) << "an empty shell";
  code = 126;
  EXPECT_FALSE(platform->features().has(Feature::wlan_clients));
}

TEST_F(WlanHandlesTest, WhateverKeepsTheFunctionsLivesAsLongAsTheHandle) {
  const auto owner = std::make_shared<int>(1);
  tables.owner = owner;
  auto mine = open();
  tables.owner.reset();
  EXPECT_GT(owner.use_count(), 1);
  mine.reset();
  EXPECT_EQ(owner.use_count(), 1);
}

}  // namespace
}  // namespace winseam::win32
