#include "installation_win32.hpp"

#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <utility>

#include "winseam/win32/platform.hpp"

namespace winseam::cli {
namespace {

// Calls that are due later, each on a thread that waits for its time or for the end.
class Timers {
 public:
  ~Timers() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    end_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  // Returns when the time has passed.
  void wait(Ticks time) {
    std::unique_lock lock(mutex_);
    end_.wait_for(lock, time, [this] { return ended_; });
  }

  void call_after(Ticks delay, std::function<void()> call) {
    threads_.emplace_back([this, delay, call = std::move(call)] {
      {
        std::unique_lock lock(mutex_);
        if (end_.wait_for(lock, delay, [this] { return ended_; })) return;
      }
      call();
    });
  }

 private:
  std::mutex mutex_;
  std::condition_variable end_;
  bool ended_ = false;
  std::vector<std::thread> threads_;
};

class RealInstallation final : public Installation {
 public:
  explicit RealInstallation(std::unique_ptr<Platform> platform) : platform_(std::move(platform)) {}

  Checked<Platform*> platform(const std::optional<std::string>& user) override {
    if (user)
      return wrong_usage(
          "the win32 backend acts for the account that runs the program; leave --as out");
    return platform_.get();
  }

  std::string local_host() const override {
    const char* const name = std::getenv("COMPUTERNAME");
    return name != nullptr && *name != '\0' ? name : "LOCALHOST";
  }

  std::optional<std::vector<std::string>> known_hosts() const override { return std::nullopt; }
  void pass_time(Ticks time) override { timers_.wait(time); }
  void after(Ticks delay, std::function<void()> call) override {
    timers_.call_after(delay, std::move(call));
  }
  TimePoint now() const override {
    return std::chrono::time_point_cast<Ticks>(std::chrono::system_clock::now());
  }
  bool time_is_virtual() const override { return false; }
  std::optional<std::string> scenario() const override { return std::nullopt; }
  std::string take_diagnosis() override { return ""; }

 private:
  std::unique_ptr<Platform> platform_;
  Timers timers_;
};

}  // namespace

std::unique_ptr<Installation> make_real_installation(std::unique_ptr<Platform> platform) {
  return std::make_unique<RealInstallation>(std::move(platform));
}

Checked<std::unique_ptr<Installation>> open_win32_installation(const GlobalOptions& options) {
  if (options.scenario)
    return wrong_usage(
        "the win32 backend works on the machine itself; leave --scenario out, or use the drop-in "
        "DLLs with WINSEAM_SCENARIO");
  return make_real_installation(win32::make_platform());
}

}  // namespace winseam::cli
