// Libraries and cartridges as they usually are.
#include <utility>

#include "ids.hpp"
#include "winseam/fake/media_spec.hpp"

namespace winseam::fake {
namespace {

std::string tape_name(std::uint32_t number) {
  std::string digits = std::to_string(number);
  if (digits.size() < 2) digits.insert(0, 1, '0');
  return "TAPE" + digits;
}

CartridgeSpec cartridge(std::string bar_code, std::string media_type, MediaSideSpec side) {
  CartridgeSpec spec;
  spec.bar_code = std::move(bar_code);
  for (const MediaTypeSpec& known : known_media_types())
    if (known.name == media_type) spec.sides.assign(known.side_count, side);
  if (spec.sides.empty()) spec.sides.push_back(std::move(side));
  spec.media_type = std::move(media_type);
  return spec;
}

}  // namespace

LibrarySpec library_of(std::string name, std::uint32_t drives, std::uint32_t slots,
                       std::uint32_t cartridges) {
  LibrarySpec library;
  library.name = std::move(name);
  library.slots = slots;
  library.drives.resize(drives);
  library.doors.resize(1);
  library.ports.resize(1);
  library.cartridges.reserve(cartridges);
  for (std::uint32_t i = 0; i < cartridges; ++i) {
    library.cartridges.push_back(free_cartridge(tape_name(i + 1)));
    library.cartridges.back().slot = i;
  }
  return library;
}

LibrarySpec default_library(std::string name) { return library_of(std::move(name), 2, 10, 5); }

LibrarySpec stand_alone_drive(std::string name) {
  LibrarySpec library;
  library.name = std::move(name);
  library.stand_alone = true;
  library.drives.resize(1);
  library.bar_code_reader = false;
  library.supports_cleaning = false;
  return library;
}

CartridgeSpec free_cartridge(std::string bar_code, std::string media_type) {
  return cartridge(std::move(bar_code), std::move(media_type), MediaSideSpec{});
}

CartridgeSpec import_cartridge(std::string bar_code, std::string media_type) {
  MediaSideSpec side;
  side.state = SideState::import;
  side.label.type = "MTF Media ID";
  side.label.info = bar_code;
  for (const char c : bar_code) side.label.id.push_back(static_cast<std::byte>(c));
  return cartridge(std::move(bar_code), std::move(media_type), std::move(side));
}

CartridgeSpec foreign_cartridge(std::string bar_code, std::string media_type) {
  MediaSideSpec side;
  side.state = SideState::foreign;
  return cartridge(std::move(bar_code), std::move(media_type), std::move(side));
}

const std::vector<MediaTypeSpec>& known_media_types() {
  static const std::vector<MediaTypeSpec> types = [] {
    std::vector<MediaTypeSpec> known;
    const auto add = [&known](std::string name, std::uint32_t code, std::uint32_t sides,
                              Rewritability writing, MediaDeviceType device) {
      known.push_back({MediaTypeId{part_id(Guid{}, MediaObjectType::media_type, code)},
                       std::move(name), code, sides, writing, device});
    };
    // Numbers are those of STORAGE_MEDIA_TYPE.
    add("DDS", 0x20, 1, Rewritability::rewritable, MediaDeviceType::tape);
    add("8mm", 0x24, 1, Rewritability::rewritable, MediaDeviceType::tape);
    add("DLT", 0x27, 1, Rewritability::rewritable, MediaDeviceType::tape);
    add("CD-ROM", 0x33, 1, Rewritability::read_only, MediaDeviceType::cd_rom);
    add("DVD-RW", 0x38, 1, Rewritability::rewritable, MediaDeviceType::dvd);
    add("MO", 0x39, 2, Rewritability::rewritable, MediaDeviceType::disk);
    add("LTO", 0x56, 1, Rewritability::rewritable, MediaDeviceType::tape);
    return known;
  }();
  return types;
}

}  // namespace winseam::fake
