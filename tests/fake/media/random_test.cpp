// Random sequences of operations, closes and faults, and what holds after every step. RapidCheck prints the seed of a
// failure and the shortest sequence that still fails; RC_PARAMS="seed=..." repeats it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "winseam/fake/world.hpp"
#include "winseam/media_session.hpp"

namespace winseam::fake {

// One step: what is done, and numbers that say to what.
struct Step {
  std::uint32_t action = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t seconds = 0;  // until something happens in the middle, or as a time-out

  friend std::ostream& operator<<(std::ostream& out, const Step& step) {
    return out << '{' << step.action << ',' << step.a << ',' << step.b << ',' << step.seconds
               << '}';
  }
};

}  // namespace winseam::fake

namespace rc {

template <>
struct Arbitrary<winseam::fake::Step> {
  static Gen<winseam::fake::Step> arbitrary() {
    using winseam::fake::Step;
    return gen::build<Step>(gen::set(&Step::action, gen::inRange<std::uint32_t>(0, 44)),
                            gen::set(&Step::a, gen::inRange<std::uint32_t>(0, 12)),
                            gen::set(&Step::b, gen::inRange<std::uint32_t>(0, 12)),
                            gen::set(&Step::seconds, gen::inRange<std::uint32_t>(0, 60)));
  }
};

}  // namespace rc

namespace winseam::fake {
namespace {

using std::chrono::seconds;

// A library that is used at random: by three sessions whose calls wait ("sync3"), also at the same time and one in the
// middle of the other; by one whose calls do not ("async4"); by a console and an operator. Each name is used once, so
// that a name says whether its session is open still.
class Site {
 public:
  explicit Site(const std::vector<Step>& steps)
      : media_(world_.media()), platform_(world_.platform()), steps_(steps) {
    tapes_ = media_.add_library(default_library());
    PoolSpec spec;
    spec.name = "Backup";
    spec.media_type = "DLT";
    spec.allocation = AllocationPolicy::from_free;
    pool_ = media_.add_pool(spec);
    (void)media_.add_cartridge(tapes_, import_cartridge("IMPORT1"));
    // What is over is forgotten soon.
    media_.set_computer(
        {.library_request_purge_time = seconds{100}, .operator_request_purge_time = seconds{100}});
    check();
  }

  void run() {
    while (next_ < steps_.size()) {
      const Step step = steps_[next_++];
      perform(step);
      world_.advance(seconds{step.b % 3 == 0 ? 0 : step.a});
      check();
    }
    come_to_rest();
  }

 private:
  // A session, open or closed, and how many calls are in it. It lives as long as the site: calls may still be on
  // their way out of it when it is closed.
  struct Party {
    std::string name;
    std::unique_ptr<MediaSession> session;
    bool open = true;
    bool lost = false;  // the service was stopped
    std::size_t calls = 0;
  };

  // Does a step, maybe in the middle of a call that waits.
  void perform(const Step& step) {
    ++depth_;
    act(step);
    --depth_;
    check();
  }

  // Has some of the next steps happen while the call waits that comes now.
  void overlap(const Step& step) {
    if (depth_ > 4) return;
    std::uint32_t at = 0;
    for (std::uint32_t left = step.b % 4; left > 0 && next_ < steps_.size(); --left) {
      const Step inner = steps_[next_++];
      at += inner.seconds / 2;
      world_.after(seconds{at}, [this, inner, rests = rests_] {
        if (rests == rests_) perform(inner);
      });
    }
  }

  template <class Call>
  void wait_in(Party& party, const Step& step, const Call& call) {
    overlap(step);
    ++party.calls;
    call(*party.session);
    --party.calls;
  }

  // Nobody wants anything any more: all comes to rest, and nothing is left reserved.
  void rest() {
    ++rests_;
    media_.set_operator({.empties_port_after = seconds{1}, .closes_door_after = seconds{1}});
    restart();
    for (Party& party : parties_) close(party);
    media_.set_connected(tapes_, true);
    media_.close_door(tapes_);
    for (std::uint32_t i = 0; i < 2; ++i) media_.set_opened_by_program(drive(i), false);
    for (std::uint32_t i = 0; i < 10; ++i) media_.block_slot(media_.slot(tapes_, i), false);
    world_.run_until_idle();
    media_.take_from_port(tapes_);
    world_.run_until_idle();
    check();
    const auto last = platform_->open_media_session(std::nullopt, "last").value();
    // What was asked for without wait is still in line.
    for (const LibraryRequest& item : media_.work_items(tapes_))
      if (!is_final(item.state)) (void)last->requests().cancel(item.id);
    (void)last->libraries().inventory(tapes_, InventoryMethod::stop);  // it waits for a drive
    world_.run_until_idle();
    media_.take_from_port(tapes_);  // ejections that were only queued are not offered any more
    world_.run_until_idle();
    check();
    const auto fail = [this](const std::string& what) { RC_FAIL(what + '\n' + world_.dump()); };
    if (media_.robot_busy(tapes_)) fail("the robot moves for nobody");
    if (world_.dump().find("reserved") != std::string::npos) fail("something stays reserved");
    for (const LibraryRequest& item : media_.work_items(tapes_))
      if (!is_final(item.state) && item.state != LibraryRequestState::deferred)
        fail("a request of " + item.application + " never ends");
    for (const MediumId& id : known_) {
      const auto found = media_.object(MediaObjectId{id});
      if (!found) continue;
      const PhysicalMedium medium = std::get<PhysicalMedium>(*found);
      if (medium.state == MediumState::in_use || medium.state == MediumState::operator_required)
        fail(medium.header.name + " is kept by nobody");
    }
  }

  // Left alone, everything comes to rest, and a session of its own gets what it asks for.
  void come_to_rest() {
    rest();
    const auto last = platform_->open_media_session(std::nullopt, "last").value();
    for (std::uint32_t i = 0; i < 2; ++i) (void)last->libraries().enable(MediaObjectId{drive(i)});
    // What was taken or put in by hand is found.
    (void)last->libraries().inventory(tapes_, InventoryMethod::fast);
    world_.run_until_idle();
    const MediumId spare = media_.add_to_shelf(free_cartridge("SPARE"));
    if (!has_empty_slot()) return;
    media_.bring_online(spare, tapes_);
    for (std::uint32_t i = 0; i < 2; ++i) {
      if (state_of(drive(i)) == DriveState::loaded) (void)last->mounting().dismount_drive(drive(i));
      MountRequest request;
      request.media = {media_.side(spare)};
      request.options = MountOption::specific_drive;
      request.drives = {drive(i)};
      request.timeout = std::chrono::hours{1};
      if (!has_empty_slot() && state_of(drive(i)) != DriveState::dismounted) return;
      // Jams and drive errors that are still to come use themselves up.
      auto mounted = last->mounting().mount(request);
      for (int tries = 0; tries < 500 && !mounted && mounted.error() == errc::invalid_state;
           ++tries) {
        world_.run_until_idle();
        mounted = last->mounting().mount(request);
      }
      if (!mounted)
        RC_FAIL("drive " + std::to_string(i) + ": " + mounted.error().message() + '\n' +
                world_.dump());
      RC_ASSERT(last->mounting().dismount(request.media, DismountOption::none).has_value());
      world_.run_until_idle();
    }
    check();
  }

  DriveId drive(std::uint32_t number) const { return media_.drive(tapes_, number % 2); }
  DriveState state_of(const DriveId& id) const {
    return std::get<MediaDrive>(*media_.object(MediaObjectId{id})).state;
  }
  bool has_empty_slot() const {
    for (std::uint32_t i = 0; i < 10; ++i)
      if (std::get<StorageSlot>(*media_.object(MediaObjectId{media_.slot(tapes_, i)})).state ==
          SlotState::empty)
        return true;
    return false;
  }
  std::vector<MediaObjectId> objects(MediaObjectType type) {
    const auto looking = world_.platform()->open_media_session(std::nullopt, "looking");
    std::vector<MediaObjectId> ids;
    if (!looking) return ids;
    const std::vector<Guid> guids = looking.value()->catalog().enumerate(type).value();
    for (const Guid& guid : guids) ids.push_back(MediaObjectId{type, guid});
    return ids;
  }
  template <class Id>
  Id pick(const std::vector<Id>& from, std::uint32_t number) const {
    return from.at(number % from.size());
  }
  MediumId any_medium(std::uint32_t number) {
    std::vector<MediumId> all;
    for (const MediumId& id : known_)
      if (media_.object(MediaObjectId{id})) all.push_back(id);
    return pick(all, number);
  }
  // An open session in that place: the one that is there, or a new one under a new name.
  Party& party(std::size_t place, const std::string& kind) {
    Party*& current = current_[place];
    if (current != nullptr && current->lost) close(*current);
    if (current == nullptr || !current->open) {
      const std::string name = kind + std::to_string(parties_.size());
      auto session = platform_->open_media_session(std::nullopt, name);
      if (!session) {  // no service: it is started for this step
        restart();
        session = platform_->open_media_session(std::nullopt, name);
      }
      parties_.push_back({.name = name, .session = std::move(session).value()});
      current = &parties_.back();
    }
    return *current;
  }
  Party& sync(std::uint32_t number) { return party(number % 3, "sync"); }
  Party& async_party() { return party(3, "async"); }
  MediaSession& async() { return *async_party().session; }
  void close(Party& party) {
    if (!party.open) return;
    party.open = false;
    (void)party.session->close();
    // There and then, not when its calls have returned.
    if (party.name.rfind("sync", 0) == 0) expect_nothing_of(party);
  }
  void close_one(std::uint32_t number) {
    if (Party* current = current_[number % 3]) close(*current);
  }
  void expect_nothing_of(const Party& party) {
    for (const LibraryRequest& item : media_.work_items(tapes_))
      if (item.application == party.name && !is_final(item.state))
        RC_FAIL("a request of " + party.name + " outlives it\n" + world_.dump());
    for (const OperatorRequest& request : media_.operator_requests())
      if (request.application == party.name && !is_final(request.state))
        RC_FAIL("the operator is still asked for " + party.name + '\n' + world_.dump());
  }
  void stop_service() {
    media_.stop_service();
    for (Party& party : parties_) party.lost = true;
    for (const Party& party : parties_)
      if (party.name.rfind("sync", 0) == 0) expect_nothing_of(party);
    // The service forgets what was asked of it, by whomever.
    for (const LibraryRequest& item : media_.work_items(tapes_)) RC_ASSERT(is_final(item.state));
    RC_ASSERT(!media_.robot_busy(tapes_));
    RC_ASSERT(world_.dump().find("reserved") == std::string::npos);
  }
  void unplug() {
    const bool was_there =
        std::get<MediaLibrary>(*media_.object(MediaObjectId{tapes_})).header.state !=
        MediaOperationalState::not_present;
    media_.set_connected(tapes_, false);
    RC_ASSERT(!media_.robot_busy(tapes_));
    // What is asked of one that was unplugged before is for later.
    if (was_there) RC_ASSERT(world_.dump().find("reserved") == std::string::npos);
  }
  void restart() {
    media_.restore_connection();
    media_.start_service();
    media_.finish_starting();
  }
  // By hand only what is at rest can be touched; the rest is refused as a programmer's error.
  template <class Action>
  static void if_it_can_be(Action action) {
    try {
      action();
    } catch (const std::invalid_argument&) {
    }
  }

  void act(const Step& step) {
    const std::uint32_t a = step.a;
    const std::uint32_t b = step.b;
    switch (step.action) {
      case 0:
      case 1:
      case 2:
      case 3:
      case 4:
        wait_in(sync(b), step,
                [&](MediaSession& session) { (void)session.mounting().mount(mount_of(step)); });
        break;
      case 5:
      case 6:
      case 7: {
        MountRequest request = mount_of(step);
        request.options = request.options | MountOption::no_wait;
        (void)async().mounting().mount(request);
        break;
      }
      case 8:
      case 9:
      case 10:
        (void)async().mounting().dismount(
            {media_.side(any_medium(a))},
            b % 2 == 0 ? DismountOption::deferred : DismountOption::immediate);
        break;
      case 11:
        (void)async().mounting().dismount_drive(drive(a));
        break;
      case 12:
        (void)async().transfer().eject(any_medium(a),
                                       b % 3 == 0 ? EjectAction::queue : EjectAction::start);
        break;
      case 13:
        media_.take_from_port(tapes_);
        break;
      case 14: {
        (void)async().transfer().inject(
            tapes_, b % 2 == 0 ? InjectAction::start : InjectAction::start_many);
        if_it_can_be([&] { media_.put_in_port(tapes_, any_medium(a)); });
        break;
      }
      case 15:
        (void)async().libraries().inventory(
            tapes_, b % 2 == 0 ? InventoryMethod::fast : InventoryMethod::full);
        break;
      case 16:
        (void)async().libraries().inventory(tapes_, InventoryMethod::stop);
        break;
      case 17:
        wait_in(sync(b), step, [&](MediaSession& session) {
          AllocateRequest request;
          request.pool = pool_;
          request.timeout = seconds{a};
          (void)session.allocation().allocate(request);
        });
        break;
      case 18: {
        const auto mine = objects(MediaObjectType::logical_medium);
        if (mine.empty()) break;
        const LogicalMediumId id{pick(mine, a).guid};
        (void)(b % 3 == 0 ? async().allocation().set_complete(id)
                          : async().allocation().deallocate(id));
        break;
      }
      case 19:
        media_.jam_robot(tapes_);
        break;
      case 20:
        media_.fail_drive(drive(a));
        break;
      case 21:
        media_.set_label_matches(any_medium(a), b % 2 == 0);
        break;
      case 22: {
        const MediaObjectId id =
            b % 2 == 0 ? MediaObjectId{drive(a)} : MediaObjectId{any_medium(a)};
        (void)(b % 3 == 0 ? async().libraries().disable(id) : async().libraries().enable(id));
        break;
      }
      case 23:
        stop_service();
        if (b % 2 == 0) restart();
        break;
      case 24:
        media_.lose_connection();
        close_one(b);
        if (b % 2 == 0) media_.restore_connection();
        break;
      case 25:
        (void)async().libraries().access_door(tapes_, InventoryMethod::none);
        break;
      case 26:
        media_.open_door(tapes_);
        break;
      case 27:
        media_.close_door(tapes_);
        break;
      case 28:
        if_it_can_be([&] { media_.take_offline(any_medium(a)); });
        break;
      case 29:
        if_it_can_be([&] { media_.bring_online(any_medium(a), tapes_); });
        break;
      case 30: {
        const OperatorAction action = b % 3 == 0   ? OperatorAction::refuse
                                      : b % 3 == 1 ? OperatorAction::insert
                                                   : OperatorAction::satisfy;
        media_.set_operator(
            {.answers = {{.action = action, .after = seconds{step.seconds}, .times = 1 + a}}});
        break;
      }
      case 31: {
        const auto items = media_.work_items(tapes_);
        if (items.empty()) break;
        const LibraryRequestId id = items.at(items.size() - 1 - a % items.size()).id;
        (void)(b % 2 == 0 ? async().requests().cancel(id) : async().requests().set_order(id, 1));
        break;
      }
      case 32:
        wait_in(sync(b), step, [&](MediaSession& session) {
          (void)session.libraries().identify(
              media_.slot(tapes_, a % 10),
              a % 2 == 0 ? DismountOption::deferred : DismountOption::none);
        });
        break;
      case 33: {
        const MediumId id = any_medium(a);
        (void)async().pools().move(id, b % 2 == 0 ? media_.pool("Free\\DLT") : pool_);
        break;
      }
      case 34:
        if (b % 3 == 0) {
          unplug();
        } else {
          media_.set_connected(tapes_, true);
        }
        break;
      case 35:
        media_.set_opened_by_program(drive(a), b % 2 == 0);
        break;
      case 36:
        if_it_can_be([&] { media_.block_slot(media_.slot(tapes_, a % 10), b % 3 == 0); });
        break;
      case 37:
        if_it_can_be([&] {
          if (b % 2 == 0)
            media_.take_by_hand(any_medium(a));
          else
            media_.put_by_hand(media_.slot(tapes_, b % 10), any_medium(a));
        });
        break;
      case 38:
        if (b % 2 == 0)
          (void)async().cleaning().reserve_slot(tapes_, media_.slot(tapes_, 9));
        else
          (void)async().cleaning().inject_cleaner(tapes_, 2);
        (void)async().cleaning().clean(drive(a));
        break;
      case 39:
      case 40:
        close_one(b);
        break;
      case 41:
        if (Party* current = current_[3]) close(*current);
        break;
      case 42: {
        const auto asked = async().operators().submit({.message = "Please dust"});
        if (!asked) break;
        wait_in(sync(b), step, [&](MediaSession& session) {
          (void)session.operators().wait(asked.value(), seconds{step.seconds});
        });
        break;
      }
      default:
        rest();
        break;
    }
  }

  MountRequest mount_of(const Step& step) {
    MountRequest request;
    request.media.emplace_back(media_.side(any_medium(step.a)));
    if (step.b % 4 == 1) request.media.emplace_back(media_.side(any_medium(step.a + 1)));
    if (step.b % 5 == 1) request.options = MountOption::error_not_available;
    if (step.b % 5 == 2) request.options = MountOption::error_offline;
    if (step.b % 5 == 3) {
      request.options = MountOption::specific_drive;
      for (std::uint32_t i = 0; i < request.media.size(); ++i)
        request.drives.push_back(drive(step.a + i));
    }
    request.timeout = seconds{step.seconds};
    request.priority = static_cast<MountPriority>(static_cast<std::int32_t>(step.a) - 6);
    return request;
  }

  // Seen from outside, object by object, and what the fake says of its own state.
  void check() {
    const std::vector<std::string> broken = media_.broken_invariants();
    if (!broken.empty()) RC_FAIL(broken.front() + '\n' + world_.dump());
    std::map<MediaObjectId, MediumId> places;
    std::map<DriveId, MediumId> in_drives;
    const std::vector<CartridgeSpec> cartridges = all_cartridges();
    for (const CartridgeSpec& cartridge : cartridges) known_.insert(cartridge.id);
    std::size_t there = 0;
    for (const MediumId& id : known_) {
      const auto found = media_.object(MediaObjectId{id});
      if (!found) continue;
      ++there;
      const PhysicalMedium medium = std::get<PhysicalMedium>(*found);
      RC_ASSERT(medium.location.has_value());
      if (medium.library == media_.shelf()) {
        RC_ASSERT(medium.state == MediumState::idle ||
                  medium.state == MediumState::operator_required);
        RC_ASSERT(!medium.mounted_side.has_value());
        continue;
      }
      // Each cartridge is in one place, and each place holds one.
      RC_ASSERT(places.emplace(*medium.location, id).second);
      const bool in_drive = medium.location->type == MediaObjectType::drive;
      if (in_drive) in_drives.emplace(DriveId{medium.location->guid}, id);
      RC_ASSERT(in_drive || medium.state != MediumState::loaded);
      if (medium.mounted_side) {
        RC_ASSERT(in_drive);
        const MediaDrive holds = std::get<MediaDrive>(*media_.object(*medium.location));
        RC_ASSERT(holds.loaded_side == medium.mounted_side);
        RC_ASSERT(holds.state == DriveState::loaded);
      }
    }
    RC_ASSERT(cartridges.size() == there);
    for (std::uint32_t i = 0; i < 10; ++i) {
      const auto slot =
          std::get<StorageSlot>(*media_.object(MediaObjectId{media_.slot(tapes_, i)}));
      if (slot.state == SlotState::empty) RC_ASSERT(places.count(MediaObjectId{slot.id}) == 0U);
    }
    const std::vector<LibraryRequest> items = media_.work_items(tapes_);
    for (std::uint32_t i = 0; i < 2; ++i) {
      const auto shown = std::get<MediaDrive>(*media_.object(MediaObjectId{drive(i)}));
      const auto in = in_drives.find(drive(i));
      const bool empty =
          shown.state == DriveState::dismounted || shown.state == DriveState::being_cleaned;
      RC_ASSERT(empty == (in == in_drives.end()));
      if (shown.loaded_side && in != in_drives.end())
        RC_ASSERT(shown.loaded_side == media_.side(in->second));
      // One owner: at most one item works with it.
      RC_ASSERT(std::count_if(items.begin(), items.end(), [&](const LibraryRequest& item) {
                  return item.drive == drive(i) && item.state == LibraryRequestState::in_process;
                }) <= 1);
    }
    // What is asked for in a call that waits is over when the call is, or its session. Nothing else was asked for by
    // these sessions.
    std::set<std::string> waiting;
    for (const Party& party : parties_)
      if (party.open && !party.lost && party.calls > 0) waiting.insert(party.name);
    const auto of_nobody = [&](const std::string& application) {
      return application.rfind("sync", 0) == 0 && waiting.count(application) == 0;
    };
    for (const LibraryRequest& item : items)
      if (!is_final(item.state) && of_nobody(item.application))
        RC_FAIL("a request of " + item.application + " outlives it\n" + world_.dump());
    for (const OperatorRequest& request : media_.operator_requests())
      if (!is_final(request.state) && of_nobody(request.application))
        RC_FAIL("the operator is still asked for " + request.application + '\n' + world_.dump());
  }

  std::vector<CartridgeSpec> all_cartridges() const {
    const MediaSpec spec = media_.describe();
    std::vector<CartridgeSpec> all = spec.shelf;
    for (const LibrarySpec& library : spec.libraries)
      all.insert(all.end(), library.cartridges.begin(), library.cartridges.end());
    return all;
  }

  World world_{WorldOptions{[](const EndReport&) {}}};
  Media media_;
  std::unique_ptr<Platform> platform_;
  LibraryId tapes_;
  PoolId pool_;
  std::set<MediumId> known_;
  const std::vector<Step>& steps_;
  std::size_t next_ = 0;             // of the steps
  std::deque<Party> parties_;        // all there ever were
  std::array<Party*, 4> current_{};  // the last one without wait
  std::size_t depth_ = 0;            // calls within calls
  std::size_t rests_ = 0;
};

// ntms E104 [assumed]
RC_GTEST_PROP(MediaRandomTest, NothingIsLostAndNothingStaysReserved,
              (const std::vector<Step>& steps)) {
  Site site(steps);
  site.run();
}

}  // namespace
}  // namespace winseam::fake
