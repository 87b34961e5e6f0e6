#include "waiting.hpp"

#include <string>

namespace winseam::fake {
namespace {

std::string listener_of(const ClientHandle& client) {
  std::string text = "the listener of " + describe_client(client.number);
  if (client.delivering) text += " (called with " + winseam::describe(*client.delivering) + ')';
  return text;
}

}  // namespace

void tell_waits_for_itself(MisuseLog& misuses, const ClientHandle& client,
                           std::string_view operation) {
  misuses.add(MisuseKind::waits_for_itself, std::string(operation), describe_client(client.number),
              client.opened_at,
              std::string(operation) + " waits for " + listener_of(client) +
                  " to return, and that listener waits for " + std::string(operation) +
                  ", which it has called itself; post the work to another thread");
}

void tell_hang(MisuseLog& misuses, WaitEnd end, const ClientHandle& client,
               std::string_view operation) {
  misuses.add(misuse_of(end), std::string(operation), describe_client(client.number),
              client.opened_at,
              std::string(operation) + " waits for " + listener_of(client) +
                  " to return, and it does not: is a lock held here that the listener takes, or "
                  "does it wait for this thread?");
}

}  // namespace winseam::fake
