// Runs a target on random inputs where there is no libFuzzer: as a test of every build. WINSEAM_FUZZ_SEED and
// WINSEAM_FUZZ_RUNS choose others; files named as arguments are run instead.
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

std::uint32_t setting(const char* name, std::uint32_t otherwise) {
  const char* const given = std::getenv(name);
  if (given == nullptr) return otherwise;
  const std::string_view text(given);
  std::uint32_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) {
    std::cerr << name << "=" << text << ": expected a number" << std::endl;
    std::exit(2);
  }
  return value;
}

int run(const std::vector<std::uint8_t>& input) {
  return LLVMFuzzerTestOneInput(input.data(), input.size());
}

int run_file(const char* name) {
  std::ifstream file(name, std::ios::binary);
  if (!file) {
    std::cerr << name << ": cannot be read" << std::endl;
    return 2;
  }
  return run({std::istreambuf_iterator<char>(file), {}});
}

}  // namespace

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i)
    if (const int failed = run_file(arguments[i]); failed != 0) return failed;
  if (count > 1) return 0;

  const std::uint32_t seed = setting("WINSEAM_FUZZ_SEED", 20'120'617);
  const std::uint32_t runs = setting("WINSEAM_FUZZ_RUNS", 2000);
  std::cout << "WINSEAM_FUZZ_SEED=" << seed << " WINSEAM_FUZZ_RUNS=" << runs << std::endl;
  for (std::uint32_t i = 0; i != runs; ++i) {
    // Each input by its own generator: WINSEAM_FUZZ_SEED=<seed + i> WINSEAM_FUZZ_RUNS=1 is input i again.
    std::mt19937 random(seed + i);
    std::vector<std::uint8_t> input(random() % 1024);
    for (std::uint8_t& byte : input) byte = static_cast<std::uint8_t>(random());
    if (std::getenv("WINSEAM_FUZZ_VERBOSE") != nullptr)
      std::cout << "input " << seed + i << std::endl;
    if (const int failed = run(input); failed != 0) return failed;
  }
  return 0;
}
