// media.hpp: the commands of the group media. One file for those that belong together.
#pragma once

#include "grammar.hpp"

namespace winseam::cli {

void add_media_libraries(Grammar& grammar, CLI::App& group);  // libraries, drives, slots
void add_media_media(Grammar& grammar, CLI::App& group);      // media, pools
void add_media_allocate(Grammar& grammar, CLI::App& group);   // allocate, deallocate
void add_media_mount(Grammar& grammar, CLI::App& group);      // mount, dismount
void add_media_eject(Grammar& grammar, CLI::App& group);      // eject, inventory
void add_media_requests(Grammar& grammar, CLI::App& group);   // requests, answer
void add_media_watch(Grammar& grammar, CLI::App& group);

}  // namespace winseam::cli
