#include "functions.hpp"
#include "writer.hpp"

namespace winseam::dropin {
namespace {

// What the two structures have in common.
constexpr auto head = [](const auto& value, auto& entry, auto& writer) {
  entry.session_id = value.session.value();
  entry.process_id = value.id.value();
  entry.process_name = writer.text(value.name);
  entry.user_sid = writer.sid(value.user_sid);
};

}  // namespace

template <class Char>
Bool Functions::enumerate_processes(Handle handle, Dword reserved, Dword version,
                                    abi::WtsProcessInfo<Char>** processes, Dword* count) {
  if (reserved != 0 || version != 1 || processes == nullptr || count == nullptr)
    return fail(errc::invalid_parameter);
  const SharedServer host = server(handle, "WTSEnumerateProcesses");
  if (!host) return 0;
  const auto list = host->processes().enumerate();
  if (!list) return fail(list.error());
  *processes = one_block<Char, abi::WtsProcessInfo<Char>>(
      memory_, Family::plain, list.value(),
      [](const ProcessEntry& value, auto& entry, auto& writer) { head(value, entry, writer); });
  *count = static_cast<Dword>(list.value().size());
  set_last_error(0);  // wts E23
  return 1;
}

template <class Char>
Bool Functions::enumerate_processes_ex(Handle handle, Dword* level, Dword session, Char** processes,
                                       Dword* count) {
  if (level == nullptr || processes == nullptr || count == nullptr)
    return fail(errc::invalid_parameter);
  if (*level > 1) {
    *level = 1;  // the highest there is. wts E41
    return fail(errc::invalid_parameter);
  }
  const SharedServer host = server(handle, "WTSEnumerateProcessesEx");
  if (!host) return 0;
  const auto list = host->processes().enumerate_detailed(SessionId{session});
  if (!list) return fail(list.error());
  if (*level == 0)
    *processes = reinterpret_cast<Char*>(one_block<Char, abi::WtsProcessInfo<Char>>(
        memory_, Family::process_info_level0, list.value(),
        [](const ProcessEntryEx& value, auto& entry, auto& writer) {
          head(value, entry, writer);
        }));
  else
    *processes = reinterpret_cast<Char*>(separate_blocks<Char, abi::WtsProcessInfoEx<Char>>(
        memory_, Family::process_info_level1, list.value(),
        [](const ProcessEntryEx& value, auto& entry, auto& writer) {
          head(value, entry, writer);
          entry.number_of_threads = value.threads;
          entry.handle_count = value.handles;
          entry.pagefile_usage = value.pagefile_usage;
          entry.peak_pagefile_usage = value.peak_pagefile_usage;
          entry.working_set_size = value.working_set;
          entry.peak_working_set_size = value.peak_working_set;
          entry.user_time = value.user_time.count();
          entry.kernel_time = value.kernel_time.count();
        }));
  *count = static_cast<Dword>(list.value().size());
  set_last_error(0);
  return 1;
}

Bool Functions::terminate_process(Handle handle, Dword process, Dword exit_code) {
  const SharedServer host = server(handle, "WTSTerminateProcess");
  if (!host) return 0;
  return finish(host->processes().terminate(ProcessId{process}, exit_code));
}

template Bool Functions::enumerate_processes(Handle, Dword, Dword, abi::WtsProcessInfo<WChar>**,
                                             Dword*);
template Bool Functions::enumerate_processes(Handle, Dword, Dword, abi::WtsProcessInfo<char>**,
                                             Dword*);
template Bool Functions::enumerate_processes_ex(Handle, Dword*, Dword, WChar**, Dword*);
template Bool Functions::enumerate_processes_ex(Handle, Dword*, Dword, char**, Dword*);

}  // namespace winseam::dropin
