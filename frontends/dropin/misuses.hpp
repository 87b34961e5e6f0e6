// frontends/dropin/misuses.hpp: the records of one drop-in.
#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "winseam/fake/misuse.hpp"

namespace winseam::dropin {

class Misuses {
 public:
  void add(fake::MisuseKind kind, std::string operation, std::string object,
           std::string explanation) {
    const std::lock_guard lock(mutex_);
    fake::Misuse misuse;
    misuse.kind = kind;
    misuse.operation = std::move(operation);
    misuse.object = std::move(object);
    misuse.explanation = std::move(explanation);
    list_.push_back(std::move(misuse));
  }

  std::vector<fake::Misuse> list() const {
    const std::lock_guard lock(mutex_);
    return list_;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<fake::Misuse> list_;
};

}  // namespace winseam::dropin
