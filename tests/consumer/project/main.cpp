#include <chrono>
#include <iostream>

#include "tidy_up.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: tidy_up_app HOST\n";
    return 2;
  }
  const auto platform = consumer::make_platform();
  const winseam::result<std::size_t> done =
      platform ? consumer::tidy_up(*platform, argv[1], std::chrono::hours{2})
               : winseam::result<std::size_t>{winseam::errc::mod_not_found};
  if (!done) {
    std::cout << argv[1] << ": " << done.error() << ' ' << done.error().message() << '\n';
    return 1;
  }
  std::cout << argv[1] << ": " << done.value() << " logged off\n";
  return 0;
}
