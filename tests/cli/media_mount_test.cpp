#include "media_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::ordered_json;

class MediaMount : public MediaTest {};

TEST_F(MediaMount, ByName) {
  const Ran ran = run({"media", "mount", "day01", "--write"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out, "'DAY01' is mounted in 'Vault drive 0' (\\\\.\\Tape0)\n");
}

TEST_F(MediaMount, AsJson) {
  const Json json = run({"media", "mount", "DAY01", "--json"}).json();
  EXPECT_EQ(json["command"], "media mount");
  EXPECT_EQ(json["media"][0]["name"], "DAY01");
  EXPECT_EQ(json["media"][0]["side"], "A");
  EXPECT_EQ(json["media"][0]["logical_medium"], to_string(media_guid(21)));
  EXPECT_EQ(json["media"][0]["drive"], "Vault drive 0");
  EXPECT_EQ(json["outcome"], "mounted");
}

TEST_F(MediaMount, ByAnyOfItsIds) {
  for (const Guid& id : {media_guid(11), media_guid(21)})
    EXPECT_THAT(run({"media", "mount", to_string(id)}).out, StartsWith("'DAY01' is mounted"));
}

TEST_F(MediaMount, SeveralTogetherInChosenDrives) {
  const Ran ran = run(
      {"media", "mount", "DAY01", "DAY02", "--drive", "Vault drive 1", "--drive", "\\\\.\\Tape0"});
  EXPECT_EQ(ran.out,
            "'DAY01' is mounted in 'Vault drive 1' (\\\\.\\Tape1)\n"
            "'DAY02' is mounted in 'Vault drive 0' (\\\\.\\Tape0)\n");
}

TEST_F(MediaMount, OfTwoSidesTheAllocatedOne) {
  EXPECT_THAT(run({"media", "mount", "DISC"}).out,
              StartsWith("'DISC' side A is mounted in 'Vault drive 2'"));
  EXPECT_THAT(run({"media", "mount", "DISC", "--side", "b"}).out,
              StartsWith("'DISC' side B is mounted"));
  expect_error(run({"media", "mount", "DISC", "--side", "C"}), 2,
               "winseam: medium 'DISC' has no side 'C'; it has A to B");
  expect_error(run({"media", "mount", "DAY01", "--side", "B"}), 2,
               "winseam: medium 'DAY01' has no side 'B'; it has A");
  world.media.libraries[0].cartridges[4].sides[0] = {};
  expect_error(run({"media", "mount", "DISC"}), 2,
               "winseam: medium 'DISC' has 2 sides; say which with --side A");
}

TEST_F(MediaMount, ADriveThatIsBusyIsWaitedFor) {
  const Ran ran = script(
      "media mount DAY01\nmedia mount DAY02\nmedia mount FREE01 --no-wait\nmedia requests\n"
      "media dismount DAY01\nadvance 2m\nmedia requests\nmedia drives --json");
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("the mount of 'FREE01' is queued; see how it goes with: "
                                       "winseam media requests\n"),
                             HasSubstr("\nmount  waiting  FREE01         Vault        1  winseam"),
                             HasSubstr("nothing is under way and nobody is asked for anything\n")));
  EXPECT_EQ(last(ran)["drives"][1]["medium"]["name"], "FREE01");
}

TEST_F(MediaMount, AWaitThatNothingCanEnd) {
  const Ran ran = script("media mount DAY01\nmedia mount DAY02\nmedia mount FREE01 --timeout 1h");
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("standard input:3: cannot mount 'FREE01': "));
}

TEST_F(MediaMount, WhatIsRefused) {
  expect_refused("media mount OFF01 --no-operator",
                 "cannot mount 'OFF01': " + make_error_code(errc::media_offline).message() +
                     "; mount it without --no-operator and have it brought in");
  expect_refused("media mount DAY01 --drive 'Vault drive 2'",
                 "cannot mount 'DAY01': " + make_error_code(errc::no_supporting_drives).message() +
                     "; choose another drive, or leave --drive out");
  world.media.libraries[0].cartridges[0].sides[0].state = SideState::complete;
  expect_refused("media mount DAY01 --write",
                 "cannot mount 'DAY01': " + make_error_code(errc::write_protect).message() +
                     "; the side is full; mount it without --write");
  world.media.libraries[0].cartridges[1].enabled = false;
  expect_refused("media mount DAY02",
                 "cannot mount 'DAY02': " + make_error_code(errc::resource_disabled).message() +
                     "; it is disabled; see: winseam media libraries, drives, media");
}

TEST_F(MediaMount, IfFree) {
  const Ran ran = script(
      "media mount DAY01\nmedia mount DAY02\nmedia mount FREE01 --if-free\nmedia drives --json",
      {"--keep-going"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, HasSubstr("standard input:3: cannot mount 'FREE01': "));
  EXPECT_EQ(last(ran)["drives"][1]["medium"]["name"], "DAY01");
  EXPECT_EQ(last(ran)["drives"][2]["medium"]["name"], "DAY02");
}

TEST_F(MediaMount, WrongUsage) {
  expect_error(run({"media", "mount", "DAYO1"}), 2,
               "winseam: there is no medium 'DAYO1'; did you mean 'DAY01'?");
  const Ran several = run({"media", "mount", "FREE"});
  EXPECT_EQ(several.exit_code, 2);
  EXPECT_THAT(several.err, HasSubstr("'FREE' fits 2 media; say which: 'FREE01' ("));
  expect_error(run({"media", "mount", "DAY01", "--drive", "Tape9"}), 2,
               "winseam: there is no drive 'Tape9'; there are 'Desk drive 0', 'Vault drive 0', "
               "'Vault drive 1', 'Vault drive 2'");
  expect_error(run({"media", "mount", "DAY01", "DAY02", "--drive", "Vault drive 0"}), 2,
               "winseam: 1 drive for 2 media; give a --drive for each medium, or none");
  expect_error(run({"media", "mount", "DAY01", "DAY02", "--side", "A"}), 2,
               "winseam: --side says the side of one medium; name each side by its id");
  EXPECT_THAT(run({"media", "mount", "DAY01", "--priority", "16"}).err,
              HasSubstr("--priority: expected lowest, low, normal, high, highest or a number from "
                        "-15 to 15, found '16'"));
  EXPECT_EQ(run({"media", "mount", "DAY01", "--no-wait", "--timeout", "1m"}).exit_code, 2);
  EXPECT_EQ(run({"media", "mount"}).exit_code, 2);
}

TEST_F(MediaMount, Priorities) {
  const Ran ran = script(
      "media mount DAY01\nmedia mount DAY02\nmedia mount FREE01 --no-wait --priority low\n"
      "media mount FREE02 --no-wait --priority 3\nmedia requests --json");
  const Json items = last(ran)["work_items"];
  ASSERT_EQ(items.size(), 2U) << ran.err;
  EXPECT_EQ(items[0]["medium"], "FREE01");
  EXPECT_EQ(items[0]["place"], 2);
  EXPECT_EQ(items[0]["priority"], -7);
  EXPECT_EQ(items[1]["place"], 1);
}

TEST_F(MediaMount, Dismount) {
  const Ran ran = script("media mount DAY01\nmedia dismount DAY01 --wait\nmedia media --json");
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("\n'DAY01' is dismounted\n"));
  EXPECT_EQ(last(ran)["media"][0]["place"], "slot 0 of Vault");
  const Ran deferred =
      script("media mount DAY01\nmedia dismount DAY01 --deferred --wait\nmedia drives --json");
  EXPECT_EQ(last(deferred)["drives"][1]["state"], "dismountable");
  const Ran drive =
      script("media mount DAY01\nmedia dismount --drive 'Vault drive 0' --json --wait");
  EXPECT_EQ(last(drive)["outcome"], "done");
  EXPECT_EQ(last(drive)["media"][0]["name"], "DAY01");
  const Ran queued = script("media mount DAY01\nmedia dismount DAY01");
  EXPECT_THAT(queued.out, HasSubstr("the dismount of 'DAY01' is queued; see how it goes with"));
}

TEST_F(MediaMount, WhatCannotBeDismounted) {
  expect_error(run({"media", "dismount", "DAY01"}), 2,
               "winseam: medium 'DAY01' is not mounted; see what is with: winseam media drives");
  expect_error(run({"media", "dismount", "--drive", "Vault drive 0"}), 2,
               "winseam: drive 'Vault drive 0' is empty");
  expect_error(run({"media", "dismount"}), 2,
               "winseam: say what to dismount: media, or a drive with --drive");
  expect_error(run({"media", "dismount", "DAY01", "--drive", "Vault drive 0"}), 2,
               "winseam: say what to dismount: media, or a drive with --drive");
}

class MediaAllocate : public MediaTest {};

TEST_F(MediaAllocate, DrawsFromTheFreePool) {
  const Ran ran = script("media allocate 'Backup\\Daily' --new-medium\nmedia media --json");
  ASSERT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, StartsWith("'FREE01' is allocated in 'Backup\\Daily', drawn from "
                                  "'Free\\DLT'; logical medium "));
  EXPECT_EQ(last(ran)["media"][3]["pool"], "Backup\\Daily");
  EXPECT_EQ(last(ran)["media"][3]["sides"][0]["state"], "allocated");
}

TEST_F(MediaAllocate, AsJsonByTheLastLevel) {
  const Json json = run({"media", "allocate", "daily", "--medium", "FREE02", "--json"}).json();
  EXPECT_EQ(json["pool"], "Backup\\Daily");
  EXPECT_EQ(json["medium"]["name"], "FREE02");
  EXPECT_EQ(json["side"], "A");
  EXPECT_EQ(json["allocated_from"], "Free\\DLT");
  EXPECT_EQ(json["outcome"], "allocated");
}

TEST_F(MediaAllocate, TheNextSide) {
  const Ran ran = run({"media", "allocate", "Archive", "--next-of", "DISC"});
  EXPECT_THAT(ran.out, StartsWith("'DISC' side B is allocated in 'Archive'; logical medium "));
  expect_error(run({"media", "allocate", "Archive", "--next-of", "FREE01"}), 2,
               "winseam: no side of medium 'FREE01' is allocated; leave --next-of out");
}

TEST_F(MediaAllocate, NothingIsLeft) {
  expect_refused(
      "media allocate Archive --new-medium",
      "cannot allocate from 'Archive': " + make_error_code(errc::media_unavailable).message() +
          "; nothing is left to allocate; wait for the operator with --timeout");
}

TEST_F(MediaAllocate, TheOperatorBringsMedia) {
  world.media.libraries[0].cartridges.resize(2);
  world.media.operators.answers = {{.request = OperatorRequestType::new_media,
                                    .action = fake::OperatorAction::insert,
                                    .after = std::chrono::minutes{5}}};
  const Ran ran = run({"media", "allocate", "daily", "--timeout", "10m"});
  EXPECT_EQ(ran.exit_code, 0) << ran.err;
  EXPECT_THAT(ran.out, HasSubstr("is allocated in 'Backup\\Daily'"));
  world.media.operators.answers[0].action = fake::OperatorAction::ignore;
  const Ran vain = run({"media", "allocate", "daily", "--timeout", "10m"});
  EXPECT_EQ(vain.exit_code, 1);
  EXPECT_THAT(vain.err, HasSubstr("cannot allocate from 'Backup\\Daily': "));
}

TEST_F(MediaAllocate, WrongUsage) {
  expect_error(run({"media", "allocate", "Free\\DLT"}), 2,
               "winseam: pool 'Free\\DLT' is the system's; allocate from one of a program");
  expect_error(run({"media", "allocate", "Archiv3"}), 2,
               "winseam: there is no pool 'Archiv3'; did you mean 'Archive'?");
  EXPECT_THAT(run({"media", "allocate", "Archive", "--timeout", "5"}).err,
              HasSubstr("--timeout: "));
  EXPECT_EQ(run({"media", "allocate", "Archive", "--side", "A"}).exit_code, 2);
}

TEST_F(MediaAllocate, WhoMayNot) {
  const Ran ran = run({"media", "allocate", "Archive", "--next-of", "DISC", "--as", "alice"});
  EXPECT_EQ(ran.exit_code, 1);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("cannot allocate from 'Archive': "),
                             HasSubstr("; try --as with an account that may")));
}

TEST_F(MediaAllocate, GivingItBack) {
  const Ran ran = run({"media", "deallocate", "DAY01"});
  EXPECT_EQ(ran.out, "'DAY01' is available again, in 'Free\\DLT'\n") << ran.err;
  const Json json = run({"media", "deallocate", "DISC", "--json"}).json();
  EXPECT_EQ(json["state"], "available");
  EXPECT_EQ(json["pool"], "Archive");
  expect_error(run({"media", "deallocate", "FREE01"}), 2,
               "winseam: 'FREE01' is not allocated; it is available");
  const Ran mounted = script("media mount DAY01\nmedia deallocate DAY01");
  EXPECT_EQ(mounted.exit_code, 1);
  EXPECT_THAT(mounted.err, HasSubstr("standard input:2: cannot give 'DAY01' back: "));
}

}  // namespace
}  // namespace winseam::cli
