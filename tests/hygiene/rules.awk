# The rules of the house for C++ sources. Reads paths, one a line, relative to the project's folder; see rules.sh.
#
# To allow something new, change a table in BEGIN and add a line to rules_test.sh.

BEGIN {
  # Which parts of include/winseam each layer may include. A layer is a folder: see layer_of().
  sees["interfaces"]          = "interfaces"
  sees["abi"]                 = "abi"
  sees["fake"]                = "interfaces fake"
  sees["win32"]               = "interfaces abi win32"
  sees["scenario"]            = "interfaces fake scenario"
  sees["mock"]                = "interfaces mock testing"
  sees["testing"]             = "interfaces fake mock testing"
  sees["conformance"]         = "interfaces fake mock testing conformance"
  sees["backends/core"]       = "interfaces"
  sees["backends/abi_values"] = "interfaces abi"
  sees["backends/decorators"] = "interfaces"
  sees["backends/record"]     = "interfaces"
  sees["backends/fake"]       = "interfaces fake"
  sees["backends/scenario"]   = "interfaces fake scenario"
  sees["backends/win32"]      = "interfaces abi win32"
  sees["frontends/cli"]       = "interfaces fake scenario win32"
  sees["frontends/dropin"]    = "interfaces abi fake scenario"
  sees["examples"]            = "interfaces fake scenario win32"
  sees["examples/tests"]      = "interfaces fake scenario win32 mock testing conformance"
  sees["tests"]               = "everything"
  sees["bench"]               = "everything"

  # The folder below backends/ that a layer shares with another one, and includes as <its name>/...
  shares["backends/win32"]    = "backends/abi_values"
  shares["frontends/dropin"]  = "backends/abi_values"

  # Other libraries: how their headers begin, and the paths that may include them.
  library("outcome",    "^boost/outcome[/.]",         "^(include|backends|frontends|tests|examples|bench)/")
  library("nowide",     "^boost/nowide/",             "^(backends|frontends|tests)/")
  library("Preprocessor", "^boost/preprocessor/",     "^(include/winseam/calls|backends|frontends|tests|bench)/")
  library("Boost",      "^boost/",                    "^(tests|bench)/")
  library("nlohmann",   "^nlohmann/",                 "^(backends/(scenario|record)|frontends|tests|bench)/")
  library("CLI11",      "^CLI/",                      "^(frontends|tests)/")
  library("fmt",        "^fmt/",                      "^(frontends|tests|bench)/")
  library("pugixml",    "^pugi(xml|config)[.]hpp",    "^(backends/fake/wlan/|backends/core/profile|tests/)")
  library("GoogleTest", "^(gtest|gmock)/",            "^(include/winseam/(mock|testing|conformance)|tests|examples/([^/]+/)*tests|bench)/|^examples/.*_test[.]cpp$")
  library("benchmark",  "^benchmark/",                "^bench/")
  library("RapidCheck", "^rapidcheck([/.]|$)",        "^tests/")
  library("WinPR",      "^winpr/",                    "^(bench/peers|(frontends|tests)/dropin/winpr)/")

  # The few files that may talk to the operating system, or read its headers.
  system_files = "^(backends/win32/loader[.]cpp|frontends/cli/terminal[.]cpp|bench/memory[.]cpp|frontends/dropin/(process/machine_[a-z]+|dll/[a-z]+|winpr/[a-z]+)[.]cpp|tests/abi/windows/[a-z_]+[.]cpp|tests/(wine|dropin/winpr)/[a-z_]+[.]cpp)$"

  # The one file that may read the real clock: for the threaded world's watchdog and its scaled time.
  clock_files = "^backends/fake/core/real_clock[.]cpp$"

  # The public headers that define macros, which all begin with WINSEAM_.
  macro_files = "^include/winseam/(try|version|names|wlan/reason|abi/wlan_reasons|describe|operation|forwarding|unsupported|calls/parameters|mock/[a-z_]+|testing/every_call)[.](hpp|cpp)$"

  # Words that code must not hold (comments and strings aside): the word, where it is refused, and why.
  word("sleep_for|sleep_until|usleep|nanosleep|Sleep|SleepEx", "", \
       "sleeps: let virtual time pass, or wait for the condition itself")
  word("system_clock::now|steady_clock::now|high_resolution_clock::now|gettimeofday|clock_gettime", \
       "^(include|backends|tests|examples)/", "reads the real clock: take the time from the world or a parameter")
  word("random_device|srand|rand", "", "randomness that no seed repeats: take a seed, and print it when a test fails")
  word("GTEST_SKIP", "", "skips a test: arrange what it needs, or do not write it")
  word("cout|printf|puts", "^(include|backends)/", "prints: a library returns what it has to say")
  word("HANDLE|DWORD|BOOL|LPWSTR|LPCWSTR|HRESULT", "^include/winseam/([^/]+|(session|wlan|media|fake|scenario|mock|testing|conformance)/.*)$", \
       "Windows' type in a portable header: use the library's own type")

  # Classes with pure virtual functions in the interfaces' headers that are no interfaces of calls.
  no_interface = "^(Call|ValueWriter|Clock)$"

  files = found = 0
}

function library(name, headers, paths) { libraries++; lib_name[libraries] = name; lib_headers[libraries] = headers; lib_paths[libraries] = paths }
function word(words, paths, why) { word_rules++; word_match[word_rules] = "(^|[^A-Za-z0-9_])(" words ")([^A-Za-z0-9_]|$)"; word_paths[word_rules] = paths; word_why[word_rules] = why }

function complain(line, what) { printf "%s:%d: %s\n", path, line, what; found++ }

# The layer of a file of the project; "" for a folder that no rule knows yet.
function layer_of(file,   parts, n) {
  n = split(file, parts, "/")
  if (parts[1] == "include") {
    if (n <= 3 || parts[3] ~ /^(calls|media|session|values|wlan)$/) return "interfaces"
    return (parts[3] in sees) ? parts[3] : ""
  }
  if (parts[1] == "tests" || parts[1] == "bench") return parts[1]
  if (parts[1] == "examples") return (file ~ /_test[.]cpp$/ || file ~ /\/tests\//) ? "examples/tests" : "examples"
  return ((parts[1] "/" parts[2]) in sees) ? parts[1] "/" parts[2] : ""
}

# A path without "." and "..".
function normal(file,   parts, n, i, kept, out) {
  n = split(file, parts, "/")
  kept = 0
  for (i = 1; i <= n; i++) {
    if (parts[i] == "..") { if (kept > 0) kept--; else return "" }
    else if (parts[i] != "." && parts[i] != "") out_parts[++kept] = parts[i]
  }
  out = out_parts[1]
  for (i = 2; i <= kept; i++) out = out "/" out_parts[i]
  return out
}

function exists(file,   ignored, status) {
  if (!(file in known_file)) {
    status = (getline ignored < file)
    close(file)
    known_file[file] = (status >= 0)
  }
  return known_file[file]
}

function check_public_include(line, name,   target) {
  if (name == "winseam/values/wlan_reasons.def") return  # numbers and texts alone, for the interfaces and the C API alike
  target = layer_of("include/" name)
  if (target == "") complain(line, "includes " name ": no rule knows that folder; see tests/hygiene/rules.awk")
  else if (sees[layer] != "everything" && index(" " sees[layer] " ", " " target " ") == 0)
    complain(line, "includes " name ": " layer " may include only these parts of winseam: " sees[layer])
}

# A quoted header that is not winseam's public one must be a file of the same folder below backends/ or frontends/, or of
# the one that it shares.
function check_private_include(line, name,   folder, home, parts, target) {
  if (path ~ /^include\//) { complain(line, "includes \"" name "\": a public header is named in full, as winseam/..."); return }
  folder = path
  sub(/\/[^\/]*$/, "", folder)
  split(path, parts, "/")
  home = (parts[1] == "backends" || parts[1] == "frontends") ? parts[1] "/" parts[2] : parts[1]
  target = normal(folder "/" name)
  if (target == "" || !exists(target)) target = normal(home "/" name)
  if (target == "" || !exists(target)) target = normal("backends/" name)
  if (target == "" || !exists(target)) target = normal(name)
  if (layer == "tests" || layer == "bench") return
  if (home in shares && index(target, shares[home] "/") == 1 && "backends/" name == target && exists(target)) return
  if (!exists(target)) complain(line, "includes \"" name "\": there is no such file in " home)
  else if (index(target, home "/") != 1)
    complain(line, "includes " target ": that is private to another part; use an interface of include/winseam")
}

function check_include(line, text,   name, quoted, i) {
  name = text
  quoted = (name ~ /^[ \t]*#[ \t]*include[ \t]*"/)
  sub(/^[ \t]*#[ \t]*include[ \t]*["<]/, "", name)
  sub(/[">].*$/, "", name)
  if (name ~ /^winseam\//) { check_public_include(line, name); return }
  for (i = 1; i <= libraries; i++)
    if (name ~ lib_headers[i]) {
      if (path !~ lib_paths[i]) complain(line, "includes " name ": " lib_name[i] " has no place here; see tests/hygiene/rules.awk")
      return
    }
  if (quoted) check_private_include(line, name)
  else if (name !~ /^[a-z0-9_]+$/ && path !~ system_files)
    complain(line, "includes " name ": not a header of the standard library, and only backends/win32/loader.cpp talks to the system")
}

# The line without comments, and with its strings emptied. Block comments and raw strings go on over lines: `inside`
# holds what ends them.
function code_of(text,   out, at, token, rest, delimiter) {
  out = ""
  while (text != "") {
    if (inside != "") {
      at = index(text, inside)
      if (at == 0) return out
      text = substr(text, at + length(inside))
      inside = ""
      continue
    }
    if (!match(text, /\/\/|\/\*|R"|"|'/)) return out text
    token = substr(text, RSTART, RLENGTH)
    out = out substr(text, 1, RSTART - 1)
    rest = substr(text, RSTART + RLENGTH)
    if (token == "//") return out
    if (token == "/*") { inside = "*/"; text = rest; continue }
    if (token == "R\"") {
      at = index(rest, "(")
      delimiter = substr(rest, 1, at - 1)
      inside = ")" delimiter "\""
      out = out "\"\""
      text = substr(rest, at + 1)
      continue
    }
    if (token == "'" && out ~ /[0-9a-fA-F]$/ && rest ~ /^[0-9a-fA-F]/ && substr(rest, 2, 1) != "'") { text = rest; continue }
    # An ordinary string or character: to its end, past what is escaped.
    out = out token token
    while (rest != "") {
      if (substr(rest, 1, 1) == "\\") rest = substr(rest, 3)
      else if (substr(rest, 1, 1) == token) { rest = substr(rest, 2); break }
      else rest = substr(rest, 2)
    }
    text = rest
  }
  return out
}

# Each source is in the list of the nearest CMakeLists.txt above it, so that nothing lies there uncompiled.
function check_listed(   folder, rest, list, text, n, tokens, i) {
  folder = path
  rest = ""
  while (sub(/\/[^\/]*$/, "", folder)) {
    rest = substr(path, length(folder) + 2)
    list = folder "/CMakeLists.txt"
    if (exists(list)) break
    if (index(folder, "/") == 0) { list = ""; break }
  }
  if (list == "") { complain(1, "is in no CMakeLists.txt: no folder above it has one"); return }
  if (!(list in read_list)) {
    read_list[list] = 1
    while ((getline text < list) > 0) {
      sub(/#.*$/, "", text)
      n = split(text, tokens, /[ \t()"]+/)
      for (i = 1; i <= n; i++) { sub(/^[$][{][A-Z_]+[}]\//, "", tokens[i]); listed[list, tokens[i]] = 1 }
    }
    close(list)
  }
  if (!((list, rest) in listed)) complain(1, "is not built: add " rest " to " list)
}

# A class that asks for an implementation is in the lists of calls; that its calls are, the tests of tests/mock see to.
function check_interface(line, code,   text, name) {
  if (code ~ /^class [A-Za-z]/ && code !~ /;[ \t]*$/) { class_name = code; sub(/^class /, "", class_name); sub(/[^A-Za-z0-9].*$/, "", class_name) }
  if (code !~ /\)( const)? = 0;[ \t]*$/ || class_name == "" || class_name ~ no_interface) return
  if (!read_calls) {
    read_calls = 1
    while (("cat include/winseam/calls/*.def 2>/dev/null" | getline text) > 0)
      if (text ~ /^WINSEAM_INTERFACE\(/) { name = text; sub(/^WINSEAM_INTERFACE\(/, "", name); sub(/,.*$/, "", name); in_calls[name] = 1 }
  }
  if (!(class_name in in_calls)) complain(line, "a call that is in no list: add " class_name " to include/winseam/calls")
}

function check_line(line, raw,   was_inside, code, i) {
  was_inside = inside
  code = code_of(raw)
  if (raw ~ /(^|[^A-Za-z0-9_])(TODO|FIXME)([^A-Za-z0-9_]|$)/) complain(line, "an unfinished note: finish it, or open an issue")
  if (was_inside == "" && raw ~ /^[ \t]*#[ \t]*include[ \t]*["<]/) { check_include(line, raw); return }
  if (code ~ /^[ \t]*#[ \t]*pragma[ \t]+once/) once = 1
  else if (path ~ /^include\// && code ~ /^[ \t]*#/ && !(path ~ macro_files && code ~ /^#(define|undef) WINSEAM_/))
    complain(line, "a preprocessor directive in what users include: no #if, no macro")
  if (path ~ /[.]h(pp)?$/ && code ~ /(^|[^A-Za-z0-9_])using[ \t]+namespace([^A-Za-z0-9_]|$)/)
    complain(line, "using namespace in a header: name what is used")
  # value() of a winseam::result is a value; of the program's own results it is a reference.
  if (code ~ /(^|[^A-Za-z0-9_])for \(.*[^:]:[^:].*\)[.]at\([^()]*\)\)/ ||
      (path ~ /^frontends\// && code ~ /(^|[^A-Za-z0-9_])for \(.*[^:]:[^:].*\)[.]value\(\)\)/))
    complain(line, "a loop over a part of a temporary, which is gone by then: keep the temporary")
  if (path ~ /^include\// && layer == "interfaces") check_interface(line, code)
  if (code ~ /(^|[^A-Za-z0-9_])DISABLED_/) complain(line, "a disabled test: mend it or delete it")
  for (i = 1; i <= word_rules; i++)
    if (code ~ word_match[i] && path ~ word_paths[i] && !(path ~ clock_files && word_why[i] ~ /^reads the real clock/))
      complain(line, word_why[i])
}

{
  path = $0
  layer = layer_of(path)
  files++
  inside = ""
  once = 0
  class_name = ""
  if (layer == "") complain(1, "no rule knows this folder: say in tests/hygiene/rules.awk what it may include")
  number = 0
  while ((getline text < path) > 0) check_line(++number, text)
  close(path)
  if (path ~ /[.]h(pp)?$/ && !once) complain(1, "has no #pragma once")
  if (path ~ /[.](cpp|cc)$/) check_listed()
}

END {
  if (files == 0) { print "no source file found"; exit 1 }
  if (found) { printf "%d finding(s) in %d files\n", found, files; exit 1 }
  printf "%d files keep the rules\n", files
}
