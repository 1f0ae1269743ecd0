#include "importer_keras/hgq_quantizer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>

namespace bitscape::keras {

using nlohmann::json;

namespace {

constexpr int most_bits = 64;

tl::unexpected<Error> refuse(std::string what)
{
    return fail(ErrorCode::unsupported, "", std::move(what));
}

/// Names of the stored variables in their order: trained ones first. Integer bits are trained unless
/// overflows wrap; then they follow the data.
std::vector<char> variable_order(const std::string& kind, Overflow overflow)
{
    const char trained = kind == "kbi" ? 'b' : 'f';
    if (overflow == Overflow::wrap)
        return {trained, 'k', 'i'};
    return kind == "kbi" ? std::vector<char>{'b', 'i', 'k'} : std::vector<char>{'i', 'f', 'k'};
}

Result<std::vector<int>> whole_bits(const Hdf5File::Numbers& numbers)
{
    std::vector<int> bits;
    for (const float value : numbers.values) {
        if (std::fabs(value) > 2.0F * most_bits)
            return fail(ErrorCode::unsupported, "", fmt::format("a bit width of {} is out of range", value));
        bits.push_back(static_cast<int>(std::nearbyint(value)));
    }
    return bits;
}

/// x * 2^f rounded and scaled back, each step in single precision.
float rounded(float value, int fraction, Rounding rounding)
{
    const float x = std::ldexp(value, fraction);
    const float sign = x > 0 ? 1.0F : x < 0 ? -1.0F : 0.0F;
    float y = 0;
    switch (rounding) {
    case Rounding::trn:
        y = std::floor(x);
        break;
    case Rounding::trn_zero:
        y = std::floor(std::fabs(x)) * sign;
        break;
    case Rounding::rnd:
        y = std::floor(x + 0.5F);
        break;
    case Rounding::rnd_zero:
        y = -std::floor(-std::fabs(x) + 0.5F) * sign;
        break;
    case Rounding::rnd_inf:
        y = std::floor(std::fabs(x) + 0.5F) * sign;
        break;
    case Rounding::rnd_min_inf:
        y = -std::floor(-x + 0.5F);
        break;
    case Rounding::rnd_conv:
        y = std::nearbyint(x);
        break;
    }
    return std::ldexp(y, -fraction);
}

float limited(float value, int sign, int integer, int fraction, Overflow overflow)
{
    const float end = std::ldexp(1.0F, integer), step = std::ldexp(1.0F, -fraction);
    const auto k = static_cast<float>(sign);
    if (overflow == Overflow::wrap) {
        const float period = std::ldexp(1.0F, integer + sign), bias = k * period / 2;
        const float shifted = value + bias;
        return shifted - std::floor(shifted / period) * period - bias;
    }
    const float low = overflow == Overflow::sat_sym ? -(end - step) * k : -end * k;
    return std::clamp(value, low, std::max(end - step, low));
}

} // namespace

Result<Rounding> rounding_named(std::string name)
{
    if (name.starts_with("S_")) // stochastic in training only
        name = name.substr(2);
    static const std::map<std::string_view, Rounding> modes{
        {"TRN", Rounding::trn},          {"TRN_ZERO", Rounding::trn_zero},
        {"RND", Rounding::rnd},          {"RND_ZERO", Rounding::rnd_zero},
        {"RND_INF", Rounding::rnd_inf},  {"RND_MIN_INF", Rounding::rnd_min_inf},
        {"RND_CONV", Rounding::rnd_conv}};
    const auto found = modes.find(name);
    if (found == modes.end())
        return refuse(fmt::format("round mode '{}' is not supported", name));
    return found->second;
}

Result<Overflow> overflow_named(std::string_view name)
{
    static const std::map<std::string_view, Overflow> modes{{"WRAP", Overflow::wrap},
                                                            {"SAT", Overflow::sat},
                                                            {"SAT_SYM", Overflow::sat_sym},
                                                            {"SAT_ZERO", Overflow::sat_zero}};
    const auto found = modes.find(name);
    if (found == modes.end())
        return refuse(fmt::format("overflow mode '{}' is not supported", name));
    return found->second;
}

Result<HgqQuantizer> read_quantizer(const Weights& weights, const LayerText& layer, const std::string& place,
                                    const json& conf)
{
    const json* options = member(conf, "config");
    if (!options)
        return fail(ErrorCode::bad_format, place, "its configuration is missing");
    const std::string kind = text_of(*options, "q_type", "");
    if (kind != "kbi" && kind != "kif")
        return fail(ErrorCode::unsupported, place, fmt::format("quantizer type '{}' is not supported", kind));
    for (const char* option : {"scaler", "affine", "bw_mapper"})
        if (member(*options, option))
            return fail(ErrorCode::unsupported, place, fmt::format("option {} is not supported", option));
    const auto rounding = rounding_named(text_of(*options, "round_mode", ""));
    if (!rounding)
        return pass(Error(rounding.error()).at(place));
    const auto overflow = overflow_named(text_of(*options, "overflow_mode", ""));
    if (!overflow)
        return pass(Error(overflow.error()).at(place));
    std::map<char, std::vector<int>> bits;
    HgqQuantizer quantizer;
    const auto order = variable_order(kind, *overflow);
    for (std::size_t v = 0; v < order.size(); ++v) {
        const std::string at = fmt::format("{}{}quantizer/vars/{}", place, place.empty() ? "" : "/", v);
        const auto stored = weights.stored(layer, at);
        if (!stored)
            return pass(stored.error());
        if (v > 0 && stored->shape != quantizer.mask)
            return fail(ErrorCode::mismatch, at, "its bit vectors have different shapes");
        quantizer.mask = stored->shape;
        auto whole = whole_bits(*stored);
        if (!whole)
            return pass(std::move(whole).error().at(at));
        bits[order[v]] = *std::move(whole);
    }
    quantizer.sign = bits['k'];
    quantizer.integer = bits['i'];
    for (std::size_t e = 0; e < quantizer.sign.size(); ++e)
        quantizer.fraction.push_back(kind == "kbi" ? bits['b'][e] - bits['i'][e] : bits['f'][e]);
    quantizer.rounding = *rounding;
    quantizer.overflow = *overflow;
    const json *is_weight = member(*options, "is_weight"), *trainable = member(*options, "trainable");
    const bool trains = !trainable || *trainable != json(false);
    quantizer.only_rounds = is_weight && *is_weight == json(true) && trains && *overflow == Overflow::wrap &&
                            (kind == "kif" || *rounding == Rounding::rnd);
    return quantizer;
}

Result<std::vector<float>> quantized(const HgqQuantizer& quantizer, std::vector<float> values,
                                     const Shape& shape)
{
    const bool fits = quantizer.mask.size() == shape.size() &&
                      std::equal(shape.begin(), shape.end(), quantizer.mask.begin(),
                                 [](std::size_t s, std::size_t m) { return m == s || m == 1; });
    if (!fits || values.size() != element_count(shape))
        return fail(ErrorCode::mismatch, "",
                    fmt::format("bit widths of shape ({}) do not fit a tensor of shape ({})",
                                fmt::join(quantizer.mask, ", "), fmt::join(shape, ", ")));
    const auto elements = graph::mask_elements(quantizer.mask, shape);
    for (std::size_t e = 0; e < values.size(); ++e) {
        const std::size_t m = elements[e];
        const int sign = quantizer.sign[m], fraction = quantizer.fraction[m];
        const int integer = std::max(quantizer.integer[m], -fraction);
        float& value = values[e];
        if (quantizer.only_rounds) {
            value = rounded(value, fraction, quantizer.rounding);
            continue;
        }
        if (quantizer.overflow != Overflow::wrap)
            value = limited(value, sign, integer, fraction, quantizer.overflow);
        value = rounded(value, fraction, quantizer.rounding);
        if (quantizer.overflow == Overflow::wrap)
            value = limited(value, sign, integer, fraction, quantizer.overflow);
        if (sign + quantizer.integer[m] + fraction <= 0)
            value = 0;
    }
    return values;
}

Result<graph::FixedPointQuantizer> quantizer_layer(const HgqQuantizer& quantizer, const Shape& shape)
{
    graph::FixedPointQuantizer layer{.mask = {},
                                     .sign = quantizer.sign,
                                     .integer = quantizer.integer,
                                     .fraction = quantizer.fraction,
                                     .rounding = quantizer.rounding,
                                     .overflow = quantizer.overflow};
    if (quantizer.is_single())
        return layer;
    Shape mask = quantizer.mask;
    if (mask.size() == shape.size() + 1 && mask.front() == 1)
        mask.erase(mask.begin());
    const bool fits = mask.size() == shape.size() &&
                      std::equal(shape.begin(), shape.end(), mask.begin(),
                                 [](std::size_t s, std::size_t m) { return m == s || m == 1; });
    if (!fits)
        return fail(ErrorCode::mismatch, "",
                    fmt::format("bit widths of shape ({}) do not fit a tensor of shape ({})",
                                fmt::join(quantizer.mask, ", "), fmt::join(shape, ", ")));
    layer.mask = shape; // hls4ml forgets which elements share their bits
    layer.sign.clear(), layer.integer.clear(), layer.fraction.clear();
    for (const std::size_t m : graph::mask_elements(mask, shape)) {
        layer.sign.push_back(quantizer.sign[m]);
        layer.integer.push_back(quantizer.integer[m]);
        layer.fraction.push_back(quantizer.fraction[m]);
    }
    return layer;
}

Result<FixedPoint> table_type(const HgqQuantizer& quantizer)
{
    if (!quantizer.is_single())
        return refuse("a table with different bits for different elements is not supported (nor by hls4ml)");
    const int sign = quantizer.sign[0], integer = quantizer.integer[0], fraction = quantizer.fraction[0];
    return FixedPoint{.width = std::max(sign + integer + fraction, 1),
                      .integer = sign + integer,
                      .is_signed = sign != 0,
                      .rounding = quantizer.rounding,
                      .overflow = quantizer.overflow};
}

} // namespace bitscape::keras
