#include "profile_xml.hpp"

#include <pugixml.hpp>

namespace winseam::fake {
namespace {

std::string_view local_name(pugi::xml_node element) {
  const std::string_view name = element.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// The first element of that name below a node, itself included.
pugi::xml_node find(pugi::xml_node from, std::string_view name) {
  return from.find_node([&](pugi::xml_node node) {
    return node.type() == pugi::node_element && local_name(node) == name;
  });
}

// The number of the method that an EapMethod element names.
std::string method_in(pugi::xml_node from) {
  return find(find(from, "EapMethod"), "Type").text().get();
}

bool load(pugi::xml_document& document, std::string_view xml, unsigned how) {
  return static_cast<bool>(
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | how, pugi::encoding_utf8));
}

}  // namespace

OneXPart one_x_part(const WlanProfile& profile) {
  OneXPart part;
  pugi::xml_document document;
  if (!load(document, profile.extras.security, pugi::parse_fragment)) return part;
  const pugi::xml_node one_x = find(document, "OneX");
  part.single_sign_on = !find(one_x, "singleSignOn").empty();
  part.method = method_in(one_x);
  const pugi::xml_node blob = find(one_x, "ConfigBlob");
  part.empty_config_blob = !blob.empty() && blob.first_child().empty();
  return part;
}

std::optional<EapCredentials> read_credentials(std::string_view xml) {
  pugi::xml_document document;
  if (!load(document, xml, 0)) return std::nullopt;
  const pugi::xml_node root = document.document_element();
  return EapCredentials{local_name(root) == "EapHostUserCredentials", method_in(root)};
}

}  // namespace winseam::fake
