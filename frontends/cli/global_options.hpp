// global_options.hpp: what can be said with every command, before or after its name.
#pragma once

#include <optional>
#include <string>

namespace winseam::cli {

enum class ColorMode { automatic, always, never };

struct GlobalOptions {
  std::string backend = "fake";
  std::optional<std::string> scenario{};  // a file; empty: the built-in office
  std::optional<std::string> server{};    // empty: the local host
  std::optional<std::string> user{};      // on whose behalf; empty: Administrator
  bool json = false;
  ColorMode color = ColorMode::automatic;
};

}  // namespace winseam::cli
