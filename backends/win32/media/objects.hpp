// backends/win32/media/objects.hpp: NTMS_OBJECTINFORMATION and the objects of the interfaces.
#pragma once

#include "media/handle.hpp"
#include "winseam/media/objects.hpp"

namespace winseam::win32 {

using ObjectInformation = abi::NtmsObjectInformation<abi::WChar>;

// What the service told of an object; invalid_data for a type, text, time or length that cannot be right.
result<MediaObject> object_of(const ObjectInformation& information);

// What is told the service of an object, its size and type filled in. Errors: invalid_parameter for a text or number that
// its field cannot hold; no_unicode_translation.
result<ObjectInformation> information_of(const MediaObject& object);

}  // namespace winseam::win32
