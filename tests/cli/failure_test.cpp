#include "failure.hpp"

#include <gtest/gtest.h>

#include "winseam/error.hpp"

namespace winseam::cli {
namespace {

TEST(UnknownCallTest, IsOneThatAnOlderCallMayStandInFor) {
  EXPECT_TRUE(unknown_call(make_error_code(errc::not_supported))) << "a host before Windows 7";
  EXPECT_TRUE(unknown_call(make_error_code(errc::proc_not_found))) << "the DLL lacks it";
  EXPECT_TRUE(unknown_call(make_error_code(errc::call_not_implemented))) << "the DLL says so";
}

TEST(UnknownCallTest, IsNotOneThatFailed) {
  EXPECT_FALSE(unknown_call(make_error_code(errc::access_denied)));
  EXPECT_FALSE(unknown_call(make_error_code(errc::rpc_s_server_unavailable)));
  EXPECT_FALSE(unknown_call(make_error_code(errc::mod_not_found)))
      << "no older call is there either";
  EXPECT_FALSE(unknown_call(std::error_code{}));
}

}  // namespace
}  // namespace winseam::cli
