#include "tests/fuzz/guest.hpp"

#include <iterator>
#include <utility>

namespace winseam::fuzz {
namespace {

Guest* running = nullptr;

volatile std::uint8_t kept = 0;
void set_nothing(std::uint8_t sum) { kept = static_cast<std::uint8_t>(kept + sum); }

// Reads all of it: what a callback is given has to be there.
void read_all(const void* memory, std::size_t size) {
  std::uint8_t sum = 0;
  for (std::size_t i = 0; i != size; ++i)
    sum = static_cast<std::uint8_t>(sum + static_cast<const std::uint8_t*>(memory)[i]);
  if (sum == 0) set_nothing(sum);
}

}  // namespace

Temporary::~Temporary() {
  for (void* const memory : all_) std::free(memory);
}

void* Temporary::take(std::size_t size) {
  all_.push_back(std::malloc(size));
  if (all_.back() == nullptr) fail("out of memory");
  return all_.back();
}

Guest::Guest(Input& from, const Knowledge& knowledge, const dropin::DropIn& dropin)
    : in(from),
      wts(dropin.table()),
      wlan(dropin.wlan_table()),
      ntms(dropin.media_table()),
      knowledge_(knowledge) {
  static const Exact exact = [] {
    Exact all;
    add_wts(all);
    add_wlan(all);
    add_ntms(all);
    return all;
  }();
  std::size_t used = 0;
  const auto add = [&](std::string_view name, auto function) {
    for (const auto& [of, call] : exact)
      if (of == name) {
        ++used;
        calls_.push_back(call);
        return;
      }
    calls_.push_back([function](Guest& guest) { guest.call(function); });
  };
  abi::for_each_wts_function(wts, add);
  abi::for_each_wlan_function(wlan, add);
  abi::for_each_ntms_function(ntms, add);
  add("CloseHandle", wts.kernel.close_handle);
  add("ProcessIdToSessionId", wts.kernel.process_id_to_session_id);
  add("WTSGetActiveConsoleSessionId", wts.kernel.get_active_console_session_id);
  if (used != exact.size()) fail("a name of a function is wrong");
  running = this;
}

Guest::~Guest() { running = nullptr; }

Guest* Guest::now() { return running; }

void Guest::call_one() {
  ++depth_;
  calls_[in.below(calls_.size() + 16) % calls_.size()](*this);
  --depth_;
}

void Guest::called_back() {
  if (depth_ < 3 && in.rarely(2)) call_one();
}

abi::Handle Guest::handle() {
  const std::uint8_t kind = in.byte();
  if (kind < 224 && !handles_.empty()) {
    // Mostly one of the last.
    const std::size_t back = kind < 192 ? kind % 8 : kind;
    return handles_[handles_.size() - 1 - back % handles_.size()];
  }
  if (kind < 232) return nullptr;
  if (kind < 236) return reinterpret_cast<abi::Handle>(abi::invalid_handle_value);
  return reinterpret_cast<abi::Handle>(std::uintptr_t{in.number()});
}

template <class Char>
const Char* Guest::text(Temporary& memory) {
  const std::uint8_t kind = in.byte();
  if (kind < 16) return nullptr;
  std::basic_string<Char> text;
  if (kind < 192) {
    if constexpr (std::is_same_v<Char, char>) {
      text = knowledge_.narrow_texts[in.below(knowledge_.narrow_texts.size())];
    } else {
      const std::u16string& known = knowledge_.texts[in.below(knowledge_.texts.size())];
      text.assign(known.begin(), known.end());
    }
  } else if (kind == 255) {
    text.assign(40'000, Char{'a'});
  } else {
    text.resize(kind % 48);
    in.fill(text.data(), text.size() * sizeof(Char));
  }
  auto* const to = static_cast<Char*>(memory.take((text.size() + 1) * sizeof(Char)));
  std::copy_n(text.c_str(), text.size() + 1, to);
  return to;
}
template const char* Guest::text(Temporary&);
template const abi::WChar* Guest::text(Temporary&);

abi::Guid* Guest::ids(Temporary& memory, std::size_t count) {
  if (in.rarely(24)) return nullptr;
  auto* const ids = static_cast<abi::Guid*>(memory.take(count * sizeof(abi::Guid)));
  for (std::size_t i = 0; i != count; ++i) {
    if (in.rarely(16))
      in.fill(ids + i, sizeof *ids);
    else
      ids[i] = knowledge_.ids[in.below(knowledge_.ids.size())];
  }
  return ids;
}

abi::Guid* Guest::id(Temporary& memory) { return ids(memory, 1); }

void* Guest::bytes(Temporary& memory, std::size_t size) {
  if (in.rarely(24)) return nullptr;
  void* const to = memory.take(size);
  in.fill(to, size);
  return to;
}

// In one of its two forms, with parts that are as long as they say; or of a kind that there is not.
void* Guest::descriptor(Temporary& memory) {
  if (in.rarely(16)) return nullptr;
  constexpr std::size_t head = 40;  // of the form with pointers, the longer one
  const std::size_t sub_authorities = in.below(18);
  const std::size_t sid = 8 + 4 * sub_authorities;
  const std::size_t acl = 8 + in.below(64);
  auto* const to = static_cast<std::uint8_t*>(memory.take(head + sid + acl));
  std::memset(to, 0, head + sid + acl);
  to[0] = in.rarely(16) ? in.byte() : std::uint8_t{1};
  to[2] = in.byte();
  const bool relative = !in.rarely(2);
  to[3] = static_cast<std::uint8_t>((in.byte() & 0x7FU) | (relative ? 0x80U : 0U));
  to[head] = in.rarely(16) ? in.byte() : std::uint8_t{1};
  to[head + 1] = static_cast<std::uint8_t>(sub_authorities);
  std::uint8_t* const list = to + head + sid;
  const auto told = static_cast<std::uint16_t>(in.rarely(8) ? in.below(acl) : acl);
  list[0] = 2;
  std::memcpy(list + 2, &told, sizeof told);
  for (std::size_t i = 0; i != 4; ++i) {
    if (in.rarely(4)) continue;
    std::uint8_t* const part = i < 2 ? to + head : list;
    const auto offset = static_cast<std::uint32_t>(in.rarely(32) ? in.below(20) : part - to);
    if (relative)
      std::memcpy(to + 4 + 4 * i, &offset, sizeof offset);
    else
      std::memcpy(to + 8 + 8 * i, &part, sizeof part);
  }
  return to;
}

void Guest::got_handle(abi::Handle handle) {
  if (handle != nullptr && handles_.size() < 256) handles_.push_back(handle);
}

void Guest::got_block(void* block, abi::Dword count) {
  if (blocks_.size() < 256) blocks_.push_back({block, count});
}

// One that was handed out, given back by now or not; or no block.
Guest::Block Guest::block() {
  const std::uint8_t kind = in.byte();
  if (kind >= 240 || blocks_.empty())
    return {reinterpret_cast<void*>(std::uintptr_t{kind >= 248 ? in.number() : 0}), number()};
  const std::size_t back = kind < 208 ? kind % 4 : kind;
  return blocks_[blocks_.size() - 1 - back % blocks_.size()];
}

void on_wlan(abi::WlanNotificationData* data, void*) {
  if (data == nullptr) fail("a notification without data");
  read_all(data->data, data->data_size);
  if (Guest* const guest = Guest::now()) guest->called_back();
}

void on_direct(abi::Handle session, void*, abi::Guid, abi::Dword, abi::Dword) {
  if (Guest* const guest = Guest::now()) {
    guest->got_handle(session);
    guest->called_back();
  }
}

}  // namespace winseam::fuzz
