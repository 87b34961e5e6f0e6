// backends/decorators/hooked/classes.hpp: what classes.inc needs.
#pragma once

#include "handed_out.hpp"
#include "winseam/calls/parameters.hpp"

namespace winseam::hooked {

// How a handed-out object is held. Of subscriptions, users hold a token and not the object behind it.
template <class Interface>
struct Holder {
  using type = std::unique_ptr<Interface>;
};
template <class Token>
struct HeldToken {
  Token token;
  Token* operator->() { return &token; }
  const Token* operator->() const { return &token; }
};
template <>
struct Holder<SessionSubscriptionState> {
  using type = HeldToken<SessionSubscription>;
};
template <>
struct Holder<WlanSubscriptionState> {
  using type = HeldToken<WlanSubscription>;
};
template <class Interface>
using Held = typename Holder<Interface>::type;

}  // namespace winseam::hooked
