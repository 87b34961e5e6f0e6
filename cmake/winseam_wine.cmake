# Tests of preset win32 run under Wine, in prefixes of the build folder:
#
#   own      as Wine sets it up, with Wine's own wtsapi32.dll and wlanapi.dll, and without ntmsapi.dll
#   dropin   the same with the drop-in DLLs in the system directory
find_program(
  WINSEAM_WINE
  NAMES wine64 wine
  HINTS /usr/lib/wine /usr/lib/wine64)
if(NOT WINSEAM_WINE)
  message(FATAL_ERROR "winseam: the tests of preset win32 need Wine (Debian: wine64); tools/test installs it")
endif()
mark_as_advanced(WINSEAM_WINE)
set(CMAKE_CROSSCOMPILING_EMULATOR "${WINSEAM_WINE}")

set(WINSEAM_WINE_FOLDER "${PROJECT_BINARY_DIR}/wine")
set(winseam_wine_script "${PROJECT_SOURCE_DIR}/tests/wine/prefix.sh")
find_program(WINSEAM_SH sh REQUIRED)
mark_as_advanced(WINSEAM_SH)

add_test(NAME wine_own_prefix COMMAND "${WINSEAM_SH}" "${winseam_wine_script}" own "${WINSEAM_WINE}"
                                      "${WINSEAM_WINE_FOLDER}")
add_test(NAME wine_dropin_prefix COMMAND "${WINSEAM_SH}" "${winseam_wine_script}" dropin "${WINSEAM_WINE}"
                                         "${WINSEAM_WINE_FOLDER}" "${PROJECT_BINARY_DIR}/bin/dropin")
add_test(NAME wine_end COMMAND "${WINSEAM_SH}" "${winseam_wine_script}" end "${WINSEAM_WINE}" "${WINSEAM_WINE_FOLDER}")
set_tests_properties(wine_own_prefix PROPERTIES FIXTURES_SETUP wine_own TIMEOUT 600 COST 2000 LABELS wine)
set_tests_properties(wine_dropin_prefix PROPERTIES FIXTURES_REQUIRED wine_own FIXTURES_SETUP wine_dropin TIMEOUT 120
                                                   COST 2000 LABELS wine)
# The prefixes' servers end when nothing runs in them any more.
set_tests_properties(wine_end PROPERTIES FIXTURES_CLEANUP "wine_own;wine_dropin" TIMEOUT 120 LABELS wine)

# winseam_in_wine(<test> <own|dropin> [<variable>=<value>...]): runs an existing test in a prefix.
function(winseam_in_wine test prefix)
  set(overrides "mscoree,mshtml=")
  if(prefix STREQUAL dropin)
    string(APPEND overrides "\\;wtsapi32,wlanapi,ntmsapi=n,b")
  endif()
  set_tests_properties(
    ${test}
    PROPERTIES FIXTURES_REQUIRED wine_${prefix}
               ENVIRONMENT
               "WINEPREFIX=${WINSEAM_WINE_FOLDER}/${prefix};WINEDEBUG=-all;WINEDLLOVERRIDES=${overrides};${ARGN}")
endfunction()
