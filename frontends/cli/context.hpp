// context.hpp: what a command is given: the installation, the options it was called with, and the streams.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "failure.hpp"
#include "global_options.hpp"
#include "installation.hpp"
#include "json_text.hpp"
#include "streams.hpp"
#include "table.hpp"

namespace winseam::cli {

// An installation that is opened when it is first needed, and then stays: one world for all the lines of a script.
class InstallationSlot {
 public:
  explicit InstallationSlot(GlobalOptions options) : options_(std::move(options)) {}
  Checked<Installation*> get();
  // The installation if it was opened.
  Installation* opened() { return installation_.get(); }

 private:
  GlobalOptions options_;
  std::unique_ptr<Installation> installation_;
};

class Context {
 public:
  Context(InstallationSlot& slot, const GlobalOptions& options, Streams& streams)
      : slot_(slot), options_(options), streams_(streams) {}

  const GlobalOptions& options() const { return options_; }
  Streams& streams() { return streams_; }
  InstallationSlot& slot() { return slot_; }

  // The installation and the platform of the user that --as names.
  Checked<Installation*> installation() { return slot_.get(); }
  Checked<Platform*> platform();

  // The host that --server names, or the local one. Wrong usage for a host that is known not to exist.
  Checked<std::unique_ptr<SessionServer>> open_server();
  Checked<std::string> server_name();

  // A failed operation on that host, with advice that fits the error. `what`: "log off session 3".
  Failure failed(std::string_view what, const std::error_code& error);

  // --- output -----------------------------------------------------------------------------------------------------
  bool json() const { return options_.json; }
  bool color() const;
  std::ostream& out() { return streams_.out; }
  void print_json(const OutJson& document);  // one line
  void print_table(const Table& table);
  void print_line(std::string_view line);

 private:
  InstallationSlot& slot_;
  const GlobalOptions& options_;
  Streams& streams_;
};

// Wrong usage if the host is known not to exist, naming those that do.
Checked<void> check_host(const Installation& installation, const std::string& host);

}  // namespace winseam::cli
