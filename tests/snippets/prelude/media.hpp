#pragma once

#include <string>

#include "anything.hpp"
#include "winseam/media_session.hpp"

namespace snippets {

extern winseam::MediaSession& session;
extern const winseam::PoolId pool;
extern const winseam::LibraryId library;
extern const winseam::DriveId drive;
extern const winseam::MediumId medium;
extern const winseam::LogicalMediumId logical_medium;
void write_to(const std::string& device);

namespace media_catalog_hpp {
extern const winseam::PoolId pool_id;
}
namespace media_cleaning_hpp {
extern const winseam::SlotId slot;
}
namespace media_forwarding_hpp {
inline int mounts = 0;
}
namespace media_notifications_hpp {
extern const winseam::MediaObjectId watched;
void look(winseam::MediaObjectId object);
}  // namespace media_notifications_hpp
namespace media_objects_hpp {
extern const winseam::DriveId drive_id;
extern const winseam::MediaObject any_object;
void open_device(const std::string& device);
}  // namespace media_objects_hpp
namespace media_operator_requests_hpp {
void nobody_will();
}
namespace media_options_hpp {
extern winseam::MountRequest request;
extern winseam::LibraryControl& libraries;
}  // namespace media_options_hpp
namespace media_pools_hpp {
extern const winseam::MediaTypeId dlt;
}
namespace media_stand_alone_drives_hpp {
extern winseam::StandAloneDrives& drives;
}
namespace media_state_hpp {
extern const winseam::PhysicalMedium medium;
extern const winseam::MediaDrive drive;
void take_it_out(winseam::MediumId medium);
}  // namespace media_state_hpp
namespace media_timeout_hpp {
extern winseam::MountRequest request;
}
namespace media_values_hpp {
extern const winseam::Guid guid;
}

}  // namespace snippets
