// The Win32 backend over a system that answers anything: it must not read beyond what it was given, must give every block
// back to the function that takes it, and must not end the program.
#include <chrono>
#include <exception>
#include <optional>
#include <variant>
#include <vector>

#include "tests/fuzz/hostile.hpp"
#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/testing/every_call.hpp"

namespace winseam::fuzz {
namespace {

using winseam::testing::about_every_call;
using winseam::testing::every_call;
using winseam::testing::OpenHandles;

// What takes arguments that lead to other structures.
void ask_session(OpenHandles& on, Input& in) {
  const SessionId id{in.number()};
  const SessionInformation& information = on.server->information();
  for (const std::uint32_t which : {0U, 1U, 2U, 5U, 6U, 7U, 10U, 11U})
    (void)information.text(id, static_cast<SessionText>(which));
  (void)information.raw(id, in.edge());
  std::vector<std::byte> buffer(in.below(64));
  (void)on.channel->read(buffer, std::chrono::milliseconds{in.edge()});
  (void)on.channel->write(buffer);
  if (auto dynamic = on.server->channels().open_dynamic(id, "fuzz", ChannelPriority::low, false)) {
    (void)dynamic.value()->read(buffer, std::chrono::milliseconds{1});
    (void)dynamic.value()->read(buffer, std::chrono::milliseconds{1});
  }
}

void ask_settings(OpenHandles& on, Input& in) {
  const auto setting = static_cast<UserSetting>(in.edge() % 24);
  (void)on.platform.user_configuration().text("s", "u", setting);
  (void)on.platform.user_configuration().number(std::nullopt, "u", setting);
  (void)on.server->listeners().set_security("a", SecurityPart::dacl, [&] {
    std::vector<std::byte> descriptor(in.below(64));
    in.fill(descriptor.data(), descriptor.size());
    return descriptor;
  }());
}

// Every type of object, read and, if it could be, written as it was read.
void ask_media(OpenHandles& on, Input& in) {
  const MediaObjectId id{static_cast<MediaObjectType>(in.below(20)), about_every_call};
  if (const auto object = on.media->catalog().object(id))
    (void)on.media->catalog().update(object.value());
  MediumRegistration medium;
  medium.sides.resize(in.below(4));
  (void)on.media->allocation().register_offline(medium);
  (void)on.platform.stand_alone_drives().volumes("drive");
  (void)on.events->wait(std::chrono::milliseconds{in.below(2000)});
}

void ask_wlan(OpenHandles& on, Input& in) {
  (void)on.wlan->vendor().ihv_control(about_every_call, {}, {}, in.below(64));
  (void)on.wlan->vendor().device_service_command(about_every_call, about_every_call, 0, {},
                                                 in.below(64));
  (void)on.wlan->autoconfiguration().raw(in.edge());
  Hostile::now().notify();
}

void use(OpenHandles& on, Input& in) {
  int events = 0;
  const auto listening = on.wlan->notifications().subscribe(
      NotificationSource::all, Duplicates::deliver,
      [&events](const WlanNotification& notification) {
        events += std::holds_alternative<RawPayload>(notification.payload) ? 1 : 2;
      });
  Hostile::now().be_polite(false);
  for (int most = 64; most != 0 && !in.empty(); --most) {
    const std::uint32_t which = in.below(512);
    if (which < every_call().size()) {
      (void)every_call()[which].make(on.handles());
      continue;
    }
    switch (which % 5) {
      case 0:
        ask_session(on, in);
        break;
      case 1:
        ask_settings(on, in);
        break;
      case 2:
        ask_media(on, in);
        break;
      case 3:
        ask_wlan(on, in);
        break;
      default:
        Hostile::now().notify();
    }
  }
}

}  // namespace
}  // namespace winseam::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winseam;
  fuzz::Input in(data, size);
  fuzz::Hostile system(in);
  const auto platform = win32::make_platform(system.tables());
  {
    std::optional<testing::OpenHandles> opened;
    try {
      opened.emplace(*platform);
    } catch (const std::exception&) {
      // A function that opens something is missing.
    }
    if (opened) fuzz::use(*opened, in);
    system.be_polite(true);
  }
  system.notify();  // after everything has ended
  return 0;
}
