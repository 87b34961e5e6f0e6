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
  std::optional<SessionId> active_console_session() const override;
  result<SessionId> session_of(ProcessId process) const override;
  result<void> connect(SessionId source, SessionId target, std::optional<std::string_view> password,
                       Wait wait) override;
  result<void> start_remote_control(std::optional<std::string_view> server, SessionId target,
                                    std::uint8_t hotkey, HotkeyModifier modifiers) override;
  result<void> stop_remote_control(SessionId target) override;
  result<std::unique_ptr<UserToken>> user_token(SessionId session, CallSite opened_at) override;
  result<void> enable_child_sessions(bool enable) override;
  result<bool> child_sessions_enabled() const override;
  result<std::optional<SessionId>> child_session() const override;

 private:
  SharedTables tables_;
};

class Win32UserConfiguration final : public UserConfiguration {
 public:
  explicit Win32UserConfiguration(SharedTables tables) : tables_(std::move(tables)) {}
  result<std::string> text(std::optional<std::string_view> server, std::string_view user,
                           UserSetting setting) const override;
  result<std::uint32_t> number(std::optional<std::string_view> server, std::string_view user,
                               UserSetting setting) const override;
  result<UserSettings> all(std::optional<std::string_view> server,
                           std::string_view user) const override;
  result<void> set_text(std::optional<std::string_view> server, std::string_view user,
                        UserSetting setting, std::string_view value) override;
  result<void> set_number(std::optional<std::string_view> server, std::string_view user,
                          UserSetting setting, std::uint32_t value) override;

 private:
  SharedTables tables_;
};

class Win32Platform final : public Platform {
 public:
  explicit Win32Platform(SharedTables tables);
  Features features() const override;
  result<std::unique_ptr<SessionServer>> open_session_server(std::string_view name,
                                                             CallSite opened_at) override;
  result<std::unique_ptr<SessionServer>> open_virtualization_server(
      std::optional<std::string_view> name, CallSite opened_at) override;
  result<std::unique_ptr<SessionServer>> current_session_server() override;
  result<std::vector<std::string>> session_servers(std::optional<std::string_view> domain) override;
  result<std::unique_ptr<WlanClient>> open_wlan_client(WlanVersion version,
                                                       CallSite opened_at) override;
  result<std::unique_ptr<MediaSession>> open_media_session(std::optional<std::string_view> server,
                                                           std::string_view application,
                                                           CallSite opened_at) override;
  StandAloneDrives& stand_alone_drives() override { return drives_; }
  LocalSessions& local_sessions() override { return local_sessions_; }
  UserConfiguration& user_configuration() override { return user_configuration_; }

 private:
  std::unique_ptr<SessionServer> server(abi::Handle handle, std::string name, bool current) const;

  SharedTables tables_;
  Win32LocalSessions local_sessions_;
  Win32UserConfiguration user_configuration_;
  Win32StandAloneDrives drives_;
};

}  // namespace winseam::win32
