// near_names.hpp: what somebody may have meant who typed a name that is none.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winseam::cli {

// The known names that are like the typed one, best first, three at most: those that differ in a few letters or in case,
// or that hold it.
std::vector<std::string> near_names(std::string_view typed, const std::vector<std::string>& known);

// The end of an error: "did you mean 'Attic'?", or "there are 'Attic', 'Cafe'" if nothing is near, or `none` if nothing
// is known.
std::string suggestion(std::string_view typed, const std::vector<std::string>& known,
                       std::string_view none);

}  // namespace winseam::cli
