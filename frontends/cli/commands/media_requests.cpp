#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "commands/media.hpp"
#include "json_values.hpp"
#include "media_access.hpp"
#include "media_text.hpp"

namespace winseam::cli {
namespace {

struct Given {
  std::optional<std::string> library{};
  bool all = false;
  std::optional<std::string> request{};
  bool refuse = false;
};

// Oldest first.
Checked<std::vector<OperatorRequest>> operator_requests(MediaSession& session, bool answered) {
  auto listed = session.catalog().list<OperatorRequestId>();
  if (!listed) return media_failed("list the operator's requests", listed.error());
  if (!answered)
    std::erase_if(listed.value(),
                  [](const OperatorRequest& request) { return is_final(request.state); });
  std::sort(listed.value().begin(), listed.value().end(),
            [](const OperatorRequest& a, const OperatorRequest& b) {
              return std::pair(a.submitted_at, a.id) < std::pair(b.submitted_at, b.id);
            });
  return std::move(listed).value();
}

Checked<std::vector<LibraryRequest>> work_items(MediaSession& session, const MediaLibrary& library,
                                                bool finished) {
  auto listed = session.catalog().list<LibraryRequestId>(MediaObjectId{library.id});
  if (!listed)
    return media_failed(fmt::format("list the requests of '{}'", printable(library.header.name)),
                        listed.error());
  if (!finished)
    std::erase_if(listed.value(), [](const LibraryRequest& item) { return is_final(item.state); });
  std::sort(listed.value().begin(), listed.value().end(),
            [](const LibraryRequest& a, const LibraryRequest& b) {
              return std::pair(a.queued_at, a.id) < std::pair(b.queued_at, b.id);
            });
  return std::move(listed).value();
}

std::string state_text(const LibraryRequest& item) {
  std::string text = words(item.state);
  if (item.error) text += ": " + item.error.message();
  return text;
}

OutJson item_json(const LibraryRequest& item, std::uint32_t place, MediaNames& names) {
  OutJson json;
  json["id"] = to_string(item.id);
  json["operation"] = name_json(item.operation);
  json["state"] = name_json(item.state);
  json["error"] = error_or_null(item.error);
  json["library"] = names.library_name(item.library);
  json["medium"] = item.medium ? OutJson(names.medium_name(*item.medium)) : OutJson(nullptr);
  json["drive"] = item.drive ? OutJson(names.drive_name(*item.drive)) : OutJson(nullptr);
  json["place"] = place == 0 ? OutJson(nullptr) : OutJson(place);
  json["priority"] = static_cast<std::int32_t>(item.priority);
  json["application"] = text_or_null(item.application);
  json["user"] = text_or_null(item.user);
  json["queued_at"] = iso_time(item.queued_at);
  json["completed_at"] = moment(item.completed_at);
  return json;
}

OutJson request_json(const OperatorRequest& request, std::optional<std::size_t> number) {
  OutJson json;
  json["id"] = to_string(request.id);
  json["number"] = number ? OutJson(*number) : OutJson(nullptr);
  json["type"] = name_json(request.type);
  json["state"] = name_json(request.state);
  json["message"] = text_or_null(request.message);
  json["application"] = text_or_null(request.application);
  json["user"] = text_or_null(request.user);
  json["submitted_at"] = iso_time(request.submitted_at);
  return json;
}

Checked<int> requests(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  MediaNames names(*session);
  WINSEAM_TRY(auto meant, names.libraries_meant(given.library));
  OutJson document;
  document["command"] = "media requests";
  document["work_items"] = OutJson::array();
  document["operator_requests"] = OutJson::array();
  Table work({{"WORK"},
              {"STATE"},
              {"MEDIUM"},
              {"DRIVE"},
              {"LIBRARY"},
              {"PLACE", Align::right},
              {"FOR"},
              {"QUEUED"}});
  for (const MediaLibrary& library : meant) {
    WINSEAM_TRY(auto items, work_items(*session, library, given.all));
    for (const LibraryRequest& item : items) {
      const auto order = session->requests().order(item.id);
      const std::uint32_t place = order ? order.value() : 0;
      work.add({{words(item.operation)},
                {state_text(item), style_of(item.state)},
                {item.medium ? names.medium_name(*item.medium) : ""},
                {item.drive ? names.drive_name(*item.drive) : ""},
                {library.header.name},
                {place == 0 ? "" : std::to_string(place)},
                {item.application},
                {human_time(item.queued_at)}});
      document["work_items"].push_back(item_json(item, place, names));
    }
  }
  WINSEAM_TRY(auto asked, operator_requests(*session, given.all));
  Table people({{"NO", Align::right}, {"OPERATOR"}, {"STATE"}, {"MESSAGE"}, {"FOR"}, {"ASKED"}});
  std::size_t open = 0;
  for (const OperatorRequest& request : asked) {
    const auto number = is_final(request.state) ? std::nullopt : std::optional(++open);
    people.add({{number ? std::to_string(*number) : ""},
                {words(request.type)},
                {words(request.state), style_of(request.state)},
                {request.message},
                {request.application},
                {human_time(request.submitted_at)}});
    document["operator_requests"].push_back(request_json(request, number));
  }
  if (context.json()) {
    context.print_json(document);
    return exit_ok;
  }
  if (work.empty() && people.empty()) {
    context.print_line(given.all ? "there is no request"
                                 : "nothing is under way and nobody is asked for anything");
    return exit_ok;
  }
  if (!work.empty()) context.print_table(work);
  if (!work.empty() && !people.empty()) context.print_line("");
  if (!people.empty()) context.print_table(people);
  return exit_ok;
}

Checked<OperatorRequest> meant_by(const std::vector<OperatorRequest>& open,
                                  const std::optional<std::string>& wanted) {
  constexpr std::string_view look = "see them with: winseam media requests";
  if (open.empty()) return wrong_usage("the operator is not asked for anything");
  if (!wanted) {
    if (open.size() == 1) return open.front();
    return wrong_usage(
        fmt::format("there are {} requests; say which by its number; {}", open.size(), look));
  }
  if (const std::optional<Guid> id = Guid::parse(*wanted)) {
    for (const OperatorRequest& request : open)
      if (request.id.guid() == *id) return request;
    return wrong_usage(fmt::format("there is no open request {}; {}", printable(*wanted), look));
  }
  std::size_t number = 0;
  const char* end = wanted->data() + wanted->size();
  const auto read = std::from_chars(wanted->data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end || number == 0 || number > open.size())
    return wrong_usage(
        fmt::format("expected the number of a request from 1 to {}, or its id, "
                    "found '{}'; {}",
                    open.size(), printable(*wanted), look));
  return open[number - 1];
}

Checked<int> answer(Context& context, const Given& given) {
  WINSEAM_TRY(auto session, open_media(context));
  WINSEAM_TRY(auto open, operator_requests(*session, false));
  WINSEAM_TRY(auto request, meant_by(open, given.request));
  const std::string what =
      request.message.empty() ? words(request.type) : printable(request.message);
  const auto done = given.refuse ? session->operators().cancel(request.id)
                                 : session->operators().satisfy(request.id);
  if (!done)
    return media_failed(fmt::format("{} '{}'", given.refuse ? "refuse" : "answer", what),
                        done.error());
  if (context.json()) {
    OutJson document;
    document["command"] = "media answer";
    document["request"] = request_json(request, std::nullopt);
    document["outcome"] = given.refuse ? "refused" : "satisfied";
    context.print_json(document);
  } else {
    context.print_line(
        fmt::format("'{}' is {}", what, given.refuse ? "refused" : "answered: it is done"));
  }
  return exit_ok;
}

}  // namespace

void add_media_requests(Grammar& grammar, CLI::App& group) {
  const auto listing = std::make_shared<Given>();
  CLI::App& command = add_command(
      grammar, group,
      {.name = "requests",
       .summary = "List what libraries are doing, and what the operator is asked for",
       .example = "winseam media requests --all",
       .more = "PLACE is that of a waiting mount in its queue, NO what 'media answer' takes."},
      [listing](Context& context) { return requests(context, *listing); });
  add_library_option(command, listing->library);
  command.add_flag("--all", listing->all, "Finished and answered ones too");

  const auto given = std::make_shared<Given>();
  CLI::App& answering = add_command(
      grammar, group,
      {.name = "answer",
       .summary = "Answer what the operator is asked for: it is done",
       .example = "winseam media answer 1",
       .more = "Saying so moves nothing: a mount whose medium is still not there asks again."},
      [given](Context& context) { return answer(context, *given); });
  answering
      .add_option("REQUEST", given->request,
                  "Its number in 'media requests', or its id; may be left out if there is one only")
      ->type_name("");
  answering.add_flag("--refuse", given->refuse, "It will not be done; who waits for it gives up");
}

}  // namespace winseam::cli
