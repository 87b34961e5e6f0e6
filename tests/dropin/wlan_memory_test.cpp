// Memory of the WLAN API: WlanAllocateMemory, WlanFreeMemory, and the blocks that calls return.
#include "tests/dropin/wlan_fixture.hpp"

namespace winseam::dropin {
namespace {

class WlanMemoryTest : public WlanDropInTest {};

// wlan E143 [wine-test]
TEST_F(WlanMemoryTest, AllocatingNothingFailsAndFreeingNullIsHarmless) {
  api->kernel.set_last_error(0xABCD);
  EXPECT_EQ(w->allocate_memory(0), nullptr);
  EXPECT_EQ(error(), invalid_parameter);
  api->kernel.set_last_error(0xABCD);
  w->free_memory(nullptr);
  EXPECT_EQ(error(), 0xABCDU);
  EXPECT_EQ(report().allocations, 0U);
}

TEST_F(WlanMemoryTest, WhatIsAllocatedCanBeWrittenAndGivenBack) {
  auto* const memory = static_cast<Byte*>(w->allocate_memory(100));
  ASSERT_NE(memory, nullptr);
  std::memset(memory, 0x5A, 100);
  EXPECT_EQ(report().outstanding, 1U);
  w->free_memory(memory);
  EXPECT_EQ(report().outstanding, 0U);
}

// wlan E143 [docs] the last part
TEST_F(WlanMemoryTest, FreeingTwiceIsRecorded) {
  expected = {MisuseKind::wrong_free};
  void* const memory = w->allocate_memory(8);
  w->free_memory(memory);
  w->free_memory(memory);
  ASSERT_EQ(report().misuses.size(), 1U);
  EXPECT_EQ(report().misuses[0].operation, "WlanFreeMemory");
}

// The families are apart: each block goes back by the function of its DLL.
TEST_F(WlanMemoryTest, TheFunctionOfAnotherDllIsTheWrongOne) {
  expected = {MisuseKind::wrong_free, MisuseKind::wrong_free};
  api->free_memory(w->allocate_memory(8));
  abi::WtsSessionInfo<WChar>* sessions = nullptr;
  Dword count = 0;
  ASSERT_EQ(api->enumerate_sessions_w(current, 0, 1, &sessions, &count), 1);
  w->free_memory(sessions);
  EXPECT_EQ(report().outstanding, 0U);
  EXPECT_EQ(report().misuses[0].operation, "WTSFreeMemory");
  EXPECT_EQ(report().misuses[0].explanation, "this is memory of WlanFreeMemory");
  EXPECT_EQ(report().misuses[1].operation, "WlanFreeMemory");
}

TEST_F(WlanMemoryTest, OutOfMemoryIsAnErrorOfEachKind) {
  Options options;
  options.most_allocations = 0;
  restart(std::move(options));
  EXPECT_EQ(w->allocate_memory(8), nullptr);
  EXPECT_EQ(error(), not_enough_memory);
  const Handle client = open_client();
  auto* list = mark<WlanListHead>();
  EXPECT_EQ(w->enum_interfaces(client, nullptr, &list), not_enough_memory);
  EXPECT_EQ(w->get_profile_list(client, &adapter, nullptr, &list), not_enough_memory);
  EXPECT_EQ(list, mark<WlanListHead>());
  auto* xml = mark<WChar>();
  Dword flags = 0;
  auto name = wide("Attic home");
  EXPECT_EQ(w->get_profile(client, &adapter, name.data(), nullptr, &xml, &flags, nullptr),
            not_enough_memory);
  EXPECT_EQ(xml, mark<WChar>());
  close(client);
}

// wlan E144 [docs]: one block each, and what is not given back is found
TEST_F(WlanMemoryTest, EveryAnswerIsOneBlock) {
  const Handle client = open_client();
  std::vector<void*> blocks;
  // By reference: the call fills it in.
  const auto one_more = [&](Dword code, auto& block) {
    EXPECT_EQ(code, success_code);
    blocks.push_back(block);
    EXPECT_EQ(report().allocations, blocks.size());
  };
  WlanListHead* list = nullptr;
  one_more(w->enum_interfaces(client, nullptr, &list), list);
  one_more(w->get_available_network_list(client, &adapter, 0, nullptr, &list), list);
  one_more(w->get_profile_list(client, &adapter, nullptr, &list), list);
  one_more(w->get_filter_list(client, abi::WlanFilterListType::user_deny, nullptr, &list), list);
  abi::WlanBssListHead* stations = nullptr;
  one_more(w->get_network_bss_list(client, &adapter, nullptr, abi::Dot11BssType::any, 0, nullptr,
                                   &stations),
           stations);
  abi::WlanInterfaceCapability* capability = nullptr;
  one_more(w->get_interface_capability(client, &adapter, nullptr, &capability), capability);
  Dword size = 0;
  void* data = nullptr;
  one_more(w->query_interface(client, &adapter, WlanIntfOpcode::radio_state, nullptr, &size, &data,
                              nullptr),
           data);
  EXPECT_EQ(size, sizeof(abi::WlanRadioState));
  WChar* text = nullptr;
  Dword granted = 0;
  one_more(w->get_security_settings(client, abi::WlanSecurableObject::deny_list, nullptr, &text,
                                    &granted),
           text);
  abi::WlanHostedNetworkStatusHead* status = nullptr;
  one_more(w->hosted_network_query_status(client, &status, nullptr), status);
  EXPECT_EQ(report().outstanding, blocks.size());
  // wlan E37 [assumed]: after the close they can be read, and given back in any order
  close(client);
  EXPECT_EQ(capability->number_of_supported_phys, wlan.radio(id).phys.size());
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) w->free_memory(*block);
  EXPECT_EQ(report().outstanding, 0U);
}

TEST_F(WlanMemoryTest, WhatIsNotGivenBackIsReported) {
  expected = {MisuseKind::leaked_memory};
  const Handle client = open_client();
  WlanListHead* list = nullptr;
  ASSERT_EQ(w->enum_interfaces(client, nullptr, &list), success_code);
  close(client);
  EXPECT_EQ(stop().outstanding, 1U);
}

// wlan E74 [wine-test] tolerates; [docs]
TEST_F(WlanMemoryTest, AnEmptyListIsABlockToo) {
  wlan.remove_interface(id);
  world.advance(Ticks{0});
  const Handle client = open_client();
  WlanListHead* list = nullptr;
  ASSERT_EQ(w->enum_interfaces(client, nullptr, &list), success_code);
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->number_of_items, 0U);
  w->free_memory(list);
  close(client);
}

}  // namespace
}  // namespace winseam::dropin
