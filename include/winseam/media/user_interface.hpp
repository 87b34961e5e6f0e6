// winseam/media/user_interface.hpp: which computers show the service's messages.
//
//   (void)session.user_interface().add(library, winseam::UiType::request, "operator-desk");
//
// Destinations belong to the computer, to a library, or (no object) to this session, whose own end with it. Names are not
// checked; "" is the local machine.
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied; object_not_found; invalid_parameter for a type of object or message that does not fit;
// not_enough_memory. Each call is one blocking round trip. Threads: any number at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"
#include "winseam/media/options.hpp"

namespace winseam {

class MediaUserInterface {
 public:
  MediaUserInterface(const MediaUserInterface&) = delete;
  MediaUserInterface& operator=(const MediaUserInterface&) = delete;

  // The computers that get messages of a type. Windows: GetNtmsUIOptionsW.
  virtual result<std::vector<std::string>> destinations(const std::optional<MediaObjectId>& object,
                                                        UiType type) const = 0;

  // Adds one. Errors: already_exists. Windows: SetNtmsUIOptionsW with NTMS_UIOPERATION_ADD.
  virtual result<void> add(const std::optional<MediaObjectId>& object, UiType type,
                           std::string_view destination) = 0;

  // Removes one. Errors: object_not_found also for a name that is not there.
  // Windows: SetNtmsUIOptionsW with NTMS_UIOPERATION_DELETE.
  virtual result<void> remove(const std::optional<MediaObjectId>& object, UiType type,
                              std::string_view destination) = 0;

  // Removes all. Windows: SetNtmsUIOptionsW with NTMS_UIOPERATION_DELETEALL.
  virtual result<void> clear(const std::optional<MediaObjectId>& object, UiType type) = 0;

 protected:
  MediaUserInterface() = default;
  ~MediaUserInterface() = default;
};

}  // namespace winseam
