#include "files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace winseam::cli {

Checked<std::string> read_file(std::string_view kind, const std::string& path) {
  constexpr std::uintmax_t most = 64U << 20U;
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    return wrong_usage(fmt::format("there is no {} file '{}'; check the path", kind, path));
  if (std::filesystem::is_directory(status))
    return wrong_usage(fmt::format("'{}' is a folder; name a {} file in it", path, kind));
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (!error && size > most)
    return wrong_usage(fmt::format("'{}' is larger than 64 MiB: that is no {} file", path, kind));
  std::ifstream file(path, std::ios::binary);
  if (!file)
    return wrong_usage(
        fmt::format("cannot read the {} file '{}'; check its permissions", kind, path));
  return read_all(file);
}

std::string read_all(std::istream& in) {
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

Checked<void> write_file(const std::string& path, std::string_view content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file)
    return wrong_usage(
        fmt::format("cannot write '{}'; check that its folder exists and is writable", path));
  return success();
}

}  // namespace winseam::cli
