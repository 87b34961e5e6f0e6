// A media API whose functions a test writes: C functions have no context, so theirs is the test that runs.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "winseam/media/stand_alone_drives.hpp"
#include "winseam/media_session.hpp"
#include "winseam/testing/matchers.hpp"
#include "winseam/win32/platform.hpp"

namespace winseam::win32 {

using abi::Dword;
using abi::Handle;
using abi::NtmsGuid;
using abi::WChar;
using testing::FailsWith;
using testing::IsOk;
using testing::IsOkAndHolds;
using ObjectInformation = abi::NtmsObjectInformation<WChar>;

inline constexpr Dword insufficient_buffer = 122;

inline Handle handle_of(std::uintptr_t value) { return reinterpret_cast<Handle>(value); }

// Its members are public to the functions, which are no members.
class MediaScript : public ::testing::Test {
 public:
  // Every function is there and answers `code`, or a handle.
  MediaScript() {
    now = this;
    abi::for_each_ntms_function(tables.ntms,
                                [](const char*, auto& entry) { entry = plain(entry); });
    tables.ntms.kernel.get_last_error = [] { return now->last_error; };
    tables.ntms.open_session_w = [](const WChar*, const WChar*, Dword) { return now->session; };
    tables.ntms.close_session = [](Handle handle) -> Dword {
      now->closed.push_back(handle);
      return now->close_code;
    };
    tables.ntms.close_notification = [](Handle handle) -> Dword {
      now->closed.push_back(handle);
      return now->close_code;
    };
    tables.ntms.end_device_change_detection = [](Handle, Handle handle) -> Dword {
      now->closed.push_back(handle);
      return now->close_code;
    };
  }
  ~MediaScript() override { now = nullptr; }

  // The platform over what the test has put into the table by now.
  Platform& platform() {
    if (!platform_) platform_ = make_platform(tables);
    return *platform_;
  }
  std::unique_ptr<MediaSession> open() {
    return platform().open_media_session(std::nullopt, "backup").value();
  }

  static std::basic_string<WChar> wide(std::string_view ascii) {
    return {ascii.begin(), ascii.end()};
  }
  static std::string narrow(const WChar* text) {
    std::string ascii;
    for (; text != nullptr && *text != 0; ++text) ascii.push_back(static_cast<char>(*text));
    return ascii;
  }

  // Lets GetNtmsObjectInformation answer with this.
  void answer(const ObjectInformation& information) {
    information_ = information;
    tables.ntms.get_object_information_w = [](Handle, NtmsGuid*, ObjectInformation* to) -> Dword {
      *to = now->information_;
      return 0;
    };
    platform_.reset();
  }
  static ObjectInformation information_of(Dword type) {
    auto information = ObjectInformation();
    information.size = sizeof information;
    information.type = type;
    return information;
  }

  static inline MediaScript* now = nullptr;
  Tables tables;
  Dword code = 0;
  Dword last_error = 0;
  Dword close_code = 0;
  Handle session = handle_of(0x77);
  Handle opens = handle_of(0x99);
  std::vector<Handle> closed;
  std::vector<Dword> times;
  std::vector<Dword> counts;
  std::string seen;
  int calls = 0;

 private:
  // A function of this type that only counts its calls.
  template <class Result, class... Parameters>
  static auto plain(Result (*)(Parameters...)) {
    return +[](Parameters...) -> Result {
      ++now->calls;
      if constexpr (std::is_same_v<Result, Handle>)
        return now->opens;
      else
        return now->code;
    };
  }

  ObjectInformation information_{};
  std::unique_ptr<Platform> platform_;
};

// Every call of a session by name, with its outcome.
inline std::vector<std::pair<std::string, std::error_code>> every_media_call(MediaSession& s) {
  std::vector<std::pair<std::string, std::error_code>> answers;
  const auto note = [&](const char* name, const auto& outcome) {
    answers.emplace_back(name, outcome.has_error() ? outcome.error() : std::error_code{});
  };
  const MediaObjectId drive{DriveId{Guid{1}}};
  const LibraryId library{Guid{2}};
  const LogicalMediumId medium{Guid{3}};
  const TransferId transfer{Guid{4}};
  const std::vector<std::byte> descriptor = [] {
    std::vector<std::byte> bytes(20);
    bytes[0] = std::byte{1};
    bytes[3] = std::byte{0x80};
    return bytes;
  }();
  note("attribute", s.catalog().attribute(drive, "a"));
  note("set_attribute", s.catalog().set_attribute(drive, "a", {}));
  note("full_name", s.pools().full_name(PoolId{Guid{5}}));
  note("change_media_type", s.pools().change_media_type(MediumId{Guid{5}}, PoolId{Guid{5}}));
  note("add_media_type", s.pools().add_media_type(MediaTypeId{Guid{5}}, library));
  note("remove_media_type", s.pools().remove_media_type(MediaTypeId{Guid{5}}, library));
  note("decommission", s.allocation().decommission(SideId{Guid{5}}));
  note("swap", s.allocation().swap(medium, medium));
  note("register", s.allocation().register_offline({}));
  note("forget", s.allocation().forget(MediumId{Guid{5}}));
  note("label", s.allocation().update_label(medium, RawLabel{}));
  note("dismount_drive", s.mounting().dismount_drive(DriveId{Guid{1}}));
  note("identify", s.libraries().identify(SlotId{Guid{5}}, DismountOption::none));
  note("door", s.libraries().access_door(library, InventoryMethod::none));
  note("enable", s.libraries().enable(drive));
  note("disable", s.libraries().disable(drive));
  note("remove_drive", s.libraries().remove_drive(DriveId{Guid{1}}));
  note("remove_library", s.libraries().remove_library(library));
  note("clean", s.cleaning().clean(DriveId{Guid{1}}));
  note("reserve", s.cleaning().reserve_slot(library, SlotId{Guid{5}}));
  note("release", s.cleaning().release_slot(library));
  note("inject_cleaner", s.cleaning().inject_cleaner(library, 5));
  note("stop_inject_cleaner", s.cleaning().stop_inject_cleaner(library, transfer));
  note("eject_cleaner", s.cleaning().eject_cleaner(library));
  note("stop_eject_cleaner", s.cleaning().stop_eject_cleaner(library, transfer));
  note("order", s.requests().order(LibraryRequestId{Guid{5}}));
  note("set_order", s.requests().set_order(LibraryRequestId{Guid{5}}, 1));
  note("remove_requests", s.requests().remove({LibraryRequestId{Guid{5}}}));
  note("remove_operator_requests", s.operators().remove({OperatorRequestId{Guid{5}}}));
  note("security", s.security().get(drive, MediaSecurityParts::dacl));
  note("set_security", s.security().set(drive, MediaSecurityParts::dacl, descriptor));
  note("begin", s.change_detection().begin());
  note("poll", s.change_detection().poll(MediaObjectType::library, {Guid{2}}));
  note("export", s.database().export_copy());
  note("import", s.database().import_copy());
  note("destinations", s.user_interface().destinations(std::nullopt, UiType::info));
  note("add_destination", s.user_interface().add(std::nullopt, UiType::info, "desk"));
  return answers;
}

}  // namespace winseam::win32
