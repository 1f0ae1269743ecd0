#include "exporter_hls/layer_writer.hpp"

#include "emulate/backends/backend.hpp"
#include "emulate/weights.hpp"
#include "exporter_hls/literals.hpp"
#include "exporter_hls/widths.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace bitscape::hls {
namespace {

bool is_one_bit_integer(const FixedPoint& type)
{
    return type.is_integer && !type.is_signed && type.width == 1;
}

Result<void> write(LayerWriter&, const design::Input&)
{
    return {};
}

/// In streams: the same elements in other beats.
Result<void> write(LayerWriter& writer, const design::Reshape&)
{
    if (!writer.on_streams)
        return {};
    writer.config.constant("n", writer.elements());
    writer.call("rearrange", fmt::format("repack<{}>", writer.config.name()), {});
    return {};
}

/// Is every reader of the input a table, which is asked for whole numbers only?
bool only_selects(const design::Design& design, NodeId input)
{
    for (const design::Node& node : design.nodes)
        for (const NodeId from : node.inputs)
            if (storage(design, from) == input && !std::holds_alternative<design::Reshape>(node.operation) &&
                !std::holds_alternative<design::Embedding>(node.operation))
                return false;
    return true;
}

/// What hls4ml cannot build for a backend other than AMD's, the emulator refuses as well.
Result<void> check_arithmetic(const design::Design& design, const design::Node& node, const Dialect& dialect)
{
    if (!dialect.is_amd() && std::holds_alternative<design::Input>(node.operation) &&
        node.result.is_integer && !only_selects(design, node.id))
        return fail(
            ErrorCode::unsupported, fmt::format("input '{}'", node.name),
            fmt::format("real numbers that become '{}' cannot be exported for {}: hls4ml's project does "
                        "not compile, so that their rounding is not known; take fixed or ufixed",
                        to_string(node.result), dialect.title));
    if (dialect.is_amd() || node.inputs.empty())
        return {};
    std::vector<emulate::TensorInfo> inputs;
    for (std::size_t k = 0; k < node.inputs.size(); ++k)
        inputs.push_back(tensor_info(design, node, k));
    const emulate::OperatorContext context{design, node, inputs, node.result, element_count(node.shape)};
    if (const emulate::MadeOperator own = emulate::backend_operator(context); !own)
        return pass(Error(own.error()).at(fmt::format("layer '{}'", node.name)));
    return {};
}

} // namespace

emulate::TensorInfo tensor_info(const design::Design& design, const design::Node& node, std::size_t k)
{
    const NodeId id = node.inputs[k];
    const FixedPoint& type = design.node(storage(design, id)).result;
    return {
        type, emulate::lane_for(type), element_count(design.node(id).shape), {raw_min(type), raw_max(type)}};
}

void ConfigText::constant(std::string_view name, std::size_t value)
{
    lines_ += fmt::format("    static constexpr unsigned {} = {};\n", name, value);
}

void ConfigText::flag(std::string_view name, bool value)
{
    lines_ += fmt::format("    static constexpr bool {} = {};\n", name, value);
}

void ConfigText::alias(std::string_view name, std::string_view what)
{
    lines_ += fmt::format("    typedef {} {};\n", what, name);
}

std::size_t LayerWriter::input_elements(std::size_t k) const
{
    return element_count(design.node(node.inputs[k]).shape) / beats;
}

const FixedPoint& LayerWriter::input(std::size_t k) const
{
    return design.node(storage(design, node.inputs[k])).result;
}

std::string LayerWriter::numbers(std::string_view prefix, std::string_view type_name, std::string_view what,
                                 std::span<const std::int64_t> raw, const FixedPoint& values)
{
    std::string name = fmt::format("{}{}", prefix, names.number);
    const std::string comment = fmt::format("{}: {}, {}", one_line(node.name), what, to_string(values));
    result.headers.push_back(
        {"firmware/weights/" + name + ".h", array_header(comment, type_name, name, raw, values)});
    return name;
}

std::string LayerWriter::array(std::string_view prefix, std::string_view member, std::string_view what,
                               std::span<const std::int64_t> raw, const FixedPoint& values)
{
    type(config, member, values);
    return numbers(prefix, fmt::format("{}::{}", names.config, member),
                   fmt::format("{} [{}]", what, raw.size()), raw, values);
}

std::string LayerWriter::weights(std::string_view prefix, const ConfigText& owner, std::string_view what,
                                 const design::WeightTensor& tensor, const std::vector<std::size_t>& order)
{
    const auto at = [&](std::size_t i) { return order.empty() ? i : order[i]; };
    const std::string type_name = owner.name() + "::weight_t";
    std::vector<std::int64_t> raw(tensor.raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i)
        raw[i] = tensor.raw[at(i)];
    if (tensor.type.encoding != Encoding::power_of_two)
        return numbers(prefix, type_name, what, raw, tensor.type);
    std::vector<std::string> items(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i)
        items[i] = fmt::format("{{{}, {}}}", tensor.negative[at(i)] != 0 ? 1 : 0, raw[i]);
    std::string name = fmt::format("{}{}", prefix, names.number);
    const std::string comment =
        fmt::format("{}: {}, is it negative and the power of two", one_line(node.name), what);
    result.headers.push_back({"firmware/weights/" + name + ".h",
                              array_header(comment, type_name, name, std::span<const std::string>(items))});
    return name;
}

std::string LayerWriter::places(std::string_view prefix, std::string_view type_name, std::string_view what,
                                const std::vector<std::int64_t>& values)
{
    std::vector<std::string> items(values.size());
    std::ranges::transform(values, items.begin(),
                           [](std::int64_t value) { return fmt::format("{}", value); });
    std::string name = fmt::format("{}{}", prefix, names.number);
    result.headers.push_back({"firmware/weights/" + name + ".h",
                              array_header(fmt::format("{}: {}", one_line(node.name), what), type_name, name,
                                           std::span<const std::string>(items))});
    return name;
}

void LayerWriter::type(ConfigText& to, std::string_view name, const FixedPoint& numbers) const
{
    to.alias(name, dialect.type_name(numbers));
}

void LayerWriter::product(ConfigText& to, const FixedPoint& x, const design::WeightTensor& weight,
                          std::size_t n) const
{
    using design::Product;
    const Product kind = design::product_of(x, weight.type);
    if (kind == Product::weight_exponent)
        to.alias("weight_t", fmt::format("bitscape_hls::PowerOfTwo<{}>", weight.type.width));
    else
        type(to, "weight_t", weight.type);
    switch (kind) {
    case Product::plain:
        to.alias("product", "bitscape_hls::NumberProduct");
        break;
    case Product::both_signs:
        to.alias("product", "bitscape_hls::SignsProduct");
        break;
    case Product::weight_sign:
        to.alias("product", "bitscape_hls::WeightSignProduct");
        break;
    case Product::data_sign:
        to.alias("product", "bitscape_hls::DataSignProduct");
        break;
    case Product::weight_ternary:
        to.alias("product", "bitscape_hls::TernaryProduct");
        break;
    case Product::weight_exponent: {
        const int half = weight.type.width + x.width;
        to.alias("product", fmt::format("bitscape_hls::ShiftProduct<{}>",
                                        dialect.type_name({.width = 2 * half, .integer = half})));
        break;
    }
    }
    if (n == 0)
        return;
    if (is_one_bit_integer(x) && is_one_bit_integer(weight.type))
        to.alias("result",
                 fmt::format("bitscape_hls::DoubledSum<{}, {}>", n, emulate::doubled_sum_type(n).width));
    else
        to.alias("result", "bitscape_hls::PlainSum");
}

void LayerWriter::grid(const graph::WindowGrid& window)
{
    config.constant("in_height", window.height.in);
    config.constant("in_width", window.width.in);
    config.constant("out_height", window.height.out);
    config.constant("out_width", window.width.out);
    config.constant("kernel_height", window.height.size);
    config.constant("kernel_width", window.width.size);
    config.constant("stride_height", window.height.stride);
    config.constant("stride_width", window.width.stride);
    config.constant("dilation_height", window.height.dilation);
    config.constant("dilation_width", window.width.dilation);
    config.constant("pad_top", window.height.margin.before);
    config.constant("pad_left", window.width.margin.before);
}

void LayerWriter::call(std::string_view kernel, std::string_view function,
                       const std::vector<std::string>& extra)
{
    const std::string_view prefix = on_streams ? "stream_" : "";
    include(fmt::format("{}{}", prefix, kernel));
    std::vector<std::string> arguments = step.reads;
    arguments.push_back(step.writes);
    arguments.insert(arguments.end(), extra.begin(), extra.end());
    if (!result.call.empty())
        result.call += "\n    ";
    result.call += fmt::format("bitscape_hls::{}{}({});", prefix, function, fmt::join(arguments, ", "));
}

std::string LayerWriter::from_beat(const std::string& array, std::size_t size) const
{
    return beats == 1 || size <= elements() ? array : fmt::format("{} + beat * {}", array, elements());
}

void LayerWriter::include(std::string_view kernel)
{
    if (std::ranges::find(result.kernels, kernel) == result.kernels.end())
        result.kernels.emplace_back(kernel);
}

tl::unexpected<Error> LayerWriter::failure(ErrorCode code, std::string what) const
{
    return fail(code, fmt::format("layer '{}'", node.name), std::move(what));
}

RowForm row_form(design::Strategy strategy, std::size_t reuse, std::size_t n_in, std::size_t n_out)
{
    using design::Strategy;
    if (strategy == Strategy::latency || strategy == Strategy::distributed_arithmetic)
        return {"bitscape_hls::LatencyRow", false};
    if (reuse >= 1 && reuse <= n_in)
        return {"bitscape_hls::FewStepsRow", true};
    if (reuse % n_in == 0 && n_in * n_out % reuse == 0)
        return {"bitscape_hls::ManyStepsRow", true};
    return {};
}

std::vector<std::size_t> transposition(std::size_t rows, std::size_t columns)
{
    std::vector<std::size_t> order(rows * columns);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t c = 0; c < columns; ++c)
            order[c * rows + r] = r * columns + c;
    return order;
}

std::size_t multiplier_limit(std::size_t products, std::size_t zeros, std::size_t reuse)
{
    const std::size_t all = (products + reuse - 1) / reuse, saved = zeros / reuse;
    return all > saved ? all - saved : 1;
}

Result<void> write_layer(LayerWriter& writer)
{
    return std::visit([&](const auto& operation) { return write(writer, operation); }, writer.node.operation);
}

Result<LayerText> layer_text(const design::Design& design, const design::Node& node, const Names& names,
                             const Wiring::Step& step, const Dialect& dialect)
{
    if (Result<void> fits = check_widths(design, node); !fits)
        return pass(std::move(fits).error());
    if (Result<void> known = check_arithmetic(design, node, dialect); !known)
        return pass(std::move(known).error());
    if (step.is_stream())
        return stream_layer_text(design, node, names, step, dialect);
    LayerWriter writer(design, node, names, step, dialect);
    if (Result<void> done = write_layer(writer); !done)
        return pass(std::move(done).error());
    if (!writer.config.is_empty())
        writer.result.config += writer.config.text();
    return std::move(writer.result);
}

} // namespace bitscape::hls
