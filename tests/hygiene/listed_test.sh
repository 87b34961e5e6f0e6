#!/bin/sh
# Holds listed.sh to its word: a structure or an enumeration that no list names is refused, by file, line and name.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/include/winseam/values" "$work/include/winseam/session"
cd "$work/include/winseam"
printf 'enum class Feature : int { one };\nenum class Later : int;  // {}\ntemplate <class T>\nstruct Any {\n};\n' >features.hpp
printf 'struct Entry {\n  int id = 0;\n};\n' >session/values.hpp
printf 'WINSEAM_ENUMERATION(Feature, int)\n' >values/platform.def
printf 'WINSEAM_RECORD(Entry)\n' >values/session.def
sh "$here/listed.sh" "$work"

printf 'struct Entry {\n};\nstruct More {\n};\n' >session/values.hpp
if said=$(sh "$here/listed.sh" "$work"); then
  echo "a structure in no list was not found" >&2
  exit 1
fi
expected='include/winseam/session/values.hpp:3: More is in no list of include/winseam/values'
if [ "$said" != "$expected" ]; then
  printf 'expected: %s\nfound:    %s\n' "$expected" "$said" >&2
  exit 1
fi
