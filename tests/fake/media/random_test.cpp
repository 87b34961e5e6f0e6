// Random sequences of operations, closes and faults: what holds after every step.
#include <random>

#include "media_fixture.hpp"

namespace winseam {
namespace {

class MediaRandomTest : public MediaTest, public ::testing::WithParamInterface<unsigned> {
 protected:
  // The same sequence for the same seed, whatever the standard library.
  std::uint32_t pick(std::uint32_t count) { return static_cast<std::uint32_t>(engine_() % count); }
  MediumId any_medium() {
    const auto media_ids = session->catalog().ids<MediumId>().value();
    return media_ids.at(pick(static_cast<std::uint32_t>(media_ids.size())));
  }
  MountOption any_option() {
    constexpr MountOption options[] = {MountOption::no_wait, MountOption::none,
                                       MountOption::error_not_available,
                                       MountOption::no_wait | MountOption::error_offline};
    return options[pick(4)];
  }
  void act() {
    switch (pick(16)) {
      case 0:
      case 1:
      case 2: {
        MountRequest request;
        const std::uint32_t count = 1 + pick(2);
        for (std::uint32_t i = 0; i < count; ++i)
          request.media.emplace_back(media.side(any_medium()));
        request.options = any_option();
        request.timeout = seconds{pick(60)};
        if (pick(3) == 0) {
          const int delay = static_cast<int>(pick(40));
          world.after(seconds{delay}, [this] { (void)close_once(); });
        }
        (void)session->mounting().mount(request);
        break;
      }
      case 3:
      case 4:
        (void)session->mounting().dismount(
            {media.side(any_medium())},
            pick(2) == 0 ? DismountOption::deferred : DismountOption::immediate);
        break;
      case 5:
        (void)session->mounting().dismount_drive(media.drive(tapes, pick(2)));
        break;
      case 6:
        (void)session->transfer().eject(any_medium(), EjectAction::start);
        break;
      case 7:
        media.take_from_port(tapes);
        break;
      case 8:
        (void)session->transfer().inject(tapes, InjectAction::start);
        break;
      case 9:
        (void)session->libraries().inventory(
            tapes, pick(2) == 0 ? InventoryMethod::fast : InventoryMethod::full);
        break;
      case 10:
        (void)session->allocation().allocate({.pool = pool, .timeout = seconds{pick(30)}});
        break;
      case 11: {
        const auto mine = session->catalog().ids<LogicalMediumId>().value();
        if (!mine.empty())
          (void)session->allocation().deallocate(
              mine.at(pick(static_cast<std::uint32_t>(mine.size()))));
        break;
      }
      case 12:
        media.jam_robot(tapes);
        break;
      case 13: {
        const MediaObjectId drive = media.drive(tapes, pick(2));
        (void)(pick(2) == 0 ? session->libraries().disable(drive)
                            : session->libraries().enable(drive));
        break;
      }
      case 14:
        if (pick(4) == 0) {
          media.stop_service();
          (void)close_once();
          media.start_service();
          media.finish_starting();
        } else {
          media.open_door(tapes);
          world.advance(seconds{pick(20)});
          media.close_door(tapes);
        }
        break;
      default:
        (void)close_once();
        break;
    }
    world.advance(seconds{pick(25)});
    if (closed_) {
      session = open();
      closed_ = false;
    }
  }
  bool close_once() {
    if (closed_) return false;
    closed_ = true;
    (void)session->close();
    return true;
  }

 private:
  std::mt19937 engine_{GetParam()};
  bool closed_ = false;
};

TEST_P(MediaRandomTest, NothingIsLostAndNothingStaysReserved) {
  // ntms E104 [assumed]
  SCOPED_TRACE("seed " + std::to_string(GetParam()));
  media.set_operator({.answers = {{.request = OperatorRequestType::move_media,
                                   .action = fake::OperatorAction::insert,
                                   .after = seconds{20},
                                   .times = 1000}}});
  for (int step = 0; step < 120; ++step) {
    act();
    ASSERT_THAT(media.broken_invariants(), ::testing::IsEmpty()) << "at step " << step << '\n'
                                                                 << world.dump();
  }
  // Left alone, everything comes to rest, and no drive stays reserved.
  (void)close_once();
  media.close_door(tapes);
  world.run_until_idle();
  EXPECT_FALSE(media.robot_busy(tapes));
  EXPECT_EQ(world.dump().find("reserved"), std::string::npos) << world.dump();
}

INSTANTIATE_TEST_SUITE_P(Seeds, MediaRandomTest, ::testing::Range(1u, 61u));

}  // namespace
}  // namespace winseam
