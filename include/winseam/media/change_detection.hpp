// winseam/media/change_detection.hpp: having stand-alone drives watched for cartridges put in and taken out by hand, which
// the service does not do unasked.
//
//   auto watch = session.change_detection().begin().value();
//   (void)watch->watch(winseam::MediaObjectType::library, {library.guid()});
//   // a channel for drives or media now tells of it, until watch ends
//
// Since Server 2003.
#pragma once

#include <memory>
#include <vector>

#include "winseam/call_site.hpp"
#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"

namespace winseam {

// A detection under way; the destructor ends it. Threads: any.
class MediaChangeWatch {
 public:
  virtual ~MediaChangeWatch();
  MediaChangeWatch(const MediaChangeWatch&) = delete;
  MediaChangeWatch& operator=(const MediaChangeWatch&) = delete;

  // Adds what to watch, all of one type: stand-alone libraries (library); media types or media (media_type, medium), which
  // mean each stand-alone library that could hold them.
  // Errors: invalid_parameter for another type or no ids; invalid_library; invalid_media; call_not_implemented on systems
  // without it; invalid_handle if it or the session was closed. Windows: SetNtmsDeviceChangeDetection.
  virtual result<void> watch(MediaObjectType type, const std::vector<Guid>& ids) = 0;

  // Ends the detection. Errors: invalid_handle if it is closed already, or its session is.
  // Windows: EndNtmsDeviceChangeDetection.
  virtual result<void> close() = 0;

 protected:
  MediaChangeWatch() = default;
};

class MediaChangeDetection {
 public:
  MediaChangeDetection(const MediaChangeDetection&) = delete;
  MediaChangeDetection& operator=(const MediaChangeDetection&) = delete;

  // Begins a detection that watches nothing yet. It ends with the session.
  // Errors: invalid_handle if the session was closed; call_not_implemented on systems without it; not_connected.
  // Windows: BeginNtmsDeviceChangeDetection.
  virtual result<std::unique_ptr<MediaChangeWatch>> begin(
      CallSite opened_at = CallSite::current()) = 0;

  // Looks once, now. Errors: as MediaChangeWatch::watch(); invalid_parameter where the service demands a detection.
  // Windows: SetNtmsDeviceChangeDetection without a handle.
  virtual result<void> poll(MediaObjectType type, const std::vector<Guid>& ids) = 0;

 protected:
  MediaChangeDetection() = default;
  ~MediaChangeDetection() = default;
};

}  // namespace winseam
