// backends/abi_values/listener.hpp: configurations of listeners as WTSLISTENERCONFIG, and back.
#pragma once

#include "fields.hpp"
#include "winseam/abi/wts_structures.hpp"
#include "winseam/session/values.hpp"

namespace winseam::abi_values {

// Char is abi::WChar or char.
template <class Char>
ListenerConfiguration listener_of(const abi::WtsListenerConfig<Char>& structure,
                                  FieldReader<Char>& fields);

template <class Char>
abi::WtsListenerConfig<Char> structure_of(const ListenerConfiguration& value,
                                          FieldWriter<Char>& fields);

}  // namespace winseam::abi_values
