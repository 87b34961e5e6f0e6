// Callbacks: WlanRegisterNotification, and what a callback is given.
#include <optional>

#include "tests/dropin/wlan_fixture.hpp"

namespace winseam::dropin {
namespace {

using abi::WlanNotificationData;

constexpr Dword acm = abi::wlan_notification_source_acm;
constexpr Dword msm = abi::wlan_notification_source_msm;

// What a callback saw; its context.
struct Seen {
  std::vector<Dword> codes;
  std::vector<std::vector<std::byte>> payloads;
  WlanNotificationData last{};
  std::function<void()> inside{};
};

void keep(WlanNotificationData* data, void* context) {
  auto& seen = *static_cast<Seen*>(context);
  seen.codes.push_back(data->notification_code);
  const auto* const first = static_cast<const std::byte*>(data->data);
  seen.payloads.emplace_back(first, first + data->data_size);
  seen.last = *data;
  if (seen.inside) seen.inside();
}

class WlanNotificationsTest : public WlanDropInTest {
 protected:
  WlanNotificationsTest() { client = open_client(); }
  ~WlanNotificationsTest() override {
    if (client != nullptr) close(client);
  }

  Dword listen(Dword sources, Seen& into, Dword* previous = nullptr) {
    return w->register_notification(client, sources, 0, &keep, &into, nullptr, previous);
  }
  Dword unlisten(Dword* previous = nullptr) {
    return w->register_notification(client, 0, 0, nullptr, nullptr, nullptr, previous);
  }

  void raise(AcmCode code, NotificationPayload payload = {}) {
    wlan.raise({NotificationSource::acm, static_cast<std::uint32_t>(code), id, std::move(payload)});
    world.advance(Ticks{0});
  }

  Handle client = nullptr;
  Seen seen;
};

// wlan E45, E48, E50 [docs] [assumed]
TEST_F(WlanNotificationsTest, EachRegistrationTellsTheOneBefore) {
  Dword previous = 77;
  EXPECT_EQ(listen(acm, seen, &previous), success_code);
  EXPECT_EQ(previous, 0U);
  EXPECT_EQ(listen(acm | msm, seen, &previous), success_code);
  EXPECT_EQ(previous, acm);
  EXPECT_EQ(unlisten(&previous), success_code);
  EXPECT_EQ(previous, acm | msm);
  EXPECT_EQ(unlisten(&previous), success_code);
  EXPECT_EQ(previous, 0U);
  raise(AcmCode::network_available);
  EXPECT_TRUE(seen.codes.empty());
}

// wlan E52 [docs]
TEST_F(WlanNotificationsTest, ThePreviousMaskNeedNotBeAskedFor) {
  EXPECT_EQ(listen(acm, seen, nullptr), success_code);
  raise(AcmCode::network_available);
  EXPECT_EQ(seen.codes, (std::vector<Dword>{19}));
  EXPECT_EQ(unlisten(nullptr), success_code);
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::none);
}

// wlan E49, E51 [docs] [assumed]
TEST_F(WlanNotificationsTest, WrongArgumentsLeaveTheOldRegistration) {
  expected = {MisuseKind::use_after_close};
  Dword previous = 77;
  ASSERT_EQ(listen(acm, seen), success_code);
  EXPECT_EQ(w->register_notification(client, msm, 0, nullptr, nullptr, nullptr, &previous),
            invalid_parameter);
  EXPECT_EQ(w->register_notification(client, msm, 0, &keep, &seen, &previous, &previous),
            invalid_parameter);
  EXPECT_EQ(w->register_notification(nullptr, msm, 0, &keep, &seen, nullptr, &previous),
            invalid_parameter);
  EXPECT_EQ(w->register_notification(mark<void>(), msm, 0, &keep, &seen, nullptr, &previous),
            invalid_handle);
  EXPECT_EQ(previous, 77U);
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::acm);
  raise(AcmCode::network_available);
  EXPECT_EQ(seen.codes.size(), 1U);
}

// wlan E46 [docs/client: ManagedNativeWifi]
TEST_F(WlanNotificationsTest, ASecondCallbackTakesThePlaceOfTheFirst) {
  Seen second;
  ASSERT_EQ(listen(acm, seen), success_code);
  ASSERT_EQ(listen(acm, second), success_code);
  raise(AcmCode::network_available);
  EXPECT_TRUE(seen.codes.empty());
  EXPECT_EQ(second.codes.size(), 1U);
}

// A program may register as often as it likes.
TEST_F(WlanNotificationsTest, ManyRegistrationsWork) {
  for (int i = 0; i != 100; ++i) ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::network_available);
  EXPECT_EQ(seen.codes.size(), 1U);
  EXPECT_TRUE(world.misuses().empty());
}

// wlan E66 [docs]
TEST_F(WlanNotificationsTest, AnEventWithoutPayloadPointsNowhere) {
  ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::scan_complete);
  EXPECT_EQ(seen.last.notification_source, acm);
  EXPECT_EQ(seen.last.notification_code, 7U);
  EXPECT_EQ(seen.last.interface_guid.data1, adapter.data1);
  EXPECT_EQ(seen.last.data_size, 0U);
  EXPECT_EQ(seen.last.data, nullptr);
}

// wlan E122 [docs]: the size counts the text of the profile, with its terminator
TEST_F(WlanNotificationsTest, AConnectionsPayloadEndsWithTheProfile) {
  ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::connection_complete, ConnectionEvent{.mode = ConnectionMode::discovery_unsecure,
                                                      .profile_name = "Cafe",
                                                      .ssid = Ssid{"Cafe"},
                                                      .reason = ReasonCode::network_not_available,
                                                      .profile_xml = "<x/>"});
  using Head = abi::WlanConnectionNotificationHead;
  ASSERT_EQ(seen.payloads.back().size(), sizeof(Head) + 5 * sizeof(WChar));
  Head head{};
  std::memcpy(static_cast<void*>(&head), seen.payloads.back().data(), sizeof head);
  EXPECT_EQ(head.connection_mode, abi::WlanConnectionMode::discovery_unsecure);
  EXPECT_EQ(narrow(head.profile_name.data()), "Cafe");
  EXPECT_EQ(head.ssid.length, 4U);
  EXPECT_EQ(head.reason, abi::WlanReason::network_not_available);
  WChar xml[5] = {};
  std::memcpy(xml, seen.payloads.back().data() + sizeof head, sizeof xml);
  EXPECT_EQ(narrow(xml), "<x/>");
  raise(AcmCode::connection_start, ConnectionEvent{});
  EXPECT_EQ(seen.payloads.back().size(), 572U) << "the SDK's structure has room for one unit";
}

// wlan E134 [docs]; size [assumed]
TEST_F(WlanNotificationsTest, ARenameCarriesBothNames) {
  ASSERT_EQ(listen(acm, seen), success_code);
  auto old_name = wide("Attic home");
  auto new_name = wide("Loft");
  ASSERT_EQ(w->rename_profile(client, &adapter, old_name.data(), new_name.data(), nullptr),
            success_code);
  world.advance(Ticks{0});
  ASSERT_EQ(seen.codes, (std::vector<Dword>{16}));
  ASSERT_EQ(seen.payloads[0].size(), (10 + 4 + 2) * sizeof(WChar));
  std::vector<WChar> both(16);
  std::memcpy(both.data(), seen.payloads[0].data(), seen.payloads[0].size());
  EXPECT_EQ(narrow(both.data()), "Attic home");
  EXPECT_EQ(narrow(both.data() + 11), "Loft");
}

// wlan E124 [docs]
TEST_F(WlanNotificationsTest, ASignalIsOneNumber) {
  ASSERT_EQ(listen(msm, seen), success_code);
  wlan.raise({NotificationSource::msm, 8, id, SignalQuality{42}});
  world.advance(Ticks{0});
  ASSERT_EQ(seen.payloads.size(), 1U);
  Dword quality = 0;
  ASSERT_EQ(seen.payloads[0].size(), sizeof quality);
  std::memcpy(&quality, seen.payloads[0].data(), sizeof quality);
  EXPECT_EQ(quality, 42U);
}

// wlan E65 [assumed]
TEST_F(WlanNotificationsTest, TheMemoryOfAnEventIsOfNoUseAfterwards) {
  struct Kept {
    WlanNotificationData* event = nullptr;
    const std::byte* payload = nullptr;
  } kept;
  const auto keep_addresses = [](WlanNotificationData* data, void* context) {
    auto& into = *static_cast<Kept*>(context);
    into.event = data;
    into.payload = static_cast<const std::byte*>(data->data);
    EXPECT_EQ(data->data_size, 4U);
  };
  ASSERT_EQ(w->register_notification(client, msm, 0, keep_addresses, &kept, nullptr, nullptr),
            success_code);
  wlan.raise({NotificationSource::msm, 8, id, SignalQuality{42}});
  world.advance(Ticks{0});
  ASSERT_NE(kept.event, nullptr);
  // It stays readable until the next event, so that a program which kept it reads what makes no sense, and nothing else.
  EXPECT_EQ(kept.event->notification_code, 0xDDDDDDDDU);
  EXPECT_EQ(*kept.payload, std::byte{0xDD});
}

// wlan E27 [seed]
TEST_F(WlanNotificationsTest, ACloseInsideTheCallbackIsRefused) {
  Dword code = 0;
  seen.inside = [&] { code = w->close_handle(client, nullptr); };
  ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::network_available);
  EXPECT_EQ(code, possible_deadlock) << "the real call never returns";
  ASSERT_EQ(world.misuses().size(), 1U);
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::waits_for_itself);
  EXPECT_EQ(use(client), success_code) << "nothing has changed";
  seen.inside = nullptr;
}

// wlan E54 [docs]
TEST_F(WlanNotificationsTest, AnEndInsideTheCallbackIsRefused) {
  Dword code = 0;
  Dword previous = 77;
  seen.inside = [&] { code = unlisten(&previous); };
  ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::network_available);
  EXPECT_EQ(code, possible_deadlock);
  EXPECT_EQ(previous, 77U);
  EXPECT_EQ(wlan.clients()[0].sources, NotificationSource::acm);
  seen.inside = nullptr;
}

// Registering inside the callback is forbidden [docs]; it is recorded, and done
TEST_F(WlanNotificationsTest, ARegistrationInsideTheCallbackIsRecorded) {
  Seen second;
  seen.inside = [&] {
    EXPECT_EQ(listen(acm, second), success_code);
    seen.inside = nullptr;
  };
  ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::network_available);
  raise(AcmCode::network_available);
  EXPECT_EQ(seen.codes.size(), 1U);
  EXPECT_EQ(second.codes.size(), 1U);
  ASSERT_EQ(world.misuses().size(), 1U);
  EXPECT_EQ(world.misuses()[0].kind, MisuseKind::register_in_callback);
}

// wlan E67 [client: proxy_wifi]
TEST_F(WlanNotificationsTest, QueriesInsideTheCallbackWork) {
  Dword code = 77;
  seen.inside = [&] { code = use(client); };
  ASSERT_EQ(listen(acm, seen), success_code);
  raise(AcmCode::network_available);
  EXPECT_EQ(code, success_code);
  seen.inside = nullptr;
}

// wlan E24, E30 [seed]
TEST_F(WlanNotificationsTest, AfterCloseTheContextMayGo) {
  auto context = std::make_unique<Seen>();
  ASSERT_EQ(listen(acm, *context), success_code);
  for (int i = 0; i != 1000; ++i) wlan.raise({NotificationSource::acm, 19, id, {}});
  for (int i = 0; i != 10; ++i) world.step();
  EXPECT_FALSE(context->codes.empty());
  close(client);
  client = nullptr;
  context.reset();
  world.run_until_idle();
}

// A handle with a callback that is forgotten ends with the drop-in, and so does its callback.
TEST_F(WlanNotificationsTest, AForgottenCallbackIsNotCalledAfterTheEnd) {
  expected = {MisuseKind::left_open};
  ASSERT_EQ(listen(acm, seen), success_code);
  client = nullptr;
  stop();
  raise(AcmCode::network_available);
  EXPECT_TRUE(seen.codes.empty());
}

// wlan E71 [docs]: argument checks; the events themselves are the conformance suite's
TEST_F(WlanNotificationsTest, MoreRegistrationsNeedTheirArguments) {
  expected = {MisuseKind::use_after_close, MisuseKind::use_after_close};
  Dword something = 0;
  EXPECT_EQ(w->register_virtual_station_notification(nullptr, 1, nullptr), invalid_parameter);
  EXPECT_EQ(w->register_virtual_station_notification(client, 1, &something), invalid_parameter);
  EXPECT_EQ(w->register_virtual_station_notification(client, 1, nullptr), success_code);
  EXPECT_EQ(w->register_virtual_station_notification(mark<void>(), 1, nullptr), invalid_handle);
  EXPECT_EQ(w->register_device_service_notification(nullptr, nullptr), invalid_parameter);
  EXPECT_EQ(w->register_device_service_notification(client, nullptr), success_code);
  EXPECT_EQ(w->register_device_service_notification(mark<void>(), nullptr), invalid_handle);
  const WlanListHead hostile{0xFFFFFFFF, 0};
  EXPECT_EQ(w->register_device_service_notification(client, &hostile), invalid_parameter)
      << "not read";
}

}  // namespace
}  // namespace winseam::dropin
