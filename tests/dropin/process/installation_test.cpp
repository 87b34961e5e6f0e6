// What the environment variables make of a process's world, and what is reported at its end.
#include "process/installation.hpp"

#include <gmock/gmock.h>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <sstream>

#include "process/mirror_host.hpp"
#include "winseam/abi/wtsapi.hpp"

namespace winseam::dropin {
namespace {

using abi::Dword;
using abi::WChar;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr Dword bad_configuration = 1610;
constexpr Dword call_failed_before = 0xABCD;

Machine small_machine() {
  Machine machine;
  machine.computer = "ANNEX";
  machine.user = "greta";
  machine.domain = "ANNEX";
  machine.sid = "S-1-5-21-1-2-3-1001";
  machine.process = 400;
  machine.session = 2;
  machine.now = fake::default_begin + std::chrono::hours{5};
  machine.clock = [now = machine.now] { return now + std::chrono::minutes{3}; };
  machine.processes = {{.id = 0, .name = "[System Process]"},
                       {.id = 4, .threads = 90, .name = "System"},
                       {.id = 400, .parent = 4, .session = 2, .name = "app.exe", .user = "greta"},
                       {.id = 404, .parent = 400, .session = 2, .name = "helper.exe"},
                       {.id = 408, .session = 5, .name = "other.exe"}};
  return machine;
}

class InstallationTest : public ::testing::Test {
 protected:
  ~InstallationTest() override {
    installation_.reset();
    std::remove(file_.c_str());
  }

  // An installation in these surroundings.
  const abi::WtsApi& start(Surroundings surroundings) {
    installation_ = std::make_unique<Installation>("test build", std::move(surroundings), Options{},
                                                   &small_machine, errors_);
    return installation_->drop_in().table();
  }

  // A file of this test's own with a text.
  const std::string& write_file(const std::string& text) {
    std::ofstream(file_, std::ios::binary) << text;
    return file_;
  }

  std::string read_file() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  // The text of a class of information of the current session.
  static std::string ask(const abi::WtsApi& api, abi::WtsInfoClass which,
                         Dword session = abi::wts_current_session) {
    char* text = nullptr;
    Dword bytes = 0;
    EXPECT_EQ(api.query_session_information_a(nullptr, session, which, &text, &bytes), 1);
    if (text == nullptr) return "(nothing)";
    std::string copy(text);
    api.free_memory(text);
    return copy;
  }

  std::unique_ptr<Installation> installation_;
  std::ostringstream errors_;
  const std::string file_ = ::testing::TempDir() + "winseam_installation_" +
                            ::testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(InstallationTest, WithoutAScenarioTheWorldIsTheMachine) {
  const abi::WtsApi& api = start({.clock = "stepped"});
  EXPECT_THAT(errors_.str(), IsEmpty());
  EXPECT_EQ(ask(api, abi::WtsInfoClass::user_name), "greta");
  EXPECT_EQ(ask(api, abi::WtsInfoClass::domain_name), "ANNEX");
  Dword session = 0;
  EXPECT_EQ(api.kernel.process_id_to_session_id(400, &session), 1);
  EXPECT_EQ(session, 2U);
  EXPECT_EQ(api.kernel.get_active_console_session_id(), 2U);
}

// Programs compare it with what the system's clock says before and after.
TEST_F(InstallationTest, TheMirroredMachineTellsItsOwnTime) {
  const auto told = [this](const std::string& clock) {
    const abi::WtsApi& api = start({.clock = clock});
    char* info = nullptr;
    Dword bytes = 0;
    EXPECT_EQ(api.query_session_information_a(nullptr, abi::wts_current_session,
                                              abi::WtsInfoClass::session_info, &info, &bytes),
              1);
    const abi::LargeInteger summary =
        reinterpret_cast<const abi::WtsInfo<char>*>(info)->current_time;
    api.free_memory(info);
    EXPECT_EQ(api.query_session_information_a(nullptr, abi::wts_current_session,
                                              abi::WtsInfoClass::session_info_ex, &info, &bytes),
              1);
    const abi::LargeInteger details =
        reinterpret_cast<const abi::WtsInfoEx<char>*>(info)->data.current_time;
    api.free_memory(info);
    EXPECT_EQ(summary, details);
    installation_.reset();
    return summary;
  };
  constexpr abi::LargeInteger three_minutes = 3 * 60 * 10'000'000LL;
  EXPECT_EQ(told("real"), told("stepped") + three_minutes) << "a stepped world has its own";
}

TEST_F(InstallationTest, TheMirroredMachineListsItsProcesses) {
  const abi::WtsApi& api = start({.scenario = "mirror-host", .clock = "stepped"});
  abi::WtsProcessInfo<char>* processes = nullptr;
  Dword count = 0;
  ASSERT_EQ(api.enumerate_processes_a(nullptr, 0, 1, &processes, &count), 1);
  ASSERT_EQ(count, 5U);
  EXPECT_EQ(processes[0].process_id, 0U);
  EXPECT_STREQ(processes[0].process_name, "");
  EXPECT_EQ(processes[2].process_id, 400U);
  EXPECT_EQ(processes[2].session_id, 2U);
  EXPECT_STREQ(processes[2].process_name, "app.exe");
  EXPECT_NE(processes[2].user_sid, nullptr);
  api.free_memory(processes);
}

TEST_F(InstallationTest, ASessionOfWhichNothingIsKnownHasNoUser) {
  const abi::WtsApi& api = start({.clock = "stepped"});
  EXPECT_EQ(ask(api, abi::WtsInfoClass::user_name, 5), "");
  EXPECT_EQ(ask(api, abi::WtsInfoClass::user_name, 0), "");
}

TEST_F(InstallationTest, AMachineThatTellsNothingIsStillAWorld) {
  const fake::WorldSpec spec = mirror_host(Machine{});
  fake::World world(spec, {.at_end = [](const fake::EndReport&) {}});
  EXPECT_TRUE(world.local_host().process(ProcessId{0}).has_value());
  EXPECT_EQ(world.local_host().name(), "LOCALHOST");
}

TEST_F(InstallationTest, ThisMachineHasThisProcessInIt) {
  const Machine here = this_machine();
  EXPECT_EQ(here.process, this_process());
  EXPECT_FALSE(here.computer.empty());
  EXPECT_FALSE(here.user.empty());
  bool listed = false;
  for (const RunningProcess& process : here.processes)
    if (process.id == here.process) {
      listed = true;
      EXPECT_EQ(process.session, here.session);
      EXPECT_FALSE(process.name.empty());
    }
  EXPECT_TRUE(listed);
  fake::World world(mirror_host(here), {.at_end = [](const fake::EndReport&) {}});
  EXPECT_TRUE(world.local_host().process(ProcessId{here.process}).has_value());
}

TEST_F(InstallationTest, AFileSaysTheWorldAndAVariableTheCaller) {
  write_file(R"({"hosts": [{"name": "ROOM", "local": true,
                 "users": [{"name": "ivo", "role": "administrator"}],
                 "sessions": [{"id": 7, "user": "ivo", "console": true}]}]})");
  const abi::WtsApi& api = start({.scenario = file_, .user = "ivo", .clock = "stepped"});
  ASSERT_THAT(errors_.str(), IsEmpty());
  EXPECT_EQ(ask(api, abi::WtsInfoClass::user_name, 7), "ivo");
  EXPECT_EQ(api.disconnect_session(nullptr, 7, 1), 1);
}

TEST_F(InstallationTest, TheOfficeIsBuiltIn) {
  const abi::WtsApi& api = start({.scenario = "office", .clock = "stepped"});
  EXPECT_THAT(errors_.str(), IsEmpty());
  char name[] = "rds01";
  const abi::Handle server = api.open_server_a(name);
  ASSERT_NE(server, nullptr);
  abi::WtsSessionInfo<char>* sessions = nullptr;
  Dword count = 0;
  EXPECT_EQ(api.enumerate_sessions_a(server, 0, 1, &sessions, &count), 1);
  EXPECT_GT(count, 2U);
  api.free_memory(sessions);
  api.close_server(server);
}

// A program must not take another world for the one that was asked for.
TEST_F(InstallationTest, AScenarioThatIsNotThereFailsEveryCall) {
  const abi::WtsApi& api = start({.scenario = "/no/such/file.json", .clock = "stepped"});
  EXPECT_THAT(errors_.str(), HasSubstr("/no/such/file.json: cannot be read"));
  EXPECT_THAT(errors_.str(), HasSubstr("ERROR_BAD_CONFIGURATION (1610)"));
  EXPECT_EQ(installation_->problem(), "/no/such/file.json: cannot be read");

  abi::WtsSessionInfo<WChar>* sessions = nullptr;
  Dword count = 77;
  api.kernel.set_last_error(call_failed_before);
  EXPECT_EQ(api.enumerate_sessions_w(nullptr, 0, 1, &sessions, &count), 0);
  EXPECT_EQ(api.kernel.get_last_error(), bad_configuration);
  EXPECT_EQ(count, 77U);
  EXPECT_EQ(sessions, nullptr);
  char name[] = "rds01";
  EXPECT_EQ(api.open_server_a(name), nullptr);
  EXPECT_EQ(api.kernel.get_last_error(), bad_configuration);
  abi::Ulong child = 0;
  api.kernel.set_last_error(call_failed_before);
  EXPECT_EQ(api.get_child_session_id(&child), 0);
  EXPECT_EQ(api.kernel.get_last_error(), bad_configuration);
}

TEST_F(InstallationTest, AWrongScenarioIsSaidWithItsPlace) {
  write_file(R"({"hosts": [{"name": "A", "local": true, "sessions": [{"state": "actve"}]}]})");
  start({.scenario = file_, .clock = "stepped"});
  EXPECT_THAT(installation_->problem(), HasSubstr("/hosts/0/sessions/0/state"));
  EXPECT_THAT(errors_.str(), HasSubstr("/hosts/0/sessions/0/state"));
}

TEST_F(InstallationTest, AClockThatIsNoneIsRefused) {
  for (const char* clock : {"soon", "-1", "0", "2x", "1e9"}) {
    errors_.str("");
    start({.scenario = "office", .clock = clock});
    EXPECT_THAT(errors_.str(), HasSubstr("WINSEAM_CLOCK=" + std::string(clock))) << clock;
    EXPECT_FALSE(installation_->problem().empty());
    installation_.reset();
  }
}

// A program runs where its user has logged on: such as one that opens a channel to the client.
TEST_F(InstallationTest, TheProcessRunsInTheSessionOfItsUser) {
  write_file(
      R"({"hosts": [{"name": "ROOM", "local": true, "users": [{"name": "ivo"}, {"name": "una"}],
                 "sessions": [{"id": 1, "user": "una", "console": true}, {"id": 3, "user": "ivo", "state": "disconnected"},
                              {"id": 7, "user": "ivo", "channels": [{"name": "sample"}]}]}]})");
  const auto session_of = [this](const std::string& user) {
    const abi::WtsApi& api = start({.scenario = file_, .user = user, .clock = "stepped"});
    EXPECT_THAT(errors_.str(), IsEmpty());
    const std::string four_bytes = ask(api, abi::WtsInfoClass::session_id);
    return four_bytes.empty() ? 0 : four_bytes[0];
  };
  EXPECT_EQ(session_of("IVO"), 7) << "the active one";
  char name[] = "sample";
  const abi::WtsApi& api = installation_->drop_in().table();
  const abi::Handle channel = api.virtual_channel_open(nullptr, abi::wts_current_session, name);
  EXPECT_NE(channel, nullptr);
  EXPECT_EQ(api.virtual_channel_close(channel), 1);
  EXPECT_EQ(session_of("una"), 1);
  EXPECT_EQ(session_of("Administrator"), 1) << "the console";
  EXPECT_THAT(installation_->world().open_handles(), IsEmpty());
}

// A hundred thousand times as fast: a logoff that takes two seconds of the world's ends by itself.
TEST_F(InstallationTest, TimePassesByItselfUnlessToldOtherwise) {
  write_file(R"({"hosts": [{"name": "ROOM", "local": true,
                 "users": [{"name": "Administrator", "role": "administrator"}, {"name": "ivo"}],
                 "sessions": [{"id": 0, "state": "disconnected"}, {"id": 7, "user": "ivo", "state": "disconnected"}]}]})");
  const abi::WtsApi& api = start({.scenario = file_, .clock = "100000"});
  ASSERT_THAT(errors_.str(), IsEmpty());
  EXPECT_EQ(api.logoff_session(nullptr, 7, 1), 1);
  char* text = nullptr;
  Dword bytes = 0;
  EXPECT_EQ(
      api.query_session_information_a(nullptr, 7, abi::WtsInfoClass::user_name, &text, &bytes), 0);
  EXPECT_EQ(api.kernel.get_last_error(), 2U);
}

TEST_F(InstallationTest, TheReportSaysWhatWasLeftAndMisused) {
  const abi::WtsApi& api = start({.scenario = "office", .clock = "stepped", .report = file_});
  char name[] = "rds01";
  const abi::Handle left = api.open_server_a(name);
  ASSERT_NE(left, nullptr);
  abi::WtsSessionInfo<char>* sessions = nullptr;
  Dword count = 0;
  ASSERT_EQ(api.enumerate_sessions_a(nullptr, 0, 1, &sessions, &count), 1);
  api.close_server(reinterpret_cast<abi::Handle>(std::uintptr_t{0x1234}));
  api.close_server(nullptr);
  ASSERT_EQ(api.register_session_notification(&count, abi::notify_for_all_sessions), 1);

  installation_->write_report(errors_);
  EXPECT_THAT(errors_.str(), IsEmpty());
  const auto report = nlohmann::json::parse(read_file());
  EXPECT_EQ(report.at("build"), "test build");
  EXPECT_EQ(report.at("scenario"), "office");
  EXPECT_EQ(report.at("problem"), "");
  EXPECT_EQ(report.at("process"), this_process());
  EXPECT_EQ(report.at("memory").at("outstanding"), 1);
  ASSERT_EQ(report.at("left_open").size(), 1U);
  EXPECT_EQ(report.at("left_open").at(0).at("opened_by"), "WTSOpenServer");
  std::vector<std::string> kinds;
  for (const auto& misuse : report.at("misuses")) kinds.push_back(misuse.at("kind"));
  EXPECT_THAT(kinds, ::testing::UnorderedElementsAre("close_unknown", "close_current_server",
                                                     "leaked_memory", "left_open"));

  api.free_memory(sessions);
  api.close_server(left);
}

TEST_F(InstallationTest, ReportsOfSeveralProcessesShareAFile) {
  start({.scenario = "/no/such/file", .report = file_});
  installation_->write_report(errors_);
  start({.scenario = "office", .clock = "stepped", .report = file_});
  installation_->write_report(errors_);
  std::istringstream lines(read_file());
  std::string line;
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(nlohmann::json::parse(line).at("problem"), "/no/such/file: cannot be read");
  ASSERT_TRUE(std::getline(lines, line));
  EXPECT_EQ(nlohmann::json::parse(line).at("problem"), "");
  EXPECT_FALSE(std::getline(lines, line));
}

TEST_F(InstallationTest, AReportThatCannotBeWrittenIsSaid) {
  start({.scenario = "office", .clock = "stepped", .report = "/no/such/folder/report"});
  installation_->write_report(errors_);
  EXPECT_THAT(errors_.str(), HasSubstr("/no/such/folder/report: the report cannot be written"));
}

TEST_F(InstallationTest, WithoutAFileThereIsNoReport) {
  start({.scenario = "office", .clock = "stepped"});
  installation_->write_report(errors_);
  EXPECT_THAT(errors_.str(), IsEmpty());
}

}  // namespace
}  // namespace winseam::dropin
