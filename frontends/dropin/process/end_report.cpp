#include "process/end_report.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace winseam::dropin {
namespace {

nlohmann::ordered_json json_of(const fake::Misuse& misuse) {
  return {{"kind", name_of(misuse.kind)},
          {"operation", misuse.operation},
          {"object", misuse.object},
          {"explanation", misuse.explanation}};
}

}  // namespace

std::string to_json_line(const EndOfProcess& end) {
  nlohmann::ordered_json left = nlohmann::ordered_json::array();
  for (const fake::OpenHandle& handle : end.left_open)
    left.push_back({{"object", handle.object}, {"opened_by", handle.opened_at.function}});
  nlohmann::ordered_json misuses = nlohmann::ordered_json::array();
  for (const fake::Misuse& misuse : end.drop_in.misuses) misuses.push_back(json_of(misuse));
  for (const fake::Misuse& misuse : end.misuses) misuses.push_back(json_of(misuse));
  const nlohmann::ordered_json line{
      {"build", end.build},
      {"process", end.process},
      {"scenario", end.scenario},
      {"problem", end.problem},
      {"memory",
       {{"allocations", end.drop_in.allocations}, {"outstanding", end.drop_in.outstanding}}},
      {"left_open", std::move(left)},
      {"misuses", std::move(misuses)}};
  // Names come from the caller: what is no UTF-8 in them must not keep the report from being written.
  return line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

bool append_line(std::string file, std::uint32_t process, const std::string& line) {
  if (const std::size_t at = file.find("%p"); at != std::string::npos)
    file.replace(at, 2, std::to_string(process));
  std::ofstream out(file, std::ios::binary | std::ios::app);
  out << line;
  out.flush();
  return out.good();
}

}  // namespace winseam::dropin
