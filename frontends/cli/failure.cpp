#include "failure.hpp"

#include <fmt/format.h>

#include <utility>

#include "winseam/error.hpp"

namespace winseam::cli {

Failure wrong_usage(std::string message) { return Failure{.message = std::move(message)}; }

Failure failed_operation(std::string_view what, const std::error_code& error,
                         std::string_view advice) {
  std::string message = fmt::format("cannot {}: {}", what, error.message());
  if (!advice.empty()) message += fmt::format("; {}", advice);
  return Failure{.message = std::move(message), .code = error, .exit_code = exit_failed};
}

std::string_view name_of_code(const std::error_code& error) {
  if (error.category() != category()) return "unknown";
  const std::string_view name = name_of(static_cast<errc>(error.value()));
  return name.empty() ? std::string_view{"unknown"} : name;
}

FailureClass classify(const std::error_code& error) {
  if (error.category() != category()) return FailureClass::other;
  switch (static_cast<errc>(error.value())) {
    case errc::rpc_s_server_unavailable:
    case errc::rpc_s_call_failed:
    case errc::rpc_s_invalid_binding:
    case errc::ept_s_not_registered:
    case errc::service_not_active:
    case errc::no_network:
      return FailureClass::unreachable;
    case errc::access_denied:
    case errc::privilege_not_held:
    case errc::ctx_winstation_access_denied:
      return FailureClass::refused;
    case errc::file_not_found:
    case errc::ctx_winstation_not_found:
      return FailureClass::vanished;
    default:
      return FailureClass::other;
  }
}

bool unknown_call(const std::error_code& error) {
  return error == errc::not_supported || error == errc::proc_not_found ||
         error == errc::call_not_implemented;
}

}  // namespace winseam::cli
