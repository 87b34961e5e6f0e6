// backends/abi_values/media_objects.hpp: objects of the media service as NTMS_OBJECTINFORMATION, and back.
#pragma once

#include <optional>

#include "fields.hpp"
#include "winseam/abi/ntms_structures.hpp"
#include "winseam/media/objects.hpp"

namespace winseam::abi_values {

// Char is abi::WChar or char.

// Empty for a type that is none, and for a label identifier that is longer than its array.
template <class Char>
std::optional<MediaObject> object_of(const abi::NtmsObjectInformation<Char>& information,
                                     FieldReader<Char>& fields);

// All of an object, as it would stand there after a Get, with size and type.
template <class Char>
abi::NtmsObjectInformation<Char> information_of(const MediaObject& object,
                                                FieldWriter<Char>& fields);

}  // namespace winseam::abi_values
