#!/bin/sh
# rules.sh <project folder>: holds every C++ source to the rules in rules.awk. Prints file:line: what is wrong and what
# to do instead, and fails if there was anything to print.
set -eu

if [ $# -ne 1 ] || [ ! -d "$1" ]; then
  echo "usage: rules.sh <project folder>" >&2
  exit 2
fi
rules=$(cd "$(dirname "$0")" && pwd)/rules.awk
cd "$1"

folders=
for folder in include backends frontends tests examples bench; do
  if [ -d "$folder" ]; then folders="$folders $folder"; fi
done
if [ -z "$folders" ]; then
  echo "rules.sh: $1 has no source folder" >&2
  exit 2
fi

# shellcheck disable=SC2086  # the folder names are ours and hold no blanks
find $folders -type f \( -name '*.hpp' -o -name '*.cpp' -o -name '*.h' -o -name '*.cc' \) | LC_ALL=C sort |
  LC_ALL=C awk -f "$rules"
