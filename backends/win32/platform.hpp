// backends/win32/platform.hpp: what stands without a server: the platform, local sessions and user accounts.
#pragma once

#include "media/stand_alone.hpp"
#include "server.hpp"
#include "winseam/media_session.hpp"
#include "winseam/platform.hpp"
#include "winseam/wlan_client.hpp"

namespace winseam::win32 {

class Win32LocalSessions final : public LocalSessions {
 public:
  explicit Win32LocalSessions(SharedTables tables) : tables_(std::move(tables)) {}
#define WINSEAM_ONLY_LocalSessions 1
#include "winseam/calls/declare.inc"

 private:
  SharedTables tables_;
};

class Win32UserConfiguration final : public UserConfiguration {
 public:
  explicit Win32UserConfiguration(SharedTables tables) : tables_(std::move(tables)) {}
#define WINSEAM_ONLY_UserConfiguration 1
#include "winseam/calls/declare.inc"

 private:
  SharedTables tables_;
};

class Win32Platform final : public Platform {
 public:
  explicit Win32Platform(SharedTables tables);
  StandAloneDrives& stand_alone_drives() override { return drives_; }
  LocalSessions& local_sessions() override { return local_sessions_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }
#define WINSEAM_ONLY_Platform 1
#include "winseam/calls/declare.inc"

 private:
  std::unique_ptr<SessionServer> server(abi::Handle handle, std::string name, bool current) const;

  SharedTables tables_;
  Win32LocalSessions local_sessions_;
  Win32UserConfiguration user_configuration_;
  Win32StandAloneDrives drives_;
};

}  // namespace winseam::win32
