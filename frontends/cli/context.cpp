#include "context.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "parse_values.hpp"
#include "text.hpp"
#include "winseam/error.hpp"

namespace winseam::cli {
namespace {

// What to do about an error that a host answered.
std::string advice_for(const std::error_code& error, std::string_view host) {
  switch (classify(error)) {
    case FailureClass::unreachable:
      return fmt::format("check that {} is running and can be reached", host);
    case FailureClass::refused:
      return fmt::format("try --as with an account that may, such as an administrator of {}", host);
    case FailureClass::vanished:
      return fmt::format("see what is there with: winseam sessions --server {}", host);
    case FailureClass::other:
      break;
  }
  if (error == errc::logon_failure)
    return "give the password of the session's user with --password";
  if (error == errc::invalid_function) return "the session is in that state already";
  if (error == errc::mod_not_found)
    return "this system does not have the DLL of that service; --backend fake needs none";
  if (error == errc::proc_not_found || error == errc::call_not_implemented)
    return "this system's DLL does not offer that function";
  if (error == errc::possible_deadlock) return "leave --wait out to return at once";
  return "";
}

}  // namespace

Checked<Installation*> InstallationSlot::get() {
  if (!installation_) {
    WINSEAM_TRY(auto opened, open_installation(options_));
    installation_ = std::move(opened);
  }
  return installation_.get();
}

Checked<void> check_host(const Installation& installation, const std::string& host) {
  const auto known = installation.known_hosts();
  if (!known) return success();
  std::string names;
  for (const std::string& name : *known) {
    if (same_name(name, host)) return success();
    names += (names.empty() ? "" : ", ") + name;
  }
  return wrong_usage(
      fmt::format("there is no host '{}'; the hosts are {}", printable(host), names));
}

Checked<Platform*> Context::platform() {
  WINSEAM_TRY(auto opened, slot_.get());
  return opened->platform(options_.user);
}

Checked<std::string> Context::server_name() {
  WINSEAM_TRY(auto opened, slot_.get());
  return options_.server.value_or(opened->local_host());
}

Checked<std::unique_ptr<SessionServer>> Context::open_server() {
  WINSEAM_TRY(auto opened, slot_.get());
  if (options_.server) {
    WINSEAM_TRYV(check_host(*opened, *options_.server));
  }
  WINSEAM_TRY(auto used, opened->platform(options_.user));
  result<std::unique_ptr<SessionServer>> server = options_.server
                                                      ? used->open_session_server(*options_.server)
                                                      : used->current_session_server();
  if (!server) {
    const std::string host = options_.server.value_or(opened->local_host());
    return failed_operation(fmt::format("open {}", host), server.error(),
                            advice_for(server.error(), host));
  }
  return std::move(server).value();
}

Failure Context::failed(std::string_view what, const std::error_code& error) {
  Installation* installation = slot_.opened();
  const std::string host =
      options_.server.value_or(installation == nullptr ? "" : installation->local_host());
  std::string advice = advice_for(error, host);
  const std::string diagnosis = installation == nullptr ? "" : installation->take_diagnosis();
  if (!diagnosis.empty()) advice = diagnosis + (advice.empty() ? "" : "; " + advice);
  return failed_operation(fmt::format("{} on {}", what, host), error, advice);
}

bool Context::color() const {
  switch (options_.color) {
    case ColorMode::always:
      return true;
    case ColorMode::never:
      return false;
    case ColorMode::automatic:
      break;
  }
  return streams_.out_is_terminal && !streams_.no_color;
}

void Context::print_json(const OutJson& document) { out() << to_line(document) << '\n'; }
void Context::print_table(const Table& table) { table.print(out(), color()); }
void Context::print_line(std::string_view line) { out() << line << '\n'; }

}  // namespace winseam::cli
