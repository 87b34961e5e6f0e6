// media_access.hpp: what the media commands have in common: the session, names for what people mean, failures with advice.
#pragma once

#include <CLI/CLI.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "context.hpp"
#include "json_text.hpp"
#include "winseam/media_session.hpp"

namespace winseam::cli {

// A session with the media service that --server names, the local one without it, on behalf of --as.
Checked<std::unique_ptr<MediaSession>> open_media(Context& context);

// A failed operation, with advice that fits the error. `what`: "mount 'TAPE01'".
Failure media_failed(std::string_view what, const std::error_code& error);

// A cartridge with its sides, by number.
struct ListedMedium {
  PhysicalMedium medium{};
  std::vector<MediaSide> sides{};
};

// One side of a cartridge, as calls and people name it.
struct ChosenSide {
  PhysicalMedium medium{};
  MediaSide side{};

  std::string name() const;       // "'TAPE01'", "'MO1' side B"
  MountableId mountable() const;  // the logical medium if it has one
};

// The objects of the service by name. Each kind is listed when it is first asked for, and then known for as long as the
// object lives: one command's view. Whatever is asked for by name may be given by its GUID too.
class MediaNames {
 public:
  explicit MediaNames(MediaSession& session) : session_(session) {}

  // Everything there is. Libraries: without the shelf unless asked for it.
  Checked<std::vector<MediaLibrary>> libraries(bool with_shelf = false);
  Checked<std::vector<MediaPool>> pools();  // parents before what they hold
  Checked<std::vector<ListedMedium>> media(const std::optional<MediaObjectId>& container = {});
  Checked<std::vector<MediaDrive>> drives(const MediaLibrary& library);

  // What is meant: wrong usage if there is none, or several; names that are like it are told.
  Checked<MediaLibrary> library(const std::string& wanted);
  Checked<std::vector<MediaLibrary>> libraries_meant(const std::optional<std::string>& wanted);
  Checked<MediaPool> pool(const std::string& wanted);
  Checked<ListedMedium> medium(const std::string& wanted);  // by name or bar code, or id of a side
  Checked<MediaDrive> drive(const std::string& wanted);

  // Names of what is known by id: the id itself if it names nothing.
  std::string library_name(LibraryId id);
  std::string pool_name(PoolId id);  // with all levels
  std::string medium_name(MediumId id);
  std::string drive_name(DriveId id);
  std::string type_name(MediaTypeId id);

 private:
  MediaSession& session_;
  std::optional<std::vector<MediaLibrary>> libraries_;
  std::optional<std::vector<MediaPool>> pools_;
  std::optional<std::vector<MediaDrive>> drives_;
  std::map<PoolId, std::string> pool_names_;
  std::map<MediumId, std::string> medium_names_;
  std::map<MediaTypeId, std::string> type_names_;
};

// The side of a cartridge that is meant: by its letter or number, else by which the cartridge was named, else the only
// allocated one, else the only one. Wrong usage if that leaves several.
Checked<ChosenSide> choose_side(const ListedMedium& found, const std::string& named,
                                const std::optional<std::string>& letter);

// --library NAME, and --side LETTER.
CLI::Option* add_library_option(CLI::App& command, std::optional<std::string>& into);
CLI::Option* add_side_option(CLI::App& command, std::optional<std::string>& into);

}  // namespace winseam::cli
