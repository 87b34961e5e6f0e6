# Installing: headers, the targets of each component, and the package configuration.
include(CMakePackageConfigHelpers)

set(winseam_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/winseam")

install(
  DIRECTORY "${PROJECT_SOURCE_DIR}/include/winseam"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
  FILES_MATCHING
  PATTERN "*.hpp"
  PATTERN "*.cpp"
  PATTERN "*.def"
  PATTERN "*.inc")

foreach(component IN LISTS WINSEAM_COMPONENTS)
  install(
    EXPORT winseam-${component}-targets
    NAMESPACE winseam::
    DESTINATION "${winseam_package_dir}")
endforeach()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/winseamConfig.cmake.in"
                              "${PROJECT_BINARY_DIR}/winseamConfig.cmake" INSTALL_DESTINATION "${winseam_package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/winseamConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/winseamConfig.cmake" "${PROJECT_BINARY_DIR}/winseamConfigVersion.cmake"
        DESTINATION "${winseam_package_dir}")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DATADIR}/licenses/winseam")
