# winseam_embed_text(<file> <function> <output.cpp>)
#
# Writes a source file that defines `std::string_view <function>()` with the text of a file. Run again when it changes.
function(winseam_embed_text file function output)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
  file(READ "${file}" text)
  # Compilers limit the length of one literal; neighbouring ones are joined.
  string(LENGTH "${text}" length)
  set(literals "")
  set(at 0)
  while(at LESS length)
    string(SUBSTRING "${text}" ${at} 8000 piece)
    string(APPEND literals "R\"json(${piece})json\"\n")
    math(EXPR at "${at} + 8000")
  endwhile()
  get_filename_component(name "${file}" NAME)
  string(REGEX REPLACE "::[^:]*$" "" namespace "${function}")
  string(REGEX REPLACE "^.*::" "" short "${function}")
  file(
    CONFIGURE
    OUTPUT "${output}"
    CONTENT
      "// The text of @name@.\n#include <string_view>\n\nnamespace @namespace@ {\n\nstd::string_view @short@();\nstd::string_view @short@() {\n  static constexpr std::string_view text =\n@literals@;\n  return text;\n}\n\n}  // namespace @namespace@\n"
    @ONLY)
  # Joined, they are longer than the standard asks of every compiler; ours take them.
  if(NOT MSVC)
    set_source_files_properties("${output}" PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  endif()
endfunction()
