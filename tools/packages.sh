# Sourced by the commands in tools/: installs Debian packages that are missing.

say() { printf '\n== %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# Prints a command as one could type it, then runs it.
run() { printf '\n$ %s\n' "$*"; "$@"; }

# need_packages <package>...: installs with apt what is not installed. Without apt it is up to the caller's machine:
# says so and goes on, since CMake looks for each library itself and downloads those that it does not find. With apt
# but without the right to use it, stops and says what to type.
need_packages() {
  local package missing=()
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    printf 'There is no apt here, so nothing is installed. In Debian'"'"'s names this needs:\n  %s\n' "$*" >&2
    for package in cmake ninja; do
      command -v "$package" >/dev/null || fail "$package is not installed; install it (and a C++20 compiler) first"
    done
    return 0
  fi
  for package in "$@"; do
    if [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
      missing+=("$package")
    fi
  done
  if [ ${#missing[@]} -eq 0 ]; then return 0; fi

  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
      as_root=(sudo)
    else
      fail "these packages are missing, and there is neither root nor sudo to install them. As root, run:
  apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  say "Installing ${missing[*]}"
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
    printf 'apt-get update failed; trying with the package lists that are here\n' >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" >/dev/null ||
    fail "apt-get could not install: ${missing[*]}"
}

# How many jobs to run at once: one for each processor, fewer where memory is short (a test's compilation takes 1 GB).
jobs() {
  local processors memory
  processors=$(nproc 2>/dev/null || echo 2)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || echo "$processors")
  if [ "${memory:-0}" -lt 1 ]; then memory=1; fi
  if [ "$memory" -lt "$processors" ]; then echo "$memory"; else echo "$processors"; fi
}

# What the program needs, and what the tests need besides.
# shellcheck disable=SC2034  # used by those who source this
program_packages=(g++ cmake ninja-build libboost-dev nlohmann-json3-dev libcli11-dev libfmt-dev libpugixml-dev)
# shellcheck disable=SC2034
test_packages=("${program_packages[@]}" libgtest-dev libgmock-dev libbenchmark-dev librapidcheck-dev ccache libwinpr2-dev python3)
# What preset win32 needs besides: the cross compiler, GoogleTest's sources, and Wine for the tests.
# shellcheck disable=SC2034
wine_packages=(g++-mingw-w64-x86-64-posix googletest wine64)

# need_pugixml_source: the sources of pugixml in build/sources/pugixml, for builds that cannot use the installed library:
# Debian packages no pugixml for Windows. Taken from Debian's source package; without apt, CMake downloads them.
need_pugixml_source() {
  local target=build/sources/pugixml work
  if [ -f "$target/CMakeLists.txt" ]; then return 0; fi
  if ! command -v apt-get >/dev/null; then return 0; fi
  say "Fetching the sources of pugixml"
  mkdir -p build/sources
  work=$(mktemp -d build/sources/apt.XXXXXX)
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
  # A list of sources of our own, so that the machine's stay as they are.
  local release
  release=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
  local site=http://deb.debian.org/debian component=main keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  if [ -f /usr/share/keyrings/ubuntu-archive-keyring.gpg ]; then
    site=http://archive.ubuntu.com/ubuntu component='main universe' keyring=/usr/share/keyrings/ubuntu-archive-keyring.gpg
  fi
  echo "deb-src [signed-by=$keyring] $site $release $component" >"$work/sources.list"
  local options=(-qq -o "Dir::Etc::SourceList=$PWD/$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$PWD/$work/lists" -o "Dir::Cache=$PWD/$work/cache" -o APT::Sandbox::User=)
  if apt-get "${options[@]}" update &&
    (cd "$work" && apt-get "${options[@]}" source --download-only pugixml) &&
    mkdir "$work/pugixml" && tar -xzf "$work"/pugixml_*.orig.tar.gz -C "$work/pugixml" --strip-components=1; then
    rm -rf "$target"
    mv "$work/pugixml" "$target"
  else
    printf 'the sources of pugixml could not be had from apt; CMake will try to download them\n' >&2
  fi
  rm -rf "$work"
}

# need_boost181: Boost 1.81's headers in build/sources/boost-1.81, which cannot be installed beside libboost-dev. Debian 12
# has them; they are unpacked from its package.
need_boost181() {
  local target=build/sources/boost-1.81 work
  if [ -d "$target/usr/include/boost" ]; then return 0; fi
  if ! command -v apt-get >/dev/null; then fail "preset boost181 takes Boost 1.81 from apt, and there is none here"; fi
  say "Fetching the headers of Boost 1.81"
  mkdir -p build/sources
  work=$(mktemp -d build/sources/apt.XXXXXX)
  if ! (cd "$work" && apt-get -qq -o APT::Sandbox::User= download libboost1.81-dev &&
    dpkg -x libboost1.81-dev_*.deb tree); then
    rm -rf "$work"
    fail "apt-get could not download libboost1.81-dev; after apt-get update it may"
  fi
  rm -rf "$target"
  mv "$work/tree" "$target"
  rm -rf "$work"
}
