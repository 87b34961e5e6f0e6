// The work queue and the operator's tasks.
#include "media/media_functions.hpp"

namespace winseam::dropin {

// One of a work item, or of an ejection or injection: the GUID alone tells.
Dword MediaFunctions::cancel_library_request(Handle handle, NtmsGuid* request) {
  return on(handle, "CancelNtmsLibraryRequest", request != nullptr, [&](MediaSession& session) {
    return code(session.requests().cancel(id_of<LibraryRequestId>(request)));
  });
}

Dword MediaFunctions::get_request_order(Handle handle, NtmsGuid* request, Dword* order) {
  return on(handle, "GetNtmsRequestOrder", request != nullptr && order != nullptr,
            [&](MediaSession& session) {
              const auto got = session.requests().order(id_of<LibraryRequestId>(request));
              if (got) *order = got.value();
              return code(got);
            });
}

Dword MediaFunctions::set_request_order(Handle handle, NtmsGuid* request, Dword order) {
  return on(handle, "SetNtmsRequestOrder", request != nullptr, [&](MediaSession& session) {
    return code(session.requests().set_order(id_of<LibraryRequestId>(request), order));
  });
}

Dword MediaFunctions::delete_requests(Handle handle, NtmsGuid* requests, Dword type, Dword count) {
  const bool good = requests != nullptr && count != 0 &&
                    (type == abi::ntms_librequest || type == abi::ntms_oprequest);
  return on(handle, "DeleteNtmsRequests", good, [&](MediaSession& session) {
    return type == abi::ntms_librequest
               ? code(session.requests().remove(ids_of<LibraryRequestId>(requests, count)))
               : code(session.operators().remove(ids_of<OperatorRequestId>(requests, count)));
  });
}

template <class Char>
Dword MediaFunctions::submit_operator_request(Handle handle, Dword type, const Char* message,
                                              NtmsGuid* first, NtmsGuid* second,
                                              NtmsGuid* request) {
  return on(handle, "SubmitNtmsOperatorRequest", request != nullptr, [&](MediaSession& session) {
    // What kind of object an argument names, the platform has to find out.
    const auto argument = [](const NtmsGuid* id) {
      return id != nullptr ? std::optional<MediaObjectId>({MediaObjectType::unknown, guid_of(*id)})
                           : std::nullopt;
    };
    OperatorRequestDraft draft;
    draft.type = static_cast<OperatorRequestType>(type);
    if (message != nullptr) draft.message = decode(message);
    draft.argument1 = argument(first);
    draft.argument2 = argument(second);
    const auto submitted = session.operators().submit(draft);
    if (submitted) *request = abi_of(submitted.value().guid());
    return code(submitted);
  });
}

Dword MediaFunctions::wait_for_operator_request(Handle handle, NtmsGuid* request, Dword timeout) {
  return on(handle, "WaitForNtmsOperatorRequest", request != nullptr, [&](MediaSession& session) {
    return code(
        session.operators().wait(id_of<OperatorRequestId>(request), from_win32_timeout(timeout)));
  });
}

Dword MediaFunctions::cancel_operator_request(Handle handle, NtmsGuid* request) {
  return on(handle, "CancelNtmsOperatorRequest", request != nullptr, [&](MediaSession& session) {
    return code(session.operators().cancel(id_of<OperatorRequestId>(request)));
  });
}

Dword MediaFunctions::satisfy_operator_request(Handle handle, NtmsGuid* request) {
  return on(handle, "SatisfyNtmsOperatorRequest", request != nullptr, [&](MediaSession& session) {
    return code(session.operators().satisfy(id_of<OperatorRequestId>(request)));
  });
}

template Dword MediaFunctions::submit_operator_request(Handle, Dword, const WChar*, NtmsGuid*,
                                                       NtmsGuid*, NtmsGuid*);
template Dword MediaFunctions::submit_operator_request(Handle, Dword, const char*, NtmsGuid*,
                                                       NtmsGuid*, NtmsGuid*);

}  // namespace winseam::dropin
