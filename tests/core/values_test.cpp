#include "winseam/session/values.hpp"

#include <gtest/gtest.h>

#include "winseam/call_site.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;

constexpr TimePoint noon{Ticks{1'704'110'400s}};

// wts E46 [report: Cassia]
TEST(IdleTime, OfADisconnectedSessionCountsFromTheDisconnect) {
  SessionSummary session;
  session.state = SessionState::disconnected;
  session.times = {.connected_at = noon - 5h,
                   .disconnected_at = noon - 2h,
                   .last_input_at = noon - 4h,
                   .current_time = noon};
  EXPECT_EQ(idle_time(session), Ticks{2h});
}

TEST(IdleTime, OfAnyOtherSessionCountsFromTheLastInput) {
  SessionDetails session;
  session.state = SessionState::active;
  session.times = {.disconnected_at = noon - 9h, .last_input_at = noon - 4h, .current_time = noon};
  EXPECT_EQ(idle_time(session), Ticks{4h});
}

// wts E47 [report: JWSCL]
TEST(IdleTime, IsUnknownWithoutALastInput) {
  SessionSummary session;
  session.state = SessionState::active;
  session.times.current_time = noon;
  EXPECT_EQ(idle_time(session), std::nullopt);
}

TEST(ClientAddress, IsWrittenAsPeopleWriteIt) {
  ClientAddress address;
  EXPECT_EQ(to_string(address), "");
  address = {ClientAddress::Family::ipv4, {192, 0, 2, 7}};
  EXPECT_EQ(to_string(address), "192.0.2.7");
  address = {ClientAddress::Family::ipv6,
             {0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}};
  EXPECT_EQ(to_string(address), "2001:db8::1");
  address = {ClientAddress::Family::ipv6, {}};
  EXPECT_EQ(to_string(address), "::");
  address = {ClientAddress::Family::ipv6, {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0}};
  EXPECT_EQ(to_string(address), "fe80::1:0:0");
  address = {ClientAddress::Family::ipv6, {0, 1, 0, 0, 0, 3, 0, 0, 0, 5, 0, 0, 0, 7, 0, 8}};
  EXPECT_EQ(to_string(address), "1:0:3:0:5:0:7:8");
}

CallSite where(CallSite site = CallSite::current()) { return site; }

TEST(CallSite, IsThePlaceOfTheCall) {
  const CallSite here = where();
  EXPECT_EQ(here.line, static_cast<std::uint32_t>(__LINE__ - 1));
  EXPECT_NE(std::string(here.file).find("values_test.cpp"), std::string::npos);
}

}  // namespace
