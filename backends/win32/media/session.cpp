#include "media/session.hpp"

#include "text.hpp"

namespace winseam::win32 {
namespace {

// What requests show of an application's name, in UTF-16 units.
constexpr std::size_t longest_application = abi::ntms_applicationname_length - 1;

constexpr bool is_high_surrogate(abi::WChar unit) { return (unit & 0xFC00) == 0xD800; }

void cut_application(WideText& name) {
  if (name.size() <= longest_application) return;
  name.resize(longest_application);
  if (is_high_surrogate(name.back())) name.pop_back();
}

template <class... Entries>
bool all_there(Entries... entries) {
  return (... && (entries != nullptr));
}

}  // namespace

// What no version of the DLL lacks and no program does without (ntms 4.1); a later version's additions, and what few
// programs call, may be missing.
bool has_media_sessions(const Tables& tables) {
  const abi::NtmsApi& api = tables.ntms;
  return tables.ntms_loaded &&
         all_there(api.open_session_w, api.close_session, api.open_notification,
                   api.wait_for_notification, api.close_notification, api.enumerate_object,
                   api.get_object_information_w, api.set_object_information_w,
                   api.create_media_pool_w, api.delete_media_pool, api.move_to_media_pool,
                   api.allocate_media, api.deallocate_media, api.set_media_complete,
                   api.mount_media, api.dismount_media, api.inventory_library, api.eject_media,
                   api.inject_media, api.cancel_library_request, api.submit_operator_request_w,
                   api.wait_for_operator_request, api.cancel_operator_request,
                   api.satisfy_operator_request);
}

Win32MediaSession::~Win32MediaSession() {
  if (!handle_->closed()) (void)handle_->close();
}

result<std::unique_ptr<MediaSession>> open_media_session(SharedTables tables,
                                                         std::optional<std::string_view> server,
                                                         std::string_view application) {
  const result<WideText> server_name = to_wide(server.value_or(""));
  if (!server_name) return server_name.error();
  result<WideText> name = to_wide(application);
  if (!name) return name.error();
  cut_application(name.value());
  // Nothing is half bound: without the functions that every session needs none is opened.
  if (!has_media_sessions(*tables)) return missing_media(*tables);
  const abi::Handle handle =
      tables->ntms.open_session_w(server ? server_name.value().c_str() : nullptr,
                                  name.value().empty() ? nullptr : name.value().c_str(), 0);
  if (!is_handle(handle)) return last_media_error(*tables);
  return std::make_unique<Win32MediaSession>(std::make_shared<MediaHandle>(
      std::move(tables), handle, std::string(server.value_or("")), std::string(application)));
}

}  // namespace winseam::win32
