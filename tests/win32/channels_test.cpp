// Virtual channels over functions that answer wrongly, and the header of dynamic channels.
#include <array>

#include "tests/win32/scripted_api.hpp"

namespace winseam::win32 {
namespace {

using namespace std::chrono_literals;

class ChannelsTest : public ScriptedApi {
 protected:
  ChannelsTest() {
    tables.wts.virtual_channel_open = [](Handle, Dword, char*) { return now->opens; };
    tables.wts.virtual_channel_open_ex = [](Dword, char*, Dword) { return now->opens; };
    tables.wts.virtual_channel_close = [](Handle channel) -> Bool {
      now->closed.push_back(channel);
      return 1;
    };
  }

  std::unique_ptr<VirtualChannel> dynamic() {
    return current()
        .channels()
        .open_dynamic(SessionId{1}, "backup", ChannelPriority::high, true)
        .value();
  }

  // What the next read gives, whatever room there is for it.
  void reads(const std::vector<std::byte>& bytes, Dword claimed) {
    next_ = bytes;
    claimed_ = claimed;
    tables.wts.virtual_channel_read = [](Handle, Ulong, char* buffer, Ulong size,
                                         Ulong* count) -> Bool {
      auto& test = static_cast<ChannelsTest&>(*now);
      const std::size_t fits = std::min<std::size_t>(size, test.next_.size());
      if (fits != 0) std::memcpy(buffer, test.next_.data(), fits);
      *count = test.claimed_;
      if (fits == test.next_.size()) return 1;
      now->error = 234;
      return 0;
    };
  }

 private:
  std::vector<std::byte> next_;
  Dword claimed_ = 0;
};

TEST_F(ChannelsTest, AReadCannotBeLongerThanItsBuffer) {
  reads({}, 9);
  const auto channel = current().channels().open(SessionId{1}, "BKUP").value();
  std::array<std::byte, 8> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::invalid_data));
}

TEST_F(ChannelsTest, TheHeaderOfADynamicChannelIsNotTheCallers) {
  reads({std::byte{2}, {}, {}, {}, std::byte{3}, {}, {}, {}, std::byte{'h'}, std::byte{'i'}}, 10);
  const auto channel = dynamic();
  std::array<std::byte, 8> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), IsOkAndHolds(2U));
  EXPECT_EQ(buffer[0], std::byte{'h'});
}

TEST_F(ChannelsTest, AChunkWithoutItsHeaderIsInvalid) {
  reads(std::vector<std::byte>(7), 7);
  const auto channel = dynamic();
  std::array<std::byte, 8> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::invalid_data));
}

TEST_F(ChannelsTest, TheRestOfAChunkHasNoHeader) {
  static int reads_done = 0;
  reads_done = 0;
  tables.wts.virtual_channel_read = [](Handle, Ulong, char* buffer, Ulong size,
                                       Ulong* count) -> Bool {
    if (++reads_done == 1) {  // eight bytes of header, and two of the four that follow
      EXPECT_EQ(size, 10U);
      std::memcpy(buffer, "12345678he", 10);
      *count = 10;
      now->error = 234;
      return 0;
    }
    EXPECT_EQ(size, 2U);
    std::memcpy(buffer, "re", 2);
    *count = 2;
    return 1;
  };
  const auto channel = dynamic();
  std::array<std::byte, 2> buffer{};
  EXPECT_THAT(channel->read(buffer, 0ms), FailsWith(errc::more_data));
  EXPECT_EQ(buffer[1], std::byte{'e'});
  EXPECT_THAT(channel->read(buffer, 0ms), IsOkAndHolds(2U));
  EXPECT_EQ(buffer[0], std::byte{'r'});
}

TEST_F(ChannelsTest, AWriteCannotTakeMoreThanItWasGiven) {
  tables.wts.virtual_channel_write = [](Handle, char*, Ulong length, Ulong* written) -> Bool {
    *written = length + 1;
    return 1;
  };
  const auto channel = dynamic();
  EXPECT_THAT(channel->write(std::array{std::byte{1}}), FailsWith(errc::invalid_data));
}

TEST_F(ChannelsTest, TheTimeoutIsMillisecondsAndForEver) {
  static std::vector<Ulong> timeouts;
  timeouts.clear();
  tables.wts.virtual_channel_read = [](Handle, Ulong timeout, char*, Ulong, Ulong* count) -> Bool {
    timeouts.push_back(timeout);
    *count = 0;
    return 1;
  };
  const auto channel = current().channels().open(SessionId{1}, "BKUP").value();
  std::array<std::byte, 8> buffer{};
  for (const auto time : {0ms, 250ms, -1ms, std::chrono::milliseconds{0x1'0000'0000},
                          std::chrono::milliseconds::max()})
    EXPECT_THAT(channel->read(buffer, time), IsOkAndHolds(0U));
  EXPECT_THAT(timeouts, ::testing::ElementsAre(0U, 250U, 0U, 0xFFFFFFFEU, 0xFFFFFFFFU));
}

TEST_F(ChannelsTest, TheFileHandleIsCopiedAndItsMemoryGivenBack) {
  static Dword bytes = 8;
  bytes = 8;
  tables.wts.virtual_channel_query = [](Handle, abi::WtsVirtualClass which, void** buffer,
                                        Dword* size) -> Bool {
    EXPECT_EQ(which, abi::WtsVirtualClass::file_handle);
    *buffer = now->give<std::uint64_t>({0x1234});
    *size = bytes;
    return 1;
  };
  const auto channel = dynamic();
  EXPECT_THAT(channel->file_handle(), IsOkAndHolds(0x1234U));
  bytes = 4;
  EXPECT_THAT(channel->file_handle(), FailsWith(errc::invalid_data));
  bytes = (1U << 20U) + 1;  // no answer has so many: what is there is not looked at
  EXPECT_THAT(channel->file_handle(), FailsWith(errc::invalid_data));
}

TEST_F(ChannelsTest, AChannelIsClosedOnceAndNotUsedAfterwards) {
  auto channel = dynamic();
  EXPECT_THAT(channel->close(), IsOk());
  EXPECT_THAT(channel->close(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->write({}), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->purge_input(), FailsWith(errc::invalid_handle));
  EXPECT_THAT(channel->file_handle(), FailsWith(errc::invalid_handle));
  channel.reset();
  EXPECT_EQ(closed.size(), 1U);
}

TEST_F(ChannelsTest, ADynamicChannelOfAnotherServerIsRefusedAndNothingStaysOpen) {
  const auto server = open();
  EXPECT_THAT(server->channels().open_dynamic(SessionId{1}, "x", ChannelPriority::low, true),
              FailsWith(errc::invalid_parameter));
  EXPECT_EQ(closed.size(), 1U) << "the channel that was opened all the same";
}

}  // namespace
}  // namespace winseam::win32
