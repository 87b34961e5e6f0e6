#include "media/objects.hpp"

#include "abi_values/media_objects.hpp"
#include "fields.hpp"

namespace winseam::win32 {

result<MediaObject> object_of(const ObjectInformation& information) {
  CheckedReader fields;
  std::optional<MediaObject> object = abi_values::object_of(information, fields);
  if (!object) return errc::invalid_data;
  return fields.finish(*std::move(object));
}

result<ObjectInformation> information_of(const MediaObject& object) {
  CheckedWriter fields;
  return fields.finish(abi_values::information_of(object, fields));
}

}  // namespace winseam::win32
