// frontends/dropin/media/media_information.hpp: objects of the interfaces as NTMS_OBJECTINFORMATION, and back.
#pragma once

#include <optional>

#include "winseam/abi/ntmsapi.hpp"
#include "winseam/media/objects.hpp"

namespace winseam::dropin {

template <class Char>
using Information = abi::NtmsObjectInformation<Char>;
template <class Char>
using OlderInformation = abi::NtmsI1ObjectInformation<Char>;

// All of an object; text that is too long for its field is cut. The size is the structure's.
template <class Char>
Information<Char> information_of(const MediaObject& object);

// The object that a caller describes. Empty for a type that is none, and for a label identifier that does not fit. Times
// that are no dates are none.
template <class Char>
std::optional<MediaObject> object_of(const Information<Char>& information);

// The older form of what it can hold.
template <class Char>
OlderInformation<Char> older(const Information<Char>& from);

// Lays what a caller said in the older form over the whole.
template <class Char>
void overlay(const OlderInformation<Char>& from, Information<Char>& to);

}  // namespace winseam::dropin
