// backends/fake/sessions/model.hpp: the state of session hosts. Everything is guarded by the world's lock.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/channel.hpp"
#include "core/engine.hpp"
#include "core/handle_table.hpp"
#include "core/id_table.hpp"
#include "winseam/call_site.hpp"
#include "winseam/fake/host.hpp"
#include "winseam/fake/session_spec.hpp"
#include "winseam/session/events.hpp"

namespace winseam::fake {

struct Session;

// A process; its place in the session's list makes a logoff cost what the session holds. An end costs no more than one
// or two lines of the cache: what it needs comes first, and a process that has ended stays in its session's list until
// somebody goes through the list, or its id is handed out again.
struct Process {
  Session* session = nullptr;  // in whose list it is, which is no longer than the session lasts
  Process* previous = nullptr;
  Process* next = nullptr;
  TimePoint since{};        // running: user_time counts up to here; ended: when
  std::uint32_t place = 0;  // in the host's list of processes
  std::uint32_t exit_code = 0;
  std::uint32_t end_number = 0;  // ends are counted: what ended first has the lower one
  EndedProcess::How how = EndedProcess::How::by_itself;
  bool ending = false;     // termination was started, the object lingers
  bool ended = false;      // kept for its exit code until the id is handed out again
  bool resilient = false;  // spec says that it is protected or lingers
  ProcessSpec spec;
};

// The two directions of a virtual channel.
struct ChannelState {
  ChannelSpec spec;
  bool opened = false;
  bool broken = false;
  std::deque<std::vector<std::byte>> inbound;
  std::vector<std::byte> outbound;
};

// A session's description, kept up to date: what describe() gives back. To change it makes what was listed of the host
// out of date.
class SessionDescription {
 public:
  const SessionSpec& operator*() const { return spec_; }
  const SessionSpec* operator->() const { return &spec_; }
  SessionSpec& change() {
    if (listed_ != nullptr) *listed_ = false;
    return spec_;
  }
  void listed_by(bool& listed) { listed_ = &listed; }

 private:
  SessionSpec spec_;
  bool* listed_ = nullptr;
};

struct Session {
  SessionId id{0};
  bool has_rules = false;  // spec->access is not empty; here, where most calls look anyway
  SessionDescription spec;
  Process* first_process = nullptr;
  std::uint32_t place = 0;  // in the host's list of sessions
  bool ending = false;      // a logoff is under way
  bool user_gone = false;   // its processes have ended
  bool had_client = false;  // when the logoff began
  std::string logged_off_user;
  std::optional<SessionId> watcher;  // the session that watches this one
  std::optional<SessionId> child;
  std::uint64_t interruptions = 0;  // counts interrupt_waits
  errc interrupted_with = errc::operation_aborted;
  std::size_t sync_waiters = 0;
  EventId end_event{};
  std::vector<std::shared_ptr<ChannelState>> channels;

  bool is_listener() const { return spec->state == SessionState::listen; }
  bool has_user() const { return !spec->user.empty(); }
  // A client or the console shows the session.
  bool has_client() const {
    return spec->state == SessionState::active || spec->state == SessionState::connected ||
           spec->state == SessionState::shadow || spec->state == SessionState::connect_query;
  }
};

// What a server handle has been told of events; lives as long as a waiter needs it.
struct EventBlock {
  EventMask mask = EventMask::none;
  EventMask pending = EventMask::none;
  EventMask repeat = EventMask::none;  // Windows 2000 delivers everything twice
  bool exists = false;                 // from the first wait on
  bool waiting = false;
  bool released = false;
};

// A registration for session notifications.
struct Registration {
  NotificationScope scope = NotificationScope::this_session;
  std::optional<SessionId> session;  // the one that this_session means on this host
  std::size_t count = 1;             // registrations less unregistrations
  std::shared_ptr<SessionChangeHandler> handler;
  std::shared_ptr<Channel> channel;
  HandleId server;
};

struct Account {
  UserSpec spec;
  std::string sid;
};

// Containers of pointers that keep the order of ids: appending in order is free, anything else sorts when it is read.
template <class T>
class Ordered {
 public:
  void add(T* item, std::uint32_t key) {
    item->place = static_cast<std::uint32_t>(items_.size());
    if (!items_.empty() && key < last_) sorted_ = false;
    last_ = key;
    items_.push_back(item);
    ++live_;
  }
  void remove(T* item) {
    items_[item->place] = nullptr;
    --live_;
    if (items_.size() > 64 && live_ < items_.size() / 2) compact();
  }
  std::size_t size() const { return live_; }
  template <class Key, class Visit>
  void for_each(Key key, Visit visit) {
    if (!sorted_) sort(key);
    for (T* item : items_)
      if (item != nullptr) visit(*item);
  }

 private:
  void compact() {
    std::uint32_t to = 0;
    for (T* item : items_) {
      if (item == nullptr) continue;
      item->place = to;
      items_[to++] = item;
    }
    items_.resize(to);
  }
  template <class Key>
  void sort(Key key) {
    compact();
    std::sort(items_.begin(), items_.end(),
              [&](const T* a, const T* b) { return key(*a) < key(*b); });
    for (std::uint32_t i = 0; i < items_.size(); ++i) items_[i]->place = i;
    if (!items_.empty()) last_ = key(*items_.back());
    sorted_ = true;
  }
  std::vector<T*> items_;
  std::uint32_t last_ = 0;
  std::size_t live_ = 0;
  bool sorted_ = true;
};

struct HostState {
  HostSpec settings;  // its lists are empty: the maps below hold them
  IdTable<Session> sessions;
  Ordered<Session> session_order;
  std::vector<SessionEntry> listing;  // of all sessions in order, unless !listed
  bool listed = false;
  bool guarded = false;            // with it: a session has rules of its own
  IdTable<Process> processes;      // running, or the last that ended of its id
  Ordered<Process> process_order;  // running
  std::vector<Account> accounts;
  std::unordered_map<std::string, std::size_t> account_by_name;  // in lower case
  std::vector<ListenerSpec> listeners;
  std::optional<SessionId> console;
  std::uint32_t next_session = 1;
  std::uint32_t next_listener = first_listener_session;
  std::uint32_t next_process = 8;
  std::uint32_t next_station = 0;
  std::uint32_t next_environment = 1;
  std::uint64_t epoch =
      0;  // counts losses of the host: a wait that sees it change has lost its server
  std::uint64_t rights_epoch = 1;  // counts changes of accounts and rules
  bool reuse_process_ids = false;
  std::vector<std::uint32_t>
      free_process_ids;  // a heap, lowest first, and behind it what is not sorted in yet
  std::size_t sorted_process_ids = 0;  // those of the heap
  std::vector<std::uint32_t> pinned;
  std::uint32_t ends = 0;                                 // of processes
  std::unordered_map<std::uint32_t, EventId> end_events;  // of processes that are ending
  std::vector<std::pair<std::uint32_t, EndedProcess>>
      older_ends;  // whose ids were handed out again
  std::vector<EndedSession> ended_sessions;
  std::vector<SessionEntry> lingering;  // listed once more after they are gone
  std::vector<ShownMessage> messages;
  std::optional<ShutdownAction> shutdown;
  std::vector<std::shared_ptr<EventBlock>> blocks;  // of the handles that have waited for events
  std::list<Registration> registrations;
  std::size_t open_handles = 0;
  std::size_t opens = 0;
  std::size_t closes = 0;
};

// An open server handle.
struct ServerHandle {
  HostState* host = nullptr;  // null: no host of that name
  std::string name;
  CallSite opened_at;
  std::uint32_t number = 0;
  bool current = false;
  std::size_t registrations = 0;
  std::shared_ptr<EventBlock> events;  // from the first wait on
};

struct TokenHandle {
  SessionId session{0};
  CallSite opened_at;
  std::uint32_t number = 0;
};

struct ChannelHandle {
  std::shared_ptr<ChannelState> channel;
  SessionId session{0};
  CallSite opened_at;
  std::uint32_t number = 0;
};

// "session-server#4 (rds01)" and its like.
std::string describe(const ServerHandle& handle);
std::string describe(const TokenHandle& handle);
std::string describe(const ChannelHandle& handle);

}  // namespace winseam::fake
