// Message boxes in sessions.
#include "winseam/conformance/session_suite.hpp"

namespace winseam::conformance {
namespace {

using namespace std::chrono_literals;
using fake::MisuseKind;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ::testing::SizeIs;

// wts E90 [docs]
TEST_P(SessionConformance, AMessageThatIsNotWaitedForIsAsynchronous) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "Backup", .text = "Soon", .timeout = 10s}, Wait::no),
      IsOkAndHolds(MessageResponse::asynchronous));
  EXPECT_THAT(h->sessions().send_message(id, {.title = "Backup", .text = "Soon"}, Wait::no),
              IsOkAndHolds(MessageResponse::asynchronous));
  EXPECT_EQ(world.elapsed(), Ticks{0});
  ASSERT_THAT(host.messages(), SizeIs(2));
  EXPECT_EQ(host.messages().front().prompt.text, "Soon");
}

// wts E91 [docs]
TEST_P(SessionConformance, AnUnansweredMessageTimesOutAfterSeconds) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->sessions().send_message(id, {.title = "Backup", .text = "Soon", .timeout = 10s},
                                         Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out));
  EXPECT_EQ(world.elapsed(), Ticks{10s});
}

TEST_P(SessionConformance, AScriptedAnswerComesInItsTime) {
  const SessionId id = host.add_session({.user = "alice"});
  host.answer_messages(id, {MessageResponse::yes, 3s});
  host.answer_messages(id, {MessageResponse::no, 60s});
  const MessagePrompt prompt{
      .title = "t", .text = "x", .buttons = MessageButtons::yes_no, .timeout = 10s};
  EXPECT_THAT(h->sessions().send_message(id, prompt, Wait::until_done),
              IsOkAndHolds(MessageResponse::yes));
  EXPECT_EQ(world.elapsed(), Ticks{3s});
  EXPECT_THAT(h->sessions().send_message(id, prompt, Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out))
      << "an answer after the time-out is too late";
  EXPECT_EQ(world.elapsed(), Ticks{13s});
}

TEST_P(SessionConformance, AnAnswerInTheLastMomentCounts) {
  const SessionId id = host.add_session({.user = "alice"});
  host.answer_messages(id, {MessageResponse::ok, 10s});
  EXPECT_THAT(h->sessions().send_message(id, {.title = "t", .timeout = 10s}, Wait::until_done),
              IsOkAndHolds(MessageResponse::ok));
  EXPECT_EQ(world.elapsed(), Ticks{10s});
}

// The answer must be on one of the box's buttons (3.5).
TEST_P(SessionConformance, AnAnswerThatNoButtonGivesIsDropped) {
  const SessionId id = host.add_session({.user = "alice"});
  host.answer_messages(id, {MessageResponse::yes, 1s});
  host.answer_messages(id, {MessageResponse::cancel, 2s});
  expect_misuse(MisuseKind::not_modelled);
  EXPECT_THAT(h->sessions().send_message(
                  id, {.title = "t", .buttons = MessageButtons::ok_cancel, .timeout = 9s},
                  Wait::until_done),
              IsOkAndHolds(MessageResponse::cancel));
}

// wts E92 [docs]; report [assumed]
TEST_P(SessionConformance, AMessageThatNobodyWillAnswerIsReported) {
  const SessionId id = host.add_session({.user = "alice"});
  expect_misuse(MisuseKind::never_returns);
  EXPECT_THAT(h->sessions().send_message(id, {.title = "t", .text = "x"}, Wait::until_done),
              FailsWith(errc::possible_deadlock));
  EXPECT_EQ(world.misuses().back().kind, MisuseKind::never_returns);
}

// wts E94 [report: Cassia #35]
TEST_P(SessionConformance, AnEmptyTitleIsRefusedOrShownAsError) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(h->sessions().send_message(id, {.text = "x"}, Wait::no),
              IsOkAndHolds(MessageResponse::asynchronous));
  EXPECT_EQ(host.messages().back().prompt.title, "Error");
  host.set_windows(fake::WindowsVersion::server_2003);
  expect_unchanged([&] {
    EXPECT_THAT(h->sessions().send_message(id, {.text = "x"}, Wait::no),
                FailsWith(errc::rpc_x_bad_stub_data));
  });
  EXPECT_THAT(host.messages(), SizeIs(1));
}

TEST_P(SessionConformance, MessagesHaveALimitInUtf16) {
  const SessionId id = host.add_session({.user = "alice"});
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "t", .text = std::string(512, 'x')}, Wait::no),
      IsOk());
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = "t", .text = std::string(513, 'x')}, Wait::no),
      FailsWith(errc::rpc_x_bad_stub_data));
  EXPECT_THAT(
      h->sessions().send_message(id, {.title = std::string(513, 'x'), .text = "x"}, Wait::no),
      FailsWith(errc::rpc_x_bad_stub_data));
  EXPECT_THAT(host.messages(), SizeIs(1));
}

TEST_P(SessionConformance, ACharacterBeyondTheBasicPlaneCountsTwice) {
  const SessionId id = host.add_session({.user = "alice"});
  std::string clefs;
  for (int i = 0; i < 256; ++i) clefs += "\xF0\x9D\x84\x9E";
  EXPECT_THAT(h->sessions().send_message(id, {.title = "t", .text = clefs}, Wait::no), IsOk());
  EXPECT_THAT(h->sessions().send_message(id, {.title = "t", .text = clefs + 'x'}, Wait::no),
              FailsWith(errc::rpc_x_bad_stub_data));
}

TEST_P(SessionConformance, MessagesReachOnlySessionsThatCanShowThem) {
  const SessionId gone = host.add_session({.user = "alice", .state = SessionState::disconnected});
  host.answer_messages(gone, {MessageResponse::ok, 1s});
  EXPECT_THAT(h->sessions().send_message(gone, {.title = "t", .timeout = 5s}, Wait::until_done),
              IsOkAndHolds(MessageResponse::timed_out))
      << "the box waits unseen";
  EXPECT_THAT(
      h->sessions().send_message(SessionId{0}, {.title = "t", .timeout = 5s}, Wait::until_done),
      IsOkAndHolds(MessageResponse::timed_out));
  for (const SessionState state :
       {SessionState::init, SessionState::idle, SessionState::down, SessionState::connect_query}) {
    const SessionId id = host.add_session({.state = state});
    EXPECT_THAT(h->sessions().send_message(id, {.title = "t"}, Wait::no),
                FailsWith(errc::file_not_found))
        << name_of(state);
  }
  const SessionId ending = host.add_session({.user = "bob"});
  ASSERT_THAT(h->sessions().logoff(ending, Wait::no), IsOk());
  EXPECT_THAT(h->sessions().send_message(ending, {.title = "t"}, Wait::no),
              FailsWith(errc::file_not_found));
  EXPECT_THAT(host.messages(), SizeIs(2)) << "those that were shown";
  EXPECT_THAT(h->sessions().send_message(SessionId{99}, {.title = "t"}, Wait::no),
              FailsWith(errc::file_not_found));
  EXPECT_THAT(
      h->sessions().send_message(SessionId{first_listener_session}, {.title = "t"}, Wait::no),
      FailsWith(errc::file_not_found));
}

}  // namespace
}  // namespace winseam::conformance
