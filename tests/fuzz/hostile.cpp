#include "tests/fuzz/hostile.hpp"

#include <string>

namespace winseam::fuzz {
namespace {

Hostile* running = nullptr;

constexpr std::size_t endless_units = 32'768;

// Windows for notifications that get what the input says, at once.
class HostileWindows final : public win32::SessionWindows {
 public:
  result<abi::Handle> create(Callback callback) override {
    Hostile& now = Hostile::now();
    if (!now.polite() && now.in.rarely(4)) return from_win32(8);
    if (!now.polite()) callback(now.in.edge(), now.in.edge());
    return reinterpret_cast<abi::Handle>(std::uintptr_t{0x200} + now.in.byte());
  }
  void destroy(abi::Handle) noexcept override {}
};

}  // namespace

Hostile::Hostile(Input& from) : in(from) {
  if (running != nullptr) fail("two systems at a time");
  running = this;
}

Hostile::~Hostile() {
  running = nullptr;
  if (!live_.empty()) fail(std::to_string(live_.size()) + " blocks were never given back");
}

Hostile& Hostile::now() {
  if (running == nullptr) fail("a call to a system that is gone");
  return *running;
}

win32::Tables Hostile::tables() {
  win32::Tables tables;
  fill(tables.wts);
  fill(tables.wlan);
  fill(tables.ntms);
  // A system of another age lacks some of them.
  if (in.rarely(16)) {
    const auto take_away = [this](const char*, auto& entry) {
      if (in.rarely(16)) entry = nullptr;
    };
    abi::for_each_wts_function(tables.wts, take_away);
    abi::for_each_wlan_function(tables.wlan, take_away);
    abi::for_each_ntms_function(tables.ntms, take_away);
    // Without them nothing could be given back.
    abi::WtsApi wts;
    abi::WlanApi wlan;
    fill(wts);
    fill(wlan);
    tables.wts.free_memory = wts.free_memory;
    tables.wts.free_memory_ex_w = wts.free_memory_ex_w;
    tables.wlan.free_memory = wlan.free_memory;
  }
  tables.windows = std::make_shared<HostileWindows>();
  tables.tells_closed_handles = in.rarely(4);
  return tables;
}

abi::Dword Hostile::code() {
  static constexpr abi::Dword codes[] = {0,   1,   5,   6,   8,    31,   50,   87,   122,  234,
                                         259, 997, 170, 995, 1062, 1131, 1460, 1722, 1783, 4312};
  if (polite_) return 0;
  const std::uint8_t kind = in.byte();
  if (kind < 192) return 0;
  return kind == 255 ? in.number() : codes[kind % std::size(codes)];
}

void* Hostile::give(Family family, std::size_t size) {
  void* const block = std::malloc(size);
  if (block == nullptr) fail("out of memory");
  in.fill(block, size);
  live_.emplace(block, Block{family, {}});
  return block;
}

void* Hostile::part(void* block, std::size_t size) {
  void* const memory = std::malloc(size);
  if (memory == nullptr) fail("out of memory");
  in.fill(memory, size);
  live_.at(block).parts.push_back(memory);
  return memory;
}

void Hostile::take_back(Family family, void* block) {
  if (block == nullptr) return;
  const auto at = live_.find(block);
  if (at == live_.end()) fail("a block was given back that is none");
  if (at->second.family != family) fail("a block was given back to the wrong function");
  for (void* const part : at->second.parts) std::free(part);
  live_.erase(at);
  std::free(block);
}

abi::WChar* Hostile::text(void* block, bool may_be_endless) {
  const std::uint8_t kind = in.byte();
  if (kind < 32) return nullptr;
  const bool endless = may_be_endless && kind >= 250;
  const std::size_t units = endless ? endless_units : 1 + kind % 32;
  auto* const text = static_cast<abi::WChar*>(part(block, units * sizeof(abi::WChar)));
  if (endless) {
    for (std::size_t i = 0; i != units; ++i)
      if (text[i] == 0) text[i] = abi::WChar{0xD800};
  } else {
    text[units - 1] = 0;
  }
  return text;
}

void* Hostile::sid(void* block) {
  constexpr std::size_t head = 8;
  constexpr std::uint8_t most = 15;
  const std::uint8_t kind = in.byte();
  if (kind < 64) return nullptr;
  const std::uint8_t parts = kind % 20;
  auto* const sid =
      static_cast<std::uint8_t*>(part(block, head + (parts <= most ? 4U * parts : 0)));
  if (kind < 224) sid[0] = 1;
  // What is no SID of revision 1 has a head and nothing else.
  sid[1] = parts;
  return sid;
}

Hostile::Count Hostile::count(std::size_t most) {
  const std::uint8_t kind = in.byte();
  if (kind < 208) return {kind % 6U, kind % 6U};
  if (kind < 240) return {kind, kind};
  const std::size_t beyond = most + 1 + in.number() % (0xFFFFFFFFU - most);
  return {static_cast<abi::Dword>(beyond), 0};
}

abi::Dword Hostile::size(std::size_t believed) {
  // Beside others those of some structures, with which most are exact or one too short.
  static constexpr abi::Dword sizes[] = {0,
                                         1,
                                         2,
                                         4,
                                         8,
                                         12,
                                         16,
                                         20,
                                         24,
                                         sizeof(abi::WtsInfo<abi::WChar>),
                                         sizeof(abi::WtsInfoEx<abi::WChar>),
                                         sizeof(abi::WtsConfigInfo<abi::WChar>),
                                         sizeof(abi::WtsUserConfig<abi::WChar>),
                                         sizeof(abi::WtsClient<abi::WChar>),
                                         sizeof(abi::WlanConnectionAttributes),
                                         sizeof(abi::WlanQosInfo),
                                         sizeof(abi::WlanStatisticsHead),
                                         sizeof(abi::WlanRadioState),
                                         sizeof(abi::WlanRealtimeConnectionQualityHead),
                                         sizeof(abi::WlanHostedNetworkConnectionSettings),
                                         sizeof(abi::WlanConnectionNotificationHead),
                                         sizeof(abi::WlanMsmNotificationData)};
  const std::uint8_t kind = in.byte();
  if (kind < 176) return sizes[kind % std::size(sizes)];
  if (kind < 192) return sizes[kind % std::size(sizes)] + in.byte();
  if (kind < 200) return std::max<abi::Dword>(sizes[kind % std::size(sizes)], 1) - 1;
  if (kind < 248) return in.below(4096);
  return static_cast<abi::Dword>(believed + 1 + in.number() % (0xFFFFFFFFU - believed));
}

void* Hostile::answer(Family family, abi::Dword& told, std::size_t believed) {
  told = size(believed);
  if (in.rarely(32)) return nullptr;
  return give(family, told > believed ? 1 : told);
}

void Hostile::notify() {
  if (callback == nullptr) return;
  constexpr std::size_t believed = 1U << 20U;
  static constexpr abi::Dword sources[] = {4, 8, 16, 32, 64, 128, 0x800};
  abi::WlanNotificationData data{};
  in.fill(&data.interface_guid, sizeof data.interface_guid);
  data.notification_source = in.rarely(8) ? in.edge() : sources[in.below(std::size(sources))];
  data.notification_code = in.edge();
  if (data.notification_source == 64) data.notification_code = 0x1000 + in.below(4);
  data.data_size = size(believed);
  if (!in.rarely(32)) {
    // Its memory is the system's own.
    const std::size_t real = data.data_size > believed ? 1 : data.data_size;
    data.data = std::malloc(real);
    in.fill(data.data, real);
  }
  callback(&data, in.rarely(16) ? reinterpret_cast<void*>(std::uintptr_t{in.number()}) : context);
  std::free(data.data);
  if (in.rarely(64)) callback(nullptr, context);
}

}  // namespace winseam::fuzz
