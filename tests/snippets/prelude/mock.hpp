#pragma once

#include <gmock/gmock.h>

#include <memory>

#include "anything.hpp"

namespace snippets {

using ::testing::_;
using ::testing::Return;
using winseam::success;

// A program that wants to own what it works with.
struct Tool {
  template <class Handle>
  void run(std::unique_ptr<Handle> handle);
};
extern Tool tool;
extern const winseam::Guid adapter;

namespace mock_media_catalog_hpp {
extern const winseam::MediaDrive drive;
}

}  // namespace snippets
