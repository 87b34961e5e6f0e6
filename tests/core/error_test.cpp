#include "winseam/error.hpp"

#include <gtest/gtest.h>

#include <string>
#include <system_error>
#include <vector>

namespace {

using winseam::errc;

TEST(Error, ConvertsToAnErrorCodeOfOurCategoryWithTheWin32Number) {
  const std::error_code error = errc::access_denied;
  EXPECT_EQ(error.value(), 5);
  EXPECT_EQ(&error.category(), &winseam::category());
  EXPECT_STREQ(error.category().name(), "winseam");
}

TEST(Error, MessageNamesTheCodeItsNumberAndItsMeaning) {
  EXPECT_EQ(make_error_code(errc::access_denied).message(),
            "access_denied (5): the caller may not do this");
  EXPECT_EQ(make_error_code(errc::ndis_dot11_power_state_invalid).message(),
            "ndis_dot11_power_state_invalid (0x80342002): the radio is off");
}

TEST(Error, UnknownCodeSurvivesTheRoundTripUnchanged) {
  for (const std::uint32_t status : {7U, 4242U, 0x80342003U, 0xFFFFFFFFU}) {
    const std::error_code error = winseam::from_win32(status);
    EXPECT_EQ(winseam::to_win32(error), status);
    EXPECT_EQ(error.default_error_condition(),
              std::error_condition(static_cast<int>(status), winseam::category()));
  }
  EXPECT_EQ(winseam::from_win32(4242).message(), "Windows error 4242");
  EXPECT_EQ(winseam::from_win32(0x80342003U).message(), "Windows error 0x80342003");
}

TEST(Error, ZeroIsSuccess) {
  EXPECT_FALSE(winseam::from_win32(0));
  EXPECT_EQ(winseam::to_win32({}), 0U);
}

TEST(Error, AnswersPortableQuestions) {
  const std::vector<std::pair<errc, std::errc>> table{
      {errc::access_denied, std::errc::permission_denied},
      {errc::file_not_found, std::errc::no_such_file_or_directory},
      {errc::invalid_handle, std::errc::bad_file_descriptor},
      {errc::invalid_parameter, std::errc::invalid_argument},
      {errc::not_supported, std::errc::not_supported},
      {errc::call_not_implemented, std::errc::function_not_supported},
      {errc::busy, std::errc::device_or_resource_busy},
      {errc::possible_deadlock, std::errc::resource_deadlock_would_occur},
      {errc::timeout, std::errc::timed_out},
      {errc::cancelled, std::errc::operation_canceled},
      {errc::rpc_s_server_unavailable, std::errc::host_unreachable},
      {errc::privilege_not_held, std::errc::operation_not_permitted},
      {errc::already_exists, std::errc::file_exists},
      {errc::not_connected, std::errc::not_connected},
      {errc::mod_not_found, std::errc::not_supported},
  };
  for (const auto& [code, condition] : table) {
    const std::error_code error = code;
    EXPECT_EQ(error, condition) << winseam::name_of(code);
  }
  EXPECT_NE(make_error_code(errc::access_denied), std::errc::invalid_argument);
}

TEST(Error, PortableErrorsHaveANearestWin32Number) {
  EXPECT_EQ(winseam::to_win32(std::make_error_code(std::errc::permission_denied)), 5U);
  EXPECT_EQ(winseam::to_win32(std::make_error_code(std::errc::not_supported)), 50U);
  EXPECT_EQ(winseam::to_win32(std::make_error_code(std::errc::timed_out)), 1460U);
  EXPECT_EQ(winseam::to_win32(std::make_error_code(std::errc::no_such_device)), 1168U);
  EXPECT_EQ(winseam::to_win32(std::make_error_code(std::errc::address_in_use)), 31U);
}

TEST(Error, NamesAreWin32sInLowerCase) {
  EXPECT_EQ(winseam::name_of(errc::rpc_s_server_unavailable), "rpc_s_server_unavailable");
  EXPECT_EQ(winseam::name_of(errc::nerr_user_not_found), "nerr_user_not_found");
  EXPECT_EQ(winseam::name_of(static_cast<errc>(4242)), "");
}

// Every code that the three specifications name must have a name and a message of its own.
TEST(Error, EveryCodeOfTheSpecificationsIsListed) {
  const std::vector<std::uint32_t> session{1,    2,    5,    6,    8,    31,   50,   87,   122,
                                           170,  183,  234,  996,  997,  1008, 1314, 1326, 1400,
                                           1702, 1722, 1726, 1783, 1784, 2221, 5023, 6118, 7007,
                                           7022, 7024, 7037, 7044, 7045, 7050, 7051, 7057, 7069};
  const std::vector<std::uint32_t> wlan{
      2,    5,    6,    8,    14,    31,          50,          87,         126,
      127,  170,  183,  1062, 1168,  1169,        1206,        1220,       1338,
      1610, 1722, 1753, 5023, 57893, 0x80342000U, 0x80342001U, 0x80342002U};
  std::vector<std::uint32_t> media{5,    6,    8,    11,   15,   19,   21,   32,  50,   87,
                                   120,  122,  123,  126,  127,  170,  183,  232, 1201, 1210,
                                   1222, 1223, 1350, 1460, 1817, 2250, 5006, 5023};
  for (std::uint32_t code = 4300; code <= 4341; ++code) media.push_back(code);
  for (const auto& list : {session, wlan, media})
    for (const std::uint32_t code : list)
      EXPECT_NE(winseam::name_of(static_cast<errc>(static_cast<std::int32_t>(code))), "") << code;
}

}  // namespace
