#!/bin/sh
# program.sh own|dropin <wine> <winseam.exe>: the program with --backend win32, on Wine's own DLLs or on the drop-ins; the
# environment says which prefix.
set -eu

kind=$1
wine=$2
program=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "program.sh $kind: $1" >&2
  sed 's/^/  out: /' "$work/out" >&2
  sed 's/^/  err: /' "$work/err" >&2
  failed=1
}
# expect <exit code> <words in what it prints, "" for any> <arguments>...
expect() {
  code=$1
  words=$2
  shift 2
  got=0
  "$wine" "$program" "$@" >"$work/out" 2>"$work/err" </dev/null || got=$?
  tr -d '\r' <"$work/out" >"$work/text"
  tr -d '\r' <"$work/err" >>"$work/text"
  if [ "$got" != "$code" ]; then fail "winseam $*: exit code $got, expected $code"; fi
  if [ -n "$words" ] && ! grep -q -F -e "$words" "$work/text"; then fail "winseam $*: no \"$words\""; fi
}

expect 2 'leave --as out' --backend win32 --as alice sessions
expect 2 'leave --scenario out' --backend win32 --scenario x.json sessions

if [ "$kind" = own ]; then
  # Wine 8 lists no sessions at all, later ones list two; either way the list comes.
  expect 0 'STATE' --backend win32 sessions
  expect 0 'winseam.exe' --backend win32 ps
  # Wine's WLAN client opens, and has no adapters.
  expect 0 '' --backend win32 wlan interfaces
  # What Wine lacks is said, and nothing else fails for it.
  expect 1 'call_not_implemented (120)' --backend win32 sessions --server elsewhere
else
  # The world of the drop-in is the scenario's.
  export WINSEAM_SCENARIO=office
  export WINSEAM_CLOCK=stepped
  expect 0 'Console' --backend win32 sessions
  expect 0 'alice' --backend win32 sessions --server RDS01
  expect 0 'explorer.exe' --backend win32 ps --server RDS01
  expect 0 'Intel Wi-Fi 6 AX200' --backend win32 wlan interfaces
  # A snapshot through the drop-in is a scenario again, and one of that world gives the same snapshot.
  export COMPUTERNAME=ADMIN01
  "$wine" "$program" --backend win32 snapshot --by-asking >"$work/first.json" 2>/dev/null </dev/null
  export WINSEAM_SCENARIO="$work/first.json"
  "$wine" "$program" --backend win32 snapshot --by-asking >"$work/second.json" 2>/dev/null </dev/null
  if [ ! -s "$work/first.json" ] || ! cmp -s "$work/first.json" "$work/second.json"; then
    : >"$work/out"
    diff "$work/first.json" "$work/second.json" >"$work/err" || true
    fail "the snapshot of a snapshot is another"
  fi
fi
exit $failed
