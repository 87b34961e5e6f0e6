// What a program may hand to the media functions: null pointers, wrong sizes and types, buffers that are too small, and
// the A forms.
#include <cstring>

#include "tests/dropin/media_fixture.hpp"

namespace winseam::dropin {
namespace {

using ::testing::IsEmpty;

using MediaArgumentsTest = MediaDropInTest;

// ntms 2: each pointer that a function needs, with everything else in order
TEST_F(MediaArgumentsTest, ANullWhereSomethingIsNeededIsRefused) {
  const Handle s = session;
  NtmsGuid id = drive_id;
  NtmsGuid* const none = nullptr;
  Dword size = 0;
  abi::NtmsAllocationInformation short_information{8, nullptr, {}};
  abi::NtmsSecurityAttributes short_attributes{8, nullptr, 0};
  auto object = information(abi::ntms_physical_media);
  const WChar* const no_text = nullptr;
  const Text name = wide("name");
  const std::vector<std::function<Dword()>> calls{
      [&] { return api->enumerate_object(s, nullptr, &id, nullptr, abi::ntms_drive, 0); },
      [&] { return api->get_object_information_w(s, none, &object); },
      [&] { return api->get_object_information_w(s, &id, nullptr); },
      [&] { return api->set_object_information_w(s, none, &object); },
      [&] { return api->set_object_information_a(s, &id, nullptr); },
      [&] { return api->get_object_attribute_w(s, none, 5, name.c_str(), nullptr, &size); },
      [&] { return api->get_object_attribute_w(s, &id, 5, no_text, nullptr, &size); },
      [&] { return api->get_object_attribute_w(s, &id, 5, name.c_str(), nullptr, nullptr); },
      [&] { return api->set_object_attribute_w(s, none, 5, name.c_str(), &size, 4); },
      [&] { return api->set_object_attribute_w(s, &id, 5, no_text, &size, 4); },
      [&] { return api->set_object_attribute_w(s, &id, 5, name.c_str(), nullptr, 4); },
      [&] { return api->enable_object(s, abi::ntms_drive, none); },
      [&] { return api->disable_object(s, abi::ntms_drive, none); },
      [&] { return api->disable_object(s, abi::ntms_media_pool, &pool_id); },
      [&] { return api->disable_object(s, abi::ntms_unknown, &id); },
      [&] { return api->delete_drive(s, none); },
      [&] { return api->delete_library(s, none); },
      [&] { return api->create_media_pool_w(s, no_text, nullptr, 3, nullptr, &out); },
      [&] { return api->create_media_pool_w(s, name.c_str(), nullptr, 3, nullptr, none); },
      [&] { return api->create_media_pool_a(s, "n", nullptr, 3, &short_attributes, &out); },
      [&] { return api->create_media_pool_a(s, "n", nullptr, 4, nullptr, &out); },
      [&] { return api->get_media_pool_name_w(s, none, nullptr, &size); },
      [&] { return api->get_media_pool_name_w(s, &pool_id, nullptr, nullptr); },
      [&] { return api->delete_media_pool(s, none); },
      [&] { return api->move_to_media_pool(s, none, &pool_id); },
      [&] { return api->move_to_media_pool(s, &id, none); },
      [&] { return api->add_media_type(s, none, &library_id); },
      [&] { return api->add_media_type(s, &id, none); },
      [&] { return api->delete_media_type(s, none, &library_id); },
      [&] { return api->delete_media_type(s, &id, none); },
      [&] { return api->change_media_type(s, none, &pool_id); },
      [&] { return api->change_media_type(s, &id, none); },
      [&] { return api->create_media_w(s, nullptr, &object, 0); },
      [&] { return api->create_media_w(s, &object, nullptr, 0); },
      [&] { return api->create_media_w(s, &object, &object, 2); },
      [&] { return api->allocate_media(s, none, nullptr, &out, 0, 0, nullptr); },
      [&] { return api->allocate_media(s, &pool_id, nullptr, none, 0, 0, nullptr); },
      [&] { return api->allocate_media(s, &pool_id, nullptr, &out, 0, 0, &short_information); },
      [&] { return api->deallocate_media(s, none, 0); },
      [&] { return api->set_media_complete(s, none); },
      [&] { return api->decommission_media(s, none); },
      [&] { return api->swap_media(s, none, &id); },
      [&] { return api->swap_media(s, &id, none); },
      [&] { return api->delete_media(s, none); },
      [&] { return api->update_omid_info(s, none, 1, 4, &size); },
      [&] { return api->update_omid_info(s, &id, 1, 4, nullptr); },
      [&] { return api->update_omid_info(s, &id, 3, 4, &size); },
      [&] { return api->update_omid_info(s, &id, 2, 4, &size); },
      [&] { return api->dismount_drive(s, none); },
      [&] { return api->eject_media(s, &id, none, abi::ntms_eject_start); },
      [&] { return api->eject_media(s, none, &out, abi::ntms_eject_queue); },
      [&] { return api->eject_media(s, &id, &out, abi::ntms_eject_immediate); },
      [&] { return api->eject_media(s, &id, &out, abi::ntms_eject_ask_user); },
      [&] { return api->inject_media(s, none, &out, abi::ntms_inject_start); },
      [&] { return api->inject_media(s, &library_id, none, abi::ntms_inject_start); },
      [&] { return api->inject_media(s, &library_id, &out, 4); },
      [&] { return api->access_library_door(s, none, 0); },
      [&] { return api->access_library_door(s, &library_id, 6); },
      [&] { return api->inventory_library(s, none, abi::ntms_inventory_fast); },
      [&] { return api->inventory_library(s, &library_id, abi::ntms_inventory_max); },
      [&] { return api->identify_slot(s, none, 0); },
      [&] { return api->clean_drive(s, none); },
      [&] { return api->reserve_cleaner_slot(s, none, &id); },
      [&] { return api->reserve_cleaner_slot(s, &library_id, none); },
      [&] { return api->release_cleaner_slot(s, none); },
      [&] { return api->inject_cleaner(s, none, &out, 1, 0); },
      [&] { return api->inject_cleaner(s, &library_id, none, 1, 0); },
      [&] { return api->inject_cleaner(s, &library_id, &out, 1, 2); },
      [&] { return api->eject_cleaner(s, none, &out, 0); },
      [&] { return api->eject_cleaner(s, &library_id, none, 0); },
      [&] { return api->eject_cleaner(s, &library_id, &out, 2); },
      [&] { return api->cancel_library_request(s, none); },
      [&] { return api->get_request_order(s, none, &size); },
      [&] { return api->get_request_order(s, &id, nullptr); },
      [&] { return api->set_request_order(s, none, 1); },
      [&] { return api->delete_requests(s, none, abi::ntms_librequest, 1); },
      [&] { return api->delete_requests(s, &id, abi::ntms_librequest, 0); },
      [&] { return api->delete_requests(s, &id, abi::ntms_drive, 1); },
      [&] { return api->begin_device_change_detection(s, nullptr); },
      [&] { return api->set_device_change_detection(s, nullptr, none, abi::ntms_library, 1); },
      [&] { return api->set_device_change_detection(s, nullptr, &id, abi::ntms_library, 0); },
      [&] { return api->submit_operator_request_a(s, 5, "text", nullptr, nullptr, none); },
      [&] { return api->submit_operator_request_a(s, 0, "text", nullptr, nullptr, &out); },
      [&] { return api->wait_for_operator_request(s, none, 0); },
      [&] { return api->cancel_operator_request(s, none); },
      [&] { return api->satisfy_operator_request(s, none); },
      [&] { return api->get_object_security(s, none, 12, 4, nullptr, 0, &size); },
      [&] { return api->get_object_security(s, &pool_id, 12, 4, nullptr, 0, nullptr); },
      [&] { return api->get_object_security(s, &pool_id, 12, 4, nullptr, 4, &size); },
      [&] { return api->set_object_security(s, none, 12, 4, &size); },
      [&] { return api->set_object_security(s, &pool_id, 12, 4, nullptr); },
      [&] { return api->get_ui_options_w(s, nullptr, 1, nullptr, nullptr); },
      [&] { return api->set_ui_options_w(s, nullptr, 1, abi::ntms_uidest_add, no_text); },
      [&] { return api->set_ui_options_a(s, nullptr, 1, 0, "desk"); },
      [&] { return api->set_ui_options_a(s, nullptr, 1, abi::ntms_uioperation_max, "desk"); }};
  for (std::size_t i = 0; i != calls.size(); ++i)
    EXPECT_EQ(code_of(calls[i]), invalid_parameter) << "call " << i;
  EXPECT_EQ(guid_of(out), Guid{});
}

// ntms E27 [docs:rsmp]
TEST_F(MediaArgumentsTest, AMountOfNothingIsRefused) {
  NtmsGuid medium = allocate();
  EXPECT_EQ(code_of([&] { return api->mount_media(session, nullptr, &out, 1, 0, 0, 0, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(
      code_of([&] { return api->mount_media(session, &medium, nullptr, 1, 0, 0, 0, nullptr); }),
      invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->mount_media(session, &medium, &out, 0, 0, 0, 0, nullptr); }),
            invalid_parameter);
  EXPECT_EQ(
      code_of([&] { return api->mount_media(session, &medium, &out, 1, 0x40, 0, 0, nullptr); }),
      invalid_parameter)
      << "an option that is none";
  EXPECT_EQ(code_of([&] { return api->dismount_media(session, nullptr, 1, 0); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->dismount_media(session, &medium, 0, 0); }),
            invalid_parameter);
  EXPECT_EQ(code_of([&] { return api->dismount_media(session, &medium, 1, 3); }),
            invalid_parameter);
}

// ntms E36 [docs]: the array of drives
TEST_F(MediaArgumentsTest, DrivesAreToldOfAMountThatSucceedsAlone) {
  NtmsGuid medium = allocate();
  NtmsGuid drive = pool_id;
  abi::NtmsMountInformation ignored{77, nullptr};
  ASSERT_EQ(api->mount_media(session, &medium, &drive, 1, 0, 99, 60'000, &ignored), 0U);
  EXPECT_EQ(guid_of(drive), guid_of(drive_id));
  drive = pool_id;
  EXPECT_EQ(api->mount_media(session, &medium, &drive, 1, 0, 0, 5'000, nullptr), timeout);
  EXPECT_EQ(guid_of(drive), guid_of(pool_id)) << "untouched";
  NtmsGuid other = allocate();
  ASSERT_EQ(api->mount_media(session, &other, &drive, 1, abi::ntms_mount_nowait, 0, 0, nullptr),
            0U);
  EXPECT_EQ(guid_of(drive), guid_of(pool_id)) << "none is chosen yet";
}

// ntms 2.5: what a failed allocation leaves
TEST_F(MediaArgumentsTest, AFailedAllocationLeavesTheNullGuidUnlessItNamedOne) {
  fake::PoolSpec spec;
  spec.name = "Dry";
  spec.media_type = "DLT";
  NtmsGuid dry = to_abi(media.add_pool(spec).guid());
  NtmsGuid medium = pool_id;
  abi::NtmsAllocationInformation information{sizeof information, nullptr, pool_id};
  EXPECT_EQ(code_of([&] {
              return api->allocate_media(session, &dry, nullptr, &medium, 0, 0, &information);
            }),
            media_unavailable);
  EXPECT_EQ(guid_of(medium), Guid{});
  EXPECT_EQ(guid_of(information.allocated_from), guid_of(pool_id)) << "untouched";
  medium = allocate();
  const NtmsGuid before = medium;
  EXPECT_EQ(code_of([&] {
              return api->allocate_media(session, &pool_id, nullptr, &medium,
                                         abi::ntms_allocate_next, 0, nullptr);
            }),
            4300U);
  EXPECT_EQ(guid_of(medium), guid_of(before));
  ASSERT_EQ(api->allocate_media(session, &pool_id, nullptr, &medium, 0, 0, &information), 0U);
  EXPECT_EQ(PoolId{guid_of(information.allocated_from)}, media.pool("Free\\DLT"));
}

// ntms E85 [docs]; null with no room [assumed]
TEST_F(MediaArgumentsTest, AShortListIsFilledAndTheCountSaysWhatIsNeeded) {
  std::vector<NtmsGuid> slots(20, NtmsGuid{77, 0, 0, {}});
  Dword count = 4;
  EXPECT_EQ(
      api->enumerate_object(session, &library_id, slots.data(), &count, abi::ntms_storageslot, 0),
      insufficient_buffer);
  EXPECT_EQ(count, 10U);
  EXPECT_EQ(SlotId{guid_of(slots[3])}, media.slot(tapes, 3));
  EXPECT_EQ(slots[4].data1, 77U) << "beyond the end of the list";
  count = 0;
  EXPECT_EQ(api->enumerate_object(session, &library_id, nullptr, &count, abi::ntms_storageslot, 0),
            insufficient_buffer);
  EXPECT_EQ(count, 10U);
  EXPECT_EQ(api->enumerate_object(session, &library_id, nullptr, &count, abi::ntms_storageslot, 0),
            invalid_parameter);
  EXPECT_EQ(
      api->enumerate_object(session, &library_id, slots.data(), &count, abi::ntms_storageslot, 0),
      0U);
  EXPECT_EQ(count, 10U);
  // ntms E86 [docs]
  count = 20;
  EXPECT_EQ(api->enumerate_object(session, nullptr, slots.data(), &count, abi::ntms_oprequest, 0),
            0U);
  EXPECT_EQ(count, 0U);
  count = 0;
  EXPECT_EQ(api->enumerate_object(session, nullptr, nullptr, &count, abi::ntms_oprequest, 0), 0U);
  NtmsGuid unknown{1, 2, 3, {}};
  EXPECT_EQ(code_of([&] {
              return api->enumerate_object(session, &unknown, nullptr, &count, abi::ntms_drive, 0);
            }),
            object_not_found);
}

// ntms E89 [docs] [docs:rsmp]
TEST_F(MediaArgumentsTest, AStructureNeedsItsSizeAndType) {
  auto drive = information(abi::ntms_drive);
  for (const Dword size : {0U, 64U, 1395U, 1397U, 1407U}) {
    drive.size = size;
    EXPECT_EQ(code_of([&] { return api->get_object_information_w(session, &drive_id, &drive); }),
              invalid_parameter)
        << size;
    EXPECT_EQ(code_of([&] { return api->set_object_information_w(session, &drive_id, &drive); }),
              invalid_parameter)
        << size;
  }
  for (const Dword type : {abi::ntms_object, abi::ntms_ui_destination, 99U, abi::ntms_library}) {
    drive = information(type);
    EXPECT_EQ(code_of([&] { return api->get_object_information_w(session, &drive_id, &drive); }),
              invalid_parameter)
        << type;
  }
  drive = information(abi::ntms_unknown);
  drive.size += 100;
  ASSERT_EQ(api->get_object_information_w(session, &drive_id, &drive), 0U);
  EXPECT_EQ(drive.type, abi::ntms_drive) << "the service finds it out";
  EXPECT_EQ(drive.size, sizeof drive + 100) << "the caller's may be larger";
  EXPECT_EQ(narrow(drive.info.drive.device_name.data()), "\\\\.\\Tape0");
  drive.type = abi::ntms_unknown;
  EXPECT_EQ(code_of([&] { return api->set_object_information_w(session, &drive_id, &drive); }),
            invalid_parameter);
  auto narrow_drive = information<char>(abi::ntms_drive);
  narrow_drive.size = 895;
  EXPECT_EQ(
      code_of([&] { return api->get_object_information_a(session, &drive_id, &narrow_drive); }),
      invalid_parameter);
}

// The older form is known by its size. [assumed] from the header
TEST_F(MediaArgumentsTest, TheOlderFormOfAStructureIsFilledAndTaken) {
  abi::NtmsI1ObjectInformation<WChar> library{};
  library.size = sizeof library;
  library.type = abi::ntms_library;
  auto* const as_whole = reinterpret_cast<Information*>(&library);
  ASSERT_EQ(api->get_object_information_w(session, &library_id, as_whole), 0U);
  EXPECT_EQ(library.size, sizeof library);
  EXPECT_EQ(library.info.library.number_of_slots, 10U);
  EXPECT_EQ(library.info.library.inventory_method, abi::ntms_inventory_fast);
  MediaLibrary now = std::get<MediaLibrary>(*media.object(MediaObjectId{tapes}));
  EXPECT_TRUE(now.auto_recovery);
  library.info.library.inventory_method = abi::ntms_inventory_omid;
  library.description = {'d'};
  ASSERT_EQ(api->set_object_information_w(session, &library_id, as_whole), 0U);
  now = std::get<MediaLibrary>(*media.object(MediaObjectId{tapes}));
  EXPECT_EQ(now.inventory_method, InventoryMethod::full);
  EXPECT_EQ(now.header.description, "d");
  EXPECT_TRUE(now.auto_recovery) << "the older form has no such member: it stays";
  library.type = abi::ntms_computer;
  NtmsGuid computer = to_abi(media.computer().guid());
  EXPECT_EQ(code_of([&] { return api->get_object_information_w(session, &computer, as_whole); }),
            invalid_parameter);
  library.type = abi::ntms_unknown;
  EXPECT_EQ(code_of([&] { return api->get_object_information_w(session, &computer, as_whole); }),
            invalid_parameter);
  ASSERT_EQ(api->submit_operator_request_a(session, 5, std::string(200, 'm').c_str(), nullptr,
                                           nullptr, &out),
            0U);
  abi::NtmsI1ObjectInformation<char> asked{};
  asked.size = sizeof asked;
  asked.type = abi::ntms_oprequest;
  ASSERT_EQ(api->get_object_information_a(
                session, &out, reinterpret_cast<abi::NtmsObjectInformation<char>*>(&asked)),
            0U);
  EXPECT_EQ(std::string(asked.info.op_request.message.data()), std::string(126, 'm'));
  EXPECT_STREQ(asked.info.op_request.application.data(), "backup");
}

TEST_F(MediaArgumentsTest, TextThatFillsItsFieldIsReadToTheEndOfIt) {
  auto object = information(abi::ntms_media_pool);
  ASSERT_EQ(api->get_object_information_w(session, &pool_id, &object), 0U);
  object.description.fill(WChar{'x'});
  ASSERT_EQ(api->set_object_information_w(session, &pool_id, &object), 0U);
  ASSERT_EQ(api->get_object_information_w(session, &pool_id, &object), 0U);
  EXPECT_EQ(narrow(object.description.data()), std::string(126, 'x')) << "and given with its end";
  auto side = information(abi::ntms_partition);
  NtmsGuid id = to_abi(media.side(media.medium("TAPE01")).guid());
  ASSERT_EQ(api->get_object_information_w(session, &id, &side), 0U);
  side.info.partition.omid_label_id_length = 256;
  EXPECT_EQ(code_of([&] { return api->set_object_information_w(session, &id, &side); }),
            invalid_parameter);
}

TEST_F(MediaArgumentsTest, TheAFormsAreUtf8) {
  out = {};
  ASSERT_EQ(api->create_media_pool_a(session, "B\xC3\xA4nder", nullptr, abi::ntms_create_new,
                                     nullptr, &out),
            0U);
  auto object = information(abi::ntms_media_pool);
  ASSERT_EQ(api->get_object_information_w(session, &out, &object), 0U);
  EXPECT_EQ(object.name[1], 0xE4);
  auto narrow_object = information<char>(abi::ntms_media_pool);
  ASSERT_EQ(api->get_object_information_a(session, &out, &narrow_object), 0U);
  EXPECT_STREQ(narrow_object.name.data(), "B\xC3\xA4nder");
  char name[16];
  Dword units = 7;
  EXPECT_EQ(api->get_media_pool_name_a(session, &out, name, &units), insufficient_buffer);
  EXPECT_EQ(units, 8U) << "bytes, the terminator among them";
  EXPECT_EQ(api->get_media_pool_name_a(session, &out, name, &units), 0U);
  EXPECT_STREQ(name, "B\xC3\xA4nder");
  WChar wide_name[16] = {'?'};
  units = 6;
  EXPECT_EQ(api->get_media_pool_name_w(session, &out, wide_name, &units), insufficient_buffer);
  EXPECT_EQ(units, 7U);
  EXPECT_EQ(wide_name[0], '?') << "untouched";
  units = 0;
  EXPECT_EQ(api->get_media_pool_name_w(session, &out, nullptr, &units), insufficient_buffer);
  EXPECT_EQ(api->get_media_pool_name_w(session, &out, wide_name, &units), 0U);
  EXPECT_EQ(units, 7U);
}

// ntms E102 [docs]
TEST_F(MediaArgumentsTest, AttributesHaveTheirLimits) {
  const auto set = [this](const char* name, const void* data, Dword bytes) {
    return api->set_object_attribute_a(session, &pool_id, abi::ntms_media_pool, name,
                                       const_cast<void*>(data), bytes);
  };
  const std::vector<char> large(70'000, 'x');
  EXPECT_EQ(code_of([&] { return set(std::string(32, 'n').c_str(), "x", 1); }), invalid_name);
  EXPECT_EQ(code_of([&] { return set("", "x", 1); }), invalid_name);
  EXPECT_EQ(code_of([&] { return set("n", large.data(), 65'536); }), no_data);
  EXPECT_EQ(code_of([&] { return set("n", large.data(), 0xFFFFFFFF); }), no_data)
      << "not read: there is no such memory";
  ASSERT_EQ(set(std::string(31, 'n').c_str(), large.data(), 65'535), 0U);
  ASSERT_EQ(set("n", "abc", 3), 0U);
  char data[8] = "???????";
  Dword bytes = 2;
  const auto get = [&](void* to) {
    return api->get_object_attribute_a(session, &pool_id, abi::ntms_drive, "n", to, &bytes);
  };
  EXPECT_EQ(get(data), insufficient_buffer);
  EXPECT_EQ(bytes, 3U);
  EXPECT_EQ(data[0], '?');
  bytes = 0;
  EXPECT_EQ(get(nullptr), insufficient_buffer);
  EXPECT_EQ(bytes, 3U);
  EXPECT_EQ(get(nullptr), invalid_parameter);
  bytes = sizeof data;
  EXPECT_EQ(get(data), 0U);
  EXPECT_EQ(std::string(data), "abc????");
  ASSERT_EQ(set("n", nullptr, 0), 0U);
  EXPECT_EQ(get(data), object_not_found);
  EXPECT_EQ(set("n", nullptr, 0), 0U) << "there is nothing to delete";
}

TEST_F(MediaArgumentsTest, ADescriptorMayBeSelfRelativeOrAbsolute) {
  std::vector<std::byte> bytes(400);
  Dword needed = 0;
  EXPECT_EQ(
      api->get_object_security(session, &pool_id, abi::ntms_media_pool, 5, nullptr, 0, &needed),
      insufficient_buffer);
  ASSERT_LE(needed, bytes.size());
  bytes.resize(needed);
  EXPECT_EQ(api->get_object_security(session, &pool_id, abi::ntms_media_pool, 5, bytes.data(),
                                     needed - 1, &needed),
            insufficient_buffer);
  ASSERT_EQ(api->get_object_security(session, &pool_id, abi::ntms_media_pool, 5, bytes.data(),
                                     needed, &needed),
            0U);
  EXPECT_EQ(needed, bytes.size());
  EXPECT_EQ(api->set_object_security(session, &pool_id, abi::ntms_media_pool, 5, bytes.data()), 0U);
  // The same as pointers.
  struct Absolute {
    std::uint8_t revision = 1;
    std::uint8_t zero = 0;
    std::uint16_t control = 0x0004;  // there is a discretionary list
    std::uint32_t gap = 0;
    void* owner = nullptr;
    void* group = nullptr;
    void* sacl = nullptr;
    void* dacl = nullptr;
  } absolute;
  static_assert(sizeof absolute == 40);
  std::uint32_t owner = 0;
  std::uint32_t dacl = 0;
  std::memcpy(&owner, bytes.data() + 4, 4);
  std::memcpy(&dacl, bytes.data() + 16, 4);
  absolute.owner = owner != 0 ? bytes.data() + owner : nullptr;
  absolute.dacl = bytes.data() + dacl;
  EXPECT_EQ(api->set_object_security(session, &pool_id, abi::ntms_media_pool, 5, &absolute), 0U);
  std::vector<std::byte> again(needed);
  ASSERT_EQ(api->get_object_security(session, &pool_id, abi::ntms_media_pool, 5, again.data(),
                                     needed, &needed),
            0U);
  EXPECT_EQ(again, bytes);
  abi::NtmsSecurityAttributes attributes{sizeof attributes, &absolute, 0};
  EXPECT_EQ(api->create_media_pool_a(session, "Guarded", nullptr, abi::ntms_create_new, &attributes,
                                     &out),
            0U);
  absolute.revision = 9;
  EXPECT_EQ(code_of([&] {
              return api->set_object_security(session, &pool_id, abi::ntms_media_pool, 4,
                                              &absolute);
            }),
            invalid_security_descr);
  EXPECT_EQ(code_of([&] {
              return api->create_media_pool_a(session, "Broken", nullptr, abi::ntms_create_new,
                                              &attributes, &out);
            }),
            invalid_parameter);
  bytes[16] = std::byte{4};  // an offset into the header
  EXPECT_EQ(code_of([&] {
              return api->set_object_security(session, &pool_id, abi::ntms_media_pool, 4,
                                              bytes.data());
            }),
            invalid_security_descr);
}

TEST_F(MediaArgumentsTest, DestinationsAreAListOfNames) {
  const auto add = [this](const char* name) {
    return api->set_ui_options_a(session, &library_id, abi::ntms_uitype_req, abi::ntms_uidest_add,
                                 name);
  };
  char names[32];
  Dword units = sizeof names;
  const auto get = [&] {
    return api->get_ui_options_a(session, &library_id, abi::ntms_uitype_req, names, &units);
  };
  ASSERT_EQ(get(), 0U);
  EXPECT_EQ(units, 1U) << "none: the empty one that ends the list";
  ASSERT_EQ(add("desk"), 0U);
  EXPECT_EQ(code_of([&] { return add("desk"); }), 183U);
  ASSERT_EQ(add(""), 0U) << "this machine, which a list that ends with an empty name cannot hold";
  ASSERT_EQ(add("door"), 0U);
  units = 10;
  EXPECT_EQ(get(), insufficient_buffer);
  EXPECT_EQ(units, 11U);
  ASSERT_EQ(get(), 0U);
  EXPECT_EQ(std::string(names, units), std::string("desk\0door\0\0", 11));
  Text wide_names(11, '?');
  ASSERT_EQ(
      api->get_ui_options_w(session, &library_id, abi::ntms_uitype_req, wide_names.data(), &units),
      0U);
  EXPECT_EQ(wide_names[5], 'd');
  EXPECT_EQ(api->set_ui_options_w(session, &library_id, abi::ntms_uitype_req,
                                  abi::ntms_uidest_delete, wide("desk").c_str()),
            0U);
  EXPECT_EQ(api->set_ui_options_w(session, &library_id, abi::ntms_uitype_req,
                                  abi::ntms_uidest_delete, wide("desk").c_str()),
            object_not_found);
  EXPECT_EQ(api->set_ui_options_a(session, &library_id, abi::ntms_uitype_req,
                                  abi::ntms_uidest_deleteall, nullptr),
            0U);
  units = sizeof names;
  ASSERT_EQ(get(), 0U);
  EXPECT_EQ(units, 1U);
}

// ntms 2.5: CreateNtmsMedia fills what it registered
TEST_F(MediaArgumentsTest, ARegisteredCartridgeComesBackWhole) {
  auto medium = information<char>(abi::ntms_physical_media);
  auto side = information<char>(abi::ntms_partition);
  const auto create = [&] { return api->create_media_a(session, &medium, &side, 0); };
  medium.info.physical_media.media_pool = pool_id;
  medium.info.physical_media.number_of_partitions = 1;
  medium.info.physical_media.bar_code = {'N', 'E', 'W', '1', ' '};
  medium.enabled = 1;
  side.enabled = 1;
  side.info.partition.state = abi::ntms_partstate_available;
  side.info.partition.omid_label_id_length = 3;
  side.info.partition.omid_label_id = {1, 2, 3};
  side.info.partition.omid_label_type = {'M', 'T', 'F'};
  side.info.partition.capacity = std::int64_t{1} << 40;
  side.type = abi::ntms_drive;
  EXPECT_EQ(code_of(create), invalid_parameter) << "no side";
  side.type = abi::ntms_partition;
  side.size = 1;
  EXPECT_EQ(code_of(create), invalid_parameter);
  side.size = sizeof side;
  medium.info.physical_media.number_of_partitions = 0;
  EXPECT_EQ(code_of(create), invalid_parameter);
  medium.info.physical_media.number_of_partitions = 1;
  ASSERT_EQ(create(), 0U);
  EXPECT_STREQ(medium.name.data(), "NEW1") << "the bar code, without the blank at its end";
  EXPECT_EQ(medium.info.physical_media.media_state, abi::ntms_mediastate_idle);
  EXPECT_EQ(LibraryId{guid_of(medium.info.physical_media.current_library)}, media.shelf());
  EXPECT_EQ(guid_of(side.info.partition.physical_media), guid_of(medium.object_guid));
  EXPECT_EQ(side.info.partition.capacity, std::int64_t{1} << 40);
  EXPECT_NE(medium.created.year, 0);
  EXPECT_EQ(api->delete_media(session, &medium.object_guid), 0U);
}

TEST_F(MediaArgumentsTest, ALabelIsRawOrAFileSystem) {
  NtmsGuid medium = allocate();
  abi::NtmsFileSystemInfo system{};
  system.file_system_type = {'N', 'T', 'F', 'S'};
  system.volume_name = {'V'};
  system.serial_number = 7;
  EXPECT_EQ(api->update_omid_info(session, &medium, abi::ntms_omid_type_filesystem_info,
                                  sizeof system, &system),
            0U);
  char raw[] = "no label that anybody knows";
  EXPECT_EQ(code_of([&] {
              return api->update_omid_info(session, &medium, abi::ntms_omid_type_raw_label,
                                           sizeof raw, raw);
            }),
            11U);
}

// ntms E66, E65 [docs]: the ids of an ejection
TEST_F(MediaArgumentsTest, AnEjectionIsStartedWithoutAMediumAndStoppedByItsId) {
  NtmsGuid medium = to_abi(media.medium("TAPE01").guid());
  NtmsGuid ejection{};
  NtmsGuid null{};
  EXPECT_EQ(
      code_of([&] { return api->eject_media(session, nullptr, &ejection, abi::ntms_eject_stop); }),
      4317U);
  ASSERT_EQ(api->eject_media(session, &medium, &ejection, abi::ntms_eject_queue), 0U);
  ASSERT_EQ(api->eject_media(session, &null, &ejection, abi::ntms_eject_start), 0U);
  EXPECT_NE(guid_of(ejection), Guid{});
  EXPECT_EQ(api->eject_media(session, nullptr, &ejection, abi::ntms_eject_stop), 0U);
  world.run_until_idle();
}

// ntms E94 [docs:rsmp]
TEST_F(MediaArgumentsTest, AnOperatorsMessageMayBeWithoutText) {
  ASSERT_EQ(api->submit_operator_request_w(session, abi::ntms_opreq_newmedia, nullptr, &pool_id,
                                           &library_id, &out),
            0U);
  ASSERT_EQ(media.operator_requests().size(), 1U);
  EXPECT_EQ(media.operator_requests().front().argument1, MediaObjectId{pool});
  EXPECT_EQ(media.operator_requests().front().argument2, MediaObjectId{tapes});
  EXPECT_EQ(api->wait_for_operator_request(session, &out, 0), timeout);
  EXPECT_EQ(api->satisfy_operator_request(session, &out), 0U);
  EXPECT_EQ(api->wait_for_operator_request(session, &out, 0xFFFFFFFF), 0U);
  EXPECT_EQ(api->delete_requests(session, &out, abi::ntms_oprequest, 1), 0U);
  EXPECT_THAT(media.operator_requests(), IsEmpty());
  EXPECT_EQ(code_of([&] {
              return api->submit_operator_request_a(session, 5, nullptr, nullptr, nullptr, &out);
            }),
            invalid_parameter);
}

}  // namespace
}  // namespace winseam::dropin
