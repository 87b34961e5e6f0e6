# How winseam's targets are made: each belongs to one component of the package (winseam_core for the interfaces
# themselves), and each component has a targets file of its own, so that find_package(winseam COMPONENTS core) asks
# for nothing but Boost's headers.

# Every component, in the order in which the package must load them: what a component stands on comes before it.
set(WINSEAM_COMPONENTS core wlan_profile win32 fake scenario mock testing conformance)

# winseam_target(<target> COMPONENT <component> [EXPORT_NAME <name>])
#
# Sets up a library that was just made with add_library(): the alias winseam::<name> (the component's name unless told
# otherwise), C++20, the warnings, the public headers, and its place in the package. Private headers are included by
# their path below backends/ or frontends/, so a target sees only its own folder there: give it with
# target_include_directories(... PRIVATE).
function(winseam_target target)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "COMPONENT;EXPORT_NAME" "")
  if(NOT arg_COMPONENT IN_LIST WINSEAM_COMPONENTS)
    message(FATAL_ERROR "winseam_target(${target}): COMPONENT must be one of: ${WINSEAM_COMPONENTS}")
  endif()
  if(NOT arg_EXPORT_NAME)
    set(arg_EXPORT_NAME ${arg_COMPONENT})
  endif()

  add_library(winseam::${arg_EXPORT_NAME} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${arg_EXPORT_NAME})

  get_target_property(type ${target} TYPE)
  set(scope PUBLIC)
  if(type STREQUAL "INTERFACE_LIBRARY")
    set(scope INTERFACE)
  else()
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:winseam_warnings>)
    # Shared objects are made of it too.
    set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  endif()
  target_compile_features(${target} ${scope} cxx_std_20)
  target_include_directories(${target} ${scope} $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                                                $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  install(
    TARGETS ${target}
    EXPORT winseam-${arg_COMPONENT}-targets
    ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
    LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
    RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endfunction()

# winseam_link_package(<target> <PUBLIC|PRIVATE|INTERFACE> <name>...)
#
# Links targets of other packages that users of the installed library need too: PRIVATE ones for linking a static library
# alone. An installed winseam finds them as packages, even where this build downloaded them; $<1:...> keeps CMake from
# demanding that a downloaded library be exported with winseam.
function(winseam_link_package target scope)
  foreach(name IN LISTS ARGN)
    target_link_libraries(${target} ${scope} $<BUILD_INTERFACE:${name}> $<INSTALL_INTERFACE:$<1:${name}>>)
  endforeach()
endfunction()
