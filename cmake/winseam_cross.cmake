# Where a cross build (preset win32) takes the libraries from: the header-only ones from the build machine's own packages,
# whose headers name no system, and GoogleTest and pugixml from their sources.
#
# The build machine's include folder itself must not be searched: the headers of its C library would hide the target's.
# So links to the folders of the libraries stand in a folder of the build, and only that is searched.
set(winseam_host_include "${PROJECT_BINARY_DIR}/host_include")

# winseam_host_headers(<target> <folder or file>...): an imported target for headers below /usr/include.
function(winseam_host_headers target)
  file(MAKE_DIRECTORY "${winseam_host_include}")
  foreach(name IN LISTS ARGN)
    if(NOT EXISTS "/usr/include/${name}")
      message(FATAL_ERROR "winseam: preset win32 takes ${target} from /usr/include/${name}, which is not there; "
                          "tools/test --wine installs what is needed")
    endif()
    file(CREATE_LINK "/usr/include/${name}" "${winseam_host_include}/${name}" SYMBOLIC)
  endforeach()
  add_library(${target} INTERFACE IMPORTED GLOBAL)
  target_include_directories(${target} SYSTEM INTERFACE "${winseam_host_include}")
endfunction()

# The places of sources, for FetchContent.
if(NOT FETCHCONTENT_SOURCE_DIR_GTEST AND EXISTS /usr/src/googletest/CMakeLists.txt)
  set(FETCHCONTENT_SOURCE_DIR_GTEST /usr/src/googletest)
endif()
if(NOT FETCHCONTENT_SOURCE_DIR_PUGIXML AND EXISTS "${PROJECT_SOURCE_DIR}/build/sources/pugixml/CMakeLists.txt")
  set(FETCHCONTENT_SOURCE_DIR_PUGIXML "${PROJECT_SOURCE_DIR}/build/sources/pugixml")
endif()

# In place of those in winseam_dependencies.cmake.
macro(_winseam_cross_Boost)
  winseam_host_headers(Boost::headers boost)
endmacro()
macro(_winseam_cross_nlohmann_json)
  winseam_host_headers(nlohmann_json::nlohmann_json nlohmann)
endmacro()
macro(_winseam_cross_CLI11)
  winseam_host_headers(CLI11::CLI11 CLI)
endmacro()
macro(_winseam_cross_fmt)
  winseam_host_headers(fmt::fmt fmt)
  target_compile_definitions(fmt::fmt INTERFACE FMT_HEADER_ONLY)
endmacro()
macro(_winseam_cross_rapidcheck)
  message(FATAL_ERROR "winseam: RapidCheck is not part of a cross build")
endmacro()
macro(_winseam_cross_benchmark)
  message(FATAL_ERROR "winseam: Google Benchmark is not part of a cross build")
endmacro()
