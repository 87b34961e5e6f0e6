# Helpers for tests/ and examples/.
winseam_require(GTest)
# Where the programs write their reports, which tools/conformance_table reads.
set(WINSEAM_REPORTS "${PROJECT_BINARY_DIR}/reports")
if(CMAKE_CROSSCOMPILING)
  include(winseam_wine)
  # As Wine's programs know the folder.
  string(PREPEND WINSEAM_REPORTS "Z:")
endif()

# winseam_add_test(<name> SOURCES <file>... [LIBRARIES <target>...] [LABELS <label>...] [TIMEOUT <seconds>])
#
# One GoogleTest program (with GoogleMock and its main) and one CTest test that runs all of it: a process for each
# program, not for each case, keeps the suite fast. The program lands in bin/tests. A program that runs no test, or
# skips one, fails. Sources may include private headers by their path from the top of the project.
function(winseam_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
  if(arg_UNPARSED_ARGUMENTS OR NOT arg_SOURCES)
    message(FATAL_ERROR "winseam_add_test(${name} SOURCES <file>... [LIBRARIES <target>...] [LABELS <label>...] "
                        "[TIMEOUT <seconds>]): no sources, or not understood: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(NOT arg_LABELS)
    set(arg_LABELS unit)
  endif()

  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE winseam_warnings ${arg_LIBRARIES} GTest::gmock GTest::gmock_main)
  target_include_directories(${name} PRIVATE "${PROJECT_SOURCE_DIR}")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin/tests")

  add_test(NAME ${name} COMMAND ${name} --gtest_brief=1 "--gtest_output=xml:${WINSEAM_REPORTS}/${name}.xml")
  set_tests_properties(
    ${name}
    PROPERTIES TIMEOUT ${arg_TIMEOUT}
               LABELS "${arg_LABELS}"
               FAIL_REGULAR_EXPRESSION "\\[==========\\] 0 tests;\\[  SKIPPED \\]")
  if(CMAKE_CROSSCOMPILING)
    winseam_in_wine(${name} own)
  endif()
endfunction()
