// Values that are no handles, handles that are closed, and the places that drop-ins take.
#include <atomic>
#include <thread>

#include "tests/dropin/dropin_fixture.hpp"

namespace winseam::dropin {
namespace {

class HandlesTest : public DropInTest {
 protected:
  // Whether a call through a handle succeeds.
  bool works(Handle server) {
    abi::WtsSessionInfo<WChar>* sessions = nullptr;
    Dword count = 0;
    if (api->enumerate_sessions_w(server, 0, 1, &sessions, &count) == 0) return false;
    api->free_memory(sessions);
    return true;
  }

  std::vector<MisuseKind> world_misuses() const {
    std::vector<MisuseKind> kinds;
    for (const fake::Misuse& misuse : world.misuses()) kinds.push_back(misuse.kind);
    return kinds;
  }
};

// wts E2 [seed 000]; last error [assumed]
TEST_F(HandlesTest, ClosingLeavesTheLastErrorAlone) {
  const Handle server = open();
  api->kernel.set_last_error(4711);
  api->close_server(server);
  EXPECT_EQ(error(), 4711U);
  api->close_server(server);
  EXPECT_EQ(error(), 4711U) << "not even the second time";
  EXPECT_THAT(world_misuses(), ::testing::ElementsAre(MisuseKind::double_close));
}

// wts E4 [assumed]
TEST_F(HandlesTest, ClosingTwiceIsRecordedAndChangesNothing) {
  const Handle server = open();
  const Handle other = open();
  api->close_server(server);
  api->close_server(server);
  EXPECT_THAT(world_misuses(), ::testing::ElementsAre(MisuseKind::double_close));
  EXPECT_TRUE(works(other));
  EXPECT_EQ(local.open_handles(), 1U);
  api->close_server(other);
}

// wts E5 [assumed]
TEST_F(HandlesTest, ClosingWhatNeverWasAHandleIsRecorded) {
  const Handle server = open();
  const fake::WorldSpec before = world.describe();
  api->close_server(reinterpret_cast<Handle>(abi::invalid_handle_value));
  api->close_server(reinterpret_cast<Handle>(std::uintptr_t{0xBAD}));
  api->close_server(&world);
  expected = {MisuseKind::close_unknown, MisuseKind::close_unknown, MisuseKind::close_unknown};
  EXPECT_TRUE(world.describe() == before);
  EXPECT_TRUE(works(server));
  EXPECT_TRUE(world.misuses().empty());
  api->close_server(server);
}

TEST_F(HandlesTest, UsingWhatNeverWasAHandleIsRefusedAndRecorded) {
  const auto garbage = reinterpret_cast<Handle>(std::uintptr_t{0xBAD});
  Ulong count = 0;
  char buffer[8];
  EXPECT_EQ(code_of([&] { return api->logoff_session(garbage, 1, 0); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->virtual_channel_read(garbage, 0, buffer, 8, &count); }),
            invalid_handle);
  EXPECT_EQ(code_of([&] { return api->kernel.close_handle(garbage); }), invalid_handle);
  expected = {MisuseKind::use_after_close, MisuseKind::use_after_close, MisuseKind::close_unknown};
}

// A channel is open unless its handle is null, while programs often compare with INVALID_HANDLE_VALUE.
TEST_F(HandlesTest, NullIsNoChannelAndTheRecordSaysWhereItComesFrom) {
  Ulong count = 0;
  char buffer[8] = {};
  EXPECT_EQ(code_of([&] { return api->virtual_channel_write(nullptr, buffer, 8, &count); }),
            invalid_handle);
  EXPECT_EQ(count, 0U);
  ASSERT_EQ(report().misuses.size(), 1U);
  EXPECT_EQ(report().misuses[0].operation, "WTSVirtualChannelWrite");
  EXPECT_THAT(report().misuses[0].explanation, ::testing::HasSubstr("the open before this call"));
  expected = {MisuseKind::use_after_close};
}

// A channel's handle is no server, nor the other way round.
TEST_F(HandlesTest, HandlesOfAnotherKindAreStrangers) {
  const Handle server = open();
  EXPECT_EQ(code_of([&] { return api->virtual_channel_close(server); }), invalid_handle);
  EXPECT_EQ(code_of([&] { return api->kernel.close_handle(server); }), invalid_handle)
      << "a server's handle is no kernel object";
  expected = {MisuseKind::use_after_close, MisuseKind::close_unknown};
  EXPECT_TRUE(works(server));
  api->close_server(server);
}

// wts E11 [docs] NULL = current; record [assumed]
TEST_F(HandlesTest, TheNullOfAFailedOpenActsOnTheLocalServer) {
  auto spec = fake::default_host("rds02", "");
  spec.reachable = false;
  spec.open_mode = fake::OpenMode::eager;
  world.add_host(spec);
  Options options;
  options.note_null_after_failed_open = true;
  start(std::move(options));
  const SessionId alice = local.add_session({.user = "alice"});
  const Handle failed = open("rds02");
  EXPECT_EQ(failed, nullptr);
  EXPECT_EQ(error(), 1722U);
  EXPECT_EQ(api->disconnect_session(failed, alice.value(), 0), 1);
  EXPECT_EQ(local.session(alice)->state, SessionState::disconnected)
      << "the local user was hit, as on Windows";
  expected = {MisuseKind::null_after_failed_open};
  EXPECT_EQ(report().misuses.front().operation, "WTSDisconnectSession");
  EXPECT_TRUE(works(nullptr)) << "noted once for each failed open";
}

TEST_F(HandlesTest, TheNullOfAFailedOpenIsNotNotedUnlessAsked) {
  EXPECT_EQ(api->open_server_w(nullptr), nullptr);
  EXPECT_TRUE(works(nullptr));
  EXPECT_TRUE(report().misuses.empty());
}

TEST_F(HandlesTest, AnOpenThatSucceedsForgetsTheFailure) {
  Options options;
  options.note_null_after_failed_open = true;
  start(std::move(options));
  EXPECT_EQ(api->open_server_w(nullptr), nullptr);
  const Handle server = open();
  EXPECT_TRUE(works(nullptr));
  api->close_server(server);
}

// wts E7 [assumed]
TEST_F(HandlesTest, HandlesAreNeverGivenOutAgain) {
  const Handle first = open();
  api->close_server(first);
  for (int i = 0; i != 100; ++i) {
    const Handle server = open();
    EXPECT_NE(server, first);
    EXPECT_NE(server, nullptr);
    api->close_server(server);
  }
  EXPECT_FALSE(works(first));
  EXPECT_EQ(error(), invalid_handle);
}

TEST_F(HandlesTest, AClosedHandleIsForgottenAtLastAndRefusedStill) {
  const Handle first = open();
  api->close_server(first);
  for (int i = 0; i != 5000; ++i) api->close_server(open());
  EXPECT_FALSE(works(first));
  EXPECT_EQ(error(), invalid_handle);
  expected = {MisuseKind::use_after_close};
}

TEST_F(HandlesTest, EveryEntryOfTheTableIsFilled) {
  abi::for_each_wts_function(
      *api, [](const char* name, const auto& entry) { EXPECT_NE(entry, nullptr) << name; });
  EXPECT_NE(api->kernel.get_last_error, nullptr);
  EXPECT_NE(api->kernel.set_last_error, nullptr);
  EXPECT_NE(api->kernel.close_handle, nullptr);
  EXPECT_NE(api->kernel.get_active_console_session_id, nullptr);
  EXPECT_NE(api->kernel.process_id_to_session_id, nullptr);
}

TEST_F(HandlesTest, AfterItsLifeTheFunctionsFail) {
  const abi::WtsApi table = *api;
  stop();
  set_portable_last_error(0);
  EXPECT_EQ(table.logoff_session(nullptr, 1, 0), 0);
  EXPECT_EQ(portable_last_error(), service_not_active);
  EXPECT_EQ(table.open_server_a(nullptr), nullptr);
  table.free_memory(nullptr);
  start();
}

TEST_F(HandlesTest, TwoDropInsHaveTheirOwnWorlds) {
  fake::World other(fake::WorldOptions{[](const fake::EndReport&) {}});
  DropIn second(other.platform());
  (void)local.add_session({.user = "alice"});
  const auto count_of = [](const abi::WtsApi& table) {
    abi::WtsSessionInfo<WChar>* sessions = nullptr;
    Dword count = 0;
    EXPECT_EQ(table.enumerate_sessions_w(nullptr, 0, 1, &sessions, &count), 1);
    table.free_memory(sessions);
    return count;
  };
  EXPECT_EQ(count_of(*api), 4U);
  EXPECT_EQ(count_of(second.table()), 3U);
}

TEST_F(HandlesTest, ThereAreSoManyPlacesAndNoMore) {
  std::vector<std::unique_ptr<DropIn>> rest;
  while (rest.size() + 1 < DropIn::most_instances)
    rest.push_back(std::make_unique<DropIn>(world.platform()));
  EXPECT_THROW(DropIn(world.platform()), std::logic_error);
  rest.pop_back();
  EXPECT_NO_THROW(DropIn(world.platform()));
}

TEST_F(HandlesTest, TheConsoleAndAProcessHaveTheirSessions) {
  EXPECT_EQ(api->kernel.get_active_console_session_id(), 1U);
  local.switch_console_to(std::nullopt);
  EXPECT_EQ(api->kernel.get_active_console_session_id(), 0xFFFFFFFFU);
  Dword session = 77;
  EXPECT_EQ(api->kernel.process_id_to_session_id(132, &session), 1);
  EXPECT_EQ(session, 1U);
  EXPECT_EQ(code_of([&] { return api->kernel.process_id_to_session_id(9999, &session); }),
            invalid_parameter);
  EXPECT_EQ(session, 1U);
}

TEST_F(HandlesTest, AChunkOfADynamicChannelHasItsHeader) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"backup", true}}});
  char name[] = "backup";
  const Handle channel =
      api->virtual_channel_open_ex(id.value(), name, abi::wts_channel_option_dynamic);
  ASSERT_NE(channel, nullptr);
  local.client_sends(id, "backup", {std::byte{'h'}, std::byte{'i'}});
  char buffer[16] = {};
  Ulong count = 0;
  EXPECT_EQ(code_of([&] { return api->virtual_channel_read(channel, 0, buffer, 9, &count); }),
            more_data);
  EXPECT_EQ(count, 9U);
  EXPECT_EQ(buffer[0], 2) << "the length";
  EXPECT_EQ(buffer[4], 3) << "first and last";
  EXPECT_EQ(buffer[8], 'h');
  EXPECT_EQ(api->virtual_channel_read(channel, 0, buffer, 16, &count), 1);
  EXPECT_EQ(count, 1U);
  EXPECT_EQ(buffer[0], 'i');
  EXPECT_EQ(code_of([&] { return api->virtual_channel_read(channel, 0, buffer, 16, &count); }),
            996U);
  EXPECT_EQ(count, 0U);
  void* query = nullptr;
  Dword bytes = 0;
  EXPECT_EQ(code_of([&] {
              return api->virtual_channel_query(channel, abi::WtsVirtualClass::client_data, &query,
                                                &bytes);
            }),
            invalid_parameter);
  ASSERT_EQ(api->virtual_channel_query(channel, abi::WtsVirtualClass::file_handle, &query, &bytes),
            1);
  EXPECT_EQ(bytes, 8U);
  api->free_memory(query);
  EXPECT_EQ(api->virtual_channel_close(channel), 1);
}

// What is left of a chunk belongs to the channel, whichever thread reads it.
TEST_F(HandlesTest, TwoThreadsReadOneDynamicChannel) {
  const SessionId id = local.add_session({.user = "alice", .channels = {{"backup", true}}});
  char name[] = "backup";
  const Handle channel =
      api->virtual_channel_open_ex(id.value(), name, abi::wts_channel_option_dynamic);
  ASSERT_NE(channel, nullptr);
  constexpr std::size_t chunks = 50;
  constexpr std::size_t size_with_header = 8 + 40;
  for (std::size_t i = 0; i != chunks; ++i)
    local.client_sends(id, "backup", std::vector<std::byte>(40, std::byte{'x'}));
  std::atomic<std::size_t> read{0};
  const auto reader = [&] {
    char buffer[7];
    for (Ulong count = 1; count != 0;) {
      (void)api->virtual_channel_read(channel, 0, buffer, sizeof buffer, &count);
      read += count;
    }
  };
  std::thread one(reader);
  std::thread two(reader);
  one.join();
  two.join();
  EXPECT_EQ(read.load(), chunks * size_with_header);
  EXPECT_EQ(api->virtual_channel_close(channel), 1);
}

}  // namespace
}  // namespace winseam::dropin
