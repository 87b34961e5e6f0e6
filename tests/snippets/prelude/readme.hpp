#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "anything.hpp"
#include "examples/idle_logoff/idle_logoff.hpp"
#include "winseam/fake/world.hpp"

namespace snippets {

using winseam::SessionState;

}  // namespace snippets
