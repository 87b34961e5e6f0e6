// backends/decorators/faults/fault_point.hpp: where a decorated object asks its plan.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "winseam/faults.hpp"
#include "winseam/guid.hpp"
#include "winseam/media/identifiers.hpp"

namespace winseam {

// What a call is about, beside the object it is made on. Converts from what calls take first.
struct Subject {
  Subject() = default;
  Subject(SessionId id) : session(id) {}
  Subject(ProcessId id) : process(id) {}
  Subject(std::optional<std::string_view> name) : host(name.value_or(std::string_view{})) {}
  Subject(std::optional<std::string_view> name, SessionId id) : Subject(name) { session = id; }
  Subject(const Guid& id) : object(id) {}
  Subject(const MediaObjectId& id) : object(id.guid) {}
  template <class Tag>
  Subject(const MediaIdentifier<Tag>& id) : object(id.guid()) {}
  Subject(const std::optional<MediaObjectId>& id) {
    if (id) object = id->guid;
  }
  template <class Tag>
  Subject(const std::optional<MediaIdentifier<Tag>>& id) {
    if (id) object = id->guid();
  }

  std::optional<std::string> host{};  // of calls that name their server themselves
  std::optional<SessionId> session{};
  std::optional<ProcessId> process{};
  std::optional<Guid> object{};
};

// Each decorated object has one. Handed out objects copy it, for they may outlive what handed them out.
class FaultPoint {
 public:
  FaultPoint(std::shared_ptr<FaultPlan> plan, std::string host)
      : plan_(std::move(plan)), host_(std::move(host)) {}

  const std::shared_ptr<FaultPlan>& plan() const { return plan_; }

  // The plan's error, or else what the call answers.
  template <class Forward>
  auto pass(Operation operation, const Subject& about, Forward forward) const
      -> decltype(forward()) {
    const std::error_code error = plan_->reached(operation, about.host ? *about.host : host_,
                                                 about.session, about.process, about.object);
    if (error) return BOOST_OUTCOME_V2_NAMESPACE::failure(error);
    return forward();
  }

 private:
  std::shared_ptr<FaultPlan> plan_;
  std::string host_;
};

}  // namespace winseam
