// What examples of every family take for granted: functions of an application that take whatever there is.
#pragma once

#include <chrono>
#include <iostream>
#include <stop_token>
#include <string>

#include "winseam/platform.hpp"

namespace snippets {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;
using std::chrono_literals::operator""s;

template <class... T>
void show(const T&...);
template <class... T>
void log(const T&...);

extern winseam::Platform& platform;
extern const std::stop_token stop;

}  // namespace snippets
