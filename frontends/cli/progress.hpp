// progress.hpp: one line that says how far a long command has come, redrawn in place on a terminal.
#pragma once

#include <iosfwd>
#include <ostream>
#include <string_view>

namespace winseam::cli {

class Progress {
 public:
  // Prints nothing unless `visible`.
  Progress(std::ostream& out, bool visible) : out_(out), visible_(visible) {}
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Replaces the line.
  void show(std::string_view text) {
    if (!visible_) return;
    out_ << "\r\x1b[K" << text << std::flush;
    shown_ = true;
  }

  // Takes the line away; to be called before anything else is printed.
  void clear() {
    if (!shown_) return;
    out_ << "\r\x1b[K" << std::flush;
    shown_ = false;
  }

 private:
  std::ostream& out_;
  bool visible_;
  bool shown_ = false;
};

}  // namespace winseam::cli
