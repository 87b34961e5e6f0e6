// What bench_compile measures: the test of mock_wlan.cpp with mocks as one would write them, a MOCK_METHOD a verb.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "winseam/wlan_client.hpp"

namespace {

using namespace winseam;

#define TWIN_SPECS(...) (__VA_ARGS__ __VA_OPT__(, ) override)
#define WINSEAM_INTERFACE(Interface, kind)   \
  class Twin##Interface : public Interface { \
   public:                                   \
    virtual ~Twin##Interface() = default;
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  MOCK_METHOD((Result), name, parameters, TWIN_SPECS(qualifier));
#define WINSEAM_PLAIN(Interface, prefix, Result, name, parameters, qualifier) \
  MOCK_METHOD((Result), name, parameters, TWIN_SPECS(qualifier));
#define WINSEAM_ACCESSOR(Interface, Part, name, qualifier)          \
  qualifier Part& name() qualifier override { return twin_##name; } \
  Twin##Part twin_##name;
#define WINSEAM_END(Interface) \
  }                            \
  ;
#include "winseam/calls/wlan.def"
#undef TWIN_SPECS

TEST(Attic, IsScanned) {
  ::testing::NiceMock<TwinWlanClient> client;
  EXPECT_CALL(client.twin_scanning, scan(::testing::_, ::testing::_))
      .WillOnce(::testing::Return(errc::not_ready));
  EXPECT_EQ(client.scanning().scan({}, {}).error(), errc::not_ready);
}

}  // namespace
