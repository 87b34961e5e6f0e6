// Opening WLAN client handles, and what becomes of a handle's calls once it is closed: WlanOpenHandle.
#include "winseam/conformance/wlan_suite.hpp"
#include "winseam/testing/every_call.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using fake::WindowsVersion;
using testing::every_call_on;
using testing::EveryCall;
using testing::FailsWith;
using testing::IsOk;
using ::testing::SizeIs;

// wlan E1 [wine-test]
TEST_P(WlanConformance, OpeningForVistaGivesVersionTwo) {
  const std::size_t before = wlan.open_handles();
  const auto client = open(*admin, WlanVersion::vista);
  EXPECT_EQ(client->version(), WlanVersion::vista);
  EXPECT_EQ(wlan.open_handles(), before + 1);
  EXPECT_EQ(wlan.clients().back().version, WlanVersion::vista);
  EXPECT_EQ(wlan.clients().back().sources, NotificationSource::none) << "silent at first";
}

// wlan E2 [wine-test]
TEST_P(WlanConformance, OpeningForXpGivesVersionOneAlthoughTwoWouldDo) {
  const auto client = open(*admin, WlanVersion::xp);
  EXPECT_EQ(client->version(), WlanVersion::xp);
  EXPECT_EQ(wlan.clients().back().version, WlanVersion::xp);
  // Nothing depends on the version [client: chromium, Qt, ManagedWifi ask for 1]
  EXPECT_THAT(client->scanning().bss_list(adapter, {}), IsOk());
  EXPECT_THAT(client->profiles().enumerate(adapter), IsOk());
}

// wlan E3 [wine-test]
TEST_P(WlanConformance, VersionZeroIsNotSupported) {
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_wlan_client(static_cast<WlanVersion>(0)),
                FailsWith(errc::not_supported));
  });
}

// wlan E4 [wine-test]; 3 and minor parts [assumed]
TEST_P(WlanConformance, VersionsThatAreNoneAreNotSupported) {
  for (const std::uint32_t version : {10U, 3U, 0x10002U, 0x10000U})
    expect_unchanged([&] {
      EXPECT_THAT(admin->open_wlan_client(static_cast<WlanVersion>(version)),
                  FailsWith(errc::not_supported))
          << version;
    });
}

// wlan E8 [wine-test]
TEST_P(WlanConformance, AStoppedServiceIsSeenBeforeTheVersion) {
  wlan.stop_service();
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_wlan_client(static_cast<WlanVersion>(0)),
                FailsWith(errc::service_not_active));
  });
}

// wlan E9 [report: ManagedNativeWifi #47] [client: Qt retries]
TEST_P(WlanConformance, OpeningWorksOnceTheServiceStarts) {
  wlan.stop_service();
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_wlan_client(WlanVersion::vista), FailsWith(errc::service_not_active));
  });
  wlan.start_service();
  const auto client = admin->open_wlan_client(WlanVersion::vista);
  ASSERT_THAT(client, IsOk());
  EXPECT_THAT(client.value()->interfaces().enumerate(), IsOk());
}

// wlan E10 [wine-test]
TEST_P(WlanConformance, OnXpEveryVersionBecomesOne) {
  wlan.set_windows(WindowsVersion::windows_xp);
  for (const std::uint32_t version : {0U, 1U, 2U}) {
    const auto client = admin->open_wlan_client(static_cast<WlanVersion>(version));
    ASSERT_THAT(client, IsOk()) << version;
    EXPECT_EQ(client.value()->version(), WlanVersion::xp) << version;
  }
}

// wlan E11 [wine-test]
TEST_P(WlanConformance, TwoOpensAreTwoHandles) {
  const auto second = open(*admin);
  const auto clients = wlan.clients();
  ASSERT_THAT(clients, SizeIs(3));
  EXPECT_NE(clients[0].number, clients[2].number);
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_THAT(second->interfaces().enumerate(), IsOk());
  EXPECT_EQ(wlan.open_handles(), 2U);
}

// wlan E12 [docs] code; limit and slots [assumed]
TEST_P(WlanConformance, TheHandleLimitIsHeldAndCloseFreesASlot) {
  wlan.set_handle_limit(3);
  const auto third = open(*admin);
  for (int i = 0; i < 3; ++i)
    expect_unchanged([&] {
      EXPECT_THAT(admin->open_wlan_client(WlanVersion::vista),
                  FailsWith(errc::remote_session_limit_exceeded));
    });
  ASSERT_THAT(third->close(), IsOk());
  const auto again = admin->open_wlan_client(WlanVersion::vista);
  EXPECT_THAT(again, IsOk());
  EXPECT_EQ(wlan.open_handles(), 3U);
}

// wlan E13 [docs]
TEST_P(WlanConformance, AFailedAllocationUsesUpNoHandle) {
  wlan.set_handle_limit(3);
  wlan.fail_next_call(errc::not_enough_memory);
  EXPECT_THAT(admin->open_wlan_client(WlanVersion::vista), FailsWith(errc::not_enough_memory));
  EXPECT_EQ(wlan.open_handles(), 2U);
  EXPECT_EQ(wlan.opens(), 2U);
  EXPECT_THAT(admin->open_wlan_client(WlanVersion::vista), IsOk()) << "the third slot is free";
}

// The calls before the failing one are counted, and it fails once.
TEST_P(WlanConformance, AnInjectedFailureHitsOneCall) {
  wlan.fail_next_call(errc::not_enough_memory, 1);
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
  expect_unchanged([&] {
    EXPECT_THAT(plain->profiles().enumerate(adapter), FailsWith(errc::not_enough_memory));
  });
  EXPECT_THAT(plain->profiles().enumerate(adapter), IsOk());
}

// wlan E14 [docs]
TEST_P(WlanConformance, AnUnreachableServiceAnswersTheRpcCode) {
  const testing::Handles through{.wlan = h.get(), .object = adapter};
  for (const errc code : {errc::rpc_s_server_unavailable, errc::ept_s_not_registered}) {
    wlan.set_endpoint_failure(code);
    expect_unchanged([&] {
      EXPECT_THAT(admin->open_wlan_client(WlanVersion::vista), FailsWith(code));
      for (const EveryCall& call : every_call_on(through))
        EXPECT_EQ(call.make(through), code) << to_string(call.operation);
    });
  }
  wlan.set_endpoint_failure(std::nullopt);
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
}

// wlan E15 [report: rpi-imager #584]
TEST_P(WlanConformance, WithoutTheDllNothingOpens) {
  wlan.set_dll_present(false);
  const std::size_t opens = wlan.opens();
  expect_unchanged([&] {
    EXPECT_THAT(admin->open_wlan_client(WlanVersion::vista), FailsWith(errc::mod_not_found));
    EXPECT_THAT(admin->open_wlan_client(static_cast<WlanVersion>(0)),
                FailsWith(errc::mod_not_found));
  });
  EXPECT_EQ(wlan.opens(), opens) << "no call was made";
}

TEST_P(WlanConformance, OpeningNeedsNoPermission) {
  const auto nobody = stage->platform({.user = "nobody"});
  EXPECT_THAT(nobody->open_wlan_client(WlanVersion::vista), IsOk());
}

// wlan E21 [seed] warns; code [assumed]
TEST_P(WlanConformance, AClosedHandleIsRefusedByEveryCall) {
  const testing::Handles through{.wlan = h.get(), .object = adapter};
  ASSERT_THAT(h->close(), IsOk());
  for (const EveryCall& call : every_call_on(through)) {
    expect_misuse(MisuseKind::use_after_close);
    const std::size_t before = world.misuses().size();
    expect_unchanged(
        [&] { EXPECT_EQ(call.make(through), errc::invalid_handle) << to_string(call.operation); });
    ASSERT_EQ(world.misuses().size(), before + 1) << to_string(call.operation);
    EXPECT_EQ(world.misuses().back().kind, MisuseKind::use_after_close)
        << to_string(call.operation);
  }
}

TEST_P(WlanConformance, AMisuseNamesOperationObjectAndPlaceOfOpening) {
  const std::uint32_t number = wlan.clients().front().number;
  ASSERT_THAT(h->close(), IsOk());
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(h->scanning().scan(adapter, {}), FailsWith(errc::invalid_handle));
  ASSERT_THAT(world.misuses(), SizeIs(1));
  const fake::Misuse record = world.misuses().back();
  EXPECT_EQ(record.operation, "WlanScanning::scan");
  EXPECT_EQ(record.object, "wlan-client#" + std::to_string(number));
  if (carries(WlanUncarried::call_sites)) {
    EXPECT_NE(std::string(record.opened_at.file).find("wlan_suite.hpp"), std::string::npos);
  }
}

// wlan E22 [assumed]
TEST_P(WlanConformance, AClosedHandlesNumberIsNeverGivenOutAgain) {
  const std::uint32_t first = wlan.clients().front().number;
  ASSERT_THAT(h->close(), IsOk());
  std::vector<std::unique_ptr<WlanClient>> fresh;
  for (int i = 0; i < 10; ++i) fresh.push_back(open(*admin));
  for (const fake::ClientState& each : wlan.clients()) EXPECT_NE(each.number, first);
  expect_misuse(MisuseKind::use_after_close);
  EXPECT_THAT(h->interfaces().enumerate(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(fresh.back()->interfaces().enumerate(), IsOk());
}

// The version of a handle is known after its close too.
TEST_P(WlanConformance, TheVersionNeverFails) {
  ASSERT_THAT(h->close(), IsOk());
  EXPECT_EQ(h->version(), WlanVersion::vista);
}

TEST_P(WlanConformance, AHandleLeftOpenIsListedWithItsPlaceOfOpening) {
  const auto open_ones = world.open_handles();
  ASSERT_THAT(open_ones, SizeIs(2));
  EXPECT_EQ(open_ones[0].object, "wlan-client#" + std::to_string(wlan.clients()[0].number));
  if (carries(WlanUncarried::call_sites)) {
    EXPECT_NE(std::string(open_ones[0].opened_at.file).find("wlan_suite.hpp"), std::string::npos);
  }
}

// A handle keeps what it needs alive.
TEST_P(WlanConformance, AHandleOutlivesItsPlatform) {
  admin.reset();
  EXPECT_THAT(h->interfaces().enumerate(), IsOk());
  EXPECT_THAT(h->close(), IsOk());
}

}  // namespace
}  // namespace winseam::conformance
