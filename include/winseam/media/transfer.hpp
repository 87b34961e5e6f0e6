// winseam/media/transfer.hpp: cartridges into a library and out of it.
//
//   const winseam::TransferId leaving = session.transfer().eject(medium, winseam::EjectAction::start).value();
//   // ... the door is open for a while ...
//   (void)session.transfer().stop_eject(leaving);          // nobody took it: back in
//
// Common to all calls: invalid_handle if the session was closed; not_connected or connection_unavail once the service is
// lost; access_denied without control on the library; device_not_available (some services: resource_disabled) for a
// disabled library; library_offline for the shelf; not_enough_memory; database_failure, database_full. On failure nothing
// has changed. Calls return when their work is queued; the transfer's id is the "event id" of its completion. Transfers
// are not ended by closing the session. Threads: any number at once.
#pragma once

#include <optional>

#include "winseam/error.hpp"
#include "winseam/media/identifiers.hpp"
#include "winseam/media/options.hpp"

namespace winseam {

class MediaTransfer {
 public:
  MediaTransfer(const MediaTransfer&) = delete;
  MediaTransfer& operator=(const MediaTransfer&) = delete;

  // Offers a cartridge at the port, or the door where there is none, until it is taken, stopped or times out; then it is
  // on the shelf. Cleaners and import, unrecognized and incompatible media are forgotten; MediaPoolPolicy may add free
  // ones, and keep import ones. The action queue collects for a port of several cells, and start with the last medium,
  // or none, ejects all of them; force ejects in spite of file-system locks.
  // Errors: busy if more are collected than the port has cells, or the medium is mounted or open; media_not_available if
  // it is disabled; object_not_found or invalid_media for an unknown one; invalid_parameter for another action.
  // Windows: EjectNtmsMedia.
  virtual result<TransferId> eject(std::optional<MediumId> medium, EjectAction action) = 0;

  // Ends an ejection; what was not taken goes back in. Errors: invalid_operation for an unknown one.
  // Windows: EjectNtmsMedia with NTMS_EJECT_STOP.
  virtual result<void> stop_eject(TransferId ejection) = 0;

  // Opens the port, waits for it to be filled, retracted, stopped or timed out, and then moves each cartridge to a slot
  // and identifies it: a known one is online again, with its ids and states. start takes one load, start_many several.
  // With too few slots the rest stays in the port and the operator is asked to take it.
  // Errors: library_full without a free slot; invalid_library or object_not_found for an unknown library;
  // invalid_parameter for another action. Windows: InjectNtmsMedia.
  virtual result<TransferId> inject(LibraryId library, InjectAction action) = 0;

  // Closes the port: what is in it is moved, and with start_many the next load is awaited.
  // Errors: invalid_operation for an unknown injection. Windows: InjectNtmsMedia with NTMS_INJECT_RETRACT.
  virtual result<void> retract_inject(LibraryId library, TransferId injection) = 0;

  // Ends an injection. Errors: invalid_operation for an unknown one. Windows: InjectNtmsMedia with NTMS_INJECT_STOP.
  virtual result<void> stop_inject(LibraryId library, TransferId injection) = 0;

 protected:
  MediaTransfer() = default;
  ~MediaTransfer() = default;
};

}  // namespace winseam
