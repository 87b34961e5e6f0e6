// A DLL with the name of one of the system's, all of whose exports are passed on to the engine: the linker is told of them
// here, one by one. WINSEAM_FUNCTIONS is the list of the DLL's functions.
#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

#ifdef _MSC_VER
#define PASSED_ON(name) __pragma(comment(linker, "/export:" #name "=winseam_dropin." #name))
#else
#define PASSED_ON(name) \
  asm(".section .drectve\n.ascii \" -export:" #name "=winseam_dropin." #name "\"\n.text");
#endif

PASSED_ON(winseam_drop_in_build)
#define WINSEAM_FUNCTION(name, member, result, parameters) PASSED_ON(name)
#define WINSEAM_UNDOCUMENTED PASSED_ON
#include WINSEAM_FUNCTIONS

extern "C" BOOL WINAPI DllMain(HINSTANCE, DWORD, void*) { return TRUE; }
