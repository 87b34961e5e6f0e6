// What the two shared objects of copies_test let others see of them; of winseam they show nothing.
#pragma once

#include <cstdint>
#include <system_error>

#include "winseam/error.hpp"

#define SEEN [[gnu::visibility("default")]]

SEEN std::error_code made_here(winseam::errc code);

SEEN const std::error_category& category_of_the_judge();
SEEN bool judge_equal(const std::error_code& error, winseam::errc code);
SEEN bool judge_reversed_equal(const std::error_code& error, winseam::errc code);
SEEN bool judge_different(const std::error_code& error, winseam::errc code);
SEEN bool judge_portable(const std::error_code& error, std::errc condition);
SEEN std::uint32_t judge_number(const std::error_code& error);
