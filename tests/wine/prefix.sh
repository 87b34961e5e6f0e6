#!/bin/sh
# prefix.sh own    <wine> <folder>                     makes <folder>/own, Wine's own installation, unless it is there
# prefix.sh dropin <wine> <folder> <folder of DLLs>    makes <folder>/dropin: that one, with our DLLs in its system directory
# prefix.sh end    <wine> <folder>                     ends their servers
set -eu

wine=$2
folder=$3
own=$folder/own
dropin=$folder/dropin
export WINEDEBUG=-all
export WINEDLLOVERRIDES='mscoree,mshtml,winemenubuilder.exe='
# The server lies beside the launcher, or is in the PATH.
server=$(dirname "$wine")/wineserver
[ -x "$server" ] || server=wineserver

# A prefix's first program starts its services. Alone, for two first ones at once have been seen to wait for ever.
begin() { WINEPREFIX=$1 "$wine" cmd /c exit </dev/null >/dev/null 2>&1; }

case $1 in
  own)
    if [ -f "$own/complete" ]; then
      begin "$own"
      exit 0
    fi
    rm -rf "$own"
    mkdir -p "$own"
    WINEPREFIX=$own "$wine" wineboot --init </dev/null
    WINEPREFIX=$own "$server" -w
    # Without this file the prefix was left half made, and is made again.
    if [ ! -f "$own/drive_c/windows/system32/kernel32.dll" ]; then
      echo "prefix.sh: wineboot has made no system directory in $own" >&2
      exit 1
    fi
    touch "$own/complete"
    begin "$own"
    ;;
  dropin)
    WINEPREFIX=$dropin "$server" -k 2>/dev/null || true
    rm -rf "$dropin"
    mkdir -p "$dropin/dosdevices"
    # Links instead of 700 MB of copies; what changes is copied.
    cp -rs "$own/drive_c" "$dropin/drive_c"
    for file in "$own"/*.reg "$own"/.update-timestamp; do
      if [ -f "$file" ]; then cp "$file" "$dropin/"; fi
    done
    ln -s ../drive_c "$dropin/dosdevices/c:"
    ln -s / "$dropin/dosdevices/z:"
    for dll in wtsapi32 wlanapi ntmsapi winseam_dropin; do
      rm -f "$dropin/drive_c/windows/system32/$dll.dll"
      cp "$4/$dll.dll" "$dropin/drive_c/windows/system32/$dll.dll"
    done
    begin "$dropin"
    ;;
  end)
    for prefix in "$own" "$dropin"; do
      if [ -d "$prefix" ]; then WINEPREFIX=$prefix "$server" -k || true; fi
    done
    ;;
  *)
    echo "usage: prefix.sh own|dropin|end <wine> <folder> [<folder of DLLs>]" >&2
    exit 2
    ;;
esac
