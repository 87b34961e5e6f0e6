# winseam_generate_exports(<dll> FOLDER <folder> ENGINE <dll> LIST <file> ANSWER <function>
#                          [HEADER <header> TABLE <struct>])
#
# Writes the C functions that a drop-in DLL exports. LIST names them, one a line, as MinGW-w64's import library does. Those
# that HEADER's function table TABLE knows (by its list of `visit("Name", api.member)`) call the table's entry; the others
# call ANSWER, which says that they are not implemented. The parameters are read from the table's declaration, so nothing
# is written twice. Written to FOLDER:
#
#   <dll>_exports.cpp  the functions, as part of the ENGINE, the DLL that holds the world
#   <dll>_engine.txt   their names, for the ENGINE's own list
#   <dll>.def          the DLL with the system's name: every function is passed on to the ENGINE, whichever DLL loads it
#   <dll>_within.hpp   a table whose entries stand in some context while they call another table's; for tests
function(winseam_generate_exports dll)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER;ENGINE;LIST;ANSWER;HEADER;TABLE" "")
  file(STRINGS "${arg_LIST}" names REGEX "^[A-Za-z]")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${arg_LIST}")

  set(body "")
  set(within "")
  set(known "")
  if(arg_HEADER)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/include/${arg_HEADER}")
    file(READ "${PROJECT_SOURCE_DIR}/include/${arg_HEADER}" text)
    # One line, without what CMake takes for lists.
    string(REGEX REPLACE "//[^\n]*" "" text "${text}")
    string(REPLACE ";" "@" text "${text}")
    string(REGEX REPLACE "[ \n]+" " " text "${text}")
    string(REGEX MATCHALL "visit\\( ?\"[A-Za-z0-9_]+\", api\\.[a-z0-9_]+\\)" visits "${text}")
    string(REGEX REPLACE ".*struct ${arg_TABLE} {" "" members "${text}")
    string(REGEX REPLACE "}@.*" "" members "${members}")
    foreach(visit IN LISTS visits)
      string(REGEX MATCH "\"([A-Za-z0-9_]+)\", api\\.([a-z0-9_]+)" ignored "${visit}")
      set(name "${CMAKE_MATCH_1}")
      set(member "${CMAKE_MATCH_2}")
      if(NOT members MATCHES "([A-Za-z0-9_:<>*& ]+)\\(\\*${member}\\)\\(([^@]*)\\)@")
        message(FATAL_ERROR "winseam_generate_exports: ${arg_HEADER} lists ${member}, but ${arg_TABLE} has no such function")
      endif()
      string(STRIP "${CMAKE_MATCH_1}" result)
      set(parameters "${CMAKE_MATCH_2}")
      # The last word of each parameter is its name.
      string(REGEX REPLACE "[^,]*[ *&]([A-Za-z0-9_]+) ?(,|$)" "\\1\\2 " arguments "${parameters}")
      string(STRIP "${arguments}" arguments)
      list(APPEND known "${name}")
      string(APPEND body "${result} ${name}(${parameters}) {\n"
                         "  return winseam::dropin::functions<${arg_TABLE}>().${member}(${arguments});\n}\n")
      string(APPEND within "  api.${member} = [](${parameters}) -> ${result} {\n    const Context in_context;\n"
                           "    return Context::functions().${member}(${arguments});\n  };\n")
      # A documented function that is younger than the list.
      if(NOT name IN_LIST names)
        list(APPEND names "${name}")
      endif()
    endforeach()
  endif()
  foreach(name IN LISTS names)
    if(NOT name IN_LIST known)
      string(APPEND body "Dword ${name}() { return winseam::dropin::${arg_ANSWER}(); }\n")
    endif()
  endforeach()

  set(include "")
  if(arg_HEADER)
    set(include "#include \"${arg_HEADER}\"\n")
    file(
      CONFIGURE
      OUTPUT "${arg_FOLDER}/${dll}_within.hpp"
      CONTENT
        "// Written by cmake/winseam_exports.cmake.\n#pragma once\n\n@include@\nnamespace winseam::abi {\n\n\
// Each entry makes a Context, and calls the same entry of Context::functions().\ntemplate <class Context>\n\
void within_context(@arg_TABLE@& api) {\n@within@}\n\n}  // namespace winseam::abi\n"
      @ONLY)
  endif()
  file(
    CONFIGURE
    OUTPUT "${arg_FOLDER}/${dll}_exports.cpp"
    CONTENT
      "// Written by cmake/winseam_exports.cmake: what ${dll}.dll exports.\n@include@#include \"dll/exports.hpp\"\n\n\
using namespace winseam::abi;\n\nextern \"C\" {\n@body@}\n"
    @ONLY)

  set(lines "")
  set(forwards "")
  foreach(name IN LISTS names)
    string(APPEND lines "${name}\n")
    string(APPEND forwards "  ${name} = ${arg_ENGINE}.${name}\n")
  endforeach()
  file(CONFIGURE OUTPUT "${arg_FOLDER}/${dll}_engine.txt" CONTENT "@lines@" @ONLY)
  file(CONFIGURE OUTPUT "${arg_FOLDER}/${dll}.def"
       CONTENT
         "LIBRARY ${dll}\nEXPORTS\n@forwards@  winseam_drop_in_build = ${arg_ENGINE}.winseam_drop_in_build\n" @ONLY)
endfunction()
