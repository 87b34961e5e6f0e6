// A shared object with a copy of winseam of its own, which is handed errors that another copy made.
#include "copies.hpp"

const std::error_category& category_of_the_judge() { return winseam::category(); }
bool judge_equal(const std::error_code& error, winseam::errc code) { return error == code; }
bool judge_reversed_equal(const std::error_code& error, winseam::errc code) {
  return code == error;
}
bool judge_different(const std::error_code& error, winseam::errc code) { return error != code; }
bool judge_portable(const std::error_code& error, std::errc condition) {
  return error == condition;
}
std::uint32_t judge_number(const std::error_code& error) { return winseam::to_win32(error); }
