#!/bin/sh
# export_lists.sh <nm> <folder of lists>: each list names what MinGW's import library of that DLL names, and nothing else.
set -eu

failed=0
for dll in wtsapi32 wlanapi ntmsapi; do
  library=/usr/x86_64-w64-mingw32/lib/lib$dll.a
  if ! "$1" "$library" 2>/dev/null | awk '$2 == "T" { print $3 }' | LC_ALL=C sort | diff - "$2/$dll.txt" >&2; then
    echo "export_lists.sh: $2/$dll.txt differs from $library" >&2
    failed=1
  fi
done
exit $failed
