#!/bin/sh
# listed.sh <project folder>: every public structure and enumeration of the interfaces is in a list of
# include/winseam/values, so that it has names, a description and a printer.
set -eu

if [ $# -ne 1 ] || [ ! -d "$1/include/winseam" ]; then
  echo "usage: listed.sh <project folder>" >&2
  exit 2
fi
cd "$1/include/winseam"

# What is no value, or is described without a list: see winseam/describe.hpp.
known=' CallSite CallSubject Delivery ReasonCode errc Operation Enumerators FaultCall FaultRecord FaultWalk '

LC_ALL=C awk -v known="$known" '
  FILENAME ~ /[.]def$/ {
    if (match($0, /^WINSEAM_(RECORD|TEXT_VALUE|ENUMERATION|FLAGS)[(][A-Za-z0-9]+/)) {
      name = substr($0, RSTART, RLENGTH)
      sub(/^.*[(]/, "", name)
      listed[name] = 1
    }
    next
  }
  {
    templated = before ~ /^(template|requires)/
    before = $0
    if (templated || $0 !~ /^(struct|enum class) [A-Za-z0-9]+ [^;]*{/) next
    name = $0
    sub(/^(struct|enum class) /, "", name)
    sub(/ .*$/, "", name)
    types++
    if (name in listed || index(known, " " name " ")) next
    printf "include/winseam/%s:%d: %s is in no list of include/winseam/values\n", FILENAME, FNR, name
    missing++
  }
  END {
    if (types == 0) { print "no public type found"; exit 1 }
    if (missing) exit 1
    printf "%d structures and enumerations are listed\n", types
  }
' values/*.def ./*.hpp $(find session wlan media -name '*.hpp' 2>/dev/null | LC_ALL=C sort)
