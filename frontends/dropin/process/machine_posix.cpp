// The machine as a POSIX system with /proc describes it.
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>

#include "process/machine.hpp"

namespace winseam::dropin {
namespace {

// There are no sessions in Windows' sense; a user's programs run in the first one after that of the services.
constexpr std::uint32_t user_session = 1;

std::string user_of(uid_t id) {
  std::array<char, 4096> room{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(id, &entry, room.data(), room.size(), &found) != 0 || found == nullptr)
    return std::to_string(id);
  return found->pw_name;
}

// The process of a folder of /proc; empty if it has ended, or is none.
std::optional<RunningProcess> process_in(const std::filesystem::path& folder) {
  const std::string digits = folder.filename().string();
  RunningProcess process;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), process.id);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
  std::ifstream file(folder / "stat");
  std::string text;
  if (!std::getline(file, text)) return std::nullopt;
  // "4711 (name) S 1 ...": the name may itself hold brackets and blanks.
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  if (open == std::string::npos || close == std::string::npos || close < open) return std::nullopt;
  process.name = text.substr(open + 1, close - open - 1);
  const std::size_t parent = close + 4;
  if (parent < text.size())
    (void)std::from_chars(text.data() + parent, text.data() + text.size(), process.parent);
  struct stat about {};
  if (::stat(folder.c_str(), &about) == 0) {
    process.user = user_of(about.st_uid);
    process.session = about.st_uid == ::getuid() ? user_session : 0;
  }
  return process;
}

TimePoint clock_now() {
  return std::chrono::time_point_cast<Ticks>(std::chrono::system_clock::now());
}

}  // namespace

std::uint32_t this_process() { return static_cast<std::uint32_t>(::getpid()); }

Machine this_machine() {
  Machine machine;
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) == 0) machine.computer = name.data();
  machine.user = user_of(::getuid());
  machine.process = this_process();
  machine.session = user_session;
  machine.now = clock_now();
  machine.clock = &clock_now;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored))
    if (auto process = process_in(entry.path())) machine.processes.push_back(std::move(*process));
  return machine;
}

}  // namespace winseam::dropin
