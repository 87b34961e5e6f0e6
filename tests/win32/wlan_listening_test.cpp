// Listeners and the function through which the system calls them: late calls, hostile events, threads.
#include <algorithm>
#include <atomic>
#include <future>
#include <stdexcept>
#include <thread>

#include "tests/win32/scripted_wlan.hpp"

namespace winseam::win32 {
namespace {

using abi::WlanNotificationData;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A registration as the system got it.
struct Registered {
  Dword sources = 0;
  Bool ignore_duplicate = 0;
  abi::WlanNotificationCallback callback = nullptr;
  void* context = nullptr;
};

class WlanListeningTest : public ScriptedWlan {
 public:
  WlanListeningTest() {
    tables.wlan.register_notification = [](Handle, Dword sources, Bool ignore_duplicate,
                                           abi::WlanNotificationCallback callback, void* context,
                                           void* reserved, Dword* previous) -> Dword {
      auto& test = static_cast<WlanListeningTest&>(*now);
      EXPECT_EQ(reserved, nullptr);
      if (test.code != 0) return test.code;
      const Dword before = test.registered.empty() ? 0 : test.registered.back().sources;
      if (previous != nullptr) *previous = before;
      test.registered.push_back({sources, ignore_duplicate, callback, context});
      return 0;
    };
  }

  // What the system does: calls a registration, the last one by default.
  static void call(const Registered& to, Dword source, Dword event,
                   const std::vector<std::byte>& payload = {}) {
    std::vector<std::byte> copy = payload;  // the system's own memory
    WlanNotificationData data{source,
                              event,
                              {5, 0, 0, {}},
                              static_cast<Dword>(copy.size()),
                              copy.empty() ? nullptr : copy.data()};
    to.callback(&data, to.context);
  }
  void raise(Dword event = 19, const std::vector<std::byte>& payload = {},
             Dword source = abi::wlan_notification_source_acm) {
    call(last(), source, event, payload);
  }

  // The last registration with a callback: the one that a late call goes to.
  const Registered& last() const {
    return *std::find_if(registered.rbegin(), registered.rend(),
                         [](const Registered& each) { return each.callback != nullptr; });
  }

  WlanSubscription subscribe(WlanListener listener,
                             NotificationSource sources = NotificationSource::acm) {
    return client()
        .notifications()
        .subscribe(sources, Duplicates::ignore, std::move(listener))
        .value();
  }
  WlanSubscription record() {
    return subscribe([this](const WlanNotification& event) { events.push_back(event); });
  }

  std::vector<Dword> masks() const {
    std::vector<Dword> all;
    for (const Registered& each : registered) all.push_back(each.sources);
    return all;
  }

  std::vector<Registered> registered;
  std::vector<WlanNotification> events;
};

TEST_F(WlanListeningTest, AnEventIsDelivered) {
  const auto token = record();
  ASSERT_EQ(registered.size(), 1U);
  EXPECT_EQ(registered[0].sources, 8U);
  EXPECT_EQ(registered[0].ignore_duplicate, 1);
  raise(19);
  ASSERT_EQ(events.size(), 1U);
  EXPECT_TRUE(events[0].is(AcmCode::network_available));
  EXPECT_EQ(events[0].interface_id, Guid{5});
  EXPECT_TRUE(std::holds_alternative<std::monostate>(events[0].payload));
}

// Nothing is thrown through the system's frames, and nobody is left behind in a call: the token's end does not wait.
TEST_F(WlanListeningTest, WhatAListenerThrowsIsDroppedAndLaterEventsAreTold) {
  int told = 0;
  auto token = subscribe([&told](const WlanNotification&) {
    if (++told == 1) throw std::runtime_error("listener");
  });
  EXPECT_NO_THROW(raise());
  EXPECT_NO_THROW(raise());
  EXPECT_EQ(told, 2);
  token.reset();
  EXPECT_THAT(masks(), ElementsAre(8, 0));
  EXPECT_THAT(client().close(), IsOk());
}

TEST_F(WlanListeningTest, TheTokenEndsTheRegistration) {
  auto token = record();
  EXPECT_TRUE(token.is_current());
  token.reset();
  EXPECT_THAT(masks(), ElementsAre(8, 0));
  raise();
  EXPECT_THAT(events, IsEmpty());
}

// A call that the system had begun before the end, and that comes through only now.
TEST_F(WlanListeningTest, ALateCallFindsNobody) {
  auto token = record();
  const Registered first = registered[0];
  token.reset();
  call(first, 8, 19);
  const auto second = record();
  const Registered next = registered.back();
  ASSERT_THAT(client().close(), IsOk());
  call(first, 8, 19);
  call(next, 8, 19);
  forget_client();
  call(next, 8, 19);
  next.callback(nullptr, next.context);
  WlanNotificationData data{};
  next.callback(&data, nullptr);
  next.callback(&data, reinterpret_cast<void*>(~std::uintptr_t{0}));
  EXPECT_THAT(events, IsEmpty());
}

TEST_F(WlanListeningTest, AReplacedListenerHearsNothingMore) {
  int first = 0;
  int second = 0;
  auto old = subscribe([&](const WlanNotification&) { ++first; });
  const auto present = subscribe([&](const WlanNotification&) { ++second; });
  EXPECT_EQ(present.previous(), NotificationSource::acm);
  EXPECT_FALSE(old.is_current());
  call(registered[0], 8, 19);
  call(registered[1], 8, 19);
  EXPECT_EQ(first, 0);
  EXPECT_EQ(second, 1);
  old.reset();
  EXPECT_THAT(masks(), ElementsAre(8, 8)) << "its successor stays";
  EXPECT_TRUE(present.is_current());
}

TEST_F(WlanListeningTest, AFailedRegistrationLeavesTheOldOne) {
  const auto token = record();
  code = 5;
  EXPECT_THAT(client().notifications().subscribe(NotificationSource::msm, Duplicates::deliver,
                                                 [](const WlanNotification&) {}),
              FailsWith(errc::access_denied));
  code = 0;
  EXPECT_TRUE(token.is_current());
  raise();
  EXPECT_EQ(events.size(), 1U);
}

TEST_F(WlanListeningTest, WhatCannotBeRegisteredIsNotAsked) {
  EXPECT_THAT(
      client().notifications().subscribe(NotificationSource::acm, Duplicates::deliver, nullptr),
      FailsWith(errc::invalid_parameter));
  EXPECT_THAT(client().notifications().subscribe(NotificationSource::none, Duplicates::deliver,
                                                 [](const WlanNotification&) {}),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(registered, IsEmpty());
}

// What the listener holds goes with its end, not with the client's.
TEST_F(WlanListeningTest, WhatAListenerHoldsGoesWithIt) {
  const auto held = std::make_shared<int>(1);
  auto token = subscribe([held](const WlanNotification&) {});
  EXPECT_EQ(held.use_count(), 2);
  token.reset();
  EXPECT_EQ(held.use_count(), 1);
  const auto other = subscribe([held](const WlanNotification&) {});
  ASSERT_THAT(client().close(), IsOk());
  EXPECT_EQ(held.use_count(), 1);
}

// wlan E27 [seed]: Windows would never return, so it is not asked
TEST_F(WlanListeningTest, ACloseInsideTheListenerIsRefused) {
  std::error_code inside;
  const auto token = subscribe([&](const WlanNotification&) { inside = client().close().error(); });
  raise();
  EXPECT_EQ(inside, errc::possible_deadlock);
  EXPECT_THAT(closed, IsEmpty());
  EXPECT_TRUE(token.is_current());
  EXPECT_THAT(client().close(), IsOk());
}

// wlan E54 [docs]
TEST_F(WlanListeningTest, AnEndInsideTheListenerIsRefused) {
  std::error_code inside;
  const auto token = subscribe(
      [&](const WlanNotification&) { inside = client().notifications().unsubscribe().error(); });
  raise();
  EXPECT_EQ(inside, errc::possible_deadlock);
  EXPECT_THAT(masks(), ElementsAre(8));
  EXPECT_TRUE(token.is_current());
}

// The token of a listener that resets itself: it is the last call, and the next registration takes the place.
TEST_F(WlanListeningTest, AListenerMayEndItself) {
  int calls_made = 0;
  WlanSubscription token;
  token = subscribe([&](const WlanNotification&) {
    ++calls_made;
    token.reset();
  });
  raise();
  raise();
  EXPECT_EQ(calls_made, 1);
  EXPECT_THAT(masks(), ElementsAre(8)) << "Windows is not asked: it would wait for itself";
  const auto next = record();
  EXPECT_EQ(next.previous(), NotificationSource::none) << "there was no listener any more";
  raise();
  EXPECT_EQ(events.size(), 1U);
}

// A client that its own listener destroys is closed by another thread.
TEST_F(WlanListeningTest, AListenerMayDestroyItsClient) {
  std::promise<void> was_closed;
  static std::promise<void>* signal = nullptr;
  signal = &was_closed;
  tables.wlan.close_handle = [](Handle, void*) -> Dword {
    signal->set_value();
    return 0;
  };
  auto owned = open();
  auto token = owned->notifications().subscribe(NotificationSource::acm, Duplicates::deliver,
                                                [&](const WlanNotification& event) {
                                                  events.push_back(event);
                                                  owned.reset();
                                                });
  ASSERT_THAT(token, IsOk());
  raise();
  raise();
  was_closed.get_future().wait();
  EXPECT_EQ(events.size(), 1U);
  EXPECT_FALSE(token.value().is_current());
}

// wlan E53 [docs]; here also where the system itself does not wait
TEST_F(WlanListeningTest, AResetWaitsForACallOnAnotherThread) {
  std::promise<void> entered;
  std::promise<void> go_on;
  std::atomic<bool> finished{false};
  auto token = subscribe([&](const WlanNotification&) {
    entered.set_value();
    go_on.get_future().wait();
    finished = true;
  });
  std::thread system([&] { raise(); });
  entered.get_future().wait();
  std::thread release([&] { go_on.set_value(); });
  token.reset();
  EXPECT_TRUE(finished);
  system.join();
  release.join();
}

// wlan E25 [seed]
TEST_F(WlanListeningTest, ACloseWaitsForACallOnAnotherThread) {
  std::promise<void> entered;
  std::promise<void> go_on;
  std::atomic<bool> finished{false};
  const auto token = subscribe([&](const WlanNotification&) {
    entered.set_value();
    go_on.get_future().wait();
    finished = true;
  });
  std::thread system([&] { raise(); });
  entered.get_future().wait();
  std::thread release([&] { go_on.set_value(); });
  EXPECT_THAT(client().close(), IsOk());
  EXPECT_TRUE(finished);
  system.join();
  release.join();
}

// A system that finds out that the listener waits for this thread, as the fake does, is believed.
TEST_F(WlanListeningTest, AResetThatCouldNeverReturnReturns) {
  std::promise<void> entered;
  std::promise<void> go_on;
  auto token = subscribe([&](const WlanNotification&) {
    entered.set_value();
    go_on.get_future().wait();
  });
  std::thread system([&] { raise(); });
  entered.get_future().wait();
  code = static_cast<Dword>(errc::possible_deadlock);
  token.reset();
  code = 0;
  go_on.set_value();
  system.join();
  raise();  // the listener has ended all the same
}

// A token that was replaced waits for its own call only.
TEST_F(WlanListeningTest, AReplacedTokenWaitsForItsOwnCall) {
  std::promise<void> entered;
  std::promise<void> go_on;
  std::atomic<bool> finished{false};
  auto old = subscribe([&](const WlanNotification&) {
    entered.set_value();
    go_on.get_future().wait();
    finished = true;
  });
  std::thread system([first = registered[0]] { call(first, 8, 19); });
  entered.get_future().wait();
  const auto present = record();
  EXPECT_FALSE(finished) << "replacing does not wait";
  std::thread release([&] { go_on.set_value(); });
  old.reset();
  EXPECT_TRUE(finished);
  EXPECT_TRUE(present.is_current());
  system.join();
  release.join();
}

// wlan E72 [assumed]
TEST_F(WlanListeningTest, AListenerMayBeCalledBeforeTheRegistrationReturns) {
  tables.wlan.register_notification = [](Handle, Dword sources, Bool,
                                         abi::WlanNotificationCallback cb, void* context, void*,
                                         Dword*) -> Dword {
    if (sources != 0) call({sources, 0, cb, context}, 8, 19);
    return 0;
  };
  const auto token = record();
  EXPECT_EQ(events.size(), 1U);
}

class WlanPayloadTest : public WlanListeningTest {
 protected:
  // The payload that arrives for these bytes.
  NotificationPayload arrives(Dword source, Dword event, const std::vector<std::byte>& bytes) {
    const auto token =
        subscribe([this](const WlanNotification& notification) { events.push_back(notification); },
                  NotificationSource::all);
    events.clear();
    call(registered.back(), source, event, bytes);
    EXPECT_EQ(events.size(), 1U);
    return events.empty() ? NotificationPayload{} : events.back().payload;
  }
  // They arrive as the bytes that they are.
  void expect_raw(Dword source, Dword event, const std::vector<std::byte>& bytes) {
    const NotificationPayload payload = arrives(source, event, bytes);
    ASSERT_TRUE(std::holds_alternative<RawPayload>(payload)) << source << " " << event;
    EXPECT_EQ(std::get<RawPayload>(payload).bytes, bytes);
  }
};

constexpr Dword acm = abi::wlan_notification_source_acm;
constexpr Dword msm = abi::wlan_notification_source_msm;
constexpr Dword hosted = abi::wlan_notification_source_hnwk;

abi::WlanConnectionNotificationHead connection_head() {
  abi::WlanConnectionNotificationHead head{};
  head.profile_name[0] = 'P';
  head.ssid = {1, {'S'}};
  head.reason = abi::WlanReason::user_cancelled;
  return head;
}

TEST_F(WlanPayloadTest, AConnectionIsRead) {
  const auto payload =
      arrives(acm, 10, bytes_of(connection_head(), WChar{'<'}, WChar{'>'}, WChar{}));
  ASSERT_TRUE(std::holds_alternative<ConnectionEvent>(payload));
  const auto& event = std::get<ConnectionEvent>(payload);
  EXPECT_EQ(event.profile_name, "P");
  EXPECT_EQ(event.ssid, Ssid{"S"});
  EXPECT_EQ(event.reason, ReasonCode::user_cancelled);
  EXPECT_EQ(event.profile_xml, "<>");
}

TEST_F(WlanPayloadTest, AConnectionThatCannotBeIsItsBytes) {
  auto head = connection_head();
  expect_raw(acm, 10, bytes_of(head));
  expect_raw(acm, 10, bytes_of(head, WChar{'x'}));
  expect_raw(acm, 10, bytes_of(Dword{1}));
  head.ssid.length = 33;
  expect_raw(acm, 9, bytes_of(head, WChar{}));
  head = connection_head();
  head.profile_name = endless();
  expect_raw(acm, 11, bytes_of(head, WChar{}));
}

TEST_F(WlanPayloadTest, NumbersHaveTheirSize) {
  EXPECT_TRUE(std::holds_alternative<ReasonCode>(arrives(acm, 8, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<ReasonCode>(arrives(acm, 7, bytes_of(Dword{0}))));
  EXPECT_TRUE(std::holds_alternative<BssType>(arrives(acm, 5, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<PowerSetting>(arrives(acm, 6, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<AdhocNetworkState>(arrives(acm, 22, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<ScreenPower>(arrives(acm, 24, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<OperationalState>(arrives(acm, 27, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<SignalQuality>(arrives(msm, 8, bytes_of(Dword{1}))));
  EXPECT_TRUE(std::holds_alternative<OperationMode>(arrives(msm, 14, bytes_of(Dword{4}))));
  EXPECT_TRUE(std::holds_alternative<OneXAuthRestarted>(
      arrives(abi::wlan_notification_source_onex, 2, bytes_of(Dword{4}))));
  for (const Dword event : {5U, 6U, 7U, 8U, 22U, 24U, 27U}) {
    expect_raw(acm, event, bytes_of(Byte{1}));
    expect_raw(acm, event, bytes_of(Dword{1}, Byte{1}));
  }
  expect_raw(msm, 8, bytes_of(Byte{1}));
  expect_raw(msm, 14, bytes_of(Byte{1}));
}

TEST_F(WlanPayloadTest, StructuresHaveTheirSize) {
  EXPECT_TRUE(
      std::holds_alternative<MsmEvent>(arrives(msm, 4, bytes_of(abi::WlanMsmNotificationData{}))));
  EXPECT_TRUE(
      std::holds_alternative<PhyRadioState>(arrives(msm, 7, bytes_of(abi::WlanPhyRadioState{}))));
  EXPECT_TRUE(std::holds_alternative<HostedNetworkStateChange>(
      arrives(hosted, 0x1000, bytes_of(abi::WlanHostedNetworkStateChange{}))));
  EXPECT_TRUE(std::holds_alternative<HostedNetworkPeerChange>(
      arrives(hosted, 0x1001, bytes_of(abi::WlanHostedNetworkDataPeerStateChange{}))));
  EXPECT_TRUE(std::holds_alternative<HostedNetworkRadio>(
      arrives(hosted, 0x1002, bytes_of(abi::WlanHostedNetworkRadioState{}))));
  for (const Dword event : {0x1000U, 0x1001U, 0x1002U, 0x1003U})
    expect_raw(hosted, event, bytes_of(Byte{1}));
  for (const Dword event : {4U, 7U, 10U, 59U}) expect_raw(msm, event, bytes_of(Byte{1}));
  abi::WlanMsmNotificationData bad{};
  bad.ssid.length = 33;
  expect_raw(msm, 4, bytes_of(bad));
}

TEST_F(WlanPayloadTest, NamesHaveTheirEnds) {
  const auto payload = arrives(acm, 16, bytes_of(WChar{'a'}, WChar{}, WChar{'b'}, WChar{}));
  ASSERT_TRUE(std::holds_alternative<ProfileNameChange>(payload));
  EXPECT_EQ(std::get<ProfileNameChange>(payload), (ProfileNameChange{"a", "b"}));
  expect_raw(acm, 16, bytes_of(WChar{'a'}, WChar{}, WChar{'b'}));
  expect_raw(acm, 16, bytes_of(WChar{'a'}, WChar{}));
  expect_raw(acm, 16, bytes_of(WChar{'a'}));
  expect_raw(acm, 16, bytes_of(Byte{'a'}));
}

TEST_F(WlanPayloadTest, ADeviceServicesBytesAreItsOwn) {
  constexpr Dword source = abi::wlan_notification_source_device_service;
  abi::WlanDeviceServiceNotificationHead head{{9, 0, 0, {}}, 5, 2};
  const auto payload = arrives(source, 5, bytes_of(head, Byte{1}, Byte{2}, Byte{0}));
  ASSERT_TRUE(std::holds_alternative<DeviceServiceEvent>(payload));
  EXPECT_THAT(std::get<DeviceServiceEvent>(payload).data, ElementsAre(std::byte{1}, std::byte{2}));
  head.data_size = 4;
  expect_raw(source, 5, bytes_of(head, Byte{1}, Byte{2}, Byte{0}));
  head.data_size = 0xFFFFFFFF;
  expect_raw(source, 5, bytes_of(head));
}

TEST_F(WlanPayloadTest, ASizeWithoutBytesIsNotRead) {
  const auto token = record();
  WlanNotificationData data{acm, 10, {}, 572, nullptr};
  registered.back().callback(&data, registered.back().context);
  Dword one = 1;
  data = {acm, 8, {}, 0xFFFFFFFF, &one};
  registered.back().callback(&data, registered.back().context);
  ASSERT_EQ(events.size(), 2U);
  for (const WlanNotification& event : events) {
    ASSERT_NE(event.get<RawPayload>(), nullptr);
    EXPECT_THAT(event.get<RawPayload>()->bytes, IsEmpty());
  }
}

}  // namespace
}  // namespace winseam::win32
