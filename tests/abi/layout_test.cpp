// The structures of the ABI as 64-bit Windows lays them out: the sizes are those of the specification (wts 2, 3.2, 3.9),
// the offsets follow from the order and the alignment of the fields. On Windows tests/abi/windows holds them against the
// SDK.
#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string>

#include "winseam/abi/wtsapi.hpp"

namespace winseam::abi {
namespace {

static_assert(sizeof(WChar) == 2 && sizeof(Handle) == 8 && sizeof(Bool) == 4);
static_assert(sizeof(WtsConnectState) == 4 && sizeof(WtsInfoClass) == 4);
static_assert(sizeof(WtsConfigClass) == 4 && sizeof(WtsTypeClass) == 4);
static_assert(sizeof(WtsVirtualClass) == 4);

using ServerInfo = WtsServerInfo<WChar>;
static_assert(sizeof(ServerInfo) == 8 && sizeof(WtsServerInfo<char>) == 8);

using SessionInfo = WtsSessionInfo<WChar>;
static_assert(sizeof(SessionInfo) == 24 && sizeof(WtsSessionInfo<char>) == 24);
static_assert(offsetof(SessionInfo, session_id) == 0);
static_assert(offsetof(SessionInfo, win_station_name) == 8);
static_assert(offsetof(SessionInfo, state) == 16);

using SessionInfo1 = WtsSessionInfo1<WChar>;
static_assert(sizeof(SessionInfo1) == 56 && sizeof(WtsSessionInfo1<char>) == 56);
static_assert(offsetof(SessionInfo1, exec_env_id) == 0 && offsetof(SessionInfo1, state) == 4);
static_assert(offsetof(SessionInfo1, session_id) == 8 &&
              offsetof(SessionInfo1, session_name) == 16);
static_assert(offsetof(SessionInfo1, host_name) == 24 && offsetof(SessionInfo1, user_name) == 32);
static_assert(offsetof(SessionInfo1, domain_name) == 40 && offsetof(SessionInfo1, farm_name) == 48);

using ProcessInfo = WtsProcessInfo<WChar>;
static_assert(sizeof(ProcessInfo) == 24 && sizeof(WtsProcessInfo<char>) == 24);
static_assert(offsetof(ProcessInfo, process_id) == 4 && offsetof(ProcessInfo, process_name) == 8);
static_assert(offsetof(ProcessInfo, user_sid) == 16);

using ProcessInfoEx = WtsProcessInfoEx<WChar>;
static_assert(sizeof(ProcessInfoEx) == 64 && sizeof(WtsProcessInfoEx<char>) == 64);
static_assert(offsetof(ProcessInfoEx, number_of_threads) == 24);
static_assert(offsetof(ProcessInfoEx, pagefile_usage) == 32);
static_assert(offsetof(ProcessInfoEx, working_set_size) == 40);
static_assert(offsetof(ProcessInfoEx, user_time) == 48);
static_assert(offsetof(ProcessInfoEx, kernel_time) == 56);

static_assert(sizeof(WtsClientAddress) == 24 && offsetof(WtsClientAddress, address) == 4);
static_assert(sizeof(WtsClientDisplay) == 12 && offsetof(WtsClientDisplay, color_depth) == 8);

using ClientW = WtsClient<WChar>;
using ClientA = WtsClient<char>;
static_assert(sizeof(ClientW) == 2304 && sizeof(ClientA) == 1200);
static_assert(offsetof(ClientW, domain) == 42 && offsetof(ClientW, user_name) == 78);
static_assert(offsetof(ClientW, work_directory) == 120 &&
              offsetof(ClientW, initial_program) == 642);
static_assert(offsetof(ClientW, encryption_level) == 1164);
static_assert(offsetof(ClientW, client_address_family) == 1168);
static_assert(offsetof(ClientW, client_address) == 1172 && offsetof(ClientW, h_res) == 1234);
static_assert(offsetof(ClientW, client_directory) == 1240);
static_assert(offsetof(ClientW, client_build_number) == 1764);
static_assert(offsetof(ClientW, client_product_id) == 1772 && offsetof(ClientW, device_id) == 1780);
static_assert(offsetof(ClientA, encryption_level) == 582);
static_assert(offsetof(ClientA, client_address_family) == 584);

using InfoW = WtsInfo<WChar>;
using InfoA = WtsInfo<char>;
static_assert(sizeof(InfoW) == 216 && sizeof(InfoA) == 144);
static_assert(offsetof(InfoW, win_station_name) == 32 && offsetof(InfoW, domain) == 96);
static_assert(offsetof(InfoW, user_name) == 130 && offsetof(InfoW, connect_time) == 176);
static_assert(offsetof(InfoW, current_time) == 208);
static_assert(offsetof(InfoA, domain) == 64 && offsetof(InfoA, user_name) == 81);
static_assert(offsetof(InfoA, connect_time) == 104);

using InfoExW = WtsInfoEx<WChar>;
static_assert(sizeof(InfoExW) == 232 && sizeof(WtsInfoEx<char>) == 160);
static_assert(offsetof(InfoExW, data) == 8);
static_assert(offsetof(WtsInfoExLevel1<WChar>, session_flags) == 8);
static_assert(offsetof(WtsInfoExLevel1<WChar>, win_station_name) == 12);
static_assert(offsetof(WtsInfoExLevel1<WChar>, user_name) == 78);
static_assert(offsetof(WtsInfoExLevel1<WChar>, domain_name) == 120);
static_assert(offsetof(WtsInfoExLevel1<WChar>, logon_time) == 160);
static_assert(offsetof(WtsInfoExLevel1<WChar>, incoming_bytes) == 200);

using ConfigInfoW = WtsConfigInfo<WChar>;
static_assert(sizeof(ConfigInfoW) == 1668 && sizeof(WtsConfigInfo<char>) == 848);
static_assert(offsetof(ConfigInfoW, logon_user_name) == 24);
static_assert(offsetof(ConfigInfoW, logon_domain) == 66);
static_assert(offsetof(ConfigInfoW, application_name) == 1146);

using UserConfigW = WtsUserConfig<WChar>;
static_assert(sizeof(UserConfigW) == 2148 && sizeof(WtsUserConfig<char>) == 1100);
static_assert(offsetof(UserConfigW, terminal_server_remote_home_dir) == 48);
static_assert(offsetof(UserConfigW, initial_program) == 52);
static_assert(offsetof(UserConfigW, terminal_server_home_dir_drive) == 2140);

using ListenerConfigW = WtsListenerConfig<WChar>;
static_assert(sizeof(ListenerConfigW) == 1348 && sizeof(WtsListenerConfig<char>) == 728);
static_assert(offsetof(ListenerConfigW, port_number) == 68);
static_assert(offsetof(ListenerConfigW, user_authentication) == 100);
static_assert(offsetof(ListenerConfigW, comment) == 104);
static_assert(offsetof(ListenerConfigW, initial_program) == 826);
static_assert(sizeof(WtsListenerName<WChar>) == 66 && sizeof(WtsListenerName<char>) == 33);

static_assert(sizeof(ChannelPduHeader) == 8);

// The events a waiter can ask for and the flag that releases it share no bit (wts 3.3).
static_assert((wts_event_all & wts_event_flush) == 0 && (wts_event_all | wts_event_flush) == ~0U);
// The sum of the permissions but "Logoff", with the standard rights (wts 3.6).
static_assert(wts_security_all_access == (0xF0000U | 0x3FFU) - wts_security_logoff);

TEST(WtsTable, NamesEachFunctionOnce) {
  WtsApi api{};
  std::set<std::string> names;
  std::set<const void*> entries;
  std::size_t visited = 0;
  for_each_wts_function(api, [&](const char* name, auto& entry) {
    ++visited;
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_TRUE(entries.insert(&entry).second) << name << " shares its entry";
    EXPECT_EQ(std::string(name).substr(0, 3), "WTS");
  });
  // Nothing in the table is without a name.
  EXPECT_EQ(visited * sizeof(api.free_memory), sizeof(WtsApi) - sizeof(WtsKernel));
}

TEST(WtsTable, TheAAndWFormsComeInPairs) {
  WtsApi api{};
  std::set<std::string> names;
  for_each_wts_function(api, [&](const char* name, auto&) { names.insert(name); });
  for (const std::string& name : names) {
    if (name.back() == 'W') {
      EXPECT_EQ(names.count(name.substr(0, name.size() - 1) + "A"), 1U) << name;
    }
  }
}

}  // namespace
}  // namespace winseam::abi
