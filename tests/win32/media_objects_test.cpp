// What the media service returns is not trusted: structures, lists, texts and counts that cannot be right.
#include "tests/win32/media_script.hpp"

namespace winseam::win32 {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class MediaObjectsTest : public MediaScript {
 public:
  // What the service answers for an object of any type.
  result<MediaObject> look() { return open()->catalog().object({}); }

  // The same with all of a text's array filled, which leaves no room for its end.
  template <class Text>
  std::error_code without_end(ObjectInformation information, Text text) {
    auto& array = text(information);
    array.fill(WChar{'x'});
    answer(information);
    const auto found = look();
    return found ? std::error_code{} : found.error();
  }

  std::vector<NtmsGuid> list;
  std::vector<std::byte> bytes;
  std::basic_string<WChar> units;
};

MediaObjectsTest& script() { return static_cast<MediaObjectsTest&>(*MediaScript::now); }

// Fills a caller's buffer from what the test has; the count says what is needed.
template <class T, class From>
Dword give(const From& from, T* to, Dword* count) {
  const auto needed = static_cast<Dword>(from.size());
  const Dword room = std::exchange(*count, needed);
  MediaScript::now->counts.push_back(room);
  std::copy_n(from.begin(), std::min(room, needed), to);
  return needed > room ? insufficient_buffer : 0;
}

// ntms E85 [docs]
TEST_F(MediaObjectsTest, AListThatGrowsBetweenTwoCallsIsAskedForAgain) {
  list.resize(100);
  tables.ntms.enumerate_object = [](Handle, NtmsGuid* container, NtmsGuid* to, Dword* count,
                                    Dword type, Dword options) -> Dword {
    EXPECT_EQ(container, nullptr);
    EXPECT_EQ(type, abi::ntms_drive);
    EXPECT_EQ(options, 0U);
    const Dword answer = give(script().list, to, count);
    if (now->calls++ == 0) script().list.resize(1000, NtmsGuid{7, 0, 0, {}});
    return answer;
  };
  const auto found = open()->catalog().enumerate(MediaObjectType::drive);
  ASSERT_THAT(found, IsOkAndHolds(SizeIs(1000)));
  EXPECT_EQ(found.value().back(), Guid{7});
  EXPECT_THAT(counts, ElementsAre(64U, 128U, 1000U));
}

TEST_F(MediaObjectsTest, AListThatNeverFitsIsGivenUp) {
  tables.ntms.enumerate_object = [](Handle, NtmsGuid*, NtmsGuid*, Dword* count, Dword,
                                    Dword) -> Dword {
    ++now->calls;
    *count += 1;
    return insufficient_buffer;
  };
  EXPECT_THAT(open()->catalog().enumerate(MediaObjectType::drive), FailsWith(errc::invalid_data));
  EXPECT_LE(calls, 32);
}

TEST_F(MediaObjectsTest, CountsThatCannotBeAreNotBelieved) {
  tables.ntms.enumerate_object = [](Handle, NtmsGuid*, NtmsGuid*, Dword* count, Dword,
                                    Dword) -> Dword {
    *count = 0xFFFFFFFF;
    return now->code;
  };
  EXPECT_THAT(open()->catalog().enumerate(MediaObjectType::drive), FailsWith(errc::invalid_data));
  code = insufficient_buffer;
  EXPECT_THAT(open()->catalog().enumerate(MediaObjectType::drive), FailsWith(errc::invalid_data));
}

TEST_F(MediaObjectsTest, TextThatDoesNotEndInItsArrayIsRefused) {
  const auto broken = errc::invalid_data;
  const ObjectInformation changer = information_of(abi::ntms_changer);
  const ObjectInformation changer_type = information_of(abi::ntms_changer_type);
  const ObjectInformation drive = information_of(abi::ntms_drive);
  const ObjectInformation drive_type = information_of(abi::ntms_drive_type);
  const ObjectInformation item = information_of(abi::ntms_librequest);
  const ObjectInformation side = information_of(abi::ntms_partition);
  const ObjectInformation medium = information_of(abi::ntms_physical_media);
  const ObjectInformation asked = information_of(abi::ntms_oprequest);
  using I = ObjectInformation;
  for (Dword type = abi::ntms_changer; type <= abi::ntms_oprequest; ++type) {
    EXPECT_EQ(without_end(
                  information_of(type), [](I & i) -> auto& { return i.name; }),
              broken);
    EXPECT_EQ(without_end(
                  information_of(type), [](I & i) -> auto& { return i.description; }),
              broken);
  }
  EXPECT_EQ(without_end(
                changer, [](I & i) -> auto& { return i.info.changer.serial_number; }),
            broken);
  EXPECT_EQ(without_end(
                changer, [](I & i) -> auto& { return i.info.changer.revision; }),
            broken);
  EXPECT_EQ(without_end(
                changer, [](I & i) -> auto& { return i.info.changer.device_name; }),
            broken);
  EXPECT_EQ(without_end(
                changer_type, [](I & i) -> auto& { return i.info.changer_type.vendor; }),
            broken);
  EXPECT_EQ(without_end(
                changer_type, [](I & i) -> auto& { return i.info.changer_type.product; }),
            broken);
  EXPECT_EQ(without_end(
                drive, [](I & i) -> auto& { return i.info.drive.device_name; }),
            broken);
  EXPECT_EQ(without_end(
                drive, [](I & i) -> auto& { return i.info.drive.serial_number; }),
            broken);
  EXPECT_EQ(without_end(
                drive, [](I & i) -> auto& { return i.info.drive.revision; }),
            broken);
  EXPECT_EQ(without_end(
                drive_type, [](I & i) -> auto& { return i.info.drive_type.vendor; }),
            broken);
  EXPECT_EQ(without_end(
                drive_type, [](I & i) -> auto& { return i.info.drive_type.product; }),
            broken);
  EXPECT_EQ(without_end(
                item, [](I & i) -> auto& { return i.info.lib_request.application; }),
            broken);
  EXPECT_EQ(without_end(
                item, [](I & i) -> auto& { return i.info.lib_request.user; }),
            broken);
  EXPECT_EQ(without_end(
                item, [](I & i) -> auto& { return i.info.lib_request.computer; }),
            broken);
  EXPECT_EQ(without_end(
                side, [](I & i) -> auto& { return i.info.partition.omid_label_type; }),
            broken);
  EXPECT_EQ(without_end(
                side, [](I & i) -> auto& { return i.info.partition.omid_label_info; }),
            broken);
  EXPECT_EQ(without_end(
                medium, [](I & i) -> auto& { return i.info.physical_media.bar_code; }),
            broken);
  EXPECT_EQ(without_end(
                medium, [](I & i) -> auto& { return i.info.physical_media.sequence_number; }),
            broken);
  EXPECT_EQ(without_end(
                asked, [](I & i) -> auto& { return i.info.op_request.message; }),
            broken);
  EXPECT_EQ(without_end(
                asked, [](I & i) -> auto& { return i.info.op_request.application; }),
            broken);
}

TEST_F(MediaObjectsTest, AnEmptyStructureOfEachTypeIsAnObject) {
  for (Dword type = abi::ntms_changer; type <= abi::ntms_oprequest; ++type) {
    answer(information_of(type));
    const auto found = look();
    ASSERT_THAT(found, IsOk()) << type;
    EXPECT_EQ(static_cast<Dword>(id_of(found.value()).type), type);
    EXPECT_EQ(header_of(found.value()).created, TimePoint{});
  }
}

TEST_F(MediaObjectsTest, OtherTypesAndSizesAreRefused) {
  for (const Dword type : {abi::ntms_unknown, abi::ntms_object, abi::ntms_ui_destination, 77U}) {
    answer(information_of(type));
    EXPECT_THAT(look(), FailsWith(errc::invalid_data)) << type;
  }
  ObjectInformation shrunk = information_of(abi::ntms_drive);
  shrunk.size = 64;
  answer(shrunk);
  EXPECT_THAT(look(), FailsWith(errc::invalid_data));
  answer(information_of(abi::ntms_media_pool));
  EXPECT_THAT(open()->catalog().get(DriveId{Guid{1}}), FailsWith(errc::invalid_data));
}

TEST_F(MediaObjectsTest, ALabelLongerThanItsArrayIsRefused) {
  ObjectInformation side = information_of(abi::ntms_partition);
  side.info.partition.omid_label_id_length = 255;
  answer(side);
  EXPECT_THAT(look(), IsOk());
  for (const Dword length : {256U, 0xFFFFFFFFU}) {
    side.info.partition.omid_label_id_length = length;
    answer(side);
    EXPECT_THAT(look(), FailsWith(errc::invalid_data)) << length;
  }
}

TEST_F(MediaObjectsTest, WhatIsNoDateIsRefused) {
  ObjectInformation drive = information_of(abi::ntms_drive);
  abi::NtmsSystemTime& time = drive.info.drive.last_cleaned_ts;
  time = {2004, 2, 0, 29, 23, 59, 59, 999};
  answer(drive);
  const auto found = look();
  ASSERT_THAT(found, IsOk());
  using namespace std::chrono;
  EXPECT_EQ(std::get<MediaDrive>(found.value()).last_cleaned_at,
            TimePoint(sys_days(2004y / 2 / 29).time_since_epoch() + 24h - 1ms));
  for (const abi::NtmsSystemTime wrong : {abi::NtmsSystemTime{2003, 2, 0, 29, 0, 0, 0, 0},
                                          {2003, 13, 0, 1, 0, 0, 0, 0},
                                          {2003, 1, 0, 1, 24, 0, 0, 0},
                                          {2003, 1, 0, 1, 0, 60, 0, 0},
                                          {2003, 1, 0, 1, 0, 0, 0, 1000},
                                          {1600, 1, 0, 1, 0, 0, 0, 0},
                                          {0, 0, 0, 0, 0, 0, 0, 1},
                                          {65535, 1, 0, 1, 0, 0, 0, 0}}) {
    time = wrong;
    answer(drive);
    EXPECT_THAT(look(), FailsWith(errc::invalid_data)) << wrong.year;
  }
}

// A number that is not listed is legal; text that is no UTF-16 comes back with U+FFFD.
TEST_F(MediaObjectsTest, StrangeValuesSurvive) {
  ObjectInformation library = information_of(abi::ntms_library);
  library.info.library.library_type = 99;
  library.info.library.cleaner_uses_remaining = 0xFFFFFFFF;
  library.info.library.number_of_slots = 0xFFFFFFFF;
  library.name = {0xDC00, 'x'};
  answer(library);
  const auto found = open()->catalog().get(LibraryId{Guid{9}});
  ASSERT_THAT(found, IsOk());
  EXPECT_EQ(static_cast<std::uint32_t>(found.value().type), 99U);
  EXPECT_EQ(found.value().cleaner_uses_remaining, std::nullopt);
  EXPECT_EQ(found.value().slots.count, 0xFFFFFFFFU);
  EXPECT_EQ(found.value().header.name, "\xEF\xBF\xBDx");
  EXPECT_EQ(found.value().id, LibraryId{Guid{9}}) << "the one that was asked for";
}

TEST_F(MediaObjectsTest, ValuesThatAFieldCannotHoldAreNotSent) {
  MediaPool pool;
  pool.header.name = std::string(64, 'n');
  MediaDrive drive;
  drive.deferred_dismount_delay = -1s;
  LibraryDoor door;
  door.max_open = 65'536s;
  MediaComputer computer;
  computer.library_request_purge_time = std::chrono::seconds{0x1'0000'0000};
  MediaSide side;
  side.label.id.resize(256);
  const auto open_session = open();
  for (const MediaObject& object : {MediaObject(pool), MediaObject(drive), MediaObject(door),
                                    MediaObject(computer), MediaObject(side)})
    EXPECT_THAT(open_session->catalog().update(object), FailsWith(errc::invalid_parameter));
  EXPECT_EQ(calls, 0);
}

// What is read is what is written, in every member.
TEST_F(MediaObjectsTest, AnObjectIsWrittenAsItWasRead) {
  for (Dword type = abi::ntms_changer; type <= abi::ntms_oprequest; ++type) {
    ObjectInformation given = information_of(type);
    // Numbers, identifiers and short texts: each unit is a small number, and each text has its end.
    std::memset(&given.info, 1, sizeof given.info);
    const auto end = [](auto&... texts) { (..., (texts.back() = 0)); };
    auto& info = given.info;
    const abi::NtmsSystemTime day{2003, 4, 0, 13, 1, 2, 3, 4};
    switch (type) {
      case abi::ntms_changer:
        end(info.changer.serial_number, info.changer.revision, info.changer.device_name);
        break;
      case abi::ntms_changer_type:
        end(info.changer_type.vendor, info.changer_type.product);
        break;
      case abi::ntms_drive:
        end(info.drive.device_name, info.drive.serial_number, info.drive.revision);
        info.drive.last_cleaned_ts = day;
        info.drive.reserved = {};
        break;
      case abi::ntms_drive_type:
        end(info.drive_type.vendor, info.drive_type.product);
        break;
      case abi::ntms_library:
        info.library.reserved = {};
        info.library.library_supports_drive_cleaning = 1;
        info.library.bar_code_reader_installed = 1;
        info.library.auto_recovery = 1;
        break;
      case abi::ntms_librequest:
        end(info.lib_request.application, info.lib_request.user, info.lib_request.computer);
        info.lib_request.time_queued = info.lib_request.time_completed = day;
        break;
      case abi::ntms_partition:
        end(info.partition.omid_label_type, info.partition.omid_label_info);
        info.partition.omid_label_id_length = 255;
        break;
      case abi::ntms_physical_media:
        end(info.physical_media.bar_code, info.physical_media.sequence_number);
        break;
      case abi::ntms_oprequest:
        end(info.op_request.message, info.op_request.application, info.op_request.user,
            info.op_request.computer);
        info.op_request.submitted = day;
        break;
      default:
        break;
    }
    given.created = {2001, 2, 6, 3, 4, 5, 6, 7};
    given.modified = {2002, 3, 1, 4, 5, 6, 7, 8};
    given.enabled = 1;
    given.operational_state = 20;
    given.name = {'n'};
    given.description = {'d'};
    answer(given);
    static ObjectInformation written;
    written = ObjectInformation();
    tables.ntms.set_object_information_w = [](Handle, NtmsGuid*, ObjectInformation* from) -> Dword {
      written = *from;
      return 0;
    };
    const auto found = look();
    ASSERT_THAT(found, IsOk()) << type;
    ASSERT_THAT(open()->catalog().update(found.value()), IsOk()) << type;
    answer(written);
    EXPECT_EQ(look().value(), found.value()) << type;
  }
}

TEST_F(MediaObjectsTest, AnAttributeComesInOnePiece) {
  bytes.assign(1000, std::byte{7});
  tables.ntms.get_object_attribute_w = [](Handle, NtmsGuid*, Dword type, const WChar* name,
                                          void* data, Dword* count) -> Dword {
    EXPECT_EQ(type, abi::ntms_media_pool);
    EXPECT_EQ(narrow(name), "owner");
    return give(script().bytes, static_cast<std::byte*>(data), count);
  };
  const MediaObjectId pool{PoolId{Guid{1}}};
  EXPECT_THAT(open()->catalog().attribute(pool, "owner"), IsOkAndHolds(bytes));
  bytes.resize(0x10001);
  EXPECT_THAT(open()->catalog().attribute(pool, "owner"), FailsWith(errc::invalid_data));
}

TEST_F(MediaObjectsTest, APoolsNameEndsWhereItsTerminatorIs) {
  tables.ntms.get_media_pool_name_w = [](Handle, NtmsGuid*, WChar* name, Dword* count) -> Dword {
    return give(script().units, name, count);
  };
  const auto name = [this] { return open()->pools().full_name(PoolId{Guid{1}}); };
  units = wide("Backup\\") + wide(std::string(60, 'd')) + abi::WChar{};
  EXPECT_THAT(name(), IsOkAndHolds("Backup\\" + std::string(60, 'd')));
  units.assign(70, u'x');
  EXPECT_THAT(name(), IsOkAndHolds(std::string(70, 'x'))) << "the rest of the buffer is zero";
  units.assign(64, u'x');
  EXPECT_THAT(name(), FailsWith(errc::invalid_data)) << "no end in the buffer";
  units.clear();
  EXPECT_THAT(name(), IsOkAndHolds(""));
}

TEST_F(MediaObjectsTest, DestinationsEndWithAnEmptyOne) {
  tables.ntms.get_ui_options_w = [](Handle, NtmsGuid*, Dword, WChar* to, Dword* count) -> Dword {
    return give(script().units, to, count);
  };
  const auto names = [this] {
    return open()->user_interface().destinations(std::nullopt, UiType::info);
  };
  units = {u'a', 0, u'b', u'c', 0, 0};
  EXPECT_THAT(names(), IsOkAndHolds(ElementsAre("a", "bc")));
  units = {0};
  EXPECT_THAT(names(), IsOkAndHolds(IsEmpty()));
  for (const std::basic_string<WChar>& broken :
       {std::basic_string<WChar>{u'a', u'b'}, std::basic_string<WChar>{u'a', 0}, {}}) {
    units = broken;
    EXPECT_THAT(names(), FailsWith(errc::invalid_data)) << broken.size();
  }
}

TEST_F(MediaObjectsTest, ADescriptorHasToBeOne) {
  tables.ntms.get_object_security = [](Handle, NtmsGuid*, Dword, Dword, void* to, Dword length,
                                       Dword* needed) -> Dword {
    *needed = length;
    return give(script().bytes, static_cast<std::byte*>(to), needed);
  };
  const MediaObjectId pool{PoolId{Guid{1}}};
  const auto descriptor = [&] { return open()->security().get(pool, MediaSecurityParts::dacl); };
  bytes.assign(20, std::byte{});
  bytes[0] = std::byte{1};
  bytes[3] = std::byte{0x80};
  EXPECT_THAT(descriptor(), IsOkAndHolds(bytes));
  bytes[16] = std::byte{200};  // its list would be outside
  EXPECT_THAT(descriptor(), FailsWith(errc::invalid_data));
  bytes.assign(1000, std::byte{0xFF});
  EXPECT_THAT(descriptor(), FailsWith(errc::invalid_data));
  EXPECT_THAT(open()->security().set(pool, MediaSecurityParts::dacl, bytes),
              FailsWith(errc::invalid_security_descr));
  PoolRequest request;
  request.name = "x";
  request.security = bytes;
  EXPECT_THAT(open()->pools().open(request), FailsWith(errc::invalid_parameter));
  EXPECT_EQ(calls, 0);
}

TEST_F(MediaObjectsTest, VolumesAreReadAndLeftAlone) {
  static std::basic_string<WChar> volume;
  static bool there;
  tables.ntms.get_volumes_from_drive_w = [](WChar* name, WChar** first, WChar** second) -> Dword {
    EXPECT_EQ(narrow(name), "\\\\.\\Cdrom0");
    *first = volume.data();
    *second = there ? volume.data() : nullptr;
    return now->code;
  };
  volume = wide("E:\\");
  there = false;
  EXPECT_THAT(platform().stand_alone_drives().volumes("\\\\.\\Cdrom0"),
              IsOkAndHolds(DriveVolumes{"E:\\", ""}));
  volume.assign(40'000, u'x');
  there = true;
  EXPECT_THAT(platform().stand_alone_drives().volumes("\\\\.\\Cdrom0"),
              FailsWith(errc::invalid_data));
  code = 4319;
  EXPECT_THAT(platform().stand_alone_drives().volumes("\\\\.\\Cdrom0"),
              FailsWith(errc::device_not_available));
}

TEST_F(MediaObjectsTest, WhatIsMountedIsPassedInStep) {
  static std::vector<Dword> passed;
  tables.ntms.mount_media = [](Handle, NtmsGuid* media, NtmsGuid* drives, Dword count,
                               Dword options, abi::Long priority, Dword timeout,
                               abi::NtmsMountInformation* information) -> Dword {
    EXPECT_EQ(information, nullptr);
    passed = {media[0].data1, media[1].data1, drives[0].data1,
              count,          options,        static_cast<Dword>(priority),
              timeout};
    drives[0] = {40, 0, 0, {}};
    drives[1] = {41, 0, 0, {}};
    return 0;
  };
  MountRequest request;
  request.media = {SideId{Guid{1}}, SideId{Guid{2}}};
  request.priority = MountPriority::lowest;
  request.timeout = no_time_limit;
  const auto open_session = open();
  EXPECT_THAT(open_session->mounting().mount(request),
              IsOkAndHolds(ElementsAre(DriveId{Guid{40}}, DriveId{Guid{41}})));
  EXPECT_THAT(passed, ElementsAre(1U, 2U, 0U, 2U, 0U, 0xFFFFFFF1U, 0xFFFFFFFFU));
  request.options = MountOption::specific_drive;
  request.drives = {DriveId{Guid{8}}};
  passed.clear();
  EXPECT_THAT(open_session->mounting().mount(request), FailsWith(errc::invalid_parameter))
      << "one count stands for both";
  EXPECT_THAT(passed, IsEmpty());
  request.drives.emplace_back(Guid{9});
  request.options = request.options | MountOption::no_wait;
  EXPECT_THAT(open_session->mounting().mount(request), IsOkAndHolds(IsEmpty()));
  EXPECT_EQ(passed.at(2), 8U);
}

// ntms X3: no time is not all the time there is
TEST_F(MediaObjectsTest, AnAllocationWithoutTimeAsksNobody) {
  tables.ntms.allocate_media = [](Handle, NtmsGuid*, NtmsGuid* side, NtmsGuid* medium,
                                  Dword options, Dword timeout,
                                  abi::NtmsAllocationInformation* information) -> Dword {
    EXPECT_EQ(information->size, 32U);
    now->counts.push_back(options);
    now->times.push_back(timeout);
    now->seen += side != nullptr ? "side " : "any ";
    information->allocated_from = *medium;
    *medium = {9, 0, 0, {}};
    return 0;
  };
  AllocateRequest request;
  const auto open_session = open();
  EXPECT_THAT(open_session->allocation().allocate(request), IsOk());
  request.timeout = 1s;
  request.side = SideId{Guid{4}};
  request.previous = LogicalMediumId{Guid{3}};
  request.options = AllocateOption::next_side;
  EXPECT_THAT(open_session->allocation().allocate(request),
              IsOkAndHolds(Allocation{LogicalMediumId{Guid{9}}, PoolId{Guid{3}}}));
  EXPECT_THAT(counts, ElementsAre(4U, 2U));
  EXPECT_THAT(times, ElementsAre(0U, 1000U));
  EXPECT_EQ(seen, "any side ");
}

TEST_F(MediaObjectsTest, StoppingIsNotAWayToBegin) {
  const auto open_session = open();
  EXPECT_THAT(open_session->transfer().eject(MediumId{Guid{1}}, EjectAction::stop),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(open_session->transfer().inject(LibraryId{Guid{1}}, InjectAction::stop),
              FailsWith(errc::invalid_parameter));
  EXPECT_THAT(open_session->transfer().inject(LibraryId{Guid{1}}, InjectAction::retract),
              FailsWith(errc::invalid_parameter));
  EXPECT_EQ(calls, 0);
}

// A cartridge that came back as something else than it was sent.
TEST_F(MediaObjectsTest, ARegisteredMediumIsReadWithTheSameCare) {
  static Dword side_length;
  side_length = 0;
  tables.ntms.create_media_w = [](Handle, ObjectInformation* medium, ObjectInformation* sides,
                                  Dword options) -> Dword {
    EXPECT_EQ(options, abi::ntms_error_on_duplicate);
    EXPECT_EQ(medium->type, abi::ntms_physical_media);
    EXPECT_EQ(medium->info.physical_media.number_of_partitions, 1U);
    EXPECT_EQ(sides->type, abi::ntms_partition);
    EXPECT_EQ(sides->info.partition.omid_label_id_length, 2U);
    sides->info.partition.omid_label_id_length = side_length;
    medium->object_guid = {5, 0, 0, {}};
    return 0;
  };
  MediumRegistration registration;
  registration.bar_code = "T1";
  registration.error_on_duplicate = true;
  registration.sides.emplace_back().label.id.resize(2);
  const auto registered = open()->allocation().register_offline(registration);
  ASSERT_THAT(registered, IsOk());
  EXPECT_EQ(registered.value().medium.id, MediumId{Guid{5}});
  EXPECT_EQ(registered.value().medium.bar_code, "T1");
  EXPECT_THAT(registered.value().sides, SizeIs(1));
  side_length = 300;
  EXPECT_THAT(open()->allocation().register_offline(registration), FailsWith(errc::invalid_data));
  registration.bar_code = std::string(64, 'x');
  EXPECT_THAT(open()->allocation().register_offline(registration),
              FailsWith(errc::invalid_parameter));
}

}  // namespace
}  // namespace winseam::win32
