"""extract.py <project folder> <output folder>: the examples of the documentation as sources to compile.

An example is an indented block of a comment that begins in the first column of a public header (//, three blanks or
more, code), or a block of README.md that begins with ```cpp. Those of one family become one source; statements become
the body of a function. prelude/<family>.hpp declares what the examples take for granted: for all in namespace snippets,
for those of include/winseam/media/pools.hpp alone in namespace snippets::media_pools_hpp. Compilers name the line of the
document. A block without a semicolon and without a brace is no code.
"""
import pathlib
import re
import sys

# Which family an example belongs to: the first path that it begins with. README.md has one of its own.
FAMILIES = [
    ("include/winseam/abi/", None),
    ("include/winseam/mock/", "mock"),
    ("include/winseam/testing/", "testing"),
    ("include/winseam/conformance/", "testing"),
    ("include/winseam/fake/", "fake"),
    ("include/winseam/scenario/", "fake"),
    ("include/winseam/win32/", "fake"),
    ("include/winseam/call_counts", "testing"),
    ("include/winseam/call_log", "testing"),
    ("include/winseam/faults", "testing"),
    ("include/winseam/interceptor", "testing"),
    ("include/winseam/media", "media"),
    ("include/winseam/wlan", "wlan"),
    ("include/winseam/", "session"),
    ("README.md", "readme"),
]

# The first line of an example that consists of declarations: a class, a test, a function, an instantiation.
DECLARATION = re.compile(
    r"(template|class|struct|namespace|using namespace|TEST|TEST_F|TEST_P|INSTANTIATE_TEST_SUITE_P|MATCHER\w*)\b"
    r"|(?:[\w:<>,*&]+ )*[\w:<>,*&]+ \w+\([^;]*\)( const)?( \{.*|;)?$")
STATEMENT = re.compile(r"(return|throw|if|for|while|switch|auto|const auto|\(void\))\b|\S+ \w+\(\"|.* (=|<<|>>) ")


def blocks_of_header(lines):
    """(number of the first line, lines) for each indented block of a comment in the first column."""
    block, start = [], 0
    for number, line in enumerate(lines + [""], 1):
        if re.match(r"//   +\S", line):
            if not block:
                start = number
            block.append(line[5:])
        elif line.rstrip() == "//" and block:
            block.append("")
        elif block:
            yield start, block
            block = []


def blocks_of_markdown(lines):
    block, start = None, 0
    for number, line in enumerate(lines, 1):
        if block is None and line.strip() == "```cpp":
            block, start = [], number + 1
        elif block is not None and line.strip() == "```":
            yield start, block
            block = None
        elif block is not None:
            block.append(line)


def is_declaration(block):
    first = next(line.strip() for line in block if line.strip() and not line.strip().startswith("//"))
    first = re.sub(r"\s*//.*$", "", first)
    return bool(DECLARATION.match(first)) and not STATEMENT.match(first)


def source_of(document, start, block):
    name = re.sub(r"\W", "_", document.removeprefix("include/winseam/"))
    text = f"#line {start} \"{document}\"\n" + "\n".join(block).rstrip()
    if not is_declaration(block):
        text = "[[maybe_unused]] void example() {\n" + text + "\n}"
    return f"namespace snippets::{name}::line_{start} {{\nnamespace {{\n{text}\n}}\n}}\n"


def family_of(document):
    for prefix, family in FAMILIES:
        if document.startswith(prefix):
            return family
    sys.exit(f"{document}: no family of examples; see extract.py")


def main():
    project, output = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    here = pathlib.Path(__file__).parent
    families = {family: ([], []) for _, family in FAMILIES if family}
    headers = sorted(path.relative_to(project).as_posix() for path in (project / "include").rglob("*.hpp"))
    for document in headers + ["README.md"]:
        family = family_of(document)
        if not family:
            continue
        lines = (project / document).read_text(encoding="utf-8").splitlines()
        blocks = blocks_of_markdown(lines) if document.endswith(".md") else blocks_of_header(lines)
        blocks = [(start, block) for start, block in blocks if re.search("[;{}]", "".join(block))]
        if not blocks:
            continue
        includes, sources = families[family]
        if not document.endswith(".md"):
            includes.append(f"#include \"{document.removeprefix('include/')}\"")
        sources += [source_of(document, start, block) for start, block in blocks]
    for family, (includes, sources) in families.items():
        if not sources:
            sys.exit(f"no example of the family {family} was found")
        prelude = (here / "prelude" / f"{family}.hpp").as_posix()
        text = "\n".join(includes + [f"#include \"{prelude}\"", "", *sources])
        (output / f"{family}.cpp").write_text(text, encoding="utf-8")


main()
