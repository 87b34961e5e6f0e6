#include "dropin.hpp"

#include <stdexcept>
#include <utility>

#include "functions.hpp"
#include "media/media_functions.hpp"
#include "media/media_table.hpp"
#include "places.hpp"
#include "wlan/wlan_functions.hpp"
#include "wlan/wlan_table.hpp"

namespace winseam::dropin {
namespace {

thread_local Dword last_error = 0;

// Whether the function that runs on this thread has said a last error, and which it is.
thread_local bool said = false;
thread_local Function running_here = nullptr;

// What failed returns zero, and the code is the last error.
struct Failure {
  template <class Result>
  static Result answer(const Functions* functions, errc code) {
    const auto number = static_cast<Dword>(code);
    if (functions != nullptr)
      functions->set_last_error(number);
    else
      set_portable_last_error(number);
    return Result();
  }
};

template <std::size_t Slot, auto Member>
struct Thunk : PlacedFunction<Failure, Slot, Member> {};

// Without a drop-in there is no last error, and none to be set.
template <std::size_t Slot, class Result, class... Parameters,
          Result (Functions::*Member)(Parameters...) const>
struct Thunk<Slot, Member> {
  static Result call(Parameters... parameters) {
    const Functions* const functions = at_place<Functions>[Slot].load();
    return functions == nullptr ? Result() : (functions->*Member)(parameters...);
  }
};

template <std::size_t Slot>
constexpr abi::WtsApi make_table() {
  using F = Functions;
  abi::WtsApi api{};
  api.kernel.get_last_error = &Thunk<Slot, &F::get_last_error>::call;
  api.kernel.set_last_error = &Thunk<Slot, &F::set_last_error>::call;
  api.kernel.close_handle = &Thunk<Slot, &F::close_handle>::call;
  api.kernel.get_active_console_session_id = &Thunk<Slot, &F::get_active_console_session_id>::call;
  api.kernel.process_id_to_session_id = &Thunk<Slot, &F::process_id_to_session_id>::call;
#define WINSEAM_FUNCTION(name, member, result, parameters) \
  api.member = &Thunk<Slot, &F::member>::call;
#define WINSEAM_FUNCTION_WA(name, member, result, parameters) \
  api.member##_w = &Thunk<Slot, &F::member<WChar>>::call;     \
  api.member##_a = &Thunk<Slot, &F::member<char>>::call;
#include "winseam/abi/wtsapi.def"
  return api;
}

constexpr auto tables =
    for_each_place([](auto place) { return make_table<decltype(place)::value>(); });

}  // namespace

abi::Dword portable_last_error() { return last_error; }
void set_portable_last_error(abi::Dword code) { last_error = code; }

void say_last_error(const Options& options, abi::Dword code) {
  said = true;
  options.set_last_error(code);
}

Function running_function() { return running_here; }

std::string_view name_of(Function function) {
  std::string_view found;
  const auto compare = [&](std::string_view name, auto entry) {
    if (reinterpret_cast<Function>(entry) == function) found = name;
  };
  for (std::size_t slot = 0; slot != DropIn::most_instances && found.empty(); ++slot) {
    abi::for_each_wts_function(tables[slot], compare);
    abi::for_each_wlan_function(dropin::wlan_table(slot), compare);
  }
  return found;
}

Running::Running(const Options& options, Function function)
    : options_(options),
      before_(options.get_last_error()),
      outer_said_(std::exchange(said, false)),
      outer_(std::exchange(running_here, function)) {}

Running::~Running() {
  running_here = outer_;
  if (!std::exchange(said, outer_said_)) options_.set_last_error(before_);
}

DropIn::DropIn(std::unique_ptr<Platform> platform, Options options)
    : functions_(std::make_unique<Functions>(std::move(platform), std::move(options))),
      media_(std::make_unique<MediaFunctions>(functions_->shared())),
      wlan_(std::make_unique<WlanFunctions>(functions_->shared())) {
  for (slot_ = 0; slot_ != most_instances; ++slot_) {
    Functions* nobody = nullptr;
    if (!at_place<Functions>[slot_].compare_exchange_strong(nobody, functions_.get())) continue;
    bind_media(slot_, media_.get());
    bind_wlan(slot_, wlan_.get());
    return;
  }
  throw std::logic_error("there are as many drop-ins as a process can have; let one go first");
}

DropIn::~DropIn() {
  bind_media(slot_, nullptr);
  bind_wlan(slot_, nullptr);
  at_place<Functions>[slot_].store(nullptr);
}

const abi::WtsApi& DropIn::table() const { return tables[slot_]; }
const abi::NtmsApi& DropIn::media_table() const { return dropin::media_table(slot_); }
const abi::WlanApi& DropIn::wlan_table() const { return dropin::wlan_table(slot_); }

Report DropIn::report() const { return functions_->report(); }

Report DropIn::final_report() {
  media_->note_left_open();
  wlan_->note_left_open();
  functions_->note_left_open();
  return functions_->final_report();
}

}  // namespace winseam::dropin
