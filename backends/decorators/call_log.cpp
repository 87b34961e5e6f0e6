#include "winseam/call_log.hpp"

#include <stdexcept>
#include <string>
#include <utility>

namespace winseam {
namespace {

std::string list(std::span<const ValueView> values) {
  std::string text;
  for (const ValueView& each : values) {
    if (!text.empty()) text += ", ";
    text += to_text(each);
  }
  return text;
}

class CallLog final : public Interceptor {
 public:
  explicit CallLog(std::function<void(std::string_view)> write) : write_(std::move(write)) {}

  void after(const Call& call, const Answer& answer) override {
    std::string line{to_string(call.operation())};
    line += '(' + list(call.arguments()) + ')';
    if (!call.subject().host.empty()) line += " on " + std::string(call.subject().host);
    if (call.handle() != 0) line += ", handle " + std::to_string(call.handle());
    line += ": ";
    line += answer.error() ? answer.error().message() : to_text(answer.value());
    if (call.opens() != 0 && !answer.error()) line += ", handle " + std::to_string(call.opens());
    write_(line);
  }

  void before_delivery(const Delivery& delivery) override {
    write_(std::string(to_string(delivery.operation)) + " -> " + list(delivery.arguments) +
           " on handle " + std::to_string(delivery.handle));
  }

 private:
  const std::function<void(std::string_view)> write_;
};

}  // namespace

std::shared_ptr<Interceptor> call_log(std::function<void(std::string_view line)> write) {
  if (!write) throw std::invalid_argument("call_log: give a function that takes the lines");
  return std::make_shared<CallLog>(std::move(write));
}

}  // namespace winseam
