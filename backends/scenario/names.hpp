// backends/scenario/names.hpp: how the values of enumerations are written in scenario files.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "winseam/fake/session_spec.hpp"
#include "winseam/flags.hpp"
#include "winseam/names.hpp"

namespace winseam::scenario {

template <class T>
using Name = std::pair<T, std::string_view>;

// The names of an enumeration that is in no list of winseam/values, or of which a file can hold only these.
template <class T>
struct Names;

// The names of one that is listed, in the manner of an array. A set of bits is said by its bits: no bit is no name.
template <class T>
class ListedNames {
 public:
  class Iterator {
   public:
    explicit Iterator(std::size_t at) : at_(at) {}
    Name<T> operator*() const { return ListedNames()[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    std::size_t at_;
  };
  Iterator begin() const { return Iterator(0); }
  Iterator end() const { return Iterator(size()); }
  std::size_t size() const { return listed_.values.size() - first_; }
  Name<T> operator[](std::size_t at) const {
    return {listed_.values[first_ + at], listed_.names[first_ + at]};
  }

 private:
  const Enumerators<T>& listed_ = enumerators<T>();
  std::size_t first_ = is_flags<T> && listed_.names[0] == "none" ? 1 : 0;
};

template <>
struct Names<MessageResponse> {
  static constexpr std::array<Name<MessageResponse>, 9> table{
      {{MessageResponse::ok, "ok"},
       {MessageResponse::cancel, "cancel"},
       {MessageResponse::abort, "abort"},
       {MessageResponse::retry, "retry"},
       {MessageResponse::ignore, "ignore"},
       {MessageResponse::yes, "yes"},
       {MessageResponse::no, "no"},
       {MessageResponse::try_again, "try_again"},
       {MessageResponse::continue_, "continue"}}};
};
template <>
struct Names<fake::Role> {
  static constexpr std::array<Name<fake::Role>, 7> table{
      {{fake::Role::user, "user"},
       {fake::Role::guest, "guest"},
       {fake::Role::remote_desktop_user, "remote_desktop_user"},
       {fake::Role::local_service, "local_service"},
       {fake::Role::network_service, "network_service"},
       {fake::Role::administrator, "administrator"},
       {fake::Role::system, "system"}}};
};
template <>
struct Names<fake::Permission> {
  static constexpr std::array<Name<fake::Permission>, 11> table{
      {{fake::Permission::full_control, "full_control"},
       {fake::Permission::query_information, "query_information"},
       {fake::Permission::set_information, "set_information"},
       {fake::Permission::reset, "reset"},
       {fake::Permission::virtual_channels, "virtual_channels"},
       {fake::Permission::remote_control, "remote_control"},
       {fake::Permission::logon, "logon"},
       {fake::Permission::logoff, "logoff"},
       {fake::Permission::message, "message"},
       {fake::Permission::connect, "connect"},
       {fake::Permission::disconnect, "disconnect"}}};
};
template <>
struct Names<fake::Protection> {
  static constexpr std::array<Name<fake::Protection>, 4> table{
      {{fake::Protection::none, "none"},
       {fake::Protection::protected_process, "protected_process"},
       {fake::Protection::critical, "critical"},
       {fake::Protection::session_manager, "session_manager"}}};
};
template <>
struct Names<fake::OpenMode> {
  static constexpr std::array<Name<fake::OpenMode>, 2> table{
      {{fake::OpenMode::lazy, "lazy"}, {fake::OpenMode::eager, "eager"}}};
};
template <>
struct Names<fake::HostKind> {
  static constexpr std::array<Name<fake::HostKind>, 2> table{
      {{fake::HostKind::session_host, "session_host"},
       {fake::HostKind::virtualization_host, "virtualization_host"}}};
};
template <>
struct Names<fake::WindowsVersion> {
  static constexpr std::array<Name<fake::WindowsVersion>, 11> table{
      {{fake::WindowsVersion::windows_2000, "windows_2000"},
       {fake::WindowsVersion::windows_xp, "windows_xp"},
       {fake::WindowsVersion::server_2003, "server_2003"},
       {fake::WindowsVersion::vista_rtm, "vista_rtm"},
       {fake::WindowsVersion::vista_sp1, "vista_sp1"},
       {fake::WindowsVersion::windows_7, "windows_7"},
       {fake::WindowsVersion::windows_8, "windows_8"},
       {fake::WindowsVersion::windows_10, "windows_10"},
       {fake::WindowsVersion::windows_11, "windows_11"},
       {fake::WindowsVersion::windows_11_23h2, "windows_11_23h2"},
       {fake::WindowsVersion::windows_11_24h2, "windows_11_24h2"}}};
};

}  // namespace winseam::scenario
