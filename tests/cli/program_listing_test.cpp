#include "program_fixture.hpp"

namespace winseam::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using Json = nlohmann::ordered_json;

class Listing : public ProgramTest {};

TEST_F(Listing, Sessions) {
  const Ran ran = run({"sessions", "--server", "rds01"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "   ID  STATE         USER   STATION    CLIENT   IDLE  LOGGED ON\n"
            "    0  disconnected         Services\n"
            "    1  connected            Console\n"
            "    3  active        alice  RDP-Tcp#1  LAPTOP7   10m  2024-01-01 07:00:00\n"
            "    4  disconnected  bob                          3h  2024-01-01 03:00:00\n"
            "65536  listen               RDP-Tcp\n");
}

TEST_F(Listing, SessionsAsJson) {
  const Json document = run({"sessions", "--server", "rds01", "--json"}).json();
  EXPECT_EQ(document["command"], "sessions");
  EXPECT_EQ(document["server"], "rds01");
  ASSERT_EQ(document["sessions"].size(), 5U);
  EXPECT_EQ(document["sessions"][3], Json::parse(R"({
    "id": 4, "state": "disconnected", "user": "bob", "domain": "OFFICE", "station": null, "client": null,
    "locked": false, "idle_seconds": 10800, "logged_on_at": "2024-01-01T03:00:00Z",
    "connected_at": "2024-01-01T03:00:00Z", "disconnected_at": "2024-01-01T05:00:00Z"})"));
}

TEST_F(Listing, SessionsOfTheLocalHostByDefault) {
  const Json document = run({"sessions", "--json"}).json();
  EXPECT_EQ(document["server"], "HQ");
  EXPECT_EQ(document["sessions"][1]["user"], "Administrator");
}

TEST_F(Listing, SessionsOfAHostBeforeWindows7) {
  world.hosts[1].windows = fake::WindowsVersion::vista_sp1;
  const Ran ran = run({"sessions", "--server", "rds01"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("    3  active        alice  RDP-Tcp#1  LAPTOP7"));
}

TEST_F(Listing, SessionsThatTheCallerMayNotAskAboutAreLeftOut) {
  const Json document = run({"sessions", "--server", "rds01", "--as", "bob", "--json"}).json();
  for (const Json& session : document["sessions"]) EXPECT_NE(session["user"], "alice");
}

TEST_F(Listing, ColourOnATerminalOnly) {
  EXPECT_THAT(run({"sessions"}).out, Not(HasSubstr("\x1b")));
  terminal = true;
  EXPECT_THAT(run({"sessions"}).out, HasSubstr("\x1b[32mactive\x1b[0m"));
  EXPECT_THAT(run({"sessions", "--color", "never"}).out, Not(HasSubstr("\x1b")));
  no_color = true;
  EXPECT_THAT(run({"sessions"}).out, Not(HasSubstr("\x1b")));
  terminal = false;
  EXPECT_THAT(run({"sessions", "--color", "always"}).out, HasSubstr("\x1b[33mdisconnected\x1b[0m"));
  EXPECT_THAT(run({"--color=always", "sessions", "--json"}).out, Not(HasSubstr("\x1b")));
}

TEST_F(Listing, Processes) {
  const Ran ran = run({"ps", "--server", "rds01", "--session", "3"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out,
            "PID  SESSION  USER   NAME          CPU    MEMORY  THREADS\n"
            "200        3  alice  explorer.exe   0s       0 B        1\n"
            "204        3  alice  spin.exe      45m  12.0 MiB        8\n");
}

TEST_F(Listing, ProcessesByNameAndTime) {
  const auto pids = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"ps", "--server", "rds01", "--json"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    std::vector<std::uint32_t> found;
    const Json document = run(arguments).json();
    for (const Json& process : document["processes"]) found.push_back(process["pid"]);
    return found;
  };
  EXPECT_THAT(pids({"--name", "EXPL*"}), ::testing::ElementsAre(200U, 208U));
  EXPECT_THAT(pids({"--cpu", "45m"}), ::testing::ElementsAre(204U));
  EXPECT_THAT(pids({"--cpu", "46m"}), ::testing::IsEmpty());
  EXPECT_THAT(pids({"--session", "99"}), ::testing::IsEmpty());
}

TEST_F(Listing, ProcessesAsJson) {
  const Json document = run({"--json", "ps", "--server", "rds01", "--name", "spin*"}).json();
  EXPECT_EQ(document["server"], "rds01");
  Json process = document["processes"][0];
  EXPECT_TRUE(process["sid"].is_string());
  process.erase("sid");
  EXPECT_EQ(process,
            Json::parse(R"({"pid": 204, "session": 3, "name": "spin.exe", "session_user": "alice",
    "cpu_seconds": 2700, "threads": 8, "handles": 0, "working_set_bytes": 12582912})"));
}

TEST_F(Listing, ProcessesOfAHostBeforeWindows7) {
  world.hosts[1].windows = fake::WindowsVersion::vista_sp1;
  const Json document = run({"ps", "--server", "rds01", "--session", "3", "--json"}).json();
  ASSERT_EQ(document["processes"].size(), 2U);
  EXPECT_EQ(document["processes"][1]["name"], "spin.exe");
  EXPECT_EQ(document["processes"][1]["cpu_seconds"], nullptr);
}

TEST_F(Listing, Hosts) {
  const Ran ran = run({"hosts"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_EQ(ran.out,
            "HOST   ANSWERS                   ACTIVE  DISCONNECTED  OTHER  PROCESSES\n"
            "HQ     yes                            1             1      0         11  local\n"
            "RDS01  yes                            1             1      1         13\n"
            "RDS02  rpc_s_server_unavailable\n");
}

TEST_F(Listing, HostsAsJson) {
  const Json document = run({"hosts", "--json"}).json();
  ASSERT_EQ(document["hosts"].size(), 3U);
  EXPECT_EQ(document["hosts"][0]["local"], true);
  EXPECT_EQ(document["hosts"][0]["error"], nullptr);
  EXPECT_EQ(document["hosts"][2]["error"]["code"], 1722);
}

TEST_F(Listing, InfoAboutASession) {
  const Ran ran = run({"info", "3", "--server", "rds01"});
  EXPECT_EQ(ran.exit_code, 0);
  EXPECT_THAT(ran.out, HasSubstr("\nstate                   active\n"));
  EXPECT_THAT(ran.out, HasSubstr("\nidle                    10m\n"));
  EXPECT_THAT(ran.out, HasSubstr("\nclient name             LAPTOP7\n"));
  const Json session = run({"info", "3", "--server", "rds01", "--json"}).json()["session"];
  EXPECT_EQ(session["user"], "alice");
  EXPECT_EQ(session["protocol"], "rdp");
  EXPECT_EQ(session["idle_seconds"], 600);
  EXPECT_EQ(session["processes"], 2);
  EXPECT_EQ(session["disconnected_at"], nullptr);
}

TEST_F(Listing, InfoAboutAHost) {
  const Json document = run({"info", "--json"}).json();
  EXPECT_EQ(document["server"], "HQ");
  const Json& host = document["host"];
  EXPECT_EQ(host["local"], true);
  EXPECT_EQ(host["backend"], "fake");
  EXPECT_EQ(host["time"], "2024-01-01T08:00:00Z");
  EXPECT_EQ(host["console_session"], 1);
  EXPECT_EQ(host["sessions"], Json::parse(R"({"active": 1, "disconnected": 2, "listen": 1})"));
  EXPECT_EQ(host["processes"], 11);
  const Json remote = run({"info", "--server", "rds01", "--json"}).json()["host"];
  EXPECT_EQ(remote["local"], false);
  EXPECT_EQ(remote["console_session"], nullptr);
  EXPECT_THAT(run({"info"}).out, HasSubstr("sessions active        1\n"));
}

TEST_F(Listing, TheBuiltInOffice) {
  const Json hosts = Json::parse(run_plainly({"hosts", "--json"}).out)["hosts"];
  EXPECT_GE(hosts.size(), 3U);
  const Ran sessions = run_plainly({"sessions"});
  EXPECT_EQ(sessions.exit_code, 0);
}

}  // namespace
}  // namespace winseam::cli
