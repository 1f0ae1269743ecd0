// HGQ2's layers that are tables: softmax and functions of one variable.
#include "importer_keras/builder.hpp"
#include "importer_keras/hgq_quantizer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <functional>

namespace bitscape::keras {

using nlohmann::json;

namespace {

Result<HgqQuantizer> table_quantizer(const Builder& builder, const LayerText& text, const std::string& place,
                                     const char* key)
{
    const json* conf = member(text.config, key);
    return read_quantizer(builder.weights(), text, place, conf ? *conf : json());
}

Result<FixedPoint> type_at(const Builder& builder, const LayerText& text, const std::string& place,
                           const char* key)
{
    const auto quantizer = table_quantizer(builder, text, place, key);
    if (!quantizer)
        return pass(quantizer.error());
    auto type = table_type(*quantizer);
    if (!type)
        return pass(std::move(type).error().at(place));
    return type;
}

/// The product of extents before and behind the normalised axes, and of theirs.
Status split_axes(const json& config, const Shape& shape, graph::TableSoftmax& softmax)
{
    const json* listed = member(config, "axes");
    const auto rank = static_cast<std::int64_t>(shape.size()) + 1; // with the batch axis
    std::vector<std::int64_t> axes;
    for (const json& axis : listed && listed->is_array() ? *listed : json::array({-1})) {
        const std::int64_t at = axis.is_number_integer() ? axis.get<std::int64_t>() : 0;
        axes.push_back(at < 0 ? at + rank : at);
    }
    std::sort(axes.begin(), axes.end());
    for (std::size_t k = 0; k < axes.size(); ++k)
        if (axes[k] < 1 || axes[k] >= rank || axes[k] != axes[0] + static_cast<std::int64_t>(k))
            return unsupported("softmax over axes that do not lie side by side is not supported");
    for (std::int64_t axis = 1; axis < rank; ++axis) {
        const std::size_t extent = shape[static_cast<std::size_t>(axis) - 1];
        (axis < axes.front() ? softmax.outer : axis > axes.back() ? softmax.inner : softmax.slice) *= extent;
    }
    softmax.last_axis = axes.back() == rank - 1;
    return {};
}

using Function = double (*)(double);

double sigmoid(double x)
{
    return 1 / (1 + std::exp(-x));
}

/// Keras' functions of one variable, with their default parameters.
Function function_of(std::string_view name)
{
    constexpr double selu_alpha = 1.6732632423543772, selu_scale = 1.0507009873554805;
    static const std::map<std::string_view, Function> functions{
        {"linear", [](double x) { return x; }},
        {"relu", [](double x) { return std::max(x, 0.0); }},
        {"relu6", [](double x) { return std::clamp(x, 0.0, 6.0); }},
        {"sigmoid", sigmoid},
        {"tanh", [](double x) { return std::tanh(x); }},
        {"exponential", [](double x) { return std::exp(x); }},
        {"exp", [](double x) { return std::exp(x); }},
        {"softplus", [](double x) { return std::log1p(std::exp(x)); }},
        {"softsign", [](double x) { return x / (1 + std::fabs(x)); }},
        {"silu", [](double x) { return x * sigmoid(x); }},
        {"swish", [](double x) { return x * sigmoid(x); }},
        {"gelu", [](double x) { return x * std::erfc(-x / std::sqrt(2.0)) / 2; }},
        {"elu", [](double x) { return x > 0 ? x : std::expm1(x); }},
        {"selu", [](double x) { return selu_scale * (x > 0 ? x : selu_alpha * std::expm1(x)); }},
        {"leaky_relu", [](double x) { return x > 0 ? x : 0.2 * x; }},
        {"hard_sigmoid", [](double x) { return std::clamp(x / 6 + 0.5, 0.0, 1.0); }},
        {"hard_tanh", [](double x) { return std::clamp(x, -1.0, 1.0); }},
        {"hard_silu", [](double x) { return x * std::clamp(x / 6 + 0.5, 0.0, 1.0); }},
        {"mish", [](double x) { return x * std::tanh(std::log1p(std::exp(x))); }},
        {"log_sigmoid", [](double x) { return -std::log1p(std::exp(-x)); }},
        {"tanh_shrink", [](double x) { return x - std::tanh(x); }},
    };
    const auto found = functions.find(name);
    return found == functions.end() ? nullptr : found->second;
}

/// The widest input that the quantizer lets through: no bits count as 32 below the point, as in hls4ml.
graph::UnaryLut table_inputs(const HgqQuantizer& quantizer)
{
    graph::UnaryLut lut{.sign = 0, .integer = -1000, .fraction = -1000, .table = {}};
    for (std::size_t e = 0; e < quantizer.sign.size(); ++e) {
        const bool any = quantizer.sign[e] + quantizer.integer[e] + quantizer.fraction[e] > 0;
        lut.sign = std::max(lut.sign, quantizer.sign[e]);
        lut.integer = std::max(lut.integer, any ? quantizer.integer[e] : -32);
        lut.fraction = std::max(lut.fraction, any ? quantizer.fraction[e] : -32);
    }
    return lut;
}

} // namespace

Status add_hgq_softmax(Builder& builder, const LayerText& text)
{
    graph::TableSoftmax softmax;
    softmax.stable = flag(text.config, "stable", true);
    const auto scale = number(text.config, "input_scaler", 1);
    if (!scale)
        return pass(scale.error());
    softmax.input_scale = *scale;
    if (auto split = split_axes(text.config, builder.source().shape, softmax); !split)
        return split;
    struct Part {
        const char* place;
        const char* key;
        FixedPoint& type;
    };
    for (const Part& part : {Part{"exp_table/oq", "exp_oq_conf", softmax.exp_table},
                             Part{"inv_table/iq", "inv_iq_conf", softmax.inv_inp},
                             Part{"inv_table/oq", "inv_oq_conf", softmax.inv_table},
                             Part{"exp_table/iq", "exp_iq_conf", softmax.inp_norm}}) {
        if (!softmax.stable && &part.type == &softmax.inp_norm)
            continue;
        const auto type = type_at(builder, text, part.place, part.key);
        if (!type)
            return pass(type.error());
        part.type = *type;
    }
    // HGQ counts the sign only where values saturate.
    softmax.exp_bits = softmax.inp_norm.width -
                       (softmax.inp_norm.is_signed && softmax.inp_norm.overflow != Overflow::sat ? 1 : 0);
    builder.append(text.name, text.class_name, softmax, builder.source().shape);
    return {};
}

Status add_unary_lut(Builder& builder, const LayerText& text)
{
    const json* given = member(text.config, "activation");
    const std::string name = given ? function_text(*given) : "linear";
    const Function function = function_of(name);
    if (function == nullptr)
        return unsupported(fmt::format("a table of function '{}' is not supported", name));
    if (!flag(text.config, "enable_iq", true) || !flag(text.config, "enable_oq", true))
        return unsupported("a table without quantizers before and behind it is not supported");
    const auto input = table_quantizer(builder, text, "iq", "iq_conf");
    if (!input)
        return pass(input.error());
    const auto output = table_quantizer(builder, text, "oq", "oq_conf");
    if (!output)
        return pass(output.error());
    if (!output->is_single())
        return unsupported("a table with different bits for different elements is not supported (nor by "
                           "hls4ml)");
    graph::UnaryLut lut = table_inputs(*input);
    const int bits = lut.sign + lut.integer + lut.fraction;
    if (bits < 0 || bits > 20)
        return unsupported(fmt::format("a table of 2^{} entries is not supported", bits));
    const auto size = std::int64_t{1} << bits;
    const std::int64_t positive = lut.sign != 0 ? size / 2 : size;
    std::vector<float> values;
    for (std::int64_t at = 0; at < size; ++at) {
        const auto raw = static_cast<double>(at < positive ? at : at - size);
        values.push_back(static_cast<float>(function(std::ldexp(raw, -lut.fraction))));
    }
    auto table = quantized({Shape{1}, output->sign, output->integer, output->fraction, output->rounding,
                            output->overflow, false},
                           std::move(values), {static_cast<std::size_t>(size)});
    if (!table)
        return pass(std::move(table).error().at("oq"));
    lut.table = *std::move(table);
    builder.append(text.name, text.class_name, std::move(lut), builder.source().shape);
    return {};
}

} // namespace bitscape::keras
