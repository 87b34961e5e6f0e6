#include "winseam/interceptor.hpp"

#include <stdexcept>

#include "hooked/classes.hpp"
#include "winseam/media/stand_alone_drives.hpp"

namespace winseam {

void Call::fail(std::error_code error) {
  if (!error) throw std::logic_error("Call::fail: give an error with a code");
  give(typeid(std::error_code), &error);
}

Interceptor::~Interceptor() = default;
void Interceptor::before(Call&) {}
void Interceptor::after(const Call&, const Answer&) {}
void Interceptor::before_delivery(const Delivery&) {}
void Interceptor::after_delivery(const Delivery&) {}

namespace hooked {
namespace {

// The platform and its own parts.
#define WINSEAM_CALLS_OF(Interface, kind) (WINSEAM_ONLY_##Interface || WINSEAM_ONLY_##kind)
#define WINSEAM_ONLY_PLATFORM_PART 1
#define WINSEAM_ONLY_Platform 1
#define WINSEAM_LIST "winseam/calls/all.def"
#include "hooked/classes.inc"
#undef WINSEAM_ONLY_PLATFORM_PART

}  // namespace
}  // namespace hooked

std::unique_ptr<Platform> with_interceptor(std::unique_ptr<Platform> next,
                                           std::shared_ptr<Interceptor> interceptor) {
  if (!next) throw std::invalid_argument("with_interceptor: give a platform to wrap");
  if (!interceptor) throw std::invalid_argument("with_interceptor: give an interceptor");
  return std::make_unique<hooked::HookedPlatform>(
      std::move(next),
      hooked::Hook{std::move(interceptor), std::make_shared<std::atomic<std::uint64_t>>(0)});
}

}  // namespace winseam
