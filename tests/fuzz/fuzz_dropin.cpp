// The drop-in over the office's world, called by a program that does everything wrong but lie about its own memory. It must
// not touch what it was not given, keep nothing of it, and must not end the program, nor wait for ever.
#include <chrono>
#include <exception>

#include "tests/fuzz/guest.hpp"
#include "winseam/media_session.hpp"
#include "winseam/scenario/scenario.hpp"
#include "winseam/session_server.hpp"
#include "winseam/wlan/profile.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::fuzz {
namespace {

fake::WorldOptions quiet() {
  fake::WorldOptions options;
  options.at_end = [](const fake::EndReport&) {};
  return options;
}

const fake::WorldSpec& office() {
  static const fake::WorldSpec spec = [] {
    scenario::Loaded loaded = scenario::parse(scenario::office());
    if (!loaded.world) fail("the office cannot be read");
    return std::move(*loaded.world);
  }();
  return spec;
}

void learn(Knowledge& knowledge, std::string text) {
  knowledge.texts.emplace_back(text.begin(), text.end());
  knowledge.narrow_texts.push_back(std::move(text));
}

void learn(Knowledge& knowledge, const Guid& id) {
  knowledge.ids.push_back({id.data1, id.data2, id.data3, id.data4});
}

// The names and ids of a fresh office; another has the same.
Knowledge look_around() {
  Knowledge knowledge;
  for (const char* const text :
       {"", "LOCALHOST", "nobody-has-this", "CTXTEST", "RDP-Tcp", "Tapes", "backup",
        "S:(ML;;NW;;;LW)", "D:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)", "<WLANProfile/>"})
    learn(knowledge, text);
  learn(knowledge,
        to_xml(personal_profile("Attic home", Ssid{"Attic"}, "attic-passphrase")).value());
  knowledge.texts.push_back({u'a', 0xD800, u'b'});
  knowledge.texts.push_back({0xDC00, 0xD800});
  knowledge.narrow_texts.push_back("a\xFF\xC0\x80");
  knowledge.narrow_texts.push_back("\xED\xA0\x80\xF8");

  fake::World world(office(), quiet());
  const auto platform = world.platform();
  for (const fake::Host& host : world.hosts()) learn(knowledge, host.name());
  if (const auto wlan = platform->open_wlan_client(WlanVersion::vista)) {
    if (const auto adapters = wlan.value()->interfaces().enumerate())
      for (const WlanInterface& adapter : adapters.value()) {
        learn(knowledge, adapter.id);
        if (const auto profiles = wlan.value()->profiles().enumerate(adapter.id))
          for (const ProfileInfo& profile : profiles.value()) learn(knowledge, profile.name);
      }
  }
  if (const auto media = platform->open_media_session(std::nullopt, "backup")) {
    for (std::uint32_t type = 2; type != 19; ++type)
      if (const auto ids =
              media.value()->catalog().enumerate(static_cast<MediaObjectType>(type), {}))
        for (std::size_t i = 0; i != std::min<std::size_t>(ids.value().size(), 4); ++i) {
          learn(knowledge, ids.value()[i]);
          const auto object =
              media.value()->catalog().object({static_cast<MediaObjectType>(type), ids.value()[i]});
          if (object) learn(knowledge, header_of(object.value()).name);
        }
  }
  learn(knowledge, Guid{});
  return knowledge;
}

// Something is open already, so that not everything ends at the handle.
void open_some(Guest& guest) {
  std::u16string name = u"backup";
  std::basic_string<abi::WChar> application(name.begin(), name.end());
  abi::Dword version = 0;
  abi::Handle client = nullptr;
  (void)guest.wlan.open_handle(2, nullptr, &version, &client);
  guest.got_handle(guest.ntms.open_session_w(nullptr, application.c_str(), 0));
  guest.got_handle(client);
}

}  // namespace
}  // namespace winseam::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace winseam;
  static const fuzz::Knowledge knowledge = fuzz::look_around();
  fuzz::Input in(data, size);
  fake::World world(fuzz::office(), fuzz::quiet());

  dropin::Options options;
  if (in.rarely(8)) options.most_allocations = in.below(32);
  options.note_null_after_failed_open = in.rarely(2);
  options.post_message = [](abi::Handle, std::uint32_t, std::uintptr_t, std::intptr_t) {
    if (fuzz::Guest* const guest = fuzz::Guest::now()) guest->called_back();
    return true;
  };
  options.at_end = [](const dropin::Report& report) {
    if (report.outstanding > report.allocations) fuzz::fail("more blocks are out than there were");
  };
  fake::Caller caller;
  if (in.rarely(8)) caller.user = "nobody-has-this";
  dropin::DropIn dropin(world.platform(std::move(caller)), std::move(options));
  fuzz::Guest guest(in, knowledge, dropin);
  fuzz::open_some(guest);
  for (int most = 96; most != 0 && !in.empty(); --most) {
    guest.call_one();
    if (in.rarely(8)) world.advance(std::chrono::milliseconds{in.edge() % 100'000});
  }
  return 0;
}
