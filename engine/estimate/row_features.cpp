#include "estimate/row_features.hpp"

#include "estimate/geometry.hpp"
#include "estimate/unpublished_weights.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <random>

namespace bitscape::estimate {

namespace {

struct TypeText {
    int width = 0;
    int integer = 0;
    bool is_signed = true, rounds = false, saturates = false;
};

/// "ap_ufixed<8,1,AP_RND_CONV,AP_SAT>"; width 0 if there is none.
TypeText parse_type(const std::string& text)
{
    TypeText type;
    const auto open = text.find('<');
    if (open == std::string::npos)
        return type;
    const char* const end = text.data() + text.size();
    const auto width = std::from_chars(text.data() + open + 1, end, type.width);
    if (width.ec == std::errc() && width.ptr < end && *width.ptr == ',')
        std::from_chars(width.ptr + 1, end, type.integer);
    type.is_signed = text.find("ufixed") == std::string::npos && text.find("uint") == std::string::npos;
    type.rounds = text.find("RND") != std::string::npos;
    type.saturates = text.find("SAT") != std::string::npos;
    return type;
}

std::size_t count(Table& table, std::size_t row, const char* column)
{
    return static_cast<std::size_t>(std::clamp(table.number(row, column), 0.0, 1e12));
}

WeightFacts row_weights(Table& table, std::size_t row)
{
    WeightFacts facts;
    facts.weights = count(table, row, "n_weights");
    facts.nonzero = count(table, row, "nnz");
    facts.power_of_two = count(table, row, "n_pow2");
    facts.csd_digits = count(table, row, "csd_digits");
    facts.unique_nonzero = count(table, row, "u_nnz");
    facts.unique_pow2_positive = count(table, row, "u_pow2pos");
    facts.unique_pow2_negative = count(table, row, "u_pow2neg");
    facts.unique_csd2 = count(table, row, "u_csd2");
    facts.unique_csd3 = count(table, row, "u_csd3");
    facts.unique_csd_digits = count(table, row, "u_csd");
    facts.unique_negations = count(table, row, table.has("u_neg") ? "u_neg" : "u_pow2neg");
    facts.bias_nonzero = count(table, row, "bias_nnz");
    const std::string& widths = table.text(row, "u_widths"); // "5:13;6:22"
    const char* at = widths.data();
    const char* const end = at + widths.size();
    while (at < end) {
        unsigned width = 0, times = 0;
        const auto first = std::from_chars(at, end, width);
        if (first.ec != std::errc() || first.ptr == end)
            break;
        const auto second = std::from_chars(first.ptr + 1, end, times);
        if (second.ec != std::errc())
            break;
        if (width < facts.csd3_widths.size())
            facts.csd3_widths[width] += times;
        at = second.ptr + 1;
    }
    return facts;
}

/// The last dense layer of its design: the one nearest behind which only activations come.
bool is_output(Table& table, std::size_t row)
{
    const double index = table.number(row, "layer_index");
    for (std::size_t other = 0; other < table.rows(); ++other)
        if (table.text(other, "design") == table.text(row, "design") &&
            table.text(other, "source") == table.text(row, "source") &&
            table.text(other, "layer_class") == "Dense" && table.number(other, "layer_index") > index)
            return false;
    return table.text(row, "layer_class") == "Dense";
}

/// Networks said to be pruned are so in all layers but the output.
bool is_pruned(Table& table, std::size_t row)
{
    return table.text(row, "flags").find("pruned") != std::string::npos && !is_output(table, row);
}

Initializer row_initializer(Table& table, std::size_t row, const LayerFeatures& layer)
{
    return initializer_of({table.text(row, "source"), table.text(row, "layer_class"),
                           table.text(row, "geometry"), is_output(table, row), layer.n_in, layer.n_out});
}

/// Facts of weights that nobody knows, rounded down to the type, the smaller half zero if the network is said
/// to be pruned. The same every time.
WeightFacts random_weights(double inputs, double outputs, const TypeText& type, const Initializer& from,
                           bool pruned)
{
    const auto size = static_cast<std::size_t>(std::clamp(inputs * outputs, 0.0, 4e6));
    std::mt19937 random{7};
    std::normal_distribution<double> normal(from.low, std::max(1e-12, from.normal ? from.high : 1));
    std::uniform_real_distribution<double> flat(from.low, std::max(from.low, from.high));
    std::vector<double> values(size);
    for (double& value : values)
        value = from.normal ? normal(random) : flat(random);
    double smallest = 0;
    if (pruned && size > 1) {
        std::vector<double> sizes(size);
        std::transform(values.begin(), values.end(), sizes.begin(), [](double v) { return std::abs(v); });
        std::nth_element(sizes.begin(), sizes.begin() + static_cast<std::ptrdiff_t>(size / 2), sizes.end());
        smallest = sizes[size / 2];
    }
    const int fraction = std::clamp(type.width - type.integer, 0, 40);
    const double most = std::ldexp(1, type.width - 1) - 1;
    std::vector<std::int64_t> raw(size);
    std::transform(values.begin(), values.end(), raw.begin(), [&](double value) {
        const double scaled = std::clamp(std::floor(std::ldexp(value, fraction)), -most - 1, most);
        return std::abs(value) < smallest ? 0 : static_cast<std::int64_t>(scaled);
    });
    return weight_facts(raw, static_cast<std::size_t>(std::max(1.0, outputs)));
}

LayerFeatures common(Table& table, std::size_t row)
{
    LayerFeatures layer;
    const std::string &tool = table.text(row, "tool"), &style = table.text(row, "mul_impl");
    const std::string& version = table.text(row, "tool_version");
    layer.tool = tool.starts_with("Vivado")   ? Tool::vivado_hls
                 : tool.starts_with("Vitis")  ? Tool::vitis_hls
                 : tool.starts_with("oneAPI") ? Tool::oneapi
                                              : Tool::other;
    std::from_chars(version.data(), version.data() + version.size(), layer.tool_year);
    layer.strategy =
        table.text(row, "strategy") == "resource" ? design::Strategy::resource : design::Strategy::latency;
    layer.multiplier = style == "dsp"      ? MultiplierStyle::dsp
                       : style == "fabric" ? MultiplierStyle::fabric
                                           : MultiplierStyle::automatic;
    layer.io_stream = table.text(row, "io_type") == "io_stream";
    layer.window.line_buffer = table.text(row, "conv_impl") != "Encoded";
    layer.n_in = table.number(row, "n_in");
    layer.n_out = table.number(row, "n_out");
    layer.reuse_factor = std::max(1.0, table.number(row, "reuse_factor", 1));
    const TypeText in = parse_type(table.text(row, "in_type")),
                   result = parse_type(table.text(row, "result_type"));
    const TypeText accum = parse_type(table.text(row, "accum_type"));
    const auto bits = [&](const char* column, int otherwise) {
        return static_cast<int>(std::clamp(table.number(row, column, otherwise), 1.0, 128.0));
    };
    layer.in_bits = bits("in_bits", in.width > 0 ? in.width : 16);
    layer.weight_bits = std::min(64, bits("weight_bits", layer.in_bits));
    layer.result_bits = bits("result_bits", result.width > 0 ? result.width : layer.in_bits);
    layer.accum_bits = accum.width > 0 ? accum.width : layer.result_bits;
    layer.in_signed = in.is_signed;
    layer.rounds = result.rounds;
    layer.saturates = result.saturates;
    layer.clock_ns = std::max(0.1, table.number(row, "clock_target_ns", 5));
    layer.dsp_a = table.text(row, "part").starts_with("xc7") ? 25 : 27;
    return layer;
}

TypeText weight_type(Table& table, std::size_t row, const LayerFeatures& layer)
{
    TypeText type = parse_type(table.text(row, "weight_type"));
    if (type.width == 0)
        type = {layer.weight_bits, std::min(6, layer.weight_bits), true, false, false};
    return type;
}

void set_matrix(LayerFeatures& layer, Table& table, std::size_t row, const Geometry& geometry)
{
    layer.kind = LayerKind::dense;
    layer.calls = std::max(1.0, table.number(row, "n_calls", 1));
    if (!table.text(row, "u_csd3").empty())
        layer.weights = row_weights(table, row);
    else {
        layer.weights = random_weights(layer.n_in, layer.n_out, weight_type(table, row, layer),
                                       row_initializer(table, row, layer), is_pruned(table, row));
        layer.weights_guessed = true;
    }
    if (geometry.in.empty() || geometry.kernel.empty())
        return;
    WindowFeatures& window = layer.window;
    window.taps = geometry.taps();
    window.rows = geometry.kernel.size() > 1 ? geometry.kernel.front() : 1;
    window.channels = geometry.channels();
    window.width = geometry.width();
    window.pixels_in = geometry.pixels_in();
    window.pixels_out = geometry.out_height() * geometry.out_width();
    layer.packs = window.pixels_in;
    if (!layer.io_stream)
        layer.calls = window.pixels_out;
}

void set_pooling(LayerFeatures& layer, const Geometry& geometry, const std::string& kind)
{
    layer.kind = LayerKind::pooling;
    WindowFeatures& window = layer.window;
    window.is_mean = kind.starts_with("Average");
    if (geometry.in.empty())
        return;
    window.taps = std::max(1.0, geometry.taps());
    window.rows = geometry.kernel.size() > 1 ? geometry.kernel.front() : 1;
    window.channels = geometry.channels();
    window.width = geometry.width();
    window.pixels_in = geometry.pixels_in();
    window.pixels_out = geometry.out_height() * geometry.out_width();
    layer.n_out = window.pixels_out * window.channels;
    layer.packs = window.pixels_in;
    window.divides = window.is_mean && geometry.pads_at_rim();
    window.missing = window.is_mean ? geometry.missing_taps() : 0;
}

std::optional<LayerKind> activation_kind(std::string name)
{
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (name == "relu" || name == "thresholded_relu" || name == "linear" || name == "binary_tanh" ||
        name == "ternary_tanh")
        return LayerKind::cast;
    if (name == "leaky_relu" || name == "leakyrelu" || name == "prelu" || name == "hard_sigmoid" ||
        name == "hard_tanh")
        return LayerKind::leaky;
    if (name == "elu")
        return LayerKind::elu;
    if (name == "sigmoid" || name == "tanh" || name == "selu" || name == "softplus" || name == "softsign")
        return LayerKind::table;
    if (name == "softmax")
        return LayerKind::softmax_stable;
    if (name == "batchnormalization")
        return LayerKind::scale;
    return {};
}

/// The activation behind a dense layer of the same row. A slope of 1 leaves wires, one of 0 a ReLU.
std::vector<LayerFeatures> dense_and(const LayerFeatures& dense, LayerKind kind, const std::string& name)
{
    LayerFeatures activation = dense;
    activation.kind = kind;
    activation.in_bits = dense.result_bits;
    activation.n_in = activation.n_out = dense.n_out;
    activation.window = {};
    activation.weights = {};
    activation.calls = 1;
    if (const auto slope = unpublished_slope(name)) {
        activation.kind = LayerKind::cast;
        activation.is_copy = *slope == 1;
    }
    return {dense, activation};
}

} // namespace

std::vector<LayerFeatures> row_features(Table& table, std::size_t row)
{
    const std::string& kind = table.text(row, "layer_class");
    LayerFeatures layer = common(table, row);
    const Geometry geometry = parse_geometry(table.text(row, "geometry"));
    const bool matrix = layer.n_in >= 1 && layer.n_out >= 1;
    if (const auto plus = kind.find('+'); plus != std::string::npos && matrix) {
        const auto second = activation_kind(kind.substr(plus + 1));
        set_matrix(layer, table, row, {});
        return second ? dense_and(layer, *second, kind.substr(plus + 1)) : std::vector<LayerFeatures>();
    }
    if (kind.find("Pooling") != std::string::npos) {
        set_pooling(layer, geometry, kind);
        return {layer};
    }
    if (kind.find("Padding") != std::string::npos) {
        layer.kind = LayerKind::padding;
        return {layer};
    }
    if (kind.starts_with("Depthwise") && matrix) {
        set_matrix(layer, table, row, geometry);
        layer.kind = LayerKind::depthwise;
        return {layer};
    }
    if ((kind.find("Dense") != std::string::npos || kind.find("Conv") != std::string::npos) && matrix) {
        set_matrix(layer, table, row, geometry);
        return {layer};
    }
    if (const auto activation = activation_kind(kind)) {
        layer.kind = *activation;
        layer.alpha_each = kind == "PReLU";
        layer.weights = {};
        return {layer};
    }
    return {};
}

std::vector<LayerFeatures> features_of_chain(Table& table, std::size_t row)
{
    const Geometry geometry = parse_geometry(table.text(row, "geometry"));
    std::vector<LayerFeatures> layers;
    for (std::size_t i = 0; i + 1 < geometry.chain.size(); ++i) {
        LayerFeatures layer = common(table, row);
        layer.kind = LayerKind::dense;
        layer.n_in = geometry.chain[i], layer.n_out = geometry.chain[i + 1];
        layer.weights = random_weights(layer.n_in, layer.n_out, weight_type(table, row, layer),
                                       row_initializer(table, row, layer), is_pruned(table, row));
        layer.weights_guessed = true;
        layers.push_back(layer);
    }
    return layers;
}

} // namespace bitscape::estimate
