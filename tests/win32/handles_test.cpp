// What is sent to Windows for a handle, and what never is.
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "tests/win32/scripted_api.hpp"

namespace winseam::win32 {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class HandlesTest : public ScriptedApi {
 protected:
  HandlesTest() {
    tables.wts.logoff_session = [](Handle, Dword, Bool) -> Bool {
      ++now->calls;
      return 1;
    };
  }
};

TEST_F(HandlesTest, AServerIsClosedOnce) {
  auto server = open();
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(server->close(), FailsWith(errc::invalid_handle));
  server.reset();
  EXPECT_THAT(closed, ElementsAre(opens));
}

TEST_F(HandlesTest, TheDestructorClosesWhatIsOpen) {
  open().reset();
  EXPECT_THAT(closed, ElementsAre(opens));
}

// A call through a closed handle is undefined on Windows: it must not get there.
TEST_F(HandlesTest, AClosedHandleIsNotSent) {
  const auto server = open();
  EXPECT_THAT(server->close(), IsOk());
  EXPECT_THAT(server->sessions().logoff(SessionId{1}, Wait::no), FailsWith(errc::invalid_handle));
  EXPECT_THAT(server->sessions().enumerate(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(server->events().wait(EventMask::all), FailsWith(errc::invalid_handle));
  EXPECT_EQ(calls, 0);
}

// wts E3, E13 [seed 000]
TEST_F(HandlesTest, TheCurrentServerIsNeverClosed) {
  auto server = platform().current_session_server().value();
  EXPECT_THAT(server->close(), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(server->sessions().logoff(SessionId{1}, Wait::no), IsOk());
  server.reset();
  EXPECT_THAT(closed, IsEmpty());
}

// wts E10 [report: Cassia #66]: unchecked, the null would be the current server's handle
TEST_F(HandlesTest, ANullFromAnOpenIsAnError) {
  opens = nullptr;
  error = 1722;
  EXPECT_THAT(platform().open_session_server("rds01"), FailsWith(errc::rpc_s_server_unavailable));
  error = 0;
  EXPECT_THAT(platform().open_session_server("rds01"), FailsWith(errc::gen_failure));
  EXPECT_THAT(closed, IsEmpty());
}

TEST_F(HandlesTest, TheLastErrorIsReadBeforeAnythingElse) {
  tables.wts.terminate_process = [](Handle, Dword, Dword) -> Bool {
    now->error = 5;
    return 0;
  };
  EXPECT_THAT(current().processes().terminate(ProcessId{4}, 1), FailsWith(errc::access_denied));
}

TEST_F(HandlesTest, AnUnknownCodeSurvives) {
  error = 12'345;
  tables.wts.shutdown_system = [](Handle, Dword) -> Bool { return 0; };
  const result<void> done = current().shutdown(ShutdownAction::reboot);
  ASSERT_TRUE(done.has_error());
  EXPECT_EQ(to_win32(done.error()), 12'345U);
}

TEST_F(HandlesTest, TextThatIsNoneNeverLeaves) {
  EXPECT_THAT(platform().open_session_server("rds\xFF"), FailsWith(errc::no_unicode_translation));
  EXPECT_THAT(platform().open_session_server(std::string_view("rds\0x", 5)),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(platform().open_session_server(""), FailsWith(errc::invalid_parameter));
  EXPECT_THAT(current().channels().open(SessionId{1}, "\xC3\xA4"),
              FailsWith(errc::invalid_parameter))
      << "channel names are ANSI";
}

TEST_F(HandlesTest, MessageLengthsAreBytes) {
  tables.wts.send_message_w = [](Handle, Dword, WChar* title, Dword title_length, WChar*,
                                 Dword message_length, Dword style, Dword timeout, Dword* response,
                                 Bool wait) -> Bool {
    EXPECT_EQ(title[0], WChar{0xE4});
    EXPECT_EQ(title_length, 4U);
    EXPECT_EQ(message_length, 6U);
    EXPECT_EQ(style, 0x34U | 0x40000U);
    EXPECT_EQ(timeout, 9U);
    EXPECT_EQ(wait, 1);
    *response = 6;
    return 1;
  };
  MessagePrompt prompt{.title = "\xC3\xA4x",
                       .text = "abc",
                       .buttons = MessageButtons::yes_no,
                       .icon = MessageIcon::warning,
                       .more_style = 0x40000,
                       .timeout = std::chrono::seconds{9}};
  EXPECT_THAT(current().sessions().send_message(SessionId{1}, prompt, Wait::until_done),
              IsOkAndHolds(MessageResponse::yes));
  prompt.timeout = std::chrono::seconds{0x1'0000'0000};
  EXPECT_THAT(current().sessions().send_message(SessionId{1}, prompt, Wait::until_done),
              FailsWith(errc::rpc_x_bad_stub_data));
}

// A system whose event wait blocks until it is flushed, and whose flush is lost if nobody waits yet.
class WaitingTest : public ScriptedApi {
 protected:
  WaitingTest() {
    self = this;
    tables.wts.wait_system_event = [](Handle, Dword mask, Dword* flags) -> Bool {
      std::unique_lock lock(self->mutex);
      *flags = abi::wts_event_none;
      if (mask == abi::wts_event_flush) {
        ++self->flushes;
        if (self->waiting) self->released = true;
        self->changed.notify_all();
        return 1;
      }
      // The first flushes come too early: the wait is posted only after them.
      self->changed.wait(lock, [] { return self->flushes >= self->early; });
      self->waiting = true;
      self->changed.notify_all();
      self->changed.wait(lock, [] { return self->released; });
      self->waiting = false;
      return 1;
    };
    tables.wts.close_server = [](Handle handle) {
      const std::lock_guard lock(self->mutex);
      EXPECT_FALSE(self->waiting) << "closed under a waiter";
      self->closed.push_back(handle);
    };
  }

  void until_waiting() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return waiting; });
  }

  static inline WaitingTest* self = nullptr;
  std::mutex mutex;
  std::condition_variable changed;
  int flushes = 0;
  int early = 0;
  bool waiting = false;
  bool released = false;
};

TEST_F(WaitingTest, AStopRequestEndsTheWait) {
  const auto server = open();
  std::stop_source stop;
  std::thread waiter([&] {
    EXPECT_THAT(server->events().wait(EventMask::all, stop.get_token()),
                IsOkAndHolds(EventMask::none));
  });
  until_waiting();
  stop.request_stop();
  waiter.join();
  EXPECT_EQ(flushes, 1) << "the wait was posted, so the first flush has ended it";
}

TEST_F(WaitingTest, AFlushThatComesTooEarlyIsRepeated) {
  early = 3;
  const auto server = open();
  std::stop_source stop;
  std::thread waiter([&] {
    EXPECT_THAT(server->events().wait(EventMask::all, stop.get_token()),
                IsOkAndHolds(EventMask::none));
  });
  stop.request_stop();
  // Whether the waiter came first or the request, the wait ends; in the second case it is not posted at all.
  waiter.join();
}

TEST_F(WaitingTest, AStopThatWasRequestedBeforePostsNoWait) {
  const auto server = open();
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THAT(server->events().wait(EventMask::all, stop.get_token()),
              IsOkAndHolds(EventMask::none));
  EXPECT_FALSE(waiting);
}

TEST_F(WaitingTest, ClosingLetsTheWaiterLeaveFirst) {
  const auto server = open();
  std::thread waiter(
      [&] { EXPECT_THAT(server->events().wait(EventMask::all), IsOkAndHolds(EventMask::none)); });
  until_waiting();
  EXPECT_THAT(server->close(), IsOk());
  waiter.join();
  EXPECT_THAT(closed, ElementsAre(opens));
}

TEST_F(HandlesTest, OnlyBitsOfTheMaskComeBack) {
  tables.wts.wait_system_event = [](Handle, Dword mask, Dword* flags) -> Bool {
    EXPECT_EQ(mask, abi::wts_event_logoff);
    *flags = 0xFFFFFFFF;
    return 1;
  };
  EXPECT_THAT(current().events().wait(EventMask::logoff), IsOkAndHolds(EventMask::logoff));
}

TEST_F(HandlesTest, ATokenIsClosedOnceAndShowsItsHandleUntilThen) {
  tables.wts.query_user_token = [](Ulong, Handle* token) -> Bool {
    *token = reinterpret_cast<Handle>(std::uintptr_t{0x40});
    return 1;
  };
  tables.wts.kernel.close_handle = [](Handle token) -> Bool {
    now->closed.push_back(token);
    return 1;
  };
  auto token = platform().local_sessions().user_token(SessionId{3}).value();
  EXPECT_EQ(token->native_handle(), 0x40U);
  EXPECT_THAT(token->close(), IsOk());
  EXPECT_EQ(token->native_handle(), 0U);
  EXPECT_THAT(token->close(), FailsWith(errc::invalid_handle));
  token.reset();
  EXPECT_EQ(closed.size(), 1U);
  platform().local_sessions().user_token(SessionId{3}).value().reset();
  EXPECT_EQ(closed.size(), 2U);
}

TEST_F(HandlesTest, ATokenThatIsNullIsInvalid) {
  tables.wts.query_user_token = [](Ulong, Handle*) -> Bool { return 1; };
  EXPECT_THAT(platform().local_sessions().user_token(SessionId{3}), FailsWith(errc::invalid_data));
}

}  // namespace
}  // namespace winseam::win32
