#include "winseam/operation.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace winseam {
namespace {

struct Listed {
  std::string_view name;
  bool can_fail;
};

// In the order of the enumeration, so that a value is its own index.
constexpr Listed listed[] = {
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  {#prefix "." #name, true},
#define WINSEAM_PLAIN(Interface, prefix, Result, name, parameters, qualifier) \
  {#prefix "." #name, false},
#include "winseam/calls/all.def"
};

constexpr std::array operations{
#define WINSEAM_CALL(Interface, prefix, Result, name, parameters, qualifier, about, secret) \
  Operation::prefix##_##name,
#define WINSEAM_PLAIN(Interface, prefix, Result, name, parameters, qualifier) \
  Operation::prefix##_##name,
#include "winseam/calls/all.def"
};
static_assert(std::size(listed) == operations.size());

}  // namespace

std::string_view to_string(Operation operation) noexcept {
  const auto index = static_cast<std::size_t>(operation);
  return index < std::size(listed) ? listed[index].name : std::string_view("unknown");
}

std::optional<Operation> operation_named(std::string_view name) noexcept {
  const auto* const found = std::ranges::find(listed, name, &Listed::name);
  if (found == std::end(listed)) return std::nullopt;
  return static_cast<Operation>(found - std::begin(listed));
}

bool can_fail(Operation operation) noexcept {
  const auto index = static_cast<std::size_t>(operation);
  return index < std::size(listed) && listed[index].can_fail;
}

std::span<const Operation> all_operations() noexcept { return operations; }

}  // namespace winseam
