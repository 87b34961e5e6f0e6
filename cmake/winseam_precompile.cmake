# winseam_precompile(<target>): with WINSEAM_PRECOMPILED_HEADERS, compiles the headers that nearly every source includes
# once for all libraries. It saves half of a cold build, but keeps ccache from helping, so it is for builds that start cold.
# The sources never rely on it: the other presets compile without.
option(WINSEAM_PRECOMPILED_HEADERS "Precompile the common headers" OFF)
mark_as_advanced(WINSEAM_PRECOMPILED_HEADERS)

function(winseam_precompile target)
  if(NOT WINSEAM_PRECOMPILED_HEADERS)
    return()
  endif()
  if(NOT TARGET winseam_common_headers)
    file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/common_headers.cpp" CONTENT "// Carries the precompiled headers.\n")
    add_library(winseam_common_headers OBJECT "${PROJECT_BINARY_DIR}/common_headers.cpp")
    target_compile_features(winseam_common_headers PUBLIC cxx_std_20)
    target_include_directories(winseam_common_headers PRIVATE "${PROJECT_SOURCE_DIR}/include")
    target_link_libraries(winseam_common_headers PRIVATE Boost::headers winseam_warnings)
    target_precompile_headers(
      winseam_common_headers
      PRIVATE
      <algorithm>
      <functional>
      <map>
      <memory>
      <mutex>
      <optional>
      <string>
      <unordered_map>
      <vector>
      <winseam/platform.hpp>
      <winseam/fake/world.hpp>)
  endif()
  target_precompile_headers(${target} REUSE_FROM winseam_common_headers)
endfunction()
