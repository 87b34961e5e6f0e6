// The structures of ntmsapi.h as 64-bit Windows lays them out: the sizes are those of the specification (ntms 3.10), the
// offsets follow from the order and the alignment of the fields. On Windows tests/abi/windows holds them against the SDK.
#include <gtest/gtest.h>

#include <cstddef>
#include <set>
#include <string>

#include "winseam/abi/ntmsapi.hpp"

namespace winseam::abi {
namespace {

using ObjectW = NtmsObjectInformation<WChar>;
using ObjectA = NtmsObjectInformation<char>;
static_assert(sizeof(ObjectW) == 1408 && sizeof(ObjectA) == 896);
static_assert(offsetof(ObjectW, name) == 64 && offsetof(ObjectW, info) == 448);
static_assert(offsetof(ObjectW, description) == 192 && offsetof(ObjectA, description) == 128);
static_assert(offsetof(ObjectA, info) == 256);
static_assert(sizeof(NtmsDriveInformation<WChar>) == 360);
static_assert(sizeof(NtmsLibraryInformation) == 128);
static_assert(sizeof(NtmsChangerInformation<WChar>) == 300);
static_assert(sizeof(NtmsStorageSlotInformation) == 24);
static_assert(sizeof(NtmsDoorInformation) == 28 && sizeof(NtmsPortInformation) == 32);
static_assert(sizeof(NtmsPmidInformation<WChar>) == 312);
static_assert(sizeof(NtmsPartitionInformation<WChar>) == 960);
static_assert(offsetof(NtmsPartitionInformation<WChar>, capacity) == 952);
static_assert(sizeof(NtmsMediaPoolInformation) == 60 && sizeof(NtmsMediaTypeInformation) == 16);
static_assert(sizeof(NtmsLmidInformation) == 20 && sizeof(NtmsComputerInformation) == 20);
static_assert(sizeof(NtmsLibRequestInformation<WChar>) == 532);
static_assert(sizeof(NtmsOpRequestInformation<WChar>) == 960);
static_assert(sizeof(NtmsDriveTypeInformation<WChar>) == 520);
static_assert(sizeof(NtmsNotificationInformation) == 20);
static_assert(sizeof(NtmsAllocationInformation) == 32 && sizeof(NtmsMountInformation) == 16);
static_assert(sizeof(NtmsAsyncIo) == 64 && sizeof(NtmsFileSystemInfo) == 644);
static_assert(sizeof(NtmsI1ObjectInformation<WChar>) == 1396);
static_assert(sizeof(NtmsGuid) == 16 && alignof(NtmsGuid) == 4);
static_assert(sizeof(NtmsSystemTime) == 16 && sizeof(NtmsSecurityAttributes) == 24);

// The older structures are the beginnings of the newer ones, but for the operator request: the drop-in relies on it.
template <class Char>
constexpr bool begin_alike() {
  return offsetof(NtmsI1ObjectInformation<Char>, info) ==
             offsetof(NtmsObjectInformation<Char>, info) &&
         offsetof(NtmsLibraryInformation, auto_recovery) == sizeof(NtmsI1LibraryInformation) &&
         offsetof(NtmsLibRequestInformation<Char>, error_code) ==
             sizeof(NtmsI1LibRequestInformation<Char>) &&
         offsetof(NtmsPmidInformation<Char>, media_type_code) ==
             sizeof(NtmsI1PmidInformation<Char>) &&
         offsetof(NtmsPartitionInformation<Char>, allocate_count) ==
             offsetof(NtmsI1PartitionInformation<Char>, allocate_count);
}
static_assert(begin_alike<WChar>() && begin_alike<char>());

// The values on which the header and the protocol's specification disagree (ntms X4), and the words that mean the same.
static_assert(ntms_control_access == 4 && ntms_generic_all == 7);
static_assert(ntms_mount_error_offline == ntms_mount_error_if_offline);
static_assert(ntms_partstate_new == ntms_partstate_unknown);

TEST(NtmsTable, NamesEachFunctionOnce) {
  NtmsApi api{};
  std::set<std::string> names;
  std::set<const void*> entries;
  for_each_ntms_function(api, [&](const char* name, auto& entry) {
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_TRUE(entries.insert(&entry).second) << name << " shares its entry";
  });
  // What the import library exports, without the one that nothing documents (DoEjectFromSADriveW).
  EXPECT_EQ(names.size(), 74U);
  // Nothing in the table is without a name.
  EXPECT_EQ(names.size() * sizeof(api.close_session), sizeof(NtmsApi) - sizeof(NtmsKernel));
}

TEST(NtmsTable, TheAAndWFormsComeInPairs) {
  NtmsApi api{};
  std::set<std::string> names;
  for_each_ntms_function(api, [&](const char* name, auto&) { names.insert(name); });
  std::size_t pairs = 0;
  for (const std::string& name : names) {
    if (name.back() != 'W') continue;
    EXPECT_EQ(names.count(name.substr(0, name.size() - 1) + "A"), 1U) << name;
    ++pairs;
  }
  EXPECT_EQ(pairs, 13U);
}

}  // namespace
}  // namespace winseam::abi
