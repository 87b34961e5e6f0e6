#!/bin/sh
# export_lists.sh <nm> <compiler> <include folder>: each list of functions (winseam/abi/*.def) names what MinGW's import
# library of that DLL names, and besides that only documented functions which are younger than the library.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

# names_of <list> <macro>: the names in the lines of a list that have this macro.
names_of() {
  printf '#define %s(name, ...) name\n#include "winseam/abi/%s"\n' "$2" "$1" |
    "$compiler" -E -P -x c++ -I "$include" - | tr ' ' '\n' | awk NF | LC_ALL=C sort
}

compiler=$2
include=$3
for dll in wtsapi32:wtsapi wlanapi:wlanapi ntmsapi:ntmsapi; do
  library=/usr/x86_64-w64-mingw32/lib/lib${dll%:*}.a
  list=${dll#*:}.def
  "$1" "$library" 2>/dev/null | awk '$2 == "T" { print $3 }' | LC_ALL=C sort >"$work/library"
  names_of "$list" WINSEAM_FUNCTION >"$work/documented"
  names_of "$list" WINSEAM_UNDOCUMENTED >"$work/undocumented"
  # Undocumented are those of the library that are not documented, one by one.
  if ! LC_ALL=C comm -23 "$work/library" "$work/documented" | diff - "$work/undocumented" >&2; then
    echo "export_lists.sh: $list differs from $library" >&2
    failed=1
  fi
done
exit $failed
