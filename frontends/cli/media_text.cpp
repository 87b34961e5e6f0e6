#include "media_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace winseam::cli {

bool is_shelf(const MediaLibrary& library) {
  return has(library.flags, LibraryFlag::fixed_offline);
}

std::string kind_text(const MediaLibrary& library) {
  if (is_shelf(library)) return "shelf";
  return library.type == LibraryType::standalone || library.changers.count == 0
             ? "stand-alone drive"
             : "changer";
}

std::string side_letter(std::uint32_t number) {
  return number < 26 ? std::string(1, static_cast<char>('A' + number)) : std::to_string(number);
}

std::string words(std::string_view name, std::uint32_t number) {
  if (name == "unknown" && number != 0) return std::to_string(number);
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

OutJson name_or_number(std::string_view name, std::uint32_t number) {
  return name == "unknown" && number != 0 ? OutJson(number) : OutJson(name);
}

std::string standing_text(const MediaLibrary& library) {
  if (is_shelf(library)) return "";
  if (!library.header.enabled) return "disabled";
  if (library.type == LibraryType::offline) return "unplugged";
  return words(library.header.state);
}

std::string standing_text(const MediaDrive& drive) {
  if (drive.header.state == MediaOperationalState::not_present) return "not present";
  if (!drive.header.enabled) return "disabled";
  return drive.state == DriveState::dismounted ? "empty" : words(drive.state);
}

std::string standing_text(const PhysicalMedium& medium) {
  return medium.header.enabled ? words(medium.state) : "disabled";
}

Style style_of(const MediaLibrary& library) {
  const std::string standing = standing_text(library);
  return standing == "ready" ? Style::good : standing.empty() ? Style::plain : Style::bad;
}

Style style_of(const MediaDrive& drive) {
  if (drive.header.state == MediaOperationalState::not_present || !drive.header.enabled)
    return Style::bad;
  if (drive.state == DriveState::loaded) return Style::good;
  return drive.state == DriveState::dismounted || drive.state == DriveState::dismountable
             ? Style::plain
             : Style::attention;
}

Style style_of(const PhysicalMedium& medium) {
  if (!medium.header.enabled || medium.state == MediumState::operational_error) return Style::bad;
  if (medium.state == MediumState::loaded) return Style::good;
  return medium.state == MediumState::idle ? Style::plain : Style::attention;
}

Style style_of(LibraryRequestState state) {
  switch (state) {
    case LibraryRequestState::passed:
      return Style::good;
    case LibraryRequestState::failed:
    case LibraryRequestState::invalid:
      return Style::bad;
    case LibraryRequestState::cancelled:
    case LibraryRequestState::stopped:
      return Style::faint;
    default:
      return Style::attention;
  }
}

Style style_of(OperatorRequestState state) {
  switch (state) {
    case OperatorRequestState::complete:
      return Style::good;
    case OperatorRequestState::refused:
      return Style::bad;
    default:
      return Style::attention;
  }
}

std::string capacity_text(std::int64_t bytes) {
  constexpr double giga = 1e9;
  return fmt::format("{:.1f} GB", static_cast<double>(bytes) / giga);
}

}  // namespace winseam::cli
