// backends/decorators/faults/session_information.hpp: looking at sessions, failing as a plan says.
#pragma once

#include "fault_point.hpp"
#include "winseam/forwarding.hpp"

namespace winseam {

class FaultyInformation final : public ForwardingSessionInformation {
 public:
  FaultyInformation(const SessionInformation& next, const FaultPoint& at)
      : ForwardingSessionInformation(next), at_(at) {}
  result<SessionState> state(SessionId session) const override {
    return at_.pass(Operation::information_state, session, [&] { return next().state(session); });
  }
  result<SessionId> session_id(SessionId session) const override {
    return at_.pass(Operation::information_session_id, session,
                    [&] { return next().session_id(session); });
  }
  result<std::string> text(SessionId session, SessionText which) const override {
    return at_.pass(Operation::information_text, session,
                    [&] { return next().text(session, which); });
  }
  result<std::uint32_t> number(SessionId session, SessionNumber which) const override {
    return at_.pass(Operation::information_number, session,
                    [&] { return next().number(session, which); });
  }
  result<ClientProtocol> protocol(SessionId session) const override {
    return at_.pass(Operation::information_protocol, session,
                    [&] { return next().protocol(session); });
  }
  result<ClientAddress> client_address(SessionId session) const override {
    return at_.pass(Operation::information_client_address, session,
                    [&] { return next().client_address(session); });
  }
  result<ClientDisplay> client_display(SessionId session) const override {
    return at_.pass(Operation::information_client_display, session,
                    [&] { return next().client_display(session); });
  }
  result<ClientInfo> client(SessionId session) const override {
    return at_.pass(Operation::information_client, session, [&] { return next().client(session); });
  }
  result<SessionSummary> summary(SessionId session) const override {
    return at_.pass(Operation::information_summary, session,
                    [&] { return next().summary(session); });
  }
  result<SessionDetails> details(SessionId session) const override {
    return at_.pass(Operation::information_details, session,
                    [&] { return next().details(session); });
  }
  result<SessionConfiguration> configuration(SessionId session) const override {
    return at_.pass(Operation::information_configuration, session,
                    [&] { return next().configuration(session); });
  }
  result<ClientAddress> virtual_address(SessionId session) const override {
    return at_.pass(Operation::information_virtual_address, session,
                    [&] { return next().virtual_address(session); });
  }
  result<bool> is_remote(SessionId session) const override {
    return at_.pass(Operation::information_is_remote, session,
                    [&] { return next().is_remote(session); });
  }
  result<Guid> activity_id(SessionId session) const override {
    return at_.pass(Operation::information_activity_id, session,
                    [&] { return next().activity_id(session); });
  }
  result<std::vector<std::uint32_t>> capabilities(SessionId session) const override {
    return at_.pass(Operation::information_capabilities, session,
                    [&] { return next().capabilities(session); });
  }
  result<std::vector<std::byte>> raw(SessionId session,
                                     std::uint32_t information_class) const override {
    return at_.pass(Operation::information_raw, session,
                    [&] { return next().raw(session, information_class); });
  }

 private:
  const FaultPoint& at_;
};

}  // namespace winseam
