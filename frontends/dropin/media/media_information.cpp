#include "media/media_information.hpp"

#include <algorithm>
#include <cstring>

#include "abi_values/media_objects.hpp"
#include "fields.hpp"
#include "text.hpp"

namespace winseam::dropin {

using abi::WChar;

template <class Char>
Information<Char> information_of(const MediaObject& object) {
  CuttingWriter<Char> fields;
  return abi_values::information_of(object, fields);
}

template <class Char>
std::optional<MediaObject> object_of(const Information<Char>& information) {
  LenientReader<Char> fields;
  return abi_values::object_of(information, fields);
}

template <class Char>
OlderInformation<Char> older(const Information<Char>& from) {
  auto to = OlderInformation<Char>();
  to.size = sizeof to;
  to.type = from.type;
  to.created = from.created;
  to.modified = from.modified;
  to.object_guid = from.object_guid;
  to.enabled = from.enabled;
  to.operational_state = from.operational_state;
  to.name = from.name;
  to.description = from.description;
  if (from.type != abi::ntms_oprequest) {
    // The older structures are the beginnings of the newer ones.
    std::memcpy(&to.info, &from.info, sizeof to.info);
    return to;
  }
  const auto& request = from.info.op_request;
  auto& shorter = to.info.op_request;
  shorter.request = request.request;
  shorter.submitted = request.submitted;
  shorter.state = request.state;
  put(decode(request.message), shorter.message);
  shorter.arg1_type = request.arg1_type;
  shorter.arg1 = request.arg1;
  shorter.arg2_type = request.arg2_type;
  shorter.arg2 = request.arg2;
  shorter.application = request.application;
  shorter.user = request.user;
  shorter.computer = request.computer;
  return to;
}

template <class Char>
void overlay(const OlderInformation<Char>& from, Information<Char>& to) {
  to.name = from.name;
  to.description = from.description;
  if (from.type == abi::ntms_library)
    std::memcpy(&to.info.library, &from.info.library, sizeof from.info.library);
  // Of an operator request nothing but the description can be changed, and the others have the same length.
  else if (from.type != abi::ntms_oprequest)
    std::memcpy(&to.info, &from.info, std::min(sizeof from.info, sizeof to.info));
}

template Information<WChar> information_of<WChar>(const MediaObject&);
template Information<char> information_of<char>(const MediaObject&);
template std::optional<MediaObject> object_of(const Information<WChar>&);
template std::optional<MediaObject> object_of(const Information<char>&);
template OlderInformation<WChar> older(const Information<WChar>&);
template OlderInformation<char> older(const Information<char>&);
template void overlay(const OlderInformation<WChar>&, Information<WChar>&);
template void overlay(const OlderInformation<char>&, Information<char>&);

}  // namespace winseam::dropin
