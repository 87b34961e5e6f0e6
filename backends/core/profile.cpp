#include "winseam/wlan/profile.hpp"

#include <charconv>
#include <pugixml.hpp>
#include <span>

#include "profile_rules.hpp"
#include "utf8.hpp"

namespace winseam {
namespace {

constexpr std::string_view version_1 = "http://www.microsoft.com/networking/WLAN/profile/v1";
constexpr const char* version_4 = "http://www.microsoft.com/networking/WLAN/profile/v4";

struct StringWriter final : pugi::xml_writer {
  std::string text;
  void write(const void* data, std::size_t size) override {
    text.append(static_cast<const char*>(data), size);
  }
};

// One kind of child that an element may have. Those without a member of WlanProfile are kept as they are.
struct Slot {
  std::string_view name;
  bool required = false;
  bool repeats = false;
  bool keep = false;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

bool is_foreign(pugi::xml_node element) {
  const pugi::xml_attribute name_space = element.attribute("xmlns");
  return !name_space.empty() && name_space.value() != version_1;
}

bool is_transition_mode(pugi::xml_node element) {
  return std::string_view(element.name()) == "transitionMode" &&
         std::string_view(element.attribute("xmlns").value()) == version_4;
}

void keep(pugi::xml_node element, std::string& extras) {
  StringWriter writer;
  element.print(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  extras += writer.text;
}

// Reads one document; the first rule that it breaks is remembered, and reading goes on with what is there.
class Reader {
 public:
  ReasonCode reason() const { return reason_; }
  WlanProfile read(std::string_view xml);

 private:
  void fail(ReasonCode reason) {
    if (reason_ == ReasonCode::success) reason_ = reason;
  }
  void fail() { fail(ReasonCode::invalid_profile_schema); }

  void check_children(pugi::xml_node parent, std::span<const Slot> slots, std::string* extras);
  std::string text_of(pugi::xml_node element);
  bool boolean(pugi::xml_node element);
  std::uint32_t number(pugi::xml_node element);

  void read_root(pugi::xml_node root);
  void read_ssids(pugi::xml_node config);
  void read_msm(pugi::xml_node msm);
  void read_auth(pugi::xml_node auth);
  void read_key(pugi::xml_node key);
  void check_cache(pugi::xml_node security);

  WlanProfile profile_;
  ReasonCode reason_ = ReasonCode::success;
};

// Holds the children of an element to their order. Elements of other namespaces are for `extras`, or refused.
void Reader::check_children(pugi::xml_node parent, std::span<const Slot> slots,
                            std::string* extras) {
  std::size_t at = 0;
  bool here = false;  // slots[at] was seen
  for (const pugi::xml_node child : parent.children()) {
    if (child.type() == pugi::node_pcdata && trimmed(child.value()).empty()) continue;
    if (child.type() != pugi::node_element) return fail();
    if (is_foreign(child)) {
      if (extras == nullptr) return fail();
      if (!is_transition_mode(child)) keep(child, *extras);
      continue;
    }
    const std::string_view name = child.name();
    if (at < slots.size() && here && (slots[at].name != name || !slots[at].repeats)) {
      ++at;
      here = false;
    }
    while (at < slots.size() && slots[at].name != name) {
      if (slots[at].required && !here) return fail();
      ++at;
      here = false;
    }
    if (at == slots.size()) return fail();
    here = true;
    if (slots[at].keep && extras != nullptr) keep(child, *extras);
  }
  for (std::size_t rest = at + (here ? 1 : 0); rest < slots.size(); ++rest)
    if (slots[rest].required) return fail();
}

std::string Reader::text_of(pugi::xml_node element) {
  std::string text;
  for (const pugi::xml_node part : element.children()) {
    if (part.type() != pugi::node_pcdata && part.type() != pugi::node_cdata) {
      fail();
      return {};
    }
    text += part.value();
  }
  return text;
}

bool Reader::boolean(pugi::xml_node element) {
  const std::string text = text_of(element);
  const std::string_view word = trimmed(text);
  if (word == "true" || word == "1") return true;
  if (word != "false" && word != "0") fail();
  return false;
}

std::uint32_t Reader::number(pugi::xml_node element) {
  const std::string text = text_of(element);
  const std::string_view digits = trimmed(text);
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) fail();
  return value;
}

WlanProfile Reader::read(std::string_view xml) {
  // As a fragment, so that text beside the root is seen; white space alone counts only where nothing else is.
  constexpr unsigned how =
      pugi::parse_default | pugi::parse_fragment | pugi::parse_ws_pcdata_single;
  pugi::xml_document document;
  const auto loaded = document.load_buffer(xml.data(), xml.size(), how, pugi::encoding_utf8);
  const pugi::xml_node root = document.first_child();
  if (!loaded || !is_utf8({reinterpret_cast<const std::uint8_t*>(xml.data()), xml.size()}) ||
      root.next_sibling() || std::string_view(root.name()) != "WLANProfile" ||
      root.attribute("xmlns").value() != version_1) {
    fail();
  } else {
    read_root(root);
    fail(validate(profile_));
  }
  return std::move(profile_);
}

void Reader::read_root(pugi::xml_node root) {
  if (root.child("Hotspot2")) return fail(ReasonCode::hotspot2_profile_not_allowed);
  static constexpr std::array<Slot, 7> slots{
      {{.name = "name", .required = true},
       {.name = "SSIDConfig", .required = true, .repeats = true},
       {.name = "connectionType", .required = true},
       {.name = "connectionMode"},
       {.name = "autoSwitch"},
       {.name = "MSM"},
       {.name = "IHV", .keep = true}}};
  check_children(root, slots, &profile_.extras.profile);
  if (reason_ != ReasonCode::success) return;

  profile_.name = text_of(root.child("name"));
  for (const pugi::xml_node config : root.children("SSIDConfig")) read_ssids(config);
  const std::string type = text_of(root.child("connectionType"));
  if (trimmed(type) == "IBSS")
    profile_.bss_type = BssType::independent;
  else if (trimmed(type) != "ESS")
    fail();
  profile_.mode = ProfileMode::automatic;  // unless it says something else
  if (const pugi::xml_node mode = root.child("connectionMode")) {
    const std::string text = text_of(mode);
    if (trimmed(text) == "manual")
      profile_.mode = ProfileMode::manual;
    else if (trimmed(text) != "auto")
      fail();
  }
  if (const pugi::xml_node auto_switch = root.child("autoSwitch"))
    profile_.auto_switch = boolean(auto_switch);
  const pugi::xml_node msm = root.child("MSM");
  if (!msm) return fail(ReasonCode::msm_security_missing);
  read_msm(msm);
}

void Reader::read_ssids(pugi::xml_node config) {
  static constexpr std::array<Slot, 2> slots{
      {{.name = "SSID", .required = true, .repeats = true}, {.name = "nonBroadcast"}}};
  static constexpr std::array<Slot, 2> ssid_slots{{{.name = "hex"}, {.name = "name"}}};
  check_children(config, slots, nullptr);
  for (const pugi::xml_node element : config.children("SSID")) {
    check_children(element, ssid_slots, nullptr);
    const pugi::xml_node hex = element.child("hex");
    const pugi::xml_node name = element.child("name");
    if (!hex && !name) return fail();
    const std::string text = text_of(hex ? hex : name);
    const auto ssid = hex ? Ssid::from_hex(trimmed(text)) : Ssid::from_text(text);
    if (!ssid || ssid->empty()) return fail(ReasonCode::profile_ssid_invalid);
    profile_.ssids.push_back(*ssid);
  }
  if (const pugi::xml_node hidden = config.child("nonBroadcast"))
    profile_.non_broadcast |= boolean(hidden);
}

void Reader::read_msm(pugi::xml_node msm) {
  static constexpr std::array<Slot, 2> slots{{{.name = "connectivity"}, {.name = "security"}}};
  static constexpr std::array<Slot, 1> connectivity_slots{
      {{.name = "phyType", .repeats = true, .keep = true}}};
  static constexpr std::array<Slot, 8> security_slots{{{.name = "authEncryption"},
                                                       {.name = "sharedKey"},
                                                       {.name = "keyIndex"},
                                                       {.name = "PMKCacheMode", .keep = true},
                                                       {.name = "PMKCacheTTL", .keep = true},
                                                       {.name = "PMKCacheSize", .keep = true},
                                                       {.name = "preAuthMode", .keep = true},
                                                       {.name = "preAuthThrottle", .keep = true}}};
  check_children(msm, slots, nullptr);
  check_children(msm.child("connectivity"), connectivity_slots, &profile_.extras.connectivity);
  const pugi::xml_node security = msm.child("security");
  if (!security) return fail(ReasonCode::msm_security_missing);
  check_children(security, security_slots, &profile_.extras.security);
  const pugi::xml_node auth = security.child("authEncryption");
  if (!auth) return fail(ReasonCode::msmsec_profile_no_auth_cipher_specified);
  read_auth(auth);
  if (const pugi::xml_node key = security.child("sharedKey")) read_key(key);
  if (const pugi::xml_node index = security.child("keyIndex")) profile_.key_index = number(index);
  check_cache(security);
}

void Reader::read_auth(pugi::xml_node auth) {
  static constexpr std::array<Slot, 3> slots{{{.name = "authentication", .required = true},
                                              {.name = "encryption", .required = true},
                                              {.name = "useOneX"}}};
  check_children(auth, slots, &profile_.extras.auth_encryption);
  const std::string algorithm = text_of(auth.child("authentication"));
  const std::string cipher = text_of(auth.child("encryption"));
  bool known = false;
  for (const auto& [value, text] : profile_auth_texts)
    if (text == trimmed(algorithm)) {
      profile_.auth = value;
      known = true;
    }
  if (!known) fail();
  known = false;
  for (const auto& [value, text] : profile_cipher_texts)
    if (text == trimmed(cipher)) {
      profile_.cipher = value;
      known = true;
    }
  if (!known) fail();
  if (const pugi::xml_node onex = auth.child("useOneX")) profile_.use_onex = boolean(onex);
  for (const pugi::xml_node child : auth.children())
    if (is_transition_mode(child)) profile_.transition_mode = boolean(child);
}

void Reader::read_key(pugi::xml_node key) {
  static constexpr std::array<Slot, 3> slots{{{.name = "keyType", .required = true},
                                              {.name = "protected", .required = true},
                                              {.name = "keyMaterial", .required = true}}};
  check_children(key, slots, nullptr);
  SharedKey& shared = profile_.key.emplace();
  const std::string type = text_of(key.child("keyType"));
  if (trimmed(type) == "networkKey")
    shared.type = SharedKeyType::network_key;
  else if (trimmed(type) != "passPhrase")
    fail();
  shared.is_protected = boolean(key.child("protected"));
  shared.material = text_of(key.child("keyMaterial"));
}

// The ranges of the parts that are kept as they are.
void Reader::check_cache(pugi::xml_node security) {
  struct Range {
    const char* name;
    std::uint32_t low;
    std::uint32_t high;
    ReasonCode reason;
  };
  for (const Range& range :
       {Range{"PMKCacheTTL", 5, 1440, ReasonCode::msmsec_profile_invalid_pmkcache_ttl},
        Range{"PMKCacheSize", 1, 255, ReasonCode::msmsec_profile_invalid_pmkcache_size},
        Range{"preAuthThrottle", 1, 16, ReasonCode::msmsec_profile_invalid_preauth_throttle}}) {
    const pugi::xml_node element = security.child(range.name);
    if (!element) continue;
    const std::uint32_t value = number(element);
    if (value < range.low || value > range.high) fail(range.reason);
  }
  for (const auto& [name, reason] :
       {std::pair{"PMKCacheMode", ReasonCode::msmsec_profile_invalid_pmkcache_mode},
        std::pair{"preAuthMode", ReasonCode::msmsec_profile_invalid_preauth_mode}}) {
    const pugi::xml_node element = security.child(name);
    if (!element) continue;
    const std::string text = text_of(element);
    if (trimmed(text) != "enabled" && trimmed(text) != "disabled") fail(reason);
  }
}

void add(pugi::xml_node parent, const char* name, std::string_view text) {
  parent.append_child(name).text().set(std::string(text).c_str());
}

void add(pugi::xml_node parent, const char* name, bool value) {
  add(parent, name, std::string_view(value ? "true" : "false"));
}

bool add_extras(pugi::xml_node parent, const std::string& extras) {
  return extras.empty() ||
         parent.append_buffer(extras.data(), extras.size(),
                              pugi::parse_default | pugi::parse_fragment, pugi::encoding_utf8);
}

bool write_security(pugi::xml_node msm, const WlanProfile& profile) {
  pugi::xml_node security = msm.append_child("security");
  pugi::xml_node auth = security.append_child("authEncryption");
  add(auth, "authentication", profile_text(profile.auth));
  add(auth, "encryption", profile_text(profile.cipher));
  add(auth, "useOneX", profile.use_onex);
  if (profile.transition_mode) {
    add(auth, "transitionMode", *profile.transition_mode);
    auth.last_child().append_attribute("xmlns").set_value(version_4);
  }
  if (!add_extras(auth, profile.extras.auth_encryption)) return false;
  if (profile.key) {
    pugi::xml_node key = security.append_child("sharedKey");
    const bool network_key = profile.key->type == SharedKeyType::network_key;
    add(key, "keyType", std::string_view(network_key ? "networkKey" : "passPhrase"));
    add(key, "protected", profile.key->is_protected);
    add(key, "keyMaterial", profile.key->material);
  }
  if (profile.key_index) add(security, "keyIndex", std::to_string(*profile.key_index));
  return add_extras(security, profile.extras.security);
}

bool write(pugi::xml_document& document, const WlanProfile& profile) {
  document.append_child(pugi::node_declaration).append_attribute("version").set_value("1.0");
  pugi::xml_node root = document.append_child("WLANProfile");
  root.append_attribute("xmlns").set_value(std::string(version_1).c_str());
  add(root, "name", profile.name);
  pugi::xml_node config = root.append_child("SSIDConfig");
  for (const Ssid& ssid : profile.ssids) {
    pugi::xml_node element = config.append_child("SSID");
    add(element, "hex", ssid.hex());
    // A name that needs escapes of ours is no text that XML can hold.
    const auto text = ssid.text();
    if (text && *text == to_string(ssid)) add(element, "name", *text);
  }
  if (profile.non_broadcast) add(config, "nonBroadcast", true);
  const bool independent = profile.bss_type == BssType::independent;
  const bool manual = profile.mode == ProfileMode::manual;
  add(root, "connectionType", std::string_view(independent ? "IBSS" : "ESS"));
  add(root, "connectionMode", std::string_view(manual ? "manual" : "auto"));
  if (profile.auto_switch) add(root, "autoSwitch", true);
  pugi::xml_node msm = root.append_child("MSM");
  if (!profile.extras.connectivity.empty() &&
      !add_extras(msm.append_child("connectivity"), profile.extras.connectivity))
    return false;
  return write_security(msm, profile) && add_extras(root, profile.extras.profile);
}

}  // namespace

result<WlanProfile> parse_profile(std::string_view xml, ReasonCode* reason) {
  Reader reader;
  WlanProfile profile = reader.read(xml);
  if (reason != nullptr) *reason = reader.reason();
  if (reader.reason() != ReasonCode::success) return errc::bad_profile;
  return profile;
}

result<std::string> to_xml(const WlanProfile& profile, ReasonCode* reason) {
  ReasonCode found = validate(profile);
  pugi::xml_document document;
  if (found == ReasonCode::success && !write(document, profile))
    found = ReasonCode::invalid_profile_schema;
  if (reason != nullptr) *reason = found;
  if (found != ReasonCode::success) return errc::bad_profile;
  StringWriter writer;
  document.save(writer, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(writer.text);
}

}  // namespace winseam
