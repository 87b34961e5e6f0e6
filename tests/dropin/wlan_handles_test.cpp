// Opening and closing client handles: WlanOpenHandle and WlanCloseHandle.
#include "tests/dropin/wlan_fixture.hpp"

namespace winseam::dropin {
namespace {

class WlanHandlesTest : public WlanDropInTest {};

constexpr Dword untouched = 77;

// wlan E1, E2 [wine-test]
TEST_F(WlanHandlesTest, BothVersionsOpen) {
  for (const Dword asked : {1U, 2U}) {
    Handle client = nullptr;
    Dword version = untouched;
    ASSERT_EQ(w->open_handle(asked, nullptr, &version, &client), success_code);
    EXPECT_EQ(version, asked);
    EXPECT_NE(client, nullptr);
    close(client);
  }
}

// wlan E3, E4 [wine-test]
TEST_F(WlanHandlesTest, AVersionThatIsNoneLeavesTheOutputsAlone) {
  for (const Dword asked : {0U, 10U, 3U}) {
    Handle client = mark<void>();
    Dword version = untouched;
    EXPECT_EQ(w->open_handle(asked, nullptr, &version, &client), not_supported) << asked;
    EXPECT_EQ(version, untouched);
    EXPECT_EQ(client, mark<void>());
  }
}

// wlan E5 [wine-test]
TEST_F(WlanHandlesTest, AReservedArgumentAtOpeningIsRefused) {
  Handle client = mark<void>();
  Dword version = untouched;
  EXPECT_EQ(w->open_handle(1, &version, &version, &client), invalid_parameter);
  EXPECT_EQ(version, untouched);
  EXPECT_EQ(client, mark<void>());
  EXPECT_EQ(wlan.opens(), 0U);
}

// wlan E6 [wine-test]
TEST_F(WlanHandlesTest, OpeningNeedsRoomForTheVersion) {
  Handle client = mark<void>();
  EXPECT_EQ(w->open_handle(1, nullptr, nullptr, &client), invalid_parameter);
  EXPECT_EQ(client, mark<void>());
  EXPECT_EQ(wlan.opens(), 0U);
}

// wlan E7 [wine-test]
TEST_F(WlanHandlesTest, OpeningNeedsRoomForTheHandle) {
  Dword version = untouched;
  EXPECT_EQ(w->open_handle(1, nullptr, &version, nullptr), invalid_parameter);
  EXPECT_EQ(version, untouched);
  EXPECT_EQ(wlan.opens(), 0U);
}

// wlan E8 [wine-test]; that wrong arguments win [assumed]
TEST_F(WlanHandlesTest, AStoppedServiceIsSeenAfterTheArgumentsAndBeforeTheVersion) {
  wlan.stop_service();
  Handle client = mark<void>();
  Dword version = untouched;
  EXPECT_EQ(w->open_handle(0, nullptr, &version, &client), service_not_active);
  EXPECT_EQ(w->open_handle(2, nullptr, nullptr, &client), invalid_parameter);
  EXPECT_EQ(version, untouched);
  EXPECT_EQ(client, mark<void>());
}

// wlan E15 [report: rpi-imager #584]
TEST_F(WlanHandlesTest, WithoutTheDllOpeningSaysSo) {
  wlan.set_dll_present(false);
  Handle client = mark<void>();
  Dword version = untouched;
  EXPECT_EQ(w->open_handle(2, nullptr, &version, &client), 126U);
  EXPECT_EQ(client, mark<void>());
}

// wlan E17, E20 [wine-test] [assumed]
TEST_F(WlanHandlesTest, ClosingTheNullHandleIsRefused) {
  Dword something = 0;
  EXPECT_EQ(w->close_handle(nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->close_handle(nullptr, &something), invalid_parameter);
  EXPECT_TRUE(report().misuses.empty());
}

// wlan E18 [wine-test]
TEST_F(WlanHandlesTest, ClosingAStrangerIsRefusedAndRecorded) {
  expected = {MisuseKind::close_unknown};
  EXPECT_EQ(w->close_handle(reinterpret_cast<Handle>(std::uintptr_t{0xDEADCAFE}), nullptr),
            invalid_handle);
  ASSERT_EQ(report().misuses.size(), 1U);
  EXPECT_EQ(report().misuses[0].operation, "WlanCloseHandle");
  EXPECT_EQ(report().misuses[0].object, "handle 0xdeadcafe");
}

// wlan E19 [wine-test]
TEST_F(WlanHandlesTest, AReservedArgumentAtClosingLeavesTheHandleOpen) {
  const Handle client = open_client();
  Dword something = 0;
  EXPECT_EQ(w->close_handle(client, &something), invalid_parameter);
  EXPECT_EQ(use(client), success_code);
  EXPECT_EQ(wlan.closes(), 0U);
  close(client);
}

// wlan E16 [seed]; second close [assumed]
TEST_F(WlanHandlesTest, ASecondCloseIsRefusedAndRecordedByTheWorld) {
  const Handle client = open_client();
  close(client);
  EXPECT_EQ(w->close_handle(client, nullptr), invalid_handle);
  ASSERT_EQ(world.misuses().size(), 1U);
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::double_close);
  EXPECT_STREQ(world.misuses()[0].opened_at.file, "wlanapi.dll");
  EXPECT_EQ(wlan.closes(), 1U);
}

// wlan E21 [seed] warns; code [assumed]
TEST_F(WlanHandlesTest, AClosedHandleIsRefusedAndTouchesNothing) {
  const Handle client = open_client();
  close(client);
  auto* list = mark<WlanListHead>();
  EXPECT_EQ(w->enum_interfaces(client, nullptr, &list), invalid_handle);
  Dword size = untouched;
  void* data = mark<void>();
  EXPECT_EQ(w->query_interface(client, &adapter, WlanIntfOpcode::interface_state, nullptr, &size,
                               &data, nullptr),
            invalid_handle);
  EXPECT_EQ(list, mark<WlanListHead>());
  EXPECT_EQ(data, mark<void>());
  EXPECT_EQ(size, untouched);
  ASSERT_EQ(world.misuses().size(), 2U);
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::use_after_close);
  EXPECT_EQ(report().allocations, 0U);
}

// A closed handle is refused before what its structures hold is judged: first 6, then 87 ("Order of checks").
TEST_F(WlanHandlesTest, TheHandleIsJudgedBeforeTheValuesInStructures) {
  const Handle client = open_client();
  close(client);
  abi::Dot11Ssid ssid{33, {}};
  EXPECT_EQ(w->scan(client, &adapter, &ssid, nullptr, nullptr), invalid_handle);
  abi::WlanConnectionParameters parameters{};
  parameters.ssid = &ssid;
  EXPECT_EQ(w->connect(client, &adapter, &parameters, nullptr), invalid_handle);
  wlan.stop_service();
  wlan.start_service();
  const Handle second = open_client();
  wlan.stop_service();
  EXPECT_EQ(w->scan(second, &adapter, &ssid, nullptr, nullptr), service_not_active);
  wlan.start_service();
  EXPECT_EQ(w->close_handle(second, nullptr), invalid_handle) << "the service does not know it";
}

// wlan E22 [assumed]
TEST_F(WlanHandlesTest, AClosedValueIsNeverGivenOutAgain) {
  const Handle first = open_client();
  close(first);
  for (int i = 0; i != 100; ++i) {
    const Handle next = open_client();
    EXPECT_NE(next, first);
    close(next);
  }
}

// wlan E23 [report: resourceMonitor #71]; code [assumed]
TEST_F(WlanHandlesTest, TheAddressOfTheVariableIsNoHandle) {
  expected = {MisuseKind::close_unknown};
  Handle client = open_client();
  EXPECT_EQ(w->close_handle(&client, nullptr), invalid_handle);
  EXPECT_EQ(use(client), success_code) << "the session stays";
  close(client);
}

// wlan E42 [assumed]
TEST_F(WlanHandlesTest, WithTheServiceStoppedAHandleIsGoneAllTheSame) {
  const Handle client = open_client();
  wlan.stop_service();
  EXPECT_EQ(w->close_handle(client, nullptr), service_not_active);
  EXPECT_EQ(w->close_handle(client, nullptr), invalid_handle);
  EXPECT_EQ(wlan.open_handles(), 0U);
}

TEST_F(WlanHandlesTest, AHandleThatIsForgottenIsReportedAtTheEnd) {
  expected = {MisuseKind::left_open};
  const Handle forgotten = open_client();
  EXPECT_NE(forgotten, nullptr);
  close(open_client());
  const Report& last = stop();
  ASSERT_EQ(last.misuses.size(), 1U);
  EXPECT_EQ(last.misuses[0].operation, "WlanOpenHandle");
  EXPECT_EQ(wlan.open_handles(), 0U) << "the drop-in's end closes it";
}

// Handles of another DLL are strangers, whatever their values.
TEST_F(WlanHandlesTest, AHandleOfTheSessionApiIsNoClient) {
  expected = {MisuseKind::use_after_close, MisuseKind::close_unknown};
  const Handle server = open();
  EXPECT_EQ(use(server), invalid_handle);
  EXPECT_EQ(w->close_handle(server, nullptr), invalid_handle);
  api->close_server(server);
}

TEST_F(WlanHandlesTest, BeforeAndAfterItsLifeEveryFunctionSaysThatNobodyIsThere) {
  const abi::WlanApi functions = *w;
  stop();
  Handle client = mark<void>();
  Dword version = untouched;
  EXPECT_EQ(functions.open_handle(2, nullptr, &version, &client), service_not_active);
  EXPECT_EQ(functions.close_handle(mark<void>(), nullptr), service_not_active);
  EXPECT_EQ(functions.allocate_memory(8), nullptr);
  EXPECT_EQ(portable_last_error(), service_not_active);
  functions.free_memory(mark<void>());
  EXPECT_EQ(client, mark<void>());
}

// The codes come back by value; the thread's last error is nobody's business (1, "Return values").
TEST_F(WlanHandlesTest, TheLastErrorIsLeftAlone) {
  expected = {MisuseKind::close_unknown};
  api->kernel.set_last_error(0xABCD);
  close(open_client());
  EXPECT_EQ(w->close_handle(mark<void>(), nullptr), invalid_handle);
  EXPECT_EQ(w->close_handle(nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(error(), 0xABCDU);
}

}  // namespace
}  // namespace winseam::dropin
