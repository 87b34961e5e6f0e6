# The warnings of winseam's own code. They are private: linked as $<BUILD_INTERFACE:winseam_warnings>, never exported.
add_library(winseam_warnings INTERFACE)

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT CMAKE_CXX_COMPILER_FRONTEND_VARIANT STREQUAL "MSVC")
  target_compile_options(
    winseam_warnings
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wconversion
              -Wsign-conversion
              -Wnon-virtual-dtor
              -Woverloaded-virtual
              -Wextra-semi
              # Designated initialisers leave out what keeps its default; GCC takes that for an oversight.
              -Wno-missing-field-initializers
              # GCC 12 sees overlapping copies in the standard library's own string concatenation (its bug 105651).
              # Where it has inlined much, it also takes the inside of an empty vector for uninitialised, and a vector
              # that grows for one that overflows. What is really uninitialised, the sanitizers find.
              $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
              $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-maybe-uninitialized>
              $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-stringop-overflow>
              $<$<BOOL:${WINSEAM_WARNINGS_AS_ERRORS}>:-Werror>)
elseif(MSVC)
  target_compile_options(winseam_warnings INTERFACE /W4 /utf-8 /permissive-
                                                    $<$<BOOL:${WINSEAM_WARNINGS_AS_ERRORS}>:/WX>)
endif()
