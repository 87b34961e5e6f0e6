// The families of memory: who takes what back, and what is said of those who do it otherwise.
#include <functional>

#include "tests/dropin/dropin_fixture.hpp"

namespace winseam::dropin {
namespace {

using abi::WtsTypeClass;
using SessionInfo = abi::WtsSessionInfo<WChar>;
using SessionInfo1 = abi::WtsSessionInfo1<WChar>;

class MemoryTest : public DropInTest {
 protected:
  SessionInfo* sessions() {
    SessionInfo* list = nullptr;
    EXPECT_EQ(api->enumerate_sessions_w(current, 0, 1, &list, &count), 1);
    return list;
  }
  SessionInfo1* detailed() {
    SessionInfo1* list = nullptr;
    Dword level = 1;
    EXPECT_EQ(api->enumerate_sessions_ex_w(current, &level, 0, &list, &count), 1);
    return list;
  }

  Dword count = 0;
};

// wts E40 [wine][report: phnt]
TEST_F(MemoryTest, GivingBackNullIsHarmless) {
  api->free_memory(nullptr);
  EXPECT_EQ(api->free_memory_ex_w(WtsTypeClass::session_info_level1, nullptr, 0), 1);
  EXPECT_TRUE(report().misuses.empty());
}

TEST_F(MemoryTest, APlainListIsOneBlock) {
  SessionInfo* list = sessions();
  EXPECT_EQ(report().outstanding, 1U);
  api->free_memory(list);
  EXPECT_EQ(report().outstanding, 0U);
}

// wts E8 [winpr][report: phnt] client heap
TEST_F(MemoryTest, MemoryOutlivesItsServer) {
  const Handle server = open();
  SessionInfo* list = nullptr;
  ASSERT_EQ(api->enumerate_sessions_w(server, 0, 1, &list, &count), 1);
  api->close_server(server);
  EXPECT_EQ(narrow(list[0].win_station_name), "Services");
  api->free_memory(list);
  EXPECT_EQ(report().outstanding, 0U);
}

// wts E39 [docs][report: osquery #7019]
TEST_F(MemoryTest, ADetailedListGivenToThePlainFunctionLosesItsParts) {
  SessionInfo1* list = detailed();
  const std::size_t blocks = report().outstanding;
  EXPECT_EQ(blocks, 1U + 3U + 2U) << "the array, three station names, one user and one domain";
  api->free_memory(list);
  EXPECT_EQ(report().outstanding, blocks - 1) << "the array alone came back";
  ASSERT_EQ(report().misuses.size(), 1U);
  EXPECT_EQ(report().misuses.front().kind, MisuseKind::wrong_free);
  EXPECT_EQ(report().misuses.front().operation, "WTSFreeMemory");
  expected = {MisuseKind::wrong_free, MisuseKind::leaked_memory};
}

TEST_F(MemoryTest, ADetailedListGoesBackWhole) {
  SessionInfo1* list = detailed();
  EXPECT_EQ(api->free_memory_ex_w(WtsTypeClass::session_info_level1, list, count), 1);
  EXPECT_EQ(report().outstanding, 0U);
}

TEST_F(MemoryTest, TheClassTheCountAndTheFormMustFit) {
  SessionInfo1* list = detailed();
  const std::size_t blocks = report().outstanding;
  const auto refused = [&](WtsTypeClass type, Dword entries) {
    return code_of([&] { return api->free_memory_ex_w(type, list, entries); });
  };
  EXPECT_EQ(refused(WtsTypeClass::process_info_level1, count), invalid_parameter);
  EXPECT_EQ(refused(WtsTypeClass::session_info_level1, count - 1), invalid_parameter);
  EXPECT_EQ(refused(WtsTypeClass(3), count), invalid_parameter);
  EXPECT_EQ(code_of([&] {
              return api->free_memory_ex_a(WtsTypeClass::session_info_level1, list, count);
            }),
            invalid_parameter);
  EXPECT_EQ(report().outstanding, blocks) << "nothing was given back";
  EXPECT_EQ(narrow(list[0].session_name), "Services");
  EXPECT_EQ(api->free_memory_ex_w(WtsTypeClass::session_info_level1, list, count), 1);
  expected.assign(4, MisuseKind::wrong_free);
}

TEST_F(MemoryTest, APlainListIsNoneOfTheOtherFamilies) {
  SessionInfo* list = sessions();
  EXPECT_EQ(code_of([&] {
              return api->free_memory_ex_w(WtsTypeClass::process_info_level0, list, count);
            }),
            invalid_parameter);
  api->free_memory(list);
  expected = {MisuseKind::wrong_free};
}

TEST_F(MemoryTest, GivingBackTwiceOrWhatIsSomebodyElsesIsRecorded) {
  SessionInfo* list = sessions();
  api->free_memory(list);
  api->free_memory(list);
  int mine = 0;
  api->free_memory(&mine);
  EXPECT_EQ(
      code_of([&] { return api->free_memory_ex_w(WtsTypeClass::session_info_level1, &mine, 1); }),
      invalid_parameter);
  expected.assign(3, MisuseKind::wrong_free);
}

TEST_F(MemoryTest, WhatIsNotGivenBackIsReportedAtTheEnd) {
  (void)sessions();
  (void)detailed();
  expected = {MisuseKind::leaked_memory, MisuseKind::leaked_memory};
  const Report& end = stop();
  EXPECT_GT(end.outstanding, 2U);
  std::vector<std::string> functions;
  for (const fake::Misuse& misuse : end.misuses) functions.push_back(misuse.operation);
  EXPECT_THAT(functions,
              ::testing::UnorderedElementsAre("WTSEnumerateSessionsW", "WTSEnumerateSessionsExW"));
  start();
  expected.clear();
}

// Every call that hands out memory, with its way back.
struct Handing {
  const char* name;
  std::function<Bool(const abi::WtsApi&, void**, Dword*)> call;
  std::function<void(const abi::WtsApi&, void*, Dword)> back;
};

std::vector<Handing> every_handing() {
  const auto plain = [](const abi::WtsApi& api, void* memory, Dword) { api.free_memory(memory); };
  const auto typed = [](WtsTypeClass type) {
    return [type](const abi::WtsApi& api, void* memory, Dword count) {
      EXPECT_EQ(api.free_memory_ex_w(type, memory, count), 1);
    };
  };
  const auto typed_a = [](WtsTypeClass type) {
    return [type](const abi::WtsApi& api, void* memory, Dword count) {
      EXPECT_EQ(api.free_memory_ex_a(type, memory, count), 1);
    };
  };
  std::vector<Handing> all{
      {"sessions",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         return api.enumerate_sessions_w(current, 0, 1, reinterpret_cast<SessionInfo**>(to), count);
       },
       plain},
      {"sessions_a",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         return api.enumerate_sessions_a(current, 0, 1,
                                         reinterpret_cast<abi::WtsSessionInfo<char>**>(to), count);
       },
       plain},
      {"sessions_ex",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         Dword level = 1;
         return api.enumerate_sessions_ex_w(current, &level, 0,
                                            reinterpret_cast<SessionInfo1**>(to), count);
       },
       typed(WtsTypeClass::session_info_level1)},
      {"sessions_ex_a",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         Dword level = 1;
         return api.enumerate_sessions_ex_a(
             current, &level, 0, reinterpret_cast<abi::WtsSessionInfo1<char>**>(to), count);
       },
       typed_a(WtsTypeClass::session_info_level1)},
      {"servers",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         return api.enumerate_servers_w(nullptr, 0, 1,
                                        reinterpret_cast<abi::WtsServerInfo<WChar>**>(to), count);
       },
       plain},
      {"processes",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         return api.enumerate_processes_w(
             current, 0, 1, reinterpret_cast<abi::WtsProcessInfo<WChar>**>(to), count);
       },
       plain},
      {"processes_ex_0",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         Dword level = 0;
         return api.enumerate_processes_ex_w(current, &level, abi::wts_any_session,
                                             reinterpret_cast<WChar**>(to), count);
       },
       typed(WtsTypeClass::process_info_level0)},
      {"processes_ex_1",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         Dword level = 1;
         return api.enumerate_processes_ex_a(current, &level, abi::wts_any_session,
                                             reinterpret_cast<char**>(to), count);
       },
       typed_a(WtsTypeClass::process_info_level1)},
      {"user_config",
       [](const abi::WtsApi& api, void** to, Dword* count) {
         std::vector<WChar> user{'a', 'd', 'm', 'i', 'n', 'i', 's',
                                 't', 'r', 'a', 't', 'o', 'r', 0};
         return api.query_user_config_w(nullptr, user.data(), abi::WtsConfigClass::user,
                                        reinterpret_cast<WChar**>(to), count);
       },
       plain}};
  for (const int which : {0, 4, 8, 9, 12, 14, 15, 16, 23, 24, 25, 26, 29})
    all.push_back({"query",
                   [which](const abi::WtsApi& api, void** to, Dword* count) {
                     return api.query_session_information_w(current, 1, WtsInfoClass(which),
                                                            reinterpret_cast<WChar**>(to), count);
                   },
                   plain});
  return all;
}

TEST_F(MemoryTest, EveryCallGetsAllItsMemoryBack) {
  for (const Handing& handing : every_handing()) {
    void* memory = nullptr;
    ASSERT_EQ(handing.call(*api, &memory, &count), 1) << handing.name;
    EXPECT_GT(report().outstanding, 0U) << handing.name;
    handing.back(*api, memory, count);
    EXPECT_EQ(report().outstanding, 0U) << handing.name;
  }
}

// Memory that runs out after the first block, the second, and so on: each time the call fails whole.
TEST_F(MemoryTest, WhereMemoryRunsOutNothingIsLeft) {
  for (const Handing& handing : every_handing()) {
    for (std::size_t most = 0;; ++most) {
      Options options;
      options.most_allocations = most;
      start(std::move(options));
      void* memory = nullptr;
      count = 77;
      api->kernel.set_last_error(0);
      if (handing.call(*api, &memory, &count) != 0) {
        handing.back(*api, memory, count);
        EXPECT_GT(most, 0U);
        break;
      }
      EXPECT_EQ(error(), not_enough_memory) << handing.name << " after " << most;
      EXPECT_EQ(memory, nullptr);
      EXPECT_EQ(count, 77U);
      EXPECT_EQ(report().outstanding, 0U) << handing.name << " after " << most;
    }
  }
}

}  // namespace
}  // namespace winseam::dropin
