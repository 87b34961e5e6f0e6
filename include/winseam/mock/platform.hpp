// winseam/mock/platform.hpp: a GoogleMock double for a platform.
//
//   ::testing::NiceMock<winseam::mock::MockPlatform> platform;
//   ::testing::NiceMock<winseam::mock::MockSessionServer> server;   // winseam/mock/session_server.hpp
//   platform.hand_out(server);                       // every open gives a handle to this very mock
//   EXPECT_CALL(server.mock_sessions, logoff(winseam::SessionId{3}, winseam::Wait::no));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real platform.
#pragma once

#include <gmock/gmock.h>

#include <memory>
#include <utility>

#include "winseam/mock/borrowed_media_session.hpp"
#include "winseam/mock/borrowed_wlan_client.hpp"
#include "winseam/mock/local_sessions.hpp"
#include "winseam/mock/media_stand_alone_drives.hpp"
#include "winseam/mock/user_configuration.hpp"
#include "winseam/platform.hpp"

namespace winseam::mock {

class MockPlatform : public Platform {
 public:
  MockPlatform() {
    ON_CALL(*this, features()).WillByDefault([]() -> Features { return Features{}; });
    ON_CALL(*this, open_session_server(::testing::_, ::testing::_))
        .WillByDefault([](std::string_view, CallSite) -> result<std::unique_ptr<SessionServer>> {
          return result<std::unique_ptr<SessionServer>>(errc::call_not_implemented);
        });
    ON_CALL(*this, open_virtualization_server(::testing::_, ::testing::_))
        .WillByDefault([](std::optional<std::string_view>,
                          CallSite) -> result<std::unique_ptr<SessionServer>> {
          return result<std::unique_ptr<SessionServer>>(errc::call_not_implemented);
        });
    ON_CALL(*this, current_session_server())
        .WillByDefault([]() -> result<std::unique_ptr<SessionServer>> {
          return result<std::unique_ptr<SessionServer>>(errc::call_not_implemented);
        });
    ON_CALL(*this, open_wlan_client(::testing::_, ::testing::_))
        .WillByDefault([](WlanVersion, CallSite) -> result<std::unique_ptr<WlanClient>> {
          return result<std::unique_ptr<WlanClient>>(errc::call_not_implemented);
        });
    ON_CALL(*this, open_media_session(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](std::optional<std::string_view>, std::string_view,
                          CallSite) -> result<std::unique_ptr<MediaSession>> {
          return result<std::unique_ptr<MediaSession>>(errc::call_not_implemented);
        });
    ON_CALL(*this, stand_alone_drives())
        .WillByDefault(::testing::ReturnRef(mock_stand_alone_drives));
    ON_CALL(*this, session_servers(::testing::_))
        .WillByDefault([](std::optional<std::string_view>) -> result<std::vector<std::string>> {
          return result<std::vector<std::string>>(errc::call_not_implemented);
        });
    ON_CALL(*this, local_sessions()).WillByDefault(::testing::ReturnRef(mock_local_sessions));
    ON_CALL(*this, user_configuration())
        .WillByDefault(::testing::ReturnRef(mock_user_configuration));
  }

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(Platform& real) {
    ON_CALL(*this, features()).WillByDefault([&real]() -> Features { return real.features(); });
    ON_CALL(*this, open_session_server(::testing::_, ::testing::_))
        .WillByDefault([&real](std::string_view name,
                               CallSite opened_at) -> result<std::unique_ptr<SessionServer>> {
          return real.open_session_server(name, opened_at);
        });
    ON_CALL(*this, open_virtualization_server(::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> name,
                               CallSite opened_at) -> result<std::unique_ptr<SessionServer>> {
          return real.open_virtualization_server(name, opened_at);
        });
    ON_CALL(*this, current_session_server())
        .WillByDefault([&real]() -> result<std::unique_ptr<SessionServer>> {
          return real.current_session_server();
        });
    ON_CALL(*this, open_wlan_client(::testing::_, ::testing::_))
        .WillByDefault([&real](WlanVersion version,
                               CallSite opened_at) -> result<std::unique_ptr<WlanClient>> {
          return real.open_wlan_client(version, opened_at);
        });
    ON_CALL(*this, open_media_session(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](std::optional<std::string_view> server, std::string_view application,
                               CallSite opened_at) -> result<std::unique_ptr<MediaSession>> {
          return real.open_media_session(server, application, opened_at);
        });
    ON_CALL(*this, stand_alone_drives()).WillByDefault([&real]() -> StandAloneDrives& {
      return real.stand_alone_drives();
    });
    ON_CALL(*this, session_servers(::testing::_))
        .WillByDefault(
            [&real](std::optional<std::string_view> domain) -> result<std::vector<std::string>> {
              return real.session_servers(domain);
            });
    ON_CALL(*this, local_sessions()).WillByDefault([&real]() -> LocalSessions& {
      return real.local_sessions();
    });
    ON_CALL(*this, user_configuration()).WillByDefault([&real]() -> UserConfiguration& {
      return real.user_configuration();
    });
  }

  MOCK_METHOD(Features, features, (), (const, override));
  MOCK_METHOD(result<std::unique_ptr<SessionServer>>, open_session_server,
              (std::string_view, CallSite), (override));
  MOCK_METHOD(result<std::unique_ptr<SessionServer>>, open_virtualization_server,
              (std::optional<std::string_view>, CallSite), (override));
  MOCK_METHOD(result<std::unique_ptr<SessionServer>>, current_session_server, (), (override));
  MOCK_METHOD(result<std::vector<std::string>>, session_servers, (std::optional<std::string_view>),
              (override));
  MOCK_METHOD(result<std::unique_ptr<WlanClient>>, open_wlan_client, (WlanVersion, CallSite),
              (override));
  MOCK_METHOD(result<std::unique_ptr<MediaSession>>, open_media_session,
              (std::optional<std::string_view>, std::string_view, CallSite), (override));
  MOCK_METHOD(StandAloneDrives&, stand_alone_drives, (), (override));
  MOCK_METHOD(LocalSessions&, local_sessions, (), (override));
  MOCK_METHOD(UserConfiguration&, user_configuration, (), (override));

  ::testing::NiceMock<MockLocalSessions> mock_local_sessions;
  ::testing::NiceMock<MockUserConfiguration> mock_user_configuration;
  ::testing::NiceMock<MockStandAloneDrives> mock_stand_alone_drives;

  // From now on every way of opening a server succeeds with a handle that passes its calls to `server`, which the test
  // keeps and which must outlive the handles.
  void hand_out(SessionServer& server) {
    ON_CALL(*this, open_session_server(::testing::_, ::testing::_))
        .WillByDefault([&server](std::string_view, CallSite) { return borrow(server); });
    ON_CALL(*this, open_virtualization_server(::testing::_, ::testing::_))
        .WillByDefault(
            [&server](std::optional<std::string_view>, CallSite) { return borrow(server); });
    ON_CALL(*this, current_session_server()).WillByDefault([&server] { return borrow(server); });
  }

  // The same for media sessions.
  void hand_out(MediaSession& session) {
    ON_CALL(*this, open_media_session(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&session](std::optional<std::string_view>, std::string_view,
                                  CallSite) -> result<std::unique_ptr<MediaSession>> {
          return std::unique_ptr<MediaSession>(std::make_unique<BorrowedMediaSession>(session));
        });
  }

  // The same for WLAN clients.
  void hand_out(WlanClient& client) {
    ON_CALL(*this, open_wlan_client(::testing::_, ::testing::_))
        .WillByDefault([&client](WlanVersion, CallSite) -> result<std::unique_ptr<WlanClient>> {
          return std::unique_ptr<WlanClient>(std::make_unique<BorrowedWlanClient>(client));
        });
  }

 private:
  // A handle that does not own what it passes its calls to.
  class Borrowed final : public SessionServer {
   public:
    explicit Borrowed(SessionServer& server) : server_(server) {}
    std::string name() const override { return server_.name(); }
    bool is_current() const override { return server_.is_current(); }
    Sessions& sessions() override { return server_.sessions(); }
    const SessionInformation& information() const override { return server_.information(); }
    Processes& processes() override { return server_.processes(); }
    SessionEvents& events() override { return server_.events(); }
    VirtualChannels& channels() override { return server_.channels(); }
    SessionListeners& listeners() override { return server_.listeners(); }
    result<void> shutdown(ShutdownAction action) override { return server_.shutdown(action); }
    result<void> close() override { return server_.close(); }

   private:
    SessionServer& server_;
  };

  static result<std::unique_ptr<SessionServer>> borrow(SessionServer& server) {
    return std::unique_ptr<SessionServer>(std::make_unique<Borrowed>(server));
  }
};

}  // namespace winseam::mock
