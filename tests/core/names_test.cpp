#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "winseam/features.hpp"
#include "winseam/identifiers.hpp"
#include "winseam/session/state.hpp"

namespace {

using namespace winseam;

TEST(Names, EverySessionStateHasItsOwnWord) {
  std::set<std::string_view> words;
  for (std::uint32_t state = 0; state <= 9; ++state)
    words.insert(name_of(static_cast<SessionState>(state)));
  EXPECT_EQ(words.size(), 10U);
  EXPECT_EQ(words.count("unknown"), 0U);
  EXPECT_EQ(name_of(static_cast<SessionState>(10)), "unknown");
}

TEST(Names, EverySessionChangeHasItsOwnWord) {
  std::set<std::string_view> words;
  for (std::uint32_t change = 1; change <= 9; ++change)
    words.insert(name_of(static_cast<SessionChange>(change)));
  EXPECT_EQ(words.size(), 9U);
  EXPECT_EQ(words.count("unknown"), 0U);
  EXPECT_EQ(name_of(static_cast<SessionChange>(10)), "unknown");  // reserved, never sent
}

TEST(Names, EventMasksAreListedBitByBit) {
  EXPECT_EQ(name_of(EventMask::none), "none");
  EXPECT_EQ(name_of(EventMask::all), "all");
  EXPECT_EQ(name_of(EventMask::logoff | EventMask::state_changed), "logoff|state_changed");
  EXPECT_EQ(name_of(static_cast<EventMask>(0x1FF)),
            "created|deleted|renamed|connected|disconnected|logon|logoff|state_changed|license");
}

TEST(Names, ResponsesAndFeatures) {
  EXPECT_EQ(name_of(MessageResponse::timed_out), "timed_out");
  EXPECT_EQ(name_of(static_cast<MessageResponse>(99)), "unknown");
  EXPECT_EQ(name_of(Feature::session_servers), "session_servers");
  EXPECT_EQ(name_of(Feature::media_sessions), "media_sessions");
}

TEST(Features, IsASet) {
  const Features some{Feature::session_servers, Feature::session_details};
  EXPECT_TRUE(some.has(Feature::session_servers));
  EXPECT_FALSE(some.has(Feature::wlan_clients));
  EXPECT_EQ(some.with(Feature::wlan_clients).without(Feature::wlan_clients), some);
  EXPECT_FALSE(some.without(Feature::session_servers).has(Feature::session_servers));
}

// A session id never passes for a process id, nor a bare number for either.
static_assert(!std::is_convertible_v<std::uint32_t, SessionId>);
static_assert(!std::is_constructible_v<SessionId, ProcessId>);
static_assert(!std::is_default_constructible_v<SessionId>);

TEST(Identifiers, CompareByNumber) {
  EXPECT_LT(SessionId{2}, SessionId{10});
  EXPECT_EQ(SessionId{2}, SessionId{2});
  EXPECT_NE(current_session, any_session);
}

}  // namespace
