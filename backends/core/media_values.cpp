#include "winseam/media/values.hpp"

namespace winseam {

MediaObjectId id_of(const MediaObject& object) noexcept {
  const auto id = [](const auto& held) noexcept -> MediaObjectId { return held.id; };
  return std::visit(id, object);
}

const MediaObjectHeader& header_of(const MediaObject& object) noexcept {
  const auto header = [](const auto& held) noexcept -> const MediaObjectHeader& {
    return held.header;
  };
  return std::visit(header, object);
}

std::string to_string(const MediaObjectId& id) {
  return std::string{name_of(id.type)} + ' ' + to_string(id.guid);
}

bool is_final(LibraryRequestState state) noexcept {
  switch (state) {
    case LibraryRequestState::passed:
    case LibraryRequestState::failed:
    case LibraryRequestState::invalid:
    case LibraryRequestState::cancelled:
    case LibraryRequestState::stopped:
      return true;
    case LibraryRequestState::queued:
    case LibraryRequestState::in_process:
    case LibraryRequestState::waiting:
    case LibraryRequestState::deferred:
      break;
  }
  return false;
}

bool is_final(OperatorRequestState state) noexcept {
  return state == OperatorRequestState::refused || state == OperatorRequestState::complete;
}

}  // namespace winseam
