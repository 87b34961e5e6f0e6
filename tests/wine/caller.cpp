// A program as anybody would write it against wtsapi32, which knows nothing of winseam: what it meets is decided by its
// environment alone. Usage: wine_caller list | leak | user
#include <windows.h>
// After windows.h.
#include <wtsapi32.h>

#include <cstdio>
#include <cstring>

namespace {

int fail(const char* what) {
  std::printf("%s failed with %lu\n", what, static_cast<unsigned long>(GetLastError()));
  return 1;
}

int list() {
  WTS_SESSION_INFOW* sessions = nullptr;
  DWORD count = 0;
  if (!WTSEnumerateSessionsW(WTS_CURRENT_SERVER_HANDLE, 0, 1, &sessions, &count))
    return fail("WTSEnumerateSessionsW");
  for (DWORD i = 0; i < count; ++i)
    std::printf("%lu %d %ls\n", static_cast<unsigned long>(sessions[i].SessionId),
                static_cast<int>(sessions[i].State), sessions[i].pWinStationName);
  WTSFreeMemory(sessions);
  return 0;
}

// Leaves a handle open and memory with it.
int leak() {
  char name[] = "rds01";
  if (WTSOpenServerA(name) == nullptr) return fail("WTSOpenServerA");
  WTS_SESSION_INFOA* sessions = nullptr;
  DWORD count = 0;
  if (!WTSEnumerateSessionsA(WTS_CURRENT_SERVER_HANDLE, 0, 1, &sessions, &count))
    return fail("WTSEnumerateSessionsA");
  std::printf("leaving\n");
  return 0;
}

// Two APIs asked the same.
int user() {
  char* asked = nullptr;
  DWORD bytes = 0;
  if (!WTSQuerySessionInformationA(WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION, WTSUserName,
                                   &asked, &bytes))
    return fail("WTSQuerySessionInformationA");
  char name[257];
  DWORD length = sizeof name;
  if (!GetUserNameA(name, &length)) return fail("GetUserNameA");
  DWORD session = 0;
  ProcessIdToSessionId(GetCurrentProcessId(), &session);
  WTS_PROCESS_INFOA* processes = nullptr;
  DWORD count = 0;
  if (!WTSEnumerateProcessesA(WTS_CURRENT_SERVER_HANDLE, 0, 1, &processes, &count))
    return fail("WTSEnumerateProcessesA");
  bool found = false;
  for (DWORD i = 0; i < count; ++i)
    found = found ||
            (processes[i].ProcessId == GetCurrentProcessId() && processes[i].SessionId == session);
  std::printf("%s, %s\n", std::strcmp(asked, name) == 0 ? "same user" : "another user",
              found ? "listed" : "not listed");
  WTSFreeMemory(processes);
  WTSFreeMemory(asked);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 2 && std::strcmp(arguments[1], "list") == 0) return list();
  if (count == 2 && std::strcmp(arguments[1], "leak") == 0) return leak();
  if (count == 2 && std::strcmp(arguments[1], "user") == 0) return user();
  std::fputs("usage: wine_caller list|leak|user\n", stderr);
  return 2;
}
