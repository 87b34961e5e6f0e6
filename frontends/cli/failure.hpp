// failure.hpp: how a command says that it did not work. One line that tells what to do, and what it is worth as an exit
// code.
#pragma once

#include <boost/outcome/std_result.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "winseam/try.hpp"

namespace winseam::cli {

inline constexpr int exit_ok = 0;
inline constexpr int exit_failed = 1;
inline constexpr int exit_usage = 2;

struct Failure {
  std::string message;     // one line, without the program's name
  std::error_code code{};  // what the host answered; none for wrong usage
  int exit_code = exit_usage;
  std::optional<std::size_t> line{};  // of the script, when the command stood in one
  std::string name{};  // what a machine reads where no host answered a code; empty: wrong usage
};

// A value, or the failure that ends the command.
template <class T>
using Checked =
    BOOST_OUTCOME_V2_NAMESPACE::std_result<T, Failure,
                                           BOOST_OUTCOME_V2_NAMESPACE::policy::terminate>;

using BOOST_OUTCOME_V2_NAMESPACE::success;

// Wrong usage: an argument, a file, a name that does not exist. Exit code 2.
Failure wrong_usage(std::string message);

// An operation that was tried and failed. `what` says what was tried ("log off session 3 on rds01"), `advice` what to do
// about it; advice may be empty. Exit code 1.
Failure failed_operation(std::string_view what, const std::error_code& error,
                         std::string_view advice = {});

// The name of an error code, "unknown" for a number that has none.
std::string_view name_of_code(const std::error_code& error);

// Errors by what they mean to somebody who works through a list of hosts and sessions.
enum class FailureClass {
  unreachable,  // the host cannot be reached, or was lost
  refused,      // the caller may not do it
  vanished,     // what was to be dealt with is gone
  other,
};
FailureClass classify(const std::error_code& error);

// True if the host, or the system's own library, does not know the call at all: an older call may do.
bool unknown_call(const std::error_code& error);

}  // namespace winseam::cli
