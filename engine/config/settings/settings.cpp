#include "config/settings.hpp"

#include <fmt/format.h>

namespace bitscape::config {

std::string type_text(int width, int integer, bool is_signed, const char* modes)
{
    const char* unsigned_mark = is_signed ? "" : "u";
    if (width <= integer)
        return fmt::format("{}int<{}>", unsigned_mark, integer);
    return fmt::format("{}fixed<{},{},{},0>", unsigned_mark, width, integer, modes);
}

std::string weight_type(const std::optional<graph::QuantizedBits>& quantizer)
{
    if (!quantizer)
        return "auto";
    if (quantizer->bits == quantizer->integer)
        return fmt::format("int<{}>", quantizer->bits);
    return fmt::format("fixed<{},{},TRN,WRAP,0>", quantizer->bits, quantizer->integer + 1);
}

Node layer_settings(const TypeList& types, bool has_reuse_factor)
{
    Node settings = Node::map();
    settings["Trace"] = Node::scalar("false");
    Node& precision = settings["Precision"];
    for (const auto& [tensor, text] : types)
        precision[tensor] = Node::scalar(text);
    if (has_reuse_factor)
        settings["ReuseFactor"] = Node::scalar("1");
    return settings;
}

} // namespace bitscape::config
