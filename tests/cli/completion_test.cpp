#include <array>
#include <cstdio>
#include <cstdlib>

#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::HasSubstr;

class Completion : public ProgramTest {};

TEST_F(Completion, KnowsEveryCommandAndOption) {
  const Ran ran = run_plainly({"completion", "bash"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(
      ran.out,
      HasSubstr("commands='hosts sessions ps info logoff disconnect connect kill msg events "
                "wlan media apply run advance snapshot validate completion'"));
  EXPECT_THAT(ran.out, HasSubstr("'kill') words=\"--help --exit-code $global\" ;;"));
  EXPECT_THAT(ran.out,
              HasSubstr("--backend) COMPREPLY=($(compgen -W 'fake win32' -- \"$current\"))"));
  EXPECT_THAT(ran.out, HasSubstr("complete -o filenames -F _winseam winseam\n"));
  EXPECT_EQ(ran.out.find('@'), std::string::npos);
}

TEST_F(Completion, AsJson) {
  EXPECT_EQ(run_plainly({"completion", "bash", "--json"}).json()["script"],
            run_plainly({"completion", "bash"}).out);
}

TEST_F(Completion, OtherShells) {
  expect_error(run_plainly({"completion", "fish"}), 2,
               "winseam: there is no completion for 'fish'; there is bash");
}

// What bash offers after these words, by running the script.
TEST_F(Completion, WorksInBash) {
  const std::string script = file("completion.bash", run_plainly({"completion", "bash"}).out);
  const auto offered = [&](const std::string& words) {
    const std::string test =
        file("test.bash", "source '" + script + "'\nCOMP_WORDS=(" + words +
                              ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_winseam\n"
                              "echo ${COMPREPLY[*]}\n");
    std::string text;
    FILE* pipe = popen(("bash --norc '" + test + "'").c_str(), "r");
    if (pipe == nullptr) throw std::runtime_error("no shell");
    std::array<char, 4096> buffer{};
    for (std::size_t got = 0; (got = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
      text.append(buffer.data(), got);
    EXPECT_EQ(pclose(pipe), 0);
    return text;
  };
  EXPECT_EQ(offered("winseam se"), "sessions\n");
  EXPECT_EQ(offered("winseam --server rds01 logoff 3 --w"), "--wait\n");
  EXPECT_EQ(offered("winseam logoff --js"), "--json\n");
  EXPECT_EQ(offered("winseam sessions --color a"), "auto always\n");
  EXPECT_EQ(offered("winseam --backend ''"), "fake win32\n");
  EXPECT_EQ(offered("winseam wlan sc"), "scan\n");
  EXPECT_EQ(offered("winseam wlan profile d"), "delete\n");
  EXPECT_EQ(offered("winseam wlan profile show --k"), "--key\n");
  EXPECT_EQ(offered("winseam wlan connect --interface x --ss"), "--ssid\n");
}

}  // namespace
}  // namespace winseam::cli
