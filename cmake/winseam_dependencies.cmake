# The libraries that winseam stands on, each looked for only where it is needed: first as an installed package
# (find_package), otherwise downloaded at a pinned version (FetchContent). To forbid downloading, set
# FETCHCONTENT_FULLY_DISCONNECTED=ON; to ignore what is installed, set FETCHCONTENT_TRY_FIND_PACKAGE_MODE=NEVER.
include(FetchContent)
if(CMAKE_CROSSCOMPILING)
  include(winseam_cross)
endif()

# winseam_require(<library>...): makes the libraries' targets available.
#
#   Boost -> Boost::headers   GTest -> GTest::gmock, GTest::gmock_main   nlohmann_json -> nlohmann_json::nlohmann_json
#   CLI11 -> CLI11::CLI11     fmt -> fmt::fmt                            benchmark -> benchmark::benchmark
#   pugixml -> pugixml::pugixml                                          rapidcheck -> rapidcheck
macro(winseam_require)
  foreach(winseam_library IN ITEMS ${ARGN})
    if(CMAKE_CROSSCOMPILING AND COMMAND _winseam_cross_${winseam_library})
      get_property(winseam_required GLOBAL PROPERTY _winseam_required_${winseam_library})
      if(NOT winseam_required)
        set_property(GLOBAL PROPERTY _winseam_required_${winseam_library} TRUE)
        cmake_language(CALL _winseam_cross_${winseam_library})
      endif()
    else()
      cmake_language(CALL _winseam_declare_${winseam_library})
      FetchContent_MakeAvailable(${winseam_library})
    endif()
  endforeach()
  unset(winseam_library)
endmacro()

# Arguments: the library, the archive to download, and what find_package is given.
macro(_winseam_declare name url)
  FetchContent_Declare(
    ${name}
    URL "${url}"
    DOWNLOAD_EXTRACT_TIMESTAMP OFF
    FIND_PACKAGE_ARGS GLOBAL ${ARGN})
endmacro()

macro(_winseam_declare_Boost)
  set(BOOST_INCLUDE_LIBRARIES headers outcome preprocessor)
  _winseam_declare(Boost "https://github.com/boostorg/boost/releases/download/boost-1.84.0/boost-1.84.0.tar.xz" 1.74
                   CONFIG)
endmacro()

macro(_winseam_declare_GTest)
  set(gtest_force_shared_crt ON)
  set(INSTALL_GTEST OFF)
  _winseam_declare(GTest "https://github.com/google/googletest/archive/refs/tags/v1.14.0.tar.gz" 1.12 CONFIG)
endmacro()

macro(_winseam_declare_nlohmann_json)
  _winseam_declare(nlohmann_json "https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz" 3.11 CONFIG)
endmacro()

macro(_winseam_declare_CLI11)
  _winseam_declare(CLI11 "https://github.com/CLIUtils/CLI11/archive/refs/tags/v2.4.1.tar.gz" 2.1 CONFIG)
endmacro()

macro(_winseam_declare_fmt)
  _winseam_declare(fmt "https://github.com/fmtlib/fmt/archive/refs/tags/10.2.1.tar.gz" CONFIG)
endmacro()

macro(_winseam_declare_benchmark)
  set(BENCHMARK_ENABLE_TESTING OFF)
  set(BENCHMARK_ENABLE_INSTALL OFF)
  _winseam_declare(benchmark "https://github.com/google/benchmark/archive/refs/tags/v1.8.3.tar.gz" CONFIG)
endmacro()

macro(_winseam_declare_pugixml)
  _winseam_declare(pugixml "https://github.com/zeux/pugixml/archive/refs/tags/v1.14.tar.gz" CONFIG)
endmacro()

# RapidCheck has no releases: a revision of its main branch.
macro(_winseam_declare_rapidcheck)
  _winseam_declare(
    rapidcheck "https://github.com/emil-e/rapidcheck/archive/a5724ea5b0b00147109b0605c377f1e54c353ba2.tar.gz" CONFIG)
endmacro()
