#include "config/settings.hpp"

#include "config/quantizer_types.hpp"

#include <fmt/format.h>

namespace bitscape::config {

std::string type_text(const FixedPoint& type)
{
    const auto rounding = [&] {
        switch (type.rounding) {
        case Rounding::trn:
            return "TRN";
        case Rounding::trn_zero:
            return "TRN_ZERO";
        case Rounding::rnd:
            return "RND";
        case Rounding::rnd_zero:
            return "RND_ZERO";
        case Rounding::rnd_inf:
            return "RND_INF";
        case Rounding::rnd_min_inf:
            return "RND_MIN_INF";
        case Rounding::rnd_conv:
            return "RND_CONV";
        }
        return "";
    };
    const auto overflow = [&] {
        switch (type.overflow) {
        case Overflow::wrap:
            return "WRAP";
        case Overflow::sat:
            return "SAT";
        case Overflow::sat_zero:
            return "SAT_ZERO";
        case Overflow::sat_sym:
            return "SAT_SYM";
        }
        return "";
    };
    const char* unsigned_mark = type.is_signed ? "" : "u";
    if (type.is_integer)
        return fmt::format("{}int<{}>", unsigned_mark, type.width);
    return fmt::format("{}fixed<{},{},{},{},{}>", unsigned_mark, type.width, type.integer, rounding(),
                       overflow(), type.saturation_bits);
}

std::string weight_type_text(const std::optional<graph::WeightQuantizer>& quantizer, bool is_kernel)
{
    return quantizer ? type_text(weight_type(*quantizer, is_kernel)) : "auto";
}

std::string result_type_text(const std::optional<graph::ActivationQuantizer>& quantizer)
{
    return quantizer ? type_text(result_type(*quantizer)) : "auto";
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
