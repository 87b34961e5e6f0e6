#!/bin/sh
# table_test.sh <conformance_table>: what tools/conformance_table accepts, refuses and writes, on a small project.
set -eu

tool=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
failed=0
fail() {
  echo "table_test.sh: $1" >&2
  failed=1
}

mkdir -p "$project/docs/conformance" "$project/tests"
list=$project/docs/conformance/wts_cases.tsv
tests=$project/tests/a_test.cpp

# Fresh lists: one case with a test, one without.
start() {
  rm -f "$project/docs/conformance.md"
  printf 'case\tevidence\tstatement\treason\n1\t[docs]\tOne | two.\t\n2\t[assumed]\tThree.\tbecause\n' >"$list"
  printf '// wts E1 [docs]\n' >"$tests"
}
# accepts <what> <arguments>...
accepts() {
  what=$1
  shift
  sh "$tool" "$@" "$project" >"$project/out" 2>&1 || {
    fail "$what: refused"
    cat "$project/out" >&2
  }
}
# refuses <what> <words of the message> <arguments>...
refuses() {
  what=$1
  words=$2
  shift 2
  if sh "$tool" "$@" "$project" >"$project/out" 2>&1; then
    fail "$what: accepted"
  elif ! grep -q -e "$words" "$project/out"; then
    fail "$what: the message lacks \"$words\":"
    cat "$project/out" >&2
  fi
}
# holds <words>: the table has a line with them.
holds() { grep -q -F -e "$1" "$project/docs/conformance.md" || fail "the table lacks: $1"; }

start
refuses "no table yet" "is missing; run tools/conformance_table" --check
accepts "a good project"
accepts "a table just written" --check
holds '| Remote Desktop Services (wts) | 2 | 1 | 1 | 1 |'
holds '| E1 | One \| two. | [docs] | [a_test.cpp](../tests/a_test.cpp) |'
holds '| E2 | Three. | [assumed] | none: because |'
holds '- wts E2: Three. ([assumed])'
if grep -q wlan "$project/docs/conformance.md"; then fail "an API without a list is in the table"; fi

printf 'x\n' >>"$project/docs/conformance.md"
refuses "a table that was edited" "out of date; run tools/conformance_table" --check

# The table is not touched when the lists are refused.
start
accepts "a good project"
printf '// wts E1 [docs]\n// wts E3\n' >"$tests"
refuses "an unknown case" "tests/a_test.cpp:2: names wts E3, which is not in"
holds '| E1 |'

start
printf '// nothing\n' >"$tests"
refuses "neither test nor reason" "wts E1 has no test"

start
printf '// wts E1, E2 [docs]\n' >"$tests"
refuses "test and reason" "wts E2 has a test and a reason"

start
printf '1\t[docs]\tOne.\n2\t[docs]\tTwo.\n' | { printf 'heading\n' && cat; } >"$list"
printf '  // wts E1 and E2: both\n' >"$tests"
accepts "several cases in one comment, no last column"
holds '| Remote Desktop Services (wts) | 2 | 2 | 0 | 0 |'

printf 'heading\n1\t[docs]\tOne.\n3\t[docs]\tTwo.\n' >"$list"
refuses "a list with a gap" 'wts_cases.tsv:3: not "2<tab>'

start
printf '// as in ("// wts E9")\n// wts E1\n// wlan E400: no list yet\n' >"$tests"
accepts "a quoted reference, and one to an API without a list"

start
printf 'heading\n1\t[docs]\tOne.\n' >"$project/docs/conformance/wlan_cases.tsv"
printf '// wts E1\n// wlan E1 [docs]: a remark\n' >"$tests"
accepts "two APIs"
holds '| Native Wifi (wlan) | 1 | 1 | 0 | 0 |'

# Reports of tests become columns.
start
rm "$project/docs/conformance/wlan_cases.tsv"
printf '// wts E1 [docs]\nTEST_P(Suite, First) {\n}\nTEST_P(Suite, Second) {\n  // wts E2: in it\n}\n// wts E1\nTEST_F(WineOwnDlls, Third) {\n}\n' >"$tests"
printf 'case\tevidence\tstatement\treason\n1\t[docs]\tOne.\t\n2\t[assumed]\tThree.\t\n' >"$list"
cat >"$project/report.xml" <<'XML'
<testsuites>
  <testsuite name="Suite">
    <testcase name="First/fake" status="run" result="completed" classname="Suite" />
    <testcase name="Second/fake" status="run" result="completed" classname="Suite">
      <failure message="no" type=""></failure>
    </testcase>
    <testcase name="First/loopback" status="run" result="completed" classname="Suite" />
    <testcase name="Third" status="run" result="completed" classname="WineOwnDlls">
      <properties>
        <property name="wine" value="not implemented: call_not_implemented (120)"/>
      </properties>
    </testcase>
  </testsuite>
</testsuites>
XML
accepts "a report" --report "$project/report.xml"
holds '| case | statement | evidence | fake | loopback | Wine itself | tests, or why there is none |'
holds '| E1 | One. | [docs] | yes | yes | not implemented |'
holds '| E2 | Three. | [assumed] | **no** |  |  |'
accepts "a table with results" --check
# A later report of the same suite and backend replaces the first.
sed '/failure/d' "$project/report.xml" >"$project/later.xml"
accepts "a later report" --report "$project/later.xml"
holds '| E2 | Three. | [assumed] | yes |  |  |'
refuses "a report that is not there" "there is no such report" --report "$project/none.xml"
printf '<testsuites/>\n' >"$project/empty.xml"
refuses "a report without backends" "no test of a suite with backends" --report "$project/empty.xml"
rm "$project/docs/conformance/results.tsv"

printf 'heading\n1\t[docs]\tOne.\n' >"$project/docs/conformance/wlan_cases.tsv"
rm "$list" "$project/docs/conformance/wlan_cases.tsv"
refuses "no list at all" "no list of cases"
refuses "an unknown option" "unknown option --chekc" --chekc

exit $failed
