#include "media_access.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "media_text.hpp"
#include "near_names.hpp"
#include "parse_values.hpp"
#include "text.hpp"

namespace winseam::cli {
namespace {

std::string advice_for(const std::error_code& error) {
  if (error == errc::mod_not_found || error == errc::proc_not_found)
    return "this system has no media service; Windows has none since Windows 7";
  if (error == errc::not_connected || error == errc::connection_unavail)
    return "the media service cannot be reached; see whether it runs (ntmssvc)";
  if (error == errc::not_ready) return "the media service is starting; try again in a moment";
  if (error == errc::rpc_s_no_interfaces) return "the server is too old to be asked";
  if (error == errc::invalid_computername) return "leave --server out for the local machine";
  if (error == errc::access_denied)
    return "try --as with an account that may, such as an administrator";
  if (error == errc::media_unavailable)
    return "nothing is left to allocate; wait for the operator with --timeout";
  if (error == errc::media_offline) return "mount it without --no-operator and have it brought in";
  if (error == errc::busy)
    return "it is in use; see what holds it with: winseam media drives, winseam media requests";
  if (error == errc::timeout)
    return "it took too long; see what it waited for with: winseam media requests, or give more "
           "time with --timeout";
  if (error == errc::request_refused) return "the operator or an administrator refused it";
  if (error == errc::resource_disabled || error == errc::media_not_available)
    return "it is disabled; see: winseam media libraries, drives, media";
  if (error == errc::write_protect) return "the side is full; mount it without --write";
  if (error == errc::no_supporting_drives || error == errc::drive_media_mismatch)
    return "choose another drive, or leave --drive out";
  if (error == errc::invalid_state) return "see where it stands with: winseam media media";
  if (error == errc::invalid_library) return "its media must be in one library that is connected";
  if (error == errc::device_not_available || error == errc::library_offline)
    return "the library is disabled or unplugged; see: winseam media libraries";
  if (error == errc::possible_deadlock)
    return "nothing that is still to come would end the wait; in a script, queue it with --no-wait";
  if (error == errc::invalid_media_pool) return "see the pools with: winseam media pools";
  return "";
}

template <class Object>
std::vector<std::string> names_of(const std::vector<Object>& all,
                                  const std::function<std::string(const Object&)>& name) {
  std::vector<std::string> names;
  for (const Object& one : all) names.push_back(printable(name(one)));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

// The one object that a name fits: wholly, or in part.
template <class Object>
Checked<Object> only(std::string_view kind, std::string_view kinds, const std::string& wanted,
                     const std::vector<Object>& all,
                     const std::function<std::vector<std::string>(const Object&)>& called,
                     std::string_view none) {
  const std::optional<Guid> id = Guid::parse(wanted);
  const std::string pattern = fmt::format("*{}*", wanted);
  std::vector<const Object*> whole;
  std::vector<const Object*> part;
  for (const Object& one : all) {
    const std::vector<std::string> names = called(one);
    const auto any = [&names](const auto& fits) {
      return std::any_of(names.begin(), names.end(), fits);
    };
    if (id ? one.id.guid() == *id
           : any([&](const std::string& name) { return same_name(name, wanted); }))
      whole.push_back(&one);
    else if (!id && any([&](const std::string& name) { return matches(pattern, name); }))
      part.push_back(&one);
  }
  const std::vector<const Object*>& found = whole.empty() ? part : whole;
  if (found.size() == 1) return *found.front();
  if (found.empty()) {
    const auto names =
        names_of<Object>(all, [&](const Object& one) { return called(one).front(); });
    return wrong_usage(fmt::format("there is no {} '{}'; {}", kind, printable(wanted),
                                   suggestion(wanted, names, none)));
  }
  std::string list;
  for (std::size_t i = 0; i < found.size() && i < 5; ++i)
    list += fmt::format("{}'{}' ({})", i == 0 ? "" : ", ", printable(called(*found[i]).front()),
                        to_string(found[i]->id));
  return wrong_usage(fmt::format("'{}' fits {} {}; say which: {}{}", printable(wanted),
                                 found.size(), kinds, list, found.size() > 5 ? ", ..." : ""));
}

std::string last_level(const std::string& name) { return name.substr(name.rfind('\\') + 1); }

}  // namespace

Checked<std::unique_ptr<MediaSession>> open_media(Context& context) {
  WINSEAM_TRY(auto installation, context.installation());
  WINSEAM_TRY(auto platform, context.platform());
  std::optional<std::string_view> server;
  if (context.options().server && !same_name(*context.options().server, installation->local_host()))
    server = *context.options().server;
  result<std::unique_ptr<MediaSession>> session = platform->open_media_session(server, "winseam");
  if (session) return std::move(session).value();
  return media_failed(fmt::format("open the media service on {}",
                                  server ? printable(*server) : installation->local_host()),
                      session.error());
}

Failure media_failed(std::string_view what, const std::error_code& error) {
  return failed_operation(what, error, advice_for(error));
}

std::string ChosenSide::name() const {
  std::string text = fmt::format("'{}'", printable(medium.header.name));
  if (medium.side_count > 1) text += " side " + side_letter(side.number);
  return text;
}

MountableId ChosenSide::mountable() const {
  return side.logical_medium ? MountableId(*side.logical_medium) : MountableId(side.id);
}

Checked<std::vector<MediaLibrary>> MediaNames::libraries(bool with_shelf) {
  if (!libraries_) {
    auto listed = session_.catalog().list<LibraryId>();
    if (!listed) return media_failed("list the libraries", listed.error());
    libraries_ = std::move(listed).value();
    std::sort(
        libraries_->begin(), libraries_->end(), [](const MediaLibrary& a, const MediaLibrary& b) {
          return std::pair(is_shelf(a), a.header.name) < std::pair(is_shelf(b), b.header.name);
        });
  }
  std::vector<MediaLibrary> all = *libraries_;
  if (!with_shelf) std::erase_if(all, is_shelf);
  return all;
}

Checked<std::vector<MediaPool>> MediaNames::pools() {
  if (pools_) return *pools_;
  std::vector<MediaPool> all;
  auto listed = session_.catalog().list<PoolId>();
  if (!listed) return media_failed("list the pools", listed.error());
  std::vector<MediaPool> left = std::move(listed).value();
  // Those of the system first, then by name; what a pool holds follows it.
  const auto later = [this](const MediaPool& a, const MediaPool& b) {
    const bool own_a = a.type == PoolType::application;
    const bool own_b = b.type == PoolType::application;
    return std::pair(own_b, pool_names_[b.id]) < std::pair(own_a, pool_names_[a.id]);
  };
  for (const MediaPool& pool : left) pool_names_[pool.id] = pool.header.name;
  std::sort(left.begin(), left.end(), later);
  while (!left.empty()) {
    const MediaPool pool = std::move(left.back());
    left.pop_back();
    all.push_back(pool);
    if (pool.pool_count == 0) continue;
    auto held = session_.catalog().list<PoolId>(MediaObjectId{pool.id});
    if (!held) return media_failed("list the pools", held.error());
    for (const MediaPool& each : held.value())
      pool_names_[each.id] = pool_names_[pool.id] + '\\' + each.header.name;
    std::sort(held.value().begin(), held.value().end(), later);
    left.insert(left.end(), held.value().begin(), held.value().end());
  }
  pools_ = std::move(all);
  return *pools_;
}

Checked<std::vector<ListedMedium>> MediaNames::media(
    const std::optional<MediaObjectId>& container) {
  auto listed = session_.catalog().list<MediumId>(container);
  if (!listed) return media_failed("list the media", listed.error());
  std::vector<ListedMedium> all;
  for (PhysicalMedium& medium : listed.value()) {
    medium_names_[medium.id] = medium.header.name;
    auto sides = session_.catalog().list<SideId>(MediaObjectId{medium.id});
    if (!sides) {
      if (sides.error() == errc::object_not_found) continue;  // it went meanwhile
      return media_failed("list the media", sides.error());
    }
    std::sort(sides.value().begin(), sides.value().end(),
              [](const MediaSide& a, const MediaSide& b) { return a.number < b.number; });
    all.push_back({std::move(medium), std::move(sides).value()});
  }
  std::sort(all.begin(), all.end(), [](const ListedMedium& a, const ListedMedium& b) {
    return std::pair(a.medium.header.name, a.medium.id) <
           std::pair(b.medium.header.name, b.medium.id);
  });
  return all;
}

Checked<std::vector<MediaDrive>> MediaNames::drives(const MediaLibrary& library) {
  auto listed = session_.catalog().list<DriveId>(MediaObjectId{library.id});
  if (!listed)
    return media_failed(fmt::format("list the drives of '{}'", printable(library.header.name)),
                        listed.error());
  std::sort(listed.value().begin(), listed.value().end(),
            [](const MediaDrive& a, const MediaDrive& b) { return a.number < b.number; });
  return std::move(listed).value();
}

Checked<MediaLibrary> MediaNames::library(const std::string& wanted) {
  WINSEAM_TRY(auto all, libraries());
  return only<MediaLibrary>(
      "library", "libraries", wanted, all,
      [](const MediaLibrary& one) { return std::vector{one.header.name}; }, "there is none at all");
}

Checked<std::vector<MediaLibrary>> MediaNames::libraries_meant(
    const std::optional<std::string>& wanted) {
  if (!wanted) return libraries();
  WINSEAM_TRY(auto one, library(*wanted));
  return std::vector{one};
}

Checked<MediaPool> MediaNames::pool(const std::string& wanted) {
  WINSEAM_TRY(auto all, pools());
  return only<MediaPool>(
      "pool", "pools", wanted, all,
      [this](const MediaPool& one) {
        const std::string& name = pool_names_[one.id];
        // The last level alone is enough where it is clear, but not for what the system has three of.
        return one.type == PoolType::application ? std::vector{name, last_level(name)}
                                                 : std::vector{name};
      },
      "there is none at all");
}

Checked<ListedMedium> MediaNames::medium(const std::string& wanted) {
  WINSEAM_TRY(auto all, media());
  if (const std::optional<Guid> id = Guid::parse(wanted))
    for (const ListedMedium& one : all)
      for (const MediaSide& side : one.sides)
        if (side.id.guid() == *id || (side.logical_medium && side.logical_medium->guid() == *id))
          return one;
  std::vector<PhysicalMedium> media;
  for (const ListedMedium& one : all) media.push_back(one.medium);
  WINSEAM_TRY(auto found, only<PhysicalMedium>(
                              "medium", "media", wanted, media,
                              [](const PhysicalMedium& one) {
                                return std::vector{one.header.name, one.bar_code};
                              },
                              "there is none at all"));
  return *std::find_if(all.begin(), all.end(),
                       [&](const ListedMedium& one) { return one.medium.id == found.id; });
}

Checked<MediaDrive> MediaNames::drive(const std::string& wanted) {
  WINSEAM_TRY(auto all, libraries());
  std::vector<MediaDrive> every;
  for (const MediaLibrary& library : all) {
    WINSEAM_TRY(auto some, drives(library));
    every.insert(every.end(), some.begin(), some.end());
  }
  return only<MediaDrive>(
      "drive", "drives", wanted, every,
      [](const MediaDrive& one) {
        return std::vector{one.header.name, one.device_name};
      },
      "there is none at all");
}

std::string MediaNames::library_name(LibraryId id) {
  if (const auto all = libraries(true))
    for (const MediaLibrary& one : all.assume_value())
      if (one.id == id) return one.header.name;
  return to_string(id);
}

std::string MediaNames::pool_name(PoolId id) {
  (void)pools();
  const auto at = pool_names_.find(id);
  return at == pool_names_.end() ? to_string(id) : at->second;
}

std::string MediaNames::medium_name(MediumId id) {
  const auto at = medium_names_.find(id);
  if (at != medium_names_.end()) return at->second;
  const auto one = session_.catalog().get(id);
  return medium_names_[id] = one ? one.value().header.name : to_string(id);
}

std::string MediaNames::drive_name(DriveId id) {
  const auto one = session_.catalog().get(id);
  return one ? one.value().header.name : to_string(id);
}

std::string MediaNames::type_name(MediaTypeId id) {
  const auto at = type_names_.find(id);
  if (at != type_names_.end()) return at->second;
  const auto one = session_.catalog().get(id);
  return type_names_[id] = one ? one.value().header.name : to_string(id);
}

Checked<ChosenSide> choose_side(const ListedMedium& found, const std::string& named,
                                const std::optional<std::string>& letter) {
  const auto chosen = [&](const MediaSide& side) {
    return ChosenSide{.medium = found.medium, .side = side};
  };
  const std::string name = printable(found.medium.header.name);
  if (found.sides.empty())
    return wrong_usage(fmt::format("medium '{}' has no side that can be seen", name));
  if (letter) {
    for (const MediaSide& side : found.sides)
      if (same_name(*letter, side_letter(side.number)) || *letter == std::to_string(side.number))
        return chosen(side);
    return wrong_usage(fmt::format(
        "medium '{}' has no side '{}'; it has A{}", name, printable(*letter),
        found.sides.size() == 1 ? "" : " to " + side_letter(found.sides.back().number)));
  }
  if (const std::optional<Guid> id = Guid::parse(named))
    for (const MediaSide& side : found.sides)
      if (side.id.guid() == *id || (side.logical_medium && side.logical_medium->guid() == *id))
        return chosen(side);
  if (found.sides.size() == 1) return chosen(found.sides.front());
  const MediaSide* in_use = nullptr;
  std::size_t count = 0;
  for (const MediaSide& side : found.sides)
    if (side.logical_medium) {
      in_use = &side;
      ++count;
    }
  if (count == 1) return chosen(*in_use);
  return wrong_usage(
      fmt::format("medium '{}' has {} sides; say which with --side A", name, found.sides.size()));
}

CLI::Option* add_library_option(CLI::App& command, std::optional<std::string>& into) {
  return command.add_option("--library", into, "The library: its name, a part of it or its GUID")
      ->type_name("LIBRARY");
}

CLI::Option* add_side_option(CLI::App& command, std::optional<std::string>& into) {
  return command.add_option("--side", into, "The side of a medium that has two: A or B")
      ->type_name("SIDE");
}

}  // namespace winseam::cli
