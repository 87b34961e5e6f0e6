// frontends/dropin/memory.hpp: the memory that the API's functions return, by the function that takes it back.
#pragma once

#include <cstddef>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "misuses.hpp"
#include "running.hpp"
#include "text.hpp"
#include "winseam/abi/wtsapi.hpp"

namespace winseam::dropin {

// Which function takes a block back.
enum class Family {
  plain,                // WTSFreeMemory
  process_info_level0,  // WTSFreeMemoryEx with the class of that name
  process_info_level1,
  session_info_level1,
  wlan,  // WlanFreeMemory
};

class Memory {
 public:
  Memory(Misuses& misuses, std::size_t most_allocations)
      : misuses_(misuses), left_(most_allocations) {}
  ~Memory();  // gives everything back to the process
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;

  // WTSFreeMemory. An array of another family loses its parts, as on Windows.
  void free(void* memory);

  // WlanFreeMemory. A block of another API goes, and loses its parts.
  void free_wlan(void* memory);

  // WTSFreeMemoryEx in its W or A form; false and a record if the block is not what the caller says.
  bool free_typed(abi::WtsTypeClass type, void* memory, abi::Ulong count, bool wide);

  std::size_t allocations() const;
  std::size_t outstanding() const;

  // Records what was not given back.
  void report_leaks();

 private:
  friend class Allocation;

  struct Block {
    Family family;
    bool wide;
    abi::Ulong count;
    std::vector<void*> parts;
    Function given_by;
  };

  void* take(std::size_t size);  // throws std::bad_alloc
  void give_back(void* memory);
  void free_as(Family family, std::string_view operation, void* memory);
  void note(std::string_view operation, std::string explanation);

  Misuses& misuses_;
  mutable std::mutex mutex_;
  std::unordered_map<void*, Block> blocks_;
  std::vector<void*> orphans_;  // parts whose array went without them
  std::size_t left_;
  std::size_t allocations_ = 0;
  std::size_t outstanding_ = 0;
};

// A block and its parts while they are being filled; given back unless it is handed out.
class Allocation {
 public:
  Allocation(Memory& memory, Family family, bool wide)
      : memory_(memory), family_(family), wide_(wide) {}
  ~Allocation();
  Allocation(const Allocation&) = delete;
  Allocation& operator=(const Allocation&) = delete;

  // Zeroed memory; throw std::bad_alloc where there is none.
  void* main(std::size_t size);
  void* part(std::size_t size);

  // The block is the caller's from now on.
  void* hand_out(abi::Ulong count);

 private:
  Memory& memory_;
  Family family_;
  bool wide_;
  void* main_ = nullptr;
  std::vector<void*> parts_;
};

}  // namespace winseam::dropin
