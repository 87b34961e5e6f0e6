// winseam/mock/wlan_profiles.hpp: a GoogleMock double for stored profiles.
//
//   ::testing::NiceMock<winseam::mock::MockWlanProfiles> mock;
//   EXPECT_CALL(mock, enumerate(adapter));
//
// A call that was not configured answers call_not_implemented; delegate_to() hands all calls to a fake or real object.
#pragma once

#include <gmock/gmock.h>

#include "winseam/wlan/profiles.hpp"

namespace winseam::mock {

class MockWlanProfiles : public WlanProfiles {
 public:
  MockWlanProfiles() {
    ON_CALL(*this, enumerate(::testing::_))
        .WillByDefault([](const Guid&) -> result<std::vector<ProfileInfo>> {
          return result<std::vector<ProfileInfo>>(errc::call_not_implemented);
        });
    ON_CALL(*this, get(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::string_view, ProfileKey) -> result<StoredProfile> {
          return result<StoredProfile>(errc::call_not_implemented);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](const Guid&, std::string_view, const SetProfileOptions&,
               ReasonCode*) -> result<void> { return result<void>(errc::call_not_implemented); });
    ON_CALL(*this, remove(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::string_view) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, rename(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::string_view, std::string_view) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_order(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, const std::vector<std::string>&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_position(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::string_view, std::uint32_t) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, custom_data(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::string_view) -> result<std::vector<std::byte>> {
          return result<std::vector<std::byte>>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_custom_data(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](const Guid&, std::string_view, std::span<const std::byte>) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this,
            set_eap_data(::testing::_, ::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, std::string_view, const EapMethod&, EapDataFlags,
                          std::span<const std::byte>) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
    ON_CALL(*this, set_eap_xml(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault(
            [](const Guid&, std::string_view, EapDataFlags, std::string_view) -> result<void> {
              return result<void>(errc::call_not_implemented);
            });
    ON_CALL(*this, save_temporary(::testing::_, ::testing::_))
        .WillByDefault([](const Guid&, const SaveProfileOptions&) -> result<void> {
          return result<void>(errc::call_not_implemented);
        });
  }

  virtual ~MockWlanProfiles() = default;

  // Every call that no expectation answers otherwise goes to `real`, which must outlive the mock; calls are still
  // counted.
  void delegate_to(WlanProfiles& real) {
    ON_CALL(*this, enumerate(::testing::_))
        .WillByDefault([&real](const Guid& adapter) -> result<std::vector<ProfileInfo>> {
          return real.enumerate(adapter);
        });
    ON_CALL(*this, get(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view name,
                               ProfileKey key) -> result<StoredProfile> {
          return real.get(adapter, name, key);
        });
    ON_CALL(*this, set(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view xml,
                               const SetProfileOptions& options,
                               ReasonCode* reason) -> result<void> {
          return real.set(adapter, xml, options, reason);
        });
    ON_CALL(*this, remove(::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view name) -> result<void> {
          return real.remove(adapter, name);
        });
    ON_CALL(*this, rename(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view old_name,
                               std::string_view new_name) -> result<void> {
          return real.rename(adapter, old_name, new_name);
        });
    ON_CALL(*this, set_order(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter, const std::vector<std::string>& names) -> result<void> {
              return real.set_order(adapter, names);
            });
    ON_CALL(*this, set_position(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view name,
                               std::uint32_t position) -> result<void> {
          return real.set_position(adapter, name, position);
        });
    ON_CALL(*this, custom_data(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter, std::string_view name) -> result<std::vector<std::byte>> {
              return real.custom_data(adapter, name);
            });
    ON_CALL(*this, set_custom_data(::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view name,
                               std::span<const std::byte> data) -> result<void> {
          return real.set_custom_data(adapter, name, data);
        });
    ON_CALL(*this,
            set_eap_data(::testing::_, ::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view name, const EapMethod& method,
                               EapDataFlags flags,
                               std::span<const std::byte> data) -> result<void> {
          return real.set_eap_data(adapter, name, method, flags, data);
        });
    ON_CALL(*this, set_eap_xml(::testing::_, ::testing::_, ::testing::_, ::testing::_))
        .WillByDefault([&real](const Guid& adapter, std::string_view name, EapDataFlags flags,
                               std::string_view xml) -> result<void> {
          return real.set_eap_xml(adapter, name, flags, xml);
        });
    ON_CALL(*this, save_temporary(::testing::_, ::testing::_))
        .WillByDefault(
            [&real](const Guid& adapter, const SaveProfileOptions& options) -> result<void> {
              return real.save_temporary(adapter, options);
            });
  }

  MOCK_METHOD(result<std::vector<ProfileInfo>>, enumerate, (const Guid&), (const, override));
  MOCK_METHOD(result<StoredProfile>, get, (const Guid&, std::string_view, ProfileKey),
              (const, override));
  MOCK_METHOD(result<void>, set,
              (const Guid&, std::string_view, const SetProfileOptions&, ReasonCode*), (override));
  MOCK_METHOD(result<void>, remove, (const Guid&, std::string_view), (override));
  MOCK_METHOD(result<void>, rename, (const Guid&, std::string_view, std::string_view), (override));
  MOCK_METHOD(result<void>, set_order, (const Guid&, const std::vector<std::string>&), (override));
  MOCK_METHOD(result<void>, set_position, (const Guid&, std::string_view, std::uint32_t),
              (override));
  MOCK_METHOD(result<std::vector<std::byte>>, custom_data, (const Guid&, std::string_view),
              (const, override));
  MOCK_METHOD(result<void>, set_custom_data,
              (const Guid&, std::string_view, std::span<const std::byte>), (override));
  MOCK_METHOD(result<void>, set_eap_data,
              (const Guid&, std::string_view, const EapMethod&, EapDataFlags,
               std::span<const std::byte>),
              (override));
  MOCK_METHOD(result<void>, set_eap_xml,
              (const Guid&, std::string_view, EapDataFlags, std::string_view), (override));
  MOCK_METHOD(result<void>, save_temporary, (const Guid&, const SaveProfileOptions&), (override));
};

}  // namespace winseam::mock
