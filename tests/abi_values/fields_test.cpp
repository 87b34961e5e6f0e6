// Whatever may not fit goes through the fields' writer, with the limit of its field.
#include <gmock/gmock.h>

#include <utility>

#include "backends/abi_values/listener.hpp"
#include "backends/abi_values/media_objects.hpp"

namespace winseam::abi_values {
namespace {

using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

// Notes what it is asked; every number becomes the same one.
class NotingWriter final : public FieldWriter<char> {
 public:
  explicit NotingWriter(std::uint32_t answer) : answer_(answer) {}
  void put_text(std::string_view text, char*, std::size_t units) override {
    texts.emplace_back(text, units);
  }
  std::uint32_t within(std::int64_t number, std::uint32_t most) override {
    numbers.emplace_back(number, most);
    return answer_;
  }
  abi::Ulong milliseconds(std::chrono::milliseconds time) override {
    times.push_back(time);
    return answer_;
  }

  std::vector<std::pair<std::string, std::size_t>> texts;
  std::vector<std::pair<std::int64_t, std::uint32_t>> numbers;
  std::vector<std::chrono::milliseconds> times;

 private:
  std::uint32_t answer_;
};

// Gives what it is told to.
class FixedReader final : public FieldReader<char> {
 public:
  std::string text_in(const char*, std::size_t units) override { return std::to_string(units); }
  std::optional<TimePoint> time(const abi::NtmsSystemTime&) override { return known; }

  std::optional<TimePoint> known;
};

TEST(FieldWriter, IsAskedForEachTextWithTheRoomOfItsField) {
  NotingWriter fields(0);
  ChangerType type;
  type.header.name = "name";
  type.header.description = "description";
  type.vendor = "vendor";
  type.product = "product";
  (void)information_of(MediaObject(type), fields);
  EXPECT_THAT(fields.texts, ElementsAre(Pair("name", 64), Pair("description", 127),
                                        Pair("vendor", 128), Pair("product", 128)));
  EXPECT_THAT(fields.numbers, IsEmpty());
}

TEST(FieldWriter, IsAskedForSecondsWithTheMostOfTheirField) {
  NotingWriter fields(7);
  LibraryDoor door;
  door.max_open = 70'000s;
  EXPECT_EQ(information_of(MediaObject(door), fields).info.ie_door.max_open_secs, 7);
  MediaDrive drive;
  drive.deferred_dismount_delay = -1s;
  EXPECT_EQ(information_of(MediaObject(drive), fields).info.drive.defer_dismount_delay, 7U);
  EXPECT_THAT(fields.numbers, ElementsAre(Pair(70'000, 0xFFFFU), Pair(-1, 0xFFFFFFFFU)));
}

TEST(FieldWriter, SaysHowMuchOfALabelIsWritten) {
  NotingWriter fields(2);
  MediaSide side;
  side.label.id.assign(300, std::byte{9});
  const auto information = information_of(MediaObject(side), fields);
  EXPECT_THAT(fields.numbers, ElementsAre(Pair(300, 255U)));
  EXPECT_EQ(information.info.partition.omid_label_id_length, 2U);
  EXPECT_EQ(information.info.partition.omid_label_id[1], 9);
  EXPECT_EQ(information.info.partition.omid_label_id[2], 0);
}

TEST(FieldWriter, IsAskedForTheTimesOfAListenerInTheirOrder) {
  NotingWriter fields(7);
  ListenerConfiguration listener;
  listener.connection_timeout = 1ms;
  listener.disconnection_timeout = -2ms;
  listener.idle_timeout = 3ms;
  EXPECT_EQ(structure_of(listener, fields).timeout_settings_idle, 7U);
  EXPECT_THAT(fields.times, ElementsAre(1ms, -2ms, 3ms));
}

TEST(FieldReader, TellsTextsAndTimes) {
  FixedReader fields;
  auto information = abi::NtmsObjectInformation<char>();
  information.type = abi::ntms_drive;
  const auto without = object_of(information, fields);
  ASSERT_TRUE(without.has_value());
  EXPECT_EQ(std::get<MediaDrive>(*without).header.name, "64");
  EXPECT_EQ(std::get<MediaDrive>(*without).header.created, TimePoint{});
  EXPECT_EQ(std::get<MediaDrive>(*without).last_cleaned_at, std::nullopt);
  fields.known = TimePoint{Ticks{5}};
  const auto with = object_of(information, fields);
  ASSERT_TRUE(with.has_value());
  EXPECT_EQ(std::get<MediaDrive>(*with).header.created, TimePoint{Ticks{5}});
  EXPECT_EQ(std::get<MediaDrive>(*with).last_cleaned_at, TimePoint{Ticks{5}});
}

TEST(ObjectOfInformation, IsNoneForWhatIsNoTypeOrALabelBeyondItsArray) {
  FixedReader fields;
  auto information = abi::NtmsObjectInformation<char>();
  information.type = abi::ntms_object;
  EXPECT_EQ(object_of(information, fields), std::nullopt);
  information.type = abi::ntms_partition;
  information.info.partition.omid_label_id_length = 255;
  EXPECT_NE(object_of(information, fields), std::nullopt);
  information.info.partition.omid_label_id_length = 256;
  EXPECT_EQ(object_of(information, fields), std::nullopt);
}

}  // namespace
}  // namespace winseam::abi_values
