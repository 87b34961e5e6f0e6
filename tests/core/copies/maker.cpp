// A shared object with a copy of winseam of its own, which makes errors.
#include "copies.hpp"

std::error_code made_here(winseam::errc code) { return code; }
