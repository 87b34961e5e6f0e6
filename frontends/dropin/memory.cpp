#include "memory.hpp"

#include <algorithm>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace winseam::dropin {
namespace {

constexpr std::string_view not_ours =
    "this memory is not the API's: never handed out, or given back before";

std::optional<Family> family_of(abi::WtsTypeClass type) {
  switch (type) {
    case abi::WtsTypeClass::process_info_level0:
      return Family::process_info_level0;
    case abi::WtsTypeClass::process_info_level1:
      return Family::process_info_level1;
    case abi::WtsTypeClass::session_info_level1:
      return Family::session_info_level1;
  }
  return std::nullopt;
}

std::string name_of(Family family) {
  switch (family) {
    case Family::plain:
      return "memory of WTSFreeMemory";
    case Family::process_info_level0:
      return "WTSTypeProcessInfoLevel0";
    case Family::process_info_level1:
      return "WTSTypeProcessInfoLevel1";
    case Family::session_info_level1:
      return "WTSTypeSessionInfoLevel1";
    case Family::wlan:
      return "memory of WlanFreeMemory";
  }
  return "memory";
}

}  // namespace

Memory::~Memory() {
  for (const auto& [memory, block] : blocks_) {
    for (void* const part : block.parts) std::free(part);
    std::free(memory);
  }
  for (void* const part : orphans_) std::free(part);
}

void* Memory::take(std::size_t size) {
  const std::lock_guard lock(mutex_);
  if (left_ == 0) throw std::bad_alloc();
  void* const memory = std::calloc(1, std::max<std::size_t>(size, 1));
  if (memory == nullptr) throw std::bad_alloc();
  --left_;
  ++allocations_;
  ++outstanding_;
  return memory;
}

void Memory::give_back(void* memory) {
  std::free(memory);
  --outstanding_;
}

void Memory::note(std::string_view operation, std::string explanation) {
  misuses_.add(fake::MisuseKind::wrong_free, std::string(operation), "memory",
               std::move(explanation));
}

void Memory::free(void* memory) { free_as(Family::plain, "WTSFreeMemory", memory); }

void Memory::free_wlan(void* memory) { free_as(Family::wlan, "WlanFreeMemory", memory); }

void Memory::free_as(Family family, std::string_view operation, void* memory) {
  if (memory == nullptr) return;
  const std::lock_guard lock(mutex_);
  const auto at = blocks_.find(memory);
  if (at == blocks_.end()) {
    note(operation, std::string(not_ours));
    return;
  }
  Block block = std::move(at->second);
  blocks_.erase(at);
  give_back(memory);
  if (block.family == family) return;
  if (block.family == Family::plain || block.family == Family::wlan) {
    note(operation, "this is " + name_of(block.family));
    return;
  }
  note(operation, "an array of " + name_of(block.family) + " has to go to WTSFreeMemoryEx: " +
                      std::to_string(block.parts.size()) + " parts of it are lost");
  orphans_.insert(orphans_.end(), block.parts.begin(), block.parts.end());
}

bool Memory::free_typed(abi::WtsTypeClass type, void* memory, abi::Ulong count, bool wide) {
  const std::string operation = wide ? "WTSFreeMemoryExW" : "WTSFreeMemoryExA";
  const std::optional<Family> family = family_of(type);
  if (!family) {
    note(operation, "there is no type class " + std::to_string(static_cast<std::int32_t>(type)));
    return false;
  }
  if (memory == nullptr) return true;
  const std::lock_guard lock(mutex_);
  const auto at = blocks_.find(memory);
  if (at == blocks_.end()) {
    note(operation, std::string(not_ours));
    return false;
  }
  const Block& block = at->second;
  if (block.family != *family) {
    note(operation, "given back as " + name_of(*family) + ", but it is " + name_of(block.family));
    return false;
  }
  if (block.wide != wide) {
    note(operation, block.wide ? "it came from a W function" : "it came from an A function");
    return false;
  }
  if (block.count != count) {
    note(operation, "given back with " + std::to_string(count) + " entries, but it has " +
                        std::to_string(block.count));
    return false;
  }
  for (void* const part : block.parts) give_back(part);
  blocks_.erase(at);
  give_back(memory);
  return true;
}

std::size_t Memory::allocations() const {
  const std::lock_guard lock(mutex_);
  return allocations_;
}

std::size_t Memory::outstanding() const {
  const std::lock_guard lock(mutex_);
  return outstanding_;
}

void Memory::report_leaks() {
  const std::lock_guard lock(mutex_);
  for (const auto& [memory, block] : blocks_)
    misuses_.add(fake::MisuseKind::leaked_memory, std::string(name_of(block.given_by)),
                 name_of(block.family),
                 "never given back: a block of " + std::to_string(block.count) + " entries with " +
                     std::to_string(block.parts.size()) + " parts");
  if (!orphans_.empty())
    misuses_.add(fake::MisuseKind::leaked_memory, "", "parts of arrays",
                 std::to_string(orphans_.size()) + " parts were lost with WTSFreeMemory");
}

Allocation::~Allocation() {
  const std::lock_guard lock(memory_.mutex_);
  for (void* const part : parts_) memory_.give_back(part);
  if (main_ != nullptr) memory_.give_back(main_);
}

void* Allocation::main(std::size_t size) {
  main_ = memory_.take(size);
  return main_;
}

void* Allocation::part(std::size_t size) {
  parts_.reserve(parts_.size() + 1);
  parts_.push_back(memory_.take(size));
  return parts_.back();
}

void* Allocation::hand_out(abi::Ulong count) {
  const std::lock_guard lock(memory_.mutex_);
  memory_.blocks_.emplace(main_, Memory::Block{family_, wide_, count, parts_, running_function()});
  parts_.clear();
  return std::exchange(main_, nullptr);
}

}  // namespace winseam::dropin
