#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <vector>

#include "winseam/media/catalog.hpp"
#include "winseam/media/values.hpp"

namespace {

using namespace winseam;
using namespace std::chrono_literals;

constexpr Guid guid{.data1 = 0x6B29FC40, .data2 = 0xCA47, .data3 = 0x1067};

static_assert(!std::is_convertible_v<SideId, MediumId>);
static_assert(!std::is_convertible_v<Guid, SideId>);
static_assert(!std::is_convertible_v<MediumId, MountableId>);
static_assert(!std::is_convertible_v<TransferId, MediaObjectId>);
static_assert(std::is_convertible_v<SideId, MountableId>);
static_assert(std::is_convertible_v<LogicalMediumId, MountableId>);

TEST(MediaIdentifiers, KeepTheirGuidAndTheirKind) {
  constexpr DriveId drive{guid};
  EXPECT_EQ(drive.guid(), guid);
  EXPECT_FALSE(drive.is_null());
  EXPECT_TRUE(DriveId{}.is_null());
  EXPECT_EQ(to_string(drive), to_string(guid));
  EXPECT_LT(DriveId{}, drive);

  constexpr MediaObjectId any = drive;
  EXPECT_EQ(any.type, MediaObjectType::drive);
  EXPECT_EQ(any.guid, guid);
  EXPECT_EQ(any.as<DriveId>(), drive);
  EXPECT_EQ(any.as<SlotId>(), std::nullopt);
  EXPECT_EQ(to_string(any), "drive " + to_string(guid));
  EXPECT_EQ((MediaObjectId{MediaObjectType::unknown, guid}.as<DriveId>()), std::nullopt);
}

// The service tells a logical medium from a side by the GUID, so the two make one id.
TEST(MediaIdentifiers, OfSidesAndLogicalMediaAreMountable) {
  EXPECT_EQ(MountableId{SideId{guid}}, MountableId{LogicalMediumId{guid}});
  EXPECT_EQ(MountableId{guid}.guid(), guid);
  EXPECT_NE(MountableId{}, MountableId{guid});
}

TEST(MediaIdentifiers, AreKeysOfHashTables) {
  const std::unordered_set<DriveId> drives{DriveId{}, DriveId{guid}, DriveId{guid}};
  EXPECT_EQ(drives.size(), 2U);
  const std::unordered_set<MediaObjectId> objects{DriveId{guid}, SlotId{guid}};
  EXPECT_EQ(objects.size(), 2U);
  const std::unordered_set<MountableId> mountable{SideId{guid}, LogicalMediumId{guid}};
  EXPECT_EQ(mountable.size(), 1U);
}

template <class Object>
void expect_own_type(std::set<MediaObjectType>& types) {
  Object object;
  object.header.name = "shown";
  const auto expected = object_type_of<decltype(object.id)>;
  static_assert(std::is_same_v<MediaObjectOf<decltype(object.id)>, Object>);
  object.id = decltype(object.id){guid};
  const MediaObject any = object;
  EXPECT_EQ(id_of(any), (MediaObjectId{expected, guid}));
  EXPECT_EQ(header_of(any).name, "shown");
  types.insert(expected);
}

template <class... Objects>
std::set<MediaObjectType> types_of(const std::variant<Objects...>*) {
  std::set<MediaObjectType> types;
  (expect_own_type<Objects>(types), ...);
  return types;
}

TEST(MediaObject, HasOneStructForEachTypeOfObject) {
  const auto types = types_of(static_cast<const MediaObject*>(nullptr));
  EXPECT_EQ(types.size(), 16U);
  for (std::uint32_t type = 2; type <= 17; ++type)
    EXPECT_EQ(types.count(static_cast<MediaObjectType>(type)), 1U) << type;
}

TEST(MediaObject, DefaultsAreThoseOfTheService) {
  EXPECT_EQ(MediaDrive{}.deferred_dismount_delay, 300s);
  EXPECT_TRUE(MediaLibrary{}.auto_recovery);
  EXPECT_EQ(MediaPool{}.allocation, AllocationPolicy::none);
  EXPECT_EQ(MediaPool{}.deallocation, DeallocationPolicy::none);
  EXPECT_EQ(PhysicalMedium{}.bar_code_state, BarCodeState::unreadable);
}

TEST(MediaRequests, NeverWaitUnlessTheyAreToldTo) {
  EXPECT_EQ(MountRequest{}.timeout, 0ms);
  EXPECT_EQ(AllocateRequest{}.timeout, 0ms);
}

// No other time than no_time_limit may become Windows' "for ever".
TEST(MediaTimeout, IsCappedBelowForEver) {
  EXPECT_EQ(to_win32_timeout(no_time_limit), 0xFFFFFFFFU);
  EXPECT_EQ(to_win32_timeout(std::chrono::milliseconds{0xFFFFFFFFLL}), 0xFFFFFFFEU);
  EXPECT_EQ(to_win32_timeout(no_time_limit - 1ms), 0xFFFFFFFEU);
  EXPECT_EQ(to_win32_timeout(std::chrono::milliseconds{0xFFFFFFFELL}), 0xFFFFFFFEU);
  EXPECT_EQ(to_win32_timeout(std::chrono::milliseconds{0xFFFFFFFDLL}), 0xFFFFFFFDU);
  EXPECT_EQ(to_win32_timeout(250ms), 250U);
  EXPECT_EQ(to_win32_timeout(0ms), 0U);
  EXPECT_EQ(to_win32_timeout(-1ms), 0U);
  EXPECT_EQ(to_win32_timeout(std::chrono::milliseconds::min()), 0U);
}

TEST(MediaTimeout, ComesBackAsItWent) {
  EXPECT_EQ(from_win32_timeout(0xFFFFFFFFU), no_time_limit);
  EXPECT_EQ(from_win32_timeout(0xFFFFFFFEU), std::chrono::milliseconds{0xFFFFFFFELL});
  EXPECT_EQ(from_win32_timeout(0), 0ms);
}

// Each number has a word of its own, any other number is "unknown".
template <class E>
void expect_words(std::initializer_list<std::uint32_t> numbers, std::uint32_t unlisted) {
  std::set<std::string_view> words;
  for (const std::uint32_t number : numbers) words.insert(name_of(static_cast<E>(number)));
  EXPECT_EQ(words.size(), numbers.size());
  EXPECT_EQ(words.count(""), 0U);
  EXPECT_EQ(name_of(static_cast<E>(unlisted)), "unknown");
}

TEST(MediaNames, EveryStateHasItsOwnWord) {
  expect_words<MediaObjectType>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18},
                                19);
  expect_words<MediaOperationalState>({0, 10, 20, 21}, 22);
  expect_words<MediumState>({0, 1, 2, 3, 4, 5, 6}, 7);
  expect_words<SideState>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, 10);
  expect_words<SlotState>({0, 1, 2, 3, 4}, 5);
  expect_words<DoorState>({0, 1, 2}, 3);
  expect_words<PortPosition>({0, 1, 2}, 3);
  expect_words<PortContent>({0, 1, 2}, 3);
  expect_words<BarCodeState>({1, 2}, 3);
  expect_words<DriveState>({0, 1, 2, 5, 6, 7}, 3);
  expect_words<LibraryType>({0, 1, 2, 3}, 4);
  expect_words<PoolType>({0, 1, 2, 3, 1000}, 4);
  expect_words<Rewritability>({0, 1, 2, 3}, 4);
  expect_words<MediaDeviceType>({0, 2, 7, 0x1F, 0x30, 0x33}, 1);
  expect_words<LibraryOperation>(
      {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21}, 22);
  expect_words<LibraryRequestState>({0, 1, 2, 3, 4, 5, 6, 7, 8}, 9);
  expect_words<OperatorRequestType>({0, 1, 2, 3, 4, 5}, 6);
  expect_words<OperatorRequestState>({0, 1, 2, 3, 4, 5}, 6);
}

TEST(MediaNames, EveryActionHasItsOwnWord) {
  expect_words<CreateMode>({1, 2, 3}, 0);
  expect_words<EjectAction>({0, 1, 2, 3, 4, 5}, 6);
  expect_words<InjectAction>({0, 1, 2, 3}, 4);
  expect_words<InventoryMethod>({0, 1, 2, 3, 4, 5}, 6);
  expect_words<MediaEvent>({1, 2, 3, 4, 5}, 6);
  expect_words<UiType>({1, 2, 3}, 4);
  EXPECT_EQ(name_of(DriveState::dismountable), "dismountable");
  EXPECT_EQ(name_of(MediumState::in_use), "in_use");
}

TEST(MediaNames, OptionsAreListedBitByBit) {
  EXPECT_EQ(name_of(MountOption::none), "none");
  EXPECT_EQ(name_of(static_cast<MountOption>(0x3F)),
            "read|write|error_not_available|error_offline|specific_drive|no_wait");
  EXPECT_EQ(name_of(static_cast<MountOption>(0x82)), "write|0x80");
  EXPECT_EQ(name_of(DismountOption::deferred | DismountOption::immediate), "deferred|immediate");
  EXPECT_EQ(name_of(static_cast<AllocateOption>(7)), "new_medium|next_side|error_if_unavailable");
  EXPECT_EQ(name_of(AllocationPolicy::from_free), "from_free");
  EXPECT_EQ(name_of(DeallocationPolicy::to_free), "to_free");
  EXPECT_EQ(name_of(static_cast<LibraryFlag>(0x1F)),
            "fixed_offline|cleaner_present|auto_detect_change|ignore_cleaner_uses|"
            "recognize_cleaner_bar_code");
  EXPECT_EQ(name_of(static_cast<LibraryRequestFlag>(3)), "no_auto_purge|no_failed_purge");
  EXPECT_EQ(name_of(static_cast<OperatorRequestFlag>(0x33)),
            "no_auto_purge|no_failed_purge|no_alerts|no_tray_icon");
  EXPECT_EQ(name_of(static_cast<MediaPoolPolicy>(3)), "purge_offline_free|keep_offline_import");
  EXPECT_EQ(name_of(static_cast<MediaAccess>(7)), "use|modify|control");
}

TEST(Flags, AreSetsOfBits) {
  constexpr MountOption both = MountOption::read | MountOption::no_wait;
  static_assert(has(both, MountOption::read));
  static_assert(!has(both, MountOption::read | MountOption::write));
  static_assert(without(both, MountOption::read) == MountOption::no_wait);
  static_assert((both & MountOption::no_wait) == MountOption::no_wait);
  static_assert(static_cast<std::uint32_t>(both) == 0x21);
  EXPECT_TRUE(has(both, MountOption::none));
}

TEST(LibraryRequestState, IsFinalOnceTheItemIsDone) {
  for (const auto state :
       {LibraryRequestState::passed, LibraryRequestState::failed, LibraryRequestState::invalid,
        LibraryRequestState::cancelled, LibraryRequestState::stopped})
    EXPECT_TRUE(is_final(state)) << name_of(state);
  for (const auto state : {LibraryRequestState::queued, LibraryRequestState::in_process,
                           LibraryRequestState::waiting, LibraryRequestState::deferred})
    EXPECT_FALSE(is_final(state)) << name_of(state);
}

TEST(OperatorRequestState, IsFinalOnceItIsAnswered) {
  EXPECT_TRUE(is_final(OperatorRequestState::refused));
  EXPECT_TRUE(is_final(OperatorRequestState::complete));
  for (const auto state : {OperatorRequestState::unknown, OperatorRequestState::submitted,
                           OperatorRequestState::active, OperatorRequestState::in_progress})
    EXPECT_FALSE(is_final(state)) << name_of(state);
}

}  // namespace
